"""The measurements run on the real window and say what they promise; no limit is asserted."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from tests.audio_files import make_audio

if TYPE_CHECKING:
    from pathlib import Path


def part(name: str, folder: Path, *more: str) -> dict[str, Any]:
    output = subprocess.run(
        [sys.executable, "-m", "reclass_gui.ui.bench", "--part", name, "--work", str(folder),
         *more],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    result: dict[str, Any] = json.loads(output)
    return result


def test_start(tmp_path: Path) -> None:
    moments = part("start", tmp_path)
    assert moments["shown"] <= moments["usable"]


def test_table(tmp_path: Path) -> None:
    figures = part("table", tmp_path, "--rows", "500")
    assert figures["rows"] == 500
    assert figures["sort_slowest"] == max(figures["sort"].values())
    assert set(figures["filter"]) == {"search", "unsure", "differs", "all"}
    assert figures["open"] > 0


def test_listening(tmp_path: Path) -> None:
    for name in ("a.wav", "b.flac"):
        make_audio(tmp_path / "music" / name, seconds=4)
    figures = part("listening", tmp_path / "work", "--music", str(tmp_path / "music"))
    assert figures["tracks_heard"] == 2
    assert figures["problems"] == 0
    assert figures["blocked_ms"]["p99"] <= figures["blocked_ms"]["longest"]


def test_training(tmp_path: Path) -> None:
    figures = part("training", tmp_path)
    assert figures["state"] == "finished"
    assert figures["problems"] == 0
    assert figures["epochs"] >= 1
    for name in ("open_blocked_ms", "look_blocked_ms", "train_blocked_ms"):
        assert figures[name]["p99"] <= figures[name]["longest"]
