"""What a walk finds, in which order, and what it says of what it can't read."""

from __future__ import annotations

import concurrent.futures
import os
import shutil
import sys
from pathlib import Path

import pytest

from reclass_gui.core import scan
from reclass_gui.core.errors import FileError
from reclass_gui.core.records import Finished, Progress, Track, TrackFound, TrackGone
from tests.audio_files import FORMATS, make_audio

posix = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX file system")


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("seed")
    return make_audio(folder / "seed.flac", 0.1, tags={"title": "Seed", "genre": ["Rock", "Pop"]})


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    return folder


def put(seed: Path, *places: Path) -> None:
    for place in places:
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(seed, place)


def tracks(root: Path, known: dict[Path, Track] | None = None) -> list[Track]:
    return [event.track for event in scan.walk(root, known) if isinstance(event, TrackFound)]


def names(root: Path) -> list[str]:
    return [track.path.relative_to(root).as_posix() for track in tracks(root)]


def by_path(found: list[Track]) -> dict[Path, Track]:
    return {track.path: track for track in found}


def test_every_format_is_found_with_its_tags(library: Path) -> None:
    written = {"artist": "Ärtist", "title": "Títle", "album": "Album", "genre": ["Rock"]}
    for suffix in FORMATS:
        make_audio(library / f"song{suffix}", 0.2, tags=written)
    found = by_path(tracks(library))
    assert {path.suffix for path in found} == set(FORMATS)
    for path, track in found.items():
        assert not track.error, path
        assert (track.artist, track.title, track.album) == ("Ärtist", "Títle", "Album"), path
        assert track.genres == ("Rock",), path
        assert track.format == path.suffix[1:]
        assert (track.size, track.mtime_ns) == (path.stat().st_size, path.stat().st_mtime_ns)


def test_order_is_by_folder_then_name_without_case(library: Path, seed: Path) -> None:
    places = ["b/2.flac", "b/10.flac", "b/c/1.flac", "a/B.flac", "a/a.flac", "z.flac", "Z2.flac"]
    put(seed, *(library / place for place in places))
    expected = ["z.flac", "Z2.flac", "a/a.flac", "a/B.flac", "b/10.flac", "b/2.flac", "b/c/1.flac"]
    assert names(library) == expected


def test_other_types_and_hidden_files_are_left_out(library: Path, seed: Path) -> None:
    put(seed, library / "a.FLAC", library / ".hidden.flac", library / ".cache/b.flac")
    put(seed, library / "._a.flac", library / "folder.flac/inside.flac")
    (library / "cover.jpg").write_bytes(b"x")
    (library / "notes").write_text("x")
    events = list(scan.walk(library))
    found = [event.track.path.name for event in events if isinstance(event, TrackFound)]
    assert found == ["a.FLAC", "inside.flac"]
    assert isinstance(events[-1], Finished)
    assert (events[-1].done, events[-1].failed, events[-1].skipped) == (2, 0, 2)


@pytest.mark.parametrize(
    ("name", "attributes", "hidden"),
    [("a.mp3", 0, False), (".a.mp3", 0, True), ("a.mp3", 0x2 | 0x20, True), ("a.mp3", 0x20, False)],
)
def test_hidden_by_name_or_by_windows_attribute(name: str, attributes: int, hidden: bool) -> None:
    assert scan.is_hidden(name, attributes) is hidden


def test_hidden_root_is_read(tmp_path: Path, seed: Path) -> None:
    put(seed, tmp_path / ".music/a.flac")
    assert names(tmp_path / ".music") == ["a.flac"]


def test_second_walk_reads_only_what_changed(library: Path, seed: Path) -> None:
    put(seed, *(library / f"{i}.flac" for i in range(4)))
    known = by_path(tracks(library))
    # A wrong title shows whether the tags were read again.
    known = {
        path: Track(path, t.size, t.mtime_ns, "flac", title="remembered")
        for path, t in known.items()
    }
    make_audio(library / "1.flac", 0.3, tags={"title": "longer"})
    os.utime(library / "2.flac", ns=(0, 0))
    (library / "3.flac").unlink()
    put(seed, library / "4.flac")
    events = list(scan.walk(library, known))
    found = {
        event.track.path.name: (event.track.title, event.known)
        for event in events
        if isinstance(event, TrackFound)
    }
    assert found == {
        "0.flac": ("remembered", True),
        "1.flac": ("longer", False),
        "2.flac": ("Seed", False),
        "4.flac": ("Seed", False),
    }
    assert [event.path for event in events if isinstance(event, TrackGone)] == [library / "3.flac"]


