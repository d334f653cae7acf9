"""Write a small file whole: after a crash the old or the new one is there, never a part."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Put a text, in UTF-8, in the place of a file, making its folder where that is missing.

    A link is followed, and an existing file's permissions are kept.

    Raises:
        OSError: as the system says; an existing file is then as it was.
    """
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Put bytes in the place of a file, as ``write_text`` does.

    Raises:
        OSError: as the system says; an existing file is then as it was.
    """
    target = Path(os.path.realpath(path))
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=f".{target.stem[:40]}-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
