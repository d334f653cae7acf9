"""The Million Song Dataset: HDF5 files of what the Echo Nest measured, and a .cls of genres.

Bertin-Mahieux et al., The Million Song Dataset, ISMIR 2011. A file holds one song, or many
(“aggregate”), whose segments then lie one after the other. The genres are those of Tagtraum
(Schreiber, ISMIR 2015) or of a like list: a track's number, a tab, its genre, and perhaps a tab
and the genre of the minority.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.errors import FileError
from reclass_gui.core.records import Progress
from reclass_gui.train import backend
from reclass_gui.train.datasets import Dataset, Item
from reclass_gui.train.featuretable import read_text
from reclass_gui.train.sources.labelled import Collection

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.records import FloatArray
    from reclass_gui.core.store import Store
    from reclass_gui.train.config import TrainingConfig

FEATURE_SET = "msd31"
"""What nothing but the Echo Nest computes: a model of these hears no audio file."""

SCALARS = ("danceability", "energy", "loudness", "tempo", "duration", "key", "mode")
"""As the reference takes them; the first two are 0 in all published files."""

_BINS = 12
_WIDTH = len(SCALARS) + 2 * _BINS


def column_names() -> tuple[str, ...]:
    """Return the names of the 31 features, in order."""
    numbers = range(1, _BINS + 1)
    return (*SCALARS, *(f"timbre/{n:02d}" for n in numbers), *(f"pitch/{n:02d}" for n in numbers))


def read_msd(
    path: Path, config: TrainingConfig, _store: Store | None, taxonomy: Taxonomy
) -> Generator[Progress, None, Dataset]:
    """Read seven facts and the means of timbre and pitch of each song that has a genre.

    Args:
        path: a folder of .h5 files, in folders such as A/B/C or not, or one file.

    Raises:
        FileError: the list of genres is missing or holds none; the folder has no .h5 file.
        ModelError: h5py is missing.
    """
    h5py = backend.load("h5py")
    listed = _list_of(path, config.labels)
    genres = _read_genres(listed)
    files = [path] if path.is_file() else sorted(_files_below(path))
    if not files:
        raise FileError(path, "not-found", "there is no .h5 file in it")
    found = Collection(taxonomy)
    rows: dict[str, FloatArray] = {}
    for done, file in enumerate(files, start=1):
        yield Progress(done, len(files), file.name)
        name = file.stem
        # The name of a file of one song is its number: most files need not be opened.
        if _is_number(name) and name not in genres:
            found.skip(name, "unlabelled", "the list of genres lacks it")
            continue
        try:
            with h5py.File(file, "r") as song:
                _add_songs(song, genres, found, rows)
        except (OSError, KeyError, ValueError, IndexError, RuntimeError) as error:
            found.skip(
                name,
                "corrupt",
                f"it is no complete file of the Million Song Dataset: {_why(error)}",
            )
    met = {*found.items, *(each.name for each in found.skipped)}
    if lacking := len(genres.keys() - met):
        # Not one by one: such a list is of the whole set, and what lies here often a part of it.
        found.skip(listed.name, "missing", f"{lacking} of the tracks that it names are not here")
    items = found.sorted_items()
    features = np.array([rows[item.name] for item in items], dtype=np.float32)
    return Dataset(
        title=path.name,
        source=config.source,
        items=items,
        skipped=tuple(found.skipped),
        features=features.reshape(len(items), _WIDTH),
        feature_set=FEATURE_SET,
    )


def _add_songs(
    file: Any, genres: dict[str, str], found: Collection, rows: dict[str, FloatArray]
) -> None:
    """Add the songs of an open file."""
    songs, facts = file["analysis/songs"][:], file["metadata/songs"][:]
    starts = [np.append(songs[f"idx_segments_{kind}"], len(file[f"analysis/segments_{kind}"]))
              for kind in ("timbre", "pitches")]  # fmt: skip
    for place, (song, fact) in enumerate(zip(songs, facts, strict=True)):
        name = _text(song["track_id"])
        if name not in genres:
            found.skip(name, "unlabelled", "the list of genres lacks it")
            continue
        values = [float(song[scalar]) for scalar in SCALARS]
        for kind, start in zip(("timbre", "pitches"), starts, strict=True):
            segments = file[f"analysis/segments_{kind}"][start[place] : start[place + 1]]
            values += segments.mean(axis=0).tolist() if len(segments) else [np.nan] * _BINS
        features = np.array(values, dtype=np.float32)
        if features.shape != (_WIDTH,) or not np.isfinite(features).all():
            found.skip(name, "corrupt", "some of its features are missing or not numbers")
            continue
        artist = f"{_text(fact['artist_id'])} {_text(fact['artist_name'])}".strip().casefold()
        album = f"{fact['release_7digitalid']} {_text(fact['release'])}".strip().casefold()
        labels = found.genres([genres[name].replace("_", " ")])
        if found.add(Item(name, labels, None, artist, album, seconds=float(song["duration"]))):
            rows[name] = features


def _list_of(path: Path, labels: str) -> Path:
    """Return where the genres are: where it was said, or the only .cls beside the files."""
    if labels:
        return Path(labels).expanduser().absolute()
    folder = path if path.is_dir() else path.parent
    lists = sorted(folder.glob("*.cls"))
    if len(lists) != 1:
        reason = f"name the .cls file of genres: there are {len(lists)} in the folder"
        raise FileError(folder, "not-found", reason)
    return lists[0]


def _read_genres(path: Path) -> dict[str, str]:
    """Read lines "TRAAAAK128F9318786<tab>Rock"; of two genres the first is the majority's."""
    found = {}
    for line in read_text(path).splitlines():
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) > 1 and _is_number(cells[0]) and cells[1]:
            found[cells[0]] = cells[1]
    if not found:
        raise FileError(path, "unsupported", "it names no genre of a track")
    return found


def _is_number(text: str) -> bool:
    """Say whether a text looks like TRAAAAK128F9318786."""
    return len(text) == 18 and text.startswith("TR") and text.isalnum()


def _files_below(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        yield from (Path(place, name) for name in names if name.endswith(".h5"))


def _text(value: Any) -> str:
    return value.decode("utf-8", errors="replace") if isinstance(value, bytes) else str(value)


def _why(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0].strip("'\"") if lines else type(error).__name__
