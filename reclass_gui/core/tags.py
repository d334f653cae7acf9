"""Read what a table shows of a file, and the genres; every format's tags, through one door."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, BinaryIO

from reclass_gui.core import tag_formats
from reclass_gui.core.errors import from_os_error
from reclass_gui.core.openfile import open_file
from reclass_gui.core.records import Track
from reclass_gui.core.tag_riff import read_info
from reclass_gui.core.tag_snapshots import changed_entries, snapshot_of
from reclass_gui.core.tag_writing import write_genres

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.tag_formats import Family, Loaded

__all__ = [
    "changed_entries",
    "genres_and_snapshot",
    "read_genres",
    "read_track",
    "tag_snapshot",
    "write_genres",
]

# A longer text in a table cell is a broken tag, not a name; genres are never cut.
_TEXT_LIMIT = 1000


def read_track(path: Path) -> Track:
    """Read one file's facts and tags.

    Broken tags leave fields empty: such a file can still be listened to. An empty file gives
    ``Track.error``.

    Raises:
        FileError: "not-found", "no-access" and the like, where it can't be opened or is no file.
    """
    try:
        with open_file(path) as stream:
            facts = os.fstat(stream.fileno())
            format_name = path.suffix[1:].lower()
            if facts.st_size == 0:
                return Track(path, 0, facts.st_mtime_ns, format_name, error="the file is empty")
            fields = _Fields(stream, path.suffix.lower())
    except OSError as error:
        raise from_os_error(path, error) from error
    return Track(
        path,
        facts.st_size,
        facts.st_mtime_ns,
        format_name,
        artist=fields.text("artist"),
        title=fields.text("title"),
        album=fields.text("album"),
        album_artist=fields.text("album_artist"),
        genres=fields.genres(),
        seconds=fields.loaded.seconds,
    )


def read_genres(path: Path) -> tuple[str, ...]:
    """Return the genres that a file's tags hold, in their order, empty without any.

    Raises:
        FileError: the file can't be opened.
    """
    try:
        with open_file(path) as stream:
            return _Fields(stream, path.suffix.lower()).genres()
    except OSError as error:
        raise from_os_error(path, error) from error


def tag_snapshot(path: Path) -> dict[str, str]:
    """Return a digest of everything in a file's tags that is no genre, for comparison.

    Raises:
        FileError: the file can't be opened.
    """
    return genres_and_snapshot(path)[1]


def genres_and_snapshot(path: Path) -> tuple[tuple[str, ...], dict[str, str]]:
    """Return a file's genres, and a digest of each other entry of its tags.

    Raises:
        FileError: the file can't be opened.
    """
    try:
        with path.open("rb") as stream:
            fields = _Fields(stream, path.suffix.lower())
            return fields.genres(), snapshot_of(stream, fields.loaded)
    except OSError as error:
        raise from_os_error(path, error) from error


class _Fields:
    """The tags of one file: the format's own, then those that may stand beside them."""

    def __init__(self, stream: BinaryIO, suffix: str) -> None:
        self.loaded: Loaded = tag_formats.load(stream, suffix)
        self._sources: list[tuple[object, Family]] = [(self.loaded.tags, self.loaded.family)]
        if self.loaded.family is tag_formats.ID3_FAMILY and not self._complete():
            self._add_others(stream)

    def _complete(self) -> bool:
        tags = self.loaded.tags
        return tags is not None and "TCON" in tags and "TIT2" in tags and "TPE1" in tags

    def _add_others(self, stream: BinaryIO) -> None:
        if self.loaded.kind in tag_formats.INFO_BESIDE_ID3:
            stream.seek(0)
            self._sources.append((read_info(stream), tag_formats.INFO_FAMILY))
        elif self.loaded.kind in tag_formats.APE_BESIDE_ID3:
            self._sources.append((tag_formats.load_ape(stream), tag_formats.APE_FAMILY))
            self._sources.append((tag_formats.load_v1(stream), tag_formats.ID3_FAMILY))

    def text(self, field: str) -> str:
        for tags, family in self._sources:
            found = tag_formats.values(tags, family, getattr(family, field))
            text = "; ".join(filter(None, map(tag_formats.clean, found)))
            if text:
                return text[:_TEXT_LIMIT]
        return ""

    def genres(self) -> tuple[str, ...]:
        for tags, family in self._sources:
            found = tag_formats.tidy_genres(tag_formats.genre_values(tags, family))
            if found:
                return found
        return ()
