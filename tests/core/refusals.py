"""Let the system refuse at any step of an apply or an undo, and see that nothing is lost."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from reclass_gui.core import changes, filesystem
from reclass_gui.core import journal as journaling
from reclass_gui.core.errors import ReclassError
from reclass_gui.core.journal import Journal
from reclass_gui.core.records import ChangeFailed, PlaylistFailed
from tests.core.safety import copy_library, leftovers, state_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from reclass_gui.core.records import Plan

# What the system did can't be refused any more.
_ALREADY_DONE = {
    "temporaries synced",
    "committed",
    "folders synced",
    "replaced",
    "renamed",
    "unlinked source",
    "playlists edited",
}


class Refusal:
    """Let the system refuse at the n-th checkpoint, once or from then on."""

    def __init__(self, point: int, code: int, *, lasting: bool) -> None:
        self._point = point
        self._code = code
        self._lasting = lasting
        self.steps: list[str] = []

    def __call__(self, step: str) -> None:
        if step in _ALREADY_DONE:
            return
        self.steps.append(step)
        beyond = len(self.steps) - 1 - self._point
        if beyond == 0 or (beyond > 0 and self._lasting):
            raise OSError(self._code, os.strerror(self._code))

    @property
    def happened(self) -> bool:
        return len(self.steps) > self._point


def refused_everywhere(
    pristine: Path,
    work: Path,
    monkeypatch: pytest.MonkeyPatch,
    code: int,
    make_plan: Callable[[Path], Plan],
    *,
    undoing: bool = False,
    lasting: bool = False,
) -> int:
    point = 0
    while True:
        root = copy_library(pristine, work / "library")
        shutil.rmtree(work / "journal", ignore_errors=True)
        journal = Journal(work / "journal")
        before = state_of(root)
        plan = make_plan(root)
        run = changes.apply(plan, journal)
        if undoing:
            list(run)
            run = changes.undo(journal.batches()[0].name, journal)
        refusal = Refusal(point, code, lasting=lasting)
        with monkeypatch.context() as patch:
            patch.setattr(filesystem, "checkpoint", refusal)
            patch.setattr(journaling, "checkpoint", refusal)
            try:
                failed = bool([e for e in run if isinstance(e, ChangeFailed | PlaylistFailed)])
            except ReclassError:
                failed = True
        if not refusal.happened:
            return point
        where = f"point {point}, after {refusal.steps[point]}"
        list(changes.recover(journal))
        assert not leftovers(root), where
        assert failed, where
        for batch in journal.batches():
            list(changes.undo(batch.name, journal))
        assert state_of(root).files == before.files, where
        point += 1
