"""Loss and accuracy over the epochs of one run or of several, painted by hand."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from reclass_gui.ui import theme
from reclass_gui.ui.curvedata import LONGEST_NAME, Curve, nice_step, series_colour
from reclass_gui.ui.plots import GAP, small_font

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from reclass_gui.train.events import EpochDone

    Value = Callable[[EpochDone], float | None]


# How much longer than what was done the axis is while more is planned.
ROOM = 1.5
FEWEST_EPOCHS = 20


class CurvesPlot(QWidget):
    """Paint two plots side by side: validation as a line, training dashed, the best epoch marked.

    The pointer, or the arrow keys, Home and End, choose an epoch, whose numbers are then shown.

    Signals:
        epoch_chosen(int): the person looks at this epoch.
    """

    epoch_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curves: tuple[Curve, ...] = ()
        self._planned = 0
        self._cursor = 0
        self._areas: list[QRectF] = []
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Loss and accuracy by epoch"))
        theme.watch().changed.connect(self.update)
        self._describe()

    @property
    def cursor_epoch(self) -> int:
        """The epoch whose numbers are shown; the last one unless another was chosen."""
        last = self._last()
        return self._cursor if 0 < self._cursor <= last else last

    def set_curves(self, curves: Sequence[Curve], planned: int = 0) -> None:
        """Show runs.

        Args:
            curves: one, or several to compare.
            planned: epochs that the axis has room for, 0 for those that were.
        """
        self._curves = tuple(curves)
        self._planned = planned
        self._describe()
        self.update()

    def choose_epoch(self, number: int) -> None:
        """Show the numbers of an epoch; 0 follows the last one."""
        number = min(max(number, 0), self._last())
        if number != self._cursor:
            self._cursor = number
            self._describe()
            self.update()
            self.epoch_chosen.emit(self.cursor_epoch)

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both plots and the legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._last():
            painter.setPen(QColor(theme.colours().muted))
            painter.drawText(
                self.rect(),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                self.tr("The curves begin with the first epoch."),
            )
        else:
            self._areas.clear()
            legend = self._paint_legend(painter)
            width = (self.width() - 3 * theme.SPACE) / 2
            height = self.height() - legend - theme.SPACE
            for place, (title, training, validation, share) in enumerate(self._plots()):
                left = place * (width + 3 * theme.SPACE)
                rect = QRectF(left, 0.0, width, height)
                self._paint_plot(painter, rect, title, training, validation, share=share)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.colours().accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 3, 3)

    def _plots(self) -> tuple[tuple[str, Value, Value, bool], ...]:
        return (
            (self.tr("Loss"), lambda e: e.train_loss, lambda e: e.validation_loss, False),
            (
                self.tr("Accuracy"),
                lambda e: e.train_accuracy,
                lambda e: e.validation_accuracy,
                True,
            ),
        )

    def _paint_plot(
        self, painter: QPainter, rect: QRectF, title: str, training: Value, validation: Value,
        *, share: bool,
    ) -> None:  # fmt: skip
        colours = theme.colours()
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        head = QFontMetricsF(font).height() + GAP
        top = QRectF(rect.left(), rect.top() + GAP, rect.width() - GAP, head)
        painter.drawText(top.adjusted(2 * GAP, 0, 0, 0), Qt.AlignmentFlag.AlignLeft, title)
        if len(self._curves) == 1:
            painter.setFont(self.font())
            room = top.width() - QFontMetricsF(font).horizontalAdvance(title) - 6 * GAP
            metrics = QFontMetricsF(self.font())
            for words in self._readout(training, validation, share=share):
                if metrics.horizontalAdvance(words) <= room:
                    painter.drawText(top, Qt.AlignmentFlag.AlignRight, words)
                    break
        small = small_font(self.font())
        metrics = QFontMetricsF(small)
        low, high = self._limits(training, validation, share=share)
        step = nice_step(high - low, 4 if rect.height() < 180 else 5)
        high = low + step * math.ceil((high - low) / step - 1e-9)
        decimals = 0 if share else max(0, -math.floor(math.log10(step) + 1e-9))
        marks = [low + step * n for n in range(round((high - low) / step) + 1)]
        texts = [self._number(mark, share=share, decimals=decimals) for mark in marks]
        left = max(metrics.horizontalAdvance(text) for text in texts) + 3 * GAP
        bottom = metrics.height() + 2 * GAP
        right = metrics.horizontalAdvance(QLocale().toString(self._shown_last())) / 2 + GAP
        area = rect.adjusted(left, head + 3 * GAP, -right, -bottom)
        if area.width() < 20 or area.height() < 20:
            return
        self._areas.append(area)
        painter.setFont(small)
        for mark, text in zip(marks, texts, strict=True):
            y = area.bottom() - (mark - low) / (high - low) * area.height()
            painter.setPen(QPen(QColor(colours.border), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(colours.muted))
            place = QRectF(rect.left(), y - metrics.height() / 2, left - GAP, metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, text)
        self._paint_epochs(painter, area, metrics)
        for place_of, curve in enumerate(self._curves):
            colour = series_colour(place_of)
            for value, dashed in ((training, True), (validation, False)):
                points = [
                    QPointF(self._x(area, epoch.epoch), self._y(area, shown, low, high))
                    for epoch in curve.epochs
                    if (shown := value(epoch)) is not None and math.isfinite(shown)
                ]
                self._paint_line(painter, points, colour, dashed=dashed)
            best = curve.best
            at_best = None if best is None else (validation(best) or training(best))
            if best is not None and at_best is not None and math.isfinite(at_best):
                self._paint_diamond(
                    painter, QPointF(self._x(area, best.epoch), self._y(area, at_best, low, high)),
                    colour,
                )  # fmt: skip
        x = self._x(area, self.cursor_epoch)
        painter.setPen(QPen(QColor(colours.muted), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def _paint_epochs(self, painter: QPainter, area: QRectF, metrics: QFontMetricsF) -> None:
        last = self._shown_last()
        most = max(2, int(area.width() / (metrics.horizontalAdvance("0000") * 1.8)))
        step = max(1, round(nice_step(max(last - 1, 1), most)))
        numbers = [1, *(n for n in range(step, last + 1, step) if n > 1)]
        painter.setPen(QColor(theme.colours().muted))
        reach = -math.inf
        for number in numbers:
            text = QLocale().toString(number)
            half = metrics.horizontalAdvance(text) / 2 + 1
            x = self._x(area, number)
            if x - half < reach + GAP:
                continue
            reach = x + half
            place = QRectF(x - half, area.bottom() + GAP, 2 * half, metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_line(
        self, painter: QPainter, points: list[QPointF], colour: QColor, *, dashed: bool
    ) -> None:
        pen = QPen(colour, 1.2 if dashed else 2.0)
        if dashed:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        if len(points) > 1:
            painter.drawPolyline(QPolygonF(points))
        elif points:
            painter.drawEllipse(points[0], 1.5, 1.5)

    def _paint_diamond(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        painter.setPen(QPen(QColor(theme.colours().window), 1.5))
        painter.setBrush(colour)
        size = 5.5
        painter.drawPolygon(
            QPolygonF([at + QPointF(*d) for d in ((0, -size), (size, 0), (0, size), (-size, 0))])
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_legend(self, painter: QPainter) -> float:
        """Paint the legend at the bottom; return its height."""
        metrics = QFontMetricsF(self.font())
        painter.setFont(self.font())
        line = metrics.height() + GAP
        entries = self._legend()
        rows: list[list[tuple[float, int, str, str]]] = [[]]
        x = 2 * GAP
        for place, kind, words in entries:
            width = 28 + metrics.horizontalAdvance(words) + 3 * GAP
            if rows[-1] and x + width > self.width():
                rows.append([])
                x = 2 * GAP
            rows[-1].append((x, place, kind, words))
            x += width
        height = len(rows) * line
        for number, row in enumerate(rows):
            middle = self.height() - height + number * line + line / 2
            for x, place, kind, words in row:
                colour = series_colour(place) if place >= 0 else QColor(theme.colours().text)
                if kind == "best":
                    self._paint_diamond(painter, QPointF(x + 11, middle), colour)
                else:
                    ends = [QPointF(x, middle), QPointF(x + 22, middle)]
                    self._paint_line(painter, ends, colour, dashed=kind == "training")
                painter.setPen(QColor(theme.colours().text))
                room = QRectF(x + 28, middle - line / 2, self.width() - x - 28, line)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        return height

    def _legend(self) -> list[tuple[int, str, str]]:
        """Return (place of the colour, kind, words)."""
        if len(self._curves) == 1:
            best = self._curves[0].best
            entries = [(0, "validation", self.tr("validation")),
                       (0, "training", self.tr("training"))]  # fmt: skip
            if best is not None:
                entries.append((0, "best", self.tr("best epoch: {0}").format(best.epoch)))
            return entries
        entries = []
        for place, curve in enumerate(self._curves):
            name = curve.name
            if len(name) > LONGEST_NAME:
                name = name[: LONGEST_NAME - 1] + "…"
            entries.append((place, "validation", name))
        entries.append((-1, "training", self.tr("dashed: training")))
        return entries

    # Numbers.

    def _last(self) -> int:
        return max((curve.epochs[-1].epoch for curve in self._curves if curve.epochs), default=0)

    def _shown_last(self) -> int:
        # Of a thousand planned epochs the first ten would be one line.
        room = max(round(self._last() * ROOM), FEWEST_EPOCHS)
        return max(self._last(), min(self._planned, room), 2)

    def _x(self, area: QRectF, epoch: int) -> float:
        return area.left() + (epoch - 1) / (self._shown_last() - 1) * area.width()

    def _y(self, area: QRectF, value: float, low: float, high: float) -> float:
        share = min(max((value - low) / (high - low), 0.0), 1.0)
        return area.bottom() - share * area.height()

    def _limits(self, training: Value, validation: Value, *, share: bool) -> tuple[float, float]:
        if share:
            return 0.0, 1.0
        values = [
            shown
            for curve in self._curves
            for epoch in curve.epochs
            for shown in (training(epoch), validation(epoch))
            if shown is not None and math.isfinite(shown)
        ]
        return 0.0, max([*values, 1e-3]) * 1.02

    def _number(self, value: float | None, *, share: bool, decimals: int) -> str:
        if value is None or not math.isfinite(value):
            return "–"
        if share:
            return self.tr("{0} %").format(QLocale().toString(100 * value, "f", decimals))
        return QLocale().toString(float(value), "f", decimals)

    def _readout(self, training: Value, validation: Value, *, share: bool) -> tuple[str, ...]:
        """Return the numbers of the chosen epoch, in words and, for less room, in fewer."""
        epoch = self._curves[0].at(self.cursor_epoch)
        if epoch is None:
            return ()
        decimals = 1 if share else 3
        one, other = (
            self._number(value(epoch), share=share, decimals=decimals)
            for value in (validation, training)
        )
        full = self.tr("epoch {0}: {1} (training {2})").format(epoch.epoch, one, other)
        return full, self.tr("{0}: {1} ({2})").format(epoch.epoch, one, other), one

    def _describe(self) -> None:
        words = [
            f"{curve.name}: "
            + "; ".join(
                f"{title} {self._number(validation(epoch), share=share, decimals=3 - 2 * share)}"
                for title, _, validation, share in self._plots()
            )
            for curve in self._curves
            if (epoch := curve.at(self.cursor_epoch)) is not None
        ]
        head = self.tr("Epoch {0}.").format(self.cursor_epoch) if words else ""
        keys = self.tr("The arrow keys choose an epoch.")
        self.setAccessibleDescription(" ".join(part for part in (head, *words, keys) if part))

    # Qt's side.

    def sizeHint(self) -> QSize:
        """Ask for room for two plots."""
        return QSize(80 * theme.SPACE, 26 * theme.SPACE)

    def minimumSizeHint(self) -> QSize:
        """Ask for the least that can be read."""
        return QSize(44 * theme.SPACE, 20 * theme.SPACE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the numbers of the epoch under the pointer while a button is down."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose_at(event.position().x())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the epoch under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton and self._last():
            self._choose_at(event.position().x())

    def _choose_at(self, x: float) -> None:
        if not self._areas:
            return
        area = min(self._areas, key=lambda a: max(a.left() - x, x - a.right(), 0.0))
        share = min(max((x - area.left()) / area.width(), 0.0), 1.0)
        self.choose_epoch(max(1, round(1 + share * (self._shown_last() - 1))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from epoch to epoch."""
        now, last = self.cursor_epoch, self._last()
        places = {
            Qt.Key.Key_Left: now - 1,
            Qt.Key.Key_Right: now + 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if last and key in places:
            self.choose_epoch(max(1, places[key]))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Paint again in other colours or letters."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.update()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame away."""
        self.update()
        super().focusOutEvent(event)
