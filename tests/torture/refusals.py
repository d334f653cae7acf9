"""The system says no: at every step, with every word it has, and with writes cut short."""

from __future__ import annotations

import contextlib
import errno
import os
import resource
import shutil
import signal
import sys
import tempfile
import traceback
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from reclass_gui.core import changes
from reclass_gui.core.errors import ReclassError
from reclass_gui.core.journal import Journal
from tests.core.crash_driver import add_playlists
from tests.core.refusals import refused_everywhere
from tests.core.safety import copy_library, leftovers, make_library, plan_for, state_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reclass_gui.core.records import Event, Plan

CODES = ("ENOSPC", "EIO", "EACCES", "EROFS", "EDQUOT")
PLANS: dict[str, Callable[[Path], Plan]] = {
    "tags": partial(plan_for, template=None),
    "move": partial(plan_for, genres=None),
    "tags and move": plan_for,
    "copy": partial(plan_for, copy=True),
}
_MEMORY = Path("/dev/shm")


def cases(scale: float) -> list[tuple[str, str, bool, bool]]:
    """Return (errno, plan, whether undoing, whether lasting)."""
    every = [
        (code, name, undoing, lasting)
        for code in CODES
        for name in PLANS
        for undoing in (False, True)
        for lasting in (False, True)
    ]
    return every[:: max(round(1 / scale), 1)]


def _pristine(work: Path) -> Path:
    pristine = make_library(work / "pristine", (".mp3",))
    add_playlists(pristine)
    return pristine


def run_case(case: tuple[str, str, bool, bool]) -> dict[str, Any]:
    """Refuse at each step in turn; return how many there were, and what was lost."""
    code, name, undoing, lasting = case
    result: dict[str, Any] = {"code": code, "plan": name, "undoing": undoing, "lasting": lasting}
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        work = Path(folder)
        try:
            result["points"] = refused_everywhere(
                _pristine(work),
                work,
                pytest.MonkeyPatch(),
                getattr(errno, code),
                PLANS[name],
                undoing=undoing,
                lasting=lasting,
            )
        except (AssertionError, ReclassError, OSError, LookupError, TypeError) as finding:
            result["lost"] = f"{type(finding).__name__}: {finding}"
    return result


def short_writes(name: str, *, undoing: bool, step: int) -> dict[str, Any]:
    """Let the kernel cut writes short at ever more bytes, as a disk does that fills up."""
    result: dict[str, Any] = {"plan": name, "undoing": undoing, "points": 0}
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        work = Path(folder)
        pristine = _pristine(work)
        largest = max(p.stat().st_size for p in pristine.rglob("*") if p.is_file()) + 16384
        for limit in range(0, largest, step):
            root = copy_library(pristine, work / "library")
            shutil.rmtree(work / "journal", ignore_errors=True)
            journal = Journal(work / "journal")
            before = state_of(root)
            plan = PLANS[name](root)
            task: Callable[[], Iterator[Event]] = partial(changes.apply, plan, journal)
            if undoing:
                list(changes.apply(plan, journal))
                task = partial(changes.undo, journal.names()[-1], journal)
            if not _limited(limit, task):
                result["lost"] = f"at {limit} bytes: the program ended with a stack trace"
                break
            list(changes.recover(journal))
            for batch in journal.names():
                list(changes.undo(batch, journal))
            if leftovers(root) or state_of(root).files != before.files:
                result["lost"] = f"at {limit} bytes: not what it was"
                break
            result["points"] += 1
    return result


def _limited(limit: int, task: Callable[[], Iterator[Event]]) -> bool:
    """Run a task in a fork that may write no file beyond so many bytes."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            # What is said in words is right; what it left is looked at next.
            with contextlib.suppress(ReclassError):
                list(task())
            status = 0
        finally:
            if status:
                traceback.print_exc(file=sys.stderr)
            os._exit(status)
    return os.waitpid(child, 0)[1] == 0
