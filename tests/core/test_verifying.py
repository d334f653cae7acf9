"""Verification names what is no longer as the journal says, and nothing else."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from reclass_gui.core import changes
from reclass_gui.core.errors import StoreError
from reclass_gui.core.journal import Journal
from reclass_gui.core.verifying import Verified, verify
from tests.core.safety import make_library, plan_for

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_library(tmp_path / "library")


def states(journal: Journal, batch: str | None = None) -> dict[str, str]:
    events = [event for event in verify(journal, batch) if isinstance(event, Verified)]
    return {event.path.name: event.state for event in events}


FINE = {"track 0.mp3": "fine", "track 1.ogg": "fine", "track 2.flac": "fine"}


def test_nothing_was_done(journal: Journal) -> None:
    assert states(journal) == {}
    with pytest.raises(StoreError, match="no batch"):
        list(verify(journal, "20200101-000000"))


@pytest.mark.parametrize(
    ("template", "genres", "copy"),
    [
        (None, ("Jazz",), False),
        ("{genre}/{file}", ("Jazz",), False),
        ("{genre}/{file}", ("Jazz",), True),
        ("{genre}/{file}", None, False),
        ("{genre}/{file}", None, True),
    ],
)
def test_what_was_done_is_fine_and_so_is_what_was_undone(
    template: str | None, genres: tuple[str, ...] | None, copy: bool, root: Path, journal: Journal
) -> None:
    list(changes.apply(plan_for(root, genres=genres, template=template, copy=copy), journal))
    assert states(journal) == FINE
    list(changes.undo(journal.names()[0], journal))
    assert states(journal) == ({} if copy else FINE)


def test_the_last_batch_is_asked(root: Path, journal: Journal) -> None:
    list(changes.apply(plan_for(root, genres=("Jazz",), template=None), journal))
    plan = plan_for(root, genres=None)
    list(changes.apply(plan, journal))
    first, second = journal.names()
    assert states(journal) == FINE
    assert states(journal, first) == {}
    assert states(journal, second) == FINE
    moved = plan.changes[0].path_after
    assert moved is not None
    content = bytearray(moved.read_bytes())
    content[-1] ^= 1  # the same size, time and head: only reading all of it tells
    facts = moved.stat()
    moved.write_bytes(content)
    os.utime(moved, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    assert states(journal) == {**FINE, moved.name: "changed"}


def test_each_kind_of_drift(root: Path, journal: Journal) -> None:
    plan = plan_for(root)
    list(changes.apply(plan, journal))
    first, second, third = (c.path_after or c.path for c in plan.changes)
    first.unlink()
    with second.open("ab") as stream:
        stream.write(b"!")
    third.unlink()
    third.mkdir()
    assert states(journal) == {
        first.name: "missing",
        second.name: "changed",
        third.name: "unreadable",
    }


def test_a_damaged_way_back_is_found(root: Path, journal: Journal) -> None:
    list(changes.apply(plan_for(root), journal))
    deltas = journal.folder / journal.names()[0] / "deltas.bin"
    deltas.write_bytes(bytes(deltas.stat().st_size))
    assert set(states(journal).values()) == {"no way back"}
    deltas.unlink()
    assert set(states(journal).values()) == {"no way back"}


def test_edited_playlists_are_among_them(root: Path, journal: Journal) -> None:
    (root / "x.m3u").write_text("in/album 0/track 0.mp3\n")
    sheet = root / "in" / "album 0" / "track 0.cue"
    sheet.write_text('FILE "track 0.mp3" MP3\nFILE "../../x.m3u" BINARY\n')
    list(changes.apply(plan_for(root), journal))
    assert states(journal) == {**FINE, "x.m3u": "fine", "track 0.cue": "fine"}
    list(changes.apply(plan_for(root, genres=None, template="{artist}/{file}"), journal))
    assert states(journal) == {**FINE, "x.m3u": "fine", "track 0.cue": "fine"}
    for name in reversed(journal.names()):
        list(changes.undo(name, journal))
    assert states(journal) == {**FINE, "x.m3u": "fine", "track 0.cue": "fine"}


def test_the_library_is_gone(root: Path, journal: Journal) -> None:
    list(changes.apply(plan_for(root), journal))
    shutil.rmtree(root)
    assert set(states(journal).values()) == {"missing"}
