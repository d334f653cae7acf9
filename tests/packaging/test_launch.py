"""``make run`` opens the folder that is named, or the demo library, in what there is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.encode import write_audio
from reclass_gui.core.errors import FileError

if TYPE_CHECKING:
    from types import ModuleType

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "launch.py"


def run_without_display(music: str, data: Path) -> subprocess.CompletedProcess[str]:
    environ = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environ |= {"MUSIC": music, "RECLASS_DATA_DIR": str(data), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, str(SCRIPT)],
        env=environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_folder_that_is_named_is_taken_whole(launch: ModuleType, tmp_path: Path) -> None:
    music = tmp_path / "Café & 'more'"
    music.mkdir()
    assert launch.music_folder(str(music), tmp_path / "demo") == music
    assert not (tmp_path / "demo").exists()


def test_a_tilde_is_the_home_folder(
    launch: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "Music").mkdir()
    assert launch.music_folder("~/Music", tmp_path / "demo") == tmp_path / "Music"


def test_a_folder_that_is_not_there_is_refused(launch: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(FileError):
        launch.music_folder(str(tmp_path / "absent"), tmp_path / "demo")


def test_without_a_folder_the_demo_library_is_made(
    launch: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    demo = tmp_path / "demo"
    assert launch.music_folder("", demo) == demo
    assert "Synthesising" in capsys.readouterr().out
    assert len(list(demo.rglob("*.flac"))) > 1
    assert launch.music_folder("", demo) == demo
    assert "Synthesising" not in capsys.readouterr().out


def test_a_mistyped_folder_gives_one_sentence(tmp_path: Path) -> None:
    answer = run_without_display(str(tmp_path / "absent"), tmp_path / "data")
    assert answer.returncode == 2
    assert answer.stderr.strip() == f"{tmp_path / 'absent'}: there is no such folder"


def test_without_a_display_the_terminal_does_the_job(tmp_path: Path) -> None:
    music = tmp_path / "my music"
    music.mkdir()
    noise = np.random.default_rng(0).standard_normal((48_000 * 4, 1)).astype(np.float32)
    write_audio(music / "noise.flac", 0.1 * noise, 48_000)
    (music / "text.mp3").write_text("no music", "utf-8")
    before = {path.name: path.read_bytes() for path in music.iterdir()}
    answer = run_without_display(str(music), tmp_path / "data")
    assert answer.returncode == 1, "text.mp3 can't be read"
    assert answer.stdout.startswith("No display was found, so Reclass does the same job")
    assert f"$ reclass classify '{music}'" in answer.stdout
    assert f"$ reclass apply --dry-run '{music}'" in answer.stdout
    assert "noise.flac" in answer.stdout
    assert "text.mp3" in answer.stdout
    assert "Traceback" not in answer.stdout + answer.stderr
    assert {path.name: path.read_bytes() for path in music.iterdir()} == before
