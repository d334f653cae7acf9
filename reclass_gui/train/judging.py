"""What a trained model says about its test part: temperature, thresholds, figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.metrics import expected_calibration_error, macro_f1, wilson_interval
from reclass_gui.train.calibration import cooled, fit_temperature
from reclass_gui.train.outcome import Outcome
from reclass_gui.train.scores import average_precision, best_thresholds, confusion_counts, mean_f1

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.datasets import Dataset


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """What a model said about a part.

    Attributes:
        rows: of the data set, ascending: the part's tracks.
        segments: float32 [n, labels].
        places: [n], the place in ``rows`` of each segment; where a track is one row, 0, 1, ...
        embeddings: float32 [tracks, dims], what the model's last step starts from; None of models
            that have no such.
    """

    rows: npt.NDArray[np.intp]
    segments: FloatArray
    places: npt.NDArray[np.intp]
    embeddings: FloatArray | None = None

    @property
    def tracks(self) -> npt.NDArray[np.float64]:
        """Mean over each track's segments, [tracks, labels]: as classification averages."""
        total = np.zeros((len(self.rows), self.segments.shape[1]))
        np.add.at(total, self.places, self.segments)
        counts = np.bincount(self.places, minlength=len(self.rows))
        return np.asarray(total / counts[:, None])


@dataclass(frozen=True, slots=True)
class Decisions:
    """What is chosen by the validation part.

    Attributes:
        temperature: of models that give one genre; 1 without a validation part.
        thresholds: of models that give several, one a label; () of others.
    """

    temperature: float = 1.0
    thresholds: tuple[float, ...] = ()


def decide(data: Dataset, labels: Sequence[str], answers: Answers | None) -> Decisions:
    """Choose temperature or thresholds by the validation part, on tracks.

    Args:
        data: the data set.
        labels: of the answers' columns.
        answers: to the validation part; None where there is none.
    """
    if answers is None or not len(answers.rows):
        return Decisions(thresholds=(0.5,) * len(labels) if data.multi_label else ())
    truth = truth_of(data, answers.rows, labels)
    if data.multi_label:
        return Decisions(thresholds=best_thresholds(truth, answers.tracks))
    known = truth.any(axis=1)
    if not known.any():
        return Decisions()
    return Decisions(fit_temperature(answers.tracks[known], truth[known].argmax(axis=1)))


def truth_of(
    data: Dataset, rows: npt.NDArray[np.intp], labels: Sequence[str]
) -> npt.NDArray[np.bool_]:
    """Return which labels tracks have, bool [tracks, labels]."""
    return np.array(
        [[label in data.items[row].labels for label in labels] for row in rows], dtype=bool
    ).reshape(len(rows), len(labels))


def outcome_of(
    data: Dataset,
    labels: Sequence[str],
    answers: Answers,
    decisions: Decisions,
    facts: dict[str, Any],
) -> Outcome:
    """Return the record of what was said, calibrated.

    Genres that the model cannot give, having learnt from none of their tracks, are columns of
    zeros: such a track counts as wrong.
    """
    foreign = {name for row in answers.rows for name in data.items[row].labels} - set(labels)
    everything = (*labels, *sorted(foreign))
    tracks, segments = answers.tracks, answers.segments.astype(np.float64)
    if not data.multi_label:
        tracks = cooled(tracks, decisions.temperature)
        segments = cooled(segments, decisions.temperature)
    width = ((0, 0), (0, len(foreign)))
    items = [data.items[row] for row in answers.rows]
    parted = len(segments) != len(tracks)
    thresholds = (*decisions.thresholds, *(0.5 for _ in foreign)) if data.multi_label else ()
    return Outcome(
        labels=everything,
        names=tuple(item.name for item in items),
        truth=truth_of(data, answers.rows, everything),
        probabilities=np.pad(tracks, width).astype(np.float32),
        segments=np.pad(segments, width).astype(np.float32) if parted else None,
        segment_tracks=answers.places if parted else None,
        embeddings=answers.embeddings,
        groups=tuple(item.artist for item in items) if any(i.artist for i in items) else (),
        multi_label=data.multi_label,
        thresholds=thresholds,
        facts=facts,
    )


def figures_of(outcome: Outcome) -> dict[str, Any]:
    """Judge an outcome; tracks first, then segments where there are some.

    Returns:
        Plain values. Of one genre a track: "accuracy", its 95 % Wilson "interval", "macro_f1",
        "calibration_error" (10 bins), "confusion" with "labels", "tracks", and "segment_accuracy",
        "segment_interval", "segments". The segments' interval takes them for independent, which
        those of one track are not: it is too narrow, that of the tracks is the honest one. Of
        several genres: "macro_f1", "micro_f1", "mean_average_precision", "tracks".
    """
    if outcome.multi_label:
        return _several(outcome)
    truth, said = outcome.places, outcome.probabilities.argmax(axis=1)
    right = truth == said
    count = len(truth)
    names = np.array(outcome.labels)
    confidence = np.minimum(outcome.probabilities.max(axis=1), 1.0)
    found: dict[str, Any] = {
        "tracks": count,
        "accuracy": round(float(right.mean()), 6),
        "interval": _rounded(wilson_interval(int(right.sum()), count)),
        "macro_f1": round(macro_f1(list(names[truth]), list(names[said])), 6),
        "calibration_error": round(
            expected_calibration_error([float(c) for c in confidence], list(right)), 6
        ),
        "labels": list(outcome.labels),
        "confusion": [list(row) for row in confusion_counts(truth, said, len(names))],
    }
    if outcome.segments is not None and outcome.segment_tracks is not None:
        hits = outcome.segments.argmax(axis=1) == truth[outcome.segment_tracks]
        found["segments"] = len(hits)
        found["segment_accuracy"] = round(float(hits.mean()), 6)
        found["segment_interval"] = _rounded(wilson_interval(int(hits.sum()), len(hits)))
    return found


def _several(outcome: Outcome) -> dict[str, Any]:
    said = outcome.probabilities >= np.array(outcome.thresholds or 0.5)
    both = int((said & outcome.truth).sum())
    total = int(said.sum() + outcome.truth.sum())
    precision = average_precision(outcome.truth, outcome.probabilities)
    return {
        "tracks": len(outcome.names),
        "labels": list(outcome.labels),
        "macro_f1": round(mean_f1(outcome.truth, said), 6),
        "micro_f1": round(2 * both / total, 6) if total else 0.0,
        "mean_average_precision": round(precision, 6),
    }


def _rounded(interval: tuple[float, float]) -> list[float]:
    return [round(bound, 6) for bound in interval]
