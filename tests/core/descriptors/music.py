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
