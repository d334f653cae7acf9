"""What `reclass experiment` shows while it goes on, and the tables at its end."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from reclass_gui.core.records import Progress
from reclass_gui.train.eventlines import event_object
from reclass_gui.train.events import EpochDone, TrainingStarted
from reclass_gui.train.experiments.events import CaseDone, ExperimentFinished

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from reclass_gui.cli.context import Context
    from reclass_gui.train.experiments.events import ExperimentEvent


def follow(context: Context, events: Generator[ExperimentEvent]) -> ExperimentFinished:
    """Show an experiment's events until it has finished."""
    output = context.output
    output.begin()
    finished: ExperimentFinished | None = None
    running = ""
    with closing(events):
        for event in events:
            if isinstance(event, Progress):
                output.progress(event.done, event.total, event.text)
            elif isinstance(event, CaseDone):
                output.object(case=event.case, accuracy=event.accuracy, again=event.again)
            elif isinstance(event, TrainingStarted):
                output.begin()
                running = event.run.name
            elif isinstance(event, EpochDone):
                output.object(run=running, **event_object(event))
                output.progress(event.epoch, event.epochs, running)
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
    several = row.get("seeds", row.get("folds")) > 1
    plus = f" ± {row[spread] * 100:.1f}" if several else ""
    return f"{row[what] * 100:.1f}{plus}"


def plain_percent(value: float | None) -> str:
    """Return "52.6" of a share, a dash of none."""
    return "–" if value is None else f"{value * 100:.1f}"


def interval(row: Mapping[str, Any]) -> str:
    """Return "48.1 to 57.0" of a row."""
    return f"{row['interval_low'] * 100:.1f} to {row['interval_high'] * 100:.1f}"


def show_accuracies(context: Context, rows: Sequence[Mapping[str, Any]], first: str) -> None:
    """Show tracks and, where there are any, segments of each row."""
    parts = any(row["segment_accuracy"] is not None for row in rows)
    context.output.table(
        [
            (
                row[first],
                str(row["tracks"]),
                *((percent(row, "segment_accuracy", "segment_spread"),) if parts else ()),
                percent(row),
                interval(row),
                f"{row['macro_f1'] * 100:.1f}",
            )
            for row in rows
        ],
        heads=(
            first,
            "tracks",
            *(("segments %",) if parts else ()),
            "right %",
            "95 % interval",
            "macro F1 %",
        ),
    )


def show_splits(context: Context, events: Generator[ExperimentEvent]) -> int:
    """Show what a model reaches under several splits."""
    finished = follow(context, events)
    context.output.table(
        [
            (
                row["split"],
                str(row["folds"]),
                percent(row, "test_accuracy", "test_spread"),
                percent(row, "track_accuracy", "track_spread"),
                str(row["tracks"]),
                interval(row),
                f"{row['macro_f1'] * 100:.1f}",
            )
            for row in finished.rows
        ],
        heads=("split", "folds", "test %", "tracks %", "tracks", "95 % interval", "macro F1 %"),
    )
    return finish(context, finished)
