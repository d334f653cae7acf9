"""Long operations off the GUI thread: generators pulled in lanes of threads.

A long operation of the core is a generator of frozen events. A lane's thread pulls it; the events
reach the GUI thread as lists, a few times a second, however fast they come. Stopping is to stop
pulling, so the core needs no flags.
"""

from __future__ import annotations

import concurrent.futures
import itertools
import logging
import os
import threading
import time
import weakref
from collections import deque
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal

from reclass_gui.core.errors import ReclassError
from reclass_gui.ui.poolexecutor import PoolExecutor
from reclass_gui.ui.reasons import reason_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

P = ParamSpec("P")
T = TypeVar("T")

log = logging.getLogger(__name__)

# A job that yields faster than the window can show waits at this many events.
BACKLOG = 2000

# "inference" is apart from "analysis": the classifying generator waits for decoding that runs in
# "analysis", which may have one thread only. "serial" takes what changes files or decisions, one
# after the other, and must not wait for a scan of an hour. "lookup" asks the store for one track.
# "training" reads data sets, which may take as long as a scan.
_WIDTHS: dict[str, int] = {
    "analysis": max(1, (os.cpu_count() or 2) - 1),
    "inference": 1,
    "serial": 1,
    "scan": 1,
    "lookup": 1,
    "training": 1,
    "background": 1,
}
LANES = frozenset(_WIDTHS)


class _Feed:
    """Carry events and wishes between one worker thread and the GUI thread.

    Plain Python on purpose: the worker never holds the ``Job``, so that no QObject is ever
    destroyed in a worker thread.
    """

    def __init__(self, make: Callable[[], Iterable[object]], poke: Callable[[], None]) -> None:
        self._make = make
        self._poke = poke
        self._condition = threading.Condition()
        self._events: deque[object] = deque()
        self._started = False
        self._cancelled = False
        self._paused = False
        self.done = False
        self.error: Exception | None = None

    def cancel(self) -> bool:
        """Ask the worker to stop; True when it had not begun and never will."""
        with self._condition:
            self._cancelled = True
            self._events.clear()
            self._condition.notify_all()
            if not self._started:
                self.done = True
            return not self._started

    def set_paused(self, paused: bool) -> None:
        """Make the worker wait before its next event, or go on."""
        with self._condition:
            self._paused = paused
            self._condition.notify_all()

    def take(self) -> list[object]:
        """Return the events that have come since the last call."""
        with self._condition:
            events = list(self._events)
            self._events.clear()
            self._condition.notify_all()
            return events

    def work(self) -> None:
        """Pull the generator to its end; runs in a thread of the lane."""
        with self._condition:
            if self._cancelled:
                return
            self._started = True
        try:
            self._pull(iter(self._make()))
        except Exception as error:  # noqa: BLE001 (the top of a thread: reported by the job)
            self.error = error
        finally:
            self.done = True
            self._poke()

    def _pull(self, events: Iterator[object]) -> None:
        try:
            for event in events:
                if not self._put(event):
                    return
        finally:
            # Ends the generator here, in the thread that ran it, and not wherever it is collected.
            close = getattr(events, "close", None)
            if close is not None:
                close()

    def _put(self, event: object) -> bool:
        with self._condition:
            if self._cancelled:
                return False
            self._events.append(event)
            first = len(self._events) == 1
        if first:
            self._poke()
        with self._condition:
            self._condition.wait_for(
                lambda: self._cancelled or not (self._paused or len(self._events) >= BACKLOG)
            )
            return not self._cancelled


class _Bridge(QObject):
    """Bring a word from a worker thread to the GUI thread.

    Signals:
        poked: the number of a job that has events waiting or has ended.
    """

    poked = Signal(int)


