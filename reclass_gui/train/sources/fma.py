"""FMA: a table of all tracks, audio in numbered folders, and the table of 518 features.

Defferrard et al., FMA: A dataset for music analysis, ISMIR 2017. ``fma_metadata/tracks.csv`` has
three header rows; audio lies in ``fma_small/000/000002.mp3`` or a larger set's folder. The data
set's own split is given, and so are artist and album numbers.
"""

from __future__ import annotations

import csv
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.descriptors import fma
from reclass_gui.core.descriptors.feature_table import open_table
from reclass_gui.core.descriptors.fma_table import FmaTable
from reclass_gui.core.errors import FileError, ModelError, from_os_error
from reclass_gui.core.records import Progress
from reclass_gui.train.datasets import Dataset, Item
from reclass_gui.train.sources.audiofiles import opened
from reclass_gui.train.sources.labelled import Collection

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.records import FloatArray
    from reclass_gui.core.store import Store
    from reclass_gui.train.config import TrainingConfig

SUBSETS = ("small", "medium", "large", "full")
"""Each holds the ones before it."""

_COLUMNS = {
    "part": ("set", "split"),
    "subset": ("set", "subset"),
    "genre": ("track", "genre_top"),
    "seconds": ("track", "duration"),
    "artist": ("artist", "id"),
    "artist_name": ("artist", "name"),
    "album": ("album", "id"),
    "album_title": ("album", "title"),
}
_LONGEST_CELL = 1 << 24
"""Biographies are longer than the reader's usual limit."""
_EVERY = 1000
_BLOCK = 4096


@dataclass(frozen=True, slots=True)
class _Line:
    """What tracks.csv says of a track; ``values`` by the keys of ``_COLUMNS``."""

    number: int
    values: dict[str, str]

    @property
    def name(self) -> str:
        return f"{self.number:06d}"

    def item(self, found: Collection, path: Path | None = None, seconds: float = 0.0) -> Item:
        values = self.values
        return Item(
            self.name,
            found.genres([values["genre"]]),
            path,
            _numbered(values["artist"], values["artist_name"]),
            _numbered(values["album"], values["album_title"]),
            values["part"] if values["part"] in ("training", "validation", "test") else "",
            seconds,
        )


def read_fma(
    path: Path, config: TrainingConfig, _store: Store | None, taxonomy: Taxonomy
) -> Generator[Progress, None, Dataset]:
    """Read the tracks of a subset that have a top genre, and find their audio.

    Args:
        path: the folder that holds ``fma_metadata`` and the audio folders.

    Raises:
        FileError: tracks.csv is missing or is no such table, or there is no audio folder.
        ModelError: there is no such subset.
    """
    lines = yield from _lines(_table_of(path, config.labels), config.subset)
    folders = [f for name in SUBSETS if (f := path / f"fma_{name}").is_dir()]
    folders += [path] if (path / "000").is_dir() else []
    if not folders:
        raise FileError(path, "not-found", "there is no folder fma_small, fma_medium, … in it")
    found = Collection(taxonomy)
    files = _files(folders)
    for done, line in enumerate(lines, start=1):
        file = files.get(line.name)
        if not line.values["genre"]:
            found.skip(line.name, "unlabelled", "it has no genre")
        elif file is None:
            found.skip(line.name, "missing", "there is no audio file of it")
        elif (info := opened(file, line.name, found)) is not None:
            found.add(line.item(found, file, info.seconds))
        if not done % 10:
            yield Progress(done, len(lines), line.name)
    return _dataset(path.name, config, found)


def read_fma_table(
    path: Path, config: TrainingConfig, _store: Store | None, taxonomy: Taxonomy
) -> Generator[Progress, None, Dataset]:
    """Read features.csv, or the .npy that ``reclass features convert`` makes of it.

    Genres are from the tracks.csv beside it, or the one that ``config.labels`` names.

    Raises:
        FileError: a table is missing, damaged or has other columns than FMA's.
        ModelError: there is no such subset.
    """
    table = path / "features.csv" if path.is_dir() else path
    lines = yield from _lines(_table_of(table.parent, config.labels), config.subset)
    by_number = {line.number: line for line in lines}
    found = Collection(taxonomy)
    # In the order of the table, which is that of the names: mostly nothing is moved at the end.
    features = np.empty((len(lines), len(fma.columns())), dtype=np.float32)
    places: dict[str, int] = {}
    met: set[int] = set()
    for numbers, values, done, total in _blocks(table):
        for number, row in zip(numbers.tolist(), values, strict=True):
            line = by_number.get(number)
            if line is None:
                continue
            met.add(number)
            if not np.isfinite(row).all():
                found.skip(line.name, "corrupt", "some of its features are not numbers")
            elif found.add(line.item(found)):
                features[len(places)] = row
                places[line.name] = len(places)
        yield Progress(done, total, table.name)
    for number in sorted(set(by_number) - met):
        found.skip(by_number[number].name, "missing", "the table of features lacks it")
    items = found.sorted_items()
    order = np.array([places[item.name] for item in items], dtype=np.intp)
    features = features[: len(items)]
    if not np.array_equal(order, np.arange(len(items))):
        features = features[order]
    return _dataset(table.name, config, found, features)


