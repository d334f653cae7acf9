"""Models in the terminal: bringing one, combining some, choosing one, comparing several."""

from __future__ import annotations

import csv
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
    assert "quick – both" not in out, "one table"
    assert "known" in out, "the speed of what is not listened to is not made up"
    out, _ = reclass(*arguments, "--pairs")
    assert "quick – both" in out
    assert "McNemar" in out
    out, _ = reclass(*arguments, "--anew", "--json")
    models = rows(out)[0]["models"]
    assert [model["listened"] for model in models] == [5, 5, 5]
    assert all(model["seconds_per_track"] > 0 for model in models)


def test_names_with_commas_and_the_folder_s_own_labels(home: Path, music: Path) -> None:
    out, _ = reclass("compare", music, "--models", "quick, slow", "--data-dir", home)
    head, first, second = out.splitlines()[:3]
    assert head.split()[:2] == ["model", "accuracy"]
    assert first.split()[0] == "quick"
    assert second.split()[0] == "slow"
    assert "5 labelled tracks heard by all" in out
    assert "low 1.wav" not in out


def test_without_labels_agreement_and_differing_tracks_are_told(
    home: Path, music: Path, tmp_path: Path
) -> None:
    bare = tmp_path / "bare"
    bare.mkdir()
    for path in music.glob("*.wav"):
        (bare / path.name).write_bytes(path.read_bytes())
    table = tmp_path / "answers.csv"
    out, _ = reclass("compare", bare, "--models", "quick,slow", "--csv", table, "--data-dir", home)
    assert "accuracy" not in out
    assert "nothing is known of right and wrong" in out
    differing = [line for line in out.splitlines() if line.endswith(".wav")]
    assert {line.split("%")[-1].strip() for line in differing} >= {"low 1.wav", "low 2.wav"}
    with table.open(encoding="utf-8", newline="") as stream:
        lines = list(csv.DictReader(stream))
    assert len(lines) == 5
    assert {line["agree"] for line in lines} == {"yes", "no"}
    assert {line["slow"] for line in lines} == {"Metal"}
    assert all(0 < float(line["quick confidence"]) <= 1 for line in lines)
    out, _ = reclass("compare", bare, "--models", "quick,slow", "--json", "--data-dir", home)
    (row,) = rows(out)
    assert not row["labelled"]
    assert row["pairs"][0]["agreement"] == pytest.approx(1 - len(row["differing"]) / 5)
    assert row["pairs"][0]["p_value"] is None


