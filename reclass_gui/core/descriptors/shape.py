"""What a spectrum looks like: loudness, centre, width, edge, contrast and cepstrum, per frame."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.descriptors.spectra import BLOCK_FRAMES, HOP, N_FFT, bin_frequencies
from reclass_gui.core.features import mel_filterbank
from reclass_gui.core.records import FeatureSpec

if TYPE_CHECKING:
    from reclass_gui.core.descriptors.spectra import Spectra
    from reclass_gui.core.records import FloatArray

N_MELS = 128
N_MFCC = 20
CONTRAST_BANDS = 7

_ROLLOFF = 0.85
# Lowest edge between contrast bands, in Hz; each of the following is an octave higher.
_CONTRAST_LOWEST = 200.0
_QUANTILE = 0.02
# Floor of decibels, in power, and how far below the loudest value a clip may reach.
_POWER_FLOOR = np.float32(1e-10)
_DYNAMIC_RANGE = np.float32(80)
# Samples this close to zero count as zero.
_ZERO = np.float32(1e-10)


def zero_crossing_rate(samples: FloatArray) -> FloatArray:
    """Return the share of sign changes in each frame of N_FFT samples, float32 [frames]."""
    half = N_FFT // 2
    negative = np.pad(samples < -_ZERO, half, mode="edge")
    count = 1 + (len(negative) - N_FFT) // HOP
    changes = negative[1:] != negative[:-1]
    # Change i lies between samples i and i + 1; a frame has no change before its first sample.
    used = (count - 1) * HOP + N_FFT
    steps = np.zeros(used, np.bool_)
    steps[1:] = changes[: used - 1]
    per_hop = np.count_nonzero(steps.reshape(-1, HOP), axis=1)
    hops = N_FFT // HOP
    total = np.convolve(per_hop, np.ones(hops, per_hop.dtype), mode="valid")
    return ((total - steps[: count * HOP : HOP]) / N_FFT).astype(np.float32)


def rms_of_spectra(spectra: Spectra) -> FloatArray:
    """Return the root mean square of each windowed frame by Parseval's theorem, [frames]."""
    total = spectra.power.sum(axis=1) - (spectra.power[:, 0] + spectra.power[:, -1]) / 2
    return np.asarray(np.sqrt(np.maximum(total, 0) * (2 / N_FFT**2)), dtype=np.float32)


