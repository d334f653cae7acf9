"""Read the arrays of a TensorFlow checkpoint ("tensor bundle") without TensorFlow.

A checkpoint is an ``.index`` file, a LevelDB-style sorted table of names, and a ``.data`` file
of raw little-endian values. Formats: LevelDB's ``doc/table_format.md`` and TensorFlow's
``core/protobuf/tensor_bundle.proto``. Read here: one shard, no compression, float32 and int32.
"""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOOTER_BYTES = 48
_TRAILER_BYTES = 5  # compression type, checksum
_MAGIC = 0xDB4775248B80FB57
_DTYPES = {1: np.dtype("<f4"), 3: np.dtype("<i4")}


class BundleError(ValueError):
    """The bytes are no tensor bundle that this reader knows."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Where one array lies in the data file."""

    dtype: np.dtype[np.generic]
    shape: tuple[int, ...]
    offset: int
    size: int


def read_bundle(index: bytes, data: bytes) -> dict[str, np.ndarray]:
    """Return every array of a checkpoint by its name.

    Args:
        index: the content of the ``.index`` file.
        data: the content of the one ``.data-00000-of-00001`` file.

    Raises:
        BundleError: the bytes are cut short, compressed, or of a kind not known here.
    """
    arrays = {}
    for name, entry in read_index(index).items():
        if entry.offset + entry.size > len(data):
            raise BundleError(f"{name}: lies beyond the end of the data file")
        count = math.prod(entry.shape)
        if count * entry.dtype.itemsize != entry.size:
            raise BundleError(f"{name}: {entry.size} bytes do not fit the shape {entry.shape}")
        arrays[name] = np.frombuffer(data, entry.dtype, count, entry.offset).reshape(entry.shape)
    return arrays


def read_index(index: bytes) -> dict[str, Entry]:
    """Return the table of contents: name to place.

    Raises:
        BundleError: the bytes are no table, or hold an entry of a kind not known here.
    """
    if len(index) < _FOOTER_BYTES:
        raise BundleError("the index is cut short")
    footer = index[-_FOOTER_BYTES:]
    if struct.unpack("<Q", footer[-8:])[0] != _MAGIC:
        raise BundleError("the index does not end in a table's magic number")
    try:
        _, at = _read_handle(footer, 0)  # of the meta-index, which bundles leave empty
        root, _ = _read_handle(footer, at)
        entries = {}
        for _, pointer in _read_block(index, *root):
            handle, _ = _read_handle(pointer, 0)
            for key, value in _read_block(index, *handle):
                if key:  # the empty name holds the header
                    entries[key.decode()] = _read_entry(key.decode(), value)
    except (IndexError, struct.error, UnicodeDecodeError) as error:
        raise BundleError("the index is damaged") from error
    return entries


def _read_handle(data: bytes, at: int) -> tuple[tuple[int, int], int]:
    offset, at = _read_varint(data, at)
    size, at = _read_varint(data, at)
    return (offset, size), at


def _read_varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7
        if shift > 63:
            raise BundleError("a number in the index is too long")


def _read_block(index: bytes, offset: int, size: int) -> Iterator[tuple[bytes, bytes]]:
    if offset + size + _TRAILER_BYTES > len(index):
        raise BundleError("a block lies beyond the end of the index")
    if index[offset + size] != 0:
        raise BundleError("the index is compressed")
    block = index[offset : offset + size]
    restarts = struct.unpack("<I", block[-4:])[0]
    end = size - 4 - 4 * restarts
    at, key = 0, b""
    while at < end:
        shared, at = _read_varint(block, at)
        own, at = _read_varint(block, at)
        length, at = _read_varint(block, at)
        # Names are stored as what differs from the name before.
        key = key[:shared] + block[at : at + own]
        at += own
        yield key, block[at : at + length]
        at += length


def _read_fields(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Yield (number, value) of the fields of a protocol buffer message."""
    at = 0
    while at < len(message):
        tag, at = _read_varint(message, at)
        number, wire = tag >> 3, tag & 7
        if wire == 0:
            value, at = _read_varint(message, at)
            yield number, value
        elif wire == 2:
            length, at = _read_varint(message, at)
            yield number, message[at : at + length]
            at += length
        elif wire == 5:
            yield number, message[at : at + 4]
            at += 4
        else:
            raise BundleError(f"unexpected wire type {wire} in the index")


def _read_entry(name: str, message: bytes) -> Entry:
    dtype = shard = offset = size = 0
    shape: tuple[int, ...] = ()
    for number, value in _read_fields(message):
        match number, value:
            case 1, int():
                dtype = value
            case 2, bytes():
                shape = tuple(_read_dimension(v) for n, v in _read_fields(value) if n == 2)
            case 3, int():
                shard = value
            case 4, int():
                offset = value
            case 5, int():
                size = value
    if dtype not in _DTYPES:
        raise BundleError(f"{name}: type {dtype} is neither float32 nor int32")
    if shard:
        raise BundleError(f"{name}: more than one data file")
    return Entry(_DTYPES[dtype], shape, offset, size)


def _read_dimension(message: int | bytes) -> int:
    if isinstance(message, int):
        raise BundleError("a shape in the index is damaged")
    return next((v for n, v in _read_fields(message) if n == 1 and isinstance(v, int)), 0)
