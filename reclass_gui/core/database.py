"""An SQLite file that is opened, migrated, guarded and spoken of in words."""

from __future__ import annotations

import contextlib
import logging
import os
import sqlite3
import threading
import time
from typing import TYPE_CHECKING, Any

from reclass_gui.core.errors import StoreError, from_os_error

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

log = logging.getLogger(__name__)

BUSY_SECONDS = 15
_DAMAGED_MARK = ".damaged"

_WORDS = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "it is read-only",
    sqlite3.SQLITE_BUSY: "another program keeps it locked",
    sqlite3.SQLITE_LOCKED: "another program keeps it locked",
    sqlite3.SQLITE_IOERR: "the disk reports an error",
    sqlite3.SQLITE_CANTOPEN: "it can't be opened; is the folder writable?",
    sqlite3.SQLITE_CORRUPT: "it is damaged; it is set aside at the next start",
    sqlite3.SQLITE_NOTADB: "it is damaged; it is set aside at the next start",
    sqlite3.SQLITE_PERM: "permission denied",
}
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Database:
    """One connection behind one lock, shared by all threads.

    A damaged file is set aside under a name with the time of day, never deleted, and an empty
    one takes its place.

    Attributes:
        path: the file.
        set_aside: where a damaged file was put while opening, else None.

    Raises:
        StoreError: it can't be opened, or a newer version of the program made it.
    """

    def __init__(self, path: Path, migrations: Sequence[str]) -> None:
        self.path = path
        self.set_aside: Path | None = None
        self._lock = threading.RLock()
        self._migrations = migrations
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = from_os_error(path.parent, error).reason
            raise StoreError(f"The data folder {path.parent} can't be made: {reason}.") from error
        if self._mark.exists():
            self._move_away()
        try:
            self._connection = self._open()
        except sqlite3.DatabaseError as error:
            if _code(error) not in _DAMAGE:
                raise StoreError(self._sentence(error)) from error
            log.warning("%s is damaged: %s", path, error)
            self._move_away()
            try:
                self._connection = self._open()
            except sqlite3.DatabaseError as again:
                raise StoreError(self._sentence(again)) from again

    def close(self) -> None:
        """Close the connection; closing twice is harmless."""
        with self._lock:
            self._connection.close()

    def rows(self, query: str, values: Sequence[object] = ()) -> list[Any]:
        """Return all rows of a query.

        Raises:
            StoreError: in words.
        """
        with self._lock, self._in_words():
            return self._connection.execute(query, values).fetchall()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Give the connection inside a transaction: all of it is kept, or none of it.

        Raises:
            StoreError: in words.
        """
        with self._lock, self._in_words():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                # SQLite itself has rolled back after some errors, a full disk among them.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self.path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            # With WAL, a loss of power can cost the last transactions but never the database.
            connection.execute("PRAGMA synchronous = NORMAL")
            self._migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _migrate(self, connection: sqlite3.Connection) -> None:
        newest = len(self._migrations)
        if connection.execute("PRAGMA user_version").fetchone()[0] == newest:
            return
        # Two processes may start at once: read the version again under the write lock.
        connection.execute("BEGIN IMMEDIATE")
        try:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if version > newest:
                raise StoreError(
                    f"The database {self.path} was made by a newer version of Reclass;"
                    " please update the program."
                )
            for script in self._migrations[version:]:
                for statement in script.split(";"):
                    connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {newest}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    @contextlib.contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            if _code(error) in _DAMAGE:
                with contextlib.suppress(OSError):
                    self._mark.touch()
            raise StoreError(self._sentence(error)) from error

    def _sentence(self, error: sqlite3.Error) -> str:
        words = _WORDS.get(_code(error), str(error))
        return f"The database {self.path} can't be used: {words}."

    @property
    def _mark(self) -> Path:
        """The file that says: damage was met, set the database aside at the next start."""
        return self.path.with_name(self.path.name + _DAMAGED_MARK)

    def _move_away(self) -> None:
        stamp = time.strftime("%Y%m%d-%H%M%S")
        aside = self.path.with_name(f"{self.path.name}.damaged-{stamp}")
        number = 1
        while os.path.lexists(aside):
            number += 1
            aside = self.path.with_name(f"{self.path.name}.damaged-{stamp}-{number}")
        try:
            for suffix in ("-wal", "-shm"):
                part = self.path.with_name(self.path.name + suffix)
                if part.exists():
                    part.rename(aside.with_name(aside.name + suffix))
            if self.path.exists():
                self.path.rename(aside)
                self.set_aside = aside
            self._mark.unlink(missing_ok=True)
        except OSError as error:
            reason = from_os_error(self.path, error).reason
            raise StoreError(
                f"The database {self.path} is damaged and can't be set aside: {reason}."
            ) from error


def _code(error: sqlite3.Error) -> int:
    """Return the primary SQLite code; the extended ones carry it in their low byte."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def readable_rows(path: Path, query: str) -> list[Any]:
    """Return the rows that can still be read from a damaged file, perhaps none."""
    rows: list[Any] = []
    try:
        with contextlib.closing(sqlite3.connect(path)) as connection:
            rows.extend(connection.execute(query))
    except sqlite3.DatabaseError as error:
        log.warning("Of %s only %d rows could be read: %s", path, len(rows), error)
    return rows
