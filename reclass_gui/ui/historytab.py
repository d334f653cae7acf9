"""History: every apply there ever was, and the way back from each of them."""

from __future__ import annotations

import html
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.core import changes
from reclass_gui.core.errors import FileError, StoreError
from reclass_gui.core.journal import DONE, FAILED, UNDO
from reclass_gui.core.pathtable import moved_paths, write_table
from reclass_gui.ui.batchmodel import BatchModel, shown_time
from reclass_gui.ui.changerun import ChangeProgress, ChangeRun, touched_paths
from reclass_gui.ui.changesview import ChangesView
from reclass_gui.ui.planview import shown_path
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from reclass_gui.core.journal import Journal, Record
    from reclass_gui.core.records import Batch, Change
    from reclass_gui.ui.jobs import Job, JobRunner

_WIDTHS = (22 * SPACE, 40 * SPACE, 20 * SPACE, 10 * SPACE, 10 * SPACE, 10 * SPACE)
_FOLDER = 1


@dataclass(frozen=True, slots=True)
class BatchDetails:
    """What became of every change of a batch, as (change, state, reason)."""

    name: str
    root: Path
    outcomes: tuple[tuple[Change, str, str], ...]

    def count(self, state: str) -> int:
        """Return how many changes are in a state."""
        return sum(outcome[1] == state for outcome in self.outcomes)


def read_details(journal: Journal, name: str) -> BatchDetails:
    """Read from the journal what became of a batch.

    Raises:
        StoreError: there is no such batch, or it can't be read.
    """
    contents = journal.contents(name)
    return BatchDetails(
        name, contents.root, tuple(_outcome(record) for record in contents.records.values())
    )


def _outcome(record: Record) -> tuple[Change, str, str]:
    phase = record.phase
    if phase == DONE:
        return record.change, "done", ""
    if phase == UNDO + DONE:
        return record.change, "undone", ""
    if phase in (FAILED, UNDO + FAILED):
        state = "failed" if phase == FAILED else "kept"
        return record.change, state, str(record.data[phase].get("reason", ""))
    return record.change, "unfinished", ""


def undoable(batch: Batch) -> int:
    """Return how many changes of a batch can be taken back."""
    return max(0, batch.done - batch.undone)


