"""FMA's ``features.csv``: three header rows, then one track a line; nearly a gigabyte of text."""

from __future__ import annotations

import math
import os
from typing import IO, TYPE_CHECKING, Self

import numpy as np
import numpy.typing as npt

from reclass_gui.core.errors import FileError, from_os_error

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reclass_gui.core.records import FloatArray

Column = tuple[str, str, str]

# First cells of the three header rows.
_HEADS = ("feature", "statistics", "number")
# Bytes of text taken at a time; a line that is longer than that is none of such a table.
_BLOCK_BYTES = 1 << 22
# Tracks are numbered in whole numbers that a double holds exactly.
_LARGEST_NUMBER = 2**53


class FmaTable:
    """Read FMA's table in blocks; a context manager that keeps the file open.

    The file is text with three header rows (feature, statistics, number), perhaps a fourth that
    names the index, then a track's number and its values on each line.

    Attributes:
        columns: (feature, statistic, number) of each column.
        size: bytes of the file.
    """

    def __init__(self, path: Path) -> None:
        """Open the table and read its head.

        Raises:
            FileError: it can't be read or is no such table.
        """
        self._path = path
        try:
            self._file = path.open("rb")
            self.size = os.fstat(self._file.fileno()).st_size
        except OSError as error:
            raise from_os_error(path, error) from error
        try:
            self.columns, self._lines = _read_header(path, self._file)
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_details: object) -> None:
        self._file.close()

    def rows(self) -> Iterator[tuple[npt.NDArray[np.int64], FloatArray, int]]:
        """Yield track numbers int64 [n], values float32 [n, columns] and the bytes read so far.

        An empty value is NaN.

        Raises:
            FileError: a row has the wrong length, a value is no number, or a track comes twice;
                the reason names the line.
        """
        seen: set[int] = set()
        rest, done = b"", self._file.tell()
        while block := self._read():
            text, newline, rest = (rest + block).rpartition(b"\n")
            if not newline and len(rest) > 2 * _BLOCK_BYTES:
                raise FileError(self._path, "damaged", f"line {self._lines + 1} does not end")
            if newline:
                done += len(text) + 1
                yield from self._parsed(text, seen, done)
        yield from self._parsed(rest, seen, done + len(rest))

    def _read(self) -> bytes:
        try:
            return self._file.read(_BLOCK_BYTES)
        except OSError as error:
            raise from_os_error(self._path, error) from error

    def _parsed(
        self, text: bytes, seen: set[int], done: int
    ) -> Iterator[tuple[npt.NDArray[np.int64], FloatArray, int]]:
        """Yield what some whole lines hold, or nothing where all are empty."""
        rows = text.decode("latin-1").split("\n")
        if text.strip():
            numbers, values = _parsed(self._path, rows, self.columns, self._lines)
            _check_new(self._path, numbers, seen)
            yield numbers, values, done
        self._lines += len(rows)


def _read_header(path: Path, file: IO[bytes]) -> tuple[tuple[Column, ...], int]:
    """Return the columns and the number of header lines; the file then stands after them."""
    rows = []
    for number, head in enumerate(_HEADS, start=1):
        cells = _cells(_line(path, file))
        if cells[0] != head:
            reason = f"line {number} does not begin with “{head}”: it is no table of FMA's features"
            raise FileError(path, "unsupported", reason)
        rows.append(cells[1:])
    lengths = [len(row) for row in rows]
    if len(set(lengths)) > 1 or not lengths[0]:
        words = ", ".join(map(str, lengths))
        raise FileError(path, "damaged", f"its header rows name {words} columns")
    columns = tuple(zip(*rows, strict=True))
    if not all(map(all, columns)):
        raise FileError(path, "damaged", "a column has no name")
    if len(set(columns)) < len(columns):
        raise FileError(path, "damaged", "two columns have the same name")
    position = file.tell()
    fourth = _cells(_line(path, file))
    if fourth[0] and not any(fourth[1:]) and not fourth[0][0].isdigit():
        return columns, len(_HEADS) + 1
    file.seek(position)
    return columns, len(_HEADS)


def _line(path: Path, file: IO[bytes]) -> bytes:
    try:
        return file.readline(_BLOCK_BYTES)
    except OSError as error:
        raise from_os_error(path, error) from error


def _cells(line: bytes) -> list[str]:
    text = line.decode("utf-8-sig", errors="replace")
    return [cell.strip().strip('"') for cell in text.split(",")]


def _parsed(
    path: Path, rows: list[str], columns: tuple[Column, ...], lines: int
) -> tuple[npt.NDArray[np.int64], FloatArray]:
    """Return track numbers and values of some lines, of which ``lines`` lie before."""
    try:
        table = np.loadtxt(rows, np.float64, comments=None, delimiter=",", ndmin=2)
        fine = table.shape[1] == len(columns) + 1 and np.isfinite(table).all()
    except ValueError:
        fine = False
    if not fine:
        # Something is missing or wrong: slowly, to say where.
        parsed = [
            _parsed_row(path, row, columns, number)
            for number, row in enumerate(rows, start=lines + 1)
            if row and not row.isspace()
        ]
        table = np.array(parsed)
    numbers = table[:, 0]
    odd = (numbers != np.floor(numbers)) | (np.abs(numbers) > _LARGEST_NUMBER)
    if odd.any():
        raise FileError(path, "damaged", f"{numbers[odd][0]:g} is not the number of a track")
    with np.errstate(over="ignore"):
        values = table[:, 1:].astype(np.float32)
    if np.isinf(values).any():
        row, column = np.argwhere(np.isinf(values))[0]
        where = f"“{'/'.join(columns[column])}” of track {numbers[row]:.0f}"
        raise FileError(path, "damaged", f"{where} is too large for single precision")
    return numbers.astype(np.int64), values


def _parsed_row(path: Path, row: str, columns: tuple[Column, ...], number: int) -> list[float]:
    cells = row.split(",")
    if len(cells) != len(columns) + 1:
        reason = f"line {number} has {len(cells) - 1} values instead of {len(columns)}"
        raise FileError(path, "damaged", reason)
    values = []
    for cell, name in zip(cells, ("track", *map("/".join, columns)), strict=True):
        text = cell.strip()
        try:
            value = float(text) if text else math.nan
        except ValueError:
            value = math.inf
        if math.isinf(value) or (math.isnan(value) and name == "track"):
            shown = text[:40]
            raise FileError(path, "damaged", f"line {number}, “{name}”: “{shown}” is no number")
        values.append(value)
    return values


def _check_new(path: Path, numbers: npt.NDArray[np.int64], seen: set[int]) -> None:
    """Note the tracks of a block; refuse one that was there before."""
    for number in numbers.tolist():
        if number in seen:
            raise FileError(path, "damaged", f"track {number} comes twice")
        seen.add(number)
