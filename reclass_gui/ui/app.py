"""Start the desktop program: application object, log, last resort for errors, window."""

from __future__ import annotations

import argparse
import logging
import logging.handlers
import os
import sys
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import reclass_gui

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from PySide6.QtWidgets import QApplication, QMessageBox

    from reclass_gui.core.crashwatch import CrashWatch
    from reclass_gui.core.folders import Folders
    from reclass_gui.ui.mainwindow import MainWindow

LOG_BYTES = 1_000_000

log = logging.getLogger(__name__)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the program's arguments."""
    result = argparse.ArgumentParser(
        prog="reclass-gui", description="Re-sort a music library by ear."
    )
    result.add_argument("folder", nargs="?", type=Path, help="music folder to open")
    result.add_argument(
        "--data-dir", type=Path, help="keep settings, database, journal and logs in this folder"
    )
    result.add_argument(
        "--smoke-test",
        type=Path,
        metavar="FILE_OR_FOLDER",
        help="classify this in the window, print one JSON line, and leave",
    )
    result.add_argument("--version", action="version", version=reclass_gui.__version__)
    return result


def has_display() -> bool:
    """Tell whether a window can be shown: on Linux that takes a display server."""
    if sys.platform in ("win32", "darwin"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)


def create_application(argv: Sequence[str]) -> QApplication:
    """Return the application object, with its name, icon and style."""
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from reclass_gui.ui import theme
    from reclass_gui.ui.english import EnglishPlurals

    app = QApplication([*argv])
    app.installTranslator(EnglishPlurals(app))
    app.setApplicationName("Reclass")
    app.setApplicationVersion(reclass_gui.__version__)
    app.setDesktopFileName(reclass_gui.APPLICATION_ID)
    app.setStyle("Fusion")
    app.setWindowIcon(QIcon(theme.pixmap("reclass", "", 128)))
    return app


def set_up_log(folders: Folders) -> None:
    """Write warnings and errors into a file that is kept small."""
    folders.log.parent.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        folders.log, maxBytes=LOG_BYTES, backupCount=3, encoding="utf-8", errors="backslashreplace"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)


class LastResort:
    """Log what nobody caught, and tell the person once, in one sentence."""

    def __init__(self, folders: Folders) -> None:
        self._log_file = folders.log
        self._told = False
        self._box: QMessageBox | None = None

    def install(self) -> None:
        """Take the place of Python's own hooks."""
        sys.excepthook = self.on_exception
        threading.excepthook = self._on_thread_exception

    def on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an exception; show a dialog for the first one."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("Unforeseen", exc_info=(kind, error, trace))
        if self._told or threading.current_thread() is not threading.main_thread():
            return
        self._told = True
        self._tell(kind.__name__)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        error = args.exc_value
        if error is not None:
            self.on_exception(args.exc_type, error, args.exc_traceback)

    def _tell(self, name: str) -> None:
        from PySide6.QtCore import QCoreApplication, Qt
        from PySide6.QtWidgets import QApplication, QMessageBox

        if QApplication.instance() is None:
            _complain(f"Reclass failed ({name}); the details are in {self._log_file}")
            return
        words = QCoreApplication.translate(
            "LastResort",
            "Something unforeseen went wrong ({name}). Your files are safe; the details are in"
            " {file}.",
        )
        box = QMessageBox(QApplication.activeWindow())
        box.setWindowTitle("Reclass")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(words.format(name=name, file=self._log_file))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
        # Without a parent nothing else keeps it.
        self._box = box


def create_window(folders: Folders) -> MainWindow:
    """Build the window over the settings; settings that can't be read are told and replaced."""
    from reclass_gui.core import settings as core_settings
    from reclass_gui.core.errors import SettingsError
    from reclass_gui.ui import language, theme
    from reclass_gui.ui.jobs import JobRunner
    from reclass_gui.ui.mainwindow import MainWindow
    from reclass_gui.ui.reasons import reason_text
    from reclass_gui.ui.session import Session

    problem = ""
    try:
        settings = core_settings.load(folders.settings)
    except SettingsError as error:
        settings = core_settings.Settings()
        problem = str(error)
    language.use(settings.language)
    theme.use(settings.theme)  # type: ignore[arg-type]  # one of the setting's choices
    jobs = JobRunner()
    window = MainWindow(Session(settings, folders, jobs))
    jobs.setParent(window)
    if problem:
        window.library.problems.add(reason_text(problem))
    return window


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code."""
    arguments = parser().parse_args(argv)
    if arguments.smoke_test is None:
        return run(arguments.folder, arguments.data_dir)
    if arguments.data_dir is not None:
        return run(None, arguments.data_dir, smoke_test=arguments.smoke_test)
    with tempfile.TemporaryDirectory(prefix="reclass-", ignore_cleanup_errors=True) as folder:
        try:
            return run(None, Path(folder), smoke_test=arguments.smoke_test)
        finally:
            logging.shutdown()


def run(folder: Path | None, data_dir: Path | None, *, smoke_test: Path | None = None) -> int:
    """Show the window until it is closed; return the exit code.

    Args:
        folder: the library to open first.
        data_dir: where the program keeps its own.
        smoke_test: classify this file or folder, tell about it and leave.
    """
    from reclass_gui.core.errors import SettingsError
    from reclass_gui.core.folders import folders

    places = folders(data_dir)
    try:
        places.create()
        set_up_log(places)
    except (SettingsError, OSError) as error:
        _complain(f"{error}")
        return 1
    LastResort(places).install()
    watch = watch_for_crashes(places)
    try:
        return _run_window(folder, places, smoke_test, watch)
    finally:
        if watch is not None:
            watch.end()


def watch_for_crashes(places: Folders) -> CrashWatch | None:
    """Begin to watch for crashes; None where the folder for that can't be written."""
    from reclass_gui.core.crashwatch import CrashWatch

    try:
        return CrashWatch(places.state, places.log)
    except OSError as error:
        log.warning("Crashes will leave no report: %s", error)
        return None


def _run_window(
    folder: Path | None, places: Folders, smoke_test: Path | None, watch: CrashWatch | None
) -> int:
    try:
        app = create_application(sys.argv[:1])
        window = create_window(places)
        if smoke_test is not None:
            from reclass_gui.ui.smoketest import SmokeTest

            SmokeTest(window, _absolute(smoke_test), places.log).start()
        if folder is not None:
            window.open_folder(_absolute(folder))
        if watch is not None and watch.reports:
            offer_report(window, watch.reports[0])
        window.show()
    except Exception as error:
        # No event loop runs yet that could show a dialog.
        log.critical("The start failed", exc_info=error)
        _complain(
            f"Reclass could not start ({type(error).__name__}); the details are in {places.log}"
        )
        return 1
    return app.exec()


def offer_report(window: MainWindow, report: Path) -> None:
    """Say in the window that the last run crashed, and offer what is known of it."""
    from PySide6.QtCore import QCoreApplication

    def show() -> None:
        from reclass_gui.ui.crashdialog import CrashDialog

        dialog = CrashDialog(report, window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    translate = QCoreApplication.translate
    window.library.problems.offer(
        translate("LastResort", "Reclass ended unexpectedly the last time."),
        translate("LastResort", "Show the report…"),
        show,
    )


def _absolute(path: Path) -> Path:
    """Return a path from the root; links in it stay as they are."""
    return Path(os.path.abspath(path))  # noqa: PTH100


def _complain(words: str) -> None:
    """Write a line to stderr, which a windowed program on Windows does not have."""
    if sys.stderr is not None:
        sys.stderr.write(f"{words}\n")
