"""What the library tab has done off the GUI thread; events come ready for the table.

Each function is a generator to be pulled by a job.
"""

from __future__ import annotations

import dataclasses
import gc
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reclass_gui.core.errors import ModelError
from reclass_gui.ui.reviewrow import GenreComparer, Row, prepare_search
from reclass_gui.ui.roworder import Order, RowOrder

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence
    from concurrent.futures import Executor
    from pathlib import Path

    from reclass_gui.core.following import Followed
    from reclass_gui.core.model import Model
    from reclass_gui.core.records import Change, Event, Progress, Suggestion, Track, TrackFailed
    from reclass_gui.core.store import Decision
    from reclass_gui.ui.session import Session

# Tracks that a scan keeps in the store and sends to the table at once.
_PAGE = 256
# Rows whose texts are folded at once; the interpreter does nothing else meanwhile.
_SEARCHED = 1000


@dataclass(frozen=True, slots=True)
class LibraryBegun:
    """The first page of what the store knows of a folder.

    Attributes:
        rows: updated.
        comparer: over the genre list in force.
    """

    rows: list[Row]
    comparer: GenreComparer


@dataclass(frozen=True, slots=True)
class LibraryOpened:
    """The store was read.

    Attributes:
        rows: all that it knows of the folder, updated; the first are those of ``LibraryBegun``.
        comparer: over the genre list in force.
        notice: a sentence about the store for the person, or "".
        arranger: of these rows; has sorted them by album.
    """

    rows: list[Row]
    comparer: GenreComparer
    notice: str
    arranger: RowOrder


@dataclass(frozen=True, slots=True)
class RowsFound:
    """A scan met files that are new or were changed; their rows are updated."""

    rows: list[Row]


@dataclass(frozen=True, slots=True)
class RowsGone:
    """Files are no longer there."""

    keys: list[str]


@dataclass(frozen=True, slots=True)
class ModelReady:
    """The model was loaded."""

    model: Model


@dataclass(frozen=True, slots=True)
class Heard:
    """A track was listened to; the suggestion is light."""

    key: str
    suggestion: Suggestion


def open_library(
    session: Session, root: Path
) -> Generator[LibraryBegun | LibraryOpened, None, None]:
    """Yield what the store knows of a folder: some of it at once, then all."""
    from reclass_gui.core.loading import suggestion_digest
    from reclass_gui.core.storeformat import collector_paused

    settings = session.settings
    store = session.store()
    comparer = GenreComparer(session.taxonomy())
    try:
        digest = suggestion_digest(
            settings.model, settings.quality, session.folders.models, session.taxonomy()
        )
    except ModelError:
        # Classify says what is wrong with the model; the library can be seen without it.
        digest = ""
    rows: list[Row] = []
    arranger = RowOrder()
    with collector_paused():
        for entries in store.library(root, digest, settings.unsure_below):
            page = [Row(*entry) for entry in entries]
            for row in page:
                row.update(comparer)
            if not rows:
                yield LibraryBegun(page, comparer)
            rows += page
        arranger.sorted(rows, Order.ALBUM, descending=False)
    # What was just made stays; the collector need not look at it again and again, which takes a
    # tenth of a second each time in a large library.
    gc.freeze()
    store.remember_folder(root)
    yield LibraryOpened(rows, comparer, store.notice, arranger)
    # While the rows are looked at already: the first search need not wait for it.
    for first in range(0, len(rows), _SEARCHED):
        prepare_search(rows[first : first + _SEARCHED])


def scan_library(
    session: Session,
    root: Path,
    known: Iterable[Track],
    executor: Executor | None = None,
    left_out: Sequence[str] = (),
) -> Generator[RowsFound | RowsGone | Progress, None, None]:
    """Look for new, changed and vanished files, keep them in the store, and yield them."""
    from reclass_gui.core.records import Progress, TrackFound, TrackGone
    from reclass_gui.core.scan import walk

    store = session.store()
    comparer = GenreComparer(session.taxonomy())
    found: list[Row] = []
    gone: list[Path] = []

    def keep() -> Generator[RowsFound | RowsGone, None, None]:
        if found:
            store.put_tracks(row.track for row in found)
            yield RowsFound(found.copy())
            found.clear()
        if gone:
            store.forget(gone)
            yield RowsGone([str(path) for path in gone])
            gone.clear()

    remembered = {track.path: track for track in known}
    for event in walk(root, remembered, executor=executor, looked_through=left_out):
        match event:
            case TrackFound(track, known=False):
                row = Row(track)
                row.update(comparer)
                found.append(row)
            case TrackGone(path):
                gone.append(path)
            case Progress():
                yield from keep()
                yield event
        if len(found) >= _PAGE:
            yield from keep()
    yield from keep()


def classify_tracks(
    session: Session, tracks: Sequence[Track], executor: Executor
) -> Generator[ModelReady | Heard | TrackFailed | Event, None, None]:
    """Load the model, listen to tracks, and yield light suggestions."""
    from reclass_gui.core.pipeline import classify
    from reclass_gui.core.records import TrackDone

    settings = session.settings
    model = session.model()
    yield ModelReady(model)
    events = classify(
        tracks,
        model,
        session.store(),
        quality=settings.quality,
        executor=executor,
        unsure_below=settings.unsure_below,
        taxonomy=session.taxonomy(),
    )
    for event in events:
        if isinstance(event, TrackDone):
            yield Heard(str(event.track.path), light(event.suggestion))
        else:
            yield event


def whole_suggestion(session: Session, track: Track) -> Suggestion | None:
    """Return the suggestion for a track with timeline, styles and tags heard, or None."""
    from reclass_gui.core.loading import suggestion_digest

    settings = session.settings
    digest = suggestion_digest(
        settings.model, settings.quality, session.folders.models, session.taxonomy()
    )
    return session.store().suggestion(track, digest, settings.unsure_below)


def light(suggestion: Suggestion) -> Suggestion:
    """Drop what the table does not show; the store has it."""
    return dataclasses.replace(suggestion, styles=(), heard=(), timeline=())


def follow_changes(session: Session, changes: Sequence[Change], *, undone: bool) -> list[Followed]:
    """Read changed files' tags again and let the store follow."""
    from reclass_gui.core.following import follow_change

    store = session.store()
    return [follow_change(store, change, undone=undone) for change in changes]


def keep_decisions(session: Session, decisions: dict[Path, Decision | None]) -> None:
    """Keep decisions in the store."""
    session.store().put_decisions(decisions)
