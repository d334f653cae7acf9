"""What every plot over time has in common: margins, time axis, playhead, seek, zoom and pan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontMetricsF,
    QKeySequence,
    QNativeGestureEvent,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reclass_gui.ui import plotmarks, theme
from reclass_gui.ui.timeview import TimeView, clock, tick_step, ticks

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QWheelEvent,
    )

ZOOM_STEP = 1.5
GAP = 4.0
SECONDS_PER_KEY = 5.0


def small_font(font: QFont) -> QFont:
    """Return a font for marks and second-rank numbers: a sixth smaller, never under 7 points."""
    smaller = QFont(font)
    if font.pointSizeF() > 0:
        smaller.setPointSizeF(max(font.pointSizeF() * 0.85, min(font.pointSizeF(), 7.0)))
    return smaller


class TimePlot(QWidget):
    """Paint something over the time that a ``TimeView`` shows; a base to derive from.

    A click asks to seek and a drag moves the playhead with the pointer until it is let go; Ctrl
    and the wheel zoom, the wheel sideways (or with Shift) pans, a double click shows the whole
    track. A drag with Shift selects a stretch to repeat. With the keyboard: arrows seek, + and -
    zoom, Page Up and Page Down pan, 0 shows all.
    """

    def __init__(self, view: TimeView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self._drag: float | None = None
        self._selects_from: float | None = None
        self._margins: tuple[float, float] | None = None
        self._content: QPixmap | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        view.range_changed.connect(self.refresh)
        view.playhead_moved.connect(self._on_playhead_moved)
        view.hover_changed.connect(self._on_hover_changed)
        view.selection_changed.connect(self.update)
        self._marks = (0.0, -1.0)
        self._add_actions()

    # To be derived

    def paint_content(self, painter: QPainter) -> None:
        """Paint what stays as it is until ``refresh``."""
        raise NotImplementedError

    def paint_overlay(self, painter: QPainter) -> None:
        """Paint what changes with the pointer or the playhead, besides their lines."""

    def plot_rect(self) -> QRectF:
        """Return where time runs from left to right, in logical pixels."""
        left, right = self.margins()
        return QRectF(left, 0.0, max(self.width() - left - right, 1.0), float(self.height()))

    def margins(self) -> tuple[float, float]:
        """Return the widths left and right of the plots; the same in all plots of one view."""
        if self._margins is None:
            metrics = QFontMetricsF(self.small_font())
            left = metrics.horizontalAdvance("20k") + 3 * GAP
            right = metrics.horizontalAdvance("−100") + 5 * GAP
            self._margins = left, right
        return self._margins

    # For those that derive

    def refresh(self) -> None:
        """Paint the content anew."""
        self._content = None
        self.update()

    def small_font(self):  # type: ignore[no-untyped-def]
        """Return the font of the marks on the axes."""
        return small_font(self.font())

    def x_of(self, seconds: float) -> float:
        """Return the horizontal place of a moment."""
        rect, view = self.plot_rect(), self.view
        return (
            rect.left() + (seconds - view.start) / max(view.end - view.start, 1e-9) * rect.width()
        )

    def seconds_at(self, x: float) -> float:
        """Return the moment at a horizontal place, kept within what is shown."""
        rect, view = self.plot_rect(), self.view
        share = min(max((x - rect.left()) / rect.width(), 0.0), 1.0)
        return view.start + share * (view.end - view.start)

    def time_axis_height(self) -> float:
        """Return the height of a time axis with its numbers."""
        return QFontMetricsF(self.small_font()).height() + GAP

    def paint_time_axis(self, painter: QPainter, top: float) -> None:
        """Paint marks and times under a plot that ends at ``top``."""
        view = self.view
        if view.duration <= 0:
            return
        font = self.small_font()
        metrics = QFontMetricsF(font)
        rect = self.plot_rect()
        span = view.end - view.start
        tenths = tick_step(span, 6) < 1
        width = metrics.horizontalAdvance(clock(view.end, tenths=tenths))
        most = max(1, int(rect.width() / (width * 2.2)))
        tenths = tick_step(span, most) < 1
        painter.setFont(font)
        taken = rect.right()
        for seconds in ticks(view.start, view.end, most):
            x = self.x_of(seconds)
            painter.setPen(QPen(QColor(theme.colours().muted), 1))
            painter.drawLine(QPointF(x, top), QPointF(x, top + GAP * 0.75))
            text = clock(seconds, tenths=tenths)
            half = metrics.horizontalAdvance(text) / 2
            place = QRectF(x - half - 1, top + GAP * 0.75, 2 * half + 2, metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
            taken = max(taken, place.right())
        unit = self.tr("min:s") if view.duration < 3600 else self.tr("h:min:s")
        left = taken + GAP
        place = QRectF(left, top + GAP * 0.75, self.width() - left, metrics.height())
        if metrics.horizontalAdvance(unit) <= place.width():
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, unit)

    # What all share

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the content and, on top of it, where we are."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._painted_content())
        self.paint_overlay(painter)
        if self.view.duration > 0:
            self._paint_marks(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.colours().accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 3, 3)

    def _painted_content(self) -> QPixmap:
        """Return the content as it was painted last, if that still holds."""
        ratio = self.devicePixelRatioF()
        size = (self.size().toSizeF() * ratio).toSize()
        if self._content is None or self._content.size() != size:
            self._content = QPixmap(size)
            self._content.setDevicePixelRatio(ratio)
            self._content.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._content)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self.font())
            self.paint_content(painter)
            painter.end()
        return self._content

    def marks_rects(self) -> list[QRectF]:
        """Return what the playhead's line crosses, from top to bottom."""
        return [self.plot_rect()]

    def _paint_marks(self, painter: QPainter) -> None:
        view, rects = self.view, self.marks_rects()
        if view.selection is not None:
            plotmarks.paint_selection(painter, rects, *map(self.x_of, view.selection))
        if view.hover >= 0:
            plotmarks.paint_pointer(painter, rects, self.x_of(view.hover))
        plotmarks.paint_playhead(painter, rects, self.x_of(view.playhead), self.playhead_colours())

    def playhead_colours(self) -> tuple[QColor, QColor]:
        """Return the colours of the playhead's outline and of its line.

        White on black is seen on every colour of a map, and in both themes.
        """
        return QColor(0, 0, 0, 190), QColor(255, 255, 255)

    def _on_playhead_moved(self, seconds: float) -> None:
        self._update_stripe(self._marks[0])
        self._update_stripe(seconds)
        self._marks = (seconds, self._marks[1])

    def _on_hover_changed(self, seconds: float) -> None:
        self._update_stripe(self._marks[1])
        self._update_stripe(seconds)
        self._marks = (self._marks[0], seconds)

    def _update_stripe(self, seconds: float) -> None:
        """Paint again only around a moment: the playhead moves thirty times a second."""
        self.update(int(self.x_of(seconds)) - 8, 0, 17, self.height())

    def _add_actions(self) -> None:
        """Fill the context menu; its keys work while the plot has the focus."""
        entries = (
            ("zoom-in", self.tr("Zoom in"), (Qt.Key.Key_Plus, Qt.Key.Key_Equal), self.zoom_in),
            ("zoom-out", self.tr("Zoom out"), (Qt.Key.Key_Minus,), self.zoom_out),
            ("show-all", self.tr("Show the whole track"), (Qt.Key.Key_0,), self.view.show_all),
        )
        for name, text, keys, slot in entries:
            action = QAction(text, self)
            action.setObjectName(f"plot.{name}")
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(slot)
            self.addAction(action)

    def zoom_in(self) -> None:
        """Show less time, around the playhead if it is in sight."""
        self.view.zoom(ZOOM_STEP, self._middle())

    def zoom_out(self) -> None:
        """Show more time."""
        self.view.zoom(1 / ZOOM_STEP, self._middle())

    def _middle(self) -> float:
        view = self.view
        in_sight = view.start <= view.playhead <= view.end
        return view.playhead if in_sight else (view.start + view.end) / 2

    # Qt overrides

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette and the font."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.refresh()
        elif event.type() == QEvent.Type.FontChange:
            self._margins = None
            self.refresh()
            self.updateGeometry()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Zoom with two fingers on a touch pad."""
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.view.zoom(max(1 + event.value(), 0.2), self.seconds_at(event.position().x()))
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom or pan; a plain wheel is left to the panel, which scrolls."""
        delta = event.angleDelta()
        modifiers = event.modifiers()
        if modifiers & Qt.KeyboardModifier.ControlModifier and delta.y():
            factor = ZOOM_STEP ** (delta.y() / 120)
            self.view.zoom(factor, self.seconds_at(event.position().x()))
        elif self.view.is_zoomed and (delta.x() or modifiers & Qt.KeyboardModifier.ShiftModifier):
            turned = delta.x() or delta.y()
            self.view.pan(-turned / 120 * 0.1 * (self.view.end - self.view.start))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the playhead, or begin a selection."""
        if event.button() != Qt.MouseButton.LeftButton or self.view.duration <= 0:
            super().mousePressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._selects_from = self.seconds_at(event.position().x())
            return
        self._drag = self.seconds_at(event.position().x())
        self.view.set_hover(self._drag)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is under the pointer."""
        x = event.position().x()
        rect = self.plot_rect()
        if self._selects_from is not None:
            self.view.set_hover(self.seconds_at(x))
            self.view.draw_selection(self._selects_from, self.seconds_at(x))
        elif self._drag is not None:
            self._drag = self.seconds_at(x)
            self.view.set_hover(self._drag)
        elif self.view.duration > 0 and rect.left() <= x <= rect.right():
            self.view.set_hover(self.seconds_at(x))
        else:
            self.view.set_hover(-1.0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the moment at which the pointer was let go, or repeat what was selected."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and self._selects_from is not None:
            one, other = self._selects_from, self.seconds_at(event.position().x())
            self._selects_from = None
            self.view.set_loop((min(one, other), max(one, other)))
            return
        if is_left and self._drag is not None:
            self._drag = None
            self.view.seek(self.seconds_at(event.position().x()))
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the whole track."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.view.show_all()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self.view.set_hover(-1.0)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Seek and pan."""
        view = self.view
        page = 0.8 * (view.end - view.start)
        moves = {Qt.Key.Key_Left: -SECONDS_PER_KEY, Qt.Key.Key_Right: SECONDS_PER_KEY}
        pages = {Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}
        ends = {Qt.Key.Key_Home: 0.0, Qt.Key.Key_End: view.duration}
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        key = Qt.Key(event.key())
        if plain and key in moves:
            view.seek(view.playhead + moves[key])
        elif plain and key in pages:
            view.pan(pages[key])
        elif plain and key in ends:
            view.seek(ends[key])
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
