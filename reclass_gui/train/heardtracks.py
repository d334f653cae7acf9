"""Labelled tracks as the shipped networks hear them, read from the store: nothing is decoded."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.records import Progress
from reclass_gui.core.sampling import is_sampled
from reclass_gui.core.suggest import is_silent
from reclass_gui.train.truth import groups_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping
    from pathlib import Path

    import numpy.typing as npt

    from reclass_gui.core.ensemble import Ensemble
    from reclass_gui.core.records import Analysis, FloatArray, Track
    from reclass_gui.core.store import Store

# Analyses read between two looks at whether to stop.
_PAGE = 100


@dataclass(frozen=True, slots=True, eq=False)
class Examples:
    """Labelled tracks, by path.

    Attributes:
        paths: [n].
        labels: [n] genre of each.
        groups: [n] what must stay together, as ``truth.groups_of`` says.
        embeddings: [n, dims] float32, mean over each track's segments.
        judged: [n, len(genres)] float32, what the shipped networks and their head say.
        genres: columns of ``judged``.
        spoken: [n] whether the speech gate closes, so that no genre is given.
        sampled: [n] whether the track is one of the random sample.
        left_out: how many labelled tracks are missing here, by the reason: "not heard", "silent".
        tags: of each network its mean tag probabilities, [n, labels].
    """

    paths: tuple[Path, ...]
    labels: tuple[str, ...]
    groups: tuple[str, ...]
    embeddings: FloatArray
    judged: FloatArray
    genres: tuple[str, ...]
    spoken: npt.NDArray[np.bool_]
    sampled: npt.NDArray[np.bool_]
    left_out: Mapping[str, int] = field(default_factory=dict)
    tags: tuple[FloatArray, ...] = ()

    def __len__(self) -> int:
        return len(self.paths)

    def fingerprints(self) -> tuple[str, ...]:
        """Return 12 hex digits for each track, by what was heard in it."""
        return tuple(
            hashlib.blake2b(row.tobytes(), digest_size=6).hexdigest() for row in self.embeddings
        )


def read_examples(
    store: Store,
    root: Path,
    truth: Mapping[Path, str],
    base: Ensemble,
    quality: str,
) -> Generator[Progress | Examples, None, None]:
    """Read what was heard in labelled tracks.

    Args:
        store: holds the analyses.
        root: the library's folder.
        truth: genre of each labelled track.
        base: the ensemble whose analyses they are, without a person's own head.
        quality: at which was listened.

    Yields:
        ``Progress``, and at last the ``Examples``.

    Raises:
        StoreError: the store cannot be read, or an analysis in it is damaged.
    """
    tracks = store.tracks(root)
    groups = dict(zip((t.path for t in tracks), groups_of(tracks, root), strict=True))
    wanted = [track for track in tracks if track.path in truth]
    kept: list[Track] = []
    left_out: Counter[str] = Counter()
    left_out["not heard"] = len(truth) - len(wanted)
    means: list[list[FloatArray]] = []
    embeddings: list[FloatArray] = []
    for number, (track, analysis) in enumerate(
        _analyses(store, root, wanted, base.digest(quality))
    ):
        if number % _PAGE == 0:
            yield Progress(number, len(wanted))
        if analysis is None:
            left_out["not heard"] += 1
        elif is_silent(analysis.signal) or not len(analysis.predictions[0].segments):
            left_out["silent"] += 1
        else:
            kept.append(track)
            means.append([prediction.mean for prediction in analysis.predictions])
            embeddings.append(base.mean_embedding(analysis.predictions)[0])
    empty = base.nothing_heard()
    tags = [
        np.array([row[place] for row in means], np.float32).reshape(-1, len(empty[place].labels))
        for place in range(len(empty))
    ]
    width = sum(prediction.embedding.shape[1] for prediction in empty)
    table = np.array(embeddings, np.float32).reshape(-1, width)
    some = len(table) > 0
    yield Examples(
        paths=tuple(track.path for track in kept),
        labels=tuple(truth[track.path] for track in kept),
        groups=tuple(groups[track.path] for track in kept),
        embeddings=table,
        judged=base.judge(tags, table) if some else np.zeros((0, len(base.genres)), np.float32),
        genres=base.genres,
        spoken=base.speech_probabilities(table) > base.speech_above
        if some
        else np.zeros(0, np.bool_),
        sampled=np.array([is_sampled(track) for track in kept], np.bool_),
        left_out={reason: count for reason, count in left_out.items() if count},
        tags=tuple(tags),
    )


def _analyses(
    store: Store, root: Path, wanted: list[Track], digest: str
) -> Iterator[tuple[Track, Analysis | None]]:
    """Yield wanted tracks with what was heard; a few are asked for one by one, many read along."""
    if len(wanted) < _PAGE:
        for track in wanted:
            yield track, store.analysis(track, digest)
        return
    by_path = {track.path: track for track in wanted}
    for path, analysis in store.analyses(root, digest):
        if path in by_path:
            yield by_path.pop(path), analysis
    for track in by_path.values():
        yield track, None
