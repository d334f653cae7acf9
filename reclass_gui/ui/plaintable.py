"""Tables of texts that are read and not changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence


def plain_table(heads: Sequence[str], name: str) -> QTableWidget:
    """Return a table that can be read and not changed; screen readers call it ``name``."""
    table = QTableWidget(0, len(heads))
    table.setHorizontalHeaderLabels(list(heads))
    table.setAccessibleName(name)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().lineSpacing() + SPACE)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setStretchLastSection(True)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.setMinimumHeight(10 * SPACE)
    return table


def fill_table(
    table: QTableWidget, rows: Sequence[Sequence[str]], *, numbers: Sequence[int] = ()
) -> None:
    """Show rows of texts; the columns ``numbers`` stand to the right."""
    table.setRowCount(len(rows))
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            if column in numbers:
                item.setTextAlignment(right)
            table.setItem(row, column, item)
    for column in numbers:
        head = table.horizontalHeaderItem(column)
        if head is not None:
            head.setTextAlignment(right)
    table.resizeColumnsToContents()
    width = max(table.viewport().width(), 60 * SPACE)
    table.setColumnWidth(0, min(max(table.columnWidth(0) + SPACE, 16 * SPACE), width // 2))
    for column in numbers:
        table.setColumnWidth(column, max(table.columnWidth(column) + SPACE, 9 * SPACE))
