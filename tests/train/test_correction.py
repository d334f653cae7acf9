"""How an own head takes part is chosen by what helps, and stays within reason."""

from __future__ import annotations

import numpy as np
import pytest

from reclass_gui.train.correction import WEIGHTS, Corrected, correct, familiarity

GENRES = ("Jazz", "Metal")


def case(*, head_right: float, judged_right: float, tracks: int = 60) -> Corrected:
    """Correct tracks of which each side gets a share right, surely."""
    random = np.random.default_rng(0)
    truth = random.integers(0, 2, tracks)

    def said(share: float) -> np.ndarray:
        right = random.permutation(tracks) < round(share * tracks)
        chosen = np.where(right, truth, 1 - truth)
        return np.where(np.eye(2)[chosen] > 0, 0.9, 0.1)

    return correct(
        said(judged_right).astype(np.float32),
        GENRES,
        GENRES,
        said(head_right),
        np.arange(tracks) % 5,
        [GENRES[place] for place in truth],
        np.ones(tracks, np.bool_),
    )


def test_a_head_that_is_right_counts_and_one_that_guesses_does_not() -> None:
    good = case(head_right=1.0, judged_right=0.5).correction
    poor = case(head_right=0.5, judged_right=1.0).correction
    assert good.weight > 0.6
    assert poor.weight == WEIGHTS[0]


def test_few_tracks_that_are_all_right_do_not_make_it_sure() -> None:
    few = case(head_right=1.0, judged_right=1.0, tracks=10).correction
    many = case(head_right=1.0, judged_right=1.0, tracks=2000).correction
    assert few.sharpness < many.sharpness
    assert few.sharpness < 2.0


def test_a_genre_of_ones_own_takes_the_place_of_what_others_hear() -> None:
    tracks = 40
    truth = ["Polka", "Jazz"] * (tracks // 2)
    head = np.array([[0.1, 0.9], [0.9, 0.1]] * (tracks // 2))
    judged = np.tile(np.array([[0.2, 0.8], [0.9, 0.1]], np.float32), (tracks // 2, 1))
    found = correct(
        judged, GENRES, ("Jazz", "Polka"), head, np.arange(tracks) % 5, truth,
        np.ones(tracks, np.bool_),
    )  # fmt: skip
    assert found.correction.genres == ("Jazz", "Metal", "Polka")
    assert found.correction.familiar == {"Metal": 1.0}
    said = [found.correction.genres[at] for at in found.probabilities.argmax(axis=1)]
    assert said == truth
    assert found.probabilities.sum(axis=1) == pytest.approx(np.ones(tracks))


def test_what_was_never_heard_is_strange() -> None:
    judged = np.array([[0.5, 0.5, 0.0], [0.5, 0.5, 0.0]])
    assert familiarity(judged, [0]) == pytest.approx([1.0, 0.2, 0.0])
