"""Batches for the training loop, read ahead by a thread where reading takes time."""

from __future__ import annotations

import queue
import threading
import time
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.train import backend
from reclass_gui.train.processes import ALONE, Processes

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt
    from torch import Tensor

    from reclass_gui.train.looprecords import Examples

_AHEAD = 3


class Feed:
    """Yield batches of one epoch.

    Attributes:
        steps: how many batches there are.
        began: when the first one was asked for, by ``time.monotonic``.
        waited: seconds that were spent on waiting for rows.
    """

    def __init__(
        self,
        examples: Examples,
        order: npt.NDArray[np.intp],
        batch: int,
        epoch: int,
        *,
        processes: Processes = ALONE,
        drop_last: bool = False,
    ) -> None:
        """Choose this process's rows.

        Args:
            examples: to read from.
            order: of the rows of the epoch.
            batch: rows at a time, of each process.
            epoch: decides about augmentation.
            processes: each takes its share; all have the same number of steps, for which some of
                the first rows may come twice.
            drop_last: leave out what fills no batch, where there is one that is full.
        """
        if processes.world > 1:
            missing = -len(order) % processes.world
            order = np.concatenate([order, order[:missing]])[processes.rank :: processes.world]
        starts = range(0, len(order), batch)
        self._batches = [order[start : start + batch] for start in starts]
        if drop_last and len(self._batches) > 1 and len(self._batches[-1]) < batch:
            self._batches.pop()
        self._examples = examples
        self._epoch = epoch
        self.steps = len(self._batches)
        self.began = time.monotonic()
        self.waited = 0.0
        self._queue: queue.Queue[Any] = queue.Queue(_AHEAD)
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Feed:
        return self

    def __exit__(self, *_details: object) -> None:
        self._closing.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def __iter__(self) -> Iterator[tuple[Tensor, Tensor]]:
        """Yield rows and targets as tensors on the CPU."""
        torch = backend.load("torch")
        targets = self._examples.targets
        self.began = time.monotonic()
        for rows, values in self._read_ahead() if self._examples.is_slow else self._read():
            yield torch.from_numpy(values), torch.from_numpy(targets[rows])

    def _read(self) -> Iterator[tuple[npt.NDArray[np.intp], Any]]:
        for rows in self._batches:
            asked = time.monotonic()
            values = self._examples.read(rows, self._epoch)
            self.waited += time.monotonic() - asked
            yield rows, values

    def _read_ahead(self) -> Iterator[tuple[npt.NDArray[np.intp], Any]]:
        self._thread = threading.Thread(target=self._work, name="training rows", daemon=True)
        self._thread.start()
        for rows in self._batches:
            asked = time.monotonic()
            values = self._queue.get()
            self.waited += time.monotonic() - asked
            if isinstance(values, BaseException):
                raise values
            yield rows, values

    def _work(self) -> None:
        for rows in self._batches:
            try:
                values: Any = self._examples.read(rows, self._epoch)
            except BaseException as error:  # noqa: BLE001  (raised where the rows are wanted)
                values = error
            while not self._closing.is_set():
                try:
                    self._queue.put(values, timeout=0.1)
                    break
                except queue.Full:
                    continue
            if self._closing.is_set() or isinstance(values, BaseException):
                return
