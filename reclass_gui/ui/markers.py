"""How the genres of a map look: each has a colour and a shape, and no two share both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from reclass_gui.ui import theme

if TYPE_CHECKING:
    import numpy.typing as npt

# 3:1 or more against the base of their scheme, and apart for every kind of colour vision as far
# as eight can be.
LIGHT = ("#2457c5", "#b3470e", "#17733f", "#a3218c", "#0a7c8c", "#8a6a00", "#c01f3a", "#6a4bc4")
DARK = ("#8fb1ff", "#ff9e5e", "#6fd39a", "#f08ce0", "#4fd0e0", "#e0c040", "#ff7d8d", "#b9a3ff")
SHAPES = ("circle", "square", "triangle", "diamond", "plus", "cross")
_ALL_SHAPES = ("dot", *SHAPES)
NONE = -1
"""The look of tracks without a genre: small grey points."""

# Up to so many points are drawn with smooth edges, one by one; more as plain pixels, all at once.
SMOOTH = 3000


@dataclass(frozen=True, slots=True)
class Look:
    """One genre's colour ("#rrggbb") and shape."""

    colour: str
    shape: str


def look(number: int) -> Look:
    """Return the look with a number; they repeat after 24."""
    scheme = theme.colours()
    if number == NONE:
        return Look(scheme.muted, "dot")
    colours = DARK if scheme.is_dark else LIGHT
    return Look(colours[number % len(colours)], SHAPES[number % len(SHAPES)])


def faded() -> str:
    """Return the colour of what is not looked at."""
    return theme.colours().border


def path_of(shape: str, radius: float) -> QPainterPath:
    """Return a shape around (0, 0)."""
    path = QPainterPath()
    r, arm = radius, radius * 0.36
    if shape in ("circle", "dot"):
        r = radius if shape == "circle" else radius * 0.6
        path.addEllipse(QPointF(0, 0), r, r)
    elif shape == "square":
        path.addRect(QRectF(-0.85 * r, -0.85 * r, 1.7 * r, 1.7 * r))
    elif shape == "triangle":
        path.addPolygon(QPolygonF([QPointF(0, -1.1 * r), QPointF(r, 0.8 * r),
                                   QPointF(-r, 0.8 * r)]))  # fmt: skip
        path.closeSubpath()
    elif shape == "diamond":
        path.addPolygon(QPolygonF([QPointF(0, -1.2 * r), QPointF(1.2 * r, 0),
                                   QPointF(0, 1.2 * r), QPointF(-1.2 * r, 0)]))  # fmt: skip
        path.closeSubpath()
    else:
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRect(QRectF(-arm, -1.15 * r, 2 * arm, 2.3 * r))
        path.addRect(QRectF(-1.15 * r, -arm, 2.3 * r, 2 * arm))
        if shape == "cross":
            from PySide6.QtGui import QTransform

            path = QTransform().rotate(45).map(path)
    return path


