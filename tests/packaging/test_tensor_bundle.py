import contextlib
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.packaging.checkpoints import write_bundle
from tests.packaging.conversion import tensor_bundle

BundleError = tensor_bundle.BundleError
read_bundle = tensor_bundle.read_bundle
read_index = tensor_bundle.read_index

ARRAYS = {
    "conv2d/bias": np.arange(3, dtype=np.float32),
    "conv2d/kernel": np.arange(24, dtype=np.float32).reshape(2, 3, 4),
    "conv2d_1/bias": np.array([-1.5], np.float32),
    "step": np.array(7, np.int32),
    "größe": np.zeros((0, 4), np.float32),
}
INDEX, DATA = write_bundle(ARRAYS)


def test_arrays_come_back_by_name():
    found = read_bundle(INDEX, DATA)
    assert found.keys() == ARRAYS.keys()
    for name, array in ARRAYS.items():
        assert found[name].dtype == array.dtype
        np.testing.assert_array_equal(found[name], array, strict=True)


def test_a_table_of_many_blocks_is_read_whole():
    arrays = {f"layer_{i:04}/kernel": np.full(i % 5, i, np.float32) for i in range(1000)}
    found = read_bundle(*write_bundle(arrays, block=7))
    assert list(found) == list(arrays)
    assert all((found[name] == arrays[name]).all() for name in arrays)


def test_data_that_is_cut_short_is_refused():
    with pytest.raises(BundleError, match="beyond the end of the data"):
        read_bundle(INDEX, DATA[:-1])


@pytest.mark.parametrize("size", [0, 10, 47, len(INDEX) - 1])
def test_an_index_that_is_cut_short_is_refused(size):
    with pytest.raises(BundleError):
        read_index(INDEX[:size])


def test_another_magic_number_is_refused():
    with pytest.raises(BundleError, match="magic"):
        read_index(INDEX[:-8] + struct.pack("<Q", 1))


def test_a_compressed_table_is_refused():
    with pytest.raises(BundleError, match="compressed"):
        read_index(write_bundle(ARRAYS, compression=1)[0])


def test_an_unknown_type_is_refused_by_name():
    index, data = write_bundle({"weights": np.zeros(2)})
    with pytest.raises(BundleError, match="weights: type 2"):
        read_bundle(index, data)


@given(st.integers(0, len(INDEX) - 1), st.binary(min_size=1, max_size=12))
def test_a_damaged_index_never_gives_more_than_a_bundle_error(place, bytes_):
    damaged = INDEX[:place] + bytes_ + INDEX[place + len(bytes_) :]
    with contextlib.suppress(BundleError):
        read_bundle(damaged, DATA)
