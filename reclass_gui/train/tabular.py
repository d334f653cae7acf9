"""Models on whole-track features: one way to fit them, whatever is inside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.train.boosting import BoostingOptions, fit_boosted
from reclass_gui.train.dense import DenseOptions, fit_dense
from reclass_gui.train.linear import LinearOptions, fit_linear
from reclass_gui.train.onnxgraph import FeatureGraph
from reclass_gui.train.tasks import prepare

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.scaling import Scaler
    from reclass_gui.train.tasks import Task

FAMILIES = {
    "mlp": "Dense network",
    "xgboost": "Boosted trees",
    "logistic": "Logistic regression",
    "blend": "Blend of network, trees and regression",
}

PartOptions = DenseOptions | BoostingOptions | LinearOptions


class FeatureModel(Protocol):
    """What every fitted model on features can do.

    Attributes:
        labels: in the order of its probabilities.
        scaler: fitted on its training part.
        epochs: rounds of training that the model stands on; 0 where there are none.
    """

    @property
    def labels(self) -> tuple[str, ...]:
        """In the order of its probabilities."""

    @property
    def scaler(self) -> Scaler:
        """Fitted on its training part."""

    @property
    def epochs(self) -> int:
        """Rounds of training that it stands on; 0 where there are none."""

    def probabilities(self, features: FloatArray) -> FloatArray:
        """Map unscaled features [n, width] to probabilities [n, labels], float32."""

    def add_to(self, graph: FeatureGraph) -> str:
        """Add the model with its scaler to a graph; return the name of the probabilities."""


@dataclass(frozen=True, slots=True)
class BlendOptions:
    """Average the probabilities of models of several families.

    Attributes:
        parts: of each its options; a family may come more than once.
    """

    parts: tuple[PartOptions, ...] = (DenseOptions(), BoostingOptions(), LinearOptions())


@dataclass(frozen=True, slots=True, eq=False)
class BlendedModel:
    """Fitted models whose probabilities are averaged."""

    models: tuple[FeatureModel, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """In the order of its probabilities."""
        return self.models[0].labels

    @property
    def scaler(self) -> Scaler:
        """The parts' common one."""
        return self.models[0].scaler

    @property
    def epochs(self) -> int:
        """Of the part that took most."""
        return max(model.epochs for model in self.models)

    def probabilities(self, features: FloatArray) -> FloatArray:
        """Map unscaled features [n, width] to probabilities [n, labels], float32."""
        found = [model.probabilities(features) for model in self.models]
        return np.asarray(np.mean(found, axis=0), dtype=np.float32)

    def add_to(self, graph: FeatureGraph) -> str:
        """Add all parts to a graph; return the name of the mean probabilities."""
        return graph.mean([model.add_to(graph) for model in self.models])


Options = PartOptions | BlendOptions

_DEFAULTS: dict[str, Options] = {
    "mlp": DenseOptions(),
    "xgboost": BoostingOptions(),
    "logistic": LinearOptions(),
    "blend": BlendOptions(),
}


def fit(
    features: FloatArray,
    labels: Sequence[str],
    groups: Sequence[str] | None = None,
    *,
    family: str = "mlp",
    options: Options | None = None,
    validation: npt.NDArray[np.bool_] | None = None,
    refit: bool = False,
    seed: int = 0,
) -> FeatureModel:
    """Fit a model; training stops early by a validation part that it does not learn from.

    Args:
        features: [n, width], unscaled.
        labels: [n].
        groups: [n], what must not be on both sides, such as artists.
        family: one of ``FAMILIES``.
        options: of that family; None for the reference's.
        validation: [n] True for the validation part; None to choose a fifth by ``hold_out``.
        refit: once it is known how long to train, train so long on both parts.
        seed: of everything random.

    Raises:
        ModelError: the table cannot be learnt from, the family is unknown or the options are
            another's, or a package that it needs is missing.
    """
    if family not in FAMILIES:
        raise ModelError(f"There is no family “{family}”; choose one of {', '.join(FAMILIES)}.")
    options = _DEFAULTS[family] if options is None else options
    if type(options) is not type(_DEFAULTS[family]):
        raise ModelError(f"These options are not for the family “{family}”.")
    task = prepare(features, labels, groups, validation=validation, seed=seed)
    parts = options.parts if isinstance(options, BlendOptions) else (options,)
    models = [_fit_part(task, part, refit=refit) for part in parts]
    return BlendedModel(tuple(models)) if isinstance(options, BlendOptions) else models[0]


def onnx_bytes(model: FeatureModel, name: str) -> bytes:
    """Return a model with its scaler as an ONNX file, features to probabilities.

    Raises:
        ModelError: ONNX has no such model, or the package "onnx" is missing.
    """
    graph = FeatureGraph(name, len(model.scaler.mean), len(model.labels))
    return graph.finish(model.add_to(graph))


def _fit_part(task: Task, options: PartOptions, *, refit: bool) -> FeatureModel:
    if isinstance(options, LinearOptions):
        if not refit:
            return fit_linear(task, options)
        # Chosen before the validation part is learnt from as well.
        c = fit_linear(task, options).c if options.c is None else options.c
        return fit_linear(task.whole(), replace(options, c=c))
    if isinstance(options, BoostingOptions):
        boosted = fit_boosted(task, options)
        if not refit:
            return boosted
        return fit_boosted(task.whole(), replace(options, trees=boosted.epochs))
    dense = fit_dense(task, options)
    if not refit:
        return dense
    return fit_dense(task.whole(), replace(options, epochs=dense.epochs))
