"""One process at a time: a lock that the system itself lets go when its holder dies."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING, BinaryIO

from reclass_gui.core.errors import StoreError

if TYPE_CHECKING:
    from pathlib import Path

# The locked byte lies far behind the text, which Windows would not let others read otherwise.
_LOCKED_BYTE = 1 << 20


def try_lock(stream: BinaryIO) -> bool:
    """Lock a file until it is closed, without waiting; False where another holds the lock."""
    if sys.platform == "win32":
        import msvcrt

        stream.seek(_LOCKED_BYTE)
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


class ProcessLock(contextlib.AbstractContextManager["ProcessLock"]):
    """Hold a file locked, with the holder's process number in it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stream: BinaryIO | None = None

    def __enter__(self) -> ProcessLock:
        try:
            self._path.touch()
            stream = self._path.open("r+b")
        except OSError as error:
            raise StoreError(f"{self._path} can't be locked: {error.strerror}.") from error
        try:
            if not try_lock(stream):
                stream.seek(0)
                number = stream.read(20).decode("ascii", "replace").strip() or "unknown"
                raise StoreError(
                    f"Another Reclass is changing files in this library (process {number})."
                )
            stream.seek(0)
            stream.truncate()
            stream.write(f"{os.getpid()}\n".encode())
            stream.flush()
        except OSError as error:
            with contextlib.suppress(OSError):
                stream.close()  # on a full disk it tries to write once more
            raise StoreError(f"{self._path} can't be locked: {error.strerror}.") from error
        except StoreError:
            stream.close()
            raise
        self._stream = stream
        return self

    def __exit__(self, *_details: object) -> None:
        if self._stream is not None:
            self._stream.close()
            self._stream = None
