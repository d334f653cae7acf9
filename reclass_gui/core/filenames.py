"""File and folder names made from a template, safe on every system.

A template is made of levels separated by "/", each of text and fields in braces. A level whose
fields are all empty is left out: a loose file gets no folder "Unknown album". The last level is
the file's name; it ends with ``{file}`` (the name that the file has) or gets the file's suffix.
"""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from reclass_gui.core.errors import SettingsError
from reclass_gui.core.records import Track

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT_TEMPLATE = "{genre}/{artist}/{album}/{file}"
FIELDS = ("genre", "artist", "albumartist", "album", "title", "ext", "file")
LONGEST_NAME = 255

_PART = re.compile(r"\{(?P<field>[^{}]*)\}|(?P<text>[^{}]+)|(?P<stray>[{}])")
_RESERVED_NAME = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_REPLACED = str.maketrans(
    {"/": "-", "\\": "-", ":": "_", '"': "'", "<": "_", ">": "_", "|": "_", "?": "_", "*": "_"}
)
_JOINERS = "\u200c\u200d"  # they shape letters and emoji; other format characters only deceive
_LOOSE_ENDS = " -_.,;"
_EXAMPLE = Track(
    Path("03 Blue in Green.flac"), 0, 0, "flac", "Miles Davis", "Blue in Green", "Kind of Blue"
)


def validate_template(template: str) -> None:
    """Check a destination template.

    Raises:
        SettingsError: with a sentence that says what is wrong.
    """
    text = template.replace("\\", "/")
    if not text.strip():
        raise SettingsError("The folder template is empty.")
    if text.startswith(("/", "~")) or re.match(r"[A-Za-z]:", text):
        raise SettingsError(
            "The folder template is a path below the destination: it can't start with "
            f'"{text[:2].strip()}".'
        )
    levels = text.split("/")
    if any(level.strip() in {"", ".", ".."} for level in levels):
        raise SettingsError('Each level of the folder template needs a name, not "", "." or "..".')
    for level in levels:
        for part in _PART.finditer(level):
            _check_part(part)
    last = levels[-1]
    if not re.search(r"\{(file|title)\}", last):
        raise SettingsError(
            "The folder template has to end with {file}, or with a name that has {title} in it."
        )
    if "{file}" in last and not last.endswith("{file}"):
        raise SettingsError("Nothing can follow {file}: it includes the file's suffix.")
    if any("{file}" in level for level in levels[:-1]):
        raise SettingsError("{file} can only stand in the last level of the folder template.")


def _check_part(part: re.Match[str]) -> None:
    if part["stray"]:
        raise SettingsError(f'The folder template has a "{part["stray"]}" without its partner.')
    field = part["field"]
    if field is not None and field not in FIELDS:
        known = ", ".join(f"{{{name}}}" for name in FIELDS)
        raise SettingsError(f"The folder template knows no {{{field}}}. It knows {known}.")


def relative_path(template: str, track: Track, genre: str) -> PurePath:
    """Return where a track belongs below the destination.

    Raises:
        SettingsError: the template is wrong.
    """
    validate_template(template)
    artist, album_artist = track.artist, track.album_artist
    values = {
        "genre": genre,
        "artist": artist or album_artist,
        "albumartist": album_artist or artist,
        "album": track.album,
        "title": track.title,
        "ext": track.path.suffix[1:],
    }
    *folders, last = template.replace("\\", "/").split("/")
    names = [safe_name(_rendered(level, values)) for level in folders]
    return PurePath(*filter(None, names), _file_name(last, values, track.path))


def example_path(template: str, track: Track | None = None, genre: str = "Jazz") -> str:
    """Return what the template makes of a track (or of an example), for a live preview.

    Raises:
        SettingsError: the template is wrong.
    """
    return str(relative_path(template, track or _EXAMPLE, genre))


def _rendered(level: str, values: Mapping[str, str]) -> str:
    """Fill in one level; text that joins fields goes where a field is empty."""
    fields = [part["field"] for part in _PART.finditer(level) if part["field"] is not None]
    if fields and not any(values[field].strip() for field in fields):
        return ""
    text = _PART.sub(lambda part: values[part["field"]] if part["text"] is None else part[0], level)
    complete = all(values[field].strip() for field in fields)
    return text if complete else text.strip(_LOOSE_ENDS)


def _file_name(level: str, values: Mapping[str, str], path: Path) -> str:
    if level == "{file}":
        return path.name  # a name that is on the disk already is kept to the byte
    if level.endswith("{file}"):
        before = _rendered(level.removesuffix("{file}"), values)
        return safe_name(before + path.name, path.suffix)
    stem = _rendered(level.removesuffix(".{ext}"), values)
    if not safe_name(stem):
        return path.name
    return safe_name(stem + path.suffix, path.suffix)


def safe_name(text: str, suffix: str = "") -> str:
    """Turn any text into one name that every system takes, "" when nothing is left of it.

    Args:
        text: may hold separators, control characters, anything.
        suffix: what the text ends with and what is kept when it has to be cut.
    """
    text = unicodedata.normalize("NFC", text.removesuffix(suffix) if suffix else text)
    text = "".join(c for c in text if _is_visible(c)).translate(_REPLACED)
    # A leading dot would hide the name, a trailing one is dropped by Windows.
    text = text.strip().lstrip(". ").rstrip("" if suffix else ". ")
    if _RESERVED_NAME.fullmatch(text + suffix):
        stem, dot, rest = text.partition(".")
        text = f"{stem}_{dot}{rest}"
    text = _cut(text, LONGEST_NAME - len(os.fsencode(suffix)))
    return text + suffix if text else ""


def numbered(path: Path, number: int) -> Path:
    """Return the path with " (2)" or the like before its suffix, cut where too long."""
    mark = f" ({number})"
    stem = _cut(path.stem, LONGEST_NAME - len(os.fsencode(mark + path.suffix)))
    return path.with_name(stem + mark + path.suffix)


def _is_visible(character: str) -> bool:
    category = unicodedata.category(character)
    if category in {"Cf", "Zl", "Zp"}:
        return character in _JOINERS
    if category == "Cs":
        return "\udc80" <= character <= "\udcff"  # a byte of a file name that is not UTF-8
    return category != "Cc"


def _cut(text: str, limit: int) -> str:
    """Shorten to so many bytes, between characters and not between a letter and its accent."""
    if len(os.fsencode(text)) <= limit:
        return text
    while len(os.fsencode(text)) > limit or (text and unicodedata.combining(text[-1])):
        text = text[:-1]
    return text.rstrip(". " + _JOINERS)
