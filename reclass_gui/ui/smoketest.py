"""Try the installed program out: open the real window, classify, tell in one JSON line, leave."""

from __future__ import annotations

import json
import logging
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QGuiApplication

import reclass_gui

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from reclass_gui.ui.mainwindow import MainWindow
    from reclass_gui.ui.reviewrow import Row

LIMIT_SECONDS = 600

log = logging.getLogger(__name__)


class SmokeTest(QObject):
    """Drive a window through opening and classifying, then end the event loop.

    Exit code 0 only if every track was heard and nothing was complained about.
    """

    def __init__(self, window: MainWindow, target: Path, log_file: Path) -> None:
        """Prepare; ``target`` is a folder of music or one file, the only one that is heard."""
        super().__init__(window)
        self._window = window
        self._library = window.library
        self._target = target
        self._log_file = log_file
        self._began = time.monotonic()
        self._rows: list[Row] = []
        self._faults: list[str] = []
        self._ended = False
        self._limit = QTimer(self, singleShot=True, interval=LIMIT_SECONDS * 1000)
        self._limit.timeout.connect(lambda: self._fail("It took too long."))

    def start(self) -> None:
        """Begin as soon as the event loop runs and the window is ready."""
        sys.excepthook = self._on_exception
        self._limit.start()
        self._library.run.problem.connect(self._fail)
        self._library.run.scan_ended.connect(self._on_scanned)
        self._library.run.listening_ended.connect(self._on_heard)
        self._window.ready.connect(self._open)

    def _open(self) -> None:
        target = self._target
        if not target.exists():
            self._fail(f"{target}: there is no such file or folder")
            return
        self._window.open_folder(target if target.is_dir() else target.parent)

    def _on_scanned(self) -> None:
        rows = self._library.model.rows
        if not self._target.is_dir():
            rows = [row for row in rows if row.track.path == self._target]
        if not rows:
            self._fail(f"{self._target}: no music found")
            return
        self._rows = rows
        readable = [row.track for row in rows if not row.error]
        if readable:
            self._library.run.classify(readable)
        else:
            self._on_heard()

    def _on_heard(self, _finished: object = None) -> None:
        for row in self._rows:
            if row.error or row.suggestion is None:
                self._faults.append(f"{row.key}: {row.error or 'it was not listened to'}")
        self._end()

    def _fail(self, words: str) -> None:
        self._faults.append(words)
        self._end()

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        log.critical("Unforeseen in the smoke test", exc_info=(kind, error, trace))
        self._fail(f"Unforeseen ({kind.__name__}); the details are in {self._log_file}")

    def _end(self) -> None:
        if self._ended:
            return
        self._ended = True
        self._limit.stop()
        # A problem of the run stands in the window's list too.
        faults = list(dict.fromkeys([*self._faults, *self._library.problems.problems]))
        report = {
            "version": reclass_gui.__version__,
            "platform": QGuiApplication.platformName(),
            "tracks": [_heard(row) for row in self._rows],
            "faults": faults,
            "seconds": round(time.monotonic() - self._began, 3),
        }
        if sys.stdout is not None:
            sys.stdout.write(json.dumps(report) + "\n")
            sys.stdout.flush()
        if sys.stderr is not None:
            sys.stderr.writelines(f"{fault}\n" for fault in faults)
        self._window.close()
        QCoreApplication.exit(1 if faults else 0)


def _heard(row: Row) -> dict[str, object]:
    suggestion = row.suggestion
    return {
        "path": row.key,
        "genre": None if suggestion is None else suggestion.genre,
        "best": None if suggestion is None else suggestion.best,
        "confidence": None if suggestion is None else suggestion.confidence,
        "error": row.error,
    }
