"""What there is to see of a data set before anything is trained: made in a job, shown by a page."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.errors import FileError
from reclass_gui.core.records import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.train.datasets import Dataset, Item, Skipped
    from reclass_gui.ui.colormaps import ByteArray
    from reclass_gui.ui.session import Session

# Fewer tracks of a genre leave so few for testing that its figures mean little.
FEW_TRACKS = 20
MOST_EXAMPLES = 12
SKIPPED_KEPT = 500


@dataclass(frozen=True, slots=True)
class GenreSummary:
    """What a data set has of one genre.

    Attributes:
        artists: how many are known.
        nameless: tracks without a known artist.
        seconds: of the tracks whose duration is known.
    """

    genre: str
    tracks: int
    artists: int
    nameless: int
    seconds: float

    @property
    def is_small(self) -> bool:
        """Whether there are so few tracks that the figures of this genre will mean little."""
        return self.tracks < FEW_TRACKS

    @property
    def is_of_one_artist(self) -> bool:
        """Whether a model would learn an artist in place of a genre."""
        return self.tracks > 1 and not self.nameless and self.artists == 1


@dataclass(frozen=True, slots=True)
class DataSummary:
    """A data set in numbers.

    Attributes:
        genres: sorted by name.
        skipped: the first ``SKIPPED_KEPT``.
        skipped_kinds: how many of each kind, of all.
        numbers_only: there is no sound to look at.
    """

    title: str
    tracks: int
    artists: int
    nameless: int
    seconds: float
    genres: tuple[GenreSummary, ...]
    skipped: tuple[Skipped, ...]
    skipped_kinds: dict[str, int]
    multi_label: bool
    numbers_only: bool


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """A spectrogram of three seconds of one track, as networks are given it.

    Attributes:
        codes: uint8 [128 bands, lowest last, 128 frames]; 0 is 80 dB under 255.
        name: of the track.
    """

    genre: str
    name: str
    codes: ByteArray


def look_at(config: TrainingConfig, session: Session) -> Iterator[Progress | DataSummary | Example]:
    """Read a data set and yield progress, its summary, then an example of each genre.

    Raises:
        ReclassError: as ``train.sources.open_dataset`` does.
    """
    from reclass_gui.train.sources import open_dataset

    # Not every source asks the store, and opening it takes a while.
    store = session.store() if config.source == "library" else None
    dataset: Dataset | None = None
    for event in open_dataset(config, store=store, taxonomy=session.taxonomy()):
        if isinstance(event, Progress):
            yield event
        else:
            dataset = event
    assert dataset is not None
    yield summarise(dataset)
    yield from _examples(dataset)


def summarise(dataset: Dataset) -> DataSummary:
    """Count what a data set holds."""
    tracks: Counter[str] = Counter()
    seconds: Counter[str] = Counter()
    nameless: Counter[str] = Counter()
    artists: defaultdict[str, set[str]] = defaultdict(set)
    for item in dataset.items:
        for genre in item.labels:
            tracks[genre] += 1
            seconds[genre] += round(item.seconds)
            if item.artist:
                artists[genre].add(item.artist.casefold())
            else:
                nameless[genre] += 1
    genres = tuple(
        GenreSummary(g, tracks[g], len(artists[g]), nameless[g], float(seconds[g]))
        for g in sorted(tracks, key=str.casefold)
    )
    return DataSummary(
        title=dataset.title,
        tracks=len(dataset),
        artists=len({item.artist.casefold() for item in dataset.items if item.artist}),
        nameless=sum(not item.artist for item in dataset.items),
        seconds=sum(item.seconds for item in dataset.items),
        genres=genres,
        skipped=dataset.skipped[:SKIPPED_KEPT],
        skipped_kinds=dict(Counter(skipped.kind for skipped in dataset.skipped).most_common()),
        multi_label=dataset.multi_label,
        numbers_only=all(item.path is None for item in dataset.items),
    )


def _examples(dataset: Dataset) -> Iterator[Example]:
    """Yield one spectrogram of each of the first genres; a track that can't be read is passed."""
    by_genre: defaultdict[str, list[Item]] = defaultdict(list)
    for item in dataset.items:
        if item.path is not None and item.labels:
            by_genre[item.labels[0]].append(item)
    for genre in sorted(by_genre, key=str.casefold)[:MOST_EXAMPLES]:
        for item in by_genre[genre][:3]:
            assert item.path is not None
            try:
                yield Example(genre, item.name, example_codes(item.path))
                break
            except FileError:
                # Training names it; here another track of the genre does as well.
                continue


def example_codes(path: Path) -> ByteArray:
    """Return the spectrogram of three seconds from the middle of a track, uint8 [128, 128].

    Raises:
        FileError: it can't be read.
    """
    from reclass_gui.core import audio
    from reclass_gui.train.frontend import SEGMENT_SAMPLES, TOP_DECIBELS, segment_values

    rate = 22050
    length = SEGMENT_SAMPLES / rate
    start = max(0.0, (audio.probe(path).seconds - length) / 2)
    samples = audio.read_mono(path, rate, start, length)
    if not len(samples):
        raise FileError(path, "damaged", "it holds no sound")
    values = segment_values(samples)
    codes = np.rint((values.T[::-1] + TOP_DECIBELS) / TOP_DECIBELS * 255)
    return np.ascontiguousarray(codes.astype(np.uint8))
