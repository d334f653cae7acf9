"""Sounds have the pitch, the length and the level that they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core import compositions, synthesis
from reclass_gui.core.synthesis import RATE, Mix

if TYPE_CHECKING:
    from collections.abc import Callable

    from reclass_gui.core.records import FloatArray

PIECES = [
    compositions.techno,
    compositions.house,
    compositions.ambient,
    compositions.folk_guitar,
    compositions.jazz_trio,
    compositions.string_quartet,
    compositions.harpsichord,
    compositions.metal,
    compositions.rock,
    compositions.blues,
    compositions.hip_hop,
    compositions.choir,
    compositions.speech,
]


def spectrum_peak(sound: FloatArray) -> float:
    """Frequency in Hz of the strongest bin."""
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    return float(np.argmax(spectrum) * RATE / len(sound))


def test_note_69_is_concert_pitch() -> None:
    assert synthesis.frequency(69) == pytest.approx(440.0)
    assert synthesis.frequency(57) == pytest.approx(220.0)


def test_harmonics_are_sines_at_multiples_of_the_fundamental() -> None:
    sound = synthesis.harmonics(300.0, 1.0, (0.5, 0.0, 0.25))
    time = np.arange(RATE) / RATE
    expected = 0.5 * np.sin(2 * np.pi * 300 * time) + 0.25 * np.sin(2 * np.pi * 900 * time)
    np.testing.assert_allclose(sound, expected, atol=1e-5)


def test_harmonics_above_the_nyquist_frequency_are_left_out() -> None:
    sound = synthesis.harmonics(10_000.0, 0.5, (1.0, 1.0, 1.0))
    spectrum = np.abs(np.fft.rfft(sound)) / len(sound)
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
    aliased = spectrum[
        (hertz > 500) & (np.abs(hertz - 10_000) > 50) & (np.abs(hertz - 20_000) > 50)
    ]
    assert aliased.max() < 1e-4


def test_a_plucked_string_has_its_pitch_and_dies_away() -> None:
    sound = synthesis.pluck(200.0, 2.0, np.random.default_rng(3))
    peak = spectrum_peak(sound[:RATE])
    assert peak == pytest.approx(200 * round(peak / 200), rel=0.01)
    assert np.square(sound[-RATE // 4 :]).mean() < 0.1 * np.square(sound[: RATE // 4]).mean()


def test_a_band_keeps_what_lies_inside_it() -> None:
    low = synthesis.harmonics(100.0, 1.0, (1.0,))
    inside = synthesis.harmonics(1000.0, 1.0, (1.0,))
    np.testing.assert_allclose(synthesis.band(low + inside, 500, 2000), inside, atol=1e-3)


def test_an_envelope_starts_and_ends_in_silence() -> None:
    gain = synthesis.envelope(1.0, 0.1, 0.2)
    assert len(gain) == RATE
    assert gain[0] == 0.0
    assert gain[-1] < 1e-3
    assert gain.max() == pytest.approx(1.0)


def test_a_bass_drum_falls_to_its_low_pitch() -> None:
    drum = synthesis.kick(0.35, low=45.0)
    assert spectrum_peak(drum[RATE // 6 :]) == pytest.approx(45.0, abs=8)


@pytest.mark.parametrize("letter", sorted(synthesis.VOWELS))
def test_a_vowel_is_loudest_at_its_first_formant(letter: str) -> None:
    sound = synthesis.vowel(110.0, 1.0, letter)
    first_formant = synthesis.VOWELS[letter][0]
    assert spectrum_peak(sound) == pytest.approx(first_formant, abs=70)


def test_a_mix_pans_and_cuts_what_is_past_its_end() -> None:
    mix = Mix(1.0)
    mix.add(0.75, np.ones(RATE, dtype=np.float32), pan=1.0)
    assert mix.samples.shape == (RATE, 2)
    assert not mix.samples[:, 0].any()
    assert mix.samples[RATE * 3 // 4 :, 1].all()


def test_a_room_answers_after_the_sound_and_dies_away() -> None:
    mix = Mix(2.0)
    mix.add(0.0, np.ones(1, dtype=np.float32))
    dry = mix.samples.copy()
    mix.put_into_room(np.random.default_rng(7), seconds=1.0, gain=0.25)
    echoes = mix.samples - dry
    np.testing.assert_allclose(echoes[: RATE // 100], 0, atol=1e-6)
    energy = np.square(echoes).sum(axis=0)
    np.testing.assert_allclose(energy, 0.25**2 * np.square(dry).sum(axis=0), rtol=0.01)
    early, late = (np.square(echoes[s : s + RATE // 10]).sum() for s in (RATE // 50, RATE // 2))
    assert 10 * np.log10(late / early) == pytest.approx(-60 * 0.48, abs=2)
    np.testing.assert_allclose(echoes[RATE + 1 :], 0, atol=1e-6)
    assert not np.allclose(echoes[:, 0], echoes[:, 1])


def test_a_silent_mix_stays_silent() -> None:
    assert not compositions.silence(np.random.default_rng(0)).any()


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.__name__)
def test_a_piece_is_whole_audible_and_the_same_each_time(
    piece: Callable[[np.random.Generator], FloatArray],
) -> None:
    samples = piece(np.random.default_rng(5))
    assert samples.shape == (round(compositions.SECONDS * RATE), 2)
    assert samples.dtype == np.float32
    assert np.isfinite(samples).all()
    assert 0.5 < np.abs(samples).max() < 1.0
    each_second = np.square(samples[: 13 * RATE]).reshape(13, -1).mean(axis=1)
    assert (each_second > 1e-5).all(), "a second of it is silent"
    np.testing.assert_array_equal(samples, piece(np.random.default_rng(5)))