class HistoryTab(QWidget):
    """Show the journal's batches and take any of them back.

    Signals:
        about_to_change(list[Path]): these files are written or moved next; whoever has one open
            lets go of it before this returns.
        changes_undone(list[Change]): these were taken back.
    """

    about_to_change = Signal(list)
    changes_undone = Signal(list)

    def __init__(self, jobs: JobRunner, journal: Journal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._journal = journal
        self._reading: Job | None = None
        self._wanted_anew = True
        self._opening: Job | None = None
        self._run: ChangeRun | None = None
        self._selected = ""
        self._details_of_selected: BatchDetails | None = None
        self._model = BatchModel(self)
        self._table = self._make_table()
        self._details = ChangesView(self.tr("Changes of the selected batch"))
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._undo = QPushButton(self.tr("&Undo this batch…"))
        self._undo.clicked.connect(self.on_undo)
        self._export = QPushButton(self.tr("&Export paths…"))
        self._export.setToolTip(
            self.tr("Write old and new places as a table, for programs that keep paths.")
        )
        self._export.clicked.connect(self.on_export_paths)
        self._progress = ChangeProgress()
        self._foot = QWidget()
        self._message = QLabel()
        self._pages = QStackedWidget()
        self._lay_out()
        self._select_nothing()

    def refresh(self) -> None:
        """Read the journal again; the selected batch stays selected."""
        self._wanted_anew = True
        self._look()

    def _look(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._jobs.call("background", self._journal.batches)
        self._reading.yielded.connect(self._on_batches)
        self._reading.failed.connect(self._on_unreadable)

    def on_undo(self) -> None:
        """Ask, then take the selected batch back."""
        batch = self._current()
        if batch is None or not undoable(batch) or self._is_running():
            return
        count = undoable(batch)
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Undo"))
        box.setText(
            self.tr("Take back %Ln change(s) of {0}?", "", count).format(shown_time(batch.when))
        )
        box.setInformativeText(
            self.tr(
                "Genres and places of these files go back to what they were before. A file that "
                "was changed since is left alone and named."
            )
        )
        yes = box.addButton(
            self.tr("&Take back %Ln change(s)", "", count), QMessageBox.ButtonRole.AcceptRole
        )
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(yes)
        yes.clicked.connect(partial(self._start_undo, batch))
        box.finished.connect(box.deleteLater)
        box.open()

    def on_export_paths(self) -> None:
        """Ask for a file, and write the old and new places of the selected batch into it."""
        batch = self._current()
        if batch is None:
            return
        dialog = QFileDialog(self, self.tr("Export paths"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Tables (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(f"reclass-{batch.name}.csv")
        dialog.fileSelected.connect(partial(self._export_to, batch.name))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export_to(self, name: str, target: str) -> None:
        try:
            rows = moved_paths(self._journal.contents(name))
            write_table(rows, Path(target))
        except (FileError, StoreError) as error:
            self._show_error(str(error), self.tr("The paths could not be exported."))
        else:
            self._note.setText(self.tr("%Ln path(s) exported.", "", len(rows)))

    # Reading

    def _on_batches(self, events: list[list[Batch]]) -> None:
        selected = self._selected
        if not self._wanted_anew and self._model.batches == events[-1] and selected:
            return  # the place in the lists is kept
        self._wanted_anew = False
        self._model.set_batches(events[-1])
        self._pages.setCurrentIndex(1 if events[-1] else 0)
        self._message.setText(self._empty_text())
        row = max(0, self._model.row_of(selected))
        if events[-1]:
            self._table.selectRow(row)
        else:
            self._select_nothing()

    def _on_unreadable(self, words: str) -> None:
        self._pages.setCurrentIndex(0)
        heading = self.tr("⚠ The history can't be read")
        self._message.setText(f"<h3>{html.escape(heading)}</h3><p>{html.escape(words)}</p>")

    def _on_selected(self) -> None:
        batch = self._current()
        if batch is None:
            self._select_nothing()
            return
        self._selected = batch.name
        self._show_note(batch)
        if self._opening is not None:
            self._opening.cancel()
        self._opening = self._jobs.call(
            "background", partial(read_details, self._journal, batch.name)
        )
        self._opening.yielded.connect(self._on_opened)
        self._opening.failed.connect(self._note.setText)

    def _on_opened(self, events: list[BatchDetails]) -> None:
        details = events[-1]
        if details.name == self._selected:
            self._details_of_selected = details
            self._details.model.set_changes(details.root, details.outcomes)
            batch = self._current()
            # Not before: who has one of these files open has to be told which they are.
            self._undo.setEnabled(batch is not None and undoable(batch) > 0)

    def _current(self) -> Batch | None:
        return self._model.batch(self._table.currentIndex().row())

    def _select_nothing(self) -> None:
        self._selected = ""
        self._details.model.clear()
        self._note.clear()
        self._undo.setEnabled(False)
        self._export.setEnabled(False)

    def _show_note(self, batch: Batch) -> None:
        count = undoable(batch)
        self._undo.setEnabled(False)
        self._export.setEnabled(count > 0)
        if batch.state == "unfinished":
            text = self.tr(
                "⚠ Cut off half-way. The next start settles what was left open; so does Undo."
            )
        elif count and batch.undone:
            text = self.tr("%Ln change(s) could not be taken back yet; see the list.", "", count)
        elif count:
            text = self.tr("%Ln change(s) can be taken back.", "", count)
        elif batch.done:
            text = self.tr("All of this batch has been taken back.")
        else:
            text = self.tr("Nothing of this batch was done, so there is nothing to take back.")
        self._note.setText(text)

    # Undoing

    def _start_undo(self, batch: Batch) -> None:
        if self._is_running():
            return
        details = self._details_of_selected
        if details is None or details.name != batch.name:
            return
        self.about_to_change.emit(touched_paths(outcome[0] for outcome in details.outcomes))
        name, journal = batch.name, self._journal
        run = ChangeRun(self._jobs, lambda: changes.undo(name, journal), undoable(batch), self)
        self._run = run
        headline = self.tr("Taking back the changes of {0}").format(shown_time(batch.when))
        self._progress.watch(run, headline)
        self._show_running(True)
        run.ended.connect(self._on_undone)

    def _on_undone(self) -> None:
        run = self._run
        if run is None:
            return
        self._show_running(False)
        self._table.setFocus()
        if run.error:
            self._show_error(run.error)
        elif run.playlists_failed:
            first = run.playlists_failed[0]
            self._show_error(f"{shown_path(first.path)}: {reason_text(first.reason)}")
        if run.done:
            self.changes_undone.emit([event.change for event in run.done])
        self.refresh()

    def _show_running(self, running: bool) -> None:
        self._foot.setVisible(not running)
        self._progress.setVisible(running)
        self._table.setEnabled(not running)

    def _show_error(self, words: str, headline: str = "") -> None:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("History"))
        box.setText(headline or self.tr("The undo could not be finished."))
        box.setInformativeText(words)
        box.finished.connect(box.deleteLater)
        box.open()

    def _is_running(self) -> bool:
        return self._run is not None and self._run.is_running

    # Layout

    def _empty_text(self) -> str:
        heading = self.tr("No changes yet")
        words = self.tr(
            "Each time you apply, what was done is written down here, and can be taken back: "
            "today, tomorrow, after a restart."
        )
        return f"<h3>{html.escape(heading)}</h3><p>{html.escape(words)}</p>"

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._model)
        table.setAccessibleName(self.tr("Batches, newest first"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        rows = table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + SPACE)
        columns = table.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, max(width, columns.sectionSizeHint(column)))
        columns.setSectionResizeMode(_FOLDER, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(self._on_selected)
        return table

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._note, 1)
        row.addWidget(self._export)
        row.addWidget(self._undo)
        self._progress.hide()
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, SPACE, 0, 0)
        below.setSpacing(SPACE)
        below.addWidget(self._details, 1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._table)
        splitter.addWidget(lower)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 2)
        page = QWidget()
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE)
        whole.addWidget(splitter, 1)
        whole.addWidget(self._foot)
        whole.addWidget(self._progress)
        self._message.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setText(self._empty_text())
        self._pages.addWidget(self._message)
        self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.addWidget(self._pages)

    # Qt's side

    def showEvent(self, event: QShowEvent) -> None:
        """Read the journal when the page is looked at."""
        super().showEvent(event)
        self._look()

    def event(self, event: QEvent) -> bool:
        """Read it again when the window comes back to the front, as after an apply."""
        if event.type() == QEvent.Type.WindowActivate and not self._is_running():
            self._look()
        return super().event(event)
