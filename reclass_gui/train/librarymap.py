"""A map of a library: tracks that sound alike to the model lie side by side.

t-SNE (van der Maaten and Hinton 2008) of all tracks of a large library would take hours. So it
lays out a sample, and every other track lies at the mean of its nearest neighbours in the sample.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.errors import ModelError, from_os_error
from reclass_gui.core.records import Progress
from reclass_gui.core.suggest import is_silent
from reclass_gui.train import backend
from reclass_gui.train.projection import FEWEST, Reduction, lay_out, place_among

if TYPE_CHECKING:
    from collections.abc import Generator

    import numpy.typing as npt

    from reclass_gui.core.records import Analysis, FloatArray
    from reclass_gui.core.store import Store

SAMPLE = 3000
"""Tracks laid out by t-SNE itself: some ten seconds of one processor."""
# Part of the key: another way of drawing makes other maps.
_WAY = f"t-SNE 1, {SAMPLE}"
_PAGE = 200
_CHUNK = 2000


@dataclass(frozen=True, slots=True, eq=False)
class LibraryMap:
    """Where the tracks of a library lie.

    Attributes:
        key: digest of what went in, as ``map_key`` says.
        paths: [n], sorted.
        places: [n, 2] float32, of no unit.
        sampled: [n] whether t-SNE itself placed the track, and not its neighbours.
    """

    key: str
    paths: tuple[Path, ...]
    places: FloatArray
    sampled: npt.NDArray[np.bool_]


def map_key(store: Store, root: Path, digest: str) -> str:
    """Return a digest of what a map is drawn from: the files heard, and by which model.

    Raises:
        StoreError: the store cannot be read.
    """
    heard = store.heard(root, digest)
    key = hashlib.sha256(f"{_WAY}\0{digest}".encode())
    for track in store.tracks(root):
        if track.path in heard:
            key.update(os.fsencode(track.path) + b"\0%d %d\0" % (track.size, track.mtime_ns))
    return key.hexdigest()[:32]


def map_file(cache: Path, root: Path) -> Path:
    """Return where the map of a library is kept; there is one of each."""
    return cache / "maps" / f"{hashlib.sha256(os.fsencode(root)).hexdigest()[:16]}.npz"


def kept_map(path: Path, key: str) -> LibraryMap | None:
    """Return the map that is kept, or None where there is none of this key; "" takes any."""
    try:
        # Not by name: a file that is no archive would stay open.
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as file:
            if key not in ("", own := file["key"].tobytes().decode()):
                return None
            names = file["paths"].tobytes().split(b"\0")[:-1]
            found = LibraryMap(
                own,
                tuple(Path(os.fsdecode(name)) for name in names),
                file["places"],
                file["sampled"],
            )
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None
    whole = len(found.paths) == len(found.sampled) and found.places.shape == (len(found.paths), 2)
    return found if whole else None


def keep_map(path: Path, drawn: LibraryMap) -> None:
    """Write a map; others see it whole or not at all.

    Raises:
        FileError: the disk is full or refuses.
    """
    names = b"".join(os.fsencode(name) + b"\0" for name in drawn.paths)
    partial = path.with_name(f".{path.stem}.{os.getpid()}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as file:
            np.savez(
                file,
                key=np.frombuffer(drawn.key.encode(), np.uint8),
                paths=np.frombuffer(names, np.uint8),
                places=drawn.places,
                sampled=drawn.sampled,
            )
        partial.replace(path)
    except OSError as error:
        # Where the folder itself could not be made, the file cannot be looked at either.
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
        raise from_os_error(path, error) from error


def draw_map(
    store: Store, root: Path, digest: str, *, sample: int = SAMPLE, seed: int = 0
) -> Generator[Progress | LibraryMap, None, None]:
    """Draw the map of a library from what was heard in it.

    Args:
        store: holds the analyses.
        root: the library's folder.
        digest: of the analyses.
        sample: how many tracks t-SNE lays out.
        seed: of the sample and of t-SNE.

    Yields:
        ``Progress``, whose total is None while t-SNE runs, and at last the ``LibraryMap``.

    Raises:
        ModelError: fewer than ``FEWEST`` tracks were heard, the model keeps no embeddings, or
            scikit-learn is missing.
        StoreError: the store cannot be read.
    """
    key = map_key(store, root, digest)
    total = len(store.heard(root, digest))
    paths: list[Path] = []
    heard: list[dict[int, FloatArray]] = []
    for number, (path, analysis) in enumerate(store.analyses(root, digest)):
        if number % _PAGE == 0:
            yield Progress(number, total)
        if not is_silent(analysis.signal):
            paths.append(path)
            heard.append(_embeddings(analysis))
    if len(paths) < FEWEST:
        raise ModelError(
            f"A map needs {FEWEST} tracks that were listened to; here are {len(paths)}."
        )
    table = _table(heard)
    heard.clear()
    yield Progress(total, None)
    chosen = np.zeros(len(paths), np.bool_)
    chosen[np.random.default_rng(seed).permutation(len(paths))[:sample]] = True
    limits = backend.load("threadpoolctl").threadpool_limits
    backend.load("sklearn.manifold")
    # Threads that wait for each other: beside anything else that computes, two are slower by far
    # than one.
    with limits(1):
        reduce = Reduction(table[chosen], seed)
        values = reduce(table[chosen])
        places = np.zeros((len(paths), 2), np.float32)
        places[chosen] = lay_out(values, seed)
        others = np.flatnonzero(~chosen)
        for first in range(0, len(others), _CHUNK):
            yield Progress(first, len(others))
            rows = others[first : first + _CHUNK]
            places[rows] = place_among(reduce(table[rows]), values, places[chosen])
    yield LibraryMap(key, tuple(paths), places, chosen)


def _embeddings(analysis: Analysis) -> dict[int, FloatArray]:
    """Return each network's mean embedding; a cascade does not ask every network."""
    return {
        place: np.asarray(prediction.embedding.mean(axis=0), dtype=np.float32)
        for place, prediction in enumerate(analysis.predictions)
        if prediction.embedding.size
    }


def _table(heard: list[dict[int, FloatArray]]) -> FloatArray:
    """Return [n, dims]: side by side the embeddings of the networks that heard every track.

    Raises:
        ModelError: there are none, or they are not numbers.
    """
    shared = sorted(set.intersection(*(set(each) for each in heard)))
    if not shared:
        raise ModelError("The model in use keeps nothing of the sound that a map could show.")
    table = np.stack([np.concatenate([each[place] for place in shared]) for each in heard])
    if not np.isfinite(table).all():
        raise ModelError("Some of what the model heard is not a number; listen again.")
    return table
