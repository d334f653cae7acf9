"""What belongs together: artists, albums, recordings, and chains of them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.errors import ModelError
from reclass_gui.train.grouping import COMPILATION, group_of
from tests.train.labelled_data import dataset

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.train.datasets import Dataset


def sets_of(data: Dataset, kind: str) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for item, group in zip(data.items, group_of(data, kind), strict=True):
        groups.setdefault(str(group), []).append(item.name)
    return sorted(groups.values())


@pytest.fixture
def data() -> Dataset:
    return dataset(
        [
            ("a", "Pop", "Ana", "First"),
            ("b", "Pop", "ana", "Second"),
            ("c", "Pop", "", "second"),
            ("d", "Pop", "", ""),
            ("e", "Pop", "", ""),
            ("f", "Pop", "Bo", "Third"),
        ]
    )


def test_tracks_stand_alone(data: Dataset) -> None:
    assert sets_of(data, "track") == [[name] for name in "abcdef"]


def test_artists_and_albums_are_joined_without_case(data: Dataset) -> None:
    assert sets_of(data, "artist") == [["a", "b", "c"], ["d"], ["e"], ["f"]]
    assert sets_of(data, "album") == [["a"], ["b", "c"], ["d"], ["e"], ["f"]]
    assert set(group_of(data, "artist")) == {"artist ana", "artist bo", "track d", "track e"}


def test_the_same_recording_joins_artists(data: Dataset) -> None:
    features = np.random.default_rng(0).normal(size=(6, 57)).astype(np.float32)
    features[4] = features[0]
    features[5] = features[3] * np.float32(1.001)
    data = dataclasses.replace(data, features=features)
    assert sets_of(data, "artist") == [["a", "b", "c", "e"], ["d", "f"]]
    assert sets_of(data, "duplicate") == [["a", "e"], ["b"], ["c"], ["d", "f"]]


def test_equal_files_are_joined(data: Dataset, tmp_path: Path) -> None:
    for name in "abcdef":
        (tmp_path / name).write_text(name if name not in "de" else "the same sound")
    items = tuple(dataclasses.replace(item, path=tmp_path / item.name) for item in data.items)
    data = dataclasses.replace(data, items=items)
    assert sets_of(data, "artist") == [["a", "b", "c"], ["d", "e"], ["f"]]


def test_a_compilation_does_not_join_its_artists() -> None:
    def made(artists: int) -> Dataset:
        tracks = [(f"{n}", "Pop", f"Artist {n}", "Hits") for n in range(artists)]
        return dataset([*tracks, ("x", "Pop", "", "Hits"), ("y", "Pop", "", "Hits")])

    assert len(sets_of(made(COMPILATION - 1), "artist")) == 1
    assert sets_of(made(COMPILATION), "artist")[-1] == ["x", "y"]
    assert len(sets_of(made(COMPILATION), "artist")) == COMPILATION + 1


def test_an_unknown_kind_is_refused(data: Dataset) -> None:
    with pytest.raises(ModelError, match="no groups by “mood”"):
        group_of(data, "mood")
