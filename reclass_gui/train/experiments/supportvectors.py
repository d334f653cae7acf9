"""A support vector machine for comparisons; it is not exported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.train import backend
from reclass_gui.train.calibration import cooled, fit_temperature

if TYPE_CHECKING:
    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.scaling import Scaler
    from reclass_gui.train.tasks import Task

_FOLDS = 3


@dataclass(frozen=True, slots=True)
class VectorOptions:
    """How support vectors with an RBF kernel are fitted.

    Attributes:
        c: inverse strength of the penalty.
        gamma: of the kernel, over the number of features.
        balanced: weigh classes inversely to their size.
    """

    c: float = 1.0
    gamma: float = 1.0
    balanced: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class VectorModel:
    """Fitted support vectors.

    Attributes:
        classifier: scikit-learn's, on scaled features.
        temperature: that turns its decisions into probabilities.
    """

    labels: tuple[str, ...]
    scaler: Scaler
    classifier: Any
    temperature: float

    def probabilities(self, features: FloatArray) -> FloatArray:
        """Map unscaled features [n, width] to probabilities [n, labels], float32."""
        decisions = _decide(self.classifier, self.scaler.transform(features), len(self.labels))
        return np.asarray(cooled(decisions, self.temperature), dtype=np.float32)


def fit_vectors(task: Task, options: VectorOptions) -> VectorModel:
    """Fit the training part; a temperature is fitted to its own inner folds.

    The inner folds are of tracks: they only make decisions of one scale, and choose no option.

    Raises:
        ModelError: scikit-learn is missing.
    """
    labels = len(task.labels)
    fold = np.random.default_rng(task.seed).permutation(len(task.targets)) % _FOLDS
    held = np.full((len(task.targets), labels), 1 / labels)
    for number in range(_FOLDS):
        learn, asked = fold != number, fold == number
        # With few tracks a fold may lack a genre; its tracks then say nothing about the scale.
        if len(np.unique(task.targets[learn])) == labels and asked.any():
            part = _fit(task.features[learn], task.targets[learn], options)
            held[asked] = _decide(part, task.features[asked], labels)
    temperature = fit_temperature(held, task.targets)
    classifier = _fit(task.features, task.targets, options)
    return VectorModel(task.labels, task.scaler, classifier, temperature)


def _fit(features: FloatArray, targets: npt.NDArray[np.int64], options: VectorOptions) -> Any:
    classifier = backend.load("sklearn.svm").SVC(
        C=options.c,
        gamma=options.gamma / features.shape[1],
        class_weight="balanced" if options.balanced else None,
    )
    return classifier.fit(features.astype(np.float64), targets)


def _decide(classifier: Any, features: FloatArray, labels: int) -> npt.NDArray[np.float64]:
    """Return the softmax of one-against-rest decisions, [n, labels]."""
    decision = classifier.decision_function(features.astype(np.float64))
    if labels == 2:  # two classes share one row
        decision = np.stack([np.zeros_like(decision), decision], axis=1)
    odds = np.exp(decision - decision.max(axis=1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True))
