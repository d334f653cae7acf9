"""Layers as Keras has them, for networks that were first written there.

Keras pads "same" at the bottom and right first, its batch normalisation has momentum 0.99 and
epsilon 1e-3, and its kernels start as Glorot uniform with zero bias.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import nn
from torch.nn import functional

if TYPE_CHECKING:
    from torch import Tensor


class SameConv2d(nn.Conv2d):
    """Convolve with a square kernel and no bias, padded so that stride s gives ceil(size / s)."""

    def __init__(self, channels: int, filters: int, kernel: int = 3, stride: int = 1) -> None:
        super().__init__(channels, filters, kernel, stride, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """Map [n, channels, h, w] to [n, filters, ceil(h / stride), ceil(w / stride)]."""
        vertical = _same_padding(x.shape[-2], self.kernel_size[0], self.stride[0])
        horizontal = _same_padding(x.shape[-1], self.kernel_size[1], self.stride[1])
        return super().forward(functional.pad(x, (*horizontal, *vertical)))


def _same_padding(size: int, kernel: int, stride: int) -> tuple[int, int]:
    total = max((-(-size // stride) - 1) * stride + kernel - size, 0)
    return total // 2, total - total // 2


def batch_norm(channels: int) -> nn.BatchNorm2d:
    """Return batch normalisation with Keras' momentum and epsilon."""
    return nn.BatchNorm2d(channels, eps=1e-3, momentum=0.01)


def prelu(channels: int) -> nn.PReLU:
    """Return PReLU with a slope a channel that starts at 0, as in Keras."""
    return nn.PReLU(channels, init=0.0)


def conv_norm_prelu(channels: int, filters: int) -> nn.Sequential:
    """Return 3x3 convolution, batch normalisation and PReLU."""
    return nn.Sequential(SameConv2d(channels, filters), batch_norm(filters), prelu(filters))


class SqueezeExcite(nn.Module):
    """Weigh channels by what the whole map holds (Hu et al., 2018), reduction 8."""

    def __init__(self, channels: int, reduction: int = 8) -> None:
        super().__init__()
        self.squeeze = nn.Linear(channels, channels // reduction)
        self.excite = nn.Linear(channels // reduction, channels)

    def forward(self, x: Tensor) -> Tensor:
        """Map [n, channels, h, w] to the same shape."""
        weights = torch.relu(self.squeeze(global_average(x)))
        weights = torch.sigmoid(self.excite(weights))
        return x * weights[:, :, None, None]


def global_average(x: Tensor) -> Tensor:
    """Map [n, channels, h, w] to [n, channels]."""
    return x.mean(dim=(2, 3))


def as_image(segments: Tensor) -> Tensor:
    """Turn segments [n, frames, mels] into images [n, 1, mels, frames]."""
    return segments.transpose(1, 2).unsqueeze(1)


def start_as_keras(network: nn.Module) -> None:
    """Initialise all kernels as Glorot uniform and all biases as zero."""
    for module in network.modules():
        if isinstance(module, (nn.Conv2d, nn.ConvTranspose2d, nn.Linear)):
            nn.init.xavier_uniform_(module.weight)
            if module.bias is not None:
                nn.init.zeros_(module.bias)
