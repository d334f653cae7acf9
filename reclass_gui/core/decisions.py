"""What the person decided on tracks, and how the store writes it down."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reclass_gui.core.database import readable_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from sqlite3 import Connection

DECISIONS = ("accepted", "rejected", "edited", "applied")

COLUMNS = "state, genre, further"

_INSERT = f"INSERT OR REPLACE INTO decisions (path, {COLUMNS}) VALUES (?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Decision:
    """What the person decided on one track.

    Attributes:
        state: "accepted", "edited", "rejected"; "applied" once it is written into the file.
        genre: the genre to write, or written, that also names the folder; None for "rejected".
        further: genres to write beside it, in this order.
    """

    state: str
    genre: str | None
    further: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.state not in DECISIONS:
            raise ValueError(f"{self.state!r} is none of {', '.join(DECISIONS)}")
        if self.further and self.genre is None:
            raise ValueError("there are further genres beside none")

    @classmethod
    def of(cls, state: str, genres: Sequence[str]) -> Decision:
        """Make a decision for several genres, the main one first, or for none."""
        return cls(state, genres[0] if genres else None, tuple(genres[1:]))

    @property
    def genres(self) -> tuple[str, ...]:
        """All genres to write, the main one first; none for "rejected"."""
        return () if self.genre is None else (self.genre, *self.further)


def decision(row: Sequence[Any]) -> Decision | None:
    """Return the decision of a row in the order of ``COLUMNS``; None where the state is NULL."""
    state, genre, further = row
    if state is None:
        return None
    return Decision(state, genre, tuple(json.loads(further)) if further else ())


def put(run: Connection, decisions: Mapping[Path, Decision | None]) -> None:
    """Write decisions inside a transaction; None takes one back."""
    kept = [
        (os.fsencode(path), d.state, d.genre, json.dumps(d.further) if d.further else None)
        for path, d in decisions.items()
        if d is not None
    ]
    dropped = [(os.fsencode(path),) for path, d in decisions.items() if d is None]
    run.executemany(_INSERT, kept)
    run.executemany("DELETE FROM decisions WHERE path = ?", dropped)


def rescue(run: Connection, damaged: Path) -> int:
    """Take over what can still be read of a damaged database; return how many decisions.

    Everything else in it a computer can do again.
    """
    known = readable_rows(damaged, "SELECT name FROM pragma_table_info('decisions')")
    further = "further" if ("further",) in known else "NULL"
    rows = readable_rows(damaged, f"SELECT path, state, genre, {further} FROM decisions")
    run.executemany(_INSERT, rows)
    folders = readable_rows(damaged, "SELECT path FROM recent ORDER BY number")
    run.executemany("INSERT OR IGNORE INTO recent (path) VALUES (?)", folders)
    return len(rows)
