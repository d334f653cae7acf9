"""Watch the open library: folders in which something changed are looked through again.

Only the changed folder is read, without its subfolders, and only what is new in it. It waits until
a copy has come to its end, and while Reclass itself changes files.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reclass_gui.ui.jobs import JobRunner
    from reclass_gui.ui.libraryrun import LibraryRun
    from reclass_gui.ui.reviewrow import Row
    from reclass_gui.ui.tracktable import TrackTableModel

QUIET_MS = 1500
"""So long after the last change a folder is looked through; copying an album touches it often."""

_YOUNG_SECONDS = 5.0
_PAGE = 500


class FolderWatch(QObject):
    """Look through folders of the open library when something changes in them.

    Signals:
        problem(str): folders cannot be watched, in words for a person.
    """

    problem = Signal(str)

    def __init__(
        self,
        run: LibraryRun,
        jobs: JobRunner,
        model: TrackTableModel,
        parent: QObject | None = None,
    ) -> None:
        """Prepare; nothing is watched before ``set_enabled``.

        Args:
            run: looks through folders.
            jobs: lists folders off the GUI thread.
            model: the library as it is shown.
            parent: keeps it.
        """
        super().__init__(parent)
        self._run = run
        self._jobs = jobs
        self._model = model
        self._enabled = False
        self._watcher: QFileSystemWatcher | None = None
        self._root: Path | None = None
        self._changed: set[str] = set()
        self._refused = 0
        self._timer = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._timer.timeout.connect(self._look)
        run.scan_ended.connect(self._on_scan_ended)
        run.rows_found.connect(self._on_rows_found)

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders that are watched."""
        return tuple(self._watcher.directories()) if self._watcher is not None else ()

    def set_enabled(self, enabled: bool) -> None:
        """Begin or end to watch."""
        self._enabled = enabled
        if not enabled:
            self._forget()
        elif self._run.root is not None and not self._run.is_scanning:
            self._on_scan_ended()

    def _forget(self) -> None:
        self._timer.stop()
        self._changed.clear()
        self._root = None
        self._refused = 0
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None

    def _on_scan_ended(self) -> None:
        if not self._enabled or self._run.root is None:
            return
        if self._run.root != self._root:
            self._forget()
            self._root = self._run.root
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self._on_changed)
            self._add_below(str(self._root))
        elif self._changed:
            self._timer.start()

    def _add_below(self, top: str) -> None:
        """Watch a folder and all folders below it."""
        job = self._jobs.run("background", lambda: _folders_below(top))
        watcher = self._watcher
        job.yielded.connect(lambda pages: self._add(pages, watcher))

    def _add(self, pages: list[list[str]], watcher: QFileSystemWatcher | None) -> None:
        if watcher is None or watcher is not self._watcher:
            return
        known = set(watcher.directories())
        wanted = [folder for page in pages for folder in page if folder not in known]
        refused = watcher.addPaths(wanted) if wanted else []
        refused = [folder for folder in refused if os.path.isdir(folder)]  # noqa: PTH112
        if refused and not self._refused:
            self.problem.emit(
                self.tr(
                    "The system lets Reclass watch only a part of the folders; open the library "
                    "again to see changes elsewhere."
                )
            )
        self._refused += len(refused)

    def _on_changed(self, folder: str) -> None:
        self._changed.add(folder)
        self._timer.start()

    def _on_rows_found(self, rows: list[Row]) -> None:
        """Look once more at files that may still be written to: that touches no folder."""
        if not self._enabled or self._root is None:
            return
        border = time.time_ns() - int(_YOUNG_SECONDS * 1e9)
        for row in rows:
            if row.track.mtime_ns > border:
                self._changed.add(str(row.track.path.parent))
        if self._changed:
            self._timer.start(int(_YOUNG_SECONDS * 1000))

    def _look(self) -> None:
        self._timer.setInterval(QUIET_MS)
        if self._root is None or not self._changed:
            return
        run = self._run
        if run.is_scanning or run.is_reading or self._jobs.runs_in("serial", "lookup"):
            self._timer.start()
            return
        folder = min(self._changed)
        self._changed.discard(folder)
        if not os.path.isdir(folder):  # noqa: PTH112
            # Its tracks are gone by what is found out about the folder above it.
            if folder != str(self._root):
                self._changed.add(os.path.dirname(folder))  # noqa: PTH120
            self._timer.start()
            return
        below = folder.rstrip(os.sep) + os.sep
        watched = [
            other
            for other in self.folders
            if other.startswith(below) and os.path.isdir(other)  # noqa: PTH112
        ]
        known = [row.track for row in self._model.rows if row.key.startswith(below)]
        run.look_through(folder, known, watched)
        self._add_below(folder)


def _folders_below(top: str) -> Iterator[list[str]]:
    """Yield pages of a folder and all folders below it, hidden ones and links left out."""
    from reclass_gui.core.scan import is_hidden

    page: list[str] = []
    for folder, names, _ in os.walk(top):
        names[:] = [name for name in names if not is_hidden(name)]
        page.append(folder)
        if len(page) == _PAGE:
            yield page
            page = []
    yield page
