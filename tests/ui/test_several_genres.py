"""Several genres a track in the real window: listened to, reviewed by key and click, written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from reclass_gui.core.folders import folders
from reclass_gui.core.store import Decision, Store
from reclass_gui.core.tags import read_genres
from reclass_gui.ui.cells import Column
from reclass_gui.ui.delegates import GenreEditor
from reclass_gui.ui.probabilitybars import CHOSEN_ROLE, ProbabilityBars
from reclass_gui.ui.reviewrow import ReviewState
from tests.audio_files import make_audio, sine
from tests.core.toy_models import make_several

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.librarytab import LibraryTab
    from reclass_gui.ui.mainwindow import MainWindow
    from reclass_gui.ui.reviewrow import Row

Key = Qt.Key
LONG = 60_000
RATE = 48000  # the only one that Opus keeps
LOW, HIGH = sine(4, RATE, 1, 250), sine(4, RATE, 1, 3200)
SOUNDS = {
    "both.ogg": (LOW + HIGH) / 2,
    "deep.mp3": LOW,
    "even.m4a": (LOW + HIGH) / 2,
    "flat.flac": LOW,
    "keen.wav": HIGH,
    "wide.opus": (LOW + HIGH) / 2,
}


@pytest.fixture
def music(tmp_path: Path) -> Path:
    """Return a folder of one album in six formats."""
    folder = tmp_path / "Music"
    for name, samples in SOUNDS.items():
        tags = {"artist": "Ada", "title": name.partition(".")[0], "album": "A", "genre": "Polka"}
        make_audio(folder / name, rate=RATE, samples=samples, tags=tags)
    return folder


@pytest.fixture
def library(music: Path, make_window: Callable[[], MainWindow], qtbot: QtBot) -> LibraryTab:
    """Return the tab after a model that gives several genres has listened to the folder."""
    places = folders()
    places.create()
    places.models.mkdir(exist_ok=True)
    make_several(places.models, thresholds=(0.5, 0.5, 0.99))
    window = make_window()
    window.session.change_settings(window.session.settings.changed(model="several"))
    library = window.library
    with qtbot.waitSignal(library.run.scan_ended, timeout=LONG):
        library.open_folder(music)
    with qtbot.waitSignal(library.run.listening_ended, timeout=LONG):
        library.classify()
    return library


def enter(library: LibraryTab, qtbot: QtBot, title: str) -> Row:
    """Go to a track and wait until the panel shows it."""
    row = next(row for row in library.model.rows if row.track.title == title)
    library.view.go_to(row)
    library.view.setFocus()
    panel = library.selected.make_panel()
    qtbot.waitUntil(lambda: panel.track == row.track and bool(shown(library)), timeout=LONG)
    return row


def bars(library: LibraryTab) -> ProbabilityBars:
    return library.selected.make_panel().findChild(ProbabilityBars)


def shown(library: LibraryTab) -> dict[str, bool]:
    """Return every genre of the panel and whether it is marked."""
    model = bars(library).model()
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    return {index.data(): index.data(CHOSEN_ROLE) for index in indexes}


def cell(library: LibraryTab, row: Row, column: Column) -> str:
    return library.model.index(library.model.line_of(row), column).data()


def words(library: LibraryTab) -> list[str]:
    panel = library.selected.make_panel()
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_table_and_panel_show_all_that_reach_their_thresholds(
    library: LibraryTab, qtbot: QtBot
) -> None:
    row = enter(library, qtbot, "both")
    assert cell(library, row, Column.SUGGESTION) == "Jazz, Pop, Metal"
    assert row.suggestion is not None
    assert row.confidence == pytest.approx(
        min(p for _, p in row.suggestion.probabilities), abs=1e-6
    )
    assert shown(library) == {"Jazz": True, "Pop": True, "Metal": True}
    said = words(library)
    assert "Choose genres" in said
    assert any(text.startswith("Jazz ") and "Metal " in text for text in said), said
    tip = library.model.index(library.model.line_of(row), Column.CONFIDENCE).data(
        Qt.ItemDataRole.ToolTipRole
    )
    assert tip.startswith("Suggested: Jazz, Pop, Metal\n")
    assert "least likely" in tip
    row = enter(library, qtbot, "deep")
    assert cell(library, row, Column.SUGGESTION) == "Jazz"
    assert shown(library) == {"Jazz": True, "Pop": False, "Metal": False}
    spoken = bars(library).model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "suggested from 99" in spoken


def test_one_key_accepts_all_and_numbers_switch_single_ones(
    library: LibraryTab, qtbot: QtBot
) -> None:
    view = library.view
    both = enter(library, qtbot, "both")
    qtbot.keyClick(view, Key.Key_Return)
    assert both.decision == Decision("accepted", "Jazz", ("Pop", "Metal"))
    assert view.current_row() is not both, "and goes on"
    enter(library, qtbot, "both")
    qtbot.keyClick(view, Key.Key_2)
    assert both.decision == Decision("edited", "Jazz", ("Metal",))
    assert view.current_row() is both, "more may be switched"
    qtbot.waitUntil(lambda: shown(library) == {"Jazz": True, "Pop": False, "Metal": True})
    qtbot.keyClick(view, Key.Key_1)
    assert both.decision == Decision("edited", "Metal")
    qtbot.keyClick(view, Key.Key_1)
    assert both.decision == Decision("edited", "Jazz", ("Metal",)), "at its place"
    qtbot.keyClick(view, Key.Key_2)
    assert both.decision == Decision("accepted", "Jazz", ("Pop", "Metal")), "as suggested again"
    for key in (Key.Key_1, Key.Key_2, Key.Key_3):
        qtbot.keyClick(view, key)
    assert both.decision == Decision("rejected", None)
    qtbot.waitUntil(lambda: not any(shown(library).values()))
    assert cell(library, both, Column.SUGGESTION) == "Jazz, Pop, Metal", "struck through"
    qtbot.keyClick(view, Key.Key_3)
    assert both.decision == Decision("edited", "Metal")
    qtbot.keyClick(view, Key.Key_Return)
    assert both.decision == Decision("edited", "Metal"), "what was put together is kept"
    assert view.current_row() is not both
    assert [row.decision for row in library.model.rows if row is not both] == [None] * 5


def test_a_click_in_the_panel_switches_and_the_store_remembers(
    library: LibraryTab, qtbot: QtBot, music: Path
) -> None:
    row = enter(library, qtbot, "both")
    panel_bars = bars(library)
    place = panel_bars.visualRect(panel_bars.model().index(1, 0)).center()
    QTest.mouseClick(panel_bars.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert row.genres == ("Jazz", "Metal")
    assert cell(library, row, Column.SUGGESTION) == "Jazz, Metal"
    assert any("Jazz, Metal" in text for text in words(library))
    panel_bars.setFocus()
    panel_bars.setCurrentIndex(panel_bars.model().index(0, 0))
    qtbot.keyClick(panel_bars, Key.Key_Space)
    assert row.genres == ("Metal",)
    library.review.undo()
    assert row.genres == ("Jazz", "Metal")
    library.window().close()
    with Store(folders().database) as store:
        assert store.decisions(music) == {row.track.path: Decision("edited", "Jazz", ("Metal",))}


def test_many_at_once_get_what_the_current_one_lacks(library: LibraryTab, qtbot: QtBot) -> None:
    enter(library, qtbot, "deep")
    deep, flat, keen = (
        next(row for row in library.model.rows if row.track.title == title)
        for title in ("deep", "flat", "keen")
    )
    library.view.selectAll()
    assert library.view.current_row() is deep
    qtbot.keyClick(library.view, Key.Key_2)
    assert deep.genres == flat.genres == ("Jazz", "Pop")
    assert set(keen.genres) == {"Metal", "Pop"}
    both = next(row for row in library.model.rows if row.track.title == "both")
    assert both.decision is None, "it has that genre already"
    qtbot.keyClick(library.view, Key.Key_2)
    assert (deep.genres, keen.genres) == (("Jazz",), ("Metal",))
    assert both.genres == ("Jazz", "Metal")


def test_several_are_typed_with_semicolons(library: LibraryTab, qtbot: QtBot) -> None:
    row = enter(library, qtbot, "deep")
    said: list[str] = []
    library.message.connect(said.append)
    qtbot.keyClick(library.view, Key.Key_E)
    editor = library.view.findChild(GenreEditor)
    assert editor.text() == "Jazz"
    qtbot.keyClicks(editor, "rock ;; soul; rock; Moon Polka")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: row.genres == ("Rock", "Soul", "Moon Polka"))
    assert row.state is ReviewState.EDITED
    line = library.model.index(library.model.line_of(row), Column.SUGGESTION)
    assert line.data(Qt.ItemDataRole.EditRole) == "Rock; Soul; Moon Polka"
    assert len([text for text in said if "not in the genre list" in text]) == 1


def test_the_last_of_several_typed_genres_is_completed(qtbot: QtBot) -> None:
    editor = GenreEditor(["Rock", "Classical", "Jazz"])
    qtbot.addWidget(editor)
    editor.show()
    chosen: list[str] = []
    completer = editor.completer()
    completer.activated.connect(chosen.append)
    popup = completer.popup()
    for typed, whole in (("classi", "Classical"), ("Rock; classi", "Rock; Classical")):
        editor.clear()
        qtbot.keyClicks(editor, typed)
        qtbot.waitUntil(lambda: popup.isVisible() and popup.model().rowCount() == 1)
        qtbot.keyClick(popup, Key.Key_Down)
        qtbot.keyClick(popup, Key.Key_Return)
        assert chosen.pop() == whole


def test_the_album_gets_what_most_of_it_gets(library: LibraryTab, qtbot: QtBot) -> None:
    enter(library, qtbot, "deep")
    qtbot.keyClick(library.view, Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    found = {row.genres for row in library.model.rows}
    assert len(found) == 1
    assert set(found.pop()) == {"Jazz", "Metal"}, "Pop has three of six"


def test_sure_enough_counts_the_least_likely_genre(library: LibraryTab, qtbot: QtBot) -> None:
    for row in library.model.rows:
        assert row.suggestion is not None
        share = dict(row.suggestion.probabilities)
        least = min(share[genre] for genre in row.genres)
        assert row.confidence == pytest.approx(least, abs=1e-6)
    bar = sorted(row.confidence for row in library.model.rows)[3]
    sure = library.review.rows_above(bar)
    library.decide.accept_above(bar)
    assert sure
    for row in library.model.rows:
        assert (row.state is ReviewState.ACCEPTED) == (row in sure)
        assert row.suggestion is not None
        assert row.decision is None or row.decision.genres == row.suggestion.genres


def test_files_of_every_format_hold_several_and_undo_gives_each_byte_back(
    library: LibraryTab, qtbot: QtBot, music: Path
) -> None:
    before = {path.name: path.read_bytes() for path in music.iterdir()}
    library.view.selectAll()
    qtbot.keyClick(library.view, Key.Key_Return)
    expected = {row.name: row.genres for row in library.model.rows}
    assert set(expected["both.ogg"]) == set(expected["wide.opus"]) == {"Jazz", "Pop", "Metal"}
    assert expected["flat.flac"] == ("Jazz",)
    library.start_apply()
    qtbot.waitUntil(lambda: library.apply.dialog is not None, timeout=LONG)
    dialog = library.apply.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.plan is not None, timeout=LONG)
    with qtbot.waitSignal(library.apply.files_changed, timeout=LONG):
        dialog.on_apply()
    qtbot.waitUntil(
        lambda: all(row.state is ReviewState.APPLIED for row in library.model.rows), timeout=LONG
    )
    for row in library.model.rows:
        assert read_genres(row.track.path) == expected[row.name]
        assert row.track.genres == row.genres == expected[row.name]
        assert expected[row.name][0] in row.track.path.parts, "the first genre names the folder"
        assert row.agreement == "same"
    with qtbot.waitSignal(library.apply.files_changed, timeout=LONG):
        dialog.on_undo()
    qtbot.waitUntil(lambda: all(row.track.path.parent == music for row in library.model.rows))
    dialog.close()
    assert {p.name: p.read_bytes() for p in music.rglob("*.*") if p.is_file()} == before
    assert {row.name: row.genres for row in library.model.rows} == expected, "still accepted"
