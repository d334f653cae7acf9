"""The table on the screen: fixed rows, kept selection, and where the cursor goes next."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableView,
    QWidget,
)

from reclass_gui.ui import theme
from reclass_gui.ui.cells import Column
from reclass_gui.ui.delegates import (
    ConfidenceDelegate,
    GenreDelegate,
    StatusDelegate,
)
from reclass_gui.ui.reviewrow import ReviewState, Row
from reclass_gui.ui.tracktable import AnyIndex, TrackTableModel, column_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QPaintEvent

    from reclass_gui.ui.roworder import Order

_WIDTH = {  # In average characters.
    Column.ARTIST: 16,
    Column.TITLE: 24,
    Column.ALBUM: 14,
    Column.PRESENT: 15,
    Column.SUGGESTION: 15,
    Column.CONFIDENCE: 14,
    Column.AGREEMENT: 13,
}
# A selection of more separate stretches than this is not put back after sorting.
STRETCHES = 2000
_WAITING = (ReviewState.SUGGESTED, ReviewState.UNSURE)


class TrackView(QTableView):
    """Show a ``TrackTableModel``.

    Signals:
        row_entered: the row under the cursor, or None.
        selection_changed: other rows are selected.
    """

    row_entered = Signal(object)
    selection_changed = Signal()

    def __init__(self, model: TrackTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._kept: list[Row] = []
        self._kept_current: Row | None = None
        self._empty_words = ""
        self.setAccessibleName(self.tr("Tracks"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegateForColumn(Column.STATUS, StatusDelegate(self))
        self.setItemDelegateForColumn(Column.CONFIDENCE, ConfidenceDelegate(self))
        self.setItemDelegateForColumn(
            Column.SUGGESTION,
            GenreDelegate(lambda: model.taxonomy.completions if model.taxonomy else (), self),
        )
        self.setModel(model)
        self._set_up_headers()
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)
        selection = self.selectionModel()
        selection.currentRowChanged.connect(self._on_current_changed)
        selection.selectionChanged.connect(self.selection_changed)

    def _set_up_headers(self) -> None:
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + int(1.5 * theme.SPACE))
        rows.hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setSortIndicatorShown(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(6 * self.fontMetrics().averageCharWidth())
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        character = self.fontMetrics().averageCharWidth()
        for column, width in _WIDTH.items():
            header.resizeSection(column, width * character)
        # The words for the states are known, so none of them need be cut.
        longest = max(map(self.fontMetrics().horizontalAdvance, self._model.state_names()))
        header.resizeSection(Column.STATUS, longest + theme.ICON_SIZE + 3 * theme.SPACE)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        # Also keeps a click on a heading from selecting the column.
        self.setSortingEnabled(True)
        self.show_order(self._model.order, descending=self._model.descending)
        # The header asks for every row whether it is selected, to paint a heading in bold.
        header.setSelectionModel(QItemSelectionModel(self._model, header))

    @property
    def track_model(self) -> TrackTableModel:
        """The model that is shown."""
        return self._model

    def set_empty_words(self, words: str) -> None:
        """Say what is to be read where no row is shown."""
        self._empty_words = words
        self.viewport().update()

    # What is chosen.

    def current_row(self) -> Row | None:
        """Return the row under the cursor."""
        index = self.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    def selected_rows(self) -> list[Row]:
        """Return the selected rows, in the order of the view."""
        lines = sorted(
            line
            for stretch in self.selectionModel().selection().toList()
            for line in range(stretch.top(), stretch.bottom() + 1)
        )
        return [self._model.row(line) for line in lines]

    def selection_count(self) -> int:
        """Return how many rows are selected."""
        return sum(r.height() for r in self.selectionModel().selection().toList())

    def go_to(self, row: Row) -> bool:
        """Put the cursor on a row; False when the filter hides it."""
        line = self._model.line_of(row)
        if line < 0:
            return False
        index = self._model.index(line, Column.SUGGESTION)
        self.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        self.scrollTo(index)
        return True

    def go_to_next(self) -> bool:
        """Put the cursor on the next row that waits for a decision; False when there is none."""
        start = self.currentIndex().row() + 1
        total = self._model.rowCount()
        for line in (*range(start, total), *range(min(start, total))):
            row = self._model.row(line)
            if row.state in _WAITING:
                return self.go_to(row)
        return False

    def edit_current(self) -> None:
        """Open the genre of the row under the cursor for typing."""
        index = self.currentIndex()
        if index.isValid():
            self.edit(index.siblingAtColumn(Column.SUGGESTION))

    def restore_columns(self, state: QByteArray) -> None:
        """Put back widths and places of columns that ``horizontalHeader().saveState`` gave."""
        header = self.horizontalHeader()
        blocked = header.blockSignals(True)
        header.restoreState(state)
        header.blockSignals(blocked)
        self.show_order(self._model.order, descending=self._model.descending)

    def show_order(self, order: Order, *, descending: bool) -> None:
        """Put the arrow on the heading that belongs to an order."""
        header = self.horizontalHeader()
        blocked = header.blockSignals(True)
        column = column_of(order)
        direction = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(-1 if column is None else column, direction)
        header.blockSignals(blocked)
        header.viewport().update()

    # The selection outlives sorting and filtering.

    def _on_about_to_reset(self) -> None:
        self._kept = self.selected_rows()
        # A cursor that a filter took away comes back with its row.
        self._kept_current = self.current_row() or self._kept_current

    def _on_reset(self) -> None:
        lines = sorted(line for row in self._kept if (line := self._model.line_of(row)) >= 0)
        current = -1 if self._kept_current is None else self._model.line_of(self._kept_current)
        self._kept = []
        selection = _stretches(self._model, lines)
        flags = QItemSelectionModel.SelectionFlag
        if current >= 0:
            index = self._model.index(current, Column.SUGGESTION)
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
            self.scrollTo(index)
            if not lines:
                selection = _stretches(self._model, [current])
        if selection.count() <= STRETCHES:
            self.selectionModel().select(selection, flags.ClearAndSelect)
        if current < 0:
            self.row_entered.emit(None)
        self.selection_changed.emit()

    def _on_current_changed(self, current: QModelIndex) -> None:
        self.row_entered.emit(self._model.row(current.row()) if current.isValid() else None)

    # Qt's side.

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Keep the cursor in one column: it is the row that counts."""
        super().currentChanged(current, previous)
        if current.isValid() and current.column() != Column.SUGGESTION:
            self.selectionModel().setCurrentIndex(
                current.sibling(current.row(), Column.SUGGESTION),
                QItemSelectionModel.SelectionFlag.NoUpdate,
            )

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End go to the first and last row; Qt would go to a column."""
        rows = self._model.rowCount()
        if rows and action is QAbstractItemView.CursorAction.MoveHome:
            return self._model.index(0, Column.SUGGESTION)
        if rows and action is QAbstractItemView.CursorAction.MoveEnd:
            return self._model.index(rows - 1, Column.SUGGESTION)
        return super().moveCursor(action, modifiers)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Keep the keyboard where the review goes on.

        A list of completions that closes together with the editor can take the focus along into
        nowhere.
        """
        super().closeEditor(editor, hint)
        if QApplication.focusWidget() in (None, editor):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or the words for having none."""
        super().paintEvent(event)
        if self._empty_words and self._model.rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(theme.colours().muted))
            area = self.viewport().rect().adjusted(*(4 * theme.SPACE * s for s in (1, 1, -1, -1)))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, flags, self._empty_words)
            painter.end()

    def keyboardSearch(self, search: str) -> None:
        """Do not jump about while a person types: single letters are review keys."""


def _stretches(model: TrackTableModel, lines: Sequence[int]) -> QItemSelection:
    """Return sorted lines as a selection of as few stretches as possible."""
    selection = QItemSelection()
    last = model.columnCount() - 1
    if not lines:
        return selection
    breaks = [i for i, (a, b) in enumerate(pairwise(lines), 1) if b != a + 1]
    for first, end in pairwise((0, *breaks, len(lines))):
        selection.select(model.index(lines[first], 0), model.index(lines[end - 1], last))
    return selection
