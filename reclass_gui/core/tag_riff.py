"""The chunks of WAV and AIFF files: where tags stand, and the INFO texts of a WAV."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHUNK_LIMIT = 10_000
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
