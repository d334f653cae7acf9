"""`reclass experiment`: models under the same conditions, and what the conditions do."""

from __future__ import annotations

import dataclasses
from contextlib import closing
from typing import TYPE_CHECKING

from reclass_gui.cli.arguments.training import chosen
from reclass_gui.cli.experimenttables import (
    finish,
    follow,
    interval,
    percent,
    plain_percent,
    show_accuracies,
    show_splits,
)
from reclass_gui.cli.output import absolute, clean
from reclass_gui.core.errors import FileError, ModelError, from_os_error
from reclass_gui.train.config import TrainingConfig
from reclass_gui.train.datasets import Dataset
from reclass_gui.train.experiments import sidebyside
from reclass_gui.train.experiments.subsets import limited
from reclass_gui.train.sources import open_dataset

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from pathlib import Path

    from reclass_gui.cli.context import Context

_FOLDS = 5


def run_feature_baselines(context: Context, arguments: argparse.Namespace) -> int:
    """Test feature models under several protocols."""
    from reclass_gui.train.experiments.baselines import BaselineOptions, run_baselines

    options = BaselineOptions(
        models=tuple(dict.fromkeys(arguments.models)),
        protocols=tuple(dict.fromkeys(arguments.protocols)),
        options=arguments.options,
        seeds=arguments.seeds,
    )
    dataset = read_data(context, arguments)
    finished = follow(
        context,
        run_baselines(
            dataset, options, absolute(arguments.to), workers=_workers(arguments.workers)
        ),
    )
    rows = finished.rows
    models = list(dict.fromkeys(row["model"] for row in rows))
    found = {(row["protocol"], row["model"]): row for row in rows}
    context.output.table(
        [
            (
                protocol,
                str(found[protocol, models[0]]["tracks"]),
                *(percent(found[protocol, model]) for model in models),
            )
            for protocol in dict.fromkeys(row["protocol"] for row in rows)
        ],
        heads=("protocol", "tracks", *models),
    )
    return finish(context, finished)


def run_leakage(context: Context, arguments: argparse.Namespace) -> int:
    """Test one model under splits that leak more and more."""
    from reclass_gui.train.experiments import leakage
    from reclass_gui.train.experiments.segmentsources import read_segments

    dataset = read_data(context, arguments)
    target = absolute(arguments.to)
    if dataset.features is None:
        config = _data_config(
            arguments,
            {
                "model": arguments.model or "lean",
                "epochs": arguments.epochs,
                "segments": arguments.segments,
                "folds": arguments.folds,
            },
        )
        return show_splits(
            context,
            leakage.run_audio_leakage(dataset, config, target, cache=context.folders.cache),
        )
    options = leakage.LeakageOptions(
        arguments.model or "logistic", arguments.options, arguments.seeds
    )
    segments = read_segments(dataset, absolute(arguments.path), arguments.segments_table)
    finished = follow(
        context,
        leakage.run_leakage(
            dataset,
            options,
            target,
            segments=segments,
            workers=_workers(arguments.workers),
        ),
    )
    show_accuracies(context, finished.rows, "protocol")
    return finish(context, finished)


def run_embeddings(context: Context, arguments: argparse.Namespace) -> int:
    """Test the embedding protocol."""
    from reclass_gui.train.experiments.embedded import run_embedded
    from reclass_gui.train.patchtable import read_patches
    from reclass_gui.train.sources.artistlists import INDEX

    path = absolute(arguments.path)
    labels = absolute(arguments.labels) if arguments.labels else path.with_name(INDEX)
    finished = follow(
        context,
        run_embedded(
            read_patches(path, labels),
            absolute(arguments.to),
            protocol=arguments.protocol,
            one_patch=arguments.one_patch,
            seeds=arguments.seeds,
            workers=_workers(arguments.workers),
        ),
    )
    show_accuracies(context, finished.rows, "model")
    return finish(context, finished)


def run_tournament(context: Context, arguments: argparse.Namespace) -> int:
    """Train and test networks with and without SpecAugment."""
    from reclass_gui.train.experiments.tournament import TournamentOptions, run_tournament

    if taken := {"model", "spec_augment"} & chosen(arguments).keys():
        name = min(taken).replace("_", "-")
        raise ModelError(f"A tournament takes --models and --augmentations in place of --{name}.")
    config = _training_config(arguments)
    options = TournamentOptions(
        models=tuple(dict.fromkeys(arguments.models)),
        augmentations=tuple(dict.fromkeys(arguments.augmentations)),
        seeds=arguments.seeds,
    )
    dataset = limited(load(context, config), arguments.limit)
    finished = follow(
        context,
        run_tournament(
            dataset, config, options, absolute(arguments.to), cache=context.folders.cache
        ),
    )
    context.output.table(
        [
            (
                row["model"],
                row["augmentation"],
                plain_percent(row["best_val_accuracy"]),
                percent(row, "test_accuracy", "test_spread"),
                percent(row, "track_accuracy", "track_spread"),
                interval(row),
                f"{row['macro_f1'] * 100:.1f}",
                f"{row['epochs']:g}",
                f"{row['parameters'] or 0:,}",
                f"{row['latency_ms']:.2f}",
                f"{(row['flops'] or 0) / 1e9:.3f}",
            )
            for row in finished.rows
        ],
        heads=(
            "model",
            "augmentation",
            "best val %",
            "test %",
            "tracks %",
            "95 % interval",
            "macro F1 %",
            "epochs",
            "parameters",
            "ms",
            "GFLOP",
        ),
    )
    return finish(context, finished)


