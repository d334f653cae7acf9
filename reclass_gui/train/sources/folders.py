"""A folder for each genre, as GTZAN, Indian music and Tabla come, or a table of labels."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.core.records import Progress
from reclass_gui.core.scan import is_hidden
from reclass_gui.train.datasets import Dataset, Item
from reclass_gui.train.sources.artistlists import ArtistLists, read_artist_lists
from reclass_gui.train.sources.audiofiles import is_audio, opened_with_tags
from reclass_gui.train.sources.labelled import Collection
from reclass_gui.train.truth import artist_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.store import Store
    from reclass_gui.train.config import TrainingConfig


def read_folders(
    path: Path, config: TrainingConfig, _store: Store | None, taxonomy: Taxonomy
) -> Generator[Progress, None, Dataset]:
    """Read the audio below a folder; the genre is the first folder's name.

    Where ``config.labels`` is a CSV table with the column “label”, that is the genre. Artists and
    albums are from ``config.labels`` or ``artists.txt``, else from the files' tags.

    Raises:
        FileError: the folder or a list cannot be read.
    """
    lists = read_artist_lists(config.labels, path)
    if not path.is_dir():
        raise FileError(path, "other", "it is a file and no folder")
    root = path if lists.labels else _genres_folder(path)
    found = Collection(taxonomy)
    files: list[tuple[Path, str]] = []
    for file in _audio_below(root, found):
        files.append((file, file.relative_to(root).as_posix()))
        if not len(files) % 1000:
            yield Progress(len(files), None, os.fspath(file.parent))
    if lists.labels:
        met = {name for _, name in files}
        for name in sorted(set(lists.files) - met):
            if not (root / name).exists():
                found.skip(name, "missing", "the table names it, but the file is not there")
    for done, (file, name) in enumerate(files, start=1):
        folder, slash, _ = name.partition("/")
        label = lists.label(name) if lists.labels else folder if slash else ""
        _add(found, lists, file, name, found.genres([label]))
        yield Progress(done, len(files), name)
    items = found.sorted_items()
    return Dataset(
        title=path.name,
        source=config.source,
        items=items,
        skipped=tuple(found.skipped),
        parts=lists.parts(item.name for item in items),
    )


def _add(
    found: Collection, lists: ArtistLists, file: Path, name: str, labels: tuple[str, ...]
) -> None:
    """Add a file, or list why it cannot be learnt from."""
    if not labels:
        found.skip(name, "unlabelled", "it has no genre")
        return
    track = opened_with_tags(file, name, found)
    if track is not None:
        artist = lists.artist(name) or artist_of(track)
        album = lists.album(name) or track.album.casefold()
        found.add(Item(name, labels, file, artist, album, seconds=track.seconds))


def _genres_folder(path: Path) -> Path:
    """Return the folder whose folders are genres; an archive's outer folders are passed."""
    while True:
        try:
            entries = [entry for entry in path.iterdir() if not is_hidden(entry.name)]
        except OSError as error:
            raise from_os_error(path, error) from error
        folders = [entry for entry in entries if entry.is_dir()]
        if len(folders) != 1 or any(is_audio(entry.name) for entry in entries):
            return path
        if not any(entry.is_dir() for entry in folders[0].iterdir()):
            return path
        path = folders[0]


def _audio_below(root: Path, found: Collection) -> Iterator[Path]:
    """Yield the audio files below a folder, by folder and name; hidden ones are left out."""

    def closed(error: OSError) -> None:
        folder = Path(error.filename)
        reason = f"the folder can't be opened: {from_os_error(folder, error).reason}"
        found.skip(folder.relative_to(root).as_posix(), "corrupt", reason)

    for folder, subfolders, names in os.walk(root, onerror=closed):
        subfolders[:] = sorted(name for name in subfolders if not is_hidden(name))
        for name in sorted(names):
            if is_audio(name) and not is_hidden(name):
                yield Path(folder, name)
