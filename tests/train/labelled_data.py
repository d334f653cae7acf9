"""Small data sets without files, for tests of splitting and of what comes after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reclass_gui.train.datasets import Dataset, Item

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reclass_gui.core.records import FloatArray


def dataset(
    tracks: Iterable[tuple[str, str | tuple[str, ...], str, str]],
    *,
    features: FloatArray | None = None,
    **more: Any,
) -> Dataset:
    """Return a data set of (name, genre or genres, artist, album), sorted by name.

    Args:
        features: in the order of the tracks' names.
    """
    items = [
        Item(name, (genres,) if isinstance(genres, str) else genres, artist=artist, album=album)
        for name, genres, artist, album in tracks
    ]
    items.sort(key=lambda item: item.name)
    return Dataset("made", "folders", tuple(items), features=features, **more)
