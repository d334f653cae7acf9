"""The genre list is edited in the real window: counted, refused in words, saved, judged again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from reclass_gui.core import settings as core_settings
from reclass_gui.core.folders import folders
from reclass_gui.core.genrelist import GenreList
from reclass_gui.core.settings import Settings
from reclass_gui.ui.genresdialog import GenresDialog
from reclass_gui.ui.genretree import Kind, Line
from reclass_gui.ui.session import Session
from tests.audio_files import make_audio, sweep
from tests.ui.library_rows import make_row
from tests.ui.test_accessibility import check

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.jobs import JobRunner
    from reclass_gui.ui.mainwindow import MainWindow

LONG = 60_000
OWN = """\
# mine
[genres.Rock]
finer = ["Punk"]
aliases = ["Rawk"]
[genres.Jazz]
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text(OWN, encoding="utf-8")
    return path


@pytest.fixture
def opened(jobs: JobRunner, qtbot: QtBot, own: Path) -> Callable[..., GenresDialog]:
    places = folders()
    places.create()

    def make(**values: object) -> GenresDialog:
        settings = Settings(**{"taxonomy_path": str(own), **values})  # type: ignore[arg-type]
        rows = [
            make_row(1, present=("Rawk",), genre="Rock"),
            make_row(2, present=("punk", "Rock"), genre="Jazz"),
            make_row(3, present=("Kizomba",), genre=None),
            make_row(4, present=("KIZOMBA",), genre="Jazz"),
            make_row(5, present=("KIZOMBA",), heard=False),
        ]
        dialog = GenresDialog(Session(settings, places, jobs), rows)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: dialog.genres is not None)
        settle(dialog, qtbot)
        return dialog

    return make


def settle(dialog: GenresDialog, qtbot: QtBot) -> None:
    """Wait until the numbers are those of the list."""
    qtbot.waitUntil(
        lambda: not dialog._recount.isActive() and not any(job.is_running for job in dialog._jobs)
    )


def press(dialog: GenresDialog, text: str) -> None:
    next(
        b for b in dialog.findChildren(QAbstractButton) if b.text().replace("&", "") == text
    ).click()


def type_name(dialog: GenresDialog, name: str) -> None:
    dialog.editor.name.selectAll()
    QTest.keyClicks(dialog.editor.name, name)


def said(dialog: GenresDialog) -> str:
    return dialog._words.text() if dialog._words.isVisible() else ""


ROCK = Line(Kind.MAIN, "Rock", "Rock")
JAZZ = Line(Kind.MAIN, "Jazz", "Jazz")
STRANGER = Line(Kind.STRANGER, "KIZOMBA", "")


def test_each_line_tells_how_many_tracks_it_touches(opened, qtbot: QtBot) -> None:
    tree = opened(protected_genres=("Kizomba", "Xmas")).tree
    assert tree.cells(ROCK)[:4] == ("Rock", "2", "1", "yes")
    assert tree.cells(Line(Kind.FINER, "Punk", "Punk"))[:3] == ("Punk", "1", "0")
    assert tree.cells(Line(Kind.ALIAS, "Rawk", "Rock"))[:3] == ("Rawk", "1", "")
    assert tree.cells(JAZZ)[:3] == ("Jazz", "0", "2")
    assert tree.cells(STRANGER) == ("KIZOMBA", "3", "", "", "yes, 3")
    assert tree.cells(Line(Kind.SHIELD, "Xmas", "")) == ("Xmas", "0", "", "", "yes, 0")


def test_numbers_follow_every_edit(opened, qtbot: QtBot) -> None:
    dialog = opened()
    dialog.tree.go_to(STRANGER)
    assert dialog.editor.name.text() == "KIZOMBA"
    dialog.editor.target.setCurrentText("Jazz")
    press(dialog, "Spelling of it")
    settle(dialog, qtbot)
    assert dialog.tree.cells(JAZZ)[:3] == ("Jazz", "3", "2")
    assert dialog.tree.current() == Line(Kind.ALIAS, "KIZOMBA", "Jazz")
    assert STRANGER not in dialog.tree.lines()
    press(dialog, "Remove")
    settle(dialog, qtbot)
    assert STRANGER in dialog.tree.lines()
    type_name(dialog, "Zouk")
    press(dialog, "New main genre")
    type_name(dialog, "Kizomba")
    press(dialog, "Finer genre of it")
    settle(dialog, qtbot)
    assert dialog.tree.cells(Line(Kind.MAIN, "Zouk", "Zouk"))[1] == "3"
    type_name(dialog, "Kizomba Fusion")
    press(dialog, "Rename")
    settle(dialog, qtbot)
    assert dialog.tree.cells(Line(Kind.MAIN, "Zouk", "Zouk"))[1] == "0"
    dialog.tree.setFocus()
    QTest.keyClick(dialog.tree, Qt.Key.Key_Delete)
    assert dialog.genres.finer["Zouk"] == ()


