"""After a crash the next start offers the report, without taking the focus."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from reclass_gui.ui.app import offer_report
from reclass_gui.ui.crashdialog import CrashDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.mainwindow import MainWindow

CRASHING = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from reclass_gui.ui import app
create = app.create_window
def create_window(places):
    window = create(places)
    window.ready.connect(lambda: os.kill(os.getpid(), signal.SIGSEGV))
    return window
app.create_window = create_window
app.run(None, Path(sys.argv[1]))
"""


def button(widget: CrashDialog, text: str) -> QPushButton:
    (found,) = (b for b in widget.findChildren(QPushButton) if b.text().replace("&", "") == text)
    return found


def test_a_window_that_crashes_leaves_a_report(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", CRASHING, tmp_path],
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.returncode == -signal.SIGSEGV
    code = (
        "from reclass_gui.core.crashwatch import CrashWatch; from pathlib import Path; import sys;"
    )
    code += "state = Path(sys.argv[1]) / 'state';"
    code += "print(CrashWatch(state, state / 'reclass.log').reports[0].read_text())"
    answer = subprocess.run(
        [sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=True
    )
    assert "Segmentation fault" in answer.stdout
    assert "_run_window" in answer.stdout


def test_the_report_is_offered_shown_copied_and_deleted(
    make_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    report = tmp_path / "crash-20260101-120000.txt"
    report.write_text("Reclass 1\n\nSegmentation fault\n", "utf-8")
    window = make_window()
    offer_report(window, report)
    problems = window.library.problems
    assert problems.isVisible()
    assert "unexpectedly" in problems.text
    (offer,) = (b for b in problems.findChildren(QPushButton) if "report" in b.text())
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(CrashDialog)
    text = dialog.findChild(QPlainTextEdit)
    assert isinstance(text, QPlainTextEdit)
    assert "Segmentation fault" in text.toPlainText()
    qtbot.mouseClick(button(dialog, "Copy"), Qt.MouseButton.LeftButton)
    assert "Segmentation fault" in QGuiApplication.clipboard().text()
    qtbot.mouseClick(button(dialog, "Delete the report"), Qt.MouseButton.LeftButton)
    assert not report.exists()
    qtbot.waitUntil(lambda: not window.findChildren(CrashDialog))
    problems.clear()
    assert not offer.isVisible()
