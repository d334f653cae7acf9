"""Smaller data sets: some tracks of each genre, some genres."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reclass_gui.train.datasets import Dataset


def limited(dataset: Dataset, tracks: int, seed: int = 0) -> Dataset:
    """Choose so many tracks of each genre at random; 0 for all.

    A track with several genres counts for its first.
    """
    if not tracks:
        return dataset
    random = np.random.default_rng(seed)
    labels = np.array([item.labels[0] for item in dataset.items])
    chosen = [
        random.permutation(np.flatnonzero(labels == label))[:tracks] for label in np.unique(labels)
    ]
    return dataset.subset(np.concatenate(chosen).astype(np.intp))


def of_genres(dataset: Dataset, genres: Iterable[str]) -> Dataset:
    """Keep the tracks of some genres.

    Raises:
        ModelError: none is left.
    """
    wanted = set(genres)
    rows = [row for row, item in enumerate(dataset.items) if item.labels[0] in wanted]
    if not rows:
        raise ModelError(f"“{dataset.title}” has no track of these genres.")
    return dataset.subset(np.array(rows, dtype=np.intp))
