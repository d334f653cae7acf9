"""Keys are found, chosen, taken from each other and given back; what a test presses is real."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QKeySequenceEdit, QMenu, QPushButton

from reclass_gui.core import settings as core_settings
from reclass_gui.core.folders import folders
from reclass_gui.ui.shortcuts import Scope, Shortcuts, plain_text
from reclass_gui.ui.shortcutsdialog import ShortcutsDialog
from tests.ui.library_rows import make_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.mainwindow import MainWindow

LONG = 60_000
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shortcuts(qapp):
    made = Shortcuts()
    for name, scope, group, text, keys in (
        ("file.open", Scope.WINDOW, "File", "&Open folder…", ("Ctrl+O",)),
        ("review.accept", Scope.TABLE, "Table", "R && B", ("1", "9")),
        ("review.reject", Scope.TABLE, "Table", "&Reject", ("Del",)),
        ("panel.back", Scope.PANEL, "Panel", "Back", ("Alt+Left",)),
        ("file.demo", Scope.WINDOW, "File", "Demo", ()),
    ):
        action = QAction(text, made)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        made.add(action, scope, group)
    made.reserve_mnemonic("&File")
    return made


@pytest.fixture
def dialog(qtbot, shortcuts):
    dialog = ShortcutsDialog(shortcuts, ("from.elsewhere=Ctrl+E",))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def press(dialog, key, modifier=Qt.KeyboardModifier.NoModifier):
    edit = dialog.findChild(QKeySequenceEdit)
    edit.setFocus()
    QTest.keyClick(edit, key, modifier)


def button(dialog, text):
    return next(b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == text)


def said(dialog):
    return dialog._words.text() if dialog._words.isVisible() else ""


def keys_in(dialog):
    return {title: keys for _, title, keys in dialog.rows()}


def test_the_sheet_shows_every_action(dialog):
    assert dialog.rows() == [
        ("File", "Open folder", "Ctrl+O"),
        ("File", "Demo", ""),
        ("Table", "R & B", "1, 9"),
        ("Table", "Reject", "Del"),
        ("Panel", "Back", "Alt+Left"),
    ]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("&Open folder…", "Open folder"),
        ("R && B", "R & B"),
        ("開啟資料夾(&O)…", "開啟資料夾"),
        ("套用 3 項變更(&A)", "套用 3 項變更"),
        ("Genre (&& style)", "Genre (& style)"),
    ],
)
def test_mnemonics_are_not_shown(text: str, plain: str) -> None:
    assert plain_text(text) == plain


def test_search_finds_by_words_and_by_keys(dialog, qtbot):
    qtbot.keyClicks(dialog.focusWidget(), "rej")
    assert [row[1] for row in dialog.rows()] == ["Reject"]
    dialog.on_searched("ctrl+o")
    assert [row[1] for row in dialog.rows()] == ["Open folder"]
    dialog.on_searched("")
    assert len(dialog.rows()) == 5


def test_nothing_can_be_chosen_without_a_line_and_a_key(dialog):
    for name in ("Use this key", "Add this key", "No key", "Built-in key"):
        assert not button(dialog, name).isEnabled()
    dialog.select("file.demo")
    assert not button(dialog, "Use this key").isEnabled()
    press(dialog, Qt.Key.Key_D, CONTROL)
    assert button(dialog, "Use this key").isEnabled()


def test_a_free_key_is_taken_added_and_given_back(dialog, qtbot):
    dialog.select("review.reject")
    press(dialog, Qt.Key.Key_X)
    with qtbot.waitSignal(dialog.keys_chosen) as caught:
        button(dialog, "Use this key").click()
    assert caught.args == [("from.elsewhere=Ctrl+E", "review.reject=X")]
    press(dialog, Qt.Key.Key_Y)
    with qtbot.waitSignal(dialog.keys_chosen) as caught:
        button(dialog, "Add this key").click()
    assert caught.args == [("from.elsewhere=Ctrl+E", "review.reject=X; Y")]
    assert keys_in(dialog)["Reject"] == "X, Y"
    button(dialog, "No key").click()
    assert keys_in(dialog)["Reject"] == ""
    with qtbot.waitSignal(dialog.keys_chosen) as caught:
        button(dialog, "Built-in key").click()
    assert caught.args == [("from.elsewhere=Ctrl+E",)]
    assert keys_in(dialog)["Reject"] == "Del"


def test_a_key_that_means_something_is_asked_about(dialog, qtbot):
    dialog.select("review.reject")
    press(dialog, Qt.Key.Key_1)
    with qtbot.assertNotEmitted(dialog.keys_chosen):
        button(dialog, "Use this key").click()
    assert said(dialog) == "“1” already means “R & B”."
    button(dialog, "Leave it").click()
    assert said(dialog) == ""
    assert keys_in(dialog)["R & B"] == "1, 9"
    press(dialog, Qt.Key.Key_1)
    button(dialog, "Use this key").click()
    button(dialog, "Take it from there").click()
    assert keys_in(dialog)["R & B"] == "9"
    assert keys_in(dialog)["Reject"] == "1"
    # Back to the built-in keys of the other: they are asked about too.
    dialog.select("review.accept")
    button(dialog, "Built-in key").click()
    assert said(dialog) == "“1” already means “Reject”."
    button(dialog, "Reset all").click()
    assert keys_in(dialog)["Reject"] == "Del"
    assert keys_in(dialog)["R & B"] == "1, 9"


def test_keys_of_the_window_meet_all_others_and_those_of_table_and_panel_do_not(dialog):
    dialog.select("panel.back")
    press(dialog, Qt.Key.Key_1)
    button(dialog, "Use this key").click()
    assert said(dialog) == "", "the table's 1 is free in the panel"
    dialog.select("file.demo")
    press(dialog, Qt.Key.Key_1)
    button(dialog, "Use this key").click()
    assert said(dialog).splitlines() == [
        "“1” already means “R & B”.",
        "“1” already means “Back”.",
    ]


@pytest.mark.parametrize(
    ("key", "modifier", "words"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "needed to get about"),
        (Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier, "it opens “File”"),
    ],
)
def test_keys_that_the_window_needs_are_refused(dialog, qtbot, key, modifier, words):
    dialog.select("file.demo")
    press(dialog, key, modifier)
    with qtbot.assertNotEmitted(dialog.keys_chosen):
        button(dialog, "Use this key").click()
    assert words in said(dialog)
    assert dialog.isVisible()


def test_no_two_built_in_keys_meet(make_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = make_window()
    known = window.keys.shortcuts.all
    met = [
        (one.name, other.name, key)
        for one in known
        for other in known
        if one.name < other.name and one.scope.meets(other.scope)
        for key in one.built_in
        if key in other.built_in
    ]
    assert met == []
    assert len(known) > 35
    assert {shortcut.name for shortcut in known} >= {
        f"page.{name}" for name in ("library", "disagreement", "history", "models", "training")
    }
    assert window.tabs.count() == sum(s.name.startswith("page.") for s in known)


def test_what_is_declared_is_what_is_made(
    make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = make_window()
    panel = window.library.selected.make_panel()
    window.tabs.setCurrentWidget(window.models)
    known = {shortcut.name: shortcut for shortcut in window.keys.shortcuts.all}
    assert all(shortcut.actions for shortcut in known.values())
    for action in panel.findChildren(QAction):
        if action.shortcuts():
            assert action.objectName() in known, action.text()
    for shortcut in known.values():
        for action in shortcut.actions:
            text = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
            assert text.rstrip("…") == shortcut.title
            keys = tuple(k.toString(k.SequenceFormat.PortableText) for k in action.shortcuts())
            assert keys == shortcut.built_in


def test_chosen_keys_work_at_once_and_are_kept(
    make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = make_window()
    library = window.library
    library.pages.setCurrentWidget(library.library_page)
    rows = [make_row(n) for n in (1, 2)]
    library.model.set_rows(rows)
    library.view.go_to(rows[0])
    library.actions_.set_enabled(True)
    window.show_shortcuts()
    sheet = window.findChild(ShortcutsDialog)
    assert sheet is not None
    sheet.select("review.reject")
    press(sheet, Qt.Key.Key_X)
    button(sheet, "Use this key").click()
    sheet.select("file.classify")
    press(sheet, Qt.Key.Key_F9)
    button(sheet, "Use this key").click()
    sheet.select("review.play")
    press(sheet, Qt.Key.Key_P)
    button(sheet, "Use this key").click()
    sheet.close()
    assert library.actions_.reject.toolTip().endswith("(X)")
    assert library.listen_bar.classify.toolTip().endswith("(F9)")
    assert "Reject: X" in library.view.accessibleDescription()
    panel = library.selected.make_panel()
    assert panel.play_action.toolTip().endswith("(P)")
    library.view.setFocus()
    QTest.keyClick(library.view, Qt.Key.Key_R)
    assert rows[0].decision is None
    QTest.keyClick(library.view, Qt.Key.Key_X)
    assert rows[0].decision is not None
    library.filter_bar.search.setFocus()
    library.view.go_to(rows[1])
    QTest.keyClick(library.filter_bar.search, Qt.Key.Key_X)
    assert rows[1].decision is None, "letters count only while the table has the focus"
    assert library.filter_bar.search.text() == "x"
    place = window.tabs.indexOf(window.history)
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_1 + place), CONTROL)
    assert window.tabs.currentWidget() is window.history
    window.close()
    kept = core_settings.load(folders().settings).shortcuts
    assert kept == ("file.classify=F9", "review.play=P", "review.reject=X")
    again = make_window()
    assert again.library.actions_.reject.shortcut().toString() == "X"


def test_keys_that_qt_does_not_know_are_told(make_window: Callable[[], MainWindow]) -> None:
    places = folders()
    places.create()
    texts = ("review.skip=Ctrl+Foo; N", "no.such=Ctrl+U")
    core_settings.save(core_settings.Settings(shortcuts=texts), places.settings)
    window = make_window()
    assert window.library.problems.isVisible()
    assert [k.toString() for k in window.library.actions_.skip.shortcuts()] == ["N"]
    window.close()
    assert core_settings.load(places.settings).shortcuts == texts


def test_every_entry_of_the_menus_can_have_a_key(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    known = {shortcut.name for shortcut in window.keys.shortcuts.all}
    for entry in window.menuBar().actions():
        menu = entry.menu()
        assert isinstance(menu, QMenu)
        for action in menu.actions():
            if not action.isSeparator() and action.menu() is None:
                assert action.objectName() in known, action.text()
    settings = next(s for s in window.keys.shortcuts.all if s.name == "file.settings")
    assert settings.actions[0].statusTip() == "", "only a tip of its own is shown"


def test_a_key_is_pressed_chosen_and_left_by_keyboard(dialog, qtbot):
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    tree = dialog._tree
    dialog.select("review.reject")
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Return)
    edit = QApplication.focusWidget()
    assert isinstance(edit, QKeySequenceEdit)
    QTest.keyClick(edit, Qt.Key.Key_X)
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    pressed = QApplication.focusWidget()
    assert isinstance(pressed, QPushButton)
    assert pressed.text() == "&Use this key"
    QTest.keyClick(pressed, Qt.Key.Key_Space)
    assert keys_in(dialog)["Reject"] == "X"
