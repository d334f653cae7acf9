"""The enhanced residual network of Music_ReClass: a 7x7 stem and stages of 64 to 512 channels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from torch import nn

from reclass_gui.train.nets.layers import as_image, global_average

if TYPE_CHECKING:
    from torch import Tensor

STAGES = ((64, 2), (128, 2), (256, 3), (512, 3))
"""Channels and residual blocks of each stage; a pooling by two follows each."""


class _Block(nn.Module):
    """Two 3x3 convolutions beside a shortcut (He et al., 2016)."""

    def __init__(self, channels: int, filters: int) -> None:
        super().__init__()
        self.path = nn.Sequential(
            nn.Conv2d(channels, filters, 3, padding=1, bias=False),
            nn.BatchNorm2d(filters),
            nn.ReLU(),
            nn.Conv2d(filters, filters, 3, padding=1, bias=False),
            nn.BatchNorm2d(filters),
        )
        self.shortcut: nn.Module = nn.Identity()
        if channels != filters:
            self.shortcut = nn.Sequential(
                nn.Conv2d(channels, filters, 1, bias=False), nn.BatchNorm2d(filters)
            )
        self.activation = nn.ReLU()

    def forward(self, x: Tensor) -> Tensor:
        activated: Tensor = self.activation(self.path(x) + self.shortcut(x))
        return activated


class EnhancedResidualCNN(nn.Module):
    """Deep residual classifier; takes segments of any length from 32 frames on."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(1, 64, 7, stride=2, padding=3, bias=False), nn.BatchNorm2d(64), nn.ReLU()
        )
        layers: list[nn.Module] = []
        channels = 64
        for filters, count in STAGES:
            for _ in range(count):
                layers.append(_Block(channels, filters))
                channels = filters
            layers.append(nn.MaxPool2d(2))
        self.stages = nn.Sequential(*layers)
        self.head = nn.Sequential(
            nn.Dropout(0.5),
            nn.Linear(512, 256),
            nn.ReLU(),
            nn.Dropout(0.4),
            nn.Linear(256, 128),
            nn.ReLU(),
            nn.Dropout(0.3),
            nn.Linear(128, labels),
        )
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")

    def forward(self, segments: Tensor) -> Tensor:
        """Map segments [n, frames, mels] to logits [n, labels]."""
        logits: Tensor = self.head(global_average(self.stages(self.stem(as_image(segments)))))
        return logits
