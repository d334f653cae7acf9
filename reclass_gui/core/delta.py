"""What it takes to turn a changed file back into the old one, bit by bit, in few bytes.

A delta lists stretches to copy from the new file and literal bytes in between. Both files are
read in blocks, so that a file of any size needs little memory.

Format: magic, size of the old file, SHA-256 of the old file, then gzip of the operations:
kind (0 end, 1 copy, 2 literal), offset, length, and for a literal its bytes.
"""

from __future__ import annotations

import gzip
import hashlib
import struct
import zlib
from typing import TYPE_CHECKING, BinaryIO

import numpy as np
import numpy.typing as npt

from reclass_gui.core.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAGIC = b"RCD1"
_HEADER = struct.Struct("<4sQ32s")
_OPERATION = struct.Struct("<BQQ")
_END, _COPY, _LITERAL = 0, 1, 2
_BLOCK = 1 << 18
_DAMAGED = "The record of the old file is damaged."
_SHORTEST_COPY = 16
_SAMPLE_BYTES = 48
_SAMPLES = 5
_WORTH_A_SEARCH = 4096

# (kind, offset in the new file, length, bytes of a literal)
Operation = tuple[int, int, int, bytes]


def digest(stream: BinaryIO) -> str:
    """Return the SHA-256 of a whole open file, in hex."""
    state = hashlib.sha256()
    stream.seek(0)
    while block := stream.read(_BLOCK):
        state.update(block)
    return state.hexdigest()


def write_delta(old: BinaryIO, new: BinaryIO, target: BinaryIO) -> None:
    """Append to ``target`` what ``restore`` needs to make ``old`` from ``new``.

    Raises:
        OSError: reading or writing fails.
    """
    size = old.seek(0, 2)
    target.write(_HEADER.pack(_MAGIC, size, bytes.fromhex(digest(old))))
    with gzip.GzipFile(fileobj=target, mode="wb", compresslevel=6, mtime=0) as packed:
        for kind, offset, length, data in _joined(_operations(old, new)):
            packed.write(_OPERATION.pack(kind, offset, length) + data)
        packed.write(_OPERATION.pack(_END, 0, 0))


def restore(new: BinaryIO, delta: BinaryIO, target: BinaryIO) -> None:
    """Write the old file to ``target``, from the new one and a delta at its start.

    Raises:
        StoreError: the delta is damaged, or does not belong to this file; what was written
            to ``target`` is then worthless.
        OSError: reading or writing fails.
    """
    state = hashlib.sha256()
    written = 0
    size, expected = _read_header(delta)
    for data in _restored(new, delta):
        written += len(data)
        if written > size:
            break
        state.update(data)
        target.write(data)
    if written != size or state.digest() != expected:
        raise StoreError("The file's content is not what Reclass wrote.")


def reproduces(old: BinaryIO, new: BinaryIO, delta: BinaryIO) -> bool:
    """Return whether ``restore`` would make exactly ``old``.

    Raises:
        StoreError: the delta is damaged.
        OSError: reading fails.
    """
    size, _ = _read_header(delta)
    old.seek(0)
    compared = 0
    for data in _restored(new, delta):
        if old.read(len(data)) != data:
            return False
        compared += len(data)
    return compared == size and not old.read(1)


def _read_header(delta: BinaryIO) -> tuple[int, bytes]:
    header = delta.read(_HEADER.size)
    if len(header) < _HEADER.size or header[:4] != _MAGIC:
        raise StoreError(_DAMAGED)
    _, size, expected = _HEADER.unpack(header)
    return size, expected


def _restored(new: BinaryIO, delta: BinaryIO) -> Iterator[bytes]:
    try:
        with gzip.GzipFile(fileobj=delta, mode="rb") as packed:
            yield from _blocks(new, packed)
    except (
        EOFError,
        ValueError,  # an offset beyond what the system can seek to
        OverflowError,
        gzip.BadGzipFile,
        struct.error,
        zlib.error,
    ) as error:
        raise StoreError(_DAMAGED) from error


def _blocks(new: BinaryIO, packed: gzip.GzipFile) -> Iterator[bytes]:
    while True:
        kind, offset, length = _OPERATION.unpack(packed.read(_OPERATION.size))
        if kind == _END:
            return
        source: BinaryIO | gzip.GzipFile = packed
        if kind == _COPY:
            source = new
            new.seek(offset)
        while length:
            data = source.read(min(length, _BLOCK))
            if not data:
                raise EOFError
            yield data
            length -= len(data)


def _operations(old: BinaryIO, new: BinaryIO) -> Iterator[Operation]:
    old_size, new_size = old.seek(0, 2), new.seek(0, 2)
    shared = min(old_size, new_size)
    prefix = _common_prefix(old, new, shared)
    suffix = _common_suffix(old, new, shared - prefix)
    yield _COPY, 0, prefix, b""
    yield from _middle(old, new, prefix, old_size - suffix)
    yield _COPY, new_size - suffix, suffix, b""


