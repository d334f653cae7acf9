"""Whether a plan fits on the disks that it writes to."""

from __future__ import annotations

import shutil
from collections import defaultdict
from typing import TYPE_CHECKING

from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.core.filesystem import device_of
from reclass_gui.core.groups import GROUP_BYTES, GROUP_FILES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from reclass_gui.core.records import Change, Plan

_TAG_BYTES = 8192


def require_space(plan: Plan) -> None:
    """Compare what a plan needs with what is free.

    Raises:
        FileError: "no-space", with both figures.
    """
    problem = space_problem(plan.changes)
    if problem is not None:
        raise problem


def space_problem(changes: Iterable[Change]) -> FileError | None:
    """Return what is wrong when changes do not fit on a disk, else None."""
    stays: dict[int, int] = defaultdict(int)
    passing: dict[int, list[int]] = defaultdict(list)
    folders: dict[int, Path] = {}
    try:
        for change in changes:
            folder = (change.path_after or change.path).parent
            device = device_of(folder)
            folders.setdefault(device, folder)
            if change.copy or device != change.identity.device:
                stays[device] += change.identity.size + _TAG_BYTES
            elif change.genres_after is not None:
                stays[device] += _TAG_BYTES
                passing[device].append(change.identity.size)
        for device, folder in folders.items():
            # Of the files that are rewritten, a group at a time is there twice.
            largest = sorted(passing[device], reverse=True)
            group = min(sum(largest[:GROUP_FILES]), GROUP_BYTES + sum(largest[:1]))
            needed = stays[device] + group
            free = shutil.disk_usage(_existing(folder)).free
            if needed > free:
                reason = f"the disk has {_size(free)} free, and {_size(needed)} are needed"
                return FileError(folder, "no-space", reason)
    except OSError as error:
        return from_os_error(folder, error)
    return None


def _existing(folder: Path) -> Path:
    while not folder.exists():
        folder = folder.parent
    return folder


def _size(count: int) -> str:
    for unit in ("bytes", "KB", "MB", "GB"):
        if count < 1000:
            return f"{count:.0f} {unit}"
        count //= 1000
    return f"{count} TB"
