"""GTZAN's table of whole-track features, with the artists and lists that lie beside it."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.descriptors.gtzan import columns
from reclass_gui.core.errors import FileError
from reclass_gui.core.records import Progress
from reclass_gui.train.datasets import Dataset, Item
from reclass_gui.train.featuretable import read_text
from reclass_gui.train.sources.artistlists import read_artist_lists, track_of
from reclass_gui.train.sources.labelled import Collection

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.store import Store
    from reclass_gui.train.config import TrainingConfig


def read_gtzan(
    path: Path, config: TrainingConfig, _store: Store | None, taxonomy: Taxonomy
) -> Generator[Progress, None, Dataset]:
    """Read features_30_sec.csv: a row of 57 features a track, found by the columns' names.

    Rows whose features are not numbers, without a label or there twice are skipped.

    Raises:
        FileError: it cannot be read or lacks a column.
    """
    lists = read_artist_lists(config.labels, path.parent)
    reader = csv.DictReader(read_text(path).lstrip("\ufeff").splitlines())
    if missing := {"filename", "label", *columns()} - set(reader.fieldnames or ()):
        reason = f"it is no table of GTZAN's features: there is no column “{min(missing)}”"
        raise FileError(path, "damaged", reason)
    found = Collection(taxonomy)
    features: dict[str, list[float]] = {}
    try:
        for row in reader:
            name = track_of((row["filename"] or "").strip())
            try:
                values = [float(row[column]) for column in columns()]
            except (TypeError, ValueError):
                values = [np.nan]
            if not name:
                found.skip(f"line {reader.line_num}", "corrupt", "it names no track")
            elif not np.isfinite(values).all():
                found.skip(name, "corrupt", "some of its features are not numbers")
            else:
                labels = found.genres([row["label"] or ""])
                if found.add(Item(name, labels, artist=lists.artist(name))):
                    features[name] = values
    except csv.Error as error:
        raise FileError(path, "damaged", f"it is no CSV table ({error})") from error
    items = found.sorted_items()
    rows = [features[item.name] for item in items]
    yield Progress(len(items), len(items))
    return Dataset(
        title=path.name,
        source=config.source,
        items=items,
        skipped=tuple(found.skipped),
        features=np.array(rows, dtype=np.float32).reshape(len(items), len(columns())),
        feature_set="gtzan57",
        parts=lists.parts(item.name for item in items),
    )
