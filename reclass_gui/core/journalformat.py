"""The lines of a batch's journal, and what they say about each of its changes."""

from __future__ import annotations

import base64
import contextlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reclass_gui.core.operation import (
    KINDS,
    REMOVE,
    WITH_TEMPORARY,
    Operation,
    companions_from_json,
    operation_from_json,
)
from reclass_gui.core.records import Batch, Change, FileIdentity

# The phases of a change; those of an undo are the same with "undo-" before them.
BEGIN, INTENT, PREPARED, DONE, FAILED = "begin", "intent", "prepared", "done", "failed"
UNDO = "undo-"
FOLDER_REMOVED = "folder-removed"
STATES = ("done", "undone", "partly undone", "unfinished")
# Playlists follow once the changes are made; "playlists" says that they are to, or that they have.
PLAYLISTS = "playlists"
EDIT = "edit-"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a batch's journal.

    Attributes:
        phase: "begin", "intent", "prepared", "done", "failed", "undo-intent" and so on,
            "edit-intent" and so on for playlists, "playlists", or "folder-removed".
        number: of the change, or of the playlist's edit, within the batch; -1 for lines about
            the whole batch.
        data: what the phase needs, ready for JSON.
    """

    phase: str
    number: int = -1
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Record:
    """What the journal knows of one change; the last phase and the data of each."""

    number: int
    change: Change
    phase: str
    data: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        """Whether an apply or an undo of this change was cut off."""
        return self.phase.removeprefix(UNDO) in (INTENT, PREPARED)

    @property
    def is_applied(self) -> bool:
        """Whether the change stands, so that it can be undone."""
        return self.phase in (DONE, UNDO + FAILED)

    def operation(self, prefix: str = "") -> Operation:
        """Return the operation of the apply, or ("undo-") of the undo."""
        return operation_from_json(self.data[prefix + PREPARED]["operation"])


@dataclass(slots=True)
class EditRecord:
    """What the journal knows of one edit of one playlist.

    Attributes:
        reverts: number of the edit that it takes back, -1 for one that follows an apply.
        entries: (index, old, new, number of the change) of each entry.
    """

    number: int
    path: Path
    home: Path
    phase: str
    copied: bool = False
    reverts: int = -1
    entries: tuple[tuple[int, str, str, int], ...] = ()
    data: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        """Whether it was cut off."""
        return self.phase in (EDIT + INTENT, EDIT + PREPARED)

    @property
    def is_done(self) -> bool:
        """Whether it was carried out."""
        return self.phase == EDIT + DONE

    def operation(self) -> Operation:
        """Return the operation that was prepared."""
        return operation_from_json(self.data[EDIT + PREPARED]["operation"])


@dataclass(slots=True)
class Contents:
    """A batch's journal as it was read.

    Attributes:
        damaged: lines that are no longer JSON, other than one cut off at the end.
        modes: permission bits of removed folders.
        playlists: (path, path after) of those that a plan foresaw to follow.
        playlists_due: whether they have yet to follow the last apply or undo.
        edits: of playlists, by number.
    """

    root: Path = field(default_factory=Path)
    when: float = 0.0
    records: dict[int, Record] = field(default_factory=dict)
    modes: dict[Path, int] = field(default_factory=dict)
    damaged: list[bytes] = field(default_factory=list)
    playlists: tuple[tuple[Path, Path], ...] = ()
    playlists_due: bool = False
    edits: dict[int, EditRecord] = field(default_factory=dict)

    def edited_digests(self) -> tuple[str, ...]:
        """Return the digests of copied cue sheets as they were edited."""
        edits = self.edits.values()
        return tuple(e.operation().after for e in edits if e.is_done and e.copied)

    @property
    def is_being_undone(self) -> bool:
        """Whether an undo was begun."""
        return any(record.phase.startswith(UNDO) for record in self.records.values())

    @property
    def is_unfinished(self) -> bool:
        """Whether something was cut off."""
        return (
            self.playlists_due
            or any(record.is_open for record in self.records.values())
            or any(edit.is_open for edit in self.edits.values())
        )


def parsed(raw: bytes) -> Contents:
    """Read a journal; what can't be read is kept in ``damaged``."""
    contents = Contents()
    lines = raw.split(b"\n")
    for line in lines[:-1]:
        if not line:
            continue
        try:
            _take(contents, json.loads(line))
        except (ValueError, KeyError, TypeError, AttributeError):
            contents.damaged.append(line)
    if lines[-1]:
        # Without its end of line it was never confirmed, so nothing was done because of it.
        with contextlib.suppress(ValueError, KeyError, TypeError, AttributeError):
            _take(contents, json.loads(lines[-1]))
    return contents


