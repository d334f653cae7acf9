"""The files that belong to a track and go where it goes: lyrics, cue sheet, cover."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reclass_gui.core.filesystem import name_key
from reclass_gui.core.records import Companion

if TYPE_CHECKING:
    from collections.abc import Collection

SUFFIXES = frozenset({".lrc", ".cue", ".jpg", ".jpeg", ".png", ".webp"})
# What belongs to a whole folder, and follows when all of its music goes to one place.
FOLDER_FILES = frozenset(
    name + suffix
    for name in ("cover", "folder", "front", "album", "albumart")
    for suffix in (".jpg", ".jpeg", ".png", ".webp")
)


class Folders:
    """What is in the folders that a plan touches; each is read once."""

    def __init__(self) -> None:
        self._names: dict[Path, dict[str, list[str]]] = {}

    def of_track(self, path: Path) -> list[Path]:
        """Return the companions of a track by its stem, sorted."""
        names = self._stems(path.parent).get(path.stem, [])
        return [path.with_name(n) for n in names if Path(n).suffix.lower() in SUFFIXES]

    def of_folder(self, folder: Path, moved: Collection[str], audio: Collection[str]) -> list[Path]:
        """Return the covers of a folder, if no other music than ``moved`` is in it.

        Args:
            moved: names of the files that leave it.
            audio: suffixes of music, lower case.
        """
        covers = []
        for names in self._stems(folder).values():
            for name in names:
                if name.lower() in FOLDER_FILES:
                    covers.append(folder / name)
                elif Path(name).suffix.lower() in audio and name not in moved:
                    return []
        return sorted(covers)

    def _stems(self, folder: Path) -> dict[str, list[str]]:
        if folder not in self._names:
            stems: dict[str, list[str]] = {}
            try:
                entries = sorted(e.name for e in os.scandir(folder) if e.is_file())
            except OSError:
                entries = []  # the track itself then fails with the reason
            for name in entries:
                stems.setdefault(Path(name).stem, []).append(name)
            self._names[folder] = stems
        return self._names[folder]


class Names:
    """The names that a plan may still give away, told apart as the pickiest system does."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def is_free(self, path: Path) -> bool:
        """Return whether nothing is there, nor will be."""
        return name_key(str(path)) not in self._taken and not os.path.lexists(path)

    def is_planned(self, path: Path) -> bool:
        """Return whether an earlier change takes this name."""
        return name_key(str(path)) in self._taken

    def take(self, path: Path) -> None:
        """Reserve a name."""
        self._taken.add(name_key(str(path)))


def renamed(companion: Path, track: Path, track_after: Path) -> Companion:
    """Return a companion beside its track, under the stem that the track has there."""
    stem = track_after.stem if companion.stem == track.stem else companion.stem
    return Companion(companion, track_after.with_name(stem + companion.suffix))
