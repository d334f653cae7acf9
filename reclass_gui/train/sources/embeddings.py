"""Embeddings of GTZAN's layout: an .npz with one row for each 3 s patch of each clip."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.core.records import Progress
from reclass_gui.train.datasets import Dataset, Item
from reclass_gui.train.sources.artistlists import read_artist_lists
from reclass_gui.train.sources.labelled import Collection

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    import numpy.typing as npt

    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.records import FloatArray
    from reclass_gui.core.store import Store
    from reclass_gui.train.config import TrainingConfig

NETWORKS = ("msd_embedding", "mtt_embedding")
"""Joined in the order in which the default model joins its networks' embeddings."""


def read_embeddings(
    path: Path, config: TrainingConfig, _store: Store | None, taxonomy: Taxonomy
) -> Generator[Progress, None, Dataset]:
    """Read an .npz with ``names`` ("blues/blues.00000") and [clips, patches, dims] embeddings.

    A clip's genre is its folder; its features are the mean over its patches, NaN ones left out, of
    the joined embeddings. Clips without a patch are skipped.

    Raises:
        FileError: it cannot be read, or lacks an array.
    """
    lists = read_artist_lists(config.labels, path.parent)
    arrays = _read(path)
    names = [str(name) for name in arrays["names"]]
    yield Progress(0, len(names))
    features = np.concatenate([_means(arrays[name]) for name in NETWORKS], axis=1)
    seconds = arrays.get("seconds", np.zeros(len(names)))
    found = Collection(taxonomy)
    rows: dict[str, int] = {}
    for row, name in enumerate(names):
        if not np.isfinite(features[row]).all():
            found.skip(name, "corrupt", "it has no embedding")
            continue
        artist = lists.artist(name)
        labels = found.genres([name.partition("/")[0] if "/" in name else ""])
        if found.add(Item(name, labels, artist=artist, seconds=float(seconds[row]))):
            rows[name] = row
    items = found.sorted_items()
    order = np.array([rows[item.name] for item in items], dtype=np.intp)
    yield Progress(len(names), len(names))
    return Dataset(
        title=path.name,
        source=config.source,
        items=items,
        skipped=tuple(found.skipped),
        features=features[order],
        feature_set="embedding",
        parts=lists.parts(item.name for item in items),
    )


def _read(path: Path) -> dict[str, npt.NDArray[Any]]:
    try:
        # An open file: NumPy would leave one that it opened itself, where it is no archive.
        with path.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            wanted = [*NETWORKS, "names", "seconds"]
            arrays = {name: archive[name] for name in wanted if name in archive.files}
    except OSError as error:
        raise from_os_error(path, error) from error
    except (ValueError, EOFError, TypeError, AttributeError, zipfile.BadZipFile) as error:
        raise FileError(path, "damaged", "it is no complete .npz file") from error
    for name in ("names", *NETWORKS):
        if name not in arrays:
            raise FileError(path, "unsupported", f"it has no array “{name}”")
    count = len(arrays["names"])
    shapes = [arrays[name].shape for name in NETWORKS]
    if any(len(shape) not in (2, 3) or shape[0] != count for shape in shapes):
        raise FileError(path, "damaged", "its arrays do not fit its names")
    if len(arrays.get("seconds", arrays["names"])) != count:
        raise FileError(path, "damaged", "its arrays do not fit its names")
    return arrays


def _means(patches: npt.NDArray[Any]) -> FloatArray:
    """Average [clips, patches, dims] over the patches that are numbers; without one it is NaN."""
    if patches.ndim == 2:
        return np.asarray(patches, dtype=np.float32)
    values = patches.astype(np.float32)
    heard = np.isfinite(values).all(axis=2, keepdims=True)
    with np.errstate(invalid="ignore"):
        means = np.where(heard, values, 0).sum(axis=1) / heard.sum(axis=1)
    return np.asarray(means, dtype=np.float32)
