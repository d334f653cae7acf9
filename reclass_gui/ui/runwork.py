"""What the Training tab has done elsewhere: by jobs, and by processes that a job waits for."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from reclass_gui.core.errors import ModelError
from reclass_gui.core.folders import folders as usual_folders
from reclass_gui.ui.ownprocess import terminal_command

if TYPE_CHECKING:
    from reclass_gui.core.folders import Folders
    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.train.events import MemoryUse


def folder_arguments(folders: Folders) -> list[str]:
    """Return what tells another process where the program keeps its own, if not as usual."""
    if folders == usual_folders():
        return []
    return ["--data-dir", os.fspath(folders.data.parent)]


def start_arguments(config: TrainingConfig) -> list[str]:
    """Return the arguments with which ``reclass train`` begins a run with these options.

    They are what differs from the defaults: a text after "=" may begin with anything.
    """
    arguments = []
    for field in dataclasses.fields(config):
        value = getattr(config, field.name)
        option = f"--{field.name.replace('_', '-')}"
        if field.name == "path" or value == field.default:
            continue
        if isinstance(value, bool):
            arguments.append(option if value else option.replace("--", "--no-", 1))
        else:
            arguments.append(f"{option}={value}")
    return [*arguments, "--", config.path]


def written_report(run: Path, folders: Folders) -> Path:
    """Return a run's report, writing it first where it is not there, in a process of its own.

    Raises:
        ModelError: it cannot be written; the reason of that process.
    """
    command = terminal_command(["report", "--json", *folder_arguments(folders), os.fspath(run)])
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    answer = subprocess.run(command, capture_output=True, check=False, creationflags=flags)
    lines = answer.stdout.decode("utf-8", "replace").splitlines()
    objects = [json.loads(line) for line in lines if line.startswith("{")]
    for values in objects:
        if "error" in values:
            place = f"{values['path']}: " if values.get("path") else ""
            raise ModelError(f"{place}{values['error']}")
    report = next((str(values["report"]) for values in objects if "report" in values), "")
    if answer.returncode or not report:
        raise ModelError("The report could not be written; the details are in the log file.")
    return Path(report)


def ask_to_finish(run: Path) -> None:
    """Let a run end with the epoch that goes on.

    Raises:
        FileError: its folder cannot be written to.
    """
    from reclass_gui.train.runs import Run

    Run(run).ask_to_finish()


def read_memory() -> tuple[MemoryUse, ...]:
    """Return how much memory is in use; () where the package that tells is not installed."""
    from reclass_gui.train import backend
    from reclass_gui.train.memory import all_memory

    return tuple(all_memory()) if backend.is_there("psutil") else ()
