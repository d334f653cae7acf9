"""A training process is followed line by line; however it ends, the window has words for it."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from reclass_gui.core.folders import folders
from reclass_gui.core.records import Progress
from reclass_gui.train.events import TrainingFinished
from reclass_gui.ui import trainingrun
from reclass_gui.ui.trainingrun import TrainingRun

LONG = 30_000
FINISHED = (
    '{"event": "finished", "run": "/r", "card": "/r/c.json", "best_epoch": 1, "stopped": "epochs"}'
)


@pytest.fixture
def run_script(qtbot, monkeypatch):
    """Run a script in place of `reclass train` and return what the run said of it."""
    runs = []

    def start(script, *, until_event=False):
        monkeypatch.setattr(
            trainingrun, "terminal_command", lambda _: [sys.executable, "-c", script]
        )
        run = TrainingRun([], folders())
        runs.append(run)
        run.events, run.faults, run.states, run.warnings = [], [], [], []
        run.happened.connect(run.events.append)
        run.failed.connect(run.faults.append)
        run.warned.connect(run.warnings.append)
        run.summed.connect(run.warnings.append)
        run.ended.connect(run.states.append)
        run.start()
        if until_event:
            qtbot.waitUntil(lambda: bool(run.events), timeout=LONG)
        else:
            qtbot.waitUntil(lambda: not run.is_running, timeout=LONG)
        return run

    yield start
    for run in runs:
        run.shutdown()


def test_events_arrive_and_what_is_none_is_passed_over(run_script):
    run = run_script(
        "print('Fetching things…'); print('[1, 2]'); print('{\"event\": \"started\"}')\n"
        'print(\'{"event": "progress", "done": 1, "total": 4}\')\n'
        'print(\'{"event": "dataset", "title": "x"}\')\n'
        f"print('''{FINISHED}''')"
    )
    assert [type(event) for event in run.events] == [Progress, TrainingFinished]
    assert run.states == ["finished"]
    assert run.faults == []


def test_warnings_and_the_figures_of_all_folds_are_told(run_script):
    run = run_script(
        'print(\'{"event": "warning", "text": "Few tracks."}\')\n'
        'print(\'{"event": "folds", "measure": "accuracy", "values": [0.5, 0.7],'
        ' "mean": 0.6, "spread": 0.1}\')\n'
        f"print('''{FINISHED}''')"
    )
    assert run.warnings == ["Few tracks.", "2 folds: 60.0 % on average, standard deviation 10.0 %"]


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ('print(\'{"error": "There is no genre."}\'); raise SystemExit(1)', "There is no genre."),
        (
            'print(\'{"path": "/m", "error": "the disk is full"}\'); raise SystemExit(1)',
            "/m: the disk is full",
        ),
        ("raise SystemExit(3)", "without saying why (code 3)"),
        ('print(\'{"event": "progress", "do\')', "without saying why"),
    ],
)
def test_a_failure_has_words(run_script, script, words):
    run = run_script(script)
    assert run.states == ["failed"]
    (said,) = run.faults
    assert words in said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
@pytest.mark.parametrize(
    ("number", "words"), [(signal.SIGKILL, "memory was used up"), (signal.SIGSEGV, "crashed")]
)
def test_a_process_that_the_system_ends_has_words(run_script, number, words):
    run = run_script(f"import os; os.kill(os.getpid(), {int(number)})")
    assert run.states == ["failed"]
    assert words in run.faults[0]
    assert "Resume" in run.faults[0]


WAITS = (
    'import time\nprint(\'{"event": "progress", "done": 1, "total": 4}\', flush=True)\n'
    "%s\ntime.sleep(60)"
)


def test_stopping_interrupts_it(run_script, qtbot):
    run = run_script(WAITS % "", until_event=True)
    number = run.process_id
    if sys.platform != "win32":
        # The window comes first.
        assert os.getpriority(os.PRIO_PROCESS, number) > os.getpriority(os.PRIO_PROCESS, 0)
    run.stop()
    assert run.is_stopping
    qtbot.waitUntil(lambda: not run.is_running, timeout=LONG)
    assert run.states == ["stopped"]
    assert run.faults == []
    if sys.platform != "win32":
        with pytest.raises(ProcessLookupError):
            os.kill(number, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_one_that_hears_no_interrupt_is_killed(run_script, qtbot, monkeypatch):
    monkeypatch.setattr(trainingrun, "PATIENCE_MS", 100)
    deaf = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
    run = run_script(deaf + WAITS % "", until_event=True)
    run.stop()
    qtbot.waitUntil(lambda: not run.is_running, timeout=LONG)
    assert run.states == ["stopped"]


def test_leaving_ends_it_and_says_nothing_more(run_script):
    run = run_script(WAITS % "", until_event=True)
    run.shutdown()
    assert run.states == []
    assert not run.is_running


def test_a_program_that_is_not_there_has_words(qtbot, monkeypatch):
    monkeypatch.setattr(trainingrun, "terminal_command", lambda _: ["/no/such/program"])
    run = TrainingRun([], folders())
    with qtbot.waitSignal(run.ended, timeout=LONG) as ended, qtbot.waitSignal(run.failed) as failed:
        run.start()
    assert ended.args == ["failed"]
    assert "could not be started" in failed.args[0]
