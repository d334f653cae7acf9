"""Boosted trees by XGBoost, in its own JSON or as an ONNX file that needs no XGBoost."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.train import backend

if TYPE_CHECKING:
    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.onnxgraph import FeatureGraph
    from reclass_gui.train.scaling import Scaler
    from reclass_gui.train.tasks import Task


@dataclass(frozen=True, slots=True)
class BoostingOptions:
    """How trees are boosted; the reference's where not said otherwise.

    Attributes:
        trees: rounds, each of one tree a genre, at most.
        depth: of a tree.
        learning_rate: share of each tree's answer that counts.
        row_share: of the tracks that each round sees.
        column_share: of the features that each tree sees.
        patience: rounds without a lower validation loss after which boosting stops.
        threads: at most so many.
    """

    trees: int = 100
    depth: int = 6
    learning_rate: float = 0.1
    row_share: float = 1.0
    column_share: float = 1.0
    patience: int = 10
    threads: int = 1


QUICK = BoostingOptions(trees=50, depth=5)
"""The reference's quick baseline."""


@dataclass(frozen=True, slots=True, eq=False)
class BoostedModel:
    """Fitted trees.

    Attributes:
        booster: XGBoost's own model.
        epochs: rounds that are used.
    """

    labels: tuple[str, ...]
    scaler: Scaler
    booster: Any
    epochs: int

    def probabilities(self, features: FloatArray) -> FloatArray:
        """Map unscaled features [n, width] to probabilities [n, labels], float32."""
        data = backend.load("xgboost").DMatrix(self.scaler.transform(features))
        return np.asarray(self.booster.predict(data), dtype=np.float32)

    def json_bytes(self) -> bytes:
        """Return the trees in XGBoost's JSON, for its own tools; without the scaler."""
        return bytes(self.booster.save_raw("json"))

    def add_to(self, graph: FeatureGraph) -> str:
        """Add scaler and trees to a graph; return the name of the probabilities.

        Raises:
            ModelError: the trees are of a kind that ONNX has not.
        """
        attributes = tree_attributes(json.loads(self.json_bytes()), len(self.labels))
        scaled = graph.scaled(self.scaler)
        logits = graph.add("TreeEnsembleRegressor", [scaled], domain="ai.onnx.ml", **attributes)
        return graph.add("Softmax", [logits], axis=1)


def fit_boosted(task: Task, options: BoostingOptions) -> BoostedModel:
    """Boost on the training part, keep the rounds up to the lowest validation loss.

    Raises:
        ModelError: XGBoost is missing.
    """
    xgboost = backend.load("xgboost")
    settings = {
        "objective": "multi:softprob",
        "num_class": len(task.labels),
        "max_depth": options.depth,
        "eta": options.learning_rate,
        "subsample": options.row_share,
        "colsample_bytree": options.column_share,
        "nthread": options.threads,
        "seed": task.seed,
        "eval_metric": "mlogloss",
    }
    data = xgboost.DMatrix(task.features, task.targets)
    if not len(task.validation_targets):
        booster = xgboost.train(settings, data, options.trees)
        return BoostedModel(task.labels, task.scaler, booster, options.trees)
    booster = xgboost.train(
        settings,
        data,
        options.trees,
        evals=[(xgboost.DMatrix(task.validation_features, task.validation_targets), "validation")],
        early_stopping_rounds=options.patience,
        verbose_eval=False,
    )
    rounds = booster.best_iteration + 1
    return BoostedModel(task.labels, task.scaler, booster[:rounds], rounds)


def tree_attributes(model: dict[str, Any], labels: int) -> dict[str, Any]:
    """Turn XGBoost's JSON into the attributes of ONNX's TreeEnsembleRegressor, a target a label.

    Its TreeEnsembleClassifier has rules of its own for two labels.

    Args:
        model: the parsed JSON of a "multi:softprob" model, as XGBoost 2 and 3 write it.
        labels: how many.

    Raises:
        ModelError: the trees split by categories, or answer several labels at once.
    """
    learner = model["learner"]
    forest = learner["gradient_booster"]["model"]
    found: dict[str, list[Any]] = {name: [] for name in _NODE_FIELDS + _LEAF_FIELDS}
    for number, (tree, label) in enumerate(zip(forest["trees"], forest["tree_info"], strict=True)):
        if any(tree["split_type"]) or int(tree["tree_param"]["size_leaf_vector"]) > 1:
            raise ModelError("Trees that split by categories or share leaves cannot be exported.")
        _add_tree(found, number, int(label), tree)
    base = json.loads(learner["learner_model_param"]["base_score"])
    base_values = [float(value) for value in (base if isinstance(base, list) else [base])]
    return {
        **found,
        "base_values": base_values * (labels // len(base_values)),
        "n_targets": labels,
    }


_NODE_FIELDS = (
    "nodes_treeids",
    "nodes_nodeids",
    "nodes_featureids",
    "nodes_values",
    "nodes_modes",
    "nodes_truenodeids",
    "nodes_falsenodeids",
    "nodes_missing_value_tracks_true",
)
_LEAF_FIELDS = ("target_treeids", "target_nodeids", "target_ids", "target_weights")


def _add_tree(found: dict[str, list[Any]], number: int, label: int, tree: dict[str, Any]) -> None:
    columns = ("left_children", "right_children", "split_indices", "split_conditions")
    nodes = zip(*(tree[name] for name in columns), tree["default_left"], strict=True)
    for node, (left, right, feature, value, missing_left) in enumerate(nodes):
        leaf = left == -1
        row = (
            number,
            node,
            0 if leaf else feature,
            0.0 if leaf else value,
            "LEAF" if leaf else "BRANCH_LT",
            0 if leaf else left,
            0 if leaf else right,
            0 if leaf else int(missing_left),
        )
        for name, entry in zip(_NODE_FIELDS, row, strict=True):
            found[name].append(entry)
        if leaf:
            for name, entry in zip(_LEAF_FIELDS, (number, node, label, value), strict=True):
                found[name].append(entry)
