"""Splits without leaks, by name, with words for what limits them."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.train.config import TrainingConfig
from reclass_gui.train.grouping import COMPILATION, group_of
from reclass_gui.train.splits import PARTS, Split, SplitPlan, make_splits, plan_splits
from tests.train.labelled_data import dataset

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.train.datasets import Dataset

GENRES = ("Blues", "Disco", "Jazz")


def made(artists: int = 24, each: int = 3, **more: Any) -> Dataset:
    """Return tracks of artists who keep to their genre, on an album each."""
    tracks = [
        (f"{artist:02d}/{n}", GENRES[artist % 3], f"Artist {artist}", f"Album {artist}")
        for artist in range(artists)
        for n in range(each)
    ]
    return dataset(tracks, **more)


def config(**options: Any) -> TrainingConfig:
    return TrainingConfig.of(options)


def parts_of(split: Split) -> list[set[int]]:
    return [set(getattr(split, part).tolist()) for part in PARTS]


def rows_are_used_once(split: Split, total: int) -> bool:
    parts = parts_of(split)
    return sum(map(len, parts)) == len(set.union(*parts)) == total


libraries = st.lists(
    st.tuples(st.sampled_from(GENRES), st.integers(0, 60), st.integers(0, 80)),
    min_size=30,
    max_size=90,
)


@settings(max_examples=40, deadline=None)
@given(libraries, st.sampled_from([0, 2, 5]), st.integers(0, 99))
def test_no_group_is_on_two_sides_and_every_track_is_used_once(tracks, folds, seed):
    data = dataset(
        (f"{row:03d}", genre, f"artist {artist}" if artist else "", f"album {album}")
        for row, (genre, artist, album) in enumerate(tracks)
    )
    groups = group_of(data, "artist")
    try:
        splits = make_splits(data, config(folds=folds, seed=seed))
    except ModelError as error:
        assert re.search("kept apart|belongs together", str(error))  # noqa: PT017
        event("chains leave nothing to split")
        return
    for split in splits:
        assert rows_are_used_once(split, len(data))
        sides = [set(groups[getattr(split, part)].tolist()) for part in PARTS]
        assert len(set.union(*sides)) == sum(map(len, sides))
        for artist in {item.artist for item in data.items} - {""}:
            rows = {row for row, item in enumerate(data.items) if item.artist == artist}
            assert sum(bool(rows & part) for part in parts_of(split)) == 1
        for album in {item.album for item in data.items}:
            rows = {row for row, item in enumerate(data.items) if item.album == album}
            if len({data.items[row].artist for row in rows} - {""}) < COMPILATION:
                assert sum(bool(rows & part) for part in parts_of(split)) == 1
    if folds:
        tested = np.concatenate([split.test for split in splits])
        assert sorted(tested.tolist()) == list(range(len(data)))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 99), st.randoms(use_true_random=False), st.sampled_from([0, 3]))
def test_a_seed_means_the_same_whatever_the_order_of_the_files(seed, random, folds):
    tracks = [(f"{n:03d}", GENRES[n % 3], f"Artist {n // 4}", "") for n in range(60)]
    shuffled = random.sample(tracks, len(tracks))
    plans = [
        plan_splits(dataset(each), config(seed=seed, folds=folds)) for each in (tracks, shuffled)
    ]
    assert plans[0] == plans[1]


def test_shares_are_met_by_genre() -> None:
    data = made(60, 2)
    (split,) = make_splits(data, config(test_share=0.3, validation_share=0.1))
    for rows, share in zip(parts_of(split), (0.6, 0.1, 0.3), strict=True):
        found = Counter(data.items[row].labels[0] for row in rows)
        assert all(abs(found[genre] - share * 40) <= 2 for genre in GENRES)


def test_folds_leave_validation_aside() -> None:
    data = made(50, 2)
    splits = make_splits(data, config(folds=5, validation_share=0.2))
    assert len(splits) == 5
    for split in splits:
        assert len(split.test) == pytest.approx(20, abs=2)
        assert len(split.validation) == pytest.approx(20, abs=3)
        assert np.all(np.diff(split.training) > 0)


def test_by_track_artists_are_on_both_sides_and_it_is_said() -> None:
    data = made()
    plan = plan_splits(data, config(split="track"))
    assert any("the figures flatter" in warning for warning in plan.warnings)
    assert not any("flatter" in warning for warning in plan_splits(data, config()).warnings)
    (split,) = plan.rows(data)
    assert rows_are_used_once(split, len(data))


def test_segments_leak_only_under_their_name() -> None:
    data = made(4, 2)
    plan = plan_splits(data, config(split="leaky_segments", segments=7))
    (split,) = plan.rows(data)
    assert rows_are_used_once(split, 8 * 7)
    assert plan.splits[0]["training"][0].rpartition("#")[0] in {i.name for i in data.items}
    (warning,) = (each for each in plan.warnings if "flatter" in each)
    leaked, _, tested, *_ = warning.split()
    assert leaked == tested
    with pytest.raises(ModelError, match="no segments"):
        make_splits(made(features=np.zeros((72, 40), np.float32)), config(split="leaky_segments"))


def test_the_same_recording_is_on_one_side() -> None:
    features = np.random.default_rng(0).normal(size=(72, 57)).astype(np.float32)
    features[36:] = features[:36] + np.float32(1e-3)
    data = made(features=features)
    for seed in range(5):
        (split,) = make_splits(data, config(seed=seed))
        for rows in parts_of(split):
            assert {row % 36 for row in rows if row < 36} == {row % 36 for row in rows if row >= 36}


def test_the_data_sets_own_split() -> None:
    names = [item.name for item in made().items]
    given = {name: PARTS[row % 3] for row, name in enumerate(names[:60])}
    data = made(parts={"filtered": given})
    plan = plan_splits(data, config(split="given"))
    (split,) = plan.rows(data)
    assert [len(part) for part in parts_of(split)] == [20, 20, 20]
    assert plan.splits[0]["test"][0] == names[2]
    assert "12 of 72 tracks are in no part of the split." in plan.warnings


def test_a_given_split_without_validation_takes_some_artists_for_it() -> None:
    data = made()
    given = {item.name: "test" if int(item.name[:2]) < 6 else "training" for item in data.items}
    data = made(parts={"given": given, "another": {}})
    (split,) = make_splits(data, config(split="given"))
    groups = group_of(data, "artist")
    assert 9 <= len(split.validation) <= 13
    assert not set(groups[split.validation]) & set(groups[split.training])


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"split": "given"}, "no split of its own"),
        ({"folds": 1}, "One fold"),
        ({"validation_share": 0.5, "test_share": 0.5}, "too little to learn from"),
        ({"folds": 20}, "only 4 groups that can be kept apart, and 20 are needed"),
    ],
)
def test_what_cannot_be_split_is_said(options: dict[str, Any], words: str) -> None:
    with pytest.raises(ModelError, match=words):
        make_splits(made(4), config(**options))


def test_given_splits_that_are_not_whole_are_refused() -> None:
    parts: dict[str, dict[str, str]] = {"a": {}, "b": {}}
    with pytest.raises(ModelError, match="several splits: a, b"):
        make_splits(made(parts=parts), config(split="given"))
    with pytest.raises(ModelError, match="no training or no test part"):
        make_splits(made(parts={"a": {"00/0": "test"}}), config(split="given"))
    with pytest.raises(ModelError, match="has no folds"):
        make_splits(made(parts={"a": {"00/0": "test"}}), config(split="given", folds=3))


def test_what_limits_the_figures_is_named() -> None:
    tracks = [(f"{n:02d}", "Blues", f"Artist {n // 2}", "") for n in range(40)]
    tracks += [(f"x{n}", "Disco", "Only One", "") for n in range(6)]
    tracks += [(f"y{n}", "Jazz", "", "") for n in range(3)]
    plan = plan_splits(dataset(tracks, left_out={"Opera": 1}), config())
    assert "“Opera” has too few tracks (1) and is left out." in plan.warnings
    assert "“Jazz” has very few tracks: 3." in plan.warnings
    assert "The artist of 3 of 49 tracks is not known." in plan.warnings
    only = "“Disco” is of one artist only: it can be learnt or tested, not both."
    assert only in plan.warnings
    missing = [warning for warning in plan.warnings if "“Disco” is missing" in warning]
    assert len(missing) == 1
    one = [(f"{n:02d}", "Blues", "Band" if n < 30 else f"Artist {n}", "") for n in range(40)]
    warnings = plan_splits(dataset(one), config()).warnings
    assert any("“band” and what belongs together with it are 30 of 40" in w for w in warnings)


def test_a_plan_is_kept_and_read_back(tmp_path: Path) -> None:
    data = made()
    plan = plan_splits(data, config(folds=3, seed=5))
    plan.save(tmp_path / "split.json")
    again = SplitPlan.load(tmp_path / "split.json")
    assert again == plan
    for one, other in zip(plan.rows(data), again.rows(data), strict=True):
        assert parts_of(one) == parts_of(other)
    # Of a data set that grew since, the new tracks are in no part.
    (split, *_) = again.rows(made(30))
    assert rows_are_used_once(split, 72)


def test_a_plan_complains_about_tracks_that_are_gone(tmp_path: Path) -> None:
    plan = plan_splits(made(), config())
    with pytest.raises(
        ModelError, match="lacks 6 of the tracks that the split names, such as “22/0”"
    ):
        plan.rows(made(22))
    segments = plan_splits(made(), config(split="leaky_segments", segments=2))
    with pytest.raises(ModelError, match="lacks 6 of the tracks"):
        segments.rows(made(22))


def test_damaged_plans_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "split.json"
    with pytest.raises(FileError, match="no longer there"):
        SplitPlan.load(path)
    path.write_text("{")
    with pytest.raises(FileError, match="no complete JSON"):
        SplitPlan.load(path)
    path.write_text("[]")
    with pytest.raises(FileError, match="no split of a data set"):
        SplitPlan.load(path)
    plan_splits(made(), config()).save(path)
    content = json.loads(path.read_text())
    del content["splits"][0]["test"]
    path.write_text(json.dumps(content))
    with pytest.raises(FileError, match="a part of the split is missing"):
        SplitPlan.load(path)
    with pytest.raises(FileError):
        plan_splits(made(), config()).save(tmp_path / "none" / "split.json")
