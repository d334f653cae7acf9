"""Compare suggested genres with labels where a track can have several of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reclass_gui.core import metrics
from reclass_gui.core.genres import split_genres
from reclass_gui.core.records import to_json
from reclass_gui.core.storeformat import best_allowed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from reclass_gui.core.records import Suggestion


@dataclass(frozen=True, slots=True)
class SetEvaluation:
    """How good suggestions are where tracks can have several labels.

    Attributes:
        tracks: how many were measured.
        exact: of how many exactly the labels were suggested.
        exact_match: that share.
        interval: 95 % Wilson interval of it; it takes tracks for independent, which several tracks
            of one artist are not.
        micro_f1: over all pairs of track and genre together.
        macro_f1: mean F1 of the labels that occur.
        overlap: mean over the tracks of common genres over all genres of either side (Jaccard).
        labels_per_track: mean number of labels.
        genres_per_track: mean number of suggested genres.
        classes: each label that occurs.
        foreign: labels that the model cannot give, with their counts; always wrong.
    """

    tracks: int
    exact: int
    exact_match: float
    interval: tuple[float, float]
    micro_f1: float
    macro_f1: float
    overlap: float
    labels_per_track: float
    genres_per_track: float
    classes: tuple[metrics.ClassScore, ...]
    foreign: Mapping[str, int]

    def to_json(self) -> dict[str, Any]:
        """Return the evaluation as a JSON object."""
        return dict(to_json(self))


def said_genres(suggestion: Suggestion) -> tuple[str, ...]:
    """Return what counts as a model's answer.

    Of a model that gives several what reached its threshold, which can be nothing; of one that
    gives one, its likeliest genre also where it is unsure, as in ``evaluate``.
    """
    if suggestion.multilabel:
        return suggestion.genres
    best = best_allowed(suggestion)
    return () if best is None else (best,)


def evaluate_sets(
    labels: Mapping[Path, str], suggestions: Sequence[Suggestion], genres: Sequence[str]
) -> SetEvaluation:
    """Measure suggestions against labels.

    Args:
        labels: of each file, as ``evaluate.Labels.of``.
        suggestions: of labelled files.
        genres: what the model can answer.

    Raises:
        ValueError: there is nothing to measure.
    """
    truth = [frozenset(split_genres(labels[suggestion.path])) for suggestion in suggestions]
    said = [frozenset(said_genres(suggestion)) for suggestion in suggestions]
    classes = metrics.set_scores(truth, said)
    exact = sum(t == s for t, s in zip(truth, said, strict=True))
    overlaps = [len(t & s) / len(t | s) for t, s in zip(truth, said, strict=True)]
    counts = Counter(label for labels_of_one in truth for label in labels_of_one)
    total = len(truth)
    return SetEvaluation(
        tracks=total,
        exact=exact,
        exact_match=exact / total,
        interval=metrics.wilson_interval(exact, total),
        micro_f1=metrics.micro_f1(truth, said),
        macro_f1=sum(score.f1 for score in classes) / len(classes),
        overlap=sum(overlaps) / total,
        labels_per_track=sum(map(len, truth)) / total,
        genres_per_track=sum(map(len, said)) / total,
        classes=classes,
        foreign={name: counts[name] for name in sorted(counts) if name not in genres},
    )
