"""Loudness against the figures of ITU-R BS.1770-4 and the cases of EBU Tech 3341."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.loudness import Loudness, LoudnessMeter, gated, k_weighting

if TYPE_CHECKING:
    from reclass_gui.core.records import FloatArray


def sine(level: float, seconds: float, rate: int = 48000, hertz: float = 1000.0) -> FloatArray:
    """A stereo sine whose peak stands at ``level`` dB of full scale."""
    time = np.arange(round(seconds * rate)) / rate
    wave = 10 ** (level / 20) * np.sin(2 * np.pi * hertz * time)
    return np.stack([wave, wave], axis=1).astype(np.float32)


def measured(*parts: FloatArray, rate: int = 48000, block: int = 50000) -> float:
    meter = LoudnessMeter(rate)
    sound = np.concatenate(parts)
    for first in range(0, len(sound), block):
        meter.add(sound[first : first + block])
    result = meter.result()
    assert result is not None
    return result.integrated


def test_the_filters_are_those_of_the_standard_at_48_khz() -> None:
    (shelf_b, shelf_a), (pass_b, pass_a) = k_weighting(48000)
    np.testing.assert_allclose(
        shelf_b, [1.53512485958697, -2.69169618940638, 1.19839281085285], atol=1e-7
    )
    np.testing.assert_allclose(shelf_a, [1.0, -1.69065929318241, 0.73248077421585], atol=1e-7)
    np.testing.assert_allclose(pass_b, [1.0, -2.0, 1.0])
    np.testing.assert_allclose(pass_a, [1.0, -1.99004745483398, 0.99007225036621], atol=1e-7)


# EBU Tech 3341, minimum requirements, cases 1 to 5: the answer lies within 0.1 LU.


@pytest.mark.parametrize("level", [-23.0, -33.0])
def test_cases_1_and_2_a_sine_in_both_channels(level: float) -> None:
    assert measured(sine(level, 20)) == pytest.approx(level, abs=0.1)


def test_case_3_fainter_parts_do_not_count() -> None:
    parts = (sine(-36, 10), sine(-23, 60), sine(-36, 10))
    assert measured(*parts) == pytest.approx(-23.0, abs=0.1)


def test_case_4_silent_parts_do_not_count_either() -> None:
    levels = ((-72, 10), (-36, 10), (-23, 60), (-36, 10), (-72, 10))
    assert measured(*(sine(*part) for part in levels)) == pytest.approx(-23.0, abs=0.1)


def test_case_5_parts_that_are_a_little_louder_count() -> None:
    parts = (sine(-26, 20), sine(-20, 20.1), sine(-26, 20))
    assert measured(*parts) == pytest.approx(-23.0, abs=0.1)


@pytest.mark.parametrize("rate", [8000, 22050, 44100])
def test_other_rates_agree(rate: int) -> None:
    assert measured(sine(-23, 5, rate), rate=rate) == pytest.approx(-23.0, abs=0.1)


@pytest.mark.parametrize("block", [1, 999, 48000, 10**6])
def test_the_size_of_blocks_does_not_matter(block: int) -> None:
    sound = sine(-20, 0.7) if block == 1 else sine(-20, 5)
    assert measured(sound, block=block) == pytest.approx(-20.0, abs=0.1)


def test_low_notes_count_less_and_high_ones_more() -> None:
    assert measured(sine(-20, 3, hertz=30)) < -24
    # The shelf lifts by 4 dB what 1 kHz has 0.7 dB of.
    assert measured(sine(-20, 3, hertz=10000)) == pytest.approx(-16.7, abs=0.2)


def test_one_channel_of_two_is_3_lu_fainter_and_surrounds_count_more() -> None:
    sound = sine(-20, 3)
    meter = LoudnessMeter(48000, (1.0,))
    meter.add(sound[:, :1])
    single = meter.result()
    assert single is not None
    assert single.integrated == pytest.approx(-23.0, abs=0.1)
    meter = LoudnessMeter(48000, (1.41,))
    meter.add(sound[:, :1])
    behind = meter.result()
    assert behind is not None
    assert behind.integrated - single.integrated == pytest.approx(10 * math.log10(1.41))


def test_silence_and_very_short_sounds_have_no_loudness() -> None:
    for sound in (np.zeros((48000, 2), np.float32), sine(-20, 0.39), sine(-80, 2)):
        meter = LoudnessMeter(48000)
        meter.add(sound)
        assert meter.result() is None
    assert gated(np.zeros(9)) is None


def test_the_peak_is_that_of_the_samples() -> None:
    sound = sine(-20, 1)
    sound[30000, 1] = -0.9
    meter = LoudnessMeter(48000)
    meter.add(sound)
    result = meter.result()
    assert result is not None
    assert result.peak == pytest.approx(0.9)


@pytest.mark.parametrize(
    ("integrated", "peak", "decibels"),
    [
        (-8.0, 1.0, -10.0),  # loud: made fainter
        (-24.0, 0.1, 6.0),  # faint: made louder
        (-24.0, 10 ** (-4 / 20), 3.0),  # ... only as far as its peak allows
        (-24.0, 1.0, 0.0),  # no room at all: as it is
    ],
)
def test_the_gain_reaches_the_target_unless_a_peak_would_clip(
    integrated: float, peak: float, decibels: float
) -> None:
    gain = Loudness(integrated, peak).gain(-18.0, -1.0)
    assert 20 * math.log10(gain) == pytest.approx(decibels, abs=1e-6)
