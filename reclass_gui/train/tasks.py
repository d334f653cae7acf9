"""What a model on features is fitted to: scaled tables, checked once for all families."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.train.holdout import hold_out
from reclass_gui.train.scaling import Scaler

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray

    Targets = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """A training part and a validation part, scaled by what the training part is like.

    Attributes:
        labels: the genres of the training part, sorted.
        scaler: fitted on the training part.
        features: float32 [n, width], scaled.
        targets: [n], places in ``labels``.
        validation_features: float32 [m, width], scaled; m may be 0.
        validation_targets: [m]; validation tracks of other genres are left out.
        seed: of everything random.
    """

    labels: tuple[str, ...]
    scaler: Scaler
    features: FloatArray
    targets: Targets
    validation_features: FloatArray
    validation_targets: Targets
    seed: int

    def whole(self) -> Task:
        """Return a task whose training part is both parts, scaled as before."""
        return dataclasses.replace(
            self,
            features=np.concatenate([self.features, self.validation_features]),
            targets=np.concatenate([self.targets, self.validation_targets]),
            validation_features=self.validation_features[:0],
            validation_targets=self.validation_targets[:0],
        )


def prepare(
    features: FloatArray,
    labels: Sequence[str],
    groups: Sequence[str] | None = None,
    *,
    validation: npt.NDArray[np.bool_] | None = None,
    seed: int = 0,
) -> Task:
    """Check a table, set the validation part aside and scale both parts.

    Args:
        features: [n, width], unscaled.
        labels: [n].
        groups: [n], what must not be on both sides, such as artists.
        validation: [n] True for the validation part; None to choose a fifth by ``hold_out``.
        seed: of everything random.

    Raises:
        ModelError: the table cannot be learnt from.
    """
    table = np.asarray(features, dtype=np.float32)
    names = np.asarray([str(label) for label in labels])
    if table.ndim != 2 or len(table) != len(names) or not table.size:
        raise ModelError("Training needs a row of features and a genre for each track.")
    if not np.isfinite(table).all():
        rows = int((~np.isfinite(table)).any(axis=1).sum())
        raise ModelError(f"The features of {rows} tracks are not all numbers.")
    if validation is None:
        validation = hold_out(list(names), groups, seed=seed)
    if len(validation) != len(names):
        raise ModelError("The validation part must say yes or no for each track.")
    known = np.unique(names[~validation])
    if len(known) < 2:
        raise ModelError("Training needs tracks of two genres or more.")
    # A genre that only the validation part has could never be answered right there.
    validation = validation & np.isin(names, known)
    training = ~validation & np.isin(names, known)
    scaler = Scaler.fit(table[training])
    scaled = scaler.transform(table)
    targets = np.searchsorted(known, names)
    return Task(
        labels=tuple(str(name) for name in known),
        scaler=scaler,
        features=scaled[training],
        targets=targets[training].astype(np.int64),
        validation_features=scaled[validation],
        validation_targets=targets[validation].astype(np.int64),
        seed=seed,
    )