class Job(QObject):
    """One long operation, seen from the GUI thread.

    After ``cancel`` neither ``yielded`` nor ``failed`` comes any more, only ``ended``.

    Signals:
        yielded: a list of the events since the last time.
        failed: one sentence for a person.
        ended: always the last one, once.
    """

    yielded = Signal(list)
    failed = Signal(str)
    ended = Signal()

    def __init__(self, feed: _Feed, throttle_ms: int, must_finish: bool = False) -> None:
        super().__init__()
        self._feed = feed
        self.must_finish = must_finish
        self._cancelled = False
        self._paused = False
        self._running = True
        self._throttle = throttle_ms / 1000
        self._flushed_at = float("-inf")
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._flush)

    @property
    def is_running(self) -> bool:
        """Whether ``ended`` is still to come."""
        return self._running

    @property
    def is_paused(self) -> bool:
        """Whether the job waits for ``resume``."""
        return self._paused

    @property
    def is_cancelled(self) -> bool:
        """Whether ``cancel`` was called before the end."""
        return self._cancelled

    def cancel(self) -> None:
        """Stop after the event that is being made; its result is dropped."""
        if not self._running or self._cancelled:
            return
        self._cancelled = True
        self._timer.stop()
        if self._feed.cancel():
            QTimer.singleShot(0, self, self._end)

    def pause(self) -> None:
        """Wait after the event that is being made."""
        if self._running:
            self._paused = True
            self._feed.set_paused(True)

    def resume(self) -> None:
        """Go on after ``pause``."""
        self._paused = False
        self._feed.set_paused(False)

    def on_poked(self) -> None:
        """Take what the worker has put down: now, or when the throttle allows."""
        if self._feed.done:
            self._end()
        elif self._running and not self._cancelled and not self._timer.isActive():
            wait = self._flushed_at + self._throttle - time.monotonic()
            if wait <= 0:
                self._flush()
            else:
                self._timer.start(int(wait * 1000) + 1)

    def _flush(self) -> None:
        events = self._feed.take()
        self._flushed_at = time.monotonic()
        if events and not self._cancelled:
            self.yielded.emit(events)

    def _end(self) -> None:
        if not self._running:
            return
        self._timer.stop()
        self._flush()
        error = self._feed.error
        if error is not None:
            self._report(error)
        self._running = False
        self.ended.emit()

    def _report(self, error: Exception) -> None:
        if isinstance(error, ReclassError):
            words = reason_text(str(error))
        elif self._cancelled and isinstance(error, concurrent.futures.CancelledError):
            return
        else:
            log.error("A job failed unexpectedly", exc_info=error)
            words = self.tr(
                "Something unforeseen went wrong ({name}); the details are in the log file."
            ).format(name=type(error).__name__)
        if not self._cancelled:
            self.failed.emit(words)


class JobRunner(QObject):
    """Own the lanes and run jobs in them; ``shutdown`` must be called before it goes.

    Signals:
        job_failed: the sentence of any job that failed, for a log or a problem list.
    """

    job_failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {lane: QThreadPool(self) for lane in _WIDTHS}
        for lane, pool in self._pools.items():
            pool.setMaxThreadCount(_WIDTHS[lane])
        self._bridge = _Bridge(self)
        self._bridge.poked.connect(self._on_poked, Qt.ConnectionType.QueuedConnection)
        self._jobs: dict[int, Job] = {}
        self._lanes: dict[int, str] = {}
        self._numbers = itertools.count()
        self._executors: weakref.WeakSet[PoolExecutor] = weakref.WeakSet()
        self._closed = False

    @property
    def is_busy(self) -> bool:
        """Whether any job has yet to end."""
        return bool(self._jobs)

    def runs_in(self, *lanes: str) -> bool:
        """Tell whether a job of one of these lanes has yet to end."""
        return not set(lanes).isdisjoint(self._lanes.values())

    @property
    def is_closed(self) -> bool:
        """Whether ``shutdown`` was called."""
        return self._closed

    def run(
        self,
        lane: str,
        make: Callable[[], Iterable[object]],
        *,
        throttle_ms: int = 50,
        must_finish: bool = False,
    ) -> Job:
        """Pull the generator that ``make`` gives, in a thread of the lane.

        ``make`` itself is called in that thread too. Connect to the job's signals at once: the
        first event comes with the next turn of the event loop at the earliest. ``shutdown`` waits
        for a job that must finish instead of cancelling it: for what would otherwise be lost.

        Raises:
            KeyError: there is no such lane.
            RuntimeError: after ``shutdown``.
        """
        if self._closed:
            raise RuntimeError("the job runner has been shut down")
        pool = self._pools[lane]
        number = next(self._numbers)
        poked = self._bridge.poked
        feed = _Feed(make, lambda: poked.emit(number))
        job = Job(feed, throttle_ms, must_finish)
        job.failed.connect(self.job_failed)
        job.ended.connect(lambda: self._forget(number))
        self._jobs[number] = job
        self._lanes[number] = lane
        pool.start(feed.work)
        return job

    def call(self, lane: str, function: Callable[[], object], *, must_finish: bool = False) -> Job:
        """Run a plain function as a job that yields its result, once."""

        def one() -> Iterator[object]:
            yield function()

        return self.run(lane, one, throttle_ms=0, must_finish=must_finish)

    def executor(self, lane: str) -> PoolExecutor:
        """Return a new executor over the lane's threads."""
        executor = PoolExecutor(self._pools[lane])
        self._executors.add(executor)
        return executor

    def shutdown(self) -> None:
        """Cancel the jobs that may be, wait for the threads, and emit what is left of ``ended``."""
        self._closed = True
        for job in list(self._jobs.values()):
            if job.must_finish:
                job.resume()
            else:
                job.cancel()
        for executor in list(self._executors):
            executor.shutdown(wait=False, cancel_futures=True)
        for pool in self._pools.values():
            pool.waitForDone()
        for job in list(self._jobs.values()):
            job.on_poked()

    def _forget(self, number: int) -> None:
        self._jobs.pop(number, None)
        self._lanes.pop(number, None)

    def _on_poked(self, number: int) -> None:
        job = self._jobs.get(number)
        if job is not None:
            job.on_poked()
