"""From tracks to what models take, computed once: segments, their sound, or a row of numbers."""

from __future__ import annotations

import functools
import logging
import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from reclass_gui.core import audio
from reclass_gui.core.cards import ModelCard
from reclass_gui.core.classifiers import EXCERPTS, place_excerpts
from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.core.features import place_patches, signal_facts
from reclass_gui.core.featuresets import feature_set
from reclass_gui.core.graphinput import graph_input
from reclass_gui.core.records import Progress, Track
from reclass_gui.core.suggest import is_silent
from reclass_gui.train.augmentation import MARGIN
from reclass_gui.train.datasets import Skipped
from reclass_gui.train.frontend import TOP_DECIBELS
from reclass_gui.train.networks import SEGMENT_SPEC
from reclass_gui.train.trackcache import Arrays, TrackCache, is_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import numpy.typing as npt

    from reclass_gui.core.model import Model
    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.datasets import Dataset

_log = logging.getLogger(__name__)

# Under another number everything is computed anew.
_VERSION = 1
_QUALITY = "balanced"

_CARD = ModelCard(
    "segments", "cnn", ("any",), spec=SEGMENT_SPEC, layout="frames,bands",
    scaling={"top_db": TOP_DECIBELS},
)  # fmt: skip


class Way(Protocol):
    """A way of computing something of a track."""

    @property
    def name(self) -> str:
        """A folder's name that changes with anything that changes the values."""

    def compute(self, path: Path) -> npt.NDArray[Any]:
        """Return the values of a track; one array.

        Raises:
            FileError: it cannot be decoded, or there is nothing in it.
        """


@dataclass(frozen=True, slots=True)
class SegmentsOf:
    """Spectrograms of segments spread over a track, or their sound with some around it.

    Attributes:
        count: at most so many of a track.
        sound: keep sound, float32 [k, samples], in place of float16 [k, frames, mels].
    """

    count: int
    sound: bool = False

    @property
    def name(self) -> str:
        """Front end and number."""
        what = "sound" if self.sound else "segments"
        return f"{what}{self.count}-{SEGMENT_SPEC.digest()}-{_VERSION}"

    def compute(self, path: Path) -> npt.NDArray[Any]:
        """Decode the segments that classification would listen to; silent ones are left out."""
        windows = audio.read_windows(
            path,
            lambda seconds: place_patches(seconds, SEGMENT_SPEC, self.count),
            SEGMENT_SPEC.patch_seconds,
            SEGMENT_SPEC.rate,
            margin=SEGMENT_SPEC.patch_seconds * MARGIN if self.sound else 0.0,
        )
        heard = [
            (samples, sound)
            for samples, sound in zip(windows.samples, windows.sound, strict=True)
            if not is_silent(signal_facts([sound], SEGMENT_SPEC.rate))
        ]
        if not heard:
            raise FileError(path, "unsupported", "it is silent: there is nothing to describe")
        if self.sound:
            return np.stack([samples for samples, _ in heard])
        return graph_input([sound for _, sound in heard], _CARD).astype(np.float16)


def segment_of(sound: FloatArray) -> FloatArray:
    """Return a segment's spectrogram, float32 [frames, mels], as classification makes it."""
    segment: FloatArray = graph_input([sound], _CARD)[0]
    return segment


@dataclass(frozen=True, slots=True)
class FeaturesOf:
    """Whole-track features, of the excerpt that classification hears.

    Attributes:
        features: a name of ``core.featuresets``.
    """

    features: str

    @property
    def name(self) -> str:
        """The set."""
        return f"{self.features}-{_VERSION}"

    def compute(self, path: Path) -> npt.NDArray[Any]:
        """Describe the middle of a track, float32 [width]."""
        wanted = feature_set(self.features)
        rate = wanted.rate or audio.probe(path).rate
        windows = audio.read_windows(
            path,
            lambda seconds: place_excerpts(seconds, wanted.seconds, EXCERPTS[_QUALITY]),
            wanted.seconds,
            rate,
            margin=0.0,
        )
        if is_silent(signal_facts(windows.sound, rate)):
            raise FileError(path, "unsupported", "it is silent: there is nothing to describe")
        try:
            vectors = [wanted.load()(sound, rate) for sound in windows.sound]
        except ValueError as error:
            raise FileError(path, "unsupported", f"it has no features: {error}") from error
        mean: FloatArray = np.mean(vectors, axis=0).astype(np.float32)
        if not np.isfinite(mean).all():
            raise FileError(path, "other", "some of its features are not numbers")
        return mean


