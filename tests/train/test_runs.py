"""Runs are folders that say what they are, whatever became of them."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

from reclass_gui.core.errors import ModelError
from reclass_gui.train.config import TrainingConfig
from reclass_gui.train.runs import Run, find_run, new_run, read_log, run_info, runs

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = TrainingConfig(model="mlp", seed=7)
EPOCHS = [
    {"epoch": 1, "train_loss": 1.5, "train_accuracy": 0.25, "validation_loss": 1.25,
     "validation_accuracy": 0.5, "learning_rate": 1e-3, "seconds": 2.0, "best": True},
    {"epoch": 2, "train_loss": 1.0, "train_accuracy": 0.75, "validation_loss": None,
     "validation_accuracy": None, "learning_rate": 2e-4, "seconds": 2.5, "best": False},
]  # fmt: skip


def test_a_run_goes_from_stopped_over_running_to_finished(tmp_path: Path) -> None:
    path = new_run(tmp_path, CONFIG, "first")
    run = Run(path)
    assert run.config() == CONFIG
    assert run_info(path).state == "stopped"
    with run.held():
        assert run_info(path).state == "running"
        with (
            pytest.raises(ModelError, match="another process is training in this folder"),
            Run(path).held(),
        ):
            pass
    run.write_log(EPOCHS)
    info = run_info(path)
    assert (info.state, info.best_epoch, info.card) == ("stopped", 1, None)
    summary = {"best_epoch": 1, "card": "first.json", "figures": {"accuracy": 0.5}}
    run.write("summary.json", json.dumps(summary))
    info = run_info(path)
    assert (info.state, info.card) == ("finished", path / "first.json")
    assert info.figures == {"accuracy": 0.5}


def test_the_log_is_a_table_for_other_programs(tmp_path: Path) -> None:
    path = new_run(tmp_path, CONFIG)
    Run(path).write_log(EPOCHS)
    with (path / "log.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [
        ["epoch", "train_loss", "train_acc", "val_loss", "val_acc", "lr", "time"],
        ["1", "1.5", "0.25", "1.25", "0.5", "0.001", "2"],
        ["2", "1", "0.75", "", "", "0.0002", "2.5"],
    ]
    assert read_log(path) == EPOCHS


def test_names_are_free_or_refused(tmp_path: Path) -> None:
    first, second = new_run(tmp_path, CONFIG), new_run(tmp_path, CONFIG)
    assert first != second
    new_run(tmp_path, CONFIG, "mine")
    with pytest.raises(ModelError, match="There is already a run “mine”"):
        new_run(tmp_path, CONFIG, "mine")
    for name in ("../away", ".hidden", "a/b", "x" * 65):
        with pytest.raises(ModelError, match="cannot be a run's name"):
            new_run(tmp_path, CONFIG, name)


def test_all_runs_are_listed_but_for_what_is_none(tmp_path: Path) -> None:
    assert runs(tmp_path / "nowhere") == []
    good = new_run(tmp_path, CONFIG, "good")
    (tmp_path / "notes").mkdir()
    bad = new_run(tmp_path, CONFIG, "bad")
    (bad / "config.json").write_text("{", encoding="utf-8")
    assert [info.name for info in runs(tmp_path)] == ["good"]
    assert find_run(tmp_path, "good") == good
    assert find_run(tmp_path / "elsewhere", str(good)) == good
    with pytest.raises(ModelError, match="There is no training run “better”"):
        find_run(tmp_path, "better")


@pytest.mark.parametrize(("name", "text"), [("log.json", "{}"), ("summary.json", "[")])
def test_damaged_files_are_named(name: str, text: str, tmp_path: Path) -> None:
    path = new_run(tmp_path, CONFIG)
    (path / name).write_text(text, encoding="utf-8")
    with pytest.raises(ModelError, match=name):
        run_info(path)
