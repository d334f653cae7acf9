"""A small dense head on the embeddings of an encoder that stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.train import backend
from reclass_gui.train.dense import DenseOptions
from reclass_gui.train.tabular import fit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from torch import nn

    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.tabular import FeatureModel

HEAD = DenseOptions(hidden=(256,), epochs=100)
"""768-256-n for an encoder of 768, as the reference's head, stopped early."""

CPU_BATCH = 4


def embed(network: nn.Module, values: Iterable[FloatArray], batch: int = CPU_BATCH) -> FloatArray:
    """Run a frozen encoder over patches or sound.

    Args:
        network: from [n, ...] to embeddings [n, size]; left as it was.
        values: what the encoder takes, one array a segment; drawn as needed, so that they need
            not all be in memory.
        batch: segments at a time.

    Returns:
        float32 [segments, size].

    Raises:
        ModelError: there is nothing to embed, an array has a wrong shape, or the encoder gives
            values that are not numbers.
    """
    torch = backend.load("torch")
    device = next(network.parameters()).device
    was_training = network.training
    network.eval()
    found: list[FloatArray] = []
    waiting: list[FloatArray] = []

    def run() -> None:
        try:
            with torch.no_grad():
                given = torch.from_numpy(np.stack(waiting).astype(np.float32)).to(device)
                found.append(network(given).float().cpu().numpy())
        except (RuntimeError, ValueError) as error:
            reason = str(error).strip().partition("\n")[0]
            raise ModelError(f"The encoder cannot take these values: {reason}") from error
        waiting.clear()

    try:
        for value in values:
            waiting.append(value)
            if len(waiting) == batch:
                run()
        if waiting:
            run()
    finally:
        network.train(was_training)
    if not found:
        raise ModelError("There is nothing to embed.")
    embedding = np.concatenate(found)
    if not np.isfinite(embedding).all():
        raise ModelError("The encoder gives values that are not numbers.")
    return embedding


def fit_head(
    embedding: FloatArray,
    labels: Sequence[str],
    groups: Sequence[str] | None = None,
    *,
    options: DenseOptions = HEAD,
    seed: int = 0,
) -> FeatureModel:
    """Train a head on embeddings, one row a track; the encoder is not touched.

    Args:
        embedding: float32 [n, size].
        labels: [n].
        groups: [n], what must not be on both sides of early stopping, such as artists.
        options: of the head.
        seed: of everything random.

    Raises:
        ModelError: the rows cannot be learnt from, or torch is missing.
    """
    return fit(embedding, labels, groups, family="mlp", options=options, seed=seed)
