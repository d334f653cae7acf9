"""Edit playlists in step with a batch: journaled and atomic as its changes are, and undone.

The entries follow what was really done, not what was planned. The journal keeps the old and the
new text of each entry, so an undo gives back the bytes, and also spares what a person or another
program added to the playlist in between.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reclass_gui.core import filesystem, operation
from reclass_gui.core.errors import FileError, StoreError, from_os_error
from reclass_gui.core.groups import completion, failure
from reclass_gui.core.journalformat import (
    DONE,
    EDIT,
    FAILED,
    INTENT,
    PLAYLISTS,
    PREPARED,
    UNDO,
    Contents,
    EditRecord,
    Entry,
)
from reclass_gui.core.operation import Operation
from reclass_gui.core.playlistformats import PlaylistText
from reclass_gui.core.playlistrecords import PlaylistDone, PlaylistFailed
from reclass_gui.core.playlists import (
    Moves,
    companion_owners,
    edited,
    moves_of,
    read_playlist,
    unwritable_words,
)
from reclass_gui.core.preparing import (
    Prepared,
    facts_of,
    in_place_where_shared,
    removed_on_failure,
    synced,
)
from reclass_gui.core.records import FileIdentity, to_json
from reclass_gui.core.settlement import settle

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.journal import BatchLog
    from reclass_gui.core.records import Plan

    Told = PlaylistDone | PlaylistFailed


@dataclass(slots=True)
class _Edit:
    """One playlist's edit on its way.

    Attributes:
        record: what the journal will keep.
        before: what the playlist was recognised by when it was read.
        data: the new bytes.
        old: facts to be given back, where the new bytes are those of before.
    """

    record: EditRecord
    before: FileIdentity
    data: bytes
    old: dict[str, Any] | None = None


def foresee(plan: Plan, log: BatchLog) -> None:
    """Note in the journal which playlists are to follow, before anything is changed.

    Raises:
        StoreError: the journal can't be written.
    """
    if plan.playlists:
        files = [[os.fspath(e.path), os.fspath(e.path_after)] for e in plan.playlists]
        log.write([Entry(PLAYLISTS, data={"due": True, "files": files})])


def foresee_undo(contents: Contents, log: BatchLog) -> None:
    """Note in the journal that playlists are to go back, before anything is taken back.

    Raises:
        StoreError: the journal can't be written.
    """
    if any(edit.is_done for edit in contents.edits.values()):
        log.write([Entry(PLAYLISTS, data={"due": True})])


def foresee_again(contents: Contents, log: BatchLog) -> None:
    """Note that playlists have to follow what a recovery is about to settle.

    Raises:
        StoreError: the journal can't be written.
    """
    if contents.playlists and not contents.playlists_due:
        log.write([Entry(PLAYLISTS, data={"due": True})])


def follow(contents: Contents, log: BatchLog) -> list[Told]:
    """Bring the playlists in line with what a batch's changes have become.

    Args:
        contents: the batch's journal as it is now; nothing in it is left open.

    Raises:
        StoreError: the journal can't be written; recovery then does the rest.
    """
    if not contents.playlists_due:
        return []
    told: list[Told] = []
    first = max(contents.edits, default=-1) + 1
    if contents.is_being_undone:
        for edit in reversed(contents.edits.values()):
            # One by one: two edits of one playlist build upon each other.
            told += _carried_out(_ways_back(edit, contents, first, told, log), log)
            first += 1
    else:
        told += _carried_out(_ways_there(contents, first, told, log), log)
    log.write([Entry(PLAYLISTS, data={"due": False})])
    return told


def settle_edits(contents: Contents, log: BatchLog) -> None:
    """Finish or take back the edits that were cut off.

    Raises:
        StoreError: the journal can't be written.
    """
    for edit in contents.edits.values():
        if not edit.is_open:
            continue
        data: dict[str, Any] = {"kind": "other", "reason": "Reclass was interrupted"}
        phase = FAILED
        try:
            if edit.phase == EDIT + INTENT:
                for path in _temporaries(edit.path, log.name, edit.number):
                    path.unlink(missing_ok=True)
            elif settle(edit.operation()):
                phase, data = DONE, completion(edit.operation())
        except FileError as error:
            data = failure(error)
        except OSError as error:
            data = failure(from_os_error(edit.path, error))
        log.write([Entry(EDIT + phase, edit.number, data)])


def _ways_there(
    contents: Contents, first: int, told: list[PlaylistDone | PlaylistFailed], log: BatchLog
) -> list[_Edit]:
    applied = [(r.number, r.change) for r in contents.records.values() if r.is_applied]
    moves = Moves(contents.root, moves_of(applied))
    owners = companion_owners(applied)
    edits: list[_Edit] = []
    for home, _ in contents.playlists:
        number, path, own_moves = owners.get(home, (-1, home, None))
        if any(e.is_done and e.path == path for e in contents.edits.values()):
            home_now = path  # its entries are right for its new place already
        else:
            home_now = home
        try:
            known = own_moves if own_moves is not None else moves
            before = filesystem.identity(path)
            data = read_playlist(path)
            result = edited(path, data, known, home=home_now, number=number)
        except (FileError, OSError) as error:
            told.append(_failed(path, error, log))
            continue
        if result.unwritable:
            reason = unwritable_words(result)
            told.append(PlaylistFailed(path, log.name, "conflict", reason))
        if result.replacements:
            entries = tuple((r.index, r.old, r.new, r.number) for r in result.replacements)
            record = EditRecord(
                first + len(edits), path, home, "", own_moves is not None, entries=entries
            )
            edits.append(_Edit(record, before, result.data))
    return edits


def _ways_back(
    edit: EditRecord,
    contents: Contents,
    number: int,
    told: list[PlaylistDone | PlaylistFailed],
    log: BatchLog,
) -> list[_Edit]:
    """Return the edit that takes one back, as far as its tracks are back, if there is any."""
    if not edit.is_done or edit.reverts >= 0:
        return []
    places = [edit.path] if edit.copied else [edit.path, edit.home]
    path = next((place for place in places if place.is_file()), None)
    back = {n for n, record in contents.records.items() if record.phase == UNDO + DONE}
    reverted = {
        (index, owner)
        for other in contents.edits.values()
        if other.is_done and other.reverts == edit.number
        for index, _, _, owner in other.entries
    }
    wanted = [e for e in edit.entries if e[3] in back and (e[0], e[3]) not in reverted]
    if path is None or not wanted:
        return []
    try:
        identity = filesystem.identity(path)
        text = PlaylistText(path, read_playlist(path))
        new = _matched(text, wanted)
        data = text.replaced({place: e[1] for place, e in new.items()})
    except (FileError, OSError) as error:
        told.append(_failed(path, error, log))
        return []
    if not new:
        return []
    entries = tuple((e[0], e[2], e[1], e[3]) for e in new.values())
    record = EditRecord(number, path, path, "", reverts=edit.number, entries=entries)
    before = edit.data[EDIT + PREPARED]
    is_whole = hashlib.sha256(data).hexdigest() == before.get("old_digest")
    return [_Edit(record, identity, data, before["facts"] if is_whole else None)]


def _matched(
    text: PlaylistText, wanted: list[tuple[int, str, str, int]]
) -> dict[int, tuple[int, str, str, int]]:
    """Find entries where they were left, or wherever another program has put them since."""
    now = {place: entry.text for place, entry in enumerate(text.entries)}
    found = {entry[0]: entry for entry in wanted if now.get(entry[0]) == entry[2]}
    free: dict[str, list[int]] = {}
    for place, entry_text in now.items():
        if place not in found:
            free.setdefault(entry_text, []).append(place)
    for entry in wanted:
        if found.get(entry[0]) is not entry and free.get(entry[2]):
            found[free[entry[2]].pop(0)] = entry
    return found


def _carried_out(edits: list[_Edit], log: BatchLog) -> list[Told]:
    told: list[Told] = []
    log.write([Entry(EDIT + INTENT, e.record.number, _intent(e.record)) for e in edits])
    ready: list[tuple[_Edit, Operation]] = []
    prepared = []
    for edit in edits:
        try:
            made, facts = _prepared(edit, log)
        except (FileError, OSError) as error:
            told.append(_failed(edit.record.path, error, log, edit.record.number))
            continue
        ready.append((edit, made))
        prepared.append(Entry(EDIT + PREPARED, edit.record.number, facts))
    log.write(prepared)
    done = []
    for edit, made in ready:
        path, number = edit.record.path, edit.record.number
        try:
            operation.commit(made)
        except operation.HalfDoneError as error:
            # It stays open in the journal, and is settled at the next start.
            told.append(PlaylistFailed(path, log.name, error.kind, error.reason))
            continue
        except (FileError, OSError) as error:
            told.append(_failed(path, error, log, number))
            continue
        done.append(Entry(EDIT + DONE, number, completion(made)))
        told.append(PlaylistDone(path, len(edit.record.entries), log.name))
    for folder in sorted({edit.record.path.parent for edit, _ in ready}):
        try:
            filesystem.sync_folder(folder)
        except OSError as error:
            # Edited, but perhaps not outlasting a power cut: recovery looks again.
            raise StoreError(
                f"The playlists in {folder} could not be confirmed: {error.strerror}."
            ) from error
    filesystem.checkpoint("playlists edited")
    log.write(done)
    return told


def _intent(record: EditRecord) -> dict[str, Any]:
    return {
        "path": os.fspath(record.path),
        "home": os.fspath(record.home),
        "copied": record.copied,
        "reverts": record.reverts,
        "entries": [list(entry) for entry in record.entries],
    }


def _prepared(edit: _Edit, log: BatchLog) -> tuple[Operation, dict[str, Any]]:
    """Make the new playlist, complete and on the disk, beside the old one."""
    path = edit.record.path
    before = edit.before
    if not filesystem.same_content(filesystem.identity(path), before):
        raise FileError(path, "changed", "another program is changing the playlist")
    facts = facts_of(path)
    old_digest = operation.digest_of(path)
    temporary, backup = _temporaries(path, log.name, edit.record.number)
    with removed_on_failure(temporary, backup):
        filesystem.copy_file(path, temporary)
        filesystem.checkpoint("edit")
        temporary.write_bytes(edit.data)
        filesystem.checkpoint("edited")
        if edit.old is not None:
            temporary.chmod(edit.old["mode"])
            os.utime(temporary, ns=(edit.old["atime_ns"], edit.old["mtime_ns"]))
        made = Operation(operation.REPLACE, path, path, before, temporary=temporary)
        made = synced(Prepared(in_place_where_shared(made, backup))).operation
    data = {"operation": to_json(made), "facts": facts, "old_digest": old_digest}
    return made, data


def _temporaries(path: Path, batch: str, number: int) -> tuple[Path, Path]:
    stem = f"{filesystem.TEMPORARY_PREFIX}{batch}-list-{number}"
    return path.with_name(stem + path.suffix), path.with_name(stem + "-old" + path.suffix)


def _failed(
    path: Path, error: FileError | OSError, log: BatchLog, number: int | None = None
) -> PlaylistFailed:
    problem = error if isinstance(error, FileError) else from_os_error(path, error)
    if number is not None:
        log.write([Entry(EDIT + FAILED, number, failure(problem))])
    return PlaylistFailed(path, log.name, problem.kind, problem.reason)
