"""`reclass report`: a page with all figures of a test."""

from __future__ import annotations

import dataclasses
import os
from typing import TYPE_CHECKING, Any

from reclass_gui.cli.output import absolute
from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.core.records import Progress
from reclass_gui.train.judgement import judge
from reclass_gui.train.outcome import NAME, Outcome, load_outcome
from reclass_gui.train.report import write_report
from reclass_gui.train.runfacts import measured
from reclass_gui.train.runs import find_run, run_info

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from reclass_gui.cli.context import Context
    from reclass_gui.train.runs import RunInfo


def run_report(context: Context, arguments: argparse.Namespace) -> int:
    """Write the report of a run or of an outcome's file."""
    path, info = _found(context, arguments.outcome)
    outcome = load_outcome(path)
    others = {}
    for name in arguments.compare:
        other_path, other = _found(context, name)
        shown = other.name if other is not None else _plain_name(other_path)
        while shown in others:
            shown += " (again)"
        others[shown] = load_outcome(other_path)
    if info is not None and info.card is not None and not arguments.no_timing:
        outcome = dataclasses.replace(outcome, facts=_with_measured(context, outcome, info.card))
    title = arguments.title or str(outcome.facts.get("title", "")) or _plain_name(path)
    folder = absolute(arguments.to) if arguments.to else path.parent / "report"
    log = list(info.epochs) if info is not None else None
    tell_report(
        context,
        outcome,
        write_report(
            outcome,
            folder,
            title=title,
            log=log,
            others=others,
            overwrite=arguments.overwrite,
        ),
    )
    return context.output.exit_code


def tell_report(context: Context, outcome: Outcome, page: Path) -> None:
    """Say where a report is and what it comes to."""
    tracks = judge(outcome).tracks
    context.output.object(
        report=page,
        tracks=tracks.count,
        accuracy=tracks.accuracy,
        interval=list(tracks.interval),
    )
    words = "exactly right" if outcome.multi_label else "right"
    context.output.summary(
        f"{tracks.right:,} of {tracks.count:,} tracks {words} ({tracks.accuracy:.1%}).\n"
        f"Report: {os.fspath(page)}"
    )


def _found(context: Context, name: str) -> tuple[Path, RunInfo | None]:
    """Return the outcome of what a person named, and the run that it is of."""
    path = absolute(name)
    if path.is_file():
        return path, None
    if not (path / NAME).is_file():
        path = find_run(context.folders.runs, name)
    if not (path / NAME).is_file():
        raise FileError(path, "not-found", "this run has no answers yet: it is not finished")
    info = run_info(path) if (path / "config.json").is_file() else None
    return path / NAME, info


def _plain_name(path: Path) -> str:
    return path.parent.name if path.name == NAME else path.stem


def _with_measured(context: Context, outcome: Outcome, card: Path) -> dict[str, Any]:
    facts = dict(outcome.facts)
    context.output.begin()
    try:
        for event in measured(card, context.taxonomy):
            if isinstance(event, Progress):
                context.output.progress(event.done, event.total, event.text)
            else:
                # What training counted of the model itself goes before what its file holds.
                facts = {**event, **facts}
    except (ModelError, FileError) as error:
        facts["not_measured"] = str(error)
        context.output.note(f"How fast the model is could not be measured: {error}")
    finally:
        context.output.clear()
    return facts
