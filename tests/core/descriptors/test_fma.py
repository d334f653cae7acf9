"""The 518 features are librosa's, in FMA's order, for any rate and any tuning."""

from __future__ import annotations

import json
from pathlib import Path

import librosa
import numpy as np
import pytest
import soundfile

from reclass_gui.core.descriptors import fma
from reclass_gui.core.errors import FileError
from tests.core.descriptors import librosa_way
from tests.core.descriptors.music import chords, piece

# Skewness and kurtosis are differences around zero, which SciPy takes in single precision.
ROUNDING = {"skew": 1e-4, "kurtosis": 3e-4}


def assert_close(got, table):
    """Within 1e-3 of librosa, relative."""
    for column, value, wanted in zip(fma.columns(), got, table.values(), strict=True):
        tolerance = ROUNDING.get(column[1], 1e-5)
        assert value == pytest.approx(wanted, rel=1e-3, abs=tolerance), column


def test_there_are_518_columns_in_the_order_of_the_dataset():
    columns = fma.columns()
    assert len(columns) == 518
    assert list(columns) == sorted(columns)
    assert columns[0] == ("chroma_cens", "kurtosis", "01")
    assert columns[-1] == ("zcr", "std", "01")
    assert fma.column_names()[-1] == "zcr/std/01"
    assert sum(fma.ROWS.values()) == 74


@pytest.mark.parametrize(
    ("name", "rate"),
    [
        ("folk_guitar", 44100),
        ("techno", 44100),
        ("string_quartet", 48000),
        ("jazz_trio", 22050),
        ("choir", 96000),
        ("metal", 16000),
        ("speech", 11025),
    ],
)
def test_they_are_those_of_fmas_script_under_librosa_0_11(name, rate):
    samples = piece(name, rate)
    table = librosa_way.fma_table(librosa_way.fma_rows(samples, rate))
    assert tuple(table) == fma.columns()
    assert_close(fma.fma_features(samples, rate), table)


def test_music_that_is_out_of_tune_is_measured_so():
    higher = librosa.resample(
        piece("folk_guitar"), orig_sr=44100 * 2 ** (0.31 / 12), target_sr=44100
    )
    table = librosa_way.fma_table(librosa_way.fma_rows(higher, 44100))
    assert_close(fma.fma_features(higher, 44100), table)


def test_the_datasets_own_recipe_gives_what_librosa_0_5_gave():
    # Computed once by FMA's script under librosa 0.5.1, with soxr in the place of resampy.
    path = Path(__file__).parents[2] / "data" / "fma_librosa_0_5_1.json"
    wanted = json.loads(path.read_text("utf-8"))
    got = fma.fma_features(chords(), 44100, fma.DATASET)
    assert_close(got, dict(zip(fma.columns(), wanted, strict=True)))
    now = fma.fma_features(chords(), 44100, fma.LIBROSA_0_11)
    different = {
        column[0]
        for column, one, other in zip(fma.columns(), got, now, strict=True)
        if one != pytest.approx(other, rel=0.3, abs=0.1)
    }
    assert {"chroma_cqt", "chroma_cens", "tonnetz", "rmse"} <= different
    assert not different & {"zcr", "spectral_rolloff"}


def test_a_second_is_enough():
    samples = piece("techno", seconds=1.0)
    table = librosa_way.fma_table(librosa_way.fma_rows(samples, 44100))
    assert_close(fma.fma_features(samples, 44100), table)
    assert np.isfinite(fma.fma_features(samples, 44100, fma.DATASET)).all()


@pytest.mark.parametrize(
    ("samples", "words"),
    [
        (np.zeros(44100, np.float32), "silent"),
        (np.ones(2000, np.float32), "2048"),
        (np.full(44100, np.nan, np.float32), "finite"),
        (np.ones((44100, 2), np.float32), "mono"),
        (np.ones(44100), "float32"),
    ],
)
def test_what_cannot_be_described_is_refused(samples, words):
    with pytest.raises(ValueError, match=words):
        fma.fma_features(samples, 44100)


def test_a_rate_too_low_for_the_highest_note_is_refused(tmp_path):
    samples = piece("techno", 8000)
    with pytest.raises(ValueError, match="8000 Hz"):
        fma.fma_features(samples, 8000)
    path = tmp_path / "telephone.wav"
    soundfile.write(path, samples, 8000)
    with pytest.raises(FileError, match="8000 Hz") as caught:
        fma.describe_track(path)
    assert caught.value.kind == "unsupported"


def test_a_tracks_middle_is_described_at_its_own_rate(tmp_path):
    music = np.concatenate([piece("techno", 32000), piece("choir", 32000), piece("rock", 32000)])
    path = tmp_path / "three.flac"
    soundfile.write(path, music, 32000)
    kept, _ = soundfile.read(path, dtype="float32")
    first = 6 * 32000
    wanted = fma.fma_features(kept[first : 2 * first], 32000)
    np.testing.assert_allclose(fma.describe_track(path, seconds=6), wanted, rtol=1e-5, atol=1e-5)


@pytest.mark.real_library
@pytest.mark.parametrize("name", ["sad.flac", "play_tune.mp3", "calmrace-ks.ogg", "frontiers.mp3"])
def test_real_music_is_described_as_by_librosa(real_library, name):
    channels, rate = soundfile.read(real_library / name, dtype="float32", always_2d=True)
    samples = channels.mean(axis=1)
    table = librosa_way.fma_table(librosa_way.fma_rows(samples, rate))
    assert_close(fma.fma_features(samples, rate), table)
