"""`reclass dataset`: what there is in a data set, before anything is trained on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reclass_gui.cli.arguments.training import chosen
from reclass_gui.cli.output import absolute, clean, closing, count
from reclass_gui.core.records import Progress
from reclass_gui.train.config import TrainingConfig
from reclass_gui.train.dataanalysis import DatasetFacts, analyse
from reclass_gui.train.datareport import DatasetReport, write_report
from reclass_gui.train.sources import open_dataset
from reclass_gui.train.sources.labelled import without_rare
from reclass_gui.train.splits import PARTS, plan_splits

if TYPE_CHECKING:
    import argparse

    from reclass_gui.cli.context import Context
    from reclass_gui.cli.output import Output
    from reclass_gui.train.datasets import Dataset

_SHOWN = 20


def run_dataset(context: Context, arguments: argparse.Namespace) -> int:
    """Count, list what cannot be learnt from, and write a report and a split where asked to."""
    output = context.output
    context.choose_decoding()
    config = TrainingConfig.of(chosen(arguments) | {"path": str(absolute(arguments.path))})
    data = _read(context, config)
    facts = analyse(data)
    _print(output, data, facts)
    if arguments.report:
        _report(output, data, facts, arguments.report)
    if arguments.save_split:
        _split(output, data, config, arguments.save_split)
    skipped = f"; {count(len(data.skipped), 'thing')} skipped" if data.skipped else ""
    output.summary(
        f"{count(facts.tracks, 'track')} of {count(len(facts.genres), 'genre')}{skipped}."
    )
    return output.exit_code


def _read(context: Context, config: TrainingConfig) -> Dataset:
    store = context.store if config.source == "library" else None
    context.output.begin()
    events = open_dataset(config, store=store, taxonomy=context.taxonomy, keep_rare=True)
    with closing(events) as running:
        for event in running:
            if isinstance(event, Progress):
                context.output.progress(event.done, event.total, event.text)
            else:
                return event
    raise AssertionError("a data set ends with itself")


def _print(output: Output, data: Dataset, facts: DatasetFacts) -> None:
    output.object(dataset=facts)
    for each in data.skipped:
        output.object(skipped=each.name, kind=each.kind, reason=each.reason)
    if output.json:
        return
    output.table(
        [
            (
                facts_of.genre,
                f"{facts_of.tracks:,}",
                f"{facts_of.artists:,}" if facts_of.artists else "–",
                f"{facts_of.largest:,}" if facts_of.artists else "–",
                f"{facts_of.unknown:,}",
                f"{facts_of.hours:.1f}" if facts_of.hours else "–",
            )
            for facts_of in facts.genres
        ],
        heads=("genre", "tracks", "artists", "of one", "artist unknown", "hours"),
    )
    output.line()
    rows = [
        ("tracks", f"{facts.tracks:,}"),
        ("artists", f"{facts.artists:,}" if facts.artists else "not known"),
        ("albums", f"{facts.albums:,}" if facts.albums else "not known"),
        ("hours", f"{facts.hours:,.1f}" if facts.hours else "not known"),
    ]
    if facts.multi_label:
        rows.append(("genres of a track", f"{facts.labels:.2f} on average"))
    if facts.features:
        rows.append(("features", f"{facts.features:,}"))
    rows += [
        (f"split “{name}”", ", ".join(f"{parts[part]:,} {part}" for part in PARTS if part in parts))
        for name, parts in facts.parts.items()
    ]
    twice = f"{len(facts.duplicates):,}, {len(facts.contradictions):,} under different genres"
    rows.append(("pairs of one recording", twice if facts.duplicates else "none"))
    rows += [(f"skipped, {kind}", f"{number:,}") for kind, number in facts.skipped.items()]
    output.table(rows)
    if data.skipped:
        output.line()
        output.line("Skipped:")
        for each in data.skipped[:_SHOWN]:
            output.line(f"  {clean(each.name)}: {clean(each.reason)}")
        if len(data.skipped) > _SHOWN:
            more = len(data.skipped) - _SHOWN
            output.line(f"  … and {more:,} more; --report and --json name all")


def _report(output: Output, data: Dataset, facts: DatasetFacts, folder: str) -> None:
    output.begin()
    with closing(write_report(data, facts, absolute(folder))) as events:
        for event in events:
            if isinstance(event, DatasetReport):
                for path, reason in event.unheard:
                    output.failed(path, "damaged", reason)
                output.object(report=event.folder, files=event.files, without=event.without)
                if event.without:
                    output.note(f"Without some figures: {event.without}")
                output.line()
                output.line(f"Report: {count(len(event.files), 'file')} in {event.folder}")
            else:
                output.progress(event.done, event.total, event.text)


def _split(output: Output, data: Dataset, config: TrainingConfig, target: str) -> None:
    # As training will open it, without the genres that it leaves out.
    plan = plan_splits(without_rare(data, config.fewest_tracks), config)
    path = absolute(target)
    plan.save(path)
    sizes = [{part: len(parts[part]) for part in PARTS} for parts in plan.splits]
    output.object(split=path, parts=sizes, warnings=plan.warnings)
    output.line()
    for number, parts in enumerate(sizes, start=1):
        fold = f"fold {number}: " if len(sizes) > 1 else ""
        words = ", ".join(f"{size:,} {part}" for part, size in parts.items())
        output.line(f"Split: {fold}{words}")
    for warning in plan.warnings:
        output.line(f"  {warning}")
    output.line(f"Kept as {path}")
