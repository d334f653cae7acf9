"""Originals are kept before the first change, compared, and never overwritten."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from reclass_gui.core import changes, filesystem
from reclass_gui.core.errors import SettingsError
from reclass_gui.core.journal import Journal
from reclass_gui.core.records import ChangeDone, ChangeFailed
from tests.core.safety import leftovers, make_library, plan_for, state_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_library(tmp_path / "library")


def music_in(folder: Path) -> dict[str, tuple[str, int, int]]:
    return {name: facts for name, facts in state_of(folder).files.items() if "track" in name}


def test_each_file_is_kept_as_it_was(root: Path, tmp_path: Path, journal: Journal) -> None:
    (root / "x.m3u").write_text("in/album 0/track 0.mp3\n")
    before = state_of(root)
    kept = tmp_path / "kept"
    list(changes.apply(plan_for(root), journal, originals=kept))
    wanted = {n: f for n, f in before.files.items() if not n.endswith((".lrc", ".jpg"))}
    assert state_of(kept).files == wanted
    assert not leftovers(kept)


def test_the_first_original_stays_the_only_one(
    root: Path, tmp_path: Path, journal: Journal
) -> None:
    kept = tmp_path / "kept"
    list(changes.apply(plan_for(root), journal, originals=kept))
    first = state_of(kept)
    list(changes.apply(plan_for(root, genres=("Jazz",), template=None), journal, originals=kept))
    list(changes.apply(plan_for(root, genres=("Pop",), template="{file}"), journal, originals=kept))
    assert state_of(kept) == first
    for name in reversed(journal.names()):
        list(changes.undo(name, journal))
    list(changes.apply(plan_for(root), journal, originals=kept))
    assert state_of(kept) == first


def test_another_file_of_that_name_is_kept_beside(
    root: Path, tmp_path: Path, journal: Journal
) -> None:
    kept = tmp_path / "kept"
    list(changes.apply(plan_for(root, template=None), journal, originals=kept))
    first = state_of(kept).files
    changed = root / "in" / "album 0" / "track 0.mp3"
    changed.write_bytes(changed.read_bytes() + b"\0")
    list(changes.apply(plan_for(root, genres=("Jazz",), template=None), journal, originals=kept))
    now = state_of(kept).files
    assert first.items() < now.items()
    assert set(now) - set(first) == {os.fspath(changed.relative_to(root))[:-4] + " (2).mp3"}


def test_copies_need_no_originals(root: Path, tmp_path: Path, journal: Journal) -> None:
    kept = tmp_path / "kept"
    plan = plan_for(root, copy=True, destination=tmp_path / "sorted")
    list(changes.apply(plan, journal, originals=kept))
    assert not kept.exists()


def test_the_folder_has_to_be_outside_of_the_library(
    root: Path, tmp_path: Path, journal: Journal
) -> None:
    plan = plan_for(root)
    for folder in (root, root / "in" / "kept"):
        with pytest.raises(SettingsError, match="outside"):
            list(changes.apply(plan, journal, originals=folder))
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match="is a file"):
        list(changes.apply(plan, journal, originals=tmp_path / "file"))
    assert journal.names() == []


def test_what_cannot_be_kept_is_not_changed(
    root: Path, tmp_path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state_of(root)
    real = filesystem.copy_file

    def full(source: Path, target: Path) -> None:
        if "kept" in target.parts and "album 1" in target.parts:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(source, target)

    monkeypatch.setattr(filesystem, "copy_file", full)
    kept = tmp_path / "kept"
    events = list(changes.apply(plan_for(root, template=None), journal, originals=kept))
    (failed,) = (e for e in events if isinstance(e, ChangeFailed))
    assert (failed.kind, "original could not be kept" in failed.reason) == ("no-space", True)
    assert len([e for e in events if isinstance(e, ChangeDone)]) == 2
    name = os.fspath(failed.change.path.relative_to(root))
    assert state_of(root).files[name] == before.files[name]
    assert not leftovers(kept)
