"""Segments of a data set's tracks: patches of embeddings.npz, or GTZAN's features_3_sec.csv."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.descriptors.gtzan import columns
from reclass_gui.core.errors import FileError
from reclass_gui.train.experiments.segmenttable import SegmentTable, of_tracks, table_of
from reclass_gui.train.featuretable import FeatureTable, read_text
from reclass_gui.train.patchtable import read_patch_arrays
from reclass_gui.train.sources.artistlists import track_of

if TYPE_CHECKING:
    from reclass_gui.train.datasets import Dataset


def read_segments(dataset: Dataset, path: Path, given: str | None) -> SegmentTable | None:
    """Return the segments of a data set's tracks, None where there are none.

    Args:
        path: of the data set; a file of embeddings has patches itself.
        given: path of a features_3_sec.csv.

    Raises:
        FileError: a file cannot be read, or has no segment of these tracks.
        ModelError: the data set is no table.
    """
    if given:
        return read_three_seconds(dataset, Path(given).expanduser().absolute())
    if dataset.source != "embeddings":
        return None
    tracks = table_of(dataset)
    names, clip, embeddings, _tags = read_patch_arrays(path)
    place = {str(name): row for row, name in enumerate(tracks.names)}
    track = np.array([place.get(str(names[at]), -1) for at in clip])
    numbers = np.arange(len(clip)) - np.searchsorted(clip, clip) + 1
    kept = track >= 0
    labels = [f"{names[at]} #{number}" for at, number in zip(clip, numbers, strict=True)]
    rows = FeatureTable(
        names=np.array(labels)[kept],
        features=embeddings[kept],
        labels=np.array(labels)[kept],
        artists=np.array(labels)[kept],
    )
    return of_tracks(tracks, rows, track[kept])


def read_three_seconds(dataset: Dataset, path: Path) -> SegmentTable:
    """Read GTZAN's features_3_sec.csv, whose rows are named "blues.00000.3.wav".

    Raises:
        FileError: it cannot be read, or has no segment of the data set's tracks.
    """
    tracks = table_of(dataset)
    place = {track_of(str(name)): row for row, name in enumerate(tracks.names)}
    found: dict[str, tuple[int, list[float]]] = {}
    try:
        for row in csv.DictReader(read_text(path).splitlines()):
            name = row["filename"].removesuffix(".wav")
            track = place.get(name.rpartition(".")[0])
            if track is not None:
                found[name] = (track, [float(row[column]) for column in columns()])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        reason = f"it is no table of GTZAN's features: {error!r}"
        raise FileError(path, "damaged", reason) from error
    if not found:
        raise FileError(path, "other", "it has no segment of the data set's tracks")
    names = sorted(found)
    features = np.array([found[name][1] for name in names], dtype=np.float32)
    if not np.isfinite(features).all():
        raise FileError(path, "damaged", "it has features that are not numbers")
    rows = FeatureTable(np.array(names), features, np.array(names), np.array(names))
    return of_tracks(tracks, rows, np.array([found[name][0] for name in names]))
