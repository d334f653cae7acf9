"""Figures of a test part are what they say."""

from __future__ import annotations

import numpy as np
import pytest

from reclass_gui.core.metrics import wilson_interval
from reclass_gui.train.calibration import cooled
from reclass_gui.train.datasets import Dataset, Item
from reclass_gui.train.judging import Answers, Decisions, decide, figures_of, outcome_of

LABELS = ("Jazz", "Rock")


def data(*labels: tuple[str, ...], multi_label: bool = False) -> Dataset:
    items = tuple(Item(f"{row:02d}", each) for row, each in enumerate(labels))
    return Dataset("Some", "folders", items, multi_label=multi_label)


def test_a_track_is_the_mean_of_its_segments() -> None:
    # Three segments of the first track, one of the second.
    segments = np.array([[0.9, 0.1], [0.4, 0.6], [0.4, 0.6], [0.3, 0.7]], np.float32)
    answers = Answers(np.array([0, 1]), segments, np.array([0, 0, 0, 1]))
    outcome = outcome_of(data(("Jazz",), ("Rock",)), LABELS, answers, Decisions(), {})
    np.testing.assert_allclose(outcome.probabilities, [[1.7 / 3, 1.3 / 3], [0.3, 0.7]], rtol=1e-5)
    found = figures_of(outcome)
    assert (found["tracks"], found["accuracy"], found["macro_f1"]) == (2, 1, 1)
    assert (found["segments"], found["segment_accuracy"]) == (4, 0.5)
    assert found["interval"] == pytest.approx(wilson_interval(2, 2), abs=1e-6)
    assert found["segment_interval"] == pytest.approx(wilson_interval(2, 4), abs=1e-6)
    assert found["confusion"] == [[1, 0], [0, 1]]
    assert found["calibration_error"] == pytest.approx(((1 - 1.7 / 3) + (1 - 0.7)) / 2, abs=1e-5)


def test_the_temperature_is_of_the_validation_part() -> None:
    # Sure of itself and wrong in a quarter of the tracks: to be cooled.
    rows = np.arange(40)
    truth = [("Jazz",) if row % 4 else ("Rock",) for row in rows]
    sure = np.tile(np.array([[0.999, 0.001]], np.float32), (40, 1))
    decisions = decide(data(*truth), LABELS, Answers(rows, sure, rows))
    assert cooled(sure.astype(float), decisions.temperature)[0, 0] == pytest.approx(0.75, abs=0.05)
    assert decide(data(*truth), LABELS, None) == Decisions()


def test_thresholds_are_of_the_validation_part() -> None:
    several = data(("Jazz",), ("Jazz", "Rock"), ("Rock",), multi_label=True)
    values = np.array([[0.4, 0.6], [0.3, 0.9], [0.1, 0.8]], np.float32)
    answers = Answers(np.arange(3), values, np.arange(3))
    decisions = decide(several, LABELS, answers)
    assert decisions.thresholds == pytest.approx((0.2, 0.7))
    found = figures_of(outcome_of(several, LABELS, answers, decisions, {}))
    assert (found["macro_f1"], found["micro_f1"], found["mean_average_precision"]) == (1, 1, 1)


def test_genres_that_cannot_be_given_are_columns_of_zeros() -> None:
    values = np.array([[0.9, 0.1], [0.2, 0.8]], np.float32)
    answers = Answers(np.arange(2), values, np.arange(2))
    outcome = outcome_of(data(("Jazz",), ("Ska",)), LABELS, answers, Decisions(), {"model": "m"})
    assert outcome.labels == ("Jazz", "Rock", "Ska")
    assert outcome.segments is None
    assert figures_of(outcome)["accuracy"] == 0.5
    assert outcome.facts == {"model": "m"}
