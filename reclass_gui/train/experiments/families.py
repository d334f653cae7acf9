"""The families of models on features that are compared, each with its options."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.train.boosting import BoostingOptions
from reclass_gui.train.dense import DenseOptions
from reclass_gui.train.experiments.supportvectors import VectorOptions, fit_vectors
from reclass_gui.train.gtzan_features import DENSE, LINEAR, TREES
from reclass_gui.train.linear import LinearOptions
from reclass_gui.train.protocols import fit_split
from reclass_gui.train.tasks import prepare

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reclass_gui.train.featuretable import FeatureTable
    from reclass_gui.train.protocols import Answering
    from reclass_gui.train.splits import Split

    FamilyOptions = LinearOptions | VectorOptions | BoostingOptions | DenseOptions

BLEND = "blend"
MODELS = ("logistic", "svm", "xgboost", "mlp", BLEND)
TITLES = {
    "logistic": "Logistic regression",
    "svm": "Support vectors (RBF)",
    "xgboost": "Boosted trees",
    "mlp": "Dense network",
    BLEND: "Mean of all four",
}

PLAIN: dict[str, FamilyOptions] = {
    "logistic": LinearOptions(),
    "svm": VectorOptions(c=10.0),
    "xgboost": BoostingOptions(
        trees=250, depth=3, learning_rate=0.1, row_share=0.7, column_share=0.3, patience=10
    ),
    "mlp": DenseOptions(),
}
"""As a person would first try them."""

TUNED: dict[str, FamilyOptions] = {
    "logistic": LINEAR,
    "svm": VectorOptions(c=10.0, gamma=0.3),
    "xgboost": TREES,
    "mlp": DENSE,
}
"""As ``train.gtzan_features`` chose them by artist-grouped folds inside training lists."""

EMBEDDED: dict[str, FamilyOptions] = {
    "logistic": LinearOptions(c=0.01, balanced=True),
    "svm": VectorOptions(c=3.0, gamma=0.3, balanced=True),
    "xgboost": PLAIN["xgboost"],
    "mlp": DenseOptions(dropout=0.5, weight_decay=1e-2),
}
"""For embeddings: many numbers a track, most of them about genres already."""

OPTIONS = {"plain": PLAIN, "tuned": TUNED, "embedding": EMBEDDED}


def described(options: str, models: Iterable[str]) -> dict[str, Any]:
    """Return the options of models as plain values: an experiment's folder is of one version."""
    parts = [model for model in MODELS if model in models]
    if BLEND in parts:
        parts = list(MODELS)
    return {model: asdict(OPTIONS[options][model]) for model in parts if model != BLEND}


def fit_family(
    table: FeatureTable, split: Split, family: str, options: FamilyOptions, seed: int
) -> Answering:
    """Fit a family to a split of a table, as ``protocols.fit_split`` does.

    Raises:
        ModelError: the table cannot be learnt from, or a package is missing.
    """
    if not isinstance(options, VectorOptions):
        return fit_split(table, split, family, options, seed)
    rows = np.concatenate([split.training, split.validation])
    task = prepare(
        table.features[rows],
        [str(label) for label in table.labels[rows]],
        validation=np.isin(rows, split.validation),
        seed=seed,
    )
    return fit_vectors(task, options)
