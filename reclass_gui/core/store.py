"""One SQLite file that remembers tracks, what was heard in them, and what the person decided.

Every row is keyed by the bytes of the path, so that any file name survives; whatever was heard is
valid only for the size and modification time for which it was stored. Arrays and schema live in
``storeformat``, opening and locking in ``database``.
"""

from __future__ import annotations

import json
import os
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reclass_gui.core import decisions as decision_rows
from reclass_gui.core import storeformat
from reclass_gui.core.database import Database
from reclass_gui.core.decisions import DECISIONS, Decision
from reclass_gui.core.storeformat import TRACK_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from types import TracebackType

    from reclass_gui.core.records import Analysis, Suggestion, Track

__all__ = ["DECISIONS", "Decision", "Store"]

GONE_DAYS = 180
RECENT_FOLDERS = 10
_PAGE = 256
# Tracks of a library that are read at once.
_FIRST_PAGE = 500
_FURTHER_PAGE = 5000


class Store:
    """The program's memory; safe to use from several threads and several processes.

    Attributes:
        path: the database file.
        notice: a sentence for the person when a damaged database was set aside, else empty.

    Raises:
        StoreError: the database can't be opened or written; each method may raise it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._database = Database(path, storeformat.MIGRATIONS)
        self.notice = ""
        if self._database.set_aside is not None:
            with self._database.transaction() as run:
                saved = decision_rows.rescue(run, self._database.set_aside)
            self.notice = (
                f"The database was damaged and is now kept as {self._database.set_aside}. A new"
                f" one was started with {saved} of your review decisions from the old one. Your"
                " music is untouched; tracks have to be analysed again."
            )
        self._drop_long_gone()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database; closing twice is harmless."""
        self._database.close()

    # Tracks.

    def tracks(self, root: Path) -> list[Track]:
        """Return the tracks under a folder, by path."""
        low, high = storeformat.path_range(root)
        rows = self._database.rows(
            f"SELECT {TRACK_COLUMNS} FROM tracks WHERE path >= ? AND path < ? ORDER BY path",
            (low, high),
        )
        with storeformat.collector_paused():
            return [storeformat.track(row) for row in rows]

    def track(self, path: Path) -> Track | None:
        """Return one track, or None when it is not known."""
        rows = self._database.rows(
            f"SELECT {TRACK_COLUMNS} FROM tracks WHERE path = ?", (os.fsencode(path),)
        )
        return storeformat.track(rows[0]) if rows else None

    def library(
        self, root: Path, digest: str, unsure_below: float | None = None
    ) -> Iterator[list[tuple[Track, Suggestion | None, Decision | None]]]:
        """Yield each track under a folder, by path, with its light suggestion and decision.

        In pages, of which the first is small, so that something can be shown at once.
        """
        columns = ", ".join(f"t.{name}" for name in TRACK_COLUMNS.split(", "))
        low, high = storeformat.path_range(root)
        compared, limit = ">=", _FIRST_PAGE
        while True:
            with storeformat.collector_paused():
                rows = self._database.rows(
                    f"SELECT {columns}, s.best, s.confidence, s.reason, s.several, s.top,"
                    " d.state, d.genre, d.further"
                    " FROM tracks t LEFT JOIN suggestions s ON s.path = t.path AND s.digest = ?"
                    " AND s.size = t.size AND s.mtime_ns = t.mtime_ns"
                    " LEFT JOIN decisions d ON d.path = t.path"
                    f" WHERE t.path {compared} ? AND t.path < ? ORDER BY t.path LIMIT ?",
                    (digest, low, high, limit),
                )
                tops = storeformat.tops([row[15] for row in rows])
                entries = [
                    _entry(row, top, unsure_below) for row, top in zip(rows, tops, strict=True)
                ]
            if entries:
                yield entries
            if len(rows) < limit:
                return
            compared, low, limit = ">", rows[-1][0], _FURTHER_PAGE

    def put_tracks(self, tracks: Iterable[Track]) -> None:
        """Remember tracks as they are now, all or none.

        A file that comes back unchanged after ``forget`` finds its decision again; another file
        of the same name does not.
        """
        tracks = list(tracks)
        rows = [storeformat.track_row(track) for track in tracks]
        with self._database.transaction() as run:
            run.executemany(
                f"INSERT OR REPLACE INTO tracks ({TRACK_COLUMNS})"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
            )
            if run.execute("SELECT 1 FROM gone LIMIT 1").fetchone():
                run.executemany(
                    "DELETE FROM decisions WHERE path IN (SELECT path FROM gone WHERE path = ?"
                    " AND (size <> ? OR mtime_ns <> ?))",
                    [row[:3] for row in rows],
                )
                run.executemany("DELETE FROM gone WHERE path = ?", [row[:1] for row in rows])

    def forget(self, paths: Iterable[Path]) -> None:
        """Take files that are no longer there out of the library.

        What was heard and decided is kept for half a year: a disk may only be unplugged.
        """
        keys = [(os.fsencode(path),) for path in paths]
        now = time.time()
        with self._database.transaction() as run:
            run.executemany(
                "INSERT OR REPLACE INTO gone (path, size, mtime_ns, since)"
                f" SELECT path, size, mtime_ns, {now!r} FROM tracks WHERE path = ?",
                keys,
            )
            run.executemany("DELETE FROM tracks WHERE path = ?", keys)

    def move(self, old: Path, new: Path, track: Track) -> None:
        """Follow a change that this program made itself: what was heard and decided stays valid.

        Args:
            old: where the file was.
            new: where it is; equal to ``old`` when only its tags changed.
            track: the file as it is now, with its new size and time.
        """
        source, target = os.fsencode(old), os.fsencode(new)
        identity = (track.size, track.mtime_ns)
        with self._database.transaction() as run:
            before = run.execute(
                "SELECT size, mtime_ns FROM tracks WHERE path = ?", (source,)
            ).fetchone()
            for table in storeformat.HEARD_TABLES:
                if before is not None:
                    run.execute(
                        f"UPDATE OR REPLACE {table} SET path = ?, size = ?, mtime_ns = ?"
                        " WHERE path = ? AND size = ? AND mtime_ns = ?",
                        (target, *identity, source, *before),
                    )
            if source != target:
                for table in storeformat.HEARD_TABLES:
                    run.execute(f"DELETE FROM {table} WHERE path = ?", (source,))
                run.execute(
                    "UPDATE OR REPLACE decisions SET path = ? WHERE path = ?", (target, source)
                )
                run.execute("DELETE FROM tracks WHERE path = ?", (source,))
            run.execute("DELETE FROM gone WHERE path = ?", (target,))
            run.execute(
                f"INSERT OR REPLACE INTO tracks ({TRACK_COLUMNS})"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                storeformat.track_row(replace(track, path=new)),
            )

    # What was heard.

    def analysis(self, track: Track, digest: str) -> Analysis | None:
        """Return what was heard in this very file with this model, or None."""
        rows = self._database.rows(
            "SELECT data FROM analyses WHERE path = ? AND digest = ? AND size = ? AND mtime_ns = ?",
            (os.fsencode(track.path), digest, track.size, track.mtime_ns),
        )
        return storeformat.unpack(rows[0][0], digest, self._labels(digest)) if rows else None

    def analyses(self, root: Path, digest: str) -> Iterator[tuple[Path, Analysis]]:
        """Yield what was heard in each unchanged file under a folder, by path, page by page."""
        low, high = storeformat.path_range(root)
        after = b""
        labels = self._labels(digest)
        while True:
            rows = self._database.rows(
                "SELECT a.path, a.data FROM analyses a JOIN tracks t ON t.path = a.path"
                " AND t.size = a.size AND t.mtime_ns = a.mtime_ns WHERE a.path >= ?"
                " AND a.path < ? AND a.path > ? AND a.digest = ? ORDER BY a.path LIMIT ?",
                (low, high, after, digest, _PAGE),
            )
            for path, data in rows:
                yield Path(os.fsdecode(path)), storeformat.unpack(data, digest, labels)
            if len(rows) < _PAGE:
                return
            after = rows[-1][0]

    def heard(self, root: Path, digest: str) -> set[Path]:
        """Return the unchanged files under a folder that were listened to."""
        rows = self._database.rows(
            "SELECT a.path FROM analyses a JOIN tracks t ON t.path = a.path AND t.size = a.size"
            " AND t.mtime_ns = a.mtime_ns WHERE a.path >= ? AND a.path < ? AND a.digest = ?",
            (*storeformat.path_range(root), digest),
        )
        return {Path(os.fsdecode(key)) for (key,) in rows}

    def put_analysis(self, track: Track, analysis: Analysis) -> None:
        """Remember what was heard in a file."""
        key = (os.fsencode(track.path), analysis.digest, track.size, track.mtime_ns)
        data = storeformat.pack(analysis)
        with self._database.transaction() as run:
            run.executemany(
                "INSERT OR IGNORE INTO networks VALUES (?, ?, ?)",
                [
                    (analysis.digest, position, json.dumps(prediction.labels))
                    for position, prediction in enumerate(analysis.predictions)
                ],
            )
            run.execute("INSERT OR REPLACE INTO analyses VALUES (?, ?, ?, ?, ?)", (*key, data))

    # What it suggests.

    def put_suggestion(self, track: Track, digest: str, suggestion: Suggestion) -> None:
        """Remember a suggestion.

        Args:
            digest: of everything that judged it except the threshold for "unsure", such as
                ``Ensemble.suggestion_digest``.
        """
        key = (os.fsencode(track.path), digest, track.size, track.mtime_ns)
        light = (
            storeformat.best_allowed(suggestion),
            suggestion.confidence,
            suggestion.reason,
            storeformat.top_json(suggestion.probabilities),
            storeformat.several_json(suggestion),
        )
        details = storeformat.details_json(suggestion)
        with self._database.transaction() as run:
            run.execute(
                "INSERT OR REPLACE INTO suggestions (path, digest, size, mtime_ns, best,"
                " confidence, reason, top, several) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*key, *light),
            )
            run.execute("INSERT OR REPLACE INTO details VALUES (?, ?, ?, ?, ?)", (*key, details))

    def suggestion(
        self, track: Track, digest: str, unsure_below: float | None = None
    ) -> Suggestion | None:
        """Return the whole suggestion for this very file, or None.

        Args:
            unsure_below: judge by this threshold; None by that of the time.
        """
        rows = self._database.rows(
            "SELECT s.best, s.confidence, s.reason, s.several, d.data"
            " FROM suggestions s JOIN details d USING (path, digest)"
            " WHERE s.path = ? AND s.digest = ? AND s.size = ? AND s.mtime_ns = ?",
            (os.fsencode(track.path), digest, track.size, track.mtime_ns),
        )
        if not rows:
            return None
        *judgement, data = rows[0]
        details = storeformat.details(data)
        return storeformat.suggestion(track.path, judgement, unsure_below, **details)

    def suggestions(
        self, root: Path, digest: str, unsure_below: float | None = None
    ) -> Iterator[tuple[Path, Suggestion]]:
        """Yield the suggestion for each unchanged file under a folder, by path.

        These are light: the three likeliest probabilities, without styles, heard and timeline;
        ``suggestion`` has all of it.

        Args:
            unsure_below: judge by this threshold; None by that of the time.
        """
        low, high = storeformat.path_range(root)
        rows = self._database.rows(
            "SELECT s.path, s.best, s.confidence, s.reason, s.several, s.top FROM suggestions s"
            " JOIN tracks t ON t.path = s.path AND t.size = s.size AND t.mtime_ns = s.mtime_ns"
            " WHERE s.path >= ? AND s.path < ? AND s.digest = ? ORDER BY s.path",
            (low, high, digest),
        )
        with storeformat.collector_paused():
            suggestions = [
                storeformat.suggestion(
                    Path(os.fsdecode(key)),
                    judgement,
                    unsure_below,
                    probabilities=storeformat.top(likeliest),
                )
                for key, *judgement, likeliest in rows
            ]
        for suggestion in suggestions:
            yield suggestion.path, suggestion

    # What the person decided, and where the person was.

    def decisions(self, root: Path) -> dict[Path, Decision]:
        """Return the decisions on the tracks under a folder."""
        low, high = storeformat.path_range(root)
        rows = self._database.rows(
            f"SELECT d.path, {decision_rows.COLUMNS} FROM decisions d JOIN tracks t USING (path)"
            " WHERE d.path >= ? AND d.path < ? ORDER BY d.path",
            (low, high),
        )
        found = ((Path(os.fsdecode(key)), decision_rows.decision(row)) for key, *row in rows)
        return {path: decision for path, decision in found if decision is not None}

    def decision(self, path: Path) -> Decision | None:
        """Return the decision on one track."""
        rows = self._database.rows(
            f"SELECT {decision_rows.COLUMNS} FROM decisions WHERE path = ?", (os.fsencode(path),)
        )
        return decision_rows.decision(rows[0]) if rows else None

    def put_decisions(self, decisions: Mapping[Path, Decision | None]) -> None:
        """Remember decisions, all or none; None takes a decision back."""
        with self._database.transaction() as run:
            decision_rows.put(run, decisions)

    def recent_folders(self) -> list[Path]:
        """Return the folders opened last, newest first."""
        rows = self._database.rows("SELECT path FROM recent ORDER BY number DESC", ())
        return [Path(os.fsdecode(key)) for (key,) in rows]

    def remember_folder(self, path: Path) -> None:
        """Put a folder at the top of the recent ones."""
        with self._database.transaction() as run:
            run.execute("DELETE FROM recent WHERE path = ?", (os.fsencode(path),))
            run.execute("INSERT INTO recent (path) VALUES (?)", (os.fsencode(path),))
            run.execute(
                "DELETE FROM recent WHERE number NOT IN"
                " (SELECT number FROM recent ORDER BY number DESC LIMIT ?)",
                (RECENT_FOLDERS,),
            )

    def _labels(self, digest: str) -> list[tuple[str, ...]]:
        rows = self._database.rows(
            "SELECT labels FROM networks WHERE digest = ? ORDER BY position", (digest,)
        )
        return [tuple(json.loads(labels)) for (labels,) in rows]

    def _drop_long_gone(self) -> None:
        limit = time.time() - GONE_DAYS * 86400
        old = self._database.rows("SELECT path FROM gone WHERE since < ?", (limit,))
        if old:
            with self._database.transaction() as run:
                for table in (*storeformat.HEARD_TABLES, "decisions", "gone"):
                    run.executemany(f"DELETE FROM {table} WHERE path = ?", old)


def _entry(
    row: tuple[Any, ...], top: storeformat.Pairs, unsure_below: float | None
) -> tuple[Track, Suggestion | None, Decision | None]:
    track = storeformat.track(row[:11])
    judgement, decided = row[11:15], row[16:]
    suggestion = None
    if judgement[1] is not None:
        suggestion = storeformat.suggestion(track.path, judgement, unsure_below, probabilities=top)
    return track, suggestion, decision_rows.decision(decided)
