import json

import numpy as np
import pytest

from reclass_gui.core.errors import FileError
from reclass_gui.train.outcome import Outcome, load_outcome, one_label, track_means

LABELS = ("Blues", "Jazz")


def example(**changes) -> Outcome:
    values = {
        "labels": LABELS,
        "names": ("a.wav", "b.wav", "c\udcff.wav"),
        "truth": one_label(LABELS, ["Jazz", "Blues", "Blues"]),
        "probabilities": np.array([[0.25, 0.75], [0.5, 0.5], [0, 0]], np.float32),
        "segments": np.array([[0, 1], [0.5, 0.5], [0.5, 0.5]], np.float32),
        "segment_tracks": np.array([0, 0, 1]),
        "embeddings": np.arange(6, dtype=np.float32).reshape(3, 2),
        "groups": ("x", "x", ""),
        "facts": {"model": "m", "parameters": 12},
    }
    return Outcome(**{**values, **changes})


def test_it_comes_back_as_it_was(tmp_path):
    before = example()
    path = tmp_path / "outcome.npz"
    before.save(path)
    assert [file.name for file in tmp_path.iterdir()] == ["outcome.npz"]
    after = load_outcome(path)
    for name in ("labels", "names", "groups", "multi_label", "thresholds", "facts"):
        assert getattr(after, name) == getattr(before, name)
    for name in ("truth", "probabilities", "segments", "segment_tracks", "embeddings"):
        np.testing.assert_array_equal(getattr(after, name), getattr(before, name))
    assert after.probabilities.dtype == np.float32
    assert after.places.tolist() == [1, 0, 0]


def test_what_is_not_there_stays_away(tmp_path):
    before = example(segments=None, segment_tracks=None, embeddings=None, groups=(), facts={})
    before.save(tmp_path / "outcome.npz")
    after = load_outcome(tmp_path / "outcome.npz")
    assert (after.segments, after.segment_tracks, after.embeddings) == (None, None, None)
    assert after.groups == ()


def test_several_labels_with_their_thresholds(tmp_path):
    before = example(
        truth=np.array([[1, 1], [0, 0], [1, 0]], np.bool_), multi_label=True, thresholds=(0.2, 0.7)
    )
    before.save(tmp_path / "outcome.npz")
    after = load_outcome(tmp_path / "outcome.npz")
    assert after.multi_label
    assert after.thresholds == (0.2, 0.7)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"names": ("a", "a", "b")}, "twice"),
        ({"truth": np.zeros((3, 2), np.bool_)}, "exactly one"),
        ({"truth": np.zeros((2, 2), np.bool_)}, "not \\[tracks"),
        ({"probabilities": np.full((3, 2), np.nan, np.float32)}, "within 0 and 1"),
        ({"probabilities": np.full((3, 2), 1.5, np.float32)}, "within 0 and 1"),
        ({"segment_tracks": None}, "together"),
        ({"segment_tracks": np.array([0, 1])}, "segments"),
        ({"segment_tracks": np.array([0, 1, 3])}, "not there"),
        ({"embeddings": np.zeros((2, 2), np.float32)}, "embeddings"),
        ({"groups": ("x",)}, "group"),
        ({"thresholds": (0.5,)}, "threshold"),
    ],
)
def test_arrays_that_do_not_fit_are_refused(changes, words):
    with pytest.raises(ValueError, match=words):
        example(**changes)


def test_means_of_tracks_by_hand():
    segments = np.array([[0.2, 0.8], [0.4, 0.6], [1, 0]], np.float32)
    means = track_means(segments, np.array([0, 0, 2]), 3)
    np.testing.assert_allclose(means, [[0.3, 0.7], [0, 0], [1, 0]], atol=1e-7)


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04 cut off", None])
def test_a_file_that_is_none_is_refused_in_words(tmp_path, content):
    path = tmp_path / "outcome.npz"
    if content is None:
        example().save(path)
        whole = path.read_bytes()
        content = whole[: len(whole) // 2]
    path.write_bytes(content)
    with pytest.raises(FileError, match="not the outcome of a test") as caught:
        load_outcome(path)
    assert caught.value.path == path


def test_nothing_pickled_is_read(tmp_path):
    path = tmp_path / "outcome.npz"
    np.savez(path, labels=np.array([print], dtype=object))
    with pytest.raises(FileError, match="not the outcome of a test"):
        load_outcome(path)


def test_a_single_array_or_another_version_is_refused(tmp_path):
    path = tmp_path / "outcome.npz"
    with path.open("wb") as stream:
        np.save(stream, np.zeros(3))
    with pytest.raises(FileError, match="not the outcome"):
        load_outcome(path)
    np.savez(path, about=np.array(json.dumps({"version": 99})))
    with pytest.raises(FileError, match="another version"):
        load_outcome(path)


def test_a_missing_file_and_a_missing_folder(tmp_path):
    with pytest.raises(FileError, match="no longer there"):
        load_outcome(tmp_path / "outcome.npz")
    with pytest.raises(FileError, match="no longer there"):
        example().save(tmp_path / "nowhere" / "outcome.npz")
