"""What the terminal shows: aligned text for people, one JSON object a line for programs."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sys
import time
import unicodedata
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

from reclass_gui.core.records import to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

T = TypeVar("T")

_REFRESH_SECONDS = 0.1
_FAILURES_SHOWN = 50
_NARROWEST = 12


def clean(text: str) -> str:
    """Return text that can't move the cursor, ring the bell or break the line."""
    return "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text)


def width_of(text: str) -> int:
    """Return how many columns a terminal takes for a text."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    none = sum(unicodedata.category(c) in ("Mn", "Me", "Cf") for c in text)
    return len(text) + wide - none


def fit(text: str, width: int, *, keep_end: bool = False) -> str:
    """Cut or pad a text to a width in columns; a path is cut at its start."""
    text = clean(text)
    if width_of(text) > width:
        while text and width_of(text) > width - 1:
            text = text[1:] if keep_end else text[:-1]
        text = f"…{text}" if keep_end else f"{text}…"
    return text + " " * (width - width_of(text))


def count(number: int, one: str, many: str = "") -> str:
    """Return "1 file", "2 files"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


class Output:
    """Write to the terminal, or for a program.

    Attributes:
        json: one JSON object a line in place of text.
        failures: (path, reason) of everything that failed, in order.
    """

    def __init__(
        self, *, json: bool = False, stdout: TextIO | None = None, stderr: TextIO | None = None
    ) -> None:
        self.json = json
        self.failures: list[tuple[str, str]] = []
        self._out = stdout or sys.stdout
        self._err = stderr or sys.stderr
        self._live = self._err.isatty()
        self._shown_at = 0.0
        self._progress_shown = False
        self._began = time.monotonic()

    @property
    def width(self) -> int:
        """Columns to write in: the terminal's, or plenty when nobody looks."""
        if not self._out.isatty():
            return int(os.environ.get("COLUMNS", "0") or 0) or 120
        return max(shutil.get_terminal_size().columns, 40)

    @property
    def is_interactive(self) -> bool:
        """Whether a person can be asked."""
        return sys.stdin is not None and sys.stdin.isatty() and self._out.isatty()

    def object(self, **values: Any) -> None:
        """Write one JSON object; a no-op for people.

        All but ASCII is escaped, so the line is valid in any encoding. A byte of a path that is
        not UTF-8 becomes an escaped lone surrogate (DC80 to DCFF), as ``os.fsencode`` takes it.
        """
        if self.json:
            self._write(json.dumps(to_json(values), allow_nan=False))

    def line(self, text: str = "") -> None:
        """Write one line for people; a no-op for programs."""
        if not self.json:
            self._write(text)

    def table(self, rows: Iterable[Sequence[str]], *, heads: Sequence[str] = ()) -> None:
        """Write aligned columns; the last one is cut where the terminal ends."""
        cells = [[clean(cell) for cell in row] for row in ([heads, *rows] if heads else rows)]
        if not cells:
            return
        widths = [max(width_of(row[i]) for row in cells) for i in range(len(cells[0]))]
        left = self.width - sum(widths[:-1]) - 2 * (len(widths) - 1)
        widths[-1] = min(widths[-1], max(left, _NARROWEST))
        for row in cells:
            self.line("  ".join(map(fit, row, widths)).rstrip())

    def failed(self, path: Path | str, kind: str, words: str, /, **more: Any) -> None:
        """Report something that failed; the exit code will be 1."""
        self.failures.append((os.fspath(path), words))
        self.object(**({"path": path, "error": words, "kind": kind} | more))

    def progress(self, done: int, total: int | None, text: str = "") -> None:
        """Show how far it is, on a terminal only, ten times a second at most."""
        now = time.monotonic()
        if not self._live or now - self._shown_at < _REFRESH_SECONDS:
            return
        self._shown_at = now
        elapsed = now - self._began
        shown = f"{done:,} of {total:,}" if total else f"{done:,}"
        if total and done and elapsed > 2:
            shown += f", {_duration(elapsed / done * (total - done))} left"
        columns = max(shutil.get_terminal_size().columns, 20) - 1
        self._err.write("\r" + fit(f"{shown}  {text}", columns))
        self._err.flush()
        self._progress_shown = True

    def begin(self) -> None:
        """Start the clock of a new progress."""
        self.clear()
        self._began = time.monotonic()

    def clear(self) -> None:
        """Take the progress off the terminal."""
        if self._progress_shown:
            self._err.write("\r" + " " * (max(shutil.get_terminal_size().columns, 20) - 1) + "\r")
            self._err.flush()
            self._progress_shown = False

    def flush(self) -> None:
        """Let whoever reads along see what was written so far."""
        self._out.flush()

    def note(self, text: str) -> None:
        """Say something aside, on the error stream."""
        self.clear()
        self._err.write(clean(text) + "\n")
        self._err.flush()

    def summary(self, text: str) -> None:
        """Write the last line, after the list of failures."""
        self.clear()
        if self.failures:
            self.line()
            self.line(f"{count(len(self.failures), 'file')} failed:")
            for path, reason in self.failures[:_FAILURES_SHOWN]:
                self.line(f"  {clean(path)}: {clean(reason)}")
            if len(self.failures) > _FAILURES_SHOWN:
                self.line(
                    f"  … and {len(self.failures) - _FAILURES_SHOWN:,} more; --json names all"
                )
        self.line()
        self.line(text)

    @property
    def exit_code(self) -> int:
        """0 only if nothing failed."""
        return 1 if self.failures else 0

    def _write(self, text: str) -> None:
        self.clear()
        self._out.write(text + "\n")
        if self.json:
            # A program at the other end of a pipe wants each line when it is true.
            self._out.flush()


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{max(round(seconds), 1)} s"
    if seconds < 5400:
        return f"{round(seconds / 60)} min"
    return f"{seconds / 3600:.1f} h"


@contextlib.contextmanager
def closing(events: Iterator[T]) -> Iterator[Iterator[T]]:
    """Close a running generator when the block ends: that is how an operation is cancelled."""
    try:
        yield events
    finally:
        if isinstance(events, Generator):
            events.close()


def shown_under(path: Path, root: Path) -> str:
    """Return a path as seen from a folder, where it lies under it."""
    try:
        return os.fspath(path.relative_to(root))
    except ValueError:
        return os.fspath(path)


def absolute(text: str | Path) -> Path:
    """Return an absolute path without resolving links."""
    return Path(os.path.abspath(Path(text).expanduser()))  # noqa: PTH100  (keeps symlinks)
