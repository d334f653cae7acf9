"""A network with its scaler in front, so that the two are exported as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import nn

if TYPE_CHECKING:
    from torch import Tensor

    from reclass_gui.core.records import FloatArray


class ScaledNetwork(nn.Module):
    """Subtract a mean and divide by a scale, value by value, before a network."""

    mean: Tensor
    scale: Tensor

    def __init__(self, network: nn.Module, mean: FloatArray, scale: FloatArray) -> None:
        super().__init__()
        self.network = network
        self.register_buffer("mean", torch.tensor(mean))
        self.register_buffer("scale", torch.tensor(scale))

    def forward(self, values: Tensor) -> Tensor:
        """Map values [n, ...] to what the network makes of them when scaled."""
        found: Tensor = self.network((values - self.mean) / self.scale)
        return found
