"""An encoder that a person brings, frozen: it listens, and a head is trained on what it says."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.errors import FileError, ModelError, from_os_error
from reclass_gui.core.loading import load_model
from reclass_gui.train import export, vit
from reclass_gui.train.inputs import EmbeddingOf
from reclass_gui.train.linear import LinearModel
from reclass_gui.train.runs import Run
from reclass_gui.train.scaling import Scaler

if TYPE_CHECKING:
    from pathlib import Path

    from torch import nn

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.records import FeatureSpec
    from reclass_gui.train.tabular import FeatureModel

HIDDEN = (256,)
"""Of a dense head: 768-256-n for an encoder of 768, as the reference's."""

_NOTE = "encoder.json"
_NAME = "encoder"


@dataclass(frozen=True, slots=True, eq=False)
class Encoder:
    """A frozen encoder.

    Attributes:
        checkpoint: the file that it came from.
        digest: SHA-256 of that file, in hexadecimal digits.
        network: from patches [n, frames, bands] to embeddings [n, size].
        spec: its front end.
        size: of its embeddings.
        way: how tracks become its embeddings, the very way in which they are classified.
    """

    checkpoint: Path
    digest: str
    network: nn.Module
    spec: FeatureSpec
    size: int
    way: EmbeddingOf

    def save(self, head: FeatureModel, about: export.About, folder: Path) -> ModelCard:
        """Write encoder and head as a model; see ``export.save_embedding``."""
        return export.save_embedding(self.network, self.spec, self.size, head, about, folder)

    def note(self, run: Path) -> None:
        """Write into a run's folder which encoder it is, for whoever goes on with the run.

        Raises:
            FileError: it cannot be written.
        """
        told = {"checkpoint": str(self.checkpoint), "sha256": self.digest}
        Run(run).write(_NOTE, json.dumps(told, ensure_ascii=False, indent=2) + "\n")


def load_encoder(checkpoint: Path, cache: Path) -> Encoder:
    """Load a ViT audio encoder from a torch checkpoint; see ``vit.load_checkpoint``.

    It is written as ONNX into the cache once, since it listens in that form.

    Args:
        checkpoint: the file.
        cache: folder of all caches.

    Raises:
        ModelError: it is no such checkpoint, or PyTorch is missing.
        FileError: it cannot be read, or the cache not be written.
    """
    network = vit.load_checkpoint(checkpoint)
    shape: Any = network.shape
    digest, spec, size = _digest(checkpoint), vit.spec_of(network), int(shape.size)
    folder = cache / f"encoder-{digest[:16]}"
    if not (folder / f"{_NAME}.json").exists():
        # A model has a head; this one is never asked.
        nothing = Scaler(np.zeros(size, np.float32), np.ones(size, np.float32))
        weight = np.zeros((2, size), np.float32)
        head = LinearModel(("Jazz", "Rock"), nothing, weight, weight[:, 0], c=0.0)
        about = export.About(_NAME, checkpoint.name)
        export.save_embedding(network, spec, size, head, about, folder)
    way = EmbeddingOf(load_model(_NAME, folder=folder))
    return Encoder(checkpoint, digest, network, spec, size, way)


def encoder_of(run: Path, cache: Path) -> Encoder | None:
    """Load the encoder that a run was begun with; None where it was begun without.

    Raises:
        ModelError: the checkpoint has changed since.
        FileError: it cannot be read.
    """
    note = run / _NOTE
    if not note.exists():
        return None
    try:
        told = json.loads(note.read_text(encoding="utf-8"))
        checkpoint, digest = run.__class__(told["checkpoint"]), told["sha256"]
    except (ValueError, KeyError, TypeError) as error:
        raise FileError(note, "damaged", "it does not say which encoder it was") from error
    except OSError as error:
        raise from_os_error(note, error) from error
    if _digest(checkpoint) != digest:
        raise ModelError(f"{checkpoint}: the run was begun with another encoder under this name.")
    return load_encoder(checkpoint, cache)


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise from_os_error(path, error) from error
