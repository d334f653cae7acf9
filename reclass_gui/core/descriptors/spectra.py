"""The one short-time Fourier transform that all descriptors of a clip share."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from reclass_gui.core.records import FloatArray

N_FFT = 2048
HOP = 512
# Frames transformed at a time: what a block needs stays in the processor's cache.
BLOCK_FRAMES = 64

ComplexArray = npt.NDArray[np.complex64]


@dataclass(frozen=True, slots=True, eq=False)
class Spectra:
    """Hold the spectra of a clip, frame k centred on sample k * HOP.

    Attributes:
        rate: sampling rate in Hz.
        magnitude: float32 [frames, N_FFT // 2 + 1].
        power: the square of ``magnitude``, float32 of the same shape.
        values: complex64 of the same shape, or None where only magnitudes were asked for.
    """

    rate: float
    magnitude: FloatArray
    power: FloatArray
    values: ComplexArray | None = None


def padded(samples: FloatArray, margin: int, pad_mode: str) -> FloatArray:
    """Return the samples with ``margin`` more at both ends: "constant" zeros, or "reflect"."""
    if pad_mode == "reflect":
        return np.pad(samples, margin, mode="reflect")
    if pad_mode == "constant":
        return np.pad(samples, margin)
    raise ValueError(f"unknown way to pad: {pad_mode}")


@functools.cache
def hann(length: int) -> npt.NDArray[np.float64]:
    """Return the periodic Hann window, float64 [length], read-only."""
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(length) / length)
    window.flags.writeable = False
    return window


def spectra(
    samples: FloatArray, rate: float, pad_mode: str, *, keep_values: bool = False
) -> Spectra:
    """Transform a clip as ``librosa.stft(n_fft=2048, hop_length=512)`` does.

    The transform itself is done in double precision: the valleys of lossy files lie so deep that
    the rounding of a single-precision one would fill them.

    Args:
        samples: float32 [n], mono; n > N_FFT // 2 for ``pad_mode`` "reflect".
        rate: sampling rate in Hz.
        pad_mode: what stands before the first and after the last sample, see ``padded``.
        keep_values: keep the complex values as well.
    """
    frames = np.lib.stride_tricks.sliding_window_view(padded(samples, N_FFT // 2, pad_mode), N_FFT)[
        ::HOP
    ]
    shape = (len(frames), N_FFT // 2 + 1)
    magnitude = np.empty(shape, np.float32)
    power = np.empty(shape, np.float32)
    values = np.empty(shape, np.complex64) if keep_values else None
    for start in range(0, len(frames), BLOCK_FRAMES):
        block = slice(start, start + BLOCK_FRAMES)
        spectrum = np.fft.rfft(frames[block] * hann(N_FFT), axis=1).astype(np.complex64)
        np.abs(spectrum, out=magnitude[block])
        np.square(magnitude[block], out=power[block])
        if values is not None:
            values[block] = spectrum
    return Spectra(rate, magnitude, power, values)


def bin_frequencies(rate: float) -> npt.NDArray[np.float64]:
    """Return the frequency of each bin in Hz, float64 [N_FFT // 2 + 1]."""
    return np.arange(N_FFT // 2 + 1, dtype=np.float64) * (rate / N_FFT)
