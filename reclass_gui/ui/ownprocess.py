"""How the window starts the terminal's commands in a process of their own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

RUN_TERMINAL = "--run-cli"
"""The hidden first argument with which the desktop program acts as the terminal's."""


def terminal_command(arguments: Sequence[str]) -> list[str]:
    """Return the command that runs ``reclass`` with these arguments.

    The executable of a frozen build is the window and no Python. The terminal's lies beside it; on
    Windows only that one has a standard output. Where it is missing the window acts as it.
    """
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-m", "reclass_gui.cli", *arguments]
    window = Path(sys.executable)
    terminal = window.with_name("reclass").with_suffix(window.suffix)
    if terminal != window and terminal.is_file():
        return [str(terminal), *arguments]
    return [str(window), RUN_TERMINAL, *arguments]
