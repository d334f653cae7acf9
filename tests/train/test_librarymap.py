"""The map of a library, drawn from analyses in a real store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.errors import ModelError
from reclass_gui.core.records import Progress
from reclass_gui.core.store import Store
from reclass_gui.train.librarymap import (
    LibraryMap,
    draw_map,
    keep_map,
    kept_map,
    map_file,
    map_key,
)
from reclass_gui.train.projection import FEWEST, Reduction, place_among
from tests.train.heard_library import default_model, make_heard_library

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path):
    with Store(tmp_path / "library.sqlite") as store:
        yield store


def drawn(store: Store, root: Path, **options) -> LibraryMap:
    *before, last = draw_map(store, root, default_model().digest("balanced"), **options)
    assert isinstance(last, LibraryMap)
    assert all(isinstance(event, Progress) for event in before)
    return last


def nearest_are_of_one_genre(found: LibraryMap) -> float:
    genres = np.array([path.parent.name for path in found.paths])
    apart = np.linalg.norm(found.places[:, None] - found.places, axis=2)
    np.fill_diagonal(apart, np.inf)
    return float((genres[apart.argmin(axis=1)] == genres).mean())


def test_tracks_of_one_genre_lie_together(store: Store, tmp_path: Path) -> None:
    truth = make_heard_library(store, tmp_path / "m", spread=0.3)
    found = drawn(store, tmp_path / "m")
    assert set(found.paths) == set(truth)
    assert found.sampled.all()
    assert nearest_are_of_one_genre(found) > 0.9


def test_tracks_outside_the_sample_lie_among_their_like(store: Store, tmp_path: Path) -> None:
    make_heard_library(store, tmp_path / "m", spread=0.3)
    found = drawn(store, tmp_path / "m", sample=12)
    assert found.sampled.sum() == 12
    assert np.isfinite(found.places).all()
    assert nearest_are_of_one_genre(found) > 0.6
    again = drawn(store, tmp_path / "m", sample=12)
    np.testing.assert_array_equal(found.places, again.places)


def test_a_place_is_the_mean_of_the_nearest() -> None:
    laid_out = np.array([[0.0], [1.0], [10.0], [11.0]])
    places = np.array([[0, 0], [2, 0], [9, 9], [9, 11]], np.float32)
    found = place_among(np.array([[0.4], [10.6]]), laid_out, places, neighbours=2)
    np.testing.assert_allclose(found, [[1, 0], [9, 10]])


def test_a_reduction_treats_other_rows_like_its_own() -> None:
    rows = np.random.default_rng(0).standard_normal((80, 60)).astype(np.float32)
    reduce = Reduction(rows)
    assert reduce(rows).shape == (80, 50)
    np.testing.assert_allclose(reduce(rows[:3]), reduce(rows)[:3], atol=1e-9)


def test_too_few_tracks_are_refused_in_words(store: Store, tmp_path: Path) -> None:
    make_heard_library(store, tmp_path / "m", genres=("Jazz",), artists=2)
    with pytest.raises(ModelError, match=f"A map needs {FEWEST} tracks .* here are 4"):
        drawn(store, tmp_path / "m")


def test_a_map_is_kept_until_something_else_was_heard(store: Store, tmp_path: Path) -> None:
    root = tmp_path / "m"
    make_heard_library(store, root)
    digest = default_model().digest("balanced")
    found = drawn(store, root)
    file = map_file(tmp_path / "cache", root)
    assert kept_map(file, found.key) is None
    keep_map(file, found)
    same = kept_map(file, map_key(store, root, digest))
    assert same is not None
    assert same.paths == found.paths
    np.testing.assert_array_equal(same.places, found.places)
    store.forget([found.paths[0]])
    assert kept_map(file, map_key(store, root, digest)) is None


def test_a_damaged_file_counts_as_none(store: Store, tmp_path: Path) -> None:
    make_heard_library(store, tmp_path / "m")
    found = drawn(store, tmp_path / "m")
    file = map_file(tmp_path, tmp_path / "m")
    keep_map(file, found)
    whole = file.read_bytes()
    for damaged in (b"", b"PK", whole[: len(whole) // 2], b"x" * len(whole)):
        file.write_bytes(damaged)
        assert kept_map(file, found.key) is None
