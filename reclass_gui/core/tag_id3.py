"""Change the genre in an ID3 tag and leave every other byte of its frames as it is.

Sources: the ID3v2.2, v2.3.0 and v2.4.0 structure documents of id3.org. Frames that are not the
genre are copied as bytes, never decoded: encodings, order, unknown and damaged frames survive.
An extended header is dropped, since its checksum would no longer be right.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mutagen.id3 import TCON

from reclass_gui.core.tag_splices import UnwritableTag

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADER_BYTES = 10
_UNSYNCHRONISED, _EXTENDED, _FOOTER = 0x80, 0x40, 0x10
_ROOM = 1024
_LARGEST_TAG = (1 << 28) - 1
_FRAME_NAME = re.compile(rb"[A-Z][A-Z0-9]{2}[A-Z0-9\0]?")
_FALSE_SYNC = re.compile(rb"\xff(?=[\xe0-\xff\x00])")
_V1_NUMBERS = {name.casefold(): number for number, name in enumerate(TCON.GENRES)}
V1_BYTES = 128


@dataclass(frozen=True, slots=True)
class _Frame:
    name: bytes
    data: bytes


def tag_length(head: bytes) -> int:
    """Return the bytes of the ID3v2 tag whose first 10 bytes these are, 0 if it is none."""
    if len(head) < _HEADER_BYTES or head[:3] != b"ID3" or head[3] not in (2, 3, 4):
        return 0
    if any(byte & 0x80 for byte in head[6:10]):
        return 0
    footer = _HEADER_BYTES if head[3] == 4 and head[5] & _FOOTER else 0
    return _HEADER_BYTES + _from_syncsafe(head[6:10]) + footer


def with_genres(tag: bytes, genres: Sequence[str]) -> bytes:
    """Return an ID3v2 tag with other genres, in its own version.

    A tag with padding keeps its length where the genres fit, and gets new padding where they
    do not; a tag without any stays without.

    Raises:
        UnwritableTag: the tag would become larger than the format allows.
    """
    version, flags = tag[3], tag[5]
    footer = version == 4 and bool(flags & _FOOTER)
    body = tag[_HEADER_BYTES : len(tag) - (_HEADER_BYTES if footer else 0)]
    whole_unsynchronised = version < 4 and flags & _UNSYNCHRONISED and not _false_syncs(body)
    if whole_unsynchronised:
        body = body.replace(b"\xff\x00", b"\xff")
    if flags & _EXTENDED and version > 2:
        body = body[_extended_header_length(body, version) :]
        flags &= ~_EXTENDED
    frames, rest = _frames(body, version)
    padding = len(rest) - len(rest.rstrip(b"\0"))
    junk = rest[: len(rest) - padding]
    new_body = b"".join(_replaced(frames, genres, version)) + junk
    if whole_unsynchronised:
        new_body = _unsynchronise(new_body)
    room = len(tag) - _HEADER_BYTES - (_HEADER_BYTES if footer else 0)
    if padding and not footer:
        new_body += bytes(room - len(new_body) if len(new_body) <= room else _ROOM)
    return _assembled(new_body, version, tag[4], flags)


def new_tag(genres: Sequence[str], texts: Sequence[tuple[str, str]] = ()) -> bytes:
    """Return an ID3v2.4 tag with these genres and text frames, such as ("TIT2", title)."""
    frames = [_frame(name.encode(), b"\3" + text.encode(), 4) for name, text in texts]
    if genres:
        frames.append(_genre_frame(genres, 4))
    return _assembled(b"".join(frames) + bytes(_ROOM), 4, 0, 0)


def v1_genre_byte(genres: Sequence[str]) -> bytes:
    """Return the number by which ID3v1 knows the first genre, 255 when it does not."""
    number = _V1_NUMBERS.get(genres[0].casefold(), 255) if genres else 255
    return bytes([number])


def v1_texts(tail: bytes) -> list[tuple[str, str]]:
    """Return what an ID3v1 tag says, as ID3v2.4 text frames without the genre."""
    fields = (("TIT2", 3, 33), ("TPE1", 33, 63), ("TALB", 63, 93), ("TDRC", 93, 97))
    texts = [(name, _v1_text(tail[start:end])) for name, start, end in fields]
    if tail[125] == 0 and tail[126]:
        texts.append(("TRCK", str(tail[126])))
    return [(name, text) for name, text in texts if text]


def _v1_text(field: bytes) -> str:
    return field.split(b"\0", 1)[0].decode("latin-1").strip()


def _from_syncsafe(data: bytes) -> int:
    return data[0] << 21 | data[1] << 14 | data[2] << 7 | data[3]


def _to_syncsafe(number: int) -> bytes:
    return bytes(number >> shift & 0x7F for shift in (21, 14, 7, 0))


def _false_syncs(body: bytes) -> bool:
    # Some programs set the flag without doing the work; such a body is not to be decoded.
    return re.search(rb"\xff[\xe0-\xff]", body) is not None


def _unsynchronise(body: bytes) -> bytes:
    body = _FALSE_SYNC.sub(b"\xff\0", body)
    return body + b"\0" if body.endswith(b"\xff") else body


def _extended_header_length(body: bytes, version: int) -> int:
    if _FRAME_NAME.fullmatch(body[:4]):
        return 0  # the flag is set, and no extended header is there
    if version == 4:
        return min(_from_syncsafe(body[:4]), len(body)) if len(body) >= 4 else 0
    return min(int.from_bytes(body[:4], "big") + 4, len(body))


def _frames(body: bytes, version: int) -> tuple[list[_Frame], bytes]:
    """Split a tag's body into its frames and what follows them: padding, perhaps junk."""
    if version != 4:
        return _walk(body, version, syncsafe=False)
    right, wrong = _walk(body, 4, syncsafe=True), _walk(body, 4, syncsafe=False)
    # iTunes once wrote plain sizes into v2.4: whichever reading finds more frames is meant.
    return wrong if len(wrong[0]) > len(right[0]) else right


