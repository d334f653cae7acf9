"""Genres before and after: what is counted, shown, copied, and led to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reclass_gui.core.store import Decision
from reclass_gui.ui.confusiontab import ConfusionTab
from reclass_gui.ui.genreshift import ACCEPTED, SUGGESTED, GenreShift, Shift, shifts
from reclass_gui.ui.roworder import pair_of
from tests.ui.library_rows import make_row

ROWS = [
    make_row(1, genre="Jazz", present=("Rock",), decision=Decision("accepted", "Jazz")),
    make_row(2, genre="Metal", present=("Rock",), decision=Decision("rejected", None)),
    make_row(3, genre="Jazz"),
    make_row(4, genre=None, present=("Rock",)),
    make_row(5, present=("Folk",), heard=False),
    make_row(6, genre="Rock", present=("Jazz",), decision=Decision("edited", "Metal")),
]


@pytest.fixture
def page(qtbot) -> GenreShift:
    page = GenreShift()
    qtbot.addWidget(page)
    page.resize(700, 400)
    page.set_rows(ROWS)
    page.show()
    return page


def test_what_is_accepted_is_counted() -> None:
    assert shifts(ROWS, ACCEPTED) == [
        Shift("Rock", 3, 2),
        Shift("Folk", 1, 1),
        Shift("Jazz", 1, 1),
        Shift("Metal", 0, 1),
        Shift("", 1, 1),
    ]


def test_what_is_suggested_is_counted_where_nothing_was_decided() -> None:
    found = {line.genre: (line.now, line.after) for line in shifts(ROWS, SUGGESTED)}
    assert found == {"Rock": (3, 2), "Folk": (1, 1), "Jazz": (1, 2), "Metal": (0, 1), "": (1, 0)}
    for way in (ACCEPTED, SUGGESTED):
        assert sum(line.after for line in shifts(ROWS, way)) == len(ROWS)


def titles(page: GenreShift, qtbot, line: str, column: int) -> set[str]:
    names = [page.table.item(row, 0).text() for row in range(page.table.rowCount())]
    page.table.setCurrentCell(names.index(line), column)
    with qtbot.waitSignal(page.tracks_wanted) as caught:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    keys, words = caught.args
    assert line in words
    return {row.track.title for row in ROWS if row.key in keys}


def test_numbers_lead_to_their_tracks(page: GenreShift, qtbot) -> None:
    assert titles(page, qtbot, "Rock", 2) == {"Song 1", "Song 2", "Song 4"}
    assert titles(page, qtbot, "Rock", 3) == {"Song 2", "Song 4"}
    assert titles(page, qtbot, "Jazz", 0) == {"Song 1", "Song 6"}
    page.way.setCurrentIndex(SUGGESTED)
    assert titles(page, qtbot, "Jazz", 3) == {"Song 1", "Song 3"}
    assert titles(page, qtbot, "(no genre)", 2) == {"Song 3"}


def test_a_click_chooses_and_none_leads_nowhere(page: GenreShift, qtbot) -> None:
    table = page.table
    metal = [line.genre for line in page.lines].index("Metal")
    where = table.visualItemRect(table.item(metal, 3)).center()
    with qtbot.waitSignal(page.tracks_wanted) as caught:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert caught.args[0] == [ROWS[5].key]
    with qtbot.assertNotEmitted(page.tracks_wanted):
        table.chosen.emit(metal, 2)


def test_the_disagreement_page_shows_and_copies_it(qtbot) -> None:
    tab = ConfusionTab()
    qtbot.addWidget(tab)
    tab.show()
    tab.set_pairs([pair_of(row) for row in ROWS if row.likeliest])
    tab.set_rows(ROWS)
    assert tab.view.isVisible()
    button = next(b for b in tab.findChildren(type(tab._genres)) if "after" in b.text())
    button.click()
    assert tab.shift.table.isVisible()
    assert not tab.view.isVisible()
    assert "Rock,3,2" in tab.shift.to_csv().splitlines()
    tab.on_copy()
    assert QGuiApplication.clipboard().text() == tab.shift.to_csv()
    tab.set_pairs([])
    assert not tab.shift.isVisible()
