"""A frozen encoder that a person brings gets a head, in the terminal."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from reclass_gui.cli import main
from reclass_gui.core.cards import ModelCard
from reclass_gui.core.errors import FileError
from reclass_gui.core.loading import load_model
from reclass_gui.core.records import Track
from reclass_gui.train.encoder import encoder_of
from reclass_gui.train.outcome import load_outcome
from reclass_gui.train.runs import Run, new_run, run_info
from tests.train.training_data import write_music

torch = pytest.importorskip("torch", reason="PyTorch is not installed")
for package in ("onnx", "sklearn"):
    pytest.importorskip(package, reason=f"{package} is not installed")

from reclass_gui.train.nets.vit import ViTAudioEncoder, ViTShape  # noqa: E402

if TYPE_CHECKING:
    from pathlib import Path

SHAPE = ViTShape(bands=80, frames=64, size=64, layers=1, heads=1, hidden=32)


def write_encoder(path: Path, seed: int) -> Path:
    torch.manual_seed(seed)
    torch.save({"model": ViTAudioEncoder(SHAPE).state_dict()}, path)
    return path


@pytest.fixture
def music(tmp_path: Path) -> Path:
    return write_music(tmp_path / "music", each=5, seconds=2.0)


@pytest.mark.parametrize("model", ["mlp", "logistic"])
def test_a_head_is_trained_tested_and_classifies_as_it_was_tested(
    model: str, music: Path, tmp_path: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checkpoint = write_encoder(tmp_path / "vit.pth", 1)
    before = checkpoint.read_bytes()
    common = ["train", str(music), "--encoder", str(checkpoint), "--split", "track"]
    chosen = [] if model == "mlp" else ["--model", model]
    assert main([*common, *chosen, "--name", "mine", "--epochs", "20"]) == 0
    assert main(["models", "add", "mine"]) == 0
    run, models = data_dir / "data" / "runs" / "mine", data_dir / "data" / "models"
    assert run_info(run).config.model == model
    card = ModelCard.load(run / "mine.json")
    assert (card.kind, card.embedding_size, card.head) == ("embedding", 64, "mine_head")
    if model == "mlp":
        # 64-256-3, with biases.
        assert run_info(run).summary["parameters"] == 64 * 256 + 256 + 256 * 3 + 3
    loaded = load_model("mine", folder=models)
    outcome = load_outcome(run / "outcome.npz")
    assert outcome.embeddings.shape == (3, 64)
    for name, expected in zip(outcome.names, outcome.probabilities, strict=True):
        found = (music / name).stat()
        analysis = loaded.analyse(Track(music / name, found.st_size, found.st_mtime_ns))
        said = loaded.track_probabilities(analysis.predictions)
        np.testing.assert_allclose(said, expected, atol=2e-3)
    assert checkpoint.read_bytes() == before
    capsys.readouterr()


def test_a_run_goes_on_with_its_own_encoder(
    music: Path, tmp_path: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checkpoint = write_encoder(tmp_path / "vit.pth", 1)
    common = ["train", str(music), "--encoder", str(checkpoint), "--split", "track"]
    assert main([*common, "--name", "first", "--epochs", "3"]) == 0
    first = data_dir / "data" / "runs" / "first"
    # A run that was killed before its first epoch was done.
    config = dataclasses.replace(Run(first).config())
    second = new_run(first.parent, config, "second")
    for name in ("split.json", "encoder.json"):
        (second / name).write_bytes((first / name).read_bytes())
    assert encoder_of(second, data_dir / "cache").size == 64
    assert main(["train", "--resume", "second"]) == 0
    accuracy = [run_info(run).figures["accuracy"] for run in (first, second)]
    assert accuracy[0] == accuracy[1]
    third = new_run(first.parent, config, "third")
    for name in ("split.json", "encoder.json"):
        (third / name).write_bytes((first / name).read_bytes())
    write_encoder(checkpoint, 2)
    assert main(["train", "--resume", "third"]) == 1
    assert "vit.pth: the run was begun with another encoder" in capsys.readouterr().err


@pytest.mark.parametrize(("more", "words"), [
    (["--model", "lean"], "a head on it is “mlp”"),
    (["--features", "fma518"], "with the features “embedding”"),
    (["--encoder", "nowhere.pth"], "no longer there"),
])  # fmt: skip
def test_mistakes_have_words(
    more: list[str], words: str, music: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checkpoint = write_encoder(tmp_path / "vit.pth", 1)
    assert main(["train", str(music), "--encoder", str(checkpoint), *more]) == 1
    assert words in capsys.readouterr().err


@pytest.mark.parametrize("content", ["", "{}", json.dumps({"checkpoint": 3, "sha256": "x"})])
def test_a_damaged_note_is_told_of(content: str, tmp_path: Path) -> None:
    (tmp_path / "encoder.json").write_text(content, "utf-8")
    refusal: Any = pytest.raises(FileError, match="does not say which encoder it was")
    with refusal:
        encoder_of(tmp_path, tmp_path)
    (tmp_path / "encoder.json").unlink()
    assert encoder_of(tmp_path, tmp_path) is None
