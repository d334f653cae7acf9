"""Tags of kinds that no library writes any more, made byte by byte for the tests."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

V23, V22, V24 = 3, 2, 4


def syncsafe(number: int) -> bytes:
    return bytes(number >> shift & 0x7F for shift in (21, 14, 7, 0))


def frame(name: bytes, value: bytes, version: int = V23, flags: bytes = b"\0\0") -> bytes:
    if version == V22:
        return name + len(value).to_bytes(3, "big") + value
    size = syncsafe(len(value)) if version == V24 else struct.pack(">I", len(value))
    return name + size + flags + value


def id3_tag(
    frames: bytes, version: int = V23, flags: int = 0, padding: int = 0, extended: bytes = b""
) -> bytes:
    body = extended + frames
    if flags & 0x80 and version < V24:
        body = unsynchronised(body)
    body += bytes(padding)
    rest = bytes([version, 0, flags]) + syncsafe(len(body))
    footer = b"3DI" + rest if flags & 0x10 else b""
    return b"ID3" + rest + body + footer


def unsynchronised(body: bytes) -> bytes:
    out = bytearray()
    for i, byte in enumerate(body):
        out.append(byte)
        following = body[i + 1] if i + 1 < len(body) else 0xFF
        if byte == 0xFF and (following >= 0xE0 or following == 0):
            out.append(0)
    return bytes(out)


def v1_tag(title: str = "One", genre: int = 17) -> bytes:
    text = title.encode("latin-1").ljust(30, b"\0")
    return (
        b"TAG" + text + b"Ada".ljust(30, b"\0") + bytes(30) + b"1999" + bytes(30) + bytes([genre])
    )


def ape_tag(items: dict[str, str | bytes], *, header: bool = True) -> bytes:
    data = b""
    for key, value in items.items():
        raw = value.encode() if isinstance(value, str) else value
        kind = 0 if isinstance(value, str) else 2
        data += struct.pack("<II", len(raw), kind) + key.encode() + b"\0" + raw
    flags = 0x80000000 if header else 0
    numbers = struct.pack("<4I", 2000, len(data) + 32, len(items), flags)
    footer = b"APETAGEX" + numbers + bytes(8)
    numbers = struct.pack("<4I", 2000, len(data) + 32, len(items), flags | 0x20000000)
    head = b"APETAGEX" + numbers + bytes(8) if header else b""
    return head + data + footer


def info_chunk(items: dict[bytes, bytes]) -> bytes:
    data = b"INFO"
    for name, value in items.items():
        data += name + struct.pack("<I", len(value)) + value + bytes(len(value) % 2)
    return b"LIST" + struct.pack("<I", len(data)) + data


def with_chunk(path: Path, chunk: bytes) -> Path:
    """Put a chunk right after a WAV's format chunk, before the samples."""
    raw = path.read_bytes()
    data = raw.index(b"data")
    raw = raw[:data] + chunk + raw[data:]
    path.write_bytes(raw[:4] + struct.pack("<I", len(raw) - 8) + raw[8:])
    return path
