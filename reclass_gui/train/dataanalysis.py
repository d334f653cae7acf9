"""What there is in a data set: genres, artists, hours, what was skipped, what is there twice."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.train.grouping import duplicates

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reclass_gui.train.datasets import Dataset

_HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class GenreFacts:
    """What there is of one genre.

    Attributes:
        genre: its name.
        tracks: how many have it.
        artists: different ones that are known.
        albums: different ones that are known.
        unknown: tracks whose artist is not known.
        largest: tracks of the artist who has most.
        hours: together, of the tracks whose duration is known.
    """

    genre: str
    tracks: int
    artists: int
    albums: int
    unknown: int
    largest: int
    hours: float


@dataclass(frozen=True, slots=True)
class DatasetFacts:
    """What there is in a data set.

    Attributes:
        title: of the data set.
        source: a key of ``sources.SOURCES``.
        tracks: that can be learnt from.
        artists: different ones that are known.
        albums: different ones that are known.
        hours: together, of the tracks whose duration is known.
        median_seconds: of these; 0 where none is known.
        multi_label: whether tracks may have several genres.
        labels: of a track, on average.
        features: how many numbers a track has; 0 where they are to be computed.
        genres: the most frequent first.
        skipped: how many of each kind, see ``datasets.Skipped``.
        duplicates: names of pairs that hold the same recording.
        contradictions: those of ``duplicates`` whose genres differ.
        parts: {name of a split that came with it: {part: tracks}}.
    """

    title: str
    source: str
    tracks: int
    artists: int
    albums: int
    hours: float
    median_seconds: float
    multi_label: bool
    labels: float
    features: int
    genres: tuple[GenreFacts, ...]
    skipped: Mapping[str, int]
    duplicates: tuple[tuple[str, str], ...]
    contradictions: tuple[tuple[str, str], ...]
    parts: Mapping[str, Mapping[str, int]]


def analyse(dataset: Dataset) -> DatasetFacts:
    """Count what is in a data set; files are read only where two have the same size."""
    items = dataset.items
    rows: dict[str, list[int]] = defaultdict(list)
    for row, item in enumerate(items):
        for label in item.labels:
            rows[label].append(row)
    genres = [_genre(dataset, genre, there) for genre, there in rows.items()]
    pairs = [(items[one], items[two]) for one, two in duplicates(dataset)]
    seconds = np.array([item.seconds for item in items])
    known = seconds[seconds > 0]
    return DatasetFacts(
        title=dataset.title,
        source=dataset.source,
        tracks=len(items),
        artists=len({item.artist for item in items} - {""}),
        albums=len({item.album for item in items} - {""}),
        hours=float(known.sum()) / _HOUR,
        median_seconds=float(np.median(known)) if len(known) else 0.0,
        multi_label=dataset.multi_label,
        labels=sum(len(item.labels) for item in items) / max(len(items), 1),
        features=0 if dataset.features is None else dataset.features.shape[1],
        genres=tuple(sorted(genres, key=lambda facts: (-facts.tracks, facts.genre))),
        skipped=dict(sorted(Counter(each.kind for each in dataset.skipped).items())),
        duplicates=tuple((one.name, two.name) for one, two in pairs),
        contradictions=tuple(
            (one.name, two.name) for one, two in pairs if set(one.labels) != set(two.labels)
        ),
        parts={name: dict(Counter(parts.values())) for name, parts in dataset.parts.items()},
    )


def _genre(dataset: Dataset, genre: str, rows: list[int]) -> GenreFacts:
    items = [dataset.items[row] for row in rows]
    artists = Counter(item.artist for item in items if item.artist)
    return GenreFacts(
        genre=genre,
        tracks=len(items),
        artists=len(artists),
        albums=len({item.album for item in items} - {""}),
        unknown=sum(not item.artist for item in items),
        largest=max(artists.values(), default=0),
        hours=sum(item.seconds for item in items) / _HOUR,
    )
