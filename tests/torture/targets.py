"""What is fuzzed: for each kind of input, seeds that are right, and what reads them."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

from reclass_gui.core import audio, changes, settings
from reclass_gui.core.cards import BUILT_IN, ModelCard
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.journal import Journal
from reclass_gui.core.models import OnnxModel
from reclass_gui.core.plan import Request
from reclass_gui.core.playlists import Moves, edited
from reclass_gui.core.records import ChangeDone
from reclass_gui.core.tags import read_genres, read_track
from reclass_gui.core.verifying import verify
from tests.audio_files import FORMATS, make_audio
from tests.core.crash_driver import add_playlists
from tests.core.safety import TAGS, make_library, plan_for

# (an empty folder, the seed's name, its broken bytes)
Reader = Callable[[Path, str, bytes], None]
Target = tuple[Reader, Mapping[str, bytes]]


def _music(made: Path) -> dict[str, bytes]:
    if not made.is_dir():
        for suffix in FORMATS:
            make_audio(made / f"track{suffix}", 0.3, tags=TAGS)
    return {path.name: path.read_bytes() for path in made.iterdir()}


def _tags(made: Path) -> Target:
    return _read_tags, _music(made)


def _read_tags(work: Path, name: str, data: bytes) -> None:
    path = work / name
    path.write_bytes(data)
    track = read_track(path)  # says what is wrong in the track, and never raises
    journal = Journal(work / "journal")
    plan = changes.plan(work, [Request(track, ("Jazz", "Électro"), "")], template=None)
    done = [e for e in changes.apply(plan, journal) if isinstance(e, ChangeDone)]
    if done and not set(read_genres(path)) & {"Jazz", "Électro", "Jazz; Électro"}:
        raise AssertionError("a genre that was written can't be read")
    for batch in journal.names():
        list(changes.undo(batch, journal))
    if path.read_bytes() != data:
        raise AssertionError("it is not what it was")


def _audio(made: Path) -> Target:
    return _read_audio, _music(made)


def _read_audio(work: Path, name: str, data: bytes) -> None:
    path = work / name
    path.write_bytes(data)
    info = audio.probe(path)
    samples = audio.read_mono(path, 16000, 0.0, 3.0)
    if not np.isfinite(samples).all() or info.rate <= 0:
        raise AssertionError("samples that are no numbers")


def _playlists(_made: Path) -> Target:
    folder, track = "/music/in", "a b.mp3"
    uri = "file:///music/in/a%20b.mp3"
    return _read_playlist, {
        "x.m3u": f"#EXTM3U\r\n#EXTINF:1,Ö\r\nin/{track}\r\n{folder}/{track}\r\n".encode("cp1252"),
        "x.m3u8": f"\ufeffin/{track}\n./in/{track}\nin\\{track}\n{uri}\nin/a%20b.mp3\n".encode(),
        "y.m3u": f"\ufeffin/{track}\r\n".encode("utf-16"),
        "x.pls": f"[playlist]\nFile1=in/{track}\nTitle1=x\nFile2={uri}\n".encode(),
        "x.xspf": (
            '<?xml version="1.0" encoding="UTF-8"?><playlist><!-- <location>x</location> -->'
            f"<track><location>{uri}</location></track><location>in/a b.mp3</location></playlist>"
        ).encode(),
        "x.cue": f'FILE "in/{track}" MP3\n  TRACK 01 AUDIO\nFILE {folder}/x WAVE\n'.encode(),
    }


def _read_playlist(_work: Path, name: str, data: bytes) -> None:
    root = Path("/music")
    move = (0, root / "in" / "a b.mp3", root / "Jazz" / "Größe" / "a b.mp3")
    result = edited(root / name, data, Moves(root, [move]))
    if not result.replacements and result.data != data:
        raise AssertionError("a playlist was changed for nothing")


def _journal(made: Path) -> Target:
    pristine = made / "library"
    if not made.is_dir():
        make_library(pristine, (".ogg", ".mp3"))
        add_playlists(pristine)
        journal = Journal(made / "journal")
        list(changes.apply(plan_for(pristine), journal))
        shutil.copytree(made, made.with_name("made") / "applied", symlinks=True)
    batch = Journal(made / "applied" / "journal").names()[0]
    folder = made / "applied" / "journal" / batch

    def read(work: Path, name: str, data: bytes) -> None:
        # The paths in the journal are those of the library as it was made.
        shutil.rmtree(pristine)
        shutil.copytree(made / "applied" / "library", pristine)
        shutil.copytree(folder.parent, work / "journal")
        (work / "journal" / batch / name).write_bytes(data)
        journal = Journal(work / "journal")
        journal.batches()
        list(verify(journal))
        list(changes.recover(journal))
        for known in journal.names():
            list(changes.undo(known, journal))

    return read, {path.name: path.read_bytes() for path in folder.iterdir()}


def _settings(_made: Path) -> Target:
    values = {"quality": "fast", "unsure_below": 0.4, "protected_genres": ["Live"], "copy": True}

    def read(work: Path, name: str, data: bytes) -> None:
        (work / name).write_bytes(data)
        settings.load(work / name)

    return read, {"settings.json": json.dumps(values, indent=1).encode()}


def _taxonomy(_made: Path) -> Target:
    def read(work: Path, name: str, data: bytes) -> None:
        (work / name).write_bytes(data)
        taxonomy = Taxonomy.load(work / name)
        taxonomy.agrees(("Rock",), "Jazz")
        taxonomy.root("Metal")

    return read, {"genres.toml": (BUILT_IN.parent / "resources" / "genres.toml").read_bytes()}


def _cards(_made: Path) -> Target:
    def read(work: Path, name: str, data: bytes) -> None:
        (work / name).write_bytes(data)
        ModelCard.load(work / name)

    return read, {path.name: path.read_bytes() for path in BUILT_IN.glob("*.json")}


def _onnx(_made: Path) -> Target:
    cards = {}
    for path in (BUILT_IN / "speech_gate.json", BUILT_IN / "gtzan_head.json"):
        card = json.loads(path.read_bytes())
        cards[card["weights"]] = card

    def read(work: Path, name: str, data: bytes) -> None:
        (work / name).write_bytes(data)
        path = work / "card.json"
        # A card that vouches for broken weights: else nothing would come as far as the runtime.
        path.write_text(json.dumps({**cards[name], "sha256": hashlib.sha256(data).hexdigest()}))
        card = ModelCard.load(path)
        model = OnnxModel(card)
        model.classify(np.zeros((2, card.embedding_size), np.float32))

    return read, {name: (BUILT_IN / name).read_bytes() for name in cards}


TARGETS: dict[str, Callable[[Path], Target]] = {
    "tags": _tags,
    "audio": _audio,
    "playlists": _playlists,
    "journal": _journal,
    "settings": _settings,
    "taxonomy": _taxonomy,
    "cards": _cards,
    "onnx": _onnx,
}
