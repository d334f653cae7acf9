"""What was computed of each track, on disk: once for each file and way of computing."""

from __future__ import annotations

import functools
import hashlib
import json
import os
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.errors import from_os_error

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy.typing as npt

# Maps that are open at once; Linux allows 65,530 in a process.
_OPEN_MAPS = 20_000


class TrackCache:
    """Arrays, one a track; a file that changed is another track."""

    def __init__(self, folder: Path, way: str) -> None:
        """Name where they lie.

        Args:
            folder: of all caches.
            way: digest of how they are computed.
        """
        self._folder = folder / "training" / way

    def path_of(self, track: Path) -> Path:
        """Return where a track's array lies, whether it is there or not.

        Raises:
            FileError: the track's file is gone or cannot be seen.
        """
        try:
            found = track.stat()
        except OSError as error:
            raise from_os_error(track, error) from error
        identity = json.dumps([os.fsencode(track).hex(), found.st_size, found.st_mtime_ns])
        name = hashlib.sha256(identity.encode()).hexdigest()[:32]
        return self._folder / name[:2] / f"{name[2:]}.npy"

    def keep(self, path: Path, values: npt.NDArray[Any]) -> None:
        """Write an array; others see it whole or not at all.

        Raises:
            FileError: the disk is full or refuses.
        """
        partial = path.with_name(f".{path.stem}.{os.getpid()}.partial")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with partial.open("wb") as file:
                np.save(file, values, allow_pickle=False)
            partial.replace(path)
        except OSError as error:
            partial.unlink(missing_ok=True)
            raise from_os_error(path, error) from error


class Arrays:
    """Arrays on disk by their place, memory-mapped when they are first asked for."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = paths
        self._open = functools.lru_cache(_OPEN_MAPS)(_open)

    def __len__(self) -> int:
        return len(self._paths)

    def __getitem__(self, place: int) -> npt.NDArray[Any]:
        return self._open(self._paths[place])


def is_whole(path: Path) -> bool:
    """Tell whether an array is there and can be read; one that cannot is computed again."""
    if not path.is_file():
        return False
    try:
        _open(path)
    except ValueError:
        return False
    return True


def _open(path: Path) -> npt.NDArray[Any]:
    values: npt.NDArray[Any] = np.load(path, mmap_mode="r", allow_pickle=False)
    return values
