"""Making training segments vary: masks over spectrograms, changes of the sound itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.audio import resample

if TYPE_CHECKING:
    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray

_WIDEST = 24
_WINDOW = 2048
_HOP = 512


def hide(values: FloatArray, random: np.random.Generator) -> None:
    """Set one stretch of time and one band of frequencies to 0, the mean after scaling.

    SpecAugment (Park et al., 2019) as the reference has it: widths uniform from 1 to 24, starts
    uniform over what leaves the mask inside, its last place but one.

    Args:
        values: scaled segment [frames, mels], changed in place.
        random: what decides.
    """
    for axis in (1, 0):
        size = values.shape[axis]
        width = int(random.integers(1, _WIDEST + 1))
        start = int(random.integers(0, max(size - width, 1)))
        if axis:
            values[:, start : start + width] = 0
        else:
            values[start : start + width] = 0


@dataclass(frozen=True, slots=True)
class Strength:
    """How much the sound is changed: of each change its probability and its range.

    Attributes:
        stretch: probability, lowest and highest speed.
        shift: probability, most semitones down or up.
        noise: probability, lowest and highest share of normal noise.
        gain: probability, lowest and highest factor.
    """

    stretch: tuple[float, float, float]
    shift: tuple[float, int]
    noise: tuple[float, float, float]
    gain: tuple[float, float, float]


STRENGTHS = {
    "light": Strength((0.5, 0.9, 1.1), (0.5, 2), (0.3, 0.005, 0.005), (0.0, 1.0, 1.0)),
    "strong": Strength((0.6, 0.85, 1.15), (0.6, 3), (0.4, 0.003, 0.008), (0.3, 0.8, 1.2)),
}
"""The reference's; gain only in "strong"."""

MARGIN = 0.1
"""Sound kept on each side of a segment as a share of it: played faster, more of it is needed."""


def vary(sound: FloatArray, strength: str, random: np.random.Generator) -> FloatArray:
    """Return a segment changed at random, each change drawn by itself.

    Args:
        sound: float32 [n] with ``MARGIN`` of the segment on both sides.
        strength: a key of ``STRENGTHS``.
        random: what decides.

    Returns:
        float32 of the segment's length: cut out of the middle, or padded with zeros.
    """
    how = STRENGTHS[strength]
    length = round(len(sound) / (1 + 2 * MARGIN))
    if random.random() < how.stretch[0]:
        sound = stretched(sound, random.uniform(*how.stretch[1:]))
    if random.random() < how.shift[0]:
        sound = shifted(sound, int(random.integers(-how.shift[1], how.shift[1] + 1)))
    sound = _middle(sound, length)
    if random.random() < how.noise[0]:
        level = random.uniform(*how.noise[1:])
        sound = sound + np.float32(level) * random.standard_normal(length, dtype=np.float32)
    if random.random() < how.gain[0]:
        sound = sound * np.float32(random.uniform(*how.gain[1:]))
    return np.asarray(sound, dtype=np.float32)


def stretched(sound: FloatArray, speed: float) -> FloatArray:
    """Play faster or slower at the same pitch, by a phase vocoder (Flanagan and Golden, 1966).

    The same as librosa's ``effects.time_stretch``.

    Args:
        sound: float32 [n].
        speed: above 1 the result is shorter.

    Returns:
        float32 [round(n / speed)].
    """
    if speed == 1.0 or not len(sound):
        return sound
    spectrum = _spectrum(sound)
    steps = np.arange(0, spectrum.shape[0], speed)
    padded = np.pad(spectrum, ((0, 2), (0, 0)))
    first = steps.astype(np.intp)
    share = (steps - first)[:, None]
    magnitude = (1 - share) * np.abs(padded[first]) + share * np.abs(padded[first + 1])
    expected = np.linspace(0, np.pi * _HOP, spectrum.shape[1])
    turn = np.angle(padded[first + 1]) - np.angle(padded[first]) - expected
    turn -= 2 * np.pi * np.round(turn / (2 * np.pi))
    phase = np.cumsum(np.vstack([np.angle(spectrum[:1]), (expected + turn)[:-1]]), axis=0)
    return _sound(magnitude * np.exp(1j * phase), round(len(sound) / speed))


def shifted(sound: FloatArray, semitones: int) -> FloatArray:
    """Raise or lower the pitch at the same length; as librosa's ``effects.pitch_shift``.

    Args:
        sound: float32 [n].
        semitones: 12 of them are an octave.

    Returns:
        float32 [n].
    """
    if not semitones or not len(sound):
        return sound
    speed = 2.0 ** (-semitones / 12)
    return _fitted(resample(stretched(sound, speed), 1.0 / speed, 1.0), len(sound))


def _window() -> npt.NDArray[np.float64]:
    return 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(_WINDOW) / _WINDOW)


def _spectrum(sound: FloatArray) -> npt.NDArray[np.complex128]:
    """Return the short-time spectrum, [frames, bins]; frame k is centred on sample k * hop."""
    padded = np.pad(sound, _WINDOW // 2)
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP]
    return np.fft.rfft(frames * _window(), axis=1)


def _sound(spectrum: npt.NDArray[Any], length: int) -> FloatArray:
    """Add the frames up again, [length]."""
    window = _window()
    frames = np.fft.irfft(spectrum, _WINDOW, axis=1) * window
    total = np.zeros(_WINDOW + _HOP * (len(frames) - 1))
    weight = np.zeros_like(total)
    for number, frame in enumerate(frames):
        part = slice(number * _HOP, number * _HOP + _WINDOW)
        total[part] += frame
        weight[part] += window**2
    sound = np.divide(total, weight, out=total, where=weight > 1e-8)[_WINDOW // 2 :]
    return _fitted(sound.astype(np.float32), length)


def _fitted(sound: FloatArray, length: int) -> FloatArray:
    return np.pad(sound[:length], (0, max(length - len(sound), 0)))


def _middle(sound: FloatArray, length: int) -> FloatArray:
    """Cut the middle out, or put zeros on both sides."""
    spare = len(sound) - length
    if spare >= 0:
        return sound[spare // 2 : spare // 2 + length]
    return np.pad(sound, (-spare // 2, -spare - (-spare // 2)))
