"""FMA: tracks.csv with its three header rows, folders of audio, and the table of features."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.descriptors import feature_table, fma
from reclass_gui.core.errors import FileError, ModelError
from tests.audio_files import make_audio
from tests.train.sources.reading import read, reasons

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = (
    ("album", "comments"),
    ("album", "id"),
    ("album", "title"),
    ("artist", "bio"),
    ("artist", "id"),
    ("artist", "name"),
    ("set", "split"),
    ("set", "subset"),
    ("track", "duration"),
    ("track", "genre_top"),
    ("track", "title"),
)
# number, artist, album, split, subset, genre
TRACKS = (
    (2, 1, 1, "training", "small", "Hip-Hop"),
    (3, 1, -1, "training", "medium", "Hip-Hop"),
    (5, 1, 1, "validation", "small", "Hip-Hop"),
    (10, 6, 6, "test", "small", "Old-Time / Historic"),
    (20, 4, 4, "training", "large", ""),
    (134, 6, 7, "training", "small", "Old-Time / Historic"),
    (1004, 8, 9, "test", "medium", "Soul-RnB"),
    (1005, 8, 9, "test", "large", "Soul-RnB"),
)


def write_tracks(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "tracks.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["", *(first for first, _ in COLUMNS)])
        writer.writerow(["", *(second for _, second in COLUMNS)])
        writer.writerow(["track_id", *("" for _ in COLUMNS)])
        for number, artist, album, split, subset, genre in TRACKS:
            bio = "<p>Over\nseveral, “lines”</p>" * (10_000 if number == 2 else 1)
            title = f"Album {album}" if album > 0 else ""
            name = f"Artist {artist}"
            row = [0, album, title, bio, artist, name, split, subset, 168, genre, "Song"]
            writer.writerow([number, *row])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_tracks(tmp_path / "fma_metadata")
    for number in (2, 5, 134, 1004):
        audio = tmp_path / "fma_medium" / f"{number // 1000:03d}" / f"{number:06d}.mp3"
        make_audio(audio, 1.2, 16000, 1, 300.0 + number)
    (tmp_path / "fma_medium" / "000" / "000010.mp3").write_bytes(b"")
    (tmp_path / "fma_medium" / "checksums").write_text("")
    return tmp_path


def test_a_subset_is_read_with_its_split_artists_and_albums(folder: Path) -> None:
    data = read("fma", folder, subset="medium")
    assert [item.name for item in data.items] == ["000002", "000005"]
    first = data.items[0]
    assert first.labels == ("Hip-Hop",)
    assert (first.artist, first.album, first.part) == ("1 Artist 1", "1 Album 1", "training")
    assert first.path == folder / "fma_medium" / "000" / "000002.mp3"
    assert first.seconds == pytest.approx(1.2, abs=0.1)
    assert data.parts == {"given": {"000002": "training", "000005": "validation"}}
    assert {name: kind for name, (kind, _) in reasons(data).items()} == {
        "000003": "missing",
        "000010": "corrupt",
        "000134": "other",
        "001004": "other",
    }


def test_without_a_subset_all_are_looked_for(folder: Path) -> None:
    data = read("fma", folder)
    assert reasons(data)["000020"][0] == "unlabelled"
    assert reasons(data)["001005"] == ("missing", "there is no audio file of it")
    assert len(data) + len(data.skipped) == len(TRACKS)
    assert len(read("fma", folder, subset="full").skipped) == len(data.skipped)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """features.csv of all tracks but 134; 5 has a value that is missing."""
    write_tracks(tmp_path)
    path = tmp_path / "features.csv"
    random = np.random.default_rng(0)
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        for place, head in enumerate(("feature", "statistics", "number")):
            writer.writerow([head, *(column[place] for column in fma.columns())])
        writer.writerow(["track_id", *("" for _ in fma.columns())])
        for number, *_ in TRACKS:
            if number != 134:
                row = [f"{value:.6e}" for value in random.normal(size=518)]
                writer.writerow([number, *(["", *row[1:]] if number == 5 else row)])
    return path


@pytest.mark.parametrize("binary", [False, True])
def test_the_table_of_features_with_the_labels_beside_it(table: Path, binary: bool) -> None:
    wanted = np.random.default_rng(0).normal(size=(7, 518)).astype(np.float32)
    if binary:
        list(feature_table.convert(table, table.with_suffix(".npy")))
        table = table.with_suffix(".npy")
    data = read("fma_table", table)
    assert [item.name for item in data.items] == ["000002", "000003", "001004", "001005"]
    assert data.genres == ("Hip-Hop", "R&B/Soul")
    assert data.feature_set == "fma518"
    np.testing.assert_allclose(data.features, wanted[[0, 1, 5, 6]], rtol=1e-5)
    assert data.items[2].artist == "8 Artist 8"
    assert data.items[1].album == ""
    kinds = {name: kind for name, (kind, _) in reasons(data).items()}
    assert kinds == {
        "000005": "corrupt",
        "000010": "other",
        "000020": "unlabelled",
        "000134": "missing",
    }


def test_a_table_of_other_columns_is_refused(table: Path) -> None:
    lines = table.read_text().splitlines()
    table.write_text("\n".join(line.rpartition(",")[0] for line in lines) + "\n")
    with pytest.raises(FileError, match="not the 518"):
        read("fma_table", table)


def test_what_is_wrong_is_said(folder: Path) -> None:
    with pytest.raises(ModelError, match="no subset “tiny”"):
        read("fma", folder, subset="tiny")
    tracks = folder / "fma_metadata" / "tracks.csv"
    text = tracks.read_text()
    tracks.write_text(text + "99,")
    with pytest.raises(FileError, match="is cut off"):
        read("fma", folder)
    tracks.write_text(text.replace("genre_top", "genre"))
    with pytest.raises(FileError, match="no column “track genre_top”"):
        read("fma", folder)
    tracks.write_text("track_id,genre\n2,Rock\n")
    with pytest.raises(FileError, match="three header rows"):
        read("fma", folder)
    tracks.unlink()
    with pytest.raises(FileError, match=r"no fma_metadata/tracks\.csv"):
        read("fma", folder)
    write_tracks(folder / "elsewhere")
    (folder / "fma_medium").rename(folder / "audio")
    with pytest.raises(FileError, match="no folder fma_small"):
        read("fma", folder, labels=str(folder / "elsewhere"))
    assert len(read("fma", folder / "audio", labels=str(folder / "elsewhere"))) == 2
