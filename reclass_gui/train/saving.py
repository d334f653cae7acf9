"""The end of a training run: test figures, the model's files, the record for reports."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from reclass_gui.core.records import to_json
from reclass_gui.train import export
from reclass_gui.train.config import WHOLE
from reclass_gui.train.events import TrainingFinished
from reclass_gui.train.judging import decide, figures_of, outcome_of
from reclass_gui.train.networks import NETWORKS
from reclass_gui.train.tabular import FAMILIES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from torch import nn

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.train.datasets import Dataset
    from reclass_gui.train.encoder import Encoder
    from reclass_gui.train.judging import Answers
    from reclass_gui.train.material import Material
    from reclass_gui.train.runs import Run
    from reclass_gui.train.tabular import FeatureModel

_ON_THE_CARD = (
    "tracks",
    "accuracy",
    "interval",
    "macro_f1",
    "calibration_error",
    "segment_accuracy",
    "segments",
    "micro_f1",
    "mean_average_precision",
)


@dataclass(frozen=True, slots=True)
class Saved:
    """How a trained model becomes files.

    Attributes:
        write: takes what its card says, the features' name and a folder; gives the card.
        flops: of one input, 0 where they were not counted.
    """

    write: Callable[[export.About, str, Path], ModelCard]
    flops: int = 0


def of_network(network: nn.Module, material: Material, flops: int) -> Saved:
    """Return how a convolutional network is saved, its scaler inside."""

    def write(about: export.About, _features: str, folder: Path) -> ModelCard:
        return export.save_network(network, material.labels, material.scaler, about, folder)

    return Saved(write, flops)


def of_model(model: FeatureModel, encoder: Encoder | None = None) -> Saved:
    """Return how a model on features or embeddings is saved, and with what encoder."""

    def write(about: export.About, features: str, folder: Path) -> ModelCard:
        if encoder is not None:
            return encoder.save(model, about, folder)
        if features == "embedding":
            return export.save_embedding_model(model, about, folder)
        return export.save_features(model, features, about, folder)

    return Saved(write)


@dataclass(frozen=True, slots=True)
class Result:
    """A run whose training is over.

    Attributes:
        config: the options.
        data: the tracks.
        material: what was made of them.
        run: the folder.
        model: the trained model.
        best_epoch: whose state it is.
        epochs: how many were done.
        seconds: that they took.
        stopped: as in ``events.TrainingFinished``.
        parameters: trainable ones; 0 where that says nothing.
        device: that it was trained on.
        title: for a person; "" makes one.
        chosen: what fitting chose by itself, as ``fitting.choices_of`` gives it.
    """

    config: TrainingConfig
    data: Dataset
    material: Material
    run: Run
    model: Saved
    best_epoch: int
    epochs: int
    seconds: float
    stopped: str
    parameters: int
    device: str
    title: str
    chosen: Mapping[str, float] = field(default_factory=dict)


def finish(result: Result, validation: Answers, test: Answers) -> TrainingFinished:
    """Judge the test part, once, and write everything down; the summary comes last.

    Raises:
        FileError: the disk is full or refuses.
        ModelError: the model cannot be exported.
    """
    config, data, material, run = result.config, result.data, result.material, result.run
    decisions = decide(data, material.labels, validation)
    names = {**FAMILIES, **{name: info.title for name, info in NETWORKS.items()}}
    title = result.title or f"{names[config.model]} on {data.title}"
    facts: dict[str, Any] = {
        "model": run.name,
        "title": title,
        "device": result.device,
        "epochs": result.epochs,
        "best_epoch": result.best_epoch,
        "data": data.title,
        "seconds_training": round(result.seconds, 3),
    }
    if result.parameters:
        facts["parameters"] = result.parameters
    if result.model.flops:
        facts["flops"] = result.model.flops
    figures: dict[str, Any] = {}
    outcome = None
    if len(test.rows):
        outcome = outcome_of(data, material.labels, test, decisions, facts)
        figures = figures_of(outcome)
    metrics = {"data": f"{data.title}, test part, split by {config.split}"}
    metrics |= {name: figures[name] for name in _ON_THE_CARD if name in figures}
    about = export.About(
        name=run.name,
        title=title,
        description=_description(result),
        source="reclass train",
        metrics=metrics,
        temperature=decisions.temperature,
        thresholds=decisions.thresholds,
    )
    card = result.model.write(about, "" if config.is_network else config.features, run.path)
    if outcome is not None:
        outcome.save(run.outcome)
    counts = {part: len(found.rows) for part, found in material.parts.items()}
    segments = {part: len(found.places) for part, found in material.parts.items()}
    summary = {
        **facts,
        "card": card.path.name,
        "stopped": result.stopped,
        "chosen": dict(result.chosen),
        "temperature": decisions.temperature,
        "thresholds": list(decisions.thresholds),
        "genres": list(material.labels),
        "tracks": counts,
        "segments": segments,
        "skipped": to_json(list(material.skipped)),
        "foreign_validation_tracks": material.foreign,
        "figures": figures,
    }
    run.write("summary.json", json.dumps(summary, ensure_ascii=False, indent=2) + "\n")
    return TrainingFinished(
        run=run.path,
        card=card.path,
        best_epoch=result.best_epoch,
        stopped=result.stopped,
        figures=figures,
        chosen=dict(result.chosen),
    )


def _description(result: Result) -> str:
    if result.config.model not in WHOLE:
        return f"Trained by Reclass; best of {result.epochs} epochs: {result.best_epoch}."
    chosen = "".join(f"; {name} = {value:g}" for name, value in result.chosen.items())
    return f"Trained by Reclass in one step{chosen}."
