import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn import metrics as oracle

from reclass_gui.core import metrics

TRUTH = ["Rock", "Rock", "Rock", "Jazz", "Jazz", "Folk"]
SAID = ["Rock", "Rock", "Jazz", "Jazz", None, "Rock"]


def test_accuracy_by_hand():
    assert metrics.accuracy(TRUTH, SAID) == pytest.approx(3 / 6)


def test_class_scores_by_hand():
    folk, jazz, rock = metrics.class_scores(TRUTH, SAID)
    assert (folk.support, folk.predicted, folk.precision, folk.recall, folk.f1) == (1, 0, 0, 0, 0)
    assert (jazz.support, jazz.predicted) == (2, 2)
    assert (jazz.precision, jazz.recall, jazz.f1) == (0.5, 0.5, 0.5)
    assert (rock.support, rock.predicted) == (3, 3)
    assert (rock.precision, rock.recall) == (pytest.approx(2 / 3), pytest.approx(2 / 3))
    assert metrics.macro_f1(TRUTH, SAID) == pytest.approx((0 + 1 / 2 + 2 / 3) / 3)


def test_confusion_by_hand():
    table = metrics.confusion(TRUTH, SAID, ["Folk", "Jazz", "Rock", None])
    assert table.tolist() == [[0, 0, 1, 0], [0, 1, 0, 1], [0, 1, 2, 0], [0, 0, 0, 0]]
    with pytest.raises(ValueError, match="Folk"):
        metrics.confusion(TRUTH, SAID, ["Jazz", "Rock", None])


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd")), min_size=1))
def test_against_scikit_learn(pairs):
    truth, said = [p[0] for p in pairs], [p[1] for p in pairs]
    labels = sorted(set(truth))
    assert metrics.accuracy(truth, said) == pytest.approx(oracle.accuracy_score(truth, said))
    expected = oracle.f1_score(truth, said, labels=labels, average="macro", zero_division=0)
    assert metrics.macro_f1(truth, said) == pytest.approx(expected)
    everything = list("abcd")
    np.testing.assert_array_equal(
        metrics.confusion(truth, said, everything),
        oracle.confusion_matrix(truth, said, labels=everything),
    )


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    # Newcombe (1998), Statistics in Medicine 17, table I, method 3.
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_interval_as_published(right, total, low, high):
    assert metrics.wilson_interval(right, total) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_interval_holds_the_share(pair):
    right, total = pair
    low, high = metrics.wilson_interval(right, total)
    assert 0 <= low <= right / total + 1e-12
    assert right / total - 1e-12 <= high <= 1


@pytest.mark.parametrize(("right", "total"), [(1, 0), (-1, 5), (6, 5)])
def test_wilson_interval_refuses_what_is_no_share(right, total):
    with pytest.raises(ValueError, match="no share"):
        metrics.wilson_interval(right, total)


def test_calibration_error_by_hand():
    # Bin .6-.7: mean confidence .65, accuracy 1/2; bin .9-1: mean .95, accuracy 1.
    confidence, right = [0.62, 0.68, 0.92, 0.98], [True, False, True, True]
    expected = (2 * abs(0.65 - 0.5) + 2 * abs(0.95 - 1.0)) / 4
    assert metrics.expected_calibration_error(confidence, right) == pytest.approx(expected)
    assert metrics.reliability(confidence, right) == (
        (pytest.approx(0.65), 0.5, 2),
        (pytest.approx(0.95), 1.0, 2),
    )


def test_perfect_and_worst_calibration():
    assert metrics.expected_calibration_error([1.0, 1.0, 0.0], [True, True, False]) == 0.0
    assert metrics.expected_calibration_error([1.0, 1.0], [False, False]) == 1.0
    with pytest.raises(ValueError, match="within 0 and 1"):
        metrics.expected_calibration_error([1.2], [True])


def test_coverage_by_hand():
    rows = metrics.coverage_at(
        [0.2, 0.5, 0.7, 0.9], [False, True, False, True], [0, 0.5, 0.8, 0.95]
    )
    assert [(r.coverage, r.accuracy, r.answered) for r in rows] == [
        (1.0, 0.5, 4),
        (0.75, pytest.approx(2 / 3), 3),
        (0.25, 1.0, 1),
        (0.0, None, 0),
    ]


@pytest.mark.parametrize(
    "measure",
    [
        metrics.accuracy,
        metrics.macro_f1,
        metrics.expected_calibration_error,
        metrics.reliability,
        lambda a, b: metrics.coverage_at(a, b, [0.5]),
    ],
)
def test_nothing_and_unequal_lengths_are_refused(measure):
    with pytest.raises(ValueError, match="nothing to measure"):
        measure([], [])
    with pytest.raises(ValueError, match="1 values against 2"):
        measure([0.5], [True, False])


def test_an_interval_of_clusters_by_hand():
    # Two clusters of equal size: drawing both, the first twice or the second twice, with chances
    # 1/2, 1/4, 1/4, gives shares of 1/2, 1 and 0.
    assert metrics.clustered_interval([True, True, False, False], "aabb") == (0.0, 1.0)
    # Whatever is drawn of clusters that are alike, the share is theirs.
    assert metrics.clustered_interval([True, False] * 3, "aabbcc") == (0.5, 0.5)
    with pytest.raises(ValueError, match="2 values against 1"):
        metrics.clustered_interval([True, False], "a")


def test_clusters_of_one_are_the_plain_bootstrap_and_larger_ones_are_wider():
    right = ([True] * 3 + [False]) * 50
    low, high = metrics.clustered_interval(right, range(200))
    # Normal approximation: 0.75 ± 1.96 sqrt(0.75 * 0.25 / 200).
    assert (low, high) == pytest.approx((0.69, 0.81), abs=0.01)
    together = sorted(right)
    wide = metrics.clustered_interval(together, [i // 10 for i in range(200)])
    assert wide[1] - wide[0] > 2 * (high - low)
