"""A table of old and new paths, for programs that keep paths of their own, as DJ software does."""

from __future__ import annotations

import csv
import io
import os
import time
from typing import TYPE_CHECKING

from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.core.scan import AUDIO_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from reclass_gui.core.journalformat import Contents

HEADER = ("old_path", "new_path", "how")


def moved_paths(contents: Contents) -> list[tuple[Path, Path, str]]:
    """Return (old path, new path, "moved" or "copied") of what a batch has put elsewhere.

    What failed, or was taken back, is not among them.
    """
    return [
        (change.path, change.path_after, "copied" if change.copy else "moved")
        for change in (r.change for r in contents.records.values() if r.is_applied)
        if change.path_after is not None
    ]


def write_table(rows: Iterable[tuple[Path, Path, str]], target: Path) -> None:
    """Write the table as CSV, whole or not at all; bytes that are not UTF-8 stay as they are.

    Raises:
        FileError: the file can't be written, or has the name of music.
    """
    if target.suffix.lower() in AUDIO_SUFFIXES:
        raise FileError(target, "exists", "a table is never written over music")
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEADER)
    writer.writerows((os.fspath(old), os.fspath(new), how) for old, new, how in rows)
    data = text.getvalue().encode("utf-8", "surrogateescape")
    try:
        if target.is_symlink() or (target.exists() and not target.is_file()):
            target.write_bytes(data)  # a link, or a pipe or terminal, stays what it is
            return
        temporary = target.with_name(f".reclass-paths-{os.getpid()}-{time.monotonic_ns()}.csv")
        try:
            temporary.write_bytes(data)
            temporary.replace(target)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise from_os_error(target, error) from error
