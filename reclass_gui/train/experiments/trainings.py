"""Trainings as cases of an experiment: each is a run of its own that can go on where it was."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.cards import ModelCard
from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.core.models import OnnxModel
from reclass_gui.train import trainer
from reclass_gui.train.experiments.events import CaseDone, ExperimentEvent
from reclass_gui.train.experiments.tablecases import segment_accuracy
from reclass_gui.train.outcome import Outcome, load_outcome
from reclass_gui.train.protocols import figures
from reclass_gui.train.runs import Run, new_run, read_log

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.train.datasets import Dataset
    from reclass_gui.train.experiments.casefolder import CaseFolder
    from reclass_gui.train.splits import Split

WARM_UPS, TIMED = 5, 50
"""As the reference times its networks, batch 1; the median in place of the mean."""


@dataclass(frozen=True, slots=True, eq=False)
class Training:
    """One training of an experiment.

    Attributes:
        name: of its run, unique in the experiment.
        config: its options.
        data: the tracks.
        split: which of them are in which part.
    """

    name: str
    config: TrainingConfig
    data: Dataset
    split: Split


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """What a training came to.

    Attributes:
        outcome: of its test part.
        best_validation: accuracy of the kept epoch on segments; None without a validation part.
        epochs: done.
        parameters: trainable ones; None of models that have none to count.
        flops: of one input; None where they were not counted.
        card: of the model.
        seconds: that the training took.
    """

    outcome: Outcome
    best_validation: float | None
    epochs: int
    parameters: int | None
    flops: int | None
    card: Path
    seconds: float


def run_trainings(
    cases: Sequence[Training], folder: CaseFolder, cache: Path | None
) -> Generator[ExperimentEvent]:
    """Do the trainings that the folder has not yet; one that was stopped goes on.

    Args:
        cache: where what is computed of tracks is kept; None for the program's own folder.

    Raises:
        FileError: the folder cannot be written or read.
        ModelError: a training cannot be done, or a package is missing.
    """
    for case in cases:
        run = Run(folder.path / "runs" / case.name)
        again = bool(run.summary()) if run.path.exists() else False
        if not again:
            if not (run.path / "config.json").exists():
                new_run(run.path.parent, case.config, case.name)
            elif run.config() != case.config:
                raise ModelError(f"The run “{case.name}” was begun with other options.")
            yield from trainer.fit(
                case.config,
                case.data,
                case.split,
                run.path,
                resume=run.checkpoint.exists(),
                cache=cache,
            )
        yield CaseDone(case.name, float(figures([trained(run.path).outcome])["accuracy"]), again)


def trained(path: Path) -> Trained:
    """Read what a finished run came to.

    Raises:
        FileError: a file of it cannot be read.
        ModelError: it is not finished.
    """
    run = Run(path)
    summary = run.summary()
    if not summary:
        raise ModelError(f"The run “{run.name}” is not finished.")
    if not run.outcome.exists():
        raise FileError(run.outcome, "not-found", "the run's test part is empty")
    best = [row for row in read_log(path) if row["epoch"] == summary["best_epoch"]]
    return Trained(
        outcome=load_outcome(run.outcome),
        best_validation=best[0]["validation_accuracy"] if best else None,
        epochs=int(summary["epochs"]),
        parameters=summary.get("parameters"),
        flops=summary.get("flops"),
        card=path / str(summary["card"]),
        seconds=float(summary["seconds_training"]),
    )


def of_segments(outcome: Outcome) -> float:
    """Return the share of segments that are right; of tracks where each is one row."""
    share = segment_accuracy(outcome)
    if share is not None:
        return share
    return float((outcome.probabilities.argmax(axis=1) == outcome.places).mean())


def latency_ms(card: Path) -> float:
    """Return milliseconds for one input on one thread of the processor, by ONNX Runtime.

    Raises:
        ModelError: the model does not run.
    """
    network = OnnxModel(ModelCard.load(card), "cpu")
    noise = np.random.default_rng(0).standard_normal((1, *network.input_shape))
    given = noise.astype(np.float32)
    times = []
    for turn in range(WARM_UPS + TIMED):
        began = time.perf_counter()
        network.outputs(given)
        if turn >= WARM_UPS:
            times.append(time.perf_counter() - began)
    return round(1000 * statistics.median(times), 3)


def accuracies(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Return the columns that every summary of trainings has; several outcomes are averaged."""
    found = figures(outcomes)
    parts = [of_segments(outcome) for outcome in outcomes]
    several = len(parts) > 1
    return {
        "test_accuracy": round(float(np.mean(parts)), 4),
        "test_spread": round(float(np.std(parts, ddof=1)), 4) if several else 0.0,
        "tracks": found["tracks"],
        "track_accuracy": found["accuracy"],
        "track_spread": found["spread"],
        "interval_low": found["interval"][0],
        "interval_high": found["interval"][1],
        "macro_f1": found["macro_f1"],
    }
