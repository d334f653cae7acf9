"""From tracks to suggestions: decode, front end and networks, side by side over many tracks."""

from __future__ import annotations

import concurrent.futures
import itertools
import logging
import time
from collections import deque
from collections.abc import Sized
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core import audio, features
from reclass_gui.core.errors import (
    FileError,
    ReclassError,
    SettingsError,
    StoreError,
    from_os_error,
)
from reclass_gui.core.records import Analysis, Finished, Progress, TrackDone, TrackFailed
from reclass_gui.core.suggest import propose

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from concurrent.futures import Executor, Future

    from reclass_gui.core.ensemble import Ensemble
    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.records import Event, FloatArray, Track
    from reclass_gui.core.store import Store

_log = logging.getLogger(__name__)

QUALITY = {"fast": 3, "balanced": 5, "thorough": 10}
"""How many patches of a track the networks hear, spread over the whole of it."""

# Tracks decoded ahead of the one that is next in line, so that one slow track does not stop the
# others. What waits is a few kilobytes a track.
_LOOK_AHEAD = 16
# Patches of a timeline that go through the networks at once.
_TIMELINE_PATCHES = 8


def classify(
    tracks: Iterable[Track],
    model: Ensemble,
    store: Store | None,
    *,
    quality: str = "balanced",
    executor: Executor | None = None,
    unsure_below: float | None = None,
    taxonomy: Taxonomy | None = None,
) -> Iterator[Event]:
    """Listen to tracks and propose a genre for each.

    Yields ``TrackDone`` or ``TrackFailed`` for each track, in the order of ``tracks``, each
    followed by a ``Progress``, and ``Finished`` at the end. What the store knows is not decoded
    again. The tracks run in the executor's threads and in the calling one, so an executor with
    one thread less than there are cores keeps them all busy. Closing the iterator drops what has
    not begun and waits for what has.

    Args:
        tracks: read as they are needed; a sized collection gives the progress a total.
        model: its ``threads`` should be 1.
        store: where analyses are looked up and kept; None for neither.
        quality: one of ``QUALITY``.
        executor: None runs everything in the calling thread.
        unsure_below: confidence under which a suggestion is "unsure"; None takes the model's.
        taxonomy: where given, its allowed list limits what may be suggested.

    Raises:
        SettingsError: there is no such quality.
        ModelError: the model fails, whatever the track.
        StoreError: analyses could not be kept; raised when all tracks are done.
    """
    if quality not in QUALITY:
        raise SettingsError(f"There is no quality “{quality}”; choose {', '.join(QUALITY)}.")
    began = time.monotonic()
    total = len(tracks) if isinstance(tracks, Sized) else None
    memory = _Memory(store, model, quality)
    done = failed = 0
    waiting = _in_order(tracks, model, quality, memory, executor)
    try:
        for track, result, cached in waiting:
            if isinstance(result, TrackFailed):
                failed += 1
                yield result
            else:
                suggestion = propose(
                    track.path, result, model, unsure_below=unsure_below, taxonomy=taxonomy
                )
                done += 1
                event = TrackDone(track, result, suggestion, cached)
                memory.keep(event)
                yield event
            yield Progress(done + failed, total, track.path.name)
    finally:
        waiting.close()
    memory.complain()
    yield Finished(done, failed, seconds=time.monotonic() - began)


def analyse(track: Track, model: Ensemble, quality: str = "balanced") -> Analysis:
    """Listen to one track, here and now.

    Raises:
        FileError: the track cannot be listened to.
        ModelError: the model fails.
    """
    spec = model.spec
    windows = audio.read_windows(
        track.path,
        lambda seconds: features.place_patches(seconds, spec, QUALITY[quality]),
        spec.patch_seconds,
        spec.rate,
        margin=features.patch_margin(spec),
    )
    patches = np.stack([features.patch(samples, spec) for samples in windows.samples])
    return Analysis(
        model=model.name,
        digest=model.digest(quality),
        seconds=windows.info.seconds,
        starts=windows.starts,
        predictions=model.predict(patches),
        signal=features.signal_facts(windows.sound, spec.rate),
    )


def timeline(track: Track, model: Ensemble) -> Iterator[tuple[float, dict[str, float]]]:
    """Yield (start in seconds, {genre: probability}) for every patch of a track, one after another.

    The track is decoded as the iterator is pulled, never as a whole. What is left at the end
    counts from half a patch on, or when it is all there is.

    Raises:
        FileError: the track cannot be decoded.
        ModelError: the model fails.
    """
    spec = model.spec
    starts: list[float] = []
    patches: list[FloatArray] = []
    for number, samples in enumerate(_consecutive(track, model)):
        starts.append(number * spec.patch_seconds)
        patches.append(features.patch(samples, spec))
        if len(patches) == _TIMELINE_PATCHES:
            yield from _points(starts, patches, model)
            starts, patches = [], []
    if patches:
        yield from _points(starts, patches, model)


def _points(
    starts: list[float], patches: list[FloatArray], model: Ensemble
) -> Iterator[tuple[float, dict[str, float]]]:
    rows = model.segment_probabilities(model.predict(np.stack(patches)))
    for start, row in zip(starts, rows, strict=True):
        yield start, dict(zip(model.genres, map(float, row), strict=True))


