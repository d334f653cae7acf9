"""Apply does what the plan says, undo gives back every byte and path, failures harm nothing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reclass_gui.core import changes
from reclass_gui.core.errors import FileError, StoreError
from reclass_gui.core.groups import GROUP_FILES
from reclass_gui.core.journal import Journal
from reclass_gui.core.records import ChangeDone, ChangeFailed, Finished, Plan, Progress
from reclass_gui.core.tags import read_genres, read_track
from tests.audio_files import FORMATS, make_audio
from tests.core.safety import (
    TAGS,
    leftovers,
    make_library,
    plan_for,
    state_of,
)

if TYPE_CHECKING:
    from reclass_gui.core.records import Event

OLD = (1_600_000_000_123_456_789, 1_500_000_000_987_654_321)


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_library(tmp_path / "library")


def applied(plan: Plan, journal: Journal) -> str:
    """Apply a plan whole, and return the batch's name."""
    events = list(changes.apply(plan, journal))
    assert [e for e in events if isinstance(e, ChangeFailed)] == []
    assert isinstance(events[-1], Finished)
    assert events[-1].done == len(plan.changes)
    return journal.batches()[0].name


def undone(batch: str, journal: Journal) -> None:
    events = list(changes.undo(batch, journal))
    assert [e for e in events if isinstance(e, ChangeFailed)] == []
    assert journal.batch(batch).state == "undone"


def failures(events: list[Event]) -> list[tuple[str, str]]:
    return [(e.change.path.name, e.kind) for e in events if isinstance(e, ChangeFailed)]


