"""Moments are SciPy's, and defined where SciPy's are not."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from scipy import stats

from reclass_gui.core.descriptors.moments import MOMENTS, moments


@pytest.mark.parametrize("count", [1, 2, 7, 1000])
def test_they_are_those_of_numpy_and_scipy(count):
    rows = np.random.default_rng(count).gamma(2, size=(5, count)).astype(np.float32)
    got = dict(zip(MOMENTS, moments(rows).T, strict=True))
    np.testing.assert_allclose(got["mean"], rows.mean(axis=1), rtol=1e-6)
    np.testing.assert_allclose(got["std"], rows.std(axis=1), rtol=1e-5, atol=1e-7)
    np.testing.assert_array_equal(got["median"], np.median(rows, axis=1).astype(np.float32))
    np.testing.assert_array_equal(got["min"], rows.min(axis=1))
    np.testing.assert_array_equal(got["max"], rows.max(axis=1))
    if count > 1:
        exact = rows.astype(np.float64)
        np.testing.assert_allclose(got["skew"], stats.skew(exact, axis=1), rtol=1e-5, atol=1e-6)
        np.testing.assert_allclose(
            got["kurtosis"], stats.kurtosis(exact, axis=1), rtol=1e-5, atol=1e-6
        )


@pytest.mark.parametrize("value", [0.0, 1.0, 0.1, -80.0, 1e-20, 3e7])
def test_a_row_of_equal_values_has_no_skew_and_the_least_kurtosis(value):
    got = moments(np.full((1, 1001), value, np.float32))[0]
    value = np.float32(value)
    np.testing.assert_array_equal(got, [value, 0, 0, -3, value, value, value])


@given(
    arrays.arrays(
        np.float32,
        st.tuples(st.integers(1, 4), st.integers(1, 50)),
        elements=st.floats(-1e6, 1e6, width=32),
    )
)
def test_they_are_finite_and_in_their_order(rows):
    got = dict(zip(MOMENTS, moments(rows).T, strict=True))
    assert all(np.isfinite(values).all() for values in got.values())
    assert (got["min"] <= got["median"]).all()
    assert (got["median"] <= got["max"]).all()
    # Pearson: the fourth moment is at least the square of the third plus 1.
    varied = got["std"] > 0
    excess = got["kurtosis"] + 2 - np.square(got["skew"])
    assert (excess[varied] >= -1e-2 * (1 + np.square(got["skew"][varied]))).all()
