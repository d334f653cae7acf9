"""The order that mixes a random sample among the surprises, and marks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reclass_gui.core.sampling import is_sampled
from reclass_gui.core.store import Decision
from reclass_gui.ui.cells import Column
from reclass_gui.ui.filterbar import FilterBar
from reclass_gui.ui.roworder import MIXED_STEP, Order, RowOrder
from reclass_gui.ui.tracktable import TrackTableModel
from tests.ui.library_rows import make_row

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROWS = [make_row(n, present=("Jazz",), confidence=0.4 + 0.001 * n) for n in range(400)]


def test_every_fifth_track_is_of_the_sample_and_the_rest_are_the_surprises() -> None:
    arranger = RowOrder()
    order = arranger.sorted(ROWS, Order.MIXED, descending=False)
    assert sorted(order) == list(range(400))
    sampled = [is_sampled(ROWS[n].track) for n in order]
    drawn = sum(sampled)
    assert 20 < drawn < 60
    assert [place for place, yes in enumerate(sampled) if yes] == [
        MIXED_STEP * (number + 1) - 1 for number in range(drawn)
    ]
    surprises = [n for n, yes in zip(order, sampled, strict=True) if not yes]
    expected = arranger.sorted(ROWS, Order.CONFLICT, descending=True)
    assert surprises == [n for n in expected if not is_sampled(ROWS[n].track)]


def test_the_sample_is_drawn_whatever_the_model_thinks_of_it() -> None:
    sure = [make_row(n, present=("Rock",), confidence=0.99) for n in range(400)]
    drawn = {row.key for row in ROWS if is_sampled(row.track)}
    assert {row.key for row in sure if is_sampled(row.track)} == drawn


def test_what_is_decided_needs_no_drawing() -> None:
    rows = [make_row(n, present=("Jazz",)) for n in range(40)]
    chosen = next(row for row in rows if is_sampled(row.track))
    number = rows.index(chosen)
    before = RowOrder().sorted(rows, Order.MIXED, descending=False)
    assert before.index(number) % MIXED_STEP == MIXED_STEP - 1
    rows[number] = make_row(number, present=("Jazz",), decision=Decision("rejected", None))
    arranger = RowOrder()
    after = arranger.sorted(rows, Order.MIXED, descending=False)
    waiting = {n for n, row in enumerate(rows) if is_sampled(row.track)} - {number}
    surprises = arranger.sorted(rows, Order.CONFLICT, descending=True)
    assert [n for n in after if n not in waiting] == [n for n in surprises if n not in waiting]
    assert number not in waiting


def test_the_sample_is_marked_in_that_order_only(qtbot: QtBot) -> None:
    model = TrackTableModel()
    bar = FilterBar(model)
    qtbot.addWidget(bar)
    model.set_rows(ROWS)
    chosen = next(row for row in ROWS if is_sampled(row.track))

    def status(role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> str:
        return str(model.index(model.line_of(chosen), Column.STATUS).data(role))

    assert status() == "Suggested"
    places = [bar.order.itemData(place) for place in range(bar.order.count())]
    assert (Order.MIXED, False) in places
    model.set_order(Order.MIXED)
    assert status() == "Suggested ⚂"
    assert "at random" in status(Qt.ItemDataRole.ToolTipRole)
    assert "at random" in status(Qt.ItemDataRole.AccessibleTextRole)
    bar._counting.stop()
