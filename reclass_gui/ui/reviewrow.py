"""One track of the review: what the file says, what was heard, what the person decided."""

from __future__ import annotations

import enum
import os
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.records import Suggestion, Track
    from reclass_gui.core.store import Decision


class ReviewState(enum.Enum):
    """Where a track stands; the value is stable and not for the eye."""

    NEW = "new"
    SUGGESTED = "suggested"
    UNSURE = "unsure"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    EDITED = "edited"
    APPLIED = "applied"
    FAILED = "failed"


TO_WRITE = (ReviewState.ACCEPTED, ReviewState.EDITED)


# The combining marks of all scripts whose letters NFKD takes apart are in these blocks.
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")


def fold(text: str) -> str:
    """Return a text as searching and sorting compare it: without case and accents."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()


class GenreComparer:
    """Compare present genres with a suggested one, remembering each pair: libraries repeat them.

    Attributes:
        taxonomy: decides.
    """

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self._known: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[str, str]] = {}

    def compare(self, present: tuple[str, ...], genres: tuple[str, ...]) -> tuple[str, str]:
        """Return the main present genre (or the first tag, or "") and the agreement with all."""
        key = present, genres
        known = self._known.get(key)
        if known is None:
            main = self.taxonomy.main_genre(present) or (present[0] if present else "")
            agreement = self.taxonomy.agrees_with_all(present, genres) if genres else ""
            known = self._known[key] = main, agreement
        return known


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a present genre is probably wrong.

    Attributes:
        likely: what the track probably is.
        believed: probability of the present genre.
        likely_share: probability of the likely one.
    """

    likely: str
    believed: float
    likely_share: float


class Row:
    """One track of the review; ``update`` follows every change of one of the first four.

    Attributes:
        track: the file as last read.
        suggestion: without timeline, styles and tags heard, which the store keeps; or None.
        decision: what the person decided, or None.
        doubt: of the present genre, or None.
        error: why the track could not be read or heard, else empty.
        state: where the track stands.
        is_doubted: whether the present genre is probably wrong, and nothing is decided yet.
        agreement: of the present genres with the genre that counts, as
            ``Taxonomy.agrees`` names it; "" where there is nothing to compare.
        present: main genre of the present tags, or the first tag, or "".
        key: the path as text, by which rows are found.
    """

    __slots__ = (
        "_haystack",
        "agreement",
        "decision",
        "doubt",
        "error",
        "is_doubted",
        "key",
        "present",
        "state",
        "suggestion",
        "track",
    )

    def __init__(
        self,
        track: Track,
        suggestion: Suggestion | None = None,
        decision: Decision | None = None,
        error: str = "",
    ) -> None:
        self.track = track
        self.key = os.fspath(track.path)
        self.suggestion = suggestion
        self.decision = decision
        self.error = error or track.error
        self.doubt: Doubt | None = None
        self.is_doubted = False
        self.agreement = ""
        self.present = ""
        self._haystack = ""
        self.state = ReviewState.NEW

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self.track.path.name

    @property
    def genre(self) -> str | None:
        """The genre that counts now: the chosen one, else the suggested one; None if rejected."""
        if self.decision is not None:
            return self.decision.genre
        return self.suggestion.genre if self.suggestion is not None else None

    @property
    def genres(self) -> tuple[str, ...]:
        """All genres that count now, the main one first; none if rejected or unsure."""
        if self.decision is not None:
            return self.decision.genres
        return self.suggestion.genres if self.suggestion is not None else ()

    @property
    def gives_several(self) -> bool:
        """Whether the model suggests several genres for a track, each for itself."""
        return self.suggestion is not None and self.suggestion.multilabel

    @property
    def haystack(self) -> str:
        """The folded text of the file that a search looks through, made when it is first needed."""
        if not self._haystack:
            self._haystack = fold(self._searched())
        return self._haystack

    def _searched(self) -> str:
        track = self.track
        name = self.key.rpartition(os.sep)[2]
        return "\n".join((track.artist, track.title, track.album, *track.genres, name))

    def contains(self, word: str) -> bool:
        """Tell whether a folded word occurs in what the row says."""
        return word in self.haystack or any(word in fold(genre) for genre in self.genres)

    @property
    def likeliest(self) -> tuple[str, ...]:
        """All genres heard, likeliest first."""
        if self.suggestion is None:
            return ()
        return tuple(genre for genre, _ in self.suggestion.probabilities)

    @property
    def confidence(self) -> float:
        """Calibrated probability of the likeliest genre; -1 when nothing was heard."""
        suggestion = self.suggestion
        return suggestion.confidence if suggestion is not None and suggestion.probabilities else -1

    @property
    def conflict(self) -> float:
        """How much a look is worth: confidence where the tags say otherwise, else less; or -1."""
        weight = {"other": 1.0, "none": 0.5, "finer": 0.1, "same": 0.0}.get(self.agreement, -1.0)
        return weight * max(self.confidence, 0.0) if weight >= 0 else -1.0

    @property
    def doubtfulness(self) -> float:
        """How little the present genre is to be believed, 0 to 1; -1 where it is not doubted."""
        if self.doubt is None or not self.is_doubted:
            return -1.0
        return (1 + self.doubt.likely_share - self.doubt.believed) / 2

    @property
    def album(self) -> tuple[str, str]:
        """What the tracks of one album share: folder and album title."""
        return os.fspath(self.track.path.parent), self.track.album

    def update(self, comparer: GenreComparer | None) -> None:
        """Work out again what follows from track, suggestion and decision.

        Args:
            comparer: None leaves the present genre as it is and compares nothing.
        """
        track = self.track
        self.state = self._state()
        self.is_doubted = self.doubt is not None and self.decision is None
        if comparer is None:
            self.present, self.agreement = track.genres[0] if track.genres else "", ""
        else:
            self.present, self.agreement = comparer.compare(track.genres, self.genres)

    def _state(self) -> ReviewState:
        if self.decision is not None:
            return ReviewState(self.decision.state)
        if self.error:
            return ReviewState.FAILED
        if self.suggestion is None:
            return ReviewState.NEW
        return ReviewState.UNSURE if self.suggestion.genre is None else ReviewState.SUGGESTED


def prepare_search(rows: Sequence[Row]) -> None:
    """Make the texts that a search looks through: many at once take half the time."""
    texts = [row._searched() for row in rows]
    folded = fold("\0".join(texts)).split("\0")
    if len(folded) != len(rows):
        # A tag has a NUL of its own.
        folded = list(map(fold, texts))
    for row, text in zip(rows, folded, strict=True):
        row._haystack = text


def containing(rows: Sequence[Row], numbers: Iterable[int], word: str) -> list[int]:
    """Return the numbers of the rows that ``Row.contains`` a folded word."""
    in_genre: dict[tuple[str, ...], bool] = {(): False}
    result = []
    for number in numbers:
        row = rows[number]
        found = word in (row._haystack or row.haystack)
        if not found:
            genres = row.genres
            known = in_genre.get(genres)
            if known is None:
                known = in_genre[genres] = any(word in fold(genre) for genre in genres)
            found = known
        if found:
            result.append(number)
    return result
