"""Folds without leaks, and beside them the leaky ones, to show what a leak is worth."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

from reclass_gui.core.errors import ModelError
from reclass_gui.core.metrics import wilson_interval
from reclass_gui.train.experiments.casefolder import CaseFolder, data_facts
from reclass_gui.train.experiments.events import ExperimentEvent, ExperimentFinished
from reclass_gui.train.experiments.pages import write_page
from reclass_gui.train.experiments.trainings import (
    Training,
    accuracies,
    run_trainings,
    trained,
)
from reclass_gui.train.splits import plan_splits

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.train.datasets import Dataset

GIVEN = "given"
WORDS = {
    "artist": "grouped by artist",
    "track": "tracks at random, artists on both sides",
    "leaky_segments": "segments at random, tracks on both sides",
    GIVEN: "the split that comes with the data, once",
}


def run_kfold(
    dataset: Dataset,
    config: TrainingConfig,
    path: Path,
    *,
    leaky: bool = True,
    cache: Path | None = None,
) -> Generator[ExperimentEvent]:
    """Train and test a model on each fold, of each kind of folds; stopped, it goes on.

    The leaky folds are of segments for networks, and of tracks where each track is one row.

    Args:
        config: of all trainings; ``folds`` says how many, ``split`` is "artist" or "track".
        leaky: run the leaky folds too.
        cache: where what is computed of tracks is kept; None for the program's own folder.

    Raises:
        FileError: the folder cannot be written, or holds something else.
        ModelError: the data do not allow it, or a package is missing.
    """
    if config.split not in ("artist", "track"):
        raise ModelError(f"Folds are of “artist” or “track”, not of “{config.split}”.")
    kinds = [config.split]
    if leaky:
        kinds.append("leaky_segments" if config.is_network else "track")
    yield from compare_splits(dataset, config, tuple(dict.fromkeys(kinds)), path, "kfold", cache)


def compare_splits(
    dataset: Dataset,
    config: TrainingConfig,
    kinds: tuple[str, ...],
    path: Path,
    experiment: str,
    cache: Path | None,
) -> Generator[ExperimentEvent]:
    """Train and test a model on the folds of each kind of split.

    Args:
        kinds: of ``WORDS``.
        experiment: its name in the configuration.

    Raises:
        FileError: the folder cannot be written, or holds something else.
        ModelError: the data do not allow it, or a package is missing.
    """
    if config.folds < 2:
        raise ModelError("Folds are two or more.")
    folder = CaseFolder(
        path,
        {
            "experiment": experiment,
            "kinds": list(kinds),
            "training": json.loads(config.to_json()),
            "data": data_facts(dataset),
        },
    )
    cases: list[Training] = []
    for kind in kinds:
        folds = 0 if kind == GIVEN else config.folds
        chosen = dataclasses.replace(config, split=kind, folds=folds)
        plan = plan_splits(dataset, chosen)
        folder.keep_split(kind, plan.splits)
        cases += [
            Training(f"{kind}-{number}", chosen, dataset, split)
            for number, split in enumerate(plan.rows(dataset), start=1)
        ]
    yield from run_trainings(cases, folder, cache)
    rows = []
    for kind in kinds:
        names = [case.name for case in cases if case.config.split == kind]
        outcomes = [trained(path / "runs" / name).outcome for name in names]
        found = accuracies(outcomes)
        # A track that leaky folds test several times is still one.
        tracks = len({name for outcome in outcomes for name in outcome.names})
        low, high = wilson_interval(round(found["track_accuracy"] * tracks), tracks)
        found |= {
            "tracks": tracks,
            "interval_low": round(low, 4),
            "interval_high": round(high, 4),
        }
        rows.append({"split": kind, "model": config.model, "folds": len(names), **found})
    folder.summarise(rows, splits={kind: WORDS[kind] for kind in kinds})
    first = trained(path / "runs" / f"{kinds[0]}-1").outcome
    page = write_page(first, path, f"{config.model}, {WORDS[kinds[0]]}, fold 1")
    yield ExperimentFinished(path, tuple(rows), page)
