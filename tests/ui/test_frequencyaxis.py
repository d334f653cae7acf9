"""Frequencies stand where the axis says, and are read back as what they are."""

from __future__ import annotations

import numpy as np
import pytest

from reclass_gui.core import features
from reclass_gui.ui.frequencyaxis import SCALES, FrequencyAxis
from reclass_gui.ui.spectrogramdata import Spectrogram, SpectrogramColumns, SpectrogramOpened

CENTRES = features.band_edges(112, 30.0, 16000.0)[1:-1].astype(np.float32)
LOW, HIGH = float(CENTRES[0]), float(CENTRES[-1])


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("frequency", [70.0, 440.0, 1000.0, 5000.0, 15000.0])
def test_place_and_frequency_belong_together(scale: str, frequency: float) -> None:
    axis = FrequencyAxis(scale, CENTRES)
    share = axis.share_of(frequency)
    assert 0.0 < share < 1.0
    assert axis.frequency_at(share) == pytest.approx(frequency, rel=1e-3)
    row = axis.row_at(share)
    assert np.interp(row, np.arange(112), CENTRES) == pytest.approx(frequency, rel=1e-3)


def test_octaves_are_alike_on_the_logarithmic_axis() -> None:
    axis = FrequencyAxis("log", CENTRES)
    steps = np.diff([axis.share_of(f) for f in (100, 200, 400, 800, 1600, 3200, 6400)])
    np.testing.assert_allclose(steps, steps[0])
    assert axis.share_of(LOW) == pytest.approx(0.0)
    assert axis.share_of(HIGH) == pytest.approx(1.0)


def test_hertz_are_alike_on_the_linear_axis() -> None:
    axis = FrequencyAxis("linear", CENTRES)
    assert axis.share_of((LOW + HIGH) / 2) == pytest.approx(0.5)
    assert axis.share_of(4000) - axis.share_of(2000) == pytest.approx(2000 / (HIGH - LOW))


def test_there_is_no_other_scale() -> None:
    with pytest.raises(KeyError):
        FrequencyAxis("bark", CENTRES)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("row", [10, 60, 100])
def test_a_tone_is_drawn_where_its_mark_stands(scale: str, row: int) -> None:
    spectrogram = Spectrogram(SpectrogramOpened(1.0, 1.0, 1, CENTRES))
    codes = np.zeros((112, 1), np.uint8)
    codes[row] = 240
    spectrogram.append(SpectrogramColumns(codes))
    axis = FrequencyAxis(scale, CENTRES)
    image = spectrogram.image(0.0, 1.0, 1, 400, axis)
    assert image.shape == (400, 1)
    drawn = 1 - (int(image[:, 0].argmax()) + 0.5) / 400
    assert drawn == pytest.approx(axis.share_of(float(CENTRES[row])), abs=1 / 200)


def test_low_tones_are_not_lost_between_the_pixels_of_the_linear_axis() -> None:
    axis = FrequencyAxis("linear", CENTRES)
    for row in range(1, 112):
        spectrogram = Spectrogram(SpectrogramOpened(1.0, 1.0, 1, CENTRES))
        codes = np.zeros((112, 1), np.uint8)
        codes[row] = 240
        spectrogram.append(SpectrogramColumns(codes))
        assert spectrogram.image(0.0, 1.0, 1, 132, axis).max() > 20
