"""Jobs run off the GUI thread, coalesce, pause, stop, fail in words and leave nothing."""

from __future__ import annotations

import gc
import logging
import sys
import threading
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reclass_gui.core.errors import FileError
from reclass_gui.ui.jobs import BACKLOG, LANES, JobRunner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from reclass_gui.ui.jobs import Job


class Ear:
    """Write down all that a job says, in order."""

    def __init__(self, job: Job) -> None:
        self.said: list[object] = []
        self.batches: list[list[object]] = []
        job.yielded.connect(self._on_yielded)
        job.failed.connect(lambda words: self.said.append(("failed", words)))
        job.ended.connect(lambda: self.said.append("ended"))

    def _on_yielded(self, events: list[object]) -> None:
        self.batches.append(events)
        self.said.extend(events)


def test_events_come_in_order_in_the_gui_thread_and_ended_is_last(
    jobs: JobRunner, qtbot: QtBot
) -> None:
    threads: list[int] = []

    def work() -> Iterator[int]:
        threads.append(threading.get_ident())
        yield from range(5000)

    job = jobs.run("serial", work)
    ear = Ear(job)
    job.yielded.connect(lambda _: threads.append(threading.get_ident()))
    qtbot.waitUntil(lambda: not job.is_running)
    assert ear.said == [*range(5000), "ended"]
    assert threads[0] != threading.get_ident()
    assert set(threads[1:]) == {threading.get_ident()}
    assert not jobs.is_busy


def test_many_events_become_few_signals(jobs: JobRunner, qtbot: QtBot) -> None:
    def work() -> Iterator[int]:
        for i in range(300):
            yield i
            threading.Event().wait(0.001)

    job = jobs.run("serial", work, throttle_ms=60)
    ear = Ear(job)
    qtbot.waitUntil(lambda: not job.is_running)
    assert sum(map(len, ear.batches)) == 300
    assert len(ear.batches) < 60


def test_a_fast_job_waits_for_the_window(jobs: JobRunner, qtbot: QtBot) -> None:
    made = 0

    def work() -> Iterator[int]:
        nonlocal made
        while made < 10 * BACKLOG:
            made += 1
            yield made

    job = jobs.run("serial", work)
    # The event loop does not turn here, so nothing is taken.
    deadline = threading.Event()
    deadline.wait(0.3)
    assert made <= BACKLOG
    qtbot.waitUntil(lambda: not job.is_running)
    assert made == 10 * BACKLOG


def test_cancel_stops_closes_the_generator_and_drops_results(jobs: JobRunner, qtbot: QtBot) -> None:
    closed_in: list[int] = []

    def work() -> Iterator[int]:
        try:
            i = 0
            while True:
                yield i
                i += 1
        finally:
            closed_in.append(threading.get_ident())

    job = jobs.run("background", work)
    ear = Ear(job)
    qtbot.waitUntil(lambda: bool(ear.said))
    job.cancel()
    heard = len(ear.said)
    qtbot.waitUntil(lambda: not job.is_running)
    assert ear.said[heard:] == ["ended"]
    assert closed_in
    assert closed_in != [threading.get_ident()]


def test_a_job_cancelled_before_its_turn_never_runs(jobs: JobRunner, qtbot: QtBot) -> None:
    gate = threading.Event()
    ran: list[bool] = []

    def wait() -> Iterator[None]:
        gate.wait(20)
        yield

    def never() -> Iterator[None]:
        ran.append(True)
        yield

    first = jobs.run("serial", wait)
    second = jobs.run("serial", never)
    ear = Ear(second)
    second.cancel()
    with qtbot.waitSignal(second.ended):
        pass
    assert first.is_running
    gate.set()
    qtbot.waitUntil(lambda: not first.is_running)
    assert ear.said == ["ended"]
    assert not ran


def test_pause_holds_and_resume_goes_on(jobs: JobRunner, qtbot: QtBot) -> None:
    made = 0

    def work() -> Iterator[int]:
        nonlocal made
        while made < 200:
            made += 1
            yield made
            threading.Event().wait(0.002)

    job = jobs.run("analysis", work, throttle_ms=0)
    ear = Ear(job)
    qtbot.waitUntil(lambda: bool(ear.said))
    job.pause()
    assert job.is_paused
    qtbot.wait(50)
    held = made
    qtbot.wait(100)
    assert made == held < 200
    job.resume()
    qtbot.waitUntil(lambda: not job.is_running)
    assert ear.said == [*range(1, 201), "ended"]


def test_a_paused_job_can_be_cancelled(jobs: JobRunner, qtbot: QtBot) -> None:
    def work() -> Iterator[int]:
        while True:
            yield 1

    job = jobs.run("analysis", work)
    qtbot.waitSignal(job.yielded).wait()
    job.pause()
    with qtbot.waitSignal(job.ended):
        job.cancel()


