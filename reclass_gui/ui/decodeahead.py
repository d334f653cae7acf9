"""Decode a file in a thread of its own, a few seconds ahead of whoever plays it; no Qt in here."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from reclass_gui.core.errors import FileError
from reclass_gui.ui.looping import repeated
from reclass_gui.ui.soundoutput import to_stereo

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from reclass_gui.core.records import FloatArray

log = logging.getLogger(__name__)

Loop = tuple[float, float]
"""A stretch that repeats: first second and end."""

BLOCK_SECONDS = 0.25
# A disk that sleeps or a network share may take this long before anyone hears it.
AHEAD_SECONDS = 3.0
PATIENCE_SECONDS = 3.0


class DecodeAhead:
    """Hold the next seconds of one file, in stereo, at the rate that is wanted.

    Each start has a number: blocks that are still being decoded for an older one are dropped.
    """

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._thread: threading.Thread | None = None
        self._number = 0
        self._served = 0
        self._job: _Job | None = None
        self._blocks: deque[FloatArray] = deque()
        self._buffered = 0
        self._finished = False
        self._failure = ""
        self._decoding = False
        self._closing = False

    def start(self, path: Path, start: float, rate: int, loop: Loop | None = None) -> None:
        """Decode from ``start`` (seconds) on; what was decoded before is thrown away.

        What reaches the end of ``loop`` goes on at its beginning; a start behind it does not.
        """
        with self._condition:
            self._restart(_Job(path, start, rate, loop))
            if self._thread is None and not self._closing:
                self._thread = threading.Thread(
                    target=self._work, name="player-decoder", daemon=True
                )
                self._thread.start()

    def stop(self) -> None:
        """Decode no more and throw away what was decoded."""
        with self._condition:
            self._restart(None)

    def take(self, frames: int, patience: float) -> FloatArray | None:
        """Return the next samples, [n, 2] with n <= ``frames``; None after ``patience`` seconds."""
        with self._condition:
            self._condition.wait_for(lambda: self._blocks or self._finished, patience)
            if not self._blocks:
                return None
            block = self._blocks.popleft()
            if len(block) > frames:
                self._blocks.appendleft(block[frames:])
                block = block[:frames]
            self._buffered -= len(block)
            self._condition.notify_all()
            return block

    @property
    def is_finished(self) -> bool:
        """Whether the file has been decoded to its end, or failed, and all was taken."""
        with self._condition:
            return self._finished and not self._blocks

    @property
    def failure(self) -> str:
        """Why the file can't be decoded (any further), in words for a person; else empty."""
        with self._condition:
            return self._failure

    def wait_closed(self) -> bool:
        """Wait until no file is open; False if that takes longer than 3 seconds."""
        with self._condition:
            return self._condition.wait_for(lambda: not self._decoding, PATIENCE_SECONDS)

    def close(self) -> None:
        """End the thread and wait for it."""
        with self._condition:
            self._closing = True
            self._restart(None)
            thread = self._thread
        if thread is not None:
            thread.join(PATIENCE_SECONDS)
            if thread.is_alive():
                log.warning("The player's decoder still waits for a disk; it is left behind")

    def _restart(self, job: _Job | None) -> None:
        self._number += 1
        self._job = job
        self._blocks.clear()
        self._buffered = 0
        self._finished = False
        self._failure = ""
        self._condition.notify_all()

    def _work(self) -> None:
        while True:
            with self._condition:
                self._condition.wait_for(
                    lambda: (
                        self._closing or (self._job is not None and self._number != self._served)
                    )
                )
                if self._closing or self._job is None:
                    return
                served, job = self._number, self._job
                self._served = served
                self._decoding = True
            failure = ""
            try:
                self._decode(served, job)
            except FileError as error:
                failure = error.reason
            except Exception:
                log.exception("Decoding for the player failed unexpectedly")
                failure = "it can't be decoded; the details are in the log file"
            with self._condition:
                self._decoding = False
                if self._number == served:
                    self._finished, self._failure = True, failure
                self._condition.notify_all()

    def _decode(self, number: int, job: _Job) -> None:
        if job.loop is None or job.start >= job.loop[1]:
            blocks: Iterator[FloatArray] = job.decode(job.start)
        else:
            blocks = repeated(job.decode, job.start, job.loop, job.rate)
        # Closed here and not wherever it is collected, so that the file is let go of.
        with contextlib.closing(cast("Generator[FloatArray, None, None]", blocks)):
            for block in blocks:
                with self._condition:
                    self._condition.wait_for(
                        lambda: self._number != number or self._buffered < AHEAD_SECONDS * job.rate
                    )
                    if self._number != number:
                        return
                    self._blocks.append(block)
                    self._buffered += len(block)
                    self._condition.notify_all()


@dataclass(frozen=True, slots=True)
class _Job:
    path: Path
    start: float
    rate: int
    loop: Loop | None

    def decode(self, start: float) -> Generator[FloatArray, None, None]:
        """Yield the file from ``start`` (seconds) on in stereo."""
        # Here and not above: it loads the decoders, for which the window must not wait.
        from reclass_gui.core import audio

        stream = audio.stream(self.path, BLOCK_SECONDS, self.rate, start=start)
        with contextlib.closing(cast("Generator[FloatArray, None, None]", stream)) as blocks:
            for block in blocks:
                yield to_stereo(block)
