"""The probabilities of all genres as bars with numbers; choosing one is a click or a key away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from reclass_gui.ui import theme
from reclass_gui.ui.suggestionwords import percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

AnyIndex = QModelIndex | QPersistentModelIndex

SHARE_ROLE = Qt.ItemDataRole.UserRole
CHOSEN_ROLE = Qt.ItemDataRole.UserRole + 1
THRESHOLD_ROLE = Qt.ItemDataRole.UserRole + 2
"""Probability from which on a genre is suggested; None where only the likeliest is."""
SEVERAL_ROLE = Qt.ItemDataRole.UserRole + 3
"""Whether several genres can be chosen."""

_BAR_HEIGHT = 8.0
_BOX = 14.0
_PAD = theme.SPACE // 2


class ProbabilityModel(QAbstractListModel):
    """Genres with their probabilities, likeliest first; some of them may be chosen."""

    def __init__(self, parent: QListView | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, float], ...] = ()
        self._chosen: tuple[str, ...] = ()
        self._thresholds: tuple[float, ...] = ()
        self._several = False

    def set_rows(
        self,
        rows: Sequence[tuple[str, float]],
        chosen: tuple[str, ...],
        thresholds: tuple[float, ...],
        *,
        several: bool,
    ) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._rows, self._chosen = tuple(rows), chosen
        self._thresholds, self._several = thresholds, several
        self.endResetModel()

    def set_chosen(self, genres: tuple[str, ...]) -> None:
        """Mark other genres as the chosen ones."""
        self._chosen = genres
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return how many genres there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a genre's name, probability, or the words that a screen reader says."""
        if not index.isValid():
            return None
        genre, share = self._rows[index.row()]
        is_chosen = genre in self._chosen
        if role == Qt.ItemDataRole.DisplayRole:
            return genre
        if role == SHARE_ROLE:
            return share
        if role == CHOSEN_ROLE:
            return is_chosen
        if role == THRESHOLD_ROLE:
            return self._thresholds[index.row()] if self._thresholds else None
        if role == SEVERAL_ROLE:
            return self._several
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = (
                self.tr("{genre}, {percent}, chosen")
                if is_chosen
                else self.tr("{genre}, {percent}")
            )
            return words.format(genre=genre, percent=percent(share))
        if role == Qt.ItemDataRole.ToolTipRole:
            if self._thresholds:
                return self.tr(
                    "{genre}: {percent}; suggested from {threshold} on. "
                    "Click or press Enter to switch it on or off."
                ).format(
                    genre=genre,
                    percent=percent(share),
                    threshold=percent(self._thresholds[index.row()]),
                )
            return self.tr("{genre}: {percent}. Click or press Enter to choose it.").format(
                genre=genre, percent=percent(share)
            )
        return None


