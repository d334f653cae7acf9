"""Decisions: what each step changes, what it leaves alone, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reclass_gui.core.store import Decision
from reclass_gui.ui.review import STEPS_KEPT, Review
from reclass_gui.ui.reviewrow import ReviewState, Row
from reclass_gui.ui.tracktable import TrackTableModel
from tests.ui.library_rows import COMPARER, make_row

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def model(qapp: QApplication) -> TrackTableModel:
    model = TrackTableModel()
    model.comparer = COMPARER
    return model


@pytest.fixture
def review(model: TrackTableModel) -> Review:
    return Review(model)


def decisions(rows: list[Row]) -> list[tuple[str, str | None] | None]:
    return [None if row.decision is None else (row.decision.state, row.decision.genre)
            for row in rows]  # fmt: skip


def test_accept_takes_the_suggestion_or_the_likeliest_genre(
    model: TrackTableModel, review: Review, qtbot: QtBot
) -> None:
    rows = [
        make_row(1, genre="Jazz"),
        make_row(2, genre=None, confidence=0.3),
        make_row(3, genre=None, reason="silence"),
        make_row(4, heard=False),
        make_row(5, decision=Decision("applied", "Pop")),
    ]
    model.set_rows(rows)
    with qtbot.waitSignal(review.decided) as told:
        assert review.accept(rows) == 2
    assert decisions(rows) == [
        ("accepted", "Jazz"), ("accepted", "Rock"), None, None, ("applied", "Pop"),
    ]  # fmt: skip
    assert told.args == [
        {rows[0].track.path: Decision("accepted", "Jazz"),
         rows[1].track.path: Decision("accepted", "Rock")}
    ]  # fmt: skip
    assert rows[0].state is ReviewState.ACCEPTED


def test_reject_needs_something_to_reject(model: TrackTableModel, review: Review) -> None:
    rows = [make_row(1), make_row(2, heard=False)]
    model.set_rows(rows)
    assert review.reject(rows) == 1
    assert decisions(rows) == [("rejected", None), None]


def test_choose_uses_the_taxonomys_spelling_and_tells_accepted_from_changed(
    model: TrackTableModel, review: Review
) -> None:
    rows = [make_row(1, genre="Jazz"), make_row(2, genre="Rock"), make_row(3, heard=False)]
    model.set_rows(rows)
    assert review.choose(rows, " jazz ") == 3
    assert decisions(rows) == [("accepted", "Jazz"), ("edited", "Jazz"), ("edited", "Jazz")]
    assert review.choose(rows[:1], "Zeuhl from Mars") == 1
    assert decisions(rows)[0] == ("edited", "Zeuhl from Mars")
    assert review.choose(rows, "   ") == 0


def test_accept_above_takes_open_suggestions_only(model: TrackTableModel, review: Review) -> None:
    rows = [
        make_row(1, confidence=0.9),
        make_row(2, confidence=0.8),
        make_row(3, confidence=0.79),
        make_row(6, confidence=0.797),
        make_row(4, confidence=0.99, decision=Decision("rejected", None)),
        make_row(5, genre=None, confidence=0.85),
    ]
    model.set_rows(rows)
    assert len(review.rows_above(0.8)) == 3
    assert review.accept_above(0.8) == 3, "0.797 is shown as 80 %"
    assert [row.state.value for row in rows] == [
        "accepted", "accepted", "suggested", "accepted", "rejected", "unsure",
    ]  # fmt: skip


def test_an_album_gets_the_genre_that_its_tracks_agree_on(
    model: TrackTableModel, review: Review
) -> None:
    album = [
        make_row(1, genre="Rock", confidence=0.9),
        make_row(2, genre="Rock", confidence=0.8),
        make_row(3, genre="Jazz", confidence=0.6),
        make_row(4, heard=False),
        make_row(5, genre="Rock", decision=Decision("applied", "Pop")),
    ]
    other = make_row(6, genre="Metal", album="Second")
    model.set_rows([*album, other])
    assert review.accept_album([album[2]]) == 3
    assert decisions(album) == [
        ("accepted", "Rock"), ("accepted", "Rock"), ("edited", "Rock"), None, ("applied", "Pop"),
    ]  # fmt: skip
    assert other.decision is None


def test_undo_and_redo_walk_through_the_steps(
    model: TrackTableModel, review: Review, qtbot: QtBot
) -> None:
    rows = [make_row(1), make_row(2, decision=Decision("rejected", None))]
    model.set_rows(rows)
    review.accept(rows)
    review.choose(rows[:1], "Jazz")
    assert "Jazz" in review.undo_text
    assert review.undo() == rows[:1]
    assert decisions(rows) == [("accepted", "Rock"), ("accepted", "Rock")]
    with qtbot.waitSignal(review.decided) as told:
        assert set(review.undo()) == set(rows)
    assert told.args[0][rows[0].track.path] is None
    assert decisions(rows) == [None, ("rejected", None)]
    assert review.undo() == []
    review.redo()
    review.redo()
    assert decisions(rows) == [("edited", "Jazz"), ("accepted", "Rock")]
    assert review.redo() == []
    review.undo()
    review.clear(rows)
    assert review.redo_text == ""
    assert decisions(rows) == [None, None]


def test_a_step_that_changes_nothing_is_no_step(model: TrackTableModel, review: Review) -> None:
    rows = [make_row(1)]
    model.set_rows(rows)
    assert review.accept(rows) == 1
    assert review.accept(rows) == 0
    assert review.clear([make_row(9)]) == 0
    review.undo()
    assert review.undo_text == ""


def test_undo_survives_that_a_row_has_gone(model: TrackTableModel, review: Review) -> None:
    rows = [make_row(1), make_row(2)]
    model.set_rows(rows)
    review.accept(rows)
    model.remove([rows[0].key])
    told: list[dict[Path, Decision | None]] = []
    review.decided.connect(told.append)
    assert review.undo() == [rows[1]]
    assert told == [{rows[0].track.path: None, rows[1].track.path: None}]


def test_steps_are_forgotten_and_limited(model: TrackTableModel, review: Review) -> None:
    row = make_row(1)
    model.set_rows([row])
    for i in range(STEPS_KEPT + 20):
        review.choose([row], "Jazz" if i % 2 else "Rock")
    undone = 0
    while review.undo():
        undone += 1
    assert undone == STEPS_KEPT
    review.forget_steps()
    assert review.redo_text == ""
