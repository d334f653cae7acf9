"""The dialog that learns from a person's corrections and sets the result beside what is in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.ui import learnwork as work
from reclass_gui.ui.genrecounts import GenreCounts
from reclass_gui.ui.learnresult import LearnResult
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.train.ownmodel import Learned
    from reclass_gui.ui.jobs import Job
    from reclass_gui.ui.session import Session


class LearnDialog(QDialog):
    """Count what there is to learn from, learn, compare, and let the person choose.

    Signals:
        model_kept(ModelCard): the new model was installed and is to be used.
    """

    model_kept = Signal(object)

    def __init__(self, session: Session, root: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Learn from my corrections"))
        self._session = session
        self._root = root
        self._counting: Job | None = None
        self._learning: Job | None = None
        self._keeping: Job | None = None
        self._learned: Learned | None = None
        self._supply = 0
        self.source = QComboBox()
        for text, value in (
            (self.tr("What I accepted or chose"), "decisions"),
            (self.tr("The genres in the files"), "tags"),
            (self.tr("What I decided, else the genres in the files"), "both"),
        ):
            self.source.addItem(text, value)
        self.source.activated.connect(self._on_source_chosen)
        self.counts = GenreCounts()
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(SPACE)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.hide()
        self.outcome = LearnResult()
        self.learn = QPushButton(self.tr("&Learn"))
        self.learn.clicked.connect(self.start)
        self.use = QPushButton(self.tr("&Use the new model"))
        self.use.clicked.connect(self.keep)
        self.leave = QPushButton()
        self.leave.clicked.connect(self.reject)
        self._lay_out()
        self._show_buttons()
        self.resize(96 * SPACE, 72 * SPACE)
        self._count()

    @property
    def learned(self) -> Learned | None:
        """What was learnt, None before."""
        return self._learned

    def start(self) -> None:
        """Learn."""
        if self._learning is not None:
            return
        self._forget()
        session, root, source = self._session, self._root, str(self.source.currentData())
        self._say(self.tr("Learning …"))
        self.bar.setRange(0, 0)
        self.bar.show()
        job = session.jobs.run("background", lambda: work.learn(session, root, source))
        self._learning = job
        job.yielded.connect(lambda events: self._on_learning(job, events[-1]))
        job.failed.connect(lambda words: self._on_failed(job, words))
        job.ended.connect(lambda: self._on_learning_ended(job))
        self._show_buttons()

    def keep(self) -> None:
        """Install the new model and use it."""
        learned, session = self._learned, self._session
        if learned is None or self._keeping is not None:
            return
        job = session.jobs.call("serial", lambda: work.keep(session, learned), must_finish=True)
        self._keeping = job
        job.yielded.connect(lambda events: self._on_kept(events[-1]))
        job.failed.connect(lambda words: self._say(words, bad=True))
        job.ended.connect(lambda: self._on_keeping_ended(job))
        self._show_buttons()

    # Qt's side

    def done(self, result: int) -> None:
        """Let go of what is going on; nothing was kept that was not asked for."""
        if self._keeping is not None:
            return  # it ends in a moment, and closes the dialog itself
        jobs = (self._counting, self._learning)
        self._counting = self._learning = None
        for job in jobs:
            if job is not None:
                job.cancel()
        super().done(result)

    # Building

    def _lay_out(self) -> None:
        explanation = QLabel(
            self.tr(
                "What was heard is known already; from that and from your genres a model of your"
                " own is made in seconds. No file is changed and nothing is listened to again."
            )
        )
        explanation.setWordWrap(True)
        source = QLabel(self.tr("Learn &from"))
        source.setBuddy(self.source)
        self.source.setAccessibleName(self.tr("What to learn from"))
        chosen = QHBoxLayout()
        chosen.setSpacing(SPACE)
        chosen.addWidget(source)
        chosen.addWidget(self.source)
        chosen.addStretch(1)
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        buttons.addButton(self.learn, roles.ActionRole)
        buttons.addButton(self.use, roles.AcceptRole)
        buttons.addButton(self.leave, roles.RejectRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(explanation)
        layout.addLayout(chosen)
        layout.addWidget(self.counts, 1)
        layout.addWidget(self.status)
        layout.addWidget(self.bar)
        layout.addWidget(self.outcome)
        layout.addWidget(buttons)

    # Counting

    def _count(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
        session, root, source = self._session, self._root, str(self.source.currentData())
        # In this lane decisions are kept: the last of them must be counted.
        job = session.jobs.call("serial", lambda: work.count_supply(session, root, source))
        self._counting = job
        job.yielded.connect(lambda events: self._on_counted(job, events[-1]))
        job.failed.connect(lambda words: self._say(words, bad=True))

    def _on_counted(self, job: Job, supply: work.Supply) -> None:
        if job is not self._counting or self._learned is not None:
            return
        self._supply = supply.tracks
        self.counts.show_counts(supply.genres)
        if not supply.tracks:
            self._say(self.tr("No track has such a genre yet."))
        elif self._learning is None:
            tracks = self.tr("%Ln track(s)", "", supply.tracks)
            genres = self.tr("%Ln genre(s)", "", len(supply.genres))
            self._say(
                self.tr("{tracks}, {genres} to learn from.").format(tracks=tracks, genres=genres)
            )
        self._show_buttons()

    def _on_source_chosen(self) -> None:
        if self._learning is not None:
            self._learning.cancel()
        self._forget()
        self._supply = 0
        self._show_buttons()
        self._count()

    # Learning

    def _forget(self) -> None:
        self._learned = None
        self.outcome.hide()

    def _on_learning(self, job: Job, event: object) -> None:
        if job is not self._learning:
            return
        from reclass_gui.core.records import Progress

        if isinstance(event, Progress):
            self.bar.setRange(0, event.total or 0)
            self.bar.setValue(event.done)
            return
        self._learned = event  # type: ignore[assignment]  # the last event
        assert self._learned is not None
        result = self._learned.result
        self.counts.show_counts(result.genres)
        self.outcome.show_result(result)
        self._say("")

    def _on_failed(self, job: Job, words: str) -> None:
        if job is self._learning:
            self._say(words, bad=True)

    def _on_learning_ended(self, job: Job) -> None:
        if job is self._learning:
            self._learning = None
            self.bar.hide()
            self._show_buttons()

    def _on_kept(self, card: ModelCard) -> None:
        self._keeping = None
        self.accept()
        self.model_kept.emit(card)

    def _on_keeping_ended(self, job: Job) -> None:
        if job is self._keeping:  # it failed: the dialog stays
            self._keeping = None
            self._show_buttons()

    # What is shown

    def _show_buttons(self) -> None:
        busy = self._learning is not None or self._keeping is not None
        learned = self._learned
        worse = learned is not None and learned.result.comparison.is_worse
        self.learn.setVisible(learned is None)
        self.learn.setEnabled(self._supply > 0 and not busy)
        self.use.setVisible(learned is not None)
        self.use.setEnabled(not busy)
        self.use.setText(self.tr("&Use it anyway") if worse else self.tr("&Use the new model"))
        self.use.setToolTip(
            self.tr("It is right less often than the model that is in use.") if worse else ""
        )
        self.leave.setText(self.tr("&Close") if learned is None else self.tr("&Keep as it is"))
        preferred = self.learn if learned is None else self.leave if worse else self.use
        preferred.setDefault(True)
        if learned is not None and not busy:
            preferred.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, words: str, *, bad: bool = False) -> None:
        self.status.setText(words)
        self.status.setVisible(bool(words))
        roles = QPalette.ColorRole
        self.status.setForegroundRole(roles.BrightText if bad else roles.WindowText)
