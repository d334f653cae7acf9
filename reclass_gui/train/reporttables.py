"""The tables of a report, for programs and for the page."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.metrics import ClassScore, Coverage
from reclass_gui.train.judgement import LabelScore, right_tracks
from reclass_gui.train.reportwords import between, fact, percent

if TYPE_CHECKING:
    from reclass_gui.train.contest import Contest
    from reclass_gui.train.judgement import Judgement
    from reclass_gui.train.outcome import Outcome
    from reclass_gui.train.reportfolder import ReportFolder

_FACTS = {
    "model": "name",
    "title": "model",
    "parameters": "parameters",
    "flops": "operations for one input (FLOP)",
    "flops_track": "operations for a track (FLOP)",
    "bytes": "size of the weights",
    "latency_seconds": "latency of one input, median",
    "latency_runs": "runs behind that median",
    "seconds_per_track": "time for a track, decoding included",
    "processor": "measured on",
    "not_measured": "not measured",
    "device": "trained on",
    "epochs": "epochs",
    "best_epoch": "epoch that was kept",
    "seconds_training": "training took",
    "data": "tested on",
}
_COMPARED = ("parameters", "flops", "latency_seconds", "epochs")


def write_tables(place: ReportFolder, outcome: Outcome, result: Judgement) -> None:
    """Write all numbers as CSV.

    Raises:
        FileError: a table cannot be written.
    """
    record = LabelScore if result.multi_label else ClassScore
    place.table(
        "classes",
        [field.name for field in dataclasses.fields(record)],
        (dataclasses.astuple(score) for score in result.classes),
    )
    levels = [
        (name, level.count, level.right, level.accuracy, *level.interval, level.method)
        for name, level in (
            ("tracks", result.tracks),
            ("tracks by artist", result.by_group),
            ("segments", result.segments),
        )
        if level is not None
    ]
    place.table(
        "accuracy", ("level", "count", "right", "accuracy", "low", "high", "interval"), levels
    )
    if result.confusion:
        counts = np.array(result.confusion, dtype=np.int64)
        shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
        for name, table in (("confusion", counts), ("confusion_normalised", shares.round(6))):
            rows = ((label, *row) for label, row in zip(result.labels, table.tolist(), strict=True))
            place.table(name, ("truth", *result.columns), rows)
    place.table("reliability", ("confidence", "right", "count"), result.reliability)
    if result.coverage:
        place.table(
            "coverage",
            [field.name for field in dataclasses.fields(Coverage)],
            (dataclasses.astuple(row) for row in result.coverage),
        )
        place.table("coverage_curve", ("coverage", "accuracy"), result.curve)
    place.table(
        "tracks",
        ("track", "group", "truth", "said", "confidence", "right"),
        _track_rows(outcome),
    )


def _track_rows(outcome: Outcome) -> list[tuple[object, ...]]:
    limits = np.array(outcome.thresholds or (0.5,) * len(outcome.labels))
    rows: list[tuple[object, ...]] = []
    for place, right in enumerate(right_tracks(outcome)):
        values = outcome.probabilities[place]
        if outcome.multi_label:
            said = "; ".join(outcome.labels[at] for at in np.flatnonzero(values >= limits))
        else:
            said = outcome.labels[int(values.argmax())] if values.any() else ""
        truth = "; ".join(outcome.labels[at] for at in np.flatnonzero(outcome.truth[place]))
        group = outcome.groups[place] if outcome.groups else ""
        name, top = outcome.names[place], round(float(values.max()), 6)
        rows.append((name, group, truth, said, top, "yes" if right else "no"))
    return rows


def model_rows(outcome: Outcome, result: Judgement) -> list[tuple[str, str]]:
    """Return what is known of model and test, in words."""
    rows = [
        (title, fact(outcome.facts, key))
        for key, title in _FACTS.items()
        if outcome.facts.get(key) not in (None, "")
    ]
    rows.append(("interval of the tracks", result.tracks.method))
    if result.by_group is not None:
        rows.append(("interval by artist", result.by_group.method))
    if result.segments is not None:
        rows.append(("interval of the segments", result.segments.method))
    return rows


def comparison_rows(
    found: Contest,
) -> tuple[list[str], list[list[str]], list[str], list[list[str]]]:
    """Return heads and rows of the models, and heads and rows of their pairs, in words."""
    heads = ["model", "accuracy", "interval", "macro F1", "parameters", "FLOP", "latency", "epochs"]
    heads.insert(4, "tracks")
    rows = [
        [
            each.name,
            percent(each.judgement.tracks.accuracy),
            between(each.judgement.tracks),
            f"{each.judgement.macro_f1:.3f}",
            f"{each.judgement.tracks.count:,}",
            *(fact(each.outcome.facts, key) for key in _COMPARED),
        ]
        for each in found.contestants
    ]
    pairs = [
        [
            f"{pair.first} – {pair.second}",
            f"{pair.tracks:,}",
            f"{pair.only_first} / {pair.only_second}",
            "–" if pair.difference is None else f"{100 * pair.difference:+.1f}",
            "–"
            if pair.interval is None
            else "{:+.1f} to {:+.1f}".format(*(100 * bound for bound in pair.interval)),
            "–" if pair.p_value is None else f"{pair.p_value:.2g}",
        ]
        for pair in found.pairs
    ]
    pair_heads = ["pair", "tracks of both", "right: only 1st / only 2nd", "difference in points"]
    return heads, rows, [*pair_heads, "95 % interval", "McNemar p"], pairs


def comparison_tables(place: ReportFolder, found: Contest) -> None:
    """Write comparison.csv and pairs.csv.

    Raises:
        FileError: a table cannot be written.
    """
    place.table(
        "comparison",
        ("model", "tracks", "accuracy", "low", "high", "macro_f1", *_COMPARED),
        (
            (
                each.name,
                each.judgement.tracks.count,
                each.judgement.tracks.accuracy,
                *each.judgement.tracks.interval,
                each.judgement.macro_f1,
                *(each.outcome.facts.get(key) for key in _COMPARED),
            )
            for each in found.contestants
        ),
    )
    place.table(
        "pairs",
        (
            "first",
            "second",
            "tracks",
            "only_first",
            "only_second",
            "difference",
            "low",
            "high",
            "p_value",
        ),
        (
            (
                p.first,
                p.second,
                p.tracks,
                p.only_first,
                p.only_second,
                p.difference,
                *(p.interval or (None, None)),
                p.p_value,
            )
            for p in found.pairs
        ),
    )
