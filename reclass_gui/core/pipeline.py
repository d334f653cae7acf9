"""From tracks to suggestions: decode, front end and networks, side by side over many tracks."""

from __future__ import annotations

import concurrent.futures
import functools
import itertools
import logging
import time
from collections import deque
from collections.abc import Sized
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reclass_gui.core.errors import (
    FileError,
    ReclassError,
    SettingsError,
    StoreError,
    from_os_error,
)
from reclass_gui.core.model import QUALITY
from reclass_gui.core.records import Finished, Progress, TrackDone, TrackFailed
from reclass_gui.core.suggest import propose

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from concurrent.futures import Executor, Future

    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.model import Model
    from reclass_gui.core.records import Analysis, Event, Track
    from reclass_gui.core.store import Store

__all__ = ["QUALITY", "analyse", "classify", "timeline"]

_log = logging.getLogger(__name__)

# Tracks decoded ahead of the one that is next in line, so that one slow track does not stop the
# others. What waits is a few kilobytes a track.
_LOOK_AHEAD = 16


def classify(
    tracks: Iterable[Track],
    model: Model,
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
    memory = _Memory(store, model, quality, taxonomy)
    tally = model.tally()
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
                if tally is not None:
                    tally.add(result, cached=cached)
                event = TrackDone(track, result, suggestion, cached)
                memory.keep(event)
                yield event
            yield Progress(done + failed, total, track.path.name)
    finally:
        waiting.close()
    memory.complain()
    text = tally.text if tally is not None else ""
    yield Finished(done, failed, seconds=time.monotonic() - began, text=text)


def analyse(track: Track, model: Model, quality: str = "balanced") -> Analysis:
    """Listen to one track, here and now.

    Raises:
        FileError: the track cannot be listened to.
        ModelError: the model fails.
    """
    return model.analyse(track, quality)


def timeline(track: Track, model: Model) -> Iterator[tuple[float, dict[str, float]]]:
    """Yield (start in seconds, {genre: probability}) for every segment, one after another.

    The track is decoded as the iterator is pulled, never as a whole. What is left at the end
    counts from half a segment on, or when it is all there is.

    Raises:
        FileError: the track cannot be decoded.
        ModelError: the model fails, or judges tracks only as wholes (``segment_seconds`` is 0).
    """
    yield from model.timeline(track)


class _Memory:
    """The store as the pipeline uses it: what goes wrong there is told once, at the end."""

    def __init__(
        self, store: Store | None, model: Model, quality: str, taxonomy: Taxonomy | None
    ) -> None:
        self._store = store
        self._digest = model.digest(quality)
        judging = model.suggestion_digest(quality)
        self._suggestion_digest = taxonomy.judging_digest(judging) if taxonomy else judging
        self._error: StoreError | None = None

    def recall(self, track: Track, digest: str = "") -> Analysis | None:
        """Return what the model, or another of this digest, heard in a track."""
        if self._store is None or self._error is not None:
            return None
        try:
            return self._store.analysis(track, digest or self._digest)
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
    model: Model,
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
                _lend_a_hand(queue, model, quality, memory)
            else:
                pending = queue.popleft()
                yield pending.track, result, pending.cached
    finally:
        futures = [pending.future for pending in queue if pending.future is not None]
        # Cancelled ones may never be looked at again by their executor: only wait for the others.
        concurrent.futures.wait([future for future in futures if not future.cancel()])


def _begin(
    track: Track, model: Model, quality: str, memory: _Memory, executor: Executor | None
) -> _Pending:
    known = memory.recall(track)
    if known is not None:
        return _Pending(track, result=known, cached=True)
    if executor is None:
        return _Pending(track)
    try:
        return _Pending(track, executor.submit(_listen, track, model, quality, memory))
    except RuntimeError:  # it was shut down: whoever did that is about to close this iterator too
        return _Pending(track)


def _lend_a_hand(queue: deque[_Pending], model: Model, quality: str, memory: _Memory) -> None:
    """Do the first track that no thread has begun; where there is none, wait for the first."""
    for pending in queue:
        if pending.result is None and (pending.future is None or pending.future.cancel()):
            pending.future = None
            pending.result = _listen(pending.track, model, quality, memory)
            return
    first = queue[0].future
    if first is not None:
        concurrent.futures.wait([first])


def _listen(track: Track, model: Model, quality: str, memory: _Memory) -> Analysis | TrackFailed:
    """Analyse a track; whatever is wrong with it, not with the model, becomes a ``TrackFailed``."""
    try:
        return model.analyse(track, quality, functools.partial(memory.recall, track))
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
