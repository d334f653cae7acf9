"""Recordings that are there twice are found, and others are not taken for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.train import duplicates
from reclass_gui.train.duplicates import equal_files, equal_rows, near_rows

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def rows() -> np.ndarray:
    """500 rows of 57 features on very different scales; 7 and 400 are equal, 9 and 100 nearly."""
    random = np.random.default_rng(0)
    table = random.normal(size=(500, 57)) * 10.0 ** random.integers(-3, 6, 57)
    table[400] = table[7]
    table[100] = table[9] * (1 + 0.01 * random.normal(size=57))
    return table.astype(np.float32)


def test_equal_rows_are_found_whatever_the_width(rows: np.ndarray) -> None:
    assert equal_rows(rows) == [(7, 400)]
    few = np.array([[1.0], [2.0], [1.0], [1.0]], dtype=np.float32)
    assert equal_rows(few) == [(0, 2), (0, 3)]


def test_near_rows_are_found_on_any_scale(
    rows: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = [(7, 400), (9, 100)]
    assert near_rows(rows) == wanted
    monkeypatch.setattr(duplicates, "_BLOCK", 7)
    assert near_rows(rows) == wanted


def test_all_pairs_are_found_that_a_full_comparison_finds() -> None:
    random = np.random.default_rng(1)
    table = random.normal(size=(300, 40)).astype(np.float32)
    table[150:] = table[:150] + 0.2 * random.normal(size=(150, 40))
    scaled = (table - table.mean(axis=0)) / table.std(axis=0)
    scaled /= np.linalg.norm(scaled, axis=1, keepdims=True)
    one, two = np.nonzero(np.triu(scaled @ scaled.T >= 0.98, 1))
    wanted = sorted(zip(one.tolist(), two.tolist(), strict=True))
    assert len(wanted) > 50
    assert near_rows(table, 0.98) == wanted


def test_missing_values_and_constant_columns_do_no_harm(rows: np.ndarray) -> None:
    rows[:, 3] = 1.0
    rows[[7, 400, 20], 5] = np.nan
    assert near_rows(rows) == [(7, 400), (9, 100)]
    assert near_rows(np.ones((5, 57), np.float32)) == []


def test_one_enormous_value_makes_no_twins(rows: np.ndarray) -> None:
    rows[[20, 30], 11] = np.abs(rows[:, 11]).max() * 1e6
    assert (20, 30) not in near_rows(rows)


def test_few_features_are_not_compared() -> None:
    table = np.random.default_rng(0).normal(size=(50, 3)).astype(np.float32)
    assert near_rows(table) == []


def test_files_of_equal_content_are_found(tmp_path: Path) -> None:
    content = bytes(range(256)) * 100
    other = content[:-1] + b"x"
    contents = [content, other, content, content[:100], b"", b"", content]
    paths: list[Path | None] = []
    for number, each in enumerate(contents):
        path = tmp_path / str(number)
        path.write_bytes(each)
        paths.append(path)
    paths += [None, tmp_path / "gone"]
    assert equal_files(paths) == [(0, 2), (0, 6)]
