"""The stretch of a track that is described."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core import audio
from reclass_gui.core.descriptors.spectra import N_FFT
from reclass_gui.core.errors import FileError

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.records import FloatArray

# The data sets consist of clips of this length, taken from the middle of their tracks.
CLIP_SECONDS = 30.0
# A track that is only this much longer is taken whole; so much may be missing at an end.
_SLACK_SECONDS = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """Hold mono samples, float32 [n], and their rate in Hz."""

    samples: FloatArray
    rate: int


def read_clip(path: Path, *, rate: int | None = None, seconds: float | None = CLIP_SECONDS) -> Clip:
    """Return the middle of a track, or all of a short one, as the mean of its channels.

    Args:
        path: the file.
        rate: sampling rate wanted in Hz; None keeps the file's own.
        seconds: how much; None takes all, which a track of hours makes gigabytes of spectra of.

    Raises:
        FileError: as ``audio.probe`` does; ``too-short`` under a second; ``damaged`` where a
            second or more of the clip can't be decoded; ``other`` where it is silent.
    """
    info = audio.probe(path)
    wanted = info.rate if rate is None else rate
    if seconds is None or info.seconds <= seconds + _SLACK_SECONDS:
        samples, expected = audio.read_mono(path, wanted), info.seconds
    else:
        samples = audio.read_mono(path, wanted, (info.seconds - seconds) / 2, seconds)
        expected = seconds
    got = len(samples) / wanted
    if got < expected - _SLACK_SECONDS:
        reason = f"only {got:.1f} of {expected:.1f} s of it can be decoded"
        raise FileError(path, "damaged", reason)
    if got < audio.SHORTEST_SECONDS:
        reason = f"only {got:.1f} s long; at least {audio.SHORTEST_SECONDS:.0f} s is needed"
        raise FileError(path, "too-short", reason)
    if not np.any(samples):
        raise FileError(path, "other", "it is silent: there is nothing to describe")
    return Clip(samples, wanted)


def check_samples(samples: FloatArray) -> None:
    """Refuse samples of which no description would mean anything.

    Raises:
        ValueError: if they are not mono float32, too few for a frame, not finite or all zero.
    """
    if samples.ndim != 1 or samples.dtype != np.float32:
        raise ValueError(f"not mono float32 samples: {samples.dtype} {list(samples.shape)}")
    if len(samples) < N_FFT:
        raise ValueError(f"at least {N_FFT} samples are needed, not {len(samples)}")
    # One number that is not finite makes the sum so.
    if not np.isfinite(np.sum(samples, dtype=np.float64)):
        raise ValueError("some samples are not finite numbers")
    if not np.any(samples):
        raise ValueError("the samples are silent")
