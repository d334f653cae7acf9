"""Where labelled tracks are read from: one module for each kind of data set."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.core.genres import Taxonomy
from reclass_gui.train.sources.labelled import without_rare

if TYPE_CHECKING:
    from collections.abc import Generator

    from reclass_gui.core.records import Progress
    from reclass_gui.core.store import Store
    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.train.datasets import Dataset

SOURCES: dict[str, str] = {
    "library": "library:read_library",
    "folders": "folders:read_folders",
    "fma": "fma:read_fma",
    "msd": "msd:read_msd",
    "magnatagatune": "magnatagatune:read_magnatagatune",
    "fma_table": "fma:read_fma_table",
    "gtzan_table": "tables:read_gtzan",
    "embeddings": "embeddings:read_embeddings",
}
"""By ``TrainingConfig.source``: "module:function" below this package, imported when it is used."""


def open_dataset(
    config: TrainingConfig,
    *,
    store: Store | None = None,
    taxonomy: Taxonomy | None = None,
    keep_rare: bool = False,
) -> Generator[Progress | Dataset]:
    """Read the data set that a configuration names.

    Genres get the taxonomy's spelling where it knows them, so that those of two data sets are the
    same; "hiphop" and "Hip Hop" become "Hip-Hop".

    Args:
        store: the program's memory; the source "library" needs it.
        taxonomy: None for the shipped one.
        keep_rare: keep genres with fewer than ``config.fewest_tracks`` tracks.

    Yields:
        Progress, then the data set, which holds at least one track.

    Raises:
        FileError: a file is missing or not what it should be.
        ModelError: nothing can be learnt from, the store or a package is missing.
        StoreError: the store cannot be read.
        SettingsError: the shipped taxonomy is damaged.
    """
    if not config.path:
        raise ModelError("Say where the data set lies.")
    path = Path(config.path).expanduser().absolute()
    if not path.exists():
        raise FileError(path, "not-found", "there is no such file or folder")
    module, function = SOURCES[config.source].split(":")
    read = getattr(importlib.import_module(f"{__name__}.{module}"), function)
    dataset: Dataset = yield from read(path, config, store, taxonomy or Taxonomy.load())
    if not keep_rare:
        dataset = without_rare(dataset, config.fewest_tracks)
    if not len(dataset):
        reason = "it holds no track that can be learnt from"
        if dataset.skipped:
            reason += f": {dataset.skipped[0].reason}"
        raise FileError(path, "other", reason)
    yield dataset
