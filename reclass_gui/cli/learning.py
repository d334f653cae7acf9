"""`reclass learn` and `reclass label-errors`: learn from the person, and ask about odd tags."""

from __future__ import annotations

import contextlib
import csv
from typing import TYPE_CHECKING, Any

from reclass_gui.cli.listening import classify, folder, scan_folder
from reclass_gui.cli.output import absolute, count, fit, shown_under
from reclass_gui.core import evaluate, scan
from reclass_gui.core import settings as settings_file
from reclass_gui.core.errors import FileError, ModelError, from_os_error
from reclass_gui.core.records import Progress, Track, TrackFailed, TrackFound
from reclass_gui.train.labelerrors import LabelErrors, find_label_errors
from reclass_gui.train.learnbench import bench
from reclass_gui.train.ownmodel import Learned, Lesson, base_of, keep, learn_from_library
from reclass_gui.train.truth import true_genres

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from reclass_gui.cli.context import Context
    from reclass_gui.cli.output import Output
    from reclass_gui.core.model import Model
    from reclass_gui.train.labelerrors import LabelError
    from reclass_gui.train.learning import GenreCount, Learnt, SideBySide

VERDICTS = {
    "better": "The new model is better.",
    "perhaps better": "The new model may be better; it can be chance.",
    "same": "Both models are right equally often.",
    "perhaps worse": "The new model may be worse; it can be chance.",
    "worse": "The new model is worse.",
}
WARNINGS = {
    "few": "too few tracks: left out",
    "one artist": "one artist only: learnt, but not tested",
    "": "",
}
LEFT_OUT = {"not heard": "not listened to", "silent": "silent"}


def run_learn(context: Context, arguments: argparse.Namespace) -> int:
    """Fit a model to the person's genres, and use it if it is no worse."""
    output = context.output
    if arguments.bench:
        return _run_bench(context)
    if arguments.folder is None:
        raise ModelError("Name the folder of the library to learn from.")
    root = folder(arguments.folder)
    tracks = [event.track for event in scan_folder(context, root) if isinstance(event, TrackFound)]
    truth = _truth(context, root, tracks, arguments)
    active = context.load_model(None, None)
    base = base_of(active, context.folders.models, context.taxonomy)
    _listen_to(context, root, [track for track in tracks if track.path in truth], base)
    lesson = Lesson(
        context.store,
        root,
        truth,
        active,
        context.settings.quality,
        context.taxonomy,
        context.folders.models,
    )
    learned: Learned | None = None
    output.begin()
    with contextlib.closing(
        learn_from_library(lesson, folds=arguments.folds, fewest=arguments.fewest)
    ) as events:
        for event in events:
            if isinstance(event, Learned):
                learned = event
            else:
                output.progress(event.done, event.total)
    assert learned is not None  # the last event
    output.clear()
    result = learned.result
    used, words = "", "Nothing was kept: this was a dry run."
    if not arguments.dry_run and result.comparison.is_worse and not arguments.keep_anyway:
        words = (
            f"“{active.name}” stays in use: the new model is right less often on the same tracks. "
            "--keep-anyway uses it all the same."
        )
    elif not arguments.dry_run:
        used = _use(context, root, tracks, learned, arguments)
        words = (
            f"“{used}” is now in use, and the library was judged by it from what had been heard. "
            f"Before it was “{active.name}”."
        )
    output.object(
        **result.to_json(), active=active.name, kept=used or None, in_use=used or active.name
    )
    if not output.json:
        _print(output, result)
    output.summary(words)
    return output.exit_code


def _run_bench(context: Context) -> int:
    output = context.output
    output.begin()
    with contextlib.closing(bench()) as events:
        for event in events:
            if isinstance(event, Progress):
                output.progress(event.done, event.total, "tracks made")
                continue
            output.clear()
            output.object(**event)
            output.table([(name.replace("_", " "), f"{value}") for name, value in event.items()])
    return output.exit_code


def _truth(
    context: Context, root: Path, tracks: Sequence[Track], arguments: argparse.Namespace
) -> dict[Path, str]:
    if arguments.labels:
        labels = evaluate.read_labels(absolute(arguments.labels), root, context.taxonomy)
        return dict(labels.of)
    decisions = context.store.decisions(root)
    return true_genres(tracks, decisions, context.taxonomy, arguments.source)


def _listen_to(context: Context, root: Path, tracks: Iterable[Track], base: Model) -> None:
    """Let the shipped networks listen to what they have not heard."""
    known = context.store.heard(root, base.digest(context.settings.quality))
    waiting = [track for track in tracks if track.path not in known and not track.error]
    for event in classify(context, waiting, base, None):
        if isinstance(event, TrackFailed):
            context.output.failed(event.track.path, event.kind, event.reason)


def _use(
    context: Context,
    root: Path,
    tracks: Sequence[Track],
    learned: Learned,
    arguments: argparse.Namespace,
) -> str:
    """Keep the model, put it in force, and judge by it what was heard."""
    card = keep(
        learned,
        context.folders.models,
        context.taxonomy,
        name=arguments.name,
        title=arguments.title,
    )
    settings_file.save(context.settings.changed(model=card.name), context.folders.settings)
    model = context.load_model(card.name, None)
    known = context.store.heard(root, model.digest(context.settings.quality))
    for event in classify(context, [t for t in tracks if t.path in known], model, None):
        if isinstance(event, TrackFailed):
            context.output.failed(event.track.path, event.kind, event.reason)
    return card.name


