"""From folders of music to a model in use, in the terminal; and the memory's monitor."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from reclass_gui.cli import main
from reclass_gui.core.descriptors.gtzan import columns
from reclass_gui.train.config import TrainingConfig
from reclass_gui.train.linear import GRID
from reclass_gui.train.outcome import load_outcome
from reclass_gui.train.runs import run_info
from reclass_gui.train.splits import SplitPlan
from tests.train.training_data import table_data, write_music

pytest.importorskip("sklearn", reason="scikit-learn is not installed")

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def music(tmp_path: Path) -> Path:
    return write_music(tmp_path / "music", each=5)


def events(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_train_add_classify(
    music: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--model", "logistic", "--name", "mine", "--split", "track", "--title", "Tones")
    assert main(["train", str(music), *options]) == 0
    shown = capsys.readouterr().out
    run = data_dir / "data" / "runs" / "mine"
    assert "15 tracks: Blues 5, Jazz 5, Rock 5" in shown
    assert "3 test tracks: accuracy" in shown
    assert load_outcome(run / "outcome.npz").embeddings.shape == (3, 400)
    chosen = run_info(run).summary["chosen"]["C"]
    assert chosen in GRID
    assert f"Fitted with C = {chosen:g}." in shown
    assert "To use it:  reclass models add mine\n" in shown
    assert main(["models", "add", "mine"]) == 0
    shown = capsys.readouterr().out
    assert "Kept as mine_head." in shown
    assert "Kept as mine; choose it with --model mine." in shown
    for same in (run, run / "mine.json"):
        assert main(["models", "remove", "mine"]) == 0
        assert main(["models", "add", str(same)]) == 0
    capsys.readouterr()
    assert main(["classify", str(music / "Rock"), "--model", "mine", "--json"]) == 0
    genres = [event["genre"] for event in events(capsys) if "genre" in event]
    assert genres == ["Rock"] * 5


def test_options_come_from_a_file_and_the_command_line(
    music: Path, tmp_path: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = TrainingConfig(path=str(music), split="track", seed=3, features="gtzan57")
    (tmp_path / "config.json").write_text(config.to_json(), "utf-8")
    command = ["train", "--config", str(tmp_path / "config.json"), "--seed", "4", "--json"]
    assert main([*command, "--name", "one"]) == 0
    kinds = [event["event"] for event in events(capsys) if event["event"] != "progress"]
    assert [kind for kind in kinds if kind != "warning"] == [
        "dataset", "started", "epoch", "finished",
    ]  # fmt: skip
    info = run_info(data_dir / "data" / "runs" / "one")
    assert (info.config.seed, info.config.features) == (4, "gtzan57")
    # Another run with the very split of the first.
    split = info.path / "split.json"
    assert main([*command, "--name", "two", "--splits", str(split)]) == 0
    again = SplitPlan.load(data_dir / "data" / "runs" / "two" / "split.json")
    assert again.splits == SplitPlan.load(split).splits


def test_options_without_effect_are_told_of(
    music: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--features", "gtzan57", "--split", "track", "--loss", "focal", "--spec-augment")
    assert main(["train", str(music), *options, "--name", "x"]) == 0
    said = capsys.readouterr().err
    assert "Without effect on the model “logistic” here: --loss, --spec-augment." in said


def test_a_table_is_trained_on_without_naming_its_features(
    tmp_path: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = table_data(each=8)
    rows = [",".join(("filename", "length", *columns(), "label"))]
    for item, values in zip(data.items, np.asarray(data.features), strict=True):
        genre = item.labels[0].lower()
        rows.append(f"{genre}.{item.name}.wav,1," + ",".join(map(str, values)) + f",{genre}")
    (tmp_path / "t.csv").write_text("\n".join(rows) + "\n", "utf-8")
    options = ("--source", "gtzan_table", "--split", "track", "--name", "rows")
    assert main(["train", str(tmp_path / "t.csv"), *options]) == 0
    assert run_info(data_dir / "data" / "runs" / "rows").config.features == "gtzan57"


def test_folds_are_runs_of_their_own(
    music: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--folds", "3", "--split", "track", "--name", "all", "--features", "gtzan57")
    assert main(["train", str(music), *options, "--json"]) == 0
    last = events(capsys)[-1]
    assert (last["event"], len(last["values"])) == ("folds", 3)
    names = sorted(path.name for path in (data_dir / "data" / "runs").iterdir())
    assert names == ["all-fold1", "all-fold2", "all-fold3"]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["--epochs", "0"], "“epochs” is from 1 to 1000"),
        (["--config", "nowhere.json"], "no longer there"),
        (["--resume", "nothing"], "There is no training run “nothing”"),
        (["--splits", "nowhere.json"], "no longer there"),
        (["--name", "../out"], "cannot be a run's name"),
    ],
)
def test_mistakes_have_words(
    more: list[str], words: str, music: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["train", str(music), "--split", "track", *more]) == 1
    assert words in capsys.readouterr().err


def test_a_run_is_not_resumed_with_other_options(
    music: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    common = ["train", str(music), "--split", "track", "--features", "gtzan57"]
    assert main([*common, "--name", "done"]) == 0
    assert main(["train", "--resume", "done", "--epochs", "5"]) == 1
    assert "with the options that it was begun with" in capsys.readouterr().err
    assert main(["train", "--resume", "done"]) == 1
    assert "The run “done” is finished" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C of a console is sent otherwise")
def test_ctrl_c_leaves_a_run_that_goes_on(
    music: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    options = ("--model", "efficient_vgg", "--segments", "1", "--split", "track", "--name", "mine",
               "--epochs", "8", "--json")  # fmt: skip
    with subprocess.Popen(
        [sys.executable, "-m", "reclass_gui.cli", "train", str(music), *options],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "RECLASS_DATA_DIR": str(data_dir)},
    ) as process:  # fmt: skip
        for line in process.stdout:
            if '"epoch"' in line and json.loads(line).get("event") == "epoch":
                break
        process.send_signal(signal.SIGINT)
        _, said = process.communicate()
    assert process.returncode == 130
    assert "To go on:  reclass train --resume mine" in said
    run = data_dir / "data" / "runs" / "mine"
    before = run_info(run)
    assert before.state == "stopped"
    assert main(["models", "add", "mine"]) == 1
    assert "The run “mine” is not finished and has no model yet" in capsys.readouterr().err
    assert 1 <= len(before.epochs) < 8
    (run / "finish").touch()  # of an earlier wish, which whoever goes on takes back
    assert main(["train", "--resume", "mine", "--json"]) == 0
    found = {event["event"]: event for event in events(capsys)}
    assert found["started"]["first_epoch"] == len(before.epochs) + 1
    assert found["finished"]["stopped"] == "epochs"


def test_the_monitor_says_what_is_in_use(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("psutil", reason="psutil is not installed")
    assert main(["monitor", "--once", "--json"]) == 0
    (cpu, *_) = events(capsys)
    assert cpu["device"] == "cpu"
    assert 0 < cpu["own"] < cpu["used"] + cpu["own"] <= 2 * cpu["total"]
    assert main(["monitor", "--once"]) == 0
    assert "GiB" in capsys.readouterr().out
