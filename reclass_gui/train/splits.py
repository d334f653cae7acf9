"""Training, validation and test part of a data set, and the record of who is in which."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.errors import FileError, ModelError, from_os_error
from reclass_gui.train.grouping import group_of
from reclass_gui.train.splitwarnings import warnings_of
from reclass_gui.train.stratify import divide

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy.typing as npt

    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.train.datasets import Dataset

    Rows = npt.NDArray[np.intp]

PARTS = ("training", "validation", "test")
FORMAT = "reclass split 1"
_MOST_ASIDE = 0.9


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """Rows of a data set, each part in ascending order; none is in two parts.

    Of a plan of the kind "leaky_segments" they are rows of segments:
    item * segments a track + number of the segment.

    Attributes:
        training: to learn from.
        validation: to stop early by; empty where a model may choose from the training part.
        test: to answer for.
    """

    training: Rows
    validation: Rows
    test: Rows


@dataclass(frozen=True, slots=True)
class SplitPlan:
    """Who is in which part, by name, so that it means the same wherever the data set lies.

    Attributes:
        kind: as ``TrainingConfig.split``.
        title: of the data set.
        seed: as ``TrainingConfig.seed``.
        segments: of a track, where segments are split; else 0.
        splits: one, or one a fold: {part: names of items}, or of segments, "name#number".
        groups: {name: group} of the items that are not alone in their group.
        warnings: sentences for a person on what limits the figures.
    """

    kind: str
    title: str
    seed: int
    splits: tuple[dict[str, tuple[str, ...]], ...]
    segments: int = 0
    groups: dict[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    def rows(self, dataset: Dataset) -> list[Split]:
        """Return the parts as rows of a data set; items that the plan does not name are in none.

        Raises:
            ModelError: the data set lacks items that the plan names.
        """
        place = {item.name: row for row, item in enumerate(dataset.items)}
        found = []
        for parts in self.splits:
            missing = sorted({self._item(n) for part in PARTS for n in parts[part]} - place.keys())
            if missing:
                raise ModelError(
                    f"The data set lacks {len(missing)} of the tracks that the split names, such "
                    f"as “{missing[0]}”."
                )
            rows = (
                np.sort(np.array([self._row(name, place) for name in parts[part]], dtype=np.intp))
                for part in PARTS
            )
            found.append(Split(*rows))
        return found

    def _item(self, name: str) -> str:
        return name.rpartition("#")[0] if self.segments else name

    def _row(self, name: str, place: dict[str, int]) -> int:
        if not self.segments:
            return place[name]
        item, _, number = name.rpartition("#")
        return place[item] * self.segments + int(number)

    def save(self, path: Path) -> None:
        """Write the plan as JSON.

        Raises:
            FileError: it cannot be written.
        """
        content = {"format": FORMAT, **dataclasses.asdict(self)}
        try:
            path.write_text(json.dumps(content, indent=1) + "\n", "utf-8")
        except OSError as error:
            raise from_os_error(path, error) from error

    @classmethod
    def load(cls, path: Path) -> SplitPlan:
        """Read what ``save`` wrote.

        Raises:
            FileError: it cannot be read or is no split.
        """
        try:
            content: Any = json.loads(path.read_text("utf-8"))
        except OSError as error:
            raise from_os_error(path, error) from error
        except (ValueError, RecursionError) as error:
            raise FileError(path, "damaged", "it is no complete JSON") from error
        if not isinstance(content, dict) or content.get("format") != FORMAT:
            raise FileError(path, "unsupported", "it is no split of a data set")
        try:
            splits = tuple(
                {part: tuple(map(str, parts[part])) for part in PARTS}
                for parts in content["splits"]
            )
            return cls(
                kind=str(content["kind"]),
                title=str(content["title"]),
                seed=int(content["seed"]),
                splits=splits,
                segments=int(content["segments"]),
                groups={str(name): str(group) for name, group in content["groups"].items()},
                warnings=tuple(map(str, content["warnings"])),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise FileError(
                path, "damaged", f"a part of the split is missing: {error!r}"
            ) from error


def make_splits(dataset: Dataset, config: TrainingConfig) -> list[Split]:
    """Split a data set as a configuration says: one split, or one for each fold.

    Raises:
        ModelError: as ``plan_splits``.
    """
    return plan_splits(dataset, config).rows(dataset)


def plan_splits(dataset: Dataset, config: TrainingConfig) -> SplitPlan:
    """Decide who is in which part, and say what limits the figures.

    Raises:
        ModelError: there are too few groups, the shares leave nothing to learn from, or the data
            set has no split of its own.
    """
    segments = 0
    together = group_of(dataset, "artist")
    if config.split == "given":
        splits = [_given(dataset, config, together)]
    elif config.split == "leaky_segments":
        if dataset.features is not None:
            raise ModelError("This data set has a row of features a track and no segments.")
        segments = config.segments
        labels = [item.labels for item in dataset.items for _ in range(segments)]
        splits = _parts(labels, np.arange(len(labels)).astype(np.str_), config)
    else:
        groups = together if config.split == "artist" else group_of(dataset, "track")
        splits = _parts([item.labels for item in dataset.items], groups, config)
    kinds, sizes = np.unique(together, return_counts=True)
    several = set(kinds[sizes > 1].tolist())
    return SplitPlan(
        kind=config.split,
        title=dataset.title,
        seed=config.seed,
        segments=segments,
        splits=tuple(_names(dataset, split, segments) for split in splits),
        groups={
            item.name: str(group)
            for item, group in zip(dataset.items, together, strict=True)
            if group in several
        },
        warnings=tuple(warnings_of(dataset, config, splits, together, max(segments, 1))),
    )


def _names(dataset: Dataset, split: Split, segments: int) -> dict[str, tuple[str, ...]]:
    def name(row: int) -> str:
        if not segments:
            return dataset.items[row].name
        return f"{dataset.items[row // segments].name}#{row % segments}"

    return {part: tuple(name(int(row)) for row in getattr(split, part)) for part in PARTS}


def _parts(
    labels: Sequence[tuple[str, ...]], groups: npt.NDArray[np.str_], config: TrainingConfig
) -> list[Split]:
    """Divide tracks or segments by whole groups, once or into folds."""
    if config.folds == 1:
        raise ModelError("One fold leaves nothing to learn from: choose 0, or 2 and more.")
    needed = max(config.folds, 3)
    if (count := len(np.unique(groups))) < needed:
        raise ModelError(
            f"The tracks make only {count} groups that can be kept apart, and {needed} are needed."
        )
    if not config.folds:
        if config.validation_share + config.test_share > _MOST_ASIDE:
            raise ModelError("Validation and test share together leave too little to learn from.")
        training = 1 - config.validation_share - config.test_share
        shares = (training, config.validation_share, config.test_share)
        part = divide(labels, groups, shares, config.seed)
        return [_checked(Split(*(np.flatnonzero(part == each) for each in range(3))))]
    share = 1 / config.folds
    fold = divide(labels, groups, [share] * config.folds, config.seed)
    aside = min(config.validation_share / (1 - share), 0.5)
    found = []
    for each in range(config.folds):
        rest = np.flatnonzero(fold != each)
        some = [labels[int(row)] for row in rest]
        part = divide(some, groups[rest], (1 - aside, aside), [config.seed, each])
        parts = (rest[part == 0], rest[part == 1], np.flatnonzero(fold == each))
        found.append(_checked(Split(*parts)))
    return found


def _checked(split: Split) -> Split:
    if not all(len(getattr(split, part)) for part in PARTS):
        raise ModelError("Too much belongs together: a part of the split would be empty.")
    return split


def _given(dataset: Dataset, config: TrainingConfig, together: npt.NDArray[np.str_]) -> Split:
    """Return the data set's own split; without a validation part, artists are taken for it."""
    if config.folds:
        raise ModelError("The data set's own split has no folds: choose 0, or another split.")
    if not dataset.parts:
        raise ModelError("The data set has no split of its own: choose another split.")
    if len(dataset.parts) > 1 and "given" not in dataset.parts:
        raise ModelError(f"The data set has several splits: {', '.join(sorted(dataset.parts))}.")
    part_of = dataset.parts.get("given") or next(iter(dataset.parts.values()))
    parts = np.array([part_of.get(item.name, "") for item in dataset.items])
    training, validation, test = (np.flatnonzero(parts == part) for part in PARTS)
    if not len(training) or not len(test):
        raise ModelError("The data set's own split has no training or no test part.")
    if not len(validation):
        labels = [dataset.items[row].labels for row in training]
        groups = together[training]
        share = config.validation_share
        held = divide(labels, groups, (1 - share, share), config.seed) == 1
        training, validation = training[~held], training[held]
    return _checked(Split(training, validation, test))
