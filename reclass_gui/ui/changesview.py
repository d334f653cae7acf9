"""The view of a table of changes, with its filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.ui.planview import ChangesModel, Column
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

# Of the table's width; what the hidden columns leave goes to the others.
_SHARES = {
    Column.STATE: 11,
    Column.FILE: 23,
    Column.GENRES_BEFORE: 13,
    Column.GENRES_AFTER: 13,
    Column.PLACE_AFTER: 28,
    Column.DETAILS: 34,
}


class ChangesTable(QTableView):
    """A table of changes that is read, sorted and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitting = False
        self._widths_chosen = False
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + SPACE)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setStretchLastSection(True)
        columns.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        columns.setSortIndicatorClearable(True)
        columns.sectionResized.connect(self._on_section_resized)

    def show_model(self, model: ChangesModel) -> None:
        """Show a model."""
        self.setModel(model)
        self.setSortingEnabled(True)
        model.modelReset.connect(self._fit)
        model.layoutChanged.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Show the columns that say something, side by side without scrolling."""
        model = self.model()
        if not isinstance(model, ChangesModel):
            return
        self._fitting = True
        for column in Column:
            self.setColumnHidden(column, not model.is_used(column))
        shown = [column for column in Column if not self.isColumnHidden(column)]
        if shown:
            # The last one is stretched, and may be left with nothing.
            header = self.horizontalHeader()
            header.setMinimumSectionSize(header.sectionSizeHint(shown[-1]))
        if not self._widths_chosen:
            whole = sum(_SHARES[column] for column in shown)
            for column in shown[:-1]:
                least = self.horizontalHeader().sectionSizeHint(column)
                width = max(least, self.viewport().width() * _SHARES[column] // whole)
                self.setColumnWidth(column, width)
        self._fitting = False

    def _on_section_resized(self, section: int, _old: int, _new: int) -> None:
        last = section == len(Column) - 1  # stretched by Qt itself
        if not self._fitting and not last and self.horizontalHeader().underMouse():
            self._widths_chosen = True

    # Qt's side

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns again, unless the person has chosen their widths."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the selected rows as text."""
        model = self.model()
        if event.matches(QKeySequence.StandardKey.Copy) and isinstance(model, ChangesModel):
            rows = sorted(index.row() for index in self.selectionModel().selectedRows())
            QGuiApplication.clipboard().setText("\n".join(model.text(row) for row in rows))
            return
        super().keyPressEvent(event)


class ChangesView(QWidget):
    """A table of changes under a filter."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Build the view; ``name`` is what a screen reader calls the table."""
        super().__init__(parent)
        self.model = ChangesModel(self)
        self.table = ChangesTable(self)
        self.table.setAccessibleName(name)
        self.table.show_model(self.model)
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("Find in the list"))
        self._words.setAccessibleName(self.tr("Find in the list of changes"))
        self._words.setClearButtonEnabled(True)
        self._words.textChanged.connect(self._on_filter)
        self._kind = QComboBox()
        self._kind.setAccessibleName(self.tr("Which changes to show"))
        for kind, title in (
            ("", self.tr("Everything")),
            ("problems", self.tr("Problems only")),
            ("tags", self.tr("Genre changes only")),
            ("places", self.tr("New places only")),
        ):
            self._kind.addItem(title, kind)
        self._kind.currentIndexChanged.connect(self._on_filter)
        filters = QHBoxLayout()
        filters.setSpacing(SPACE)
        filters.addWidget(self._words, 1)
        filters.addWidget(self._kind)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(filters)
        layout.addWidget(self.table, 1)

    def reset_filter(self) -> None:
        """Show everything again."""
        self._words.clear()
        self._kind.setCurrentIndex(0)

    def _on_filter(self) -> None:
        self.model.set_filter(self._words.text(), self._kind.currentData())
