"""The Million Song Dataset: files of one song and of many, with Tagtraum's list of genres."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.train.sources.msd import SCALARS, column_names
from tests.train.sources.reading import read, reasons

h5py = pytest.importorskip("h5py", reason="h5py is not installed")

if TYPE_CHECKING:
    from pathlib import Path

ANALYSIS = [
    ("track_id", "S32"),
    *((name, "<f8") for name in SCALARS if name not in ("key", "mode")),
]
ANALYSIS += [("key", "<i4"), ("mode", "<i4")]
ANALYSIS += [("idx_segments_timbre", "<i4"), ("idx_segments_pitches", "<i4")]
METADATA = [("artist_id", "S32"), ("artist_name", "S1024")]
METADATA += [("release", "S1024"), ("release_7digitalid", "<i4")]


def number(place: int) -> str:
    return f"TRAAA{chr(65 + place)}W128F429D538"


def write(path: Path, places: list[int], segments: int = 4) -> None:
    """Write songs as the data set's own tools lay them out."""
    path.parent.mkdir(parents=True, exist_ok=True)
    songs = np.zeros(len(places), dtype=ANALYSIS)
    facts = np.zeros(len(places), dtype=METADATA)
    for row, place in enumerate(places):
        songs[row]["track_id"] = number(place).encode()
        songs[row]["tempo"], songs[row]["duration"] = 100 + place, 200 + place
        songs[row]["loudness"], songs[row]["key"], songs[row]["mode"] = -7.5, place % 12, 1
        songs[row]["idx_segments_timbre"] = songs[row]["idx_segments_pitches"] = row * segments
        facts[row]["artist_id"], facts[row]["artist_name"] = b"ARD7TVE", "Émile".encode()
        facts[row]["release"], facts[row]["release_7digitalid"] = b"Songs", 300848
    with h5py.File(path, "w") as file:
        file["analysis/songs"], file["metadata/songs"] = songs, facts
        shape = (segments, 12)
        blocks = [np.arange(segments * 12, dtype=float).reshape(shape) + p for p in places]
        file["analysis/segments_timbre"] = np.concatenate(blocks)
        file["analysis/segments_pitches"] = np.concatenate(blocks) / 100


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for place in range(4):
        write(tmp_path / "A" / "A" / chr(65 + place) / f"{number(place)}.h5", [place])
    lines = ["# MSD genre annotations", ""]
    lines += [f"{number(0)}\tRnB\tRap", f"{number(1)}\tRnB", f"{number(2)}\tNew_Age"]
    lines += [f"{number(place)}\tNew_Age" for place in range(4, 9)]
    (tmp_path / "msd_tagtraum_cd1.cls").write_text("\n".join(lines) + "\n")
    return tmp_path


def test_songs_and_their_31_numbers(folder: Path) -> None:
    write(folder / "more.h5", [4, 5])  # an aggregate file
    data = read("msd", folder)
    assert [item.name for item in data.items] == [number(place) for place in (0, 1, 2, 4, 5)]
    assert data.counts == {"New Age": 3, "R&B": 2}
    item = data.items[0]
    assert (item.artist, item.album) == ("ard7tve émile", "300848 songs")
    assert (item.seconds, item.path) == (200.0, None)
    assert data.features is not None
    assert data.features.shape == (5, 31) == (5, len(column_names()))
    assert data.feature_set == "msd31"
    for row, place in enumerate((0, 1, 2, 4, 5)):
        means = np.arange(48).reshape(4, 12).mean(axis=0) + place
        wanted = [0, 0, -7.5, 100 + place, 200 + place, place, 1, *means, *means / 100]
        np.testing.assert_allclose(data.features[row], wanted, rtol=1e-6)
    assert reasons(data) == {
        number(3): ("unlabelled", "the list of genres lacks it"),
        "msd_tagtraum_cd1.cls": ("missing", "3 of the tracks that it names are not here"),
    }


def test_damaged_songs_are_listed(folder: Path) -> None:
    path = folder / "A" / "A" / "B" / f"{number(1)}.h5"
    path.write_bytes(path.read_bytes()[:3000])
    write(folder / f"{number(4)}.h5", [4])
    write(folder / f"{number(5)}.h5", [5], segments=0)
    with h5py.File(folder / f"{number(6)}.h5", "w") as file:
        file["something"] = 1
    data = read("msd", folder)
    found = reasons(data)
    assert "no complete file" in found[number(1)][1]
    assert found[number(5)] == ("corrupt", "some of its features are missing or not numbers")
    assert found[number(6)][0] == "corrupt"
    assert [item.name for item in data.items] == [number(2), number(4)]


def test_the_list_must_be_clear(folder: Path) -> None:
    (folder / "other.cls").write_text(f"{number(1)}\tJazz\n{number(2)}\tJazz\n")
    with pytest.raises(FileError, match=r"name the \.cls file"):
        read("msd", folder)
    assert read("msd", folder, labels=str(folder / "other.cls")).genres == ("Jazz",)
    (folder / "other.cls").write_text("# nothing\n")
    with pytest.raises(FileError, match="names no genre"):
        read("msd", folder, labels=str(folder / "other.cls"))


def test_without_h5py_it_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "h5py", None)
    with pytest.raises(ModelError, match="h5py is not installed"):
        read("msd", folder)
