"""A short part of the torture; all of it is ``make torture``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.torture import __main__ as torture

REPOSITORY = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits and /proc are Linux's")


def tortured(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run it as ``make torture`` does: forks are for a process with one thread."""
    return subprocess.run(
        [sys.executable, "-m", "tests.torture", *arguments],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_small_scale_loses_nothing_and_goes_on(tmp_path: Path) -> None:
    results = tmp_path / "results.json"
    arguments = ["--scale", "0.02", "--results", os.fspath(results)]
    run = tortured(*arguments)
    assert run.returncode == 0, run.stdout + run.stderr
    report = json.loads(run.stdout)
    assert report["crashes"]["points_killed"] > 100
    assert report["refusals"]["points_refused"] > 20
    assert report["short-writes"]["points_cut_short"] > 8
    assert report["fuzz"]["inputs"] > 400
    assert report["soak"]["files_changed_and_back"] > 100
    assert report["listening"]["tracks_heard"] > 150
    assert report["listening"]["tracks_refused"] >= 2
    kept = results.read_bytes()
    assert tortured(*arguments).returncode == 0
    assert results.read_bytes() == kept, "what is finished is not done again"


@pytest.mark.parametrize("scale", ["0", "2", "x"])
def test_a_wrong_scale_is_said_in_words(scale: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        torture.main(["--scale", scale])
    assert end.value.code == 2
    assert "scale" in capsys.readouterr().err
