"""The quick baseline: a logistic regression on scaled features."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.train import backend

if TYPE_CHECKING:
    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.onnxgraph import FeatureGraph
    from reclass_gui.train.scaling import Scaler
    from reclass_gui.train.tasks import Task

GRID = (0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0)
"""Values of C that are tried where it is to be chosen, rising."""

UNTRIED = 0.01
"""C where it is to be chosen and no validation part is there to choose by: the shipped head's."""

_WORSE_IN_A_ROW = 2


@dataclass(frozen=True, slots=True)
class LinearOptions:
    """How a logistic regression is fitted.

    Attributes:
        c: inverse strength of the L2 penalty; None to choose it from ``GRID`` by the validation
            part's loss.
        balanced: weigh classes inversely to their size.
        tolerance: largest slope of the loss at which the fit is done.
    """

    c: float | None = 1.0
    balanced: bool = False
    tolerance: float = 1e-4


@dataclass(frozen=True, slots=True, eq=False)
class LinearModel:
    """A fitted logistic regression.

    Attributes:
        weight: float32 [labels, width], of scaled features.
        bias: float32 [labels].
        c: inverse strength of the penalty that it was fitted with.
    """

    labels: tuple[str, ...]
    scaler: Scaler
    weight: FloatArray
    bias: FloatArray
    c: float
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
    """Fit the training part; the validation part only chooses the penalty, where that is asked.

    Raises:
        ModelError: scikit-learn is missing.
    """
    regression = backend.load("sklearn.linear_model").LogisticRegression(
        class_weight="balanced" if options.balanced else None,
        max_iter=5000,
        tol=options.tolerance,
        warm_start=options.c is None,
    )
    c = options.c
    if c is None:
        c = UNTRIED
        if len(task.validation_targets):
            return _fit_best(task, regression, balanced=options.balanced)
    return _fit_one(task, regression, c)


def _fit_one(task: Task, regression: Any, c: float) -> LinearModel:
    regression.set_params(C=c).fit(task.features.astype(np.float64), task.targets)
    weight, bias = regression.coef_, regression.intercept_
    if len(weight) == 1:  # two classes share one row: logits 0 and z
        weight = np.vstack([np.zeros_like(weight), weight])
        bias = np.concatenate([np.zeros_like(bias), bias])
    return LinearModel(
        task.labels, task.scaler, weight.astype(np.float32), bias.astype(np.float32), c
    )


def _fit_best(task: Task, regression: Any, *, balanced: bool) -> LinearModel:
    """Weaken the penalty step by step, each fit begun from the one before, until it harms."""
    best: LinearModel | None = None
    lowest, worse = np.inf, 0
    for c in GRID:
        model = _fit_one(task, regression, c)
        loss = _loss(model, task.validation_features, task.validation_targets, balanced=balanced)
        if loss < lowest:
            best, lowest, worse = model, loss, 0
        else:
            worse += 1
            if worse == _WORSE_IN_A_ROW:
                break
    assert best is not None  # the first loss is finite
    return best


def _loss(
    model: LinearModel, scaled: FloatArray, targets: npt.NDArray[np.int64], *, balanced: bool
) -> float:
    """Return the mean cross-entropy of rows, or with ``balanced`` that of the labels' means."""
    logits = (scaled @ model.weight.T + model.bias).astype(np.float64)
    logits -= logits.max(axis=1, keepdims=True)
    each = np.log(np.exp(logits).sum(axis=1)) - logits[np.arange(len(targets)), targets]
    if not balanced:
        return float(each.mean())
    counts = np.bincount(targets)
    return float((np.bincount(targets, each)[counts > 0] / counts[counts > 0]).mean())
