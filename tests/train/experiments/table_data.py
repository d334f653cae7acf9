"""Small tables whose tracks sound like their artist, and a little like their genre."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.descriptors.gtzan import columns
from reclass_gui.train.datasets import Dataset, Item

if TYPE_CHECKING:
    from pathlib import Path

GENRES = ("Blues", "Jazz", "Rock")
ARTISTS, TAKES, WIDTH = 8, 4, 12


def table_data(width: int = WIDTH, *, seed: int = 0, source: str = "gtzan_table") -> Dataset:
    """Of each genre eight artists with four tracks each; the last artist is not known."""
    random = np.random.default_rng(seed)
    items, rows = [], []
    parts: dict[str, str] = {}
    for place, genre in enumerate(GENRES):
        for artist in range(ARTISTS):
            voice = random.normal(size=width)
            for take in range(TAKES):
                name = f"{genre.lower()}.{artist * TAKES + take:05d}"
                known = f"{genre} {artist}" if artist < ARTISTS - 1 else ""
                items.append(Item(name, (genre,), artist=known))
                features = voice + 0.2 * random.normal(size=width)
                features[place] += 2.5
                rows.append(features)
                parts[name] = ("training", "validation", "test")[min(artist // 3, 2)]
    return Dataset(
        "Voices",
        source,
        tuple(items),
        features=np.array(rows, dtype=np.float32),
        feature_set="gtzan57",
        parts={"filtered": parts},
    )


def write_gtzan(folder: Path) -> Path:
    """Write such a table and its lists as GTZAN's lie in a folder; return the table."""
    data = table_data(len(columns()))
    assert data.features is not None
    table = folder / "features_30_sec.csv"
    with table.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["filename", "length", *columns(), "label"])
        for item, row in zip(data.items, data.features, strict=True):
            writer.writerow([f"{item.name}.wav", 661794, *row, item.labels[0].lower()])
    index = [f"{item.name}.wav ::: {item.artist} ::: Title" for item in data.items]
    (folder / "artists.txt").write_text("\n".join(index))
    words = {"training": "train", "validation": "valid", "test": "test"}
    for part, word in words.items():
        names = [name for name, where in data.parts["filtered"].items() if where == part]
        lines = [f"{name.partition('.')[0]}/{name}.wav\n" for name in names]
        (folder / f"{word}_filtered.txt").write_text("".join(lines))
    return table


def write_embeddings(folder: Path, each: int = 24, artists: int = 6) -> Path:
    """Write clips as embeddings.npz and their index; two patches a clip, the last genre's one."""
    random = np.random.default_rng(3)
    genres = [genre.lower() for genre in GENRES]
    names, index = [], []
    width, tags, most = 8, 4, 3
    arrays = {
        "msd_embedding": np.full((each * 3, most, width), np.nan, np.float16),
        "mtt_embedding": np.full((each * 3, most, width), np.nan, np.float16),
        "msd_tags": np.full((each * 3, most, tags), np.nan, np.float16),
        "mtt_tags": np.full((each * 3, most, tags), np.nan, np.float16),
    }
    counts = []
    for place, genre in enumerate(genres):
        for number in range(each):
            row = len(names)
            names.append(f"{genre}/{genre}.{number:05d}")
            artist = number % artists
            index.append(f"{genre}.{number:05d}.wav ::: {genre} {artist} ::: Title")
            patches = 1 if place == 2 else 2
            counts.append(patches)
            voice = np.random.default_rng((place, artist)).normal(size=width)
            voice[place] += 3
            for name, values in arrays.items():
                size = values.shape[2]
                noise = random.normal(size=(patches, size))
                found = 1 / (1 + np.exp(-noise)) if "tags" in name else voice + 0.3 * noise
                values[row, :patches] = found
    path = folder / "embeddings.npz"
    np.savez(
        path,
        names=np.array(names),
        n_patches=np.array(counts, np.int16),
        seconds=np.full(len(names), 6.0, np.float32),
        **arrays,
    )
    (folder / "artists.txt").write_text("\n".join(index))
    return path
