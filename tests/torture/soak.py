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


def run(cycles: int) -> dict[str, Any]:
    """Apply and undo so many times, by turns with tags, moves and copies.

    Returns:
        Figures; "lost" holds what is not as it was.
    """
    samples: list[tuple[float, int, int]] = []
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
            samples.append((_resident_mb(), _open_files(), threading.active_count()))
    warm = samples[int(len(samples) * _WARM_UP) :]
    growth = warm[-1][0] - warm[0][0]
    if growth > _MOST_GROWTH_MB:
        lost.append(f"memory grew by {growth:.1f} MB")
    if len({sample[1:] for sample in warm}) > 1:
        lost.append("open files or threads did not stay the same")
    return {
        "cycles": len(samples),
        "files_changed_and_back": files,
        "memory_mb_after_warm_up": round(warm[0][0], 1),
        "memory_mb_at_the_end": round(warm[-1][0], 1),
        "open_files": sorted({sample[1] for sample in warm}),
        "threads": sorted({sample[2] for sample in warm}),
        "lost": lost,
    }
