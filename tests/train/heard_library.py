"""A library of tiny real files that were "heard" already: analyses with made-up embeddings."""

from __future__ import annotations

import dataclasses
import wave
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.ensemble import Ensemble
from reclass_gui.core.loading import load_model
from reclass_gui.core.records import Analysis, Prediction, SignalFacts, Track
from reclass_gui.core.tags import read_track

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from reclass_gui.core.store import Store

GENRES = ("Jazz", "Metal", "Garden music")
"""The taxonomy knows the last one by no name."""

SIGNAL = SignalFacts(peak=0.9, rms=0.2, loud_share=1.0, pause_share=0.0)


@cache
def default_model() -> Ensemble:
    model = load_model()
    assert isinstance(model, Ensemble)
    return model


def heard(genre: str, number: int, *, seed: int = 0, spread: float = 1.0) -> Analysis:
    """Return what the networks "heard": embeddings around a centre of the genre's own."""
    model = default_model()
    centre_random = np.random.default_rng(sum(map(ord, genre)))
    random = np.random.default_rng([number, seed])
    predictions = []
    for empty in model.nothing_heard():
        width = empty.embedding.shape[1]
        centre = centre_random.standard_normal(width)
        predictions.append(
            Prediction(
                empty.model,
                empty.labels,
                random.uniform(0.0, 0.1, (2, len(empty.labels))).astype(np.float32),
                (centre + spread * random.standard_normal((2, width))).astype(np.float32),
            )
        )
    digest = model.digest("balanced")
    return Analysis("default", digest, 10.0, (0.0, 5.0), tuple(predictions), SIGNAL)


def write_tone(path: Path) -> Track:
    """Write a tenth of a second of a tone, which no model could listen to."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(np.arange(800, dtype=np.int16).tobytes())
    return read_track(path)


def make_heard_library(
    store: Store,
    root: Path,
    *,
    genres: Sequence[str] = GENRES,
    artists: int = 3,
    tracks: int = 2,
    told: Mapping[int, str] | None = None,
    spread: float = 1.0,
) -> dict[Path, str]:
    """Fill a folder and the store; return what each track truly sounds like.

    Args:
        genres: one centre each.
        artists: of each genre.
        tracks: of each artist.
        told: another genre in the tags than the true one, by number.
        spread: of embeddings about their centre.
    """
    truth: dict[Path, str] = {}
    number = 0
    for genre in genres:
        for artist in range(artists):
            for _ in range(tracks):
                path = root / genre / f"{number:03}.wav"
                track = dataclasses.replace(
                    write_tone(path),
                    artist=f"{genre} band {artist}",
                    title=f"Song {number}",
                    genres=((told or {}).get(number, genre),),
                )
                store.put_tracks([track])
                store.put_analysis(track, heard(genre, number, spread=spread))
                truth[path] = genre
                number += 1
    return truth
