"""No stray thread or timer outlives a test."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer

from reclass_gui.core.folders import folders
from reclass_gui.ui import language, theme
from reclass_gui.ui.app import create_window
from reclass_gui.ui.jobs import JobRunner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.mainwindow import MainWindow


@pytest.fixture(autouse=True)
def nothing_left_running(qapp: QCoreApplication) -> Iterator[None]:
    """Fail a test that leaves a pool at work or a timer ticking."""
    yield
    # Widgets that the test let go of are destroyed now, and their timers with them.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    # By type(): isinstance asks a weak proxy for its object, which may be gone.
    alive = [o for o in gc.get_objects() if issubclass(type(o), (QThreadPool, QTimer))]
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


@pytest.fixture
def make_window(qtbot: QtBot) -> Iterator[Callable[[], MainWindow]]:
    """Give a function that opens the real window and waits until it is ready.

    Windows that a test leaves open are closed, and must then leave no thread.
    """
    made: list[MainWindow] = []

    def make() -> MainWindow:
        places = folders()
        places.create()
        window = create_window(places)
        made.append(window)
        window.show()
        qtbot.waitUntil(lambda: window.is_ready, timeout=60_000)
        return window

    yield make
    for window in made:
        if not window.session.jobs.is_closed:
            window.close()
        window.deleteLater()
    theme.use("system")
    language.use("system")
