"""How the figures of a report are written for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reclass_gui.train.judgement import LabelScore

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reclass_gui.train.judgement import Judgement, Level
    from reclass_gui.train.outcome import Outcome


def without_figures() -> str:
    """Say why a page has no figures."""
    return (
        "This page has no figures: Matplotlib is not installed. All numbers are here and in the "
        "CSV files. Install the training packages:  pip install 'reclass-gui[train]'"
    )


def percent(value: float) -> str:
    """Return a share as "61.2 %"."""
    return f"{100 * value:.1f} %"


def between(level: Level) -> str:
    """Return an interval as "95 %: 58.0 to 64.3 %"."""
    low, high = level.interval
    return f"95 %: {100 * low:.1f} to {100 * high:.1f} %"


def amount(value: float) -> str:
    """Return a large number as "1.18 million"."""
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if value >= size:
            return f"{value / size:.3g} {word}"
    return f"{value:,.0f}"


def duration(seconds: float) -> str:
    """Return a short duration as "3.2 ms"."""
    if seconds < 1e-3:
        return f"{seconds * 1e6:.0f} µs"
    return f"{seconds * 1e3:.3g} ms" if seconds < 1 else f"{seconds:.3g} s"


def fact(facts: Mapping[str, Any], key: str) -> str:
    """Return a fact in words; "–" where it is not known."""
    value = facts.get(key)
    if value is None:
        return "–"
    if key in ("latency_seconds", "seconds_per_track", "seconds_training"):
        return duration(float(value))
    if key in ("parameters", "flops", "flops_track"):
        return amount(float(value))
    if key == "bytes":
        return f"{value / 1e6:.2f} MB"
    return str(value)


def tiles(outcome: Outcome, result: Judgement) -> list[tuple[str, str, str]]:
    """Return what matters most: (what, value, more)."""
    tracks = result.tracks
    what = "Exactly right" if result.multi_label else "Accuracy, tracks"
    found = [(what, percent(tracks.accuracy), f"{between(tracks)}; {tracks.count:,} tracks")]
    if result.by_group is not None:
        groups = result.by_group.method.removeprefix("bootstrap over ")
        found.append(
            (
                "the same, by artist",
                percent(tracks.accuracy),
                f"{between(result.by_group)}; {groups}",
            )
        )
    if (level := result.segments) is not None:
        more = f"{between(level)}; {level.count:,} segments"
        found.append(("Accuracy, segments", percent(level.accuracy), more))
    occurring = sum(bool(score.support) for score in result.classes)
    found.append(("Macro F1", f"{result.macro_f1:.3f}", f"mean of {occurring} genres"))
    if result.micro_f1 is not None:
        found.append(("Micro F1", f"{result.micro_f1:.3f}", "over all answers"))
    if result.mean_average_precision is not None:
        words = "area under precision over recall"
        found.append(("Mean average precision", f"{result.mean_average_precision:.3f}", words))
    if result.calibration_error is not None:
        found.append(("Calibration error", f"{result.calibration_error:.3f}", "0 is perfect"))
    if result.surer_half is not None:
        found.append(("Surer half", percent(result.surer_half), "accuracy where it is surer"))
    names = (
        ("parameters", "Parameters", "numbers learnt"),
        ("flops", "Operations", "FLOP for one input"),
        ("flops_track", "Operations", "FLOP for a track"),
        ("latency_seconds", "Latency", "one input, median"),
        ("seconds_per_track", "A track takes", "decoding included"),
    )
    found += [
        (title, fact(outcome.facts, key), words)
        for key, title, words in names
        if outcome.facts.get(key) is not None
    ]
    return found


def class_table(result: Judgement) -> tuple[list[str], list[list[str]]]:
    """Return heads and rows of the table of genres."""
    heads = ["genre", "tracks", "said", "precision", "recall", "F1"]
    if result.multi_label:
        heads += ["average precision", "threshold"]
    rows = []
    for score in result.classes:
        row = [score.label, f"{score.support:,}", f"{score.predicted:,}"]
        row += [f"{value:.2f}" for value in (score.precision, score.recall, score.f1)]
        if isinstance(score, LabelScore):
            precise = score.average_precision
            row += ["–" if precise is None else f"{precise:.3f}", f"{score.threshold:.2f}"]
        rows.append(row)
    return heads, rows
