"""Small pieces of music for the demo library, each written in one function.

They are this project's own and as free as its code. Each is made so that a listener would name
its genre, without any claim that a model does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core import synthesis
from reclass_gui.core.synthesis import RATE, Mix, band, envelope, frequency, harmonics, pluck, saw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reclass_gui.core.records import FloatArray

SECONDS = 14.0
_TRIADS = {
    "major": (0, 4, 7),
    "minor": (0, 3, 7),
    "seventh": (0, 4, 7, 10),
    "minor7": (0, 3, 7, 10),
}


def _beats(tempo: float, step: float = 1.0) -> Iterator[tuple[int, float]]:
    """Yield (number, seconds) of every beat, or of every ``step`` of one."""
    spacing = 60.0 / tempo * step
    for number in range(int(SECONDS / spacing)):
        yield number, number * spacing


def _chord(root: int, kind: str) -> tuple[int, ...]:
    return tuple(root + interval for interval in _TRIADS[kind])


def techno(rng: np.random.Generator) -> FloatArray:
    """Four bass drums a bar at 130, an off-beat hat and a filtered sixteenth-note line."""
    mix = Mix(SECONDS)
    for _, start in _beats(130):
        mix.add(start, synthesis.kick(), 1.0)
        mix.add(start + 60 / 260, synthesis.hat(rng, 0.12), 0.5, 0.2)
    line = (33, 33, 45, 33, 36, 33, 48, 45)
    for number, start in _beats(130, 0.25):
        note = saw(frequency(line[number % 8]), 0.11, detune=0.006) * envelope(0.11, 0.003, 0.02)
        opening = 300 + 2200 * (0.5 - 0.5 * np.cos(2 * np.pi * start / SECONDS))
        mix.add(start, band(note, 30, opening), 0.5, -0.1)
    return mix.finished()


def house(rng: np.random.Generator) -> FloatArray:
    """Four on the floor at 122, claps on two and four, off-beat organ chords and a bass."""
    mix = Mix(SECONDS)
    chords = (_chord(57, "minor7"), _chord(53, "major"), _chord(60, "major"), _chord(55, "seventh"))
    for number, start in _beats(122):
        mix.add(start, synthesis.kick(0.3), 1.0)
        mix.add(start + 60 / 244, synthesis.hat(rng, 0.15), 0.6, 0.3)
        if number % 2:
            mix.add(start, band(synthesis.snare(rng, 0.15), 900, 8000), 0.5, -0.1)
        chord = chords[number // 4 % 4]
        stab = sum(harmonics(frequency(n), 0.2, (0.5, 0.4, 0.2, 0.25)) for n in chord)
        mix.add(start + 60 / 244, stab * envelope(0.2, 0.004, 0.06), 0.16, 0.1)
        bass = saw(frequency(chord[0] - 24), 0.22, partials=8) * envelope(0.22, 0.004, 0.05)
        mix.add(start + 60 / 244, bass, 0.5)
    return mix.finished()


def ambient(rng: np.random.Generator) -> FloatArray:
    """Long detuned chords that swell into one another, with a breath of noise; no beat."""
    mix = Mix(SECONDS)
    for index, root in enumerate((45, 41, 48, 43)):
        for note in (*_chord(root, "major"), root + 14, root + 24):
            tone = saw(frequency(note), 6.5, partials=10, detune=0.004)
            mix.add(
                index * 3.2, tone * envelope(6.5, 2.5, 3.0), 0.15, float(rng.uniform(-0.8, 0.8))
            )
    air = band(rng.standard_normal(len(mix.samples)).astype(np.float32), 400, 1800)
    mix.add(0.0, air * envelope(SECONDS, 4.0, 4.0), 0.03)
    mix.samples[:] = np.stack([band(side, 40, 1800) for side in mix.samples.T], axis=1)
    mix.put_into_room(rng, 3.0, 0.5)
    return mix.finished(0.6)


def folk_guitar(rng: np.random.Generator) -> FloatArray:
    """A finger-picked steel-string guitar, alone, in the key of G."""
    mix = Mix(SECONDS)
    shapes = ((43, 59, 62, 67), (48, 60, 64, 67), (40, 59, 64, 67), (50, 57, 62, 66))
    pattern = (0, 2, 1, 3, 0, 2, 3, 1)
    for number, start in _beats(92, 0.5):
        note = shapes[number // 8 % 4][pattern[number % 8]]
        string = band(pluck(frequency(note), 1.6, rng, damping=0.997), 70, 6500)
        mix.add(start, string, 0.8 if number % 8 == 0 else 0.6, (note - 57) / 40)
    mix.put_into_room(rng, 0.6, 0.2)
    return mix.finished()


def jazz_trio(rng: np.random.Generator) -> FloatArray:
    """A walking bass, a swung ride cymbal and piano chords: two, five, one."""
    mix = Mix(SECONDS)
    changes = (
        _chord(62, "minor7"),
        _chord(55, "seventh"),
        _chord(60, "major"),
        _chord(57, "minor7"),
    )
    beat = 60 / 150
    for number, start in _beats(150):
        chord = changes[number // 4 % 4]
        walk = (chord[0], chord[1], chord[2], chord[0] + 1)[number % 4] - 24
        bass = band(pluck(frequency(walk), 0.5, rng, damping=0.985), 40, 900)
        mix.add(start, bass * envelope(0.5, 0.004, 0.1), 1.1)
        mix.add(start, synthesis.hat(rng, 0.3), 0.3, 0.4)
        if number % 2:
            mix.add(start + beat * 2 / 3, synthesis.hat(rng, 0.12), 0.3, 0.4)
        if number % 4 in (0, 3):
            for note in chord[1:]:
                _piano(mix, start + (beat * 2 / 3 if number % 4 == 3 else 0), note + 12, 0.35)
    for number, start in _beats(150, 0.5):
        if rng.random() < 0.55:
            chord = changes[number // 8 % 4]
            _piano(mix, start + beat / 6 * (number % 2), int(rng.choice(chord)) + 24, 0.5)
    mix.put_into_room(rng, 0.7, 0.3)
    return mix.finished()


def _piano(mix: Mix, start: float, note: int, gain: float) -> None:
    amplitudes = [0.8**number / number for number in range(1, 12)]
    tone = harmonics(frequency(note), 0.9, amplitudes)
    mix.add(start, tone * envelope(0.9, 0.003, 0.15, 0.35), gain * 0.5, (note - 66) / 50)


def string_quartet(rng: np.random.Generator) -> FloatArray:
    """Four bowed parts in slow chorale, with vibrato and soft attacks."""
    mix = Mix(SECONDS)
    chorale = ((48, 55, 64, 72), (53, 57, 65, 72), (43, 59, 65, 74), (45, 60, 64, 72),
               (41, 57, 65, 69), (43, 55, 62, 71), (48, 55, 64, 72))  # fmt: skip
    amplitudes = [1 / number**1.2 for number in range(1, 22)]
    for index, notes in enumerate(chorale):
        for part, note in enumerate(notes):
            hertz = frequency(note) * (1 + float(rng.uniform(-0.001, 0.001)))
            tone = harmonics(hertz, 2.3, amplitudes, vibrato=0.005, phase=float(rng.random()))
            mix.add(index * 1.95, tone * envelope(2.3, 0.25, 0.45), 0.2, (part - 1.5) / 2.5)
    mix.put_into_room(rng, 1.8, 0.5)
    return mix.finished()


def harpsichord(rng: np.random.Generator) -> FloatArray:
    """Broken chords in even sixteenths on bright plucked strings."""
    mix = Mix(SECONDS)
    chords = (
        (48, 64, 67, 72, 76),
        (50, 62, 69, 74, 77),
        (47, 62, 67, 74, 77),
        (48, 64, 67, 72, 76),
    )
    pattern = (0, 1, 2, 3, 4, 2, 3, 4)
    for number, start in _beats(108, 0.25):
        note = chords[number // 16 % 4][pattern[number % 8]]
        string = pluck(frequency(note), 0.7, rng, damping=0.999)
        string += 0.5 * pluck(frequency(note + 12), 0.7, rng, damping=0.999)
        mix.add(start, band(string, 150, 12000) * envelope(0.7, 0.001, 0.1), 0.5, (note - 64) / 40)
    mix.put_into_room(rng, 1.2, 0.35)
    return mix.finished()


def metal(rng: np.random.Generator) -> FloatArray:
    """Two overdriven guitars in palm-muted fifths over double bass drums at 176."""
    mix = Mix(SECONDS)
    riff = (40, 40, 40, 43, 40, 40, 46, 45)
    guitars = (Mix(SECONDS), Mix(SECONDS))
    for number, start in _beats(176, 0.5):
        root = riff[number % 8] if number // 32 % 2 == 0 else riff[number % 8] - 2
        for side, guitar in enumerate(guitars):
            for note in (root, root + 7, root + 12):
                string = pluck(frequency(note) * (1 + 0.002 * side), 0.3, rng, damping=0.99)
                guitar.add(start, string * envelope(0.3, 0.001, 0.05), 0.6)
        mix.add(start, synthesis.kick(0.2, low=55, high=220), 0.8)
        if number % 4 == 2:
            mix.add(start, synthesis.snare(rng), 0.9)
        mix.add(start, synthesis.hat(rng, 0.2), 0.5, 0.3)
    for pan, guitar in zip((-0.8, 0.8), guitars, strict=True):
        mix.add(0.0, synthesis.distort(guitar.samples[:, 0], 14.0), 0.55, pan)
    mix.put_into_room(rng, 0.4, 0.15)
    return mix.finished(0.9)


def rock(rng: np.random.Generator) -> FloatArray:
    """A backbeat at 118, crunchy guitar chords and a bass in eighths."""
    mix = Mix(SECONDS)
    roots = (45, 41, 48, 43)
    guitar = Mix(SECONDS)
    for number, start in _beats(118, 0.5):
        root = roots[number // 8 % 4]
        bass = band(pluck(frequency(root - 12), 0.3, rng, damping=0.99), 40, 1200)
        mix.add(start, bass, 0.9)
        mix.add(start, synthesis.hat(rng), 0.6, 0.3)
        if number % 4 in (0, 3):
            mix.add(start, synthesis.kick(), 1.0)
        if number % 4 == 2:
            mix.add(start, synthesis.snare(rng), 1.0)
        if number % 8 in (0, 3, 6):
            for note in (root, root + 7, root + 12, root + 16):
                guitar.add(start, pluck(frequency(note), 0.9, rng, damping=0.996), 0.5)
    mix.add(0.0, synthesis.distort(guitar.samples[:, 0], 4.0), 0.5, -0.3)
    mix.put_into_room(rng, 0.6, 0.25)
    return mix.finished()


def blues(rng: np.random.Generator) -> FloatArray:
    """A shuffle in A on one guitar, with a line of bent blue notes above it."""
    mix = Mix(SECONDS)
    roots = (45, 45, 50, 45, 52, 50)
    beat = 60 / 96
    for number, start in _beats(96):
        root = roots[number // 4 % 6]
        for offset, top in ((0.0, 7), (beat * 2 / 3, 9 if number % 2 else 7)):
            for note in (root, root + top):
                string = band(pluck(frequency(note), 0.5, rng, damping=0.992), 70, 4000)
                mix.add(start + offset, string, 0.55, -0.2)
    scale = (69, 72, 74, 75, 76, 79)
    for number, start in _beats(96, 2 / 3):
        if number % 5 != 4:
            bend = 0.25 if number % 3 == 0 else 0.0
            hertz = frequency(int(rng.choice(scale)) + bend)
            lead = synthesis.distort(pluck(hertz, 0.6, rng, damping=0.998), 2.0)
            mix.add(start, lead * envelope(0.6, 0.003, 0.2), 0.5, 0.3)
    mix.put_into_room(rng, 0.6, 0.25)
    return mix.finished()


def hip_hop(rng: np.random.Generator) -> FloatArray:
    """A slow broken beat at 88, a deep sine bass and a dusty electric-piano loop."""
    mix = Mix(SECONDS)
    pattern = "K..kS..k..KKS..."
    for number, start in _beats(88, 0.25):
        step = pattern[number % 16]
        late = start + (0.03 if number % 2 else 0.0)
        if step in "Kk":
            mix.add(late, synthesis.kick(0.4, low=42), 1.0 if step == "K" else 0.7)
            note = (33, 33, 36, 31)[number // 16 % 4]
            mix.add(late, harmonics(frequency(note), 0.4, (1, 0.2)) * envelope(0.4, 0.01, 0.1), 0.6)
        elif step == "S":
            mix.add(late, synthesis.snare(rng), 0.9)
        mix.add(late, synthesis.hat(rng), 0.4, 0.2)
        if number % 16 in (0, 6):
            for note in _chord((57, 53, 60, 55)[number // 16 % 4], "minor7"):
                keys = harmonics(frequency(note), 1.0, (1, 0.1, 0, 0.15)) * envelope(
                    1, 0.01, 0.3, 0.6
                )
                mix.add(start, band(keys, 100, 2200), 0.16, -0.2)
    return mix.finished()


def choir(rng: np.random.Generator) -> FloatArray:
    """Four voices a part on slow vowels."""
    mix = Mix(SECONDS)
    chords = ((45, 52, 60, 64), (41, 53, 60, 65), (43, 50, 59, 67), (45, 52, 60, 64))
    for index, (notes, letter) in enumerate(zip(chords, "aoua", strict=True)):
        for part, note in enumerate(notes):
            for _ in range(3):
                hertz = frequency(note) * (1 + float(rng.uniform(-0.004, 0.004)))
                voice = synthesis.vowel(hertz, 4.0, letter, vibrato=0.006)
                where = index * 3.4 + float(rng.uniform(0, 0.06))
                mix.add(where, voice * envelope(4.0, 0.5, 0.7), 0.12, (part - 1.5) / 2.5)
    mix.put_into_room(rng, 2.5, 0.6)
    return mix.finished(0.7)


def speech(rng: np.random.Generator) -> FloatArray:
    """Syllables of a talking voice, in phrases with pauses between them; no music."""
    mix = Mix(SECONDS)
    start = 0.2
    while start < SECONDS - 1.0:
        pitch = float(rng.uniform(105, 135))
        for _ in range(int(rng.integers(4, 9))):
            noise = rng.standard_normal(round(0.06 * RATE)).astype(np.float32)
            consonant = band(noise, 2500, 7000) * envelope(0.06, 0.01, 0.03)
            mix.add(start, consonant, 0.12)
            length = float(rng.uniform(0.09, 0.2))
            voiced = synthesis.vowel(pitch, length, str(rng.choice(list(synthesis.VOWELS))))
            mix.add(start + 0.05, voiced * envelope(length, 0.02, 0.04), 0.5)
            pitch *= float(rng.uniform(0.94, 1.03))
            start += length + float(rng.uniform(0.05, 0.09))
        start += float(rng.uniform(0.35, 0.8))
    return mix.finished()


def silence(_rng: np.random.Generator) -> FloatArray:
    """Nothing at all."""
    return Mix(SECONDS).finished()
