"""Starting the program: arguments, display, log, and what nobody caught."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from reclass_gui.core.folders import folders
from reclass_gui.ui import app as program
from tests.audio_files import make_audio

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def test_the_smoke_test_classifies_in_the_window_and_leaves(tmp_path: Path) -> None:
    for name in ("a.wav", "b.wav"):
        make_audio(tmp_path / "music" / name, seconds=4)
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    done = run("--smoke-test", str(tmp_path / "music"), **offscreen)
    assert done.returncode == 0, done.stderr
    (line,) = done.stdout.splitlines()
    report = json.loads(line)
    assert [Path(track["path"]).name for track in report["tracks"]] == ["a.wav", "b.wav"]
    assert all(0 <= track["confidence"] <= 1 for track in report["tracks"])
    assert report["faults"] == []
    assert report["platform"] == "offscreen"
    # One file alone, and with data of its own, which is what a person's start would use.
    data = tmp_path / "data"
    one = str(tmp_path / "music" / "b.wav")
    done = run("--smoke-test", one, "--data-dir", str(data), **offscreen)
    assert done.returncode == 0, done.stderr
    assert [track["path"] for track in json.loads(done.stdout)["tracks"]] == [one]
    assert any(data.rglob("*.log"))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may be without a display")
@pytest.mark.parametrize("name", ["broken.wav", "nothing.wav", "empty"])
def test_the_smoke_test_fails_in_words_also_without_a_display(tmp_path: Path, name: str) -> None:
    (tmp_path / "broken.wav").write_text("This is a text.")
    (tmp_path / "empty").mkdir()
    done = run("--smoke-test", str(tmp_path / name))
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert report["platform"] == "offscreen"
    assert len(report["faults"]) >= 1
    assert name in done.stderr
    assert "Traceback" not in done.stderr


def test_a_start_that_fails_says_so_and_names_the_log(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from reclass_gui.ui import app, mainwindow\n"
        "def broken(*_): raise ValueError('the inner words')\n"
        "mainwindow.LibraryTab = broken\n"
        "sys.exit(app.main(['--data-dir', sys.argv[1]]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    (line,) = (line for line in done.stderr.splitlines() if "Reclass" in line)
    (log_file,) = tmp_path.rglob("*.log")
    assert "could not start (ValueError)" in line
    assert line.endswith(str(log_file))
    assert "Traceback" not in done.stderr
    assert "the inner words" in log_file.read_text()


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
