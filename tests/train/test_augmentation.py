"""Augmentation does what it says, in the measure that it says."""

from __future__ import annotations

import numpy as np
import pytest

from reclass_gui.train.augmentation import MARGIN, STRENGTHS, hide, shifted, stretched, vary

RATE = 22050


def tone(pitch: float, length: int) -> np.ndarray:
    return (0.5 * np.sin(2 * np.pi * pitch * np.arange(length) / RATE)).astype(np.float32)


def pitch_of(sound: np.ndarray) -> float:
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    return float(spectrum.argmax() * RATE / len(sound))


def test_masks_are_one_band_and_one_stretch_of_1_to_24() -> None:
    widths: dict[int, set[int]] = {0: set(), 1: set()}
    starts = set()
    for seed in range(2000):
        values = np.ones((128, 128), np.float32)
        hide(values, np.random.default_rng(seed))
        for axis in (0, 1):
            hidden = np.flatnonzero((values == 0).all(axis=1 - axis))
            assert len(hidden) == hidden[-1] - hidden[0] + 1
            widths[axis].add(len(hidden))
            starts.add(int(hidden[0]))
            assert hidden[-1] <= 126
        assert set(np.unique(values)) == {0, 1}
    assert widths == {0: set(range(1, 25)), 1: set(range(1, 25))}
    assert min(starts) == 0


@pytest.mark.parametrize("speed", [0.85, 1.15])
def test_stretching_keeps_the_pitch(speed: float) -> None:
    found = stretched(tone(440, RATE), speed)
    assert len(found) == round(RATE / speed)
    assert pitch_of(found) == pytest.approx(440, abs=3)


@pytest.mark.parametrize("semitones", [-3, 2])
def test_shifting_keeps_the_length(semitones: int) -> None:
    found = shifted(tone(440, RATE), semitones)
    assert len(found) == RATE
    assert pitch_of(found[1000:-1000]) == pytest.approx(440 * 2 ** (semitones / 12), abs=3)


def test_both_are_librosas() -> None:
    librosa = pytest.importorskip("librosa", reason="librosa is not installed")
    random = np.random.default_rng(0)
    sound = (tone(300, RATE) + 0.1 * random.normal(size=RATE)).astype(np.float32)
    expected = librosa.effects.time_stretch(sound, rate=1.1)
    np.testing.assert_allclose(stretched(sound, 1.1), expected, atol=2e-3)
    expected = librosa.effects.pitch_shift(sound, sr=RATE, n_steps=2, res_type="soxr_hq")
    np.testing.assert_allclose(shifted(sound, 2), expected, atol=1e-2)


@pytest.mark.parametrize("strength", sorted(STRENGTHS))
def test_a_varied_segment_has_the_segments_length(strength: str) -> None:
    length = 4000
    sound = tone(500, round(length * (1 + 2 * MARGIN)))
    for seed in range(12):
        found = vary(sound, strength, np.random.default_rng(seed))
        assert found.shape == (length,)
        assert found.dtype == np.float32
        again = vary(sound, strength, np.random.default_rng(seed))
        np.testing.assert_array_equal(found, again)


def test_changes_are_drawn_as_often_as_they_should() -> None:
    # Half are stretched, half of the rest shifted (0 of five semitones is none), a third noisy.
    sound = tone(500, 1200)
    plain = sound[100:1100]
    seeds = range(600)
    same = sum(
        np.array_equal(vary(sound, "light", np.random.default_rng(seed)), plain) for seed in seeds
    )
    assert same / len(seeds) == pytest.approx(0.5 * (1 - 0.5 * 0.8) * 0.7, abs=0.05)
