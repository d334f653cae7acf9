"""How good predictions are, as numbers that can be checked by hand.

Labels are any hashable values, usually genre names. A prediction of None is an abstention: the
model said "unsure". It counts as not answered where coverage is asked for, and as wrong elsewhere.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence
    from collections.abc import Set as AbstractSet


@dataclass(frozen=True, slots=True)
class ClassScore:
    """How one class fared.

    Attributes:
        support: tracks that truly are of the class.
        predicted: tracks that were said to be.
    """

    label: str
    support: int
    predicted: int
    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is left when answers below a confidence are withheld.

    Attributes:
        threshold: answers with at least this confidence count.
        coverage: share of all tracks that are answered.
        accuracy: share of the answered ones that are right; None when none is answered.
        answered: how many are answered.
    """

    threshold: float
    coverage: float
    accuracy: float | None
    answered: int


def accuracy(truth: Sequence[Hashable], predicted: Sequence[Hashable]) -> float:
    """Return the share of predictions that equal the truth, 0 to 1.

    Raises:
        ValueError: the lengths differ or are zero.
    """
    _check(truth, predicted)
    return sum(t == p for t, p in zip(truth, predicted, strict=True)) / len(truth)


def wilson_interval(right: int, total: int, z: float = 1.959964) -> tuple[float, float]:
    """Return the confidence interval of a share (Wilson 1927), by default of 95 %.

    Unlike the normal approximation it stays in [0, 1] and is sound for few tracks.

    Raises:
        ValueError: ``total`` is not positive or ``right`` is not within 0 and ``total``.
    """
    if total <= 0 or not 0 <= right <= total:
        raise ValueError(f"{right} right of {total} is no share")
    share = right / total
    centre = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    half /= 1 + z * z / total
    return max(0.0, centre - half), min(1.0, centre + half)


def mcnemar(only_first: int, only_second: int) -> float:
    """Return the two-sided p-value of McNemar's test, exact by the binomial distribution.

    Args:
        only_first: tracks that only the first of two models gets right.
        only_second: tracks that only the second gets right.

    Raises:
        ValueError: a count is negative.
    """
    if only_first < 0 or only_second < 0:
        raise ValueError("a count is negative")
    total = only_first + only_second
    fewer = sum(math.comb(total, k) for k in range(min(only_first, only_second) + 1))
    return min(1.0, 2 * fewer / (1 << total))


def paired_interval(
    only_first: int, only_second: int, total: int, *, draws: int = 10_000, seed: int = 0
) -> tuple[float, float]:
    """Return the 95 % interval of the difference of two accuracies on the same tracks.

    Percentile bootstrap over tracks: drawing them with replacement is drawing the three kinds of
    difference from a multinomial distribution.

    Raises:
        ValueError: the counts make no sense.
    """
    if min(only_first, only_second) < 0 or only_first + only_second > total or total <= 0:
        raise ValueError(f"{only_first} and {only_second} of {total} make no sense")
    shares = np.array([only_first, only_second, total - only_first - only_second]) / total
    drawn = np.random.default_rng(seed).multinomial(total, shares, size=draws)
    low, high = np.quantile((drawn[:, 0] - drawn[:, 1]) / total, [0.025, 0.975])
    return float(low), float(high)


def clustered_interval(
    right: Sequence[bool], clusters: Sequence[Hashable], *, draws: int = 2000, seed: int = 0
) -> tuple[float, float]:
    """Return the 95 % interval of an accuracy whose answers come in clusters.

    Segments of one track, or tracks of one artist, are right or wrong together, so there is less to
    learn from them than their number says. Percentile bootstrap that draws whole clusters with
    replacement (Davison and Hinkley 1997, 3.8).

    Args:
        right: of each answer.
        clusters: what each answer belongs to.
        draws: of the bootstrap.
        seed: of the draws.

    Raises:
        ValueError: the lengths differ or are zero.
    """
    _check(right, clusters)
    place = {cluster: number for number, cluster in enumerate(dict.fromkeys(clusters))}
    of = np.array([place[cluster] for cluster in clusters])
    hits = np.bincount(of, np.asarray(right, dtype=np.float64), minlength=len(place))
    sizes = np.bincount(of, minlength=len(place)).astype(np.float64)
    generator = np.random.default_rng(seed)
    shares = []
    for _ in range(draws):
        drawn = generator.integers(len(place), size=len(place))
        shares.append(hits[drawn].sum() / sizes[drawn].sum())
    low, high = np.quantile(shares, [0.025, 0.975])
    return float(low), float(high)


def confusion(
    truth: Sequence[Hashable], predicted: Sequence[Hashable], labels: Sequence[Hashable]
) -> npt.NDArray[np.int64]:
    """Count pairs: [n_labels, n_labels], row = truth, column = prediction.

    Raises:
        ValueError: a value is not among ``labels``, or the lengths differ or are zero.
    """
    _check(truth, predicted)
    place = {label: i for i, label in enumerate(labels)}
    table = np.zeros((len(labels), len(labels)), dtype=np.int64)
    for t, p in zip(truth, predicted, strict=True):
        if t not in place or p not in place:
            raise ValueError(f"{t if t not in place else p!r} is not among the labels")
        table[place[t], place[p]] += 1
    return table


