"""Features in the terminal: of tracks, and FMA's table."""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest
import soundfile

from reclass_gui.core.descriptors import feature_table, fma, gtzan
from tests.core.descriptors.music import piece
from tests.test_cli import reclass, rows


@pytest.fixture
def music(tmp_path):
    folder = tmp_path / "music"
    folder.mkdir()
    for name in ("techno", "choir"):
        soundfile.write(folder / f"{name}.flac", piece(name, seconds=3), 44100)
    (folder / "broken.mp3").write_bytes(b"no music " * 300)
    soundfile.write(folder / "telephone.wav", piece("speech", 8000, seconds=3), 8000)
    return folder


def test_tracks_are_described(music):
    out, _ = reclass("features", "describe", music, "--json", code=1)
    found = {row["path"].rpartition("/")[2]: row for row in rows(out)}
    assert found["broken.mp3"]["kind"] == "not-audio"
    assert "8000 Hz" in found["telephone.wav"]["error"]
    for name in ("techno.flac", "choir.flac"):
        row = found[name]
        assert row["set"] == "fma518"
        assert tuple(row["features"]) == fma.column_names()
        values = np.array(list(row["features"].values()), np.float32)
        wanted = fma.describe_track(music / name, fma.DATASET)
        np.testing.assert_allclose(values, wanted, rtol=1e-4, atol=1e-5)


def test_a_table_of_them_is_written(music, tmp_path):
    table = tmp_path / "table.csv"
    reclass("features", "describe", music / "techno.flac", "--set", "gtzan57", "--csv", table)
    with table.open(encoding="utf-8", newline="") as stream:
        head, row = csv.reader(stream)
    assert tuple(head) == ("path", *gtzan.columns())
    wanted = gtzan.describe_track(music / "techno.flac")
    np.testing.assert_allclose(np.array(row[1:], float), wanted, rtol=1e-4, atol=1e-6)


def test_an_unknown_set_and_a_table_over_music_are_refused(music):
    _, err = reclass("features", "describe", music, "--set", "mfcc", code=1)
    assert "fma518" in err
    before = (music / "techno.flac").read_bytes()
    _, err = reclass(
        "features", "describe", music / "choir.flac", "--csv", music / "techno.flac", code=1
    )
    assert "never written over music" in err
    assert (music / "techno.flac").read_bytes() == before


def test_fmas_table_is_converted(tmp_path):
    columns = fma.columns()
    lines = [
        ",".join((head, *(column[part] for column in columns)))
        for part, head in enumerate(("feature", "statistics", "number"))
    ]
    values = np.random.default_rng(0).normal(size=(20, 518)).astype(np.float32)
    lines += [",".join([str(i), *(f"{v:.10e}" for v in row)]) for i, row in enumerate(values)]
    source, target = tmp_path / "features.csv", tmp_path / "features.npy"
    source.write_text("\n".join(lines) + "\n")
    out, _ = reclass("features", "convert", source, target, "--json")
    (said,) = map(json.loads, out.splitlines())
    assert said["tracks"] == 20
    assert said["features"] == 518
    assert said["fma"] is True
    np.testing.assert_array_equal(feature_table.open_table(target).values, values)

    _, err = reclass("features", "convert", source, target, code=1)
    assert "already there" in err
    out, _ = reclass("features", "convert", source, target, "--overwrite")
    assert "20 tracks of 518 features" in out
