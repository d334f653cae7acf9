"""Every control has a name and is reached by Tab; the main job is done without a mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QTextBrowser,
    QWidget,
)

from reclass_gui.core.tags import read_genres
from reclass_gui.ui.reviewrow import TO_WRITE, ReviewState
from tests.audio_files import make_audio
from tests.ui.library_rows import COMPARER, make_row

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.mainwindow import MainWindow

Key = Qt.Key
LONG = 60_000
CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit,
    QSlider, QTabBar, QTextBrowser,
)  # fmt: skip
MOST_STOPS = 300


def controls(page: QWidget) -> list[QWidget]:
    """Return what a person can work with on a page, without the parts of compound controls."""
    compound = (QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar)
    return [
        widget
        for widget in page.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and widget.window() is page.window()
        and not isinstance(widget.parent(), compound)
        and not widget.objectName().startswith("qt_")
    ]


def has_name(widget: QWidget) -> bool:
    """Tell whether a screen reader has something to say."""
    labels = widget.window().findChildren(QLabel)
    return bool(
        widget.accessibleName()
        or (isinstance(widget, QAbstractButton) and (widget.text() or widget.toolTip()))
        or any(label.buddy() is widget for label in labels)
    )


def stops(window: QWidget) -> set[QWidget]:
    """Return the widgets at which Tab stops, until it comes round."""
    seen: list[QWidget] = []
    for _ in range(MOST_STOPS):
        # What is in focus may keep Tab for itself, so it is really pressed.
        QTest.keyClick(QApplication.focusWidget() or window, Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.window() is window
        if seen and focus is seen[-1] and isinstance(focus, QTextBrowser):
            continue  # it has links, at each of which Tab stops
        if seen and focus is seen[0]:
            return set(seen)
        if focus in seen:
            pytest.fail(f"Tab runs in a circle at {focus} and never comes to the rest")
        seen.append(focus)
    pytest.fail("Tab does not come round")


def missed_by_tab(window: QWidget) -> list[QWidget]:
    """Return the controls that can be used now and that Tab does not reach."""
    reached = stops(window)
    groups = {button.group() for button in reached if isinstance(button, QAbstractButton)}
    missed = []
    for control in controls(window):
        if not control.isVisible() or not control.isEnabled() or control in reached:
            continue
        # Of buttons that exclude each other Tab goes to the chosen one, arrows to the others.
        if isinstance(control, QAbstractButton) and control.group() in groups - {None}:
            continue
        if control.focusProxy() in reached:
            continue
        missed.append(control)
    return missed


def check(window: QWidget, qtbot: QtBot) -> None:
    assert not [control for control in controls(window) if not has_name(control)]
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert not missed_by_tab(window)


@pytest.mark.parametrize("page", range(6))
def test_every_control_of_the_window_has_a_name_and_is_reached(
    make_window: Callable[[], MainWindow], qtbot: QtBot, page: int
) -> None:
    window = make_window()
    library = window.library
    library.pages.setCurrentWidget(library.library_page)
    library.model.comparer = COMPARER
    library.model.set_rows([make_row(n, present=("Jazz",)) for n in range(5)])
    library.view.go_to(library.model.row(0))
    library.problems.add_failed_track("/music/a.mp3", "the file is empty")
    qtbot.waitUntil(lambda: library.selected.panel is not None, timeout=LONG)
    window.tabs.setCurrentIndex(page)
    QTest.qWait(100)
    check(window, qtbot)


def test_the_empty_page_is_reached(make_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    check(make_window(), qtbot)


@pytest.mark.parametrize("dialog", ["show_settings", "show_shortcuts", "show_about"])
def test_every_control_of_the_dialogs_has_a_name_and_is_reached(
    make_window: Callable[[], MainWindow], qtbot: QtBot, dialog: str
) -> None:
    window = make_window()
    getattr(window, dialog)()
    (shown,) = (d for d in window.findChildren(QDialog) if d.isVisible())
    check(shown, qtbot)
    shown.close()


def test_the_whole_main_job_without_a_mouse(
    tmp_path: Path,
    make_window: Callable[[], MainWindow],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    music = tmp_path / "music"
    for place, name in enumerate(("a.flac", "b.flac")):
        tags = {"artist": "Ada", "title": name, "album": "First", "genre": "Polka"}
        make_audio(music / name, seconds=4, frequency=330 * (place + 1), tags=tags)
    before = {path.name: path.read_bytes() for path in music.iterdir()}
    window = make_window()
    library, view = window.library, window.library.view
    # The desktop's own dialog.
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(music))
    control, none = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = none) -> None:
        QTest.keyClick(QApplication.focusWidget() or window, key, modifier)

    with qtbot.waitSignal(library.run.scan_ended, timeout=LONG):
        press(Key.Key_O, control)
    with qtbot.waitSignal(library.run.listening_ended, timeout=LONG):
        press(Key.Key_Return, control)
    assert QApplication.focusWidget() is view
    assert all(row.suggestion is not None for row in library.model.rows)
    # By number: one gets the second likeliest genre, the other the likeliest.
    press(Key.Key_Home)
    press(Key.Key_2)
    press(Key.Key_End)
    press(Key.Key_1)
    assert [row.state in TO_WRITE for row in library.model.shown_rows()] == [True, True]
    changed = library.model.row(0)
    assert changed.state is ReviewState.EDITED
    chosen = changed.likeliest[1]
    press(Key.Key_Z, control)
    assert library.model.row(1).state not in TO_WRITE
    press(Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    assert library.model.row(1).state in TO_WRITE
    qtbot.waitUntil(window.apply_action.isEnabled)
    press(Key.Key_S, control)
    qtbot.waitUntil(lambda: library.apply.dialog is not None, timeout=LONG)
    dialog = library.apply.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.plan is not None, timeout=LONG)
    check(dialog, qtbot)
    tab_to(dialog, "Apply")
    with qtbot.waitSignal(library.apply.files_changed, timeout=LONG):
        press(Key.Key_Space)
    assert library.model.row(1).state is ReviewState.APPLIED
    assert read_genres(library.model.row(1).track.path) != ("Polka",)
    check(dialog, qtbot)
    tab_to(dialog, "Undo this batch")
    with qtbot.waitSignal(library.apply.files_changed, timeout=LONG):
        press(Key.Key_Space)
    press(Key.Key_Escape)
    assert not dialog.isVisible()
    assert {p.name: p.read_bytes() for p in music.rglob("*.*") if p.is_file()} == before
    assert changed.genre == chosen


def tab_to(window: QWidget, words: str) -> None:
    """Press Tab until a button with these words has the focus."""
    for _ in range(MOST_STOPS):
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and words in focus.text().replace("&", ""):
            return
        QTest.keyClick(focus or window, Key.Key_Tab)
    pytest.fail(f"Tab never comes to “{words}”")
