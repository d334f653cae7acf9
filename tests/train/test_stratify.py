"""Dividing tracks: whole groups, every track once, each genre in its shares."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reclass_gui.train.stratify import divide

GENRES = ("Blues", "Disco", "Jazz", "Metal", "Pop")

tracks = st.lists(st.tuples(st.sampled_from(GENRES), st.integers(0, 25)), min_size=1, max_size=120)
several = st.lists(
    st.tuples(
        st.lists(st.sampled_from(GENRES), min_size=1, max_size=3, unique=True).map(tuple),
        st.integers(0, 40),
    ),
    min_size=1,
    max_size=80,
)
shares = st.sampled_from([(0.6, 0.2, 0.2), (0.8, 0.2), (0.2,) * 5, (1 / 3,) * 3])


@settings(max_examples=60, deadline=None)
@given(several, shares, st.integers(0, 999))
def test_no_group_is_in_two_parts_and_every_track_is_in_one(made, wanted, seed):
    groups = [f"artist {artist}" for _, artist in made]
    part = divide([labels for labels, _ in made], groups, wanted, seed)
    assert len(part) == len(made)
    assert set(part.tolist()) <= set(range(len(wanted)))
    for group in set(groups):
        assert len({p for p, g in zip(part.tolist(), groups, strict=True) if g == group}) == 1


@settings(max_examples=60, deadline=None)
@given(several, shares, st.integers(0, 999), st.randoms(use_true_random=False))
def test_the_order_of_the_tracks_does_not_matter(made, wanted, seed, random):
    names = [f"{row:03d}" for row in range(len(made))]
    # Every third track has a group of its own, which is known by its name only.
    groups = [n if int(n) % 3 else f"artist {a}" for n, (_, a) in zip(names, made, strict=True)]
    labels = [each for each, _ in made]
    before = dict(zip(names, divide(labels, groups, wanted, seed).tolist(), strict=True))
    order = list(range(len(made)))
    random.shuffle(order)
    after = divide([labels[i] for i in order], [groups[i] for i in order], wanted, seed)
    assert before == {names[i]: p for i, p in zip(order, after.tolist(), strict=True)}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(GENRES), min_size=1, max_size=300), shares, st.integers(0, 999))
def test_single_tracks_are_stratified_to_within_one(genres, wanted, seed):
    part = divide([(g,) for g in genres], [str(i) for i in range(len(genres))], wanted, seed)
    for genre, count in Counter(genres).items():
        there = Counter(p for p, g in zip(part.tolist(), genres, strict=True) if g == genre)
        for place, share in enumerate(wanted):
            assert abs(there[place] - share * count) < 1 + 1e-6
    sizes = Counter(part.tolist())
    for place, share in enumerate(wanted):
        assert abs(sizes[place] - share * len(genres)) < 1 + len(set(genres))


@settings(max_examples=60, deadline=None)
@given(tracks, shares, st.integers(0, 999))
def test_groups_of_one_genre_are_stratified_to_within_their_size(made, wanted, seed):
    # An artist's genre is that of the artist's first track here: groups are pure.
    genre_of: dict[int, str] = {}
    labels = [(genre_of.setdefault(artist, genre),) for genre, artist in made]
    groups = [str(artist) for _, artist in made]
    part = divide(labels, groups, wanted, seed)
    sizes = Counter(groups)
    for genre in {label for (label,) in labels}:
        rows = [row for row, (label,) in enumerate(labels) if label == genre]
        largest = max(sizes[groups[row]] for row in rows)
        there = Counter(int(part[row]) for row in rows)
        for place, share in enumerate(wanted):
            off = there[place] - share * len(rows)
            assert -largest * (len(wanted) - 1) - 1 < off < largest + 1


def test_a_seed_is_another_division():
    labels = [(GENRES[row % 5],) for row in range(200)]
    groups = [str(row // 2) for row in range(200)]
    found = {tuple(divide(labels, groups, (0.8, 0.2), seed).tolist()) for seed in range(5)}
    assert len(found) == 5


def test_gtzans_shares_are_met_exactly():
    labels = [(str(row % 10),) for row in range(1000)]
    part = divide(labels, [str(row) for row in range(1000)], (0.6, 0.2, 0.2), 42)
    assert np.bincount(part).tolist() == [600, 200, 200]
    test = Counter(labels[row][0] for row in np.flatnonzero(part == 2))
    assert set(test.values()) == {20}


def test_a_large_artist_goes_where_it_fits():
    labels = [("Pop",)] * 60
    groups = ["one artist"] * 30 + [str(row) for row in range(30)]
    part = divide(labels, groups, (0.6, 0.2, 0.2), 0)
    assert set(part[:30].tolist()) == {0}
    assert np.bincount(part).tolist() == [36, 12, 12]


@pytest.mark.parametrize("count", [100_000])
def test_many_tracks_are_divided(count):
    random = np.random.default_rng(0)
    labels = [(GENRES[genre],) for genre in random.integers(0, 5, count)]
    groups = [str(group) for group in random.integers(0, count // 4, count)]
    part = divide(labels, groups, (0.6, 0.2, 0.2), 0)
    np.testing.assert_allclose(np.bincount(part) / count, (0.6, 0.2, 0.2), atol=0.001)
