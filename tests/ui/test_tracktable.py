"""The table's model: rows in and out, order, filter, what cells show, and what is kept."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QFont

from reclass_gui.core.store import Decision
from reclass_gui.ui import theme
from reclass_gui.ui.cells import CONFIDENCE_ROLE, Column
from reclass_gui.ui.reviewrow import ReviewState, Row, containing, prepare_search
from reclass_gui.ui.roworder import Order, RowFilter, Show
from reclass_gui.ui.tracktable import TrackTableModel
from reclass_gui.ui.trackview import TrackView
from tests.ui.library_rows import COMPARER, make_row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

Role = Qt.ItemDataRole


@pytest.fixture
def model(qapp: QApplication) -> TrackTableModel:
    model = TrackTableModel()
    model.comparer = COMPARER
    return model


def titles(model: TrackTableModel) -> list[str]:
    return [model.index(line, Column.TITLE).data() for line in range(model.rowCount())]


def test_the_model_keeps_qts_rules(model: TrackTableModel, qtmodeltester: ModelTester) -> None:
    model.set_rows([make_row(i) for i in range(5)])
    qtmodeltester.check(model, force_py=True)
    model.add_rows([make_row(9, album="Second")])
    model.set_filter(RowFilter(Show.SUGGESTED))
    model.remove([model.row(0).key])
    qtmodeltester.check(model, force_py=True)


def test_cells_say_what_is_known(model: TrackTableModel) -> None:
    row = make_row(1, genre="Jazz", confidence=0.871, present=("Rock",))
    model.set_rows([row])
    shown = [model.index(0, column).data() for column in Column]
    assert shown == [
        "Suggested",
        "Ada",
        "Song 1",
        "First",
        "Rock",
        "Jazz",
        "87\u202f%",
        "≠ differs",
    ]
    assert model.index(0, Column.CONFIDENCE).data(CONFIDENCE_ROLE) == pytest.approx(0.871)
    assert model.index(0, Column.AGREEMENT).data(Role.AccessibleTextRole).endswith("genre.")
    assert str(row.track.path) in model.index(0, Column.TITLE).data(Role.ToolTipRole)


@pytest.mark.parametrize(
    ("row", "status", "suggestion", "agreement"),
    [
        (make_row(1, heard=False), "New", "", ""),
        (make_row(1, genre=None, confidence=0.3), "Unsure", "Rock?", ""),
        (make_row(1, genre=None, reason="silence"), "Unsure", "Silence", ""),
        (make_row(1, genre=None, reason="speech"), "Unsure", "Speech", ""),
        (make_row(1, genre="Rock", present=("Rock",)), "Suggested", "Rock", "= same"),
        (make_row(1, genre="Metal", present=("Death Metal",)), "Suggested", "Metal", "≈ finer"),
        (make_row(1, genre="Rock"), "Suggested", "Rock", "+ new"),
        (make_row(1, decision=Decision("accepted", "Rock")), "Accepted", "Rock", "+ new"),
        (make_row(1, decision=Decision("edited", "Jazz")), "Changed", "Jazz", "+ new"),
        (make_row(1, decision=Decision("rejected", None)), "Rejected", "Rock", ""),
        (make_row(1, decision=Decision("applied", "Rock")), "Applied", "Rock", "+ new"),
        (make_row(1, heard=False, error="the file is empty"), "Failed", "the file is empty", ""),
    ],
)  # fmt: skip
def test_every_state_has_its_words(
    model: TrackTableModel, row: Row, status: str, suggestion: str, agreement: str
) -> None:
    model.set_rows([row])
    assert model.index(0, Column.STATUS).data() == status
    assert model.index(0, Column.SUGGESTION).data() == suggestion
    assert model.index(0, Column.AGREEMENT).data() == agreement
    # Colour is never the only carrier: whoever sees none has text, symbol or font.
    if row.state is not ReviewState.NEW:
        assert not model.index(0, Column.STATUS).data(Role.DecorationRole).isNull()


def test_colours_follow_the_scheme_and_rejected_is_struck_out(model: TrackTableModel) -> None:
    model.set_rows([make_row(1, decision=Decision("rejected", None), present=("Jazz",))])
    cell = model.index(0, Column.SUGGESTION)
    font = cell.data(Role.FontRole)
    assert isinstance(font, QFont)
    assert font.strikeOut()
    theme.use("dark")
    dark = cell.data(Role.ForegroundRole)
    theme.use("light")
    assert cell.data(Role.ForegroundRole) != dark


def test_orders(model: TrackTableModel) -> None:
    sure = make_row(1, confidence=0.95, present=("Rock",), artist="Cy")
    differing = make_row(2, confidence=0.7, present=("Jazz",), artist="Bo")
    unsure = make_row(3, genre=None, confidence=0.3, artist="Ädä")
    new = make_row(4, heard=False, artist="")
    model.set_rows([new, unsure, sure, differing])

    def order(chosen: Order, *, descending: bool = False) -> list[Row]:
        model.set_order(chosen, descending=descending)
        return model.shown_rows()

    assert order(Order.CONFIDENCE, descending=True) == [sure, differing, unsure, new]
    assert order(Order.CONFIDENCE) == [unsure, differing, sure, new]
    assert order(Order.CONFLICT, descending=True)[0] is differing
    assert order(Order.ARTIST) == [unsure, differing, sure, new]
    assert order(Order.PATH, descending=True) == order(Order.PATH)[::-1]


def test_albums_stay_together_and_rows_inside_keep_their_order(model: TrackTableModel) -> None:
    rows = [make_row(i, album=f"Album {i % 3}", confidence=0.5) for i in range(12)]
    random.Random(1).shuffle(rows)
    model.set_rows(rows)
    albums = [row.track.album for row in model.shown_rows()]
    assert albums == sorted(albums)
    model.set_order(Order.CONFIDENCE)
    shown = [(row.track.album, row.key) for row in model.shown_rows()]
    assert shown == sorted(shown)


def test_search_ignores_case_and_accents_and_wants_every_word(model: TrackTableModel) -> None:
    model.set_rows([make_row(1, artist="Motörhead"), make_row(2, artist="Beyoncé")])
    model.set_filter(RowFilter.searching("MOTOR song"))
    assert titles(model) == ["Song 1"]
    model.set_filter(RowFilter.searching("beyonce 1"))
    assert titles(model) == []
    model.set_filter(RowFilter.searching("  "))
    assert len(titles(model)) == 2


def test_kinds_and_counts(model: TrackTableModel) -> None:
    model.set_rows(
        [
            make_row(1),
            make_row(2, genre=None, confidence=0.2),
            make_row(3, decision=Decision("edited", "Jazz"), present=("Rock",)),
            make_row(4, decision=Decision("rejected", None)),
            make_row(5, heard=False, error="no sound"),
        ]
    )
    found = {}
    for show in Show:
        model.set_filter(RowFilter(show))
        found[show] = titles(model)
        assert model.count(show) == len(found[show]), show
    assert found[Show.SUGGESTED] == ["Song 1"]
    assert found[Show.UNSURE] == ["Song 2"]
    assert found[Show.ACCEPTED] == found[Show.DIFFERS] == ["Song 3"]
    assert found[Show.REJECTED] == ["Song 4"]
    assert found[Show.FAILED] == ["Song 5"]


def test_a_cell_of_the_matrix_as_filter(model: TrackTableModel) -> None:
    model.set_rows([make_row(1, genre="Jazz", present=("Death Metal",)), make_row(2)])
    model.set_filter(RowFilter(pair=("Metal", "Jazz")))
    assert titles(model) == ["Song 1"]


def test_changed_rows_are_told_once_and_stay_although_filtered(
    model: TrackTableModel, qtbot: QtBot
) -> None:
    rows = [make_row(i) for i in range(10)]
    model.set_rows(rows)
    model.set_filter(RowFilter(Show.SUGGESTED))
    for row in rows[2:5]:
        row.decision = Decision("rejected", None)
    with qtbot.waitSignals([model.dataChanged, model.counts_changed]):
        model.touch(rows[2:5])
    assert model.rowCount() == 10
    assert model.count(Show.REJECTED) == 3
    model.rearrange()
    assert model.rowCount() == 7


def test_rows_that_begin_to_pass_appear_at_the_end(model: TrackTableModel) -> None:
    rows = [make_row(i, heard=False) for i in range(3)]
    model.set_rows(rows)
    model.set_filter(RowFilter(Show.SUGGESTED))
    assert model.rowCount() == 0
    rows[1].suggestion = make_row(1).suggestion
    model.touch([rows[1]])
    assert model.shown_rows() == [rows[1]]
    assert model.line_of(rows[1]) == 0
    assert model.line_of(rows[0]) == -1


def test_added_replaced_moved_and_removed_rows(model: TrackTableModel) -> None:
    model.set_rows([make_row(1), make_row(2)])
    again = make_row(2, title="Renamed")
    model.add_rows([again, make_row(3)])
    assert sorted(titles(model)) == ["Renamed", "Song 1", "Song 3"]
    moved = make_row(2, album="Elsewhere", title="Moved")
    model.replace_key(again.key, moved)
    assert model.row_of(again.key) is None
    assert model.row_of(moved.track.path) is moved
    model.remove([moved.key, "/not/there.mp3"])
    assert sorted(titles(model)) == ["Song 1", "Song 3"]
    assert model.count(Show.ALL) == 2


def test_only_the_suggestion_can_be_typed_over(model: TrackTableModel, qtbot: QtBot) -> None:
    model.set_rows([make_row(1)])
    cell = model.index(0, Column.SUGGESTION)
    assert model.flags(cell) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(0, Column.TITLE)) & Qt.ItemFlag.ItemIsEditable
    with qtbot.waitSignal(model.genre_typed) as typed:
        assert model.setData(cell, " Jazz ")
    assert typed.args == [0, "Jazz"]
    assert not model.setData(cell, "   ")


def test_names_that_are_no_text_are_shown(model: TrackTableModel) -> None:
    row = make_row(1, title="", artist="caf\udce9")
    model.set_rows([row])
    tip = model.index(0, Column.TITLE).data(Role.ToolTipRole)
    tip.encode()
    assert "caf\ufffd" in tip


# The view.


@pytest.fixture
def view(model: TrackTableModel, qtbot: QtBot) -> TrackView:
    view = TrackView(model)
    qtbot.addWidget(view)
    view.resize(900, 300)
    view.show()
    return view


def test_selection_and_cursor_outlive_sorting_and_filtering(
    model: TrackTableModel, view: TrackView
) -> None:
    rows = [make_row(i, confidence=i / 10) for i in range(1, 10)]
    model.set_rows(rows)
    view.go_to(rows[2])
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    view.selectionModel().select(model.index(model.line_of(rows[6]), 0), flags)
    model.set_order(Order.CONFIDENCE, descending=True)
    assert view.current_row() is rows[2]
    assert set(view.selected_rows()) == {rows[2], rows[6]}
    model.set_filter(RowFilter.searching("Song 7"))
    assert view.selected_rows() == [rows[6]]
    assert view.current_row() is None
    model.set_filter(RowFilter.searching("nothing is like this"))
    model.set_filter(RowFilter())
    assert view.current_row() is rows[2]
    assert view.selected_rows() == [rows[2]]


def test_next_goes_to_what_waits_and_wraps(model: TrackTableModel, view: TrackView) -> None:
    rows = [
        make_row(1),
        make_row(2, decision=Decision("accepted", "Rock")),
        make_row(3, genre=None, confidence=0.2),
    ]
    model.set_rows(rows)
    visited = []
    for _ in range(3):
        assert view.go_to_next()
        visited.append(view.current_row())
    assert visited == [rows[0], rows[2], rows[0]]
    model.set_rows([rows[1]])
    assert not view.go_to_next()


def test_a_click_on_a_heading_sorts(model: TrackTableModel, view: TrackView, qtbot: QtBot) -> None:
    model.set_rows([make_row(1, title="B"), make_row(2, title="A"), make_row(3, title="C")])
    header = view.horizontalHeader()
    x = header.sectionPosition(Column.TITLE) + 10
    for expected in (["A", "B", "C"], ["C", "B", "A"]):
        qtbot.mouseClick(
            header.viewport(), Qt.MouseButton.LeftButton, pos=header.rect().center().__class__(x, 8)
        )
        assert titles(model) == expected
    assert header.sortIndicatorSection() == Column.TITLE


def test_all_selected_stays_so_in_a_large_library(model: TrackTableModel, view: TrackView) -> None:
    model.set_rows([make_row(i, album=f"Album {i // 12}") for i in range(30_000)])
    view.selectAll()
    assert view.selection_count() == 30_000
    model.set_order(Order.TITLE, descending=True)
    assert view.selection_count() == 30_000
    model.set_filter(RowFilter.searching("song 2999"))
    assert view.selection_count() == model.rowCount() == 13


def test_painting_every_state_in_both_schemes(model: TrackTableModel, view: TrackView) -> None:
    rows = [
        make_row(1), make_row(2, genre=None), make_row(3, heard=False),
        make_row(4, heard=False, error="no"), make_row(5, decision=Decision("rejected", None)),
    ]  # fmt: skip
    model.set_rows(rows)
    pictures = []
    for scheme in ("light", "dark"):
        theme.use(scheme)  # type: ignore[arg-type]
        pictures.append(view.grab().toImage())
    theme.use("system")
    assert pictures[0] != pictures[1]
    model.set_rows([])
    view.set_empty_words("Nothing here")
    empty = view.grab().toImage()
    view.set_empty_words("")
    assert view.grab().toImage() != empty


def test_indexes_out_of_range_have_no_data(model: TrackTableModel) -> None:
    assert model.data(QModelIndex()) is None
    assert model.headerData(99, Qt.Orientation.Horizontal) is None


def test_search_texts_made_together_are_those_made_one_by_one() -> None:
    titles = ("Söng", "ΟΔΟΣ", "e\u0301tude", "Straße", "", "\u0301lone", "plain")
    for odd in ((), ("with\0zero",)):
        rows, single = (
            [make_row(n, title=title, artist="Ådå") for n, title in enumerate(titles + odd)]
            for _ in range(2)
        )
        prepare_search(rows)
        assert [row.haystack for row in rows] == [row.haystack for row in single]


def test_a_word_is_found_in_file_and_genre_alike() -> None:
    rows = [
        make_row(0, genre="Rock"), make_row(1, genre="Jazz", title="rock"),
        make_row(2, genre=None), make_row(3, genre="Metal", heard=False),
        make_row(4, genre="Rock", decision=Decision("rejected", None)),
    ]  # fmt: skip
    for word in ("rock", "jazz", "song", "nothing"):
        expected = [number for number, row in enumerate(rows) if row.contains(word)]
        assert containing(rows, range(len(rows)), word) == expected
    assert containing(rows, range(len(rows)), "rock") == [0, 1]
