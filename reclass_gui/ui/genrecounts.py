"""The table of genres that there are to learn from, and how many of each are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from reclass_gui.ui import theme
from reclass_gui.ui.suggestionwords import percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reclass_gui.train.learning import GenreCount

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_REMARK = 5


class GenreCounts(QTableWidget):
    """Show a line for each genre: tracks, artists, what is found, and what is wrong with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, _REMARK + 1, parent)
        self.setHorizontalHeaderLabels(
            [
                self.tr("Genre"),
                self.tr("Tracks"),
                self.tr("Artists"),
                self.tr("New model finds"),
                self.tr("In use finds"),
                self.tr("Remark"),
            ]
        )
        self.setAccessibleName(self.tr("Genres to learn from"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        # Tab leaves the table, as in every other one.
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        for column in range(_REMARK):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
            if 0 < column < _REMARK:
                item = self.horizontalHeaderItem(column)
                assert item is not None  # set above
                item.setTextAlignment(_RIGHT)
        header.setStretchLastSection(True)
        for column in (0, _REMARK):
            item = self.horizontalHeaderItem(column)
            assert item is not None  # set above
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        theme.watch().changed.connect(self._colour)

    def show_counts(self, counts: Sequence[GenreCount]) -> None:
        """Show genres, those with most tracks first."""
        locale = QLocale()
        remarks = {
            "": "",
            "few": self.tr("Too few tracks: left out"),
            "one artist": self.tr("One artist only: learnt, not tested"),
        }
        ordered = sorted(counts, key=lambda count: (-count.tracks, count.genre))
        self.setRowCount(len(ordered))
        for line, count in enumerate(ordered):
            texts = (
                count.genre,
                locale.toString(count.tracks),
                locale.toString(count.groups),
                "" if count.found is None else percent(count.found, certain=True),
                "" if count.found_before is None else percent(count.found_before, certain=True),
                remarks[count.warning],
            )
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if 0 < column < _REMARK:
                    item.setTextAlignment(_RIGHT)
                if column == _REMARK:
                    item.setToolTip(text)
                self.setItem(line, column, item)
        self._colour()

    def _colour(self) -> None:
        for line in range(self.rowCount()):
            item = self.item(line, _REMARK)
            if item is not None:
                item.setForeground(QColor(theme.colours().warn))
