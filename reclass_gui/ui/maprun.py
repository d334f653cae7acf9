"""Drawing a map in a process of its own: t-SNE holds a processor, and only a process can be ended.

The map is on the disk when the process is done.
"""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from reclass_gui.ui.ownprocess import terminal_command
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.runwork import folder_arguments

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.folders import Folders

LEAVE_MS = 3000
KEPT_CHARACTERS = 4000

log = logging.getLogger(__name__)


class MapRun(QObject):
    """One process of ``reclass map``.

    Signals:
        progressed(int, object): tracks read, of how many; None while t-SNE runs.
        failed(str): one sentence for a person.
        ended(bool): always the last one, once; whether the map was drawn.
    """

    progressed = Signal(int, object)
    failed = Signal(str)
    ended = Signal(bool)

    def __init__(self, root: Path, folders: Folders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        arguments = ["map", "--json", *folder_arguments(folders), "--", str(root)]
        self._command = terminal_command(arguments)
        self._rest = b""
        self._said = ""
        self._words = ""
        self._drawn = False
        self._cancelled = False
        self._ended = False
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUNBUFFERED", "1")
        environment.insert("PYTHONUTF8", "1")
        self._process.setProcessEnvironment(environment)
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.readyReadStandardError.connect(self._on_complaint)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    @property
    def process_id(self) -> int:
        """The number of the process, 0 while there is none."""
        return int(self._process.processId())

    def start(self) -> None:
        """Begin."""
        self._process.start(self._command[0], self._command[1:])
        self._process.closeWriteChannel()

    def cancel(self) -> None:
        """End the process; nothing is kept of what it did."""
        self._cancelled = True
        self._process.kill()

    def shutdown(self) -> None:
        """End the process and wait until it is gone; nothing is emitted any more."""
        if self._ended:
            return
        self.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(LEAVE_MS)
        self._ended = True

    def _on_output(self) -> None:
        lines = (self._rest + self._process.readAllStandardOutput().data()).split(b"\n")
        self._rest = lines.pop()
        for line in lines:
            try:
                values: Any = json.loads(line)
            except ValueError:
                log.warning("Drawing a map said what is no event: %r", line[:200])
                continue
            if "error" in values:
                path = values.get("path", "")
                self._words = reason_text(f"{path}: {values['error']}" if path else values["error"])
            elif "map" in values:
                self._drawn = True
            elif "done" in values:
                self.progressed.emit(values["done"], values["total"])

    def _on_complaint(self) -> None:
        text = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        self._said = (self._said + text)[-KEPT_CHARACTERS:]

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._words = self.tr("It could not be started: {0}").format(
                self._process.errorString()
            )
            self._end()

    def _on_finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        self._on_output()
        self._on_complaint()
        if not self._drawn and not self._cancelled and not self._words:
            log.error("Drawing a map ended with %s; its last words:\n%s", code, self._said)
            self._words = self.tr(
                "It ended without saying why (code {0}); the details are in the log file."
            ).format(code)
        self._end()

    def _end(self) -> None:
        if self._ended:
            return
        self._ended = True
        if self._words and not self._cancelled:
            self.failed.emit(self._words)
        self.ended.emit(self._drawn and not self._cancelled)
