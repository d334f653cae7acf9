"""Clips by what the shipped networks heard in each 3 s patch; GTZAN's embeddings.npz."""

from __future__ import annotations

import dataclasses
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.train.featuretable import GTZAN_GENRES, FeatureTable, read_artists

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray

_EMBEDDINGS = ("msd_embedding", "mtt_embedding")
_TAGS = ("msd_tags", "mtt_tags")
_FLOOR = 5e-4
"""Of tags, before their log-odds: what half precision can tell from 1."""


@dataclass(frozen=True, slots=True, eq=False)
class PatchTable:
    """Clips and their patches.

    Attributes:
        names: [clips], sorted, such as "blues.00000".
        labels: [clips] genres.
        artists: [clips]; "" where the artist is not known.
        clip: [patches], place of each patch's clip, ascending.
        embeddings: float32 [patches, width], both networks' side by side.
        tags: float32 [patches, tags], log-odds of both networks' tags.
    """

    names: npt.NDArray[np.str_]
    labels: npt.NDArray[np.str_]
    artists: npt.NDArray[np.str_]
    clip: npt.NDArray[np.intp]
    embeddings: FloatArray
    tags: FloatArray

    def __len__(self) -> int:
        return len(self.names)

    @property
    def counts(self) -> npt.NDArray[np.intp]:
        """How many patches each clip has."""
        return np.bincount(self.clip, minlength=len(self))

    def means(self, patches: FloatArray) -> FloatArray:
        """Return the mean of each clip's rows of [patches, width], float32 [clips, width]."""
        sums = np.add.reduceat(
            patches.astype(np.float64), np.searchsorted(self.clip, range(len(self)))
        )
        return np.asarray(sums / self.counts[:, None], dtype=np.float32)

    def only(self, clips: npt.NDArray[np.bool_]) -> PatchTable:
        """Return the table of some clips, [clips] True for those to keep."""
        patches = clips[self.clip]
        places = np.cumsum(clips) - 1
        return PatchTable(
            names=self.names[clips],
            labels=self.labels[clips],
            artists=self.artists[clips],
            clip=places[self.clip[patches]],
            embeddings=self.embeddings[patches],
            tags=self.tags[patches],
        )

    def middles(self) -> PatchTable:
        """Return the table with the middle patch of each clip alone: nothing tells its length."""
        firsts = np.searchsorted(self.clip, range(len(self)))
        rows = firsts + self.counts // 2
        return dataclasses.replace(
            self,
            clip=np.arange(len(self)),
            embeddings=self.embeddings[rows],
            tags=self.tags[rows],
        )

    @property
    def table(self) -> FeatureTable:
        """Clips with their mean embedding."""
        return FeatureTable(self.names, self.means(self.embeddings), self.labels, self.artists)


def read_patches(path: Path, artists: Path) -> PatchTable:
    """Read embeddings.npz and Sturm's artist index; clips are sorted by name.

    Raises:
        FileError: a file cannot be read or is not what it should be.
    """
    artist_of = read_artists(artists)
    listed, clip, embeddings, tags = read_patch_arrays(path)
    names = [str(name).rpartition("/")[2] for name in listed]
    if unknown := {name.partition(".")[0] for name in names} - set(GTZAN_GENRES):
        raise FileError(path, "damaged", f"it names a clip of no genre of GTZAN: {min(unknown)}")
    return PatchTable(
        names=np.array(names),
        labels=np.array([GTZAN_GENRES[name.partition(".")[0]] for name in names]),
        artists=np.array([artist_of.get(name, "") for name in names]),
        clip=clip,
        embeddings=embeddings,
        tags=tags,
    )


def read_patch_arrays(
    path: Path,
) -> tuple[npt.NDArray[np.str_], npt.NDArray[np.intp], FloatArray, FloatArray]:
    """Read embeddings.npz.

    Returns:
        Names of the clips, sorted; of each patch the place of its clip, its embedding and the
        log-odds of its tags.

    Raises:
        FileError: it cannot be read or is not what it should be.
    """
    wanted = ("names", "n_patches", *_EMBEDDINGS, *_TAGS)
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as file:
            arrays = {name: file[name] for name in wanted}
        order = np.argsort(arrays["names"], kind="stable")
        held = np.arange(arrays["msd_embedding"].shape[1]) < arrays["n_patches"][order, None]
        embeddings, tags = (
            np.concatenate([arrays[name][order][held] for name in parts], axis=1).astype(np.float32)
            for parts in (_EMBEDDINGS, _TAGS)
        )
        names = arrays["names"][order].astype(np.str_)
    except OSError as error:
        raise from_os_error(path, error) from error
    except (ValueError, KeyError, IndexError, TypeError, EOFError) as error:
        raise FileError(path, "damaged", f"it is no file of embeddings: {error}") from error
    except (zipfile.BadZipFile, zlib.error) as error:
        raise FileError(path, "damaged", "it is no file of embeddings, or cut short") from error
    if not len(names) or not held.any(axis=1).all() or len(set(names)) != len(names):
        raise FileError(path, "damaged", "it has no clips, one without patches or one twice")
    if not np.isfinite(embeddings).all() or not np.isfinite(tags).all():
        raise FileError(path, "damaged", "it has values that are not numbers")
    shares = np.clip(tags, _FLOOR, 1 - _FLOOR)
    return names, np.nonzero(held)[0], embeddings, np.log(shares / (1 - shares))
