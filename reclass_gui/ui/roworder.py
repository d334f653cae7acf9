"""Sort and filter rows: plain lists, quick enough for 100,000 of them, no Qt.

A ``QSortFilterProxyModel`` would call back into Python for every comparison, some two million
times; a list of keys and one ``sorted`` take a tenth of a second.
"""

from __future__ import annotations

import enum
import operator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reclass_gui.core.sampling import SHARE, draw
from reclass_gui.ui.reviewrow import TO_WRITE, ReviewState, Row, containing, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Order(enum.Enum):
    """What rows can be sorted by."""

    ALBUM = "album"
    PATH = "path"
    STATE = "state"
    ARTIST = "artist"
    TITLE = "title"
    PRESENT = "present"
    SUGGESTION = "suggestion"
    CONFIDENCE = "confidence"
    AGREEMENT = "agreement"
    CONFLICT = "conflict"
    MIXED = "mixed"
    DOUBT = "doubt"


class Show(enum.Enum):
    """Which rows are shown."""

    ALL = "all"
    SUGGESTED = "suggested"
    UNSURE = "unsure"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    DIFFERS = "differs"
    DOUBTED = "doubted"
    FAILED = "failed"


# By value: hashing an enum member runs Python code.
_STATE_RANK = {
    state.value: rank
    for rank, state in enumerate(
        (
            ReviewState.FAILED,
            ReviewState.UNSURE,
            ReviewState.SUGGESTED,
            ReviewState.EDITED,
            ReviewState.ACCEPTED,
            ReviewState.REJECTED,
            ReviewState.APPLIED,
            ReviewState.NEW,
        )
    )
}
_AGREEMENT_RANK = {"other": 0, "none": 1, "finer": 2, "same": 3, "": 4}


# Sorts after every letter: rows with an empty field come last.
_LAST = "\U0010ffff"


def _text(get: Callable[[Row], str]) -> Callable[[Row], str]:
    return lambda row: fold(get(row)) or _LAST


def _album_key(row: Row) -> str:
    track = row.track
    artist, album = track.album_artist or track.artist, track.album
    # One string compares three times as fast as a tuple of three.
    return fold(f"{artist or _LAST}\0{album or _LAST}\0{row.key.removesuffix(row.name)}")


KEYS: dict[Order, Callable[[Row], Any]] = {
    Order.ALBUM: _album_key,
    Order.PATH: lambda row: row.key,
    Order.STATE: lambda row: _STATE_RANK[row.state.value],
    Order.ARTIST: _text(lambda row: row.track.artist),
    Order.TITLE: _text(lambda row: row.track.title or row.name),
    Order.PRESENT: _text(lambda row: ", ".join(row.track.genres)),
    Order.SUGGESTION: _text(lambda row: ", ".join(row.genres)),
    Order.CONFIDENCE: operator.attrgetter("confidence"),
    Order.AGREEMENT: lambda row: _AGREEMENT_RANK[row.agreement],
    Order.CONFLICT: operator.attrgetter("conflict"),
    Order.MIXED: lambda row: draw(row.track),
    Order.DOUBT: operator.attrgetter("doubtfulness"),
}

# These orders follow from the files alone, so their keys are kept until the files change.
_KEPT = frozenset({Order.ALBUM, Order.PATH, Order.ARTIST, Order.TITLE, Order.PRESENT, Order.MIXED})

# Numbers in which -1 stands for "nothing heard": such rows come last in both directions.
_NUMBERS = frozenset({Order.CONFIDENCE, Order.CONFLICT, Order.DOUBT})

# In the mixed order every so many-th track is one of the random sample.
MIXED_STEP = 5


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Say which rows are shown.

    Attributes:
        show: by state or agreement.
        words: folded words, all of which must occur.
        pair: (present, suggested) of one cell of the disagreement matrix, or None.
        keys: of the only rows that are shown, or None.
    """

    show: Show = Show.ALL
    words: tuple[str, ...] = ()
    pair: tuple[str, str] | None = None
    keys: frozenset[str] | None = None

    @classmethod
    def searching(
        cls,
        text: str,
        show: Show = Show.ALL,
        pair: tuple[str, str] | None = None,
        keys: frozenset[str] | None = None,
    ) -> RowFilter:
        """Build a filter from the text that a person typed."""
        return cls(show, tuple(fold(text).split()), pair, keys)

    @property
    def is_empty(self) -> bool:
        """Whether everything passes."""
        return self == RowFilter()

    def passes(self, row: Row) -> bool:
        """Tell whether a row is shown."""
        return (
            all(map(row.contains, self.words))
            and _SHOWN[self.show](row)
            and (self.pair is None or pair_of(row) == self.pair)
            and (self.keys is None or row.key in self.keys)
        )

    def choose(self, rows: Sequence[Row], numbers: list[int]) -> list[int]:
        """Return those of ``numbers`` whose rows are shown, in their order."""
        for word in self.words:
            numbers = containing(rows, numbers, word)
        if self.show is not Show.ALL:
            shown = _SHOWN[self.show]
            numbers = [n for n in numbers if shown(rows[n])]
        if self.pair is not None:
            numbers = [n for n in numbers if pair_of(rows[n]) == self.pair]
        if self.keys is not None:
            numbers = [n for n in numbers if rows[n].key in self.keys]
        return numbers


def pair_of(row: Row) -> tuple[str, str]:
    """Return the row's cell in the disagreement matrix: (present, suggested), "" for none."""
    suggestion = row.suggestion
    return row.present, (suggestion.genre or "") if suggestion is not None else ""


