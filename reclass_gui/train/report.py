"""Write what a test gave into a folder: one page, its tables, its figures.

The page needs no other file. Where Matplotlib is missing all numbers are written all the same, and
the page says what it lacks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.records import to_json
from reclass_gui.train.contest import contest
from reclass_gui.train.figures import evaluation, style
from reclass_gui.train.figures.training import training_curves
from reclass_gui.train.judgement import judge
from reclass_gui.train.page import Page
from reclass_gui.train.projection import FEWEST, project, shown_rows
from reclass_gui.train.reportfolder import PAGE, ReportFolder
from reclass_gui.train.reporttables import (
    comparison_rows,
    comparison_tables,
    model_rows,
    write_tables,
)
from reclass_gui.train.reportwords import class_table, tiles, without_figures
from reclass_gui.train.runs import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.figures.style import Drawing
    from reclass_gui.train.judgement import Judgement
    from reclass_gui.train.outcome import Outcome

    Epochs = Sequence[Mapping[str, Any]]


def write_report(
    outcome: Outcome,
    folder: Path,
    *,
    title: str,
    log: Epochs | None = None,
    others: Mapping[str, Outcome] | None = None,
    overwrite: bool = False,
) -> Path:
    """Write a report; return its page.

    Args:
        outcome: what is reported.
        folder: made where it is not there; an earlier report in it is replaced.
        title: of the page.
        log: epochs of the training, as ``runs.read_log`` gives them.
        others: outcomes to compare it with, by name.
        overwrite: write into a folder that holds other files too.

    Raises:
        FileError: the folder holds other things, or something cannot be written.
    """
    place = ReportFolder(folder, overwrite=overwrite)
    result = judge(outcome)
    page = Page(title, str(outcome.facts.get("data", "")))
    draws = style.is_there()
    page.tiles(tiles(outcome, result))
    if not draws:
        page.text(without_figures(), kind="note")
    write_tables(place, outcome, result)
    _classes(page, place, result, draws=draws)
    _confidence(page, place, outcome, result, draws=draws)
    if draws:
        _map(page, place, outcome)
    if log:
        _training(page, place, outcome, log, draws=draws)
    if others:
        _comparison(page, place, outcome, others, draws=draws)
    page.section("Model and test")
    page.table(("what", "value"), model_rows(outcome, result))
    place.text(PAGE, page.html())
    place.finish({"title": title, "facts": to_json(dict(outcome.facts)), **result.to_json()})
    return place.path / PAGE


def _draw(
    page: Page, place: ReportFolder, drawings: Sequence[tuple[str, Drawing, str, str]]
) -> None:
    for name, drawing, _, _ in drawings:
        place.drawing(name, drawing)
    page.figures([entry[1:] for entry in drawings])


def _classes(page: Page, place: ReportFolder, result: Judgement, *, draws: bool) -> None:
    page.section("Genres")
    heads, rows = class_table(result)
    worst = min(result.classes, key=lambda score: score.f1)
    if draws:
        words = f"Precision, recall and F1 of {len(result.classes)} genres as bars and markers."
        words += f" The lowest F1 is {worst.f1:.2f}, of {worst.label}; the table has all values."
        caption = "Tracks that truly are of the genre stand in brackets."
        _draw(page, place, [("classes", evaluation.class_bars(result.classes), words, caption)])
    page.table(heads, rows)
    if not result.confusion:
        return
    page.section("What is taken for what")
    if draws:
        drawings = []
        for name, normalised, what in (
            ("confusion", False, "Tracks"),
            ("confusion_normalised", True, "Per cent of the tracks of each row"),
        ):
            drawing = evaluation.confusion_matrix(
                result.confusion, result.labels, result.columns, normalised=normalised
            )
            words = f"Confusion matrix: {what.lower()}, rows are true genres, columns answers. "
            drawings.append((name, drawing, words + _confused(result), f"{what}; row = truth."))
        _draw(page, place, drawings)
        page.text(_confused(result))
    page.table(
        ("is ↓ heard as →", *result.columns),
        (
            (label, *(n or "·" for n in row))
            for label, row in zip(result.labels, result.confusion, strict=True)
        ),
        "Tracks",
    )


def _confused(result: Judgement) -> str:
    pairs = [
        (count, is_label, said)
        for is_label, row in zip(result.labels, result.confusion, strict=True)
        for said, count in zip(result.columns, row, strict=True)
        if count and said != is_label
    ]
    if not pairs:
        return "Nothing was taken for anything else."
    words = [f"{a} for {b} ({n})" for n, a, b in sorted(pairs, key=lambda p: -p[0])[:3]]
    return f"Taken most often: {', '.join(words)}."


def _confidence(
    page: Page, place: ReportFolder, outcome: Outcome, result: Judgement, *, draws: bool
) -> None:
    if not result.reliability:
        return
    page.section("Confidence")
    what = "answers" if outcome.multi_label else "tracks"
    page.text(
        "A confidence is worth something when it is the share of right answers: then the line "
        "follows the diagonal. Withholding unsure answers should make those that are left better."
    )
    if draws:
        error = result.calibration_error
        words = f"Reliability diagram in {len(result.reliability)} bins of confidence."
        drawings = [
            (
                "reliability",
                evaluation.reliability_diagram(result.reliability, error, answers=what),
                words + (f" Expected calibration error {error:.3f}." if error is not None else ""),
                "Share right at each confidence; below, how many there are.",
            )
        ]
        if result.curve and result.surer_half is not None:
            words = f"Accuracy over coverage. In the surer half {result.surer_half:.0%} are right,"
            words += f" of all {result.tracks.accuracy:.0%}."
            drawing = evaluation.coverage_curve(result.curve, result.surer_half)
            drawings.append(("coverage", drawing, words, "Accuracy of what is answered."))
        _draw(page, place, drawings)
    if result.coverage:
        page.table(
            ("surer than", "answered", "tracks", "of these right"),
            (
                (
                    f"{row.threshold:.1f}",
                    f"{row.coverage:.0%}",
                    row.answered,
                    "–" if row.accuracy is None else f"{row.accuracy:.1%}",
                )
                for row in result.coverage
            ),
        )


def _map(page: Page, place: ReportFolder, outcome: Outcome) -> None:
    found = _vectors(outcome)
    if found is None:
        return
    rows, vectors, words = found
    points = project(vectors)
    truth = outcome.places[rows].copy()
    if outcome.multi_label:
        truth[outcome.truth[rows].sum(axis=1) != 1] = -1
    place.table(
        "map",
        ("track", "label", "x", "y"),
        (
            (
                outcome.names[row],
                "; ".join(outcome.labels[at] for at in np.flatnonzero(outcome.truth[row])),
                f"{x:.4f}",
                f"{y:.4f}",
            )
            for row, (x, y) in zip(rows, points, strict=True)
        ),
    )
    page.section("Map of the tracks")
    drawing = evaluation.embedding_map(points, truth, outcome.labels)
    shown = f"{len(rows):,} tracks"
    if len(rows) < len(outcome.names):
        shown = f"{len(rows):,} of {len(outcome.names):,} tracks"
    caption = f"t-SNE of {words}; {shown}. Near means alike; axes and far distances mean nothing."
    _draw(page, place, [("map", drawing, f"Scatter plot: t-SNE of {words}, {shown}.", caption)])


def _vectors(outcome: Outcome) -> tuple[npt.NDArray[np.intp], FloatArray, str] | None:
    if outcome.embeddings is not None:
        usable = np.flatnonzero(np.isfinite(outcome.embeddings).all(axis=1))
        vectors, words = outcome.embeddings, "the model's embeddings"
    else:
        # What a model makes of a track is itself a place: the logarithm parts the unlikely ones.
        usable = np.flatnonzero(outcome.probabilities.any(axis=1))
        vectors = np.log(np.maximum(outcome.probabilities, 1e-4))
        words = "the logarithms of the model's probabilities (no embeddings were kept)"
    rows = usable[shown_rows(len(usable))]
    return (rows, vectors[rows], words) if len(rows) >= FEWEST else None


def _training(
    page: Page, place: ReportFolder, outcome: Outcome, log: Epochs, *, draws: bool
) -> None:
    page.section("Training")
    best = int(outcome.facts.get("best_epoch", 0) or 0)
    keys = [*COLUMNS.values()]
    place.table("training", keys, ([row.get(key) for key in keys] for row in log))
    last = log[-1]
    words = f"{len(log)} epochs"
    words += f"; epoch {best} was kept." if best else "."
    if draws:
        alternative = f"Loss, accuracy and learning rate over {words} "
        alternative += f"Training loss fell from {log[0]['train_loss']:.3g} to "
        alternative += f"{last['train_loss']:.3g}."
        drawing = training_curves(log, best)
        _draw(page, place, [("training", drawing, alternative, words)])
    else:
        page.text(words)


def _comparison(
    page: Page,
    place: ReportFolder,
    outcome: Outcome,
    others: Mapping[str, Outcome],
    *,
    draws: bool,
) -> None:
    own = str(outcome.facts.get("title") or outcome.facts.get("model") or "this model")
    name = own
    while name in others:
        name += " (this)"
    found = contest({name: outcome, **others})
    page.section("Compared with others")
    comparison_tables(place, found)
    if draws:
        rows = [
            (each.name, each.judgement.tracks.accuracy, each.judgement.tracks.interval)
            for each in found.contestants
        ]
        words = "; ".join(f"{who} {value:.1%}" for who, value, _ in rows)
        what = "exactly right" if outcome.multi_label else "accuracy"
        drawing = evaluation.accuracy_comparison(rows, what)
        caption = "Lines are 95 % Wilson intervals. Whether two differ is in the second table."
        _draw(page, place, [("comparison", drawing, f"Accuracy of each model: {words}.", caption)])
    heads, table, pair_heads, pairs = comparison_rows(found)
    page.table(heads, table)
    page.table(pair_heads, pairs, "Two models on the tracks that both were tested on")
