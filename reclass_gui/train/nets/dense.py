"""The small dense network of feature models and embedding heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from torch import nn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor


class FeatureMLP(nn.Module):
    """Dense layers with ReLU and dropout between them.

    518 inputs, hidden layers of 256 and 128 and 16 labels have 167,824 parameters.
    """

    def __init__(
        self, width: int, labels: int, hidden: Sequence[int] = (256, 128), dropout: float = 0.3
    ) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for size in hidden:
            layers += [nn.Linear(width, size), nn.ReLU(), nn.Dropout(dropout)]
            width = size
        self.layers = nn.Sequential(*layers, nn.Linear(width, labels))

    def forward(self, features: Tensor) -> Tensor:
        """Map scaled features [n, width] to logits [n, labels]."""
        logits: Tensor = self.layers(features)
        return logits
