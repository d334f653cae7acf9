"""How long learning takes: on generated tracks in a real store, sized as the shipped networks."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.loading import load_model
from reclass_gui.core.records import Analysis, Prediction, Progress, SignalFacts, Track
from reclass_gui.core.store import Store
from reclass_gui.train.ownmodel import Learned, Lesson, base_of, keep, learn_from_library

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from reclass_gui.core.ensemble import Ensemble

_SEGMENTS = 5
_ARTIST_TRACKS = 4
_WRONG = 0.15


def bench(
    tracks: int = 5000, genres: int = 14, seed: int = 0
) -> Generator[Progress | dict[str, Any], None, None]:
    """Measure learning from generated tracks, some of them mislabelled.

    Making them is not measured; loading the model, reading the store, fitting, comparing, and
    keeping the new model are.

    Yields:
        ``Progress`` while the tracks are made, and at last the seconds that each part took.

    Raises:
        ModelError: fewer than two genres, or too few tracks for them.
    """
    if genres < 2 or tracks < 10 * genres:
        raise ModelError("Measuring needs two genres or more, with ten tracks each.")
    taxonomy = Taxonomy.load()
    with tempfile.TemporaryDirectory(prefix="reclass-bench-") as name:
        folder = Path(name)
        root = folder / "music"
        base = load_model(taxonomy=taxonomy)
        with Store(folder / "library.sqlite") as store:
            truth: dict[Path, str] = {}
            plain = base_of(base, folder, taxonomy)
            for number, (track, analysis, genre) in enumerate(
                _library(plain, root, tracks, genres, seed)
            ):
                store.put_tracks([track])
                store.put_analysis(track, analysis)
                truth[track.path] = genre
                if number % 100 == 0:
                    yield Progress(number, tracks)
            began = time.perf_counter()
            active = load_model(taxonomy=taxonomy)
            loaded = time.perf_counter()
            models = folder / "models"
            lesson = Lesson(store, root, truth, active, "balanced", taxonomy, models)
            learned: Learned | None = None
            for event in learn_from_library(lesson):
                if isinstance(event, Learned):
                    learned = event
            assert learned is not None  # the last event
            done = time.perf_counter()
            keep(learned, models, taxonomy)
            kept = time.perf_counter()
        result = learned.result
        yield {
            "tracks": tracks,
            "numbers_a_track": int(learned.examples.embeddings.shape[1]),
            "genres": genres,
            "folds": 5,
            "cores": os.cpu_count(),
            "seconds_loading_the_model": round(loaded - began, 2),
            "seconds_reading_the_store": round(done - loaded - result.seconds, 2),
            "seconds_learning_and_comparing": round(result.seconds, 2),
            "seconds_keeping": round(kept - done, 2),
            "seconds": round(kept - began, 2),
        }


def _library(
    base: Ensemble, root: Path, tracks: int, genres: int, seed: int
) -> Iterator[tuple[Track, Analysis, str]]:
    random = np.random.default_rng(seed)
    names = [f"Genre {number + 1}" for number in range(genres)]
    silent = base.nothing_heard()
    widths = [prediction.embedding.shape[1] for prediction in silent]
    centres = [0.5 * random.standard_normal((genres, width)) for width in widths]
    digest = base.digest("balanced")
    signal = SignalFacts(peak=0.9, rms=0.2, loud_share=1.0, pause_share=0.0)
    starts = tuple(30.0 * place for place in range(_SEGMENTS))
    for number in range(tracks):
        group = number // _ARTIST_TRACKS
        genre = group % genres
        predictions = tuple(
            Prediction(
                empty.model,
                empty.labels,
                random.uniform(0.0, 0.3, (_SEGMENTS, len(empty.labels))).astype(np.float32),
                (centre[genre] + random.standard_normal((_SEGMENTS, len(centre[genre])))).astype(
                    np.float32
                ),
            )
            for empty, centre in zip(silent, centres, strict=True)
        )
        path = root / f"{number:06}.mp3"
        told = int(random.integers(genres)) if random.random() < _WRONG else genre
        yield (
            Track(path, 1000, 1, "mp3", f"Artist {group}", f"Song {number}"),
            Analysis(base.name, digest, 180.0, starts, predictions, signal),
            names[told],
        )
