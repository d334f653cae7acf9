"""Write TensorFlow checkpoints, for the reader and the converter to read."""

from __future__ import annotations

import itertools
import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np

_TYPES = {"<f4": 1, "<f8": 2, "<i4": 3}


def write_bundle(
    arrays: Mapping[str, np.ndarray], *, block: int = 3, compression: int = 0
) -> tuple[bytes, bytes]:
    """Return the index and the data of a checkpoint.

    Args:
        arrays: by name.
        block: entries in one block of the table.
        compression: the mark of every block; the content is never compressed.
    """
    data = b""
    entries = [(b"", b"\x08\x01")]  # the header: one shard
    for name in sorted(arrays, key=str.encode):
        array = arrays[name]
        content = array.tobytes()
        shape = b"".join(_bytes(2, _number(1, size)) for size in array.shape)
        entry = _number(1, _TYPES[array.dtype.str]) + _bytes(2, shape)
        entry += _number(4, len(data)) + _number(5, len(content))
        entry += b"\x35\x00\x00\x00\x00"  # a checksum
        entries.append((name.encode(), entry))
        data += content
    index = b""
    root = []
    for start in range(0, len(entries), block):
        part = entries[start : start + block]
        root.append((part[-1][0], _varint(len(index)) + _varint(len(_block(part)))))
        index += _block(part) + bytes([compression]) + bytes(4)
    handles = b""
    for part in ([], root):
        handles += _varint(len(index)) + _varint(len(_block(part)))
        index += _block(part) + bytes([compression]) + bytes(4)
    return index + handles.ljust(40, b"\0") + struct.pack("<Q", 0xDB4775248B80FB57), data


def _block(entries: Sequence[tuple[bytes, bytes]]) -> bytes:
    block, before = b"", b""
    for key, value in entries:
        pairs = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(before, key, strict=False))
        shared = len(list(pairs))
        block += _varint(shared) + _varint(len(key) - shared) + _varint(len(value))
        block += key[shared:] + value
        before = key
    return block + struct.pack("<II", 0, 1)  # one restart, at the beginning


def _varint(value: int) -> bytes:
    out = b""
    while value > 0x7F:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value
