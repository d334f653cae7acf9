"""Models that are fitted as wholes: one step, one result. Networks learn in ``train.loop``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.train import tabular
from reclass_gui.train.boosting import BoostedModel, BoostingOptions
from reclass_gui.train.dense import DenseOptions
from reclass_gui.train.linear import LinearModel, LinearOptions

if TYPE_CHECKING:
    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.train.material import Material
    from reclass_gui.train.tabular import FeatureModel


def check(config: TrainingConfig, *, multi_label: bool) -> None:
    """Refuse what these models cannot do, before anything is decoded.

    Raises:
        ModelError: several genres a track, or weights where there can be none.
    """
    if multi_label:
        raise ModelError(
            "This data set gives a track several genres; a dense network (“mlp”) or a "
            "convolutional network can learn that."
        )
    if config.class_weights and config.model != "logistic":
        raise ModelError(f"The model “{config.model}” cannot weigh rare genres more.")


def fit_whole(config: TrainingConfig, material: Material) -> FeatureModel:
    """Fit to the training part; the validation part stops what can be stopped.

    How strongly a logistic regression is held back (its C) is chosen by the validation part too.

    Raises:
        ModelError: a package is missing.
    """
    parts = [material.parts[part] for part in ("training", "validation")]
    features = np.concatenate([material.tables[part] for part in ("training", "validation")])
    targets = np.concatenate([part.examples.targets for part in parts])
    validation = np.arange(len(targets)) >= len(parts[0].rows)
    options: tabular.Options | None = None
    if config.model == "logistic":
        options = LinearOptions(c=None, balanced=config.class_weights)
    elif config.model == "blend":
        options = tabular.BlendOptions((DenseOptions(), BoostingOptions(), LinearOptions(c=None)))
    return tabular.fit(
        features,
        [material.labels[target] for target in targets],
        family=config.model,
        options=options,
        validation=validation,
        seed=config.seed,
    )


def choices_of(model: FeatureModel) -> dict[str, float]:
    """Return what fitting chose by itself, such as {"C": 0.01}, for the run's record."""
    found: dict[str, float] = {}
    for part in model.models if isinstance(model, tabular.BlendedModel) else (model,):
        if isinstance(part, LinearModel):
            found["C"] = part.c
        elif isinstance(part, BoostedModel):
            found["rounds"] = part.epochs
    return found
