"""All figures of an outcome, as numbers; ``report`` writes them down and draws them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core import metrics
from reclass_gui.core.evaluate import NOTHING
from reclass_gui.core.records import to_json
from reclass_gui.train.scores import average_precision

if TYPE_CHECKING:
    import numpy.typing as npt

    from reclass_gui.train.outcome import Outcome

BINS = 10
_CURVE_POINTS = 200


@dataclass(frozen=True, slots=True)
class Level:
    """How many answers are right.

    Attributes:
        count: answers.
        right: of these.
        accuracy: their share.
        interval: of 95 %, as ``method`` says.
        method: in words.
    """

    count: int
    right: int
    accuracy: float
    interval: tuple[float, float]
    method: str


@dataclass(frozen=True, slots=True)
class LabelScore:
    """How one label of several fared; as ``metrics.ClassScore``.

    Attributes:
        threshold: from which probability on the label is given.
        average_precision: area under precision over recall; None where no track has the label.
    """

    label: str
    support: int
    predicted: int
    precision: float
    recall: float
    f1: float
    threshold: float
    average_precision: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Judgement:
    """What an outcome is worth.

    Attributes:
        multi_label: tracks may have several labels.
        tracks: answers for whole tracks; of several labels, those with exactly the right ones.
        by_group: the same with an interval that draws artists, where they are known.
        segments: answers for segments; None without.
        macro_f1: mean over the classes that occur.
        micro_f1: over all answers of several labels; None of one label, where it is the accuracy.
        mean_average_precision: of several labels; else None.
        classes: of each class that occurs; of several labels of each.
        labels: rows of ``confusion``.
        columns: of ``confusion``; the last one is for no answer, where that occurs.
        confusion: counts [label][column]; () of several labels.
        calibration_error: expected one in 10 bins; None without any answer.
        reliability: (mean confidence, share right, count) of each bin that holds answers.
        coverage: at some thresholds; () of several labels.
        curve: (coverage, accuracy) as more and more unsure answers are withheld.
        surer_half: accuracy in the half with the higher confidence; None of several labels.
    """

    multi_label: bool
    tracks: Level
    by_group: Level | None
    segments: Level | None
    macro_f1: float
    micro_f1: float | None
    mean_average_precision: float | None
    classes: tuple[metrics.ClassScore | LabelScore, ...]
    labels: tuple[str, ...]
    columns: tuple[str, ...]
    confusion: tuple[tuple[int, ...], ...]
    calibration_error: float | None
    reliability: tuple[tuple[float, float, int], ...]
    coverage: tuple[metrics.Coverage, ...]
    curve: tuple[tuple[float, float], ...]
    surer_half: float | None

    def to_json(self) -> dict[str, Any]:
        """Return it as a JSON object."""
        return dict(to_json(self))


def right_tracks(outcome: Outcome) -> npt.NDArray[np.bool_]:
    """Say which tracks are right, bool [tracks]; of several labels, exactly right."""
    if outcome.multi_label:
        return np.asarray((_given(outcome) == outcome.truth).all(axis=1))
    said = outcome.probabilities.argmax(axis=1)
    return np.asarray((said == outcome.places) & outcome.probabilities.any(axis=1))


def judge(outcome: Outcome) -> Judgement:
    """Measure an outcome."""
    right = right_tracks(outcome)
    groups = [group or f"\0{name}" for group, name in _named_groups(outcome)]
    by_group = None
    if groups:
        interval = metrics.clustered_interval(list(right), groups)
        words = f"bootstrap over {len(set(groups))} artists"
        by_group = Level(len(right), int(right.sum()), float(right.mean()), interval, words)
    tracks = Level(
        len(right),
        int(right.sum()),
        float(right.mean()),
        metrics.wilson_interval(int(right.sum()), len(right)),
        "Wilson, tracks taken for independent",
    )
    if outcome.multi_label:
        return _several(outcome, tracks, by_group)
    return _one(outcome, right, tracks, by_group)


def _named_groups(outcome: Outcome) -> list[tuple[str, str]]:
    # Tracks of unknown artists are each by themselves.
    return list(zip(outcome.groups, outcome.names, strict=True)) if outcome.groups else []


def _one(
    outcome: Outcome, right: npt.NDArray[np.bool_], tracks: Level, by_group: Level | None
) -> Judgement:
    answered = np.asarray(outcome.probabilities.any(axis=1))
    said_places = outcome.probabilities.argmax(axis=1)
    truth = [outcome.labels[place] for place in outcome.places]
    said = [
        outcome.labels[place] if given else None
        for place, given in zip(said_places, answered, strict=True)
    ]
    rows = tuple(outcome.labels[place] for place in np.unique(outcome.places))
    named = {*rows, *(answer for answer in said if answer is not None)}
    columns = tuple(label for label in outcome.labels if label in named)
    columns += () if answered.all() else (NOTHING,)
    table = metrics.confusion(truth, [answer or NOTHING for answer in said], columns)
    # In float32 a probability of 1 may be a little above, and one of 0.9 is a little below.
    top = np.minimum(outcome.probabilities.max(axis=1).astype(np.float64).round(6), 1.0)
    sure = [float(value) for value in top[answered]]
    hits = [bool(value) for value in right[answered]]
    # No answer is below every threshold.
    confidence = np.where(answered, top, -1.0)
    return Judgement(
        multi_label=False,
        tracks=tracks,
        by_group=by_group,
        segments=_segments(outcome),
        macro_f1=metrics.macro_f1(truth, said),
        micro_f1=None,
        mean_average_precision=None,
        classes=metrics.class_scores(truth, said),
        labels=rows,
        columns=columns,
        confusion=tuple(tuple(map(int, table[columns.index(label)])) for label in rows),
        calibration_error=metrics.expected_calibration_error(sure, hits, BINS) if sure else None,
        reliability=metrics.reliability(sure, hits, BINS) if sure else (),
        coverage=metrics.coverage_at(
            list(confidence), list(right), [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
        ),
        curve=_curve(confidence, right),
        surer_half=_surer_half(confidence, right),
    )


def _segments(outcome: Outcome) -> Level | None:
    if outcome.segments is None or outcome.segment_tracks is None or not len(outcome.segments):
        return None
    said = outcome.segments.argmax(axis=1)
    right = (said == outcome.places[outcome.segment_tracks]) & outcome.segments.any(axis=1)
    interval = metrics.clustered_interval(list(right), list(outcome.segment_tracks))
    words = "bootstrap over tracks: segments of one track are alike"
    return Level(len(right), int(right.sum()), float(right.mean()), interval, words)


def _curve(
    confidence: npt.NDArray[np.float64], right: npt.NDArray[np.bool_]
) -> tuple[tuple[float, float], ...]:
    """Return (coverage, accuracy) at cuts between different confidences, the surest first."""
    order = np.argsort(-confidence, kind="stable")
    ranked = confidence[order]
    cuts = np.append(np.flatnonzero(np.diff(ranked)), len(ranked) - 1)
    cuts = cuts[ranked[cuts] >= 0]
    if len(cuts) > _CURVE_POINTS:
        cuts = cuts[np.unique(np.linspace(0, len(cuts) - 1, _CURVE_POINTS).astype(int))]
    hits = np.cumsum(right[order])
    return tuple((float((c + 1) / len(ranked)), float(hits[c] / (c + 1))) for c in cuts)


def _surer_half(confidence: npt.NDArray[np.float64], right: npt.NDArray[np.bool_]) -> float:
    surest = np.argsort(-confidence, kind="stable")[: (len(right) + 1) // 2]
    return float(right[surest].mean())


def _given(outcome: Outcome) -> npt.NDArray[np.bool_]:
    limits = np.array(outcome.thresholds or (0.5,) * len(outcome.labels))
    return np.asarray(outcome.probabilities >= limits)


def _several(outcome: Outcome, tracks: Level, by_group: Level | None) -> Judgement:
    given, truth = _given(outcome), outcome.truth
    limits = outcome.thresholds or (0.5,) * len(outcome.labels)
    scores = []
    for place, label in enumerate(outcome.labels):
        support, said = int(truth[:, place].sum()), int(given[:, place].sum())
        both = int((truth[:, place] & given[:, place]).sum())
        column = [place]
        precise = (
            average_precision(truth[:, column], outcome.probabilities[:, column])
            if support
            else None
        )
        scores.append(
            LabelScore(
                label,
                support,
                said,
                both / said if said else 0.0,
                both / support if support else 0.0,
                2 * both / (said + support) if said + support else 0.0,
                float(limits[place]),
                precise,
            )
        )
    occurring = [score for score in scores if score.support]
    total = int(truth.sum() + given.sum())
    likely = np.minimum(outcome.probabilities.astype(np.float64), 1.0).ravel()
    hits = [bool(value) for value in truth.ravel()]
    precisions = [s.average_precision for s in occurring if s.average_precision is not None]
    return Judgement(
        multi_label=True,
        tracks=tracks,
        by_group=by_group,
        segments=None,
        macro_f1=float(np.mean([s.f1 for s in occurring])) if occurring else 0.0,
        micro_f1=2 * int((truth & given).sum()) / total if total else 0.0,
        mean_average_precision=float(np.mean(precisions)) if precisions else None,
        classes=tuple(scores),
        labels=outcome.labels,
        columns=outcome.labels,
        confusion=(),
        calibration_error=metrics.expected_calibration_error(list(likely), hits, BINS),
        reliability=metrics.reliability(list(likely), hits, BINS),
        coverage=(),
        curve=(),
        surer_half=None,
    )
