"""What a run came to, in words and numbers that several pages show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from collections.abc import Mapping

translate = QCoreApplication.translate


def state_text(state: str) -> str:
    """Return the word for a run's state."""
    return {
        "running": translate("RunFigures", "Running"),
        "stopped": translate("RunFigures", "Stopped"),
        "failed": translate("RunFigures", "Failed"),
        "finished": translate("RunFigures", "Finished"),
    }.get(state, state)


def percent(value: float) -> str:
    """Return a share as per cent with one decimal."""
    return translate("RunFigures", "{0} %").format(QLocale().toString(100 * value, "f", 1))


def interval_text(bounds: object) -> str:
    """Return "72.1 to 88.0 %" of a pair of shares, "" of anything else."""
    if not isinstance(bounds, (list, tuple)) or len(bounds) != 2:
        return ""
    low, high = (QLocale().toString(100 * float(bound), "f", 1) for bound in bounds)
    return translate("RunFigures", "{0} to {1} %").format(low, high)


def figure_text(figures: Mapping[str, Any]) -> str:
    """Return the figure that counts, with its interval and on how many tracks it stands."""
    tracks = QLocale().toString(int(figures.get("tracks", 0)))
    if "accuracy" in figures:
        words = translate("RunFigures", "accuracy {0}").format(percent(figures["accuracy"]))
        interval = interval_text(figures.get("interval"))
        if interval:
            words += translate("RunFigures", " (95 % interval: {0})").format(interval)
    elif "mean_average_precision" in figures:
        words = translate("RunFigures", "mean average precision {0}").format(
            percent(figures["mean_average_precision"])
        )
    else:
        return ""
    return translate("RunFigures", "{0} on {1} test tracks").format(words, tracks)


def main_figure(figures: Mapping[str, Any]) -> str:
    """Return the figure that counts, alone; "–" where there is none."""
    for name in ("accuracy", "mean_average_precision"):
        if name in figures:
            return percent(figures[name])
    return "–"


def figure_rows(figures: Mapping[str, Any]) -> dict[str, str]:
    """Return the figures of a test by what they are called."""
    titles = {
        "accuracy": translate("RunFigures", "Accuracy, tracks"),
        "segment_accuracy": translate("RunFigures", "Accuracy, segments"),
        "macro_f1": translate("RunFigures", "Mean F1 of the genres"),
        "micro_f1": translate("RunFigures", "F1 of all labels"),
        "mean_average_precision": translate("RunFigures", "Mean average precision"),
        "calibration_error": translate("RunFigures", "Calibration error"),
    }
    rows: dict[str, str] = {}
    for name, title in titles.items():
        if isinstance(figures.get(name), (int, float)):
            rows[title] = percent(figures[name])
        if name == "accuracy" and (words := interval_text(figures.get("interval"))):
            rows[translate("RunFigures", "its 95 % interval")] = words
    if "tracks" in figures:
        rows[translate("RunFigures", "Test tracks")] = QLocale().toString(int(figures["tracks"]))
    return rows
