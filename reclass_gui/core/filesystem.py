"""The few things done to files on disk, each so that it can be cut off at any moment.

Every step that changes something calls ``checkpoint`` before and after; tests replace it to cut
the process off, or to let the system refuse, exactly there.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import hashlib
import os
import shutil
import time
import unicodedata
from typing import TYPE_CHECKING

from reclass_gui.core.records import FileIdentity

if TYPE_CHECKING:
    from pathlib import Path

WINDOWS = os.name == "nt"
TEMPORARY_PREFIX = ".reclass-"
_HEAD_BYTES = 8192
_BLOCK = 1 << 20
_AT_FDCWD = -100
_RENAME_NOREPLACE = 1
_NOT_POSSIBLE_HERE = {errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL, errno.EMLINK}
_WINDOWS_RETRIES = 5


def checkpoint(step: str) -> None:
    """Mark a boundary between two steps; does nothing outside of tests."""


def identity(path: Path) -> FileIdentity:
    """Return what a file is recognised by.

    Raises:
        OSError: it can't be read.
    """
    with path.open("rb") as stream:
        facts = os.fstat(stream.fileno())
        head = hashlib.blake2b(stream.read(_HEAD_BYTES), digest_size=16).hexdigest()
    return FileIdentity(facts.st_size, facts.st_mtime_ns, facts.st_ino, facts.st_dev, head)


def same_content(one: FileIdentity, other: FileIdentity) -> bool:
    """Compare size, time and head; inodes are not stable on every network share."""
    return (one.size, one.mtime_ns, one.head) == (other.size, other.mtime_ns, other.head)


def copy_file(source: Path, target: Path) -> None:
    """Copy bytes, mode, times, extended attributes and owner to a file that must not exist.

    Raises:
        OSError: the target exists, the disk is full, and so on; the target is then removed.
    """
    checkpoint("copy")
    with source.open("rb") as reading, target.open("xb") as writing:
        try:
            shutil.copyfileobj(reading, writing, _BLOCK)
            checkpoint("copied")
        except OSError:
            writing.close()
            target.unlink(missing_ok=True)
            raise
    try:
        copy_facts(source, target)
    except OSError:
        target.unlink(missing_ok=True)
        raise


def copy_facts(source: Path, target: Path) -> None:
    """Give a file another one's mode, times, extended attributes and, where allowed, owner."""
    facts = source.stat()
    own = target.stat()
    if not WINDOWS and (facts.st_uid, facts.st_gid) != (own.st_uid, own.st_gid):
        # Only root may give files away; the caller asks ``keeps_owner`` where it matters.
        with contextlib.suppress(PermissionError):
            os.chown(target, facts.st_uid, facts.st_gid)
    shutil.copystat(source, target)


def copy_times(source: Path, target: Path) -> None:
    """Give a file another one's times, where the system lets us."""
    facts = source.stat()
    # Only an owner may set times; a file written in place may be somebody else's.
    with contextlib.suppress(PermissionError):
        os.utime(target, ns=(facts.st_atime_ns, facts.st_mtime_ns))


def keeps_owner(one: os.stat_result, other: os.stat_result) -> bool:
    """Return whether two files belong to the same user and group."""
    return WINDOWS or (one.st_uid, one.st_gid) == (other.st_uid, other.st_gid)


def sync_file(path: Path) -> None:
    """Wait until a file's bytes are on the disk."""
    # Windows flushes only what was opened for writing.
    descriptor = os.open(path, os.O_RDWR if WINDOWS else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(path: Path) -> None:
    """Wait until a folder's names are on the disk, where the system can."""
    if WINDOWS:
        return
    checkpoint("sync folder")
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    except FileNotFoundError:
        return  # an emptied folder may be gone by now
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network and FUSE file systems can't; the names are then as safe as they get.
        if error.errno not in _NOT_POSSIBLE_HERE:
            raise
    finally:
        os.close(descriptor)


def replace(source: Path, target: Path) -> None:
    """Put a file in another one's place, in one step."""
    checkpoint("replace")
    for attempt in range(_WINDOWS_RETRIES):
        try:
            os.replace(source, target)  # noqa: PTH105 - one name for both systems' behaviour
            break
        except PermissionError:
            # A virus scanner may hold a new file for a moment.
            if not WINDOWS or attempt == _WINDOWS_RETRIES - 1:
                raise
            time.sleep(0.1)
    checkpoint("replaced")


def overwrite(source: Path, target: Path) -> None:
    """Write a file's bytes into another one, which keeps its inode, and wait for the disk."""
    checkpoint("overwrite")
    with source.open("rb") as reading, target.open("r+b") as writing:
        while block := reading.read(_BLOCK):
            writing.write(block)
            checkpoint("overwriting")
        writing.truncate()
        writing.flush()
        os.fsync(writing.fileno())
    checkpoint("overwritten")


def rename_exclusively(source: Path, target: Path) -> None:
    """Rename a file on one device, and never over another file.

    Raises:
        FileExistsError: something of that name is there.
        OSError: EXDEV across devices, and the usual ones.
    """
    checkpoint("rename")
    if _only_case_differs(source, target):
        source.rename(target)
    elif WINDOWS:
        source.rename(target)  # fails by itself where the target exists
    elif not _renamed_by_kernel(source, target):
        _rename_by_link(source, target)
    checkpoint("renamed")


def _only_case_differs(source: Path, target: Path) -> bool:
    """Return whether both names are one entry of a folder that does not tell case apart."""
    if source.parent != target.parent or name_key(source.name) != name_key(target.name):
        return False
    names = {entry.name for entry in source.parent.iterdir()}
    # Two entries may be hard links to one file; those are two names.
    return target.name not in names and target.exists() and target.samefile(source)


def _renamed_by_kernel(source: Path, target: Path) -> bool:
    """Try Linux's renameat2 with RENAME_NOREPLACE; False where kernel or disk has none."""
    function = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if function is None:
        return False
    names = os.fsencode(source), os.fsencode(target)
    if function(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_NOREPLACE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _NOT_POSSIBLE_HERE:
        return False
    raise OSError(code, os.strerror(code), os.fspath(source), None, os.fspath(target))


def _rename_by_link(source: Path, target: Path) -> None:
    """Take the new name by a hard link, or by an empty file where links are not possible."""
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno not in _NOT_POSSIBLE_HERE:
            raise
    else:
        checkpoint("linked")
        try:
            source.unlink()
        except OSError:
            target.unlink()
            raise
        return
    with target.open("xb"):
        checkpoint("placeholder")
    try:
        source.rename(target)
    except OSError:
        target.unlink()
        raise


def name_key(name: str) -> str:
    """Return what names have in common that some file systems take for the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def make_folders(folder: Path) -> list[Path]:
    """Make a folder and its missing parents; return those made, outermost first.

    Raises:
        FileExistsError: a file has the name of one of them.
        OSError: what the system said.
    """
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    if not folder.is_dir():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), os.fspath(folder))
    made = []
    for path in reversed(missing):
        checkpoint("make folder")
        with contextlib.suppress(FileExistsError):
            path.mkdir()
            made.append(path)
    return made


def remove_if_empty(folder: Path) -> bool:
    """Remove a folder if nothing is in it; return whether it was."""
    try:
        folder.rmdir()
    except OSError:
        return False  # not empty, in use, or gone: it stays as it is
    return True


def device_of(path: Path) -> int:
    """Return the device on which a file is, or would be made."""
    while True:
        try:
            return path.stat().st_dev
        except (FileNotFoundError, NotADirectoryError):
            if path.parent == path:
                raise
            path = path.parent
