"""The system refuses at any step, once or from then on: nothing is lost, the rest goes on."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from tests.audio_files import make_audio
from tests.core.refusals import refused_everywhere
from tests.core.safety import TAGS, make_library, plan_for

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.records import Plan


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