def _joined(operations: Iterator[Operation]) -> Iterator[Operation]:
    """Join copies that go on where the one before ended, and drop empty operations."""
    pending: Operation | None = None
    for operation in operations:
        kind, offset, length, _ = operation
        if not length:
            continue
        if pending and kind == pending[0] == _COPY and offset == pending[1] + pending[2]:
            pending = (_COPY, pending[1], pending[2] + length, b"")
            continue
        if pending:
            yield pending
        pending = operation
    if pending:
        yield pending


def _read(stream: BinaryIO, start: int, length: int) -> bytes:
    stream.seek(start)
    return stream.read(length)


def _common_prefix(old: BinaryIO, new: BinaryIO, limit: int) -> int:
    for start in range(0, limit, _BLOCK):
        length = min(_BLOCK, limit - start)
        a, b = _read(old, start, length), _read(new, start, length)
        if a != b:
            return start + int(np.argmax(_unequal(a, b)))
    return limit


def _common_suffix(old: BinaryIO, new: BinaryIO, limit: int) -> int:
    old_size, new_size = old.seek(0, 2), new.seek(0, 2)
    for done in range(0, limit, _BLOCK):
        length = min(_BLOCK, limit - done)
        a = _read(old, old_size - done - length, length)
        b = _read(new, new_size - done - length, length)
        if a != b:
            return done + int(np.argmax(_unequal(a, b)[::-1]))
    return limit


def _unequal(a: bytes, b: bytes) -> npt.NDArray[np.bool_]:
    return np.not_equal(np.frombuffer(a, np.uint8), np.frombuffer(b, np.uint8))


def _middle(old: BinaryIO, new: BinaryIO, start: int, end: int) -> Iterator[Operation]:
    """Compare block by block where the new file has the same bytes, shifted by a constant."""
    # A tag that grows at the start shifts the rest by the growth, one at the end by nothing.
    shifts = [new.seek(0, 2) - old.seek(0, 2), 0]
    for position in range(start, end, _BLOCK):
        block = _read(old, position, min(_BLOCK, end - position))
        yield from _covered(block, new, position, shifts, tuple(shifts))


def _covered(
    block: bytes, new: BinaryIO, position: int, known: list[int], shifts: tuple[int, ...]
) -> Iterator[Operation]:
    """Cover a block by the likeliest shift, and what that leaves by the others."""
    if not shifts and len(block) >= _WORTH_A_SEARCH:
        found = _find_shift(block, new, position)
        if found is not None and found not in known:
            known.append(found)
            shifts = (found,)
    if not shifts or len(block) < _SHORTEST_COPY:
        yield _LITERAL, 0, len(block), block
        return
    best = max(shifts, key=lambda shift: _equal_bytes(block, new, position + shift))
    others = tuple(shift for shift in shifts if shift != best)
    offset = 0
    for operation in _runs(block, new, position + best):
        kind, _, length, data = operation
        if kind == _LITERAL:
            yield from _covered(data, new, position + offset, known, others)
        else:
            yield operation
        offset += length


def _equal_bytes(block: bytes, new: BinaryIO, start: int) -> int:
    other = _aligned(new, start, len(block))
    return len(block) - int(np.count_nonzero(_unequal(block, other)))


def _aligned(new: BinaryIO, start: int, length: int) -> bytes:
    """Read a stretch of the new file; zeros stand for what is outside of it."""
    before = bytes(min(max(-start, 0), length))
    data = _read(new, max(start, 0), length - len(before)) if len(before) < length else b""
    return before + data + bytes(length - len(before) - len(data))


def _find_shift(block: bytes, new: BinaryIO, position: int) -> int | None:
    """Look for a few samples of a block in the neighbourhood of its place."""
    first = max(position - 4 * _BLOCK, 0)
    window = _read(new, first, 9 * _BLOCK)
    step = max((len(block) - _SAMPLE_BYTES) // _SAMPLES, 1)
    for start in range(0, len(block) - _SAMPLE_BYTES, step):
        sample = block[start : start + _SAMPLE_BYTES]
        if len(set(sample)) > 4:
            found = window.find(sample)
            if found >= 0:
                return first + found - (position + start)
    return None


def _runs(block: bytes, new: BinaryIO, start: int) -> Iterator[Operation]:
    """Turn one aligned block into copies of at least 16 equal bytes, and literals."""
    other = _aligned(new, start, len(block))
    new_size = new.seek(0, 2)
    equal = ~_unequal(block, other)
    # Zeros that stand for nothing may be equal by chance.
    equal[: max(-start, 0)] = False
    equal[max(new_size - start, 0) :] = False
    edges = np.flatnonzero(np.diff(np.concatenate(([False], equal, [False])).astype(np.int8)))
    done = 0
    for first, last in edges.reshape(-1, 2).tolist():
        if last - first < _SHORTEST_COPY:
            continue
        yield _LITERAL, 0, first - done, block[done:first]
        yield _COPY, start + first, last - first, b""
        done = last
    yield _LITERAL, 0, len(block) - done, block[done:]
