"""Divide tracks into parts: whole groups only, and each genre in the same shares.

Groups that hold several tracks are placed greedily, the largest first, each where the genres that
it brings are missed most; what stands alone then fills up exactly. The greedy
step is that of Sechidis et al., On the stratification of multi-label data (2011), for whole groups.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Counts = npt.NDArray[np.float64]

_EQUAL = 1e-9


def divide(
    labels: Sequence[tuple[str, ...]],
    groups: Sequence[str] | npt.NDArray[np.str_],
    shares: Sequence[float],
    seed: int | Sequence[int],
) -> npt.NDArray[np.intp]:
    """Choose a part for each track; a group is in one part only.

    The answer does not depend on the order of the tracks. Of a genre all of whose tracks stand
    alone, each part gets its share to within one track; otherwise to within the size of the
    genre's largest group, times the number of the other parts.

    Args:
        labels: of each track, one at least.
        groups: of each track; a name of its own where a track stands alone.
        shares: of the parts, above 0, summing to 1.
        seed: of everything random.

    Returns:
        [n] number of each track's part.
    """
    random = np.random.default_rng(seed)
    genres = sorted({label for each in labels for label in each})
    column = {genre: place for place, genre in enumerate(genres)}
    _, group = np.unique(np.asarray(groups), return_inverse=True)
    sizes = np.bincount(group)
    counts = np.zeros((len(sizes), len(genres)))
    rows = np.repeat(group, [len(each) for each in labels])
    columns = np.array([column[label] for each in labels for label in each], dtype=np.intp)
    np.add.at(counts, (rows, columns), 1)
    table = _Table(counts, sizes, np.asarray(shares, dtype=np.float64), random)
    simple = (sizes == 1) & (counts.sum(axis=1) == 1)
    order = random.permutation(np.flatnonzero(~simple))
    for each in order[np.argsort(-sizes[order], kind="stable")]:
        table.place(each)
    genre_of = counts.argmax(axis=1)
    for genre in range(len(genres)):
        table.fill(random.permutation(np.flatnonzero(simple & (genre_of == genre))), genre)
    return table.part[group]


class _Table:
    """How much of each genre the parts have, and how much they should.

    Attributes:
        part: [groups] number of each group's part; -1 until it is placed.
    """

    def __init__(
        self,
        counts: Counts,
        sizes: npt.NDArray[np.intp],
        shares: Counts,
        random: np.random.Generator,
    ) -> None:
        self.part = np.full(len(sizes), -1, dtype=np.intp)
        self._counts, self._sizes, self._random = counts, sizes, random
        self._totals = counts.sum(axis=0)
        self._missing = np.outer(shares, self._totals)
        self._room = shares * sizes.sum()

    def place(self, group: int) -> None:
        """Put a group where its genres are missed most, each genre counting the same."""
        brings = np.flatnonzero(self._counts[group])
        weights = self._counts[group, brings] / self._totals[brings]
        wanted = self._missing[:, brings] @ weights
        parts = np.flatnonzero(wanted >= wanted.max() - _EQUAL)
        if len(parts) > 1:
            room = self._room[parts]
            parts = parts[room >= room.max() - _EQUAL]
        part = parts[0] if len(parts) == 1 else self._random.choice(parts)
        self.part[group] = part
        self._missing[part] -= self._counts[group]
        self._room[part] -= self._sizes[group]

    def fill(self, groups: npt.NDArray[np.intp], genre: int) -> None:
        """Hand out single tracks of a genre in proportion to what the parts miss."""
        amounts = _whole(self._missing[:, genre], len(groups), self._room, self._random)
        self.part[groups] = np.repeat(np.arange(len(amounts)), amounts)
        self._missing[:, genre] -= amounts
        self._room -= amounts


def _whole(
    missing: Counts, total: int, room: Counts, random: np.random.Generator
) -> npt.NDArray[np.intp]:
    """Return whole numbers that sum to ``total``, close to what is missing and not below 0."""
    level = missing.copy()
    # Parts that have more than they should get nothing; the others bear it evenly.
    while (level < 0).any() and (level > 0).any():
        above = level > 0
        debt = level[~above].sum()
        level = np.where(above, level + debt / above.sum(), 0.0)
    amounts = np.floor(level + _EQUAL).astype(np.intp)
    rest = level - amounts
    order = np.lexsort((random.random(len(level)), -room, -np.round(rest, 9)))
    for step in range(total - int(amounts.sum())):
        amounts[order[step % len(order)]] += 1
    return amounts
