"""What models listen to: patches of a track, spread over it or one after another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core import audio, features
from reclass_gui.core.model import QUALITY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from reclass_gui.core.records import FeatureSpec, FloatArray, SignalFacts

# Patches of a timeline that go through the networks at once.
_TIMELINE_PATCHES = 8


@dataclass(frozen=True, slots=True, eq=False)
class Hearing:
    """Some windows of a track.

    Attributes:
        seconds: duration of the track.
        starts: where the windows start, in seconds.
        windows: float32 mono, each [patch_samples] with the margin on both sides; zeros stand
            for what is outside the track.
        sound: the same without these zeros.
        signal: facts for the gates.
    """

    seconds: float
    starts: tuple[float, ...]
    windows: list[FloatArray]
    sound: list[FloatArray]
    signal: SignalFacts


def hear(path: Path, spec: FeatureSpec, quality: str, *, margin: float) -> Hearing:
    """Decode as many windows of a track as the quality says, spread over it.

    Args:
        path: the file.
        spec: gives rate and length of a window.
        quality: one of ``QUALITY``.
        margin: seconds added on both sides of each window.

    Raises:
        FileError: as ``audio.read_windows`` does.
    """
    windows = audio.read_windows(
        path,
        lambda seconds: features.place_patches(seconds, spec, QUALITY[quality]),
        spec.patch_seconds,
        spec.rate,
        margin=margin,
    )
    signal = features.signal_facts(windows.sound, spec.rate)
    return Hearing(windows.info.seconds, windows.starts, windows.samples, windows.sound, signal)


def timeline(
    path: Path,
    spec: FeatureSpec,
    genres: tuple[str, ...],
    judge: Callable[[list[FloatArray]], FloatArray],
    *,
    margin: float,
) -> Iterator[tuple[float, dict[str, float]]]:
    """Yield (start in seconds, {genre: probability}) for every window of a track.

    What is left at the end counts from half a window on, or when it is all there is.

    Args:
        path: the file.
        spec: gives the length of a window.
        genres: what ``judge`` gives the probabilities of.
        judge: takes windows with their margins, gives probabilities [n, n_genres].
        margin: seconds added on both sides of each window.

    Raises:
        FileError: the track cannot be decoded.
        ModelError: the model fails.
    """
    windows: list[FloatArray] = []
    first = 0

    def points() -> Iterator[tuple[float, dict[str, float]]]:
        for number, row in enumerate(judge(windows), first):
            yield number * spec.patch_seconds, dict(zip(genres, map(float, row), strict=True))

    for samples in _consecutive(path, spec, round(margin * spec.rate)):
        windows.append(samples)
        if len(windows) == _TIMELINE_PATCHES:
            yield from points()
            first += len(windows)
            windows = []
    if windows:
        yield from points()


def _consecutive(path: Path, spec: FeatureSpec, margin: int) -> Iterator[FloatArray]:
    """Cut a track into adjacent windows, each with the margin (in samples) on both sides."""
    length = spec.patch_samples
    held = np.zeros(margin, np.float32)
    blocks = audio.stream(path, block_seconds=spec.patch_seconds, rate=spec.rate)
    first = True
    for block in blocks:
        held = np.concatenate([held, block.mean(axis=1, dtype=np.float32)])
        while len(held) >= length + 2 * margin:
            yield held[: length + 2 * margin]
            held = held[length:]
            first = False
    if len(held) - margin >= length / 2 or (first and len(held) > margin):
        yield np.pad(held, (0, length + 2 * margin - len(held)))
