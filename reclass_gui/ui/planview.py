"""A table of changes: of a plan before it runs, of a batch while it runs and afterwards."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor

from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.theme import colours

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from PySide6.QtCore import QObject

    from reclass_gui.core.records import Change, Plan

AnyIndex = QModelIndex | QPersistentModelIndex

PROBLEMS = ("conflict", "failed", "kept", "unfinished")

_MISLEADING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


class Column(IntEnum):
    """What the columns hold."""

    STATE = 0
    FILE = 1
    GENRES_BEFORE = 2
    GENRES_AFTER = 3
    PLACE_AFTER = 4
    DETAILS = 5


def shown_path(path: Path, root: Path | None = None) -> str:
    """Return a path as a person may read it, relative to ``root`` where it lies under it.

    Bytes that are no text, control characters and marks that turn the writing direction become
    "\N{REPLACEMENT CHARACTER}", so that no name can pass for another.
    """
    text = os.fspath(path)
    if root is not None:
        prefix = os.fspath(root).rstrip(os.sep) + os.sep
        text = text.removeprefix(prefix)
    if text.isprintable():
        return text
    return "".join(
        "\N{REPLACEMENT CHARACTER}"
        if c in _MISLEADING or unicodedata.category(c) in ("Cc", "Cs")
        else c
        for c in text
    )


@dataclass(frozen=True, slots=True)
class PlanCounts:
    """How much of what a plan would do.

    Attributes:
        tags: files whose genres are written.
        moves: files that go elsewhere.
        copies: files of which a tagged copy is made.
        companions: files that go along.
        playlists: playlists and cue sheets whose entries follow.
        conflicts: files left out.
        unchanged: files that are right as they are.
    """

    tags: int = 0
    moves: int = 0
    copies: int = 0
    companions: int = 0
    playlists: int = 0
    conflicts: int = 0
    unchanged: int = 0

    @classmethod
    def of(cls, plan: Plan) -> PlanCounts:
        """Count what a plan would do."""
        placed = [change for change in plan.changes if change.path_after is not None]
        copies = sum(change.copy for change in placed)
        return cls(
            tags=sum(change.genres_after is not None for change in plan.changes),
            moves=len(placed) - copies,
            copies=copies,
            companions=sum(len(change.companions) for change in plan.changes),
            playlists=len(plan.playlists),
            conflicts=len(plan.conflicts),
            unchanged=plan.unchanged,
        )


@dataclass(slots=True)
class _Row:
    """One file.

    Attributes:
        state: "conflict", "planned", "playlist" (planned as well), "done", "failed", "undone",
            "kept" (an undo was refused) or "unfinished".
        searchable: what the filter looks in, made when it is first needed.
    """

    path: Path
    state: str
    change: Change | None = None
    reason: str = ""
    searchable: str = ""


def _without_problem(row: _Row) -> bool:
    return row.state not in PROBLEMS


class ChangesModel(QAbstractTableModel):
    """Rows are files, those with a problem first; cheap to show with 100,000 of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root: Path | None = None
        self._rows: list[_Row] = []
        self._shown: list[_Row] = []
        self._used: frozenset[int] = frozenset()
        self._words_of = self._make_words()
        self._words = ""
        self._kind = ""
        self._order: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    def set_plan(self, plan: Plan) -> None:
        """Show what a plan would do, and first what it can't do."""
        conflicts = [_Row(c.path, "conflict", None, reason_text(c.reason)) for c in plan.conflicts]
        changes = [_Row(c.path, "planned", c) for c in plan.changes]
        playlists = [
            _Row(
                e.path, "playlist", None, self.tr("%Ln place(s) in it renewed", "", len(e.entries))
            )
            for e in plan.playlists
        ]
        self._set(plan.root, conflicts + changes + playlists)

    def set_changes(self, root: Path, outcomes: Iterable[tuple[Change, str, str]]) -> None:
        """Show (change, state, reason), those with a problem first."""
        rows = [
            _Row(change.path, state, change, reason_text(why)) for change, state, why in outcomes
        ]
        self._set(root, sorted(rows, key=_without_problem))

    def clear(self) -> None:
        """Show nothing."""
        self._set(None, [])

    def mark(self, outcomes: Iterable[tuple[Change, str, str]]) -> None:
        """Take in (change, state, reason) of changes on display; failures come first."""
        rows = {os.fspath(row.path): row for row in self._rows if row.change is not None}
        for change, state, reason in outcomes:
            row = rows.get(os.fspath(change.path))
            if row is not None:
                row.state, row.reason, row.searchable = state, reason_text(reason), ""
        self._rows.sort(key=_without_problem)
        self._used = self._used_columns()
        self._relayout()

    def set_filter(self, words: str, kind: str = "") -> None:
        """Leave the rows that hold all words, of one kind.

        Args:
            words: looked for in paths, genres and reasons, whatever the case.
            kind: "" for all, "problems", "tags" or "places".
        """
        if (words, kind) == (self._words, self._kind):
            return
        self.beginResetModel()
        self._words, self._kind = words, kind
        self._select()
        self.endResetModel()

    def count(self, *states: str) -> int:
        """Return how many files are in one of the states, shown or not."""
        return sum(row.state in states for row in self._rows)

    def is_used(self, column: int) -> bool:
        """Return whether a column says anything of any file."""
        return column in self._used

    def text(self, row: int) -> str:
        """Return a shown row as one line, cells apart by tabs."""
        return "\t".join(str(self.index(row, column).data() or "") for column in range(len(Column)))

    def _set(self, root: Path | None, rows: list[_Row]) -> None:
        self.beginResetModel()
        self._root = root
        self._rows = rows
        self._used = self._used_columns()
        self._select()
        self.endResetModel()

    def _used_columns(self) -> frozenset[int]:
        used = {Column.STATE, Column.FILE, Column.GENRES_BEFORE}
        changes = [row.change for row in self._rows if row.change is not None]
        if any(change.genres_after is not None for change in changes):
            used.add(Column.GENRES_AFTER)
        if any(change.path_after is not None for change in changes):
            used.add(Column.PLACE_AFTER)
        if any(row.reason for row in self._rows) or any(c.companions for c in changes):
            used.add(Column.DETAILS)
        return frozenset(used)

    def _select(self) -> None:
        words = self._words.casefold().split()
        rows: Sequence[_Row] = self._rows
        if self._kind:
            rows = [row for row in rows if self._is_kind(row)]
        if words:
            self._make_searchable()
        for word in words:
            rows = [row for row in rows if word in row.searchable]
        column, order = self._order
        if column < 0:
            self._shown = list(rows)
        else:
            self._shown = sorted(
                rows,
                key=lambda row: self._cell(row, column).casefold(),
                reverse=order == Qt.SortOrder.DescendingOrder,
            )

    def _is_kind(self, row: _Row) -> bool:
        change = row.change
        if self._kind == "problems":
            return row.state in PROBLEMS
        if self._kind == "tags":
            return change is not None and change.genres_after is not None
        return change is not None and change.path_after is not None

    def _make_searchable(self) -> None:
        """Fill in what the filter looks in; without ``tr``, which is slow for so many."""
        for row in self._rows:
            if row.searchable:
                continue
            change = row.change
            texts = [shown_path(row.path, self._root), row.reason]
            if change is not None:
                texts += [*change.genres_before, *(change.genres_after or ())]
                texts += [shown_path(companion.path) for companion in change.companions]
                if change.path_after is not None:
                    texts.append(shown_path(change.path_after, self._root))
            row.searchable = "\n".join(texts).casefold()

    def _relayout(self) -> None:
        """Select and sort again; selected rows stay selected."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        rows = [self._shown[index.row()] for index in before]
        self._select()
        places = {id(row): place for place, row in enumerate(self._shown)}
        after = [
            self.index(places[id(row)], index.column()) if id(row) in places else QModelIndex()
            for row, index in zip(rows, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    # Texts

    def _cell(self, row: _Row, column: int) -> str:
        change = row.change
        if column == Column.STATE:
            return self._state_text(row)
        if column == Column.FILE:
            return shown_path(row.path, self._root)
        if column == Column.DETAILS:
            return row.reason or self._companions(change)
        if change is None:
            return ""
        if column == Column.GENRES_BEFORE:
            return self._genres(change.genres_before)
        if column == Column.GENRES_AFTER:
            return "" if change.genres_after is None else self._genres(change.genres_after)
        return "" if change.path_after is None else shown_path(change.path_after, self._root)

    def _genres(self, genres: tuple[str, ...]) -> str:
        return "; ".join(genres) or self._words_of["none"]

    def _companions(self, change: Change | None) -> str:
        if change is None or not change.companions:
            return ""
        names = ", ".join(shown_path(c.path).rpartition(os.sep)[2] for c in change.companions)
        return self.tr("with {0}").format(names)

    def _make_words(self) -> dict[str, str]:
        """Return the words of the cells, looked up once: a sort asks for 100,000 of them."""
        return {
            "conflict": self.tr("⚠ Left out"),
            "failed": self.tr("✗ Failed"),
            "done": self.tr("✓ Done"),
            "undone": self.tr("↶ Undone"),
            "kept": self.tr("✗ Not undone"),
            "unfinished": self.tr("⚠ Unfinished"),
            "playlist": self.tr("Playlist"),
            "tags": self.tr("Tags"),
            "copy": self.tr("Copy"),
            "tags copy": self.tr("Tags, copy"),
            "move": self.tr("Move"),
            "tags move": self.tr("Tags, move"),
            "none": self.tr("(none)"),
        }

    def _state_text(self, row: _Row) -> str:
        change = row.change
        if row.state != "planned" or change is None:
            return self._words_of[row.state]
        if change.path_after is None:
            return self._words_of["tags"]
        kind = "copy" if change.copy else "move"
        return self._words_of[kind if change.genres_after is None else f"tags {kind}"]

    def _colour(self, row: _Row, column: int) -> QColor | None:
        if row.state in PROBLEMS and column in (Column.STATE, Column.DETAILS):
            return QColor(colours().bad)
        if row.state == "done" and column == Column.STATE:
            return QColor(colours().good)
        if column == Column.GENRES_BEFORE:
            return QColor(colours().muted)
        return None

    # Qt's side

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many files pass the filter."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, or its colour."""
        if not index.isValid():
            return None
        row, column = self._shown[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cell(row, column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            header = self.headerData(column, Qt.Orientation.Horizontal)
            return self.tr("{0}: {1}").format(header, self._cell(row, column) or self.tr("none"))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Change"),
            self.tr("File"),
            self.tr("Genre before"),
            self.tr("Genre after"),
            self.tr("New place"),
            self.tr("Details"),
        )[section]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 goes back to problems first, then the order of the plan."""
        self._order = (column, order)
        self._relayout()
