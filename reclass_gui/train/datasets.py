"""What there is to learn from: labelled tracks, whatever they were read from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray


@dataclass(frozen=True, slots=True)
class Item:
    """One labelled track.

    Attributes:
        name: unique in its data set and the same on every machine, such as a path below the data
            set's folder with forward slashes.
        labels: one genre; of a multi-label data set any number of them from one on.
        path: the audio file; None where only numbers are known.
        artist: "" where it is not known.
        album: "" where it is not known.
        part: "training", "validation" or "test" where the data set itself says so, else "".
        seconds: duration, 0 where it is not known.
    """

    name: str
    labels: tuple[str, ...]
    path: Path | None = None
    artist: str = ""
    album: str = ""
    part: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something of a data set that cannot be learnt from; it is counted and listed, never made up.

    Attributes:
        name: of the item, or of the line or file that it would have come from.
        kind: "missing", "corrupt", "unlabelled", "duplicate" or "other".
        reason: one sentence for a person.
    """

    name: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """Labelled tracks, sorted by name, so that a seed means the same everywhere.

    Attributes:
        title: for a person.
        source: a key of ``sources.SOURCES``.
        items: sorted by name, each name once.
        skipped: what was left out, with the reason.
        features: [n, width] float32 rows of the items, may be memory-mapped; None where features
            are to be computed from audio.
        feature_set: what ``features`` are: a name of ``core.featuresets``, or "embedding" for
            those of the shipped networks; "" without features.
        multi_label: items may have several genres at once.
        parts: {name of a split that comes with the data set: {item name: part}}, such as GTZAN's
            fault-filtered lists; items that a split does not name are in no part of it.
        left_out: genres with too few tracks, and how many; their tracks are among ``skipped``.
    """

    title: str
    source: str
    items: tuple[Item, ...]
    skipped: tuple[Skipped, ...] = ()
    features: FloatArray | None = None
    feature_set: str = ""
    multi_label: bool = False
    parts: dict[str, dict[str, str]] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Check what every user of a data set relies on."""
        names = [item.name for item in self.items]
        if names != sorted(set(names)):
            raise ValueError("the items are not sorted by name, or a name is there twice")
        if self.features is not None and len(self.features) != len(names):
            raise ValueError("there is not one row of features for each item")

    def __len__(self) -> int:
        return len(self.items)

    @property
    def genres(self) -> tuple[str, ...]:
        """All labels that occur, sorted."""
        return tuple(sorted({label for item in self.items for label in item.labels}))

    @property
    def counts(self) -> dict[str, int]:
        """How many items have each genre, by genre."""
        found = Counter(label for item in self.items for label in item.labels)
        return dict(sorted(found.items()))

    def subset(self, rows: npt.NDArray[np.intp]) -> Dataset:
        """Return the items at some places, in this data set's order."""
        chosen = np.sort(rows)
        names = {self.items[row].name for row in chosen}
        return Dataset(
            title=self.title,
            source=self.source,
            items=tuple(self.items[row] for row in chosen),
            features=None if self.features is None else self.features[chosen],
            feature_set=self.feature_set,
            multi_label=self.multi_label,
            parts={
                split: {name: part for name, part in parts.items() if name in names}
                for split, parts in self.parts.items()
            },
        )
