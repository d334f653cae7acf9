"""Kill a process at each step of an apply or an undo, and see that nothing is lost.

Run as a program: ``-m tests.core.crash_driver SCENARIO PHASE WORK OTHER``: folders for the
library, and for copies or moves; prints how many points were tried.
A fork for each point spares the start of an interpreter.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reclass_gui.core import changes, filesystem
from reclass_gui.core.journal import Journal
from tests.core.safety import State, copy_library, leftovers, plan_for, state_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reclass_gui.core.records import Event, Plan


def plan_of(scenario: str, root: Path, other: Path) -> Plan:
    if scenario in ("tags", "hard link"):
        return plan_for(root, template=None)
    if scenario in ("move", "move, playlists"):
        return plan_for(root, genres=None)
    return plan_for(
        root,
        copy=scenario.startswith("copy"),
        destination=other if scenario.startswith("other device") else None,
        genres=None if scenario.startswith("other device") else ("Death Metal",),
    )


def set_up(scenario: str, pristine: Path, work: Path, other: Path) -> tuple[Path, Journal]:
    root = copy_library(pristine, work / "library")
    copy_library(work / "nothing", other)
    copy_library(work / "nothing", work / "journal")
    copy_library(work / "nothing", work / "links")
    if scenario.startswith("hard link"):
        for path in sorted(root.rglob("track*")):
            os.link(path, work / "links" / path.name)
    if scenario.endswith("playlists"):
        add_playlists(root)
    return root, Journal(work / "journal")


def add_playlists(root: Path) -> None:
    """Write a playlist of all tracks, and beside each a cue sheet that has to be rebased."""
    tracks = sorted(p for p in root.rglob("track*") if p.suffix != ".lrc")
    lists = {root / "in" / "notes.txt": "mine"}
    lines = [os.fspath(path.relative_to(root)) for path in tracks]
    lists[root / "all.m3u8"] = "\r\n".join(["\ufeff#EXTM3U", *lines, *map(str, tracks[:1])])
    for path in tracks:
        sheet = f'FILE "{path.name}" WAVE\nFILE "../notes.txt" BINARY\n'
        lists[path.with_suffix(".cue")] = sheet
    for path, text in lists.items():
        path.write_bytes(text.encode())
        os.utime(path, ns=(1_600_000_000_123_456_789, 1_500_000_000_987_654_321))


def killed_at(point: int, task: Callable[[], Iterator[Event]]) -> bool:
    """Run a task in a fork that dies at its n-th checkpoint; False if it got through."""
    child = os.fork()
    if child == 0:
        seen = 0

        def checkpoint(_step: str) -> None:
            nonlocal seen
            if seen == point:
                os.kill(os.getpid(), signal.SIGKILL)
            seen += 1

        filesystem.checkpoint = checkpoint
        sys.modules["reclass_gui.core.journal"].checkpoint = checkpoint
        status = 1
        try:
            list(task())
            status = 0
        finally:
            traceback.print_exc() if status else None
            os._exit(status)
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return True
    if os.WEXITSTATUS(status) != 0:
        raise SystemExit(f"the child failed at point {point}")
    return False


def require(condition: bool, *words: object) -> None:
    if not condition:
        raise SystemExit(" ".join(map(str, words)))


def require_whole(roots: tuple[Path, ...], old: list[State], new: list[State], where: str) -> None:
    """Each file is there once, wholly old or wholly new."""
    now = [state_of(root) for root in roots]
    require(not leftovers(*roots), where, "left", leftovers(*roots))
    known = [o.files | n.files for o, n in zip(old, new, strict=True)]
    for state, o, n in zip(now, old, new, strict=True):
        for name, facts in state.files.items():
            known_facts = [s.files[name] for s in (o, n) if name in s.files]
            if name.endswith((".m3u8", ".cue")):
                # An edited playlist has the time of its edit.
                facts, known_facts = facts[:1], [f[:1] for f in known_facts]
            require(facts in known_facts, where, name, "is neither")
        require(set(state.files) <= set(known[now.index(state)]), where, "strange files")
    names = {Path(name).name for state in now for name in state.files}
    lost = {Path(name).name for state in old for name in state.files} - names
    require(not lost, where, lost, "are lost")


def main(scenario: str, phase: str, work: Path, other: Path) -> int:
    pristine = work / "pristine"
    (work / "nothing").mkdir(exist_ok=True)

    def roots() -> tuple[Path, ...]:
        return (work / "library", other, work / "links")

    root, journal = set_up(scenario, pristine, work, other)
    old = [state_of(r) for r in roots()]
    list(changes.apply(plan_of(scenario, root, other), journal))
    new = [state_of(r) for r in roots()]
    require(old != new, "nothing was applied")
    point = 0
    while True:
        root, journal = set_up(scenario, pristine, work, other)
        plan = plan_of(scenario, root, other)
        where = f"{scenario}, {phase}, point {point}:"
        if phase == "apply":
            killed = killed_at(point, partial(changes.apply, plan, journal))
        else:
            list(changes.apply(plan, journal))
            name = journal.batches()[0].name
            killed = killed_at(point, partial(changes.undo, name, journal))
        if not killed:
            return point
        list(changes.recover(journal))
        require_whole(roots(), old, new, where)
        require(all(b.state != "unfinished" for b in journal.batches()), where, "unsettled")
        for batch in journal.batches():
            list(changes.undo(batch.name, journal))
        for folder, before in zip(roots(), old, strict=True):
            after = state_of(folder)
            require(after.files == before.files, where, "undo gave something else in", folder)
        point += 1


if __name__ == "__main__":
    tried = main(sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
    sys.stdout.write(f"{tried}\n")
