"""The window finds the terminal's program, installed or frozen."""

from __future__ import annotations

import subprocess
import sys

import reclass_gui
from reclass_gui.ui.ownprocess import RUN_TERMINAL, terminal_command


def test_an_installation_runs_it_with_its_python():
    answer = subprocess.run(
        terminal_command(["--version"]), capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == f"reclass {reclass_gui.__version__}"


def test_the_window_acts_as_the_terminal_when_told_to():
    command = [sys.executable, "-m", "reclass_gui", RUN_TERMINAL, "--version"]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == f"reclass {reclass_gui.__version__}"


def test_a_frozen_build_takes_the_terminal_beside_it_or_itself(tmp_path, monkeypatch):
    window = tmp_path / "reclass-gui.exe"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(window))
    assert terminal_command(["train"]) == [str(window), RUN_TERMINAL, "train"]
    terminal = tmp_path / "reclass.exe"
    terminal.touch()
    assert terminal_command(["train"]) == [str(terminal), "train"]
