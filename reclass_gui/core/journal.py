"""The write-ahead journal: what was about to be done, and what was done, to people's files.

Each batch is a folder with ``journal.jsonl`` (one line for each phase of each change) and
``deltas.bin`` (what it takes to get the old files back). A line cut off at the end is what a
crash leaves, and is passed over; damaged lines before it are set aside and reported.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from reclass_gui.core.errors import StoreError
from reclass_gui.core.filesystem import checkpoint, sync_folder
from reclass_gui.core.journalformat import (
    BEGIN,
    DONE,
    FAILED,
    STATES,
    UNDO,
    Contents,
    Entry,
    Record,
    batch_of,
    parsed,
)
from reclass_gui.core.processlock import ProcessLock
from reclass_gui.core.records import Batch, to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["DONE", "FAILED", "UNDO", "BatchLog", "Contents", "Entry", "Journal", "Record"]

_LINES, _DELTAS, _SUMMARY, _DAMAGED = (
    "journal.jsonl",
    "deltas.bin",
    "summary.json",
    "damaged-lines.jsonl",
)
_DISK_IS_THE_TROUBLE = {errno.ENOSPC, errno.EROFS, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NAME = re.compile(r"\d{8}-\d{6}(-\d+)?")


class BatchLog:
    """One batch's files, open for more lines."""

    def __init__(self, folder: Path) -> None:
        self.name = folder.name
        self.folder = folder
        self._lines: BinaryIO = (folder / _LINES).open("ab")
        self._deltas: BinaryIO = (folder / _DELTAS).open("ab")
        self._end_a_torn_line()

    def _end_a_torn_line(self) -> None:
        """Drop a last line that was cut off, so that the next one starts on its own."""
        raw = (self.folder / _LINES).read_bytes()
        whole, _, torn = raw.rpartition(b"\n")
        if not torn:
            return
        try:
            json.loads(torn)
        except ValueError:
            self._lines.truncate(len(whole) + 1 if whole else 0)
        else:
            self._lines.write(b"\n")

    def write(self, entries: Iterable[Entry]) -> None:
        """Append lines and wait until they are on the disk.

        Raises:
            StoreError: the journal can't be written; nothing may be changed then.
        """
        text = "".join(
            json.dumps({"phase": e.phase, "number": e.number, **e.data}) + "\n" for e in entries
        )
        if not text:
            return
        try:
            checkpoint("journal")
            self._lines.write(text.encode("ascii"))
            self._lines.flush()
            checkpoint("journal written")
            os.fsync(self._lines.fileno())
            checkpoint("journal synced")
        except OSError as error:
            raise _unwritable(self.folder, error) from error

    @contextlib.contextmanager
    def delta(self) -> Iterator[tuple[BinaryIO, list[int]]]:
        """Give the stream of deltas, and a list that gets offset and length afterwards."""
        span: list[int] = []
        start = self._deltas.seek(0, 2)
        try:
            yield self._deltas, span
            self._deltas.flush()
        except OSError as error:
            with contextlib.suppress(OSError):
                self._deltas.truncate(start)
            if error.errno in _DISK_IS_THE_TROUBLE:
                raise _unwritable(self.folder, error) from error
            raise
        span += [start, self._deltas.tell() - start]

    def sync_deltas(self) -> None:
        """Wait until the deltas are on the disk."""
        try:
            self._deltas.flush()
            os.fsync(self._deltas.fileno())
            checkpoint("deltas synced")
        except OSError as error:
            raise _unwritable(self.folder, error) from error

    def open_delta(self, offset: int) -> BinaryIO:
        """Open the deltas for reading at an offset; the caller closes."""
        stream = (self.folder / _DELTAS).open("rb")
        stream.seek(offset)
        return stream

    def close(self) -> None:
        """Close the files, and keep a summary so that the history need not read them."""
        for stream in (self._lines, self._deltas):
            # What could not be written was reported then; closing tries it once more.
            with contextlib.suppress(OSError):
                stream.close()
        _write_summary(self.folder)

    def __enter__(self) -> BatchLog:
        return self

    def __exit__(self, *_details: object) -> None:
        self.close()


