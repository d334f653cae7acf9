"""Copies of files from before their first change, for people who want more than an undo.

A copy is made and compared before its file is touched, and none is ever overwritten. What
Reclass itself made of a file whose original is kept is not kept again.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from reclass_gui.core import filesystem
from reclass_gui.core.errors import FileError, SettingsError, from_os_error
from reclass_gui.core.filenames import numbered
from reclass_gui.core.operation import digest_of, same_bytes
from reclass_gui.core.verifying import expectations, is_product

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reclass_gui.core.journal import Journal
    from reclass_gui.core.records import Plan

_HIGHEST_NUMBER = 9999


class Originals:
    """Where the originals of one library are kept.

    Args:
        folder: absolute, outside of the library.
        root: the library.
        journal: says what Reclass has changed already.

    Raises:
        SettingsError: the folder is inside of the library, or is no folder.
        StoreError: the journal can't be read.
    """

    def __init__(self, folder: Path, root: Path, journal: Journal) -> None:
        real, library = folder.resolve(), root.resolve()
        if real == library or library in real.parents:
            raise SettingsError(
                f"Originals can't be kept in {folder}: it has to be outside of the library."
            )
        if folder.exists() and not folder.is_dir():
            raise SettingsError(f"Originals can't be kept in {folder}: it is a file.")
        self._folder = folder
        self._root = root
        self._known = expectations(journal)
        self._planned: set[Path] = set()

    def require_space(self, plan: Plan) -> None:
        """Compare what all originals need with what is free.

        Raises:
            FileError: "no-space", with the folder.
        """
        folder = self._folder
        try:
            while not folder.exists():
                folder = folder.parent
            free = shutil.disk_usage(folder).free
        except OSError as error:
            raise from_os_error(self._folder, error) from error
        needed = sum(change.identity.size for change in plan.changes if not change.copy)
        if needed > free:
            reason = f"the originals need {needed:,} bytes, and {free:,} are free"
            raise FileError(self._folder, "no-space", reason)

    def kept(self, path: Path) -> Path | None:
        """Return where the original is from which Reclass made a file; None if it was not kept.

        Raises:
            OSError: the file can't be read.
        """
        expected = self._known.get(path)
        if expected is None or not expected.original:
            return None
        place = Path(expected.original)
        is_known = place.is_file() and is_product(expected, filesystem.identity(path))
        return place if is_known else None

    def place_for(self, path: Path) -> Path:
        """Return where a file's copy goes: a free name, or that of a copy with the same bytes."""
        try:
            wanted = self._folder / path.relative_to(self._root)
        except ValueError:
            wanted = self._folder / "outside of the library" / Path(*path.parts[1:])
        for number in range(1, _HIGHEST_NUMBER):
            place = wanted if number == 1 else numbered(wanted, number)
            if place not in self._planned and (
                not os.path.lexists(place) or same_bytes(path, place)
            ):
                self._planned.add(place)
                return place
        raise FileError(path, "exists", f"no name is free for its original in {wanted.parent}")

    def keep_all(self, paths: Iterable[Path]) -> None:
        """Keep files that have no step of their own, as playlists.

        Raises:
            FileError: one can't be kept.
        """
        for path in paths:
            try:
                place = self.place_for(path)
                keep(path, place, temporary_of(place))
            except OSError as error:
                raise from_os_error(path, error) from error


def temporary_of(place: Path) -> Path:
    """Return the name under which a copy is made before it gets its own."""
    return place.with_name((filesystem.TEMPORARY_PREFIX + place.name)[:200] + ".part")


def keep(path: Path, place: Path, temporary: Path) -> None:
    """Copy a file, compare the copy with it, and only then give the copy its name.

    Raises:
        FileError: the original could not be kept, in words that say so.
    """
    try:
        if same_bytes(path, place):
            return
        filesystem.make_folders(place.parent)
        temporary.unlink(missing_ok=True)
        filesystem.copy_file(path, temporary)
        try:
            filesystem.sync_file(temporary)
            if digest_of(temporary) != digest_of(path):
                raise FileError(path, "damaged", "the copy of its original differs from it")
            filesystem.rename_exclusively(temporary, place)
        except (OSError, FileError):
            temporary.unlink(missing_ok=True)
            raise
        filesystem.sync_folder(place.parent)
    except OSError as error:
        problem = from_os_error(path, error)
        reason = f"its original could not be kept in {place.parent}: {problem.reason}"
        raise FileError(path, problem.kind, reason) from error
