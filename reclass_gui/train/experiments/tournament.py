"""The tournament: networks with and without SpecAugment, on the same split."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.train.experiments.baselines import check
from reclass_gui.train.experiments.casefolder import CaseFolder, data_facts
from reclass_gui.train.experiments.events import ExperimentEvent, ExperimentFinished
from reclass_gui.train.experiments.pages import write_page
from reclass_gui.train.experiments.trainings import (
    TIMED,
    Training,
    accuracies,
    latency_ms,
    run_trainings,
    trained,
)
from reclass_gui.train.networks import NETWORKS
from reclass_gui.train.splits import plan_splits

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.train.datasets import Dataset
    from reclass_gui.train.outcome import Outcome

CONTESTANTS = ("efficient_vgg", "resse", "unet_encoder")
AUGMENTATIONS = {"none": False, "specaugment": True}


@dataclass(frozen=True, slots=True)
class TournamentOptions:
    """Who takes part.

    Attributes:
        models: of ``networks.NETWORKS``.
        augmentations: of ``AUGMENTATIONS``.
        seeds: how many, counted up from the configuration's; each has its own split.
    """

    models: tuple[str, ...] = CONTESTANTS
    augmentations: tuple[str, ...] = tuple(AUGMENTATIONS)
    seeds: int = 1

    def __post_init__(self) -> None:
        """Check the names."""
        check("network", self.models, tuple(NETWORKS))
        check("augmentation", self.augmentations, tuple(AUGMENTATIONS))


def run_tournament(
    dataset: Dataset,
    config: TrainingConfig,
    options: TournamentOptions,
    path: Path,
    *,
    cache: Path | None = None,
) -> Generator[ExperimentEvent]:
    """Train and test each network; stopped, it goes on with those not yet done.

    Args:
        config: of all trainings; model, SpecAugment and seed are the tournament's.
        cache: where what is computed of tracks is kept; None for the program's own folder.

    Raises:
        FileError: the folder cannot be written, or holds something else.
        ModelError: the data do not allow it, or a package is missing.
    """
    if config.folds:
        raise ModelError("A tournament has one split a seed; for folds there is kfold.")
    folder = CaseFolder(
        path,
        {
            "experiment": "tournament",
            **dataclasses.asdict(options),
            "training": json.loads(config.to_json()),
            "data": data_facts(dataset),
        },
    )
    cases: list[Training] = []
    for seed in range(config.seed, config.seed + options.seeds):
        seeded = dataclasses.replace(config, seed=seed)
        plan = plan_splits(dataset, seeded)
        folder.keep_split(f"seed-{seed}", plan.splits)
        (split,) = plan.rows(dataset)
        for model in options.models:
            for augmentation in options.augmentations:
                chosen = dataclasses.replace(
                    seeded, model=model, spec_augment=AUGMENTATIONS[augmentation]
                )
                name = _name(model, augmentation, seed)
                cases.append(Training(name, chosen, dataset, split))
    yield from run_trainings(cases, folder, cache)
    rows = [
        _row(folder, config, options, model, augmentation)
        for model in options.models
        for augmentation in options.augmentations
    ]
    folder.summarise(rows, split=config.split)
    best = max(rows, key=lambda row: row["best_val_accuracy"] or 0.0)
    firsts = {
        _name(row["model"], row["augmentation"], config.seed): row["latency_ms"] for row in rows
    }
    outcomes = {name: _timed(folder, name, latency) for name, latency in firsts.items()}
    outcome = outcomes.pop(_name(best["model"], best["augmentation"], config.seed))
    title = f"{NETWORKS[best['model']].title}, best of the tournament by its validation part"
    page = write_page(outcome, path, title, outcomes)
    yield ExperimentFinished(path, tuple(rows), page)


def _row(
    folder: CaseFolder,
    config: TrainingConfig,
    options: TournamentOptions,
    model: str,
    augmentation: str,
) -> dict[str, Any]:
    seeds = range(config.seed, config.seed + options.seeds)
    results = [trained(folder.path / "runs" / _name(model, augmentation, seed)) for seed in seeds]
    held = [result.best_validation for result in results if result.best_validation is not None]
    first = results[0]
    return {
        "model": model,
        "augmentation": augmentation,
        "best_val_accuracy": round(float(np.mean(held)), 4) if held else None,
        "seeds": options.seeds,
        **accuracies([result.outcome for result in results]),
        "epochs": round(float(np.mean([result.epochs for result in results])), 1),
        "parameters": first.parameters,
        "latency_ms": latency_ms(first.card),
        "flops": first.flops,
        "seconds": round(sum(result.seconds for result in results), 1),
    }


def _timed(folder: CaseFolder, name: str, latency: float) -> Outcome:
    """Return a run's answers, with its latency among the facts."""
    outcome = trained(folder.path / "runs" / name).outcome
    facts = {**outcome.facts, "latency_seconds": latency / 1000, "latency_runs": TIMED}
    return dataclasses.replace(outcome, facts=facts)


def _name(model: str, augmentation: str, seed: int) -> str:
    return f"{model}-{augmentation}-{seed}"
