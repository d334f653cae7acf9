"""The tour: on the demo library, by keyboard, skipped, in each language and in a small window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QApplication

from reclass_gui.core import settings as core_settings
from reclass_gui.core.demo import MARKER
from reclass_gui.core.folders import folders
from reclass_gui.ui import language, theme
from reclass_gui.ui.tourcallout import place
from tests.audio_files import make_audio
from tests.ui.library_rows import make_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.mainwindow import MainWindow

LONG = 60_000
ROOM = QRect(0, 0, 1000, 700)


@pytest.fixture
def toured(make_window: Callable[[], MainWindow], qtbot: QtBot) -> Callable[[], MainWindow]:
    """Give a function that opens a window with a few rows and begins the tour there."""

    def begin() -> MainWindow:
        window = make_window()
        window.resize(1024, 700)
        library = window.library
        library.pages.setCurrentWidget(library.library_page)
        library.run.root = folders().data  # no demo library: nothing is pressed for the person
        library.actions_.set_enabled(True)
        library.model.set_rows([make_row(n) for n in range(3)])
        library.view.go_to(library.model.row(0))
        qtbot.waitUntil(lambda: library.selected.panel is not None, timeout=LONG)
        window.helping.tour.start()
        return window

    return begin


def press(qtbot: QtBot, key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key)


def test_from_the_first_page_on_the_demo_library_and_only_once_offered(
    make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    demo = folders().data / "demo"
    for number in range(2):
        make_audio(demo / f"{number}.wav")
    (demo / MARKER).touch()  # so that the sixteen pieces of the real one need not be made
    window = make_window()
    tour = window.helping.tour
    page = window.library.empty_page
    assert page.tour.isVisible()
    with qtbot.waitSignals([tour.begun, window.library.run.scan_ended], timeout=LONG):
        page.tour.click()
    assert window.library.root == demo
    assert not window.library.run.is_listening
    press(qtbot, Qt.Key.Key_Return)
    assert tour.at == 1
    press(qtbot, Qt.Key.Key_Return)  # and Classify is pressed
    assert tour.at == 2
    assert window.library.run.is_listening
    assert tour.callout is not None
    tour.callout.skip.click()
    assert not tour.is_on
    window.library.run.stop()
    window.close()
    assert not make_window().library.empty_page.tour.isVisible()


def test_every_step_points_at_something_that_is_seen(
    toured: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = toured()
    tour = window.helping.tour
    seen = []
    for step in range(tour.count):
        assert tour.at == step
        assert tour.callout is not None
        assert tour.ring is not None
        assert tour.ring.isVisible()
        assert window.rect().contains(tour.callout.geometry())
        seen.append(tour.ring.geometry().getRect())
        assert tour.callout.next.hasFocus()
        press(qtbot, Qt.Key.Key_Return)
    assert len(set(seen)) == tour.count == 7
    assert not tour.is_on
    assert tour.was_seen
    assert window.library.view.hasFocus()


def test_back_and_escape(toured: Callable[[], MainWindow], qtbot: QtBot) -> None:
    tour = toured().helping.tour
    assert tour.callout is not None
    assert not tour.callout.back.isEnabled()
    press(qtbot, Qt.Key.Key_Space)
    assert tour.at == 1
    tour.callout.back.click()
    assert tour.at == 0
    press(qtbot, Qt.Key.Key_Escape)
    assert not tour.is_on
    assert tour.was_seen


def test_work_goes_on_beside_it(toured: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = toured()
    library = window.library
    library.view.setFocus()
    qtbot.keyClick(library.view, Qt.Key.Key_A)
    assert library.model.row(0).decision is not None
    window.tabs.setCurrentWidget(window.history)
    assert window.helping.tour.is_on
    window.helping.tour.on_next()
    assert window.tabs.currentWidget() is library


def test_it_follows_the_window_and_the_theme(
    toured: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = toured()
    tour = window.helping.tour
    for _ in range(5):
        tour.on_next()
    assert tour.ring is not None
    before = tour.ring.geometry()
    theme.use("dark")
    window.resize(1200, 760)
    qtbot.waitUntil(lambda: tour.ring is not None and tour.ring.geometry() != before)
    assert tour.callout is not None
    qtbot.waitUntil(
        lambda: tour.callout is not None and window.rect().contains(tour.callout.geometry())
    )


@pytest.mark.parametrize("wanted", ["de", "zh_TW"])
def test_in_other_languages_its_words_fit(toured: Callable[[], MainWindow], wanted: str) -> None:
    places = folders()
    places.create()
    core_settings.save(core_settings.Settings(language=wanted), places.settings)
    window = toured()
    assert language.chosen(window.session.settings.language) == wanted
    tour = window.helping.tour
    for _ in range(tour.count):
        assert tour.callout is not None
        assert tour.callout.width() >= tour.callout.minimumSizeHint().width()
        assert tour.callout.height() >= tour.callout.heightForWidth(tour.callout.width())
        tour.on_next()
    assert not tour.is_on


def test_closing_the_window_ends_it(toured: Callable[[], MainWindow]) -> None:
    window = toured()
    window.close()
    assert not window.helping.tour.is_on


@pytest.mark.parametrize(
    ("target", "side"),
    [
        (QRect(100, 10, 80, 30), "below"),
        (QRect(100, 650, 80, 30), "above"),
        (QRect(700, 0, 300, 700), "left"),
        (QRect(0, 0, 300, 700), "right"),
        (QRect(0, 0, 1000, 700), "within"),
    ],
)
def test_a_callout_stands_where_there_is_room(target: QRect, side: str) -> None:
    rect = place(QSize(300, 150), target, ROOM)
    assert ROOM.contains(rect)
    sides = {
        "below": rect.top() >= target.bottom(),
        "above": rect.bottom() <= target.top(),
        "left": rect.right() <= target.left(),
        "right": rect.left() >= target.right(),
        "within": target.contains(rect),
    }
    assert sides[side]
