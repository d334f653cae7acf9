"""The Training page drives real runs: processes that learn from real, tiny music."""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialogButtonBox

from reclass_gui.core.folders import folders
from reclass_gui.core.loading import load_model
from reclass_gui.core.models import installed
from reclass_gui.core.settings import Settings
from reclass_gui.train.config import TrainingConfig
from reclass_gui.ui import trainingoptions
from reclass_gui.ui.savemodel import SaveModelDialog
from reclass_gui.ui.session import Session
from reclass_gui.ui.trainingtab import TrainingTab
from tests.train.training_data import GENRES, write_music

LONG = 120_000
# Every track is its own group: these have no artists.
QUICK = {"fewest_tracks": 2, "segments": 1, "split": "track", "batch": 4}


@pytest.fixture
def session(jobs):
    places = folders()
    places.create()
    result = Session(Settings(), places, jobs)
    yield result
    jobs.shutdown()
    result.close()


@pytest.fixture
def make_tab(qtbot, session):
    made = []

    def make():
        tab = TrainingTab(session)
        made.append(tab)
        qtbot.addWidget(tab)
        tab.resize(1000, 620)
        tab.show()
        qtbot.waitUntil(lambda: not session.jobs.is_busy, timeout=LONG)
        return tab

    yield make
    for tab in made:
        tab.shutdown()


@pytest.fixture
def music(tmp_path):
    return write_music(tmp_path / "music", each=4)


def begin(tab, music, **values):
    tab.form.set_config(TrainingConfig.of({**QUICK, "path": str(music), **values}))
    tab.on_start()
    assert tab.is_training


def wait(tab, qtbot):
    qtbot.waitUntil(lambda: not tab.is_training, timeout=LONG)
    qtbot.waitUntil(lambda: not tab._session.jobs.is_busy, timeout=LONG)


def test_logistic_regression_from_music_to_a_model_in_use(make_tab, qtbot, music, session):
    tab = make_tab()
    begin(tab, music, model="logistic", features="gtzan57")
    assert not tab.start.isEnabled()
    wait(tab, qtbot)
    assert tab.problems.problems == ()
    assert tab.start.isEnabled()
    run = tab.view.run
    assert run.state == "finished"
    assert run.genres == GENRES
    assert "accuracy" in tab.view.state_words
    assert tab.view.matrix.has_counts
    assert [info.name for info in tab.runs.runs] == [run.name]
    assert run.folder.parent == session.folders.runs

    tab.on_save()
    dialog = tab.findChild(SaveModelDialog)
    dialog.name.setText("no good/name")
    dialog.on_save()
    qtbot.waitUntil(dialog.error.isVisible, timeout=LONG)
    assert "cannot be a model's name" in dialog.error.text()
    dialog.name.setText("tones")
    dialog.use.setChecked(True)
    with qtbot.waitSignal(tab.model_added, timeout=LONG) as added:
        dialog.buttons.button(QDialogButtonBox.StandardButton.Save).click()
    assert added.args[0].name == "tones"
    assert not dialog.isVisible()
    assert session.settings.model == "tones"
    assert load_model("tones", folder=session.folders.models).genres
    # The same name once more is refused.
    tab.on_save()
    again = [d for d in tab.findChildren(SaveModelDialog) if d.isVisible()][-1]
    again.name.setText("tones")
    again.on_save()
    qtbot.waitUntil(again.error.isVisible, timeout=LONG)
    assert "already a model named “tones”" in again.error.text()
    again.reject()
    assert [card.name for card in installed(session.folders.models)].count("tones") == 1


