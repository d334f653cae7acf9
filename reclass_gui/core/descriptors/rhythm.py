"""The tempo of a recording, by the autocorrelation of where its bands grow louder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.descriptors.spectra import HOP, N_FFT, hann

if TYPE_CHECKING:
    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray

# Seconds that are compared with themselves.
_WINDOW_SECONDS = 8.0
# Tempi are thought likelier the closer they are to this, in beats per minute; the spread is one
# octave; nothing faster than the limit is believed.
_USUAL = 120.0
_FASTEST = 320.0
_BLOCK_FRAMES = 256


def onset_strength(levels: FloatArray) -> FloatArray:
    """Return how much the median band grows from frame to frame, dB, float32 [frames].

    The same as ``librosa.onset.onset_strength(S=levels.T, aggregate=numpy.median)``.

    Args:
        levels: mel spectrogram in dB, float32 [frames, bands].
    """
    growth = np.median(np.maximum(levels[1:] - levels[:-1], 0), axis=1)
    # A frame shows a sound half a window before it is at its centre.
    lag = 1 + N_FFT // (2 * HOP)
    return np.pad(growth, (lag, 0))[: len(levels)].astype(np.float32)


def tempo(onsets: FloatArray, rate: int) -> float:
    """Return beats per minute; 0 where there is no onset.

    The same as the tempo of ``librosa.beat.beat_track(onset_envelope=onsets, sr=rate)``: the mean
    autocorrelation of windows of eight seconds, weighted by a log-normal prior. Ellis, Beat
    tracking by dynamic programming, 2007.

    Args:
        onsets: float32 [frames], HOP samples apart.
        rate: sampling rate in Hz.
    """
    if not np.any(onsets):
        return 0.0
    length = int(_WINDOW_SECONDS * rate // HOP)
    correlation = _mean_autocorrelation(onsets, length)
    beats = 60.0 * rate / (HOP * np.arange(1.0, length))
    prior = -0.5 * np.square(np.log2(beats) - np.log2(_USUAL))
    prior[beats >= _FASTEST] = -np.inf
    likely = np.log1p(1e6 * correlation[1:]) + prior
    return float(beats[np.argmax(likely)])


def _mean_autocorrelation(onsets: FloatArray, length: int) -> npt.NDArray[np.float64]:
    """Return the mean over all frames of the autocorrelation around each, float64 [length]."""
    ramped = np.pad(onsets.astype(np.float64), length // 2, mode="linear_ramp", end_values=0)
    windows = np.lib.stride_tricks.sliding_window_view(ramped, length)[: len(onsets)]
    size = _fast_length(2 * length - 1)
    total = np.zeros(length)
    for start in range(0, len(windows), _BLOCK_FRAMES):
        spectrum = np.fft.rfft(windows[start : start + _BLOCK_FRAMES] * hann(length), n=size)
        power = np.square(spectrum.real) + np.square(spectrum.imag)
        correlation = np.fft.irfft(power, n=size)[:, :length]
        peak = np.abs(correlation).max(axis=1, keepdims=True)
        peak[peak < np.finfo(np.float32).tiny] = 1
        total += (correlation / peak).sum(axis=0)
    return total / len(windows)


def _fast_length(least: int) -> int:
    """Return the next number without prime factors above 5, for which FFTs are fast."""
    size = least
    while True:
        rest = size
        for factor in (2, 3, 5):
            while rest % factor == 0:
                rest //= factor
        if rest == 1:
            return size
        size += 1
