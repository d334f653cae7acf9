"""Rows for the training loop: tables in memory, and segments of tracks on disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from reclass_gui.train.augmentation import hide, vary
from reclass_gui.train.scaling import Scaler

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import ThreadPoolExecutor

    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray

    Rows = npt.NDArray[np.intp]

_SCALED_AT_ONCE = 256


class Tracks(Protocol):
    """Arrays by their place."""

    def __getitem__(self, place: int, /) -> npt.NDArray[Any]:
        """Return an array [k, ...]."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Rows in memory, scaled.

    Attributes:
        values: float32 [n, width].
        targets: [n], or [n, labels].
    """

    values: FloatArray
    targets: npt.NDArray[Any]
    is_slow: bool = False

    def read(self, rows: Rows, epoch: int) -> FloatArray:
        """Return rows."""
        return self.values[rows]


@dataclass(frozen=True, slots=True, eq=False)
class Segments:
    """Segments of tracks, each track an array on disk.

    Attributes:
        tracks: one array [k, ...] a track, memory-mapped.
        places: int [n, 2]: track, and segment in it.
        targets: [n], or [n, labels].
        scaler: of each value; None leaves them unscaled.
    """

    tracks: Tracks
    places: npt.NDArray[np.intp]
    targets: npt.NDArray[Any]
    scaler: Scaler | None = None
    is_slow: bool = True

    def __len__(self) -> int:
        return len(self.places)

    def read(self, rows: Rows, epoch: int) -> FloatArray:
        """Return scaled segments, float32 [len(rows), frames, mels]."""
        return self.scaled(np.stack([self.one(row) for row in rows]))

    def one(self, row: int) -> npt.NDArray[Any]:
        """Return a segment as it lies on disk."""
        track, segment = self.places[row]
        values: npt.NDArray[Any] = self.tracks[track][segment]
        return values

    def scaled(self, values: npt.NDArray[Any]) -> FloatArray:
        """Return scaled values, float32."""
        if self.scaler is None:
            return np.asarray(values, dtype=np.float32)
        return self.scaler.transform(values)


@dataclass(frozen=True, slots=True, eq=False)
class AugmentedSegments(Segments):
    """Segments that are another each time they are read: for training parts alone.

    What is done to a segment follows from seed, epoch and row, so the same run gives the same.

    Attributes:
        seed: of everything random.
        spec_augment: hide a band and a stretch after scaling.
        waveform: "none", "light" or "strong"; but for "none" ``tracks`` hold sound.
        analyse: from sound to a segment, where ``tracks`` hold sound.
        workers: threads for sound; None computes in the calling one.
    """

    seed: int = 0
    spec_augment: bool = False
    waveform: str = "none"
    analyse: Callable[[FloatArray], FloatArray] | None = None
    workers: ThreadPoolExecutor | None = None

    def read(self, rows: Rows, epoch: int) -> FloatArray:
        """Return scaled, varied segments, float32 [len(rows), frames, mels]."""

        def made(row: int) -> npt.NDArray[Any]:
            if self.analyse is None:
                return self.one(row)
            sound = np.asarray(self.one(row), dtype=np.float32)
            return self.analyse(vary(sound, self.waveform, self._random(epoch, row, 0)))

        found = self.workers.map(made, rows) if self.workers is not None else map(made, rows)
        values = self.scaled(np.stack(list(found)))
        if self.spec_augment:
            for row, value in zip(rows, values, strict=True):
                hide(value, self._random(epoch, row, 1))
        return values

    def _random(self, epoch: int, row: int, use: int) -> np.random.Generator:
        return np.random.default_rng((self.seed, epoch, int(row), use))


def fit_scaler(segments: Segments) -> Scaler:
    """Measure mean and deviation of every value over all segments, a part at a time.

    The same as ``Scaler.fit`` of all at once, which needs them all in memory.
    """
    reference: Any = np.asarray(segments.one(0), np.float64)
    total, square = np.zeros_like(reference), np.zeros_like(reference)
    for start in range(0, len(segments), _SCALED_AT_ONCE):
        rows = range(start, min(start + _SCALED_AT_ONCE, len(segments)))
        # Differences from one segment stay small, so that their squares lose nothing.
        part = np.stack([segments.one(row) for row in rows]) - reference
        total += part.sum(axis=0)
        square += (part**2).sum(axis=0)
    shift = total / len(segments)
    mean = reference + shift
    deviation = np.sqrt(np.maximum(square / len(segments) - shift**2, 0.0))
    constant = deviation <= 1e-6 * np.maximum(np.abs(mean), 1e-12)
    scale = np.where(constant, 1.0, deviation)
    return Scaler(mean.astype(np.float32), scale.astype(np.float32))
