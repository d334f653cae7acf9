"""Comparing models on a folder, off the GUI thread."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from concurrent.futures import Executor
    from pathlib import Path

    from reclass_gui.core.compare import Comparison, ModelFailed
    from reclass_gui.core.records import Progress, Track
    from reclass_gui.ui.session import Session

TABLE = "table"
TAGS = "tags"
NOTHING = "nothing"
LABELS_FILE = "labels.csv"


@dataclass(frozen=True, slots=True)
class Compared:
    """A finished comparison.

    Attributes:
        comparison: what came of it.
        root: the folder.
        truth: what was taken for right: ``TABLE``, ``TAGS`` or ``NOTHING``.
    """

    comparison: Comparison
    root: Path
    truth: str


def compare_models(
    session: Session, names: Sequence[str], root: Path, truth: str, executor: Executor
) -> Iterator[Progress | ModelFailed | Compared]:
    """Read a folder, let models listen to its tracks, and compare them.

    Args:
        session: settings, store and genre list.
        names: of the models.
        root: the folder.
        truth: what is right: ``TABLE`` for labels.csv where the folder has one, ``TAGS`` for the
            genres in the tags, ``NOTHING``.
        executor: threads beside the calling one.

    Raises:
        FileError: the folder or its labels can't be read, or no track was heard by all.
        ModelError: a model cannot be loaded or fails.
        SettingsError: the person's own genre list has a mistake.
        StoreError: what was heard could not be kept.
    """
    from reclass_gui.core import evaluate
    from reclass_gui.core.compare import Comparison, contest
    from reclass_gui.core.errors import FileError
    from reclass_gui.core.loading import load_model

    settings, taxonomy, store = session.settings, session.taxonomy(), session.store()
    if not root.is_dir():
        raise FileError(root, "not-found", "there is no such folder")
    labels: dict[Path, str] = {}
    table = root / LABELS_FILE
    if truth == TABLE and table.is_file():
        labels = dict(evaluate.read_labels(table, root, taxonomy).of)
    elif truth == TABLE:
        truth = NOTHING
    models = [
        load_model(name, settings.device, folder=session.folders.models, taxonomy=taxonomy)
        for name in names
    ]
    tracks = yield from _scanned(session, root, executor)
    if truth == TAGS:
        labels = evaluate.tagged_labels(tracks, taxonomy)
        if not labels:
            raise FileError(root, "other", "no track in it has one genre that the list knows")
    wanted = [track for track in tracks if not labels or track.path in labels]
    try:
        with contextlib.closing(
            contest(
                models,
                wanted,
                labels,
                store,
                quality=settings.quality,
                executor=executor,
                unsure_below=settings.unsure_below,
                taxonomy=taxonomy,
            )
        ) as events:
            for event in events:
                yield Compared(event, root, truth) if isinstance(event, Comparison) else event
    except ValueError as error:
        raise FileError(root, "other", "no track in it was heard by all models") from error


def _scanned(
    session: Session, root: Path, executor: Executor
) -> Generator[Progress, None, list[Track]]:
    """Read the tags of all tracks in a folder; what the store knows is not read again."""
    from reclass_gui.core import scan
    from reclass_gui.core.records import Progress, TrackFound

    store = session.store()
    known = {track.path: track for track in store.tracks(root)}
    found: list[Track] = []
    new: list[Track] = []
    for event in scan.walk(root, known, executor=executor):
        if isinstance(event, TrackFound) and not event.track.error:
            found.append(event.track)
            if not event.known:
                new.append(event.track)
            yield Progress(len(found), None)
    store.put_tracks(new)
    return found
