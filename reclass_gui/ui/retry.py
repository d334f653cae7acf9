"""Try the tracks again that could not be read or heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reclass_gui.ui.librarytab import LibraryTab


class Retry(QObject):
    """Read the folder again when a person asks for it, then listen to what has no suggestion.

    A scan reads files again that had an error, and leaves the others alone.
    """

    def __init__(self, library: LibraryTab) -> None:
        super().__init__(library)
        self._library = library
        self._is_asked = False
        library.problems.retry_asked.connect(self._on_asked)
        library.run.scan_ended.connect(self._on_scan_ended)
        library.folder_opened.connect(self._forget)

    def _on_asked(self) -> None:
        library = self._library
        if library.root is None:
            return
        library.problems.clear()
        self._is_asked = True
        library.run.open(library.root)

    def _on_scan_ended(self) -> None:
        if self._is_asked:
            self._is_asked = False
            self._library.classify()

    def _forget(self) -> None:
        self._is_asked = False
