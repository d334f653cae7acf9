"""What packaging/screenshots.py takes: each page, dialog and state of the real window."""

from __future__ import annotations

import importlib.util
import shutil
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QRadioButton, QScrollArea

from reclass_gui.core import settings as core_settings
from reclass_gui.core.folders import folders
from reclass_gui.ui import theme
from reclass_gui.ui.app import create_window
from reclass_gui.ui.bench import fill_store
from reclass_gui.ui.roworder import Show

if TYPE_CHECKING:
    from pathlib import Path

    from photographer import Photographer

    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.ui.mainwindow import MainWindow
    from reclass_gui.ui.trainingtab import TrainingTab

SIZE = (1200, 750)
SMALL = (1024, 700)
SURE = 0.6
MANY = 100_000
# As CPython writes it; the names are those of no file of a person.
CRASH = """Reclass ended unexpectedly.

Fatal Python error: Segmentation fault

Current thread 0x00007f2b6c7fe6c0 (most recent call first):
  File "reclass_gui/core/sources.py", line 118 in read
  File "reclass_gui/core/audio.py", line 74 in windows
  File "reclass_gui/core/pipeline.py", line 152 in _decode
  File "reclass_gui/ui/jobs.py", line 96 in run
"""


def open_window(photographer: Photographer, data: Path, language: str) -> MainWindow:
    """Open the window over its own files in a folder."""
    places = folders(data)
    places.create()
    settings = core_settings.load(places.settings)
    core_settings.save(settings.changed(language=language), places.settings)
    window = create_window(places)
    theme.use("light")
    window.resize(*SIZE)
    window.show()
    photographer.wait_until("the window is ready", lambda: window.is_ready)
    photographer.settle(1)
    return window


def close(photographer: Photographer, window: MainWindow) -> None:
    """Close the window and let it go."""
    window.close()
    window.deleteLater()
    photographer.settle()


def open_music(photographer: Photographer, window: MainWindow, music: Path) -> None:
    """Open a folder and wait until it was looked through."""
    ended: list[bool] = []
    connection = window.library.run.scan_ended.connect(lambda: ended.append(True))
    window.open_folder(music)
    photographer.wait_until("the folder is looked through", lambda: ended)
    window.library.run.scan_ended.disconnect(connection)
    photographer.settle(1)


def listen(photographer: Photographer, window: MainWindow) -> None:
    """Press Classify and wait for the end."""
    window.library.classify()
    photographer.wait_until("listening begins", lambda: window.library.run.is_listening)
    photographer.wait_until("all is listened to", lambda: not window.library.run.is_listening)


def prepare(photographer: Photographer, data: Path, music: Path) -> None:
    """Listen to the library, accept what is sure, and train a model on it."""
    window = open_window(photographer, data, "en")
    open_music(photographer, window, music)
    listen(photographer, window)
    if not any(row.suggestion is not None for row in window.library.model.rows):
        raise SystemExit(f"No track of {music} could be listened to")
    window.library.decide.accept_above(SURE)
    photographer.settle(1)
    tab = training_page(window)
    has_torch = importlib.util.find_spec("torch") is not None
    for model in ("logistic", "mlp") if has_torch else ("logistic",):
        tab.form.set_config(training_of(music, model))
        tab.on_start()
        photographer.wait_until("a model is trained", lambda: not tab.is_training)
    photographer.settle(1)
    close(photographer, window)


def training_page(window: MainWindow) -> TrainingTab:
    """Show the Training tab and return its page."""
    from reclass_gui.ui.trainingtab import TrainingTab

    window.tabs.setCurrentWidget(window.training)
    tab = window.training.page
    assert isinstance(tab, TrainingTab)
    return tab


def training_of(music: Path, model: str) -> TrainingConfig:
    """Return options under which a small library is learnt."""
    from reclass_gui.train.config import TrainingConfig

    return TrainingConfig(
        source="library", path=str(music), model=model, split="track", fewest_tracks=2
    )


