"""The failures that a person may see, each with words for them."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class ReclassError(Exception):
    """Root of every failure whose text is written for a person."""


class FileError(ReclassError):
    """Say what is wrong with one file.

    Attributes:
        path: the file.
        kind: a stable word for programs: one of the ``KINDS``.
        reason: one sentence for a person, without the path.
    """

    KINDS = (
        "not-found",
        "no-access",
        "read-only",
        "no-space",
        "exists",
        "changed",
        "not-audio",
        "damaged",
        "too-short",
        "unsupported",
        "conflict",
        "other",
    )

    def __init__(self, path: Path, kind: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.kind = kind
        self.reason = reason

    def __reduce__(self) -> tuple[type[FileError], tuple[Path, str, str]]:
        """Let it pass between processes."""
        return type(self), (self.path, self.kind, self.reason)


class ModelError(ReclassError):
    """Say what is wrong with a model, its card or its device."""


class SettingsError(ReclassError):
    """Say what is wrong with a setting, a taxonomy or a template."""


class StoreError(ReclassError):
    """Say what is wrong with the database or the journal."""


_KIND_OF_ERRNO = {
    errno.ENOENT: ("not-found", "the file is no longer there"),
    errno.ENOTDIR: ("not-found", "the file is no longer there"),
    errno.EACCES: ("no-access", "permission denied"),
    errno.EPERM: ("no-access", "the operation is not permitted"),
    errno.EROFS: ("read-only", "the disk or folder is read-only"),
    errno.ENOSPC: ("no-space", "the disk is full"),
    errno.EFBIG: ("no-space", "the disk takes no file of that size"),
    errno.EEXIST: ("exists", "a file of that name is already there"),
    errno.ENAMETOOLONG: ("conflict", "the file name would be too long"),
    errno.EIO: ("damaged", "the disk reports an error while reading or writing"),
    errno.EISDIR: ("not-audio", "it is a folder"),
    errno.EMFILE: ("other", "too many files are open"),
    errno.ELOOP: ("not-found", "the link leads in a circle"),
}
if hasattr(errno, "EDQUOT"):
    _KIND_OF_ERRNO[errno.EDQUOT] = ("no-space", "the disk quota is used up")


def from_os_error(path: Path, error: OSError) -> FileError:
    """Translate an ``OSError`` into a ``FileError`` with a sentence for a person."""
    kind, reason = _KIND_OF_ERRNO.get(
        error.errno or 0, ("other", error.strerror or type(error).__name__)
    )
    return FileError(path, kind, reason)
