"""Every tab and dialog: names and keys for all controls, room and contrast for all words."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QTreeWidget,
    QWidget,
)

from reclass_gui.ui import language, theme
from tests.ui.every_place import PLACES, Workshop, use_font_scale
from tests.ui.painted_texts import faint_texts, painted_texts
from tests.ui.room_for_words import ELIDES, clipped
from tests.ui.test_accessibility import check, has_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

LANGUAGES = ("en", "de", "zh_TW")
THEMES = ("light", "dark")
SCALES = (1.0, 1.25, 1.5)


@pytest.fixture
def make_workshop(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Workshop]]:
    """Give a function that makes a workshop for a language, colours and size of letters."""
    made: list[Workshop] = []
    font = QApplication.font()

    def make(code: str = "en", colours: str = "light", scale: float = 1.0) -> Workshop:
        use_font_scale(scale)
        language.use(code)
        theme.use(colours)  # type: ignore[arg-type]
        made.append(Workshop(qtbot, tmp_path / str(len(made)), code, colours))
        return made[-1]

    yield make
    for workshop in made:
        workshop.close()
    QApplication.setFont(font)
    language.use("system")
    theme.use("system")


def nameless(widget: QWidget) -> list[QWidget]:
    """Return what takes the focus by Tab and has no name."""
    return [
        part
        for part in widget.findChildren(QWidget)
        if part.isVisible()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        and not has_name(part)
        and not part.objectName().startswith("qt_")
    ]


@pytest.mark.parametrize("name", PLACES)
def test_every_control_has_a_name_and_is_reached_by_tab(
    make_workshop: Callable[..., Workshop], qtbot: QtBot, name: str
) -> None:
    widget = PLACES[name](make_workshop())
    assert nameless(widget) == []
    check(widget, qtbot)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", PLACES)
def test_every_word_has_room(
    make_workshop: Callable[..., Workshop], qtbot: QtBot, name: str, code: str
) -> None:
    for scale in SCALES:
        workshop = make_workshop(code, scale=scale)
        widget = PLACES[name](workshop)
        workshop.settle()

        def nothing_is_clipped(widget: QWidget = widget, scale: float = scale) -> None:
            assert [f"at {scale}: {words}" for words in clipped(widget)] == []

        qtbot.waitUntil(nothing_is_clipped, timeout=3000)
        workshop.close()


@pytest.mark.parametrize("colours", THEMES)
@pytest.mark.parametrize("name", PLACES)
def test_every_text_that_is_painted_is_readable(
    make_workshop: Callable[..., Workshop], name: str, colours: str
) -> None:
    workshop = make_workshop(colours=colours)
    widget = PLACES[name](workshop)
    workshop.settle()
    assert len(painted_texts(widget)) >= 3
    assert faint_texts(widget) == []


def make_full_page() -> QWidget:
    """A page with a control of each kind; every text has eleven letters."""
    words, page = "Eleven Lett", QWidget()
    page.resize(400, 600)
    box, number, field, tree = QComboBox(), QSpinBox(), QLineEdit(), QTreeWidget()
    tabs = QTabWidget()
    box.addItem(words)
    number.setSuffix(words)
    field.setPlaceholderText(words)
    tree.setHeaderLabels([words, "b"])
    tree.setColumnWidth(0, 200)
    tabs.addTab(QWidget(), words)
    parts = (QLabel(words), QPushButton(words), QCheckBox(words), QGroupBox(words), box, number,
             field, tree, tabs)  # fmt: skip
    for place, part in enumerate(parts):
        part.setParent(page)
        part.setGeometry(10, 10 + 60 * place, 380, 50)
    return page


def test_what_has_no_room_would_be_found(qtbot: QtBot) -> None:
    page = make_full_page()
    qtbot.addWidget(page)
    page.show()
    assert clipped(page) == []
    kinds = set()
    for part in page.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        before = part.geometry()
        part.resize(40, before.height())
        if isinstance(part, QTreeWidget):
            part.setColumnWidth(0, 40)
        QApplication.processEvents()
        found = [words for words in clipped(page) if "Eleven Lett" in words]
        assert found, part
        kinds |= {words.split()[0] for words in found}
        part.setProperty(ELIDES, True)
        if not isinstance(part, (QTreeWidget, QTabWidget)):
            assert clipped(page) == []
        part.setGeometry(before)
    assert kinds == {"label", "button", "group", "choice", "number", "hint", "heading", "tab"}
    page.findChild(QLabel).move(300, 10)
    assert any("QLabel at" in words for words in clipped(page))


class Painted(QWidget):
    """Words that are painted by hand."""

    def __init__(self, colour: str, ground: str) -> None:
        super().__init__()
        self.colour, self.ground = colour, ground

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.ground))
        painter.setPen(QColor(self.colour))
        painter.drawText(10, 20, "Words")


def test_faint_words_would_be_found_wherever_they_are_painted(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(200, 200)
    for place, pair in enumerate([("#777777", "#ffffff"), ("#767676", "#ffffff")]):
        part = Painted(*pair)
        part.setParent(page)
        part.setGeometry(20, 20 + 80 * place, 100, 40)
    page.show()
    (first, second) = painted_texts(page)
    assert (first.words, first.place.left(), second.place.top() - first.place.top()) == (
        "Words", 30, 80)  # fmt: skip
    assert faint_texts(page) == ["“Words”: #777777 on #ffffff is 4.48"]


# A way to take pictures with what the tests build, and no test: made only when it is asked for.
if "RECLASS_PICTURES" in os.environ:

    @pytest.mark.parametrize("scale", SCALES)
    @pytest.mark.parametrize("colours", THEMES)
    @pytest.mark.parametrize("code", LANGUAGES)
    @pytest.mark.parametrize("name", PLACES)
    def test_pictures(
        make_workshop: Callable[..., Workshop], name: str, code: str, colours: str, scale: float
    ) -> None:
        workshop = make_workshop(code, colours, scale)
        widget = PLACES[name](workshop)
        workshop.settle()
        workshop.wait(lambda: not clipped(widget))
        folder = Path(os.environ["RECLASS_PICTURES"])
        folder.mkdir(parents=True, exist_ok=True)
        assert widget.grab().save(str(folder / f"{name}-{code}-{colours}-{scale}.png"))
