"""Batches come in order, are shared among processes, and bring errors along."""

from __future__ import annotations

import threading
import time

import numpy as np
import pytest

from reclass_gui.train.feeding import Feed
from reclass_gui.train.processes import Processes

torch = pytest.importorskip("torch", reason="PyTorch is not installed")


class Rows:
    """Examples that say which they are; reading them can take time or fail."""

    def __init__(self, count: int, *, slow: bool, seconds: float = 0.0, fails: int = -1) -> None:
        self.targets = np.arange(count)
        self.is_slow = slow
        self.seconds = seconds
        self.fails = fails

    def read(self, rows: np.ndarray, epoch: int) -> np.ndarray:
        if self.fails in rows:
            raise OSError("the disk is gone")
        time.sleep(self.seconds)
        return rows[:, None].astype(np.float32)


@pytest.mark.parametrize("slow", [False, True])
def test_every_row_comes_once_with_its_target(slow: bool) -> None:
    order = np.random.default_rng(0).permutation(10)
    with Feed(Rows(10, slow=slow), order, 4, epoch=1) as feed:
        found = list(feed)
    assert [len(values) for values, _ in found] == [4, 4, 2]
    assert torch.cat([values for values, _ in found])[:, 0].tolist() == order.tolist()
    assert torch.cat([targets for _, targets in found]).tolist() == order.tolist()


def test_a_batch_that_is_not_full_can_be_left_out_but_never_the_only_one() -> None:
    rows = Rows(10, slow=False)
    assert Feed(rows, np.arange(10), 4, 1, drop_last=True).steps == 2
    assert Feed(rows, np.arange(3), 4, 1, drop_last=True).steps == 1


def test_processes_share_the_rows_and_take_as_many_steps() -> None:
    order = np.arange(7)
    seen = []
    for rank in range(3):
        feed = Feed(Rows(7, slow=False), order, 2, 1, processes=Processes(rank, 3, rank))
        assert feed.steps == 2
        seen += [int(row) for _, targets in feed for row in targets]
    assert set(seen) == set(range(7))
    assert len(seen) == 9


@pytest.mark.parametrize("slow", [False, True])
def test_an_error_comes_where_the_rows_are_wanted(slow: bool) -> None:
    found = []
    with (
        pytest.raises(OSError, match="the disk is gone"),
        Feed(Rows(8, slow=slow, fails=5), np.arange(8), 2, 1) as feed,
    ):
        found.extend(targets.tolist() for _, targets in feed)
    assert found == [[0, 1], [2, 3]]


def test_waiting_is_measured_and_reading_goes_on_meanwhile() -> None:
    with Feed(Rows(6, slow=True, seconds=0.05), np.arange(6), 1, 1) as feed:
        for _ in feed:
            pass
    assert feed.waited > 0.2
    with Feed(Rows(6, slow=True, seconds=0.01), np.arange(6), 1, 1) as feed:
        waited = []
        for _ in feed:
            time.sleep(0.2)
            waited.append(feed.waited)
    # But for the first batch it is there before it is asked for.
    assert waited[-1] - waited[0] < 0.15


def test_leaving_early_ends_the_thread() -> None:
    with Feed(Rows(100, slow=True), np.arange(100), 1, 1) as feed:
        next(iter(feed))
    assert not [t for t in threading.enumerate() if t.name == "training rows"]
