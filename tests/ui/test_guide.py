"""The guide: its pages, its window, and that F1 opens the right one."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QWidget

import reclass_gui
from reclass_gui.ui import guidepages, theme
from reclass_gui.ui.guidewindow import GuideWindow
from reclass_gui.ui.settingsdialog import SettingsDialog
from tests.ui.library_rows import make_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.mainwindow import MainWindow

UI = Path(reclass_gui.__file__).parent / "ui"
GUIDE = Path(reclass_gui.__file__).parent / "resources" / "guide"
LINK = re.compile(r"(!?)\[[^]]*\]\(([^)]*)\)")
LONG = 60_000


@pytest.fixture
def guide(qtbot: QtBot) -> Iterator[GuideWindow]:
    window = GuideWindow()
    qtbot.addWidget(window)
    window.show_page("start")
    yield window
    theme.use("system")


def classes() -> dict[str, list[str]]:
    """Return the classes of the window and the names of what they are made from."""
    return {
        node.name: [ast.unparse(base) for base in node.bases]
        for path in UI.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    }


def shown(guide: GuideWindow) -> list[str]:
    return [guide.contents.item(row).text() for row in range(guide.contents.count())]


def test_every_file_of_the_guide_is_a_page_with_a_title() -> None:
    assert {path.stem for path in GUIDE.glob("*.md")} == set(guidepages.NAMES)
    for page in guidepages.pages():
        assert page.text.startswith(f"# {page.title}\n")
        assert len(page.text) > 400


@pytest.mark.parametrize("name", guidepages.NAMES)
def test_links_lead_to_pages_and_pictures_are_there(name: str) -> None:
    for is_picture, target in LINK.findall(guidepages.page(name).text):
        if is_picture:
            assert target.endswith("-light.png")
            for file in (target, target.replace("-light.", "-dark.")):
                assert not QImage(str(GUIDE / file)).isNull(), file
        elif not target.startswith("https://"):
            assert (GUIDE / target).is_file(), target


def test_no_picture_is_without_a_page() -> None:
    text = "".join(page.text for page in guidepages.pages())
    named = {target for is_picture, target in LINK.findall(text) if is_picture}
    assert {f"images/{p.name}" for p in (GUIDE / "images").glob("*-light.png")} == named


def test_the_guide_names_no_class_that_is_gone_and_no_dialog_is_without_a_page() -> None:
    known = classes()
    assert set(guidepages.PLACES) <= set(known)
    assert set(guidepages.PLACES.values()) <= set(guidepages.NAMES)
    dialogs = {name for name, bases in known.items() if "QDialog" in bases}
    assert dialogs <= set(guidepages.PLACES)


def test_the_list_in_docs_names_every_page() -> None:
    index = (UI.parents[1] / "docs" / "guide" / "README.md").read_text(encoding="utf-8")
    targets = [target for _, target in LINK.findall(index)]
    pages = [target for target in targets if target.endswith(".md")]
    assert [Path(target).stem for target in pages] == list(guidepages.NAMES)
    for target in targets:
        assert (UI.parents[1] / "docs" / "guide" / target).is_file()


def test_links_go_to_other_pages_and_back(guide: GuideWindow) -> None:
    browser = guide.browser
    assert not guide.back.isEnabled()
    browser.follow(browser.source().resolved(QUrl("history.md")))
    assert browser.page_name == "history"
    assert guide.contents.currentItem().text() == guidepages.page("history").title
    guide.back.click()
    assert browser.page_name == "start"
    guide.forward.click()
    assert browser.page_name == "history"


def test_what_is_outside_is_opened_by_the_desktop_and_only_by_a_click(
    guide: GuideWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    guide.browser.follow(QUrl("https://example.org/"))
    guide.browser.follow(QUrl("file:///etc/passwd"))
    guide.browser.follow(QUrl("guide:/nothing.md"))
    assert opened == ["https://example.org/"]
    assert guide.browser.page_name == "start"


def test_search_leaves_pages_with_all_words_and_opens_one(guide: GuideWindow, qtbot: QtBot) -> None:
    assert len(shown(guide)) == len(guidepages.NAMES)
    qtbot.keyClick(guide.browser, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(guide.search.hasFocus)
    qtbot.keyClicks(guide.search, "crash report")
    assert guidepages.page("troubleshooting").title in shown(guide)
    assert len(shown(guide)) < len(guidepages.NAMES)
    guide.search.setText("troubleshooting")
    qtbot.keyClick(guide.search, Qt.Key.Key_Return)
    assert guide.browser.page_name == "troubleshooting"
    guide.search.setText("xylophonic zeppelins")
    assert shown(guide) == ["No page has these words."]
    guide.search.clear()
    assert len(shown(guide)) == len(guidepages.NAMES)


def test_pictures_fit_the_window_and_the_theme(guide: GuideWindow, qtbot: QtBot) -> None:
    browser = guide.browser
    url = browser.source().resolved(QUrl("images/library-light.png"))
    theme.use("light")
    light = browser.loadResource(2, url)
    theme.use("dark")
    dark = browser.loadResource(2, url)
    assert isinstance(light, QImage)
    assert isinstance(dark, QImage)
    assert light.pixelColor(2, 2).lightness() > 150 > dark.pixelColor(2, 2).lightness()
    guide.show_page("library")
    guide.resize(700, 500)
    qtbot.waitUntil(lambda: browser.document().idealWidth() <= browser.viewport().width())
    assert not browser.horizontalScrollBar().isVisible()


@pytest.mark.parametrize(
    ("tab", "name"),
    [
        ("library", "start"),
        ("disagreement", "disagreement"),
        ("map", "map"),
        ("history", "history"),
        ("models", "models"),
        ("training", "training"),
    ],
)
def test_f1_opens_the_page_of_the_tab(
    make_window: Callable[[], MainWindow], qtbot: QtBot, tab: str, name: str
) -> None:
    window = make_window()
    window.tabs.setCurrentWidget(getattr(window, tab))
    QTest.qWait(20)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.helping.guide is not None
    assert window.helping.guide.browser.page_name == name


def test_f1_follows_the_focus_within_the_library(
    make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = make_window()
    library = window.library
    library.pages.setCurrentWidget(library.library_page)
    library.model.set_rows([make_row(1)])
    library.view.go_to(library.model.row(0))
    qtbot.waitUntil(lambda: library.selected.panel is not None, timeout=LONG)
    panel = library.selected.panel
    assert panel is not None
    assert guidepages.page_for(library.view) == "library"
    assert guidepages.page_for(panel.findChild(QWidget)) == "listening"
    assert guidepages.page_for(window.menuBar()) == "library"
    assert guidepages.page_for(None) == "start"


def test_a_dialog_has_help_by_button_and_by_f1_beside_it(
    make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = make_window()
    window.show_settings()
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    qtbot.waitUntil(lambda: box.button(QDialogButtonBox.StandardButton.Help) is not None)
    box.button(QDialogButtonBox.StandardButton.Help).click()
    guide = window.helping.guide
    assert guide is not None
    assert guide.browser.page_name == "settings"
    guide.show_page("start")
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    assert guide.browser.page_name == "settings"
    assert dialog.isVisible()
    dialog.close()


def test_the_guide_is_closed_with_the_window(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    window.helping.show_guide()
    guide = window.helping.guide
    assert guide is not None
    assert guide.isVisible()
    window.close()
    assert window.helping.guide is None