def _walk(body: bytes, version: int, *, syncsafe: bool) -> tuple[list[_Frame], bytes]:
    frames = []
    start = 0
    name_length, header_length = (3, 6) if version == 2 else (4, 10)
    while start + header_length <= len(body):
        name = body[start : start + name_length]
        if not _FRAME_NAME.fullmatch(name):
            break
        size_bytes = body[start + name_length : start + 2 * name_length]
        size = _from_syncsafe(size_bytes) if syncsafe else int.from_bytes(size_bytes, "big")
        end = start + header_length + size
        if end > len(body):
            break
        frames.append(_Frame(name.rstrip(b"\0"), body[start:end]))
        start = end
    return frames, body[start:]


def _replaced(frames: Sequence[_Frame], genres: Sequence[str], version: int) -> list[bytes]:
    """Put the genre where the first one stood, else after the last frame."""
    new = [_genre_frame(genres, version)] if genres else []
    result: list[bytes] = []
    for frame in frames:
        if frame.name in (b"TCON", b"TCO"):
            result += new
            new = []
        else:
            result.append(frame.data)
    return result + new


def _genre_frame(genres: Sequence[str], version: int) -> bytes:
    # A leading bracket would be read as a number's.
    escaped = ["(" + genre if genre.startswith("(") else genre for genre in genres]
    if version == 4:
        return _frame(b"TCON", b"\3" + "\0".join(escaped).encode(), 4)
    text = "; ".join(escaped)
    try:
        value = b"\0" + text.encode("latin-1")
    except UnicodeEncodeError:
        value = b"\1\xff\xfe" + text.encode("utf-16-le")
    return _frame(b"TCO" if version == 2 else b"TCON", value, version)


def _frame(name: bytes, value: bytes, version: int) -> bytes:
    if version == 2:
        return name + len(value).to_bytes(3, "big") + value
    size = _to_syncsafe(len(value)) if version == 4 else struct.pack(">I", len(value))
    return name + size + b"\0\0" + value


def _assembled(body: bytes, version: int, revision: int, flags: int) -> bytes:
    if len(body) > _LARGEST_TAG:
        raise UnwritableTag("its ID3 tag would become too large")
    rest = bytes([version, revision, flags]) + _to_syncsafe(len(body))
    footer = b"3DI" + rest if version == 4 and flags & _FOOTER else b""
    return b"ID3" + rest + body + footer
