"""Settle what a crash or a power cut left half done: finish it, or take it back."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from reclass_gui.core import filesystem
from reclass_gui.core.errors import FileError
from reclass_gui.core.operation import (
    OVERWRITE,
    PLACE,
    REMOVE,
    RENAME,
    REPLACE,
    Operation,
    clean_up,
    companion_temporary,
    copy_companion,
    digest_of,
    one_device,
    remove_companion_copies,
    restore_backup,
    same_bytes,
    temporary_of,
)
from reclass_gui.core.records import Companion

if TYPE_CHECKING:
    from pathlib import Path


def settle(operation: Operation) -> bool:
    """Bring an operation that was cut off to its end, or back to its start.

    Returns:
        Whether the new state holds; False: the old one does.

    Raises:
        FileError: "changed" where neither can be told, since another program was there.
        OSError: what the system said.
    """
    return _SETTLEMENTS[operation.kind](operation)


def _settle_replace(operation: Operation) -> bool:
    if _exists(temporary_of(operation)):
        clean_up(operation)
        return False
    return _is_new(operation, operation.source)


def _settle_overwrite(operation: Operation) -> bool:
    place = operation.source if _exists(operation.source) else operation.target
    if operation.backup is None or not _exists(operation.backup):
        return _is_new(operation, place)
    if digest_of(place) == operation.after:
        if _exists(temporary_of(operation)):
            filesystem.copy_times(temporary_of(operation), place)
        if place != operation.target:
            filesystem.rename_exclusively(place, operation.target)
        _finish_companions(operation)
        clean_up(operation)
        return True
    restore_backup(operation)
    _return_companions(operation)
    clean_up(operation)
    return False


def _settle_place(operation: Operation) -> bool:
    temporary, target = temporary_of(operation), operation.target
    if _exists(temporary) and _exists(target) and not temporary.samefile(target):
        _remove_placeholder(target)
    if not _exists(target) or digest_of(target) != operation.after:
        clean_up(operation)
        if not _exists(operation.source):
            raise _changed(operation, target)
        _return_companions(operation)
        return False
    _finish_companions(operation)
    if operation.remove_source and _exists(operation.source):
        now = filesystem.identity(operation.source)
        if not filesystem.same_content(now, operation.before):
            raise _changed(operation, operation.source)
        operation.source.unlink()
    clean_up(operation)
    return True


def _settle_rename(operation: Operation) -> bool:
    source, target = operation.source, operation.target
    if _exists(source):
        if _exists(target) and _two_names_of_one_file(source, target):
            source.unlink()  # the new name was linked, and the old one not yet removed
        elif _exists(target) and source.samefile(target):
            return target.name in {entry.name for entry in target.parent.iterdir()}
        else:
            _remove_placeholder(target)
            _return_companions(operation)
            return False
    if not _exists(target) or not filesystem.same_content(
        filesystem.identity(target), operation.before
    ):
        raise _changed(operation, target)
    _finish_companions(operation)
    return True


def _settle_remove(operation: Operation) -> bool:
    if _exists(operation.source):
        if digest_of(operation.source) != operation.after:
            raise _changed(operation, operation.source)
        operation.source.unlink()
    remove_companion_copies(operation)
    return True


_SETTLEMENTS = {
    REPLACE: _settle_replace,
    OVERWRITE: _settle_overwrite,
    PLACE: _settle_place,
    RENAME: _settle_rename,
    REMOVE: _settle_remove,
}


def _finish_companions(operation: Operation) -> None:
    stays = operation.kind == PLACE and not operation.remove_source
    for companion in operation.companions:
        companion_temporary(companion).unlink(missing_ok=True)
        if not _exists(companion.path):
            continue
        if not _exists(companion.path_after):
            _place_one(companion, stays=stays)
        elif stays or companion.path_after.samefile(companion.path):
            if not stays and _two_names_of_one_file(companion.path, companion.path_after):
                companion.path.unlink()
        elif same_bytes(companion.path, companion.path_after):
            companion.path.unlink()  # copied across devices, and not yet removed


def _return_companions(operation: Operation) -> None:
    """Take companions back that went ahead of a track which did not follow."""
    stays = operation.kind == PLACE and not operation.remove_source
    for companion in operation.companions:
        companion_temporary(companion).unlink(missing_ok=True)
        back = Companion(companion.path_after, companion.path)
        if not _exists(back.path):
            continue
        if not _exists(back.path_after):
            _place_one(back, stays=False)
        elif stays and same_bytes(back.path, back.path_after):
            back.path.unlink()


def _place_one(companion: Companion, *, stays: bool) -> None:
    if not stays and one_device(companion):
        filesystem.rename_exclusively(companion.path, companion.path_after)
        return
    copy_companion(companion)
    if not stays:
        companion.path.unlink()


def _two_names_of_one_file(one: Path, other: Path) -> bool:
    """Tell hard links from one name that the file system finds under two spellings."""
    if not one.samefile(other) or one.stat().st_nlink < 2:
        return False
    if one.parent == other.parent:
        return {one.name, other.name} <= {entry.name for entry in one.parent.iterdir()}
    return filesystem.name_key(str(one)) != filesystem.name_key(str(other))


def _remove_placeholder(target: Path) -> None:
    """Remove the empty file that reserves a name where hard links are not possible."""
    if _exists(target) and target.stat().st_size == 0:
        target.unlink()


def _is_new(operation: Operation, path: Path) -> bool:
    """Tell the new content from the old one, when nothing waits beside the file any more."""
    if _exists(path):
        if digest_of(path) == operation.after:
            return True
        if filesystem.same_content(filesystem.identity(path), operation.before):
            return False
    raise _changed(operation, path)


def _changed(operation: Operation, path: Path) -> FileError:
    return FileError(
        path,
        "changed",
        f"Reclass was interrupted while it changed {operation.source.name}, and another program "
        "changed the file since; it is left as it is",
    )


def _exists(path: Path) -> bool:
    return os.path.lexists(path)
