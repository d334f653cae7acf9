"""Write what there is in a data set into a folder: tables, and figures where they can be drawn."""

from __future__ import annotations

import csv
import dataclasses
import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.audio import read_mono
from reclass_gui.core.descriptors import fma, gtzan
from reclass_gui.core.descriptors.clips import read_clip
from reclass_gui.core.errors import FileError, ModelError, from_os_error
from reclass_gui.core.features import log_mel
from reclass_gui.core.featuresets import feature_set
from reclass_gui.core.records import Progress, to_json
from reclass_gui.train.dataanalysis import GenreFacts
from reclass_gui.train.figures import dataset as figures
from reclass_gui.train.networks import SEGMENT_SPEC
from reclass_gui.train.sources import msd

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
    from pathlib import Path

    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.dataanalysis import DatasetFacts
    from reclass_gui.train.datasets import Dataset, Item

EXAMPLES = 12
"""Spectrograms are drawn of so many genres, the most frequent ones."""
EXAMPLE_SECONDS = 10.0
SAMPLE = 48
"""Where a data set has no features, correlations are those of the 57 of so many tracks."""
_TRIES = 3
_MOST_ROWS = 5000


@dataclass(frozen=True, slots=True)
class DatasetReport:
    """A report that was written.

    Attributes:
        folder: where it is.
        files: in the order in which they were written.
        unheard: tracks that were to be examples and cannot be decoded, with the reason.
        without: why there are no figures, or only some; "" where all were drawn.
    """

    folder: Path
    files: tuple[Path, ...]
    unheard: tuple[tuple[Path, str], ...] = ()
    without: str = ""


def write_report(
    dataset: Dataset, facts: DatasetFacts, folder: Path
) -> Iterator[Progress | DatasetReport]:
    """Write dataset.json, four tables, and figures as PNG and SVG.

    Tables: genres.csv, tracks.csv, skipped.csv, duplicates.csv. Figures: genres, and where they
    can be known durations, spectrograms and correlations. Files of these names are replaced.

    Yields:
        Progress while tracks are heard; at last the report.

    Raises:
        FileError: something cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise from_os_error(folder, error) from error
    files = _write_tables(dataset, facts, folder)
    unheard: list[tuple[Path, str]] = []
    without = ""
    try:
        counts = {each.genre: each.tracks for each in facts.genres}
        files += figures.genre_distribution(counts).save(folder, "genres")
        if facts.hours:
            seconds = [item.seconds for item in dataset.items]
            files += figures.durations(seconds).save(folder, "durations")
        examples = yield from _examples(dataset, facts, unheard)
        if examples:
            files += figures.spectrogram_grid(examples, SEGMENT_SPEC).save(folder, "spectrograms")
        table, names = yield from _features(dataset, unheard)
        if len(table) > 1:
            files += figures.feature_correlations(table, names).save(folder, "correlations")
    except ModelError as error:
        without = str(error)
    yield DatasetReport(folder, tuple(files), tuple(unheard), without)


def _write_tables(dataset: Dataset, facts: DatasetFacts, folder: Path) -> list[Path]:
    heads = [field.name for field in dataclasses.fields(GenreFacts)]
    artists = {item.name: item for item in dataset.items}
    contradictions = set(facts.contradictions)
    tables: list[tuple[str, Sequence[str], Iterable[Sequence[object]]]] = [
        ("genres", heads, (dataclasses.astuple(each) for each in facts.genres)),
        (
            "tracks",
            ("name", "genres", "artist", "album", "part", "seconds"),
            (
                (i.name, "; ".join(i.labels), i.artist, i.album, i.part, f"{i.seconds:.2f}")
                for i in dataset.items
            ),
        ),
        (
            "skipped",
            ("name", "kind", "reason"),
            ((each.name, each.kind, each.reason) for each in dataset.skipped),
        ),
        (
            "duplicates",
            ("one", "other", "one_genres", "other_genres", "contradiction"),
            (
                (
                    *pair,
                    *("; ".join(artists[name].labels) for name in pair),
                    "yes" if pair in contradictions else "no",
                )
                for pair in facts.duplicates
            ),
        ),
    ]
    files = [folder / "dataset.json"]
    content = json.dumps(to_json(facts), indent=2) + "\n"
    try:
        files[0].write_text(content, "utf-8")
        for name, columns, rows in tables:
            files.append(folder / f"{name}.csv")
            # A byte of a name that is no UTF-8 is written as it was.
            with files[-1].open(
                "w", encoding="utf-8", errors="surrogateescape", newline=""
            ) as file:
                writer = csv.writer(file)
                writer.writerow(columns)
                writer.writerows(rows)
    except OSError as error:
        raise from_os_error(files[-1], error) from error
    return files


def _examples(
    dataset: Dataset, facts: DatasetFacts, unheard: list[tuple[Path, str]]
) -> Generator[Progress, None, dict[str, FloatArray]]:
    """Return the spectrogram of 10 s from the middle of a track of each genre."""
    found: dict[str, FloatArray] = {}
    genres = [each.genre for each in facts.genres[:EXAMPLES]]
    for done, genre in enumerate(genres):
        yield Progress(done, len(genres), genre)
        tracks = [i for i in dataset.items if genre in i.labels and i.path is not None]
        # The middle one and its neighbours: the same in every report on this data set.
        for item in tracks[len(tracks) // 2 :][:_TRIES]:
            if (samples := _heard(item, unheard, _middle)) is not None:
                found[genre] = log_mel(samples, SEGMENT_SPEC)
                break
    return found


def _middle(path: Path, seconds: float) -> FloatArray:
    start = max(0.0, seconds / 2 - EXAMPLE_SECONDS / 2)
    return read_mono(path, SEGMENT_SPEC.rate, start, min(EXAMPLE_SECONDS, seconds))


def _heard(
    item: Item,
    unheard: list[tuple[Path, str]],
    hear: Callable[[Path, float], FloatArray],
) -> FloatArray | None:
    """Return what a function makes of a track, or list why there is nothing."""
    assert item.path is not None
    try:
        return hear(item.path, item.seconds or EXAMPLE_SECONDS)
    except FileError as error:
        unheard.append((item.path, error.reason))
    except ValueError as error:  # silence has no features
        unheard.append((item.path, str(error)))
    return None


def _features(
    dataset: Dataset, unheard: list[tuple[Path, str]]
) -> Generator[Progress, None, tuple[FloatArray, list[str]]]:
    """Return features of some tracks [n, width], and their names."""
    if dataset.features is not None:
        table = np.asarray(dataset.features[:: max(1, len(dataset) // _MOST_ROWS)], np.float32)
        names = list(_NAMES[dataset.feature_set]()) if dataset.feature_set in _NAMES else []
        return table, names or [str(number) for number in range(1, table.shape[1] + 1)]
    items = [item for item in dataset.items if item.path is not None]
    items = items[:: max(1, math.ceil(len(items) / SAMPLE))]
    rows = []
    for done, item in enumerate(items):
        yield Progress(done, len(items), item.name)
        if (row := _heard(item, unheard, _described)) is not None:
            rows.append(row)
    return np.array(rows, dtype=np.float32), list(gtzan.columns())


def _described(path: Path, _seconds: float) -> FloatArray:
    chosen = feature_set("gtzan57")
    clip = read_clip(path, rate=chosen.rate, seconds=chosen.seconds)
    return chosen.load()(clip.samples, clip.rate)


_NAMES = {"gtzan57": gtzan.columns, "fma518": fma.column_names, msd.FEATURE_SET: msd.column_names}
