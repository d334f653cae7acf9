"""The terminal beside the window: one waits outside, is told why, and nothing is harmed."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton

from reclass_gui.core import changes
from reclass_gui.core.changes import Request
from reclass_gui.core.journal import Journal
from reclass_gui.core.settings import folders
from reclass_gui.core.tags import read_genres, read_track
from reclass_gui.ui.historytab import HistoryTab
from tests.audio_files import make_audio

WAIT = 30_000
HOLDER = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from reclass_gui.core.journal import Journal

    with Journal(Path(sys.argv[1])).lock():
        print("held", flush=True)
        sys.stdin.read()
    """
)


@pytest.fixture
def places(tmp_path):
    places = folders(tmp_path / "data")
    places.create()
    return places


@pytest.fixture
def track(tmp_path, places):
    """A track to which one batch has been applied."""
    path = make_audio(tmp_path / "music" / "a.mp3", 0.2, tags={"genre": "Rock"})
    plan = changes.plan(path.parent, [Request(read_track(path), ("Jazz",), "Jazz")], template=None)
    list(changes.apply(plan, Journal(places.journal)))
    assert read_genres(path) == ("Jazz",)
    return path


def terminal(places, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "reclass_gui.cli", *arguments, "--data-dir", places.data.parent],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_terminal_is_told_while_the_window_changes_files(places, track):
    with Journal(places.journal).lock():
        result = terminal(places, "undo")
        assert result.returncode == 1
        assert f"Another Reclass is changing files in this library (process {os.getpid()})" in (
            result.stderr
        )
        assert "Traceback" not in result.stderr
        listed = terminal(places, "history")
        assert (listed.returncode, "1 batch." in listed.stdout) == (0, True)
    assert read_genres(track) == ("Jazz",)
    assert terminal(places, "undo").returncode == 0
    assert read_genres(track) == ("Rock",)


def test_the_window_is_told_while_the_terminal_changes_files(places, track, jobs, qtbot):
    tab = HistoryTab(jobs, Journal(places.journal))
    qtbot.addWidget(tab)
    tab.show()
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=WAIT)
    undo = next(b for b in tab.findChildren(QPushButton) if "Undo" in b.text().replace("&", ""))
    qtbot.waitUntil(undo.isEnabled, timeout=WAIT)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, places.journal],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    try:
        assert holder.stdout.readline() == b"held\n"
        undo.click()
        tab.findChild(QMessageBox).defaultButton().click()
        qtbot.waitUntil(lambda: bool(told(tab)), timeout=WAIT)
        assert f"(process {holder.pid})" in told(tab)[0]
        assert read_genres(track) == ("Jazz",)
        assert Journal(places.journal).batches()[0].state == "done"
    finally:
        holder.communicate(timeout=60)


def told(tab):
    boxes = (b for b in tab.findChildren(QMessageBox) if b.isVisible())
    return [b.informativeText() for b in boxes if "Another Reclass" in b.informativeText()]
