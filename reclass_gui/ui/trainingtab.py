"""Training: say what is trained on what, look at the data, watch the run, keep what came out."""

from __future__ import annotations

import dataclasses
import os
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QTabWidget, QVBoxLayout, QWidget

from reclass_gui.ui import theme
from reclass_gui.ui.datapreview import DataPreview
from reclass_gui.ui.problembar import ProblemBar
from reclass_gui.ui.runslist import RunsList
from reclass_gui.ui.runstore import shown
from reclass_gui.ui.runview import RunView, ShownRun
from reclass_gui.ui.runwork import read_memory, start_arguments, written_report
from reclass_gui.ui.theme import SPACE
from reclass_gui.ui.trainingform import NARROWEST, TrainingForm
from reclass_gui.ui.trainingrun import TrainingRun

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

    from reclass_gui.core.models import ModelCard
    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.train.events import MemoryUse
    from reclass_gui.train.runs import RunInfo
    from reclass_gui.ui.jobs import Job
    from reclass_gui.ui.session import Session

MEMORY_MS = 2000


class TrainingTab(QWidget):
    """Train models in a process of their own and show how it goes.

    Signals:
        message(str): a sentence for the status bar.
        model_added(ModelCard): a trained model is one of the person's own now.
    """

    message = Signal(str)
    model_added = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.training: TrainingRun | None = None
        self._live: ShownRun | None = None
        self._stale = True
        self._reading_memory: Job | None = None
        self.form = TrainingForm()
        self.look = self._button(self.tr("Loo&k at the data"), "search", self.on_look)
        self.start = self._button(self.tr("&Start training"), "play", self.on_start)
        self.preview = DataPreview(session)
        self.preview.ended.connect(self._show_buttons)
        self.view = RunView()
        self.view.stop_asked.connect(self.on_stop)
        self.view.finish_asked.connect(self.on_finish)
        self.view.resume_asked.connect(self.on_resume)
        self.view.save_asked.connect(self.on_save)
        self.view.report_asked.connect(self.on_report)
        self.runs = RunsList(session.jobs, session.folders.runs)
        self.problems = ProblemBar()
        self.runs.failed.connect(self.problems.add)
        self.runs.chosen.connect(self.on_chosen)
        self.runs.options_asked.connect(self._on_options)
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.setAccessibleName(self.tr("Parts of training"))
        self.pages.addTab(self.preview, self.tr("D&ata"))
        self.pages.addTab(self.view, self.tr("R&un"))
        self.pages.addTab(self.runs, self.tr("Ru&ns"))
        self._memory_timer = QTimer(self, interval=MEMORY_MS)
        self._memory_timer.timeout.connect(self._read_memory)
        self._lay_out()
        self._show_buttons()

    @property
    def is_training(self) -> bool:
        """Whether a run goes on."""
        return self.training is not None and self.training.is_running

    # What the person asks for.

    def on_look(self) -> None:
        """Read the data set, or stop reading it."""
        if self.preview.is_reading:
            self.preview.cancel()
        elif (config := self.form.config()) is not None:
            self.pages.setCurrentWidget(self.preview)
            self.preview.read(config)
        self._show_buttons()

    def on_start(self) -> None:
        """Train with the options of the form."""
        config = self.form.config()
        if config is None or self.is_training:
            return
        self.preview.cancel()
        self._begin(
            start_arguments(config),
            ShownRun(self.tr("New run"), None, "running", planned=config.epochs),
        )

    def on_stop(self) -> None:
        """Interrupt the run."""
        if self.training is not None:
            self.view.show_stopping()
            self.training.stop()

    def on_finish(self) -> None:
        """Let the run end with the epoch that goes on, and make a model of the best one."""
        run = self.view.run
        if run is None or run.folder is None or not self.is_training:
            return
        from reclass_gui.ui.runwork import ask_to_finish

        folder = run.folder
        self.view.show_finishing()
        job = self._session.jobs.call("lookup", lambda: ask_to_finish(folder))
        job.failed.connect(self.problems.add)

    def on_resume(self) -> None:
        """Go on with the run on display."""
        run = self.view.run
        if run is None or run.folder is None or self.is_training:
            return
        self._begin(
            ["--resume", os.fspath(run.folder)],
            dataclasses.replace(
                run, state="running", epochs=self.view.epochs, figures={}, card=None
            ),
        )

    def on_save(self) -> None:
        """Make the model on display one of the person's own."""
        run = self.view.run
        if run is None or run.card is None:
            return
        from reclass_gui.ui.savemodel import SaveModelDialog

        dialog = SaveModelDialog(run.card, self._session, self)
        dialog.added.connect(self._on_added)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def on_report(self) -> None:
        """Write the report of the run on display, unless it is there, and open it."""
        run = self.view.run
        if run is None or run.folder is None:
            return
        folder, folders = run.folder, self._session.folders
        self.view.report.setEnabled(False)
        self.message.emit(self.tr("Writing the report …"))
        job = self._session.jobs.call("training", lambda: written_report(folder, folders))
        job.yielded.connect(lambda events: self._open(events[-1]))
        job.failed.connect(self.problems.add)
        job.ended.connect(lambda: self.view.report.setEnabled(True))

    def on_chosen(self, info: RunInfo) -> None:
        """Show a run of the list."""
        if self._live is not None and info.path == self._live.folder and self.is_training:
            self.pages.setCurrentWidget(self.view)
            return
        if self.is_training:
            self.problems.add(
                self.tr("A training goes on; other runs can be looked at after it, or compared.")
            )
            return
        self.view.show_run(shown(info))
        self.pages.setCurrentWidget(self.view)

    def shutdown(self) -> None:
        """Stop the run; it can be gone on from."""
        self._memory_timer.stop()
        if self.training is not None:
            self.training.shutdown()

    # The run that goes on.

    def _begin(self, arguments: Sequence[str], run: ShownRun) -> None:
        self.problems.clear()
        self._live = run
        self.view.show_run(run)
        self.pages.setCurrentWidget(self.view)
        if self.training is not None:
            self.training.deleteLater()
        training = TrainingRun(arguments, self._session.folders, self)
        self.training = training
        training.happened.connect(self._on_event)
        training.warned.connect(self.view.add_note)
        training.summed.connect(self.view.add_note)
        training.failed.connect(self.problems.add)
        training.ended.connect(self._on_ended)
        training.start()
        self._memory_timer.start()
        self.message.emit("")  # what was said of the run before
        self._show_buttons()
        self.view.stop.setFocus()

    def _on_event(self, event: object) -> None:
        self.view.take(event)
        self._live = self.view.run

    def _on_ended(self, state: str) -> None:
        self._memory_timer.stop()
        folder = self.training.folder if self.training is not None else None
        had = self._live.folder if self._live is not None else None
        self.view.set_state(state, can_resume=state != "finished" and bool(folder or had))
        words = {
            "finished": self.tr("The training is finished."),
            "stopped": self.tr("The training was stopped; Resume goes on from its last epoch."),
        }
        if state in words:
            self.message.emit(words[state])
        self._show_buttons()
        self.runs.refresh()

    def _read_memory(self) -> None:
        if self._reading_memory is not None or not self.isVisible():
            return
        job = self._session.jobs.call("lookup", read_memory)
        self._reading_memory = job
        job.yielded.connect(self._on_memory)
        job.ended.connect(self._on_memory_ended)

    def _on_memory(self, events: list[tuple[MemoryUse, ...]]) -> None:
        if self.is_training and events[-1]:
            self.view.show_memory(events[-1])

    def _on_memory_ended(self) -> None:
        self._reading_memory = None

    # Small things.

    def _on_added(self, card: ModelCard) -> None:
        self.message.emit(self.tr("“{0}” is one of your models now.").format(card.name))
        self.model_added.emit(card)

    def _on_options(self, config: TrainingConfig) -> None:
        self.form.set_config(config)
        self.form.setFocus()

    def _open(self, report: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(os.fspath(report))):
            self.problems.add(
                self.tr("No program opens the report; it is in {0}").format(os.fspath(report))
            )

    def _show_buttons(self) -> None:
        self.start.setEnabled(not self.is_training)
        reading = self.preview.is_reading
        self.look.setText(self.tr("Stop reading") if reading else self.tr("Loo&k at the data"))
        theme.set_icon(self.look, "stop" if reading else "search")

    def _button(self, text: str, icon: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        theme.set_icon(button, icon)
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        left = QWidget()
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.look, 1)
        buttons.addWidget(self.start, 1)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.form, 1)
        column.addLayout(buttons)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self.pages)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([NARROWEST, 100 * SPACE])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.problems)

    # Qt's side.

    def showEvent(self, event: QShowEvent) -> None:
        """Read the runs when the page is first looked at."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.runs.refresh()
