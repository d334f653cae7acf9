"""`reclass experiment`: models under the same conditions, and what the conditions do."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from reclass_gui.cli.output import absolute, clean
from reclass_gui.core.records import Progress
from reclass_gui.train.config import TrainingConfig
from reclass_gui.train.datasets import Dataset
from reclass_gui.train.experiments import sidebyside
from reclass_gui.train.experiments.events import CaseDone, ExperimentFinished
from reclass_gui.train.experiments.subsets import limited
from reclass_gui.train.sources import open_dataset

if TYPE_CHECKING:
    import argparse
    from collections.abc import Generator, Mapping, Sequence
    from pathlib import Path

    from reclass_gui.cli.context import Context
    from reclass_gui.train.experiments.events import ExperimentEvent

Rows = tuple["Mapping[str, Any]", ...]


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
    from reclass_gui.train.experiments.leakage import LeakageOptions, run_leakage
    from reclass_gui.train.experiments.segmentsources import read_segments

    options = LeakageOptions(arguments.model, arguments.options, arguments.seeds)
    dataset = read_data(context, arguments)
    segments = read_segments(dataset, absolute(arguments.path), arguments.segments)
    finished = follow(
        context,
        run_leakage(
            dataset,
            options,
            absolute(arguments.to),
            segments=segments,
            workers=_workers(arguments.workers),
        ),
    )
    _print_accuracies(context, finished.rows, "protocol")
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
            seeds=arguments.seeds,
            workers=_workers(arguments.workers),
        ),
    )
    _print_accuracies(context, finished.rows, "model")
    return finish(context, finished)


def read_data(context: Context, arguments: argparse.Namespace) -> Dataset:
    """Read the data set of a command; say what was left out.

    Raises:
        ReclassError: it cannot be read.
    """
    path = absolute(arguments.path)
    config = TrainingConfig.of(
        {
            "source": arguments.source or guess_source(path),
            "path": str(path),
            "labels": str(absolute(arguments.labels)) if arguments.labels else "",
            "subset": arguments.subset,
        }
    )
    return limited(load(context, config), arguments.limit)


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


def follow(context: Context, events: Generator[ExperimentEvent]) -> ExperimentFinished:
    """Show an experiment's events until it has finished."""
    output = context.output
    output.begin()
    finished: ExperimentFinished | None = None
    with closing(events):
        for event in events:
            if isinstance(event, Progress):
                output.progress(event.done, event.total, event.text)
            elif isinstance(event, CaseDone):
                output.object(case=event.case, accuracy=event.accuracy, again=event.again)
            elif isinstance(event, ExperimentFinished):
                finished = event
    assert finished is not None, "an experiment ends with its last event or an error"
    output.clear()
    return finished


def finish(context: Context, finished: ExperimentFinished) -> int:
    """Say where everything is."""
    output = context.output
    for row in finished.rows:
        output.object(**row)
    output.object(folder=finished.folder, report=finished.report)
    words = f"Written to {finished.folder}"
    if finished.report is not None:
        words += f"; a closer look: {finished.report}"
    output.summary(words)
    return output.exit_code


def percent(row: Mapping[str, Any], what: str = "accuracy", spread: str = "spread") -> str:
    """Return "52.6 ± 1.3" of a row's share."""
    if row[what] is None:
        return "–"
    plus = f" ± {row[spread] * 100:.1f}" if row["seeds"] > 1 else ""
    return f"{row[what] * 100:.1f}{plus}"


def _print_accuracies(context: Context, rows: Sequence[Mapping[str, Any]], first: str) -> None:
    context.output.table(
        [
            (
                row[first],
                str(row["tracks"]),
                percent(row),
                f"{row['interval_low'] * 100:.1f} to {row['interval_high'] * 100:.1f}",
                f"{row['macro_f1'] * 100:.1f}",
                percent(row, "segment_accuracy", "segment_spread"),
            )
            for row in rows
        ],
        heads=(first, "tracks", "right %", "95 % interval", "macro F1 %", "segments right %"),
    )


def _workers(asked: int) -> int:
    return asked or sidebyside.cores()
