"""The library: open a folder, listen, review, apply."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reclass_gui.ui import librarywork as work
from reclass_gui.ui.applyflow import ApplyFlow
from reclass_gui.ui.deciding import Deciding
from reclass_gui.ui.demoflow import DemoFlow
from reclass_gui.ui.emptypage import EmptyPage
from reclass_gui.ui.filterbar import FilterBar
from reclass_gui.ui.learnflow import LearnFlow
from reclass_gui.ui.libraryrun import LibraryRun
from reclass_gui.ui.listenbar import ListenBar
from reclass_gui.ui.problembar import ProblemBar
from reclass_gui.ui.progressline import ProgressLine
from reclass_gui.ui.review import Review
from reclass_gui.ui.reviewactions import ReviewActions
from reclass_gui.ui.reviewbar import ReviewBar
from reclass_gui.ui.roworder import Order, Show
from reclass_gui.ui.selectedtrack import SelectedTrack
from reclass_gui.ui.theme import SPACE
from reclass_gui.ui.tracktable import TrackTableModel
from reclass_gui.ui.trackview import TrackView

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from reclass_gui.core.model import Model
    from reclass_gui.core.records import Finished, TrackFailed
    from reclass_gui.core.settings import Settings
    from reclass_gui.core.store import Decision
    from reclass_gui.ui.reviewrow import Row
    from reclass_gui.ui.session import Session

SUMMARY_MS = 150
# What changes the suggestions that the store holds for a library.
_JUDGING = ("model", "quality", "unsure_below", "taxonomy_path")


class LibraryTab(QWidget):
    """Show one library and do the main job on it.

    Signals:
        message(str): a sentence for the status bar.
        folder_opened(Path): another library is shown.
        rows_changed: rows, suggestions or decisions are different.
    """

    message = Signal(str)
    folder_opened = Signal(object)
    rows_changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = TrackTableModel(self)
        self.review = Review(self.model, self)
        self.run = LibraryRun(session, self)
        self.apply = ApplyFlow(session, self.model, self)
        self.view = TrackView(self.model)
        self.actions_ = ReviewActions(self.view)
        self.listen_bar = ListenBar(session.settings)
        self.filter_bar = FilterBar(self.model)
        self.review_bar = ReviewBar(self.actions_)
        self.progress = ProgressLine()
        self.problems = ProblemBar()
        self.empty_page = EmptyPage()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.selected = SelectedTrack(session, self.splitter)
        self.demo = DemoFlow(session, self.progress, self)
        self.learning = LearnFlow(
            session, self.run, self.model, self.filter_bar, self.progress, self
        )
        self.decide = Deciding(self.review, self.view, self.actions_, self.selected, self)
        self._summary = QTimer(self, singleShot=True, interval=SUMMARY_MS)
        self._summary.timeout.connect(self._summarise)
        self._lay_out()
        self._connect_run()
        self._connect_review()
        self.setAcceptDrops(True)
        self._on_state_changed()
        self._summarise()

    # What the window calls.

    @property
    def root(self) -> Path | None:
        """The folder that is shown."""
        return self.run.root

    def open_folder(self, root: Path) -> None:
        """Show a folder."""
        self.problems.clear()
        self.review.forget_steps()
        self.filter_bar.clear()
        self.pages.setCurrentWidget(self.library_page)
        self.view.set_empty_words(self.tr("Opening {folder} …").format(folder=root))
        self.model.set_rows([])
        self.run.open(root)
        self.progress.begin(self.tr("Looking through the folder"))
        self.view.setFocus()
        self.folder_opened.emit(root)

    def choose_folder(self) -> None:
        """Let the person choose a folder and show it."""
        start = str(self.root or Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Open a music folder"), start)
        if chosen:
            self.open_folder(Path(chosen))

    def open_demo(self) -> None:
        """Make the demo library, if it is not there yet, and show it."""
        self.empty_page.setEnabled(False)
        self.demo.start()

    def classify(self) -> None:
        """Listen to the tracks that have no suggestion yet, in the order of the table."""
        if self.root is None or self.run.is_listening:
            return
        shown = self.model.shown_rows()
        in_view = {row.key for row in shown}
        rows = shown + [row for row in self.model.rows if row.key not in in_view]
        waiting = [row for row in rows if row.suggestion is None and not row.track.error]
        if not waiting:
            self.message.emit(self.tr("Every track has been listened to already."))
            return
        for row in waiting:
            row.error = ""
        self.model.touch(waiting)
        self.progress.begin(self.tr("Loading the model"))
        self.run.classify([row.track for row in waiting])

    def start_search(self) -> None:
        """Put the cursor into the search field."""
        self.filter_bar.search.setFocus()
        self.filter_bar.search.selectAll()

    def show_pair(self, present: str, suggested: str) -> None:
        """Show only the tracks of one cell of the disagreement matrix."""
        self.filter_bar.set_pair((present, suggested))
        self.view.setFocus()

    def start_apply(self) -> None:
        """Show what would be written."""
        if self.root is not None:
            self.apply.start(self.root)

    def on_settings_changed(self, before: Settings, after: Settings) -> None:
        """Show the library as other settings see it."""
        self.listen_bar.show_settings(after)
        if self.root is not None and any(
            getattr(before, name) != getattr(after, name) for name in _JUDGING
        ):
            self.run.open(self.root, scan=False)

    def shutdown(self) -> None:
        """Let go of everything that runs here; the jobs are ended by the window."""
        self._summary.stop()
        self.selected.shutdown()

    # Building.

    def _lay_out(self) -> None:
        self.library_page = QWidget()
        left = QWidget()
        table = QVBoxLayout(left)
        table.setContentsMargins(0, 0, 0, 0)
        table.setSpacing(SPACE)
        table.addWidget(self.filter_bar)
        table.addWidget(self.view, 1)
        table.addWidget(self.review_bar)
        self.splitter.insertWidget(0, left)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(SPACE)
        self.splitter.setStretchFactor(0, 1)
        page = QVBoxLayout(self.library_page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(SPACE)
        page.addWidget(self.listen_bar)
        page.addWidget(self.splitter, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty_page)
        self.pages.addWidget(self.library_page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.problems)

    def _connect_run(self) -> None:
        run, bar = self.run, self.listen_bar
        run.begun.connect(self._on_begun)
        run.opened.connect(self._on_opened)
        run.rows_found.connect(self._on_rows_found)
        run.rows_gone.connect(self.model.remove)
        run.model_ready.connect(self._on_model_ready)
        run.heard.connect(self._on_heard)
        run.tracks_failed.connect(self._on_tracks_failed)
        run.progressed.connect(self.progress.update_progress)
        run.scan_ended.connect(self._on_scan_ended)
        run.listening_ended.connect(self._on_listening_ended)
        run.problem.connect(self.problems.add)
        run.state_changed.connect(self._on_state_changed)
        bar.open_asked.connect(self.choose_folder)
        bar.classify_asked.connect(self.classify)
        bar.pause_toggled.connect(self._on_pause)
        bar.stop_asked.connect(run.stop)
        bar.choice_changed.connect(self._on_choice)
        self.demo.problem.connect(self.problems.add)
        self.demo.ended.connect(self._on_demo_ended)
        self.empty_page.open_asked.connect(self.choose_folder)
        self.empty_page.demo_asked.connect(self.open_demo)
        self.empty_page.recent_chosen.connect(lambda path: self.open_folder(Path(path)))
        self.problems.show_failed.connect(lambda: self.filter_bar.set_kind(Show.FAILED))

    def _connect_review(self) -> None:
        view = self.view
        view.row_entered.connect(self.selected.show_row)
        view.selection_changed.connect(self._summary.start)
        self.selected.problem.connect(self.problems.add)
        self.model.counts_changed.connect(self._summary.start)
        self.model.modelReset.connect(self._summary.start)
        self.review.decided.connect(self._on_decided)
        self.decide.message.connect(self.message)
        self.review_bar.accept_above_asked.connect(self.decide.accept_above)
        self.review_bar.threshold_changed.connect(self._summary.start)
        self.review_bar.apply_asked.connect(self.start_apply)
        self.filter_bar.order_chosen.connect(self._on_order_chosen)
        view.horizontalHeader().sortIndicatorChanged.connect(
            lambda: self.filter_bar.show_order(self.model.order, descending=self.model.descending)
        )
        learning = self.learning
        self.actions_.learn.triggered.connect(learning.start)
        self.actions_.find_errors.triggered.connect(learning.find_errors)
        learning.problem.connect(self.problems.add)
        learning.message.connect(self.message)
        learning.queue_shown.connect(self._enter_table)
        learning.model_kept.connect(self.listen_bar.offer_model)
        self.apply.problem.connect(self.problems.add)
        self.apply.about_to_change.connect(self.selected.release)
        self.apply.files_changed.connect(self._on_files_changed)

    # What the library's jobs bring.

    def _on_begun(self, begun: work.LibraryBegun) -> None:
        if not self.model.rows:  # else the same library is shown, which is better than a part
            self.model.comparer = begun.comparer
            self.model.set_rows(begun.rows)

    def _on_opened(self, opened: work.LibraryOpened) -> None:
        self.model.comparer = opened.comparer
        self.learning.mark(opened.rows)
        self.model.set_rows(opened.rows, opened.arranger)
        self.view.set_empty_words(
            self.tr("No track matches.") if opened.rows else self.tr("Looking for music …")
        )
        self._enter_table()
        self.rows_changed.emit()

    def _on_rows_found(self, rows: list[Row]) -> None:
        for row in rows:
            known = self.model.row_of(row.key)
            if known is not None and known.decision is not None:
                row.decision = known.decision
                row.update(self.model.comparer)
            if row.error:
                self.problems.add_failed_track(row.key, row.error)
        self.model.add_rows(rows)
        self.rows_changed.emit()

    def _on_scan_ended(self) -> None:
        if not self.run.is_listening:
            self.progress.end()
        none = self.tr("There is no music in this folder.")
        self.view.set_empty_words(self.tr("No track matches.") if self.model.rows else none)
        self.model.rearrange()
        self._enter_table()
        self.message.emit(self.tr("%Ln track(s)", "", len(self.model.rows)))

    def _enter_table(self) -> None:
        if self.model.rowCount() and not self.view.currentIndex().isValid():
            self.view.go_to(self.model.row(0))

    def _on_model_ready(self, model: Model) -> None:
        self.progress.set_title(self.tr("Listening"))
        self.selected.set_model(model)

    def _on_heard(self, events: list[work.Heard]) -> None:
        rows = []
        for event in events:
            row = self.model.row_of(event.key)
            if row is not None:
                row.suggestion, row.error = event.suggestion, ""
                rows.append(row)
        self.model.touch(rows)
        if self.view.current_row() in rows:
            self.selected.show_row(self.view.current_row())
        self.rows_changed.emit()

    def _on_tracks_failed(self, events: list[TrackFailed]) -> None:
        rows = []
        for event in events:
            self.problems.add_failed_track(str(event.track.path), event.reason)
            row = self.model.row_of(event.track.path)
            if row is not None:
                row.error = event.reason
                rows.append(row)
        self.model.touch(rows)

    def _on_listening_ended(self, finished: Finished | None) -> None:
        self.progress.end()
        if self.model.order in (Order.CONFIDENCE, Order.CONFLICT, Order.SUGGESTION, Order.MIXED):
            self.model.rearrange()
        if finished is None:
            self.message.emit(self.tr("Stopped. What was heard is kept."))
            return
        words = self.tr("%Ln track(s) listened to", "", finished.done)
        if finished.failed:
            words += self.tr(", %Ln failed", "", finished.failed)
        self.message.emit(f"{words}. {finished.text}".rstrip())

    def _on_state_changed(self) -> None:
        run = self.run
        self.listen_bar.set_state(
            library=run.root is not None and not run.is_reading,
            listening=run.is_listening,
            paused=run.is_paused,
        )
        self.actions_.set_enabled(run.root is not None)

    def _on_pause(self, paused: bool) -> None:
        self.run.set_paused(paused)
        self.progress.set_title(self.tr("Paused") if paused else self.tr("Listening"))

    def _on_choice(self, choice: dict[str, str]) -> None:
        self._session.change_settings(self._session.settings.changed(**choice))

    def _on_demo_ended(self, folder: Path | None) -> None:
        self.empty_page.setEnabled(True)
        if folder is not None:
            self.open_folder(folder)

    # Review.

    def _on_decided(self, decisions: dict[Path, Decision | None]) -> None:
        session = self._session
        job = session.jobs.call(
            "serial", lambda: work.keep_decisions(session, decisions), must_finish=True
        )
        job.failed.connect(self.problems.add)
        self.rows_changed.emit()

    def _on_files_changed(self) -> None:
        self.review.forget_steps()
        self.selected.show_row(self.view.current_row())
        self.rows_changed.emit()

    def _on_order_chosen(self, order: Order, descending: bool) -> None:
        self.model.set_order(order, descending=descending)
        self.view.show_order(order, descending=descending)

    def _summarise(self) -> None:
        threshold = self.review_bar.threshold.value() / 100
        self.review_bar.set_counts(
            sure=len(self.review.rows_above(threshold)), to_write=self.model.count(Show.ACCEPTED)
        )
        selected = self.view.selection_count()
        self.review_bar.set_words(
            self.tr("%Ln track(s) selected", "", selected) if selected > 1 else ""
        )

    # Qt's side.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take folders."""
        if _dropped_folder(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the folder that was dropped."""
        folder = _dropped_folder(event)
        if folder is not None:
            event.acceptProposedAction()
            self.open_folder(folder)


def _dropped_folder(event: QDropEvent) -> Path | None:
    """Return the folder that is dropped, or that of the file that is."""
    for url in event.mimeData().urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.exists():
            return path if path.is_dir() else path.parent
    return None
