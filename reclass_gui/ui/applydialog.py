"""Apply: a preview of every change, then the changes, then what became of them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.core import changes
from reclass_gui.core.errors import SettingsError
from reclass_gui.core.filenames import example_path
from reclass_gui.ui.applyoptions import ApplyOptionsForm
from reclass_gui.ui.changerun import ChangeProgress, ChangeRun, touched_paths
from reclass_gui.ui.changesview import ChangesView
from reclass_gui.ui.planview import PlanCounts, shown_path
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QCloseEvent

    from reclass_gui.core.changes import Request
    from reclass_gui.core.journal import Journal
    from reclass_gui.core.records import Plan
    from reclass_gui.core.settings import Settings
    from reclass_gui.ui.jobs import Job, JobRunner

DEBOUNCE_MS = 250


class ApplyDialog(QDialog):
    """Show what apply would do, do exactly that, and offer to take it back.

    Signals:
        about_to_change(list[Path]): these files are written or moved next; whoever has one open
            lets go of it before this returns.
        change_done(ChangeDone): a change was carried out.
        changes_undone(list[Change]): these were taken back.
        settings_changed(Settings): Apply was pressed with these choices.
        batch_finished(str): an apply ended; its name in the journal, "" if nothing was tried.
    """

    about_to_change = Signal(list)
    change_done = Signal(object)
    changes_undone = Signal(list)
    settings_changed = Signal(object)
    batch_finished = Signal(str)

    def __init__(
        self,
        requests: Sequence[Request],
        root: Path,
        journal: Journal,
        settings: Settings,
        jobs: JobRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Apply to files"))
        self._requests = tuple(requests)
        self._root = root
        self._journal = journal
        self._settings = settings
        self._jobs = jobs
        # After Retry: the files that failed, by the path of their change.
        self._only: frozenset[Path] | None = None
        self._plan: Plan | None = None
        self._planning: Job | None = None
        self._run: ChangeRun | None = None
        self._undoing = False
        self._batch = ""
        self._debounce = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._debounce.timeout.connect(self._start_plan)
        self._form = ApplyOptionsForm(settings, root)
        self._form.changed.connect(self._on_options_changed)
        self._counts = _line()
        self._view = ChangesView(self.tr("Planned changes"))
        self._progress = ChangeProgress()
        self._headline = _line(bold=True)
        self._explanation = _line()
        self._results = ChangesView(self.tr("What became of the changes"))
        self._pages = QStackedWidget()
        self._make_buttons()
        self._lay_out()
        self.resize(130 * SPACE, 84 * SPACE)
        self._show_example()
        self._start_plan()

    @property
    def plan(self) -> Plan | None:
        """The plan on display, None while it is worked out."""
        return self._plan

    # Preview

    def _on_options_changed(self) -> None:
        self._forget_plan()
        self._show_example()
        self._debounce.start()

    def _show_example(self) -> None:
        template = self._form.options().template
        if template is None or not self._requests:
            self._form.set_note("", wrong=False)
            return
        first = self._requests[0]
        try:
            example = example_path(template, first.track, first.folder_genre)
        except SettingsError as error:
            self._form.set_note(reason_text(str(error)), wrong=True)
        else:
            shown = shown_path(Path(example))
            self._form.set_note(self.tr("Example: {0}").format(shown), wrong=False)

    def _forget_plan(self) -> None:
        if self._planning is not None:
            self._planning.cancel()
            self._planning = None
        self._plan = None
        self._apply.setText(self.tr("&Apply"))
        self._apply.setEnabled(False)
        self._counts.setText(self.tr("Working out the changes…"))

    def _start_plan(self) -> None:
        self._forget_plan()
        options, root = self._form.options(), self._root
        requests, only = self._requests, self._only

        def make() -> Plan:
            return changes.plan(
                root,
                requests if only is None else _of_files(requests, only),
                template=options.template,
                destination=options.destination,
                copy=options.copy,
                on_collision=options.on_collision,
            )

        self._planning = self._jobs.call("background", make)
        self._planning.yielded.connect(self._on_planned)
        self._planning.failed.connect(self._on_plan_failed)

    def _on_planned(self, events: list[Plan]) -> None:
        plan = events[-1]
        self._plan = plan
        self._view.model.set_plan(plan)
        counts = PlanCounts.of(plan)
        self._counts.setText(self._counts_text(counts))
        self._apply.setText(self.tr("&Apply %Ln change(s)", "", len(plan.changes)))
        self._apply.setEnabled(bool(plan.changes))

    def _on_plan_failed(self, words: str) -> None:
        self._view.model.clear()
        self._counts.setText(self.tr("No changes can be planned with these choices."))
        self._form.set_note(words, wrong=True)

    def _counts_text(self, counts: PlanCounts) -> str:
        if not (counts.tags or counts.moves or counts.copies or counts.conflicts):
            return self.tr("Nothing to do: every file is right as it is.")
        parts = [
            self.tr("new genres for %Ln file(s)", "", counts.tags) if counts.tags else "",
            self.tr("%Ln file(s) to move", "", counts.moves) if counts.moves else "",
            self.tr("%Ln file(s) to copy", "", counts.copies) if counts.copies else "",
            self.tr("with %Ln companion(s)", "", counts.companions) if counts.companions else "",
            self.tr("%Ln playlist(s) to adjust", "", counts.playlists) if counts.playlists else "",
            self.tr("⚠ %Ln left out", "", counts.conflicts) if counts.conflicts else "",
            self.tr("%Ln already right", "", counts.unchanged) if counts.unchanged else "",
        ]
        return _in_a_row(parts)

    # Running

    def on_apply(self) -> None:
        """Carry out what is shown."""
        plan = self._plan
        if plan is None or not plan.changes or self._is_running():
            return
        self._settings = self._form.settings(self._settings)
        self.settings_changed.emit(self._settings)
        self.about_to_change.emit(touched_paths(plan.changes))
        self._undoing = False
        self._results.model.set_changes(plan.root, [(c, "planned", "") for c in plan.changes])
        run = ChangeRun(
            self._jobs,
            partial(
                changes.apply,
                plan,
                self._journal,
                keep_times=self._settings.keep_times,
                originals=self._settings.originals_folder,
            ),
            len(plan.changes),
            self,
        )
        run.change_done.connect(self.change_done)
        self._begin(run, self.tr("Writing tags and moving files"))

    def on_undo(self) -> None:
        """Take back what this dialog has just done."""
        if self._run is None or self._is_running() or not self._batch:
            return
        done = tuple(event.change for event in self._run.done)
        self.about_to_change.emit(touched_paths(done))
        self._undoing = True
        self._results.model.set_changes(self._root, [(change, "done", "") for change in done])
        batch, journal = self._batch, self._journal
        run = ChangeRun(self._jobs, lambda: changes.undo(batch, journal), len(done), self)
        self._begin(run, self.tr("Taking the changes back"))

    def on_retry(self) -> None:
        """Plan again, with the files that failed only."""
        if self._run is None or self._is_running():
            return
        self._only = frozenset(event.change.path for event in self._run.failed)
        self._show_page(0)
        self._start_plan()

    def _begin(self, run: ChangeRun, headline: str) -> None:
        self._run = run
        self._progress.watch(run, headline)
        run.ended.connect(self._on_run_ended)
        self._show_page(1)
        self._progress.stop_button.setFocus()

    def _is_running(self) -> bool:
        return self._run is not None and self._run.is_running

    def _on_run_ended(self) -> None:
        run = self._run
        if run is None:
            return
        done, failed = ("undone", "kept") if self._undoing else ("done", "failed")
        self._results.reset_filter()
        self._results.model.mark(
            [(event.change, done, "") for event in run.done]
            + [(event.change, failed, event.reason) for event in run.failed]
        )
        self._headline.setText(self._headline_text(run))
        self._explanation.setText(self._explanation_text(run))
        self._explanation.setVisible(bool(self._explanation.text()))
        self._show_page(2)
        self._close.setFocus()
        if self._undoing:
            self.changes_undone.emit([event.change for event in run.done])
        else:
            self._batch = run.batch
            self.batch_finished.emit(run.batch)
        self._retry.setVisible(bool(run.failed) and not self._undoing)
        self._undo.setVisible(bool(run.done) and not self._undoing)

    def _headline_text(self, run: ChangeRun) -> str:
        done, failed = len(run.done), len(run.failed)
        if self._undoing:
            parts = [self.tr("%Ln change(s) taken back", "", done)]
        else:
            parts = [self.tr("%Ln change(s) done", "", done)]
        if failed and self._undoing:
            parts.append(self.tr("✗ %Ln refused", "", failed))
        elif failed:
            parts.append(self.tr("✗ %Ln failed", "", failed))
        left = run.total - done - failed
        if left > 0:
            parts.append(self.tr("%Ln not begun", "", left))
        return _in_a_row(parts)

    def _explanation_text(self, run: ChangeRun) -> str:
        if run.error:
            return self.tr("⚠ {0}").format(run.error)
        if run.stopped and len(run.done) + len(run.failed) < run.total:
            return self.tr("Stopped as you asked. What is done is done, and can be taken back.")
        if run.failed and self._undoing:
            return self.tr("A file that was refused was left alone. The reasons are in the list.")
        if run.failed:
            return self.tr("A file that failed is as it was before. The reasons are in the list.")
        if run.playlists_failed:
            first, count = run.playlists_failed[0], len(run.playlists_failed)
            text = self.tr("⚠ %Ln playlist(s) could not follow. {0}: {1}", "", count)
            return text.format(shown_path(first.path), reason_text(first.reason))
        if self._undoing:
            return ""
        return self.tr("The History page can take this back at any time, also after a restart.")

    # Layout

    def _make_buttons(self) -> None:
        self._apply = QPushButton(self.tr("&Apply"))
        self._apply.setDefault(True)
        self._apply.setEnabled(False)
        self._apply.clicked.connect(self.on_apply)
        self._retry = QPushButton(self.tr("&Retry failed"))
        self._retry.clicked.connect(self.on_retry)
        self._undo = QPushButton(self.tr("&Undo this batch"))
        self._undo.clicked.connect(self.on_undo)
        self._close = QPushButton(self.tr("Cancel"))
        self._close.clicked.connect(self.reject)
        for button in (self._apply, self._retry, self._undo, self._close):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        self._pages.addWidget(_page(self._form, self._counts, self._view))
        self._pages.addWidget(_centred(self._progress))
        self._pages.addWidget(_page(self._headline, self._explanation, self._results))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self._undo)
        buttons.addWidget(self._retry)
        buttons.addStretch(1)
        buttons.addWidget(self._apply)
        buttons.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(self._pages, 1)
        layout.addLayout(buttons)
        self._show_page(0)

    def _show_page(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self._apply.setVisible(page == 0)
        self._close.setVisible(page != 1)
        self._close.setText(self.tr("Cancel") if page == 0 else self.tr("&Close"))
        self._retry.setVisible(False)
        self._undo.setVisible(False)

    # Qt's side

    def reject(self) -> None:
        """Close; while files are changed, stop after the files at hand instead."""
        if self._is_running():
            self._progress.on_stop()
            return
        self._debounce.stop()
        if self._planning is not None:
            self._planning.cancel()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Treat the window's own button as ``reject``."""
        event.ignore()
        self.reject()


def _of_files(requests: Iterable[Request], files: frozenset[Path]) -> list[Request]:
    """Return the requests about these files; a change names the file that a link leads to."""
    return [r for r in requests if r.track.path in files or r.track.path.resolve() in files]


def _in_a_row(parts: Iterable[str]) -> str:
    text = "   ·   ".join(part for part in parts if part)
    return text[:1].upper() + text[1:]


def _line(*, bold: bool = False) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setForegroundRole(QPalette.ColorRole.WindowText)
    if bold:
        font = label.font()
        font.setBold(True)
        label.setFont(font)
    return label


def _centred(widget: QWidget) -> QWidget:
    widget.setMaximumWidth(80 * SPACE)
    page = QWidget()
    layout = QGridLayout(page)
    layout.addWidget(widget, 1, 1)
    layout.setColumnStretch(0, 1)
    layout.setColumnStretch(1, 8)
    layout.setColumnStretch(2, 1)
    layout.setRowStretch(0, 1)
    layout.setRowStretch(2, 2)
    return page


def _page(*widgets: QWidget) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE)
    for widget in widgets:
        layout.addWidget(widget)
    return page
