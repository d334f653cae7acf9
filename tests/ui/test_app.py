"""Starting the program: arguments, display, log, and what nobody caught."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from reclass_gui.core.folders import folders
from reclass_gui.ui import app as program
from tests.audio_files import make_audio

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

# Modules that would make the window late; they come when they are needed.
LATE = ("numpy", "onnxruntime", "av", "soundfile", "soxr", "mutagen", "sounddevice", "sqlite3")


@pytest.fixture
def plain_log() -> Iterator[None]:
    """Put the logging back as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    for handler in root.handlers[:]:
        if handler not in handlers:
            root.removeHandler(handler)
            handler.close()
    root.setLevel(level)


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    base = {k: v for k, v in os.environ.items()
            if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}  # fmt: skip
    return subprocess.run(
        [sys.executable, "-m", "reclass_gui", *arguments],
        env=base | environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def _writes_to(handler: logging.Handler, path: Path) -> bool:
    return isinstance(handler, logging.FileHandler) and handler.baseFilename == str(path)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may be without a display")
def test_without_a_display_the_terminal_does_the_job(tmp_path: Path) -> None:
    make_audio(tmp_path / "music" / "a.wav", seconds=4)
    done = run(str(tmp_path / "music"), "--data-dir", str(tmp_path / "data"))
    assert "no display" in done.stderr
    assert "a.wav" in done.stdout
    assert done.returncode == 0, done.stderr
    assert run("--data-dir", str(tmp_path / "data")).returncode == 2


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_where_a_window_can_be_shown(
    monkeypatch: pytest.MonkeyPatch, platform: str, environment: dict[str, str], expected: bool
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert program.has_display() is expected


def test_the_window_stands_before_the_heavy_modules_are_loaded(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from reclass_gui.core.folders import folders\n"
        "from reclass_gui.ui import app\n"
        "places = folders(Path(sys.argv[1])); places.create()\n"
        "application = app.create_application(['x'])\n"
        "window = app.create_window(places)\n"
        f"print([name for name in {LATE!r} if name in sys.modules])\n"
        "window.close()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == "[]", done.stderr


@pytest.mark.usefixtures("plain_log")
def test_what_nobody_caught_is_logged_and_told_once_in_one_sentence(
    qapp: QApplication, qtbot: QtBot
) -> None:
    places = folders()
    program.set_up_log(places)
    last_resort = program.LastResort(places)
    error = ValueError("the inner words")
    for _ in range(2):
        last_resort.on_exception(ValueError, error, None)
    (box,) = [w for w in qapp.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]
    assert "ValueError" in box.text()
    assert "inner words" not in box.text()
    assert str(places.log) in box.text()
    box.close()
    assert places.log.read_text().count("the inner words") == 2


@pytest.mark.usefixtures("plain_log")
def test_the_log_takes_names_that_are_no_text() -> None:
    places = folders()
    program.set_up_log(places)
    (handler,) = (h for h in logging.getLogger().handlers if _writes_to(h, places.log))
    # Given to it alone: pytest-xdist cannot send such a name home.
    handler.handle(logging.makeLogRecord({"msg": "caf\udce9.mp3"}))
    assert "caf" in places.log.read_text()


def test_arguments() -> None:
    arguments = program.parser().parse_args(["/music", "--data-dir", "/data"])
    assert arguments.folder.name == "music"
    assert arguments.data_dir.name == "data"
