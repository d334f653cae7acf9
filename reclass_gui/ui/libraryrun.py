"""Run a library: read the store, look for changes on disk, listen to the tracks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reclass_gui.ui import librarywork as work

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reclass_gui.core.records import Track
    from reclass_gui.ui.jobs import Job
    from reclass_gui.ui.session import Session


class LibraryRun(QObject):
    """Hold the jobs of one library, one of each kind at a time.

    Signals:
        begun(LibraryBegun): some of what the store knows.
        opened(LibraryOpened): all of it.
        rows_found(list[Row]): files that are new or were changed.
        rows_gone(list[str]): paths no longer there.
        model_ready(Model): the model was loaded.
        heard(list[Heard]): tracks were listened to.
        tracks_failed(list[TrackFailed]): tracks could not be listened to.
        progressed(int, object): done, total or None.
        scan_ended: the folder was looked through, or that was stopped.
        listening_ended(object): ``Finished``, or None when it was stopped or failed.
        problem(str): one sentence about something that went wrong.
        state_changed: something began, paused or ended.
    """

    begun = Signal(object)
    opened = Signal(object)
    rows_found = Signal(list)
    rows_gone = Signal(list)
    model_ready = Signal(object)
    heard = Signal(list)
    tracks_failed = Signal(list)
    progressed = Signal(int, object)
    scan_ended = Signal()
    listening_ended = Signal(object)
    problem = Signal(str)
    state_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._reading: Job | None = None
        self._scanning: Job | None = None
        self._listening: Job | None = None
        self._finished: object = None
        self.root: Path | None = None

    @property
    def is_reading(self) -> bool:
        """Whether the store is being read."""
        return self._reading is not None

    @property
    def is_scanning(self) -> bool:
        """Whether the folder is being looked through."""
        return self._scanning is not None

    @property
    def is_listening(self) -> bool:
        """Whether tracks are being listened to, paused or not."""
        return self._listening is not None

    @property
    def is_paused(self) -> bool:
        """Whether listening is held."""
        return self._listening is not None and self._listening.is_paused

    def open(self, root: Path, *, scan: bool = True) -> None:
        """Show what the store knows of a folder, then look for changes on disk."""
        self.stop()
        self._cancel_scan()
        if self._reading is not None:
            self._reading.cancel()
        self.root = root
        session = self._session
        job = session.jobs.run("scan", lambda: work.open_library(session, root))
        self._reading = job
        job.yielded.connect(lambda events: self._on_opened(events, root, scan))
        job.failed.connect(self.problem)
        job.ended.connect(lambda: self._on_read(job))
        self.state_changed.emit()

    def classify(self, tracks: Sequence[Track]) -> None:
        """Listen to tracks."""
        if self._listening is not None:
            return
        session = self._session
        executor = session.jobs.executor("analysis")
        job = session.jobs.run("inference", lambda: work.classify_tracks(session, tracks, executor))
        self._listening = job
        self._finished = None
        job.yielded.connect(self._on_heard)
        job.failed.connect(self.problem)
        job.ended.connect(lambda: self._on_listened(job))
        self.state_changed.emit()

    def set_paused(self, paused: bool) -> None:
        """Hold the listening, or go on."""
        if self._listening is None:
            return
        if paused:
            self._listening.pause()
        else:
            self._listening.resume()
        self.state_changed.emit()

    def stop(self) -> None:
        """Stop listening; what was heard is kept."""
        if self._listening is not None:
            self._listening.cancel()

    def _on_opened(self, events: list[object], root: Path, scan: bool) -> None:
        opened = events[-1]
        if isinstance(opened, work.LibraryBegun):
            self.begun.emit(opened)
        if not isinstance(opened, work.LibraryOpened):
            return
        self.opened.emit(opened)
        if opened.notice:
            self.problem.emit(opened.notice)
        if scan:
            self._scan(root, [row.track for row in opened.rows])

    def _on_read(self, job: Job) -> None:
        if self._reading is job:
            self._reading = None
            self.state_changed.emit()

    def look_through(self, folder: str, known: list[Track], left_out: Sequence[str]) -> None:
        """Look for changes in one folder of the library, but not in some folders below it."""
        if self.root is not None and self._scanning is None:
            self._scan(Path(folder), known, left_out)

    def _scan(self, root: Path, known: list[Track], left_out: Sequence[str] = ()) -> None:
        session = self._session
        executor = session.jobs.executor("analysis")
        job = session.jobs.run(
            "scan",
            lambda: work.scan_library(session, root, known, executor, left_out),
            throttle_ms=100,
        )
        self._scanning = job
        job.yielded.connect(self._on_scanned)
        job.failed.connect(self.problem)
        job.ended.connect(lambda: self._on_scan_ended(job))
        self.state_changed.emit()

    def _on_scanned(self, events: list[object]) -> None:
        progress: object = None
        rows = []
        gone = []
        for event in events:
            match event:
                case work.RowsFound():
                    rows.extend(event.rows)
                case work.RowsGone():
                    gone.extend(event.keys)
                case _:
                    progress = event
        if rows:
            self.rows_found.emit(rows)
        if gone:
            self.rows_gone.emit(gone)
        self._tell_progress(progress)

    def _on_scan_ended(self, job: Job) -> None:
        if self._scanning is job:
            self._scanning = None
            self.scan_ended.emit()
            self.state_changed.emit()

    def _cancel_scan(self) -> None:
        if self._scanning is not None:
            self._scanning.cancel()
            self._scanning = None

    def _on_heard(self, events: list[object]) -> None:
        from reclass_gui.core.records import Finished, TrackFailed

        heard, failed = [], []
        progress: object = None
        for event in events:
            match event:
                case work.Heard():
                    heard.append(event)
                case TrackFailed():
                    failed.append(event)
                case work.ModelReady():
                    self.model_ready.emit(event.model)
                case Finished():
                    self._finished = event
                case _:
                    progress = event
        if heard:
            self.heard.emit(heard)
        if failed:
            self.tracks_failed.emit(failed)
        self._tell_progress(progress)

    def _tell_progress(self, event: object) -> None:
        from reclass_gui.core.records import Progress

        if isinstance(event, Progress):
            self.progressed.emit(event.done, event.total)

    def _on_listened(self, job: Job) -> None:
        if self._listening is job:
            self._listening = None
            self.listening_ended.emit(self._finished)
            self.state_changed.emit()
