"""Only regular files are opened, and nothing that is not one makes the opener wait."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from reclass_gui.core import audio, tags
from reclass_gui.core.errors import FileError
from reclass_gui.core.openfile import open_file

if TYPE_CHECKING:
    from pathlib import Path

OPENERS = [open_file, tags.read_track, tags.read_genres, audio.probe]


def test_a_file_is_opened(tmp_path: Path) -> None:
    (tmp_path / "a.mp3").write_bytes(b"content")
    with open_file(tmp_path / "a.mp3") as file:
        assert file.read() == b"content"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
@pytest.mark.parametrize("opener", OPENERS)
def test_a_pipe_is_refused_at_once(tmp_path: Path, opener) -> None:
    os.mkfifo(tmp_path / "pipe.ogg")
    with pytest.raises(FileError, match="pipe") as caught:
        opener(tmp_path / "pipe.ogg")
    assert caught.value.kind == "not-audio"


@pytest.mark.parametrize("opener", OPENERS)
def test_a_folder_is_refused(tmp_path: Path, opener) -> None:
    (tmp_path / "folder.mp3").mkdir()
    with pytest.raises(FileError, match="folder"):
        opener(tmp_path / "folder.mp3")


@pytest.mark.parametrize("opener", OPENERS)
def test_a_vanished_file_is_named(tmp_path: Path, opener) -> None:
    with pytest.raises(FileError) as caught:
        opener(tmp_path / "gone.mp3")
    assert (caught.value.kind, caught.value.path.name) == ("not-found", "gone.mp3")
