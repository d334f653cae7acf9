"""A Hugging Face folder is checked before transformers sees it; its code is never run.

Loading real weights is not tested: it needs ``transformers``.
"""

from __future__ import annotations

import importlib.util
import json
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.train.huggingface import load_folder

if TYPE_CHECKING:
    from pathlib import Path


def folder_of(path: Path, config: object, *, weights: str = "model.safetensors") -> Path:
    (path / "config.json").write_text(json.dumps(config), "utf-8")
    (path / weights).write_bytes(b"")
    return path


def test_a_folder_without_config_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"config\.json: the file is no longer there"):
        load_folder(tmp_path)


@pytest.mark.parametrize(
    ("config", "weights", "words"),
    [
        ([1], "model.safetensors", "it is not a JSON object"),
        ({}, "model.safetensors", "does not say what kind of model"),
        ({"model_type": "hubert"}, "pytorch_model.bin", "no weights in the safetensors format"),
        (
            {"model_type": "own", "auto_map": {"AutoModel": "code.Own"}},
            "model.safetensors",
            "needs program code of its own, which is not run",
        ),
    ],
)
def test_what_cannot_be_loaded_safely_is_refused(
    config: object, weights: str, words: str, tmp_path: Path
) -> None:
    with pytest.raises(ModelError, match=words):
        load_folder(folder_of(tmp_path, config, weights=weights))


def test_a_sampling_rate_that_makes_no_sense_is_refused(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, {"model_type": "hubert"})
    (folder / "preprocessor_config.json").write_text('{"sampling_rate": 7}', "utf-8")
    with pytest.raises(ModelError, match="it gives no sampling rate"):
        load_folder(folder)


@pytest.mark.skipif(
    importlib.util.find_spec("transformers") is not None, reason="transformers is installed"
)
def test_without_transformers_it_says_how_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="pip install transformers"):
        load_folder(folder_of(tmp_path, {"model_type": "mert_model", "auto_map": {}}))


def test_the_mean_over_time_is_of_normalised_sound() -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    from reclass_gui.train.nets.sound import MeanOverTime

    class Frames(torch.nn.Module):
        def forward(self, samples: Any) -> SimpleNamespace:
            return SimpleNamespace(last_hidden_state=samples.unfold(1, 4, 4))

    samples = torch.arange(16.0).reshape(1, 16) * 3 + 5
    plain = MeanOverTime(Frames(), normalise=False)(samples)
    assert plain.tolist() == [samples.reshape(4, 4).mean(dim=0).tolist()]
    found = MeanOverTime(Frames())(samples)
    expected = ((samples - samples.mean()) / samples.std(correction=0)).reshape(4, 4).mean(dim=0)
    torch.testing.assert_close(found[0], expected)
