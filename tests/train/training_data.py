"""Tiny labelled music for the trainer's tests: tones of two pitches and noise, as WAV files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import soundfile

from reclass_gui.train.datasets import Dataset, Item
from reclass_gui.train.splits import Split

if TYPE_CHECKING:
    from pathlib import Path

RATE = 22050
GENRES = ("Blues", "Jazz", "Rock")


def sound(genre: str, number: int, seconds: float) -> np.ndarray:
    """A tone (low, high) or noise, never twice the same."""
    random = np.random.default_rng((GENRES.index(genre), number))
    time = np.arange(round(seconds * RATE)) / RATE
    noise = random.normal(size=len(time))
    if genre == "Rock":
        return (0.2 * noise).astype(np.float32)
    pitch = {"Blues": 220, "Jazz": 1760}[genre] * random.uniform(0.9, 1.1)
    return (0.4 * np.sin(2 * np.pi * pitch * time) + 0.01 * noise).astype(np.float32)


def write_music(folder: Path, each: int = 4, seconds: float = 3.2) -> Path:
    """Write a folder a genre."""
    for genre in GENRES:
        (folder / genre).mkdir(parents=True)
        for number in range(each):
            path = folder / genre / f"{number}.wav"
            soundfile.write(path, sound(genre, number, seconds), RATE, subtype="PCM_16")
    return folder


def audio_data(folder: Path) -> Dataset:
    """What lies in such a folder."""
    items = [
        Item(path.relative_to(folder).as_posix(), (path.parent.name,), path)
        for path in folder.glob("*/*.wav")
    ]
    return Dataset("Tones", "folders", tuple(sorted(items, key=lambda item: item.name)))


def by_number(data: Dataset, validation: int = 1, test: int = 1) -> Split:
    """The last tracks of each genre are for testing, those before them for validation."""
    parts: dict[str, list[int]] = {"training": [], "validation": [], "test": []}
    for genre in data.genres:
        rows = [row for row, item in enumerate(data.items) if item.labels[0] == genre]
        end = len(rows) - test
        parts["test"] += rows[end:]
        parts["validation"] += rows[end - validation : end]
        parts["training"] += rows[: end - validation]
    return Split(*(np.array(sorted(rows), dtype=np.intp) for rows in parts.values()))


def table_data(
    each: int = 40, width: int = 57, *, multi_label: bool = False, noise: float = 1.0
) -> Dataset:
    """Rows around a centre for each genre; of several genres at once around the sum of theirs."""
    random = np.random.default_rng(5)
    centres = random.normal(size=(len(GENRES), width))
    labels = [(GENRES[row % len(GENRES)],) for row in range(each * len(GENRES))]
    if multi_label:
        labels = [(*sorted({one[0], GENRES[int(random.integers(len(GENRES)))]}),) for one in labels]
    means = [sum(centres[GENRES.index(label)] for label in one) for one in labels]
    values = np.array(means) + noise * random.normal(size=(len(labels), width))
    items = tuple(Item(f"{row:04d}", one) for row, one in enumerate(labels))
    return Dataset(
        "Rows",
        "gtzan_table",
        items,
        features=(100 * values + 7).astype(np.float32),
        feature_set="gtzan57",
        multi_label=multi_label,
    )


def thirds(data: Dataset, training: float = 0.6) -> Split:
    """Shuffled rows: training, and the rest by halves."""
    rows = np.random.default_rng(1).permutation(len(data))
    first = round(training * len(rows))
    second = (first + len(rows)) // 2
    parts = rows[:first], rows[first:second], rows[second:]
    return Split(*(np.sort(part).astype(np.intp) for part in parts))
