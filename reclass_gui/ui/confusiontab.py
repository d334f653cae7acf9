"""The disagreement matrix: what the tags say against what the models suggest."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionHeader,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.ui.confusionmodel import (
    HEAT_ROLE,
    KIND_ROLE,
    TOTAL_ROLE,
    AnyIndex,
    ConfusionCounts,
    ConfusionModel,
)
from reclass_gui.ui.genreshift import GenreShift
from reclass_gui.ui.theme import SPACE, luminance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from reclass_gui.ui.reviewrow import Row

# Apart for every kind of colour vision, on light and on dark.
HUES = {
    "agree": QColor(0x1F, 0x77, 0xB4),
    "differ": QColor(0xD9, 0x5F, 0x0E),
    "undecided": QColor(0x80, 0x80, 0x80),
}
NARROWEST = 7 * SPACE
WIDEST = 20 * SPACE


def mix(base: QColor, hue: QColor, share: float) -> QColor:
    """Blend two colours; ``share`` 0 gives ``base``, 1 gives ``hue``."""
    return QColor.fromRgbF(
        base.redF() + (hue.redF() - base.redF()) * share,
        base.greenF() + (hue.greenF() - base.greenF()) * share,
        base.blueF() + (hue.blueF() - base.blueF()) * share,
    )


def ink_on(background: QColor) -> QColor:
    """Return black or white, whichever reads better: at least 4.58:1 on any background."""
    # Equal contrast to both where (L + 0.05)^2 = 1.05 * 0.05.
    dark_enough = (luminance(background.name()) + 0.05) ** 2 < 1.05 * 0.05
    return QColor(Qt.GlobalColor.white if dark_enough else Qt.GlobalColor.black)


class HeatDelegate(QStyledItemDelegate):
    """Paint a number on a colour as strong as the number; agreement also has a bold number."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one cell."""
        palette: QPalette = option.palette
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font = QFont(option.font)
        background = palette.color(QPalette.ColorRole.Base)
        ink = palette.color(QPalette.ColorRole.Text)
        heat = index.data(HEAT_ROLE) or 0.0
        if index.data(TOTAL_ROLE):
            background = palette.color(QPalette.ColorRole.AlternateBase)
            font.setBold(True)
        elif heat > 0:
            kind = index.data(KIND_ROLE)
            background = mix(background, HUES[kind], 0.12 + 0.88 * heat)
            ink = ink_on(background)
            font.setBold(kind == "agree")
        painter.save()
        painter.fillRect(rect, background)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, index.data() or "")
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()


class GenreHeader(QHeaderView):
    """A header whose names stand upright when they do not fit side by side; long ones are cut."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._upright = False
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    @property
    def upright(self) -> bool:
        """Whether the names are turned by 90 degrees."""
        return self._upright

    def set_upright(self, upright: bool) -> None:
        """Turn the names, or lay them flat."""
        if upright != self._upright:
            self._upright = upright
            self.updateGeometries()
            self.viewport().update()

    def name_width(self, section: int) -> int:
        """Return the pixels that a name takes, margins included and the longest capped."""
        return min(self.fontMetrics().horizontalAdvance(self._name(section)) + 2 * SPACE, WIDEST)

    def _name(self, section: int) -> str:
        return str(self.model().headerData(section, self.orientation()) or "")

    # Qt's side

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Return the room that a name takes."""
        height = self.fontMetrics().height() + SPACE
        if self._upright:
            return QSize(height, self.name_width(section))
        return QSize(self.name_width(section), height)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one name, upright or flat."""
        option = QStyleOptionHeader()
        self.initStyleOption(option)
        option.rect = rect
        option.section = section
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_Header, option, painter, self)
        room = (rect.height() if self._upright else rect.width()) - 2 * (SPACE // 2)
        name = self.fontMetrics().elidedText(self._name(section), Qt.TextElideMode.ElideRight, room)
        painter.save()
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        if self._upright:
            painter.translate(rect.left(), rect.bottom())
            painter.rotate(-90)
            rect = QRect(0, 0, rect.height(), rect.width())
            side = Qt.AlignmentFlag.AlignLeft
        elif self.orientation() == Qt.Orientation.Vertical:
            side = Qt.AlignmentFlag.AlignRight
        else:
            side = Qt.AlignmentFlag.AlignHCenter
        painter.drawText(
            rect.adjusted(SPACE // 2, 0, -SPACE // 2, 0), side | Qt.AlignmentFlag.AlignVCenter, name
        )
        painter.restore()


class MatrixView(QTableView):
    """A table of numbers of which one is chosen by click, Enter or Space.

    Signals:
        chosen(QModelIndex): a cell was clicked, or Enter or Space pressed on it.
    """

    chosen = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._header = GenreHeader(Qt.Orientation.Horizontal, self)
        self.setHorizontalHeader(self._header)
        self.setVerticalHeader(GenreHeader(Qt.Orientation.Vertical, self))
        self.verticalHeader().setDefaultSectionSize(4 * SPACE)
        self.setItemDelegate(HeatDelegate(self))
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(True)
        self.setCornerButtonEnabled(False)
        self.clicked.connect(self.chosen)

    def fit_columns(self) -> None:
        """Lay the names flat where they all fit, else turn them and narrow the columns."""
        model = self.model()
        columns = range(model.columnCount() if model else 0)
        narrowest = self._narrowest()
        widths = [max(narrowest, self._header.name_width(c)) for c in columns]
        upright = sum(widths) > self.viewport().width()
        self._header.set_upright(upright)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, narrowest if upright else width)

    def _narrowest(self) -> int:
        """Return the width that every number has room in: totals are the longest, and bold."""
        model = self.model()
        rows = range(model.rowCount() if model else 0)
        totals = [str(model.index(r, model.columnCount() - 1).data() or "") for r in rows]
        font = QFont(self.font())
        font.setBold(True)
        widest = max(map(QFontMetrics(font).horizontalAdvance, totals), default=0)
        return max(NARROWEST, widest + SPACE)

    # Qt's side

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current cell by Enter and Space."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns again."""
        super().resizeEvent(event)
        self.fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the columns to another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit_columns()


