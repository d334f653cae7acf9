from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton, QTableView

from reclass_gui.core import changes
from reclass_gui.core.changes import Request
from reclass_gui.core.journal import Journal
from reclass_gui.core.records import ChangeDone
from reclass_gui.core.tags import read_genres, read_track
from reclass_gui.ui.batchmodel import BatchModel
from reclass_gui.ui.historytab import HistoryTab
from reclass_gui.ui.planview import ChangesModel, Column
from tests.audio_files import make_audio

WAIT = 30_000


def state_of(root: Path) -> dict[str, str]:
    return {
        os.fspath(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def root(tmp_path):
    root = tmp_path / "music"
    for name in ("a.mp3", "b.flac", "c.ogg"):
        make_audio(root / name, 0.2, tags={"artist": "The Band", "title": name, "genre": "Rock"})
    return root


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path / "journal")


def apply(root, journal, genre, names=("a.mp3", "b.flac", "c.ogg"), template=None):
    requests = [Request(read_track(root / name), (genre,), genre) for name in names]
    plan = changes.plan(root, requests, template=template)
    assert all(
        isinstance(e, ChangeDone) for e in changes.apply(plan, journal) if hasattr(e, "change")
    )
    return journal.batches()[0].name


@pytest.fixture
def open_tab(qtbot, jobs, journal):
    def make():
        tab = HistoryTab(jobs, journal)
        qtbot.addWidget(tab)
        tab.resize(900, 600)
        tab.show()
        qtbot.waitUntil(lambda: not jobs.is_busy, timeout=WAIT)
        return tab

    return make


def table(tab, kind):
    return next(t for t in tab.findChildren(QTableView) if isinstance(t.model(), kind))


def cells(tab, kind):
    model = table(tab, kind).model()
    return [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def texts(tab):
    return "\n".join(label.text() for label in tab.findChildren(QLabel) if label.isVisible())


def undo_button(tab):
    return next(
        b for b in tab.findChildren(QPushButton) if "Undo this batch" in b.text().replace("&", "")
    )


def undo(tab, qtbot, jobs):
    undo_button(tab).click()
    box = tab.findChild(QMessageBox)
    with qtbot.waitSignal(tab.changes_undone, timeout=WAIT) as caught:
        box.defaultButton().click()
    settle(qtbot, jobs)
    return caught.args[0]


def settle(qtbot, jobs):
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=WAIT)


def test_an_empty_history_says_so_in_words(open_tab):
    tab = open_tab()
    assert "No changes yet" in texts(tab)
    assert not table(tab, BatchModel).isVisible()


def test_paths_are_exported_as_a_table(open_tab, root, journal, tmp_path, qtbot, jobs):
    apply(root, journal, "Jazz", ("a.mp3",), "{genre}/{file}")
    tab = open_tab()
    settle(qtbot, jobs)
    next(b for b in tab.findChildren(QPushButton) if "Export" in b.text()).click()
    dialog = tab.findChild(QFileDialog)
    target = tmp_path / "paths.csv"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    assert target.read_text().splitlines() == [
        "old_path,new_path,how",
        f"{root / 'a.mp3'},{root / 'Jazz' / 'a.mp3'},moved",
    ]
    assert "1 path(s) exported" in texts(tab) or "1 path exported" in texts(tab)


def test_batches_are_listed_newest_first_with_their_details(open_tab, root, journal, qtmodeltester):
    first = apply(root, journal, "Metal")
    second = apply(root, journal, "Jazz", ("a.mp3",), "{genre}/{file}")
    tab = open_tab()
    model = table(tab, BatchModel).model()
    qtmodeltester.check(model)
    assert [model.batch(row).name for row in range(2)] == [second, first]
    assert [row[1:] for row in cells(tab, BatchModel)] == [
        (str(root), "✓ Done", "1", "0", "0"),
        (str(root), "✓ Done", "3", "0", "0"),
    ]
    assert cells(tab, ChangesModel) == [
        ("✓ Done", "a.mp3", "Metal", "Jazz", str(Path("Jazz") / "a.mp3"), "")
    ]
    assert "1 change(s) can be taken back" in texts(tab)


def test_any_batch_can_be_undone_after_being_asked(open_tab, qtbot, jobs, root, journal):
    before = state_of(root)
    apply(root, journal, "Metal", template="{genre}/{artist}/{file}")
    tab = open_tab()
    let_go = []
    tab.about_to_change.connect(lambda paths: let_go.extend(paths))
    undo_button(tab).click()
    box = tab.findChild(QMessageBox)
    assert "3 change(s)" in box.text()
    with qtbot.waitSignal(tab.changes_undone, timeout=WAIT) as caught:
        box.defaultButton().click()
        assert root / "Metal" / "The Band" / "a.mp3" in let_go
    settle(qtbot, jobs)
    assert len(caught.args[0]) == 3
    assert state_of(root) == before
    assert cells(tab, BatchModel)[0][2:] == ("↶ Undone", "3", "0", "3")
    assert {row[0] for row in cells(tab, ChangesModel)} == {"↶ Undone"}
    assert not undo_button(tab).isEnabled()
    assert "All of this batch has been taken back" in texts(tab)


def test_saying_no_changes_nothing(open_tab, qtbot, jobs, root, journal):
    apply(root, journal, "Metal")
    after = state_of(root)
    tab = open_tab()
    undo_button(tab).click()
    box = tab.findChild(QMessageBox)
    with qtbot.assertNotEmitted(tab.changes_undone):
        box.button(QMessageBox.StandardButton.Cancel).click()
    settle(qtbot, jobs)
    assert state_of(root) == after


def test_files_changed_since_are_refused_and_named(open_tab, qtbot, jobs, root, journal):
    apply(root, journal, "Metal")
    with (root / "b.flac").open("ab") as stream:
        stream.write(b"changed by someone else")
    tab = open_tab()
    undone = undo(tab, qtbot, jobs)
    assert sorted(c.path.name for c in undone) == ["a.mp3", "c.ogg"]
    first = cells(tab, ChangesModel)[0]
    assert first[:2] == ("✗ Not undone", "b.flac")
    assert "changed" in first[Column.DETAILS]
    assert "1 change(s) could not be taken back yet" in texts(tab)
    assert cells(tab, BatchModel)[0][2] == "↶ Partly undone"
    assert undo_button(tab).isEnabled()
    assert read_genres(root / "a.mp3") == ("Rock",)


def test_the_history_outlives_a_restart(open_tab, qtbot, jobs, root, journal, tmp_path):
    before = state_of(root)
    apply(root, journal, "Metal")
    again = HistoryTab(jobs, Journal(tmp_path / "journal"))
    qtbot.addWidget(again)
    again.show()
    settle(qtbot, jobs)
    undo(again, qtbot, jobs)
    assert state_of(root) == before


def test_refresh_shows_what_came_since_and_keeps_the_selection(
    open_tab, qtbot, jobs, root, journal
):
    first = apply(root, journal, "Metal")
    tab = open_tab()
    apply(root, journal, "Jazz")
    tab.refresh()
    settle(qtbot, jobs)
    view = table(tab, BatchModel)
    assert view.model().rowCount() == 2
    assert view.model().batch(view.currentIndex().row()).name == first
    qtbot.keyClick(view, Qt.Key.Key_Up)
    settle(qtbot, jobs)
    assert {row[3] for row in cells(tab, ChangesModel)} == {"Jazz"}


def test_an_older_batch_is_refused_while_a_newer_one_stands(open_tab, qtbot, jobs, root, journal):
    apply(root, journal, "Metal", ("a.mp3",))
    apply(root, journal, "Jazz", ("a.mp3",))
    tab = open_tab()
    table(tab, BatchModel).selectRow(1)
    settle(qtbot, jobs)
    undo_button(tab).click()
    tab.findChild(QMessageBox).defaultButton().click()
    settle(qtbot, jobs)
    assert cells(tab, ChangesModel)[0][0] == "✗ Not undone"
    assert read_genres(root / "a.mp3") == ("Jazz",)


def test_a_journal_in_use_elsewhere_is_said(open_tab, qtbot, jobs, root, journal):
    apply(root, journal, "Metal")
    after = state_of(root)
    tab = open_tab()
    with Journal(journal.folder).lock():
        undo_button(tab).click()
        tab.findChild(QMessageBox).defaultButton().click()
        settle(qtbot, jobs)
    boxes = [b for b in tab.findChildren(QMessageBox) if b.isVisible()]
    assert len(boxes) == 1
    assert boxes[0].informativeText()
    assert state_of(root) == after
    assert undo_button(tab).isEnabled()


def test_a_folder_that_is_no_batch_is_passed_over(qtbot, jobs, tmp_path):
    (tmp_path / "journal" / "20260101-120000").mkdir(parents=True)
    (tmp_path / "journal" / "20260101-120000" / "journal.jsonl").mkdir()
    tab = HistoryTab(jobs, Journal(tmp_path / "journal"))
    qtbot.addWidget(tab)
    tab.show()
    settle(qtbot, jobs)
    assert "No changes yet" in texts(tab)


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs Linux's /proc")
def test_a_history_that_can_not_be_read_says_why(open_tab, journal):
    folder = journal.folder / "20260101-120000"
    folder.mkdir(parents=True)
    # A file whose first byte can't be read, even by root.
    (folder / "journal.jsonl").symlink_to("/proc/self/mem")
    tab = open_tab()
    assert "The history can&#x27;t be read" in texts(tab)
    assert "20260101-120000" in texts(tab)
    assert "Input/output error" in texts(tab)
