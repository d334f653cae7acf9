"""Measure how loud a track is to the ear: integrated loudness by ITU-R BS.1770-4.

The sound is weighted as the head and the ear do (K-weighting), its power is taken over 400 ms that
overlap by three quarters, and what is silent, or much fainter than the rest, is left out.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray

    Float64Array = npt.NDArray[np.float64]

ABSOLUTE_GATE = -70.0  # LUFS
RELATIVE_GATE = -10.0  # LU under the loudness of what passes the absolute gate
_OFFSET = -0.691
_STEP_SECONDS = 0.1
_STEPS_A_BLOCK = 4
# Both filters have died away by 100 dB and more after this.
_RESPONSE_SECONDS = 0.1
_FFT_SIZE = 1 << 15


@dataclass(frozen=True, slots=True)
class Loudness:
    """How loud a track is.

    Attributes:
        integrated: in LUFS.
        peak: the greatest absolute sample, 1.0 is full scale.
    """

    integrated: float
    peak: float

    def gain(self, target: float, ceiling: float) -> float:
        """Return the factor that brings the track to ``target`` LUFS.

        A peak is never lifted above ``ceiling`` (dB of full scale), so a quiet track with loud
        moments stays below the target. A track that is louder anyway is made no louder.
        """
        wanted = 10 ** ((target - self.integrated) / 20)
        most = 10 ** (ceiling / 20) / max(self.peak, 1e-9)
        return wanted if wanted <= 1.0 else max(1.0, min(wanted, most))


class LoudnessMeter:
    """Take a track block by block and tell its loudness.

    Args:
        rate: frames a second.
        weights: of each channel in the sum of powers: 1 for front channels, 1.41 for surrounds, 0
            for low frequency effects (BS.1770-4, table 3).
    """

    def __init__(self, rate: int, weights: tuple[float, ...] = (1.0, 1.0)) -> None:
        self._weights = np.array(weights)
        self._response = _k_response(rate)
        self._step = rate * _STEP_SECONDS
        self._pending = np.zeros((0, len(weights)), np.float32)
        self._history = np.zeros((len(self._response) - 1, len(weights)), np.float32)
        self._rest: Float64Array = np.zeros(0)
        self._frames = 0
        self._powers: list[float] = []
        self._peak = 0.0
        self._spectrum = np.fft.rfft(self._response, _FFT_SIZE).astype(np.complex64)[:, None]

    def add(self, samples: FloatArray) -> None:
        """Take further samples, float32 [n, channels]."""
        if not len(samples):
            return
        self._peak = max(self._peak, float(np.abs(samples).max()))
        self._pending = np.concatenate([self._pending, samples])
        count = _FFT_SIZE - len(self._history)
        while len(self._pending) >= count:
            self._filter(self._pending[:count])
            self._pending = self._pending[count:]

    def result(self) -> Loudness | None:
        """Return the loudness of what was taken; None where all is silent or under 0.4 s."""
        if len(self._pending):
            self._filter(self._pending)
            self._pending = self._pending[:0]
        if len(self._powers) < _STEPS_A_BLOCK:
            return None
        steps = np.convolve(self._powers, np.ones(_STEPS_A_BLOCK) / _STEPS_A_BLOCK, "valid")
        integrated = gated(steps)
        return None if integrated is None else Loudness(integrated, self._peak)

    def _filter(self, samples: FloatArray) -> None:
        """Weight at most as much as one transform takes, by overlap-save."""
        block = np.concatenate([self._history, samples])
        spectrum = np.fft.rfft(block, _FFT_SIZE, axis=0) * self._spectrum
        weighted = np.fft.irfft(spectrum, _FFT_SIZE, axis=0)
        weighted = weighted[len(self._history) : len(block)]
        self._history = block[len(block) - len(self._history) :]
        self._add_power(np.square(weighted, dtype=np.float64) @ self._weights)

    def _add_power(self, power: Float64Array) -> None:
        """Sum the power of each step; steps of a rate that is no multiple of 10 differ by one."""
        power = np.concatenate([self._rest, power])
        first = 0
        while True:
            number = len(self._powers)
            length = round((number + 1) * self._step) - round(number * self._step)
            if first + length > len(power):
                break
            self._powers.append(float(power[first : first + length].mean()))
            first += length
        self._rest = power[first:]


def gated(powers: Float64Array) -> float | None:
    """Return the integrated loudness in LUFS of the powers of 400 ms blocks; None if silent.

    BS.1770-4, equations 4 to 7.
    """
    loud = powers[powers > 10 ** ((ABSOLUTE_GATE - _OFFSET) / 10)]
    if not len(loud):
        return None
    relative = loud.mean() * 10 ** (RELATIVE_GATE / 10)
    return float(_OFFSET + 10 * math.log10(loud[loud > relative].mean()))


def k_weighting(rate: int) -> tuple[tuple[Float64Array, Float64Array], ...]:
    """Return (numerator, denominator) of the two filters at a rate.

    The standard gives them for 48 kHz only; these are the analogue filters behind those figures,
    as De Man, "Evaluation of implementations of the EBU R128 loudness measurement" (2018) has them.
    """
    k = math.tan(math.pi * 1681.974450955533 / rate)
    q, high = 0.7071752369554196, 10 ** (3.999843853973347 / 20)
    band = high**0.4996667741545416
    scale = 1 + k / q + k * k
    shelf = (
        np.array([high + band * k / q + k * k, 2 * (k * k - high), high - band * k / q + k * k])
        / scale,
        np.array([1.0, 2 * (k * k - 1) / scale, (1 - k / q + k * k) / scale]),
    )
    k = math.tan(math.pi * 38.13547087602444 / rate)
    q = 0.5003270373238773
    scale = 1 + k / q + k * k
    high_pass = (
        np.array([1.0, -2.0, 1.0]),
        np.array([1.0, 2 * (k * k - 1) / scale, (1 - k / q + k * k) / scale]),
    )
    return shelf, high_pass


@cache
def _k_response(rate: int) -> FloatArray:
    """Return the response to an impulse of both filters, one after the other."""
    sound = np.zeros(math.ceil(_RESPONSE_SECONDS * rate))
    sound[0] = 1.0
    for numerator, denominator in k_weighting(rate):
        filtered = np.convolve(sound, numerator)[: len(sound)]
        one = two = 0.0
        for place in range(len(sound)):
            now = filtered[place] - denominator[1] * one - denominator[2] * two
            filtered[place] = now
            one, two = now, one
        sound = filtered
    return np.asarray(sound, np.float32)
