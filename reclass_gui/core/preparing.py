"""Make ready, beside its target, what one change or its undo will put in place.

Nothing that a person sees changes here: the result is an operation whose temporary file is
complete and checked, and which ``operation.commit`` carries out by renaming.
"""

from __future__ import annotations

import base64
import contextlib
import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from reclass_gui.core import filesystem, operation
from reclass_gui.core.delta import reproduces, restore, write_delta
from reclass_gui.core.errors import FileError, StoreError
from reclass_gui.core.operation import Operation, digest_of
from reclass_gui.core.records import Change, Companion, FileIdentity
from reclass_gui.core.tags import changed_entries, genres_and_snapshot, tag_snapshot, write_genres

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from reclass_gui.core.journal import BatchLog
    from reclass_gui.core.journalformat import Contents, Record

_MOST_GROWTH = 1 << 20
_CHANGED = "another program changed the file after the plan was made"
_CHANGED_SINCE = "the file was changed after Reclass changed it"


@dataclass(frozen=True, slots=True)
class Prepared:
    """An operation ready to be committed, once ``synced``.

    Attributes:
        delta: offset and length of the way back in the batch's deltas, () where none is needed.
        facts: the old file's times, mode and extended attributes.
    """

    operation: Operation
    delta: tuple[int, ...] = ()
    facts: Mapping[str, Any] | None = None


def synced(prepared: Prepared) -> Prepared:
    """Wait until the temporary file is on the disk, and note the digest of its bytes."""
    temporary = prepared.operation.temporary
    if temporary is None:
        return prepared
    filesystem.sync_file(temporary)
    return replace(prepared, operation=replace(prepared.operation, after=digest_of(temporary)))


def temporary_paths(target: Path, batch: str, number: int) -> tuple[Path, Path]:
    """Return the names of a change's temporary file and backup, beside its target."""
    stem = f"{filesystem.TEMPORARY_PREFIX}{batch}-{number}"
    suffix = target.suffix if len(target.suffix) <= 16 else ""
    return target.with_name(stem + suffix), target.with_name(stem + "-old" + suffix)


def prepare_change(change: Change, number: int, log: BatchLog, *, keep_times: bool) -> Prepared:
    """Make a change ready.

    Raises:
        FileError: it can't be done; nothing is left behind but perhaps empty folders.
        StoreError: the journal can't be written.
        OSError: what the system said.
    """
    source = change.path
    before = filesystem.identity(source)
    if not filesystem.same_content(before, change.identity):
        raise FileError(source, "changed", _CHANGED)
    target = change.path_after or source
    filesystem.make_folders(target.parent)
    if target != source and os.path.lexists(target) and not _is_alias(source, target):
        raise FileError(source, "exists", f"{target.name} is already in {target.parent}")
    companions = _existing(change.companions)
    facts = facts_of(source)
    same_device = before.device == filesystem.device_of(target.parent)
    if change.genres_after is None and not change.copy and same_device:
        kept = Operation(operation.RENAME, source, target, before, companions=companions)
        return Prepared(kept, facts=facts)
    temporary, backup = temporary_paths(target, log.name, number)
    with removed_on_failure(temporary, backup):
        filesystem.copy_file(source, temporary)
        if change.genres_after is not None:
            _write_tags(source, temporary, change.genres_after)
        if keep_times or change.genres_after is None:
            os.utime(temporary, ns=(facts["atime_ns"], facts["mtime_ns"]))
        delta = _store_delta(source, temporary, log)
        made = Operation(
            kind=operation.PLACE if target != source else operation.REPLACE,
            source=source,
            target=target,
            before=before,
            temporary=temporary,
            remove_source=target != source and not change.copy,
            companions=companions,
        )
        if same_device and not change.copy:
            made = in_place_where_shared(made, backup)
    return Prepared(made, delta, facts)


def prepare_undo(record: Record, number: int, log: BatchLog, contents: Contents) -> Prepared:
    """Make the undo of an applied change ready.

    Raises:
        FileError: it can't be done, or the file was changed since.
        StoreError: the journal can't be read or written.
        OSError: what the system said.
    """
    done = record.operation()
    current, home = done.target, done.source
    before = filesystem.identity(current)
    applied = FileIdentity(**record.data["done"]["identity"])
    if not filesystem.same_content(before, applied):
        raise FileError(current, "changed", _CHANGED_SINCE)
    back = _existing(tuple(Companion(c.path_after, c.path) for c in done.companions))
    if record.change.copy:
        removed = Operation(operation.REMOVE, current, home, before, done.after, companions=back)
        return Prepared(replace(removed, edited=contents.edited_digests()))
    for folder in filesystem.make_folders(home.parent):
        if folder in contents.modes:
            folder.chmod(contents.modes[folder])
    if current != home and os.path.lexists(home) and not _is_alias(current, home):
        raise FileError(current, "exists", f"{home.name} is in its old folder again")
    if done.kind == operation.RENAME:
        return Prepared(Operation(operation.RENAME, current, home, before, companions=back))
    temporary, backup = temporary_paths(home, log.name, number)
    with removed_on_failure(temporary, backup):
        _restore_old(record, current, temporary, log)
        made = Operation(
            kind=operation.PLACE if current != home else operation.REPLACE,
            source=current,
            target=home,
            before=before,
            temporary=temporary,
            remove_source=current != home,
            companions=back,
        )
        if before.device == filesystem.device_of(home.parent):
            made = in_place_where_shared(made, backup)
    return Prepared(made)