_SHOWN: dict[Show, Callable[[Row], bool]] = {
    Show.ALL: lambda _: True,
    Show.SUGGESTED: lambda row: row.state is ReviewState.SUGGESTED,
    Show.UNSURE: lambda row: row.state is ReviewState.UNSURE,
    Show.ACCEPTED: lambda row: row.state in TO_WRITE,
    Show.REJECTED: lambda row: row.state is ReviewState.REJECTED,
    Show.DIFFERS: lambda row: row.agreement == "other",
    Show.DOUBTED: lambda row: row.is_doubted,
    Show.FAILED: lambda row: row.state is ReviewState.FAILED,
}


def is_waiting(row: Row) -> bool:
    """Tell whether something was heard in a track and nothing is decided yet."""
    return row.decision is None and row.suggestion is not None


def shows(show: Show, row: Row) -> bool:
    """Tell whether a row belongs to a kind."""
    return _SHOWN[show](row)


class RowOrder:
    """Keep the order of rows and say which of them are visible."""

    def __init__(self) -> None:
        self._keys: dict[Order, list[Any]] = {}
        self._ranks: dict[Order, list[int]] = {}

    def forget(self) -> None:
        """Drop the kept keys: files were added, removed or read again."""
        self._keys.clear()
        self._ranks.clear()

    def sorted(self, rows: Sequence[Row], order: Order, *, descending: bool) -> list[int]:
        """Return the row numbers in an order; equal ones by album and path."""
        if order is Order.PATH:
            numbers = list(self._by_path(rows))
        elif order is Order.MIXED:
            numbers = self._mixed(rows)
        else:
            ranked = self._by_album(rows)
            if order is Order.ALBUM:
                numbers = list(ranked)
            else:
                keys = self._keys_of(rows, order)
                # Stable: the order by album stays within equal keys, in both directions.
                result = sorted(ranked, key=keys.__getitem__, reverse=descending)
                if order in _NUMBERS:
                    known = [n for n in result if keys[n] >= 0]
                    result = known + [n for n in result if keys[n] < 0]
                return result
        return numbers[::-1] if descending else numbers

    def _mixed(self, rows: Sequence[Row]) -> list[int]:
        """Return the surprises first, and among them the random sample that is yet to be decided.

        Whoever reviews surprises only sees a model's mistakes and little else, and what is learnt
        and measured from that is skewed. The sample puts tracks in between that were drawn blindly.
        """
        drawn = self._keys_of(rows, Order.MIXED)
        order = self.sorted(rows, Order.CONFLICT, descending=True)
        sample = [n for n in order if drawn[n] < SHARE and is_waiting(rows[n])]
        sample.sort(key=drawn.__getitem__)
        chosen = set(sample)
        mixed: list[int] = []
        waiting = iter(sample)
        for count, number in enumerate((n for n in order if n not in chosen), 1):
            mixed.append(number)
            if count % (MIXED_STEP - 1) == 0 and (next_one := next(waiting, None)) is not None:
                mixed.append(next_one)
        return [*mixed, *waiting]

    def _by_path(self, rows: Sequence[Row]) -> list[int]:
        if Order.PATH not in self._ranks:
            keys = [row.key for row in rows]
            self._ranks[Order.PATH] = sorted(range(len(rows)), key=keys.__getitem__)
        return self._ranks[Order.PATH]

    def _by_album(self, rows: Sequence[Row]) -> list[int]:
        if Order.ALBUM not in self._ranks:
            keys = self._keys_of(rows, Order.ALBUM)
            self._ranks[Order.ALBUM] = sorted(self._by_path(rows), key=keys.__getitem__)
        return self._ranks[Order.ALBUM]

    def _keys_of(self, rows: Sequence[Row], order: Order) -> list[Any]:
        if order not in _KEPT:
            return list(map(KEYS[order], rows))
        if order not in self._keys:
            self._keys[order] = list(map(KEYS[order], rows))
        return self._keys[order]
