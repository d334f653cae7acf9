"""FMA's table is read as it is, and what is wrong with it is said with its line."""

from __future__ import annotations

import numpy as np
import pytest

from reclass_gui.core.descriptors import fma, fma_table
from reclass_gui.core.errors import FileError

COLUMNS = (("mfcc", "mean", "01"), ("mfcc", "mean", "02"), ("zcr", "std", "01"))
HEADER = "feature,mfcc,mfcc,zcr\nstatistics,mean,mean,std\nnumber,01,02,01\n"


def write(folder, text):
    path = folder / "features.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def read(path):
    with fma_table.FmaTable(path) as table:
        columns, blocks = table.columns, list(table.rows())
    tracks = np.concatenate([numbers for numbers, _, _ in blocks])
    values = np.concatenate([values for _, values, _ in blocks])
    return columns, tracks, values, [done for _, _, done in blocks]


@pytest.mark.parametrize(
    "ending",
    ["", "\n", "\n\n", "\r\n"],
)
@pytest.mark.parametrize("index_name", ["", "track_id,,,\n", "\ufefftrack_id,,,\n"])
def test_it_is_read(tmp_path, ending, index_name):
    rows = "2,1.5e+00,-2,3\n5,0.1,1e-30,4" + ending
    path = write(tmp_path, HEADER + index_name + rows)
    columns, tracks, values, done = read(path)
    assert columns == COLUMNS
    assert tracks.dtype == np.int64
    assert tracks.tolist() == [2, 5]
    assert values.dtype == np.float32
    np.testing.assert_array_equal(values, np.float32([[1.5, -2, 3], [0.1, 1e-30, 4]]))
    assert done[-1] == path.stat().st_size


def test_windows_line_ends_are_read(tmp_path):
    path = write(tmp_path, (HEADER + "2,1,2,3\n5,4,5,6\n").replace("\n", "\r\n"))
    columns, tracks, values, _ = read(path)
    assert columns == COLUMNS
    assert tracks.tolist() == [2, 5]
    np.testing.assert_array_equal(values, [[1, 2, 3], [4, 5, 6]])


def test_missing_values_are_nan(tmp_path):
    _, tracks, values, _ = read(write(tmp_path, HEADER + "2,,2,nan\n5,4, ,6\n"))
    assert tracks.tolist() == [2, 5]
    np.testing.assert_array_equal(values, [[np.nan, 2, np.nan], [4, np.nan, 6]])


@pytest.mark.parametrize("block", [1, 7, 50, 1000])
def test_blocks_do_not_show(tmp_path, monkeypatch, block):
    monkeypatch.setattr(fma_table, "_BLOCK_BYTES", max(block, 64))
    wanted = np.random.default_rng(block).normal(size=(200, 3)).astype(np.float32)
    rows = "".join(
        f"{track}," + ",".join(f"{value:.10e}" for value in row) + "\n"
        for track, row in enumerate(wanted)
    )
    path = write(tmp_path, HEADER + rows)
    _, tracks, values, done = read(path)
    assert tracks.tolist() == list(range(200))
    np.testing.assert_array_equal(values, wanted)
    assert done == sorted(set(done))
    assert done[-1] == path.stat().st_size


def test_the_datasets_518_columns_are_those_computed_here(tmp_path):
    columns = fma.columns()
    head = "".join(
        ",".join((name, *(column[part] for column in columns))) + "\n"
        for part, name in enumerate(("feature", "statistics", "number"))
    )
    row = "2," + ",".join(f"{value:.10e}" for value in np.linspace(-1, 1, 518)) + "\n"
    found, tracks, values, _ = read(write(tmp_path, head + "track_id" + "," * 518 + "\n" + row))
    assert found == columns
    assert tracks.tolist() == [2]
    np.testing.assert_allclose(values[0], np.linspace(-1, 1, 518), atol=1e-7)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("", "unsupported", "line 1"),
        ("filename,length\nblues.wav,3\n", "unsupported", "line 1"),
        (b"\x00\xff\xfe" * 3000, "unsupported", "line 1"),
        ("feature,a\nstatistics,b\n2,1\n", "unsupported", "line 3"),
        ("feature,a,b\nstatistics,c\nnumber,01,02\n", "damaged", "2, 1, 2 columns"),
        ("feature\nstatistics\nnumber\n", "damaged", "0, 0, 0 columns"),
        ("feature,a,\nstatistics,c,d\nnumber,01,02\n", "damaged", "no name"),
        ("feature,a,a\nstatistics,c,c\nnumber,01,01\n", "damaged", "same name"),
        (HEADER + "2,1,2,3\n5,1,2\n", "damaged", "line 5 has 2 values instead of 3"),
        (HEADER + "2,1,2,3,4\n", "damaged", "line 4 has 4 values"),
        (HEADER + "2,1,2\n3,1,2\n", "damaged", "line 4 has 2 values"),
        (HEADER + "track_id,,,\n2,1,2,3\n\n5,1,x,3\n", "damaged", "line 7, “mfcc/mean/02”: “x”"),
        (HEADER + "2,1,inf,3\n", "damaged", "line 4, “mfcc/mean/02”: “inf”"),
        (HEADER + "2,1,2,1e39\n", "damaged", "“zcr/std/01” of track 2 is too large"),
        (HEADER + "two,1,2,3\n", "damaged", "line 4, “track”: “two”"),
        (HEADER + ",1,2,3\n", "damaged", "line 4, “track”"),
        (HEADER + "2.5,1,2,3\n", "damaged", "2.5 is not the number"),
        (HEADER + "1e30,1,2,3\n", "damaged", "not the number"),
        (HEADER + "2,1,2,3\n5,1,2,3\n2,1,2,3\n", "damaged", "track 2 comes twice"),
    ],
)
def test_what_is_wrong_is_said(tmp_path, text, kind, words):
    path = write(tmp_path, text)
    with pytest.raises(FileError) as caught:
        read(path)
    assert caught.value.kind == kind
    assert words in caught.value.reason


def test_a_line_without_end_is_not_read_to_its_end(tmp_path, monkeypatch):
    monkeypatch.setattr(fma_table, "_BLOCK_BYTES", 100)
    path = write(tmp_path, HEADER + "2,1,2,3\n" + "1" * 10_000)
    with pytest.raises(FileError, match="line 5 does not end"):
        read(path)


def test_a_missing_table_is_said_to_be_missing(tmp_path):
    with pytest.raises(FileError) as caught:
        fma_table.FmaTable(tmp_path / "features.csv")
    assert caught.value.kind == "not-found"
