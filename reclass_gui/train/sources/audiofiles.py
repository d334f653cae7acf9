"""Audio files of a data set: which names are some, and whether they can be opened."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from reclass_gui.core import audio, tags
from reclass_gui.core.errors import FileError
from reclass_gui.core.scan import AUDIO_SUFFIXES

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.records import Track
    from reclass_gui.core.sources import AudioInfo
    from reclass_gui.train.sources.labelled import Collection

SUFFIXES = AUDIO_SUFFIXES | {".au"}
"""Sun's .au is no format of libraries, but GTZAN's original one."""


def is_audio(name: str) -> bool:
    """Say whether a file's name is one of audio."""
    return os.path.splitext(name)[1].lower() in SUFFIXES  # noqa: PTH122


def opened(path: Path, name: str, found: Collection) -> AudioInfo | None:
    """Open a file and return what its header says; skip what cannot be learnt from.

    Damage further inside shows when the track is heard.

    Args:
        name: of the item.
        found: where it is listed as missing or corrupt.
    """
    try:
        info = audio.probe(path)
    except FileError as error:
        found.skip(name, "missing" if error.kind == "not-found" else "corrupt", error.reason)
        return None
    if 0 < info.seconds < audio.SHORTEST_SECONDS:
        reason = (
            f"only {info.seconds:.1f} s long; at least {audio.SHORTEST_SECONDS:.0f} s is needed"
        )
        found.skip(name, "corrupt", reason)
        return None
    return info


def opened_with_tags(path: Path, name: str, found: Collection) -> Track | None:
    """Do what ``opened`` does, and read the tags too."""
    info = opened(path, name, found)
    if info is None:
        return None
    try:
        return replace(tags.read_track(path), seconds=info.seconds)
    except FileError as error:
        found.skip(name, "missing" if error.kind == "not-found" else "corrupt", error.reason)
        return None
