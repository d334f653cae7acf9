"""Bring the track under the cursor into the side panel, once the cursor rests."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reclass_gui.ui import librarywork as work

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QSplitter

    from reclass_gui.core.model import Model
    from reclass_gui.core.records import Suggestion
    from reclass_gui.ui.jobs import Job
    from reclass_gui.ui.reviewpanel import ReviewPanel
    from reclass_gui.ui.reviewrow import Row
    from reclass_gui.ui.session import Session

# Holding an arrow key down, which repeats 25 times a second and more, must not load every track
# on the way.
REST_MS = 45
# A step after a pause is followed at once: what is played on selection is to be heard soon.
PAUSE_SECONDS = 0.2
PANEL_WIDTH = 380


class SelectedTrack(QObject):
    """Own the side panel, which is made when it is first needed: it brings the plots along.

    Signals:
        genre_chosen(str): a genre was chosen in the panel.
        problem(str): one sentence about something that went wrong.
        panel_made(ReviewPanel): the panel is there.
        shown: another track is in the panel.
    """

    genre_chosen = Signal(str)
    problem = Signal(str)
    panel_made = Signal(object)
    shown = Signal()

    def __init__(self, session: Session, splitter: QSplitter) -> None:
        super().__init__(splitter)
        self._session = session
        self._splitter = splitter
        self._panel: ReviewPanel | None = None
        self._row: Row | None = None
        self._model: Model | None = None
        self._asking: Job | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._ask)
        self._stepped = 0.0

    @property
    def panel(self) -> ReviewPanel | None:
        """The panel, once it has been made."""
        return self._panel

    def show_row(self, row: Row | None) -> None:
        """Show a row soon, unless another comes first."""
        self._row = row
        before, self._stepped = self._stepped, time.monotonic()
        self._rest.start(0 if self._stepped - before > PAUSE_SECONDS else REST_MS)

    def show_decision(self, row: Row) -> None:
        """Mark the genre that was decided on."""
        if self._panel is not None and row is self._row:
            self._panel.set_chosen(_chosen(row))

    def set_model(self, model: Model | None) -> None:
        """Let the panel complete timelines with this model."""
        self._model = model
        if self._panel is not None:
            self._panel.set_model(model)

    def toggle_play(self) -> None:
        """Play or pause."""
        if self._panel is not None:
            self._panel.play_action.trigger()

    def release(self, paths: Sequence[Path]) -> None:
        """Let go of files that are about to be changed."""
        panel = self._panel
        if panel is not None and panel.track is not None and panel.track.path in set(paths):
            panel.release_file(panel.track.path)

    def shutdown(self) -> None:
        """End the panel's threads."""
        self._rest.stop()
        if self._panel is not None:
            self._panel.shutdown()

    def make_panel(self) -> ReviewPanel:
        """Return the panel."""
        if self._panel is None:
            from reclass_gui.ui.panelsettings import PanelSettings
            from reclass_gui.ui.reviewpanel import ReviewPanel

            session = self._session
            panel = ReviewPanel(session.jobs, pictures=session.folders.cache / "spectrograms")
            PanelSettings(panel, session)
            panel.set_model(self._model)
            panel.genre_chosen.connect(self.genre_chosen)
            self._splitter.addWidget(panel)
            self._splitter.setStretchFactor(self._splitter.indexOf(panel), 0)
            width = self._splitter.width()
            # In a small window the table needs the room more.
            side = min(PANEL_WIDTH, max(panel.minimumSizeHint().width(), width * 3 // 10))
            self._splitter.setSizes([max(width - side, side), side])
            self._panel = panel
            self.panel_made.emit(panel)
        return self._panel

    def _ask(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None
        row, session = self._row, self._session
        if session.jobs.is_closed:
            return
        if row is None or row.suggestion is None:
            self._show(row, None)
            return
        track = row.track
        job = session.jobs.call("lookup", lambda: work.whole_suggestion(session, track))
        job.yielded.connect(lambda events: self._on_found(row, events[-1]))
        job.failed.connect(self.problem)
        job.failed.connect(lambda _: self._show(row, row.suggestion))
        self._asking = job

    def _on_found(self, row: Row, suggestion: Suggestion | None) -> None:
        if suggestion is not None and row.suggestion is not None:
            # All genres in their order: the keys 1 to 9 choose from them.
            row.suggestion = work.light(suggestion)
        self._show(row, suggestion or row.suggestion)

    def _show(self, row: Row | None, suggestion: Suggestion | None) -> None:
        if row is not self._row or (row is None and self._panel is None):
            return
        panel = self.make_panel()
        before = panel.track
        panel.show_track(
            None if row is None else row.track,
            suggestion,
            None if row is None else _chosen(row),
        )
        if row is not None and (before is None or before.path != row.track.path):
            self.shown.emit()


def _chosen(row: Row) -> tuple[str, ...] | None:
    """Return the genres that the person decided on, None where the suggestion stays marked."""
    if row.decision is None:
        return None
    return row.decision.genres if row.decision.genres or row.gives_several else None
