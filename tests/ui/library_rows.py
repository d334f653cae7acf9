"""Rows of a made-up library for the tests of table and review."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.records import Suggestion, Track
from reclass_gui.ui.reviewrow import GenreComparer, Row

if TYPE_CHECKING:
    from reclass_gui.core.store import Decision

COMPARER = GenreComparer(Taxonomy.load())
GENRES = ("Rock", "Jazz", "Classical", "Metal")


def make_row(
    number: int,
    *,
    genre: str | None = "Rock",
    confidence: float = 0.9,
    present: tuple[str, ...] = (),
    album: str = "First",
    artist: str = "Ada",
    title: str | None = None,
    decision: Decision | None = None,
    heard: bool = True,
    reason: str = "",
    error: str = "",
) -> Row:
    """Make a row; ``genre`` None is unsure, with Rock as the likeliest genre."""
    path = Path(f"/music/{artist}/{album}/{number:05}.mp3")
    track = Track(
        path, 1000 + number, 5, "mp3", artist, f"Song {number}" if title is None else title,
        album, "", present, 180.0,
    )  # fmt: skip
    suggestion = None
    if heard:
        best = genre or "Rock"
        others = [g for g in GENRES if g != best]
        rest = (1 - confidence) / len(others)
        pairs = () if reason in ("silence", "speech") else (
            (best, confidence), *((g, rest) for g in others)
        )  # fmt: skip
        suggestion = Suggestion(
            path, genre, confidence, pairs, reason=reason or ("" if genre else "unsure")
        )
    row = Row(track, suggestion, decision, error)
    row.update(COMPARER)
    return row