def class_scores(truth: Sequence[str], predicted: Sequence[str | None]) -> tuple[ClassScore, ...]:
    """Score each class that occurs in the truth, by name.

    A precision or F1 with nothing to divide by is 0.
    """
    _check(truth, predicted)
    scores = []
    for label in sorted(set(truth)):
        support = sum(t == label for t in truth)
        said = sum(p == label for p in predicted)
        right = sum(t == p == label for t, p in zip(truth, predicted, strict=True))
        precision = right / said if said else 0.0
        recall = right / support
        f1 = 2 * right / (said + support)
        scores.append(ClassScore(label, support, said, precision, recall, f1))
    return tuple(scores)


def set_scores(
    truth: Sequence[AbstractSet[str]], predicted: Sequence[AbstractSet[str]]
) -> tuple[ClassScore, ...]:
    """Score each class that occurs in the truth where a track can have several, by name."""
    _check(truth, predicted)
    scores = []
    for label in sorted(set().union(*truth)):
        support = sum(label in t for t in truth)
        said = sum(label in p for p in predicted)
        right = sum(label in t and label in p for t, p in zip(truth, predicted, strict=True))
        precision = right / said if said else 0.0
        f1 = 2 * right / (said + support)
        scores.append(ClassScore(label, support, said, precision, right / support, f1))
    return tuple(scores)


def micro_f1(truth: Sequence[AbstractSet[str]], predicted: Sequence[AbstractSet[str]]) -> float:
    """Return the F1 over all (track, class) pairs together, 0 to 1; 1 where there are none.

    Classes that are only ever predicted count here as wrong.
    """
    _check(truth, predicted)
    right = sum(len(t & p) for t, p in zip(truth, predicted, strict=True))
    pairs = sum(map(len, truth)) + sum(map(len, predicted))
    return 2 * right / pairs if pairs else 1.0


def macro_f1(truth: Sequence[str], predicted: Sequence[str | None]) -> float:
    """Return the mean F1 over the classes that occur in the truth, each class weighing the same.

    A class that is only ever predicted has no F1 of its own: it costs the recall of the others.
    """
    scores = class_scores(truth, predicted)
    return sum(score.f1 for score in scores) / len(scores)


def expected_calibration_error(
    confidence: Sequence[float], right: Sequence[bool], bins: int = 10
) -> float:
    """Return the mean gap between confidence and accuracy, 0 to 1 (Naeini et al. 2015).

    Answers are put in equally wide bins by confidence; the gap of each bin weighs as much as it
    has answers.

    Raises:
        ValueError: the lengths differ or are zero, or a confidence is outside 0 to 1.
    """
    _check(confidence, right)
    values = np.asarray(confidence, dtype=np.float64)
    hits = np.asarray(right, dtype=np.float64)
    if not ((values >= 0) & (values <= 1)).all():
        raise ValueError("a confidence is not within 0 and 1")
    index = np.minimum((values * bins).astype(np.int64), bins - 1)
    # The gap of a bin is a difference of means, its weight the count: together, of sums.
    gap = np.abs(np.bincount(index, hits - values, minlength=bins))
    return float(gap.sum() / len(values))


def reliability(
    confidence: Sequence[float], right: Sequence[bool], bins: int = 10
) -> tuple[tuple[float, float, int], ...]:
    """Return (mean confidence, accuracy, count) of each bin that holds answers."""
    _check(confidence, right)
    values = np.asarray(confidence, dtype=np.float64)
    hits = np.asarray(right, dtype=np.float64)
    index = np.minimum((values * bins).astype(np.int64), bins - 1)
    return tuple(
        (float(values[index == i].mean()), float(hits[index == i].mean()), int((index == i).sum()))
        for i in np.unique(index)
    )


def coverage_at(
    confidence: Sequence[float], right: Sequence[bool], thresholds: Sequence[float]
) -> tuple[Coverage, ...]:
    """Say for each threshold how much is answered and how much of that is right."""
    _check(confidence, right)
    values = np.asarray(confidence, dtype=np.float64)
    hits = np.asarray(right, dtype=bool)
    rows = []
    for threshold in thresholds:
        answered = values >= threshold
        count = int(answered.sum())
        share = float(hits[answered].mean()) if count else None
        rows.append(Coverage(float(threshold), count / len(values), share, count))
    return tuple(rows)


def _check(first: Sequence[object], second: Sequence[object]) -> None:
    if len(first) != len(second):
        raise ValueError(f"{len(first)} values against {len(second)}")
    if not len(first):
        raise ValueError("nothing to measure")