def stamp(mark: Look, radius: float, ratio: float = 1.0) -> QPixmap:
    """Return a marker with smooth edges and a thin rim that sets it off from its neighbours."""
    side = int(2 * radius * 1.25) + 5
    pixmap = QPixmap(int(side * ratio), int(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(side / 2, side / 2)
    path = path_of(mark.shape, radius)
    painter.strokePath(path, QPen(QColor(theme.colours().base), 1.5))
    painter.fillPath(path.simplified(), QColor(mark.colour))
    painter.end()
    return pixmap


def marker_icon(number: int) -> QIcon:
    """Return a marker for a list."""
    result = QIcon()
    for ratio in (1.0, 2.0):
        pixmap = QPixmap(int(theme.ICON_SIZE * ratio), int(theme.ICON_SIZE * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(theme.ICON_SIZE / 2, theme.ICON_SIZE / 2)
        mark = look(number)
        painter.fillPath(path_of(mark.shape, 5).simplified(), QColor(mark.colour))
        painter.end()
        result.addPixmap(pixmap)
    return result


def radius_for(count: int) -> float:
    """Return how large markers are, in pixels: the more there are, the smaller."""
    return next(size for most, size in ((400, 5.0), (SMOOTH, 4.0), (8000, 3.0),
                                        (10**9, 2.0)) if count <= most)  # fmt: skip


def _pixels_of(shape: str, radius: int) -> npt.NDArray[np.intp]:
    """Return (dy, dx) of the pixels of a small marker, [k, 2]."""
    v, u = np.mgrid[-radius : radius + 1, -radius : radius + 1] / max(radius, 1)
    arm = 0.4 if radius > 2 else 0.2
    masks = {
        "circle": u**2 + v**2 <= 1.1,
        "dot": u**2 + v**2 <= 0.5,
        "square": np.maximum(abs(u), abs(v)) <= 0.9 if radius < 2 else np.maximum(
            abs(u), abs(v)) <= 1 - 0.5 / radius,
        "triangle": abs(u) <= (v + 1) / 2 + 0.01,
        "diamond": abs(u) + abs(v) <= 1.01,
        "plus": (abs(u) <= arm) | (abs(v) <= arm),
        "cross": (abs(u - v) <= arm) | (abs(u + v) <= arm),
    }  # fmt: skip
    return np.argwhere(masks[shape]) - radius


def paint_many(
    size: tuple[int, int],
    pixels: npt.NDArray[np.float64],
    looks: npt.NDArray[np.intp],
    bright: npt.NDArray[np.bool_],
    radius: int,
) -> QImage:
    """Return an image of markers without smooth edges; later points cover earlier ones.

    Args:
        size: (width, height) in device pixels.
        pixels: [n, 2] device pixels.
        looks: [n] number of each point's look.
        bright: [n] which are not faded; they are on top.
        radius: of the markers, in device pixels.
    """
    width, height = size
    wide = width + 2 * radius
    base = _argb(theme.colours().base)
    canvas = np.full((height + 2 * radius) * wide, base, np.uint32)
    whole = pixels.astype(np.int32)  # what is left of or above the window may fall onto its edge
    x, y = whole[:, 0], whole[:, 1]
    seen = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    starts = (y + radius) * wide + (x + radius)
    if seen.all() and bright.all():
        _stamp_all(canvas, starts, looks, wide, radius, lit=True)
    else:
        for lit in (False, True):
            chosen = np.flatnonzero(seen & (bright == lit))
            _stamp_all(canvas, starts[chosen], looks[chosen], wide, radius, lit=lit)
    inner = canvas.reshape(-1, wide)[radius : radius + height, radius : radius + width]
    data = np.ascontiguousarray(inner)
    image = QImage(data.data, width, height, 4 * width, QImage.Format.Format_RGB32)
    return image.copy()  # its own memory: the array goes


def _stamp_all(
    canvas: npt.NDArray[np.uint32],
    starts: npt.NDArray[np.intp],
    looks: npt.NDArray[np.intp],
    wide: int,
    radius: int,
    *,
    lit: bool,
) -> None:
    # Tables by look, of which the last is that of ``NONE``, -1.
    marks = [look(number) for number in (*range(int(looks.max(initial=0)) + 1), NONE)]
    shapes = np.array([_ALL_SHAPES.index(mark.shape) for mark in marks], np.int8)
    inks = np.array([_argb(mark.colour if lit else faded()) for mark in marks], np.uint32)
    of_point = shapes[looks]
    for number, shape in enumerate(_ALL_SHAPES):
        members = np.flatnonzero(of_point == number)
        if not len(members):
            continue
        where, ink = starts[members], inks[looks[members]]
        for dy, dx in _pixels_of(shape, radius):
            canvas[where + int(dy * wide + dx)] = ink


def _argb(colour: str) -> int:
    return 0xFF000000 | int(colour[1:], 16)
