"""Figures of a test: who is taken for whom, how sure, how right, and what lies near what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.train.figures.style import (
    ACCENT,
    INK,
    MARKERS,
    MUTED,
    PALETTE,
    WIDTH,
    Drawing,
    sheet,
    shortened,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from reclass_gui.core.metrics import ClassScore
    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.judgement import LabelScore

GREY = "#a9b8d8"
# Beyond so many columns a number in each cell could not be read.
_MOST_NUMBERS = 26
# On a cell of more than this share of the accent, white reads better than ink.
_DARK_CELL = 0.8


def confusion_matrix(
    counts: Sequence[Sequence[int]],
    rows: Sequence[str],
    columns: Sequence[str],
    *,
    normalised: bool,
) -> Drawing:
    """Draw which class was taken for which; the darker the more of the row.

    Args:
        counts: [row][column], row = truth.
        rows: labels of the rows.
        columns: labels of the columns.
        normalised: write per cent of the row, not counts.

    Raises:
        ModelError: Matplotlib is missing.
    """
    table = np.asarray(counts, dtype=np.float64)
    shares = table / np.maximum(table.sum(axis=1, keepdims=True), 1)
    cell = min(0.44, 5.6 / len(columns))
    size = 8 if cell > 0.36 else max(4.5, 20 * cell)
    with sheet(width=WIDTH, height=1.5 + cell * len(rows)) as page:
        axes = page.figure.add_subplot()
        patches = _rectangles(shares)
        axes.add_collection(patches)
        if len(columns) <= _MOST_NUMBERS:
            for (row, column), share in np.ndenumerate(shares):
                if not table[row, column]:
                    continue
                text = f"{100 * share:.0f}" if normalised else f"{table[row, column]:.0f}"
                colour = "#ffffff" if share > _DARK_CELL else INK
                axes.text(column, row, text, ha="center", va="center", color=colour, fontsize=size)
        axes.set_xticks(
            range(len(columns)),
            [shortened(name, 18) for name in columns],
            rotation=90,
            fontsize=size,
        )
        axes.set_yticks(range(len(rows)), [shortened(name, 18) for name in rows], fontsize=size)
        axes.set_xlim(-0.5, len(columns) - 0.5)
        axes.set_ylim(len(rows) - 0.5, -0.5)
        axes.set_aspect("equal")
        axes.tick_params(length=0)
        axes.spines[:].set_visible(True)
        axes.set_xlabel("heard as")
        axes.set_ylabel("is")
    return page.drawing


def _rectangles(shares: npt.NDArray[np.float64]) -> Any:
    from reclass_gui.train import backend

    patches = backend.load("matplotlib.patches")
    collections = backend.load("matplotlib.collections")
    places = [(row, column) for (row, column), share in np.ndenumerate(shares) if share]
    boxes = [patches.Rectangle((c - 0.5, r - 0.5), 1, 1) for r, c in places]
    red, green, blue = (int(ACCENT[at : at + 2], 16) / 255 for at in (1, 3, 5))
    # The share is opacity, so that nothing is the page's own colour, light or dark.
    colours = [(red, green, blue, shares[place]) for place in places]
    return collections.PatchCollection(boxes, facecolors=colours, edgecolors="none", linewidths=0)


def class_bars(classes: Sequence[ClassScore | LabelScore]) -> Drawing:
    """Draw precision, recall and F1 of each class, the best F1 on top.

    Raises:
        ModelError: Matplotlib is missing.
    """
    ordered = sorted(classes, key=lambda score: (-score.f1, score.label))
    places = np.arange(len(ordered))
    with sheet(height=0.9 + 0.26 * len(ordered)) as page:
        axes = page.figure.add_subplot()
        axes.barh(places, [s.f1 for s in ordered], height=0.66, color=GREY, label="F1")
        axes.plot(
            [s.precision for s in ordered], places, "D", color=PALETTE[1], ms=4.5, label="precision"
        )
        axes.plot([s.recall for s in ordered], places, "o", color=PALETTE[0], ms=5, label="recall")
        axes.set_yticks(places, [f"{shortened(s.label)} ({s.support:,})" for s in ordered])
        axes.set_ylim(len(ordered) - 0.5, -0.5)
        axes.set_xlim(0, 1.02)
        axes.tick_params(axis="y", length=0)
        axes.grid(axis="x")
        axes.set_xlabel("share")
        page.figure.legend(loc="outside upper right", ncols=3)
    return page.drawing


def reliability_diagram(
    bins: Sequence[tuple[float, float, int]], error: float | None, *, answers: str = "tracks"
) -> Drawing:
    """Draw how often answers of a confidence are right, and how many there are of each.

    Args:
        bins: (mean confidence, share right, count).
        error: the expected calibration error.
        answers: what is counted.

    Raises:
        ModelError: Matplotlib is missing.
    """
    with sheet(width=4.6, height=4.9) as page:
        axes, lower = page.figure.subplots(
            2, 1, sharex=True, gridspec_kw={"height_ratios": [3.4, 1], "hspace": 0.05}
        )
        axes.plot([0, 1], [0, 1], "--", color=MUTED, linewidth=1, label="perfectly calibrated")
        for confidence, share, _ in bins:
            axes.plot([confidence, confidence], [confidence, share], color=PALETTE[1], linewidth=2)
        axes.plot(
            [b[0] for b in bins], [b[1] for b in bins], "o-", color=ACCENT, ms=5, label="measured"
        )
        axes.set_xlim(0, 1)
        axes.set_ylim(0, 1.02)
        axes.set_ylabel("share right")
        axes.legend(loc="upper left")
        axes.grid()
        if error is not None:
            axes.set_title(f"expected calibration error {error:.3f}")
        lower.bar([b[0] for b in bins], [b[2] for b in bins], width=0.06, color=GREY)
        lower.set_xlabel("confidence")
        lower.set_ylabel(answers)
        lower.grid(axis="y")
        lower.yaxis.get_major_locator().set_params(integer=True, nbins=3)
    return page.drawing


def coverage_curve(curve: Sequence[tuple[float, float]], surer_half: float | None) -> Drawing:
    """Draw the accuracy of what is answered as the unsure answers are withheld.

    Args:
        curve: (coverage, accuracy), the surest first.
        surer_half: accuracy in the half with the higher confidence, marked.

    Raises:
        ModelError: Matplotlib is missing.
    """
    with sheet(width=5.6, height=3.4) as page:
        axes = page.figure.add_subplot()
        shares = [point[0] for point in curve]
        accuracies = [point[1] for point in curve]
        axes.step(shares, accuracies, where="post", color=ACCENT)
        axes.set_xlim(0, 1.01)
        axes.set_ylim(min([*accuracies, 0.5]) - 0.05, 1.02)
        axes.set_xlabel("share of tracks answered, the surest first")
        axes.set_ylabel("accuracy of these")
        axes.grid()
        if surer_half is not None:
            axes.plot([0.5], [surer_half], "o", color=PALETTE[1], ms=6)
            axes.annotate(
                f"surer half: {surer_half:.0%}",
                (0.5, surer_half),
                xytext=(8, 8),
                textcoords="offset points",
                fontsize=8,
            )
    return page.drawing


def embedding_map(
    points: FloatArray, truth: npt.NDArray[np.intp], labels: Sequence[str]
) -> Drawing:
    """Draw tracks as points, those that sound alike to the model near each other.

    Args:
        points: [tracks, 2].
        truth: [tracks], places in ``labels``; -1 for a track that is drawn in grey.
        labels: all labels.

    Raises:
        ModelError: Matplotlib is missing.
    """
    with sheet(height=5.4) as page:
        axes = page.figure.add_subplot()
        size = 24 if len(points) < 500 else 12 if len(points) < 3000 else 6
        if (truth < 0).any():
            axes.scatter(*points[truth < 0].T, s=size, color="#9aa0aa", label="other", linewidths=0)
        present = [place for place in range(len(labels)) if (truth == place).any()]
        for number, place in enumerate(present):
            axes.scatter(
                *points[truth == place].T,
                s=size,
                color=PALETTE[number % len(PALETTE)],
                marker=MARKERS[number % len(MARKERS)],
                label=shortened(labels[place], 18),
                linewidths=0,
                alpha=0.85,
            )
        axes.set_xticks([])
        axes.set_yticks([])
        axes.spines[:].set_visible(False)
        columns = 1 if len(present) <= 24 else 2
        page.figure.legend(loc="outside right upper", ncols=columns, markerscale=1.3)
    return page.drawing


def accuracy_comparison(
    rows: Sequence[tuple[str, float, tuple[float, float]]], words: str = "accuracy"
) -> Drawing:
    """Draw a value with its interval for each model.

    Args:
        rows: (name, value, interval), drawn from top to bottom.
        words: what the value is.

    Raises:
        ModelError: Matplotlib is missing.
    """
    places = np.arange(len(rows))
    with sheet(height=0.9 + 0.34 * len(rows)) as page:
        axes = page.figure.add_subplot()
        for place, (_, value, (low, high)) in zip(places, rows, strict=True):
            axes.plot([low, high], [place, place], color=ACCENT, linewidth=2.2)
            axes.plot([value], [place], "o", color=ACCENT, ms=7)
            axes.annotate(
                f"{value:.1%}",
                (value, place),
                xytext=(0, 7),
                textcoords="offset points",
                ha="center",
                fontsize=8,
            )
        axes.set_yticks(places, [shortened(name) for name, *_ in rows])
        axes.set_ylim(len(rows) - 0.5, -0.7)
        axes.set_xlim(0, 1)
        axes.tick_params(axis="y", length=0)
        axes.grid(axis="x")
        axes.set_xlabel(f"{words} with 95 % interval")
    return page.drawing
