"""Models in the terminal: bringing one, combining some, choosing one, comparing several."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.cards import installed
from tests.audio_files import make_audio, sine
from tests.core.toy_models import (
    make_cnn,
    make_combination,
    make_embedding,
    make_features,
    make_head,
)
from tests.test_cli import reclass, rows

if TYPE_CHECKING:
    from pathlib import Path

RATE = 8000
SHIPPED = [card.name for card in installed() if card.is_model]


@pytest.fixture(scope="module")
def music(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two low tones, two high ones, one of both, and labels that are right but for one."""
    folder = tmp_path_factory.mktemp("music")
    tones = {"low 1": 200, "low 2": 300, "high 1": 3000, "high 2": 3300}
    for name, frequency in tones.items():
        make_audio(folder / f"{name}.wav", rate=RATE, samples=sine(6, RATE, 1, frequency))
    both = (sine(6, RATE, 1, 250) + sine(6, RATE, 1, 3200)) / 2
    make_audio(folder / "both.wav", rate=RATE, samples=both)
    lines = ["low 1.wav,bebop", "low 2.wav,Jazz", "high 1.wav,Metal", "high 2.wav,Jazz"]
    (folder / "labels.csv").write_text("\n".join(["file,label", *lines, "both.wav,Metal"]))
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder with models: "quick" is right, "slow" always says Metal."""
    home = tmp_path / "home"
    models = home / "data" / "models"
    out, _ = reclass("models", "--json", "--data-dir", home)
    assert [row["model"] for row in rows(out) if row.get("usable")] == SHIPPED
    models.mkdir(parents=True, exist_ok=True)
    make_cnn(models, "quick", sharpness=4.0)
    make_embedding(models, "slow")
    make_head(models, "slow_head", ("Jazz", "Metal"), np.repeat([[2.0, -2.0]], 16, axis=0))
    out, _ = reclass("models", "--json", "--data-dir", home)
    assert {"quick", "slow"} <= {row.get("model") for row in rows(out)}
    return home


def test_a_model_is_brought_in_by_a_template(tmp_path: Path, music: Path) -> None:
    home, brought = tmp_path / "home", tmp_path / "brought"
    brought.mkdir()
    made = make_cnn(brought, "mine", labels=("Gnawa", "Metal"))
    made.path.unlink()
    reclass("models", "template", brought / "mine.onnx", "--kind", "cnn", "--labels",
            "Gnawa,Metal", "--data-dir", home)  # fmt: skip
    card = json.loads((brought / "mine.json").read_text(encoding="utf-8"))
    _, err = reclass("models", "add", brought / "mine.json", "--data-dir", home, code=1)
    assert "128" not in card["labels"]
    assert "not those of its card" in err
    card["spec"] |= {
        "rate": 8000, "n_fft": 256, "hop": 128, "n_mels": 16, "fmax": 4000, "patch_frames": 64,
    }  # fmt: skip
    (brought / "mine.json").write_text(json.dumps(card), encoding="utf-8")
    out, err = reclass("models", "add", brought / "mine.json", "--data-dir", home)
    assert "--model mine" in out
    assert "Gnawa" in err, "a label that the genre list does not know is told"
    out, _ = reclass("classify", music, "--model", "mine", "--json", "--data-dir", home)
    genres = {row["path"].rpartition("/")[2]: row["genre"] for row in rows(out)}
    assert genres["low 1.wav"] == "Gnawa"
    assert genres["high 1.wav"] == "Metal"
    reclass("models", "remove", "mine", "--data-dir", home)
    _, err = reclass("classify", music, "--model", "mine", "--data-dir", home, code=1)
    assert f"no model “mine”. Installed: {', '.join(sorted(SHIPPED))}." in err


def test_a_template_never_writes_over_a_file(tmp_path: Path) -> None:
    card = make_cnn(tmp_path)
    before = card.path.read_bytes()
    _, err = reclass("models", "template", card.weights_path, "--kind", "cnn",
                     "--data-dir", tmp_path / "home", code=1)  # fmt: skip
    assert "already there" in err
    assert card.path.read_bytes() == before


def test_every_kind_is_listed_with_labels_and_licence(home: Path) -> None:
    models = home / "data" / "models"
    make_features(models, features="gtzan57", size=57, weights=np.zeros((57, 2)))
    make_combination(models, "vote", "vote", ["quick", "slow"])
    make_combination(models, "steps", "cascade", ["quick", "slow"])
    out, _ = reclass("models", "--json", "--data-dir", home)
    found = {row["model"]: row for row in rows(out) if "model" in row}
    assert {row["kind"] for row in found.values()} == {
        "ensemble", "tagger", "head", "cnn", "embedding", "features", "vote", "cascade",
    }  # fmt: skip
    assert not found["slow_head"]["usable"]
    assert found["quick"]["licence"] == "CC0-1.0"
    out, _ = reclass("models", "--data-dir", home)
    line = next(line for line in out.splitlines() if line.startswith("features "))
    assert line.split()[:4] == ["features", "features", "yes", "2"]
    assert f"{len(SHIPPED) + 5} models to choose" in out


def test_a_cascade_is_made_used_and_reports_where_it_stopped(home: Path, music: Path) -> None:
    reclass("models", "combine", "steps", "--kind", "cascade", "--member", "quick",
            "--member", "slow", "--stop-above", "0.9", "--data-dir", home)  # fmt: skip
    out, _ = reclass("classify", music, "--model", "steps", "--data-dir", home)
    assert "Cascade: 4 stopped after quick, 1 stopped after slow. That saved" in out
    out, _ = reclass("evaluate", music, "--labels", music / "labels.csv", "--model", "steps",
                     "--json", "--data-dir", home)  # fmt: skip
    (row,) = rows(out)
    assert [(s["model"], s["stopped"]) for s in row["stages"]] == [("quick", 4), ("slow", 1)]
    assert row["right"] == 4
    assert row["seconds_saved"] == 0, "all was known from before"


def test_models_are_compared_side_by_side(home: Path, music: Path) -> None:
    reclass("models", "combine", "both", "--kind", "vote", "--member", "quick=3",
            "--member", "slow=1", "--data-dir", home)  # fmt: skip
    arguments = ("compare", music, "--labels", music / "labels.csv", "--model", "quick",
                 "--model", "slow", "--model", "both", "--data-dir", home)  # fmt: skip
    out, _ = reclass(*arguments, "--json")
    (row,) = rows(out)
    models = {model["model"]: model for model in row["models"]}
    assert models["slow"]["right"] == 2
    assert models["quick"]["right"] >= 3
    assert models["quick"]["listened"] == 5
    assert models["quick"]["seconds_per_track"] > 0
    assert models["both"]["seconds_per_track"] is None, "its members had listened before"
    pair = row["pairs"][0]
    assert (pair["first"], pair["second"]) == ("quick", "slow")
    assert pair["both"] + pair["only_first"] + pair["only_second"] + pair["neither"] == 5
    assert pair["only_first"] == 2
    out, _ = reclass(*arguments)
    assert "quick – both" in out
    assert "McNemar" in out
    assert "known" in out, "the speed of what is not listened to is not made up"
    out, _ = reclass(*arguments, "--anew", "--json")
    models = rows(out)[0]["models"]
    assert [model["listened"] for model in models] == [5, 5, 5]
    assert all(model["seconds_per_track"] > 0 for model in models)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("compare", "{music}", "--labels", "{labels}", "--model", "default"), "two different"),
        (("compare", "{music}", "--labels", "{labels}", "--model", "a", "--model", "b"),
         "no model “a”"),
        (("models", "combine", "m", "--kind", "vote", "--member", "default=x", "--member", "b"),
         "no weight"),
        (("models", "combine", "m", "--kind", "vote", "--member", "a=1", "--member", "b"),
         "every member a weight"),
        (("models", "combine", "m", "--kind", "cascade", "--member", "a=1", "--member", "b=1"),
         "set for each stage"),
        (("models", "combine", "m", "--kind", "vote", "--member", "a", "--member", "b",
          "--stop-above", "0.5"), "does not stop"),
        (("models", "add", "nowhere.json"), "no longer there"),
        (("models", "template", "nowhere.onnx", "--kind", "cnn"), "no longer there"),
        (("models", "remove", "default"), "belongs to Reclass"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said(
    arguments: tuple[str, ...], words: str, tmp_path: Path, music: Path
) -> None:
    filled = [
        text.format(music=music, labels=music / "labels.csv") if "{" in text else text
        for text in arguments
    ]
    _, err = reclass(*filled, "--data-dir", tmp_path, code=1)
    assert words in err
