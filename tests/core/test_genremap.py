"""Labels become genres of one taxonomy, and opinions of models that know different ones mix."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reclass_gui.core.genremap import GenreMap, mix, temper
from reclass_gui.core.genres import Taxonomy


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return Taxonomy.load()


def test_spellings_and_finer_genres_become_main_genres(taxonomy: Taxonomy) -> None:
    found = GenreMap.of(("hiphop", "Rap", "death metal", "Metal", "Gnawa"), taxonomy)
    assert found.genres == ("Hip-Hop", "Metal", "Gnawa")
    assert found.columns == (0, 0, 1, 1, 2)
    assert found.unmapped == ("Gnawa",)


def test_labels_of_one_genre_add_up(taxonomy: Taxonomy) -> None:
    found = GenreMap.of(("Rap", "Jazz", "hip hop"), taxonomy)
    assert found.apply(np.array([[0.2, 0.5, 0.3]])) == pytest.approx(np.array([[0.5, 0.5]]))


def test_genres_given_come_first(taxonomy: Taxonomy) -> None:
    found = GenreMap.of(("Jazz", "Rock"), taxonomy, ("Rock", "Pop"))
    assert found.genres == ("Rock", "Pop", "Jazz")
    assert found.apply(np.array([[0.25, 0.75]])) == pytest.approx(np.array([[0.75, 0.0, 0.25]]))


def test_a_temperature_is_that_of_a_softmax() -> None:
    logits = np.array([2.0, 0.5, -1.0])
    for temperature in (0.5, 1.0, 3.0):
        expected = np.exp(logits / temperature) / np.exp(logits / temperature).sum()
        softmax = np.exp(logits) / np.exp(logits).sum()
        assert temper(softmax, temperature) == pytest.approx(expected)


def test_a_low_temperature_leaves_a_distribution_even_of_many_small_shares() -> None:
    found = temper(np.full(1000, 1e-3), 0.01)
    assert found == pytest.approx(np.full(1000, 1e-3))


def test_models_that_know_the_same_vote_by_weight() -> None:
    opinions = np.array([[0.9, 0.1], [0.2, 0.8]])
    found = mix(opinions, np.ones((2, 2), bool), [0.4, 0.6])
    assert found == pytest.approx([0.48, 0.52])


def test_who_never_learnt_a_genre_leaves_it_to_those_who_did() -> None:
    # The first knows Rock and Pop only; the second is sure of reggae, which the first must name
    # something else.
    opinions = np.array([[0.9, 0.1, 0.0], [0.05, 0.05, 0.9]])
    known = np.array([[True, True, False], [True, True, True]])
    found = mix(opinions, known, [0.5, 0.5])
    assert found == pytest.approx([0.5 * 0.09 + 0.025, 0.5 * 0.01 + 0.025, 0.9])


def test_models_with_nothing_in_common_still_make_a_distribution() -> None:
    opinions = np.array([[0.9, 0.1, 0, 0], [0, 0, 0.7, 0.3]])
    known = np.array([[True, True, False, False], [False, False, True, True]])
    found = mix(opinions, known, [1, 1])
    assert found.sum() == pytest.approx(1.0)
    assert found == pytest.approx([0.45, 0.05, 0.35, 0.15])


@given(data=st.data(), models=st.integers(1, 4), genres=st.integers(1, 6))
def test_any_opinions_make_a_distribution(data: st.DataObject, models: int, genres: int) -> None:
    known = np.array(
        data.draw(
            st.lists(
                st.lists(st.booleans(), min_size=genres, max_size=genres),
                min_size=models,
                max_size=models,
            )
        )
    )
    known[:, 0] = True
    shares = st.floats(0.001, 1)
    raw = np.array([[data.draw(shares) if here else 0.0 for here in row] for row in known.tolist()])
    weights = [data.draw(st.floats(0.01, 10)) for _ in range(models)]
    found = mix(raw / raw.sum(axis=1, keepdims=True), known, weights)
    assert found.sum() == pytest.approx(1.0)
    assert (found >= 0).all()
