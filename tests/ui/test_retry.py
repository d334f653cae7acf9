"""Try again: what could not be read is read, and listened to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.audio_files import make_audio, sweep

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.mainwindow import MainWindow

LONG = 60_000


def test_a_mended_file_is_read_and_heard(
    make_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    music = tmp_path / "music"
    music.mkdir()
    broken = music / "broken.wav"
    broken.write_bytes(b"RIFF, and then nothing of use")
    window = make_window()
    library = window.library
    with qtbot.waitSignal(library.run.scan_ended, timeout=LONG):
        window.open_folder(music)
    if library.model.rows[0].track.error == "":
        with qtbot.waitSignal(library.run.listening_ended, timeout=LONG):
            library.classify()
    (again,) = (b for b in library.problems.findChildren(QPushButton) if b.text() == "Try again")
    assert again.isVisible()
    make_audio(broken, samples=sweep(4.0, 16000), rate=16000)
    with qtbot.waitSignal(library.run.listening_ended, timeout=LONG):
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    (row,) = library.model.rows
    assert row.suggestion is not None
    assert not library.problems.isVisible()
