"""Confident learning finds what was planted, and does what its formulas say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given as draws
from hypothesis import strategies as st

from reclass_gui.core.errors import ModelError
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.store import Decision, Store
from reclass_gui.train.labelerrors import (
    LabelErrors,
    confident_class,
    confident_joint,
    doubted,
    estimated_joint,
    find_label_errors,
    margins,
    self_confidence,
)
from reclass_gui.train.plantederrors import planted
from tests.train.heard_library import default_model, make_heard_library

if TYPE_CHECKING:
    from pathlib import Path


def test_the_example_can_be_followed_by_hand() -> None:
    probabilities = np.array([[0.9, 0.1], [0.7, 0.3], [0.2, 0.8], [0.2, 0.8], [0.95, 0.05]])
    given = np.array([0, 0, 0, 1, 1])
    # Means of 0.9, 0.7, 0.2 and of 0.8, 0.05.
    assert self_confidence(probabilities, given) == pytest.approx([0.6, 0.425])
    assert confident_class(probabilities, given).tolist() == [0, 0, 1, 1, 0]
    assert confident_joint(probabilities, given).tolist() == [[2, 1], [1, 1]]
    assert estimated_joint(probabilities, given) == pytest.approx(
        np.array([[0.4, 0.2], [0.2, 0.2]])
    )
    assert margins(probabilities, given) == pytest.approx([0.8, 0.4, -0.6, 0.6, -0.9])
    assert doubted(probabilities, given).tolist() == [4, 2]


def test_a_track_that_reaches_no_threshold_is_not_doubted() -> None:
    probabilities = np.array([[0.9, 0.1, 0.0], [0.1, 0.9, 0.0], [0.4, 0.35, 0.25]])
    given = np.array([0, 1, 1])
    assert confident_class(probabilities, given)[2] == -1
    assert 2 not in doubted(probabilities, given)


@draws(st.integers(2, 5), st.integers(1, 30), st.integers(0, 1000))
def test_what_holds_for_all_tables(classes: int, tracks: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    probabilities = random.dirichlet(np.ones(classes), tracks)
    given = random.integers(0, classes, tracks)
    joint = confident_joint(probabilities, given)
    rows = doubted(probabilities, given)
    assert joint.sum() <= tracks
    # The doubted tracks are those off the diagonal.
    assert len(rows) == joint.sum() - joint.trace()
    found = margins(probabilities, given)
    assert (np.diff(found[rows]) >= 0).all()
    assert ((found >= -1) & (found <= 1)).all()
    assert estimated_joint(probabilities, given).sum() == pytest.approx(1.0)
    # Sure of every label, it doubts none.
    assert not len(doubted(np.eye(classes)[given], given))


def test_planted_errors_are_found() -> None:
    random = np.random.default_rng(0)
    right = np.repeat([0, 1, 2], 60)
    centres = random.standard_normal((3, 20))
    values = (centres[right] + 0.5 * random.standard_normal((180, 20))).astype(np.float32)
    labels = [("Jazz", "Metal", "Pop")[place] for place in right]
    groups = [f"artist {number // 3}" for number in range(180)]
    found = planted(values, labels, groups, share=0.1, seed=1)
    assert found["recall"] >= 0.8
    assert found["precision"] >= 0.7
    assert found["precision_by_chance"] == pytest.approx(0.1)
    assert 0.05 <= found["estimated_wrong_share"] <= 0.2


def search(store: Store, root: Path) -> LabelErrors:
    events = find_label_errors(
        store, root, default_model(), "balanced", Taxonomy.load(), root / "models"
    )
    found = list(events)[-1]
    assert isinstance(found, LabelErrors)
    return found


def test_wrong_tags_of_a_library_are_listed_until_they_are_decided_on(tmp_path: Path) -> None:
    root = tmp_path / "music"
    with Store(tmp_path / "library.sqlite") as store:
        make_heard_library(store, root, told={0: "Metal", 7: "Jazz"})
        found = search(store, root)
        assert {(e.path.stem, e.present, e.likely) for e in found.errors} == {
            ("000", "Metal", "Jazz"),
            ("007", "Jazz", "Metal"),
        }
        assert found.judged == 18
        assert all(error.margin < 0 for error in found.errors)
        assert [e.margin for e in found.errors] == sorted(e.margin for e in found.errors)
        first = found.errors[0]
        store.put_decisions({first.path: Decision("rejected", None)})
        assert first.path not in {error.path for error in search(store, root).errors}


def test_too_few_genres_are_said(tmp_path: Path) -> None:
    root = tmp_path / "music"
    with Store(tmp_path / "library.sqlite") as store:
        make_heard_library(store, root, genres=("Jazz",))
        with pytest.raises(ModelError, match="genres with so many: 1"):
            search(store, root)
