"""Look into an ONNX file before anything runs it; protobuf's wire format is all that it takes.

Field numbers are those of onnx.proto (ONNX 1.16), the wire format that of Protocol Buffers:
https://protobuf.dev/programming-guides/encoding/
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_TENSOR_LOCATION, _EXTERNAL = 14, 1
_DEEPEST = 64

_DIMS, _DATA_TYPE, _FLOATS = 1, 2, 7
# Kinds of numbers that weights are kept as, TensorProto.DataType: floating point of all sizes,
# and the 4 and 8 bit integers of quantised networks. Other integers are shapes and places.
_WEIGHT_TYPES = frozenset({1, 2, 3, 10, 11, 16, 17, 18, 19, 20, 21, 22})

# What files begin with that people take for a model, and what to call them.
_FOREIGN = {
    b"\x80\x02": "a Python pickle, which could run any code",
    b"\x80\x03": "a Python pickle, which could run any code",
    b"\x80\x04": "a Python pickle, which could run any code",
    b"\x80\x05": "a Python pickle, which could run any code",
    b"PK\x03\x04": "a zip archive, as PyTorch's checkpoints are, which could run any code",
    b"\x89HDF\r\n\x1a\n": "an HDF5 file, as Keras writes",
}

# Of each message, the fields in which a tensor can lie, however deep, and their messages.
_INSIDE: dict[str, dict[int, str]] = {
    "model": {7: "graph", 20: "training", 25: "function"},
    "training": {1: "graph", 2: "graph"},
    "function": {7: "node", 11: "attribute"},
    "graph": {1: "node", 5: "tensor", 15: "sparse"},
    "node": {5: "attribute"},
    "attribute": {
        5: "tensor", 6: "graph", 10: "tensor", 11: "graph", 22: "sparse", 23: "sparse",
    },
    "sparse": {1: "tensor", 2: "tensor"},
}  # fmt: skip


def foreign_format(content: bytes) -> str:
    """Return what a file is that is certainly no ONNX file, by its first bytes; else ""."""
    return next((name for start, name in _FOREIGN.items() if content.startswith(start)), "")


def count_parameters(content: bytes) -> int:
    """Return how many numbers a network's weights are.

    Counted are the elements of all tensors of a kind that weights are kept as, single numbers
    aside, and what operators hold in lists, such as the thresholds and leaves of trees. Sizes and
    axes are no parameters.

    Raises:
        ValueError: the bytes are no ONNX file.
    """
    return _numbers_in(memoryview(content), "model", 0)


def _numbers_in(message: memoryview, kind: str, depth: int) -> int:
    if depth > _DEEPEST:
        raise ValueError("the graphs are nested too deeply")
    if kind == "tensor":
        return _elements(message)
    inside = _INSIDE[kind]
    count = 0
    for number, _, part in _fields(message):
        if kind == "attribute" and number == _FLOATS:
            count += 1 if part is None else len(part) // 4
        elif number in inside and part is not None:
            # The places of a sparse tensor's numbers are integers, and not counted.
            count += _numbers_in(part, inside[number], depth + 1)
    return count


def _elements(tensor: memoryview) -> int:
    sizes: list[int] = []
    kind = 0
    for number, value, part in _fields(tensor):
        if number == _DATA_TYPE:
            kind = value
        elif number == _DIMS and part is None:
            sizes.append(value)
        elif number == _DIMS and part is not None:
            at = 0
            while at < len(part):
                size, at = _varint(part, at)
                sizes.append(size)
    return math.prod(sizes) if sizes and kind in _WEIGHT_TYPES else 0


def has_external_data(content: bytes) -> bool:
    """Tell whether some of a network's numbers are to be read from other files.

    Raises:
        ValueError: the bytes are no ONNX file.
    """
    view = memoryview(content)
    if not any(number == 7 for number, *_ in _fields(view)):
        raise ValueError("there is no graph")
    # Without this key no tensor can name a file. Large trees have a million fields to look at.
    if b"location" not in content:
        return False
    return _reaches_outside(view, "model", 0)


def _reaches_outside(message: memoryview, kind: str, depth: int) -> bool:
    if depth > _DEEPEST:
        raise ValueError("the graphs are nested too deeply")
    if kind == "tensor":
        return any(f[0] == _TENSOR_LOCATION and f[1] == _EXTERNAL for f in _fields(message))
    inside = _INSIDE[kind]
    return any(
        _reaches_outside(value, inside[number], depth + 1)
        for number, _, value in _fields(message)
        if number in inside and value is not None
    )


def _fields(message: memoryview) -> Iterator[tuple[int, int, memoryview | None]]:
    """Yield (field number, number, bytes or None) of each field."""
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        number, wire = key >> 3, key & 7
        value, part = 0, None
        if wire == _VARINT:
            value, at = _varint(message, at)
        elif wire == _BYTES:
            length, at = _varint(message, at)
            part = message[at : at + length]
            at += length
        elif wire in (_FIXED32, _FIXED64):
            at += 8 if wire == _FIXED64 else 4
        else:
            raise ValueError(f"wire type {wire}")
        if at > len(message) or not number:
            raise ValueError("a field ends after the file, or has no number")
        yield number, value, part


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        if at >= len(message) or shift > 63:
            raise ValueError("a number does not end")
        byte = message[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7
