"""Compare the disk with what the journal says was last done to each file."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reclass_gui.core.delta import digest, restore
from reclass_gui.core.errors import StoreError, from_os_error
from reclass_gui.core.filesystem import identity
from reclass_gui.core.journalformat import DONE, EDIT, INTENT, PREPARED, UNDO
from reclass_gui.core.records import FileIdentity, Progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reclass_gui.core.journal import Journal
    from reclass_gui.core.journalformat import Contents, Record

FINE, MISSING, CHANGED, UNREADABLE, NO_WAY_BACK, UNFINISHED = (
    "fine",
    "missing",
    "changed",
    "unreadable",
    "no way back",
    "unfinished",
)


@dataclass(frozen=True, slots=True)
class Expected:
    """What a file should be since Reclass last wrote or moved it.

    Attributes:
        digest: SHA-256 of its bytes, hex; "" where it was only ever moved.
        delta: offset of the way back to its old content in the batch's deltas, None without.
        original: where a copy of it from before its first change is kept, "" for nowhere.
        settled: whether it is known what it should be.
    """

    path: Path
    batch: str
    identity: FileIdentity
    digest: str = ""
    delta: int | None = None
    original: str = ""
    settled: bool = True


@dataclass(frozen=True, slots=True)
class Verified:
    """What one file turned out to be.

    Attributes:
        state: "fine", "missing", "changed" (by something else, since), "unreadable",
            "no way back" (it is right, and what an undo needs is damaged) or "unfinished" (an
            interrupted change, settled at the next start).
        reason: a sentence, "" where it is fine.
    """

    path: Path
    batch: str
    state: str
    reason: str = ""


def verify(journal: Journal, batch: str | None = None) -> Iterator[Progress | Verified]:
    """Read every file again that the journal speaks of, wholly.

    Args:
        journal: where everything that was done is written down.
        batch: only files that this batch was the last to touch; None for all batches.

    Yields:
        ``Verified`` for each file, and ``Progress``.

    Raises:
        StoreError: there is no such batch, or the journal can't be read.
    """
    if batch is not None:
        journal.contents(batch)
    known = expectations(journal).values()
    wanted = [one for one in known if batch in (None, one.batch)]
    for done, expected in enumerate(wanted):
        yield Progress(done, len(wanted), expected.path.name)
        yield _verified(expected, journal)


def expectations(journal: Journal) -> dict[Path, Expected]:
    """Return what each file should be by now: later batches replace what earlier ones said.

    Raises:
        StoreError: the journal can't be read.
    """
    known = _Known()
    for name in journal.names():
        contents = journal.contents(name)
        for record in contents.records.values():
            known.take(name, record)
        known.take_edits(name, contents)
    return known.files


class _Known:
    """What each file should be, batch by batch.

    What was taken back counts as if it had never been, since the journal does not tell when that
    was: before or after later batches.
    """

    def __init__(self) -> None:
        self.files: dict[Path, Expected] = {}
        # Where files were before their way back; a later batch may have begun there.
        self._left: set[Path] = set()

    def take(self, batch: str, record: Record) -> None:
        """Take in what became of one change."""
        change = record.change
        home, target = change.path, change.path_after or change.path
        if record.is_open:
            for path in {home, target}:
                if os.path.lexists(path):
                    self.files[path] = Expected(path, batch, change.identity, settled=False)
        elif record.phase == UNDO + DONE:
            self._left |= {target, *(c.path_after for c in change.companions)} - {home}
            if not change.copy:
                self._settle_back(_expected(home, batch, record, UNDO))
        elif record.is_applied:
            before = self.files.get(home)
            if not change.copy:
                self.files.pop(home, None)
                self._move_companions(record)
            now = _expected(target, batch, record, "")
            if not now.digest and before is not None:
                now = replace(now, digest=before.digest)  # it was moved, and is what it was
            self.files[target] = now

    def take_edits(self, batch: str, contents: Contents) -> None:
        """Take in what became of the playlists."""
        done = [edit for edit in contents.edits.values() if edit.is_done]
        for edit in (e for e in done if e.reverts < 0):
            owners = {entry[3] for entry in edit.entries}
            if edit.copied and all(contents.records[n].phase == UNDO + DONE for n in owners):
                continue
            back = [other for other in done if other.reverts == edit.number]
            reverted = {(e[0], e[3]) for other in back for e in other.entries}
            last = (back or [edit])[-1]
            made: dict[str, Any] = last.data[EDIT + DONE]["identity"]
            now = Expected(last.path, batch, FileIdentity(**made), last.operation().after)
            if reverted >= {(e[0], e[3]) for e in edit.entries}:
                self._settle_back(now)
            else:
                self.files[last.path] = now

    def _settle_back(self, expected: Expected) -> None:
        if expected.path not in self._left:
            self.files.setdefault(expected.path, expected)

    def _move_companions(self, record: Record) -> None:
        """Let what an earlier edit of a cue sheet said go where the sheet goes."""
        for companion in record.change.companions:
            known = self.files.pop(companion.path, None)
            if known is not None:
                self.files[companion.path_after] = replace(known, path=companion.path_after)


def _expected(path: Path, batch: str, record: Record, prefix: str) -> Expected:
    prepared = record.data[prefix + PREPARED]
    span = prepared.get("delta") or () if not prefix else ()
    return Expected(
        path,
        batch,
        FileIdentity(**record.data[prefix + DONE]["identity"]),
        str(prepared["operation"]["after"]),
        int(span[0]) if span else None,
        str(record.data[INTENT].get("original", "")) if not prefix else "",
    )


def _verified(expected: Expected, journal: Journal) -> Verified:
    path, batch = expected.path, expected.batch
    if not expected.settled:
        reason = "a change was cut off; it is settled when Reclass starts again"
        return Verified(path, batch, UNFINISHED, reason)
    try:
        if not os.path.lexists(path):
            return Verified(path, batch, MISSING, "the file is no longer there")
        now = identity(path)
        with path.open("rb") as stream:
            same = (
                digest(stream) == expected.digest
                if expected.digest
                else (now.size, now.head) == (expected.identity.size, expected.identity.head)
            )
        if not same:
            reason = "the file was changed after Reclass changed it"
            return Verified(path, batch, CHANGED, reason)
        if expected.delta is not None:
            _require_way_back(expected, journal)
    except StoreError as error:
        return Verified(path, batch, NO_WAY_BACK, str(error))
    except OSError as error:
        return Verified(path, batch, UNREADABLE, from_os_error(path, error).reason)
    return Verified(path, batch, FINE)


def _require_way_back(expected: Expected, journal: Journal) -> None:
    """Make the old file from the new one, and throw it away."""
    with (
        expected.path.open("rb") as new,
        journal.deltas(expected.batch, expected.delta or 0) as delta,
        Path(os.devnull).open("wb") as nowhere,
    ):
        restore(new, delta, nowhere)


def is_product(expected: Expected, now: FileIdentity) -> bool:
    """Return whether a file is still what Reclass made of it, as far as its head tells."""
    then = expected.identity
    return (now.size, now.mtime_ns, now.head) == (then.size, then.mtime_ns, then.head)
