"""Change the genre in an APEv2 tag and leave every other item's bytes as they are.

Source: the APEv2 specification of the Hydrogenaudio wiki. A tag stands at the end of a file,
before an ID3v1 tag (and Lyrics3) where there is one, rarely at its start.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from reclass_gui.core.tag_id3 import V1_BYTES
from reclass_gui.core.tag_splices import Splice, UnwritableTag

if TYPE_CHECKING:
    from collections.abc import Sequence

_PREAMBLE = b"APETAGEX"
_ENDS_BYTES = 32
_HAS_HEADER, _HAS_NO_FOOTER, _IS_HEADER = 1 << 31, 1 << 30, 1 << 29
_LARGEST_TAG = 64 << 20
_KEY = re.compile(rb"[\x20-\x7e]{2,255}\0")
_DAMAGED = "its APE tag is damaged"


@dataclass(frozen=True, slots=True)
class ApeTag:
    """Where an APE tag stands, and its items.

    Attributes:
        start: offset of its first byte, the header where there is one.
        end: offset after its last byte.
        items: key (upper case) and the whole item's bytes, in their order.
    """

    start: int
    end: int
    version: int
    has_header: bool
    has_footer: bool
    items: tuple[tuple[bytes, bytes], ...]

    @property
    def has_genre(self) -> bool:
        """Whether there is an item with genres."""
        return any(key == b"GENRE" for key, _ in self.items)


def find(stream: BinaryIO) -> ApeTag | None:
    """Return the APE tag of an open file, None without one.

    Raises:
        UnwritableTag: there is one, and its items do not fill it exactly.
    """
    length = stream.seek(0, 2)
    for end in _possible_ends(stream, length):
        stream.seek(max(end - _ENDS_BYTES, 0))
        footer = stream.read(_ENDS_BYTES)
        if footer.startswith(_PREAMBLE) and len(footer) == _ENDS_BYTES:
            return _from_footer(stream, footer, end)
    stream.seek(0)
    header = stream.read(_ENDS_BYTES)
    if header.startswith(_PREAMBLE) and len(header) == _ENDS_BYTES:
        return _from_header(stream, header, length)
    return None


def genre_splice(stream: BinaryIO, tag: ApeTag | None, genres: Sequence[str]) -> Splice:
    """Return the splice that gives a file other genres in its (or a new) APE tag."""
    if tag is None:
        length = stream.seek(0, 2)
        place = length - V1_BYTES if has_v1(stream) else length
        tag = ApeTag(place, place, 2000, has_header=True, has_footer=True, items=())
    return Splice(tag.start, tag.end, _assembled(tag, _replaced(tag.items, genres)))


def has_v1(stream: BinaryIO) -> bool:
    """Return whether a file ends with an ID3v1 tag."""
    length = stream.seek(0, 2)
    if length < V1_BYTES:
        return False
    stream.seek(length - V1_BYTES)
    return stream.read(3) == b"TAG"


def _possible_ends(stream: BinaryIO, length: int) -> list[int]:
    ends = [length]
    if has_v1(stream):
        before_v1 = length - V1_BYTES
        ends.append(before_v1)
        stream.seek(max(before_v1 - 15, 0))
        mark = stream.read(15)
        if mark[6:] == b"LYRICS200" and mark[:6].isdigit():
            ends.append(before_v1 - 15 - int(mark[:6]))
    return [end for end in ends if end >= _ENDS_BYTES]


def _numbers(ends: bytes) -> tuple[int, int, int, int]:
    version, size, count, flags = struct.unpack_from("<4I", ends, 8)
    return version, size, count, flags


def _from_footer(stream: BinaryIO, footer: bytes, end: int) -> ApeTag:
    version, size, count, flags = _numbers(footer)
    items_start = end - size
    has_header = version >= 2000 and bool(flags & _HAS_HEADER)
    start = items_start - (_ENDS_BYTES if has_header else 0)
    if start < 0 or not _ENDS_BYTES <= size <= _LARGEST_TAG:
        raise UnwritableTag(_DAMAGED)
    items = _items(stream, items_start, end - _ENDS_BYTES, count)
    return ApeTag(start, end, version, has_header, has_footer=True, items=items)


def _from_header(stream: BinaryIO, header: bytes, length: int) -> ApeTag:
    version, size, count, flags = _numbers(header)
    has_footer = not flags & _HAS_NO_FOOTER
    end = _ENDS_BYTES + size
    if end > length or size > _LARGEST_TAG:
        raise UnwritableTag(_DAMAGED)
    items = _items(stream, _ENDS_BYTES, end - (_ENDS_BYTES if has_footer else 0), count)
    return ApeTag(0, end, version, has_header=True, has_footer=has_footer, items=items)


def _items(stream: BinaryIO, start: int, end: int, count: int) -> tuple[tuple[bytes, bytes], ...]:
    stream.seek(start)
    data = stream.read(end - start)
    items = []
    position = 0
    while position < len(data):
        key = _KEY.match(data, position + 8)
        if key is None:
            raise UnwritableTag(_DAMAGED)
        (size,) = struct.unpack_from("<I", data, position)
        item = data[position : key.end() + size]
        if key.end() + size > len(data):
            raise UnwritableTag(_DAMAGED)
        items.append((key.group()[:-1].upper(), item))
        position += len(item)
    if len(items) != count:
        raise UnwritableTag(_DAMAGED)
    return tuple(items)


def _replaced(items: Sequence[tuple[bytes, bytes]], genres: Sequence[str]) -> list[bytes]:
    value = "\0".join(genres).encode()
    new = [struct.pack("<II", len(value), 0) + b"Genre\0" + value] if genres else []
    result: list[bytes] = []
    for key, item in items:
        if key == b"GENRE":
            result += new
            new = []
        else:
            result.append(item)
    return result + new


def _assembled(tag: ApeTag, items: Sequence[bytes]) -> bytes:
    data = b"".join(items)
    size = len(data) + (_ENDS_BYTES if tag.has_footer else 0)
    flags = (_HAS_HEADER if tag.has_header else 0) | (0 if tag.has_footer else _HAS_NO_FOOTER)

    def ends(extra: int) -> bytes:
        numbers = struct.pack("<4I", tag.version, size, len(items), flags | extra)
        return _PREAMBLE + numbers + bytes(8)

    header = ends(_IS_HEADER) if tag.has_header else b""
    return header + data + (ends(0) if tag.has_footer else b"")
