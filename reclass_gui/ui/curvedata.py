"""What the curves of training runs are drawn from: epochs, colours, steps of an axis."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from reclass_gui.ui import theme

if TYPE_CHECKING:
    from reclass_gui.train.events import EpochDone

# Apart for the colour-blind by lightness as well as by hue, readable on the scheme's surfaces.
SERIES = {
    False: ("#2457c5", "#b45309", "#176335", "#8f2fa8", "#0f7285", "#a8201a"),
    True: ("#8fb1ff", "#f0b35c", "#7fd6a0", "#d9a6f0", "#7fd3e3", "#ffa39b"),
}
LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Curve:
    """The epochs of one run.

    Attributes:
        name: for the legend.
        epochs: in order.
    """

    name: str
    epochs: tuple[EpochDone, ...]

    @property
    def best(self) -> EpochDone | None:
        """The last epoch that was the best so far."""
        return next((epoch for epoch in reversed(self.epochs) if epoch.best), None)

    def at(self, number: int) -> EpochDone | None:
        """Return the epoch of a number, None where the run has none."""
        return next((epoch for epoch in self.epochs if epoch.epoch == number), None)


def series_colour(place: int) -> QColor:
    """Return the colour of the run at a place of the legend."""
    colours = SERIES[theme.colours().is_dark]
    return QColor(colours[place % len(colours)])


def nice_step(span: float, most: int) -> float:
    """Return the smallest of 1, 2, 5, 10, 20, ... times a power of ten that makes few marks."""
    if span <= 0:
        return 1.0
    size = 10.0 ** math.floor(math.log10(span / most))
    return next(size * m for m in (1, 2, 5, 10, 20) if span / (size * m) <= most)
