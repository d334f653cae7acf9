"""What limits the figures of a split, in words: rare genres, lonely artists, leaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.train.datasets import Dataset
    from reclass_gui.train.splits import Split

_LARGE = 1 / 3


def warnings_of(
    dataset: Dataset,
    config: TrainingConfig,
    splits: Sequence[Split],
    groups: npt.NDArray[np.str_],
    segments: int = 1,
) -> Iterator[str]:
    """Yield sentences for a person.

    Args:
        groups: of the items, by artist, see ``grouping.group_of``.
        segments: rows of the splits for each item.
    """
    for genre, count in dataset.left_out.items():
        yield f"“{genre}” has too few tracks ({count}) and is left out."
    for genre, count in dataset.counts.items():
        if count < config.fewest_tracks:
            yield f"“{genre}” has very few tracks: {count}."
    if config.split == "artist":
        yield from _about_groups(dataset, groups)
    else:
        yield from _about_leaks(splits, groups, segments)
    yield from _about_parts(dataset, config, splits, segments)


def _about_groups(dataset: Dataset, groups: npt.NDArray[np.str_]) -> Iterator[str]:
    total = len(dataset)
    if unknown := sum(not item.artist for item in dataset.items):
        yield f"The artist of {unknown} of {total} tracks is not known."
    names, counts = np.unique(groups, return_counts=True)
    largest = int(counts.argmax())
    if counts[largest] > total * _LARGE:
        name = str(names[largest]).partition(" ")[2]
        yield (
            f"“{name}” and what belongs together with it are {counts[largest]} of {total} tracks: "
            "the parts cannot have their shares."
        )
    known: dict[str, set[str]] = {}
    for item, group in zip(dataset.items, groups, strict=True):
        for label in item.labels:
            known.setdefault(label, set()).add(str(group))
    for genre in sorted(known):
        if len(known[genre]) == 1:
            yield f"“{genre}” is of one artist only: it can be learnt or tested, not both."


def _about_leaks(
    splits: Sequence[Split], groups: npt.NDArray[np.str_], segments: int
) -> Iterator[str]:
    tested = leaked = 0
    for split in splits:
        heard = np.unique(groups[np.concatenate([split.training, split.validation]) // segments])
        test = groups[np.unique(split.test // segments)]
        tested += len(test)
        leaked += int(np.isin(test, heard).sum())
    if leaked:
        yield (
            f"{leaked} of {tested} tested tracks share artist, album or recording with tracks "
            "that were learnt from: the figures flatter."
        )


def _about_parts(
    dataset: Dataset, config: TrainingConfig, splits: Sequence[Split], segments: int
) -> Iterator[str]:
    if config.split == "given":
        used = sum(len(rows) for split in splits for rows in _rows(split))
        if used < len(dataset):
            yield f"{len(dataset) - used} of {len(dataset)} tracks are in no part of the split."
    for place in (0, 2):
        lacking = set()
        for split in splits:
            rows = np.unique(_rows(split)[place] // segments)
            there = {label for row in rows for label in dataset.items[row].labels}
            lacking |= set(dataset.genres) - there
        for genre in sorted(lacking):
            yield _missing(genre, training=place == 0, folds=len(splits) > 1)


def _missing(genre: str, *, training: bool, folds: bool) -> str:
    if training:
        where = "in the training part of a fold" if folds else "in the training part"
    else:
        where = "in the test part of a fold" if folds else "in the test part"
    return f"“{genre}” is missing {where}."


def _rows(split: Split) -> tuple[npt.NDArray[np.intp], ...]:
    return split.training, split.validation, split.test
