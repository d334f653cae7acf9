"""`reclass map` in a real process, on a library heard before."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from reclass_gui.core.folders import folders
from reclass_gui.core.store import Store
from tests.test_cli import reclass, rows
from tests.train.heard_library import make_heard_library

if TYPE_CHECKING:
    from pathlib import Path


def test_a_map_is_drawn_once_and_written_as_a_table(tmp_path: Path) -> None:
    home, music, table = tmp_path / "home", tmp_path / "music", tmp_path / "map.csv"
    places = folders(home)
    places.create()
    with Store(places.database) as store:
        truth = make_heard_library(store, music)
    first = rows(reclass("map", music, "--csv", table, "--json", "--data-dir", home)[0])
    assert first[-1]["tracks"] == len(truth)
    assert {"done": 0, "total": len(truth)} in first
    with table.open(encoding="utf-8", newline="") as stream:
        found = list(csv.DictReader(stream))
    assert {row["path"] for row in found} == {str(path) for path in truth}
    (again,) = rows(reclass("map", music, "--json", "--data-dir", home)[0])
    assert again == first[-1]
    song = next(iter(truth))
    _, err = reclass("map", music, "--csv", song, "--data-dir", home, code=1)
    assert "never written over music" in err


def test_too_few_tracks_are_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "music").mkdir()
    home = tmp_path / "home"
    _, err = reclass("map", tmp_path / "music", "--data-dir", home, code=1)
    assert "A map needs 10 tracks" in err
