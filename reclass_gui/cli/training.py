"""`reclass train`: train a model on labelled music, from the files to the tested model."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.cli.arguments.training import chosen
from reclass_gui.cli.output import absolute, count
from reclass_gui.core.errors import ModelError, from_os_error
from reclass_gui.core.records import Progress
from reclass_gui.train.config import FEATURE_MODELS, TrainingConfig
from reclass_gui.train.datasets import Dataset
from reclass_gui.train.encoder import encoder_of, load_encoder
from reclass_gui.train.eventlines import event_object
from reclass_gui.train.events import EpochDone, TrainingFinished, TrainingStarted
from reclass_gui.train.relevance import fitted_to, set_without_effect
from reclass_gui.train.runs import Run, find_run, new_run
from reclass_gui.train.sources import open_dataset
from reclass_gui.train.splits import PARTS, SplitPlan, plan_splits
from reclass_gui.train.trainer import fit, together

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from reclass_gui.cli.context import Context
    from reclass_gui.cli.output import Output
    from reclass_gui.train.events import TrainingEvent
    from reclass_gui.train.processes import Processes

_SHOWN_SKIPPED = 20


def run_train(context: Context, arguments: argparse.Namespace) -> int:
    """Train; Ctrl-C leaves a run that can go on."""
    run = find_run(context.folders.runs, arguments.resume) if arguments.resume else None
    config = _config(arguments, run)
    cache = context.folders.cache
    if run is not None:
        encoder = encoder_of(run, cache)
    else:
        encoder = load_encoder(absolute(arguments.encoder), cache) if arguments.encoder else None
    with together(config) as here:
        said = _Said(context.output, here)
        data = _read(context, config, said)
        if run is not None:
            plan = SplitPlan.load(Run(run).split)
        elif arguments.splits:
            plan = SplitPlan.load(absolute(arguments.splits))
            # The run says what was done, not what would have been without the file.
            segments = plan.segments or config.segments
            config = dataclasses.replace(config, split=plan.kind, segments=segments)
            config = fitted_to(config, data)
        else:
            config = fitted_to(config, data)
            plan = plan_splits(data, config)
        if run is None and (idle := set_without_effect(config)):
            names = ", ".join("--" + name.replace("_", "-") for name in idle)
            said.warning(f"Without effect on the model “{config.model}” here: {names}.")
        for warning in plan.warnings:
            said.warning(warning)
        splits = plan.rows(data)
        finished = []
        for number, split in enumerate(splits, 1):
            name = _name_of(arguments.run_name, number, len(splits))
            folder = run or here.share(_begin(context, config, name, here))
            if run is None and here.writes:
                own = dataclasses.replace(plan, splits=(plan.splits[number - 1],))
                own.save(Run(folder).split)
                if encoder is not None:
                    encoder.note(folder)
            try:
                events = fit(
                    config,
                    data,
                    split,
                    folder,
                    resume=run is not None,
                    cache=cache,
                    title=arguments.title,
                    encoder=encoder,
                )
                for event in events:
                    said.event(event)
                    if isinstance(event, TrainingFinished):
                        finished.append(event)
            except KeyboardInterrupt:
                said.note(f"To go on:  reclass train --resume {folder.name}")
                raise
        said.end(finished)
    return 0


def _config(arguments: argparse.Namespace, run: Path | None) -> TrainingConfig:
    """Return the options: the run's, or a file's with those of the command line over them.

    Raises:
        ModelError: they make no sense, or a resumed run is given others.
    """
    given = chosen(arguments)
    if run is not None:
        others = (arguments.config, arguments.splits, arguments.run_name, arguments.encoder)
        if given or any(others):
            raise ModelError("A run goes on with the options that it was begun with: give none.")
        return Run(run).config()
    values: dict[str, object] = {}
    if arguments.config:
        path = absolute(arguments.config)
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            if isinstance(error, OSError):
                raise from_os_error(path, error) from error
            raise ModelError(f"{path}: the training options are not valid JSON.") from error
        values = dataclasses.asdict(TrainingConfig.from_json(text))
    values |= given
    if arguments.encoder:
        values.setdefault("model", "mlp")
        if values["model"] not in FEATURE_MODELS or values.get("features", "embedding") != (
            "embedding"
        ):
            raise ModelError(
                "An encoder gives embeddings: a head on it is “mlp”, “logistic”, “xgboost” or "
                "“blend”, with the features “embedding”."
            )
    for name in ("path", "labels"):
        if values.get(name):
            # A run that goes on later may be started in another folder.
            values[name] = str(absolute(str(values[name])))
    return TrainingConfig.of(values)


def _read(context: Context, config: TrainingConfig, said: _Said) -> Dataset:
    store = context.store if config.source == "library" else None
    data: Dataset | None = None
    for event in open_dataset(config, store=store, taxonomy=context.taxonomy):
        if isinstance(event, Dataset):
            data = event
        else:
            said.event(event)
    if data is None:
        raise ModelError("The data set holds nothing.")
    said.data(data)
    return data


def _begin(context: Context, config: TrainingConfig, name: str, here: Processes) -> Path | None:
    return new_run(context.folders.runs, config, name) if here.writes else None


def _name_of(name: str, number: int, folds: int) -> str:
    return f"{name}-fold{number}" if name and folds > 1 else name


@dataclass(frozen=True, slots=True)
class _Said:
    """Tell the person or the program; of several processes one speaks."""

    output: Output
    here: Processes

    def note(self, text: str) -> None:
        """Say something aside."""
        if self.here.writes:
            self.output.note(text)

    def warning(self, text: str) -> None:
        """Say what limits the figures."""
        self.note(text)
        if self.here.writes:
            self.output.object(event="warning", text=text)

    def data(self, data: Dataset) -> None:
        """Say what there is to learn from, and what was left out."""
        if not self.here.writes:
            return
        self.output.object(
            event="dataset",
            title=data.title,
            tracks=len(data),
            genres=data.counts,
            skipped=list(data.skipped),
        )
        kinds = ", ".join(f"{genre} {number:,}" for genre, number in data.counts.items())
        self.output.line(f"{data.title}: {count(len(data), 'track')}: {kinds}")
        for skipped in data.skipped[:_SHOWN_SKIPPED]:
            self.output.line(f"  left out: {skipped.name}: {skipped.reason}")
        if len(data.skipped) > _SHOWN_SKIPPED:
            self.output.line(f"  … and {len(data.skipped) - _SHOWN_SKIPPED:,} more")

    def event(self, event: TrainingEvent) -> None:
        """Show one event of a training run."""
        output = self.output
        if not self.here.writes:
            return
        output.object(**event_object(event))
        match event:
            case Progress():
                output.progress(event.done, event.total, event.text)
            case TrainingStarted():
                parts = ", ".join(f"{part} {event.tracks[part]:,}" for part in PARTS)
                output.line(f"Run {event.run.name}: {parts} tracks; {len(event.genres)} genres;")
                output.line(
                    f"  {event.parameters:,} parameters, batch {event.batch}, on {event.device}"
                )
                output.line("epoch    loss  accuracy  validation: loss  accuracy    rate     time")
            case EpochDone():
                output.line(_line(event))
                output.flush()
            case TrainingFinished():
                _print_figures(output, event)

    def end(self, finished: Sequence[TrainingFinished]) -> None:
        """Sum up."""
        if not self.here.writes:
            return
        if len(finished) > 1:
            key = "accuracy" if "accuracy" in finished[0].figures else "macro_f1"
            values = [float(each.figures[key]) for each in finished if key in each.figures]
            mean, spread = float(np.mean(values)), float(np.std(values, ddof=1))
            self.output.object(event="folds", measure=key, values=values, mean=mean, spread=spread)
            self.output.line(f"{len(values)} folds: {key} {mean:.3f} ± {spread:.3f}")
        for each in finished:
            self.output.line(f"To use it:  reclass models add {each.run.name}")


def _line(event: EpochDone) -> str:
    held = f"{'':>16}  {'':>8}"
    if event.validation_loss is not None and event.validation_accuracy is not None:
        held = f"{event.validation_loss:16.4f}  {event.validation_accuracy:8.3f}"
    mark = " *" if event.best else ""
    return (
        f"{event.epoch:5}  {event.train_loss:6.4f}  {event.train_accuracy:8.3f}  {held}"
        f"  {event.learning_rate:6.1e}  {event.seconds:6.2f}s{mark}"
    )


def _print_figures(output: Output, event: TrainingFinished) -> None:
    figures = event.figures
    if event.chosen:
        chosen = ", ".join(f"{name} = {value:g}" for name, value in event.chosen.items())
        output.line(f"Fitted with {chosen}.")
    else:
        output.line(f"Best epoch {event.best_epoch}; stopped: {event.stopped}.")
    if not figures:
        output.line("There is no test part: nothing was measured.")
        return
    tracks = count(figures["tracks"], "test track")
    if "accuracy" in figures:
        low, high = figures["interval"]
        output.line(
            f"{tracks}: accuracy {figures['accuracy']:.3f} (95 % interval {low:.2f} to {high:.2f}),"
            f" macro F1 {figures['macro_f1']:.3f},"
            f" calibration error {figures['calibration_error']:.3f}"
        )
    else:
        output.line(
            f"{tracks}: macro F1 {figures['macro_f1']:.3f}, mean average precision"
            f" {figures['mean_average_precision']:.3f}"
        )
    if "segment_accuracy" in figures:
        output.line(
            f"{count(figures['segments'], 'segment')}: accuracy {figures['segment_accuracy']:.3f}"
        )
