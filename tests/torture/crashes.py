"""The crash matrix: every format, apply and undo, one and two devices, killed at every step."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reclass_gui.core import filesystem
from tests.audio_files import FORMATS
from tests.core import crash_driver
from tests.core.safety import make_library

if TYPE_CHECKING:
    from collections.abc import Iterator

SCENARIOS = (
    "tags",
    "move",
    "tags and move",
    "copy",
    "hard link",
    "hard link move",
    "other device",
    "move, playlists",
    "copy, playlists",
    "other device, playlists",
)
_MEMORY = Path("/dev/shm")


def cases(scale: float) -> list[tuple[str, str, str]]:
    """Return (format, scenario, phase); a small scale takes every n-th of them."""
    every = [
        (suffix, scenario, phase)
        for suffix in FORMATS
        for scenario in SCENARIOS
        for phase in ("apply", "undo")
    ]
    return every[:: max(round(1 / scale), 1)]


@contextlib.contextmanager
def two_devices() -> Iterator[tuple[Path, Path, bool]]:
    """Give folders on two file systems, and say whether they really are two."""
    near = _MEMORY if _MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(dir=near) as one, tempfile.TemporaryDirectory() as other:
        real = Path(one).stat().st_dev != Path(other).stat().st_dev
        yield Path(one), Path(other), real


@contextlib.contextmanager
def _pretended_device(folder: Path) -> Iterator[None]:
    """Let a folder look like another device, where there is no second one."""
    real = filesystem.device_of

    def device_of(path: Path) -> int:
        return -1 if folder == path or folder in path.parents else real(path)

    filesystem.device_of = device_of
    try:
        yield
    finally:
        filesystem.device_of = real


def run_case(case: tuple[str, str, str], near: Path, far: Path, *, real: bool) -> dict[str, Any]:
    """Kill one case at each of its steps; return its figures, "lost" being the finding if any."""
    suffix, scenario, phase = case
    work = near / "work"
    shutil.rmtree(work, ignore_errors=True)
    make_library(work / "pristine", (suffix,))
    crosses = scenario.startswith("other device")
    other = far / "other" if crosses and real else work / "other"
    result: dict[str, Any] = {"format": suffix, "scenario": scenario, "phase": phase}
    with contextlib.ExitStack() as stack:
        if crosses and not real:
            stack.enter_context(_pretended_device(other))
        try:
            result["points"] = crash_driver.main(scenario, phase, work, other)
        except SystemExit as finding:
            result["lost"] = str(finding)
    return result


def figures(results: list[dict[str, Any]], *, real: bool) -> dict[str, Any]:
    """Sum the results up."""
    return {
        "cases": len(results),
        "formats": len({r["format"] for r in results}),
        "points_killed": sum(r.get("points", 0) for r in results),
        "second_device": "real" if real else "pretended",
        "lost": [r for r in results if "lost" in r],
    }


def can_run() -> bool:
    """Return whether processes can be forked and killed here."""
    return hasattr(os, "fork")
