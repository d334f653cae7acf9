"""One training run: how far it is, its curves, its confusion matrix, and what it came to."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.core.records import Progress
from reclass_gui.train.events import EpochDone, MemoryUse, TrainingFinished, TrainingStarted
from reclass_gui.ui import theme
from reclass_gui.ui.captions import Paragraph
from reclass_gui.ui.changerun import ElidedLabel
from reclass_gui.ui.curvedata import Curve
from reclass_gui.ui.progressline import ProgressLine, time_left_text
from reclass_gui.ui.runfigures import figure_text, state_text
from reclass_gui.ui.theme import SPACE
from reclass_gui.ui.trainingcurves import CurvesPlot
from reclass_gui.ui.trainingmatrix import TrainingMatrix

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

GIGABYTE = 1 << 30
NOTES_SHOWN = 2


@dataclass(frozen=True, slots=True)
class ShownRun:
    """A run as the window shows it.

    Attributes:
        state: "running", "stopped", "failed" or "finished".
        genres: in the order of the confusion matrices; () where they are not known.
        card: of the finished model.
        can_resume: there is a state to go on from.
    """

    name: str
    folder: Path | None
    state: str
    genres: tuple[str, ...] = ()
    epochs: tuple[EpochDone, ...] = ()
    planned: int = 0
    figures: Mapping[str, Any] = field(default_factory=dict)
    card: Path | None = None
    can_resume: bool = False


class RunView(QWidget):
    """Show a run while it goes on, or one of the past.

    Signals:
        stop_asked: interrupt the run.
        finish_asked: end it with the epoch that goes on, and keep the best one as its model.
        resume_asked: go on with it.
        save_asked: make it one of the person's models.
        report_asked: open its report.
    """

    stop_asked = Signal()
    finish_asked = Signal()
    resume_asked = Signal()
    save_asked = Signal()
    report_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.run: ShownRun | None = None
        self._epochs: list[EpochDone] = []
        self._started: TrainingStarted | None = None
        self._own_memory: MemoryUse | None = None
        self._title = ElidedLabel()
        bold = self._title.font()
        bold.setBold(True)
        self._title.setFont(bold)
        self._state = QLabel()
        self._state.setWordWrap(True)
        self._facts = Paragraph()
        self._memory = Paragraph()
        self.progress = ProgressLine()
        self.stop = self._button(self.tr("Sto&p"), "stop", self.stop_asked)
        self.stop.setToolTip(self.tr("What was learnt is kept, and Resume goes on from it"))
        self.finish = self._button(self.tr("Finish no&w"), "check", self.finish_asked)
        self.finish.setToolTip(self.tr("End with this epoch and make a model of the best one"))
        self.resume = self._button(self.tr("Resume"), "play", self.resume_asked)
        self.save = self._button(self.tr("Sa&ve as model…"), "check", self.save_asked)
        self.report = self._button(self.tr("&Open report"), "info", self.report_asked)
        self.curves = CurvesPlot()
        self.matrix = TrainingMatrix()
        self.curves.epoch_chosen.connect(self.matrix.choose_epoch)
        self.matrix.epoch_chosen.connect(self.curves.choose_epoch)
        self._notes: list[str] = []
        self._note = Paragraph()
        self._note.hide()
        self._no_curves = Paragraph(
            self.tr("This model learns in one step, so there are no curves over epochs.")
        )
        self._empty = QLabel(
            self.tr(
                "Nothing is being trained.\n\nStart a training on the left, or choose a run under"
                " Runs."
            )
        )
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._make_content())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, SPACE, 0, 0)
        layout.addWidget(self._pages)

    @property
    def epochs(self) -> tuple[EpochDone, ...]:
        """The epochs on display."""
        return tuple(self._epochs)

    @property
    def state_words(self) -> str:
        """The line that says how far the run is, or what it came to."""
        return self._state.text()

    def show_run(self, run: ShownRun) -> None:
        """Show a run from its beginning until now."""
        self.run = run
        self._epochs = list(run.epochs)
        self._started = None
        self._own_memory = None
        self._title.set_whole_text(run.name)
        self._facts.clear()
        self._memory.clear()
        self._memory.hide()
        self._notes.clear()
        self._note.hide()
        self.curves.choose_epoch(0)
        self._draw_curves()
        self.matrix.set_run(run.genres, run.epochs)
        self.matrix.set_test(run.figures)
        if run.state == "running":
            self.progress.begin(self.tr("Getting ready"))
        else:
            self.progress.end()
        self._pages.setCurrentIndex(1)
        self._refresh()

    def take(self, event: object) -> None:
        """Follow the run that goes on."""
        if self.run is None:
            return
        if isinstance(event, Progress):
            self.progress.update_progress(event.done, event.total)
        elif isinstance(event, TrainingStarted):
            self._on_started(event)
        elif isinstance(event, EpochDone):
            self._on_epoch(event)
        elif isinstance(event, TrainingFinished):
            self.run = _changed(self.run, figures=event.figures, card=event.card)
            self.matrix.set_test(event.figures)
        self._refresh()

    def set_state(self, state: str, *, can_resume: bool = False) -> None:
        """Say what became of the run: "stopped", "failed" or "finished"."""
        if self.run is not None:
            self.run = _changed(self.run, state=state, can_resume=can_resume)
            self.progress.end()
            self._memory.hide()
            self._draw_curves()
            self._refresh()

    def show_stopping(self) -> None:
        """Say that the run is about to stop."""
        self.stop.setEnabled(False)
        self.finish.setEnabled(False)
        self._state.setText(self.tr("Stopping; the last epoch is kept …"))

    def show_finishing(self) -> None:
        """Say that the run is about to end early."""
        self.finish.setEnabled(False)
        self._state.setText(self.tr("Finishing with this epoch …"))

    def show_memory(self, uses: Sequence[MemoryUse]) -> None:
        """Say how much memory is in use on this machine."""
        own = self._own_memory
        parts = []
        for use in uses:
            kind = self.tr("Memory") if use.device == "cpu" else use.device
            words = self.tr("{0}: {1} of {2} GB in use").format(
                kind, _gigabytes(use.used), _gigabytes(use.total)
            )
            if own is not None and own.device == use.device and own.own:
                words += self.tr(", {0} GB by the training").format(_gigabytes(own.own))
            parts.append(words)
        self._memory.setText("   ·   ".join(parts))
        self._memory.setVisible(bool(parts))

    # The run that goes on.

    def _on_started(self, event: TrainingStarted) -> None:
        assert self.run is not None
        self._started = event
        self.run = _changed(
            self.run, folder=event.run, name=event.run.name, genres=event.genres,
            planned=event.epochs,
        )  # fmt: skip
        self._title.set_whole_text(event.run.name)
        # Those that are done again, or all, where another fold begins.
        self._epochs = [e for e in self._epochs if e.epoch < event.first_epoch]
        self.matrix.set_run(event.genres, self._epochs)
        self.progress.begin(self.tr("Training"))
        self._draw_curves()

    def _on_epoch(self, event: EpochDone) -> None:
        self._epochs.append(event)
        self.matrix.add_epoch(event)
        self._draw_curves()
        if event.memory is not None:
            self._own_memory = event.memory
            self.show_memory([event.memory])
        self.progress.show_share(event.epoch, event.epochs)

    def add_note(self, words: str) -> None:
        """Say something about the run's figures, beside what was said."""
        self._notes.append(words)
        shown = self._notes[:NOTES_SHOWN]
        if len(self._notes) > NOTES_SHOWN:
            shown.append(self.tr("… and %Ln more", "", len(self._notes) - NOTES_SHOWN))
        self._note.setText("\n".join(shown))
        self._note.setToolTip("\n".join(self._notes))
        self._note.setVisible(True)

    def _draw_curves(self) -> None:
        assert self.run is not None
        planned = self.run.planned if self.run.state == "running" else 0
        self.curves.set_curves([Curve(self.run.name, tuple(self._epochs))], planned)

    def _refresh(self) -> None:
        run = self.run
        assert run is not None
        running = run.state == "running"
        self.stop.setVisible(running)
        self.stop.setEnabled(running)
        self.finish.setVisible(running and run.planned > 1)
        self.finish.setEnabled(bool(self._epochs))
        self.resume.setVisible(not running and run.state != "finished")
        self.resume.setEnabled(run.can_resume)
        for button in (self.save, self.report):
            button.setVisible(run.card is not None and not running)
        self._state.setText(self._state_words(run))
        facts = self._fact_words()
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        done = run.state != "running"
        # One point makes no curve.
        one_step = self._planned_one() or (done and not self._epochs)
        self._no_curves.setVisible(one_step and bool(self._epochs))
        self.curves.setVisible(not one_step)
        self.matrix.setVisible(self.matrix.has_counts)

    def _planned_one(self) -> bool:
        run = self.run
        return run is not None and run.planned == 1

    def _state_words(self, run: ShownRun) -> str:
        last = self._epochs[-1] if self._epochs else None
        if run.state == "running":
            if last is None:
                return self.tr("Reading the data and making the model …")
            parts = [self.tr("Epoch {0} of {1} done").format(last.epoch, last.epochs)]
            if last.seconds_left > 0:
                parts.append(time_left_text(last.seconds_left))
            return "   ·   ".join(parts)
        parts = [state_text(run.state)]
        if run.figures:
            parts.append(figure_text(run.figures))
        elif last is not None:
            parts.append(self.tr("%Ln epoch(s) done", "", last.epoch))
        return "   ·   ".join(part for part in parts if part)

    def _fact_words(self) -> str:
        started = self._started
        if started is None:
            return ""
        locale = QLocale()
        tracks = " / ".join(
            locale.toString(int(started.tracks.get(part, 0)))
            for part in ("training", "validation", "test")
        )
        parts = [
            self.tr("{0} tracks to train / validate / test").format(tracks),
            self.tr("%Ln genre(s)", "", len(started.genres)),
        ]
        if started.parameters:
            parts.append(self.tr("{0} parameters").format(locale.toString(started.parameters)))
        if started.batch:
            parts.append(self.tr("batch {0}").format(locale.toString(started.batch)))
        parts.append(started.device)
        return "   ·   ".join(parts)

    # What it is made of.

    def _make_content(self) -> QWidget:
        page = QWidget()
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self._title, 1)
        for button in (self.stop, self.finish, self.resume, self.save, self.report):
            buttons.addWidget(button)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.curves)
        self._splitter.addWidget(self.matrix)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 3)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addLayout(buttons)
        layout.addWidget(self._state)
        layout.addWidget(self.progress)
        layout.addWidget(self._facts)
        layout.addWidget(self._memory)
        layout.addWidget(self._note)
        layout.addWidget(self._no_curves)
        layout.addWidget(self._splitter, 1)
        layout.addStretch(0)
        return page

    def _button(self, text: str, icon: str, asked: Any) -> QPushButton:
        button = QPushButton(text)
        theme.set_icon(button, icon)
        button.clicked.connect(asked)
        button.hide()
        return button


def _changed(run: ShownRun, **values: Any) -> ShownRun:
    return dataclasses.replace(run, **values)


def _gigabytes(count: int) -> str:
    return QLocale().toString(count / GIGABYTE, "f", 1)
