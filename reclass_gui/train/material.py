"""The parts of a split as what a model learns from: decoded, labelled, scaled."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.train.examples import AugmentedSegments, Segments, Table, fit_scaler
from reclass_gui.train.inputs import (
    Computed,
    SegmentsOf,
    Way,
    compute,
    segment_of,
    shared_pool,
    way_of,
)
from reclass_gui.train.scaling import Scaler

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray, Progress
    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.train.datasets import Dataset, Skipped
    from reclass_gui.train.processes import Processes
    from reclass_gui.train.splits import Split

    Rows = npt.NDArray[np.intp]

PARTS = ("training", "validation", "test")


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One part of a split.

    Attributes:
        rows: of the data set, ascending: its tracks.
        examples: what the model reads; may be empty.
        places: [n], the place in ``rows`` of each example.
    """

    rows: Rows
    examples: Table | Segments
    places: Rows


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """All that a model learns from, chooses by and answers for.

    Attributes:
        labels: of the training part, sorted: those that the model can give.
        parts: by ``PARTS``.
        scaler: fitted on the training part, without augmentation.
        skipped: tracks that could not be decoded.
        tables: {part: unscaled rows} where a track is one row; {} of networks.
        foreign: validation tracks left out because the training part has none of their genres.
    """

    labels: tuple[str, ...]
    parts: dict[str, Part]
    scaler: Scaler
    skipped: tuple[Skipped, ...]
    foreign: int
    tables: dict[str, FloatArray] = field(default_factory=dict)

    @property
    def shape(self) -> tuple[int, ...]:
        """Of one example."""
        return tuple(self.scaler.mean.shape)