def test_known_track_with_an_error_is_read_again(library: Path, seed: Path) -> None:
    put(seed, library / "a.flac")
    facts = (library / "a.flac").stat()
    known = Track(library / "a.flac", facts.st_size, facts.st_mtime_ns, error="permission denied")
    (found,) = tracks(library, {known.path: known})
    assert found.title == "Seed"
    assert not found.error


def test_known_tracks_elsewhere_are_not_gone(library: Path, tmp_path: Path, seed: Path) -> None:
    put(seed, library / "a.flac")
    others = [tmp_path / "library2/x.flac", tmp_path / "x.flac"]
    known = {path: Track(path, 1, 1) for path in others}
    assert not [e for e in scan.walk(library, known) if isinstance(e, TrackGone)]


def test_closed_folder_is_a_row_and_its_tracks_are_not_gone(bound_folder: Path) -> None:
    closed, opened = bound_folder / "closed", bound_folder / "open"
    for folder in (closed, opened):
        make_audio(folder / "a.flac", 0.1)
    known = by_path(tracks(bound_folder))
    assert len(known) == 2
    closed.chmod(0)
    events = list(scan.walk(bound_folder, known))
    found = [event.track for event in events if isinstance(event, TrackFound)]
    assert [(t.path, t.error) for t in found] == [
        (closed, "the folder can't be opened: permission denied"),
        (opened / "a.flac", ""),
    ]
    assert not [e for e in events if isinstance(e, TrackGone)]


def test_file_without_permission_is_a_row(bound_folder: Path) -> None:
    make_audio(bound_folder / "a.flac", 0.1)
    (bound_folder / "a.flac").chmod(0)
    (found,) = tracks(bound_folder)
    assert found.error == "permission denied"
    assert found.size > 0


def test_empty_file_is_a_row(library: Path) -> None:
    (library / "a.mp3").touch()
    (found,) = tracks(library)
    assert found.error == "the file is empty"


@posix
@pytest.mark.timeout(20)
def test_pipe_is_a_row_and_is_never_opened(library: Path) -> None:
    os.mkfifo(library / "a.mp3")
    (found,) = tracks(library)
    assert found.error == "it is a device or a pipe, not a file"


@posix
def test_links_come_last_and_loops_end(library: Path, tmp_path: Path, seed: Path) -> None:
    put(seed, library / "m/real.flac", tmp_path / "elsewhere/far.flac", tmp_path / "single.flac")
    (library / "a_loop").symlink_to(library)
    (library / "m/up").symlink_to("..")
    (library / "a_again").symlink_to(library / "m")
    (library / "a_elsewhere").symlink_to(tmp_path / "elsewhere")
    (library / "a_copy.flac").symlink_to(library / "m/real.flac")
    (library / "a_single.flac").symlink_to(tmp_path / "single.flac")
    (library / "self.flac").symlink_to("self.flac")
    (library / "broken.flac").symlink_to("nothing.flac")
    (library / "broken.txt").symlink_to("nothing.txt")
    found = tracks(library)
    relative = [track.path.relative_to(library).as_posix() for track in found]
    assert relative == [
        "m/real.flac",
        "a_elsewhere/far.flac",
        "a_single.flac",
        "broken.flac",
        "self.flac",
    ]
    errors = [track.error for track in found if track.error]
    assert all(error.startswith("it is a link that leads nowhere") for error in errors)
    assert len(errors) == 2


