"""Encoders from a Hugging Face folder on disk, where ``transformers`` is installed.

Nothing is downloaded and no code in the folder is run: a model whose own code would be needed is
refused, except MERT, which is HuBERT by another name.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reclass_gui.core.errors import ModelError, from_os_error
from reclass_gui.core.records import FeatureSpec
from reclass_gui.train import backend

if TYPE_CHECKING:
    from pathlib import Path

    from torch import nn

_HOP = 320
_DEFAULT_RATE = 16_000


@dataclass(frozen=True, slots=True, eq=False)
class SoundEncoder:
    """An encoder of sound.

    Attributes:
        network: from samples [n, length] to embeddings [n, size]: the mean over time of the last
            hidden state.
        size: of the embedding.
        rate: that the samples must have, in Hz.
    """

    network: nn.Module
    size: int
    rate: int

    def spec(self, seconds: float = 5.0) -> FeatureSpec:
        """Return the front end for a card: its rate and the length of a stretch of sound."""
        return FeatureSpec(rate=self.rate, hop=_HOP, patch_frames=round(seconds * self.rate / _HOP))


def load_folder(folder: Path) -> SoundEncoder:
    """Load an encoder of sound (wav2vec 2.0, HuBERT, MERT, ...).

    Raises:
        ModelError: it is no such folder, needs code of its own, has no safetensors weights, or
            ``transformers`` is missing.
        FileError: the folder can't be read.
    """
    config = _json(folder / "config.json")
    kind = config.get("model_type")
    if not isinstance(kind, str):
        raise ModelError(f"{folder}: config.json does not say what kind of model it is")
    # Pickled weights can run code; this format cannot.
    if not any(folder.glob("*.safetensors")):
        raise ModelError(f"{folder}: it has no weights in the safetensors format")
    mert = kind == "mert_model"
    if "auto_map" in config and not mert:
        raise ModelError(f"{folder}: the model needs program code of its own, which is not run")
    rate, normalise = _preprocessing(folder / "preprocessor_config.json")
    transformers = backend.load("transformers")
    loader = transformers.HubertModel if mert else transformers.AutoModel
    try:
        model = loader.from_pretrained(
            str(folder), local_files_only=True, trust_remote_code=False, use_safetensors=True
        )
    except (OSError, ValueError, RuntimeError, KeyError) as error:
        reason = str(error).strip().partition("\n")[0]
        raise ModelError(f"{folder}: transformers cannot load the model: {reason}") from error
    size = getattr(model.config, "hidden_size", None)
    if not isinstance(size, int):
        raise ModelError(f"{folder}: this is no encoder with a hidden state")
    network = backend.load_nets("sound").MeanOverTime(model, normalise=normalise)
    return SoundEncoder(network.eval().requires_grad_(False), size, rate)


def _preprocessing(path: Path) -> tuple[int, bool]:
    """Return the sampling rate and whether sound is normalised."""
    if not path.exists():
        return _DEFAULT_RATE, True
    values = _json(path)
    rate = values.get("sampling_rate")
    if not isinstance(rate, int) or not 1000 <= rate <= 384_000:
        raise ModelError(f"{path}: it gives no sampling rate")
    return rate, values.get("do_normalize") is not False


def _json(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise from_os_error(path, error) from error
    except (ValueError, RecursionError) as error:
        raise ModelError(f"{path}: it is not valid JSON") from error
    if not isinstance(values, dict):
        raise ModelError(f"{path}: it is not a JSON object")
    return values
