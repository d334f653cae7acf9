"""The table of the review: a model that sorts and filters itself."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reclass_gui.ui.cells import CONFIDENCE_ROLE, Cells, Column
from reclass_gui.ui.reviewrow import ReviewState
from reclass_gui.ui.roworder import Order, RowFilter, RowOrder, Show

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.ui.reviewrow import GenreComparer, Row

AnyIndex = QModelIndex | QPersistentModelIndex
__all__ = ["CONFIDENCE_ROLE", "Column", "TrackTableModel"]

_ORDER_OF_COLUMN = {
    Column.STATUS: Order.STATE,
    Column.ARTIST: Order.ARTIST,
    Column.TITLE: Order.TITLE,
    Column.ALBUM: Order.ALBUM,
    Column.PRESENT: Order.PRESENT,
    Column.SUGGESTION: Order.SUGGESTION,
    Column.CONFIDENCE: Order.CONFIDENCE,
    Column.AGREEMENT: Order.AGREEMENT,
}


_PLAIN = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE = _PLAIN | Qt.ItemFlag.ItemIsEditable


class TrackTableModel(QAbstractTableModel):
    """Hold the rows of a library, their order, and which of them are shown.

    Rows have a number (their place in ``rows``, which only ``remove`` changes) and, where shown,
    a line (their place in the view).

    A row that ceases to pass the filter because of a decision stays until the filter is set again,
    so that nothing slips away under the cursor; a row that begins to pass is added at the end.

    Signals:
        counts_changed: how many rows there are of some kind has changed.
        genre_typed: (line, text) a genre was typed into the table.
    """

    counts_changed = Signal()
    genre_typed = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.comparer: GenreComparer | None = None
        self._cells = Cells(self)
        self._numbers: dict[str, int] = {}
        self._sorted: list[int] = []
        self._visible: list[int] = []
        self._lines: list[int] = []
        self._arranger = RowOrder()
        self._order = Order.ALBUM
        self._descending = False
        self._filter = RowFilter()
        self._states: Counter[str] = Counter()

    @property
    def taxonomy(self) -> Taxonomy | None:
        """The genre list in force, or None before a library was opened."""
        return None if self.comparer is None else self.comparer.taxonomy

    # Rows in and out.

    def set_rows(self, rows: Sequence[Row], arranger: RowOrder | None = None) -> None:
        """Show another library; every row must have been updated.

        Args:
            arranger: one that has sorted these rows by album already, so that it need not be
                done here, in the GUI thread.
        """
        self.beginResetModel()
        self.rows = list(rows)
        self._renumber()
        self._arranger = arranger or self._arranger
        self._arrange()
        self.endResetModel()
        self.counts_changed.emit()

    def add_rows(self, rows: Iterable[Row]) -> None:
        """Add rows at the end, or replace those of the same path."""
        changed: list[int] = []
        new: list[Row] = []
        for row in rows:
            number = self._numbers.get(row.key)
            if number is None:
                self._numbers[row.key] = len(self.rows) + len(new)
                new.append(row)
            else:
                self._count(self.rows[number], -1)
                self.rows[number] = row
                self._count(row, 1)
                changed.append(number)
        self._arranger.forget()
        first = len(self.rows)
        self.rows.extend(new)
        self._lines.extend([-1] * len(new))
        for row in new:
            self._count(row, 1)
        self._show_more(range(first, len(self.rows)))
        self._tell(changed)
        self.counts_changed.emit()

    def remove(self, keys: Iterable[str]) -> None:
        """Take rows out by path."""
        gone = {number for key in keys if (number := self._numbers.get(key)) is not None}
        if not gone:
            return
        self.beginResetModel()
        self.rows = [row for number, row in enumerate(self.rows) if number not in gone]
        self._renumber()
        self._arrange()
        self.endResetModel()
        self.counts_changed.emit()

    def replace_key(self, old: str, row: Row) -> None:
        """Put a row at the place of the one whose file was moved."""
        number = self._numbers.pop(old, None)
        if number is None:
            return
        self._count(self.rows[number], -1)
        self.rows[number] = row
        self._numbers[row.key] = number
        self._count(row, 1)
        self._arranger.forget()
        self._tell([number])
        self.counts_changed.emit()

    def touch(self, rows: Iterable[Row]) -> None:
        """Show rows whose suggestion, decision or error was changed (one repaint for all)."""
        numbers = []
        for row in rows:
            number = self._numbers.get(row.key)
            if number is None or self.rows[number] is not row:
                continue
            self._count(row, -1)
            row.update(self.comparer)
            self._count(row, 1)
            numbers.append(number)
        self._tell(numbers)
        self._show_more(numbers)
        if numbers:
            self.counts_changed.emit()

    def row_of(self, key: str | Path) -> Row | None:
        """Return the row of a path, shown or not."""
        number = self._numbers.get(os.fspath(key))
        return None if number is None else self.rows[number]

    # Lines of the view.

    def row(self, line: int) -> Row:
        """Return the row on a line of the view."""
        return self.rows[self._visible[line]]

    def line_of(self, row: Row) -> int:
        """Return the line of a row, or -1 when it is not shown."""
        number = self._numbers.get(row.key)
        return -1 if number is None else self._lines[number]

    def shown_rows(self) -> list[Row]:
        """Return the rows that are shown, in their order."""
        return [self.rows[number] for number in self._visible]

    def state_names(self) -> list[str]:
        """Return the words for all states."""
        return [self._cells.state_name(state) for state in ReviewState]

    def count(self, show: Show) -> int:
        """Return how many rows there are of a kind, whatever the search."""
        return self._states[show.value]

    @property
    def order(self) -> Order:
        """What the rows are sorted by."""
        return self._order

    @property
    def descending(self) -> bool:
        """Whether the order is turned around."""
        return self._descending

    @property
    def filter(self) -> RowFilter:
        """Which rows are shown."""
        return self._filter

    def set_outliers(self, outliers: Mapping[str, str]) -> None:
        """Mark tracks that sound unlike the rest of their album: {path: genre of the album}."""
        if outliers != self._cells.outliers:
            self._cells.outliers = dict(outliers)
            last = max(self.rowCount() - 1, 0)
            self.dataChanged.emit(self.index(0, Column.ALBUM), self.index(last, Column.ALBUM))

    def set_order(self, order: Order, *, descending: bool = False) -> None:
        """Sort the rows."""
        self._order, self._descending = order, descending
        self._cells.marks_sample = order is Order.MIXED
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    def set_filter(self, chosen: RowFilter) -> None:
        """Show only some rows."""
        self._filter = chosen
        self.beginResetModel()
        self._show()
        self.endResetModel()

    def rearrange(self) -> None:
        """Sort and filter again, after many rows have changed."""
        self.set_order(self._order, descending=self._descending)

    # Inside.

    def _renumber(self) -> None:
        self._numbers = {row.key: number for number, row in enumerate(self.rows)}
        self._arranger.forget()
        self._states.clear()
        for row in self.rows:
            self._count(row, 1)

    def _count(self, row: Row, step: int) -> None:
        states = self._states
        states["all"] += step
        states[_COUNTED[row.state.value]] += step
        if row.agreement == "other":
            states["differs"] += step
        if row.is_doubted:
            states["doubted"] += step

    def _arrange(self) -> None:
        self._sorted = self._arranger.sorted(self.rows, self._order, descending=self._descending)
        self._show()

    def _show(self) -> None:
        if len(self._sorted) != len(self.rows):
            self._sorted = self._arranger.sorted(
                self.rows, self._order, descending=self._descending
            )
        self._visible = self._filter.choose(self.rows, self._sorted)
        if self._visible is self._sorted:
            self._visible = list(self._sorted)
        self._lines = [-1] * len(self.rows)
        for line, number in enumerate(self._visible):
            self._lines[number] = line

    def _show_more(self, numbers: Iterable[int]) -> None:
        more = [n for n in numbers if self._lines[n] < 0 and self._filter.passes(self.rows[n])]
        if not more:
            return
        first = len(self._visible)
        self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
        for line, number in enumerate(more, first):
            self._lines[number] = line
        self._visible.extend(more)
        self.endInsertRows()

    def _tell(self, numbers: Iterable[int]) -> None:
        lines = [line for number in numbers if (line := self._lines[number]) >= 0]
        if lines:
            self.dataChanged.emit(
                self.index(min(lines), 0), self.index(max(lines), len(Column) - 1)
            )

    # Qt's side.

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._visible)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what one cell shows."""
        line = index.row()
        if not 0 <= line < len(self._visible):
            return None
        return self._cells.data(self.rows[self._visible[line]], index.column(), role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(Column):
            return self._cells.heading(Column(section), role)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let the suggestion be edited in place."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if index.column() == Column.SUGGESTION else _PLAIN

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Pass a typed genre on; the review decides what becomes of it."""
        text = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not text:
            return False
        self.genre_typed.emit(index.row(), text)
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, as a click on its heading asks for; -1 changes nothing."""
        if column >= 0:
            descending = order is Qt.SortOrder.DescendingOrder
            self.set_order(_ORDER_OF_COLUMN[Column(column)], descending=descending)


def column_of(order: Order) -> Column | None:
    """Return the column that shows an order, or None."""
    return next((column for column, o in _ORDER_OF_COLUMN.items() if o is order), None)


# The kind under which a state is counted; "differs" is counted beside it.
_COUNTED = {
    "new": "new",
    "suggested": Show.SUGGESTED.value,
    "unsure": Show.UNSURE.value,
    "accepted": Show.ACCEPTED.value,
    "edited": Show.ACCEPTED.value,
    "rejected": Show.REJECTED.value,
    "applied": "applied",
    "failed": Show.FAILED.value,
}
