"""Colours, icons and spacing, for light and dark.

Everything that is painted by hand takes its colours from ``colours()``; every text colour in it
keeps a contrast of 4.5:1 against every surface that it can stand on, selected rows included.
"""

from __future__ import annotations

import math
import weakref
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Literal, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QImageReader,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Iterator

ThemeName = Literal["system", "light", "dark"]

# One grid: margins of a page are SPACE * 2, gaps between groups SPACE, inside a group SPACE / 2.
SPACE = 8
ICON_SIZE = 18

# By how much, in per cent, the Fusion style makes an outline darker than the window.
_FUSION_DARKER = 140
_FIELDS = ("QCheckBox", "QLineEdit", "QAbstractSpinBox", "QPlainTextEdit", "QRadioButton")
_ACCENTED = ("QProgressBar", "QSlider", "QPushButton", "QToolButton", "QComboBox")


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one scheme, as "#rrggbb".

    Attributes:
        window: behind the controls.
        base: behind tables, lists and fields.
        alternate: every second row.
        raised: buttons and headers.
        selection: behind selected rows and menu entries.
        border: thin lines that carry no meaning.
        outline: edges of check boxes and fields, without which they could not be seen.
        text: what is read.
        muted: what is read second.
        disabled: controls that can't be used now (3:1 is enough there).
        accent: links, focus, confidence.
        on_accent: text on the accent.
        good: accepted, agreeing.
        warn: unsure, differing.
        bad: failed.
        track: the empty part of a bar.
    """

    name: str
    window: str
    base: str
    alternate: str
    raised: str
    selection: str
    border: str
    outline: str
    text: str
    muted: str
    disabled: str
    accent: str
    on_accent: str
    good: str
    warn: str
    bad: str
    track: str

    @property
    def is_dark(self) -> bool:
        """Whether this is the dark scheme."""
        return self.name == "dark"

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return ((f.name, getattr(self, f.name)) for f in fields(self) if f.name != "name")


LIGHT = Colours(
    name="light",
    window="#f3f4f6",
    base="#ffffff",
    alternate="#f8f9fb",
    raised="#fbfbfc",
    selection="#d6e4fb",
    border="#cdd2d9",
    outline="#767d89",
    text="#1b1e23",
    muted="#545b68",
    disabled="#868d99",
    accent="#2457c5",
    on_accent="#ffffff",
    good="#176335",
    warn="#7a4b00",
    bad="#a8201a",
    track="#e3e6eb",
)
DARK = Colours(
    name="dark",
    window="#202328",
    base="#181a1e",
    alternate="#1d2025",
    raised="#2a2e35",
    selection="#29406b",
    border="#3b414b",
    outline="#858c98",
    text="#e7e9ed",
    muted="#b4bac5",
    disabled="#8a919d",
    accent="#8fb1ff",
    on_accent="#10131a",
    good="#7fd6a0",
    warn="#ecc274",
    bad="#ffa39b",
    track="#343a44",
)


def luminance(colour: str) -> float:
    """Return the relative luminance of "#rrggbb", 0 to 1 (WCAG 2.2)."""

    def linear(channel: int) -> float:
        c = channel / 255
        return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4

    r, g, b = (linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def colours() -> Colours:
    """Return the colours of the scheme in use."""
    return _watch.colours


def palette(scheme: Colours) -> QPalette:
    """Build the Qt palette of a scheme."""
    role = QPalette.ColorRole
    group = QPalette.ColorGroup
    result = QPalette()
    for r, value in (
        (role.Window, scheme.window),
        (role.WindowText, scheme.text),
        (role.Base, scheme.base),
        (role.AlternateBase, scheme.alternate),
        (role.Text, scheme.text),
        (role.PlaceholderText, scheme.muted),
        (role.Button, scheme.raised),
        (role.ButtonText, scheme.text),
        (role.BrightText, scheme.bad),
        (role.ToolTipBase, scheme.raised),
        (role.ToolTipText, scheme.text),
        (role.Highlight, scheme.selection),
        (role.HighlightedText, scheme.text),
        (role.Accent, scheme.accent),
        (role.Link, scheme.accent),
        (role.LinkVisited, scheme.accent),
        (role.Light, scheme.raised),
        (role.Midlight, scheme.track),
        (role.Mid, scheme.border),
        (role.Dark, scheme.border),
        (role.Shadow, "#0b0c0e" if scheme.is_dark else "#7b818c"),
    ):
        result.setColor(r, QColor(value))
    for r in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(group.Disabled, r, QColor(scheme.disabled))
    result.setColor(group.Disabled, role.Highlight, QColor(scheme.track))
    return result


def field_palette(scheme: Colours) -> QPalette:
    """Build the palette of check boxes and fields, whose edges carry meaning.

    Fusion draws an edge 1.4 times darker than the window, which on a dark window is no edge. None
    of these kinds paints the window's colour, so theirs can be what gives the right edge.
    """
    result = palette(scheme)
    result.setColor(QPalette.ColorRole.Window, QColor(scheme.outline).lighter(_FUSION_DARKER))
    # The edge of what has the focus follows the colour of a selection.
    result.setColor(QPalette.ColorRole.Highlight, QColor(scheme.accent))
    result.setColor(QPalette.ColorRole.HighlightedText, QColor(scheme.on_accent))
    return result


class _HasIcon(Protocol):
    def setIcon(self, icon: QIcon) -> object: ...


class ThemeWatch(QObject):
    """Know the scheme in use and tell when it changes.

    Signals:
        changed: after the palette was replaced.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.colours = LIGHT
        self._wanted: ThemeName = "system"
        self._connected = False
        self._icons: dict[int, tuple[weakref.ref[QObject], str]] = {}

    def use(self, wanted: ThemeName) -> None:
        """Switch to a scheme, or follow the desktop's from now on."""
        self._wanted = wanted
        if not self._connected:
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)
            self._connected = True
        self._apply()

    def keep_icon(self, target: QObject, name: str) -> None:
        """Give ``target`` an icon now and again at every change of colours."""
        key = id(target)
        reference = weakref.ref(target, lambda _: self._icons.pop(key, None))
        self._icons[key] = (reference, name)
        _set_icon(target, icon(name))

    def _on_system_changed(self) -> None:
        if self._wanted == "system":
            self._apply()

    def _apply(self) -> None:
        dark = self._wanted == "dark" or (
            self._wanted == "system"
            and QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        )
        self.colours = DARK if dark else LIGHT
        QApplication.setPalette(palette(self.colours))
        # Bars show how far something is, and buttons that they have the focus: in the accent, not
        # in the soft colour of a selection.
        bars = palette(self.colours)
        bars.setColor(QPalette.ColorRole.Highlight, QColor(self.colours.accent))
        bars.setColor(QPalette.ColorRole.HighlightedText, QColor(self.colours.on_accent))
        edged = field_palette(self.colours)
        kinds = dict.fromkeys(_ACCENTED, bars) | dict.fromkeys(_FIELDS, edged)
        for kind, own in kinds.items():
            # The stub asks for bytes, which the call then rejects.
            QApplication.setPalette(own, kind)  # type: ignore[arg-type]
        import shiboken6

        for reference, name in list(self._icons.values()):
            target = reference()
            if target is not None and shiboken6.isValid(target):
                _set_icon(target, icon(name))
        self.changed.emit()