def test_a_network_is_stopped_resumed_finished_and_compared(make_tab, qtbot, music):
    pytest.importorskip("torch", reason="PyTorch is not installed")
    tab = make_tab()
    begin(tab, music, model="efficient_vgg", epochs=500, patience=500)
    qtbot.waitUntil(lambda: len(tab.view.epochs) >= 2, timeout=LONG)
    assert "Epoch" in tab.view.state_words
    assert tab.view.stop.isEnabled()
    tab.on_stop()
    assert not tab.view.stop.isEnabled()
    wait(tab, qtbot)
    stopped = tab.view.run
    assert stopped.state == "stopped"
    assert tab.view.resume.isEnabled()
    assert not tab.view.save.isVisible()
    before = tab.view.epochs
    assert before[0].confusion

    tab.view.resume.click()
    qtbot.waitUntil(lambda: len(tab.view.epochs) > len(before) + 1, timeout=LONG)
    assert tab.view.epochs[: len(before) - 1] == before[: len(before) - 1]
    assert [epoch.epoch for epoch in tab.view.epochs] == list(range(1, len(tab.view.epochs) + 1))
    tab.view.finish.click()
    wait(tab, qtbot)
    assert tab.problems.problems == ()
    finished = tab.view.run
    assert (finished.state, finished.folder) == ("finished", stopped.folder)
    assert finished.card.is_file()
    assert len(tab.view.epochs) < 500
    assert tab.view.save.isVisible()

    begin(tab, music, model="logistic", features="gtzan57")
    wait(tab, qtbot)
    tab.pages.setCurrentWidget(tab.runs)
    assert len(tab.runs.runs) == 2
    tab.runs.select([info.name for info in tab.runs.runs])
    tab.runs.compare_button.click()
    comparison = tab.runs.comparison
    assert comparison.isVisible()
    assert comparison.curves.isVisible()
    rows = {row[0]: row[1:] for row in comparison.rows(tab.runs.selected)}
    assert rows["Model"] == ("Logistic regression", "Efficient VGG")
    assert len(rows["Accuracy, tracks"]) == 2
    assert rows["Features"] == ("57 GTZAN features", "–")
    assert "Seed" not in rows
    comparison.back.click()
    assert tab.runs.table.isVisible()
    # Its options go back into the form.
    tab.runs.select([finished.name])
    tab.runs.again_button.click()
    assert tab.form.editor("model").value() == "efficient_vgg"
    assert tab.form.editor("epochs").value() == 500
    # And a run of the past is shown as it was.
    tab.runs.on_show()
    assert tab.view.run.name == finished.name
    assert len(tab.view.epochs) > len(before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_the_window_survives_a_training_that_the_system_ends(make_tab, qtbot, music):
    pytest.importorskip("torch", reason="PyTorch is not installed")
    tab = make_tab()
    begin(tab, music, model="efficient_vgg", epochs=500, patience=500)
    qtbot.waitUntil(lambda: len(tab.view.epochs) >= 1, timeout=LONG)
    os.kill(tab.training.process_id, signal.SIGKILL)
    wait(tab, qtbot)
    assert "memory was used up" in tab.problems.text
    assert tab.view.run.state == "failed"
    assert tab.view.resume.isEnabled()


def test_what_can_not_be_trained_on_is_said_in_words(make_tab, qtbot, tmp_path):
    tab = make_tab()
    tab.on_start()
    assert not tab.is_training
    assert "Choose where" in tab.form.editor("path").error
    (tmp_path / "empty").mkdir()
    (tmp_path / "file.txt").write_text("no folder")
    one = write_music(tmp_path / "one", each=8)
    for genre in GENRES[1:]:
        for path in (one / genre).iterdir():
            path.unlink()
    for path, reason in (
        (tmp_path / "empty", "no track that can be learnt from"),
        (tmp_path / "file.txt", "it is a file and no folder"),
        (one, "two"),
    ):
        begin(tab, path, features="gtzan57")
        wait(tab, qtbot)
        assert tab.view.run.state == "failed"
        assert reason in tab.problems.text
        assert "Traceback" not in tab.problems.text
        assert not tab.view.save.isVisible()


def test_without_torch_networks_are_refused_and_logistic_regression_goes_on(make_tab, monkeypatch):
    monkeypatch.setattr(trainingoptions, "missing_packages", lambda: frozenset({"torch"}))
    tab = make_tab()
    tab.form.editor("path").set_value("/music")
    tab.form.editor("model").set_value("lean")
    tab.on_start()
    assert not tab.is_training
    assert "PyTorch is not installed" in tab.form.editor("model").error
    tab.form.editor("model").set_value("logistic")
    assert tab.form.config() is not None


def test_a_damaged_run_does_not_hide_the_others(make_tab, qtbot, session):
    for name, text in (("good", TrainingConfig().to_json()), ("bad", "{")):
        folder = session.folders.runs / name
        folder.mkdir(parents=True)
        (folder / "config.json").write_text(text)
    tab = make_tab()
    assert [info.name for info in tab.runs.runs] == ["good"]
    tab.runs.select(["good"])
    tab.runs.on_show()
    assert tab.view.run.state == "stopped"
    assert tab.view.resume.isEnabled()


def test_the_report_of_a_run_is_written_and_opened(make_tab, qtbot, music, monkeypatch):
    pytest.importorskip("matplotlib", reason="Matplotlib is not installed")
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    tab = make_tab()
    begin(tab, music, model="logistic", features="gtzan57")
    wait(tab, qtbot)
    tab.view.report.click()
    qtbot.waitUntil(lambda: bool(opened or tab.problems.problems), timeout=LONG)
    assert tab.problems.problems == ()
    (url,) = opened
    text = Path(url.toLocalFile()).read_text(encoding="utf-8")
    assert "<html" in text
    assert json.dumps(tab.view.run.figures["tracks"]) in text


def test_data_is_looked_at_before_training(make_tab, qtbot, music):
    tab = make_tab()
    tab.form.set_config(TrainingConfig.of({**QUICK, "path": str(music)}))
    with qtbot.waitSignal(tab.preview.ended, timeout=LONG):
        tab.look.click()
        assert "Stop" in tab.look.text()
    assert "data" in tab.look.text()
    assert {genre.genre for genre in tab.preview.summary.genres} == set(GENRES)