def prepare_segments(
    config: TrainingConfig, data: Dataset, split: Split, cache: Path, here: Processes
) -> Iterator[Progress | Material]:
    """Decode what is not in the cache yet, and prepare segments; last comes the material.

    Raises:
        ModelError: there is not enough to learn from.
        FileError: the cache cannot be written.
    """
    count = config.segments
    leaky = config.split == "leaky_segments"
    chosen = {part: np.sort(getattr(split, part)) for part in PARTS}
    items = {part: np.unique(rows // count) if leaky else rows for part, rows in chosen.items()}
    everything = np.unique(np.concatenate(list(items.values())))
    plain = yield from _computed(data, everything, SegmentsOf(count), cache, here)
    varied = None
    if config.waveform != "none":
        way = SegmentsOf(count, sound=True)
        varied = yield from _computed(data, items["training"], way, cache, here)
    labels = _labels(data, items["training"], plain.rows)
    lengths = {int(row): len(plain.arrays[place]) for place, row in enumerate(plain.rows)}
    found: dict[str, tuple[Rows, Rows, Rows]] = {}
    foreign = 0
    for part in PARTS:
        rows = items[part][np.isin(items[part], plain.rows)]
        if part == "validation":
            known = _known(data, rows, labels)
            foreign += int((~known).sum())
            rows = rows[known]
        pairs = np.array(
            [(place, segment) for place, row in enumerate(rows) for segment in range(lengths[row])],
            dtype=np.intp,
        ).reshape(-1, 2)
        if leaky:
            pairs = pairs[np.isin(rows[pairs[:, 0]] * count + pairs[:, 1], chosen[part])]
            used, places = np.unique(pairs[:, 0], return_inverse=True)
            rows, pairs = rows[used], np.column_stack([places, pairs[:, 1]])
        found[part] = rows, pairs[:, 0], pairs[:, 1]
    base = {}
    for part, (rows, places, segments) in found.items():
        there = np.column_stack([np.searchsorted(plain.rows, rows)[places], segments])
        base[part] = Segments(plain.arrays, there, _targets(data, rows, labels)[places])
    if not len(base["training"]):
        raise ModelError("Nothing of the training part can be decoded.")
    scaler = here.share(fit_scaler(base["training"]) if here.writes else None)
    parts = {
        part: Part(found[part][0], Segments(s.tracks, s.places, s.targets, scaler), found[part][1])
        for part, s in base.items()
    }
    parts["training"] = _augmented(config, parts["training"], varied, found["training"])
    yield Material(labels, parts, scaler, plain.skipped, foreign)


def _augmented(
    config: TrainingConfig, part: Part, varied: Computed | None, found: tuple[Rows, Rows, Rows]
) -> Part:
    if varied is None and not config.spec_augment:
        return part
    examples = part.examples
    assert isinstance(examples, Segments)
    tracks, places = examples.tracks, examples.places
    if varied is not None:
        rows, place, segments = found
        tracks = varied.arrays
        places = np.column_stack([np.searchsorted(varied.rows, rows)[place], segments])
    changed = AugmentedSegments(
        tracks,
        places,
        examples.targets,
        examples.scaler,
        seed=config.seed,
        spec_augment=config.spec_augment,
        waveform=config.waveform,
        analyse=segment_of if varied is not None else None,
        workers=shared_pool() if varied is not None else None,
    )
    return Part(part.rows, changed, part.places)


def prepare_table(
    config: TrainingConfig,
    data: Dataset,
    split: Split,
    cache: Path,
    here: Processes,
    way: Way | None = None,
) -> Iterator[Progress | Material]:
    """Take the data set's features, or compute them; last comes the material.

    Args:
        config: the options.
        data: the tracks.
        split: their parts.
        cache: folder of all caches.
        here: the processes that train together.
        way: of computing features, whatever the options and the data set say; None for these.

    Raises:
        ModelError: there is not enough to learn from, or the features are other ones.
        FileError: the cache cannot be written.
    """
    everything = np.unique(np.concatenate([getattr(split, part) for part in PARTS]))
    skipped: tuple[Skipped, ...] = ()
    if way is None and data.features is not None and data.feature_set == config.features:
        kept, table = everything, np.asarray(data.features[everything], dtype=np.float32)
    elif data.features is not None and any(data.items[row].path is None for row in everything):
        raise ModelError(
            f"“{data.title}” holds the features “{data.feature_set}”, not “{config.features}”."
        )
    else:
        way = way or way_of(config.features)
        found = yield from _computed(data, everything, way, cache, here)
        kept, skipped = found.rows, found.skipped
        table = np.array([found.arrays[place] for place in range(len(kept))], np.float32)
    labels = _labels(data, split.training, kept)
    if wrong := int((~np.isfinite(table)).any(axis=1).sum()):
        raise ModelError(f"The features of {wrong} tracks are not all numbers.")
    rows_of = {part: np.sort(getattr(split, part)) for part in PARTS}
    rows_of = {part: rows[np.isin(rows, kept)] for part, rows in rows_of.items()}
    known = _known(data, rows_of["validation"], labels)
    rows_of["validation"] = rows_of["validation"][known]
    values = {part: table[np.searchsorted(kept, rows)] for part, rows in rows_of.items()}
    scaler = Scaler.fit(values["training"])
    parts = {
        part: Part(
            rows,
            Table(scaler.transform(values[part]), _targets(data, rows, labels)),
            np.arange(len(rows)),
        )
        for part, rows in rows_of.items()
    }
    yield Material(labels, parts, scaler, skipped, int((~known).sum()), values)


def _computed(
    data: Dataset, rows: Rows, way: Way, cache: Path, here: Processes
) -> Generator[Progress, None, Computed]:
    """Compute in process 0; the others find everything in the cache."""
    result: Computed | None = None
    if not here.writes:
        here.share(None)
    for event in compute(data, rows, way, cache, "Listening"):
        if isinstance(event, Computed):
            result = event
        else:
            yield event
    if here.writes:
        here.share(None)
    assert result is not None
    return result


def _labels(data: Dataset, training: Rows, kept: Rows) -> tuple[str, ...]:
    """Return the genres of the training part.

    Raises:
        ModelError: there are fewer than two.
    """
    used = training[np.isin(training, kept)]
    labels = tuple(sorted({label for row in used for label in data.items[row].labels}))
    if len(labels) < 2:
        raise ModelError("Training needs tracks of two genres or more.")
    return labels


def _known(data: Dataset, rows: Rows, labels: tuple[str, ...]) -> npt.NDArray[np.bool_]:
    """Tell which tracks have a genre that the training part has."""
    able = set(labels)
    return np.array([bool(able & set(data.items[row].labels)) for row in rows], dtype=bool)


def _targets(data: Dataset, rows: Rows, labels: tuple[str, ...]) -> npt.NDArray[Any]:
    """Return places of labels, or [n, labels]; a genre that is not known is place 0.

    Only test tracks can have such: their targets are not used.
    """
    place = {label: number for number, label in enumerate(labels)}
    if not data.multi_label:
        return np.array([place.get(data.items[row].labels[0], 0) for row in rows], dtype=np.int64)
    several = np.zeros((len(rows), len(labels)), dtype=np.float32)
    for number, row in enumerate(rows):
        for label in data.items[row].labels:
            if label in place:
                several[number, place[label]] = 1.0
    return several