def take_beginning(photographer: Photographer, data: Path, demo: Path, language: str) -> None:
    """Take what a new person sees: empty pages, the tour, listening, and what failed."""
    window = open_window(photographer, data, language)
    library = window.library
    photographer.take("start", window)
    for name in ("disagreement", "history", "models", "training", "map"):
        page = getattr(window, name, None)
        if page is not None:
            window.tabs.setCurrentWidget(page)
            photographer.settle(1)
            photographer.take(f"{name}-empty", window)
    window.tabs.setCurrentWidget(library)
    empty = data / "nothing"
    empty.mkdir()
    open_music(photographer, window, empty)
    photographer.take("library-nothing", window)
    shutil.copytree(demo, data / "data" / "demo", dirs_exist_ok=True) if demo.is_dir() else None
    library.open_demo()
    wanted = window.session.folders.data / "demo"
    photographer.wait_until("the demo library is open", lambda: library.root == wanted)
    photographer.settle(2)
    photographer.take("library-new", window)
    window.resize(*SMALL)
    window.helping.tour.start()
    tour = window.helping.tour
    photographer.settle()
    for step in range(tour.count):
        photographer.take(f"tour-{step + 1}", window)
        tour.on_next()
        if step == 1:
            photographer.take("library-busy", window)
            photographer.wait_until("listened", lambda: not library.run.is_listening)
            photographer.settle(2)
    photographer.take("library-small", window)
    window.resize(*SIZE)
    library.filter_bar.set_kind(Show.FAILED)
    library.view.go_to(library.model.row(0))
    photographer.settle(2)
    photographer.take("library-failed", window)
    if not demo.is_dir():
        shutil.copytree(wanted, demo)
    close(photographer, window)


def take_library(photographer: Photographer, window: MainWindow, music: Path) -> None:
    """Take the reviewed library and the pages that are made of it."""
    library = window.library
    open_music(photographer, window, music)
    photographer.wait_until("rows", lambda: any(r.suggestion for r in library.model.rows))
    rows = [row for row in library.model.shown_rows() if row.suggestion is not None]
    library.view.go_to(max(rows, key=lambda row: row.suggestion.confidence))
    photographer.settle(5)  # spectrogram and timeline of the track
    photographer.take("library", window)
    panel = library.selected.panel
    assert panel is not None
    photographer.take("panel", panel)
    window.tabs.setCurrentWidget(window.disagreement)
    photographer.settle(2)
    photographer.take("disagreement", window)
    page = window.disagreement.page
    assert page is not None
    page.findChildren(QRadioButton)[-1].click()
    photographer.settle(1)
    photographer.take("disagreement-shift", window)
    take_map(photographer, window)
    window.tabs.setCurrentWidget(window.models)
    photographer.settle(2)
    photographer.take("models", window)


def take_map(photographer: Photographer, window: MainWindow) -> None:
    """Take the map while it is drawn, and drawn."""
    from reclass_gui.ui.maptab import MapTab

    window.tabs.setCurrentWidget(window.map)
    tab = window.map.page
    assert isinstance(tab, MapTab)
    photographer.settle(2)
    if tab.pages.currentWidget() is tab.message:
        tab.draw()
        photographer.take("map-busy", window)
        photographer.wait_until(
            "the map is drawn",
            lambda: tab.pages.currentWidget() is tab.drawn or tab.message.stop.isHidden(),
        )
    photographer.settle(2)
    if tab.pages.currentWidget() is not tab.drawn:
        photographer.miss("map", tab.message.words.text())
    photographer.take("map", window)


def take_training(photographer: Photographer, window: MainWindow, music: Path) -> None:
    """Take the parts of the Training tab."""
    tab = training_page(window)
    photographer.settle(2)
    tab.form.set_config(training_of(music, "logistic"))
    tab.on_look()
    photographer.wait_until("the data is read", lambda: not tab.preview.is_reading)
    photographer.settle(2)
    photographer.take("training-data", window)
    tab.pages.setCurrentWidget(tab.runs)
    tab.runs.refresh()
    photographer.settle(2)
    photographer.take("training-runs", window)
    names = [run.name for run in tab.runs.runs]
    finished = [run for run in tab.runs.runs if run.state == "finished"]
    if not finished:
        photographer.miss("training", tab.problems.text or "no run was finished")
        return
    if len(names) > 1:
        tab.runs.select(names[:2])
        tab.runs.on_compare()
        photographer.settle(2)
        photographer.take("training-compared", window)
    tab.on_chosen(finished[0])
    photographer.settle(2)
    photographer.take("training", window)
    photographer.take_dialog("training-save", window, tab.on_save)
    tab.form.set_config(training_of(music / "no such folder", "logistic"))
    tab.on_start()
    photographer.wait_until("it is refused", lambda: not tab.is_training)
    photographer.settle(1)
    photographer.take("training-error", window)