def _print(output: Output, result: Learnt) -> None:
    output.table(
        [
            (
                row.genre,
                f"{row.tracks:,}",
                f"{row.groups:,}",
                _share(row.found),
                _share(row.found_before),
                WARNINGS[row.warning],
            )
            for row in result.genres
        ],
        heads=("genre", "tracks", "artists", "finds", "before", ""),
    )
    output.line()
    pair = result.comparison
    low, high = pair.interval
    rival_low, rival_high = pair.rival_interval
    output.table(
        [
            (
                "new model",
                f"{pair.right:,} of {pair.tracks:,}",
                f"{pair.accuracy:.3f}",
                f"95 % interval {low:.2f} to {high:.2f}",
            ),
            (
                pair.rival,
                f"{pair.rival_right:,} of {pair.tracks:,}",
                f"{pair.rival_accuracy:.3f}",
                f"95 % interval {rival_low:.2f} to {rival_high:.2f}",
            ),
        ],
        heads=("held-out tracks", "right", "accuracy", ""),
    )
    output.line()
    output.line(_compared(pair))
    for words in _remarks(result, pair):
        output.line(words)


def _compared(pair: SideBySide) -> str:
    low, high = pair.difference_interval
    return (
        f"{VERDICTS[pair.verdict]} Only the new one right: {pair.only_new:,}; only "
        f"{pair.rival}: {pair.only_rival:,}; difference "
        f"{pair.accuracy - pair.rival_accuracy:+.3f}, 95 % interval {low:+.2f} to {high:+.2f}; "
        f"McNemar p {pair.p_value:.2g}."
    )


def _remarks(result: Learnt, pair: SideBySide) -> list[str]:
    words = []
    if pair.stands_in_for:
        words.append(
            f"“{pair.stands_in_for}” learnt from too many of these tracks or their artists, or was "
            f"not asked about them; “{pair.rival}” is compared in its place."
        )
    if pair.sampled:
        words.append(
            f"Of the random sample ({count(pair.sampled, 'track')}) the new one gets "
            f"{pair.sampled_right:,} right, {pair.rival} {pair.sampled_rival_right:,}."
        )
    else:
        words.append(
            "None of these tracks is of the random sample: tracks that were chosen for review "
            "because they looked odd say little about the others."
        )
    left_out = ", ".join(f"{LEFT_OUT[why]}: {n:,}" for why, n in result.left_out.items())
    words.append(
        f"Learnt from {count(result.tracks, 'track')} of {count(result.groups, 'artist')} in "
        f"{result.seconds:.1f} s" + (f" (left out: {left_out})." if left_out else ".")
    )
    return words


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.0%}"


def run_label_errors(context: Context, arguments: argparse.Namespace) -> int:
    """List tracks whose present genre is the least believable."""
    output = context.output
    root = folder(arguments.folder)
    if arguments.csv and absolute(arguments.csv).suffix.lower() in scan.AUDIO_SUFFIXES:
        raise FileError(absolute(arguments.csv), "exists", "a table is never written over music")
    tracks = [event.track for event in scan_folder(context, root) if isinstance(event, TrackFound)]
    decisions = context.store.decisions(root)
    truth = true_genres(tracks, decisions, context.taxonomy, "both")
    active = context.load_model(None, None)
    base = base_of(active, context.folders.models, context.taxonomy)
    _listen_to(context, root, [track for track in tracks if track.path in truth], base)
    found: LabelErrors | None = None
    output.begin()
    with contextlib.closing(
        find_label_errors(
            context.store,
            root,
            active,
            context.settings.quality,
            context.taxonomy,
            context.folders.models,
            fewest=arguments.fewest,
        )
    ) as events:
        for event in events:
            if isinstance(event, LabelErrors):
                found = event
            else:
                output.progress(event.done, event.total)
    assert found is not None  # the last event
    output.clear()
    for error in found.errors:
        output.object(**_values(error))
    if arguments.csv:
        _write(absolute(arguments.csv), found.errors)
    elif not output.json:
        wide = max(output.width - 46, 20)
        for error in found.errors:
            present = f"{error.present} {error.believed:.0%}"
            likely = f"{error.likely} {error.likely_share:.0%}"
            name = fit(shown_under(error.path, root), wide, keep_end=True)
            output.line(f"{fit(present, 20)}  → {fit(likely, 20)}  {name}".rstrip())
    output.object(
        judged=found.judged,
        doubted=len(found.errors),
        estimated_wrong_share=round(found.wrong_share, 4),
        not_looked_at={row.genre: row.tracks for row in found.genres if row.warning},
        left_out=dict(found.left_out),
    )
    output.summary(_looked_at(found))
    return output.exit_code


def _looked_at(found: LabelErrors) -> str:
    words = f"{count(found.judged, 'track')} looked at, {len(found.errors):,} doubted."
    if skipped := [_few(row) for row in found.genres if row.warning]:
        words += f" Not looked at, for too few tracks or artists: {', '.join(skipped)}."
    return words


def _few(row: GenreCount) -> str:
    return f"{row.genre} ({row.tracks:,})"


def _values(error: LabelError) -> dict[str, Any]:
    return {
        "path": error.path,
        "present": error.present,
        "likely": error.likely,
        "believed": round(error.believed, 4),
        "likely_share": round(error.likely_share, 4),
        "margin": round(error.margin, 4),
    }


def _write(path: Path, errors: Iterable[LabelError]) -> None:
    """Write a table; the bytes of a path that is no text are written as they are."""
    try:
        with path.open("w", encoding="utf-8", errors="surrogateescape", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(["path", "present", "likely", "believed", "likely_share", "margin"])
            for error in errors:
                writer.writerow([str(value) for value in _values(error).values()])
    except OSError as error:
        raise from_os_error(path, error) from error