def _dataset(
    title: str, config: TrainingConfig, found: Collection, features: FloatArray | None = None
) -> Dataset:
    items = found.sorted_items()
    given = {item.name: item.part for item in items if item.part}
    return Dataset(
        title=f"{title} ({config.subset})" if config.subset else title,
        source=config.source,
        items=items,
        skipped=tuple(found.skipped),
        features=features,
        feature_set="" if features is None else "fma518",
        parts={"given": given} if given else {},
    )


def _table_of(folder: Path, labels: str) -> Path:
    """Return where tracks.csv lies: where it was said, or in the places that are usual."""
    from pathlib import Path

    if labels:
        given = Path(labels).expanduser().absolute()
        return given / "tracks.csv" if given.is_dir() else given
    places = [folder, folder / "fma_metadata", folder.parent / "fma_metadata"]
    for place in places:
        if (place / "tracks.csv").is_file():
            return place / "tracks.csv"
    raise FileError(folder, "not-found", "there is no fma_metadata/tracks.csv in it")


def _lines(path: Path, subset: str) -> Generator[Progress, None, list[_Line]]:
    """Read the tracks of a subset; all of them without one."""
    if subset and subset not in SUBSETS:
        raise ModelError(f"FMA has no subset “{subset}”; choose {', '.join(SUBSETS)}.")
    wanted = set(SUBSETS[: SUBSETS.index(subset) + 1]) if subset and subset != "full" else set()
    limit = csv.field_size_limit(_LONGEST_CELL)
    lines = []
    try:
        with path.open(encoding="utf-8", errors="replace", newline="") as file:
            reader = csv.reader(file)
            places = _places(path, reader)
            for row in reader:
                if not row:
                    continue
                line = _line(path, row, places, reader.line_num)
                if not wanted or line.values["subset"] in wanted:
                    lines.append(line)
                if not len(lines) % _EVERY:
                    yield Progress(len(lines), None, path.name)
    except OSError as error:
        raise from_os_error(path, error) from error
    except csv.Error as error:
        raise FileError(path, "damaged", f"it is no CSV table ({error})") from error
    finally:
        csv.field_size_limit(limit)
    return lines


def _places(path: Path, reader: Iterator[list[str]]) -> dict[str, int]:
    """Read the three header rows; return where the columns are."""
    first, second, third = (next(reader, []) for _ in range(3))
    if not third or third[0] != "track_id" or len(first) != len(second):
        reason = "it has not the three header rows of FMA's tracks.csv"
        raise FileError(path, "unsupported", reason)
    columns = {pair: place for place, pair in enumerate(zip(first, second, strict=True))}
    missing = [column for column in _COLUMNS.values() if column not in columns]
    if missing:
        raise FileError(path, "damaged", f"it has no column “{' '.join(missing[0])}”")
    return {key: columns[column] for key, column in _COLUMNS.items()}


def _line(path: Path, row: list[str], places: dict[str, int], number: int) -> _Line:
    try:
        return _Line(int(row[0]), {key: row[place].strip() for key, place in places.items()})
    except (ValueError, IndexError) as error:
        reason = f"line {number} is no track, or is cut off"
        raise FileError(path, "damaged", reason) from error


def _numbered(number: str, name: str) -> str:
    """Return "137 name": names are not unique; "" where the number is missing or -1."""
    return f"{number} {name}".strip() if number.isdigit() else ""


def _files(folders: list[Path]) -> dict[str, Path]:
    """Return the audio file of each six-digit name; the smallest set's where there are several."""
    found: dict[str, Path] = {}
    for folder in folders:
        for place in sorted(folder.iterdir()):
            if place.is_dir() and len(place.name) == 3 and place.name.isdigit():
                for name in sorted(os.listdir(place)):  # noqa: PTH208  (a Path for each is slow)
                    stem, _, suffix = name.partition(".")
                    if suffix.lower() == "mp3":
                        found.setdefault(stem, place / name)
    return found


def _blocks(
    table: Path,
) -> Iterator[tuple[np.ndarray[tuple[int], np.dtype[np.int64]], FloatArray, int, int]]:
    """Yield numbers and features of some tracks, how far it is, and of how much."""
    if table.suffix == ".npy":
        binary = open_table(table)
        _check_columns(table, binary.columns)
        for start in range(0, len(binary.tracks), _BLOCK):
            numbers = binary.tracks[start : start + _BLOCK]
            values = np.asarray(binary.values[start : start + _BLOCK])
            yield numbers, values, start + len(numbers), len(binary.tracks)
        return
    with FmaTable(table) as text:
        _check_columns(table, text.columns)
        for numbers, values, done in text.rows():
            yield numbers, values, done, text.size


def _check_columns(path: Path, columns: tuple[tuple[str, str, str], ...]) -> None:
    if columns != fma.columns():
        raise FileError(path, "unsupported", "its columns are not the 518 of FMA's features")
