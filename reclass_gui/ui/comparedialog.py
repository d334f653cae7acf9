"""Compare models on a folder: choose, listen, and see how good, how fast and where they differ."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.ui import comparework as work
from reclass_gui.ui import theme
from reclass_gui.ui.comparemodel import (
    DifferingFilter,
    TextTable,
    fill_differing,
    fill_models,
    pair_sentences,
)
from reclass_gui.ui.progressline import ProgressLine
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QAbstractItemModel

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.ui.jobs import Job
    from reclass_gui.ui.session import Session

_FAILURES_SHOWN = 3
_LIST_ROWS = 5


class CompareDialog(QDialog):
    """Choose two models or more and a folder, and compare them there."""

    def __init__(
        self,
        session: Session,
        cards: Sequence[ModelCard],
        chosen: Collection[str],
        root: Path | None,
        parent: QWidget | None = None,
    ) -> None:
        """Build the dialog.

        Args:
            session: settings, store and jobs.
            cards: of the models that can be chosen.
            chosen: names of those chosen at first.
            root: the folder at first; None for none.
            parent: the window behind.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare models"))
        self._session = session
        self._job: Job | None = None
        self._compared: work.Compared | None = None
        self._failures: list[str] = []
        self._models = QListWidget()
        self._models.setAccessibleName(self.tr("Models to compare"))
        # Boxes without a tick would have no edge on a dark list.
        self._edge_boxes()
        theme.watch().changed.connect(self._edge_boxes)
        for card in cards:
            item = QListWidgetItem(card.title or card.name)
            item.setData(Qt.ItemDataRole.UserRole, card.name)
            item.setToolTip(card.description)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = card.name in chosen
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self._models.addItem(item)
        rows = min(max(len(cards), 2), _LIST_ROWS)
        self._models.setFixedHeight(rows * (self.fontMetrics().lineSpacing() + SPACE) + SPACE)
        self._models.itemChanged.connect(self._show_state)
        self._folder = QLineEdit(str(root) if root is not None else "")
        self._folder.textChanged.connect(self._show_state)
        self._browse = QPushButton(self.tr("&Browse…"))
        self._browse.setAccessibleName(self.tr("Choose the folder"))
        self._browse.clicked.connect(self.choose_folder)
        self._truth = QComboBox()
        for text, value in (
            (self.tr("labels.csv in the folder, if there is one"), work.TABLE),
            (self.tr("The genres in the tags"), work.TAGS),
            (self.tr("Nothing: only whether they agree"), work.NOTHING),
        ):
            self._truth.addItem(text, value)
        self._start = QPushButton()
        self._start.setDefault(True)
        self._start.clicked.connect(self.start_or_stop)
        self._hint = _line()
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._progress = ProgressLine()
        self._problem = _line()
        self._problem.setForegroundRole(QPalette.ColorRole.BrightText)
        self._summary = _line()
        self._results = TextTable(self)
        self._differing = TextTable(self)
        self._filter = DifferingFilter(self)
        self._filter.setSourceModel(self._differing)
        self._results_view = _table(self._results, self.tr("Models compared"))
        self._differing_view = _table(self._filter, self.tr("Tracks on which they differ"))
        self._differing_view.setSortingEnabled(True)
        self._results_view.horizontalHeader().setStretchLastSection(False)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Find a track or a genre"))
        self._search.setAccessibleName(self.tr("Find among the tracks on which they differ"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._on_searched)
        self._shown = QLabel()
        self._copy = QPushButton(self.tr("&Copy as CSV"))
        self._copy.setAccessibleName(self.tr("Copy each track's answers to the clipboard as CSV"))
        self._copy.clicked.connect(self.on_copy)
        self._close = QPushButton(self.tr("Close"))
        self._close.clicked.connect(self.reject)
        self._lay_out()
        self._show_state()

    @property
    def compared(self) -> work.Compared | None:
        """What came of the last run, None while there is nothing."""
        return self._compared

    @property
    def names(self) -> list[str]:
        """The models that are ticked."""
        items = [self._models.item(row) for row in range(self._models.count())]
        ticked = [item for item in items if item.checkState() == Qt.CheckState.Checked]
        return [str(item.data(Qt.ItemDataRole.UserRole)) for item in ticked]

    def choose_folder(self) -> None:
        """Let the person choose a folder."""
        start = self._folder.text() or str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Compare on this folder"), start)
        if chosen:
            self._folder.setText(chosen)

    def start_or_stop(self) -> None:
        """Begin to listen, or stop that."""
        if self._job is not None:
            self._job.cancel()
            return
        if not self._start.isEnabled():
            return
        session, names = self._session, self.names
        root = Path(self._folder.text().strip()).expanduser()
        truth = str(self._truth.currentData())
        executor = session.jobs.executor("analysis")
        self._forget()
        self._progress.begin(self.tr("Listening"))
        job = session.jobs.run(
            "inference", lambda: work.compare_models(session, names, root, truth, executor)
        )
        self._job = job
        job.yielded.connect(self._on_events)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        self._show_state()

    def on_copy(self) -> None:
        """Put each track's answers on the clipboard as CSV."""
        if self._compared is None:
            return
        comparison = self._compared.comparison
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["path", "label", *(each.name for each in comparison.contenders)])
        for answer in comparison.answers:
            said = [genre or "" for genre in answer.genres]
            writer.writerow([str(answer.path), answer.label, *said])
        text = out.getvalue().encode("utf-8", "replace").decode("utf-8")
        QGuiApplication.clipboard().setText(text)

    def reject(self) -> None:
        """Close; what is running is stopped."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    # What comes back.

    def _edge_boxes(self) -> None:
        self._models.setPalette(theme.field_palette(theme.colours()))

    def _on_events(self, events: list[object]) -> None:
        from reclass_gui.core.compare import ModelFailed
        from reclass_gui.core.records import Progress

        progress: Progress | None = None
        for event in events:
            if isinstance(event, ModelFailed):
                reason = reason_text(event.failed.reason)
                self._failures.append(f"{event.failed.track.path.name} ({event.model}): {reason}")
            elif isinstance(event, work.Compared):
                self._show(event)
            elif isinstance(event, Progress):
                progress = event
        if progress is not None:
            self._progress.update_progress(progress.done, progress.total)
            if progress.text:
                self._progress.setToolTip(progress.text)

    def _on_failed(self, words: str) -> None:
        self._problem.setText(f"⚠ {words}")
        self._problem.show()

    def _on_ended(self) -> None:
        cancelled = self._job is not None and self._job.is_cancelled
        self._job = None
        self._progress.end()
        if cancelled:
            self._summary.setText(self.tr("Stopped. What was heard is kept."))
        if self._failures:
            shown = self._failures[:_FAILURES_SHOWN]
            more = len(self._failures) - len(shown)
            if more:
                shown.append(self.tr("and %Ln more", "", more))
            self._on_failed("\n".join([self.tr("Not listened to:"), *shown]))
        self._show_state()

    def _show(self, compared: work.Compared) -> None:
        self._compared = compared
        fill_models(self._results, compared)
        fill_differing(self._differing, compared)
        self._filter.sort(0)
        comparison = compared.comparison
        agreed = comparison.tracks - len(comparison.differing)
        lines = [
            self.tr("%Ln track(s) heard by all", "", comparison.tracks)
            + "; "
            + self.tr("the models agree on %Ln of them", "", agreed)
        ]
        if compared.truth == work.TAGS:
            lines[0] += "; " + self.tr("“right” is what the tags say")
        if not comparison.results:
            lines[0] += "; " + self.tr("without labels nobody knows which is right")
        self._summary.setText("\n".join([*lines, *pair_sentences(comparison)]))
        self._results_view.setFixedHeight(_height_of(self._results_view))
        for view in (self._results_view, self._differing_view):
            view.resizeColumnsToContents()
        widest = self._differing_view.viewport().width() // 2
        if self._differing_view.columnWidth(0) > widest:
            self._differing_view.setColumnWidth(0, widest)
        self._on_searched(self._search.text())

    # What is shown.

    def _forget(self) -> None:
        self._compared = None
        self._failures = []
        self._problem.hide()
        self._summary.clear()
        self._results.fill((), ())
        self._differing.fill((), ())

    def _on_searched(self, words: str) -> None:
        self._filter.set_words(words)
        self._shown.setText(self.tr("%Ln track(s)", "", self._filter.rowCount()))

    def _show_state(self) -> None:
        running = self._job is not None
        folder = self._folder.text().strip()
        hint = ""
        if len(self.names) < 2:
            hint = self.tr("Tick two models or more.")
        elif not folder:
            hint = self.tr("Choose a folder with music.")
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._start.setText(self.tr("&Stop") if running else self.tr("C&ompare"))
        self._start.setEnabled(running or not hint)
        self._start.setToolTip(hint)
        for control in (self._models, self._folder, self._browse, self._truth):
            control.setEnabled(not running)
        found = self._compared is not None
        self._lower.setVisible(found)
        self._copy.setEnabled(found)

    # Building.

    def _lay_out(self) -> None:
        folder = QHBoxLayout()
        folder.setSpacing(SPACE)
        folder.addWidget(self._folder, 1)
        folder.addWidget(self._browse)
        form = QFormLayout()
        form.setSpacing(SPACE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("&Models"), self._models)
        form.addRow(self.tr("&Folder"), folder)
        form.labelForField(folder).setBuddy(self._folder)  # type: ignore[attr-defined]
        form.addRow(self.tr("What is &right"), self._truth)
        self._lower = QWidget()
        lower = QVBoxLayout(self._lower)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(SPACE)
        lower.addWidget(self._results_view)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(_heading(self.tr("Where they differ")))
        row.addWidget(self._search, 1)
        row.addWidget(self._shown)
        lower.addLayout(row)
        lower.addWidget(self._differing_view, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        buttons.addWidget(self._start)
        buttons.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        top = QWidget()
        top.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        form.setContentsMargins(0, 0, 0, 0)
        top.setLayout(form)
        layout.addWidget(top)
        for widget in (self._hint, self._progress, self._problem, self._summary):
            layout.addWidget(widget)
        layout.addWidget(self._lower, 100)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self._problem.hide()
        self.resize(120 * SPACE, 84 * SPACE)


def _table(model: QAbstractItemModel, name: str) -> QTableView:
    view = QTableView()
    view.setModel(model)
    view.setAccessibleName(name)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setAlternatingRowColors(True)
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().lineSpacing() + SPACE)
    view.horizontalHeader().setHighlightSections(False)
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    view.horizontalHeader().setStretchLastSection(True)
    return view


def _height_of(view: QTableView) -> int:
    """Return the height at which all rows show, of a few at most."""
    rows = min(view.model().rowCount(), 2 * _LIST_ROWS)
    head = view.horizontalHeader().sizeHint().height()
    return head + rows * view.verticalHeader().defaultSectionSize() + 2 * view.frameWidth() + SPACE


def _line() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label
