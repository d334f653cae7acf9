"""Every text that a window paints, with its colour and place: tables, plots and plain widgets."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QImage, QPaintDevice, QPaintEngine, QPixmap

from reclass_gui.ui import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPaintEngineState, QTextItem
    from PySide6.QtWidgets import QWidget

DPI = 96
MOSTLY = 0.9


@dataclass(frozen=True, slots=True)
class PaintedText:
    """Words as they are painted at one go, which may be a part of a line."""

    words: str
    colour: str
    place: QRect


class _Recorder(QPaintEngine):
    """Keep the texts and drop everything else."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.texts: list[PaintedText] = []

    def begin(self, device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        """Take the pen from the painter when a text is drawn."""

    def drawTextItem(self, at: QPointF, item: QTextItem) -> None:
        painter = self.painter()
        room = QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent())
        # The painter's own transformations know nothing of where in the window its widget lies.
        to_window = painter.deviceTransform()
        if painter.hasClipping():
            # A region: what is selected in a field is left out when the rest is painted.
            room = QRectF((painter.clipRegion() & room.toAlignedRect()).boundingRect())
        room = to_window.mapRect(room)
        if item.text().strip() and not room.isEmpty():
            self.texts.append(
                PaintedText(item.text(), painter.pen().color().name(), room.toAlignedRect())
            )

    def _drop(self, *_: object) -> None:
        """Draw nothing."""


for _name in ("Pixmap", "Image", "TiledPixmap", "Path", "Polygon", "Rects", "Lines", "Ellipse",
              "Points"):  # fmt: skip
    setattr(_Recorder, f"draw{_name}", _Recorder._drop)


class _Paper(QPaintDevice):
    """As large as a widget, with the resolution of a plain screen."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.recorder = _Recorder()
        metric = QPaintDevice.PaintDeviceMetric
        self._metrics = {
            metric.PdmWidth: widget.width(),
            metric.PdmHeight: widget.height(),
            metric.PdmWidthMM: round(widget.width() * 25.4 / DPI),
            metric.PdmHeightMM: round(widget.height() * 25.4 / DPI),
            metric.PdmDpiX: DPI,
            metric.PdmDpiY: DPI,
            metric.PdmPhysicalDpiX: DPI,
            metric.PdmPhysicalDpiY: DPI,
            metric.PdmDepth: 32,
            metric.PdmNumColors: 1 << 24,
            metric.PdmDevicePixelRatio: 1,
            metric.PdmDevicePixelRatioScaled: int(QPaintDevice.devicePixelRatioFScale()),
        }

    def paintEngine(self) -> QPaintEngine:
        return self.recorder

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 0)


def painted_texts(widget: QWidget) -> list[PaintedText]:
    """Return every text that a widget and those in it paint now."""
    paper = _Paper(widget)
    widget.render(paper, QPoint())
    return paper.recorder.texts


def picture(widget: QWidget) -> QImage:
    """Return what a widget looks like, a pixel for a pixel."""
    image = QPixmap(widget.size())
    image.fill(theme.colours().window)
    widget.render(image)
    return image.toImage()


def ground(image: QImage, text: PaintedText) -> str:
    """Return the colour that most of the place around a text has."""
    inside = text.place.adjusted(-1, -1, 1, 1) & image.rect()
    counted = Counter(
        image.pixel(x, y) & 0xFFFFFF
        for y in range(inside.top(), inside.bottom() + 1)
        for x in range(inside.left(), inside.right() + 1)
    )
    total = counted.total()
    own = int(text.colour[1:], 16)
    # Fat letters take most of their place; where there is nothing else, they can't be seen.
    if counted[own] < MOSTLY * total:
        del counted[own]
    return f"#{counted.most_common(1)[0][0]:06x}"


def faint_texts(widget: QWidget, least: float = 4.5) -> list[str]:
    """Return the texts whose contrast against what is behind them is below ``least``."""
    image = picture(widget)
    found = []
    off = theme.colours().disabled
    for text in painted_texts(widget):
        if not (text.place & image.rect()).isValid():
            continue
        behind = ground(image, text)
        ratio = theme.contrast(text.colour, behind)
        # Signs, and what can't be used now, need not be as easy to read.
        sign = not any(map(str.isalnum, text.words))
        if ratio < (3 if text.colour == off or sign else least):
            found.append(f"“{text.words}”: {text.colour} on {behind} is {ratio:.2f}")
    return list(dict.fromkeys(found))