class ConfusionTab(QWidget):
    """Show present genre against suggestion for the whole library.

    Signals:
        cell_chosen(str, str): present genre ("" for none) and suggestion ("" for unsure) whose
            tracks the person wants to see.
        tracks_wanted(list, str): show the tracks of these paths, which the words say.
    """

    cell_chosen = Signal(str, str)
    tracks_wanted = Signal(list, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ConfusionModel(self)
        self._summary = QLabel(self)
        self._summary.setWordWrap(True)
        self._view = MatrixView(self)
        self._view.setModel(self._model)
        self._view.setAccessibleName(self.tr("Present genres against suggestions"))
        self._view.setAccessibleDescription(
            self.tr("Arrow keys move between cells; Enter shows the tracks of a cell.")
        )
        self._view.chosen.connect(self.on_chosen)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty_page())
        self._pages.addWidget(self._view)
        self.shift = GenreShift()
        self.shift.tracks_wanted.connect(self.tracks_wanted)
        self._pages.addWidget(self.shift)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        layout.addLayout(self._top_row())
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._legend())
        self.set_pairs([])

    @property
    def view(self) -> MatrixView:
        """The table, for keyboard focus."""
        return self._view

    def set_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show (present genre, suggestion) of every track; "" is none, and unsure."""
        matrix = ConfusionCounts.of(pairs)
        self._model.set_matrix(matrix)
        for control in (self._counts, self._shares, self._genres, self._copy):
            control.setEnabled(bool(matrix.total))
        self._show_page()
        self._summary.setText(self._summary_text(matrix))
        self._view.fit_columns()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show the genres of all tracks before and after."""
        self.shift.set_rows(rows)

    def _show_page(self) -> None:
        some, shifts = bool(self._model.matrix.total), self._genres.isChecked()
        self._pages.setCurrentIndex((2 if shifts else 1) if some else 0)
        self._legend_label.setVisible(some and not shifts)

    def on_chosen(self, index: QModelIndex) -> None:
        """Tell which tracks are wanted."""
        pair = self._model.pair(index)
        if pair is not None:
            self.cell_chosen.emit(*pair)

    def on_copy(self) -> None:
        """Put what is shown on the clipboard as CSV."""
        shown = self.shift if self._genres.isChecked() else self._model
        QGuiApplication.clipboard().setText(shown.to_csv())

    def _summary_text(self, matrix: ConfusionCounts) -> str:
        if not matrix.total:
            return ""
        parts = (
            self.tr("%Ln track(s)", "", matrix.total),
            self.tr("%Ln agree", "", matrix.kinds["agree"]),
            self.tr("%Ln differ", "", matrix.kinds["differ"]),
            self.tr("%Ln without a genre or a suggestion", "", matrix.kinds["undecided"]),
        )
        return "   ·   ".join(parts)

    def _top_row(self) -> QHBoxLayout:
        self._counts = QRadioButton(self.tr("&Tracks"), self)
        self._counts.setAccessibleName(self.tr("Show numbers of tracks"))
        self._counts.setChecked(True)
        self._shares = QRadioButton(self.tr("&Share of the row"), self)
        self._shares.setAccessibleName(self.tr("Show shares of the row"))
        self._shares.toggled.connect(self._model.set_shares)
        self._genres = QRadioButton(self.tr("&Before and after"), self)
        self._genres.setAccessibleName(self.tr("Show each genre before and after"))
        self._genres.toggled.connect(self._show_page)
        group = QButtonGroup(self)
        group.addButton(self._counts)
        group.addButton(self._shares)
        group.addButton(self._genres)
        self._copy = QPushButton(self.tr("&Copy as CSV"), self)
        self._copy.setAccessibleName(self.tr("Copy what is shown to the clipboard as CSV"))
        self._copy.clicked.connect(self.on_copy)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(self._summary, 1)
        row.addWidget(self._counts)
        row.addWidget(self._shares)
        row.addWidget(self._genres)
        row.addWidget(self._copy)
        return row

    def _empty_page(self) -> QWidget:
        heading = self.tr("Nothing to compare yet")
        words = self.tr(
            "After Classify, this page shows the genres that your files have now against the "
            "genres that the models hear."
        )
        label = QLabel(f"<h3>{html.escape(heading)}</h3><p>{html.escape(words)}</p>", self)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label

    def _legend(self) -> QLabel:
        words = {
            "agree": self.tr("bold: tag and suggestion agree"),
            "differ": self.tr("they differ"),
            "undecided": self.tr("no genre in the tags, or unsure"),
        }
        squares = " &nbsp; ".join(
            f'<span style="color:{HUES[kind].name()}">&#9632;</span> {html.escape(text)}'
            for kind, text in words.items()
        )
        how = self.tr(
            "Rows: the genre in the tags. Columns: the genre that the models suggest. Neither is "
            "the truth. Click a cell, or press Enter on it, to see its tracks."
        )
        self._legend_label = QLabel(f"{squares}<br>{html.escape(how)}", self)
        self._legend_label.setTextFormat(Qt.TextFormat.RichText)
        self._legend_label.setWordWrap(True)
        return self._legend_label
