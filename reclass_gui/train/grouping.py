"""What must not be on two sides of a split: tracks of one artist or album, one recording twice."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.train.duplicates import equal_files, equal_rows, near_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt

    from reclass_gui.train.datasets import Dataset

KINDS = ("track", "duplicate", "album", "artist")

COMPILATION = 4
"""An album of so many artists joins none of them: through compilations a library would become one
group, and artists that they share are kept together anyway."""


def group_of(dataset: Dataset, kind: str) -> npt.NDArray[np.str_]:
    """Return the group of each item, [n]; what is in one group belongs on one side of a split.

    Args:
        kind: "track": each item stands alone. "duplicate": recordings that are there twice.
            "album": those, and tracks of one album. "artist": those, and tracks of one artist.
            Names are compared without case; where one is not known, it joins nothing.

    Raises:
        ModelError: there is no such kind.
    """
    if kind not in KINDS:
        raise ModelError(f"There are no groups by “{kind}”; choose one of {', '.join(KINDS)}.")
    names = [item.name for item in dataset.items]
    if kind == "track":
        return np.array([f"track {name}" for name in names], dtype=np.str_)
    union = _Union(len(names))
    for one, two in duplicates(dataset):
        union.join(one, two)
    artists = [item.artist.casefold() for item in dataset.items]
    if kind == "artist":
        for rows in _rows_of(artists).values():
            union.join_all(rows)
    if kind in ("album", "artist"):
        for rows in _rows_of(item.album.casefold() for item in dataset.items).values():
            known = {artists[row] for row in rows} - {""}
            if len(known) < COMPILATION:
                union.join_all(rows)
            else:
                union.join_all([row for row in rows if not artists[row]])
    return _named(dataset, union, artists)


def duplicates(dataset: Dataset) -> list[tuple[int, int]]:
    """Return pairs of rows that hold the same recording, by features and by files' content."""
    pairs: set[tuple[int, int]] = set()
    if dataset.features is not None:
        pairs.update(equal_rows(dataset.features))
        pairs.update(near_rows(dataset.features))
    if any(item.path for item in dataset.items):
        pairs.update(equal_files([item.path for item in dataset.items]))
    return sorted(pairs)


class _Union:
    """Sets of rows that are joined one by one."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def find(self, row: int) -> int:
        """Return the row that stands for a row's set: its first one."""
        while self._parent[row] != row:
            self._parent[row] = self._parent[self._parent[row]]
            row = self._parent[row]
        return row

    def join(self, one: int, two: int) -> None:
        """Make one set of two rows' sets."""
        low, high = sorted((self.find(one), self.find(two)))
        self._parent[high] = low

    def join_all(self, rows: list[int]) -> None:
        """Make one set of all rows' sets."""
        for row in rows[1:]:
            self.join(rows[0], row)


def _rows_of(keys: Iterable[str]) -> dict[str, list[int]]:
    rows: dict[str, list[int]] = defaultdict(list)
    for row, key in enumerate(keys):
        if key:
            rows[key].append(row)
    return rows


def _named(dataset: Dataset, union: _Union, artists: list[str]) -> npt.NDArray[np.str_]:
    """Name each set by its first artist, or else by its first track."""
    roots = [union.find(row) for row in range(len(artists))]
    names: dict[int, str] = {}
    for root, artist in zip(roots, artists, strict=True):
        if artist:
            names[root] = min(names.get(root, artist), artist)
    taken: dict[str, int] = {}
    found = []
    for root in roots:
        name = f"artist {names[root]}" if root in names else f"track {dataset.items[root].name}"
        # By album one artist has many sets: the first track tells them apart.
        if taken.setdefault(name, root) != root:
            name = f"{name} / {dataset.items[root].name}"
        found.append(name)
    return np.array(found, dtype=np.str_)
