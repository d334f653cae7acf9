"""Setting tracks aside for early stopping: by class, and no artist on both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt


def hold_out(
    labels: Sequence[str], groups: Sequence[str] | None, *, share: float = 0.2, seed: int = 0
) -> npt.NDArray[np.bool_]:
    """Choose about a share of each class, whole groups only.

    Args:
        labels: of each track.
        groups: what must stay together, such as the artist; None if every track stands alone.
        share: of each class, 0 to 1; at least one track of a class is left out of it.
        seed: of the order in which groups are tried.

    Returns:
        [n] True for what is held out.
    """
    names = np.asarray(labels)
    keys = np.arange(len(names)) if groups is None else np.asarray(groups)
    _, classes = np.unique(names, return_inverse=True)
    _, members = np.unique(keys, return_inverse=True)
    sizes = np.bincount(classes)
    quota = np.minimum(np.round(share * sizes).astype(int), sizes - 1)
    taken = np.zeros(len(names), dtype=bool)
    rows_of = np.split(np.argsort(members, kind="stable"), np.cumsum(np.bincount(members))[:-1])
    for group in np.random.default_rng(seed).permutation(len(rows_of)):
        rows = rows_of[group]
        counts = np.bincount(classes[rows], minlength=len(sizes))
        if (counts <= quota).all():
            taken[rows] = True
            quota -= counts
    return taken
