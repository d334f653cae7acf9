"""What a network says about segments, and through them about tracks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.train import backend

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from torch import nn

    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.scaling import Scaler


def network_probabilities(
    network: nn.Module, scaler: Scaler | None, segments: FloatArray, batch: int = 16
) -> FloatArray:
    """Return probabilities of segments, float32 [n, labels].

    Args:
        network: from scaled segments to logits; left in the mode that it was in.
        scaler: of the segments; None where there is none.
        segments: float32 [n, frames, mels]; may be memory-mapped.
        batch: segments at a time.

    Raises:
        ModelError: torch is missing.
    """
    torch = backend.load("torch")
    device = next(network.parameters()).device
    was_training = network.training
    network.eval()
    found = []
    try:
        with torch.no_grad():
            for start in range(0, len(segments), batch):
                part = np.asarray(segments[start : start + batch], dtype=np.float32)
                scaled = part if scaler is None else scaler.transform(part)
                logits = network(torch.from_numpy(np.array(scaled)).to(device))
                found.append(torch.softmax(logits.float(), dim=1).cpu().numpy())
    finally:
        network.train(was_training)
    return np.concatenate(found)


def track_probabilities(
    segments: FloatArray, tracks: Sequence[Hashable]
) -> dict[Hashable, FloatArray]:
    """Average segments' probabilities to those of their tracks.

    Args:
        segments: [n, labels].
        tracks: [n], which track each segment is of.

    Returns:
        float32 [labels] of each track, in the order of their first segments.
    """
    rows: dict[Hashable, list[int]] = {}
    for row, track in enumerate(tracks):
        rows.setdefault(track, []).append(row)
    return {track: np.asarray(segments[at].mean(axis=0), np.float32) for track, at in rows.items()}
