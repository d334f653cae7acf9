"""What every decoder gives: facts about a sound file, and any stretch of its samples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reclass_gui.core.records import FloatArray


@dataclass(frozen=True, slots=True)
class AudioInfo:
    """Say what a file holds, as its headers tell it.

    Attributes:
        seconds: duration; a truncated file may hold less.
        rate: sampling rate of the file in Hz.
        channels: number of channels.
        codec: short name such as "mp3", "vorbis" or "pcm_16".
        opener: "libsndfile" or "ffmpeg".
    """

    seconds: float
    rate: int
    channels: int
    codec: str
    opener: str


class Source(Protocol):
    """An open sound file; one thread at a time may use it."""

    info: AudioInfo

    def read(self, start: int, count: int) -> FloatArray:
        """Return the samples [start, start + count), float32 [n, channels].

        n is less than ``count`` where the sound ends earlier or can't be decoded.
        """
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


_in_worker = False


def decode_in_worker(wanted: bool) -> None:
    """Say whether files are decoded in processes of their own, from the next one opened on.

    It holds for the whole program, as it is about what may take the whole program down.
    """
    global _in_worker
    _in_worker = wanted


def decodes_in_worker() -> bool:
    """Tell what ``decode_in_worker`` was told last; at first it is no."""
    return _in_worker
