"""The constant-Q transform: seven octaves of semitones, by one bank on ever lower rates.

Schoerkhuber and Klapuri, Constant-Q transform toolbox for music processing, SMC 2010. The bank
of the highest octave serves every octave below on a signal of half the rate, and it works as a
product of matrices in the time domain, which for windows of 256 samples is cheaper than FFTs.
"""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from reclass_gui.core.audio import resample
from reclass_gui.core.descriptors.spectra import HOP, hann, padded

if TYPE_CHECKING:
    from reclass_gui.core.records import FloatArray

OCTAVES = 7
SEMITONES = 12
# C1 in Hz: 45 semitones below A4.
LOWEST = 440.0 * 2 ** (-45 / 12)

# Equivalent noise bandwidth of the Hann window, in bins; librosa's rounding of 1.5.
_HANN_BANDWIDTH = 1.50018310546875
# Share of a filter's spectrum, by summed magnitude, that is left out as negligible.
_SPARSITY = 0.01


@dataclass(frozen=True, slots=True, eq=False)
class _Bank:
    """The filters of one octave.

    Attributes:
        halvings: how often the rate is halved before the highest octave.
        kernel: float32 [n_fft, 2 * SEMITONES], real and imaginary parts side by side.
    """

    halvings: int
    kernel: FloatArray


def lowest_rate(*, narrow: bool = True) -> float:
    """Return the sampling rate in Hz below which B7 may not fit, however the music is tuned."""
    return 2 * _cutoff(0.5, narrow=narrow)


def constant_q(
    samples: FloatArray, rate: float, tuning: float, pad_mode: str, *, narrow: bool = True
) -> FloatArray:
    """Return the magnitudes of C1 to B7, float32 [frames, OCTAVES * SEMITONES].

    The same as ``abs(librosa.cqt(samples, sr=rate, hop_length=512, n_bins=84, tuning=tuning))``
    of librosa 0.11, which halves the rate by soxr's "HQ" as well.

    Args:
        samples: float32 [n].
        rate: sampling rate in Hz.
        tuning: deviation from A4 = 440 Hz in semitones.
        pad_mode: see ``spectra.padded``.
        narrow: filters as of librosa 0.10; else those of librosa 0.5, 3 % wider.

    Raises:
        ValueError: if B7 and its band do not fit under half of ``rate``.
    """
    bank = _bank(rate, tuning, narrow=narrow)
    signal, hop = _slowed(samples, 2**bank.halvings), HOP >> bank.halvings
    octaves = []
    for octave in range(OCTAVES):
        if octave:
            signal, hop = _slowed(signal, 2), hop // 2
        octaves.append(_response(signal, hop, bank.kernel, pad_mode))
    count = min(map(len, octaves))
    return np.concatenate([part[:count] for part in reversed(octaves)], axis=1)


def _response(signal: FloatArray, hop: int, kernel: FloatArray, pad_mode: str) -> FloatArray:
    """Return the magnitudes of one octave, float32 [frames, SEMITONES]."""
    length = len(kernel)
    frames = np.lib.stride_tricks.sliding_window_view(
        padded(signal, length // 2, pad_mode), length
    )[::hop]
    # A copy: of rows that overlap NumPy makes no fast product.
    response = np.ascontiguousarray(frames) @ kernel
    magnitudes: FloatArray = np.hypot(response[:, :SEMITONES], response[:, SEMITONES:])
    return magnitudes


def _cutoff(tuning: float, *, narrow: bool) -> float:
    """Return the upper end of the highest filter's band in Hz."""
    highest = LOWEST * 2 ** ((tuning + OCTAVES * SEMITONES - 1) / SEMITONES)
    return highest * (1 + 0.5 * _HANN_BANDWIDTH / _quality(narrow=narrow))


def _quality(*, narrow: bool) -> float:
    """Return Q, the ratio of a filter's frequency to its bandwidth."""
    semitone = 2 ** (1 / SEMITONES)
    # The bandwidth reaches to both neighbours, or only to the upper one.
    return (semitone**2 + 1) / (semitone**2 - 1) if narrow else 1 / (semitone - 1)


@functools.lru_cache(maxsize=128)
def _bank(rate: float, tuning: float, *, narrow: bool) -> _Bank:
    nyquist = rate / 2
    if _cutoff(tuning, narrow=narrow) > nyquist:
        raise ValueError(f"{rate:g} Hz are too few for a constant-Q transform up to B7")
    possible = math.ceil(math.log2(nyquist / _cutoff(tuning, narrow=narrow))) - 2
    # The lowest octave must still have a whole hop.
    halvings = max(0, min(possible, int(math.log2(HOP)) - OCTAVES + 1))
    rate = rate / 2**halvings
    first = (OCTAVES - 1) * SEMITONES + tuning
    frequencies = LOWEST * 2.0 ** ((first + np.arange(SEMITONES)) / SEMITONES)
    lengths = _quality(narrow=narrow) * rate / frequencies
    n_fft = 2 ** math.ceil(math.log2(lengths.max()))
    # Single precision here, as in librosa, whose quiet frames show its rounding.
    filters = np.zeros((SEMITONES, n_fft), np.complex64)
    for row, length, frequency in zip(filters, lengths, frequencies, strict=True):
        times = np.arange(-length // 2, length // 2)
        # Before, a window was of whole samples, and a zero followed for the fraction.
        window = hann(len(times) if narrow else int(length))
        wave = window * np.exp(2j * np.pi * frequency / rate * times[: len(window)])
        start = (n_fft - (len(times) if narrow else math.ceil(length))) // 2
        row[start : start + len(wave)] = wave / np.abs(wave).sum()
    filters *= (lengths / n_fft)[:, None]
    half = np.fft.fft(filters, axis=1)[:, : n_fft // 2 + 1].astype(np.complex128)
    half = _sparse(half) / np.sqrt(lengths)[:, None]
    if not narrow:
        # Spectra were conjugated then, which turns the filters round and shifts them by a sample.
        half = half.conj()
    # The product with a frame's spectrum, written as a product with the frame itself.
    whole = np.zeros((SEMITONES, n_fft), np.complex128)
    whole[:, : half.shape[1]] = half
    kernel = np.fft.fft(whole, axis=1).T
    parts = np.concatenate([kernel.real, kernel.imag], axis=1)
    return _Bank(halvings, parts.astype(np.float32))


def _sparse(rows: npt.NDArray[np.complex128]) -> npt.NDArray[np.complex128]:
    """Return the rows without their smallest values, which sum up to a hundredth at most."""
    sizes = np.abs(rows)
    ordered = np.sort(sizes, axis=1)
    share = np.cumsum(ordered / sizes.sum(axis=1, keepdims=True), axis=1)
    first = np.argmin(share < _SPARSITY, axis=1)
    least = np.take_along_axis(ordered, first[:, None], axis=1)
    return np.where(sizes >= least, rows, 0)


def _slowed(signal: FloatArray, factor: int) -> FloatArray:
    """Return the signal at a fraction of its rate, of the same energy, [ceil(n / factor)].

    Scaled at each step, as in librosa: soxr's rounding, 136 dB down, depends on the scale, and
    quiet frames show it.
    """
    if factor == 1:
        return signal
    count = -(-len(signal) // factor)
    slow = resample(signal, factor, 1)[:count]
    # A double, not a float: the quotient is then rounded as librosa's is.
    slow /= np.sqrt(1 / factor)
    return np.pad(slow, (0, count - len(slow)))
