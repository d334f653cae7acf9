"""`reclass compare`: several models on the same labelled tracks."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from reclass_gui.cli.listening import classify, folder, gather
from reclass_gui.cli.output import absolute, count
from reclass_gui.core import evaluate
from reclass_gui.core.compare import Comparison, Contender, compare
from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.core.loading import members_of
from reclass_gui.core.records import Suggestion, Track, TrackFailed

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from reclass_gui.cli.context import Context
    from reclass_gui.cli.output import Output
    from reclass_gui.core.model import Model


def run_compare(context: Context, arguments: argparse.Namespace) -> int:
    """Let models listen to the same labelled tracks, one model after the other."""
    output = context.output
    names = list(dict.fromkeys(arguments.models))
    if len(names) < 2:
        raise ModelError("Name at least two different models, each with --model.")
    root = folder(arguments.folder)
    labels_path = absolute(arguments.labels)
    labels = evaluate.read_labels(labels_path, root, context.taxonomy)
    # All are loaded first: a misspelt name must not come out after an hour.
    loaded = [context.load_model(name, arguments.device) for name in names]
    found: list[Track] = []
    for item in gather(context, labels.of):
        if isinstance(item, TrackFailed):
            output.failed(item.track.path, item.kind, item.reason)
        else:
            found.append(item)
    contenders = [
        _listen(context, model, found, arguments.quality, anew=arguments.anew) for model in loaded
    ]
    try:
        comparison = compare(labels.of, contenders)
    except ValueError as error:
        raise FileError(labels_path, "other", str(error)) from error
    output.object(
        quality=arguments.quality or context.settings.quality,
        unlabelled=labels.empty,
        failed=len(output.failures),
        **comparison.to_json(),
    )
    if not output.json:
        _print(output, comparison)
    left_out = f"; {comparison.left_out} left out" if comparison.left_out else ""
    output.summary(f"{count(comparison.tracks, 'labelled track')} heard by all{left_out}.")
    return output.exit_code


def _listen(
    context: Context, model: Model, found: list[Track], quality: str | None, *, anew: bool
) -> Contender:
    suggestions: dict[Path, Suggestion] = {}
    tally = model.tally()
    listened = 0
    began = time.perf_counter()
    for event in classify(context, found, model, quality, anew=anew):
        if isinstance(event, TrackFailed):
            words = f"{model.name}: {event.reason}"
            context.output.failed(event.track.path, event.kind, words, model=model.name)
            continue
        suggestions[event.suggestion.path] = event.suggestion
        listened += not event.cached
        if tally is not None:
            tally.add(event.analysis, cached=event.cached)
    return Contender(
        name=model.name,
        genres=model.genres,
        suggestions=suggestions,
        seconds=time.perf_counter() - began,
        listened=listened,
        timed=anew or not members_of(model.card),
        notes=tally.to_json() if tally is not None else {},
    )


def _print(output: Output, comparison: Comparison) -> None:
    rows = []
    for contender, result in zip(comparison.contenders, comparison.results, strict=True):
        low, high = result.interval
        seconds = contender.seconds_per_track
        error = result.calibration_error
        rows.append(
            (
                contender.name,
                f"{result.accuracy:.3f}",
                f"{low:.2f} to {high:.2f}",
                f"{result.macro_f1:.3f}",
                f"{result.surer_half:.3f}",
                "–" if error is None else f"{error:.3f}",
                "known" if seconds is None else f"{seconds:.3f} s",
            )
        )
    output.table(
        rows,
        heads=(
            "model",
            "accuracy",
            "95 % interval",
            "macro F1",
            "surer half",
            "calibration",
            "track",
        ),
    )
    if any(contender.seconds_per_track is None for contender in comparison.contenders):
        output.line("known: at least in part heard before; --anew measures the speed.")
    output.line()
    output.table(
        [
            (
                f"{pair.first} – {pair.second}",
                f"{pair.agreement:.0%}",
                f"{pair.both} / {pair.only_first} / {pair.only_second} / {pair.neither}",
                f"{pair.difference:+.3f}",
                "{:+.2f} to {:+.2f}".format(*pair.interval),
                f"{pair.p_value:.2g}",
            )
            for pair in comparison.pairs
        ],
        heads=(
            "pair",
            "same",
            "right: both / 1st / 2nd / none",
            "difference",
            "95 % interval",
            "McNemar p",
        ),
    )
