"""The chunks of WAV and AIFF files: where tags stand, and the INFO texts of a WAV."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from reclass_gui.core.tag_id3 import new_tag, tag_length, with_genres
from reclass_gui.core.tag_splices import Splice, UnwritableTag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CHUNK_LIMIT = 10_000
_UNKNOWN_SIZE = 0xFFFFFFFF
_INFO_LIMIT = 1 << 20


@dataclass(frozen=True, slots=True)
class Chunk:
    """Where one chunk stands in a file.

    Attributes:
        name: its four bytes.
        start: offset of its eight-byte header.
        size: bytes of its data, without header and padding.
    """

    name: bytes
    start: int
    size: int

    @property
    def data_start(self) -> int:
        """Offset of the data."""
        return self.start + 8

    @property
    def end(self) -> int:
        """Offset after the data and the byte that pads it to an even length."""
        return self.start + 8 + self.size + self.size % 2


def chunks(stream: BinaryIO, byte_order: str) -> Iterator[Chunk]:
    """Yield the chunks of an open RIFF ("<") or FORM (">") file, as far as they are whole."""
    length = stream.seek(0, 2)
    start = 12
    for _ in range(_CHUNK_LIMIT):
        stream.seek(start)
        header = stream.read(8)
        if len(header) < 8:
            return
        name, size = struct.unpack(byte_order + "4sI", header)
        if start + 8 + size > length:
            return
        chunk = Chunk(name, start, size)
        yield chunk
        start = chunk.end


def read_info(stream: BinaryIO) -> dict[str, str]:
    """Return the texts of a WAV's LIST INFO chunk by their four-letter names."""
    for chunk in chunks(stream, "<"):
        if chunk.name != b"LIST" or not 4 <= chunk.size <= _INFO_LIMIT:
            continue
        stream.seek(chunk.data_start)
        data = stream.read(chunk.size)
        if data[:4] == b"INFO":
            return {
                data[start - 8 : start - 4].decode("latin-1"): info_text(data[start:end])
                for start, end in info_items(data)
            }
    return {}


def info_items(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield where the value of each item of an INFO list starts and ends."""
    start = 4
    while start + 8 <= len(data):
        (size,) = struct.unpack_from("<I", data, start + 4)
        if start + 8 + size > len(data):
            return
        yield start + 8, start + 8 + size
        start += 8 + size + size % 2


def info_text(value: bytes) -> str:
    """Decode an INFO value: UTF-8 where it is, else the Western code page."""
    value = value.split(b"\0", 1)[0]
    try:
        return value.decode("utf-8").strip()
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace").strip()


def genre_splices(stream: BinaryIO, byte_order: str, genres: Sequence[str]) -> list[Splice]:
    """Return the splices that give a WAV ("<") or AIFF (">") file other genres.

    The ID3 chunk is made where there is none; an INFO genre that is there is kept in step.

    Raises:
        UnwritableTag: the file would grow past what its format can hold.
    """
    length = stream.seek(0, 2)
    found = list(chunks(stream, byte_order))
    splices = [_id3_splice(stream, byte_order, found, genres, length)]
    if byte_order == "<":
        splices += _info_splices(stream, found, genres)
    splices = [s for s in splices if s.data or s.end > s.start]
    growth = sum(len(s.data) - (s.end - s.start) for s in splices)
    stream.seek(4)
    (root,) = struct.unpack(byte_order + "I", stream.read(4))
    if growth and root not in (0, _UNKNOWN_SIZE):
        # A root that says less or more than the file holds is mended on the way.
        new_root = min(root, length - 8) + growth
        if length - 8 - root <= 1:
            new_root = length - 8 + growth
        if not 0 < new_root < _UNKNOWN_SIZE:
            raise UnwritableTag("it would become larger than its format allows")
        splices.append(Splice(4, 8, struct.pack(byte_order + "I", new_root)))
    return splices


def _id3_splice(
    stream: BinaryIO, byte_order: str, found: list[Chunk], genres: Sequence[str], length: int
) -> Splice:
    for chunk in found:
        if chunk.name in (b"ID3 ", b"id3 "):
            stream.seek(chunk.data_start)
            data = stream.read(chunk.size)
            size = tag_length(data[:10])
            if not 0 < size <= len(data):
                raise UnwritableTag("its ID3 chunk is damaged")
            tag = with_genres(data[:size], genres) + data[size:]
            return Splice(chunk.start, min(chunk.end, length), _chunk(chunk.name, tag, byte_order))
    end = found[-1].end if found else 12
    place = min(end, length)
    if not genres:
        return Splice(place, place, b"")
    name = b"id3 " if byte_order == "<" else b"ID3 "
    return Splice(place, place, bytes(end - place) + _chunk(name, new_tag(genres), byte_order))


def _chunk(name: bytes, data: bytes, byte_order: str) -> bytes:
    return name + struct.pack(byte_order + "I", len(data)) + data + bytes(len(data) % 2)


def _info_splices(stream: BinaryIO, found: list[Chunk], genres: Sequence[str]) -> list[Splice]:
    for chunk in found:
        if chunk.name != b"LIST" or not 4 <= chunk.size <= _INFO_LIMIT:
            continue
        stream.seek(chunk.data_start)
        data = stream.read(chunk.size)
        places = [p for p in info_items(data) if data[p[0] - 8 : p[0] - 4] == b"IGNR"]
        if data[:4] != b"INFO" or not places:
            continue
        start, end = places[0]
        end = min(end + (end - start) % 2, len(data))
        item = b""
        if genres:
            item = _chunk(b"IGNR", "; ".join(genres).encode() + b"\0", "<")
        new = data[: start - 8] + item + data[end:]
        length = stream.seek(0, 2)
        return [Splice(chunk.start, min(chunk.end, length), _chunk(b"LIST", new, "<"))]
    return []
