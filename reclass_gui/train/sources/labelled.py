"""What the sources of labelled tracks have in common: collecting items, naming genres."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.train.datasets import Dataset, Item, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reclass_gui.core.genres import Taxonomy


class Collection:
    """Items and what was skipped, while a data set is read.

    Attributes:
        items: by name, in the order in which they came.
        skipped: likewise.
    """

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.items: dict[str, Item] = {}
        self.skipped: list[Skipped] = []
        self._taxonomy = taxonomy
        self._spelling: dict[str, str] = {}

    def genre(self, text: str) -> str:
        """Return a genre as the taxonomy spells it, or as it is; "" for an empty one."""
        if text not in self._spelling:
            name = text.strip()
            self._spelling[text] = (self._taxonomy.canonical(name) or name) if name else ""
        return self._spelling[text]

    def genres(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Return several genres, each once, without empty ones."""
        return tuple(dict.fromkeys(name for text in texts if (name := self.genre(text))))

    def add(self, item: Item) -> bool:
        """Add an item; one without a label or whose name was there is skipped.

        Returns:
            Whether it was added.
        """
        if not item.labels:
            self.skip(item.name, "unlabelled", "it has no genre")
        elif item.name in self.items:
            self.skip(item.name, "duplicate", "it is there twice; the first one counts")
        else:
            self.items[item.name] = item
            return True
        return False

    def skip(self, name: str, kind: str, reason: str) -> None:
        """List something that cannot be learnt from."""
        self.skipped.append(Skipped(name, kind, reason))

    def sorted_items(self) -> tuple[Item, ...]:
        """Return the items as a ``Dataset`` wants them."""
        return tuple(self.items[name] for name in sorted(self.items))


def without_rare(dataset: Dataset, fewest: int) -> Dataset:
    """Leave genres out that have fewer than so many tracks; their tracks are listed as skipped."""
    rare = {genre: count for genre, count in dataset.counts.items() if count < fewest}
    if not rare:
        return dataset
    items, rows, skipped = [], [], list(dataset.skipped)
    for row, item in enumerate(dataset.items):
        kept = tuple(label for label in item.labels if label not in rare)
        if kept:
            rows.append(row)
            items.append(item if kept == item.labels else dataclasses.replace(item, labels=kept))
        else:
            genre = item.labels[0]
            reason = f"its genre “{genre}” has fewer than {fewest} tracks ({rare[genre]})"
            skipped.append(Skipped(item.name, "other", reason))
    kept_rows = dataset.subset(np.array(rows, dtype=np.intp))
    return dataclasses.replace(kept_rows, items=tuple(items), skipped=tuple(skipped), left_out=rare)
