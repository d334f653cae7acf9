"""Decode in processes of their own: a file that crashes a decoder takes nothing else with it.

A worker opens one file at a time and answers for any stretch of its samples. It is used again for
the next file; one that died, or that does not answer in time, is replaced. Off by default: see
docs/safety.md for what the fuzzing showed.
"""

from __future__ import annotations

import atexit
import contextlib
import logging
import multiprocessing
import signal
import threading
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from pathlib import Path

    from reclass_gui.core.records import FloatArray
    from reclass_gui.core.sources import AudioInfo, Source

    Opener = Callable[[Path], Source]

_log = logging.getLogger(__name__)

PATIENCE_SECONDS = 120.0
"""A disk that sleeps or a network share takes seconds; whatever takes longer hangs."""

_STOP_SECONDS = 2.0


class WorkerSource:
    """A file opened by a decoder in another process.

    Where that process dies or hangs, the rest of the sound counts as damaged.

    Attributes:
        info: what the decoder says of the file.
    """

    info: AudioInfo

    def __init__(self, path: Path, opener: Opener) -> None:
        """Open the file in a worker.

        Args:
            path: the file.
            opener: a class or function that can be imported by name.

        Raises:
            FileError: it can't be opened, or opening it crashed the decoder.
        """
        self._path = path
        self._worker: _Worker | None = _take_worker()
        try:
            answer = self._worker.ask("open", path, opener)
        except _WorkerLostError as error:
            self._lose(error)
            reason = "opening it crashed the decoder" if error.crashed else "opening it never ends"
            raise FileError(path, "damaged", reason) from error
        if isinstance(answer, FileError):
            self.close()
            raise answer
        self.info = answer

    def read(self, start: int, count: int) -> FloatArray:
        """Return the samples [start, start + count), float32 [n, channels]."""
        if self._worker is not None:
            try:
                answer: FloatArray = self._worker.ask("read", start, count)
                return answer
            except _WorkerLostError as error:
                self._lose(error)
        return np.zeros((0, self.info.channels), np.float32)

    def close(self) -> None:
        """Let go of the file and of the worker."""
        worker, self._worker = self._worker, None
        if worker is None:
            return
        try:
            worker.ask("close")
        except _WorkerLostError as error:
            _log.warning("%s: the decoder %s while closing it", self._path, error)
            worker.end()
        else:
            _give_back(worker)

    def _lose(self, error: _WorkerLostError) -> None:
        _log.warning("%s: the decoder %s", self._path, error)
        if self._worker is not None:
            self._worker.end()
            self._worker = None


class _WorkerLostError(Exception):
    """The worker died, or hangs."""

    def __init__(self, *, crashed: bool) -> None:
        super().__init__("crashed" if crashed else "hangs")
        self.crashed = crashed


class _Worker:
    """The near end of one process."""

    def __init__(self) -> None:
        # Spawned, not forked: the parent has threads and an open window.
        context = multiprocessing.get_context("spawn")
        self._near, far = context.Pipe()
        self._process = context.Process(target=_serve, args=(far,), name="decoder", daemon=True)
        self._process.start()
        far.close()

    @property
    def is_alive(self) -> bool:
        return self._process.is_alive()

    def ask(self, verb: str, *words: Any) -> Any:
        """Send a request and wait for its answer; samples come as an array.

        Raises:
            _WorkerLostError: there is no answer.
        """
        try:
            self._near.send((verb, *words))
            if not self._near.poll(PATIENCE_SECONDS):
                raise _WorkerLostError(crashed=False)
            answer = self._near.recv()
            if verb == "read":
                samples = np.empty(answer, np.float32)
                if samples.size:
                    self._near.recv_bytes_into(samples.data.cast("B"))
                return samples
            return answer
        except (EOFError, OSError) as error:
            raise _WorkerLostError(crashed=True) from error

    def end(self) -> None:
        """Stop the process, by force where it does not stop by itself."""
        self._near.close()
        self._process.join(0 if self._process.is_alive() else None)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join(_STOP_SECONDS)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._process.close()


_idle: list[_Worker] = []
_lock = threading.Lock()


def _take_worker() -> _Worker:
    while True:
        with _lock:
            worker = _idle.pop() if _idle else None
        if worker is None:
            return _Worker()
        if worker.is_alive:
            return worker
        worker.end()


def _give_back(worker: _Worker) -> None:
    with _lock:
        _idle.append(worker)


def close_workers() -> None:
    """End the workers that have nothing to do; others end when their file is closed or at exit."""
    with _lock:
        idle = _idle[:]
        _idle.clear()
    for worker in idle:
        worker.end()


atexit.register(close_workers)


def _serve(far: Connection) -> None:
    """Answer until the other end is closed; the body of a worker."""
    # Ctrl-C in a terminal reaches the whole group; the program decides what ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    source: Source | None = None
    with contextlib.suppress(EOFError, OSError):
        while True:
            verb, *words = far.recv()
            if verb == "open":
                path, opener = words
                try:
                    source = opener(path)
                    far.send(source.info)
                except FileError as error:
                    far.send(error)
            elif verb == "read" and source is not None:
                samples = np.ascontiguousarray(source.read(*words), dtype=np.float32)
                far.send(samples.shape)
                if samples.size:
                    far.send_bytes(samples.data.cast("B"))
            else:
                if source is not None:
                    source.close()
                source = None
                far.send(None)
