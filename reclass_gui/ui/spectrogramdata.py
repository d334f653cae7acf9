"""A spectrogram that grows as it is computed, small enough to keep many of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from reclass_gui.ui.frequencyaxis import FrequencyAxis

if TYPE_CHECKING:
    from reclass_gui.core.loudness import Loudness
    from reclass_gui.core.records import FloatArray

ByteArray = npt.NDArray[np.uint8]

# One byte a cell, half a decibel a step: -120 dB to +7.5 dB.
FLOOR_DB = -120.0
STEP_DB = 0.5

WIDEST_DB = 80.0
NARROWEST_DB = 45.0


def to_codes(decibels: FloatArray) -> ByteArray:
    """Pack decibels into bytes, rounding to half a decibel."""
    steps = np.rint((decibels - FLOOR_DB) / STEP_DB)
    codes: ByteArray = np.clip(steps, 0, 255).astype(np.uint8)
    return codes


def to_decibels(code: float) -> float:
    """Return the level that a code stands for, in dB."""
    return FLOOR_DB + code * STEP_DB


@dataclass(frozen=True, slots=True, eq=False)
class SpectrogramOpened:
    """The first event of a spectrogram's computation.

    Attributes:
        seconds: duration of the track as far as is known.
        column_seconds: time that one column covers.
        columns: how many there will be, about.
        frequencies: centre of each row in Hz, lowest first.
    """

    seconds: float
    column_seconds: float
    columns: int
    frequencies: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class SpectrogramColumns:
    """Further columns, [n_rows, n] codes; they follow the earlier ones without a gap."""

    codes: ByteArray


@dataclass(frozen=True, slots=True)
class SpectrogramFinished:
    """The last event.

    Attributes:
        seconds: how long the sound really was.
        loudness: of all of it, as it is played in stereo; None for silence.
    """

    seconds: float
    loudness: Loudness | None = None


@dataclass(frozen=True, slots=True)
class SpectrogramFailed:
    """There is none, or no more of it; ``reason`` is for a person."""

    reason: str


SpectrogramEvent = SpectrogramOpened | SpectrogramColumns | SpectrogramFinished | SpectrogramFailed


class Spectrogram:
    """Levels of a track over time and frequency, one byte a cell.

    Attributes:
        seconds: duration of the track.
        column_seconds: time that one column covers.
        frequencies: centre of each row in Hz, lowest first.
        count: columns that have come.
        complete: all of them have come.
        loudness: how loud the track is, once complete; None for silence too.
    """

    def __init__(self, opened: SpectrogramOpened) -> None:
        self.seconds = opened.seconds
        self.column_seconds = opened.column_seconds
        self.frequencies = opened.frequencies
        self.count = 0
        self.complete = False
        self.loudness: Loudness | None = None
        self._codes = np.zeros((len(opened.frequencies), max(opened.columns, 1)), np.uint8)
        self._histogram = np.zeros(256, np.int64)

    @property
    def codes(self) -> ByteArray:
        """The columns that have come, [n_rows, count]."""
        return self._codes[:, : self.count]

    @property
    def nbytes(self) -> int:
        """Memory that the cells take."""
        return self._codes.nbytes

    def append(self, columns: SpectrogramColumns) -> None:
        """Take further columns."""
        end = self.count + columns.codes.shape[1]
        if end > self._codes.shape[1]:  # tags lie about durations
            grown = np.zeros((self._codes.shape[0], end * 5 // 4), np.uint8)
            grown[:, : self.count] = self.codes
            self._codes = grown
        self._codes[:, self.count : end] = columns.codes
        self._histogram += np.bincount(columns.codes.ravel(), minlength=256)
        self.count = end

    def finish(self, finished: SpectrogramFinished) -> None:
        """Note that no more columns come, and how long the track really is."""
        self._codes = self._codes[:, : self.count].copy()
        self.seconds = finished.seconds
        self.loudness = finished.loudness
        self.complete = True

    def shown_range(self) -> tuple[float, float]:
        """Return the levels to spread the colours over, in dB, on multiples of 5.

        From the loudest (99.9th percentile, so that one click on the record darkens nothing) down
        to the faintest (2nd percentile), but 45 to 80 dB: silence is no reason to show noise.
        """
        total = int(self._histogram.sum())
        if total == 0:
            return -WIDEST_DB, 0.0
        shares = np.cumsum(self._histogram) / total
        faint, loud = (to_decibels(float(np.searchsorted(shares, s))) for s in (0.02, 0.999))
        high = min(max(float(np.ceil(loud / 5) * 5), FLOOR_DB + WIDEST_DB), 0.0)
        low = float(np.floor(faint / 5) * 5)
        return min(max(low, high - WIDEST_DB), high - NARROWEST_DB), high

    def level_at(self, seconds: float, row: float) -> float | None:
        """Return the level in dB at a moment and a (fractional) row, None where there is none."""
        column = int(seconds / self.column_seconds)
        if not 0 <= column < self.count:
            return None
        index = min(max(round(row), 0), len(self.frequencies) - 1)
        return to_decibels(float(self._codes[index, column]))

    def image(
        self, start: float, end: float, width: int, height: int, axis: FrequencyAxis | None = None
    ) -> ByteArray:
        """Resample the part [start, end) seconds to ``height`` x ``width`` codes, top row highest.

        ``axis`` says where the rows stand; None puts them at equal distances. Pixels that hold
        several columns show their mean, pixels after the last column are 0; rows are interpolated.
        The result is C-contiguous.
        """
        rows = len(self.frequencies)
        edges = np.linspace(start, end, width + 1) / self.column_seconds
        first = np.floor(edges[:-1]).astype(np.intp)
        last = np.maximum(np.ceil(edges[1:] - 1e-9).astype(np.intp), first + 1)
        drawn = first < self.count
        result = np.zeros((height, width), np.uint8)
        if not drawn.any():
            return result
        first, last = first[drawn], np.minimum(last[drawn], self.count)
        if int((last - first).max()) <= 1:
            columns = self._codes[:, first].astype(np.float32)
        else:
            low = int(first[0])
            sums = np.zeros((rows, int(last[-1]) - low + 1), np.float32)
            np.cumsum(self._codes[:, low : int(last[-1])], axis=1, out=sums[:, 1:])
            widths = (last - first).astype(np.float32)
            columns = (sums[:, last - low] - sums[:, first - low]) / widths
        place = (axis or FrequencyAxis("mel", self.frequencies)).rows_of_pixels(height)
        below = np.minimum(place.astype(np.intp), max(rows - 2, 0))
        above = np.minimum(below + 1, rows - 1)
        share = (place - below).astype(np.float32)
        weights = np.zeros((height, rows), np.float32)
        lines = np.arange(height)[:, None]
        np.add.at(weights, (lines, below), (1 - share) / place.shape[1])
        np.add.at(weights, (lines, above), share / place.shape[1])
        result[:, drawn] = np.rint(weights @ columns).astype(np.uint8)
        return result
