"""Part a recording into what sounds on and what strikes, by medians over time and frequency.

Fitzgerald, Harmonic/percussive separation using median filtering, DAFx 2010.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.descriptors.spectra import HOP, N_FFT, hann

if TYPE_CHECKING:
    from reclass_gui.core.descriptors.spectra import ComplexArray, Spectra
    from reclass_gui.core.records import FloatArray

# Length of the median filters: frames for what sounds on, bins for what strikes.
KERNEL = 31
_HALF = KERNEL // 2
# Values filtered at a time, so that the sorted runs of a block stay in the processor's cache.
_BLOCK_VALUES = 1 << 14

_Run = list["FloatArray"]


def separate(spectra: Spectra, length: int) -> tuple[FloatArray, FloatArray]:
    """Return the harmonic and the percussive waveform, float32 [length] each.

    The same as ``librosa.decompose.hpss`` of the complex spectra, ``librosa.istft`` of both and
    ``librosa.util.fix_length``.

    Args:
        spectra: with ``values``.
        length: number of samples wanted; zeros follow what the whole frames cover.

    Raises:
        ValueError: if the complex values were not kept.
    """
    if spectra.values is None:
        raise ValueError("the complex spectra are needed")
    steady = running_median(spectra.magnitude.T).T
    struck = running_median(spectra.magnitude)
    larger = np.maximum(steady, struck)
    silent = larger < np.finfo(np.float32).tiny
    larger[silent] = 1
    steady = np.square(steady / larger)
    struck = np.square(struck / larger)
    total = steady + struck
    total[silent] = 1
    steady /= total
    steady[silent] = 0.5
    # Of the two masks only one is needed: they add up to 1.
    harmonic = waveform(spectra.values * steady, length)
    percussive = waveform(spectra.values * (1 - steady), length)
    return harmonic, percussive


def waveform(values: ComplexArray, length: int) -> FloatArray:
    """Return the samples whose spectra come closest to the given ones, float32 [length].

    Griffin and Lim, Signal estimation from modified short-time Fourier transform, 1984; the same
    as ``librosa.istft`` without a length, then ``librosa.util.fix_length``.
    """
    window = hann(N_FFT)
    hops = N_FFT // HOP
    count = len(values)
    # Overlapping frames, as one row of hops each.
    sums = np.zeros((count + hops - 1, HOP), np.float32)
    weights = np.zeros((count + hops - 1, HOP), np.float32)
    pieces = np.square(window).reshape(hops, HOP)
    for start in range(0, count, 64):
        frames = np.fft.irfft(values[start : start + 64], n=N_FFT, axis=1) * window
        for hop in range(hops):
            rows = slice(start + hop, start + hop + len(frames))
            sums[rows] += frames[:, hop * HOP : (hop + 1) * HOP]
    for hop in range(hops):
        weights[hop : hop + count] += pieces[hop]
    flat, weight = sums.reshape(-1), weights.reshape(-1)
    np.divide(flat, weight, out=flat, where=weight > np.finfo(np.float32).tiny)
    # Half a frame at both ends belongs to the padding.
    samples = flat[N_FFT // 2 : len(flat) - N_FFT // 2][:length]
    return np.pad(samples, (0, length - len(samples)))


def running_median(rows: FloatArray) -> FloatArray:
    """Return the median of 31 values around each value of each row, float32 of the same shape.

    Rows are continued by reflection that repeats the last value, as in
    ``scipy.ndimage.median_filter(mode="reflect")``. The values of a window are sorted by exchanges
    of whole arrays, and the sorted runs are shared between windows: a run that starts one value
    later is the same array one value on.

    Args:
        rows: float32 [rows, n].
    """
    count, length = rows.shape
    medians = np.empty((count, length), np.float32)
    step = max(1, _BLOCK_VALUES // (length + 2 * _HALF))
    for start in range(0, count, step):
        block = np.pad(rows[start : start + step], ((0, 0), (_HALF, _HALF)), mode="symmetric")
        flat = _medians(block.reshape(-1))
        # Windows that reach over the end of a row are left out here.
        whole = np.empty(block.size, np.float32)
        whole[: len(flat)] = flat
        medians[start : start + step] = whole.reshape(block.shape)[:, :length]
    return medians


def _medians(values: FloatArray) -> FloatArray:
    """Return the median of each 31 adjacent values, float32 [n - 30]."""
    ones: _Run = [values]
    twos = _joined(ones, ones, 1)
    threes = _joined(twos, ones, 2)
    fours = _joined(twos, twos, 2)
    sevens = _joined(fours, threes, 4)
    eights = _joined(fours, fours, 4)
    fifteens = _joined(eights, sevens, 8)
    sixteens = _joined(eights, eights, 8)
    size = len(values) - KERNEL + 1
    low = [part[:size] for part in sixteens]
    high = [part[16:] for part in fifteens]
    # The sixteenth of two sorted runs is the least, over all ways to split 16 between them, of
    # the larger last value.
    median = low[-1].copy()
    for i, part in enumerate(low[:-1]):
        np.minimum(median, np.maximum(part, high[-1 - i]), out=median)
    return median


def _joined(first: _Run, second: _Run, places: int) -> _Run:
    """Return the sorted runs of both, where the second starts some places later."""
    size = len(second[0]) - places
    return _merged([part[:size] for part in first], [part[places:] for part in second])


def _merged(first: _Run, second: _Run) -> _Run:
    """Merge two sorted runs of arrays elementwise.

    Batcher, Sorting networks and their applications, AFIPS 1968: odd-even merge.
    """
    if not first or not second:
        return first or second
    if len(first) == len(second) == 1:
        return [np.minimum(first[0], second[0]), np.maximum(first[0], second[0])]
    odd = _merged(first[::2], second[::2])
    even = _merged(first[1::2], second[1::2])
    merged = [odd[0]]
    for left, right in itertools.zip_longest(even, odd[1:]):
        if left is None or right is None:
            merged.append(right if left is None else left)
        else:
            merged += [np.minimum(left, right), np.maximum(left, right)]
    return merged
