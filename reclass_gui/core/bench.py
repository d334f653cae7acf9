"""Measure this machine with the program's own parts, on music made for it or brought along.

Every measure is a function that returns a flat record for JSON: what was done, how much of it,
the rate.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import statistics
import subprocess
import sys
import time
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from reclass_gui.core import changes, compositions, evaluate, models, pipeline, scan
from reclass_gui.core.encode import write_audio
from reclass_gui.core.ensemble import Ensemble
from reclass_gui.core.errors import FileError
from reclass_gui.core.folders import DATA_DIR_VARIABLE, folders
from reclass_gui.core.journal import Journal
from reclass_gui.core.machine import cores
from reclass_gui.core.plainway import CLIP_SECONDS, PlainWay
from reclass_gui.core.records import (
    ChangeDone,
    Suggestion,
    Track,
    TrackDone,
    TrackFound,
)
from reclass_gui.core.store import Store
from reclass_gui.core.synthesis import RATE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.model import Model

CLIPS = 12
MOST_CLIPS = 60
RUNS = 3
SCAN_FILES = 2000
WRITE_FILES = 200
STORE_TRACKS = 100_000

Record = dict[str, Any]
T = TypeVar("T")


def make_clips(folder: Path, number: int = CLIPS) -> list[Path]:
    """Write half-minute clips of synthesised music in the usual formats.

    Raises:
        FileError: they can't be written.
    """
    pieces = (
        compositions.techno,
        compositions.house,
        compositions.ambient,
        compositions.folk_guitar,
    )
    suffixes = (".mp3", ".ogg", ".flac", ".m4a")
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for i in range(number):
        music = pieces[i % len(pieces)](np.random.default_rng(i))
        frames = round(CLIP_SECONDS * RATE)
        looped = np.tile(music, (-(-frames // len(music)), 1))[:frames]
        paths.append(folder / f"clip {i:02}{suffixes[i % len(suffixes)]}")
        write_audio(paths[-1], looped, RATE, {"artist": "Bench", "title": f"Clip {i}"})
    return paths


def find_clips(root: Path) -> list[Path]:
    """Return up to ``MOST_CLIPS`` tracks of a folder, spread over all of it.

    Raises:
        FileError: the folder can't be opened.
    """
    paths = [
        event.track.path
        for event in scan.walk(root)
        if isinstance(event, TrackFound) and not event.track.error
    ]
    step = max(len(paths) / MOST_CLIPS, 1.0)
    return [paths[int(i * step)] for i in range(min(len(paths), MOST_CLIPS))]


def throughput(
    model: Model,
    paths: Sequence[Path],
    *,
    quality: str,
    networks: Path | None = None,
    runs: int = RUNS,
) -> Record:
    """Classify the clips by the pipeline and, with an ensemble, the plain way, in turns.

    Args:
        networks: a folder with the original networks for the plain way, as
            ``packaging/convert_musicnn.py --plain`` writes them; None takes those that the
            program uses, which are trimmed for speed.
    """
    tracks = [_bare_track(path) for path in paths]
    record: Record = {"measure": "throughput", "model": model.name, "clips": len(paths)}
    record["quality"] = quality
    plain: PlainWay | None = None
    try:
        if isinstance(model, Ensemble):
            plain = PlainWay(model, networks or models.BUILT_IN, threads=cores())
            record["plain_networks"] = "original" if networks else "as shipped"
        else:
            record["note"] = "only an ensemble has a plain way to compare with"
    except ImportError:
        record["note"] = "librosa is not installed (it is in [dev]): nothing to compare with"
    _listen(model, tracks[:2], quality)
    ours: list[float] = []
    theirs: list[float] = []
    said: dict[Path, str | None] = {}
    plainly: dict[Path, str] = {}
    for _ in range(runs):
        if plain is not None:
            plain.best(paths[0])
            began = time.perf_counter()
            plainly = {path: plain.best(path) for path in paths}
            theirs.append((time.perf_counter() - began) / len(paths))
        began = time.perf_counter()
        said = {s.path: s.best for s in _listen(model, tracks, quality)}
        ours.append((time.perf_counter() - began) / len(paths))
    record["seconds_per_clip"] = round(statistics.median(ours), 4)
    record["clips_per_second"] = round(1 / statistics.median(ours), 2)
    if theirs:
        ratios = [a / b for a, b in zip(theirs, ours, strict=True)]
        compared = [path for path in paths if said.get(path) is not None]
        changed = sum(said[path] != plainly[path] for path in compared)
        record["plain_seconds_per_clip"] = round(statistics.median(theirs), 4)
        record["times_the_plain_way"] = round(statistics.median(ratios), 2)
        record["ratios"] = [round(ratio, 2) for ratio in ratios]
        record["decisions_compared"] = len(compared)
        record["decisions_changed"] = changed
        record["decisions_changed_share"] = round(changed / max(len(compared), 1), 4)
    return record


def _listen(model: Model, tracks: Sequence[Track], quality: str) -> list[Suggestion]:
    with side_threads() as executor:
        events = pipeline.classify(tracks, model, None, quality=quality, executor=executor)
        return [event.suggestion for event in events if isinstance(event, TrackDone)]


@contextlib.contextmanager
def side_threads() -> Iterator[Executor | None]:
    """Give as many threads as the terminal uses beside its own."""
    if cores() < 2:
        yield None
        return
    with ThreadPoolExecutor(cores() - 1) as executor:
        yield executor


def _bare_track(path: Path) -> Track:
    facts = path.stat()
    return Track(path, facts.st_size, facts.st_mtime_ns, path.suffix[1:].lower())


def accuracy(model: Model, root: Path, labels: Path, taxonomy: Taxonomy, *, quality: str) -> Record:
    """Evaluate on labelled music.

    Raises:
        FileError: the labels can't be read, or no labelled track can.
    """
    wanted = evaluate.read_labels(labels, root, taxonomy)
    tracks = [_bare_track(path) for path in wanted.of if path.is_file()]
    suggestions = _listen(model, tracks, quality)
    if not suggestions:
        raise FileError(labels, "other", "no labelled file could be listened to")
    result = evaluate.evaluate(wanted.of, suggestions, model.genres)
    return {
        "measure": "accuracy",
        "quality": quality,
        "tracks": result.tracks,
        "right": result.right,
        "accuracy": round(result.accuracy, 4),
        "interval": [round(value, 4) for value in result.interval],
        "surer_half": round(result.surer_half, 4),
        "macro_f1": round(result.macro_f1, 4),
        "calibration_error": result.calibration_error and round(result.calibration_error, 4),
    }


def scanning(folder: Path, number: int = SCAN_FILES) -> Record:
    """Scan small Vorbis and FLAC files with tags, then scan them again.

    Raises:
        FileError: they can't be written.
    """
    time_line = np.arange(RATE // 2) / RATE
    tone = (0.3 * np.sin(2 * np.pi * 330 * time_line)).astype(np.float32)[:, None]
    tags = {"artist": "Somebody", "title": "Something", "album": "Somewhere", "genre": "Rock"}
    folder.mkdir(parents=True)
    templates = [folder / "one.ogg", folder / "one.flac"]
    for template in templates:
        write_audio(template, tone, RATE, tags)
    for i in range(len(templates), number):
        place = folder / f"{i // 20:03}"
        place.mkdir(exist_ok=True)
        template = templates[i % len(templates)]
        shutil.copyfile(template, place / f"{i:05}{template.suffix}")
    with side_threads() as executor:
        first, tracks = _timed(lambda: _found(folder, {}, executor))
        known = {track.path: track for track in tracks}
        again, _ = _timed(lambda: _found(folder, known, executor))
    return {
        "measure": "scan",
        "files": len(tracks),
        "files_per_second": round(len(tracks) / first),
        "known_files_per_second": round(len(tracks) / again),
    }


def _found(root: Path, known: dict[Path, Track], executor: Executor | None) -> list[Track]:
    events = scan.walk(root, known, executor=executor)
    return [event.track for event in events if isinstance(event, TrackFound)]


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result


def tag_writing(folder: Path, number: int = WRITE_FILES) -> Record:
    """Write genres into files of about half a megabyte, through plan and journal; take it back.

    Raises:
        FileError: the files can't be written.
        StoreError: the journal can't be written.
    """
    music = folder / "music"
    music.mkdir(parents=True)
    noise = np.random.default_rng(0).normal(0, 0.1, (RATE * 20, 2)).astype(np.float32)
    templates = [music / "one.mp3", music / "one.ogg", music / "one.flac"]
    lengths = (20.0, 16.0, 2.5)
    for template, seconds in zip(templates, lengths, strict=True):
        write_audio(template, noise[: round(seconds * RATE)], RATE, {"genre": "Pop"})
    for i in range(len(templates), number):
        template = templates[i % len(templates)]
        shutil.copyfile(template, music / f"{i:04}{template.suffix}")
    tracks = _found(music, {}, None)
    size = sum(track.size for track in tracks) / len(tracks)
    requests = [changes.Request(track, ("Rock",), "Rock") for track in tracks]
    plan = changes.plan(
        music, requests, template=None, destination=None, copy=False, on_collision="skip"
    )
    journal = Journal(folder / "journal")
    written, done = _timed(lambda: _done(changes.apply(plan, journal)))
    undone, back = _timed(lambda: _done(changes.undo(journal.batches()[0].name, journal)))
    return {
        "measure": "tag writing",
        "files": len(done),
        "mean_bytes": round(size),
        "files_per_second": round(len(done) / written),
        "undone": len(back),
        "undone_per_second": round(len(back) / undone),
    }


def _done(events: Iterator[Any]) -> list[ChangeDone]:
    return [event for event in events if isinstance(event, ChangeDone)]


def memory(
    folder: Path,
    paths: Sequence[Path],
    *,
    quality: str,
    models_folder: Path | None = None,
    model: str = "default",
) -> Record:
    """Classify in a process of its own, a quarter of the clips and all, and read its peak."""
    record: Record = {"measure": "memory", "clips": len(paths)}
    for name, some in (
        ("quarter", paths[: max(len(paths) // 4, 1)]),
        ("all", paths),
    ):
        data = folder / name
        if models_folder is not None and models_folder.is_dir():
            shutil.copytree(models_folder, folders(data).models)
        arguments = [
            "classify",
            "--json",
            "--model",
            model,
            "--quality",
            quality,
            *map(os.fspath, some),
        ]
        result = subprocess.run(
            [sys.executable, "-c", _CLASSIFY_AND_WEIGH, *arguments],
            env=os.environ | {DATA_DIR_VARIABLE: os.fspath(data)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=False,
        )
        last = result.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        if result.returncode or not last.isdigit():
            record["note"] = f"classifying failed: {last}"
            return record
        record[f"peak_megabytes_{name}"] = round(int(last) / 1e6)
    return record


_CLASSIFY_AND_WEIGH = """
import sys
from reclass_gui import cli
from reclass_gui.core.bench import peak_bytes
code = cli.main(sys.argv[1:])
sys.stderr.write(str(peak_bytes()))
sys.exit(code)
"""


def peak_bytes() -> int:
    """Return the most memory that this process had at once, 0 where the system does not tell."""
    try:
        # Not getrusage: on Linux that begins with what the parent process had.
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        status = ""
    for line in status.splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def storing(folder: Path, number: int = STORE_TRACKS) -> Record:
    """Open a library of many tracks from the store.

    Raises:
        StoreError: it can't be written.
    """
    root = folder / "library"
    tracks = [
        Track(
            root / f"Artist {i // 100}" / f"Album {i // 10}" / f"{i % 10:02} Title {i}.mp3",
            5_000_000 + i,
            1_700_000_000_000_000_000 + i,
            "mp3",
            f"Artist {i // 100}",
            f"Title {i}",
            f"Album {i // 10}",
            genres=("Rock",),
            seconds=200.0,
        )
        for i in range(number)
    ]
    path = folder / "store" / "library.sqlite"
    with Store(path) as store:
        store.put_tracks(tracks)
    del tracks
    began = time.perf_counter()
    with Store(path) as store:
        opened = len(store.tracks(root))
    return {
        "measure": "store",
        "tracks": opened,
        "open_seconds": round(time.perf_counter() - began, 3),
    }
