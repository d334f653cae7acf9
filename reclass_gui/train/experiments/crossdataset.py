"""Learn from one data set, be tested on another: what a model knows beyond one collection."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.train.datasets import Dataset, Item
from reclass_gui.train.experiments.casefolder import CaseFolder, data_facts
from reclass_gui.train.experiments.events import ExperimentEvent, ExperimentFinished
from reclass_gui.train.experiments.pages import write_page
from reclass_gui.train.experiments.subsets import of_genres
from reclass_gui.train.experiments.trainings import (
    Training,
    accuracies,
    run_trainings,
    trained,
)
from reclass_gui.train.splits import Split, plan_splits

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    import numpy.typing as npt

    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.train.outcome import Outcome

    Rows = npt.NDArray[np.intp]

HOME, AWAY = "home/", "away/"
"""Before the names of tracks of either data set, so that both may call a track the same."""


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two data sets as one, and who is in which part.

    Attributes:
        data: tracks of both that have a shared genre.
        split: the home set's own; its test part holds all of the away set too.
        genres: that both have.
        only_home: genres left out because the away set lacks them.
        only_away: likewise.
        shared_artists: tracks of the away set left out because their artist is learnt from.
        adapted: tracks of the away set that are learnt from.
    """

    data: Dataset
    split: Split
    genres: tuple[str, ...]
    only_home: tuple[str, ...]
    only_away: tuple[str, ...]
    shared_artists: int
    adapted: int


def pair(home: Dataset, away: Dataset, config: TrainingConfig, adapt: int = 0) -> Pair:
    """Join two data sets by the genres that both have.

    Args:
        home: to learn from; split as the configuration says.
        away: to be tested on.
        adapt: also learn from so many tracks of each genre of the away set; tracks of their
            artists are then not tested.

    Raises:
        ModelError: they share less than two genres, or are not described alike.
    """
    if home.multi_label or away.multi_label:
        raise ModelError("Both data sets need one genre for each track.")
    if (home.features is None) != (away.features is None) or home.feature_set != away.feature_set:
        raise ModelError(
            f"“{home.title}” and “{away.title}” are not described alike: both need to be audio, or "
            "tables of the same features."
        )
    genres = tuple(sorted({*home.genres} & {*away.genres}))
    if len(genres) < 2:
        raise ModelError(
            f"“{home.title}” and “{away.title}” share {len(genres)} genres; two are needed."
        )
    near, far = of_genres(home, genres), of_genres(away, genres)
    plan = plan_splits(near, config)
    (split,) = plan.rows(near)
    # "away/" sorts before "home/": the away set's rows come first.
    shift = len(far)
    features = None
    if near.features is not None and far.features is not None:
        features = np.concatenate([far.features, near.features])
    data = Dataset(
        title=f"{home.title}, tested on {away.title} too",
        source=home.source,
        items=(*_named(AWAY, far.items), *_named(HOME, near.items)),
        features=features,
        feature_set=home.feature_set,
    )
    learnt = np.concatenate([split.training, split.validation])
    known = {near.items[row].artist.casefold() for row in learnt} - {""}
    foreign = np.array([item.artist.casefold() not in known for item in far.items])
    free = np.flatnonzero(foreign)
    chosen, free = _adapted(far, free, adapt, config.seed)
    return Pair(
        data=data,
        split=Split(
            training=np.concatenate([chosen, split.training + shift]),
            validation=split.validation + shift,
            test=np.concatenate([free, split.test + shift]),
        ),
        genres=genres,
        only_home=tuple(sorted({*home.genres} - {*genres})),
        only_away=tuple(sorted({*away.genres} - {*genres})),
        shared_artists=int((~foreign).sum()),
        adapted=len(chosen),
    )


