"""The demo library is whole or not there, and never in anyone's way."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from reclass_gui.core import demo
from reclass_gui.core.errors import FileError
from reclass_gui.core.records import Finished, Progress
from reclass_gui.core.tags import read_track


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Progress | Finished]]:
    """The library, and the events of making it."""
    folder = tmp_path_factory.mktemp("demo") / "data" / "demo"
    return folder, list(demo.make_demo_library(folder))


@pytest.fixture
def library(made: tuple[Path, list[Progress | Finished]]) -> Path:
    return made[0]


def snapshot(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_it_holds_every_piece_and_nothing_unfinished(library: Path) -> None:
    expected = {piece.name for piece in demo.PIECES}
    expected |= {demo.TRUNCATED, demo.NOT_AUDIO, demo.PLAYLIST, demo.LYRICS, demo.MARKER}
    assert set(snapshot(library)) == expected
    assert [path.name for path in library.parent.iterdir()] == ["demo"]


def test_its_formats_and_genres_are_mixed() -> None:
    assert len({Path(piece.name).suffix for piece in demo.PIECES}) == 7
    genres = [piece.genre for piece in demo.PIECES]
    assert "" in genres
    assert len(set(genres)) > 5


@pytest.mark.parametrize("piece", demo.PIECES, ids=lambda piece: piece.name)
def test_tags_are_those_of_the_piece(library: Path, piece: demo.Piece) -> None:
    track = read_track(library / piece.name)
    assert track.error == ""
    assert (track.artist, track.title, track.album) == (piece.artist, piece.title, piece.album)
    assert track.genres == ((piece.genre,) if piece.genre else ())
    assert track.seconds == pytest.approx(14.0, abs=0.1)


@pytest.mark.parametrize("name", [demo.NOT_AUDIO, demo.TRUNCATED])
def test_the_damaged_files_cannot_be_read_whole(library: Path, name: str) -> None:
    with pytest.raises(soundfile.LibsndfileError):
        soundfile.read(library / name)


def test_the_silent_track_is_silent(library: Path) -> None:
    samples, _ = soundfile.read(library / "Odds and ends/Silence.wav")
    assert not np.any(samples)


def test_the_playlist_names_tracks_that_are_there(library: Path) -> None:
    playlist = library / demo.PLAYLIST
    names = [line for line in playlist.read_text("utf-8").splitlines() if line[0] != "#"]
    assert len(names) == 3
    assert all((playlist.parent / name).is_file() for name in names)


def test_a_second_time_leaves_it_as_the_person_sorted_it(library: Path) -> None:
    moved = library / "Folk"
    (library / "Ole Brandt").rename(moved)
    try:
        before = snapshot(library)
        events = list(demo.make_demo_library(library))
        assert events == [Finished(done=0, skipped=len(demo.PIECES) + 1)]
        assert snapshot(library) == before
    finally:
        moved.rename(library / "Ole Brandt")


def test_progress_counts_up_to_the_total(made: tuple[Path, list[Progress | Finished]]) -> None:
    *progress, finished = made[1]
    total = len(demo.PIECES) + 1
    assert [(e.done, e.total) for e in progress if isinstance(e, Progress)] == [
        (done, total) for done in range(total)
    ]
    assert isinstance(finished, Finished)
    assert finished.done == total


def test_stopping_half_way_leaves_nothing(tmp_path: Path) -> None:
    making = demo.make_demo_library(tmp_path / "demo")
    next(making)
    next(making)
    assert list(tmp_path.iterdir()), "the test stops before anything was written"
    making.close()
    assert not [path for path in tmp_path.iterdir() if "demo" in path.name]


def test_other_files_in_its_place_are_not_touched(tmp_path: Path) -> None:
    folder = tmp_path / "Music"
    folder.mkdir()
    (folder / "mine.mp3").write_bytes(b"precious")
    with pytest.raises(FileError) as caught:
        list(demo.make_demo_library(folder))
    assert caught.value.kind == "exists"
    assert snapshot(folder) == {"mine.mp3": b"precious"}


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", "utf-8")
    with pytest.raises(FileError) as caught:
        list(demo.make_demo_library(tmp_path / "file" / "demo"))
    assert caught.value.reason
