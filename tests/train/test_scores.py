"""Scores on arrays are those of their definitions."""

from __future__ import annotations

import numpy as np
import pytest

from reclass_gui.train.scores import (
    average_precision,
    best_thresholds,
    confusion_counts,
    mean_f1,
)


def test_confusion_counts_truth_by_rows() -> None:
    found = confusion_counts(np.array([0, 0, 1, 2]), np.array([0, 1, 1, 0]), 3)
    assert found == ((1, 1, 0), (0, 1, 0), (1, 0, 0))


def test_average_precision_is_scikit_learns_ties_included() -> None:
    metrics = pytest.importorskip("sklearn.metrics", reason="scikit-learn is not installed")
    random = np.random.default_rng(0)
    truth = random.random((60, 4)) < [0.1, 0.3, 0.5, 0.8]
    scores = np.round(random.random((60, 4)) + 0.3 * truth, 1)
    expected = metrics.average_precision_score(truth, scores, average="macro")
    assert average_precision(truth, scores) == pytest.approx(expected)


def test_labels_that_never_occur_do_not_count() -> None:
    truth = np.array([[True, False], [False, False]])
    assert average_precision(truth, np.array([[0.9, 0.9], [0.1, 0.1]])) == 1
    assert mean_f1(truth, np.array([[True, True], [False, True]])) == 1


def test_thresholds_have_the_highest_f1_of_all() -> None:
    random = np.random.default_rng(3)
    truth = random.random((50, 2)) < 0.3
    probabilities = np.clip(0.3 * truth + 0.6 * random.random((50, 2)), 0, 1)
    chosen = best_thresholds(truth, probabilities)
    for label in range(2):
        one, scores = truth[:, [label]], probabilities[:, [label]]
        best = max(mean_f1(one, scores >= level) for level in np.unique(scores))
        assert mean_f1(one, scores >= chosen[label]) == pytest.approx(best)


def test_a_label_without_tracks_keeps_one_half() -> None:
    assert best_thresholds(np.zeros((3, 1), dtype=bool), np.full((3, 1), 0.4)) == (0.5,)
