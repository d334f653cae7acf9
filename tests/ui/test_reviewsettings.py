"""The settings about the review are in force: order, threshold, playing what is selected."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import reclass_gui
from reclass_gui.core.folders import folders
from reclass_gui.core.settings import Settings, load, save
from reclass_gui.ui.player import PlayerState
from reclass_gui.ui.roworder import Order
from tests.audio_files import make_audio, sweep

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.mainwindow import MainWindow

LONG = 60_000


@pytest.fixture
def music(tmp_path: Path) -> Path:
    for name in ("one", "two"):
        make_audio(tmp_path / f"music/{name}.wav", samples=sweep(4.0, 16000), rate=16000)
    return tmp_path / "music"


def opened(window: MainWindow, music: Path, qtbot: QtBot) -> MainWindow:
    with qtbot.waitSignal(window.library.run.scan_ended, timeout=LONG):
        window.open_folder(music)
    selected = window.library.selected
    qtbot.waitUntil(lambda: selected.panel is not None, timeout=LONG)
    return window


def start(make_window: Callable[[], MainWindow], **values: object) -> MainWindow:
    places = folders()
    places.create()
    save(Settings().changed(audio_device="silent", **values), places.settings)
    return make_window()


def test_the_threshold_is_that_of_the_settings_and_remembered(
    make_window: Callable[[], MainWindow],
) -> None:
    window = start(make_window, min_accept_confidence=0.65)
    assert window.library.review_bar.threshold.value() == 65
    window.library.review_bar.threshold.setValue(90)
    window.close()
    assert load(folders().settings).min_accept_confidence == 0.9


def test_least_sure_first_where_wanted(
    make_window: Callable[[], MainWindow], music: Path, qtbot: QtBot
) -> None:
    window = opened(start(make_window, unsure_first=True), music, qtbot)
    assert window.library.model.order is Order.CONFIDENCE
    assert not window.library.model.descending
    other = opened(start(make_window), music, qtbot)
    assert other.library.model.order is not Order.CONFIDENCE


@pytest.mark.parametrize("plays", [True, False])
def test_a_selected_track_plays_where_wanted_but_not_the_first(
    make_window: Callable[[], MainWindow], music: Path, qtbot: QtBot, plays: bool
) -> None:
    window = opened(start(make_window, play_on_select=plays), music, qtbot)
    panel = window.library.selected.panel
    assert panel is not None
    assert panel.player.state is not PlayerState.PLAYING
    with qtbot.waitSignal(window.library.selected.shown, timeout=LONG):
        window.library.view.go_to(window.library.model.row(1))
    assert (panel.player.state is PlayerState.PLAYING) == plays


def test_it_plays_from_the_decisive_moment_where_wanted(
    make_window: Callable[[], MainWindow],
    music: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = opened(start(make_window, play_on_select=True, play_from_decisive=True), music, qtbot)
    library = window.library
    panel = library.selected.panel
    assert panel is not None
    played: list[float] = []
    monkeypatch.setattr(panel, "_decisive_moment", lambda: 1.5)
    monkeypatch.setattr(panel.player, "seek", played.append)
    with qtbot.waitSignal(library.selected.shown, timeout=LONG):
        library.view.go_to(library.model.row(1))
    assert played == [1.5]


def test_no_setting_is_without_effect() -> None:
    """Each name is asked for somewhere in the program."""
    texts = [
        path.read_text("utf-8")
        for path in Path(reclass_gui.__file__).parent.rglob("*.py")
        if path.name != "settings.py"
    ]
    unused = [
        known.name
        for known in dataclasses.fields(Settings)
        if not any(re.search(rf"(settings|after|new)\.{known.name}\b", t) for t in texts)
    ]
    assert unused in ([], ["keep_originals"])  # asked for as settings.originals_folder
