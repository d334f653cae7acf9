"""A pool of Qt's threads as Python's own library knows pools."""

from __future__ import annotations

import concurrent.futures
import threading
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QThreadPool

P = ParamSpec("P")
T = TypeVar("T")


class PoolExecutor(concurrent.futures.Executor):
    """Offer a ``QThreadPool`` as a ``concurrent.futures.Executor``."""

    def __init__(self, pool: QThreadPool) -> None:
        self._pool = pool
        self._lock = threading.Lock()
        self._futures: set[concurrent.futures.Future[Any]] = set()
        self._closed = False

    @property
    def max_workers(self) -> int:
        """How many calls run at the same time."""
        return self._pool.maxThreadCount()

    def submit(
        self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> concurrent.futures.Future[T]:
        """Call ``fn`` in the pool.

        Raises:
            RuntimeError: after ``shutdown``.
        """
        future: concurrent.futures.Future[T] = concurrent.futures.Future()
        with self._lock:
            if self._closed:
                raise RuntimeError("the executor has been shut down")
            self._futures.add(future)
        future.add_done_callback(self._forget)

        def work() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                result = fn(*args, **kwargs)
            except BaseException as error:  # noqa: BLE001 (travels to whoever asks for the result)
                future.set_exception(error)
            else:
                future.set_result(result)

        self._pool.start(work)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more calls; optionally drop those that wait, and wait for those that run."""
        with self._lock:
            self._closed = True
            futures = list(self._futures)
        if cancel_futures:
            for future in futures:
                future.cancel()
        if wait:
            concurrent.futures.wait(futures)

    def _forget(self, future: concurrent.futures.Future[Any]) -> None:
        with self._lock:
            self._futures.discard(future)