def run_cross_dataset(
    home: Dataset,
    away: Dataset,
    config: TrainingConfig,
    path: Path,
    *,
    adapt: int = 0,
    seeds: int = 1,
    cache: Path | None = None,
) -> Generator[ExperimentEvent]:
    """Train on one data set, test on its own test part and on the other; stopped, it goes on.

    Args:
        config: of the training; its split is of the home set.
        adapt: as in ``pair``.
        seeds: how many, counted up from the configuration's.
        cache: where what is computed of tracks is kept; None for the program's own folder.

    Raises:
        FileError: the folder cannot be written, or holds something else.
        ModelError: the data do not allow it, or a package is missing.
    """
    if config.folds or config.split == "leaky_segments":
        raise ModelError(
            "Training on one data set and testing on another needs one split of tracks."
        )
    folder = CaseFolder(
        path,
        {
            "experiment": "cross-dataset",
            "adapt": adapt,
            "seeds": seeds,
            "training": json.loads(config.to_json()),
            "home": data_facts(home),
            "away": data_facts(away),
        },
    )
    cases, found = [], None
    for seed in range(config.seed, config.seed + seeds):
        seeded = dataclasses.replace(config, seed=seed)
        found = pair(home, away, seeded, adapt)
        parts = {
            part: [found.data.items[row].name for row in getattr(found.split, part)]
            for part in ("training", "validation", "test")
        }
        folder.keep_split(f"seed-{seed}", [parts])
        cases.append(Training(f"{config.model}-{seed}", seeded, found.data, found.split))
    assert found is not None, "there is at least one seed"
    yield from run_trainings(cases, folder, cache)
    outcomes = [trained(path / "runs" / case.name).outcome for case in cases]
    rows = []
    for side, title in ((HOME, home.title), (AWAY, away.title)):
        sides = [of_side(outcome, side) for outcome in outcomes]
        rows.append(
            {
                "learnt_from": home.title,
                "tested_on": title,
                "model": config.model,
                "genres": len(found.genres),
                "seeds": seeds,
                **accuracies(sides),
            }
        )
    folder.summarise(
        rows,
        genres=list(found.genres),
        only_in_the_first=list(found.only_home),
        only_in_the_second=list(found.only_away),
        left_out_for_their_artist=found.shared_artists,
        adapted_tracks=found.adapted,
    )
    page = write_page(
        of_side(outcomes[0], AWAY), path, f"{config.model} of {home.title} on {away.title}"
    )
    yield ExperimentFinished(path, tuple(rows), page)


def of_side(outcome: Outcome, side: str) -> Outcome:
    """Return the answers about the tracks of one of the two data sets.

    Raises:
        ModelError: none of its tracks could be tested.
    """
    rows = np.array([name.startswith(side) for name in outcome.names], dtype=bool)
    if not rows.any():
        raise ModelError("No track of one of the data sets could be tested.")
    segments, of = None, None
    if outcome.segments is not None and outcome.segment_tracks is not None:
        kept = rows[outcome.segment_tracks]
        segments = outcome.segments[kept]
        of = (np.cumsum(rows) - 1)[outcome.segment_tracks[kept]]
    names = [name for name, row in zip(outcome.names, rows, strict=True) if row]
    groups = [group for group, row in zip(outcome.groups, rows, strict=False) if row]
    return dataclasses.replace(
        outcome,
        names=tuple(names),
        truth=outcome.truth[rows],
        probabilities=outcome.probabilities[rows],
        segments=segments,
        segment_tracks=of,
        groups=tuple(groups),
    )


def _adapted(far: Dataset, free: Rows, adapt: int, seed: int) -> tuple[Rows, Rows]:
    """Choose so many tracks of each genre; return them and what may still be tested."""
    random = np.random.default_rng(seed)
    labels = np.array([item.labels[0] for item in far.items])
    chosen = [free[:0]]
    chosen += [
        random.permutation(free[labels[free] == label])[:adapt] for label in np.unique(labels[free])
    ]
    learnt = np.sort(np.concatenate(chosen))
    artists = {far.items[row].artist.casefold() for row in learnt} - {""}
    taken = set(learnt.tolist())
    rest = [
        row
        for row in free.tolist()
        if row not in taken and far.items[row].artist.casefold() not in artists
    ]
    return learnt, np.array(rest, dtype=np.intp)


def _named(before: str, items: tuple[Item, ...]) -> list[Item]:
    return [dataclasses.replace(item, name=before + item.name) for item in items]
