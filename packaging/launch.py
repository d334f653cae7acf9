"""Start Reclass for ``make run``: the window, or the same job in the terminal without a display.

The environment variable MUSIC names the folder; without it the demo library is made and opened.
Runs in the virtual environment that ``prepare.py`` has set up.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import system_libraries

from reclass_gui.core.demo import MARKER, make_demo_library
from reclass_gui.core.errors import FileError
from reclass_gui.core.folders import folders
from reclass_gui.core.records import Progress


def music_folder(music: str, demo: Path) -> Path:
    """Return the folder to open: the one asked for, or the demo library, which is made.

    Args:
        music: what a person typed, or "".
        demo: where the demo library lies, or will.

    Raises:
        FileError: there is no such folder, or the demo library can't be made.
    """
    if music:
        # Inside MUSIC=~/Music a shell such as dash leaves the tilde as it is.
        folder = Path(music).expanduser().resolve()
        if not folder.is_dir():
            raise FileError(folder, "not-found", "there is no such folder")
        return folder
    for event in make_demo_library(demo):
        if isinstance(event, Progress) and event.text:
            print(f"Synthesising the demo library: {event.text}", flush=True)
    print(f"The demo library is in {demo}; open your own music with:  make run MUSIC=folder")
    return demo


def terminal_commands(folder: Path) -> list[list[str]]:
    """Return the jobs of the window as terminal commands that change nothing."""
    reclass = [sys.executable, "-m", "reclass_gui.cli"]
    return [
        [*reclass, "classify", os.fspath(folder)],
        [*reclass, "apply", "--dry-run", os.fspath(folder)],
    ]


def run_in_terminal(folder: Path) -> int:
    """Classify a folder, show what applying would change, and say how to do it.

    Returns:
        The highest exit code: 1 when some files failed, which are listed.
    """
    print("No display was found, so Reclass does the same job in the terminal.", flush=True)
    highest = 0
    for command in terminal_commands(folder):
        print(f"\n$ reclass {shlex.join(command[3:])}", flush=True)
        code = subprocess.run(command, check=False).returncode
        highest = max(highest, abs(code))
        if code not in (0, 1):
            return highest
    reclass = Path(sys.executable).with_name("reclass")
    if reclass.is_relative_to(Path.cwd()):
        reclass = reclass.relative_to(Path.cwd())
    print(
        "\nTo write the genres and sort the files, and to take it back:\n"
        f"    {shlex.join([os.fspath(reclass), 'apply', os.fspath(folder)])}\n"
        f"    {shlex.join([os.fspath(reclass), 'undo'])}"
    )
    return highest


def main() -> int:
    """Open the folder in whatever this machine can show; return the exit code."""
    try:
        folder = music_folder(os.environ.get("MUSIC", ""), folders().data / "demo")
        if system_libraries.display():
            command = [sys.executable, "-m", "reclass_gui", os.fspath(folder)]
            return subprocess.run(command, check=False).returncode
        code = run_in_terminal(folder)
        # The demo library holds damaged files on purpose.
        return 0 if code == 1 and (folder / MARKER).exists() else code
    except FileError as error:
        print(f"{error.path}: {error.reason}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
