"""The scaler inside a model: fitted on its training part, carried with it, never guessed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from reclass_gui.core.records import FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Scaler:
    """Bring every feature to mean 0 and deviation 1, in float32 as ONNX does.

    Attributes:
        mean: float32 [features], or the shape of one input.
        scale: the same shape; 1 for features that never change.
    """

    mean: FloatArray
    scale: FloatArray

    @classmethod
    def fit(cls, values: FloatArray) -> Scaler:
        """Measure mean and deviation over the first axis of [n, ...]."""
        wide = np.asarray(values, dtype=np.float64)
        mean = wide.mean(axis=0)
        scale = wide.std(axis=0)
        # Rounding leaves a constant column a deviation of about 1e-16 of its value.
        constant = scale <= 1e-9 * np.maximum(np.abs(mean), 1e-12)
        scale = np.where(constant, 1.0, scale)
        return cls(mean.astype(np.float32), scale.astype(np.float32))

    def transform(self, values: FloatArray) -> FloatArray:
        """Return scaled values, float32, of the same shape."""
        scaled = (np.asarray(values, dtype=np.float32) - self.mean) / self.scale
        return np.asarray(scaled, dtype=np.float32)
