"""Tables with several rows a track, segments or patches, and splits of tracks or rows."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.train import backend
from reclass_gui.train.featuretable import FeatureTable
from reclass_gui.train.outcome import Outcome, track_means
from reclass_gui.train.protocols import FOLDS, WORDS, splits
from reclass_gui.train.splits import Split

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from reclass_gui.train.datasets import Dataset

SEGMENTS = "segments"
ALL_WORDS = {
    **WORDS,
    SEGMENTS: "segments of these tracks, 5 random folds, the same track on both sides",
}


@dataclass(frozen=True, slots=True, eq=False)
class SegmentTable:
    """Rows of features and the tracks that they are of.

    Attributes:
        rows: of features, with the label and artist of their track.
        tracks: one row a track; its features are not used.
        track: [rows], place of each row's track.
    """

    rows: FeatureTable
    tracks: FeatureTable
    track: npt.NDArray[np.intp]

    @property
    def whole(self) -> bool:
        """Whether each track is one row."""
        return len(self.rows) == len(self.tracks)

    def splits(self, lists: Mapping[str, str], protocol: str, seed: int) -> list[Split]:
        """Return a protocol's splits of the rows, by its key in ``ALL_WORDS``.

        Raises:
            ModelError: the data do not allow it.
        """
        if protocol == SEGMENTS:
            return self._of_segments(seed)
        return [
            Split(*(np.flatnonzero(np.isin(self.track, part)) for part in _parts(split)))
            for split in splits(self.tracks, lists, protocol, seed)
        ]

    def _of_segments(self, seed: int) -> list[Split]:
        if self.whole:
            raise ModelError("Each track is one row here: there are no segments to split.")
        known = np.flatnonzero(self.rows.artists != "")
        folds = backend.load("sklearn.model_selection").StratifiedKFold(
            FOLDS, shuffle=True, random_state=seed
        )
        return [
            Split(known[training], known[:0], known[test])
            for training, test in folds.split(known, self.rows.labels[known])
        ]

    def judged(self, outcome: Outcome) -> Outcome:
        """Turn answers about rows into answers about tracks, whose rows are then the segments."""
        if self.whole:
            return outcome
        row = {str(name): place for place, name in enumerate(self.rows.names)}
        of = self.track[[row[name] for name in outcome.names]]
        tracks, segment_tracks = np.unique(of, return_inverse=True)
        truth = np.zeros((len(tracks), len(outcome.labels)), dtype=np.bool_)
        truth[segment_tracks] = outcome.truth
        return Outcome(
            labels=outcome.labels,
            names=tuple(map(str, self.tracks.names[tracks])),
            truth=truth,
            probabilities=track_means(outcome.probabilities, segment_tracks, len(tracks)),
            segments=outcome.probabilities,
            segment_tracks=segment_tracks,
            groups=tuple(map(str, self.tracks.artists[tracks])),
            facts=outcome.facts,
        )


def table_of(dataset: Dataset) -> FeatureTable:
    """Return a data set's features as a table.

    Raises:
        ModelError: it has no features, or tracks with several genres.
    """
    if dataset.features is None:
        raise ModelError(
            f"“{dataset.title}” is audio; this experiment needs a table of features or embeddings."
        )
    if dataset.multi_label:
        raise ModelError(f"Tracks of “{dataset.title}” have several genres; this needs one each.")
    return FeatureTable(
        names=np.array([item.name for item in dataset.items]),
        features=np.asarray(dataset.features, dtype=np.float32),
        labels=np.array([item.labels[0] for item in dataset.items]),
        artists=np.array([item.artist for item in dataset.items]),
    )


def whole_tracks(table: FeatureTable) -> SegmentTable:
    """Return a table whose tracks are one row each."""
    return SegmentTable(table, table, np.arange(len(table)))


def of_tracks(
    tracks: FeatureTable, rows: FeatureTable, track: npt.NDArray[np.intp]
) -> SegmentTable:
    """Join rows with their tracks; rows get their track's label and artist.

    Args:
        track: [rows], places in ``tracks``.
    """
    described = dataclasses.replace(
        rows, labels=tracks.labels[track], artists=tracks.artists[track]
    )
    kept = np.unique(track)
    if len(kept) < len(tracks):
        tracks = FeatureTable(
            tracks.names[kept], tracks.features[kept], tracks.labels[kept], tracks.artists[kept]
        )
    return SegmentTable(described, tracks, np.searchsorted(kept, track))


def _parts(split: Split) -> tuple[npt.NDArray[np.intp], ...]:
    return split.training, split.validation, split.test
