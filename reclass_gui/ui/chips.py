"""Small rounded words that flow over as many lines as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reclass_gui.ui import theme
from reclass_gui.ui.plots import small_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

_PAD = theme.SPACE
_GAP = theme.SPACE // 2


class Chips(QWidget):
    """Show words with a number each; they are only to be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[tuple[str, str], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, words: Sequence[tuple[str, str]]) -> None:
        """Show (word, number) pairs in this order."""
        self._words = tuple(words)
        self.setAccessibleDescription(", ".join(f"{word} {number}" for word, number in words))
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        return small_font(self.font())

    def _places(self, width: int) -> tuple[list[QRect], int]:
        """Return a box for each word, and the height of all."""
        metrics = QFontMetrics(self._font())
        height = metrics.height() + _GAP
        boxes: list[QRect] = []
        corner = QPoint(0, 0)
        for word, number in self._words:
            wanted = metrics.horizontalAdvance(word) + metrics.horizontalAdvance(number)
            wanted += 3 * _PAD
            if corner.x() and corner.x() + wanted > width:
                corner = QPoint(0, corner.y() + height + _GAP)
            boxes.append(QRect(corner, QSize(min(wanted, width), height)))
            corner += QPoint(wanted + _GAP, 0)
        return boxes, (corner.y() + height if boxes else 0)

    def hasHeightForWidth(self) -> bool:
        """Say that fewer words fit into a line when it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        return QSize(240, self.heightForWidth(max(self.width(), 160)))

    def minimumSizeHint(self) -> QSize:
        """Return a width in which every usual word fits."""
        return QSize(160, self.heightForWidth(max(self.width(), 160)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words in the second rank of text, the numbers beside them."""
        scheme = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        metrics = QFontMetrics(self._font())
        boxes, _ = self._places(self.width())
        for box, (word, number) in zip(boxes, self._words, strict=True):
            painter.setPen(QPen(QColor(scheme.border), 1))
            painter.setBrush(QColor(scheme.base))
            painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            inner = box.adjusted(_PAD, 0, -_PAD, 0)
            room = inner.width() - metrics.horizontalAdvance(number) - _PAD // 2
            shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, room)
            painter.setPen(QColor(scheme.text))
            painter.drawText(
                inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown
            )
            painter.setPen(QColor(scheme.muted))
            painter.drawText(
                inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number
            )
