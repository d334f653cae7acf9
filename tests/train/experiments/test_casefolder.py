"""An experiment's folder is of one experiment, and is taken up where it was left."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.errors import FileError
from reclass_gui.train.experiments.casefolder import CaseFolder, data_facts
from reclass_gui.train.outcome import Outcome, one_label
from tests.train.experiments.table_data import table_data

if TYPE_CHECKING:
    from pathlib import Path

OUTCOME = Outcome(
    ("a", "b"), ("x", "y"), one_label(("a", "b"), ["a", "b"]), np.eye(2, dtype=np.float32)
)


def test_cases_are_kept_and_known_again(tmp_path: Path) -> None:
    folder = CaseFolder(tmp_path / "new" / "one", {"seeds": 2, "models": ("a", "b")})
    assert folder.known("first") is None
    folder.keep("first", OUTCOME)
    again = CaseFolder(tmp_path / "new" / "one", {"seeds": 2, "models": ("a", "b")})
    found = again.known("first")
    assert found is not None
    assert found.names == OUTCOME.names


def test_a_folder_of_other_options_is_refused_and_says_which(tmp_path: Path) -> None:
    CaseFolder(tmp_path / "one", {"seeds": 2, "model": "a"})
    with pytest.raises(FileError, match=r"other options \(model, seeds\); choose another folder"):
        CaseFolder(tmp_path / "one", {"seeds": 3, "model": "b"})


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"x")
    with pytest.raises(FileError, match="holds no experiment"):
        CaseFolder(tmp_path, {"seeds": 2})
    assert [path.name for path in tmp_path.iterdir()] == ["holiday.jpg"]


@pytest.mark.parametrize("text", ["", "[", "\udcff"])
def test_a_damaged_configuration_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "config.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(FileError, match="no experiment's configuration"):
        CaseFolder(tmp_path, {"seeds": 2})


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(FileError, match="file"):
        CaseFolder(tmp_path / "file" / "below", {"seeds": 2})


def test_the_summary_is_a_table_and_json(tmp_path: Path) -> None:
    folder = CaseFolder(tmp_path / "one", {})
    folder.summarise([{"model": "a", "share": 0.5}, {"model": "b", "share": None}], note="x")
    with (tmp_path / "one" / "summary.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows == [{"model": "a", "share": "0.5"}, {"model": "b", "share": ""}]
    found = json.loads((tmp_path / "one" / "summary.json").read_text())
    assert found == {
        "rows": [{"model": "a", "share": 0.5}, {"model": "b", "share": None}],
        "note": "x",
    }


def test_splits_are_sorted_names(tmp_path: Path) -> None:
    folder = CaseFolder(tmp_path / "one", {})
    folder.keep_split("artist-0", [{"training": ["b", "a"], "test": ["c"]}])
    found = json.loads((tmp_path / "one" / "splits" / "artist-0.json").read_text())
    assert found == [{"training": ["a", "b"], "test": ["c"]}]


def test_other_features_are_other_data() -> None:
    data = table_data()
    assert data_facts(data) == data_facts(table_data())
    assert data_facts(data)["sha256"] != data_facts(table_data(seed=1))["sha256"]
