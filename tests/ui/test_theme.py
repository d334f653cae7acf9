"""Both schemes are readable, switchable, and every icon can be drawn in them."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

import reclass_gui
from reclass_gui.ui import theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SCHEMES = (theme.LIGHT, theme.DARK)
TEXTS = ("text", "muted", "accent", "good", "warn", "bad")
SURFACES = ("window", "base", "alternate", "raised", "selection")
ICONS = sorted((Path(reclass_gui.__file__).parent / "resources" / "icons").glob("*.svg"))


@pytest.fixture(autouse=True)
def _back_to_the_desktops(qapp: QApplication) -> object:
    yield
    theme.use("system")


def test_contrast_of_known_pairs() -> None:
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert theme.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda s: s.name)
@pytest.mark.parametrize(("text", "surface"), list(product(TEXTS, SURFACES)))
def test_every_text_is_readable_on_every_surface(
    scheme: theme.Colours, text: str, surface: str
) -> None:
    ratio = theme.contrast(getattr(scheme, text), getattr(scheme, surface))
    assert ratio >= 4.5, f"{text} on {surface}: {ratio:.2f}"


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda s: s.name)
def test_controls_and_bars_can_be_told_from_their_background(scheme: theme.Colours) -> None:
    assert theme.contrast(scheme.on_accent, scheme.accent) >= 4.5
    assert theme.contrast(scheme.accent, scheme.track) >= 3
    for surface in ("window", "base", "raised"):
        assert theme.contrast(scheme.disabled, getattr(scheme, surface)) >= 3


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda s: s.name)
def test_the_palette_pairs_are_readable(scheme: theme.Colours) -> None:
    palette = theme.palette(scheme)
    role = QPalette.ColorRole
    for text, surface in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.PlaceholderText, role.Base),
        (role.ButtonText, role.Button),
        (role.ToolTipText, role.ToolTipBase),
        (role.HighlightedText, role.Highlight),
        (role.Link, role.Window),
        (role.BrightText, role.Window),
    ):
        pair = palette.color(text).name(), palette.color(surface).name()
        assert theme.contrast(*pair) >= 4.5, (text, surface)


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda s: s.name)
@pytest.mark.parametrize(
    "kind", [QCheckBox, QRadioButton, QLineEdit, QSpinBox, QPlainTextEdit], ids=lambda k: k.__name__
)
def test_the_edges_of_boxes_and_fields_can_be_seen(
    qapp: QApplication, qtbot: QtBot, scheme: theme.Colours, kind: type[QWidget]
) -> None:
    theme.use(scheme.name)  # type: ignore[arg-type]
    page = QWidget()
    qtbot.addWidget(page)
    control = kind(page)
    control.setGeometry(10, 10, 120, 30)
    page.resize(160, 60)
    page.show()
    image = page.grab().toImage()
    # From the window's colour on the left into the middle of the box or field.
    line = [image.pixelColor(x, 25).name() for x in range(5, 17)]
    edge = max(theme.contrast(colour, scheme.window) for colour in line)
    assert edge >= 3, line
    best = max(line, key=lambda colour: theme.contrast(colour, scheme.window))
    assert theme.contrast(best, scheme.base) >= 3, line


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda s: s.name)
def test_text_selected_in_a_field_is_readable(scheme: theme.Colours) -> None:
    palette = theme.field_palette(scheme)
    pair = palette.highlightedText().color().name(), palette.highlight().color().name()
    assert theme.contrast(*pair) >= 4.5


def test_switching_changes_the_palette_and_tells(qapp: QApplication) -> None:
    heard: list[str] = []
    connection = theme.watch().changed.connect(lambda: heard.append(theme.colours().name))
    theme.use("dark")
    assert QApplication.palette().color(QPalette.ColorRole.Window) == QColor(theme.DARK.window)
    theme.use("light")
    assert QApplication.palette().color(QPalette.ColorRole.Window) == QColor(theme.LIGHT.window)
    assert heard == ["dark", "light"]
    theme.watch().disconnect(connection)


def test_icons_follow_the_scheme(qapp: QApplication) -> None:
    button = QToolButton()
    theme.use("light")
    theme.set_icon(button, "stop")

    def middle() -> QColor:
        return button.icon().pixmap(QSize(18, 18)).toImage().pixelColor(9, 9)

    assert middle() == QColor(theme.LIGHT.text)
    theme.use("dark")
    assert middle() == QColor(theme.DARK.text)


@pytest.mark.parametrize("path", ICONS, ids=lambda p: p.stem)
def test_every_icon_can_be_drawn(qapp: QApplication, path: Path) -> None:
    image = theme.pixmap(path.stem, "#ff0000", 36).toImage()
    assert image.size() == QSize(36, 36)
    drawn = sum(image.pixelColor(x, y).alpha() > 128 for x, y in product(range(36), range(36)))
    assert 20 < drawn < 36 * 36


def test_an_unknown_icon_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        theme.icon("no-such-icon")