class Journal:
    """All batches, in one folder; at most one process changes files at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def lock(self) -> ProcessLock:
        """Return the lock that apply, undo and recover hold.

        Entering it raises ``StoreError`` where another process holds it.
        """
        self._make_folder()
        return ProcessLock(self.folder / "lock")

    def create(self, root: Path) -> BatchLog:
        """Begin a batch, named by the time.

        Raises:
            StoreError: the journal's folder can't be written.
        """
        self._make_folder()
        now = time.time()
        name = time.strftime("%Y%m%d-%H%M%S", time.localtime(now))
        folder = self.folder / name
        number = 1
        while folder.exists():
            number += 1
            folder = self.folder / f"{name}-{number}"
        with contextlib.ExitStack() as undone:
            try:
                folder.mkdir()
                undone.callback(shutil.rmtree, folder, ignore_errors=True)
                log = undone.enter_context(BatchLog(folder))
                sync_folder(self.folder)
                sync_folder(folder)
            except OSError as error:
                raise _unwritable(self.folder, error) from error
            log.write([Entry(BEGIN, data={"root": str(root), "when": now, "version": 1})])
            undone.pop_all()
        return log

    def open(self, name: str) -> BatchLog:
        """Open a batch for more lines.

        Raises:
            StoreError: there is none of that name, or it can't be written.
        """
        folder = self._folder(name)
        try:
            return BatchLog(folder)
        except OSError as error:
            raise _unwritable(folder, error) from error

    def contents(self, name: str) -> Contents:
        """Read a batch's journal.

        Raises:
            StoreError: there is none of that name, or it can't be read.
        """
        try:
            raw = (self._folder(name) / _LINES).read_bytes()
        except OSError as error:
            raise StoreError(
                f"The journal of batch {name} can't be read: {error.strerror}."
            ) from error
        return parsed(raw)

    def batches(self) -> list[Batch]:
        """Return all batches without their changes, newest first."""
        names = self.names()
        return [self.summary(name) or self.batch(name, changes=False) for name in reversed(names)]

    def batch(self, name: str, *, changes: bool = True) -> Batch:
        """Return one batch with its changes.

        Raises:
            StoreError: there is none of that name, or it can't be read.
        """
        return batch_of(name, self.contents(name), changes=changes)

    def deltas(self, name: str, offset: int) -> BinaryIO:
        """Open what it takes to get old files back, at an offset; the caller closes.

        Raises:
            StoreError: there is no such batch, or it can't be read.
        """
        path = self._folder(name) / _DELTAS
        try:
            stream = path.open("rb")
        except OSError as error:
            raise StoreError(
                f"The records of old files can't be read: {error.strerror}."
            ) from error
        stream.seek(offset)
        return stream

    def names(self) -> list[str]:
        """Return the names of all batches, oldest first."""
        if not self.folder.is_dir():
            return []
        names = [p.name for p in self.folder.iterdir() if (p / _LINES).is_file()]
        return sorted((n for n in names if _NAME.fullmatch(n)), key=_by_time)

    def set_aside_damaged(self, name: str, contents: Contents) -> None:
        """Keep lines that can't be read in a file of their own, so that they are reported once."""
        folder = self._folder(name)
        with (folder / _DAMAGED).open("ab") as stream:
            stream.writelines(line + b"\n" for line in contents.damaged)
        damaged = set(contents.damaged)
        lines = (folder / _LINES).read_bytes().split(b"\n")
        new = folder / (_LINES + ".new")
        with new.open("wb") as stream:
            stream.write(b"\n".join(line for line in lines if line not in damaged))
            stream.flush()
            os.fsync(stream.fileno())
        new.replace(folder / _LINES)

    def _folder(self, name: str) -> Path:
        folder = self.folder / name
        if not _NAME.fullmatch(name) or not folder.is_dir():
            raise StoreError(f'There is no batch "{name}" in the history.')
        return folder

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unwritable(self.folder, error) from error

    def summary(self, name: str) -> Batch | None:
        """Return a batch without its changes, None where its journal has to be read for that."""
        folder = self.folder / name
        try:
            data = json.loads((folder / _SUMMARY).read_text("ascii"))
            if data.pop("journal_bytes") != (folder / _LINES).stat().st_size:
                return None
            batch = Batch(**{**data, "root": Path(data["root"])})
            numbers = (batch.when, batch.done, batch.failed, batch.undone)
            known = batch.name == name and all(isinstance(n, int | float) for n in numbers)
            return batch if known and batch.state in STATES else None
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None  # the journal itself is read instead


def _by_time(name: str) -> tuple[str, int]:
    stamp, _, number = name[:15], name[15:16], name[16:]
    return stamp, int(number or 1)


def _unwritable(folder: Path, error: OSError) -> StoreError:
    return StoreError(f"The journal in {folder} can't be written: {error.strerror}.")


def _write_summary(folder: Path) -> None:
    raw = (folder / _LINES).read_bytes()
    data = to_json(batch_of(folder.name, parsed(raw), changes=False))
    del data["changes"]
    data["journal_bytes"] = len(raw)
    new = folder / (_SUMMARY + ".new")
    # Only a shortcut: without it the journal is read.
    with contextlib.suppress(OSError):
        new.write_text(json.dumps(data), "ascii")
        new.replace(folder / _SUMMARY)
