"""Points of a map on the screen: where they are, which are near, which lie in a part of it. No Qt.

Everything is done for all points at once: 100,000 of them take a millisecond or two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Flags = npt.NDArray[np.bool_]

MARGIN = 24.0
FARTHEST, NEAREST = 0.5, 400.0


class MapPoints:
    """Points of a plane and the part of it that is looked at.

    Attributes:
        places: [n, 2] in the units of the map; y grows upwards.
        scale: pixels for one unit.
    """

    def __init__(self, places: npt.ArrayLike = ()) -> None:
        self.places: Floats = np.asarray(places, dtype=np.float64).reshape(-1, 2)
        some = len(self.places) > 0
        low = self.places.min(axis=0) if some else np.zeros(2)
        high = self.places.max(axis=0) if some else np.ones(2)
        self._middle = (low + high) / 2
        self._extent = np.maximum(high - low, 1e-9)
        self._size = np.array([100.0, 100.0])
        self._centre = self._middle
        self.scale = 1.0
        self.fit()

    def __len__(self) -> int:
        return len(self.places)

    def resize(self, width: float, height: float) -> None:
        """Look through a window of another size, in pixels."""
        zoom = self.scale / self._fitting()
        self._size = np.array([max(width, 1.0), max(height, 1.0)])
        self.scale = self._fitting() * zoom

    def _fitting(self) -> float:
        return float((np.maximum(self._size - 2 * MARGIN, 1.0) / self._extent).min())

    def fit(self) -> None:
        """Show all."""
        self._centre = self._middle.copy()
        self.scale = self._fitting()

    def zoom(self, factor: float, x: float, y: float) -> None:
        """Come nearer by a factor; what is at a pixel stays there."""
        before = self.at(x, y)
        fitting = self._fitting()
        self.scale = min(max(self.scale * factor, FARTHEST * fitting), NEAREST * fitting)
        self._centre = self._centre + before - self.at(x, y)

    def pan(self, dx: float, dy: float) -> None:
        """Move everything by pixels, as far as something stays in sight."""
        centre = self._centre + np.array([-dx, dy]) / self.scale
        self._centre = np.clip(
            centre, self._middle - self._extent / 2, self._middle + self._extent / 2
        )

    def at(self, x: float, y: float) -> Floats:
        """Return the place at a pixel, [2]."""
        off = (np.array([x, y]) - self._size / 2) / self.scale
        return self._centre + off * (1, -1)

    def pixels(self) -> Floats:
        """Return where the points are on the screen, [n, 2]."""
        shown: Floats = (self.places - self._centre) * (self.scale, -self.scale) + self._size / 2
        return shown

    def near(self, x: float, y: float, within: float) -> int:
        """Return the point that is nearest to a pixel, -1 where none is within so many."""
        if not len(self):
            return -1
        apart = ((self.pixels() - (x, y)) ** 2).sum(axis=1)
        nearest = int(apart.argmin())
        return nearest if apart[nearest] <= within**2 else -1

    def beside(self, number: int, dx: int, dy: int) -> int:
        """Return the nearest point in a direction on the screen, or the same where none is.

        Args:
            number: from which; -1 takes the one nearest to the middle.
            dx: 1 right, -1 left.
            dy: 1 down, -1 up.
        """
        if number < 0:
            x, y = self._size / 2
            return self.near(float(x), float(y), np.inf)
        off = (self.places - self.places[number]) * (1, -1)
        along = off @ np.array([dx, dy])
        across = np.abs(off @ np.array([dy, dx]))
        apart = np.where((along > 0) & (across <= along), along**2 + across**2, np.inf)
        nearest = int(apart.argmin())
        return nearest if np.isfinite(apart[nearest]) else number

    def show(self, number: int) -> None:
        """Move as little as it takes to bring a point into sight."""
        here = (self.places[number] - self._centre) * (self.scale, -self.scale) + self._size / 2
        low = np.minimum(np.full(2, MARGIN), self._size / 2)
        target = np.clip(here, low, self._size - low)
        if (target != here).any():
            self._centre = self._centre + (here - target) * (1, -1) / self.scale

    def within(self, mask: npt.NDArray[np.uint8]) -> Flags:
        """Return which points lie on the pixels of a mask of the screen that are not 0, [n]."""
        height, width = mask.shape
        whole = np.floor(self.pixels()).astype(np.int32)
        x, y = whole[:, 0], whole[:, 1]
        inside: Flags = (x >= 0) & (x < width) & (y >= 0) & (y < height)
        inside[inside] = mask[y[inside], x[inside]] != 0
        return inside
