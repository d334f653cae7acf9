"""Marks on a plot over time: the playhead, the pointer's line, the stretch that repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from reclass_gui.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter


def is_within(x: float, rect: QRectF) -> bool:
    """Tell whether a line at ``x`` is seen on a plot."""
    return rect.left() - 0.5 <= x <= rect.right() + 0.5


def paint_playhead(
    painter: QPainter, rects: Sequence[QRectF], x: float, colours: tuple[QColor, QColor]
) -> None:
    """Paint a line with a head at ``x``; ``colours`` are those of its outline and its core."""
    if not rects or not is_within(x, rects[0]):
        return
    outline, core = colours
    for color, width in ((outline, 3.5), (core, 1.5)):
        painter.setPen(_flat(color, width))
        for rect in rects:
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
    top = rects[0].top()
    head = QPolygonF([QPointF(x - 5, top), QPointF(x + 5, top), QPointF(x, top + 6)])
    painter.setPen(QPen(outline, 1))
    painter.setBrush(core)
    painter.drawPolygon(head)


def paint_pointer(painter: QPainter, rects: Sequence[QRectF], x: float) -> None:
    """Paint a dashed line that is seen on light and dark."""
    for rect in rects:
        if not rect.left() <= x <= rect.right():
            return
        for color, offset in ((QColor(0, 0, 0, 150), 0.0), (QColor(255, 255, 255, 190), 4.0)):
            pen = QPen(color, 1, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([4, 4])
            pen.setDashOffset(offset)
            painter.setPen(pen)
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))


def paint_selection(painter: QPainter, rects: Sequence[QRectF], left: float, right: float) -> None:
    """Fade what lies outside a stretch, and draw its edges."""
    veil = QColor(theme.colours().window)
    veil.setAlpha(165)
    for rect in rects:
        low = min(max(left, rect.left()), rect.right())
        high = min(max(right, rect.left()), rect.right())
        painter.fillRect(QRectF(rect.topLeft(), QPointF(low, rect.bottom())), veil)
        painter.fillRect(QRectF(QPointF(high, rect.top()), rect.bottomRight()), veil)
        for color, width in ((QColor(theme.colours().window), 4.0), (_accent(), 2.0)):
            painter.setPen(_flat(color, width))
            for x in (left, right):
                if is_within(x, rect):
                    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))


def _accent() -> QColor:
    return QColor(theme.colours().accent)


def _flat(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
