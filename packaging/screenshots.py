"""Take the pictures in docs/images from the real window at work on real music.

    python packaging/screenshots.py MUSIC [--to FOLDER]

MUSIC is copied first and stays as it is. The window opens on Qt's offscreen platform, listens to
the copy with the default model, accepts what it is sure of, and applies it; every page is taken
in the light and in the dark theme.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from reclass_gui.core.folders import folders
from reclass_gui.ui import theme
from reclass_gui.ui.app import create_application, create_window
from reclass_gui.ui.settingsdialog import SettingsDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

    from reclass_gui.ui.mainwindow import MainWindow

ROOT = Path(__file__).resolve().parent.parent
SIZE = (1280, 800)
THEMES = ("light", "dark")
SURE = 0.6
# Classifying a whole library on a slow machine.
PATIENCE_SECONDS = 1800


class Photographer:
    """Wait for the window and save what it shows.

    Attributes:
        saved: the pictures taken.
    """

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app = app
        self._folder = folder
        self.saved: list[Path] = []

    def wait_until(self, what: str, is_so: Callable[[], object]) -> None:
        """Let the window work until something is so.

        Raises:
            SystemExit: it never was.
        """
        end = time.monotonic() + PATIENCE_SECONDS
        while not is_so():
            if time.monotonic() > end:
                raise SystemExit(f"Waited in vain: {what}")
            self._app.processEvents()
            time.sleep(0.01)

    def settle(self, seconds: float = 0.5) -> None:
        """Let the window work for a while, so that what was asked for is painted."""
        end = time.monotonic() + seconds
        self.wait_until("time goes by", lambda: time.monotonic() > end)

    def take(self, name: str, widget: QWidget) -> None:
        """Save a widget in each theme."""
        for colours in THEMES:
            theme.use(colours)
            self.settle()
            path = self._folder / f"{name}-{colours}.png"
            if not widget.grab().save(str(path)):
                raise SystemExit(f"{path} can't be written")
            self.saved.append(path)


def copy_music(music: Path, to: Path) -> Path:
    """Copy a library so that it can be written to, whatever the original allows."""
    shutil.copytree(music, to)
    for path in (to, *to.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return to


def show_library(photographer: Photographer, window: MainWindow, music: Path) -> None:
    """Open and classify the library; show the surest track."""
    library = window.library
    ended = []
    library.run.scan_ended.connect(lambda: ended.append("scan"))
    library.run.listening_ended.connect(lambda _: ended.append("listening"))
    photographer.take("start", window)
    window.open_folder(music)
    photographer.wait_until("the folder is looked through", lambda: "scan" in ended)
    library.classify()
    photographer.wait_until("the library is listened to", lambda: "listening" in ended)
    rows = [row for row in library.model.shown_rows() if row.suggestion is not None]
    if not rows:
        raise SystemExit(f"No track of {music} could be listened to")
    surest = max(rows, key=lambda row: row.suggestion.confidence)
    library.view.go_to(surest)
    library.decide.accept_above(SURE)
    library.view.go_to(surest)
    photographer.settle(5)  # spectrogram and timeline of the track
    photographer.take("library", window)


def show_applying(photographer: Photographer, window: MainWindow) -> None:
    """Take the preview, apply it, and take the history."""
    library = window.library
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


def show_training(photographer: Photographer, window: MainWindow, music: Path) -> None:
    """Train on the genres of the library's tags, and take the run.

    A library that is too small or whose genres are of one artist each is left alone.
    """
    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.ui.trainingtab import TrainingTab

    window.tabs.setCurrentWidget(window.training)
    tab = window.training.page
    assert isinstance(tab, TrainingTab)
    tab.form.set_config(
        TrainingConfig(
            source="library", path=str(music), model="mlp", split="track", fewest_tracks=2
        )
    )
    tab.on_start()
    photographer.wait_until("a model is trained", lambda: not tab.is_training)
    if tab.view.run is None or tab.view.run.state != "finished":
        print(f"No picture of a training: {tab.problems.text}", file=sys.stderr)
        return
    photographer.take("training", window)


def take_all(app: QApplication, music: Path, work: Path, pictures: Path) -> list[Path]:
    """Take every picture; return their paths."""
    photographer = Photographer(app, pictures)
    places = folders(work / "data")
    places.create()
    window = create_window(places)
    window.resize(*SIZE)
    window.show()
    ready: list[bool] = []
    window.ready.connect(lambda: ready.append(True))
    photographer.wait_until("the window is ready", lambda: ready)
    try:
        show_library(photographer, window, copy_music(music, work / "Music"))
        window.tabs.setCurrentWidget(window.disagreement)
        photographer.settle(2)
        photographer.take("disagreement", window)
        window.tabs.setCurrentWidget(window.models)
        photographer.settle(2)
        photographer.take("models", window)
        show_training(photographer, window, work / "Music")
        settings = SettingsDialog(window.session.settings, window)
        settings.open()
        photographer.take("settings", settings)
        settings.close()
        window.tabs.setCurrentWidget(window.library)
        show_applying(photographer, window)
    finally:
        window.close()
        photographer.settle()
    return photographer.saved


def main() -> int:
    """Take the pictures; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("music", help="a folder of music, which is copied")
    parser.add_argument("--to", type=Path, default=ROOT / "docs" / "images")
    arguments = parser.parse_args()
    music = Path(arguments.music).expanduser()
    if not arguments.music or not music.is_dir():
        parser.error(f"no folder: “{arguments.music}”. Type:  make screenshots MUSIC=folder")
    arguments.to.mkdir(parents=True, exist_ok=True)
    app = create_application(["reclass-gui"])
    with tempfile.TemporaryDirectory(prefix="reclass-") as work:
        for path in take_all(app, music, Path(work), arguments.to):
            print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
