"""Learn from the person's corrections, and look for wrong genres: from the library's actions on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from reclass_gui.ui import learnwork as work
from reclass_gui.ui.roworder import Order, Show

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.records import Finished, Track
    from reclass_gui.train.labelerrors import LabelErrors
    from reclass_gui.ui.filterbar import FilterBar
    from reclass_gui.ui.jobs import Job
    from reclass_gui.ui.learndialog import LearnDialog
    from reclass_gui.ui.libraryrun import LibraryRun
    from reclass_gui.ui.progressline import ProgressLine
    from reclass_gui.ui.reviewrow import Doubt, Row
    from reclass_gui.ui.session import Session
    from reclass_gui.ui.tracktable import TrackTableModel


class LearnFlow(QObject):
    """Open the dialog that learns, put its model in force, and mark doubted genres.

    Signals:
        problem(str): one sentence about something that went wrong.
        message(str): what was done.
        queue_shown: the table shows what is doubted.
        model_kept(ModelCard): a model was installed and is in force.
    """

    problem = Signal(str)
    message = Signal(str)
    queue_shown = Signal()
    model_kept = Signal(object)

    def __init__(
        self,
        session: Session,
        run: LibraryRun,
        model: TrackTableModel,
        filter_bar: FilterBar,
        progress: ProgressLine,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._run = run
        self._model = model
        self._filter_bar = filter_bar
        self._progress = progress
        self._parent = parent
        self._doubts: dict[str, Doubt] = {}
        self._doubted_root: Path | None = None
        self._searching: Job | None = None
        self._judge_anew = False
        self._judging = False
        self._by_model = False
        self.dialog: LearnDialog | None = None
        run.opened.connect(lambda _: self._on_opened())
        filter_bar.order_chosen.connect(self._on_order_chosen)
        # Queued: what is said here comes after what is said of listening.
        run.listening_ended.connect(self._on_judged, Qt.ConnectionType.QueuedConnection)

    # Learning.

    def start(self) -> None:
        """Open the dialog."""
        from reclass_gui.ui.learndialog import LearnDialog

        root = self._run.root
        if root is None or self.dialog is not None:
            return
        dialog = LearnDialog(self._session, root, self._parent)
        dialog.model_kept.connect(self._on_kept)
        dialog.finished.connect(self._on_closed)
        self.dialog = dialog
        dialog.open()

    def _on_closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def judge_anew(self) -> None:
        """Judge again what was heard when the library is opened next: the genre list changed."""
        self._judge_anew, self._by_model = True, False

    def _on_kept(self, card: ModelCard) -> None:
        self._judge_anew = self._by_model = True
        self.model_kept.emit(card)
        self._session.change_settings(self._session.settings.changed(model=card.name))

    def _on_opened(self) -> None:
        """Judge what was heard before, without listening."""
        root = self._run.root
        if not self._judge_anew or root is None:
            return
        self._judge_anew = False
        session = self._session
        job = session.jobs.call("lookup", lambda: work.heard_tracks(session, root))
        job.yielded.connect(lambda events: self._judge(events[-1]))
        job.failed.connect(self.problem)

    def _judge(self, tracks: list[Track]) -> None:
        if not tracks:
            if self._by_model:
                self.message.emit(self.tr("The new model is in use."))
            return
        self._progress.begin(self.tr("Judging anew what was heard"))
        self._judging = True
        self._run.classify(tracks)

    def _on_judged(self, finished: Finished | None) -> None:
        if self._judging and finished is not None:
            words = (
                self.tr(
                    "The new model is in use; %Ln track(s) were judged anew.", "", finished.done
                )
                if self._by_model
                else self.tr("%Ln track(s) were judged anew.", "", finished.done)
            )
            self.message.emit(words)
        self._judging = False

    # Label errors.

    def find_errors(self) -> None:
        """Look for genres in the tags that are probably wrong."""
        root = self._run.root
        if root is None or self._searching is not None:
            return
        if self._run.is_listening:
            self.message.emit(self.tr("Wait until all has been listened to."))
            return
        session = self._session
        self._progress.begin(self.tr("Looking for wrong genres"))
        job = session.jobs.run("background", lambda: work.find_errors(session, root))
        self._searching = job
        job.yielded.connect(lambda events: self._on_searched(events, root))
        job.failed.connect(self.problem)
        job.ended.connect(self._on_search_ended)

    def _on_order_chosen(self, order: Order, _descending: bool) -> None:
        """Look for wrong genres when they are asked for and nobody looked yet."""
        if order is Order.DOUBT and self._doubted_root != self._run.root:
            self.find_errors()

    def mark(self, rows: Iterable[Row]) -> None:
        """Mark rows that were just read, before they are shown."""
        if self._doubted_root != self._run.root:
            self._doubts = {}
        for row in rows:
            row.doubt = self._doubts.get(row.key)
            if row.doubt is not None:
                row.update(self._model.comparer)

    def _on_searched(self, events: list[object], root: Path) -> None:
        from reclass_gui.core.records import Progress

        event = events[-1]
        if isinstance(event, Progress):
            self._progress.update_progress(event.done, event.total)
        elif self._run.root == root:
            self._show_errors(event, root)  # type: ignore[arg-type]  # the last event

    def _show_errors(self, found: LabelErrors, root: Path) -> None:
        self._doubts = work.doubts_of(found)
        self._doubted_root = root
        changed = []
        for row in self._model.rows:
            doubt = self._doubts.get(row.key)
            if doubt != row.doubt:
                row.doubt = doubt
                changed.append(row)
        self._model.touch(changed)
        if not found.errors:
            self.message.emit(self.tr("No genre is doubted among %Ln track(s).", "", found.judged))
            return
        self._filter_bar.offer(Show.DOUBTED)
        self._filter_bar.order_chosen.emit(Order.DOUBT, True)
        self._filter_bar.show_order(Order.DOUBT, descending=True)
        self._filter_bar.set_kind(Show.DOUBTED)
        self.queue_shown.emit()
        self.message.emit(
            self.tr("The present genre of %Ln track(s) is probably wrong.", "", len(found.errors))
        )

    def _on_search_ended(self) -> None:
        self._searching = None
        if not self._run.is_listening:
            self._progress.end()