@dataclass(frozen=True, slots=True)
class EmbeddingOf:
    """The mean embedding of the shipped networks, joined."""

    model: Model = field(compare=False)

    @property
    def name(self) -> str:
        """Networks, front end and quality."""
        return f"embedding-{self.model.digest(_QUALITY)}-{_VERSION}"

    def compute(self, path: Path) -> npt.NDArray[Any]:
        """Listen to a track, float32 [dims]."""
        found = path.stat()
        analysis = self.model.analyse(Track(path, found.st_size, found.st_mtime_ns), _QUALITY)
        if is_silent(analysis.signal):
            raise FileError(path, "unsupported", "it is silent: there is nothing to describe")
        means = [prediction.embedding.mean(axis=0) for prediction in analysis.predictions]
        joined: FloatArray = np.concatenate(means).astype(np.float32)
        return joined


def way_of(features: str) -> Way:
    """Return how the numbers of feature models are computed: "embedding" or a feature set.

    Raises:
        ModelError: there are no such features, or the shipped networks cannot be loaded.
    """
    if features != "embedding":
        feature_set(features)
        return FeaturesOf(features)
    from reclass_gui.core.loading import load_model

    return EmbeddingOf(load_model("default"))


@dataclass(frozen=True, slots=True, eq=False)
class Computed:
    """What was computed.

    Attributes:
        rows: of the data set, those for which it could be, ascending.
        arrays: one for each of ``rows``.
        skipped: the other ones, named with the reason.
    """

    rows: npt.NDArray[np.intp]
    arrays: Arrays
    skipped: tuple[Skipped, ...]


def compute(
    data: Dataset, rows: npt.NDArray[np.intp], way: Way, cache: Path, text: str
) -> Iterator[Progress | Computed]:
    """Compute something of tracks, several at once; what is on disk already is taken from there.

    A track that cannot be decoded is named in the log and left out; nothing stands in for it.

    Args:
        data: the tracks.
        rows: which of them.
        way: what is computed.
        cache: folder of all caches.
        text: of the progress.

    Yields:
        How far it is; last, what was computed.

    Raises:
        ModelError: a track has no file.
        FileError: the cache cannot be written.
    """
    kept = TrackCache(cache, way.name)
    for row in rows:
        if data.items[row].path is None:
            raise ModelError(f"“{data.title}” has no audio; choose the features that it holds.")
    found: list[tuple[int, Path]] = []
    skipped: list[Skipped] = []
    waiting: deque[tuple[int, Future[Path]]] = deque()
    workers = _cores()
    total = len(rows)
    yield Progress(0, total, text)
    with ThreadPoolExecutor(workers, thread_name_prefix="decode") as pool:
        try:
            for number, row in enumerate(rows):
                track = data.items[row].path
                waiting.append((int(row), pool.submit(_one, kept, way, track)))
                if len(waiting) >= 4 * workers or number == total - 1:
                    while waiting and (len(waiting) >= 4 * workers or number == total - 1):
                        _collect(data, *waiting.popleft(), found, skipped)
                        yield Progress(len(found) + len(skipped), total, text)
        finally:
            for _, future in waiting:
                future.cancel()
    places = np.array([row for row, _ in found], dtype=np.intp)
    yield Computed(places, Arrays([path for _, path in found]), tuple(skipped))


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _one(kept: TrackCache, way: Way, track: Path) -> Path:
    path = kept.path_of(track)
    if not is_whole(path):
        kept.keep(path, way.compute(track))
    return path


def _collect(
    data: Dataset,
    row: int,
    future: Future[Path],
    found: list[tuple[int, Path]],
    skipped: list[Skipped],
) -> None:
    item = data.items[row]
    try:
        found.append((row, future.result()))
    except FileError as error:
        if error.path != item.path:
            raise  # the cache's disk is full, which the track is not to blame for
        _log.warning("left out of training: %s", error)
        kind = "missing" if error.kind == "not-found" else "corrupt"
        skipped.append(Skipped(item.name, kind, error.reason))


@functools.lru_cache(maxsize=1)
def shared_pool() -> ThreadPoolExecutor:
    """Return threads that change the sound of training segments."""
    return ThreadPoolExecutor(_cores(), thread_name_prefix="augment")
