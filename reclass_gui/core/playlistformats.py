"""The entries of playlists and cue sheets, found in their text and replaced one by one.

All that is not a replaced entry stays byte for byte: encoding, byte order mark, line ends,
comments, white space. Formats: M3U and extended M3U, PLS, XSPF (https://xspf.org/spec), and the
``FILE`` lines of cue sheets.
"""

from __future__ import annotations

import codecs
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote_to_bytes
from xml.sax.saxutils import escape

from reclass_gui.core.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SUFFIXES = frozenset({".m3u", ".m3u8", ".pls", ".xspf", ".cue"})

_LINE = re.compile(r"[^\r\n]+")
_PLS_KEY = re.compile(r"[ \t]*File\d+[ \t]*=", re.IGNORECASE)
_CUE_FILE = re.compile(r'[ \t]*FILE[ \t]+(?:"([^"]*)"|(\S+))', re.IGNORECASE)
_LOCATION = re.compile(r"<(?:[\w.-]{1,64}:)?location(?:\s[^<>]*)?>([^<]*)</")
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_FILE_URI = re.compile(r"file:(?://(?:localhost)?(?=/))?", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_RESERVED = "!$&'()*+,;=:@~ "
_MARK = "\ufeff"
# What text that is not UTF-8 was written in by the programs that still write it.
_LEGACY = ("cp1252", "latin-1")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand an entry as a path.

    Attributes:
        path: relative to the playlist's folder, or absolute.
        prefix: what stands before the path of a URI.
        percent: whether characters are percent-encoded.
        backslashes: whether they separate folders.
        codec: of 8-bit text in a file that is not UTF-8.
    """

    path: str
    prefix: str = ""
    percent: bool = False
    backslashes: bool = False
    codec: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry.

    Attributes:
        start, end: its place in the text.
        text: as it stands there.
        readings: the ways to understand it, the likeliest first; () for what is no path.
        kind: suffix of the playlist's format.
    """

    start: int
    end: int
    text: str
    readings: tuple[Reading, ...]
    kind: str

    def written(self, reading: Reading, path: str) -> str | None:
        """Return the text for another path in the manner of this one, None if there is none.

        Args:
            reading: the one that was right.
            path: relative or absolute, with the system's separators.
        """
        if os.sep != "/" and not reading.backslashes:
            path = path.replace(os.sep, "/")
        if reading.backslashes:
            path = path.replace("/", "\\")
        elif re.match(r"\.[/\\]", reading.path) and not path.startswith((".", "/")):
            path = "./" + path
        if reading.percent:
            path = _percent_encoded(path, self.text)
        text = reading.prefix + path
        if reading.codec:
            try:
                text = text.encode(reading.codec).decode("utf-8", "surrogateescape")
            except UnicodeEncodeError:
                return None
        return self._fitted(text)

    def _fitted(self, text: str) -> str | None:
        """Quote and escape as the format asks for; None where it has no way."""
        if self.kind == ".xspf":
            return escape(text)
        if re.search(r"[\r\n\0]", text) or text != text.strip() or text.startswith("#"):
            return None
        if self.kind == ".cue":
            quoted = self.text.startswith('"')
            if '"' in text:
                return None
            return f'"{text}"' if quoted or re.search(r"\s", text) else text
        return text


class PlaylistText:
    """A playlist's text with its entries.

    Raises:
        FileError: "damaged": it is no text of any encoding that could be given back.
    """

    def __init__(self, path: Path, data: bytes) -> None:
        self._path = path
        self._kind = path.suffix.lower()
        self._codec = _codec_of(data, self._kind)
        try:
            self._text = data.decode(self._codec, _errors(self._codec))
            faithful = self.encoded(self._text) == data
        except (UnicodeError, LookupError):
            faithful = False
        if not faithful:
            raise FileError(path, "damaged", "its text can't be read")
        self._legacy = any("\udc80" <= c <= "\udcff" for c in self._text)
        self.entries = tuple(self._found())

    def encoded(self, text: str) -> bytes:
        """Return text as the bytes of this file."""
        return text.encode(self._codec, _errors(self._codec))

    def replaced(self, new: Mapping[int, str]) -> bytes:
        """Return the file's bytes with other texts for some entries, by their index.

        Raises:
            FileError: "conflict": a text has no form in the file's encoding.
        """
        parts = []
        done = 0
        for index in sorted(new):
            entry = self.entries[index]
            parts += [self._text[done : entry.start], new[index]]
            done = entry.end
        try:
            return self.encoded("".join([*parts, self._text[done:]]))
        except UnicodeError as error:
            reason = "a new name has characters that its encoding lacks"
            raise FileError(self._path, "conflict", reason) from error

    def can_hold(self, text: str) -> bool:
        """Return whether the file's encoding has every character of a text."""
        try:
            self.encoded(text)
        except UnicodeError:
            return False
        return True

    def _found(self) -> Iterator[Entry]:
        spans = _locations(self._text) if self._kind == ".xspf" else self._lines()
        for start, end in spans:
            text = self._text[start:end]
            found = _readings(text, self._kind, legacy=self._legacy)
            readings = tuple(reading for reading in found if "\0" not in reading.path)
            yield Entry(start, end, text, readings, self._kind)

    def _lines(self) -> Iterator[tuple[int, int]]:
        for match in _LINE.finditer(self._text):
            line = match[0]
            start = match.start() + line.startswith(_MARK)
            line = line.removeprefix(_MARK)
            if self._kind == ".pls":
                key = _PLS_KEY.match(line)
                start, line = (start + key.end(), line[key.end() :]) if key else (start, "")
            elif self._kind == ".cue":
                name = _CUE_FILE.match(line)
                first = name.start(1) - 1 if name and name[1] is not None else -1
                if name and first < 0:
                    first = name.start(2)
                start, line = (start + first, line[first : name.end()]) if name else (start, "")
            elif line.lstrip().startswith("#"):
                continue
            stripped = line.strip(" \t")
            if stripped:
                start += line.index(stripped)
                yield start, start + len(stripped)


def _codec_of(data: bytes, kind: str) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16-le" if data.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
    declared = _DECLARED.match(data[:400]) if kind == ".xspf" else None
    if declared:
        name = declared[1].decode("ascii").lower()
        try:
            known = codecs.lookup(name)
        except LookupError:
            return "utf-8"
        # Only what has ASCII as ASCII, as a declaration that could be read must.
        if known.name != "utf-8" and known.name.startswith(("iso8859", "cp125", "latin", "ascii")):
            return known.name
    return "utf-8"


def _errors(codec: str) -> str:
    return "surrogateescape" if codec == "utf-8" else "strict"


def _locations(text: str) -> Iterator[tuple[int, int]]:
    """Find the location elements that are neither in a comment nor in a CDATA section."""
    place = 0
    while True:
        start = text.find("<", place)
        if start < 0:
            return
        for opening, closing in (("<!--", "-->"), ("<![CDATA[", "]]>")):
            if text.startswith(opening, start):
                end = text.find(closing, start + len(opening))
                if end < 0:
                    return  # all the rest is inside
                place = end + len(closing)
                break
        else:
            match = _LOCATION.match(text, start)
            if match is None:
                place = start + 1
                continue
            stripped = match[1].strip()
            if stripped:
                first = match.start(1) + match[1].index(stripped)
                yield first, first + len(stripped)
            place = match.end()


def _readings(text: str, kind: str, *, legacy: bool) -> Iterator[Reading]:
    if kind == ".xspf":
        text = _ENTITY.sub(_character, text)
    elif kind == ".cue":
        text = text.removeprefix('"').removesuffix('"')
    if not text:
        return
    uri = _FILE_URI.match(text)
    if uri is not None:
        yield from _uri_readings(text, uri[0])
        return
    if "://" in text:
        return  # a stream, or anything else that is no file
    if kind == ".xspf" and "%" in text:
        yield Reading(_percent_decoded(text), percent=True)
    if legacy:
        yield from _legacy_readings(text)
    percent = kind == ".xspf" and "%" not in text
    yield Reading(text, percent=percent)
    if "\\" in text:
        yield Reading(text.replace("\\", os.sep), backslashes=True)
    if kind != ".xspf" and "%" in text:
        yield Reading(_percent_decoded(text), percent=True)


def _character(entity: re.Match[str]) -> str:
    decimal, hexadecimal, name = entity.groups()
    if name:
        return _ENTITIES[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    is_character = code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF
    return chr(code) if is_character else entity[0]


def _uri_readings(text: str, prefix: str) -> Iterator[Reading]:
    path = _percent_decoded(text[len(prefix) :])
    drive = re.match(r"/[A-Za-z]:", path)
    if drive and os.name == "nt":
        prefix, path = prefix + "/", path[1:]
    if Path(path).is_absolute():
        yield Reading(path, prefix, percent=True)


def _legacy_readings(text: str) -> Iterator[Reading]:
    """Read 8-bit text, which may hold the bytes of names on the disk, or an old code page."""
    plain = text.isascii()
    if not plain:
        yield Reading(text)
    raw = text.encode("utf-8", "surrogateescape")
    for codec in _LEGACY:
        try:
            decoded = raw.decode(codec)
        except UnicodeDecodeError:
            continue
        yield Reading(decoded, codec=codec)
        if "\\" in decoded:
            yield Reading(decoded.replace("\\", os.sep), backslashes=True, codec=codec)


def _percent_decoded(text: str) -> str:
    return os.fsdecode(unquote_to_bytes(os.fsencode(text)))


def _percent_encoded(path: str, manner: str) -> str:
    """Percent-encode what the old text had encoded, or what has to be."""
    safe = "/" + "".join(c for c in _RESERVED if c in manner)
    as_they_are = any(not c.isascii() for c in manner)
    return "".join(
        c
        if as_they_are and not c.isascii() and not "\udc80" <= c <= "\udcff"
        else quote(os.fsencode(c), safe=safe)
        for c in path
    )
