"""The three networks of the GTZAN tournament and the lean variant of its third.

After the Keras originals of Reproducible-MGC-GTZAN; the counts of trainable parameters are
exactly theirs. ``UNetAudioClassifier`` is a plain encoder in spite of its name; ``nets.unet`` has
a U-Net whose skips are used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from torch import nn

from reclass_gui.train.nets.layers import (
    SameConv2d,
    SqueezeExcite,
    as_image,
    batch_norm,
    conv_norm_prelu,
    global_average,
    prelu,
    start_as_keras,
)

if TYPE_CHECKING:
    from torch import Tensor

_DROPOUT = 0.5


class _SegmentClassifier(nn.Module):
    """Classify what ``self.body`` makes of a segment by its channels' averages."""

    body: nn.Module
    head: nn.Module

    def forward(self, segments: Tensor) -> Tensor:
        """Map segments [n, frames, mels] to logits [n, labels]."""
        logits: Tensor = self.head(global_average(self.body(as_image(segments))))
        return logits


class EfficientVGG(_SegmentClassifier):
    """Three convolutions with squeeze and excitation; 34,488 parameters for ten labels."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        blocks: list[nn.Module] = []
        channels = 1
        for filters in (16, 32, 64):
            blocks += [
                SameConv2d(channels, filters),
                batch_norm(filters),
                nn.ReLU(),
                nn.MaxPool2d(2),
                SqueezeExcite(filters),
            ]
            channels = filters
        self.body = nn.Sequential(*blocks)
        self.head = nn.Sequential(
            nn.Linear(channels, 128), nn.ReLU(), nn.Dropout(_DROPOUT), nn.Linear(128, labels)
        )
        start_as_keras(self)


class _ResidualBlock(nn.Module):
    """Halve the map: two convolutions and squeeze-excite beside a 1x1 shortcut."""

    def __init__(self, channels: int, filters: int) -> None:
        super().__init__()
        self.path = nn.Sequential(
            SameConv2d(channels, filters, stride=2),
            batch_norm(filters),
            prelu(filters),
            SameConv2d(filters, filters),
            batch_norm(filters),
            SqueezeExcite(filters),
        )
        self.shortcut = nn.Sequential(
            SameConv2d(channels, filters, kernel=1, stride=2), batch_norm(filters)
        )
        self.activation = prelu(filters)

    def forward(self, x: Tensor) -> Tensor:
        activated: Tensor = self.activation(self.path(x) + self.shortcut(x))
        return activated


class ResSEAudioCNN(_SegmentClassifier):
    """Residual network with squeeze and excitation; 1,232,770 parameters for ten labels."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            conv_norm_prelu(1, 32),
            _ResidualBlock(32, 64),
            _ResidualBlock(64, 128),
            _ResidualBlock(128, 256),
        )
        self.head = nn.Sequential(nn.Dropout(_DROPOUT), nn.Linear(256, labels))
        start_as_keras(self)


class UNetAudioClassifier(_SegmentClassifier):
    """The encoder of a U-Net without decoder; 1,176,170 parameters for ten labels."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        blocks: list[nn.Module] = []
        channels = 1
        for filters in (32, 64, 128):
            blocks += [conv_norm_prelu(channels, filters), conv_norm_prelu(filters, filters)]
            blocks.append(nn.MaxPool2d(2))
            channels = filters
        blocks += [conv_norm_prelu(128, 256), conv_norm_prelu(256, 256)]
        self.body = nn.Sequential(*blocks)
        self.head = nn.Sequential(nn.Dropout(_DROPOUT), nn.Linear(256, labels))
        start_as_keras(self)


class LeanAudioClassifier(_SegmentClassifier):
    """The small encoder of the k-fold runs; 103,722 parameters for ten labels."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            conv_norm_prelu(1, 32),
            conv_norm_prelu(32, 32),
            nn.MaxPool2d(2),
            conv_norm_prelu(32, 64),
            nn.MaxPool2d(2),
            conv_norm_prelu(64, 128),
        )
        self.head = nn.Sequential(nn.Dropout(_DROPOUT), nn.Linear(128, labels))
        start_as_keras(self)
