"""How many tracks have which genre now, and how many would have it after."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.ui import theme
from reclass_gui.ui.captions import Paragraph
from reclass_gui.ui.reviewrow import TO_WRITE
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from reclass_gui.ui.reviewrow import Row

ACCEPTED, SUGGESTED = 0, 1
"""Ways to see what comes after: only what is accepted is written, or all that is suggested."""
_GENRE, _BARS, _NOW, _AFTER = range(4)
_SHARES = Qt.ItemDataRole.UserRole + 1
_BAR = 6.0


@dataclass(frozen=True, slots=True)
class Shift:
    """One genre: how many tracks have it now, and after; "" is none."""

    genre: str
    now: int
    after: int


def genre_after(row: Row, way: int) -> str:
    """Return the main genre that a track would have, "" for none."""
    if row.state in TO_WRITE or (way == SUGGESTED and row.decision is None):
        return row.genre or row.present
    return row.present


def shifts(rows: Iterable[Row], way: int) -> list[Shift]:
    """Count genres now and after, the most frequent first and those without a genre last."""
    now: Counter[str] = Counter()
    after: Counter[str] = Counter()
    for row in rows:
        now[row.present] += 1
        after[genre_after(row, way)] += 1
    found = [Shift(genre, now[genre], after[genre]) for genre in {*now, *after}]
    return sorted(found, key=lambda s: (not s.genre, -max(s.now, s.after), s.genre.casefold()))


class _Bars(QStyledItemDelegate):
    """Paint two bars, one above the other."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint what the style paints behind a cell, and the bars."""
        super().paint(painter, option, index)
        scheme = theme.colours()
        room = QRectF(option.rect).adjusted(SPACE, 0, -SPACE, 0)
        top = room.center().y() - _BAR - 0.5
        painter.save()
        for share, colour in zip(index.data(_SHARES), (scheme.muted, scheme.accent), strict=True):
            painter.fillRect(QRectF(room.left(), top, share * room.width(), _BAR), QColor(colour))
            top += _BAR + 1
        painter.restore()


class _Table(QTableWidget):
    """Genres in lines; Enter or a click on a cell asks for its tracks."""

    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(4 * SPACE)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (_GENRE, _NOW, _AFTER):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_BARS, QHeaderView.ResizeMode.Stretch)
        self.setItemDelegateForColumn(_BARS, _Bars(self))
        self.cellClicked.connect(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the cell under the cursor."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.currentRow() >= 0:
                self.chosen.emit(self.currentRow(), self.currentColumn())
            return
        super().keyPressEvent(event)


class GenreShift(QWidget):
    """Show each genre's tracks now and after, and lead to them.

    Signals:
        tracks_wanted(list, str): show the tracks of these paths, which the words say.
    """

    tracks_wanted = Signal(list, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self.lines: list[Shift] = []
        self.way = QComboBox()
        self.way.addItems([self.tr("What is accepted"), self.tr("All that is suggested")])
        self.way.currentIndexChanged.connect(self._show)
        label = QLabel(self.tr("&After writing:"))
        label.setBuddy(self.way)
        self.table = _Table()
        self.table.setAccessibleName(self.tr("Genres before and after"))
        self.table.setAccessibleDescription(
            self.tr("Arrow keys move between cells; Enter shows the tracks of a cell.")
        )
        self.table.chosen.connect(self.on_chosen)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(label)
        top.addWidget(self.way)
        top.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        how = self.tr(
            "Upper bars: the genre in the tags now. Lower bars: after writing. Tracks without an "
            "answer keep their genre. Click a number, or press Enter on it, to see its tracks."
        )
        layout.addWidget(Paragraph(how))

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show the genres of these tracks."""
        self._rows = rows
        if self.isVisible():
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Count now what nobody saw before."""
        super().showEvent(event)
        self._show()

    def to_csv(self) -> str:
        """Return what is shown as CSV text (numbers unlocalised)."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow([self.tr("Genre"), self.tr("Now"), self.tr("After")])
        writer.writerows([(self._name(line), line.now, line.after) for line in self.lines])
        return text.getvalue()

    def on_chosen(self, line: int, column: int) -> None:
        """Ask for a genre's tracks: those that have it now, those that would, or both."""
        genre, way = self.lines[line].genre, self.way.currentIndex()
        keys = [
            row.key
            for row in self._rows
            if (column != _AFTER and row.present == genre)
            or (column != _NOW and genre_after(row, way) == genre)
        ]
        if not keys:
            return
        name = self._name(self.lines[line])
        words = {_NOW: self.tr("{0} now"), _AFTER: self.tr("{0} after")}
        self.tracks_wanted.emit(keys, words.get(column, "{0}").format(name))

    def _name(self, line: Shift) -> str:
        return line.genre or self.tr("(no genre)")

    def _show(self) -> None:
        self.lines = shifts(self._rows, self.way.currentIndex())
        most = max((max(line.now, line.after) for line in self.lines), default=1)
        table = self.table
        table.setHorizontalHeaderLabels([self.tr("Genre"), "", self.tr("Now"), self.tr("After")])
        table.setRowCount(len(self.lines))
        locale = QLocale()
        for row, line in enumerate(self.lines):
            name = self._name(line)
            words = self.tr("{0}: {1} now, {2} after").format(
                name, locale.toString(line.now), locale.toString(line.after)
            )
            texts = (name, "", locale.toString(line.now), locale.toString(line.after))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(words)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
                if column in (_NOW, _AFTER):
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                if column == _BARS:
                    item.setData(_SHARES, (line.now / most, line.after / most))
                table.setItem(row, column, item)
