"""Notice that the program crashed: where it was goes into a file that the next start finds.

While the program runs, a locked file in the state folder waits for Python's fault handler. It is
deleted at the end. A file that nobody holds any more is of a run that ended otherwise: with a
trace in it, it crashed; without one, it was killed or the power failed, which is no fault of it.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import platform
import time
from typing import TYPE_CHECKING, BinaryIO

import reclass_gui
from reclass_gui.core.processlock import try_lock

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)

KEPT = 10
"""Reports that are kept, the newest."""

_LOG_LINES = 200
_HEAD_END = b"--\n"


class CrashWatch:
    """Watch over one run of the program.

    Attributes:
        reports: of crashes since the last start, newest first.
    """

    def __init__(self, state: Path, log_file: Path) -> None:
        """Look for crashes of earlier runs, and begin to watch over this one.

        Args:
            state: the folder to keep files in.
            log_file: its last lines go into a report.

        Raises:
            OSError: the folder can't be written.
        """
        self._reports_folder = state / "crashes"
        self.reports = self._collect(state, log_file)
        self._path = state / f"running-{os.getpid()}-{time.time_ns():x}"
        self._stream: BinaryIO | None = self._path.open("x+b")
        try_lock(self._stream)
        self._stream.write(_head() + _HEAD_END)
        self._stream.flush()
        faulthandler.enable(self._stream, all_threads=True)

    def end(self) -> None:
        """Say that the program ended as it should."""
        if self._stream is None:
            return
        faulthandler.disable()
        self._stream.close()
        self._stream = None
        with contextlib.suppress(OSError):
            self._path.unlink()

    def _collect(self, state: Path, log_file: Path) -> tuple[Path, ...]:
        found = []
        for path in sorted(state.glob("running-*")):
            try:
                with path.open("r+b") as stream:
                    if not try_lock(stream):
                        continue  # of a program that still runs
                    stream.seek(0)
                    head, _, trace = stream.read().partition(_HEAD_END)
                    when = path.stat().st_mtime
                if trace.strip():
                    found.append(self._write(head, trace, when, log_file))
                path.unlink()
            except OSError as error:
                _log.warning("%s: %s", path, error)
        if found:
            kept = sorted(self._reports_folder.glob("crash-*.txt"), reverse=True)
            for old in kept[KEPT:]:
                old.unlink(missing_ok=True)
        return tuple(sorted(found, reverse=True))

    def _write(self, head: bytes, trace: bytes, when: float, log_file: Path) -> Path:
        self._reports_folder.mkdir(exist_ok=True)
        stamp = time.strftime("%Y%m%d-%H%M%S", time.localtime(when))
        path = self._reports_folder / f"crash-{stamp}.txt"
        number = 1
        while path.exists():
            number += 1
            path = self._reports_folder / f"crash-{stamp}-{number}.txt"
        lines = log_file.read_bytes().splitlines(keepends=True) if log_file.is_file() else []
        parts = [head, b"\n", trace, b"\nThe log's last lines\n\n", *lines[-_LOG_LINES:]]
        path.write_bytes(b"".join(parts))
        return path


def _head() -> bytes:
    text = (
        f"Reclass {reclass_gui.__version__}, Python {platform.python_version()}, "
        f"{platform.platform()}\nstarted {time.strftime('%Y-%m-%d %H:%M:%S')}\n"
    )
    return text.encode("utf-8", "replace")
