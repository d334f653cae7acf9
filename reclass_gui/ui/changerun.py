"""Run an apply or an undo in its lane, show how far it is, and stop it between two files."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from reclass_gui.core.playlistrecords import PlaylistFailed
from reclass_gui.core.records import Change, ChangeDone, ChangeFailed, Progress
from reclass_gui.ui.planview import shown_path
from reclass_gui.ui.progressline import time_left_text
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from reclass_gui.core.records import Event
    from reclass_gui.ui.jobs import JobRunner


def touched_paths(changes: Iterable[Change]) -> list[Path]:
    """Return every path that changes read or write, companions included."""
    paths: dict[Path, None] = {}
    for change in changes:
        paths[change.path] = None
        if change.path_after is not None:
            paths[change.path_after] = None
        for companion in change.companions:
            paths[companion.path] = None
            paths[companion.path_after] = None
    return list(paths)


class ChangeRun(QObject):
    """One apply or undo under way.

    ``stop`` ends it after the files at hand: everything done until then is reported, unlike with
    ``Job.cancel``, which drops what has not been shown yet.

    Signals:
        progressed(int, str): changes finished, and the file at hand.
        change_done(ChangeDone): for each change carried out or taken back.
        ended: last, once.
    """

    progressed = Signal(int, str)
    change_done = Signal(object)
    ended = Signal()

    def __init__(
        self,
        jobs: JobRunner,
        make: Callable[[], Iterator[Event]],
        total: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.total = total
        self.done: list[ChangeDone] = []
        self.failed: list[ChangeFailed] = []
        self.playlists_failed: list[PlaylistFailed] = []
        self.error = ""
        self.stopped = False
        self._running = True
        self._stop = threading.Event()
        stop = self._stop

        def until_stopped() -> Iterator[Event]:
            for event in make():
                yield event
                # Progress ends a group of changes; those before it are done and must be told.
                if stop.is_set() and isinstance(event, Progress):
                    return

        self._job = jobs.run("serial", until_stopped)
        self._job.yielded.connect(self._on_yielded)
        self._job.failed.connect(self._on_failed)
        self._job.ended.connect(self._on_ended)

    @property
    def is_running(self) -> bool:
        """Whether ``ended`` is still to come."""
        return self._running

    @property
    def batch(self) -> str:
        """The name of the batch, "" while nothing was tried."""
        first: list[ChangeDone | ChangeFailed] = [*self.done[:1], *self.failed[:1]]
        return first[0].batch if first else ""

    def stop(self) -> None:
        """End after the files at hand."""
        if self._running:
            self.stopped = True
            self._stop.set()

    def _on_yielded(self, events: list[Event]) -> None:
        text = ""
        for event in events:
            if isinstance(event, ChangeDone):
                self.done.append(event)
                self.change_done.emit(event)
                text = shown_path(event.change.path)
            elif isinstance(event, ChangeFailed):
                self.failed.append(event)
                text = shown_path(event.change.path)
            elif isinstance(event, PlaylistFailed):
                self.playlists_failed.append(event)
            elif isinstance(event, Progress) and event.text:
                text = event.text
        self.progressed.emit(len(self.done) + len(self.failed), text)

    def _on_failed(self, words: str) -> None:
        self.error = words

    def _on_ended(self) -> None:
        self._running = False
        self.ended.emit()


class ElidedLabel(QLabel):
    """One line that never widens its window: the middle is left out when it is too long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)

    def set_whole_text(self, text: str) -> None:
        """Show as much of a text as there is room for."""
        self._whole = text
        self.setToolTip(text)
        room = max(self.width(), 10 * SPACE)
        self.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room))

    # Qt's side

    def minimumSizeHint(self) -> QSize:
        """Return a width that any window has."""
        return QSize(10 * SPACE, super().minimumSizeHint().height())

    def resizeEvent(self, event: object) -> None:
        """Elide again."""
        self.set_whole_text(self._whole)


class ChangeProgress(QWidget):
    """How far a run is: headline, bar, file at hand, time left, Stop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: ChangeRun | None = None
        self._started = 0.0
        self._headline = QLabel()
        font = self._headline.font()
        font.setBold(True)
        self._headline.setFont(font)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Changes finished"))
        self._bar.setTextVisible(False)
        self._count = QLabel()
        self._left = QLabel()
        self._file = ElidedLabel()
        self.stop_button = QPushButton(self.tr("&Stop"))
        self.stop_button.setAccessibleName(self.tr("Stop after the files at hand"))
        self.stop_button.clicked.connect(self.on_stop)
        counts = QHBoxLayout()
        counts.addWidget(self._count)
        counts.addStretch(1)
        counts.addWidget(self._left)
        stop = QHBoxLayout()
        stop.addStretch(1)
        stop.addWidget(self.stop_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self._headline)
        layout.addWidget(self._bar)
        layout.addLayout(counts)
        layout.addWidget(self._file)
        layout.addLayout(stop)

    def watch(self, run: ChangeRun, headline: str) -> None:
        """Show a run that begins now."""
        self._run = run
        self._started = time.monotonic()
        self._headline.setText(headline)
        self._bar.setRange(0, max(run.total, 1))
        self.stop_button.setEnabled(True)
        self.on_progressed(0, "")
        run.progressed.connect(self.on_progressed)

    def on_progressed(self, finished: int, text: str) -> None:
        """Show how far it is."""
        if self._run is None:
            return
        total = self._run.total
        self._bar.setValue(finished)
        self._count.setText(self.tr("{0} of %Ln change(s)", "", total).format(finished))
        self._file.set_whole_text(text)
        if self._run.stopped:
            self._left.setText(self.tr("Stopping after the files at hand…"))
        elif finished:
            passed = time.monotonic() - self._started
            self._left.setText(time_left_text(passed / finished * (total - finished)))
        else:
            self._left.setText("")

    def on_stop(self) -> None:
        """Stop after the files at hand."""
        if self._run is not None:
            self._run.stop()
            self.stop_button.setEnabled(False)
            self._left.setText(self.tr("Stopping after the files at hand…"))
