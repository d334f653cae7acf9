"""The person's own library: accepted genres first, then what the files' tags say."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.core.records import Progress
from reclass_gui.train.datasets import Dataset, Item
from reclass_gui.train.sources.labelled import Collection
from reclass_gui.train.truth import artist_of, is_album, true_genres

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.records import Track
    from reclass_gui.core.store import Store
    from reclass_gui.train.config import TrainingConfig

_EVERY = 500


def read_library(
    path: Path, config: TrainingConfig, store: Store | None, taxonomy: Taxonomy
) -> Generator[Progress, None, Dataset]:
    """Read what the store knows of a folder that was scanned; no file is opened.

    Labels are main genres where the taxonomy knows them. A track without artist and album belongs
    to its folder, where that is not the library's own.

    Raises:
        FileError: nothing in the folder was scanned.
        ModelError: there is no store.
        StoreError: the store cannot be read.
    """
    if store is None:
        raise ModelError("The library can be learnt from only with the program's database.")
    tracks = store.tracks(path)
    if not tracks:
        reason = "no track in it is known: open the folder in the window, or run “reclass scan”"
        raise FileError(path, "other", reason)
    genres = true_genres(tracks, store.decisions(path), taxonomy, "both")
    sizes = Counter(track.path.parent for track in tracks)
    found = Collection(taxonomy)
    for done, track in enumerate(tracks, start=1):
        _add(found, track, path, genres.get(track.path, ""), sizes)
        if not done % _EVERY:
            yield Progress(done, len(tracks))
    yield Progress(len(tracks), len(tracks))
    return Dataset(
        title=path.name,
        source=config.source,
        items=found.sorted_items(),
        skipped=tuple(found.skipped),
    )


def _add(found: Collection, track: Track, root: Path, genre: str, sizes: Counter[Path]) -> None:
    name = track.path.relative_to(root).as_posix()
    if track.error:
        found.skip(name, "corrupt", track.error)
    elif not os.path.lexists(track.path):
        found.skip(name, "missing", "the file is no longer there")
    else:
        artist, album = artist_of(track), track.album.casefold()
        folder = track.path.parent
        if not artist and not album and is_album(folder, root, sizes):
            album = f"folder {folder.relative_to(root).as_posix()}"
        labels = found.genres([genre])
        found.add(Item(name, labels, track.path, artist, album, seconds=track.seconds))
