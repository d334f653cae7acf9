"""A U-Net that classifies: encoder, decoder and skips between them that are used."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import torch
from torch import nn

from reclass_gui.train.nets.layers import (
    as_image,
    batch_norm,
    conv_norm_prelu,
    global_average,
    prelu,
    start_as_keras,
)

if TYPE_CHECKING:
    from torch import Tensor


def _two_convolutions(channels: int, filters: int) -> nn.Sequential:
    return nn.Sequential(conv_norm_prelu(channels, filters), conv_norm_prelu(filters, filters))


class _Up(nn.Module):
    """Double the map's size by transposed convolution, add the skip, convolve twice.

    Adding, not joining, is how Patil et al. (Journal of Big Data, 2023) use their skips.
    """

    def __init__(self, channels: int, filters: int) -> None:
        super().__init__()
        self.grow = nn.ConvTranspose2d(channels, filters, kernel_size=2, stride=2, bias=False)
        self.norm = nn.Sequential(batch_norm(filters), prelu(filters))
        self.convolutions = _two_convolutions(filters, filters)

    def forward(self, x: Tensor, skip: Tensor) -> Tensor:
        grown = self.norm(self.grow(x))
        # A map of odd size lost its last row or column in the encoder's pooling.
        missing = skip.shape[-2] - grown.shape[-2], skip.shape[-1] - grown.shape[-1]
        grown = nn.functional.pad(grown, (0, missing[1], 0, missing[0]))
        decoded: Tensor = self.convolutions(grown + skip)
        return decoded


class UNetEncoderDecoder(nn.Module):
    """Classify by the averages of the bottleneck and of the decoder's full-size map."""

    def __init__(self, labels: int, widths: tuple[int, ...] = (32, 64, 128, 256)) -> None:
        super().__init__()
        self.down = nn.ModuleList(
            _two_convolutions(channels, filters)
            for channels, filters in zip((1, *widths), widths[:-1], strict=False)
        )
        self.pool = nn.MaxPool2d(2)
        self.bottleneck = _two_convolutions(widths[-2], widths[-1])
        upwards = widths[::-1]
        self.up = nn.ModuleList(
            _Up(channels, filters) for channels, filters in itertools.pairwise(upwards)
        )
        self.head = nn.Sequential(nn.Dropout(0.5), nn.Linear(widths[-1] + widths[0], labels))
        start_as_keras(self)

    def forward(self, segments: Tensor) -> Tensor:
        """Map segments [n, frames, mels] to logits [n, labels]."""
        x = as_image(segments)
        skips = []
        for block in self.down:
            x = block(x)
            skips.append(x)
            x = self.pool(x)
        x = self.bottleneck(x)
        deepest = global_average(x)
        for block, skip in zip(self.up, reversed(skips), strict=True):
            x = block(x, skip)
        logits: Tensor = self.head(torch.cat([deepest, global_average(x)], dim=1))
        return logits
