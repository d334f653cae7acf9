"""From stretches of sound to what a CNN or an embedding network takes, as its card says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.features import log_mel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.records import FloatArray


def graph_input(sounds: Sequence[FloatArray], card: ModelCard) -> FloatArray:
    """Turn stretches of sound into one batch.

    Each stands alone: its first and last half window are filled as ``spec.pad_mode`` says, not
    with what comes before and after it in the track. One that is too short is filled up with the
    lowest value of its patch (0 would be the loudest under "top_db"), or with silence where the
    network takes the sound itself.

    Args:
        sounds: float32 mono, each of at least one sample and at most ``spec.patch_samples``.
        card: of a "cnn" or "embedding".

    Returns:
        float32 [n, ...] in the card's layout.
    """
    if card.layout == "samples":
        stretches = [_filled(sound, card.spec.patch_samples) for sound in sounds]
        return np.stack([_scaled(stretch, card) for stretch in stretches])
    patches = np.stack([_patch(sound, card) for sound in sounds])
    axes = card.layout.split(",")
    if axes.index("bands") < axes.index("frames"):
        patches = patches.transpose(0, 2, 1)
    if axes[0] == "1":
        patches = patches[:, np.newaxis]
    return np.ascontiguousarray(patches)


def _patch(sound: FloatArray, card: ModelCard) -> FloatArray:
    """Return one patch, float32 [patch_frames, n_mels]."""
    spec = card.spec
    values = log_mel(sound[: spec.patch_samples], spec)[: spec.patch_frames]
    values = _scaled(values, card)
    missing = spec.patch_frames - len(values)
    if missing > 0:
        values = np.pad(values, ((0, missing), (0, 0)), constant_values=values.min())
    return values


def _scaled(values: FloatArray, card: ModelCard) -> FloatArray:
    scaling = card.scaling
    if "top_db" in scaling:
        values = np.maximum(values - values.max(), np.float32(-scaling["top_db"]))
    if "mean" in scaling or "std" in scaling:
        mean, std = scaling.get("mean", 0.0), scaling.get("std", 1.0)
        values = (values - np.float32(mean)) / np.float32(std)
    if "clip" in scaling:
        low, high = scaling["clip"]
        values = np.clip(values, np.float32(low), np.float32(high))
    return np.asarray(values, dtype=np.float32)


def _filled(sound: FloatArray, length: int) -> FloatArray:
    return np.pad(sound[:length], (0, max(length - len(sound), 0)))