@posix
def test_hard_links_are_two_tracks(library: Path, seed: Path) -> None:
    put(seed, library / "a.flac")
    os.link(library / "a.flac", library / "b.flac")
    assert names(library) == ["a.flac", "b.flac"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse or rewrite such names")
def test_names_of_any_bytes_survive(library: Path, seed: Path) -> None:
    raw = [
        b"\xff\xfe latin \xe9.flac",
        "e\u0301 decomposed.flac".encode(),
        "\u00e9 decomposed.flac".encode(),
        "🎵 emoji.flac".encode(),
        b"line\nbreak.flac",
    ]
    put(seed, *(library / os.fsdecode(name) for name in raw))
    found = tracks(library)
    assert {os.fsencode(track.path.name) for track in found} == set(raw)
    assert all(track.title == "Seed" for track in found)
    again = [e for e in scan.walk(library, by_path(found)) if isinstance(e, TrackFound)]
    assert len(again) == len(raw)
    assert all(event.known for event in again)


def test_progress_and_finished(library: Path, seed: Path) -> None:
    put(seed, *(library / f"{i % 7}/{i:03}.flac" for i in range(230)))
    events = list(scan.walk(library))
    progress = [event for event in events if isinstance(event, Progress)]
    assert len(progress) >= 3
    assert [p.done for p in progress] == sorted(p.done for p in progress)
    assert progress[-1] == Progress(230, 230)
    assert isinstance(events[-1], Finished)
    assert events[-1].done == 230


@pytest.mark.parametrize("kind", ["threads", "processes"])
def test_executor_changes_nothing(library: Path, seed: Path, kind: str) -> None:
    put(seed, *(library / f"{i % 3}/{i:03}.flac" for i in range(150)))
    (library / "1/bad.mp3").touch()
    known = {t.path: t for t in tracks(library)[::3]}
    expected = [e for e in scan.walk(library, known) if isinstance(e, TrackFound)]
    assert len(expected) == 151
    pool: concurrent.futures.Executor
    if kind == "threads":
        pool = concurrent.futures.ThreadPoolExecutor(3)
    else:
        import multiprocessing

        context = multiprocessing.get_context("spawn")
        pool = concurrent.futures.ProcessPoolExecutor(1, mp_context=context)
    with pool:
        events = list(scan.walk(library, known, executor=pool))
    assert [e for e in events if isinstance(e, TrackFound)] == expected


@pytest.mark.parametrize("threads", [0, 2])
def test_closing_the_iterator_stops(library: Path, seed: Path, threads: int) -> None:
    put(seed, *(library / f"{i:03}.flac" for i in range(100)))
    executor = concurrent.futures.ThreadPoolExecutor(threads) if threads else None
    events = scan.walk(library, executor=executor)
    first = next(events)
    assert isinstance(first, (TrackFound, Progress))
    events.close()
    assert list(events) == []
    if executor is not None:
        executor.shutdown()


def test_empty_folders_give_a_chance_to_stop(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for i in range(30):
        (library / f"{i}").mkdir()
    monkeypatch.setattr(scan, "_PROGRESS_SECONDS", 0.0)
    progress = [event for event in scan.walk(library) if isinstance(event, Progress)]
    assert len(progress) > 30


def test_root_may_be_one_file_of_any_name(tmp_path: Path, seed: Path) -> None:
    put(seed, tmp_path / "music.bin", tmp_path / "beside.flac")
    (found,) = tracks(tmp_path / "music.bin")
    assert found.path == tmp_path / "music.bin"
    assert not found.error


def test_root_with_dots_and_relative(
    library: Path, seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(seed, library / "x/a.flac")
    monkeypatch.chdir(library / "x")
    (found,) = tracks(Path("../x/."))
    assert found.path == library / "x/a.flac"


def test_missing_root_is_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        next(scan.walk(tmp_path / "nothing", {tmp_path / "nothing/a.mp3": Track(tmp_path, 1, 1)}))
    assert caught.value.kind == "not-found"


def test_closed_root_is_said_at_once(bound_folder: Path) -> None:
    bound_folder.chmod(0)
    with pytest.raises(FileError) as caught:
        next(scan.walk(bound_folder))
    assert caught.value.kind == "no-access"


def test_deep_folders(library: Path, seed: Path) -> None:
    folder = library
    for _ in range(300):
        folder = folder / "d"
    put(seed, folder / "a.flac")
    assert len(tracks(library)) == 1


@pytest.mark.real_library
def test_real_library_is_found_whole(real_library: Path) -> None:
    found = tracks(real_library)
    assert len(found) == 55
    assert not [track for track in found if track.error]
    assert sum(bool(track.title) for track in found) > 40
