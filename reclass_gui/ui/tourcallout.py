"""The callout of the tour, and the ring round what it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reclass_gui.ui import theme
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

WIDTH = 42 * SPACE
ARROW = SPACE + SPACE // 2
RADIUS = 6
RING = SPACE // 2


def place(size: QSize, target: QRect, room: QRect) -> QRect:
    """Return where a callout stands: below, above, left or right of its target.

    Where there is nowhere enough room, it lies in the lower middle of the target.
    """
    width, height = size.width(), size.height()
    x = min(max(target.center().x() - width // 2, room.left()), room.right() - width)
    y = min(max(target.center().y() - height // 2, room.top()), room.bottom() - height)
    for corner_x, corner_y in (
        (x, target.bottom() + RING),
        (x, target.top() - RING - height),
        (target.left() - RING - width, y),
        (target.right() + RING, y),
    ):
        rect = QRect(corner_x, corner_y, width, height)
        if room.contains(rect):
            return rect
    low = min(target.bottom() - height - 2 * SPACE, room.bottom() - height)
    return QRect(x, max(low, room.top()), width, height)


class Ring(QWidget):
    """A line round a part of the window; clicks go through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.watch().changed.connect(self.update)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colours().accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)


class Callout(QWidget):
    """Say something about a part of the window.

    Signals:
        next_asked: the next one.
        back_asked: the one before.
        skip_asked: no more of it.
    """

    next_asked = Signal()
    back_asked = Signal()
    skip_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._target = QRect()
        self._title = QLabel()
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._count = QLabel()
        self._count.setAccessibleName(self.tr("How far the tour is"))
        self.skip = QPushButton(self.tr("&Skip"))
        self.back = QPushButton(self.tr("&Back"))
        self.next = QPushButton()
        for button, signal in (
            (self.skip, self.skip_asked),
            (self.back, self.back_asked),
            (self.next, self.next_asked),
        ):
            button.setAutoDefault(True)  # so that Return presses it
            button.clicked.connect(signal)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self.skip)
        row.addWidget(self.back)
        row.addWidget(self.next)
        layout = QVBoxLayout(self)
        edge = ARROW + 2 * SPACE
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(SPACE)
        layout.addWidget(self._title)
        layout.addWidget(self._words)
        layout.addSpacing(SPACE)
        layout.addLayout(row)
        theme.watch().changed.connect(self.update)
        self.hide()

    def say(self, title: str, words: str, *, step: int, count: int) -> None:
        """Show one step of the tour; ``step`` counts from 1."""
        self._title.setText(title)
        self._words.setText(words)
        self._count.setText(self.tr("{step} of {count}").format(step=step, count=count))
        self.back.setEnabled(step > 1)
        self.next.setText(self.tr("&Next") if step < count else self.tr("&Done"))
        self.skip.setVisible(step < count)
        self.setAccessibleName(title)
        # A screen reader reads this when the button gets the focus.
        self.next.setAccessibleDescription(f"{title}. {words}")

    def point_at(self, target: QRect, room: QRect) -> None:
        """Stand beside a part of the parent."""
        self._target = target
        width = min(max(WIDTH, self.minimumSizeHint().width()), room.width())
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        self.setGeometry(place(QSize(width, height), target, room))
        self.raise_()
        self.show()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.skip_asked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame and the arrow."""
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(ARROW, ARROW, -ARROW, -ARROW)
        path = QPainterPath()
        path.addRoundedRect(body, RADIUS, RADIUS)
        path = path.united(self._arrow(body))
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.setBrush(QColor(colours.raised))
        painter.drawPath(path)

    def _arrow(self, body: QRectF) -> QPainterPath:
        path = QPainterPath()
        mine = self.geometry()
        corner = 2 * RADIUS + ARROW
        x = min(max(self._target.center().x() - mine.x(), body.left() + corner),
                body.right() - corner)  # fmt: skip
        y = min(max(self._target.center().y() - mine.y(), body.top() + corner),
                body.bottom() - corner)  # fmt: skip
        if mine.top() >= self._target.bottom():
            tip, along = QPointF(x, body.top() - ARROW + 2), QPointF(ARROW, 0)
            foot = QPointF(x, body.top() + 1)
        elif mine.bottom() <= self._target.top():
            tip, along = QPointF(x, body.bottom() + ARROW - 2), QPointF(ARROW, 0)
            foot = QPointF(x, body.bottom() - 1)
        elif mine.right() <= self._target.left():
            tip, along = QPointF(body.right() + ARROW - 2, y), QPointF(0, ARROW)
            foot = QPointF(body.right() - 1, y)
        elif mine.left() >= self._target.right():
            tip, along = QPointF(body.left() - ARROW + 2, y), QPointF(0, ARROW)
            foot = QPointF(body.left() + 1, y)
        else:
            return path
        path.addPolygon(QPolygonF([tip, foot - along, foot + along, tip]))
        return path
