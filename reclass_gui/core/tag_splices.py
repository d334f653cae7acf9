"""Replace stretches of a file in place: how a tag is edited without touching its neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterable

_BLOCK = 1 << 20


class UnwritableTag(Exception):  # noqa: N818 - a verdict on the file, not a failure of the program
    """Say in words for a person why a tag can't be written safely."""


@dataclass(frozen=True, slots=True)
class Splice:
    """Put ``data`` where the bytes from ``start`` to ``end`` stand."""

    start: int
    end: int
    data: bytes


def apply_splices(stream: BinaryIO, splices: Iterable[Splice]) -> None:
    """Carry out splices that do not overlap; offsets are those of the untouched file."""
    for splice in sorted(splices, key=lambda s: s.start, reverse=True):
        growth = len(splice.data) - (splice.end - splice.start)
        if growth:
            _move_tail(stream, splice.end, growth)
        stream.seek(splice.start)
        stream.write(splice.data)


def _move_tail(stream: BinaryIO, start: int, distance: int) -> None:
    length = stream.seek(0, 2)
    blocks = range(start, length, _BLOCK)
    for position in reversed(blocks) if distance > 0 else blocks:
        stream.seek(position)
        data = stream.read(min(_BLOCK, length - position))
        stream.seek(position + distance)
        stream.write(data)
    if distance < 0:
        stream.truncate(length + distance)
