"""`reclass evaluate`: how good a model is on labelled tracks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reclass_gui.cli.listening import classify, folder, gather
from reclass_gui.cli.output import absolute, clean, count
from reclass_gui.cli.reportheard import check_reportable, report_heard
from reclass_gui.core import evaluate
from reclass_gui.core.errors import FileError
from reclass_gui.core.evaluatesets import evaluate_sets, said_genres
from reclass_gui.core.genres import split_genres
from reclass_gui.core.records import Suggestion, TrackFailed
from reclass_gui.core.storeformat import best_allowed

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from pathlib import Path

    from reclass_gui.cli.context import Context
    from reclass_gui.cli.output import Output
    from reclass_gui.core.evaluate import Evaluation
    from reclass_gui.core.evaluatesets import SetEvaluation
    from reclass_gui.core.metrics import ClassScore
    from reclass_gui.core.model import Model


def run_evaluate(context: Context, arguments: argparse.Namespace) -> int:
    """Measure the model on labelled tracks; the tags in the files are never looked at."""
    output = context.output
    root = folder(arguments.folder)
    labels_path = absolute(arguments.labels)
    labels = evaluate.read_labels(labels_path, root, context.taxonomy)
    model = context.load_model(arguments.model, arguments.device)
    if arguments.report:
        # Refused before an hour of listening, not after.
        check_reportable(labels, labels_path, model.card, arguments)
    tracks = gather(context, labels.of)
    suggestions: list[Suggestion] = []
    artists: dict[Path, str] = {}
    tally = model.tally()
    for event in classify(context, tracks, model, arguments.quality):
        if isinstance(event, TrackFailed):
            output.failed(event.track.path, event.kind, event.reason)
            continue
        if tally is not None:
            tally.add(event.analysis, cached=event.cached)
        suggestion = event.suggestion
        suggestions.append(suggestion)
        artists[suggestion.path] = event.track.artist
        if arguments.tracks:
            label = labels.of[suggestion.path]
            said = said_genres(suggestion)
            output.object(
                path=suggestion.path,
                label=label,
                genre=suggestion.genre,
                genres=suggestion.genres,
                best=best_allowed(suggestion),
                confidence=round(suggestion.confidence, 4),
                right=set(said) == set(split_genres(label)),
            )
    if not suggestions:
        raise FileError(labels_path, "other", "no labelled file could be listened to")
    if arguments.report:
        report_heard(context, model, labels.of, suggestions, artists, arguments)
    notes = {
        "unlabelled": labels.empty,
        "failed": len(output.failures),
        **(tally.to_json() if tally is not None else {}),
    }
    if model.card.multilabel or labels.name_several:
        found = evaluate_sets(labels.of, suggestions, model.genres)
        _tell_sets(context, model, found, arguments.quality, notes)
        return output.exit_code
    result = evaluate.evaluate(labels.of, suggestions, model.genres)
    output.object(
        model=model.name,
        quality=arguments.quality or context.settings.quality,
        **notes,
        **result.to_json(),
    )
    if not output.json:
        _print(output, result)
    summary = (
        f"{result.right} of {count(result.tracks, 'labelled track')} right"
        f" ({result.accuracy:.0%}); {labels.empty} without a label left out."
    )
    output.summary(f"{summary}\n{tally.text}" if tally is not None else summary)
    return output.exit_code


def _tell_sets(
    context: Context,
    model: Model,
    result: SetEvaluation,
    quality: str | None,
    notes: Mapping[str, Any],
) -> None:
    """Say how good a model is where tracks can have several genres."""
    output = context.output
    output.object(
        model=model.name, quality=quality or context.settings.quality, **notes, **result.to_json()
    )
    if not output.json:
        low, high = result.interval
        output.table(
            [
                (
                    "exact match",
                    f"{result.exact_match:.3f}",
                    f"95 % interval {low:.2f} to {high:.2f}",
                ),
                ("micro F1", f"{result.micro_f1:.3f}", "over all tracks and genres together"),
                ("macro F1", f"{result.macro_f1:.3f}", f"over {len(result.classes)} classes"),
                ("overlap", f"{result.overlap:.3f}", "common genres over all of either side"),
                (
                    "genres a track",
                    f"{result.genres_per_track:.2f}",
                    f"the labels have {result.labels_per_track:.2f}",
                ),
            ]
        )
        output.line()
        output.table(list(map(_class_row, result.classes)), heads=_CLASS_HEADS)
        _tell_foreign(output, result.foreign)
    summary = (
        f"{result.exact} of {count(result.tracks, 'labelled track')} matched exactly"
        f" ({result.exact_match:.0%}); {notes['unlabelled']} without a label left out."
    )
    if not model.card.multilabel:
        summary += (
            f" “{model.name}” gives one genre to a track, so it never matches one that has"
            " several labels."
        )
    output.summary(summary)


_CLASS_HEADS = ("class", "tracks", "said", "precision", "recall", "F1")


def _class_row(score: ClassScore) -> tuple[str, ...]:
    shares = (score.precision, score.recall, score.f1)
    return score.label, str(score.support), str(score.predicted), *(f"{v:.2f}" for v in shares)


def _tell_foreign(output: Output, foreign: Mapping[str, int]) -> None:
    if foreign:
        words = ", ".join(f"{clean(name)} ({n})" for name, n in foreign.items())
        output.line()
        output.line(f"Labels that this model cannot give, counted as wrong: {words}.")


def _print(output: Output, result: Evaluation) -> None:
    low, high = result.interval
    error = result.calibration_error
    output.table(
        [
            ("accuracy", f"{result.accuracy:.3f}", f"95 % interval {low:.2f} to {high:.2f}"),
            ("accuracy of the surer half", f"{result.surer_half:.3f}", ""),
            ("macro F1", f"{result.macro_f1:.3f}", f"over {len(result.classes)} classes"),
            ("calibration error", "–" if error is None else f"{error:.3f}", "0 is perfect"),
        ]
    )
    output.line()
    output.table(list(map(_class_row, result.classes)), heads=_CLASS_HEADS)
    output.line()
    output.table(
        [
            (
                f"{c.threshold:.1f}",
                f"{c.coverage:.0%}",
                "–" if c.accuracy is None else f"{c.accuracy:.0%}",
            )
            for c in result.coverage
        ],
        heads=("surer than", "answered", "of these right"),
    )
    output.line()
    output.table(
        [
            (label, *(str(n) if n else "·" for n in row))
            for label, row in zip(result.labels, result.confusion, strict=True)
        ],
        heads=("is ↓  heard as →", *result.columns),
    )
    _tell_foreign(output, result.foreign)
