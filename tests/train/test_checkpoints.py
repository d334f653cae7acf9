"""A state on disk is whole or not there, and executes nothing."""

from __future__ import annotations

import os
import pickle
from typing import TYPE_CHECKING

import pytest

from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.train.checkpoints import load_checkpoint, save_checkpoint

torch = pytest.importorskip("torch", reason="PyTorch is not installed")

if TYPE_CHECKING:
    from pathlib import Path


def test_it_comes_back_as_it_was(tmp_path: Path) -> None:
    state = {"network": {"weight": torch.arange(3.0)}, "best": float("-inf"), "log": [{"a": None}]}
    save_checkpoint(tmp_path / "state.pt", state)
    found = load_checkpoint(tmp_path / "state.pt")
    assert torch.equal(found["network"]["weight"], state["network"]["weight"])
    assert (found["best"], found["log"]) == (float("-inf"), [{"a": None}])
    assert [path.name for path in tmp_path.iterdir()] == ["state.pt"]


class Trap:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return (os.mkdir, (str(self.path),))


def test_it_executes_nothing(tmp_path: Path) -> None:
    torch.save({"network": Trap(tmp_path / "sprung")}, tmp_path / "state.pt")
    (tmp_path / "plain.pt").write_bytes(pickle.dumps(Trap(tmp_path / "sprung")))
    for name in ("state.pt", "plain.pt"):
        with pytest.raises(ModelError, match="the state of the training is damaged"):
            load_checkpoint(tmp_path / name)
    assert not (tmp_path / "sprung").exists()


def test_damage_and_absence_have_words(tmp_path: Path) -> None:
    path = tmp_path / "state.pt"
    with pytest.raises(ModelError, match="no state of the training to go on from"):
        load_checkpoint(path)
    save_checkpoint(path, {"a": torch.zeros(100)})
    path.write_bytes(path.read_bytes()[:300])
    with pytest.raises(ModelError, match="is damaged"):
        load_checkpoint(path)
    with pytest.raises(FileError):
        save_checkpoint(tmp_path / "nowhere" / "state.pt", {})