def _consecutive(track: Track, model: Ensemble) -> Iterator[FloatArray]:
    """Cut a track into adjacent patches, each with the margin on both sides."""
    spec = model.spec
    length = spec.patch_samples
    margin = round(features.patch_margin(spec) * spec.rate)
    held = np.zeros(margin, np.float32)
    blocks = audio.stream(track.path, block_seconds=spec.patch_seconds, rate=spec.rate)
    first = True
    for block in blocks:
        held = np.concatenate([held, block.mean(axis=1, dtype=np.float32)])
        while len(held) >= length + 2 * margin:
            yield held[: length + 2 * margin]
            held = held[length:]
            first = False
    if len(held) - margin >= length / 2 or (first and len(held) > margin):
        yield np.pad(held, (0, length + 2 * margin - len(held)))


class _Memory:
    """The store as the pipeline uses it: what goes wrong there is told once, at the end."""

    def __init__(self, store: Store | None, model: Ensemble, quality: str) -> None:
        self._store = store
        self._digest = model.digest(quality)
        self._suggestion_digest = model.suggestion_digest(quality)
        self._error: StoreError | None = None

    def recall(self, track: Track) -> Analysis | None:
        """Return what is known of a track."""
        if self._store is None or self._error is not None:
            return None
        try:
            return self._store.analysis(track, self._digest)
        except StoreError as error:
            self._fail(error)
            return None

    def keep(self, event: TrackDone) -> None:
        """Keep what was heard and suggested."""
        if self._store is None or self._error is not None:
            return
        try:
            if not event.cached:
                self._store.put_analysis(event.track, event.analysis)
            self._store.put_suggestion(event.track, self._suggestion_digest, event.suggestion)
        except StoreError as error:
            self._fail(error)

    def complain(self) -> None:
        """Raise what went wrong, if anything did."""
        if self._error is not None:
            raise self._error

    def _fail(self, error: StoreError) -> None:
        _log.warning("going on without the store: %s", error)
        self._error = error


@dataclass(slots=True)
class _Pending:
    """A track on its way; ``result`` where there is nothing (more) to wait for."""

    track: Track
    future: Future[Analysis | TrackFailed] | None = None
    result: Analysis | TrackFailed | None = None
    cached: bool = False

    def take(self) -> Analysis | TrackFailed | None:
        """Return the result if it is there."""
        future = self.future
        if self.result is None and future is not None and future.done() and not future.cancelled():
            self.result = future.result()
        return self.result


def _in_order(
    tracks: Iterable[Track],
    model: Ensemble,
    quality: str,
    memory: _Memory,
    executor: Executor | None,
) -> Generator[tuple[Track, Analysis | TrackFailed, bool], None, None]:
    """Yield each track with its result and whether it was known, in order."""
    source = iter(tracks)
    queue: deque[_Pending] = deque()
    ahead = _LOOK_AHEAD if executor is not None else 1
    try:
        while True:
            for track in itertools.islice(source, ahead - len(queue)):
                queue.append(_begin(track, model, quality, memory, executor))
            if not queue:
                return
            result = queue[0].take()
            if result is None:
                _lend_a_hand(queue, model, quality)
            else:
                pending = queue.popleft()
                yield pending.track, result, pending.cached
    finally:
        futures = [pending.future for pending in queue if pending.future is not None]
        # Cancelled ones may never be looked at again by their executor: only wait for the others.
        concurrent.futures.wait([future for future in futures if not future.cancel()])


def _begin(
    track: Track, model: Ensemble, quality: str, memory: _Memory, executor: Executor | None
) -> _Pending:
    known = memory.recall(track)
    if known is not None:
        return _Pending(track, result=known, cached=True)
    if executor is None:
        return _Pending(track)
    try:
        return _Pending(track, executor.submit(_listen, track, model, quality))
    except RuntimeError:  # it was shut down: whoever did that is about to close this iterator too
        return _Pending(track)


def _lend_a_hand(queue: deque[_Pending], model: Ensemble, quality: str) -> None:
    """Do the first track that no thread has begun; where there is none, wait for the first."""
    for pending in queue:
        if pending.result is None and (pending.future is None or pending.future.cancel()):
            pending.future = None
            pending.result = _listen(pending.track, model, quality)
            return
    first = queue[0].future
    if first is not None:
        concurrent.futures.wait([first])


def _listen(track: Track, model: Ensemble, quality: str) -> Analysis | TrackFailed:
    """Analyse a track; whatever is wrong with it, not with the model, becomes a ``TrackFailed``."""
    try:
        return analyse(track, model, quality)
    except FileError as error:
        return TrackFailed(track, error.kind, error.reason)
    except OSError as error:
        fault = from_os_error(track.path, error)
        return TrackFailed(track, fault.kind, fault.reason)
    except MemoryError:
        return TrackFailed(track, "other", "there is not enough memory to decode it")
    except ReclassError:
        raise
    except Exception as error:  # noqa: BLE001 (one strange file must not end a run over thousands)
        _log.exception("unforeseen while listening to %s", track.path)
        return TrackFailed(
            track, "other", f"something unforeseen happened ({type(error).__name__}), see the log"
        )
