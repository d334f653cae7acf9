"""The 57 features are the table's: librosa's, computed as its author did."""

from __future__ import annotations

import numpy as np
import pytest
import soundfile

from reclass_gui.core.descriptors import gtzan
from reclass_gui.core.synthesis import RATE
from tests.core.descriptors import librosa_way
from tests.core.descriptors.music import piece

WAVEFORMS = ("harmony_mean", "perceptr_mean")


@pytest.mark.parametrize("recipe", gtzan.RECIPES.values(), ids=gtzan.RECIPES)
@pytest.mark.parametrize("name", ["techno", "blues", "choir", "jazz_trio"])
def test_they_are_those_of_librosa(name, recipe):
    samples = piece(name, gtzan.RATE, seconds=10)
    got = dict(zip(gtzan.columns(), gtzan.gtzan_features(samples, recipe), strict=True))
    wanted = dict(zip(gtzan.columns(), librosa_way.gtzan(samples, recipe.pad_mode), strict=True))
    for column, value in got.items():
        # The mean of a waveform is the rounding of its sum: compared with the waveform's size.
        size = wanted["harmony_var"] ** 0.5 if column in WAVEFORMS else 0
        tolerance = max(1e-5 * size, 1e-6)
        assert value == pytest.approx(wanted[column], rel=1e-4, abs=tolerance), column


def test_the_columns_are_those_of_the_table():
    columns = gtzan.columns()
    assert len(columns) == len(set(columns)) == 57
    assert columns[:2] == ("chroma_stft_mean", "chroma_stft_var")
    assert columns[16] == "tempo"
    assert columns[-1] == "mfcc20_var"


def test_a_whole_track_is_described_at_the_tables_rate(tmp_path):
    path = tmp_path / "quartet.wav"
    music = piece("string_quartet", RATE, seconds=8)
    soundfile.write(path, music, RATE, subtype="FLOAT")
    wanted = gtzan.gtzan_features(piece("string_quartet", gtzan.RATE, seconds=8))
    np.testing.assert_allclose(gtzan.describe_track(path), wanted, rtol=2e-3, atol=1e-4)


def test_what_cannot_be_described_is_refused():
    with pytest.raises(ValueError, match="silent"):
        gtzan.gtzan_features(np.zeros(44100, np.float32))
