"""Lists that lie beside a data set: who plays a track, and which part of a split it is in.

GTZAN has Sturm's index of artists, ``artists.txt``, and Kereliuk and Sturm's fault-filtered lists
{train,valid,test}_filtered.txt; any other folder may have a CSV table with the columns file and
artist, album or label.
"""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reclass_gui.core.errors import FileError
from reclass_gui.train.featuretable import read_artists, read_lists, read_text

if TYPE_CHECKING:
    from collections.abc import Iterable

INDEX = "artists.txt"


@dataclass(frozen=True, slots=True)
class ArtistLists:
    """What is known of tracks beside their files.

    Keys are names as the list has them, and without folders and suffix where that is clear.

    Attributes:
        artists: of tracks, in lower case.
        albums: likewise.
        labels: genres, where the table has such a column.
        files: all that the table names, as it does.
        filtered: {track: part} of the fault-filtered split, where its lists are there.
    """

    artists: dict[str, str] = field(default_factory=dict)
    albums: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    filtered: dict[str, str] = field(default_factory=dict)

    def artist(self, name: str) -> str:
        """Return who plays an item, or ""."""
        return _known(self.artists, name)

    def album(self, name: str) -> str:
        """Return an item's album, or ""."""
        return _known(self.albums, name)

    def label(self, name: str) -> str:
        """Return an item's genre as the table has it, or ""."""
        return _known(self.labels, name)

    def parts(self, names: Iterable[str]) -> dict[str, dict[str, str]]:
        """Return the splits as ``Dataset.parts`` has them, for items of some names."""
        if not self.filtered:
            return {}
        known = {name: self.filtered.get(track_of(name)) for name in names}
        return {"filtered": {name: part for name, part in known.items() if part}}


def _known(table: dict[str, str], name: str) -> str:
    return table.get(name) or table.get(track_of(name), "")


def track_of(name: str) -> str:
    """Return "blues.00000" of "blues/blues.00000.wav" and the like."""
    last = name.rpartition("/")[2]
    stem, dot, suffix = last.rpartition(".")
    return stem if dot and not suffix.isdigit() else last


def read_artist_lists(given: str, folder: Path) -> ArtistLists:
    """Read the lists of a data set.

    Args:
        given: path of the index or of a CSV table, or a folder with ``artists.txt``; "" for the
            ``artists.txt`` of ``folder``, where there is one.
        folder: of the data set.

    Raises:
        FileError: a file that was named, or a list, cannot be read.
        ModelError: a track is on two of the lists.
    """
    path = Path(given).expanduser().absolute() if given else folder / INDEX
    if path.is_dir():
        path = path / INDEX
    if not given and not path.is_file():
        return ArtistLists()
    filtered = _read_filtered(path.parent)
    if path.suffix.lower() == ".csv":
        return replace(_read_table(path), filtered=filtered)
    return ArtistLists(read_artists(path), filtered=filtered)


def _read_filtered(folder: Path) -> dict[str, str]:
    """Read the fault-filtered lists; {} where there are none, complain where some are missing."""
    return read_lists(folder) if any(folder.glob("*_filtered.txt")) else {}


_COLUMNS = {"artist": "artists", "album": "albums", "label": "labels"}


def _read_table(path: Path) -> ArtistLists:
    """Read a CSV table with the column file, and artist, album or label."""
    rows: list[tuple[str, dict[str, str]]] = []
    try:
        reader = csv.DictReader(read_text(path).removeprefix("\ufeff").splitlines())
        columns = set(reader.fieldnames or ())
        if "file" not in columns or not columns & set(_COLUMNS):
            reason = "it has no column “file” with an “artist”, “album” or “label” beside it"
            raise FileError(path, "unsupported", reason)
        for row in reader:
            name = (row["file"] or "").strip().replace("\\", "/").removeprefix("./")
            rows.append((name, row))
    except csv.Error as error:
        raise FileError(path, "damaged", f"it is no CSV table ({error})") from error
    stems = Counter(track_of(name) for name, _ in rows)
    found: dict[str, dict[str, str]] = {attribute: {} for attribute in _COLUMNS.values()}
    for name, row in rows:
        for column, attribute in _COLUMNS.items():
            if text := (row.get(column) or "").strip():
                text = text if column == "label" else text.casefold()
                found[attribute][name] = text
                if stems[track_of(name)] == 1:
                    found[attribute].setdefault(track_of(name), text)
    return ArtistLists(**found, files=tuple(name for name, _ in rows))
