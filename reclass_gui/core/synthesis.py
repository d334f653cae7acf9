"""Synthesise single sounds: oscillators, plucked strings, drums, voices. Mono, float32.

Everything is a pure function of its arguments; noise comes from the generator that is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reclass_gui.core.records import FloatArray

RATE = 48_000
_NYQUIST = RATE / 2


def frequency(note: float) -> float:
    """Return the frequency in Hz of a MIDI note number (69 is A4, 440 Hz)."""
    return float(440.0 * 2.0 ** ((note - 69.0) / 12.0))


def envelope(
    seconds: float, attack: float, release: float, decay: float | None = None
) -> FloatArray:
    """Return [n] gains: a linear attack, an optional exponential decay, a linear release.

    Args:
        seconds: length of the whole.
        attack: seconds to full level.
        release: seconds from there to silence at the end.
        decay: time constant of the decay in seconds; None holds the level.
    """
    time = np.arange(round(seconds * RATE)) / RATE
    gain = np.minimum(1.0, time / max(attack, 1e-4))
    gain *= np.clip((seconds - time) / max(release, 1e-4), 0.0, 1.0)
    if decay is not None:
        gain *= np.exp(-time / decay)
    return gain.astype(np.float32)


def harmonics(
    hertz: float,
    seconds: float,
    amplitudes: Sequence[float],
    *,
    vibrato: float = 0.0,
    phase: float = 0.0,
) -> FloatArray:
    """Return [n]: a sum of harmonics, none above the Nyquist frequency.

    Args:
        hertz: fundamental.
        seconds: length.
        amplitudes: of the first, second, ... harmonic.
        vibrato: depth as a share of the frequency, at 5.5 Hz.
        phase: of the fundamental, in periods.
    """
    time = np.arange(round(seconds * RATE)) / RATE
    angle = 2 * np.pi * (hertz * time + phase)
    if vibrato:
        angle += hertz * vibrato / 5.5 * np.sin(2 * np.pi * 5.5 * time)
    sound = np.zeros(len(time))
    # sin((k + 1) x) = 2 cos(x) sin(k x) - sin((k - 1) x): two multiplications instead of a sine.
    twice_cosine = 2 * np.cos(angle)
    previous, current = np.zeros(len(time)), np.sin(angle)
    for number, amplitude in enumerate(amplitudes, start=1):
        if number * hertz >= _NYQUIST:
            break
        sound += amplitude * current
        previous, current = current, twice_cosine * current - previous
    return sound.astype(np.float32)


def saw(hertz: float, seconds: float, *, partials: int = 24, detune: float = 0.0) -> FloatArray:
    """Return [n]: a band-limited sawtooth, doubled out of tune by a share of its frequency."""
    amplitudes = [0.5 / number for number in range(1, partials + 1)]
    sound = harmonics(hertz, seconds, amplitudes)
    if detune:
        sound = 0.5 * (sound + harmonics(hertz * (1 + detune), seconds, amplitudes, phase=0.37))
    return sound


def pluck(
    hertz: float, seconds: float, rng: np.random.Generator, *, damping: float = 0.996
) -> FloatArray:
    """Return [n]: a plucked string after Karplus and Strong (1983).

    A burst of noise goes round a delay line of one period and is averaged with its neighbour
    each time; a whole period is computed at once.
    """
    length = round(seconds * RATE)
    period = max(2, round(RATE / hertz))
    line = rng.uniform(-1.0, 1.0, period)
    turns = []
    for _ in range(-(-length // period)):
        turns.append(line)
        line = damping * 0.5 * (line + np.roll(line, 1))
    return np.concatenate(turns)[:length].astype(np.float32)


def band(sound: FloatArray, low: float, high: float) -> FloatArray:
    """Return [n]: what lies between two frequencies in Hz, with edges of half an octave."""
    spectrum = np.fft.rfft(sound)
    hertz = np.maximum(np.fft.rfftfreq(len(sound), 1 / RATE), 1e-3)
    above = np.clip(2 * np.log2(hertz / max(low, 1e-3)) + 1, 0, 1)
    below = np.clip(2 * np.log2(high / hertz) + 1, 0, 1)
    return np.fft.irfft(spectrum * above * below, len(sound)).astype(np.float32)


def distort(sound: FloatArray, drive: float) -> FloatArray:
    """Return [n]: the sound through an overdriven amplifier and its loudspeaker."""
    return band(np.tanh(drive * sound).astype(np.float32), 70.0, 5000.0)


def kick(seconds: float = 0.35, *, low: float = 45.0, high: float = 160.0) -> FloatArray:
    """Return [n]: a bass drum, a sine that falls from ``high`` to ``low`` Hz."""
    time = np.arange(round(seconds * RATE)) / RATE
    fall = 0.03
    angle = 2 * np.pi * (low * time + (high - low) * fall * (1 - np.exp(-time / fall)))
    gain = envelope(seconds, 0.001, 0.05, 0.12)
    return (np.sin(angle) * gain).astype(np.float32)


def snare(rng: np.random.Generator, seconds: float = 0.22) -> FloatArray:
    """Return [n]: a snare drum, a short tone under noise."""
    noise = rng.standard_normal(round(seconds * RATE)).astype(np.float32)
    rattle = band(noise, 1200.0, 9000.0) * envelope(seconds, 0.001, 0.05, 0.07)
    skin = harmonics(190.0, seconds, (0.6, 0.2)) * envelope(seconds, 0.001, 0.05, 0.05)
    return 0.5 * rattle + skin


def hat(rng: np.random.Generator, seconds: float = 0.06) -> FloatArray:
    """Return [n]: a hi-hat; longer is more open."""
    noise = rng.standard_normal(round(seconds * RATE)).astype(np.float32)
    return 0.35 * band(noise, 7000.0, 16000.0) * envelope(seconds, 0.001, 0.02, seconds / 3)


# Formants in Hz of five vowels, a man's voice (Peterson and Barney 1952, rounded).
VOWELS = {
    "a": (730.0, 1090.0, 2440.0),
    "e": (530.0, 1840.0, 2480.0),
    "i": (270.0, 2290.0, 3010.0),
    "o": (570.0, 840.0, 2410.0),
    "u": (300.0, 870.0, 2240.0),
}


def vowel(hertz: float, seconds: float, letter: str, *, vibrato: float = 0.0) -> FloatArray:
    """Return [n]: a voiced vowel; each harmonic is as loud as the formants around it make it."""
    amplitudes = []
    for number in range(1, int(4500 / hertz) + 1):
        distance = [(number * hertz - formant) / 120.0 for formant in VOWELS[letter]]
        resonance = sum(
            weight / (1 + d * d) for weight, d in zip((1.0, 0.6, 0.3), distance, strict=True)
        )
        amplitudes.append(0.05 / number + resonance * 0.5)
    return harmonics(hertz, seconds, amplitudes, vibrato=vibrato)


class Mix:
    """A stereo track to which sounds are added at their time.

    Attributes:
        samples: [n, 2] float32.
    """

    def __init__(self, seconds: float) -> None:
        self.samples = np.zeros((round(seconds * RATE), 2), dtype=np.float32)

    def add(self, start: float, sound: FloatArray, gain: float = 1.0, pan: float = 0.0) -> None:
        """Add a sound; what would lie past the end is cut off.

        Args:
            start: seconds.
            sound: [n] float32.
            gain: factor.
            pan: -1 is left, 1 is right.
        """
        first = round(start * RATE)
        length = min(len(sound), len(self.samples) - first)
        if length > 0:
            sides = np.sqrt([(1 - pan) / 2, (1 + pan) / 2]).astype(np.float32)
            self.samples[first : first + length] += gain * sound[:length, None] * sides

    def put_into_room(
        self, rng: np.random.Generator, seconds: float = 0.9, gain: float = 0.25
    ) -> None:
        """Add the reverberation of a room, different on each side.

        Args:
            rng: for the room's echoes.
            seconds: after which the echoes are 60 dB weaker.
            gain: their level against the sound itself.
        """
        length = round(seconds * RATE)
        decay = 10.0 ** (-3.0 * np.arange(length) / length)
        total = len(self.samples) + length
        for side in range(2):
            echoes = rng.standard_normal(length) * decay
            echoes[: round(0.01 * RATE)] = 0.0  # the nearest wall is a few metres away
            echoes *= gain / np.sqrt(np.square(echoes).sum())
            spectrum = np.fft.rfft(self.samples[:, side], total) * np.fft.rfft(echoes, total)
            self.samples[:, side] += np.fft.irfft(spectrum, total)[: len(self.samples)]

    def finished(self, peak: float = 0.8) -> FloatArray:
        """Return [n, 2]: the mix at a peak level, its last half second faded out."""
        loudest = float(np.abs(self.samples).max())
        if loudest == 0.0:
            return self.samples
        fade = np.clip(np.arange(len(self.samples), 0, -1) / (0.5 * RATE), 0.0, 1.0)
        return (self.samples * (peak / loudest) * fade[:, None]).astype(np.float32)
