"""Change people's files: always from a plan, always through the journal, always undoable.

``plan`` says what would be done, ``apply`` does it, ``undo`` gives back every byte and path, and
``recover``, at start-up, settles what a crash left half done.
"""

from __future__ import annotations

import os
import time
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from reclass_gui.core import filesystem, journalformat, playlistedits
from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.core.filesystem import identity as file_identity
from reclass_gui.core.groups import Step, completion, failure, missing_folders, run
from reclass_gui.core.journalformat import UNDO, Contents, Entry, Record
from reclass_gui.core.originals import Originals, keep, temporary_of
from reclass_gui.core.plan import OnCollision, Request, plan
from reclass_gui.core.preparing import Prepared, prepare_change, prepare_undo, temporary_paths
from reclass_gui.core.records import (
    Change,
    ChangeDone,
    ChangeFailed,
    Event,
    Finished,
    Plan,
    Progress,
    to_json,
)
from reclass_gui.core.settlement import settle
from reclass_gui.core.space import require_space

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reclass_gui.core.journal import BatchLog, Journal
    from reclass_gui.core.playlistrecords import PlaylistDone, PlaylistFailed

__all__ = ["OnCollision", "Request", "apply", "file_identity", "plan", "recover", "undo"]


def apply(
    plan: Plan, journal: Journal, *, keep_times: bool = True, originals: Path | None = None
) -> Iterator[Event]:
    """Carry out a plan as it was shown; stop iterating to cancel.

    Args:
        keep_times: give tagged files the times that they had.
        originals: a folder outside of the library, which gets a copy of each file that is
            changed, from before its first change; None for no copies.

    Yields:
        ``ChangeDone`` or ``ChangeFailed`` for each change, ``Progress``, ``PlaylistDone`` or
        ``PlaylistFailed`` for each playlist that follows, and ``Finished``.

    Raises:
        FileError: "no-space", or a playlist's original can't be kept; nothing is touched then.
        SettingsError: originals can't be kept in that folder.
        StoreError: the journal is locked by another process, or can't be written.
    """
    require_space(plan)
    with journal.lock():
        if not plan.changes:
            yield Finished(0)
            return
        kept = Originals(originals, plan.root, journal) if originals else None
        if kept is not None:
            kept.require_space(plan)
            kept.keep_all(edit.path for edit in plan.playlists if edit.path.is_file())
        with journal.create(plan.root) as log:
            playlistedits.foresee(plan, log)
            steps = [
                _apply_step(number, change, log, kept, keep_times=keep_times)
                for number, change in enumerate(plan.changes)
            ]
            finished: list[Finished] = []
            told: list[PlaylistDone | PlaylistFailed] = []
            try:
                yield from _until_finished(run(steps, log, ""), finished)
            finally:
                told = playlistedits.follow(journal.contents(log.name), log)
                contents = journal.contents(log.name)
                _remove_made_folders(contents)
                _remove_emptied_folders(contents, log)
            yield from told
            yield from finished


def _until_finished(events: Iterator[Event], finished: list[Finished]) -> Iterator[Event]:
    """Hold the last event back: playlists are told of before it."""
    for event in events:
        if isinstance(event, Finished):
            finished.append(event)
        else:
            yield event


def _apply_step(
    number: int, change: Change, log: BatchLog, originals: Originals | None, *, keep_times: bool
) -> Step:
    target = change.path_after or change.path
    temporaries = [*temporary_paths(target, log.name, number)]
    intent = {
        "change": to_json(change),
        "temporaries": to_json(temporaries),
        "folders": missing_folders(target.parent),
    }
    prepare = partial(prepare_change, change, number, log, keep_times=keep_times)
    if originals is None or change.copy or not change.path.is_file():
        return Step(number, change, intent, prepare)
    place = originals.kept(change.path)
    if place is None:
        place = originals.place_for(change.path)
        prepare = partial(_prepare_with_original, change.path, place, prepare)
        intent["temporaries"] += [os.fspath(temporary_of(place))]
    return Step(number, change, {**intent, "original": os.fspath(place)}, prepare)


def _prepare_with_original(path: Path, place: Path, prepare: Callable[[], Prepared]) -> Prepared:
    keep(path, place, temporary_of(place))
    return prepare()


def undo(batch: str, journal: Journal) -> Iterator[Event]:
    """Give back every byte and path of a batch, the last change first.

    What was changed since is refused and said so; the rest can be undone, and what was refused
    can be tried again.

    Yields:
        ``ChangeDone`` for what was taken back, ``ChangeFailed``, ``Progress``,
        ``PlaylistDone`` or ``PlaylistFailed``, ``Finished``.

    Raises:
        StoreError: there is no such batch, or the journal is locked or can't be written.
    """
    with journal.lock():
        yield from _recover_batch(batch, journal)
        contents = journal.contents(batch)
        records = [r for r in reversed(contents.records.values()) if r.is_applied]
        with journal.open(batch) as log:
            steps = [_undo_step(record, log, contents) for record in records]
            playlistedits.foresee_undo(contents, log)
            finished: list[Finished] = []
            told: list[PlaylistDone | PlaylistFailed] = []
            try:
                yield from _until_finished(run(steps, log, UNDO), finished)
            finally:
                told = playlistedits.follow(journal.contents(batch), log)
                _remove_made_folders(contents)
            yield from told
            yield from finished