@contextlib.contextmanager
def removed_on_failure(*paths: Path) -> Iterator[None]:
    """Remove what was made beside a target, where making the rest of it fails."""
    try:
        yield
    except (OSError, FileError, StoreError):
        for path in paths:
            path.unlink(missing_ok=True)
        raise


def _is_alias(one: Path, other: Path) -> bool:
    """Return whether two names are one file to a system that does not tell case apart."""
    return filesystem.name_key(str(one)) == filesystem.name_key(str(other)) and one.samefile(other)


def _existing(companions: Sequence[Companion]) -> tuple[Companion, ...]:
    return tuple(c for c in companions if c.path.is_file())


def _write_tags(source: Path, temporary: Path, genres: Sequence[str]) -> None:
    """Tag the copy, and check that the genres are in it and everything else still is."""
    try:
        before = tag_snapshot(temporary)
        size = temporary.stat().st_size
        filesystem.checkpoint("tag")
        write_genres(temporary, genres)
        filesystem.checkpoint("tagged")
        written, after = genres_and_snapshot(temporary)
        changed = changed_entries(before, after)
    except FileError as error:
        raise FileError(source, error.kind, error.reason) from error
    if _flat(written) != _flat(genres):
        reason = f"the genre can't be read back: it became “{'; '.join(written)}”"
        raise FileError(source, "unsupported", reason)
    if changed:
        names = ", ".join(name.split(":", 1)[-1] or name for name in changed)
        raise FileError(source, "damaged", f"writing the genre would change other tags ({names})")
    growth = temporary.stat().st_size - size
    if abs(growth) > _MOST_GROWTH + sum(len(genre.encode()) for genre in genres) * 4:
        reason = f"writing the genre would change its size by {growth} bytes"
        raise FileError(source, "damaged", reason)


def _flat(genres: Sequence[str]) -> list[str]:
    # ID3v2.3 keeps several genres in one text.
    parts = [part.strip() for genre in genres for part in genre.split(";")]
    return list(dict.fromkeys(filter(None, parts)))


def _store_delta(old: Path, new: Path, log: BatchLog) -> tuple[int, ...]:
    """Keep the way back from the new file to the old one, once it is shown to work."""
    with old.open("rb") as reading, new.open("rb") as changed:
        with log.delta() as (target, span):
            write_delta(reading, changed, target)
        with log.open_delta(span[0]) as delta:
            if not reproduces(reading, changed, delta):
                raise FileError(old, "other", "its old content could not be kept for an undo")
    return tuple(span)


def _restore_old(record: Record, current: Path, temporary: Path, log: BatchLog) -> None:
    """Make the old file from the current one, with what it had beside its bytes."""
    prepared = record.data["prepared"]
    filesystem.checkpoint("restore")
    with (
        current.open("rb") as reading,
        log.open_delta(prepared["delta"][0]) as delta,
        temporary.open("xb") as writing,
    ):
        try:
            restore(reading, delta, writing)
        except StoreError as error:
            raise FileError(current, "changed", str(error)) from error
    filesystem.checkpoint("restored")
    filesystem.copy_facts(current, temporary)
    facts = prepared["facts"]
    temporary.chmod(facts["mode"])
    _restore_attributes(temporary, facts["attributes"])
    os.utime(temporary, ns=(facts["atime_ns"], facts["mtime_ns"]))


def in_place_where_shared(made: Operation, backup: Path) -> Operation:
    """Keep a file's inode where other names share it, or where a copy would change its owner."""
    facts = made.source.stat()
    temporary = operation.temporary_of(made)
    if facts.st_nlink < 2 and filesystem.keeps_owner(facts, temporary.stat()):
        return made
    filesystem.copy_file(made.source, backup)
    filesystem.sync_file(backup)
    return Operation(
        operation.OVERWRITE,
        made.source,
        made.target,
        made.before,
        temporary=temporary,
        backup=backup,
        companions=made.companions,
    )


def facts_of(path: Path) -> dict[str, Any]:
    """Return a file's times, mode and extended attributes, ready for JSON."""
    facts = path.stat()
    return {
        "mode": facts.st_mode & 0o7777,
        "atime_ns": facts.st_atime_ns,
        "mtime_ns": facts.st_mtime_ns,
        "attributes": _attributes(path),
    }


def _attributes(path: Path) -> dict[str, str]:
    """Return extended attributes, base64; Linux alone has them here."""
    if not hasattr(os, "listxattr"):
        return {}
    try:
        names = os.listxattr(path)
        return {name: base64.b64encode(os.getxattr(path, name)).decode() for name in names}
    except OSError:
        return {}  # a file system without them has none to lose


def _restore_attributes(path: Path, attributes: Mapping[str, str]) -> None:
    if not attributes or not hasattr(os, "setxattr"):
        return
    for name, value in attributes.items():
        # Security labels are the system's; a move to a disk without attributes loses the rest.
        with contextlib.suppress(OSError):
            os.setxattr(path, name, base64.b64decode(value))
