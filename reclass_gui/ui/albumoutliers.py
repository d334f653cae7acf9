"""Mark the tracks that sound unlike the rest of their album."""

from __future__ import annotations

import os
from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reclass_gui.core.records import Suggestion
    from reclass_gui.ui.librarytab import LibraryTab
    from reclass_gui.ui.reviewrow import Row
    from reclass_gui.ui.session import Session

FEWEST = 3
"""Of fewer tracks heard on an album, none is called unlike the rest."""

_REST_MS = 500


def find_outliers(rows: Iterable[Row]) -> dict[str, str]:
    """Return {path: genre of its album} of tracks that were heard as something else."""
    from reclass_gui.core.suggest import album_consensus

    albums: defaultdict[tuple[str, str], list[Suggestion]] = defaultdict(list)
    for row in rows:
        if row.suggestion is not None and row.track.album:
            albums[row.album].append(row.suggestion)
    found: dict[str, str] = {}
    for suggestions in albums.values():
        consensus = album_consensus(suggestions) if len(suggestions) >= FEWEST else None
        if consensus is None or 2 * len(consensus.outliers) >= consensus.tracks:
            continue
        found |= {os.fspath(path): consensus.genre for path in consensus.outliers}
    return found


class AlbumOutliers(QObject):
    """Find them again, off the GUI thread, when suggestions have changed."""

    def __init__(self, library: LibraryTab, session: Session) -> None:
        super().__init__(library)
        self._library = library
        self._session = session
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look)
        library.rows_changed.connect(self._rest.start)
        library.run.listening_ended.connect(self._rest.start)

    def _look(self) -> None:
        jobs = self._session.jobs
        if jobs.is_closed or self._library.run.is_listening:
            return
        rows = list(self._library.model.rows)
        job = jobs.call("lookup", lambda: find_outliers(rows))
        job.yielded.connect(lambda events: self._library.model.set_outliers(events[-1]))
