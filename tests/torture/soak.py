"""Apply and undo, again and again: memory, open files and threads have to stay where they are."""

from __future__ import annotations

import os
import tempfile
import threading
from pathlib import Path
from typing import Any

from reclass_gui.core import changes
from reclass_gui.core.journal import Journal
from tests.audio_files import FORMATS
from tests.core.crash_driver import add_playlists
from tests.core.safety import leftovers, make_library, plan_for, state_of

_MEMORY = Path("/dev/shm")
_WARM_UP = 0.2
_MOST_GROWTH_MB = 24.0


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)


def _open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


class FlatLine:
    """Sample memory, open files and threads, and tell whether they stay where they are."""

    def __init__(self) -> None:
        self._samples: list[tuple[float, int, int]] = []

    def sample(self) -> None:
        """Look once."""
        self._samples.append((_resident_mb(), _open_files(), threading.active_count()))

    @property
    def _warm(self) -> list[tuple[float, int, int]]:
        return self._samples[int(len(self._samples) * _WARM_UP) :]

    def faults(self) -> list[str]:
        """Say what did not stay where it was after the warm-up."""
        faults = []
        growth = self._warm[-1][0] - self._warm[0][0]
        if growth > _MOST_GROWTH_MB:
            faults.append(f"memory grew by {growth:.1f} MB")
        if len({sample[1:] for sample in self._warm}) > 1:
            faults.append("open files or threads did not stay the same")
        return faults

    def figures(self) -> dict[str, Any]:
        """Return the figures after the warm-up and at the end."""
        return {
            "memory_mb_after_warm_up": round(self._warm[0][0], 1),
            "memory_mb_at_the_end": round(self._warm[-1][0], 1),
            "open_files": sorted({sample[1] for sample in self._warm}),
            "threads": sorted({sample[2] for sample in self._warm}),
        }


def run(cycles: int) -> dict[str, Any]:
    """Apply and undo so many times, by turns with tags, moves and copies.

    Returns:
        Figures; "lost" holds what is not as it was.
    """
    flat = FlatLine()
    done = 0
    lost: list[str] = []
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        root = make_library(Path(folder) / "library", FORMATS)
        add_playlists(root)
        journal = Journal(Path(folder) / "journal")
        before = state_of(root)
        files = 0
        for cycle in range(cycles):
            template = None if cycle % 3 == 0 else "{genre}/{artist}/{file}"
            list(changes.apply(plan_for(root, template=template, copy=cycle % 3 == 2), journal))
            name = journal.names()[-1]
            files += journal.batch(name, changes=False).done
            list(changes.undo(name, journal))
            if state_of(root) != before or leftovers(root):
                lost.append(f"cycle {cycle}: not what it was")
                break
            done += 1
            flat.sample()
    return {
        "cycles": done,
        "files_changed_and_back": files,
        **flat.figures(),
        "lost": [*lost, *flat.faults()],
    }
