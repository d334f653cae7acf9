from __future__ import annotations

import pytest
from PySide6.QtGui import QAction, QKeySequence

from reclass_gui.ui.shortcutsdialog import ShortcutsDialog


@pytest.fixture
def dialog(qtbot):
    def action(text, *keys):
        made = QAction(text)
        made.setShortcuts([QKeySequence(key) for key in keys])
        return made

    groups = {
        "Library": [action("&Open folder…", "Ctrl+O"), action("Without a key")],
        "Review": [action("R && B", "1", "9"), action("&Reject", "Del")],
        "Empty": [action("Nothing")],
    }
    dialog = ShortcutsDialog(groups)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_sheet_is_made_from_the_actions(dialog):
    assert dialog.rows() == [
        ("Library", "Open folder", "Ctrl+O"),
        ("Review", "R & B", "1, 9"),
        ("Review", "Reject", "Del"),
    ]


def test_search_finds_by_words_and_by_keys(dialog, qtbot):
    qtbot.keyClicks(dialog.focusWidget(), "rej")
    assert [row[1] for row in dialog.rows()] == ["Reject"]
    dialog.on_searched("ctrl+o")
    assert [row[1] for row in dialog.rows()] == ["Open folder"]
    dialog.on_searched("")
    assert len(dialog.rows()) == 3
