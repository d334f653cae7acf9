"""Which options of a run make a difference, given the others and the data."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from reclass_gui.core.errors import ModelError
from reclass_gui.train.config import FEATURE_MODELS, WHOLE, TrainingConfig

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reclass_gui.train.datasets import Dataset

NUMBERS = ("msd", "fma_table", "gtzan_table", "embeddings")
"""Sources that give rows of numbers and no sound."""

_WITHOUT_LABELS = ("library",)
_WITH_SUBSET = ("fma", "fma_table", "magnatagatune")
_STEPWISE = ("epochs", "batch", "learning_rate", "weight_decay", "schedule", "patience", "loss",
             "label_smoothing", "gradient_clip", "hours")  # fmt: skip
# A dense network computes on the processor, whatever is there.
_OF_CARDS = ("device", "mixed_precision", "deterministic")
_SOUND = ("segments", "spec_augment", "waveform")

_DEFAULTS = dataclasses.asdict(TrainingConfig())
_FEATURES = tuple(TrainingConfig.__dataclass_fields__["features"].metadata["choices"])


def without_effect(values: Mapping[str, Any]) -> frozenset[str]:
    """Return the names of options that make no difference beside the others.

    Args:
        values: of all fields of ``TrainingConfig``; need not be valid.
    """
    found: set[str] = set()
    source, model = values["source"], values["model"]
    if source in _WITHOUT_LABELS:
        found.add("labels")
    if source not in _WITH_SUBSET:
        found.add("subset")
    if model in FEATURE_MODELS:
        found.update(_SOUND, _OF_CARDS)
        if model in WHOLE:
            found.update(_STEPWISE)
        if source in NUMBERS:
            found.add("features")
    else:
        found.add("features")
    if values["folds"]:
        found.add("test_share")
    if values["split"] == "given":
        found.add("test_share")
    return frozenset(found)


def set_without_effect(config: TrainingConfig) -> tuple[str, ...]:
    """Return the options that were changed from their defaults and make no difference."""
    values = dataclasses.asdict(config)
    idle = without_effect(values)
    return tuple(name for name in values if name in idle and values[name] != _DEFAULTS[name])


def fitted_to(config: TrainingConfig, data: Dataset) -> TrainingConfig:
    """Return the options with the features that a data set of numbers holds.

    Raises:
        ModelError: the model does not fit the data: it needs sound, or segments, or no file could
            ever be classified by such numbers.
    """
    if config.split == "leaky_segments" and not config.is_network:
        raise ModelError(
            f"The model “{config.model}” takes whole tracks; only networks have segments to split."
        )
    if config.is_network or config.source not in NUMBERS or data.features is None:
        return config
    if data.feature_set not in _FEATURES:
        raise ModelError(
            f"No program but its maker's can compute the features of “{data.title}”, so that no "
            "file could be classified; “reclass experiment feature-baselines” tests models on them."
        )
    if config.features not in (data.feature_set, _DEFAULTS["features"]):
        raise ModelError(
            f"“{data.title}” holds the features “{data.feature_set}”, not “{config.features}”."
        )
    return dataclasses.replace(config, features=data.feature_set)
