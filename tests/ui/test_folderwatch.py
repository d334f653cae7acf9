"""Watching the open folder: what changes on disk shows, and nothing else is looked through."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from reclass_gui.core import scan
from reclass_gui.core.records import TrackFound, TrackGone
from reclass_gui.core.settings import Settings
from reclass_gui.ui import folderwatch
from reclass_gui.ui.folderwatch import FolderWatch
from tests.audio_files import make_audio

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.mainwindow import MainWindow

LONG = 60_000


@pytest.fixture
def music(tmp_path: Path) -> Path:
    for name in ("a/one.flac", "a/two.flac", "b/deep/three.flac"):
        make_audio(tmp_path / "music" / name, 0.2, tags={"title": name})
    return tmp_path / "music"


@pytest.fixture
def window(
    make_window: Callable[[], MainWindow],
    music: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> MainWindow:
    monkeypatch.setattr(folderwatch, "QUIET_MS", 50)
    monkeypatch.setattr(folderwatch, "_YOUNG_SECONDS", 0.1)
    window = make_window()
    window.session.change_settings(Settings(watch_folder=True))
    with qtbot.waitSignal(window.library.run.scan_ended, timeout=LONG):
        window.open_folder(music)
    (watch,) = window.findChildren(FolderWatch)
    qtbot.waitUntil(lambda: len(watch.folders) == 4, timeout=LONG)
    return window


def shown(window: MainWindow, music: Path) -> set[str]:
    return {row.track.path.relative_to(music).as_posix() for row in window.library.model.rows}


def test_new_and_removed_files_and_folders_show(
    window: MainWindow, music: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    make_audio(music / "a/four.flac", 0.2)
    everything = {"a/one.flac", "a/two.flac", "b/deep/three.flac", "a/four.flac"}
    qtbot.waitUntil(lambda: shown(window, music) == everything, timeout=LONG)
    make_audio(tmp_path / "album/disc/five.flac", 0.2)
    shutil.move(tmp_path / "album", music / "album")
    everything.add("album/disc/five.flac")
    qtbot.waitUntil(lambda: shown(window, music) == everything, timeout=LONG)
    (watch,) = window.findChildren(FolderWatch)
    qtbot.waitUntil(lambda: str(music / "album/disc") in watch.folders, timeout=LONG)
    (music / "a/one.flac").unlink()
    shutil.rmtree(music / "b")
    everything -= {"a/one.flac", "b/deep/three.flac"}
    qtbot.waitUntil(lambda: shown(window, music) == everything, timeout=LONG)
    kept = {track.path.name for track in window.session.store().tracks(music)}
    assert kept == {"two.flac", "four.flac", "five.flac"}


def test_it_is_off_unless_wanted(
    make_window: Callable[[], MainWindow], music: Path, qtbot: QtBot
) -> None:
    assert not Settings().watch_folder
    window = make_window()
    with qtbot.waitSignal(window.library.run.scan_ended, timeout=LONG):
        window.open_folder(music)
    (watch,) = window.findChildren(FolderWatch)
    assert watch.folders == ()
    window.session.change_settings(window.session.settings.changed(watch_folder=True))
    qtbot.waitUntil(lambda: len(watch.folders) == 4, timeout=LONG)
    window.session.change_settings(window.session.settings.changed(watch_folder=False))
    assert watch.folders == ()


def test_another_folder_is_watched_in_its_place(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    make_audio(other / "x.flac", 0.2)
    with qtbot.waitSignal(window.library.run.scan_ended, timeout=LONG):
        window.open_folder(other)
    (watch,) = window.findChildren(FolderWatch)
    qtbot.waitUntil(lambda: watch.folders == (str(other),), timeout=LONG)


def test_a_walk_leaves_out_folders_that_did_not_change(music: Path) -> None:
    def events(*left_out: str) -> tuple[set[str], set[str]]:
        found = list(scan.walk(music, known, looked_through=[str(music / n) for n in left_out]))
        return (
            {e.track.path.name for e in found if isinstance(e, TrackFound)},
            {e.path.name for e in found if isinstance(e, TrackGone)},
        )

    known = {e.track.path: e.track for e in scan.walk(music) if isinstance(e, TrackFound)}
    shutil.rmtree(music / "b/deep")
    (music / "a/one.flac").unlink()
    assert events() == ({"two.flac"}, {"one.flac", "three.flac"})
    assert events("a") == (set(), {"three.flac"})
    assert events("b") == ({"two.flac"}, {"one.flac"})
    assert events("a", "b") == (set(), set())
