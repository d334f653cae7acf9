"""Pitch classes: chroma of spectra and of the constant-Q transform, CENS, and tonal centroids."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.descriptors.spectra import N_FFT
from reclass_gui.core.descriptors.tuning import estimate_tuning

if TYPE_CHECKING:
    from reclass_gui.core.records import FloatArray

N_CHROMA = 12

# The weights of spectral chroma fall off around this octave (above 27.5 Hz) with this width.
_CENTRE_OCTAVE, _OCTAVE_WIDTH = 5.0, 2.0
# Thresholds of CENS, each worth a quarter, and the length of its smoothing window in frames.
_STEPS = (0.4, 0.2, 0.1, 0.05)
_SMOOTHING = 41
_TINY = np.finfo(np.float32).tiny


def chroma_of_spectra(power: FloatArray, rate: float) -> FloatArray:
    """Return the chroma of a power spectrogram, largest class 1, float32 [frames, 12].

    The same as ``librosa.feature.chroma_stft(S=power.T, sr=rate)``; Ellis, Chroma feature
    analysis and synthesis, 2007.
    """
    return _peak_normalised(power @ _chroma_bands(rate, estimate_tuning(power, rate)))


@functools.lru_cache(maxsize=128)
def _chroma_bands(rate: float, tuning: float) -> FloatArray:
    """Return the weight of each bin in each class, float32 [N_FFT // 2 + 1, 12]."""
    frequencies = np.arange(1, N_FFT) * (rate / N_FFT)
    reference = 440.0 * 2 ** (tuning / N_CHROMA) / 16
    positions = N_CHROMA * np.log2(frequencies / reference)
    # The bin of 0 Hz has no octave: it is put one and a half below its neighbour.
    positions = np.insert(positions, 0, positions[0] - 1.5 * N_CHROMA)
    widths = np.append(np.maximum(np.diff(positions), 1), 1)
    distances = positions[:, None] - np.arange(N_CHROMA)
    half = N_CHROMA // 2
    distances = np.mod(distances + half + 10 * N_CHROMA, N_CHROMA) - half
    weights = np.exp(-0.5 * np.square(2 * distances / widths[:, None]))
    weights /= np.sqrt(np.square(weights).sum(axis=1, keepdims=True))
    octaves = (positions / N_CHROMA - _CENTRE_OCTAVE) / _OCTAVE_WIDTH
    weights *= np.exp(-0.5 * np.square(octaves))[:, None]
    # From A to C.
    weights = np.roll(weights, -3, axis=1)
    return np.ascontiguousarray(weights[: N_FFT // 2 + 1], dtype=np.float32)


def fold(magnitudes: FloatArray, bins_per_octave: int) -> FloatArray:
    """Return the sum of all octaves of a constant-Q transform, float32 [frames, 12].

    Args:
        magnitudes: float32 [frames, bins], the first bin is C1.
        bins_per_octave: a multiple of 12; 12 for a transform by semitones.
    """
    merged = bins_per_octave // N_CHROMA
    classes = (np.arange(magnitudes.shape[1]) + merged // 2) // merged % N_CHROMA
    summing = (classes[:, None] == np.arange(N_CHROMA)).astype(np.float32)
    return np.asarray(magnitudes @ summing, dtype=np.float32)


def chroma_of_constant_q(folded: FloatArray) -> FloatArray:
    """Return chroma whose largest class is 1, float32 [frames, 12], of what ``fold`` gave."""
    return _peak_normalised(folded)


def cens(folded: FloatArray) -> FloatArray:
    """Return the energy-normalised chroma, of length 1 per frame, float32 [frames, 12].

    Mueller and Ewert, Chroma toolbox, ISMIR 2011: shares of the frame's sum, quantised by four
    steps, smoothed over 41 frames.
    """
    shares = _sum_normalised(folded)
    quantised = np.zeros(shares.shape)
    for step in _STEPS:
        quantised += 0.25 * (shares > step)
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(_SMOOTHING + 2) / (_SMOOTHING + 1))
    window /= window.sum()
    edges = np.pad(quantised, ((len(window) // 2, len(window) // 2), (0, 0)))
    smooth = np.stack([np.convolve(row, window, mode="valid") for row in edges.T], axis=1)
    length = np.sqrt(np.square(smooth).sum(axis=1, keepdims=True))
    return (smooth / np.where(length < _TINY, 1, length)).astype(np.float32)


def tonnetz(chroma: FloatArray) -> FloatArray:
    """Return fifths, minor and major thirds as points on circles, float32 [frames, 6].

    Harte, Sandler and Gasser, Detecting harmonic change in musical audio, 2006.

    Args:
        chroma: float32 [frames, 12].
    """
    angles = np.outer(np.arange(N_CHROMA), [7 / 6, 7 / 6, 3 / 2, 3 / 2, 2 / 3, 2 / 3])
    angles[:, ::2] -= 0.5
    basis = np.cos(np.pi * angles) * [1, 1, 1, 1, 0.5, 0.5]
    return _sum_normalised(chroma) @ basis.astype(np.float32)


def _peak_normalised(rows: FloatArray) -> FloatArray:
    peak = np.abs(rows).max(axis=1, keepdims=True)
    return np.asarray(rows / np.where(peak < _TINY, 1, peak), dtype=np.float32)


def _sum_normalised(rows: FloatArray) -> FloatArray:
    total = np.abs(rows).sum(axis=1, keepdims=True)
    return np.asarray(rows / np.where(total < _TINY, 1, total), dtype=np.float32)
