"""What a player writes sound into: a device, or a clock that is silent."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from reclass_gui.core.records import FloatArray

DEFAULT_DEVICE = ""
"""The key that stands for whatever the system plays through."""
SILENT_DEVICE = "silent"
"""The key of the device that is none: time passes, nothing sounds."""

# WAVE_FORMAT_EXTENSIBLE order: front left, right, centre, low frequencies, back left, right,
# side left, right. Centre and surrounds 3 dB down, low frequencies left out (ITU-R BS.775-3).
_LEFT = (1.0, 0.0, 0.7071, 0.0, 0.7071, 0.0, 0.7071, 0.0)
_RIGHT = (0.0, 1.0, 0.7071, 0.0, 0.0, 0.7071, 0.0, 0.7071)


class OutputError(Exception):
    """Say in words for a person why no sound comes out."""


@dataclass(frozen=True, slots=True)
class OutputDevice:
    """A device that a person may choose.

    Attributes:
        key: stays the same when devices come and go.
        label: its name, for a person.
    """

    key: str
    label: str


class SoundOutput(Protocol):
    """A place to write sound to; used by one thread only, which may wait in ``write``."""

    def devices(self) -> list[OutputDevice]:
        """Look for devices, also such as were plugged in since the last time."""

    def open(self, device: str) -> int:
        """Open a device by its key and return the rate it plays at, in Hz.

        Raises:
            OutputError: there is no such device, or it can't be opened.
        """

    def write(self, samples: FloatArray) -> None:
        """Play stereo samples, [n, 2] in -1..1; returns when there is room for more.

        Raises:
            OutputError: the device is gone.
        """

    @property
    def latency(self) -> float:
        """Seconds until a sample that is written now is heard."""

    def drop(self) -> None:
        """Forget what was written and is not yet heard."""

    def close(self, *, drain: bool = False) -> None:
        """Let go of the device; with ``drain``, after all was heard. Harmless when not open."""


class NullOutput:
    """Take time as a device would and make no sound.

    Args:
        speed: how much faster than a real device the time passes.
    """

    RATE = 48000
    AHEAD = 0.1

    def __init__(self, speed: float = 1.0) -> None:
        self._speed = speed
        self._heard_until = 0.0

    def devices(self) -> list[OutputDevice]:
        """Return none: it is itself the device."""
        return []

    def open(self, device: str) -> int:
        """Start the clock; every key will do."""
        self.drop()
        return self.RATE

    def write(self, samples: FloatArray) -> None:
        """Wait until there is room for more."""
        start = max(self._heard_until, time.monotonic())
        self._heard_until = start + len(samples) / self.RATE / self._speed
        time.sleep(max(0.0, self._heard_until - self.AHEAD / self._speed - time.monotonic()))

    @property
    def latency(self) -> float:
        """Seconds of the track that are written and not yet over."""
        return max(0.0, self._heard_until - time.monotonic()) * self._speed

    def drop(self) -> None:
        """Forget what is not yet over."""
        self._heard_until = time.monotonic()

    def close(self, *, drain: bool = False) -> None:
        """Stop the clock."""
        if drain:
            time.sleep(max(0.0, self._heard_until - time.monotonic()))
        self.drop()


def to_stereo(samples: FloatArray) -> FloatArray:
    """Mix any number of channels down to two, [n, channels] -> [n, 2], without clipping."""
    channels = samples.shape[1]
    if channels == 2:
        return samples
    if channels == 1:
        return np.repeat(samples, 2, axis=1)
    if channels == 4:  # quadraphonic: two in front, two behind
        weights = np.array([[1.0, 0.0, 0.7071, 0.0], [0.0, 1.0, 0.0, 0.7071]])
    elif channels <= len(_LEFT):
        weights = np.array([_LEFT[:channels], _RIGHT[:channels]])
    else:
        weights = np.ones((2, channels))
    weights /= weights.sum(axis=1, keepdims=True)
    return np.asarray(samples @ weights.T.astype(np.float32), dtype=np.float32)
