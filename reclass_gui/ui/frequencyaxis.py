"""Where a frequency stands on the spectrogram: by mel bands, by octaves or by hertz; no Qt in here.

The levels are measured in mel bands. The other two axes put the same bands elsewhere: between
centres they are interpolated, so high notes on the linear axis and the lowest on the logarithmic
one look smooth rather than sharp.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray

    Float64Array = npt.NDArray[np.float64]

SCALES = ("mel", "log", "linear")
DEFAULT = "mel"
_MARKS = {
    "mel": (20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50),
    "log": (20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50),
    "linear": (20000, 15000, 10000, 5000, 2000, 1000),
}
# The linear axis puts four low bands into a pixel: each pixel is the mean of so many places.
_PLACES = 4


class FrequencyAxis:
    """Map frequencies to shares of a height, 0 at the bottom and 1 at the top.

    Args:
        scale: one of ``SCALES``.
        frequencies: centre of each row in Hz, lowest first, at least two.

    Raises:
        KeyError: there is no such scale.
    """

    def __init__(self, scale: str, frequencies: FloatArray) -> None:
        self.marks = _MARKS[scale]
        self._scale = scale
        self._frequencies = np.asarray(frequencies, np.float64)
        self._rows = np.arange(len(frequencies), dtype=np.float64)

    def share_of(self, frequency: float) -> float:
        """Return the place of a frequency."""
        if self._scale == "mel":
            row = float(np.interp(frequency, self._frequencies, self._rows))
            return (row + 0.5) / len(self._rows)
        low, high = self._ends()
        return (self._bent(frequency) - low) / (high - low)

    def frequency_at(self, share: float) -> float:
        """Return the frequency at a place, in Hz."""
        return float(np.interp(self.row_at(share), self._rows, self._frequencies))

    def row_at(self, share: float) -> float:
        """Return the row, with its fraction, at a place."""
        return float(self._rows_at(np.array([share]))[0])

    def rows_of_pixels(self, height: int) -> Float64Array:
        """Return the rows under each pixel, [height, places], from the top down."""
        places = 1 if self._scale == "mel" else _PLACES
        shares = 1 - (np.arange(height * places) + 0.5) / (height * places)
        return self._rows_at(shares).reshape(height, places)

    def _rows_at(self, shares: Float64Array) -> Float64Array:
        shares = np.clip(shares, 0.0, 1.0)
        if self._scale == "mel":
            return np.clip(shares * len(self._rows) - 0.5, 0.0, self._rows[-1])
        low, high = self._ends()
        bent = low + shares * (high - low)
        frequencies = np.exp2(bent) if self._scale == "log" else bent
        rows: Float64Array = np.interp(frequencies, self._frequencies, self._rows)
        return rows

    def _ends(self) -> tuple[float, float]:
        return self._bent(self._frequencies[0]), self._bent(self._frequencies[-1])

    def _bent(self, frequency: float) -> float:
        return float(np.log2(frequency)) if self._scale == "log" else float(frequency)
