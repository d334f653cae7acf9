"""What a person's library says its genres are, and which of its tracks belong together."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from reclass_gui.core.errors import ModelError
from reclass_gui.core.genres import comparison_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.records import Track
    from reclass_gui.core.store import Decision

SOURCES = ("decisions", "tags", "both")
"""What can count as true: what the person accepted or chose, the files' tags, or the tags where
nothing was decided."""

NO_GENRES = frozenset(
    comparison_key(word)
    for word in ("other", "unknown", "misc", "miscellaneous", "none", "genre", "various", "default",
                 "undefined", "unclassified", "no genre", "unknown genre", "general", "music")
)  # fmt: skip
"""What tags say that name no genre."""

_VARIOUS = frozenset(
    comparison_key(word)
    for word in ("various artists", "various", "va", "unknown artist", "unknown", "diverse")
)
# A folder with more tracks than this is no album: it is a genre's, or a heap.
_ALBUM_TRACKS = 40


def true_genres(
    tracks: Sequence[Track],
    decisions: Mapping[Path, Decision],
    taxonomy: Taxonomy,
    source: str = "decisions",
) -> dict[Path, str]:
    """Return the genre of each track that has one.

    A genre is the main one where the taxonomy knows it, and else stays as the person wrote it.

    Args:
        tracks: of the library.
        decisions: on them; "accepted", "edited" and "applied" ones name a genre.
        taxonomy: knows spellings and main genres.
        source: one of ``SOURCES``.

    Raises:
        ModelError: there is no such source.
    """
    if source not in SOURCES:
        raise ModelError(f"There is no “{source}” to learn from; choose {', '.join(SOURCES)}.")
    found = {}
    for track in tracks:
        genre = None
        if source != "tags":
            decision = decisions.get(track.path)
            genre = decision.genre if decision is not None else None
        if genre is None and source != "decisions":
            genre = present_genre(track, taxonomy)
        elif genre is not None:
            genre = taxonomy.root(genre) or genre
        if genre is not None:
            found[track.path] = genre
    return found


def present_genre(track: Track, taxonomy: Taxonomy) -> str | None:
    """Return the genre that a file's tags name: the main one, else the first that is a genre."""
    main = taxonomy.main_genre(track.genres)
    if main is not None:
        return main
    names = (genre.strip() for genre in track.genres)
    return next((n for n in names if n and comparison_key(n) not in NO_GENRES), None)


def groups_of(tracks: Sequence[Track], root: Path) -> list[str]:
    """Return what each track must not be apart from when a model is tested.

    That is the artist; where none is known, the album or the folder; where that is none either,
    such as the library's own folder, the track stands alone.

    Args:
        tracks: of the library, or those of them that matter.
        root: the library's folder.
    """
    sizes = Counter(track.path.parent for track in tracks)
    return [_group(track, root, sizes) for track in tracks]


def artist_of(track: Track) -> str:
    """Return who plays a track, in lower case; "" where its tags do not say or say “various”."""
    for name in (track.artist, track.album_artist):
        key = comparison_key(name)
        if key and key not in _VARIOUS:
            return name.casefold()
    return ""


def is_album(folder: Path, root: Path, sizes: Mapping[Path, int]) -> bool:
    """Tell whether a folder can stand for an album, where tags name neither artist nor album.

    Args:
        folder: a track's.
        root: the library's.
        sizes: tracks in each folder.
    """
    return folder != root and sizes[folder] <= _ALBUM_TRACKS


def _group(track: Track, root: Path, sizes: Mapping[Path, int]) -> str:
    if artist := artist_of(track):
        return f"artist {comparison_key(artist)}"
    folder = track.path.parent
    if album := comparison_key(track.album):
        return f"album {os.fspath(folder)} {album}"
    if is_album(folder, root, sizes):
        return f"folder {os.fspath(folder)}"
    return f"track {os.fspath(track.path)}"
