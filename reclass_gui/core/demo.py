"""Make a small library of synthesised music, so that a person can try the program on it.

Its tags are as mixed as those of real libraries: right, wrong, vague, missing. A silent track, a
spoken one and two damaged files show what the program does with such.
"""

from __future__ import annotations

import itertools
import shutil
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from reclass_gui.core import compositions
from reclass_gui.core.encode import write_audio
from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.core.records import Finished, Progress
from reclass_gui.core.synthesis import RATE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reclass_gui.core.records import FloatArray

# Inside the library, to recognise it by.
MARKER = ".reclass-demo"
_MARKER_TEXT = "Made by Reclass. Delete this folder, and the demo library is made again.\n"


class Piece(NamedTuple):
    """One track of the demo library.

    Attributes:
        name: file name under the library's folder; the suffix chooses the format.
        compose: writes the music.
        artist: empty for a file without tags.
        genre: what its tag says, true or not; empty for none.
    """

    name: str
    compose: Callable[[np.random.Generator], FloatArray]
    artist: str = ""
    title: str = ""
    album: str = ""
    genre: str = ""


PIECES = (
    Piece("Downloads/Night Bus.mp3", compositions.techno,
          "Ada Volt", "Night Bus", "Substation", "Electronic"),
    Piece("Downloads/Warm Concrete.m4a", compositions.house,
          "Ada Volt", "Warm Concrete", "Substation", "Rock"),
    Piece("Downloads/track07.flac", compositions.ambient,
          "The Long Tide", "Low Water", "Estuary"),
    Piece("Ole Brandt/Paper Boats.ogg", compositions.folk_guitar,
          "Ole Brandt", "Paper Boats", "Songs for a Small Room", "Folk"),
    Piece("Ole Brandt/Shuffle for Two.mp3", compositions.blues,
          "Ole Brandt", "Shuffle for Two", "Songs for a Small Room", "Folk"),
    Piece("Corner Trio/Two Five One.opus", compositions.jazz_trio,
          "Corner Trio", "Two Five One", "At the Bakery", "Other"),
    Piece("Classical/Chorale.flac", compositions.string_quartet,
          "Sønderby Quartet", "Chorale", "Four Parts", "Classical"),
    Piece("Classical/Study in C.ogg", compositions.harpsichord,
          "M. Halvorsen", "Study in C", "Keyboard Studies", "Pop"),
    Piece("Classical/Vocalise.aiff", compositions.choir,
          "Kammerkor Nord", "Vocalise", "Light", "Classical"),
    Piece("Loud/Iron Foundry.mp3", compositions.metal,
          "Grindwheel", "Iron Foundry", "Slag", "Rock"),
    Piece("Loud/Second Gear.m4a", compositions.rock,
          "The Spare Keys", "Second Gear", "Garage Door", "Rock"),
    Piece("Loud/Dust Loop.wav", compositions.hip_hop,
          "Kid Ledger", "Dust Loop", "Receipts", "Hip-Hop"),
    Piece("Odds and ends/Voice memo.opus", compositions.speech,
          "", "Voice memo", "", "Pop"),
    Piece("Odds and ends/Silence.wav", compositions.silence),
)  # fmt: skip

TRUNCATED = "Odds and ends/Interrupted download.flac"
NOT_AUDIO = "Odds and ends/Not music.mp3"
PLAYLIST = "Loud/Loud.m3u8"
LYRICS = "Ole Brandt/Paper Boats.lrc"


def make_demo_library(folder: Path) -> Iterator[Progress | Finished]:
    """Make the demo library, unless it is already there.

    It is made beside its place and renamed when it is whole, so stopping in between leaves no
    half of it; nothing that stands in its place is ever overwritten. The audio is the same on
    every run. A library that was made before is left as it is: a person may have re-sorted it.

    Raises:
        FileError: something else stands in its place, or it can't be written.
    """
    started = time.monotonic()
    total = len(PIECES) + 1
    if (folder / MARKER).is_file():
        yield Finished(done=0, skipped=total)
        return
    if folder.exists() and any(folder.iterdir()):
        raise FileError(folder, "exists", "the folder holds other files than the demo library")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise from_os_error(folder, error) from error
    try:
        for number, piece in enumerate(PIECES):
            yield Progress(number, total, piece.name)
            _write_piece(unfinished, piece, seed=number)
        yield Progress(len(PIECES), total, "")
        _write_odds(unfinished)
        (unfinished / MARKER).write_text(_MARKER_TEXT, "utf-8")
        if folder.exists():
            folder.rmdir()  # it is empty; Windows renames onto nothing that exists
        unfinished.replace(folder)
    except OSError as error:
        raise from_os_error(folder, error) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    yield Finished(done=total, seconds=time.monotonic() - started)


def _write_piece(folder: Path, piece: Piece, seed: int) -> None:
    path = folder / piece.name
    path.parent.mkdir(exist_ok=True)
    tags = {
        "artist": piece.artist,
        "title": piece.title,
        "album": piece.album,
        "genre": piece.genre,
    }
    samples = piece.compose(np.random.default_rng(seed))
    write_audio(path, samples, RATE, {name: value for name, value in tags.items() if value})


def _write_odds(folder: Path) -> None:
    """Write the damaged files, and the lyrics and the playlist that go along with tracks."""
    whole = (folder / "Classical/Chorale.flac").read_bytes()
    (folder / TRUNCATED).write_bytes(whole[: len(whole) // 3])
    (folder / NOT_AUDIO).write_text("This is a text that someone named .mp3.\n", "utf-8")
    lines = itertools.chain.from_iterable(
        (f"#EXTINF:14,{piece.artist} - {piece.title}", piece.name.removeprefix("Loud/"))
        for piece in PIECES
        if piece.name.startswith("Loud/")
    )
    (folder / PLAYLIST).write_text("\n".join(("#EXTM3U", *lines, "")), "utf-8")
    (folder / LYRICS).write_text("[00:00.00]Paper boats, an instrumental\n", "utf-8")
