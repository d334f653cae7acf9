"""Synthesised music for the descriptors to describe."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core import audio, compositions
from reclass_gui.core.synthesis import RATE

if TYPE_CHECKING:
    from reclass_gui.core.records import FloatArray


def piece(name: str, rate: int = 44100, seconds: float = 6.0) -> FloatArray:
    """Return the beginning of a piece, mono; a little noise keeps every band above its floor."""
    rng = np.random.default_rng(1)
    music = getattr(compositions, name)(rng)
    mono = np.asarray(music.mean(axis=1) if music.ndim > 1 else music, dtype=np.float32)
    mono = mono[: round(seconds * RATE)]
    mono = mono + rng.normal(0, 1e-4, len(mono)).astype(np.float32)
    return mono if rate == RATE else audio.resample(mono, RATE, rate)


def chords(rate: int = 44100, seconds: float = 8.0) -> FloatArray:
    """Return chords in a decaying pulse, a little sharp; written here so as never to change."""
    rng = np.random.default_rng(7)
    times = np.arange(round(rate * seconds)) / rate
    sound = rng.normal(0, 1e-3, len(times))
    for number in range(int(seconds / 0.5)):
        root = 45 + (0, 5, 7, 3)[number // 4 % 4]
        here = (times >= number * 0.5) & (times < number * 0.5 + 0.5)
        decay = np.exp(-6 * (times[here] - number * 0.5))
        sound[here] += 0.2 * decay * rng.normal(0, 1, np.count_nonzero(here)) * (number % 2)
        for step in (0, 4, 7, 12):
            hertz = 440 * 2 ** ((root + step - 69 + 0.13) / 12)
            for partial in range(1, 6):
                sound[here] += (
                    0.1 * decay / partial * np.sin(2 * np.pi * hertz * partial * times[here])
                )
    return sound.astype(np.float32)
