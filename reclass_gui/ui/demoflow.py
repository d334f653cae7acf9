"""Make the demo library off the GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.ui.progressline import ProgressLine
    from reclass_gui.ui.session import Session


class DemoFlow(QObject):
    """Make the demo library, if it is not there yet.

    Signals:
        problem(str): one sentence about something that went wrong.
        ended(object): the library's folder; None when it could not be made or that was stopped.
    """

    problem = Signal(str)
    ended = Signal(object)

    def __init__(self, session: Session, progress: ProgressLine, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._progress = progress

    def start(self) -> None:
        """Make it."""
        from reclass_gui.core.demo import make_demo_library

        folder = self._session.folders.data / "demo"
        self._progress.begin(self.tr("Making the demo library"))
        job = self._session.jobs.run("background", lambda: make_demo_library(folder))
        failures: list[str] = []
        job.yielded.connect(self._on_yielded)
        job.failed.connect(failures.append)
        job.failed.connect(self.problem)
        job.ended.connect(lambda: self._on_ended(folder, made=not failures))

    def _on_yielded(self, events: list[object]) -> None:
        from reclass_gui.core.records import Progress

        if isinstance(events[-1], Progress):
            self._progress.update_progress(events[-1].done, events[-1].total)

    def _on_ended(self, folder: Path, *, made: bool) -> None:
        self._progress.end()
        self.ended.emit(folder if made and not self._session.jobs.is_closed else None)