def run_kfold(context: Context, arguments: argparse.Namespace) -> int:
    """Test a model on folds without leaks, and on leaky ones."""
    from reclass_gui.train.experiments.kfold import run_kfold

    config = _training_config(arguments)
    if not config.folds:
        config = dataclasses.replace(config, folds=_FOLDS)
    dataset = limited(load(context, config), arguments.limit)
    return show_splits(
        context,
        run_kfold(
            dataset,
            config,
            absolute(arguments.to),
            leaky=not arguments.no_leaky,
            cache=context.folders.cache,
        ),
    )


def run_cross_dataset(context: Context, arguments: argparse.Namespace) -> int:
    """Learn from one data set, be tested on another."""
    from reclass_gui.train.experiments.crossdataset import run_cross_dataset

    config = _training_config(arguments)
    other = absolute(arguments.other)
    away_config = dataclasses.replace(
        config,
        source=arguments.other_source or guess_source(other),
        path=str(other),
        labels=str(absolute(arguments.other_labels)) if arguments.other_labels else "",
        subset=arguments.other_subset,
    )
    home = limited(load(context, config), arguments.limit)
    away = limited(load(context, away_config), arguments.limit)
    finished = follow(
        context,
        run_cross_dataset(
            home,
            away,
            config,
            absolute(arguments.to),
            adapt=arguments.adapt,
            seeds=arguments.seeds,
            cache=context.folders.cache,
        ),
    )
    context.output.table(
        [
            (
                row["learnt_from"],
                row["tested_on"],
                str(row["genres"]),
                str(row["tracks"]),
                percent(row, "track_accuracy", "track_spread"),
                interval(row),
                f"{row['macro_f1'] * 100:.1f}",
            )
            for row in finished.rows
        ],
        heads=("learnt from", "tested on", "genres", "tracks", "right %", "95 % interval", "F1 %"),
    )
    return finish(context, finished)


def _training_config(arguments: argparse.Namespace) -> TrainingConfig:
    """Return the options of a file, with those of the command line over them.

    Raises:
        ReclassError: they make no sense, or the file cannot be read.
    """
    values: dict[str, object] = {}
    if arguments.config:
        path = absolute(arguments.config)
        try:
            values = dataclasses.asdict(TrainingConfig.from_json(path.read_text("utf-8")))
        except OSError as error:
            raise from_os_error(path, error) from error
        except UnicodeDecodeError as error:
            raise FileError(path, "damaged", "it is no text") from error
    given = chosen(arguments)
    path = absolute(arguments.path)
    values |= {"source": guess_source(path), **given, "path": str(path)}
    if values.get("labels"):
        values["labels"] = str(absolute(str(values["labels"])))
    return TrainingConfig.of(values)


def _data_config(arguments: argparse.Namespace, more: Mapping[str, object]) -> TrainingConfig:
    path = absolute(arguments.path)
    return TrainingConfig.of(
        {
            "source": arguments.source or guess_source(path),
            "path": str(path),
            "labels": str(absolute(arguments.labels)) if arguments.labels else "",
            "subset": arguments.subset,
            **more,
        }
    )


def read_data(context: Context, arguments: argparse.Namespace) -> Dataset:
    """Read the data set of a command that names it by plain options.

    Raises:
        ReclassError: it cannot be read.
    """
    return limited(load(context, _data_config(arguments, {})), arguments.limit)


def load(context: Context, config: TrainingConfig) -> Dataset:
    """Read a data set, with progress."""
    store = context.store if config.source == "library" else None
    context.output.begin()
    dataset: Dataset | None = None
    events = open_dataset(config, store=store, taxonomy=context.taxonomy)
    with closing(events):
        for event in events:
            if isinstance(event, Dataset):
                dataset = event
            else:
                context.output.progress(event.done, event.total, event.text)
    assert dataset is not None, "the last event of a source is its data set"
    if dataset.skipped and not context.output.json:
        reason = clean(dataset.skipped[0].reason)
        context.output.note(
            f"{len(dataset.skipped)} of “{dataset.title}” left out, such as "
            f"{clean(dataset.skipped[0].name)}: {reason}"
        )
    return dataset


def guess_source(path: Path) -> str:
    """Say what kind of data lies at a path, by its name."""
    if path.is_dir():
        return "folders"
    if path.suffix == ".npz":
        return "embeddings"
    return "fma_table" if path.suffix == ".npy" or path.name == "features.csv" else "gtzan_table"


def _workers(asked: int) -> int:
    return asked or sidebyside.cores()