def _undo_step(record: Record, log: BatchLog, contents: Contents) -> Step:
    home = record.change.path
    number = record.number
    intent = {
        "temporaries": to_json(list(temporary_paths(home, log.name, number))),
    }
    return Step(number, record.change, intent, partial(prepare_undo, record, number, log, contents))


def recover(journal: Journal) -> Iterator[Event]:
    """Finish or take back what was cut off, in all batches; to be run at start-up.

    Yields:
        ``ChangeDone`` for what was brought to its end, ``ChangeFailed`` for what was taken
        back or could not be settled, ``Progress`` with a text about damaged journals.

    Raises:
        StoreError: the journal is locked by another process, or can't be read or written.
    """
    started = time.monotonic()
    done = failed = 0
    if journal.names():
        with journal.lock():
            for name in journal.names():
                known = journal.summary(name)
                if known is not None and known.state != "unfinished":
                    continue
                for event in _recover_batch(name, journal):
                    done += isinstance(event, ChangeDone)
                    failed += isinstance(event, ChangeFailed)
                    yield event
    yield Finished(done, failed, seconds=time.monotonic() - started)


def _recover_batch(name: str, journal: Journal) -> Iterator[Event]:
    contents = journal.contents(name)
    if contents.damaged:
        journal.set_aside_damaged(name, contents)
        lines = "line" if len(contents.damaged) == 1 else "lines"
        verb = "was" if len(contents.damaged) == 1 else "were"
        text = f"{len(contents.damaged)} damaged {lines} of the journal of {name} {verb} set aside"
        yield Progress(0, None, text)
    if not contents.is_unfinished and journal.summary(name) is not None:
        return
    with journal.open(name) as log:
        unsettled = [record for record in contents.records.values() if record.is_open]
        if unsettled:
            playlistedits.foresee_again(contents, log)
        for record in unsettled:
            yield _settled(record, log)
        playlistedits.settle_edits(contents, log)
        contents = journal.contents(name)
        if not any(record.is_open for record in contents.records.values()):
            yield from playlistedits.follow(contents, log)
            contents = journal.contents(name)
        _remove_made_folders(contents)
        if not contents.is_being_undone:
            _remove_emptied_folders(contents, log)


def _settled(record: Record, log: BatchLog) -> ChangeDone | ChangeFailed:
    prefix = UNDO if record.phase.startswith(UNDO) else ""
    change = record.change
    try:
        if record.phase == prefix + journalformat.PREPARED:
            operation = record.operation(prefix)
            if settle(operation):
                data = completion(operation)
                log.write([Entry(prefix + journalformat.DONE, record.number, data)])
                return ChangeDone(change, log.name)
        else:
            for path in map(Path, record.data[record.phase].get("temporaries", ())):
                # Whatever a damaged journal says, nobody else's file has such a name.
                if path.name.startswith(filesystem.TEMPORARY_PREFIX):
                    path.unlink(missing_ok=True)
    except OSError as error:
        # The disk may be away: it is tried again at the next start.
        problem = from_os_error(change.path, error)
        return ChangeFailed(change, log.name, problem.kind, problem.reason)
    except FileError as error:
        log.write([Entry(prefix + journalformat.FAILED, record.number, failure(error))])
        return ChangeFailed(change, log.name, error.kind, error.reason)
    back = FileError(change.path, "other", "Reclass was interrupted; the file is as it was before")
    log.write([Entry(prefix + journalformat.FAILED, record.number, failure(back))])
    return ChangeFailed(change, log.name, back.kind, back.reason)


def _remove_made_folders(contents: Contents) -> None:
    """Remove folders that were made for changes, where nothing is in them."""
    made = {
        Path(folder)
        for record in contents.records.values()
        for folder in record.data.get(journalformat.INTENT, {}).get("folders", ())
    }
    for folder in _deepest_first(made):
        filesystem.remove_if_empty(folder)


def _remove_emptied_folders(contents: Contents, log: BatchLog) -> None:
    """Remove folders that have nothing left in them since their files were moved away."""
    root = contents.root
    folders: set[Path] = set()
    for record in contents.records.values():
        if record.phase == journalformat.DONE and not record.change.copy:
            moved = record.change.path_after is not None
            parents = record.change.path.parents if moved else ()
            folders |= {p for p in parents if root in p.parents}
    # A parent may be empty only once its children are gone.
    for _, level in groupby(_deepest_first(folders), key=lambda folder: len(folder.parts)):
        empty = [f for f in level if _is_empty_folder(f)]
        log.write(
            Entry(
                journalformat.FOLDER_REMOVED,
                data={"path": str(folder), "mode": folder.stat().st_mode & 0o7777},
            )
            for folder in empty
        )
        for folder in empty:
            filesystem.remove_if_empty(folder)


def _is_empty_folder(folder: Path) -> bool:
    try:
        return folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir())
    except OSError:
        return False  # what can't be looked into stays


def _deepest_first(folders: Iterable[Path]) -> list[Path]:
    return sorted(folders, key=lambda folder: len(folder.parts), reverse=True)