def test_what_makes_no_sense_is_said_and_changes_nothing(opened, own: Path) -> None:
    dialog = opened()
    before = dialog.genres
    dialog.tree.go_to(JAZZ)
    for name, button, words in (
        ("rawk", "New main genre", "already in the list, as “Rock”"),
        ("Rock", "Rename", "already in the list"),
        ("--", "Finer genre of it", "is no genre name"),
        ("x" * 120, "Spelling of it", "too long"),
    ):
        type_name(dialog, name)
        press(dialog, button)
        assert words in said(dialog)
        assert dialog.genres == before
    dialog.editor.permit.click()
    assert said(dialog) == ""
    dialog.tree.go_to(ROCK)
    dialog.editor.permit.click()
    assert "At least one genre" in said(dialog)
    assert dialog.editor.permit.isChecked(), "the box shows what is true"
    dialog.reject()
    assert own.read_text() == OWN


def test_cancel_drops_everything(opened, qtbot: QtBot, own: Path) -> None:
    dialog = opened()
    dialog.tree.go_to(ROCK)
    press(dialog, "Remove")
    dialog.editor.protect.click()
    with qtbot.assertNotEmitted(dialog.saved):
        press(dialog, "Cancel")
    assert own.read_text() == OWN


def test_saving_keeps_what_was_written_by_hand_beside_it(opened, qtbot: QtBot, own: Path) -> None:
    dialog = opened()
    dialog.tree.go_to(JAZZ)
    dialog.editor.permit.click()
    dialog.editor.protect.click()
    with qtbot.waitSignal(dialog.saved) as caught:
        press(dialog, "Save")
    assert caught.args == [str(own), ("Jazz",)]
    assert not dialog.isVisible()
    assert GenreList.load(own).allowed == {"Rock"}
    assert own.with_name("mine.toml.bak").read_text() == OWN


def test_the_first_edit_makes_a_list_of_ones_own(opened, qtbot: QtBot) -> None:
    taken = folders().config / "genres.toml"
    folders().create()
    taken.write_text("[genres.Other]\n")
    dialog = opened(taxonomy_path="")
    assert not dialog._save.isEnabled()
    type_name(dialog, "Kizomba")
    press(dialog, "New main genre")
    with qtbot.waitSignal(dialog.saved) as caught:
        press(dialog, "Save")
    path = Path(caught.args[0])
    assert path == folders().config / "genres-2.toml"
    assert list(GenreList.load(path).finer)[-1] == "Kizomba"
    assert taken.read_text() == "[genres.Other]\n"


def test_back_to_the_built_in_list(opened, qtbot: QtBot, own: Path) -> None:
    dialog = opened()
    press(dialog, "Built-in list")
    with qtbot.waitSignal(dialog.saved) as caught:
        press(dialog, "Save")
    assert caught.args == ["", ()]
    assert own.read_text() == OWN


def test_a_file_that_was_changed_meanwhile_is_not_overwritten(
    opened, qtbot: QtBot, own: Path
) -> None:
    dialog = opened()
    dialog.tree.go_to(JAZZ)
    press(dialog, "Remove")
    own.write_text("[genres.Polka]\n")
    press(dialog, "Save")
    qtbot.waitUntil(lambda: "another program" in said(dialog))
    assert dialog.isVisible()
    assert own.read_text() == "[genres.Polka]\n"


def test_lists_come_from_files_and_go_to_them(
    opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened()
    bad, good, target = (tmp_path / name for name in ("bad.toml", "good.toml", "out.toml"))
    bad.write_text("[genres.Rock")
    good.write_text('[genres.Polka]\nfiner = ["Kizomba"]\n')
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(bad), ""))
    press(dialog, "Import…")
    assert "bad.toml" in said(dialog)
    assert "mistake" in said(dialog)
    assert "Jazz" in dialog.genres.finer
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(good), ""))
    press(dialog, "Import…")
    settle(dialog, qtbot)
    assert said(dialog) == ""
    assert dialog.tree.cells(Line(Kind.MAIN, "Polka", "Polka"))[1] == "3"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    press(dialog, "Export…")
    assert GenreList.load(target) == GenreList.load(good)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(bad / "x.toml"), ""))
    press(dialog, "Export…")
    assert "can't be saved" in said(dialog)


