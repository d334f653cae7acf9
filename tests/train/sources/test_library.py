"""The library as the store knows it: decisions first, then tags; nothing is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reclass_gui.core import scan
from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.core.records import TrackFound
from reclass_gui.core.store import Decision, Store
from tests.audio_files import make_audio
from tests.train.sources.reading import read, reasons

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "music"
    tags = {"artist": "Ana Ko", "album": "First"}
    for number, genre in enumerate(("Death Metal", "Thrash Metal", "Jazz", "Other", "")):
        genres = {"genre": genre} if genre else {}
        make_audio(folder / f"{number}.flac", 1.0, 8000, 1, tags=tags | genres)
    make_audio(folder / "Loose" / "a.wav", 1.0, 8000, 1)
    make_audio(folder / "Loose" / "b.wav", 1.0, 8000, 1)
    (folder / "empty.flac").write_bytes(b"")
    return folder


@pytest.fixture
def store(root: Path, tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "library.sqlite") as opened:
        found = scan.walk(root)
        opened.put_tracks(event.track for event in found if isinstance(event, TrackFound))
        yield opened


def test_decisions_come_before_tags_and_tags_are_mapped(root: Path, store: Store) -> None:
    store.put_decisions(
        {
            root / "2.flac": Decision("edited", "Death Metal"),
            root / "4.flac": Decision("rejected", None),
            root / "Loose" / "a.wav": Decision("accepted", "Folk"),
            root / "Loose" / "b.wav": Decision("applied", "Folk"),
        }
    )
    data = read("library", root, store=store)
    assert {item.name: item.labels for item in data.items} == {
        "0.flac": ("Metal",),
        "1.flac": ("Metal",),
        "2.flac": ("Metal",),
        "Loose/a.wav": ("Folk",),
        "Loose/b.wav": ("Folk",),
    }
    assert {item.name: (item.artist, item.album) for item in data.items} == {
        "0.flac": ("ana ko", "first"),
        "1.flac": ("ana ko", "first"),
        "2.flac": ("ana ko", "first"),
        "Loose/a.wav": ("", "folder Loose"),
        "Loose/b.wav": ("", "folder Loose"),
    }
    assert {name: kind for name, (kind, _) in reasons(data).items()} == {
        "3.flac": "unlabelled",  # “Other” is no genre
        "4.flac": "unlabelled",
        "empty.flac": "corrupt",
    }


def test_files_that_have_gone_are_listed(root: Path, store: Store) -> None:
    (root / "0.flac").unlink()
    store.put_decisions({root / "2.flac": Decision("accepted", "Metal")})
    data = read("library", root, store=store)
    assert [item.name for item in data.items] == ["1.flac", "2.flac"]
    assert reasons(data)["0.flac"] == ("missing", "the file is no longer there")


def test_a_folder_that_was_not_scanned_is_refused(tmp_path: Path, store: Store) -> None:
    (tmp_path / "other").mkdir()
    with pytest.raises(FileError, match="run “reclass scan”"):
        read("library", tmp_path / "other", store=store)
    with pytest.raises(ModelError, match="database"):
        read("library", tmp_path / "other")
