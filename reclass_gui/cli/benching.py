"""`reclass bench`: measure, one JSON object a line."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from reclass_gui.cli.listening import folder
from reclass_gui.core import bench, machine
from reclass_gui.core.ensemble import Ensemble
from reclass_gui.core.errors import FileError, ReclassError

if TYPE_CHECKING:
    import argparse

    from reclass_gui.cli.context import Context

_WINDOW = "reclass_gui.ui.bench"


def run_bench(context: Context, arguments: argparse.Namespace) -> int:
    """Measure and print; everything that is made for it lies in a temporary folder."""
    output = context.output
    output.json = True
    music = folder(arguments.music) if arguments.music else None
    if arguments.gui:
        return _measure_window(music)
    quality = context.settings.quality
    model = context.load_model(arguments.model, None)
    if arguments.plain_networks and not isinstance(model, Ensemble):
        raise ReclassError(
            "Only an ensemble of tagging networks has a plain way to classify, which its speed is "
            "compared with."
        )
    output.object(**machine.machine())
    with tempfile.TemporaryDirectory(prefix="reclass-bench-") as name:
        place = Path(name)
        clips = bench.find_clips(music) if music else bench.make_clips(place / "clips")
        if not clips:
            raise FileError(music or place, "not-found", "there is no music in this folder")
        plain = folder(arguments.plain_networks) if arguments.plain_networks else None
        output.object(
            **bench.throughput(model, clips, quality=quality, networks=plain),
            music="real" if music else "synthesised",
        )
        output.object(
            **bench.memory(
                place / "memory",
                clips,
                quality=quality,
                models_folder=context.folders.models,
                model=model.name,
            )
        )
        if music and (music / "labels.csv").is_file():
            output.object(
                **bench.accuracy(
                    model, music, music / "labels.csv", context.taxonomy, quality=quality
                )
            )
        output.object(**bench.scanning(place / "scan"))
        output.object(**bench.tag_writing(place / "tags"))
        output.object(**bench.storing(place / "store"))
    return output.exit_code


def _measure_window(music: Path | None) -> int:
    """Let the window measure itself, in a process of its own: the terminal knows no Qt."""
    if importlib.util.find_spec("PySide6") is None or importlib.util.find_spec(_WINDOW) is None:
        raise ReclassError("There is no window to measure here: PySide6 is not installed.")
    command = [sys.executable, "-m", _WINDOW, *(["--music", str(music)] if music else [])]
    return subprocess.run(command, check=False).returncode
