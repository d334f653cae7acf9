"""What the safety tests share: libraries to change, their exact state, plans, and cut-offs."""

from __future__ import annotations

import hashlib
import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reclass_gui.core import changes
from reclass_gui.core.filesystem import TEMPORARY_PREFIX
from reclass_gui.core.plan import Request
from reclass_gui.core.scan import AUDIO_SUFFIXES
from reclass_gui.core.tags import read_track
from tests.audio_files import make_audio

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.records import Plan

TEMPLATE = "{genre}/{artist}/{album}/{file}"
TAGS = {"artist": "Ada", "title": "One", "album": "First", "genre": ["Rock", "Pop"]}


@dataclass(frozen=True)
class State:
    """Everything of a folder that an undo has to give back."""

    files: dict[str, tuple[str, int, int]]
    folders: frozenset[str]


def state_of(root: Path) -> State:
    files = {}
    folders = set()
    for path in root.rglob("*"):
        name = os.fspath(path.relative_to(root))
        if path.is_dir():
            folders.add(name)
        else:
            facts = path.stat()
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            files[name] = (content, facts.st_mtime_ns, facts.st_mode)
    return State(files, frozenset(folders))


def leftovers(*roots: Path) -> list[Path]:
    return [p for root in roots for p in root.rglob(TEMPORARY_PREFIX + "*")]


def make_library(root: Path, suffixes: tuple[str, ...] = (".mp3", ".ogg", ".flac")) -> Path:
    """Write one tagged track a format, with lyrics and covers beside it."""
    for number, suffix in enumerate(suffixes):
        folder = root / "in" / f"album {number % 2}"
        track = make_audio(folder / f"track {number}{suffix}", 0.2, frequency=300, tags=TAGS)
        os.utime(track, ns=(1_600_000_000_123_456_789, 1_500_000_000_987_654_321 + number))
        track.with_suffix(".lrc").write_text(f"words {number}")
    (root / "in" / "album 0" / "cover.jpg").write_bytes(b"a cover")
    (root / "in" / "empty before").mkdir(parents=True)
    return root


def copy_library(source: Path, target: Path) -> Path:
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target, copy_function=shutil.copy2)
    return target


def plan_for(
    root: Path,
    *,
    genres: tuple[str, ...] | None = ("Death Metal", "Électro"),
    template: str | None = TEMPLATE,
    destination: Path | None = None,
    copy: bool = False,
    on_collision: changes.OnCollision = "number",
) -> Plan:
    paths = sorted(p for p in root.rglob("*") if p.suffix.lower() in AUDIO_SUFFIXES)
    requests = [Request(read_track(path), genres, "Metal") for path in paths]
    return changes.plan(
        root,
        requests,
        template=template,
        destination=destination,
        copy=copy,
        on_collision=on_collision,
    )
