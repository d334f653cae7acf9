"""Tables of features in the binary form that opens at once.

A ``.npy`` of float32 [tracks, features], and beside it a ``.json`` of the same name, its index: the
numbers of the tracks and the names of the columns.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeGuard, TypeVar

import numpy as np
import numpy.typing as npt

from reclass_gui.core.descriptors.fma_table import Column, FmaTable
from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.core.filesystem import replace as put_in_place
from reclass_gui.core.records import Finished, Progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reclass_gui.core.records import FloatArray

FORMAT = "reclass feature table 1"

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class FeatureTable:
    """Hold the features of many tracks.

    Attributes:
        tracks: int64 [n], the numbers of the tracks.
        columns: (feature, statistic, number) of each column.
        values: float32 [n, columns], a read-only memory map; NaN is missing.
    """

    tracks: npt.NDArray[np.int64]
    columns: tuple[Column, ...]
    values: FloatArray


def index_path(path: Path) -> Path:
    """Return where the index of a binary table lies."""
    return path.with_suffix(".json")


def convert(
    source: Path, target: Path, *, overwrite: bool = False
) -> Iterator[Progress | Finished]:
    """Turn FMA's ``features.csv`` into a binary table, a few megabytes at a time.

    The target appears when all of it is written; where the iterator is closed early, nothing is.

    Args:
        source: see ``FmaTable``.
        target: the ``.npy``; its index lies beside it.
        overwrite: whether a table that is already there may be replaced.

    Yields:
        Progress in bytes of the source; Finished with the number of tracks.

    Raises:
        FileError: as ``FmaTable`` does; ``exists``; or the target can't be written.
    """
    started = time.monotonic()
    _check_target(target, overwrite=overwrite)
    tracks: list[int] = []
    with (
        FmaTable(source) as table,
        _written(index_path(target)) as index,
        _written(target) as values_file,
    ):
        header = _write_header(values_file, 0, len(table.columns))
        for numbers, values, done in table.rows():
            _write(target, values_file, values.tobytes())
            tracks += numbers.tolist()
            yield Progress(done, table.size)
        if not tracks:
            raise FileError(source, "damaged", "it has no rows")
        values_file.seek(0)
        # NumPy leaves room for the number of rows to grow.
        if _write_header(values_file, len(tracks), len(table.columns)) != header:
            raise FileError(target, "other", "it would have too many rows")
        content = {"format": FORMAT, "columns": table.columns, "tracks": tracks}
        _write(index_path(target), index, json.dumps(content).encode())
        # The old index must not be taken for the new table's.
        index_path(target).unlink(missing_ok=True)
    yield Finished(len(tracks), seconds=time.monotonic() - started)


def open_table(path: Path) -> FeatureTable:
    """Open a binary table; its values are read from the disk when they are used.

    Raises:
        FileError: it is not there, is no such table, or does not fit its index.
    """
    try:
        values = np.load(path, mmap_mode="r", allow_pickle=False)
    except OSError as error:
        raise from_os_error(path, error) from error
    except (ValueError, EOFError) as error:
        raise FileError(path, "damaged", "it is no complete array of NumPy's") from error
    if not isinstance(values, np.ndarray) or values.dtype != np.float32 or values.ndim != 2:
        raise FileError(path, "unsupported", "it is no table of single-precision numbers")
    tracks, columns = _read_index(index_path(path))
    if values.shape != (len(tracks), len(columns)):
        size = f"{values.shape[0]} tracks of {values.shape[1]} features"
        reason = f"it has {size}; its index, {len(tracks)} of {len(columns)}"
        raise FileError(path, "damaged", reason)
    return FeatureTable(tracks, columns, values)


def _read_index(path: Path) -> tuple[npt.NDArray[np.int64], tuple[Column, ...]]:
    try:
        content: Any = json.loads(path.read_bytes())
    except OSError as error:
        raise from_os_error(path, error) from error
    except (ValueError, RecursionError) as error:
        raise FileError(path, "damaged", "it is no complete JSON") from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise FileError(path, "unsupported", "it is no index of a feature table")
    tracks, columns = content.get("tracks"), content.get("columns")
    if not _all_are(tracks, int) or not _all_are(columns, list):
        raise FileError(path, "damaged", "it does not name tracks and columns")
    if not all(len(column) == 3 and _all_are(column, str) for column in columns):
        raise FileError(path, "damaged", "a column has not three names")
    try:
        return np.array(tracks, np.int64), tuple((a, b, c) for a, b, c in columns)
    except OverflowError as error:
        raise FileError(path, "damaged", "a track's number is too large") from error


def _all_are(values: Any, kind: type[T]) -> TypeGuard[list[T]]:
    return isinstance(values, list) and all(type(value) is kind for value in values)


def _check_target(target: Path, *, overwrite: bool) -> None:
    if target.suffix != ".npy":
        raise FileError(target, "unsupported", "the name of a binary table ends in .npy")
    if not target.parent.is_dir():
        raise FileError(target.parent, "not-found", "there is no such folder")
    for path in (target, index_path(target)):
        if not overwrite and path.exists():
            raise FileError(path, "exists", "a file of that name is already there")


def _write_header(file: IO[bytes], rows: int, columns: int) -> int:
    """Write the head of a ``.npy`` of float32, return how long it is."""
    description = {"descr": "<f4", "fortran_order": False, "shape": (rows, columns)}
    np.lib.format.write_array_header_1_0(file, description)
    return file.tell()


def _write(target: Path, file: IO[bytes], content: bytes) -> None:
    try:
        file.write(content)
    except OSError as error:
        raise from_os_error(target, error) from error


@contextmanager
def _written(target: Path) -> Iterator[IO[bytes]]:
    """Give a file to write to, which takes the target's place when all went well."""
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(prefix=".reclass-", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        put_in_place(Path(temporary), target)
    except OSError as error:
        raise from_os_error(target, error) from error
    finally:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
