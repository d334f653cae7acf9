"""What is done to one file on disk: carried out whole, taken back whole, or settled after a crash.

Everything that takes long (copying, tagging, checking) happens before, beside the target, under
a temporary name. What is left here are renames, the one exception being a file that other hard
links share: it is overwritten in place, with its old content in a backup beside it.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reclass_gui.core import filesystem
from reclass_gui.core.delta import digest
from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.core.records import Companion, FileIdentity

if TYPE_CHECKING:
    from collections.abc import Sequence

REPLACE, OVERWRITE, PLACE, RENAME, REMOVE = "replace", "overwrite", "place", "rename", "remove"

WITH_TEMPORARY = frozenset({REPLACE, OVERWRITE, PLACE})
KINDS = WITH_TEMPORARY | {RENAME, REMOVE}


@dataclass(frozen=True, slots=True)
class Operation:
    """One step from an old to a new state of the disk, as the journal keeps it.

    Attributes:
        kind: "replace": the temporary file takes the source's place. "overwrite": its bytes
            are written into the source, which is then renamed where the target differs.
            "place": it takes the target's name, which must be free; then the source goes, if
            ``remove_source``. "rename": the source takes the target's name. "remove": the
            source goes.
        source: where the file is.
        target: where it will be.
        before: what the source is recognised by.
        after: digest of the temporary file's bytes, or of those to be removed, "" for a rename.
        temporary: the complete new file, None for "rename" and "remove".
        backup: for "overwrite", the complete old file.
        companions: files that go along; copied where the source stays.
        edited: for "remove", digests of copied companions that were edited since (cue sheets).
    """

    kind: str
    source: Path
    target: Path
    before: FileIdentity
    after: str = ""
    temporary: Path | None = None
    backup: Path | None = None
    remove_source: bool = False
    companions: tuple[Companion, ...] = ()
    edited: tuple[str, ...] = ()


def operation_from_json(data: dict[str, Any]) -> Operation:
    """Read an operation back from what ``to_json`` made of it."""
    return Operation(
        data["kind"],
        Path(data["source"]),
        Path(data["target"]),
        FileIdentity(**data["before"]),
        data["after"],
        Path(data["temporary"]) if data["temporary"] else None,
        Path(data["backup"]) if data["backup"] else None,
        data["remove_source"],
        companions_from_json(data["companions"]),
        tuple(data.get("edited", ())),
    )


def companions_from_json(data: list[dict[str, str]]) -> tuple[Companion, ...]:
    """Read companions back from what ``to_json`` made of them."""
    return tuple(Companion(Path(c["path"]), Path(c["path_after"])) for c in data)


class HalfDoneError(FileError):
    """Say that an operation neither went through nor could be taken back; see ``settle``."""


def commit(operation: Operation) -> None:
    """Carry an operation out; where a step fails, take the steps before it back.

    Raises:
        FileError: "changed" where another program changed the file in the last moment.
        OSError: what the system said; the disk is then as it was before.
        HalfDoneError: taking back failed as well; temporary files are left for ``settle``.
    """
    undone = contextlib.ExitStack()
    try:
        _require_unchanged(operation)
        _COMMITS[operation.kind](operation, undone)
    except (OSError, FileError) as error:
        try:
            undone.close()
        except OSError as second:
            raise HalfDoneError(
                operation.source,
                "other",
                f"{_words(operation, error)}, and what was begun could not be taken back "
                f"({_words(operation, second)}); it is settled when Reclass starts again",
            ) from second
        clean_up(operation)
        raise
    clean_up(operation)


def _words(operation: Operation, error: OSError | FileError) -> str:
    return (
        error.reason
        if isinstance(error, FileError)
        else (from_os_error(operation.source, error).reason)
    )


def _require_unchanged(operation: Operation) -> None:
    facts = operation.source.stat()
    if (facts.st_size, facts.st_mtime_ns) != (operation.before.size, operation.before.mtime_ns):
        raise FileError(
            operation.source, "changed", "another program changed the file in the meantime"
        )


def clean_up(operation: Operation) -> None:
    """Remove what waits beside the target."""
    for path in (operation.temporary, operation.backup):
        if path:
            path.unlink(missing_ok=True)


def temporary_of(operation: Operation) -> Path:
    """Return the temporary file of an operation that has one."""
    if operation.temporary is None:
        raise ValueError(f"an operation of kind {operation.kind} needs a temporary file")
    return operation.temporary


def _replace(operation: Operation, _undone: contextlib.ExitStack) -> None:
    filesystem.replace(temporary_of(operation), operation.source)


def _overwrite(operation: Operation, undone: contextlib.ExitStack) -> None:
    undone.callback(restore_backup, operation)
    filesystem.overwrite(temporary_of(operation), operation.source)
    filesystem.copy_times(temporary_of(operation), operation.source)
    if operation.target != operation.source:
        _rename(operation, undone)


def restore_backup(operation: Operation) -> None:
    """Write the old bytes back into the source."""
    if operation.backup is not None:
        filesystem.overwrite(operation.backup, operation.source)
        filesystem.copy_times(operation.backup, operation.source)


def _place(operation: Operation, undone: contextlib.ExitStack) -> None:
    filesystem.rename_exclusively(temporary_of(operation), operation.target)
    undone.callback(operation.target.unlink)
    _place_companions(operation, undone)
    if operation.remove_source:
        filesystem.checkpoint("unlink source")
        operation.source.unlink()
        filesystem.checkpoint("unlinked source")


def _rename(operation: Operation, undone: contextlib.ExitStack) -> None:
    filesystem.rename_exclusively(operation.source, operation.target)
    undone.callback(filesystem.rename_exclusively, operation.target, operation.source)
    _place_companions(operation, undone)


def _remove(operation: Operation, _undone: contextlib.ExitStack) -> None:
    remove_companion_copies(operation)
    filesystem.checkpoint("unlink source")
    operation.source.unlink()
    filesystem.checkpoint("unlinked source")


def remove_companion_copies(operation: Operation) -> None:
    """Remove the copies of companions that are still what they were copied from, or made to."""
    for companion in operation.companions:
        if same_bytes(companion.path, companion.path_after) or (
            operation.edited
            and companion.path.is_file()
            and digest_of(companion.path) in operation.edited
        ):
            filesystem.checkpoint("unlink companion")
            companion.path.unlink()


_COMMITS = {
    REPLACE: _replace,
    OVERWRITE: _overwrite,
    PLACE: _place,
    RENAME: _rename,
    REMOVE: _remove,
}


def _place_companions(operation: Operation, undone: contextlib.ExitStack) -> None:
    stays = operation.kind == PLACE and not operation.remove_source
    for companion in operation.companions:
        if not stays and one_device(companion):
            filesystem.rename_exclusively(companion.path, companion.path_after)
            undone.callback(filesystem.rename_exclusively, companion.path_after, companion.path)
            continue
        copy_companion(companion)
        undone.callback(companion.path_after.unlink)
        if not stays:
            filesystem.checkpoint("unlink companion")
            companion.path.unlink()
            undone.callback(filesystem.copy_file, companion.path_after, companion.path)


def one_device(companion: Companion) -> bool:
    """Return whether a companion can simply be renamed."""
    return filesystem.device_of(companion.path) == filesystem.device_of(companion.path_after.parent)


def companion_temporary(companion: Companion) -> Path:
    """Return the name under which a companion is copied before it gets its own."""
    name = filesystem.TEMPORARY_PREFIX + companion.path_after.name
    return companion.path_after.with_name(name[-200:] if len(name) > 200 else name)


def copy_companion(companion: Companion) -> None:
    """Copy a companion to its new place, which must be free."""
    temporary = companion_temporary(companion)
    temporary.unlink(missing_ok=True)
    filesystem.copy_file(companion.path, temporary)
    try:
        filesystem.sync_file(temporary)
        filesystem.rename_exclusively(temporary, companion.path_after)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def digest_of(path: Path) -> str:
    """Return the digest of a file's bytes."""
    with path.open("rb") as stream:
        return digest(stream)


def same_bytes(one: Path, other: Path) -> bool:
    """Return whether both files exist and hold the same."""
    return one.is_file() and other.is_file() and digest_of(one) == digest_of(other)


def touched_folders(operations: Sequence[Operation]) -> set[Path]:
    """Return the folders whose names operations change."""
    folders: set[Path] = set()
    for operation in operations:
        folders |= {operation.source.parent, operation.target.parent}
        for companion in operation.companions:
            folders |= {companion.path.parent, companion.path_after.parent}
    return folders