def test_a_known_failure_is_told_in_its_own_words(jobs: JobRunner, qtbot: QtBot) -> None:
    def work() -> Iterator[int]:
        yield 1
        raise FileError(Path("a.mp3"), "damaged", "the file is cut short")

    job = jobs.run("serial", work)
    ear = Ear(job)
    with qtbot.waitSignal(jobs.job_failed):
        pass
    qtbot.waitUntil(lambda: not job.is_running)
    assert ear.said == [1, ("failed", "a.mp3: the file is cut short"), "ended"]


def test_an_unforeseen_failure_is_logged_and_told_in_one_sentence(
    jobs: JobRunner, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def work() -> Iterator[int]:
        raise ZeroDivisionError("the secret inner words")
        yield 1

    with caplog.at_level(logging.ERROR):
        job = jobs.run("serial", work)
        ear = Ear(job)
        qtbot.waitUntil(lambda: not job.is_running)
    failed, ended = ear.said
    assert ended == "ended"
    assert isinstance(failed, tuple)
    assert "ZeroDivisionError" in failed[1]
    assert "secret" not in failed[1]
    assert "the secret inner words" in caplog.text
    assert "Traceback" in caplog.text


def test_call_gives_the_result_of_a_function(jobs: JobRunner, qtbot: QtBot) -> None:
    job = jobs.call("serial", lambda: 42)
    ear = Ear(job)
    qtbot.waitUntil(lambda: not job.is_running)
    assert ear.said == [42, "ended"]


def test_lanes_run_beside_each_other_and_serial_one_after_the_other(
    jobs: JobRunner, qtbot: QtBot
) -> None:
    order: list[str] = []
    gate = threading.Event()

    def slow() -> str:
        gate.wait(20)
        order.append("slow")
        return "slow"

    first = jobs.call("serial", slow)
    second = jobs.call("serial", lambda: order.append("after"))
    other = jobs.call("background", lambda: order.append("beside"))
    qtbot.waitUntil(lambda: not other.is_running)
    gate.set()
    qtbot.waitUntil(lambda: not (first.is_running or second.is_running))
    assert order == ["beside", "slow", "after"]
    with pytest.raises(KeyError):
        jobs.call("no such lane", lambda: None)
    assert {"analysis", "serial", "background"} <= LANES


def test_executor_runs_calls_in_the_pool_and_carries_errors(jobs: JobRunner) -> None:
    executor = jobs.executor("analysis")
    assert sorted(executor.map(abs, [-3, 2, -1])) == [1, 2, 3]
    future = executor.submit(int, "no number")
    assert isinstance(future.exception(timeout=10), ValueError)
    assert executor.submit(threading.get_ident).result(10) != threading.get_ident()
    executor.shutdown()
    with pytest.raises(RuntimeError):
        executor.submit(int)


def test_a_job_that_waits_for_its_executor_does_not_hang_the_shutdown(qtbot: QtBot) -> None:
    jobs = JobRunner()
    executor = jobs.executor("analysis")
    gate = threading.Event()

    def work() -> Iterator[object]:
        running = [executor.submit(gate.wait, 5) for _ in range(executor.max_workers)]
        waiting = executor.submit(gate.wait, 5)
        yield len(running)
        yield waiting.result()

    job = jobs.run("inference", work)
    ear = Ear(job)
    qtbot.waitUntil(lambda: bool(ear.said))
    threading.Timer(0.1, gate.set).start()
    jobs.shutdown()
    assert ear.said[-1] == "ended"
    assert not any(isinstance(s, tuple) for s in ear.said)
    assert not job.is_running


def test_shutdown_ends_every_job_at_once(qtbot: QtBot) -> None:
    jobs = JobRunner()

    def endless() -> Iterator[int]:
        while True:
            yield 0

    running = [jobs.run(lane, endless) for lane in sorted(LANES) for _ in range(2)]
    ears = [Ear(job) for job in running]
    jobs.shutdown()
    assert all(ear.said[-1] == "ended" for ear in ears)
    assert all(ear.said.count("ended") == 1 for ear in ears)
    assert not jobs.is_busy
    with pytest.raises(RuntimeError):
        jobs.run("serial", endless)
    jobs.shutdown()


def test_shutdown_waits_for_what_must_finish(qtbot: QtBot) -> None:
    jobs = JobRunner()
    written: list[int] = []

    def endless() -> Iterator[int]:
        while True:
            yield 0

    jobs.run("serial", endless)
    for i in range(3):
        jobs.call("serial", lambda i=i: written.append(i), must_finish=True)
    dropped = jobs.call("serial", lambda: written.append(-1))
    jobs.shutdown()
    assert written == [0, 1, 2]
    assert dropped.is_cancelled


def test_a_job_and_its_work_are_let_go(jobs: JobRunner, qtbot: QtBot) -> None:
    class Big:
        pass

    big = Big()
    alive = weakref.ref(big)

    def work(kept: Big = big) -> Iterator[int]:
        yield id(kept)

    job = jobs.run("serial", work)
    with qtbot.waitSignal(job.ended):
        pass
    del big, work, job
    qtbot.wait(10)
    gc.collect()
    assert alive() is None, sys.getrefcount(alive())
