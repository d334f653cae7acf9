"""`reclass learn` and `reclass label-errors` in real processes, on a library heard before."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from reclass_gui.core.folders import folders
from reclass_gui.core.settings import load
from reclass_gui.core.store import Decision, Store
from tests.test_cli import reclass, rows
from tests.train.heard_library import make_heard_library

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def music(tmp_path: Path) -> Path:
    """A library whose tags are right but for two."""
    places = folders(tmp_path / "home")
    places.create()
    root = tmp_path / "music"
    with Store(places.database) as store:
        make_heard_library(store, root, told={0: "Metal", 7: "Jazz"})
    return root


def decide(home: Path, music: Path) -> None:
    with Store(folders(home).database) as store:
        genres = {path: path.parent.name for path in music.rglob("*.wav")}
        store.put_decisions({p: Decision("edited", genre) for p, genre in genres.items()})


def in_use(home: Path) -> str:
    return load(folders(home).settings).model


def test_learning_from_decisions_puts_the_better_model_in_force(
    music: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    _, err = reclass("learn", music, "--data-dir", home, code=1)
    assert "No track has a genre to learn from yet" in err
    decide(home, music)
    out, _ = reclass("learn", music, "--dry-run", "--data-dir", home)
    assert "dry run" in out
    assert "The new model is better." in out
    assert in_use(home) == "default"
    out, _ = reclass("learn", music, "--json", "--data-dir", home)
    (told,) = rows(out)
    assert (told["active"], told["kept"], told["in_use"]) == ("default", "mine", "mine")
    assert told["comparison"]["verdict"] == "better"
    assert [row["genre"] for row in told["genres"]] == ["Garden music", "Jazz", "Metal"]
    assert in_use(home) == "mine"
    # The files hold a tenth of a second: whoever listened to them would fail.
    out, _ = reclass("classify", music, "--json", "--data-dir", home)
    said = {row["path"]: row["probabilities"] for row in rows(out)}
    assert len(said) == 18
    best = {path: max(shares, key=shares.get) for path, shares in said.items()}
    assert all(path.split("/")[-2] == genre for path, genre in best.items())


def test_a_worse_model_is_kept_only_when_asked_for(music: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    decide(home, music)
    reclass("learn", music, "--name", "good", "--data-dir", home)
    assert in_use(home) == "good"
    # Labels that say nothing about the sound: no model can know an artist's that it never heard.
    files = sorted(music.rglob("*.wav"))
    labels = tmp_path / "labels.csv"
    lines = [f"{path},{('Reggae', 'Pop')[number % 2]}" for number, path in enumerate(files)]
    labels.write_text("\n".join(["file,label", *lines]), encoding="utf-8")
    arguments = ("learn", music, "--labels", labels, "--json", "--data-dir", home)
    (told,) = rows(reclass(*arguments)[0])
    if told["comparison"]["verdict"] in ("worse", "perhaps worse"):
        assert told["kept"] is None
        assert in_use(home) == "good"
        (told,) = rows(reclass(*arguments, "--keep-anyway")[0])
    assert told["kept"] == "mine"
    assert in_use(home) == "mine"


def test_wrong_words_are_refused(music: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    decide(home, music)
    _, err = reclass("learn", "--data-dir", home, code=1)
    assert "Name the folder" in err
    _, err = reclass("learn", music, "--folds", "1", "--data-dir", home, code=2)
    assert "whole number from 2 to 20" in err
    _, err = reclass("learn", music, "--name", "default", "--data-dir", home, code=1)
    assert "already a model named “default”" in err
    assert in_use(home) == "default"


def test_wrong_tags_are_listed_and_written_to_a_table(music: Path, tmp_path: Path) -> None:
    home, table = tmp_path / "home", tmp_path / "errors.csv"
    out, _ = reclass("label-errors", music, "--csv", table, "--data-dir", home)
    assert "18 tracks looked at, 2 doubted." in out
    with table.open(encoding="utf-8", newline="") as stream:
        found = list(csv.DictReader(stream))
    assert {(row["path"].rpartition("/")[2], row["present"], row["likely"]) for row in found} == {
        ("000.wav", "Metal", "Jazz"),
        ("007.wav", "Jazz", "Metal"),
    }
    out, _ = reclass("label-errors", music, "--json", "--data-dir", home)
    *listed, summary = rows(out)
    assert [row["path"] for row in listed] == [row["path"] for row in found]
    assert summary["doubted"] == 2
    song = next(music.rglob("*.wav"))
    before = song.read_bytes()
    _, err = reclass("label-errors", music, "--csv", song, "--data-dir", home, code=1)
    assert "never written over music" in err
    assert song.read_bytes() == before
