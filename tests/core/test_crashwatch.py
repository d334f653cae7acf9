"""A crash leaves a report that the next start finds; a killed program leaves none."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import reclass_gui
from reclass_gui.core.crashwatch import KEPT, CrashWatch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PROGRAM = """
import ctypes, os, signal, sys
from pathlib import Path
from reclass_gui.core.crashwatch import CrashWatch
watch = CrashWatch(Path(sys.argv[1]), Path(sys.argv[1]) / "reclass.log")
def deep_inside():
    if sys.argv[2] == "crash":
        ctypes.string_at(0)
    os.kill(os.getpid(), signal.SIGKILL)
deep_inside()
"""


@pytest.fixture
def watches() -> Iterator[list[CrashWatch]]:
    made: list[CrashWatch] = []
    yield made
    for watch in made:
        watch.end()


def run_program(state: Path, how: str) -> int:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, state, how], check=False, capture_output=True
    ).returncode


def test_a_crash_leaves_a_report_of_where_it_was(tmp_path: Path, watches: list[CrashWatch]) -> None:
    log = tmp_path / "reclass.log"
    log.write_text("".join(f"line {number}\n" for number in range(300)), "utf-8")
    assert run_program(tmp_path, "crash") == -signal.SIGSEGV
    watches.append(CrashWatch(tmp_path, log))
    (report,) = watches[0].reports
    text = report.read_text("utf-8")
    assert f"Reclass {reclass_gui.__version__}" in text
    assert "deep_inside" in text
    assert "line 299" in text
    assert "line 99\n" not in text
    watches.append(CrashWatch(tmp_path, log))
    assert watches[1].reports == ()
    assert report.exists()


def test_a_killed_program_is_no_crash(tmp_path: Path, watches: list[CrashWatch]) -> None:
    assert run_program(tmp_path, "kill") == -signal.SIGKILL
    assert len(list(tmp_path.glob("running-*"))) == 1
    watches.append(CrashWatch(tmp_path, tmp_path / "none.log"))
    assert watches[0].reports == ()
    assert not (tmp_path / "crashes").exists()
    assert len(list(tmp_path.glob("running-*"))) == 1


def test_a_program_that_still_runs_is_left_alone(tmp_path: Path, watches: list[CrashWatch]) -> None:
    for _ in range(2):
        watches.append(CrashWatch(tmp_path, tmp_path / "none.log"))
    assert len(list(tmp_path.glob("running-*"))) == 2
    watches[0].end()
    watches[0].end()
    assert len(list(tmp_path.glob("running-*"))) == 1


def test_only_the_newest_reports_are_kept(tmp_path: Path, watches: list[CrashWatch]) -> None:
    folder = tmp_path / "crashes"
    folder.mkdir()
    for number in range(KEPT + 3):
        (folder / f"crash-20200101-0000{number:02}.txt").write_text("old", "utf-8")
    run_program(tmp_path, "crash")
    watches.append(CrashWatch(tmp_path, tmp_path / "none.log"))
    kept = sorted(folder.glob("crash-*.txt"), reverse=True)
    assert len(kept) == KEPT
    assert kept[0] == watches[0].reports[0]
