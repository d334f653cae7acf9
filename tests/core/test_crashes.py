"""A process killed at any step loses nothing: every file is wholly old or wholly new."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.core.safety import make_library

if TYPE_CHECKING:
    from collections.abc import Iterator

REPOSITORY = Path(__file__).parents[2]
MEMORY = Path("/dev/shm")
SCENARIOS = ("tags", "move", "tags and move", "copy", "hard link", "hard link move")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="forks and SIGKILL are POSIX")


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Path]:
    """Give a folder in memory, where there is one: hundreds of libraries are written to it."""
    if not MEMORY.is_dir():
        yield tmp_path / "work"
        return
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        yield Path(folder)


def points_survived(
    scenario: str, phase: str, work: Path, other: Path, suffixes: tuple[str, ...] = (".mp3",)
) -> int:
    make_library(work / "pristine", suffixes)
    result = subprocess.run(
        [sys.executable, "-m", "tests.core.crash_driver", scenario, phase, work, other],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return int(result.stdout)


@pytest.mark.parametrize("phase", ["apply", "undo"])
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_killed_at_every_step(scenario: str, phase: str, work: Path) -> None:
    assert points_survived(scenario, phase, work, work / "other") > 10


def test_killed_with_several_files_in_hand(work: Path) -> None:
    suffixes = (".ogg", ".m4a", ".flac")
    assert points_survived("tags and move", "apply", work, work / "other", suffixes) > 30


@pytest.mark.parametrize("phase", ["apply", "undo"])
@pytest.mark.parametrize("scenario", ["move", "copy"])
def test_killed_while_playlists_follow(scenario: str, phase: str, work: Path) -> None:
    assert points_survived(f"{scenario}, playlists", phase, work, work / "other") > 20


@pytest.mark.parametrize("phase", ["apply", "undo"])
def test_killed_between_devices(phase: str, work: Path, tmp_path: Path) -> None:
    if work.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is no second file system to move to")
    assert points_survived("other device", phase, work, tmp_path / "other") > 10
