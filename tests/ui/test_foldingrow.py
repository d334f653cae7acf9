"""Rows of buttons in windows that become narrow and wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from reclass_gui.ui.reviewactions import ReviewActions
from reclass_gui.ui.reviewbar import ReviewBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_folded_buttons_stand_close_together_and_get_their_words_back(qtbot: QtBot) -> None:
    table = QWidget()
    qtbot.addWidget(table)
    table.resize(1300, 100)
    table.show()
    bar = ReviewBar(ReviewActions(table), table)
    bar.resize(1250, 40)
    bar.show()

    def widths() -> list[int]:
        QApplication.processEvents()
        return [button.width() for button in bar.findChildren(QToolButton)]

    wide = widths()
    assert not bar.is_folded
    full = bar.row.minimumSize().width()
    for less in (10, 50, 200):  # it once went to and fro for ever where little was missing
        bar.resize(full - less, 40)
        for _ in range(4):
            assert max(widths()) < min(wide)
            assert bar.is_folded
    bar.resize(1250, 40)
    assert widths() == wide
