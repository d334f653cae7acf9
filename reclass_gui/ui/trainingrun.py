"""Training in a process of its own, seen from the window.

PyTorch and scikit-learn hold Python's lock for long, take all the memory there is and may crash.
In a process of its own none of that reaches the window, and stopping is to interrupt it: what was
learnt until then lies on the disk.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from reclass_gui.core.folders import folders as usual_folders
from reclass_gui.train.eventlines import event_of
from reclass_gui.train.events import TrainingFinished, TrainingStarted
from reclass_gui.ui.ownprocess import terminal_command
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.runfigures import percent

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from reclass_gui.core.folders import Folders
    from reclass_gui.train.events import TrainingEvent

# An epoch may be in the middle of a long step of compiled code, which hears no signal.
PATIENCE_MS = 15_000
# Of what a failing process says last.
KEPT_CHARACTERS = 4000
# Given to a process that is told to leave because the window closes.
LEAVE_MS = 3000
# Of 19: alone on a machine it loses nothing by it.
NICENESS = 10

log = logging.getLogger(__name__)


class TrainingRun(QObject):
    """One process of ``reclass train``.

    Signals:
        happened: a ``TrainingEvent``.
        warned: a sentence about what limits the figures.
        summed: the figures of all folds, where there are several.
        failed: one sentence for a person.
        ended: "finished", "stopped" or "failed"; always the last one, once.
    """

    happened = Signal(object)
    warned = Signal(str)
    summed = Signal(str)
    failed = Signal(str)
    ended = Signal(str)

    def __init__(
        self, arguments: Sequence[str], folders: Folders, parent: QObject | None = None
    ) -> None:
        """Prepare; ``arguments`` are those of ``reclass train`` without ``--json``."""
        super().__init__(parent)
        more = []
        if folders != usual_folders():
            more = ["--data-dir", os.fspath(folders.data.parent)]
        self._command = terminal_command(["train", "--json", *more, *arguments])
        self._rest = b""
        self._said = ""
        self._words = ""
        self._stopping = False
        self._ended = False
        self.folder: Path | None = None
        self.finished: TrainingFinished | None = None
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUNBUFFERED", "1")
        environment.insert("PYTHONUTF8", "1")
        self._process.setProcessEnvironment(environment)
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.readyReadStandardError.connect(self._on_complaint)
        self._process.started.connect(self._on_started)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._process.kill)

    @property
    def is_running(self) -> bool:
        """Whether ``ended`` is still to come."""
        return not self._ended

    @property
    def is_stopping(self) -> bool:
        """Whether it was asked to stop."""
        return self._stopping

    @property
    def process_id(self) -> int:
        """The number of the process, 0 while there is none."""
        return int(self._process.processId())

    def start(self) -> None:
        """Begin."""
        self._process.start(self._command[0], self._command[1:])
        self._process.closeWriteChannel()

    def stop(self) -> None:
        """Interrupt the process; what it learnt stays and can be gone on from."""
        if self._ended or self._stopping:
            return
        self._stopping = True
        if not self._interrupt():
            self._process.kill()
        self._patience.start()

    def shutdown(self) -> None:
        """Stop, and wait until the process is gone; nothing is emitted any more."""
        if self._ended:
            return
        self.blockSignals(True)
        self.stop()
        if not self._process.waitForFinished(LEAVE_MS):
            self._process.kill()
            self._process.waitForFinished(LEAVE_MS)
        self._patience.stop()
        self._ended = True

    def _interrupt(self) -> bool:
        """Send what Ctrl+C sends, where the system has that."""
        process_id = self.process_id
        if sys.platform == "win32" or not process_id:
            return False
        try:
            os.kill(process_id, signal.SIGINT)
        except ProcessLookupError:
            return False
        return True

    def _on_started(self) -> None:
        """Let whatever a person works with come before the training."""
        if sys.platform == "win32":
            return
        try:
            os.setpriority(os.PRIO_PROCESS, self.process_id, NICENESS)
        except OSError as error:
            log.info("Training has the window's priority: %s", error)

    # What the process says.

    def _on_output(self) -> None:
        lines = (self._rest + self._process.readAllStandardOutput().data()).split(b"\n")
        self._rest = lines.pop()
        for line in lines:
            self._on_line(line)

    def _on_line(self, line: bytes) -> None:
        try:
            values: Any = json.loads(line)
            if not isinstance(values, dict):
                raise ValueError("no object")
            if "error" in values:
                path = values.get("path", "")
                words = f"{path}: {values['error']}" if path else str(values["error"])
                self._words = reason_text(words)
                return
            event = event_of(values)
            self._tell(values, event)
        except (ValueError, TypeError, KeyError):
            # A library that prints where it should not must not end the training.
            log.warning("Training said what is no event: %r", line[:200])

    def _tell(self, values: Mapping[str, Any], event: TrainingEvent | None) -> None:
        if isinstance(event, TrainingStarted):
            # One after the other, where there are folds.
            self.folder = event.run
            self.finished = None
        elif isinstance(event, TrainingFinished):
            self.finished = event
        if event is not None:
            self.happened.emit(event)
        elif values.get("event") == "warning":
            self.warned.emit(reason_text(str(values["text"])))
        elif values.get("event") == "folds":
            self.summed.emit(
                self.tr("{0} folds: {1} on average, standard deviation {2}").format(
                    len(values["values"]), percent(values["mean"]), percent(values["spread"])
                )
            )

    def _on_complaint(self) -> None:
        text = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        self._said = (self._said + text)[-KEPT_CHARACTERS:]

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._words = self.tr("Training could not be started: {0}").format(
                self._process.errorString()
            )
            self._end("failed")

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._on_output()
        self._on_complaint()
        if self.finished is not None:
            self._end("finished")
        elif self._stopping:
            self._end("stopped")
        else:
            self._words = self._words or self._reason(code, status)
            if self._said.strip():
                log.error("Training ended with %s; its last words:\n%s", code, self._said)
            self._end("failed")

    def _reason(self, code: int, status: QProcess.ExitStatus) -> str:
        """Say why a process ended that named no reason."""
        if status == QProcess.ExitStatus.CrashExit:
            # 9: so the system ends what takes more memory than there is.
            if code == 9 or "MemoryError" in self._said:
                return self.tr(
                    "The system ended the training, most likely because the memory was used up."
                    " Choose a smaller batch or fewer segments, then press Resume."
                )
            return self.tr(
                "Training crashed ({0}). What was learnt until the last epoch is kept; press"
                " Resume to go on. The details are in the log file."
            ).format(code)
        return self.tr(
            "Training ended without saying why (code {0}); the details are in the log file."
        ).format(code)

    def _end(self, state: str) -> None:
        if self._ended:
            return
        self._ended = True
        self._patience.stop()
        if state == "failed":
            self.failed.emit(self._words)
        self.ended.emit(state)
