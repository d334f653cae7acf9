"""The mel-spectrogram: level over time and frequency, with axes and a legend of levels."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QColor,
    QFontMetricsF,
    QImage,
    QLinearGradient,
    QPainter,
    QPen,
)

from reclass_gui.ui import colormaps, frequencyaxis, theme
from reclass_gui.ui.frequencyaxis import FrequencyAxis
from reclass_gui.ui.plots import GAP, TimePlot
from reclass_gui.ui.spectrogramdata import FLOOR_DB, STEP_DB, Spectrogram
from reclass_gui.ui.timeview import TimeView, clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

_LEGEND_WIDTH = 8.0
_PLOT_HEIGHT = 132


def hertz(frequency: float) -> str:
    """Write a frequency in few signs: 200, 1k, 2.5k."""
    return f"{frequency / 1000:g}k" if frequency >= 1000 else f"{frequency:g}"


class SpectrogramView(TimePlot):
    """Show a ``Spectrogram`` and the words for when there is none.

    Signals:
        color_map_chosen: a person chose another colour map, by name.
        scale_chosen: a person chose another frequency axis, one of ``frequencyaxis.SCALES``.
    """

    color_map_chosen = Signal(str)
    scale_chosen = Signal(str)

    def __init__(self, view: TimeView, parent: QWidget | None = None) -> None:
        super().__init__(view, parent)
        self._spectrogram: Spectrogram | None = None
        self._message = ""
        self._map = colormaps.DEFAULT
        self._scale = frequencyaxis.DEFAULT
        self._image: QImage | None = None
        self._image_key: tuple[object, ...] = ()
        self._pointer_y = -1.0
        self.setAccessibleName(self.tr("Spectrogram"))
        self._describe()
        self._scales = self._add_choices(
            {
                "mel": self.tr("Frequencies: mel, as the ear"),
                "log": self.tr("Frequencies: logarithmic"),
                "linear": self.tr("Frequencies: linear"),
            },
            self._on_scale_triggered,
        )
        self._maps = self._add_choices(
            {
                "Ember": self.tr("Colours: ember"),
                "Lagoon": self.tr("Colours: lagoon"),
                "Grey": self.tr("Colours: grey"),
            },
            self._on_map_triggered,
        )
        self.set_scale(self._scale)
        self.set_color_map(self._map)
        view.hover_changed.connect(self._on_readout_changed)

    @property
    def color_map(self) -> str:
        """Name of the colour map, one of ``colormaps.names()``."""
        return self._map

    def set_color_map(self, name: str) -> None:
        """Use another colour map.

        Raises:
            KeyError: there is no map of that name.
        """
        colormaps.table(name)
        self._map = name
        for action in self._maps.actions():
            action.setChecked(action.data() == name)
        self.refresh()

    @property
    def scale(self) -> str:
        """How frequencies are spread, one of ``frequencyaxis.SCALES``."""
        return self._scale

    def set_scale(self, scale: str) -> None:
        """Spread the frequencies in another way.

        Raises:
            ValueError: there is no such scale.
        """
        if scale not in frequencyaxis.SCALES:
            raise ValueError(scale)
        self._scale = scale
        for action in self._scales.actions():
            action.setChecked(action.data() == scale)
        self.refresh()

    def show_spectrogram(self, spectrogram: Spectrogram) -> None:
        """Show a spectrogram, which may still grow: call ``on_grown`` then."""
        self._spectrogram = spectrogram
        self._message = ""
        self.refresh()
        self._describe()

    def show_message(self, message: str) -> None:
        """Show no spectrogram but a sentence: what is awaited, or what went wrong."""
        self._spectrogram = None
        self._message = message
        self.refresh()
        self._describe()

    def on_grown(self) -> None:
        """Show the columns that have come since."""
        self.refresh()

    # Layout

    def sizeHint(self) -> QSize:
        """Return a height that lets a voice, a bass and a cymbal be told apart."""
        return QSize(360, self._fixed_height())

    def minimumSizeHint(self) -> QSize:
        """Return the least that can be read."""
        return QSize(200, self._fixed_height())

    def _fixed_height(self) -> int:
        return int(self._header_height() + _PLOT_HEIGHT + self.time_axis_height() + 2)

    def _header_height(self) -> float:
        return QFontMetricsF(self.small_font()).height() + 2

    def plot_rect(self) -> QRectF:
        """Return where the levels are painted."""
        rect = super().plot_rect()
        rect.setTop(self._header_height())
        rect.setBottom(self.height() - self.time_axis_height() - 2)
        return rect

    def marks_rects(self) -> list[QRectF]:
        """Return the plot, or nothing while there is only a sentence to read."""
        return [self.plot_rect()] if self._spectrogram is not None else []

    # Painting

    def paint_content(self, painter: QPainter) -> None:
        """Paint the axes, the levels, the legend."""
        rect = self.plot_rect()
        painter.fillRect(rect, QColor(*(int(v) for v in colormaps.table(self._map)[0])))
        spectrogram = self._spectrogram
        if spectrogram is None or self.view.duration <= 0:
            self._paint_message(painter, rect)
            return
        painter.drawImage(rect.topLeft(), self._rendered(spectrogram, rect))
        painter.setPen(QPen(QColor(theme.colours().border), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))
        self._paint_frequencies(painter, rect, spectrogram)
        self._paint_legend(painter, rect, spectrogram)
        self.paint_time_axis(painter, rect.bottom() + 1)

    def paint_overlay(self, painter: QPainter) -> None:
        """Paint what is under the pointer."""
        if self._spectrogram is not None:
            self._paint_readout(painter, self.plot_rect())

    def _paint_message(self, painter: QPainter, rect: QRectF) -> None:
        painter.setFont(self.font())
        painter.setPen(QColor(255, 255, 255, 215))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(rect.adjusted(12, 4, -12, -4), flags, self._message)

    def _rendered(self, spectrogram: Spectrogram, rect: QRectF) -> QImage:
        """Return the picture for this size and stretch, made once."""
        ratio = self.devicePixelRatioF()
        width = max(1, round(rect.width() * ratio))
        height = max(1, round(rect.height() * ratio))
        view = self.view
        look = (self._map, self._scale)
        key = (id(spectrogram), spectrogram.count, view.start, view.end, width, height, look)
        if self._image is None or key != self._image_key:
            codes = spectrogram.image(view.start, view.end, width, height, self._axis(spectrogram))
            image = QImage(codes.data, width, height, width, QImage.Format.Format_Indexed8).copy()
            low, high = spectrogram.shown_range()
            image.setColorTable(
                colormaps.color_table(
                    self._map, (low - FLOOR_DB) / STEP_DB, (high - FLOOR_DB) / STEP_DB
                )
            )
            image.setDevicePixelRatio(ratio)
            self._image, self._image_key = image, key
        return self._image

    def _axis(self, spectrogram: Spectrogram) -> FrequencyAxis:
        return FrequencyAxis(self._scale, spectrogram.frequencies)

    def _paint_frequencies(self, painter: QPainter, rect: QRectF, spectrogram: Spectrogram) -> None:
        font = self.small_font()
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(theme.colours().muted))
        edge = rect.left() - 2 * GAP
        painter.drawText(QRectF(0, 0, edge, rect.top() - 2), right, self.tr("Hz"))
        above = rect.top() - metrics.height() / 2
        axis = self._axis(spectrogram)
        for frequency in axis.marks:
            if not spectrogram.frequencies[0] <= frequency <= spectrogram.frequencies[-1]:
                continue
            y = rect.bottom() - axis.share_of(frequency) * rect.height()
            half = metrics.height() / 2
            if y - half < above or y + half > rect.bottom() + half:
                continue
            above = y + half
            painter.drawLine(QPointF(rect.left() - GAP, y), QPointF(rect.left() - 1, y))
            painter.drawText(QRectF(0, y - half, edge, 2 * half), right, hertz(frequency))

    def _paint_legend(self, painter: QPainter, rect: QRectF, spectrogram: Spectrogram) -> None:
        low, high = spectrogram.shown_range()
        bar = QRectF(rect.right() + GAP, rect.top(), _LEGEND_WIDTH, rect.height())
        gradient = QLinearGradient(bar.bottomLeft(), bar.topLeft())
        table = colormaps.table(self._map)
        for place in np.linspace(0, 1, 33):
            gradient.setColorAt(float(place), QColor(*(int(v) for v in table[round(place * 255)])))
        painter.fillRect(bar, gradient)
        font = self.small_font()
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.colours().muted))
        left = bar.right() + GAP
        width = self.width() - left
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, width, rect.top() - 2), flags, self.tr("dB"))
        step = 10 if high - low <= 50 else 20
        for level in range(math.ceil(low / step) * step, math.floor(high) + 1, step):
            y = rect.top() + rect.height() * (high - level) / (high - low)
            y = min(max(y, rect.top() + metrics.height() / 2), rect.bottom() - metrics.height() / 2)
            text = str(level).replace("-", "−")
            place = QRectF(left, y - metrics.height() / 2, width, metrics.height())
            painter.drawText(place, flags, text)

    def readout(self, seconds: float, y: float) -> str:
        """Say time and, where ``y`` lies on the plot, frequency and level there."""
        rect, spectrogram = self.plot_rect(), self._spectrogram
        text = clock(seconds, tenths=True)
        if spectrogram is None or not rect.top() <= y <= rect.bottom():
            return text
        axis = self._axis(spectrogram)
        share = (rect.bottom() - y) / rect.height()
        text += f"   {axis.frequency_at(share):,.0f} Hz".replace(",", "\u202f")
        level = spectrogram.level_at(seconds, axis.row_at(share))
        return text if level is None else text + f"   {level:.0f} dB".replace("-", "−")

    def _paint_readout(self, painter: QPainter, rect: QRectF) -> None:
        """Paint time, frequency and level under the pointer above the plot."""
        if self.view.hover < 0:
            return
        painter.setPen(QColor(theme.colours().text))
        painter.setFont(self.small_font())
        place = QRectF(rect.left(), 0, rect.width(), rect.top() - 2)
        words = self.readout(self.view.hover, self._pointer_y)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _on_readout_changed(self) -> None:
        self.update(0, 0, self.width(), int(self._header_height()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the level under the pointer."""
        self._pointer_y = event.position().y()
        self._on_readout_changed()
        super().mouseMoveEvent(event)

    # Choices and descriptions

    def _add_choices(self, words: dict[str, str], slot: Callable[[QAction], None]) -> QActionGroup:
        """Add actions of which one is chosen, {value: words}, to the context menu."""
        separator = QAction(self)
        separator.setSeparator(True)
        self.addAction(separator)
        group = QActionGroup(self)
        for value, text in words.items():
            action = QAction(text, group)
            action.setCheckable(True)
            action.setData(value)
            self.addAction(action)
        group.triggered.connect(slot)
        return group

    def _on_map_triggered(self, action: QAction) -> None:
        self.set_color_map(str(action.data()))
        self.color_map_chosen.emit(self._map)

    def _on_scale_triggered(self, action: QAction) -> None:
        self.set_scale(str(action.data()))
        self.scale_chosen.emit(self._scale)

    def _describe(self) -> None:
        if self._spectrogram is None:
            self.setAccessibleDescription(self._message)
            return
        self.setAccessibleDescription(
            self.tr("Level by frequency over time, {duration} long.").format(
                duration=clock(self.view.duration)
            )
        )
