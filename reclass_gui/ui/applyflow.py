"""From accepted rows to changed files, and rows that follow their files."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reclass_gui.ui import librarywork as work
from reclass_gui.ui.reviewrow import TO_WRITE, ReviewState, Row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reclass_gui.core.changes import Request
    from reclass_gui.core.following import Followed
    from reclass_gui.core.records import Change, ChangeDone
    from reclass_gui.core.settings import Settings
    from reclass_gui.ui.applydialog import ApplyDialog
    from reclass_gui.ui.session import Session
    from reclass_gui.ui.tracktable import TrackTableModel

# Changed files are read again in such portions, in time and in number.
FOLLOW_MS = 250


class ApplyFlow(QObject):
    """Open the apply dialog and let the rows follow what it does.

    Signals:
        problem(str): one sentence about something that went wrong.
        files_changed: files were written, moved or taken back, and the rows show it.
        about_to_change(list[Path]): whoever has one of these files open lets go of it now.
    """

    problem = Signal(str)
    files_changed = Signal()
    about_to_change = Signal(list)

    def __init__(self, session: Session, model: TrackTableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._parent = parent
        self._waiting: list[Change] = []
        self._timer = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        self._timer.timeout.connect(self._follow_waiting)
        self.dialog: ApplyDialog | None = None

    def start(self, root: Path) -> None:
        """Work out what would be written, then show it."""
        rows = [row for row in self._model.rows if row.state in TO_WRITE]
        if not rows:
            return
        settings = self._session.settings
        job = self._session.jobs.call("lookup", lambda: make_requests(self._session, rows))
        job.yielded.connect(lambda events: self._show(events[-1], root, settings))
        job.failed.connect(self.problem)

    def follow(self, changes: Sequence[Change], *, undone: bool = False) -> None:
        """Read the files of carried out (or undone) changes again, and show them."""
        session = self._session
        job = session.jobs.call(
            "lookup",
            lambda: work.follow_changes(session, changes, undone=undone),
            must_finish=True,
        )
        job.yielded.connect(lambda events: self._on_followed(events[-1]))
        job.failed.connect(self.problem)

    def _show(self, requests: list[Request], root: Path, settings: Settings) -> None:
        from reclass_gui.ui.applydialog import ApplyDialog

        dialog = ApplyDialog(
            requests, root, self._session.journal(), settings, self._session.jobs, self._parent
        )
        dialog.about_to_change.connect(self.about_to_change)
        dialog.change_done.connect(self._on_change_done)
        dialog.batch_finished.connect(self._follow_waiting)
        dialog.changes_undone.connect(lambda changes: self.follow(changes, undone=True))
        dialog.settings_changed.connect(self._session.change_settings)
        dialog.finished.connect(self._on_closed)
        self.dialog = dialog
        dialog.open()

    def _on_closed(self) -> None:
        self._follow_waiting()
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _on_change_done(self, event: ChangeDone) -> None:
        self._waiting.append(event.change)
        if not self._timer.isActive():
            self._timer.start()

    def _follow_waiting(self) -> None:
        self._timer.stop()
        changes, self._waiting = self._waiting, []
        if changes:
            self.follow(changes)

    def _on_followed(self, followed: list[Followed]) -> None:
        touched = []
        for event in followed:
            old = self._model.row_of(str(event.before))
            if old is None:
                continue
            if event.track is None:
                old.decision = event.decision
                touched.append(old)
                continue
            row = Row(event.track, None, event.decision)
            if old.suggestion is not None:
                row.suggestion = dataclasses.replace(old.suggestion, path=row.track.path)
            row.update(self._model.comparer)
            self._model.replace_key(str(event.before), row)
        self._model.touch(touched)
        self.files_changed.emit()


def make_requests(session: Session, rows: Sequence[Row]) -> list[Request]:
    """Say for each accepted row what its file should say, and which folder genre it has."""
    from reclass_gui.core.changes import Request
    from reclass_gui.core.suggest import genres_to_write

    settings, taxonomy = session.settings, session.taxonomy()
    requests = []
    for row in rows:
        wanted = row.genres
        if not wanted or row.state is ReviewState.APPLIED:
            continue
        genres = genres_to_write(
            row.track.genres,
            wanted[0],
            taxonomy,
            further=wanted[1:],
            protected=settings.protected_genres,
            mode=settings.write_mode,
        )
        requests.append(Request(row.track, genres, wanted[0]))
    return requests