def test_tags_can_be_taken_for_right(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "tagged"
    for name, frequency, genre in (("a", 250, "Jazz"), ("b", 3200, "Thrash Metal")):
        make_audio(
            folder / f"{name}.flac", rate=RATE, samples=sine(6, RATE, 1, frequency),
            tags={"genre": genre},
        )  # fmt: skip
    arguments = ("compare", folder, "--models", "quick,slow", "--tags", "--data-dir", home)
    out, _ = reclass(*arguments, "--json")
    models = {model["model"]: model for model in rows(out)[0]["models"]}
    assert models["quick"]["accuracy"] == 1.0
    assert models["slow"]["accuracy"] == 0.5
    out, _ = reclass(*arguments)
    assert "“right” is what the tags say" in out


def test_a_model_is_shown_with_what_is_counted(home: Path) -> None:
    out, _ = reclass("models", "show", "quick", "--data-dir", home)
    facts = {line[:12].strip(): line[12:].strip() for line in out.splitlines()}
    assert facts["parameters"] == "32"
    assert facts["a track"] == "20.480 kFLOP (balanced)"
    assert facts["licence"] == "CC0-1.0"
    out, _ = reclass("models", "show", "slow", "--json", "--data-dir", home)
    (row,) = rows(out)
    assert [network["model"] for network in row["facts"]["networks"]] == ["slow", "slow_head"]
    assert row["facts"]["parameters"] == 32
    assert row["latency"] is None
    assert row["history"] is None
    assert not row["default"]


def test_a_model_is_measured(home: Path, music: Path) -> None:
    arguments = ("models", "show", "quick", "--measure", "--runs", "2", "--music", music)
    out, _ = reclass(*arguments, "--data-dir", home)
    assert "ms for one input (median of 2)" in out
    assert "s a track, decoding included (median of 5 tracks" in out
    out, _ = reclass(*arguments, "--json", "--data-dir", home)
    found = rows(out)[0]["latency"]
    assert found["seconds_per_track"] > 0
    assert found["tracks"] == 5


def test_the_training_of_a_model_is_found_by_its_weights(home: Path) -> None:
    run = home / "data" / "runs" / "first run"
    run.mkdir(parents=True)
    (run / "config.json").write_text("{}")
    for suffix in ("json", "onnx"):
        (run / f"quick.{suffix}").write_bytes(
            (home / "data" / "models" / f"quick.{suffix}").read_bytes()
        )
    (run / "log.csv").write_text("epoch,train_loss,val_acc\n1,2.5,0.25\n2,1.5,0.75\n")
    out, _ = reclass("models", "show", "quick", "--data-dir", home)
    assert "Training (first run):" in out
    assert "2      1.5         0.75" in out
    out, _ = reclass("models", "show", "slow", "--data-dir", home)
    assert "Training" not in out


def test_a_model_goes_to_another_machine(home: Path, tmp_path: Path, music: Path) -> None:
    reclass("models", "combine", "both", "--kind", "vote", "--member", "quick",
            "--member", "slow", "--data-dir", home)  # fmt: skip
    out, _ = reclass("models", "export", "both", tmp_path / "both.zip", "--data-dir", home)
    assert "models import both.zip" in out
    other = tmp_path / "other"
    out, _ = reclass("models", "import", tmp_path / "both.zip", "--data-dir", other)
    assert "--model both" in out
    out, _ = reclass("models", "default", "both", "--data-dir", other)
    assert "used from now on" in out
    out, _ = reclass("classify", music, "--json", "--data-dir", other)
    assert {row["genre"] for row in rows(out)} <= {"Jazz", "Metal", None}
    out, _ = reclass("models", "show", "both", "--json", "--data-dir", other)
    assert rows(out)[0]["default"]
    out, _ = reclass("models", "remove", "both", "--data-dir", other)
    assert "default is used from now on" in out


def test_a_stack_learns_whom_to_believe(home: Path, music: Path) -> None:
    pytest.importorskip("sklearn")
    out, _ = reclass("models", "combine", "stacked", "--kind", "stack", "--member", "quick",
                     "--member", "slow", "--labels", music / "labels.csv", music,
                     "--json", "--data-dir", home)  # fmt: skip
    made, kept = rows(out)
    assert made["metrics"]["tracks"] == 5
    assert made["metrics"]["accuracy of each member"]["slow"] == 0.4
    assert kept["model"] == "stacked"
    out, _ = reclass("models", "show", "stacked", "--data-dir", home)
    assert "stacked_head" in out
    out, _ = reclass("classify", music, "--model", "stacked", "--json", "--data-dir", home)
    assert len(rows(out)) == 5
    for name in ("stacked", "stacked_head"):
        reclass("models", "remove", name, "--data-dir", home)


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
        (("models", "import", "nowhere.zip"), "no longer there"),
        (("models", "import", "{labels}"), "it is no model"),
        (("models", "show", "nobody"), "no model “nobody”"),
        (("models", "show", "default", "--runs", "0"), "1 or more"),
        (("models", "default", "nobody"), "no model “nobody”"),
        (("models", "default", "gtzan_head"), "is a part"),
        (("models", "export", "nobody", "nobody.zip"), "no model “nobody”"),
        (("models", "combine", "m", "--kind", "stack", "--member", "default", "--member", "b"),
         "--labels CSV DIR"),
        (("compare", "{music}", "--tags", "--models", "default,gtzan_logistic"),
         "no track in it has one genre"),
        (("compare", "{music}", "--models", "default,gtzan_logistic", "--csv", "a.mp3"),
         "never written over music"),
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
