"""Decide on tracks: accept, reject, choose another genre; every step can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reclass_gui.ui.reviewrow import ReviewState, Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reclass_gui.core.store import Decision
    from reclass_gui.ui.tracktable import TrackTableModel

STEPS_KEPT = 500


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the review.

    Attributes:
        text: what was done, for the menu ("accept 3 tracks").
        before: decision by path before the step.
        after: decision by path after it.
    """

    text: str
    before: Mapping[str, Decision | None]
    after: Mapping[str, Decision | None]


class Review(QObject):
    """Change decisions in the table model and remember the steps.

    Each method takes rows and returns how many of them it changed; rows on which it makes no
    sense (nothing was heard, already applied) are left alone.

    Signals:
        decided: {Path: Decision or None}, to be kept in the store.
        history_changed: other steps can be undone or redone now.
    """

    decided = Signal(object)
    history_changed = Signal()

    def __init__(self, model: TrackTableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._done: list[Step] = []
        self._undone: list[Step] = []

    # Decisions.

    def accept(self, rows: Iterable[Row]) -> int:
        """Accept what was heard, all genres of it; of an unsure track the likeliest genre.

        Several genres that a person has put together are kept: who switched some of them on or
        off and accepts then has not changed their mind.
        """
        after = _accepted(row for row in rows if _is_open(row) and not _is_composed(row))
        return self._do(self.tr("accept %n track(s)", "", len(after)), after)

    def reject(self, rows: Iterable[Row]) -> int:
        """Reject what was heard: the file keeps the genre it has."""
        from reclass_gui.core.store import Decision

        after = {
            row: Decision("rejected", None)
            for row in rows
            if row.suggestion is not None and _is_open(row)
        }
        return self._do(self.tr("reject %n track(s)", "", len(after)), after)

    def choose(self, rows: Iterable[Row], genre: str) -> int:
        """Choose a genre, or several as in "Rock; Jazz".

        They get the taxonomy's spelling where it knows them.
        """
        from reclass_gui.core.genres import split_genres

        names = tuple(dict.fromkeys(map(self._spelt, split_genres(genre))))
        if not names:
            return 0
        after = _chosen((row for row in rows if _is_open(row)), names)
        text = self.tr("choose {genre} for %n track(s)", "", len(after))
        return self._do(text.format(genre=", ".join(names)), after)

    def switch(self, rows: Iterable[Row], genre: str, *, on: bool) -> int:
        """Add a genre to what counts for tracks that can have several, or take it away.

        A track of which none is left keeps the genres that it has, as when it is rejected.
        """
        name = self._spelt(genre)
        after = {row: _switched(row, name, on=on) for row in rows if _is_open(row)}
        words = (
            self.tr("add {genre} to %n track(s)", "", len(after))
            if on
            else self.tr("take {genre} from %n track(s)", "", len(after))
        )
        return self._do(words.format(genre=name), after)

    def _spelt(self, genre: str) -> str:
        taxonomy = self._model.taxonomy
        return (taxonomy.canonical(genre) if taxonomy is not None else None) or genre.strip()

    def clear(self, rows: Iterable[Row]) -> int:
        """Take decisions back."""
        after = {row: None for row in rows if row.decision is not None and _is_open(row)}
        return self._do(self.tr("clear the decision on %n track(s)", "", len(after)), after)

    def accept_above(self, confidence: float) -> int:
        """Accept every suggestion that is at least this sure and not decided on yet."""
        after = _accepted(self.rows_above(confidence))
        return self._do(self.tr("accept %n sure track(s)", "", len(after)), after)

    def rows_above(self, confidence: float) -> list[Row]:
        """Return the rows that ``accept_above`` would accept, by the per cent that are shown."""
        least = round(100 * confidence)
        return [
            row
            for row in self._model.rows
            if row.state is ReviewState.SUGGESTED and round(100 * row.confidence) >= least
        ]

    def accept_album(self, rows: Iterable[Row]) -> int:
        """Give each album of these rows the genre that its tracks agree on most."""
        from reclass_gui.core.suggest import album_consensus

        albums = {row.album for row in rows}
        members: dict[tuple[str, str], list[Row]] = {album: [] for album in albums}
        for row in self._model.rows:
            if row.album in members:
                members[row.album].append(row)
        after: dict[Row, Decision | None] = {}
        for tracks in members.values():
            heard = (row.suggestion for row in tracks if row.suggestion is not None)
            consensus = album_consensus(heard)
            if consensus is not None:
                decided = (row for row in tracks if _is_open(row) and row.likeliest)
                after |= _chosen(decided, consensus.genres)
        return self._do(self.tr("accept %n track(s) by album", "", len(after)), after)

    # Steps.

    @property
    def undo_text(self) -> str:
        """What ``undo`` takes back, or ""."""
        return self._done[-1].text if self._done else ""

    @property
    def redo_text(self) -> str:
        """What ``redo`` does again, or ""."""
        return self._undone[-1].text if self._undone else ""

    def undo(self) -> list[Row]:
        """Take the last step back; return the rows that it was about."""
        if not self._done:
            return []
        step = self._done.pop()
        self._undone.append(step)
        return self._set(step.before)

    def redo(self) -> list[Row]:
        """Do the step again that was undone last; return its rows."""
        if not self._undone:
            return []
        step = self._undone.pop()
        self._done.append(step)
        return self._set(step.after)

    def forget_steps(self) -> None:
        """Forget all steps: another library is shown, or the files have been changed."""
        self._done.clear()
        self._undone.clear()
        self.history_changed.emit()

    def _do(self, text: str, wanted: Mapping[Row, Decision | None]) -> int:
        after = {row.key: d for row, d in wanted.items() if d != row.decision}
        if not after:
            return 0
        before = {row.key: row.decision for row in wanted if row.key in after}
        self._done.append(Step(text, before, after))
        del self._done[:-STEPS_KEPT]
        self._undone.clear()
        self._set(after)
        return len(after)

    def _set(self, decisions: Mapping[str, Decision | None]) -> list[Row]:
        rows = []
        told: dict[Path, Decision | None] = {}
        for key, decision in decisions.items():
            row = self._model.row_of(key)
            if row is None:
                told[Path(key)] = decision
            else:
                told[row.track.path] = row.decision = decision
                rows.append(row)
        self._model.touch(rows)
        self.decided.emit(told)
        self.history_changed.emit()
        return rows


def _best(row: Row) -> tuple[str, ...]:
    suggestion = row.suggestion
    if suggestion is None:
        return ()
    return suggestion.genres or ((suggestion.best,) if suggestion.best else ())


def _is_open(row: Row) -> bool:
    return row.state is not ReviewState.APPLIED


def _is_composed(row: Row) -> bool:
    return row.gives_several and row.state is ReviewState.EDITED


def _accepted(rows: Iterable[Row]) -> dict[Row, Decision | None]:
    from reclass_gui.core.store import Decision

    return {row: Decision.of("accepted", best) for row in rows if (best := _best(row))}


def _chosen(rows: Iterable[Row], genres: tuple[str, ...]) -> dict[Row, Decision | None]:
    return {row: _decided(row, genres) for row in rows}


def _decided(row: Row, genres: tuple[str, ...]) -> Decision:
    from reclass_gui.core.store import Decision

    suggested = row.suggestion.genres if row.suggestion is not None else ()
    return Decision.of("accepted" if genres == suggested else "edited", genres)


def _switched(row: Row, genre: str, *, on: bool) -> Decision | None:
    """Return the decision on a row after one genre was added or taken away."""
    from reclass_gui.core.store import Decision

    rest = [name for name in row.genres if name != genre]
    if on == (len(rest) < len(row.genres)):
        return row.decision
    if not on:
        return _decided(row, tuple(rest)) if rest else Decision("rejected", None)
    place = {name: number for number, name in enumerate(row.likeliest)}
    mine = place.get(genre, len(place))
    # The first one names the folder: the likeliest, unless the person wrote another order.
    at = next((i for i, n in enumerate(rest) if place.get(n, len(place)) > mine), len(rest))
    return _decided(row, (*rest[:at], genre, *rest[at:]))
