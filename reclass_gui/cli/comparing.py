"""`reclass compare`: several models on the same tracks."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from reclass_gui.cli.listening import folder, gather
from reclass_gui.cli.output import absolute, closing, count, shown_under
from reclass_gui.core import evaluate, scan
from reclass_gui.core.compare import Comparison, ModelFailed, contest
from reclass_gui.core.errors import FileError, ModelError, from_os_error
from reclass_gui.core.records import Progress, Track, TrackFailed

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from reclass_gui.cli.context import Context
    from reclass_gui.cli.output import Output
    from reclass_gui.core.model import Model

USUAL_LABELS = "labels.csv"


def run_compare(context: Context, arguments: argparse.Namespace) -> int:
    """Let models listen to the same tracks, one model after the other."""
    output = context.output
    names = _names(arguments.models)
    root = folder(arguments.folder)
    labels_path = _labels_path(arguments, root)
    table = _table_path(arguments.csv) if arguments.csv else None
    labels: Mapping[Path, str] = {}
    empty = 0
    if labels_path is not None:
        read = evaluate.read_labels(labels_path, root, context.taxonomy)
        labels, empty = read.of, read.empty
    # All are loaded first: a misspelt name must not come out after an hour.
    loaded = [context.load_model(name, arguments.device) for name in names]
    found: list[Track] = []
    for item in gather(context, labels or [root]):
        if isinstance(item, TrackFailed):
            output.failed(item.track.path, item.kind, item.reason)
        else:
            found.append(item)
    if arguments.tags:
        labels = evaluate.tagged_labels(found, context.taxonomy)
        if not labels:
            raise FileError(root, "other", "no track in it has one genre that the list knows")
    comparison = _listen(context, loaded, found, labels, arguments, labels_path or root)
    output.object(
        quality=arguments.quality or context.settings.quality,
        unlabelled=empty,
        failed=len(output.failures),
        **comparison.to_json(),
    )
    if table is not None:
        _write(comparison, table)
    if not output.json:
        _print_models(output, comparison)
        if arguments.pairs:
            _print_pairs(output, comparison)
        if arguments.differences or not comparison.results:
            _print_differing(output, comparison, root)
    words = [f"{count(comparison.tracks, 'labelled track' if labels else 'track')} heard by all"]
    if comparison.left_out:
        words.append(f"{comparison.left_out} left out")
    words.append(f"all models agree on {comparison.tracks - len(comparison.differing)}")
    if arguments.tags:
        words.append("“right” is what the tags say")
    elif not labels:
        words.append("there are no labels, so nothing is known of right and wrong")
    output.summary("; ".join(words) + ".")
    return output.exit_code


def _names(texts: Sequence[str]) -> list[str]:
    """Return models named by --model A --model B or by --models A,B, each once."""
    names = [name.strip() for text in texts for name in text.split(",")]
    names = list(dict.fromkeys(name for name in names if name))
    if len(names) < 2:
        raise ModelError("Name at least two different models, as --models A,B.")
    return names


def _labels_path(arguments: argparse.Namespace, root: Path) -> Path | None:
    if arguments.labels:
        return absolute(arguments.labels)
    usual = root / USUAL_LABELS
    return usual if usual.is_file() and not arguments.tags else None


def _listen(
    context: Context,
    models: Sequence[Model],
    found: Sequence[Track],
    labels: Mapping[Path, str],
    arguments: argparse.Namespace,
    said_by: Path,
) -> Comparison:
    output = context.output
    output.begin()
    with (
        context.executor() as executor,
        closing(
            contest(
                models,
                found,
                labels,
                context.store,
                quality=arguments.quality or context.settings.quality,
                executor=executor,
                unsure_below=context.settings.unsure_below,
                taxonomy=context.taxonomy,
                anew=arguments.anew,
            )
        ) as events,
    ):
        try:
            for event in events:
                if isinstance(event, Progress):
                    output.progress(event.done, event.total, event.text)
                elif isinstance(event, ModelFailed):
                    failed = event.failed
                    words = f"{event.model}: {failed.reason}"
                    output.failed(failed.track.path, failed.kind, words, model=event.model)
                elif isinstance(event, Comparison):
                    return event
        except ValueError as error:
            raise FileError(said_by, "other", str(error)) from error
        finally:
            output.clear()
    raise AssertionError("a contest ends with a comparison")


def _print_models(output: Output, comparison: Comparison) -> None:
    first = comparison.contenders[0].name
    agreement = {p.second: f"{p.agreement:.0%}" for p in comparison.pairs if p.first == first}
    rows = []
    for number, contender in enumerate(comparison.contenders):
        seconds = contender.seconds_per_track
        row = [contender.name]
        if comparison.results:
            result = comparison.results[number]
            error = result.calibration_error
            row += [
                f"{result.accuracy:.3f}",
                "{:.2f} to {:.2f}".format(*result.interval),
                f"{result.macro_f1:.3f}",
                f"{result.surer_half:.3f}",
                "–" if error is None else f"{error:.3f}",
            ]
        row += [
            str(comparison.unsure(contender)),
            agreement.get(contender.name, "–"),
            "known" if seconds is None else f"{seconds:.3f} s",
        ]
        rows.append(row)
    measured = ("accuracy", "95 % interval", "macro F1", "surer half", "calibration")
    heads = ["model", *(measured if comparison.results else ())]
    output.table(rows, heads=[*heads, "unsure", f"as {first}", "track"])
    if any(contender.seconds_per_track is None for contender in comparison.contenders):
        output.line("known: at least in part heard before; --anew measures the speed.")


def _print_pairs(output: Output, comparison: Comparison) -> None:
    output.line()
    heads = ["pair", "same"]
    rows = [[f"{pair.first} – {pair.second}", f"{pair.agreement:.0%}"] for pair in comparison.pairs]
    if comparison.results:
        heads += ["right: both / 1st / 2nd / none", "difference", "95 % interval", "McNemar p"]
        for row, pair in zip(rows, comparison.pairs, strict=True):
            low, high = pair.interval or (0.0, 0.0)
            row += [
                f"{pair.both} / {pair.only_first} / {pair.only_second} / {pair.neither}",
                f"{pair.difference:+.3f}",
                f"{low:+.2f} to {high:+.2f}",
                f"{pair.p_value:.2g}",
            ]
    output.table(rows, heads=heads)


def _print_differing(output: Output, comparison: Comparison, root: Path) -> None:
    """Name the tracks of which the models do not all say the same."""
    if not comparison.differing:
        return
    output.line()
    heads = [contender.name for contender in comparison.contenders]
    output.table(
        [
            [
                *([answer.label] if comparison.results else []),
                *(
                    f"{genre or '–'} {confidence:.0%}"
                    for genre, confidence in zip(answer.genres, answer.confidences, strict=True)
                ),
                shown_under(answer.path, root),
            ]
            for answer in comparison.differing
        ],
        heads=[*(["label"] if comparison.results else []), *heads, "track on which they differ"],
    )


def _table_path(text: str) -> Path:
    path = absolute(text)
    if path.suffix.lower() in scan.AUDIO_SUFFIXES:
        raise FileError(path, "exists", "a table is never written over music")
    return path


def _write(comparison: Comparison, path: Path) -> None:
    """Write a line for each track, with each model's genre and confidence."""
    names = [contender.name for contender in comparison.contenders]
    heads = [f"{name}{part}" for name in names for part in ("", " confidence")]
    try:
        with path.open("w", encoding="utf-8", errors="surrogateescape", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(["path", "label", "agree", *heads])
            for answer in comparison.answers:
                pairs = zip(answer.genres, answer.confidences, strict=True)
                cells = [c for genre, share in pairs for c in (genre or "", f"{share:.4f}")]
                agree = "yes" if answer.agree else "no"
                writer.writerow([str(answer.path), answer.label, agree, *cells])
    except OSError as error:
        raise from_os_error(path, error) from error
