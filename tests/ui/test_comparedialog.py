"""Comparing models in the window: real models, real files; what can't be compared is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reclass_gui.core.cards import installed
from reclass_gui.core.folders import folders
from reclass_gui.core.settings import Settings
from reclass_gui.ui import comparework, theme
from reclass_gui.ui.comparedialog import CompareDialog
from reclass_gui.ui.session import Session
from tests.audio_files import make_audio, sine
from tests.core.toy_models import make_cnn, make_embedding

LONG = 30_000
RATE = 8000


@pytest.fixture
def session(qtbot, jobs):
    places = folders()
    places.create()
    places.models.mkdir(parents=True)
    make_cnn(places.models, "quick")
    # Says the opposite of the other.
    make_cnn(places.models, "contrary", labels=("Metal", "Jazz"))
    make_embedding(places.models, "third")
    session = Session(Settings(), places, jobs)
    yield session
    jobs.shutdown()
    session.close()


@pytest.fixture
def music(tmp_path):
    folder = tmp_path / "music"
    for name, frequency, genre in (("low", 250, "bebop"), ("high", 3200, "Metal")):
        make_audio(
            folder / f"{name}.flac", rate=RATE, samples=sine(6, RATE, 1, frequency),
            tags={"genre": genre},
        )  # fmt: skip
    return folder


@pytest.fixture
def show(qtbot, session):
    def make(root=None, chosen=("quick", "contrary")):
        own = folders().models
        cards = [card for card in installed(own) if card.path.parent == own and card.is_model]
        dialog = CompareDialog(session, cards, set(chosen), root)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def run(qtbot, dialog):
    assert dialog._start.isEnabled()
    dialog._start.click()
    qtbot.waitUntil(lambda: dialog._job is None, timeout=LONG)


def cells(table):
    return [list(row) for row in table.rows]


def test_labels_in_the_folder_say_what_is_right(show, music, qtbot):
    (music / "labels.csv").write_text("file,label\nlow.flac,Jazz\nhigh.flac,Metal\n")
    dialog = show(music)
    run(qtbot, dialog)
    assert dialog.compared.truth == comparework.TABLE
    heads = dialog._results.heads
    assert heads[:3] == ("Model", "Accuracy", "95 % interval")
    rows = {row[0]: row for row in cells(dialog._results)}
    assert rows["quick"][1] == "100.0 %"
    assert rows["contrary"][1] == "0.0 %"
    assert "2 track(s) heard by all; the models agree on 0 of them" in dialog._summary.text()
    assert "points (95 % interval" in dialog._summary.text()
    assert dialog._differing.heads[:2] == ("Track", "Right")
    assert {row[1] for row in cells(dialog._differing)} == {"Jazz", "Metal"}
    dialog._search.setText("low")
    assert dialog._filter.rowCount() == 1
    assert dialog._shown.text() == "1 track(s)"
    dialog._search.setText("no such")
    assert dialog._filter.rowCount() == 0


def test_tags_say_what_is_right(show, music, qtbot):
    dialog = show(music)
    dialog._truth.setCurrentIndex(dialog._truth.findData(comparework.TAGS))
    run(qtbot, dialog)
    rows = {row[0]: row for row in cells(dialog._results)}
    assert rows["quick"][1] == "100.0 %"
    assert "“right” is what the tags say" in dialog._summary.text()


def test_without_labels_only_agreement_is_told(show, music, qtbot):
    dialog = show(music, ("quick", "third"))
    run(qtbot, dialog)
    assert dialog.compared.truth == comparework.NOTHING
    assert "Accuracy" not in dialog._results.heads
    assert "nobody knows which is right" in dialog._summary.text()
    assert dialog._differing.rowCount() == 0
    run(qtbot, dialog)
    assert cells(dialog._results)[0][-1] == "–", "what was known has no speed"
    dialog._copy.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "path,label,quick,third"
    assert lines[1].endswith("high.flac,,Metal,Metal")


def test_what_is_missing_is_said(show, music, qtbot, monkeypatch):
    dialog = show(None, ("quick",))
    assert not dialog._start.isEnabled()
    assert dialog._hint.text() == "Tick two models or more."
    dialog._models.item(0).setCheckState(Qt.CheckState.Checked)
    dialog._models.item(1).setCheckState(Qt.CheckState.Checked)
    assert dialog._hint.text() == "Choose a folder with music."
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(music))
    dialog._browse.click()
    assert not dialog._hint.isVisible()
    assert dialog._start.isEnabled()


@pytest.mark.parametrize("what", ["folder", "empty", "model", "labels", "tags"])
def test_what_cannot_be_compared_is_told(what, show, music, qtbot, tmp_path):
    dialog = show(music)
    if what == "folder":
        dialog._folder.setText(str(tmp_path / "nowhere"))
        words = "there is no such folder"
    elif what == "empty":
        (tmp_path / "empty").mkdir()
        dialog._folder.setText(str(tmp_path / "empty"))
        words = "no track in it was heard by all models"
    elif what == "model":
        (folders().models / "quick.onnx").write_bytes(b"")
        words = "quick.onnx"
    elif what == "labels":
        (music / "labels.csv").write_text("name,genre\n")
        words = "the labels have no column"
    else:
        for path in music.iterdir():
            path.unlink()
        make_audio(music / "bare.wav", rate=RATE, samples=sine(6, RATE, 1, 300))
        dialog._truth.setCurrentIndex(dialog._truth.findData(comparework.TAGS))
        words = "no track in it has one genre"
    run(qtbot, dialog)
    assert words in dialog._problem.text()
    assert dialog._problem.isVisible()
    assert dialog.compared is None
    assert dialog._start.isEnabled(), "it can be tried again"


def test_a_track_that_cannot_be_heard_is_named(show, music, qtbot):
    (music / "broken.flac").write_bytes((music / "low.flac").read_bytes()[:200])
    make_audio(music / "short.wav", rate=RATE, samples=sine(0.01, RATE, 1, 300))
    dialog = show(music)
    run(qtbot, dialog)
    assert dialog.compared is not None
    assert "short.wav (contrary)" in dialog._problem.text()


def test_closing_stops_what_runs(show, music, qtbot, jobs):
    dialog = show(music)
    dialog._start.click()
    assert dialog._start.text() == "&Stop"
    assert not dialog._models.isEnabled()
    dialog.reject()
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=LONG)
    assert dialog.compared is None


def test_the_list_of_models_follows_the_theme(show):
    theme.use("light")
    try:
        dialog = show()
        theme.use("dark")
        assert dialog._models.palette().base().color().name() == theme.DARK.base
    finally:
        theme.use("system")
