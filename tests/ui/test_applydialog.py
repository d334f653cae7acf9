from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTableView,
)

from reclass_gui.core.changes import Request
from reclass_gui.core.journal import Journal
from reclass_gui.core.scan import AUDIO_SUFFIXES
from reclass_gui.core.settings import Settings
from reclass_gui.core.tags import read_genres, read_track
from reclass_gui.ui.applydialog import ApplyDialog
from reclass_gui.ui.planview import Column
from tests.audio_files import make_audio

WAIT = 30_000


def state_of(root: Path) -> dict[str, str]:
    """Return a digest of every file by its path."""
    return {
        os.fspath(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def root(tmp_path):
    root = tmp_path / "music"
    for name, genre in (("a.mp3", "Rock"), ("b.flac", "Rock"), ("c.ogg", "Metal")):
        tags = {"artist": "The Band", "album": "First", "title": name, "genre": genre}
        make_audio(root / name, 0.2, tags=tags)
    (root / "a.lrc").write_text("[00:00.00] la")
    return root


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path / "journal")


@pytest.fixture
def open_dialog(qtbot, jobs, root, journal):
    def make(genre="Metal", settings=None, paths=None, wait=True):
        paths = paths or sorted(p for p in root.rglob("*") if p.suffix in AUDIO_SUFFIXES)
        requests = [Request(read_track(path), (genre,), genre) for path in paths]
        dialog = ApplyDialog(requests, root, journal, settings or Settings(), jobs)
        qtbot.addWidget(dialog)
        dialog.show()
        if wait:
            qtbot.waitUntil(lambda: dialog.plan is not None, timeout=WAIT)
        return dialog

    return make


def button(dialog, words):
    return next(
        b
        for b in dialog.findChildren(QPushButton)
        if b.isVisible() and words in b.text().replace("&", "")
    )


def has_button(dialog, words):
    return any(
        b.isVisible() and words in b.text().replace("&", "")
        for b in dialog.findChildren(QPushButton)
    )


def texts(dialog):
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def rows(dialog):
    table = next(t for t in dialog.findChildren(QTableView) if t.isVisible())
    model = table.model()
    return [
        tuple(model.index(row, column).data() for column in Column)
        for row in range(model.rowCount())
    ]


def apply(dialog, qtbot):
    with qtbot.waitSignal(dialog.batch_finished, timeout=WAIT) as caught:
        button(dialog, "Apply").click()
    return caught.args[0]


def undo(dialog, qtbot):
    with qtbot.waitSignal(dialog.changes_undone, timeout=WAIT) as caught:
        button(dialog, "Undo this batch").click()
    return caught.args[0]


def replan(dialog, qtbot):
    qtbot.waitUntil(lambda: dialog.plan is not None, timeout=WAIT)


def test_the_preview_shows_every_change_and_its_companions(open_dialog):
    dialog = open_dialog()
    place = Path("Metal") / "The Band" / "First"
    assert rows(dialog) == [
        ("Tags, move", "a.mp3", "Rock", "Metal", str(place / "a.mp3"), "with a.lrc"),
        ("Tags, move", "b.flac", "Rock", "Metal", str(place / "b.flac"), ""),
        ("Move", "c.ogg", "Metal", "", str(place / "c.ogg"), ""),
    ]
    shown = texts(dialog)
    assert "New genres for 2 file(s)" in shown
    assert "3 file(s) to move" in shown
    assert "with 1 companion(s)" in shown
    assert f"Example: {place / 'a.mp3'}" in shown


def test_what_was_shown_is_done_and_can_be_taken_back(open_dialog, qtbot, root, journal):
    before = state_of(root)
    dialog = open_dialog()
    plan = dialog.plan
    done = []
    dialog.change_done.connect(lambda event: done.append(event.change))
    name = apply(dialog, qtbot)
    assert done == list(plan.changes)
    assert journal.batch(name).changes == plan.changes
    place = root / "Metal" / "The Band" / "First"
    assert sorted(p.name for p in place.iterdir()) == ["a.lrc", "a.mp3", "b.flac", "c.ogg"]
    assert {read_genres(place / name) for name in ("a.mp3", "b.flac", "c.ogg")} == {("Metal",)}
    assert "3 change(s) done" in texts(dialog)
    assert {row[0] for row in rows(dialog)} == {"✓ Done"}
    undone = undo(dialog, qtbot)
    assert sorted(c.path for c in undone) == sorted(c.path for c in plan.changes)
    assert "3 change(s) taken back" in texts(dialog)
    assert not has_button(dialog, "Undo")
    assert state_of(root) == before


def test_the_choices_change_the_plan_and_are_told(open_dialog, qtbot, root, tmp_path):
    dialog = open_dialog()
    boxes = {b.accessibleName(): b for b in dialog.findChildren(QAbstractButton)}
    boxes["Tags only"].click()
    assert dialog.plan is None
    assert not button(dialog, "Apply").isEnabled()
    replan(dialog, qtbot)
    assert all(change.path_after is None for change in dialog.plan.changes)
    assert "1 already right" in texts(dialog)
    boxes["Tags only"].click()
    boxes["Copy instead of move"].click()
    edits = {e.accessibleName(): e for e in dialog.findChildren(QLineEdit)}
    edits["Destination folder"].setText(str(tmp_path / "sorted"))
    edits["Folder template"].setText("{genre}/{file}")
    replan(dialog, qtbot)
    assert all(change.copy for change in dialog.plan.changes)
    before = state_of(root)
    with qtbot.waitSignal(dialog.settings_changed) as caught:
        apply(dialog, qtbot)
    told = caught.args[0]
    assert (told.copy, told.tags_only, told.template) == (True, False, "{genre}/{file}")
    assert told.destination == str(tmp_path / "sorted")
    assert state_of(root) == before
    assert sorted(state_of(tmp_path / "sorted")) == [
        str(Path("Metal") / n) for n in ("a.lrc", "a.mp3", "b.flac", "c.ogg")
    ]


def test_typing_is_awaited_before_planning_again(open_dialog, qtbot, jobs):
    dialog = open_dialog()
    edit = next(e for e in dialog.findChildren(QLineEdit) if "template" in e.accessibleName())
    edit.selectAll()
    qtbot.keyClicks(edit, "{genre}/x/{file}")
    assert "Example: " + str(Path("Metal") / "x" / "a.mp3") in texts(dialog)
    replan(dialog, qtbot)
    assert {c.path_after.parent.name for c in dialog.plan.changes} == {"x"}


def test_a_wrong_template_is_explained_and_bars_apply(open_dialog, qtbot):
    dialog = open_dialog()
    edit = next(e for e in dialog.findChildren(QLineEdit) if "template" in e.accessibleName())
    edit.setText("{nonsense}/{file}")
    qtbot.waitUntil(lambda: "No changes can be planned" in texts(dialog), timeout=WAIT)
    assert "{nonsense}" in texts(dialog)
    assert not button(dialog, "Apply").isEnabled()
    assert rows(dialog) == []
    edit.setText("{genre}/{file}")
    replan(dialog, qtbot)
    assert button(dialog, "Apply").isEnabled()


def test_conflicts_come_first_with_their_reason_and_are_left_out(open_dialog, qtbot, root):
    make_audio(root / "Metal" / "b.flac", 0.3, frequency=300)
    settings = Settings(template="{genre}/{file}")
    dialog = open_dialog(settings=settings, paths=[root / n for n in ("a.mp3", "b.flac")])
    first = rows(dialog)[0]
    assert first[:2] == ("⚠ Left out", "b.flac")
    assert "another file is already at" in first[-1]
    assert "1 left out" in texts(dialog)
    apply(dialog, qtbot)
    assert (root / "b.flac").exists()
    assert not (root / "a.mp3").exists()


def test_a_taken_name_gets_a_number_if_wanted(open_dialog, qtbot, root):
    make_audio(root / "Metal" / "b.flac", 0.3, frequency=300)
    settings = Settings(template="{genre}/{file}", on_collision="skip")
    dialog = open_dialog(settings=settings, paths=[root / "b.flac"])
    box = next(b for b in dialog.findChildren(QComboBox) if "taken" in b.accessibleName())
    box.setCurrentIndex(box.findData("number"))
    replan(dialog, qtbot)
    apply(dialog, qtbot)
    assert (root / "Metal" / "b (2).flac").exists()


def test_a_failure_has_a_reason_and_can_be_retried(open_dialog, qtbot, root):
    dialog = open_dialog(settings=Settings(tags_only=True))
    path = root / "b.flac"
    times = path.stat()
    os.utime(path, ns=(1, 1))
    apply(dialog, qtbot)
    assert "1 change(s) done" in texts(dialog)
    assert "1 failed" in texts(dialog)
    first = rows(dialog)[0]
    assert first[:2] == ("✗ Failed", "b.flac")
    assert "changed" in first[-1]
    assert read_genres(path) == ("Rock",)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    button(dialog, "Retry failed").click()
    replan(dialog, qtbot)
    assert [change.path for change in dialog.plan.changes] == [path]
    apply(dialog, qtbot)
    assert read_genres(path) == ("Metal",)
    assert not has_button(dialog, "Retry")


def test_retry_plans_again_and_says_what_still_is_in_the_way(open_dialog, qtbot, root):
    dialog = open_dialog(settings=Settings(tags_only=True))
    (root / "a.mp3").unlink()
    apply(dialog, qtbot)
    button(dialog, "Retry failed").click()
    replan(dialog, qtbot)
    assert [row[:2] for row in rows(dialog)] == [("⚠ Left out", "a.mp3")]
    assert not button(dialog, "Apply").isEnabled()


def test_files_are_let_go_of_before_anything_is_touched(open_dialog, qtbot, root):
    dialog = open_dialog()
    before = state_of(root)
    seen = []
    dialog.about_to_change.connect(lambda paths: seen.append((paths, state_of(root) == before)))
    apply(dialog, qtbot)
    paths, untouched = seen[0]
    assert untouched
    assert {root / "a.mp3", root / "a.lrc", root / "b.flac", root / "c.ogg"} <= set(paths)
    undo(dialog, qtbot)
    assert root / "Metal" / "The Band" / "First" / "a.mp3" in seen[1][0]


def test_stop_keeps_what_is_done_and_reports_all_of_it(open_dialog, qtbot, tmp_path, root, journal):
    for path in list(root.iterdir()):
        path.unlink()
    original = make_audio(root / "000.wav", 0.1)
    for number in range(1, 120):
        (root / f"{number:03}.wav").write_bytes(original.read_bytes())
    before = state_of(root)
    dialog = open_dialog(settings=Settings(template="{genre}/{file}"))
    done = []

    def on_first(event):
        done.append(event.change)
        if has_button(dialog, "Stop"):
            button(dialog, "Stop").click()

    dialog.change_done.connect(on_first)
    name = apply(dialog, qtbot)
    batch = journal.batch(name)
    moved = sorted(p.name for p in (root / "Metal").iterdir())
    assert moved == sorted(change.path.name for change in done)
    assert batch.done == len(done) < 120
    assert batch.state == "done"
    assert f"{120 - len(done)} not begun" in texts(dialog)
    assert "Stopped as you asked" in texts(dialog)
    undo(dialog, qtbot)
    assert state_of(root) == before


def test_escape_while_changing_stops_and_does_not_close(open_dialog, qtbot, root):
    for number in range(80):
        (root / f"{number:03}.ogg").write_bytes((root / "c.ogg").read_bytes())
    dialog = open_dialog("Jazz", Settings(tags_only=True))
    with qtbot.waitSignal(dialog.batch_finished, timeout=WAIT):
        button(dialog, "Apply").click()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        dialog.close()
        assert dialog.isVisible()
    button(dialog, "Close").click()
    assert not dialog.isVisible()


def test_a_journal_in_use_elsewhere_is_said_and_nothing_is_touched(
    open_dialog, qtbot, root, journal
):
    dialog = open_dialog()
    before = state_of(root)
    with Journal(journal.folder).lock():
        name = apply(dialog, qtbot)
    assert name == ""
    assert state_of(root) == before
    assert "⚠" in texts(dialog)
    assert "0 change(s) done" in texts(dialog)
    assert "3 not begun" in texts(dialog)
    assert not has_button(dialog, "Undo")


def test_nothing_to_do_is_said(open_dialog, root):
    dialog = open_dialog(settings=Settings(tags_only=True), paths=[root / "c.ogg"])
    assert "Nothing to do" in texts(dialog)
    assert not button(dialog, "Apply").isEnabled()


def test_keyboard_alone_is_enough(open_dialog, qtbot, root):
    before = state_of(root)
    dialog = open_dialog()
    with qtbot.waitSignal(dialog.batch_finished, timeout=WAIT):
        qtbot.keyClick(dialog, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    assert state_of(root) != before
    with qtbot.waitSignal(dialog.changes_undone, timeout=WAIT):
        qtbot.keyClick(dialog, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert state_of(root) == before
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_control_has_an_accessible_name_or_text(open_dialog):
    dialog = open_dialog()
    for kind in (QAbstractButton, QComboBox, QLineEdit, QTableView, QProgressBar):
        for widget in dialog.findChildren(kind):
            if widget.objectName().startswith("qt_") or not widget.focusPolicy():
                continue
            if isinstance(widget, QAbstractButton) and widget.text():
                continue
            assert widget.accessibleName(), widget


def test_closing_while_planning_leaves_nothing_behind(open_dialog, jobs, qtbot):
    dialog = open_dialog(wait=False)
    dialog.reject()
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=WAIT)
    assert dialog.plan is None


@pytest.mark.real_library
def test_real_music_comes_back_to_the_byte(qtbot, jobs, real_library_copy, tmp_path):
    root = real_library_copy
    before = state_of(root)
    paths = sorted(p for p in root.rglob("*") if p.suffix.lower() in AUDIO_SUFFIXES)
    tracks = [read_track(path) for path in paths]
    requests = [Request(replace(track), ("Jazz", "Test"), "Jazz") for track in tracks]
    dialog = ApplyDialog(requests, root, Journal(tmp_path / "journal"), Settings(), jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    replan(dialog, qtbot)
    changed = len(dialog.plan.changes)
    apply(dialog, qtbot)
    assert f"{changed} change(s) done" in texts(dialog)
    assert state_of(root) != before
    undo(dialog, qtbot)
    assert state_of(root) == before
