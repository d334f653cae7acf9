"""All training runs, to look at one again or to compare some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.ui.batchmodel import shown_time
from reclass_gui.ui.plaintable import fill_table, plain_table
from reclass_gui.ui.runcomparison import RunComparison, choice_title
from reclass_gui.ui.runfigures import main_figure, state_text
from reclass_gui.ui.runstore import read_runs
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.train.runs import RunInfo
    from reclass_gui.ui.jobs import Job, JobRunner

MOST_COMPARED = 6


class RunsList(QWidget):
    """List the runs of a folder.

    Signals:
        chosen(RunInfo): the person wants to see this run.
        options_asked(TrainingConfig): the person wants to train once more with these options.
        refreshed: the list was read again.
        failed(str): it could not be read.
    """

    chosen = Signal(object)
    options_asked = Signal(object)
    refreshed = Signal()
    failed = Signal(str)

    def __init__(self, jobs: JobRunner, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._folder = folder
        self._job: Job | None = None
        self.runs: tuple[RunInfo, ...] = ()
        self.table = plain_table(
            (
                self.tr("Run"),
                self.tr("State"),
                self.tr("Model"),
                self.tr("Data"),
                self.tr("Test"),
                self.tr("Begun"),
            ),
            self.tr("Training runs"),
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.itemSelectionChanged.connect(self._on_selection)
        self.table.itemDoubleClicked.connect(lambda _: self.on_show())
        self.show_button = QPushButton(self.tr("Show"))
        self.show_button.clicked.connect(self.on_show)
        self.again_button = QPushButton(self.tr("Take its options"))
        self.again_button.setToolTip(self.tr("Put the options of this run into the form"))
        self.again_button.clicked.connect(self._on_again)
        self.compare_button = QPushButton(self.tr("&Compare"))
        self.compare_button.clicked.connect(self.on_compare)
        self._hint = QLabel(self.tr("Choose two or more with Ctrl or Shift to compare them."))
        self._hint.setWordWrap(True)
        self.comparison = RunComparison()
        self.comparison.left.connect(self._on_left)
        self._empty = QLabel(
            self.tr("No run yet.\n\nEvery training is kept here, with its curves and figures.")
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._pages = QStackedWidget()
        self._list_page = self._make_list_page()
        for page in (self._empty, self._list_page, self.comparison):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, SPACE, 0, 0)
        layout.addWidget(self._pages)
        self._on_selection()

    def refresh(self) -> None:
        """Read the runs again, in a job."""
        if self._job is not None:
            self._job.cancel()
        folder = self._folder
        job = self._jobs.call("background", lambda: read_runs(folder))
        self._job = job
        job.yielded.connect(self._on_read)
        job.failed.connect(self.failed)
        job.ended.connect(lambda: self._on_job_ended(job))

    def select(self, names: Sequence[str]) -> None:
        """Select the runs of these names."""
        self.table.clearSelection()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        for row, run in enumerate(self.runs):
            if run.name in names:
                self.table.selectRow(row)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    @property
    def selected(self) -> tuple[RunInfo, ...]:
        """The runs that are selected, in the list's order."""
        rows = {index.row() for index in self.table.selectionModel().selectedRows()}
        return tuple(self.runs[row] for row in sorted(rows) if row < len(self.runs))

    def on_show(self) -> None:
        """Show the selected run."""
        if len(self.selected) == 1:
            self.chosen.emit(self.selected[0])

    def on_compare(self) -> None:
        """Compare the selected runs."""
        if 2 <= len(self.selected) <= MOST_COMPARED:
            self.comparison.compare(self.selected)
            self._pages.setCurrentWidget(self.comparison)
            self.comparison.back.setFocus()

    def _on_again(self) -> None:
        if len(self.selected) == 1:
            self.options_asked.emit(self.selected[0].config)

    def _on_left(self) -> None:
        self._pages.setCurrentWidget(self._list_page)
        self.table.setFocus()

    def _on_job_ended(self, job: Job) -> None:
        if self._job is job:
            self._job = None

    def _on_read(self, events: list[tuple[RunInfo, ...]]) -> None:
        names = [run.name for run in self.selected]
        self.runs = events[-1]
        fill_table(self.table, [self._row(run) for run in self.runs])
        self.select(names or [run.name for run in self.runs[:1]])
        if self._pages.currentWidget() is not self.comparison:
            self._pages.setCurrentWidget(self._list_page if self.runs else self._empty)
        self.refreshed.emit()

    def _row(self, run: RunInfo) -> tuple[str, ...]:
        config: TrainingConfig = run.config
        path = config.path.rstrip("/\\").replace("\\", "/").rpartition("/")[2]
        return (
            run.name,
            state_text(run.state),
            choice_title("model", config.model),
            path or choice_title("source", config.source),
            main_figure(run.figures),
            shown_time(run.when),
        )

    def _on_selection(self) -> None:
        count = len(self.selected)
        self.show_button.setEnabled(count == 1)
        self.again_button.setEnabled(count == 1)
        self.compare_button.setEnabled(2 <= count <= MOST_COMPARED)

    def _make_list_page(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.show_button)
        row.addWidget(self.again_button)
        row.addWidget(self.compare_button)
        row.addWidget(self._hint, 1)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        return page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the selected run by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.table.hasFocus():
            self.on_show()
            return
        super().keyPressEvent(event)
