"""Listen to thousands of tracks: memory, open files and threads have to stay where they are."""

from __future__ import annotations

import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from reclass_gui.core import pipeline, scan
from reclass_gui.core.loading import load_model
from reclass_gui.core.records import TrackDone, TrackFailed, TrackFound
from reclass_gui.core.store import Store
from tests.torture.soak import FlatLine

_RATE = 8000
_BROKEN_EVERY = 50
_PORTION = 25


def make_tracks(folder: Path, count: int) -> int:
    """Write so many short tracks, each another; return how many are broken on purpose."""
    rng = np.random.default_rng(0)
    broken = 0
    for number in range(count):
        path = folder / f"{number // 100:03d}" / f"{number:05d}.wav"
        path.parent.mkdir(exist_ok=True)
        if number % _BROKEN_EVERY == _BROKEN_EVERY - 1:
            path.write_bytes(rng.bytes(200))
            broken += 1
            continue
        time = np.arange(int(_RATE * rng.uniform(1.2, 3.2))) / _RATE
        tones = sum(np.sin(2 * np.pi * f * time) for f in rng.uniform(80, 3000, 4))
        sound = 0.1 * tones + rng.normal(0, 0.02, len(time))
        soundfile.write(path, sound.astype(np.float32), _RATE, subtype="PCM_16")
    return broken


def run(count: int) -> dict[str, Any]:
    """Scan and classify so many generated tracks, through the store, in two threads.

    Returns:
        Figures; "lost" holds what is not as it should be.
    """
    heard = failed = 0
    flat = FlatLine()
    threads_before = threading.active_count()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "music"
        root.mkdir()
        broken = make_tracks(root, count)
        found = [event.track for event in scan.walk(root) if isinstance(event, TrackFound)]
        model = load_model()
        with Store(Path(folder) / "library.sqlite") as store, ThreadPoolExecutor(1) as executor:
            store.put_tracks(found)
            for start in range(0, count, _PORTION):
                part = found[start : start + _PORTION]
                for event in pipeline.classify(
                    part, model, store, quality="fast", executor=executor
                ):
                    heard += isinstance(event, TrackDone)
                    failed += isinstance(event, TrackFailed)
                # Between two runs: within one, the other thread may have a track open.
                flat.sample()
    lost = flat.faults()
    if (heard, failed) != (count - broken, broken):
        lost.append(f"{heard} heard and {failed} failed, not {count - broken} and {broken}")
    if threading.active_count() != threads_before:
        lost.append("a thread was left behind")
    return {"tracks_heard": heard, "tracks_refused": failed, **flat.figures(), "lost": lost}
