"""A binary table is the text's numbers, whole or not there at all."""

from __future__ import annotations

import json

import numpy as np
import pytest

from reclass_gui.core.descriptors import feature_table, fma_table
from reclass_gui.core.errors import FileError
from reclass_gui.core.records import Finished, Progress

HEADER = "feature,mfcc,mfcc,zcr\nstatistics,mean,mean,std\nnumber,01,02,01\ntrack_id,,,\n"


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "features.csv"
    values = np.random.default_rng(0).normal(size=(300, 3))
    rows = (",".join([str(2 * i), *(f"{v:.10e}" for v in row)]) for i, row in enumerate(values))
    path.write_text(HEADER + "\n".join(rows) + "\n")
    return path


@pytest.fixture
def table(source, tmp_path):
    target = tmp_path / "features.npy"
    list(feature_table.convert(source, target))
    return target


def test_it_holds_what_the_text_held(source, tmp_path, monkeypatch):
    monkeypatch.setattr(fma_table, "_BLOCK_BYTES", 1000)
    target = tmp_path / "features.npy"
    *progress, finished = feature_table.convert(source, target)
    size = source.stat().st_size
    assert len(progress) > 5
    assert all(isinstance(event, Progress) and event.total == size for event in progress)
    assert progress[-1].done == size
    assert isinstance(finished, Finished)
    assert finished.done == 300

    table = feature_table.open_table(target)
    assert table.columns == (("mfcc", "mean", "01"), ("mfcc", "mean", "02"), ("zcr", "std", "01"))
    assert table.tracks.tolist() == list(range(0, 600, 2))
    assert isinstance(table.values, np.memmap)
    wanted = np.random.default_rng(0).normal(size=(300, 3)).astype(np.float32)
    np.testing.assert_array_equal(table.values, wanted)
    # Any program that knows NumPy's format reads it.
    np.testing.assert_array_equal(np.load(target), wanted)
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [
        "features.csv",
        "features.json",
        "features.npy",
    ]


def test_nothing_is_left_of_a_conversion_that_stops(source, tmp_path, monkeypatch):
    monkeypatch.setattr(fma_table, "_BLOCK_BYTES", 1000)
    events = feature_table.convert(source, tmp_path / "features.npy")
    next(events)
    events.close()
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["features.csv"]


def test_nothing_is_left_of_a_conversion_that_fails(source, tmp_path, monkeypatch):
    monkeypatch.setattr(fma_table, "_BLOCK_BYTES", 1000)
    with source.open("a") as file:
        file.write("600,1,2\n")
    with pytest.raises(FileError, match="line 305"):
        list(feature_table.convert(source, tmp_path / "features.npy"))
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["features.csv"]


def test_a_table_is_replaced_only_when_asked(source, table):
    before = table.read_bytes()
    source.write_text(HEADER + "7,1,2,3\n")
    with pytest.raises(FileError) as caught:
        list(feature_table.convert(source, table))
    assert caught.value.kind == "exists"
    assert table.read_bytes() == before
    list(feature_table.convert(source, table, overwrite=True))
    assert feature_table.open_table(table).tracks.tolist() == [7]


def test_a_table_without_rows_or_place_is_refused(source, tmp_path):
    with pytest.raises(FileError, match="npy"):
        list(feature_table.convert(source, tmp_path / "features.dat"))
    with pytest.raises(FileError) as caught:
        list(feature_table.convert(source, tmp_path / "no folder" / "features.npy"))
    assert caught.value.kind == "not-found"
    source.write_text(HEADER)
    with pytest.raises(FileError, match="no rows"):
        list(feature_table.convert(source, tmp_path / "features.npy"))


def cut(table):
    table.write_bytes(table.read_bytes()[:-100])


def no_array(table):
    table.write_bytes(b"something else")


def doubles(table):
    np.save(table, np.zeros((300, 3)))


def other_size(table):
    np.save(table, np.zeros((299, 3), np.float32))


def pickled(table):
    np.save(table, np.array([{"a": 1}], object), allow_pickle=True)


def no_table(table):
    table.unlink()


def no_index(table):
    table.with_suffix(".json").unlink()


def cut_index(table):
    index = table.with_suffix(".json")
    index.write_bytes(index.read_bytes()[:-5])


def foreign_index(table):
    table.with_suffix(".json").write_text('{"format": "other"}')


def index_of_words(table):
    change_index(table, tracks=["two"] * 300)


def index_of_pairs(table):
    change_index(table, columns=[["mfcc", "mean"]] * 3)


def index_of_huge_numbers(table):
    change_index(table, tracks=[10**30] * 300)


def change_index(table, **changes):
    index = table.with_suffix(".json")
    index.write_text(json.dumps({**json.loads(index.read_text()), **changes}))


@pytest.mark.parametrize(
    ("spoil", "kind"),
    [
        (cut, "damaged"),
        (no_array, "damaged"),
        (doubles, "unsupported"),
        (other_size, "damaged"),
        (pickled, "damaged"),
        (no_table, "not-found"),
        (no_index, "not-found"),
        (cut_index, "damaged"),
        (foreign_index, "unsupported"),
        (index_of_words, "damaged"),
        (index_of_pairs, "damaged"),
        (index_of_huge_numbers, "damaged"),
    ],
)
def test_a_spoilt_table_is_refused(table, spoil, kind):
    spoil(table)
    with pytest.raises(FileError) as caught:
        feature_table.open_table(table)
    assert caught.value.kind == kind
