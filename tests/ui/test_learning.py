"""Learning in the real window: from decisions to a model in force, without decoding a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from reclass_gui.core import audio
from reclass_gui.core.folders import folders
from reclass_gui.core.store import Store
from reclass_gui.train import learning
from reclass_gui.ui.reviewrow import Doubt
from reclass_gui.ui.roworder import Order, Show
from tests.train.heard_library import GENRES, make_heard_library
from tests.ui.test_accessibility import check

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.learndialog import LearnDialog
    from reclass_gui.ui.librarytab import LibraryTab
    from reclass_gui.ui.mainwindow import MainWindow

LONG = 60_000
TOLD = {0: "Metal", 7: "Jazz"}


@pytest.fixture
def library(
    tmp_path: Path,
    make_window: Callable[[], MainWindow],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> LibraryTab:
    """A library that was heard; two of its tags are wrong, and decoding is an error."""
    places = folders()
    places.create()
    root = tmp_path / "Music"
    with Store(places.database) as store:
        make_heard_library(store, root, artists=3, tracks=2, told=TOLD)

    def refuse(*_args: object, **_more: object) -> None:
        raise AssertionError("a file was decoded")

    monkeypatch.setattr(audio, "read_windows", refuse)
    library = make_window().library
    with qtbot.waitSignal(library.run.scan_ended, timeout=LONG):
        library.open_folder(root)
    return library


def truth_of(library: LibraryTab, key: str) -> str:
    return next(genre for genre in GENRES if f"/{genre}/" in key)


def decide_all(library: LibraryTab) -> None:
    for genre in GENRES:
        rows = [row for row in library.model.rows if truth_of(library, row.key) == genre]
        assert library.review.choose(rows, genre) == len(rows)


def open_dialog(library: LibraryTab, qtbot: QtBot) -> LearnDialog:
    library.actions_.learn.trigger()
    dialog = library.learning.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.status.text()), timeout=LONG)
    return dialog


def learn(dialog: LearnDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.learn, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.use.isVisible, timeout=LONG)


def test_corrections_become_a_model_that_judges_everything_anew(
    library: LibraryTab, qtbot: QtBot
) -> None:
    decide_all(library)
    dialog = open_dialog(library, qtbot)
    assert dialog.status.text().replace("(s)", "s") == "18 tracks, 3 genres to learn from."
    learn(dialog, qtbot)
    assert "of 18" in dialog.outcome.text
    assert "The new model is better." in dialog.outcome.text
    messages: list[str] = []
    library.message.connect(messages.append)
    with qtbot.waitSignal(library.run.listening_ended, timeout=LONG):
        qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert library._session.settings.model == "mine"
    assert library.listen_bar.model.currentData() == "mine"
    assert library.learning.dialog is None
    said = {row.key: row.suggestion and row.suggestion.best for row in library.model.rows}
    assert said == {key: truth_of(library, key) for key in said}
    assert not library.problems.problems
    qtbot.waitUntil(lambda: "judged anew" in messages[-1], timeout=LONG)


def test_a_worse_model_is_used_only_when_asked_for(
    library: LibraryTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide_all(library)
    monkeypatch.setattr(learning.SideBySide, "is_worse", property(lambda _: True))
    dialog = open_dialog(library, qtbot)
    learn(dialog, qtbot)
    assert dialog.use.text() == "&Use it anyway"
    assert dialog.leave.isDefault()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert library.learning.dialog is None
    assert library._session.settings.model == "default"
    assert not folders().models.exists()


def test_too_little_to_learn_from_is_said(library: LibraryTab, qtbot: QtBot) -> None:
    dialog = open_dialog(library, qtbot)
    assert dialog.status.text() == "No track has such a genre yet."
    assert not dialog.learn.isEnabled()
    dialog.source.setCurrentIndex(dialog.source.findData("tags"))
    dialog.source.activated.emit(dialog.source.currentIndex())
    qtbot.waitUntil(dialog.learn.isEnabled, timeout=LONG)
    assert dialog.counts.rowCount() == 3
    dialog.close()
    library.review.choose(library.model.rows[:3], "Jazz")
    dialog = open_dialog(library, qtbot)
    qtbot.waitUntil(dialog.learn.isEnabled, timeout=LONG)
    item = dialog.counts.item(0, 5)
    assert item is not None
    assert item.text() == "Too few tracks: left out"
    qtbot.mouseClick(dialog.learn, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "not enough to learn from" in dialog.status.text(), timeout=LONG)
    assert dialog.learn.isVisible()


def test_closing_while_it_learns_keeps_nothing(library: LibraryTab, qtbot: QtBot) -> None:
    decide_all(library)
    dialog = open_dialog(library, qtbot)
    qtbot.mouseClick(dialog.learn, Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert library.learning.dialog is None
    qtbot.waitUntil(lambda: not library._session.jobs.is_busy, timeout=LONG)
    assert library._session.settings.model == "default"


def test_wrong_tags_are_queued_and_leave_when_decided(library: LibraryTab, qtbot: QtBot) -> None:
    assert not library.filter_bar.chips[Show.DOUBTED].isVisible()
    messages: list[str] = []
    library.message.connect(messages.append)
    library.actions_.find_errors.trigger()
    qtbot.waitUntil(lambda: library.model.count(Show.DOUBTED) == 2, timeout=LONG)
    assert library.model.order is Order.DOUBT
    assert library.filter_bar.kind is Show.DOUBTED
    rows = library.model.shown_rows()
    assert {(row.track.path.stem, row.track.genres[0]) for row in rows} == {
        ("000", "Metal"), ("007", "Jazz")
    }  # fmt: skip
    for row in rows:
        assert isinstance(row.doubt, Doubt)
        assert row.doubt.likely == truth_of(library, row.key)
    assert library.view.current_row() is rows[0]
    present = library.model.index(0, 4)
    assert present.data() in ("Metal → Jazz?", "Jazz → Metal?")
    assert "Probably wrong" in str(present.data(Qt.ItemDataRole.ToolTipRole))
    assert "2 track" in messages[-1]
    library.review.choose(rows[:1], "Jazz")
    assert library.model.count(Show.DOUBTED) == 1
    library.review.undo()
    assert library.model.count(Show.DOUBTED) == 2
    # Another threshold reads the store again; the doubts stay.
    settings = library._session.settings
    with qtbot.waitSignal(library.run.opened, timeout=LONG):
        library._session.change_settings(settings.changed(unsure_below=0.3))
    assert library.model.count(Show.DOUBTED) == 2
    qtbot.waitUntil(lambda: not library._session.jobs.is_busy, timeout=LONG)


def test_asking_for_the_order_looks_for_wrong_tags(library: LibraryTab, qtbot: QtBot) -> None:
    box = library.filter_bar.order
    places = [box.itemData(place) for place in range(box.count())]
    box.setCurrentIndex(places.index((Order.DOUBT, True)))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(library.filter_bar.chips[Show.DOUBTED].isVisible, timeout=LONG)
    assert library.model.count(Show.DOUBTED) == 2
    assert box.currentData() == (Order.DOUBT, True)
    qtbot.waitUntil(lambda: not library._session.jobs.is_busy, timeout=LONG)


def test_every_control_of_the_dialog_has_a_name_and_is_reached(
    library: LibraryTab, qtbot: QtBot
) -> None:
    decide_all(library)
    dialog = open_dialog(library, qtbot)
    check(dialog, qtbot)
    learn(dialog, qtbot)
    check(dialog, qtbot)


def test_the_actions_wait_for_a_library(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    actions = window.library.actions_
    assert not actions.learn.isEnabled()
    assert not actions.find_errors.isEnabled()