class ProbabilityDelegate(QStyledItemDelegate):
    """Paint a name, a bar and a number in one line."""

    name_width = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return a height that gives a finger or a pointer something to hit."""
        return QSize(200, max(22, QFontMetrics(option.font).height() + _PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one genre."""
        scheme = theme.colours()
        chosen = bool(index.data(CHOSEN_ROLE))
        share = float(index.data(SHARE_ROLE))
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_background(painter, option)
        font = QFont(option.font)
        font.setBold(True)
        figure_width = QFontMetrics(font).horizontalAdvance(percent(1.0)) + 2
        font.setBold(chosen)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(scheme.text))
        mark = rect.adjusted(_PAD, 0, 0, 0)
        mark.setWidth(theme.SPACE * 2)
        if index.data(SEVERAL_ROLE):
            self._paint_box(painter, QPointF(mark.left() + 7.0, rect.center().y()), chosen)
        elif chosen:
            size = round(14 * painter.device().devicePixelRatioF())
            tick = theme.pixmap("check", scheme.text, size)
            side = 14.0
            painter.drawPixmap(
                QRectF(mark.left(), rect.center().y() - side / 2, side, side),
                tick,
                QRectF(tick.rect()),
            )
        name = QRectF(mark.right() + _PAD, rect.top(), self.name_width, rect.height())
        shown = metrics.elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, round(name.width())
        )
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(name, left, shown)
        figure = QRectF(rect.right() - figure_width - _PAD, rect.top(), figure_width, rect.height())
        painter.drawText(figure, right, percent(share))
        bar = QRectF(
            name.right() + theme.SPACE, rect.center().y() - _BAR_HEIGHT / 2, 0, _BAR_HEIGHT
        )
        bar.setRight(figure.left() - theme.SPACE)
        threshold = index.data(THRESHOLD_ROLE)
        strong = index.row() == 0 if threshold is None else share >= threshold
        self._paint_bar(painter, bar, share, strong=strong)
        if threshold is not None:
            self._paint_threshold(painter, bar, float(threshold))
        painter.restore()

    @staticmethod
    def _paint_box(painter: QPainter, centre: QPointF, chosen: bool) -> None:
        """Paint a check box: of several genres each is switched by itself."""
        scheme = theme.colours()
        box = QRectF(centre.x() - _BOX / 2, centre.y() - _BOX / 2, _BOX, _BOX)
        painter.setPen(QPen(QColor(scheme.accent if chosen else scheme.muted), 1))
        painter.setBrush(QColor(scheme.accent if chosen else scheme.base))
        painter.drawRoundedRect(box, 3, 3)
        if chosen:
            side = _BOX - 1
            size = round(side * painter.device().devicePixelRatioF())
            tick = theme.pixmap("check", scheme.base, size)
            place = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
            painter.drawPixmap(place, tick, QRectF(tick.rect()))
        painter.setPen(QColor(scheme.text))

    @staticmethod
    def _paint_threshold(painter: QPainter, bar: QRectF, threshold: float) -> None:
        """Mark where the genre begins to be suggested."""
        x = bar.left() + bar.width() * min(max(threshold, 0.0), 1.0)
        painter.setPen(QPen(QColor(theme.colours().text), 1.5))
        painter.drawLine(QPointF(x, bar.top() - 3), QPointF(x, bar.bottom() + 3))

    @staticmethod
    def _paint_background(painter: QPainter, option: QStyleOptionViewItem) -> None:
        scheme = theme.colours()
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if option.state & QStyle.StateFlag.State_MouseOver or focused:
            painter.setPen(QPen(QColor(scheme.accent), 1.5) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(scheme.selection))
            painter.drawRoundedRect(box, 3, 3)

    @staticmethod
    def _paint_bar(painter: QPainter, bar: QRectF, share: float, *, strong: bool) -> None:
        scheme = theme.colours()
        radius = bar.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scheme.track))
        painter.drawRoundedRect(bar, radius, radius)
        filled = QRectF(bar)
        filled.setWidth(bar.width() * min(max(share, 0.0), 1.0))
        if filled.width() < 0.5:
            return
        painter.setClipRect(filled)
        painter.setBrush(QColor(scheme.accent if strong else scheme.muted))
        painter.drawRoundedRect(bar, radius, radius)
        painter.setClipping(False)


class ProbabilityBars(QListView):
    """List every genre as tall as it needs to be; the panel around it scrolls.

    Signals:
        genre_chosen: by a click, or Enter or Space on the current line.
    """

    genre_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ProbabilityModel(self)
        self._delegate = ProbabilityDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Probabilities of all genres"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    def show_probabilities(
        self,
        probabilities: Sequence[tuple[str, float]],
        chosen: tuple[str, ...],
        *,
        thresholds: tuple[float, ...] = (),
        several: bool = False,
    ) -> None:
        """Show (genre, p) pairs, likeliest first, and mark the chosen genres.

        Args:
            probabilities: the pairs.
            chosen: what is marked.
            thresholds: one for each pair, where several genres can hold; may be missing.
            several: whether each genre is switched on and off by itself.
        """
        # The person may be going through them by key: another mark is no reason to lose the place.
        here = self.currentIndex().row()
        self._model.set_rows(probabilities, chosen, thresholds, several=several)
        if several and 0 <= here < len(probabilities) and self.hasFocus():
            self.setCurrentIndex(self._model.index(here))
        self.setAccessibleDescription(
            self.tr("Enter switches the genre of the current line on or off.")
            if several
            else self.tr("Enter chooses the genre of the current line.")
        )
        self._measure()

    def set_chosen(self, genres: tuple[str, ...]) -> None:
        """Mark the genres that will be written if the person accepts."""
        self._model.set_chosen(genres)

    def _measure(self) -> None:
        font = QFont(self.font())
        font.setBold(True)
        metrics = QFontMetrics(font)
        names = [str(self._model.index(row).data()) for row in range(self._model.rowCount())]
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0) + 2
        self._delegate.name_width = min(widest, int(self.width() * 0.55))
        self.updateGeometry()
        self.viewport().update()

    def _on_clicked(self, index: AnyIndex) -> None:
        self.genre_chosen.emit(str(index.data()))

    # Qt overrides

    def sizeHint(self) -> QSize:
        """Return the height of all lines."""
        rows = self._model.rowCount()
        height = self.sizeHintForRow(0) * rows if rows else 0
        return QSize(280, height)

    def minimumSizeHint(self) -> QSize:
        """Return the same height: the list never scrolls by itself."""
        return QSize(180, self.sizeHint().height())

    def resizeEvent(self, event: Any) -> None:
        """Share the new width between names and bars."""
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def wheelEvent(self, event: Any) -> None:
        """Leave the wheel to the panel."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current line."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid() and not event.modifiers():
            self._on_clicked(self.currentIndex())
            return
        super().keyPressEvent(event)
