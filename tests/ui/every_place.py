"""Every tab and dialog as a person meets it, filled with real small data.

Tests walk ``PLACES`` for names, keys, room, contrast and size. To see them all:

    RECLASS_PICTURES=folder .venv/bin/pytest tests/ui/test_every_place.py -k pictures
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from reclass_gui.core import changes
from reclass_gui.core import settings as core_settings
from reclass_gui.core.changes import Request
from reclass_gui.core.folders import Folders, folders
from reclass_gui.core.journal import Journal
from reclass_gui.core.settings import Settings
from reclass_gui.core.store import Store
from reclass_gui.core.suggest import propose
from reclass_gui.core.tags import read_track
from reclass_gui.train.config import TrainingConfig
from reclass_gui.train.librarymap import LibraryMap, draw_map, keep_map, map_file
from reclass_gui.train.runs import Run, new_run
from reclass_gui.ui import language
from reclass_gui.ui.aboutdialog import AboutDialog
from reclass_gui.ui.app import create_window, offer_report
from reclass_gui.ui.applydialog import ApplyDialog
from reclass_gui.ui.comparedialog import CompareDialog
from reclass_gui.ui.crashdialog import CrashDialog
from reclass_gui.ui.genresdialog import GenresDialog
from reclass_gui.ui.historytab import HistoryTab
from reclass_gui.ui.importdialog import ImportDialog
from reclass_gui.ui.jobs import JobRunner
from reclass_gui.ui.modelactions import ask_to_delete
from reclass_gui.ui.modelstab import ModelsTab
from reclass_gui.ui.runview import ShownRun
from reclass_gui.ui.savemodel import SaveModelDialog
from reclass_gui.ui.session import Session
from reclass_gui.ui.settingsdialog import SettingsDialog
from reclass_gui.ui.trainingtab import TrainingTab
from tests.audio_files import make_audio, sine
from tests.core.toy_models import make_cnn
from tests.train.heard_library import GENRES as HEARD
from tests.train.heard_library import default_model, make_heard_library
from tests.train.training_data import write_music
from tests.ui.library_rows import COMPARER, make_row
from tests.ui.training_epochs import GENRES, make_epoch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reclass_gui.core.models import ModelCard
    from reclass_gui.ui.mainwindow import MainWindow

W = TypeVar("W", bound=QWidget)
LONG = 60_000
WINDOW = QSize(1024, 700)
"""The smallest window that is promised to work, in logical pixels."""


@dataclass
class Workshop:
    """What the places are made with; ``close`` ends all that was begun.

    Attributes:
        folder: for files.
        code: the language.
        colours: "light" or "dark".
    """

    qtbot: QtBot
    folder: Path
    code: str = "en"
    colours: str = "light"

    def __post_init__(self) -> None:
        self._windows: list[MainWindow] = []
        self._widgets: list[QWidget] = []
        self._sessions: list[Session] = []
        self._leaving: list[Callable[[], object]] = []
        self.folder.mkdir(parents=True, exist_ok=True)

    @property
    def places(self) -> Folders:
        """Where the program keeps its own."""
        found = folders(self.folder / "data")
        found.create()
        return found

    @property
    def settings(self) -> Settings:
        """What the window is opened with."""
        return Settings(language=self.code, theme=self.colours)

    def window(self) -> MainWindow:
        """Open the real window and wait until it is ready."""
        places = self.places
        core_settings.save(self.settings, places.settings)
        window = create_window(places)
        self._windows.append(window)
        window.resize(WINDOW)
        window.show()
        self.wait(lambda: window.is_ready)
        return window

    def session(self) -> Session:
        """Return what a page works with outside the window."""
        language.use(self.code)
        session = Session(self.settings, self.places, JobRunner())
        self._sessions.append(session)
        return session

    def show(self, widget: W, size: QSize | None = None) -> W:
        """Show a widget, which is closed at the end."""
        self._widgets.append(widget)
        if size is not None:
            widget.resize(size)
        widget.show()
        return widget

    def wait(self, is_so: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=LONG)

    def settle(self) -> None:
        """Wait until no job is at work."""
        runners = [s.jobs for s in self._sessions] + [w.session.jobs for w in self._windows]
        self.wait(lambda: not any(jobs.is_busy for jobs in runners))

    def later(self, leave: Callable[[], object]) -> None:
        """Call this at the end."""
        self._leaving.append(leave)

    def close(self) -> None:
        """Close everything and leave no thread; harmless when done twice."""
        while self._leaving:
            self._leaving.pop()()
        for widget in self._widgets:
            widget.close()
        for session in self._sessions:
            session.jobs.shutdown()
            session.close()
        for window in self._windows:
            if not window.session.jobs.is_closed:
                window.close()
        for widget in (*self._widgets, *self._windows):
            widget.deleteLater()
        for made in (self._widgets, self._sessions, self._windows):
            made.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


PLACES: dict[str, Callable[[Workshop], QWidget]] = {}


def place(make: Callable[[Workshop], QWidget]) -> Callable[[Workshop], QWidget]:
    """Enter a function into ``PLACES`` under its name."""
    PLACES[make.__name__] = make
    return make


# The window.


@place
def empty_window(workshop: Workshop) -> QWidget:
    return workshop.window()


@place
def library(workshop: Workshop) -> MainWindow:
    window = workshop.window()
    page = window.library
    page.pages.setCurrentWidget(page.library_page)
    page.run.root = workshop.folder
    page.model.comparer = COMPARER
    page.model.set_rows(
        [
            make_row(1, present=("Jazz",)),
            make_row(2, genre=None, confidence=0.4),
            make_row(3, reason="silence"),
            make_row(4, heard=False),
            make_row(5, error="the disk is full"),
            make_row(6, confidence=1.0, present=("Rock",)),
            make_row(7, genre="Classical", artist="An artist whose name is far too long " * 3),
        ]
    )
    page.view.go_to(page.model.row(0))
    page.review.accept([page.model.row(5)])
    page.problems.add_failed_track("/music/a.mp3", "the file is empty")
    workshop.wait(lambda: page.selected.panel is not None)
    return window


@place
def crashed_last_time(workshop: Workshop) -> QWidget:
    window = workshop.window()
    offer_report(window, workshop.folder / "crash.txt")
    return window


@place
def disagreement(workshop: Workshop) -> QWidget:
    window = library(workshop)
    window.tabs.setCurrentWidget(window.disagreement)
    page: Any = window.disagreement.page
    workshop.wait(lambda: page.view.model().matrix.total)
    return window


@place
def before_and_after(workshop: Workshop) -> QWidget:
    window: Any = disagreement(workshop)
    window.disagreement.page._genres.click()
    return window


@place
def map_not_drawn(workshop: Workshop) -> QWidget:
    window = workshop.window()
    window.tabs.setCurrentWidget(window.map)
    page: Any = window.map.page
    workshop.wait(page.message.words.isVisible)
    return window


@place
def drawn_map(workshop: Workshop) -> QWidget:
    root, places, model = workshop.folder / "Heard", workshop.places, default_model()
    with Store(places.database) as store:
        make_heard_library(store, root, spread=0.3)
        for track in store.tracks(root):
            analysis = store.analysis(track, model.digest("balanced"))
            assert analysis is not None
            suggestion = propose(track, analysis, model)
            store.put_suggestion(track, model.suggestion_digest("balanced"), suggestion)
        *_, drawn = draw_map(store, root, model.digest("balanced"))
    assert isinstance(drawn, LibraryMap)
    keep_map(map_file(places.cache, root), drawn)
    window = workshop.window()
    with workshop.qtbot.waitSignal(window.library.run.scan_ended, timeout=LONG):
        window.open_folder(root)
    window.tabs.setCurrentWidget(window.map)
    page: Any = window.map.page
    workshop.wait(lambda: page.pages.currentWidget() is page.drawn)
    return window


@place
def tour(workshop: Workshop) -> QWidget:
    window = library(workshop)
    window.helping.tour.start()
    workshop.later(window.helping.tour.end)
    return window


def _music(workshop: Workshop) -> Path:
    root = workshop.folder / "Music"
    for name, genre in (("a.mp3", "Rock"), ("b.flac", "Rock"), ("c.ogg", "Metal")):
        tags = {"artist": "The Band", "album": "First", "title": name, "genre": genre}
        make_audio(root / name, 0.2, tags=tags)
    (root / "a.lrc").write_text("[00:00.00] la")
    return root


def _requests(root: Path) -> list[Request]:
    return [Request(read_track(path), ("Jazz",), "Jazz") for path in sorted(root.glob("?.*"))
            if path.suffix != ".lrc"]  # fmt: skip


def _history(workshop: Workshop, *, batches: int) -> HistoryTab:
    session = workshop.session()
    journal = Journal(workshop.folder / "journal")
    root = _music(workshop)
    for _ in range(batches):
        plan = changes.plan(root, _requests(root), template="{genre}/{file}")
        assert list(changes.apply(plan, journal))
    page = workshop.show(HistoryTab(session.jobs, journal), WINDOW)
    workshop.settle()
    return page


@place
def history_empty(workshop: Workshop) -> QWidget:
    window = workshop.window()
    window.tabs.setCurrentWidget(window.history)
    workshop.settle()
    return window


@place
def history(workshop: Workshop) -> QWidget:
    return _history(workshop, batches=1)


@place
def undo_question(workshop: Workshop) -> QWidget:
    page = _history(workshop, batches=1)
    page.on_undo()
    box = page.findChild(QMessageBox)
    assert box is not None
    return box


def _own_models(workshop: Workshop) -> list[ModelCard]:
    own = workshop.places.models
    own.mkdir(parents=True, exist_ok=True)
    return [make_cnn(own, name, title=f"Network {name}") for name in ("quick", "contrary")]


@place
def models(workshop: Workshop) -> QWidget:
    session = workshop.session()
    _own_models(workshop)
    page = ModelsTab(session)
    with workshop.qtbot.waitSignal(page.inventory_changed, timeout=LONG):
        workshop.show(page, WINDOW)
    page.select("quick")
    return page


@place
def delete_question(workshop: Workshop) -> QWidget:
    page = workshop.show(QWidget())
    language.use(workshop.code)
    ask_to_delete(page, "Network quick", lambda: None)
    box = page.findChild(QMessageBox)
    assert box is not None
    return box


# Training.


def _training(workshop: Workshop) -> TrainingTab:
    session = workshop.session()
    tab = TrainingTab(session)
    workshop.later(tab.shutdown)
    workshop.show(tab, WINDOW)
    workshop.settle()
    return tab


@place
def training_nothing_yet(workshop: Workshop) -> QWidget:
    tab = _training(workshop)
    tab.pages.setCurrentWidget(tab.view)
    return tab


@place
def training_all_options(workshop: Workshop) -> QWidget:
    tab = _training(workshop)
    tab.form.expand()
    tab.on_start()
    return tab


@place
def training_data(workshop: Workshop) -> QWidget:
    tab = _training(workshop)
    music = write_music(workshop.folder / "set", each=2)
    (music / "Jazz" / "broken.wav").write_bytes(b"RIFF")
    tab.form.set_config(TrainingConfig(path=str(music), fewest_tracks=2))
    with workshop.qtbot.waitSignal(tab.preview.ended, timeout=LONG):
        tab.on_look()
    return tab


FIGURES = {
    "accuracy": 0.8123, "interval": (0.721, 0.88), "tracks": 250,
    "labels": ["Jazz", "Rock"], "confusion": [[40, 2], [1, 50]],
}  # fmt: skip


def _shown_run(workshop: Workshop, state: str, **values: Any) -> TrainingTab:
    tab = _training(workshop)
    epochs = tuple(make_epoch(n, best=n == 90, epochs=120) for n in range(1, 101))
    tab.view.show_run(
        ShownRun("efficient_vgg-20260101-120000", workshop.folder, state, GENRES, epochs,
                 120, **values)
    )  # fmt: skip
    tab.pages.setCurrentWidget(tab.view)
    return tab


@place
def training_running(workshop: Workshop) -> QWidget:
    tab = _shown_run(workshop, "running")
    tab.view.take(make_epoch(101, epochs=120))
    tab.view.add_note("The batch was made smaller: the memory was used up.")
    tab.view.show_memory((make_epoch(1).memory,))
    return tab


@place
def training_stopped(workshop: Workshop) -> QWidget:
    return _shown_run(workshop, "stopped", can_resume=True)


@place
def training_finished(workshop: Workshop) -> QWidget:
    card = workshop.folder / "card.json"
    return _shown_run(workshop, "finished", figures=FIGURES, card=card)


def _runs(workshop: Workshop) -> TrainingTab:
    for number, model in enumerate(("efficient_vgg", "logistic", "xgboost")):
        path = new_run(workshop.places.runs, TrainingConfig(path="/music/gtzan", model=model))
        rows = [
            json.loads(json.dumps(dataclasses.asdict(make_epoch(n, best=n == 9))))
            for n in range(1, 11)
        ]
        Run(path).write_log(rows)
        if number:
            summary = {"genres": list(GENRES), "best_epoch": 9, "figures": FIGURES}
            Run(path).write("summary.json", json.dumps(summary))
    tab = _training(workshop)
    tab.pages.setCurrentWidget(tab.runs)
    assert len(tab.runs.runs) == 3
    return tab


@place
def training_runs(workshop: Workshop) -> QWidget:
    return _runs(workshop)


@place
def training_runs_compared(workshop: Workshop) -> QWidget:
    tab = _runs(workshop)
    tab.runs.select([run.name for run in tab.runs.runs])
    tab.runs.on_compare()
    return tab


@place
def save_model(workshop: Workshop) -> QWidget:
    session = workshop.session()
    dialog = workshop.show(SaveModelDialog(workshop.folder / "card.json", session))
    dialog.on_save()
    workshop.wait(dialog.error.isVisible)
    return dialog


# Dialogs.


@place
def settings(workshop: Workshop) -> QWidget:
    language.use(workshop.code)
    dialog = workshop.show(SettingsDialog(workshop.settings))
    dialog.editor("template").set_value("{nonsense}")
    return dialog


@place
def import_settings(workshop: Workshop) -> QWidget:
    language.use(workshop.code)
    after = workshop.settings.changed(
        template="{genre}/{artist}/{file}", tags_only=True, protected_genres=("Audiobook",)
    )
    return workshop.show(ImportDialog(workshop.settings, after, ["colour"]))


@place
def genres(workshop: Workshop) -> QWidget:
    session = workshop.session()
    rows = [make_row(n, present=("Kizomba",)) for n in range(5)]
    dialog = workshop.show(GenresDialog(session, rows))
    workshop.wait(lambda: dialog.genres is not None)
    workshop.wait(lambda: not dialog._recount.isActive())
    workshop.settle()
    return dialog


def _child_dialog(window: MainWindow, kind: str) -> QDialog:
    (dialog,) = (
        d for d in window.findChildren(QDialog) if d.isVisible() and type(d).__name__ == kind
    )
    return dialog


@place
def shortcuts(workshop: Workshop) -> QWidget:
    window = library(workshop)
    window.show_shortcuts()
    return _child_dialog(window, "ShortcutsDialog")


@place
def guide(workshop: Workshop) -> QWidget:
    window = workshop.window()
    window.helping.show_guide()
    assert window.helping.guide is not None
    return window.helping.guide


@place
def about(workshop: Workshop) -> QWidget:
    language.use(workshop.code)
    return workshop.show(AboutDialog([]))


@place
def crash(workshop: Workshop) -> QWidget:
    language.use(workshop.code)
    report = workshop.folder / "crash-20260101-120000.txt"
    report.write_text("Reclass 1\n\nSegmentation fault\n", "utf-8")
    return workshop.show(CrashDialog(report))


def _apply(workshop: Workshop) -> ApplyDialog:
    session = workshop.session()
    root = _music(workshop)
    journal = Journal(workshop.folder / "journal")
    dialog = ApplyDialog(_requests(root), root, journal, workshop.settings, session.jobs)
    workshop.show(dialog)
    workshop.wait(lambda: dialog.plan is not None)
    return dialog


@place
def apply_preview(workshop: Workshop) -> QWidget:
    return _apply(workshop)


@place
def applied(workshop: Workshop) -> QWidget:
    dialog = _apply(workshop)
    with workshop.qtbot.waitSignal(dialog.batch_finished, timeout=LONG):
        dialog.on_apply()
    workshop.settle()
    return dialog


@place
def compare(workshop: Workshop) -> QWidget:
    cards = _own_models(workshop)
    root = workshop.folder / "compared"
    for name, pitch in (("low", 250), ("high", 3200)):
        samples = sine(3, 8000, 1, pitch)
        make_audio(root / f"{name}.flac", rate=8000, samples=samples, tags={"genre": "Jazz"})
    (root / "labels.csv").write_text("file,label\nlow.flac,Jazz\nhigh.flac,Jazz\n")
    chosen = {card.name for card in cards}
    dialog = workshop.show(CompareDialog(workshop.session(), cards, chosen, root))
    dialog.start_or_stop()
    workshop.wait(lambda: dialog.compared is not None)
    workshop.settle()
    return dialog


def _learn(workshop: Workshop) -> Any:
    root = workshop.folder / "Heard"
    with Store(workshop.places.database) as store:
        make_heard_library(store, root, artists=3, tracks=2)
    window = workshop.window()
    page = window.library
    with workshop.qtbot.waitSignal(page.run.scan_ended, timeout=LONG):
        page.open_folder(root)
    for genre in HEARD:
        page.review.choose([row for row in page.model.rows if f"/{genre}/" in row.key], genre)
    page.actions_.learn.trigger()
    dialog = page.learning.dialog
    assert dialog is not None
    workshop.wait(lambda: dialog.status.text())
    return dialog


@place
def learn(workshop: Workshop) -> QWidget:
    dialog = _learn(workshop)
    dialog.start()
    workshop.wait(dialog.use.isVisible)
    workshop.settle()
    return dialog


def use_font_scale(scale: float) -> None:
    """Make all texts of the program larger, as the desktop's setting does."""
    font = QApplication.font()
    font.setPointSizeF(PLAIN_POINTS * scale)
    QApplication.setFont(font)


PLAIN_POINTS = 9.0