def rms_of_samples(samples: FloatArray) -> FloatArray:
    """Return the root mean square of each whole frame of N_FFT samples, float32 [frames].

    Args:
        samples: float32 [n], padded already.
    """
    count = 1 + (len(samples) - N_FFT) // HOP
    used = (count - 1) * HOP + N_FFT
    blocks = samples[:used].reshape(-1, HOP).astype(np.float64)
    energy = np.einsum("ij,ij->i", blocks, blocks)
    total = np.convolve(energy, np.ones(N_FFT // HOP), mode="valid")
    return np.sqrt(total / N_FFT).astype(np.float32)


def centroid_bandwidth_rolloff(
    magnitude: FloatArray, rate: float
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return where each spectrum has its centre, how wide it is and where 85 % of it lie below.

    Args:
        magnitude: float32 [frames, bins].
        rate: sampling rate in Hz.

    Returns:
        Hz, float32 [frames] each; a silent frame has 0 everywhere.
    """
    frequencies = bin_frequencies(rate)
    powers = np.stack([np.ones_like(frequencies), frequencies, np.square(frequencies)], axis=1)
    centroid, bandwidth, rolloff = np.empty((3, len(magnitude)), np.float32)
    for start in range(0, len(magnitude), BLOCK_FRAMES):
        block = slice(start, start + BLOCK_FRAMES)
        part = magnitude[block]
        running = np.cumsum(part, axis=1)
        edge = np.float32(_ROLLOFF) * running[:, -1]
        rolloff[block] = frequencies[np.argmax(running >= edge[:, None], axis=1)]
        # The difference below needs double precision.
        total, first, second = (part.astype(np.float64) @ powers).T
        total[total < np.finfo(np.float32).tiny] = 1
        centre = first / total
        centroid[block] = centre
        bandwidth[block] = np.sqrt(np.maximum(second / total - np.square(centre), 0))
    return centroid, bandwidth, rolloff


def contrast(magnitude: FloatArray, rate: float) -> FloatArray:
    """Return how far peaks stand above valleys in octave bands, dB, float32 [frames, 7].

    Jiang et al., Music type classification by spectral contrast feature, ICME 2002.

    Args:
        magnitude: float32 [frames, bins].
        rate: sampling rate in Hz.
    """
    peak, valley = np.empty((2, len(magnitude), CONTRAST_BANDS), np.float32)
    for band, (first, stop, count) in enumerate(_contrast_bands(rate)):
        part = magnitude[:, first:stop]
        if count == 1:
            valley[:, band], peak[:, band] = part.min(axis=1), part.max(axis=1)
            continue
        ordered = np.sort(part, axis=1)
        valley[:, band] = ordered[:, :count].mean(axis=1)
        peak[:, band] = ordered[:, -count:].mean(axis=1)
    return decibels(peak) - decibels(valley)


@functools.lru_cache(maxsize=16)
def _contrast_bands(rate: float) -> tuple[tuple[int, int, int], ...]:
    """Return first bin, bin after the last and number of bins taken as peak, of each band."""
    frequencies = bin_frequencies(rate)
    edges = np.append(0, _CONTRAST_LOWEST * 2.0 ** np.arange(CONTRAST_BANDS))
    if edges[-2] >= rate / 2:
        raise ValueError(f"no contrast bands at {rate:g} Hz")
    bands = []
    for band in range(CONTRAST_BANDS):
        inside = np.flatnonzero((frequencies >= edges[band]) & (frequencies <= edges[band + 1]))
        first, stop = int(inside[0]), int(inside[-1]) + 1
        # Each band but the first takes the bin below its edge, each but the last leaves its
        # highest bin to the next; the last reaches to the end.
        if band > 0:
            first -= 1
        if band == CONTRAST_BANDS - 1:
            stop = len(frequencies)
        count = max(1, int(np.rint(_QUANTILE * (stop - first))))
        if band < CONTRAST_BANDS - 1:
            stop -= 1
        bands.append((first, stop, count))
    return tuple(bands)


def decibels(power: FloatArray) -> FloatArray:
    """Return 10 log10 of the power, cut off 80 dB below the loudest value of the clip."""
    levels: FloatArray = np.log10(np.maximum(power, _POWER_FLOOR))
    levels *= np.float32(10)
    np.maximum(levels, levels.max() - _DYNAMIC_RANGE, out=levels)
    return levels


def mel_decibels(power: FloatArray, rate: float) -> FloatArray:
    """Return the mel spectrogram of a power spectrogram in dB, float32 [frames, N_MELS]."""
    return decibels(power @ _mel_bands(rate))


@functools.lru_cache(maxsize=16)
def _mel_bands(rate: float) -> FloatArray:
    spec = FeatureSpec(rate=int(rate), n_fft=N_FFT, hop=HOP, n_mels=N_MELS, fmax=rate / 2)
    return np.ascontiguousarray(mel_filterbank(spec).T)


def mfcc(levels: FloatArray) -> FloatArray:
    """Return the first 20 coefficients of the orthonormal DCT-II, float32 [frames, 20].

    Args:
        levels: dB, float32 [frames, N_MELS].
    """
    bands = levels.shape[1]
    # Without the floor a frame at the floor has coefficients of exactly 0, as it should.
    floor = levels.min()
    coefficients: FloatArray = (levels - floor) @ _cosines(bands)
    coefficients[:, 0] += floor * np.float32(np.sqrt(bands))
    return coefficients


@functools.cache
def _cosines(bands: int) -> FloatArray:
    orders = np.arange(N_MFCC)
    basis = np.cos(np.pi / bands * (np.arange(bands)[:, None] + 0.5) * orders)
    basis *= np.where(orders == 0, np.sqrt(1 / bands), np.sqrt(2 / bands))
    return np.asarray(basis, dtype=np.float32)
