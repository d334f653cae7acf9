"""The seven numbers by which FMA sums up a row of values."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from reclass_gui.core.records import FloatArray

MOMENTS = ("mean", "std", "skew", "kurtosis", "median", "min", "max")


def moments(rows: FloatArray) -> FloatArray:
    """Return the moments of each row, float32 [rows, 7], in the order of ``MOMENTS``.

    Standard deviation, skewness and excess kurtosis are those of the population
    (``numpy.std``, ``scipy.stats.skew`` and ``kurtosis`` with their defaults), computed in double
    precision. A row of equal values has the skewness 0 and the kurtosis -3, as SciPy gave them
    when FMA's file was made; today's SciPy says NaN.

    Args:
        rows: float32 [rows, n], n >= 1.
    """
    values = np.ascontiguousarray(rows, dtype=np.float64)
    count = values.shape[1]
    mean = values.mean(axis=1)
    centred = values - mean[:, None]
    squares = np.square(centred)
    second = squares.mean(axis=1)
    third = np.einsum("ij,ij->i", squares, centred) / count
    fourth = np.einsum("ij,ij->i", squares, squares) / count
    # Below this the deviations are the rounding of the mean.
    flat = second <= np.square(np.finfo(np.float64).eps * mean)
    spread = np.where(flat, 1, second)
    skew = np.where(flat, 0, third / spread**1.5)
    kurtosis = np.where(flat, 0, fourth / spread**2) - 3
    middle = (count - 1) // 2
    halves = np.partition(rows, (middle, count // 2), axis=1)
    median = (halves[:, middle].astype(np.float64) + halves[:, count // 2]) / 2
    columns = [mean, np.sqrt(second), skew, kurtosis, median, rows.min(axis=1), rows.max(axis=1)]
    return np.stack(columns, axis=1).astype(np.float32)
