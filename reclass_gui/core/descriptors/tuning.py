"""How far a recording is out of tune: the histogram of all its spectral peaks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.descriptors.spectra import N_FFT

if TYPE_CHECKING:
    from reclass_gui.core.records import FloatArray

# Peaks are looked for between these frequencies, in Hz, and down to this share of the loudest bin.
_LOWEST, _HIGHEST = 150.0, 4000.0
_THRESHOLD = 0.1
# Steps of a hundredth of a semitone, from half a semitone below to half a semitone above.
_STEPS = 100
# A0 in Hz; octaves are counted from it.
_A0 = 440.0 / 16


def estimate_tuning(spectrum: FloatArray, rate: float) -> float:
    """Return the deviation from A4 = 440 Hz in semitones, -0.5 to 0.5, in steps of 0.01.

    The same as ``librosa.estimate_tuning(S=spectrum.T, sr=rate)``: peaks by parabolic
    interpolation (Smith, Spectral Audio Signal Processing, 2011), of which the louder half votes.

    Args:
        spectrum: float32 [frames, N_FFT // 2 + 1], magnitude or power.
        rate: sampling rate in Hz.

    Returns:
        0.0 where there is no peak.
    """
    pitches, heights = _peaks(spectrum, rate)
    if not len(pitches):
        return 0.0
    pitches = pitches[heights >= np.median(heights)]
    semitones = np.float32(12) * np.log2(pitches / np.float32(_A0))
    deviation = semitones - np.floor(semitones)
    deviation[deviation >= 0.5] -= 1
    # In double precision NumPy's quick way for equal steps agrees with its exact one.
    counts, edges = np.histogram(deviation.astype(np.float64), _STEPS, (-0.5, 0.5))
    return float(edges[np.argmax(counts)])


def _peaks(spectrum: FloatArray, rate: float) -> tuple[FloatArray, FloatArray]:
    """Return the frequencies in Hz and the heights of all peaks, float32 [n] each."""
    width = rate / N_FFT
    last = spectrum.shape[1] - 2
    low = max(1, math.ceil(_LOWEST / width))
    high = min(last, math.ceil(min(_HIGHEST, rate / 2) / width) - 1)
    floor = np.float32(_THRESHOLD) * spectrum.max(axis=1, keepdims=True)
    part = spectrum[:, low - 1 : high + 2]
    middle = part[:, 1:-1]
    found = (middle > part[:, :-2]) & (middle >= part[:, 2:]) & (middle > floor)
    frames, bins = np.nonzero(found)
    bins += low
    before, peak, after = (spectrum[frames, bins + k] for k in (-1, 0, 1))
    bend = after + before - 2 * peak
    slope = (after - before) / 2
    shift = np.zeros_like(peak)
    sharp = np.abs(slope) < np.abs(bend)
    np.divide(-slope, bend, out=shift, where=sharp)
    pitches = ((bins + shift) * rate / N_FFT).astype(np.float32)
    heights = (peak + np.float32(0.5) * slope * shift).astype(np.float32)
    kept = pitches > 0
    return pitches[kept], heights[kept]
