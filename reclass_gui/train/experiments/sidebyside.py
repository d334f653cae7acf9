"""Run cases in several processes: fitting small models hardly gains from threads."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, TypeVar

from reclass_gui.core.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_Case = TypeVar("_Case")
_Answer = TypeVar("_Answer")
MOST = 8


def cores() -> int:
    """Return how many processes are worth it: the cores this process may use, 8 at most."""
    given = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(given or 1, MOST)


def answers(
    work: Callable[[_Case], _Answer], cases: Sequence[_Case], workers: int
) -> Iterator[tuple[_Case, _Answer]]:
    """Yield each case with its answer, in the order in which they are done.

    Stopping waits for the cases that are running and begins no other.

    Args:
        work: a function of a module, so that another process finds it.
        cases: what it is called with; they are sent to the processes.
        workers: 1 to stay in this process.

    Raises:
        ModelError: a process ended, as for want of memory.
        ReclassError: as ``work`` does.
    """
    if workers == 1 or len(cases) < 2:
        for case in cases:
            yield case, work(case)
        return
    with contextlib.ExitStack() as closing:
        # Spawned: a forked child of a process with threads may hang.
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(min(workers, len(cases)), mp_context=context, initializer=_begin)
        closing.callback(pool.shutdown, wait=True, cancel_futures=True)
        waiting = {pool.submit(work, case): case for case in cases}
        try:
            for future in as_completed(waiting):
                yield waiting[future], future.result()
        except BrokenProcessPool as error:
            raise ModelError(
                "A process that fitted a model ended: perhaps for want of memory."
            ) from error


def _begin() -> None:
    # An interrupt is for the parent, which then stops in good order.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
