"""What is planned for playlists, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class PlaylistEdit:
    """A playlist or cue sheet under the library, whose entries follow the tracks.

    Attributes:
        path_after: where it will be: the same, unless it is a companion of a track.
        entries: (old, new) text of each entry that changes, as it stands in the file; bytes
            that are not text survive as surrogate escapes.
    """

    path: Path
    path_after: Path
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PlaylistDone:
    """The entries of a playlist followed the tracks, there or (by an undo) back."""

    path: Path
    entries: int
    batch: str


@dataclass(frozen=True, slots=True)
class PlaylistFailed:
    """A playlist could not be edited; it is as it was before."""

    path: Path
    batch: str
    kind: str
    reason: str
