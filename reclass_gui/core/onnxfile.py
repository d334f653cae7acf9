"""Look into an ONNX file before anything runs it; protobuf's wire format is all that it takes.

Field numbers are those of onnx.proto (ONNX 1.16), the wire format that of Protocol Buffers:
https://protobuf.dev/programming-guides/encoding/
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_TENSOR_LOCATION, _EXTERNAL = 14, 1
_DEEPEST = 64

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