def take_dialogs(photographer: Photographer, window: MainWindow, data: Path) -> None:
    """Take the dialogs that change nothing."""
    from reclass_gui.ui.crashdialog import CrashDialog
    from reclass_gui.ui.importdialog import ImportDialog
    from reclass_gui.ui.modelactions import ask_to_delete
    from reclass_gui.ui.settingsdialog import SettingsDialog

    library = window.library
    photographer.take_dialog("learn", window, library.learning.start)
    photographer.take_dialog("settings", window, window.show_settings)
    wrong = SettingsDialog(window.session.settings, window)
    wrong.editor("template").set_value("{nonsense}/{genre}")
    wrong.editor("destination").set_value("Sorted")
    wrong._validate()  # as a key press would

    def open_wrong() -> None:
        wrong.open()
        photographer.settle()
        wrong.findChild(QScrollArea).ensureWidgetVisible(wrong.editor("destination"))

    photographer.take_dialog("settings-error", window, open_wrong)
    now = window.session.settings
    other = ImportDialog(now, now.changed(tags_only=True, theme="dark"), ("speed",), window)
    photographer.take_dialog("settings-import", window, other.open)
    photographer.take_dialog("shortcuts", window, window.show_shortcuts)
    photographer.take_dialog("genres", window, window.show_genres)
    photographer.take_dialog("about", window, window.show_about)
    report = data / "crash.txt"
    report.write_text(CRASH, encoding="utf-8")
    photographer.take_dialog("crash", window, CrashDialog(report, window).open)
    photographer.take_dialog(
        "model-delete", window, lambda: ask_to_delete(window, "Default ensemble", lambda: None)
    )
    from reclass_gui.ui.modelstab import ModelsTab

    window.tabs.setCurrentWidget(window.models)
    photographer.settle(1)
    models = window.models.page
    assert isinstance(models, ModelsTab)
    photographer.take_dialog("models-compare", window, models.show_comparison)
    window.tabs.setCurrentWidget(library)
    window.helping.show_page("library")
    assert window.helping.guide is not None
    photographer.settle(1)
    photographer.take("guide", window.helping.guide)
    window.helping.guide.close()


def take_applying(photographer: Photographer, window: MainWindow) -> None:
    """Take the preview, apply it, and take the history."""
    library = window.library
    window.tabs.setCurrentWidget(library)
    library.start_apply()
    photographer.wait_until("the plan is made", lambda: library.apply.dialog is not None)
    dialog = library.apply.dialog
    assert dialog is not None
    photographer.wait_until("the plan is shown", lambda: dialog.plan is not None)
    photographer.take("apply", dialog)
    finished: list[str] = []
    dialog.batch_finished.connect(finished.append)
    dialog.on_apply()
    photographer.wait_until("the plan is carried out", lambda: finished)
    photographer.settle(1)
    photographer.take("applied", dialog)
    dialog.close()
    window.tabs.setCurrentWidget(window.history)
    photographer.settle(2)
    photographer.take("history", window)
    from reclass_gui.ui.historytab import HistoryTab

    history = window.history.page
    assert isinstance(history, HistoryTab)
    photographer.take_dialog("history-undo", window, history.on_undo)


def take_many(photographer: Photographer, data: Path, language: str) -> None:
    """Take a library of 100,000 made-up rows."""
    root = data / "music"
    if not folders(data).database.exists():
        folders(data).create()
        fill_store(folders(data), root, MANY)
    window = open_window(photographer, data, language)
    library = window.library
    library.pages.setCurrentWidget(library.library_page)
    library.run.open(root, scan=False)
    photographer.wait_until("all rows", lambda: len(library.model.rows) == MANY)
    photographer.settle(2)
    photographer.take("many-library", window)
    window.tabs.setCurrentWidget(window.disagreement)
    photographer.settle(3)
    photographer.take("many-disagreement", window)
    close(photographer, window)
