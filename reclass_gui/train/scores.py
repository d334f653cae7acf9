"""Scores of an epoch and of several genres at once, on arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Truth = npt.NDArray[np.bool_]
    Scores = npt.NDArray[np.floating]


def confusion_counts(
    truth: npt.NDArray[np.integer], said: npt.NDArray[np.integer], labels: int
) -> tuple[tuple[int, ...], ...]:
    """Count pairs of places [n]; row = truth, column = what was said."""
    counts = np.bincount(truth * labels + said, minlength=labels * labels)
    return tuple(tuple(int(n) for n in row) for row in counts.reshape(labels, labels))


def mean_f1(truth: Truth, said: Truth) -> float:
    """Return the mean F1 over the labels that occur, of [n, labels]."""
    occurs = truth.any(axis=0)
    both = (truth & said).sum(axis=0)[occurs]
    total = (truth.sum(axis=0) + said.sum(axis=0))[occurs]
    return float((2 * both / np.maximum(total, 1)).mean()) if len(total) else 0.0


def average_precision(truth: Truth, scores: Scores) -> float:
    """Return the mean over the labels that occur of their average precision.

    The sum of precision times gain in recall along the ranking, ties taken together, as
    scikit-learn's ``average_precision_score``.

    Args:
        truth: bool [n, labels].
        scores: [n, labels], the surer the higher.
    """
    found = []
    for label in np.flatnonzero(truth.any(axis=0)):
        hits, said, _ = _ranking(truth[:, label], scores[:, label])
        gains = np.diff(hits, prepend=0) / hits[-1]
        found.append(float((gains * hits / said).sum()))
    return float(np.mean(found)) if found else 0.0


def best_thresholds(truth: Truth, probabilities: Scores) -> tuple[float, ...]:
    """Return for each label the threshold with the highest F1, midway between two answers.

    A label that never occurs keeps 0.5.

    Args:
        truth: bool [n, labels] of tracks that were not learnt from.
        probabilities: [n, labels].
    """
    found = []
    for label in range(truth.shape[1]):
        if not truth[:, label].any():
            found.append(0.5)
            continue
        hits, said, levels = _ranking(truth[:, label], probabilities[:, label])
        best = int(np.argmax(2 * hits / (hits[-1] + said)))
        below = levels[best + 1] if best + 1 < len(levels) else 0.0
        found.append(round(float(levels[best] + below) / 2, 6))
    return tuple(found)


def _ranking(
    truth: Truth, scores: Scores
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp], Scores]:
    """Return hits, answers and score at every distinct score, from the surest on."""
    order = np.argsort(-scores, kind="stable")
    ranked = scores[order]
    last = np.append(np.flatnonzero(np.diff(ranked)), len(ranked) - 1)
    return np.cumsum(truth[order])[last], last + 1, ranked[last]