@pytest.mark.parametrize("template", [None, "{genre}/{artist}/{file}"], ids=["tags", "move"])
def test_every_format_comes_back(template: str | None, tmp_path: Path, journal: Journal) -> None:
    root = make_library(tmp_path / "library", FORMATS)
    before = state_of(root)
    plan = plan_for(root, template=template)
    assert len(plan.changes) == len(FORMATS)
    batch = applied(plan, journal)
    for change in plan.changes:
        path = change.path_after or change.path
        assert read_genres(path) == ("Death Metal", "Électro")
        assert path.stat().st_mtime_ns == change.identity.mtime_ns
    assert not leftovers(root)
    undone(batch, journal)
    assert state_of(root) == before


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    genres=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), max_size=3),
    folder=st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    suffix=st.sampled_from([".mp3", ".ogg", ".m4a", ".wav"]),
    copy=st.booleans(),
)
def test_undo_is_the_inverse_whatever_the_genre(
    genres: list[str],
    folder: str,
    suffix: str,
    copy: bool,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    base = tmp_path_factory.mktemp("inverse")
    root = base / "library"
    path = make_audio(root / f"a{suffix}", 0.05, tags=TAGS)
    before = state_of(root)
    request = changes.Request(read_track(path), tuple(genres), folder)
    plan = changes.plan(root, [request], template="{genre}/{artist}/{file}", copy=copy)
    journal = Journal(base / "journal")
    list(changes.apply(plan, journal))
    for batch in journal.batches():
        list(changes.undo(batch.name, journal))
    assert state_of(root) == before


def test_events_tell_what_happened(root: Path, journal: Journal) -> None:
    plan = plan_for(root)
    events = list(changes.apply(plan, journal))
    assert [e.change for e in events if isinstance(e, ChangeDone)] == list(plan.changes)
    progress = [e for e in events if isinstance(e, Progress)]
    assert (progress[-1].done, progress[-1].total) == (3, 3)
    assert isinstance(events[-1], Finished)
    assert not list(root.rglob("album 0"))
    (batch,) = journal.batches()
    assert (batch.done, batch.failed, batch.undone, batch.state) == (3, 0, 0, "done")
    assert batch.root == root
    assert journal.batch(batch.name).changes == plan.changes


def test_companions_and_covers_go_along_and_come_back(root: Path, journal: Journal) -> None:
    before = state_of(root)
    batch = applied(plan_for(root, template="{genre}/{file}"), journal)
    folder = root / "Metal"
    names = sorted(path.name for path in folder.iterdir())
    assert names == [
        "cover.jpg",
        "track 0.lrc",
        "track 0.mp3",
        "track 1.lrc",
        "track 1.ogg",
        "track 2.flac",
        "track 2.lrc",
    ]
    undone(batch, journal)
    assert state_of(root) == before


def test_only_folders_that_were_emptied_go(root: Path, journal: Journal) -> None:
    (root / "in" / "album 1" / "notes.txt").write_text("mine")
    (root / "in" / "album 0").chmod(0o750)
    before = state_of(root)
    batch = applied(plan_for(root), journal)
    assert not (root / "in" / "album 0").exists()
    assert (root / "in" / "album 1" / "notes.txt").exists()
    assert (root / "in" / "empty before").is_dir()
    undone(batch, journal)
    assert state_of(root) == before
    assert (root / "in" / "album 0").stat().st_mode & 0o777 == 0o750


def test_recovery_removes_folders_that_a_killed_batch_emptied(
    root: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state_of(root)
    with monkeypatch.context() as patch:
        patch.setattr(changes, "_remove_emptied_folders", lambda _contents, _log: None)
        batch = applied(plan_for(root), journal)
    (journal.folder / batch / "summary.json").unlink()  # it is written last of all
    assert (root / "in" / "album 0").is_dir()
    list(changes.recover(journal))
    assert not (root / "in" / "album 0").exists()
    assert (root / "in" / "empty before").is_dir()
    undone(batch, journal)
    assert state_of(root) == before


def test_a_copy_leaves_the_original_alone(root: Path, tmp_path: Path, journal: Journal) -> None:
    before = state_of(root)
    target = tmp_path / "sorted"
    batch = applied(plan_for(root, copy=True, destination=target), journal)
    assert state_of(root) == before
    assert len([p for p in target.rglob("track*") if p.suffix != ".lrc"]) == 3
    assert len(list(target.rglob("*.lrc"))) == 3
    undone(batch, journal)
    assert not target.exists()
    assert state_of(root) == before


def test_the_undo_of_a_copy_spares_what_was_changed(
    root: Path, tmp_path: Path, journal: Journal
) -> None:
    target = tmp_path / "sorted"
    batch = applied(plan_for(root, copy=True, destination=target), journal)
    song = next(target.rglob("track 0.mp3"))
    with song.open("ab") as stream:
        stream.write(b"mine")
    words = next(target.rglob("track 1.lrc"))
    words.write_text("my words")
    events = list(changes.undo(batch, journal))
    assert failures(events) == [("track 0.mp3", "changed")]
    assert song.exists()
    assert words.read_text() == "my words"


def test_a_file_changed_since_the_plan_is_left_alone(root: Path, journal: Journal) -> None:
    plan = plan_for(root)
    victim = plan.changes[1].path
    with victim.open("ab") as stream:
        stream.write(b"changed")
    content = victim.read_bytes()
    events = list(changes.apply(plan, journal))
    assert failures(events) == [(victim.name, "changed")]
    assert victim.read_bytes() == content
    assert journal.batches()[0].failed == 1


def test_undo_refuses_what_was_changed_and_can_be_repeated(root: Path, journal: Journal) -> None:
    before = state_of(root)
    batch = applied(plan_for(root, template=None), journal)
    victim = root / "in" / "album 0" / "track 0.mp3"
    kept = victim.read_bytes()
    facts = victim.stat()
    victim.write_bytes(kept + b"!")
    events = list(changes.undo(batch, journal))
    assert failures(events) == [("track 0.mp3", "changed")]
    assert journal.batch(batch).state == "partly undone"
    assert victim.read_bytes() == kept + b"!"
    victim.write_bytes(kept)
    os.utime(victim, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    undone(batch, journal)
    assert state_of(root) == before


def test_undo_does_not_overwrite_a_new_file(root: Path, journal: Journal) -> None:
    batch = applied(plan_for(root), journal)
    blocker = root / "in" / "album 0" / "track 0.mp3"
    blocker.parent.mkdir(parents=True)
    blocker.write_text("new here")
    events = list(changes.undo(batch, journal))
    assert failures(events) == [("track 0.mp3", "exists")]
    assert blocker.read_text() == "new here"
    blocker.unlink()
    undone(batch, journal)


def test_a_name_taken_after_the_plan_is_not_overwritten(root: Path, journal: Journal) -> None:
    plan = plan_for(root)
    target = plan.changes[0].path_after
    assert target is not None
    target.parent.mkdir(parents=True)
    target.write_text("new here")
    before = state_of(root).files[os.fspath(plan.changes[0].path.relative_to(root))]
    events = list(changes.apply(plan, journal))
    assert failures(events) == [(plan.changes[0].path.name, "exists")]
    assert target.read_text() == "new here"
    assert state_of(root).files[os.fspath(plan.changes[0].path.relative_to(root))] == before


def test_a_file_appears_where_a_folder_should_be(root: Path, journal: Journal) -> None:
    plan = plan_for(root)
    before = state_of(root)
    (root / "Metal").write_text("no folder")
    events = list(changes.apply(plan, journal))
    assert {kind for _, kind in failures(events)} == {"exists"}
    (root / "Metal").unlink()
    assert state_of(root) == before


@pytest.mark.parametrize("template", [None, "{genre}/{file}"], ids=["tags", "move"])
def test_hard_links_stay_linked(template: str | None, tmp_path: Path, journal: Journal) -> None:
    root = tmp_path / "library"
    path = make_audio(root / "a.mp3", 0.1, tags=TAGS)
    os.utime(path, ns=OLD)
    other = tmp_path / "other name.mp3"
    os.link(path, other)
    before, old = state_of(root), other.read_bytes()
    batch = applied(plan_for(root, template=template), journal)
    after = root / "Metal" / "a.mp3" if template else path
    assert after.samefile(other)
    assert read_genres(other) == ("Death Metal", "Électro")
    undone(batch, journal)
    assert path.samefile(other)
    assert (state_of(root), other.read_bytes()) == (before, old)


def test_a_link_is_followed_for_tags(tmp_path: Path, journal: Journal) -> None:
    root = tmp_path / "library"
    real = make_audio(tmp_path / "elsewhere" / "a.mp3", 0.1, tags=TAGS)
    root.mkdir()
    (root / "link.mp3").symlink_to(real)
    applied(plan_for(root, template=None), journal)
    assert (root / "link.mp3").is_symlink()
    assert read_genres(real) == ("Death Metal", "Électro")


def test_only_the_case_of_a_name_changes(tmp_path: Path, journal: Journal) -> None:
    root = tmp_path / "library"
    make_audio(root / "Metal" / "one.mp3", 0.1, tags=TAGS)
    before = state_of(root)
    batch = applied(plan_for(root, template="{genre}/{title}"), journal)
    assert [p.name for p in (root / "Metal").iterdir()] == ["One.mp3"]
    undone(batch, journal)
    assert state_of(root) == before


def test_times_can_move_on(root: Path, journal: Journal) -> None:
    before = state_of(root)
    list(changes.apply(plan_for(root, template=None), journal, keep_times=False))
    for path in root.rglob("track*.*g*"):
        assert path.stat().st_mtime_ns > OLD[1] + 10**17
    undone(journal.batches()[0].name, journal)
    assert state_of(root) == before


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="Linux alone has these attributes")
def test_mode_and_attributes_are_kept(tmp_path: Path, journal: Journal) -> None:
    root = tmp_path / "library"
    path = make_audio(root / "a.ogg", 0.1, tags=TAGS)
    path.chmod(0o640)
    try:
        os.setxattr(path, "user.rating", b"\0five")
    except OSError:
        pytest.skip("this file system keeps no extended attributes")
    batch = applied(plan_for(root, template=None), journal)
    assert os.getxattr(path, "user.rating") == b"\0five"
    assert path.stat().st_mode & 0o777 == 0o640
    undone(batch, journal)
    assert os.getxattr(path, "user.rating") == b"\0five"
    assert path.stat().st_mode & 0o777 == 0o640


def test_names_that_are_not_utf8(tmp_path: Path, journal: Journal) -> None:
    root = tmp_path / "library"
    name = os.fsdecode(b"caf\xe9.ogg")
    make_audio(root / "in" / name, 0.1, tags=TAGS)
    before = state_of(root)
    batch = applied(plan_for(root), journal)
    assert (root / "Metal" / "Ada" / "First" / name).is_file()
    again = Journal(journal.folder)
    undone(batch, again)
    assert state_of(root) == before


def test_a_restart_lies_between(root: Path, journal: Journal) -> None:
    before = state_of(root)
    batch = applied(plan_for(root), journal)
    undone(batch, Journal(journal.folder))
    assert state_of(root) == before


def test_two_batches_are_undone_in_turn(root: Path, journal: Journal) -> None:
    before = state_of(root)
    first = applied(plan_for(root, genres=("Pop",), template=None), journal)
    middle = state_of(root)
    second = applied(plan_for(root, genres=("Jazz",)), journal)
    assert [batch.name for batch in journal.batches()] == [second, first]
    assert len(failures(list(changes.undo(first, journal)))) == 3
    undone(second, journal)
    assert state_of(root) == middle
    undone(first, journal)
    assert state_of(root) == before


def many(root: Path, count: int) -> None:
    path = make_audio(root / "000.ogg", 0.05, tags=TAGS)
    for number in range(1, count):
        shutil.copy2(path, root / f"{number:03}.ogg")


def test_cancelled_between_groups_nothing_is_half_done(tmp_path: Path, journal: Journal) -> None:
    root = tmp_path / "library"
    many(root, GROUP_FILES * 2 + 5)
    before = state_of(root)
    run = changes.apply(plan_for(root), journal)
    first = next(run)
    run.close()
    assert isinstance(first, ChangeDone)
    (batch,) = journal.batches()
    assert (batch.done, batch.state) == (GROUP_FILES, "done")
    assert not leftovers(root)
    undone(batch.name, journal)
    assert state_of(root) == before


def test_an_empty_plan_leaves_no_batch(tmp_path: Path, journal: Journal) -> None:
    assert list(changes.apply(Plan(tmp_path, ()), journal)) == [Finished(0)]
    assert journal.batches() == []


def test_another_device(root: Path, journal: Journal) -> None:
    memory = Path("/dev/shm")
    if not memory.is_dir() or memory.stat().st_dev == root.stat().st_dev:
        pytest.skip("there is no second file system to move to")
    target = memory / f"reclass-test-{os.getpid()}"
    before = state_of(root)
    try:
        batch = applied(plan_for(root, destination=target, genres=None), journal)
        assert len(list(target.rglob("track*"))) == 6
        assert not list(root.rglob("track*"))
        undone(batch, journal)
        assert state_of(root) == before
        assert not target.exists()
    finally:
        shutil.rmtree(target, ignore_errors=True)


def test_a_full_disk_is_said_before_anything_is_touched(
    root: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = plan_for(root)
    usage = shutil.disk_usage(root)._replace(free=100)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    with pytest.raises(FileError) as caught:
        list(changes.apply(plan, journal))
    assert caught.value.kind == "no-space"
    assert journal.batches() == []


def test_an_unknown_batch(journal: Journal) -> None:
    with pytest.raises(StoreError, match="no batch"):
        list(changes.undo("20200101-000000", journal))
    with pytest.raises(StoreError, match="no batch"):
        list(changes.undo("../../etc", journal))


@pytest.mark.real_library
@pytest.mark.parametrize("template", [None, "{genre}/{artist}/{album}/{file}"])
def test_real_music_comes_back(
    template: str | None, real_library_copy: Path, journal: Journal
) -> None:
    before = state_of(real_library_copy)
    plan = plan_for(real_library_copy, template=template)
    assert len(plan.changes) >= 50
    batch = applied(plan, journal)
    assert state_of(real_library_copy) != before
    undone(batch, journal)
    assert state_of(real_library_copy) == before