def test_a_list_that_can_not_be_read_is_told_and_left(opened, qtbot: QtBot, own: Path) -> None:
    own.write_text("[genres.Rock")
    dialog = opened()
    assert "mistake" in said(dialog)
    assert dialog.genres == GenreList.load()
    assert dialog.tree.cells(STRANGER)[1] == "3"
    type_name(dialog, "Kizomba")
    press(dialog, "New main genre")
    with qtbot.waitSignal(dialog.saved) as caught:
        press(dialog, "Save")
    assert Path(caught.args[0]).parent == folders().config
    assert own.read_text() == "[genres.Rock"


def test_search_leaves_lines_and_what_they_stand_under(opened) -> None:
    dialog = opened()
    QTest.keyClicks(dialog._search, "raw")
    assert [line.name for line in dialog.tree.lines()] == ["Rock", "Rawk"]
    dialog._search.clear()
    assert len(dialog.tree.lines()) == 5


def test_saving_in_the_window_judges_the_library_again(
    make_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    make_audio(tmp_path / "music" / "a.flac", tags={"genre": "Kizomba", "title": "A"})
    window = make_window()
    with qtbot.waitSignal(window.library.run.scan_ended, timeout=LONG):
        window.open_folder(tmp_path / "music")
    window.show_genres()
    dialog = window.findChild(GenresDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.genres is not None)
    settle(dialog, qtbot)
    check(dialog, qtbot)
    stranger = Line(Kind.STRANGER, "Kizomba", "")
    assert dialog.tree.cells(stranger)[1] == "1"
    dialog.tree.go_to(stranger)
    dialog.editor.protect.click()
    dialog.editor.target.setCurrentText("World")
    press(dialog, "Finer genre of it")
    press(dialog, "Save")
    model = window.library.model
    qtbot.waitUntil(lambda: bool(model.rows) and model.rows[0].present == "World", timeout=LONG)
    first = window.session.settings.taxonomy_path
    assert window.session.settings.protected_genres == ("Kizomba",)
    # The same file once more: what was read of it is forgotten.
    qtbot.waitUntil(lambda: window.findChild(GenresDialog) is None)
    window.show_genres()
    dialog = window.findChild(GenresDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.genres is not None)
    dialog.tree.go_to(Line(Kind.FINER, "Kizomba", "Kizomba"))
    type_name(dialog, "Zouk")
    press(dialog, "Rename")
    press(dialog, "Save")
    qtbot.waitUntil(lambda: model.rows[0].present == "Kizomba", timeout=LONG)
    window.close()
    kept = core_settings.load(folders().settings)
    assert (kept.taxonomy_path, kept.protected_genres) == (first, ("Kizomba",))


def test_a_genre_that_may_not_be_suggested_is_no_longer_suggested(
    make_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    make_audio(tmp_path / "music" / "a.wav", samples=sweep(6.0, 16000), rate=16000)
    window = make_window()
    library = window.library
    with qtbot.waitSignal(library.run.scan_ended, timeout=LONG):
        window.open_folder(tmp_path / "music")
    with qtbot.waitSignal(library.run.listening_ended, timeout=LONG):
        library.classify()
    heard = library.model.rows[0].suggestion
    assert heard is not None
    forbidden = heard.best
    window.show_genres()
    dialog = window.findChild(GenresDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.genres is not None)
    dialog.tree.go_to(Line(Kind.MAIN, forbidden or "", forbidden or ""))
    dialog.editor.permit.click()
    with qtbot.waitSignal(library.run.listening_ended, timeout=LONG):
        press(dialog, "Save")
    again = library.model.rows[0].suggestion
    assert again is not None
    assert again.genre != forbidden


def test_enter_in_the_fields_saves_nothing(opened, qtbot: QtBot) -> None:
    dialog = opened()
    dialog.tree.go_to(JAZZ)
    press(dialog, "Remove")
    with qtbot.assertNotEmitted(dialog.saved):
        QTest.keyClick(dialog.editor.name, Qt.Key.Key_Return)
        QTest.keyClick(dialog.tree, Qt.Key.Key_Enter)
    assert dialog.isVisible()