def _take(contents: Contents, data: dict[str, Any]) -> None:
    phase, number = data.pop("phase"), data.pop("number")
    if phase == BEGIN:
        contents.root, contents.when = Path(data["root"]), float(data["when"])
    elif phase == FOLDER_REMOVED:
        contents.modes[Path(data["path"])] = int(data["mode"])
    elif phase == PLAYLISTS:
        contents.playlists_due = bool(data["due"])
        if "files" in data:
            contents.playlists = tuple((Path(p), Path(after)) for p, after in data["files"])
    elif phase == EDIT + INTENT:
        contents.edits[number] = _edit_from_json(number, data)
    elif phase.startswith(EDIT):
        edit = contents.edits[number]
        _check(phase.removeprefix(EDIT), data, edit.data.get(EDIT + PREPARED))
        if phase == EDIT + PREPARED and not data["facts"]:
            raise ValueError("an undo needs the facts of the old playlist")
        edit.phase = phase
        edit.data[phase] = data
    elif phase == INTENT:
        record = Record(number, change_from_json(data["change"]), phase)
        _check(phase, data, None)
        record.data[phase] = data
        contents.records[number] = record
    else:
        record = contents.records[number]
        prefix = UNDO if phase.startswith(UNDO) else ""
        _check(phase.removeprefix(UNDO), data, record.data.get(prefix + PREPARED))
        if phase == PREPARED and data["operation"]["temporary"] and not data["facts"]:
            raise ValueError("an undo needs the facts of the old file")
        if phase == PREPARED and data["operation"]["temporary"] and len(data["delta"]) != 2:
            raise ValueError("an undo needs the way back to the old file")
        record.phase = phase
        record.data[phase] = data


def _check(phase: str, data: dict[str, Any], prepared: dict[str, Any] | None) -> None:
    """Refuse a line that lacks what recovery and undo will ask of it.

    Raises:
        ValueError, KeyError, TypeError, AttributeError: it does.
    """
    if phase == INTENT:
        if not all(isinstance(path, str) for path in data.get("temporaries", ())):
            raise ValueError("a temporary file has no path")
        for folder in data.get("folders", ()):
            Path(folder)
    elif phase == PREPARED:
        operation = operation_from_json(data["operation"])
        if operation.kind not in KINDS or (operation.kind in WITH_TEMPORARY) != bool(
            operation.temporary
        ):
            raise ValueError("an operation of an unknown kind")
        _check_identity(operation.before)
        facts = data.get("facts")
        if facts is not None:
            _check_facts(facts)
        if not all(isinstance(number, int) for number in data.get("delta", ())):
            raise TypeError("the place of a delta is two numbers")
    elif phase == DONE:
        if prepared is None:
            raise ValueError("it was never prepared")
        if prepared["operation"]["kind"] != REMOVE:
            _check_identity(FileIdentity(**data["identity"]))
    elif phase != FAILED:
        raise ValueError(f"there is no phase {phase}")


def _check_facts(facts: dict[str, Any]) -> None:
    times = (facts["atime_ns"], facts["mtime_ns"])
    if not all(isinstance(time, int) and abs(time) < 1 << 63 for time in times):
        raise ValueError("a file's times are whole numbers of nanoseconds")
    if not isinstance(facts["mode"], int) or not 0 <= facts["mode"] <= 0o7777:
        raise ValueError("a file's mode is of twelve bits")
    for name, value in facts["attributes"].items():
        base64.b64decode(name and value)


def _check_identity(identity: FileIdentity) -> None:
    numbers = (identity.size, identity.mtime_ns, identity.inode, identity.device)
    if not all(isinstance(number, int) for number in numbers) or not isinstance(identity.head, str):
        raise TypeError("a file's identity is of numbers and a digest")


def _edit_from_json(number: int, data: dict[str, Any]) -> EditRecord:
    return EditRecord(
        number,
        Path(data["path"]),
        Path(data["home"]),
        EDIT + INTENT,
        bool(data["copied"]),
        int(data["reverts"]),
        tuple((int(i), str(old), str(new), int(change)) for i, old, new, change in data["entries"]),
        {EDIT + INTENT: data},
    )


def change_from_json(data: dict[str, Any]) -> Change:
    """Read a change back from what ``to_json`` made of it."""
    genres_after, path_after = data["genres_after"], data["path_after"]
    return Change(
        Path(data["path"]),
        tuple(data["genres_before"]),
        None if genres_after is None else tuple(genres_after),
        None if path_after is None else Path(path_after),
        bool(data["copy"]),
        FileIdentity(**data["identity"]),
        companions_from_json(data["companions"]),
    )


def batch_of(name: str, contents: Contents, *, changes: bool) -> Batch:
    """Sum a journal up, as the history shows it."""
    records = contents.records.values()
    done = sum(record.is_applied or record.phase.startswith(UNDO) for record in records)
    undone = sum(record.phase == UNDO + DONE for record in records)
    if contents.is_unfinished:
        state = "unfinished"
    elif not undone:
        state = "done"
    else:
        state = "undone" if undone == done else "partly undone"
    return Batch(
        name,
        contents.when,
        contents.root,
        done,
        sum(record.phase == FAILED for record in records),
        undone,
        state,
        tuple(record.change for record in records) if changes else (),
    )
