"""The main job in the real window: open, listen, review by key and click, apply, undo."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from reclass_gui.core.folders import folders
from reclass_gui.core.loading import suggestion_digest
from reclass_gui.core.records import Suggestion
from reclass_gui.core.settings import Settings
from reclass_gui.core.store import Decision, Store
from reclass_gui.core.tags import read_track
from reclass_gui.ui.cells import Column
from reclass_gui.ui.delegates import GenreEditor
from reclass_gui.ui.reviewrow import ReviewState, Row
from reclass_gui.ui.roworder import Order, Show
from tests.audio_files import make_audio

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.librarytab import LibraryTab
    from reclass_gui.ui.mainwindow import MainWindow

Key = Qt.Key
LONG = 60_000
NAMES = ("a.flac", "b.ogg", "c.mp3", "d.wav")
PAIRS = (("Rock", 0.7), ("Jazz", 0.2), ("Classical", 0.1))


@pytest.fixture
def music(tmp_path: Path) -> Path:
    """Return a folder with four short tracks of one album."""
    folder = tmp_path / "Music"
    for place, name in enumerate(NAMES):
        tags = {"artist": "Ada", "title": f"Song {name[0]}", "album": "First", "genre": "Jazz"}
        make_audio(folder / "First" / name, seconds=4, frequency=220 * (place + 1), tags=tags)
    return folder


@pytest.fixture
def heard(music: Path) -> Path:
    """Return the same folder, for which the store has suggestions already."""
    settings = Settings()
    digest = suggestion_digest(settings.model, settings.quality)
    places = folders()
    places.create()
    with Store(places.database) as store:
        for place, name in enumerate(NAMES):
            track = read_track(music / "First" / name)
            confidence = 0.9 - 0.2 * place
            sure = confidence >= settings.unsure_below
            store.put_tracks([track])
            store.put_suggestion(
                track,
                digest,
                Suggestion(
                    track.path,
                    "Rock" if sure else None,
                    confidence,
                    PAIRS,
                    reason="" if sure else "unsure",
                ),
            )
    return music


@pytest.fixture
def open_library(
    make_window: Callable[[], MainWindow], qtbot: QtBot
) -> Callable[[Path], LibraryTab]:
    """Give a function that opens a folder in a new window and waits for the scan."""

    def open_(folder: Path) -> LibraryTab:
        library = make_window().library
        with qtbot.waitSignal(library.run.scan_ended, timeout=LONG):
            library.open_folder(folder)
        return library

    return open_


def by_title(library: LibraryTab, title: str) -> Row:
    return next(row for row in library.model.rows if row.track.title == title)


def cut_off(row: QWidget) -> list[QWidget]:
    """Return the visible controls that reach out of their row."""
    controls = [w for w in row.findChildren(QWidget) if w.parentWidget() is row and w.isVisible()]
    return [control for control in controls if not row.rect().contains(control.geometry())]


def kept_decisions(root: Path) -> dict[str, Decision]:
    with Store(folders().database) as store:
        return {path.name: decision for path, decision in store.decisions(root).items()}


def test_a_folder_becomes_rows_and_what_is_no_music_says_why(
    music: Path, open_library: Callable[[Path], LibraryTab], qtbot: QtBot
) -> None:
    (music / "broken.mp3").write_text("This is a text.")
    library = open_library(music)
    assert library.pages.currentWidget() is library.library_page
    titles = [library.model.index(line, 2).data() for line in range(library.model.rowCount())]
    assert sorted(titles) == ["Song a", "Song b", "Song c", "Song d", "broken.mp3"]
    broken = library.model.row_of(music / "broken.mp3")
    assert broken is not None
    if broken.error:
        assert library.problems.isVisible()
        assert "\n" not in library.problems.text
    assert QApplication.focusWidget() is library.view
    assert not library.run.is_listening


def test_an_empty_folder_says_so(
    tmp_path: Path, open_library: Callable[[Path], LibraryTab]
) -> None:
    folder = tmp_path / "nothing"
    folder.mkdir()
    library = open_library(folder)
    assert library.model.rowCount() == 0
    assert not library.progress.isVisible()


def test_a_folder_that_is_not_there_is_a_problem_in_words(
    tmp_path: Path, make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    library = make_window().library
    library.open_folder(tmp_path / "gone")
    qtbot.waitUntil(lambda: bool(library.problems.problems), timeout=LONG)
    assert "gone" in library.problems.text
    assert "Traceback" not in library.problems.text


def test_a_second_open_shows_the_store_at_once_and_then_what_changed(
    heard: Path, open_library: Callable[[Path], LibraryTab], qtbot: QtBot,
    make_window: Callable[[], MainWindow],
) -> None:  # fmt: skip
    first = open_library(heard)
    assert {row.state for row in first.model.rows} == {ReviewState.SUGGESTED, ReviewState.UNSURE}
    first.window().close()
    (heard / "First" / "a.flac").unlink()
    make_audio(heard / "First" / "e.wav", seconds=1, tags={"title": "Song e"})
    library = make_window().library
    with (
        qtbot.waitSignal(library.run.scan_ended, timeout=LONG),
        qtbot.waitSignal(library.run.opened, timeout=LONG) as opened,
    ):
        library.open_folder(heard)
    assert {row.name for row in opened.args[0].rows} == set(NAMES)
    assert {row.name for row in library.model.rows} == {"b.ogg", "c.mp3", "d.wav", "e.wav"}
    assert by_title(library, "Song e").state is ReviewState.NEW
    assert by_title(library, "Song b").state is ReviewState.SUGGESTED


def test_the_first_rows_of_a_large_library_do_not_wait_for_the_last(
    heard: Path,
    open_library: Callable[[Path], LibraryTab],
    make_window: Callable[[], MainWindow],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    open_library(heard).window().close()
    monkeypatch.setattr("reclass_gui.core.store._FIRST_PAGE", 1)
    library = make_window().library
    shown: list[int] = []
    for signal in (library.run.begun, library.run.opened):
        signal.connect(lambda _: shown.append(library.model.rowCount()))
    with qtbot.waitSignal(library.run.scan_ended, timeout=LONG):
        library.open_folder(heard)
    # Both at once where the store was quicker than the window.
    assert shown in ([1, 4], [4])
    assert library.view.current_row() is library.model.row(0)
    assert [row.name for row in library.model.shown_rows()] == list(NAMES)


def test_listening_fills_rows_store_and_progress(
    music: Path, open_library: Callable[[Path], LibraryTab], qtbot: QtBot
) -> None:
    (music / "cut.flac").write_bytes((music / "First" / "a.flac").read_bytes()[:60])
    library = open_library(music)
    said: list[str] = []
    library.run.progressed.connect(lambda *_: said.append(library.progress.text))
    with qtbot.waitSignal(library.run.listening_ended, timeout=LONG) as ended:
        qtbot.mouseClick(library.listen_bar.classify, Qt.MouseButton.LeftButton)
        assert library.run.is_listening
        assert not library.listen_bar.classify.isEnabled()
    assert ended.args[0].done == 4
    assert any(f"{n} of" in text for text in said for n in range(1, 6))
    states = {row.name: row.state for row in library.model.rows}
    assert states.pop("cut.flac") is ReviewState.FAILED
    assert set(states.values()) <= {ReviewState.SUGGESTED, ReviewState.UNSURE}
    assert library.listen_bar.classify.isEnabled()
    assert not library.progress.isVisible()
    again = open_library(music)
    assert {r.name for r in again.model.rows if r.suggestion is not None} == set(NAMES)


def test_pause_holds_resume_goes_on_and_stop_keeps_what_was_heard(
    music: Path, open_library: Callable[[Path], LibraryTab], qtbot: QtBot
) -> None:
    library = open_library(music)
    bar = library.listen_bar
    with qtbot.waitSignal(library.run.model_ready, timeout=LONG):
        library.classify()
    qtbot.mouseClick(bar.pause, Qt.MouseButton.LeftButton)
    assert library.run.is_paused
    assert bar.pause.text() == "Resume"
    qtbot.mouseClick(bar.pause, Qt.MouseButton.LeftButton)
    assert not library.run.is_paused
    with qtbot.waitSignal(library.run.listening_ended, timeout=LONG):
        qtbot.mouseClick(bar.stop, Qt.MouseButton.LeftButton)
    assert bar.classify.isEnabled()


@pytest.fixture
def threads_before() -> set[threading.Thread]:
    """Threads of other tests in this process, such as those of training."""
    return set(threading.enumerate())


def test_closing_while_listening_leaves_no_thread(
    threads_before: set[threading.Thread],
    music: Path,
    open_library: Callable[[Path], LibraryTab],
    qtbot: QtBot,
) -> None:
    library = open_library(music)
    with qtbot.waitSignal(library.run.model_ready, timeout=LONG):
        library.classify()
    library.window().close()
    assert not library.run.is_listening
    assert not library._session.jobs.is_busy
    left = {t for t in threading.enumerate() if not t.name.startswith("Dummy-")}
    assert left <= threads_before


def test_review_by_keyboard_alone(
    heard: Path, open_library: Callable[[Path], LibraryTab], qtbot: QtBot
) -> None:
    library = open_library(heard)
    a, b, c, d = (by_title(library, f"Song {x}") for x in "abcd")
    library.view.go_to(a)
    library.view.setFocus()
    view = library.view
    qtbot.keyClick(view, Key.Key_Return)
    assert a.decision == Decision("accepted", "Rock")
    assert view.current_row() is b
    qtbot.keyClick(view, Key.Key_R)
    assert b.state is ReviewState.REJECTED
    assert view.current_row() is c
    qtbot.keyClick(view, Key.Key_2)
    assert c.decision == Decision("edited", "Jazz")
    assert view.current_row() is d
    qtbot.keyClick(view, Key.Key_A)
    assert d.decision == Decision("accepted", "Rock"), "the likeliest genre of an unsure track"
    qtbot.keyClick(view, Key.Key_Delete)
    assert d.decision is None
    library.window().close()
    assert kept_decisions(heard) == {
        "a.flac": Decision("accepted", "Rock"),
        "b.ogg": Decision("rejected", None),
        "c.mp3": Decision("edited", "Jazz"),
    }


def test_skip_album_and_many_at_once(
    heard: Path, open_library: Callable[[Path], LibraryTab], qtbot: QtBot
) -> None:
    library = open_library(heard)
    view = library.view
    a, b, c, d = (by_title(library, f"Song {x}") for x in "abcd")
    view.go_to(a)
    qtbot.keyClick(view, Key.Key_S)
    assert view.current_row() is b
    qtbot.keyClick(view, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selection_count() == 4
    qtbot.keyClick(view, Key.Key_R)
    assert all(row.state is ReviewState.REJECTED for row in (a, b, c, d))
    view.go_to(c)
    qtbot.keyClick(view, Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert [row.genre for row in (a, b, c, d)] == ["Rock"] * 4


def test_typing_a_genre_completes_it_and_takes_the_selection_along(
    heard: Path, open_library: Callable[[Path], LibraryTab], qtbot: QtBot
) -> None:
    library = open_library(heard)
    view = library.view
    view.selectAll()
    view.setFocus()
    qtbot.keyClick(view, Key.Key_E)
    editor = view.findChild(GenreEditor)
    assert editor is not None
    qtbot.keyClicks(editor, "classic")
    popup = editor.completer().popup()
    qtbot.waitUntil(lambda: popup.isVisible() and popup.model().rowCount() > 0)
    qtbot.keyClick(popup, Key.Key_Down)
    offered = popup.currentIndex().data()
    qtbot.keyClick(popup, Key.Key_Return)
    qtbot.waitUntil(lambda: all(r.state is ReviewState.EDITED for r in library.model.rows))
    assert {row.genre for row in library.model.rows} == {offered}
    assert library.model.taxonomy is not None
    assert offered in library.model.taxonomy.completions
    qtbot.waitUntil(view.hasFocus)


def test_a_genre_outside_the_list_is_kept_and_said(
    heard: Path, open_library: Callable[[Path], LibraryTab], qtbot: QtBot
) -> None:
    library = open_library(heard)
    row = by_title(library, "Song a")
    library.view.go_to(row)
    with qtbot.waitSignal(library.message) as message:
        qtbot.keyClick(library.view, Key.Key_F2)
        editor = library.view.findChild(GenreEditor)
        qtbot.keyClicks(editor, "Moon Polka")
        qtbot.keyClick(editor, Key.Key_Return)
    assert "Moon Polka" in message.args[0]
    assert row.decision == Decision("edited", "Moon Polka")
    qtbot.waitUntil(library.view.hasFocus)


def test_undo_and_redo_from_the_menu_reach_the_store(
    heard: Path, open_library: Callable[[Path], LibraryTab], qtbot: QtBot
) -> None:
    library = open_library(heard)
    window = library.window()
    row = by_title(library, "Song a")
    library.view.go_to(row)
    qtbot.keyClick(library.view, Key.Key_A)
    qtbot.keyClick(window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert row.decision is None
    assert library.view.current_row() is row
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Key.Key_Z, both)
    assert row.state is ReviewState.ACCEPTED
    window.close()
    assert set(kept_decisions(heard)) == {"a.flac"}


def test_accept_all_above_says_how_many_before_and_after(
    heard: Path, open_library: Callable[[Path], LibraryTab], qtbot: QtBot
) -> None:
    library = open_library(heard)
    bar = library.review_bar
    bar.threshold.setValue(60)
    qtbot.waitUntil(lambda: "2" in bar.accept_above.text())
    with qtbot.waitSignal(library.message):
        qtbot.mouseClick(bar.accept_above, Qt.MouseButton.LeftButton)
    assert library.model.count(Show.ACCEPTED) == 2
    qtbot.waitUntil(lambda: "2" in bar.apply.text() and bar.apply.isEnabled())


def test_search_chips_and_order(
    heard: Path, open_library: Callable[[Path], LibraryTab], qtbot: QtBot
) -> None:
    library = open_library(heard)
    bar = library.filter_bar
    qtbot.keyClick(library.window(), Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is bar.search
    qtbot.keyClicks(bar.search, "c.mp3")
    qtbot.waitUntil(lambda: library.model.rowCount() == 1)
    bar.search.clear()
    qtbot.waitUntil(lambda: library.model.rowCount() == 4)
    qtbot.mouseClick(bar.chips[Show.UNSURE], Qt.MouseButton.LeftButton)
    assert {row.state for row in library.model.shown_rows()} == {ReviewState.UNSURE}
    qtbot.mouseClick(bar.chips[Show.ALL], Qt.MouseButton.LeftButton)
    bar.order.setCurrentIndex(bar.order.findText("Least sure first"))
    bar.order.activated.emit(bar.order.currentIndex())
    shown = [row.confidence for row in library.model.shown_rows()]
    assert shown == sorted(shown)
    assert library.model.order is Order.CONFIDENCE
    assert bar.order.currentText() == "Least sure first"
    header = library.view.horizontalHeader()
    header.setSortIndicator(Column.TITLE, Qt.SortOrder.AscendingOrder)
    assert library.model.order is Order.TITLE
    assert bar.order.currentText() == ""
    bar.show_order(Order.CONFLICT, descending=True)
    assert bar.order.currentText() == "Surprises first"


def test_a_narrow_window_folds_the_rows_of_controls(
    heard: Path, open_library: Callable[[Path], LibraryTab], qtbot: QtBot
) -> None:
    library = open_library(heard)
    window, bar, review = library.window(), library.filter_bar, library.review_bar
    library.view.go_to(by_title(library, "Song b"))
    qtbot.waitUntil(lambda: library.selected.panel is not None, timeout=LONG)
    window.resize(1024, 700)
    assert (window.width(), window.height()) == (1024, 700)
    qtbot.waitUntil(lambda: bar.is_folded and review.is_folded)
    assert bar.kinds.isVisible()
    assert not any(chip.isVisible() for chip in bar.chips.values())
    bar.kinds.setFocus()
    qtbot.keyClick(bar.kinds, Key.Key_Down)
    qtbot.keyClick(bar.kinds, Key.Key_Down)
    assert bar.kind is Show.UNSURE
    assert {row.state for row in library.model.shown_rows()} == {ReviewState.UNSURE}
    bar.set_kind(Show.SUGGESTED)
    assert bar.kinds.currentText() == bar.chips[Show.SUGGESTED].text()
    qtbot.waitUntil(lambda: not cut_off(bar) and not cut_off(review))
    window.resize(1800, 900)
    qtbot.waitUntil(lambda: not bar.is_folded and not review.is_folded)
    assert not bar.kinds.isVisible()
    # Doubted genres are offered once they were looked for.
    assert [show for show, chip in bar.chips.items() if not chip.isVisible()] == [Show.DOUBTED]
    assert bar.kind is Show.SUGGESTED


def test_another_quality_shows_what_was_heard_with_it(
    heard: Path, open_library: Callable[[Path], LibraryTab], qtbot: QtBot
) -> None:
    library = open_library(heard)
    box = library.listen_bar.quality
    box.setCurrentIndex(box.findData("thorough"))
    with qtbot.waitSignal(library.run.opened, timeout=LONG):
        box.activated.emit(box.currentIndex())
    assert all(row.state is ReviewState.NEW for row in library.model.rows)
    box.setCurrentIndex(box.findData("balanced"))
    with qtbot.waitSignal(library.run.opened, timeout=LONG):
        box.activated.emit(box.currentIndex())
    assert all(row.suggestion is not None for row in library.model.rows)


def test_the_side_panel_follows_the_cursor_and_its_choice_counts(
    heard: Path, open_library: Callable[[Path], LibraryTab], qtbot: QtBot
) -> None:
    library = open_library(heard)
    row = by_title(library, "Song b")
    library.view.go_to(row)
    selected = library.selected
    qtbot.waitUntil(lambda: selected.panel is not None, timeout=LONG)
    panel = selected.panel
    assert panel is not None
    qtbot.waitUntil(lambda: panel.track == row.track, timeout=LONG)
    panel.genre_chosen.emit("Jazz")
    assert row.decision == Decision("edited", "Jazz")


def test_a_dropped_folder_is_opened(
    music: Path, make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    library = make_window().library
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(music / "First" / "a.flac"))])
    event = QDropEvent(
        QPointF(QPoint(50, 50)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(library.run.scan_ended, timeout=LONG):
        library.dropEvent(event)
    assert library.root == music / "First"
    assert len(library.model.rows) == 4


def test_choosing_a_folder_by_dialog(
    music: Path, make_window: Callable[[], MainWindow], qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    library = make_window().library
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(music))
    with qtbot.waitSignal(library.run.scan_ended, timeout=LONG):
        qtbot.mouseClick(library.empty_page.choose, Qt.MouseButton.LeftButton)
    assert library.root == music


def test_problems_can_be_copied_and_dismissed(
    make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    library = make_window().library
    library.pages.setCurrentWidget(library.library_page)
    library.problems.add_failed_track("/m/a.mp3", "the file is empty")
    library.problems.add_failed_track("/m/b.mp3", "it is a text")
    assert "2" in library.problems.text
    library.problems.on_copy()
    assert (
        QGuiApplication.clipboard().text() == "/m/a.mp3: the file is empty\n/m/b.mp3: it is a text"
    )
    library.problems.clear()
    assert not library.problems.isVisible()


def test_apply_moves_files_rows_follow_and_the_history_takes_it_back(
    heard: Path, open_library: Callable[[Path], LibraryTab], qtbot: QtBot
) -> None:
    library = open_library(heard)
    before = {path.name: path.read_bytes() for path in heard.rglob("*.*")}
    row = by_title(library, "Song a")
    library.view.go_to(row)
    qtbot.keyClick(library.view, Key.Key_A)
    qtbot.waitUntil(library.review_bar.apply.isEnabled)
    qtbot.mouseClick(library.review_bar.apply, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: library.apply.dialog is not None, timeout=LONG)
    dialog = library.apply.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.plan is not None, timeout=LONG)
    assert all(path.read_bytes() == before[path.name] for path in heard.rglob("*.*"))
    with qtbot.waitSignal(library.apply.files_changed, timeout=LONG):
        dialog.on_apply()
    qtbot.waitUntil(lambda: by_title(library, "Song a").state is ReviewState.APPLIED)
    moved = by_title(library, "Song a").track
    assert "Rock" in moved.path.parts
    assert moved.genres == ("Rock",)
    assert not (heard / "First" / "a.flac").exists()
    with qtbot.waitSignal(library.apply.files_changed, timeout=LONG):
        dialog.on_undo()
    back = by_title(library, "Song a")
    assert back.state is ReviewState.ACCEPTED
    assert back.track.path == heard / "First" / "a.flac"
    assert back.suggestion is not None
    dialog.close()
    assert {p.name: p.read_bytes() for p in heard.rglob("*.*") if p.is_file()} == before
