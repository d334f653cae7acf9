"""No screen, no stray thread or timer, nothing of the person's own settings."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer

from reclass_gui.ui.jobs import JobRunner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every file that the program makes inside the test's own folder."""
    folder = tmp_path / "reclass-data"
    monkeypatch.setenv("RECLASS_DATA_DIR", str(folder))
    return folder


@pytest.fixture(autouse=True)
def nothing_left_running(qapp: QCoreApplication) -> Iterator[None]:
    """Fail a test that leaves a pool at work or a timer ticking."""
    yield
    # Widgets that the test let go of are destroyed now, and their timers with them.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    alive = [o for o in gc.get_objects() if isinstance(o, (QThreadPool, QTimer))]
    alive = [o for o in alive if shiboken6.isValid(o)]
    pools = [o for o in alive if isinstance(o, QThreadPool) and o.activeThreadCount()]
    timers = [o for o in alive if isinstance(o, QTimer) and o.isActive()]
    for pool in pools:
        pool.waitForDone(10_000)
    for timer in timers:
        timer.stop()
    assert not pools, "the test left threads at work: call JobRunner.shutdown()"
    assert not timers, f"the test left timers ticking: {[(t, t.parent()) for t in timers]}"


@pytest.fixture
def jobs(qapp: QCoreApplication) -> Iterator[JobRunner]:
    """Give a runner that is shut down after the test."""
    runner = JobRunner()
    yield runner
    runner.shutdown()