def _set_icon(target: QObject, value: QIcon) -> None:
    setter: _HasIcon = target  # type: ignore[assignment]  # actions and buttons both have it
    setter.setIcon(value)


_watch = ThemeWatch()


def watch() -> ThemeWatch:
    """Return the object that tells of changes of the scheme."""
    return _watch


def use(wanted: ThemeName) -> None:
    """Switch the program to "light", "dark" or "system" (follow the desktop)."""
    _watch.use(wanted)


def set_icon(target: QObject, name: str) -> None:
    """Give an action or button an icon of ``resources/icons``, kept in the right colour."""
    _watch.keep_icon(target, name)


def icon(name: str, colour: str | None = None) -> QIcon:
    """Return an icon in the text colour of the scheme in use, or in ``colour``.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    scheme = colours()
    result = QIcon()
    # Of the screens that there are, the finest one.
    app = QGuiApplication.instance()
    finest = math.ceil(app.devicePixelRatio()) if isinstance(app, QGuiApplication) else 1
    for size in (ICON_SIZE * scale for scale in sorted({1, 2, finest})):
        result.addPixmap(pixmap(name, colour or scheme.text, size))
        result.addPixmap(pixmap(name, scheme.disabled, size), QIcon.Mode.Disabled)
    return result


@cache
def _source(name: str) -> str:
    folder = resources.files("reclass_gui") / "resources" / "icons"
    return (folder / f"{name}.svg").read_text(encoding="utf-8")


@cache
def pixmap(name: str, colour: str, size: int) -> QPixmap:
    """Draw an icon in one colour, ``size`` device pixels wide.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    data = QByteArray(_source(name).replace("currentColor", colour).encode())
    buffer = QBuffer(data)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(size, size))
    return QPixmap.fromImage(reader.read())
