"""A scatter plot of a library that is panned, zoomed and lassoed; quick with 100,000 points."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reclass_gui.ui import theme
from reclass_gui.ui.mappoints import MapPoints
from reclass_gui.ui.markers import (
    NONE,
    SMOOTH,
    Look,
    faded,
    look,
    paint_many,
    radius_for,
    stamp,
)
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt
    from PySide6.QtGui import (
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QWheelEvent,
    )

    Flags = npt.NDArray[np.bool_]

ZOOM_STEP = 1.25
# Pixels from a point within which it is meant.
REACH = 12.0
CLICK = 4.0
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class MapView(QWidget):
    """Show points with a look each, one of them current, some of them selected.

    Drag moves the map, the wheel zooms, Shift and drag (or the lasso tool) goes around points to
    select them. Arrow keys go to the next point, Space selects it, Enter asks for what is selected.

    Signals:
        current_changed(int): another point is current; -1 none.
        selection_changed: other points are selected.
        show_asked: Enter, or a double click on a point.
    """

    current_changed = Signal(int)
    selection_changed = Signal()
    show_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points = MapPoints()
        self.describe: Callable[[int], str] = str
        self.current = -1
        self.selected: Flags = np.zeros(0, np.bool_)
        self.lasso_tool = False
        self._looks: npt.NDArray[np.intp] = np.zeros(0, np.intp)
        self._order: npt.NDArray[np.intp] = np.zeros(0, np.intp)
        self._highlit: int | None = None
        self._canvas: QPixmap | None = None
        self._pressed: QPointF | None = None
        self._moved = False
        self._line: list[tuple[float, float]] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(30 * SPACE, 24 * SPACE)
        self.setAccessibleName(self.tr("Map of the library"))
        self._describe()

    # What the page calls.

    def set_points(self, places: npt.ArrayLike, looks: npt.ArrayLike) -> None:
        """Show other points; all of them, with nothing selected."""
        self.points = MapPoints(places)
        self.points.resize(self.width(), self.height())
        self.points.fit()
        self.selected = np.zeros(len(self.points), np.bool_)
        # Painted in a random order: else the genres that come last would cover the others.
        self._order = np.random.default_rng(0).permutation(len(self.points))
        self._line = None
        self.set_looks(looks)
        self._go_to(-1)
        self.selection_changed.emit()

    def set_looks(self, looks: npt.ArrayLike) -> None:
        """Give the points other looks, [n] numbers for ``markers.look``."""
        self._looks = np.asarray(looks, dtype=np.intp)
        self.repaint_points()

    def highlight(self, number: int | None) -> None:
        """Fade all points but those of one look; None shows all alike."""
        if number != self._highlit:
            self._highlit = number
            self.repaint_points()

    def select(self, chosen: Flags) -> None:
        """Select points, [n]."""
        self.selected = chosen.copy()
        self.repaint_points()
        self.selection_changed.emit()

    def clear_selection(self) -> None:
        """Select nothing."""
        self.select(np.zeros(len(self.points), np.bool_))

    def set_lasso(self, on: bool) -> None:
        """Let a drag go around points instead of moving the map."""
        self.lasso_tool = on
        self.setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor)

    def fit(self) -> None:
        """Show all points."""
        self.points.fit()
        self.repaint_points()

    def zoom(self, factor: float) -> None:
        """Come nearer, around the middle."""
        self.points.zoom(factor, self.width() / 2, self.height() / 2)
        self.repaint_points()

    def repaint_points(self) -> None:
        """Paint the points anew."""
        self._canvas = None
        self.update()

    # Inside.

    def _go_to(self, number: int) -> None:
        if number == self.current and number >= 0:
            return
        self.current = number
        self._describe()
        self.update()
        self.current_changed.emit(number)

    def _describe(self) -> None:
        how = self.tr(
            "Arrow keys go to the next track, Space selects it, Enter shows what is selected in "
            "the library, Escape selects nothing."
        )
        words = self.describe(self.current) if self.current >= 0 else ""
        self.setAccessibleDescription(f"{words}\n{how}" if words else how)

    def _bright(self) -> Flags:
        """Return which points are not faded: the highlit ones, else the selected, else all."""
        if self._highlit is not None:
            return np.asarray(self._looks == self._highlit, dtype=np.bool_)
        return self.selected if self.selected.any() else np.ones(len(self.points), np.bool_)

    def _painted(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        size = (self.size().toSizeF() * ratio).toSize()
        if self._canvas is None or self._canvas.size() != size:
            if len(self.points) > SMOOTH:
                radius = max(1, round(radius_for(len(self.points)) * ratio))
                image = paint_many(
                    (size.width(), size.height()),
                    self.points.pixels()[self._order] * ratio,
                    self._looks[self._order],
                    self._bright()[self._order],
                    radius,
                )
                self._canvas = QPixmap.fromImage(image)
                self._canvas.setDevicePixelRatio(ratio)
            else:
                self._canvas = QPixmap(size)
                self._canvas.setDevicePixelRatio(ratio)
                self._canvas.fill(QColor(theme.colours().base))
                self._paint_few(self._canvas, ratio)
        return self._canvas

    def _paint_few(self, canvas: QPixmap, ratio: float) -> None:
        radius = radius_for(len(self.points))
        bright = self._bright()
        stamps: dict[tuple[int, bool], QPixmap] = {}
        painter = QPainter(canvas)
        pixels = self.points.pixels().tolist()
        looks = self._looks.tolist()
        for lit in (False, True):
            for number in self._order[bright[self._order] == lit].tolist():
                key = looks[number], lit
                if key not in stamps:
                    mark = look(key[0])
                    mark = mark if lit else Look(faded(), mark.shape)
                    stamps[key] = stamp(mark, radius, ratio)
                half = stamps[key].deviceIndependentSize().width() / 2
                x, y = pixels[number]
                painter.drawPixmap(QPointF(x - half, y - half), stamps[key])
        painter.end()

    # Qt's side.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the points and, on top of them, where we are."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._painted())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = theme.colours()
        if self.current >= 0:
            x, y = self.points.pixels()[self.current]
            radius = radius_for(len(self.points)) + 4
            for colour, width in ((scheme.base, 5.0), (scheme.text, 2.0)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawEllipse(QPointF(x, y), radius, radius)
        if self._line:
            shape = QPolygonF([QPointF(x, y) for x, y in self._line])
            fill = QColor(scheme.accent)
            fill.setAlpha(36)
            painter.setBrush(fill)
            painter.setPen(QPen(QColor(scheme.accent), 1.5))
            painter.drawPolygon(shape)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        focus = self.hasFocus()
        painter.setPen(QPen(QColor(scheme.accent if focus else scheme.border), 2 if focus else 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is looked at."""
        super().resizeEvent(event)
        self.points.resize(self.width(), self.height())
        self.repaint_points()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.repaint_points()

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = event.pos()
            number = self.points.near(place.x(), place.y(), REACH)
            words = self.describe(number) if number >= 0 else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        turned = event.angleDelta().y()
        if turned:
            place = event.position()
            self.points.zoom(ZOOM_STEP ** (turned / 120), place.x(), place.y())
            self.repaint_points()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to move the map, or to go around points."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        place = event.position()
        self._pressed, self._moved = place, False
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._line = [(place.x(), place.y())] if self.lasso_tool or shift else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it."""
        if self._pressed is None:
            return
        place = event.position()
        off = place - self._pressed
        if not self._moved and off.manhattanLength() < CLICK:
            return
        self._moved = True
        if self._line is not None:
            x, y = self._line[-1]
            if abs(place.x() - x) + abs(place.y() - y) >= CLICK:
                self._line.append((place.x(), place.y()))
            self.update()
            return
        self.points.pan(off.x(), off.y())
        self._pressed = place
        self.repaint_points()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take what was gone around, or the point that was clicked."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            super().mouseReleaseEvent(event)
            return
        place, self._pressed = event.position(), None
        line, self._line = self._line, None
        more = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._moved and line is not None:
            chosen = self._within([*line, (place.x(), place.y())])
            self.select(chosen | self.selected if more else chosen)
        elif not self._moved:
            number = self.points.near(place.x(), place.y(), REACH)
            if number >= 0:
                self._go_to(number)
                if more:
                    self._toggle(number)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the point."""
        place = event.position()
        number = self.points.near(place.x(), place.y(), REACH)
        if event.button() == Qt.MouseButton.LeftButton and number >= 0:
            self._go_to(number)
            self.show_asked.emit()

    def _within(self, line: list[tuple[float, float]]) -> Flags:
        """Return which points a closed line goes around; where it crosses itself, odd and even."""
        image = QImage(self.size(), QImage.Format.Format_Grayscale8)
        image.fill(0)
        painter = QPainter(image)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in line]))
        painter.end()
        bits = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
        return self.points.within(bits[:, : image.width()])

    def _toggle(self, number: int) -> None:
        chosen = self.selected.copy()
        chosen[number] = not chosen[number]
        self.select(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from point to point, select, zoom."""
        key = Qt.Key(event.key())
        if key in _ARROWS and len(self.points):
            number = self.points.beside(self.current, *_ARROWS[key])
            self.points.show(number)
            self.repaint_points()
            self._go_to(number)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.show_asked.emit()
        elif key == Qt.Key.Key_Space and self.current >= 0:
            self._toggle(self.current)
        elif key == Qt.Key.Key_Escape and self._line is not None:
            self._line, self._pressed = None, None
            self.update()
        elif key == Qt.Key.Key_Escape and self.selected.any():
            self.clear_selection()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(ZOOM_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / ZOOM_STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame away."""
        self.update()
        super().focusOutEvent(event)


__all__ = ["NONE", "MapView"]
