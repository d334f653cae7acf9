"""What the dialog of the genres has done off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reclass_gui.core.genrelist import GenreList, free_path, replace_own
from reclass_gui.core.genreusage import counted

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reclass_gui.ui.reviewrow import Row


@dataclass(frozen=True, slots=True)
class GenresOpened:
    """A genre list was read.

    Attributes:
        genres: the list.
        text: what the person's file holds; None where there is none yet.
    """

    genres: GenreList
    text: str | None


@dataclass(frozen=True, slots=True)
class TracksCounted:
    """What the tracks of the library have, (present genres, genres that count) and how often."""

    tracks: Counter[tuple[tuple[str, ...], tuple[str, ...]]]


def open_genres(path: Path | None, rows: Sequence[Row]) -> Iterator[GenresOpened | TracksCounted]:
    """Count the library's genres and read the list; None is the built-in one.

    Raises:
        SettingsError: the list can't be read.
    """
    yield TracksCounted(counted((row.track.genres, row.genres) for row in rows))
    genres = GenreList.load(path)
    yield GenresOpened(genres, None if path is None else path.read_text(encoding="utf-8"))


def save_genres(
    genres: GenreList, path: Path | None, folder: Path, text: str | None
) -> Path | None:
    """Keep a list and return its file; None where it is the built-in one.

    Args:
        genres: the list.
        path: the person's file; None where there is none yet.
        folder: where a new one goes.
        text: what stood in the file when it was read.

    Raises:
        SettingsError: the file was changed in the meantime, or can't be written.
    """
    if genres == GenreList.load():
        return None
    target = path or free_path(folder)
    replace_own(genres, target, text)
    return target
