"""The system refuses at any step, once or from then on: nothing is lost, the rest goes on."""

from __future__ import annotations

import errno
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from reclass_gui.core import changes, filesystem
from reclass_gui.core import journal as journaling
from reclass_gui.core.errors import ReclassError
from reclass_gui.core.journal import Journal
from reclass_gui.core.records import ChangeFailed
from tests.audio_files import make_audio
from tests.core.safety import TAGS, copy_library, leftovers, make_library, plan_for, state_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reclass_gui.core.records import Plan

# What the system did can't be refused any more.
_ALREADY_DONE = {
    "temporaries synced",
    "committed",
    "folders synced",
    "replaced",
    "renamed",
    "unlinked source",
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
                failed = bool([e for e in run if isinstance(e, ChangeFailed)])
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


@pytest.mark.parametrize("undoing", [False, True], ids=["apply", "undo"])
@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
def test_refused_at_every_step(
    undoing: bool, lasting: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pristine = make_library(tmp_path / "pristine", (".mp3",))
    code = errno.EACCES if lasting else errno.ENOSPC
    tried = refused_everywhere(
        pristine, tmp_path, monkeypatch, code, plan_for, undoing=undoing, lasting=lasting
    )
    assert tried > 10


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
def test_refused_while_a_shared_file_is_overwritten(
    lasting: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pristine = tmp_path / "pristine"
    make_audio(pristine / "a.mp3", 0.1, tags=TAGS)

    def plan(root: Path) -> Plan:
        (tmp_path / "other name.mp3").unlink(missing_ok=True)
        os.link(root / "a.mp3", tmp_path / "other name.mp3")
        return plan_for(root)

    tried = refused_everywhere(pristine, tmp_path, monkeypatch, errno.EIO, plan, lasting=lasting)
    assert tried > 10
