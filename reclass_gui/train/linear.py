"""The quick baseline: a logistic regression on scaled features."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.train import backend

if TYPE_CHECKING:
    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.onnxgraph import FeatureGraph
    from reclass_gui.train.scaling import Scaler
    from reclass_gui.train.tasks import Task


@dataclass(frozen=True, slots=True)
class LinearOptions:
    """How a logistic regression is fitted.

    Attributes:
        c: inverse strength of the L2 penalty.
        balanced: weigh classes inversely to their size.
        tolerance: largest slope of the loss at which the fit is done.
    """

    c: float = 1.0
    balanced: bool = False
    tolerance: float = 1e-4


@dataclass(frozen=True, slots=True, eq=False)
class LinearModel:
    """A fitted logistic regression.

    Attributes:
        weight: float32 [labels, width], of scaled features.
        bias: float32 [labels].
    """

    labels: tuple[str, ...]
    scaler: Scaler
    weight: FloatArray
    bias: FloatArray
    epochs: int = 0

    def probabilities(self, features: FloatArray) -> FloatArray:
        """Map unscaled features [n, width] to probabilities [n, labels], float32."""
        logits = self.scaler.transform(features) @ self.weight.T + self.bias
        odds = np.exp(logits - logits.max(axis=1, keepdims=True))
        return np.asarray(odds / odds.sum(axis=1, keepdims=True), dtype=np.float32)

    def add_to(self, graph: FeatureGraph) -> str:
        """Add scaler and regression to a graph; return the name of the probabilities."""
        logits = graph.dense(graph.scaled(self.scaler), self.weight, self.bias)
        return graph.add("Softmax", [logits], axis=1)


def fit_linear(task: Task, options: LinearOptions) -> LinearModel:
    """Fit the training part; there is nothing to stop early.

    Raises:
        ModelError: scikit-learn is missing.
    """
    regression = backend.load("sklearn.linear_model").LogisticRegression(
        C=options.c,
        class_weight="balanced" if options.balanced else None,
        max_iter=5000,
        tol=options.tolerance,
    )
    regression.fit(task.features.astype(np.float64), task.targets)
    weight, bias = regression.coef_, regression.intercept_
    if len(weight) == 1:  # two classes share one row: logits 0 and z
        weight = np.vstack([np.zeros_like(weight), weight])
        bias = np.concatenate([np.zeros_like(bias), bias])
    return LinearModel(task.labels, task.scaler, weight.astype(np.float32), bias.astype(np.float32))
