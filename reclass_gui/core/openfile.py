"""Open a music file for reading, and nothing that only looks like one."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from reclass_gui.core.errors import FileError, from_os_error

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO


def open_file(path: Path) -> BinaryIO:
    """Open a regular file; the caller closes it.

    A pipe would make the opener wait for a writer, and opening a device may do anything, so the
    kind of file is asked for first; the descriptor is asked again, since names can change hands.

    Raises:
        FileError: it is gone, may not be read, or is a folder, a pipe or a device.
    """
    try:
        _refuse_special(path, path.stat().st_mode)
        descriptor = os.open(path, _FLAGS)
    except OSError as error:
        raise from_os_error(path, error) from error
    try:
        _refuse_special(path, os.fstat(descriptor).st_mode)
    except FileError:
        os.close(descriptor)
        raise
    return os.fdopen(descriptor, "rb")


# Names that a platform lacks stand for no flag: O_BINARY is Windows', O_NONBLOCK everyone else's.
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


def _refuse_special(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise FileError(path, "not-audio", "it is a folder")
    if not stat.S_ISREG(mode):
        raise FileError(path, "not-audio", "it is a device or a pipe, not a file")
