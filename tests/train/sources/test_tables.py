"""Rows of numbers: GTZAN's table and embeddings of its clips."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.descriptors.gtzan import columns
from reclass_gui.core.errors import FileError, ModelError
from tests.train.sources.reading import read, reasons

if TYPE_CHECKING:
    from pathlib import Path

NAMES = [f"{genre}.{number:05d}" for genre in ("blues", "hiphop") for number in range(4)]


def write_lists(folder: Path) -> None:
    lines = [f"{name}.wav ::: Band {name[-1]} ::: Title" for name in NAMES[:-1]]
    (folder / "artists.txt").write_text("\n".join(lines))
    for word, number in (("train", 0), ("valid", 1), ("test", 2)):
        names = "".join(f"{genre}/{genre}.{number:05d}.wav\n" for genre in ("blues", "hiphop"))
        (folder / f"{word}_filtered.txt").write_text(names)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    write_lists(tmp_path)
    path = tmp_path / "features_30_sec.csv"
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["filename", "length", *columns(), "label"])
        for place, name in reversed(list(enumerate(NAMES))):
            values = np.arange(57) + 100 * place
            writer.writerow([f"{name}.wav", 661794, *values, name.partition(".")[0]])
    return path


def test_gtzans_table(table: Path) -> None:
    data = read("gtzan_table", table)
    assert [item.name for item in data.items] == NAMES
    assert data.genres == ("Blues", "Hip-Hop")
    assert data.feature_set == "gtzan57"
    np.testing.assert_array_equal(data.features, np.arange(57) + 100 * np.arange(8)[:, None])
    assert [item.artist for item in data.items][-2:] == ["band 2", ""]
    assert data.parts["filtered"]["hiphop.00002"] == "test"


def test_rows_that_cannot_be_used_are_listed(table: Path) -> None:
    lines = table.read_text().splitlines()
    lines[1] = lines[1].replace(",715,", ",inf,")
    lines[2] = lines[2].removesuffix("hiphop")
    lines.append(lines[3])
    table.write_text("\n".join([*lines, "disco.00000.wav,1,2,disco"]) + "\n")
    data = read("gtzan_table", table)
    assert reasons(data) == {
        "hiphop.00003": ("corrupt", "some of its features are not numbers"),
        "hiphop.00002": ("unlabelled", "it has no genre"),
        "hiphop.00001": ("duplicate", "it is there twice; the first one counts"),
        "disco.00000": ("corrupt", "some of its features are not numbers"),
    }


def test_another_table_is_refused(table: Path) -> None:
    table.write_text("filename,label\nx,y\n")
    with pytest.raises(FileError, match="there is no column"):
        read("gtzan_table", table)


def test_a_track_on_two_lists_is_refused(table: Path) -> None:
    (table.parent / "test_filtered.txt").write_text("blues/blues.00000.wav\n")
    with pytest.raises(ModelError, match="on two of the lists"):
        read("gtzan_table", table)


@pytest.fixture
def arrays() -> dict[str, np.ndarray]:
    random = np.random.default_rng(0)
    names = [f"{name.partition('.')[0]}/{name}" for name in NAMES]
    patches = np.array([3, 1, 0, 2, 3, 3, 3, 3])
    found = {"names": np.array(names), "seconds": np.full(8, 12.5, np.float32)}
    for key in ("msd_embedding", "mtt_embedding"):
        values = random.normal(size=(8, 3, 20)).astype(np.float16)
        values[np.arange(3) >= patches[:, None]] = np.nan
        found[key] = values
    return found


def test_embeddings_are_means_over_patches(tmp_path: Path, arrays: dict[str, np.ndarray]) -> None:
    write_lists(tmp_path)
    order = [3, 0, 1, 2, 4, 5, 6, 7]
    np.savez(tmp_path / "e.npz", **{key: value[order] for key, value in arrays.items()})
    data = read("embeddings", tmp_path / "e.npz", labels=str(tmp_path / "artists.txt"))
    assert [item.name for item in data.items][:3] == [
        "blues/blues.00000",
        "blues/blues.00001",
        "blues/blues.00003",
    ]
    assert data.feature_set == "embedding"
    assert data.features is not None
    assert data.features.shape == (7, 40)
    wanted = arrays["msd_embedding"][3, :2].astype(np.float32).mean(axis=0)
    np.testing.assert_allclose(data.features[2, :20], wanted, rtol=1e-5)
    assert reasons(data) == {"blues/blues.00002": ("corrupt", "it has no embedding")}
    assert (data.items[0].artist, data.items[0].seconds) == ("band 0", 12.5)
    assert data.parts["filtered"]["blues/blues.00001"] == "validation"


@pytest.mark.parametrize(
    ("change", "words"),
    [("names", "no array “names”"), ("msd_embedding", "no array"), ("short", "do not fit")],
)
def test_wrong_arrays_are_refused(
    tmp_path: Path, arrays: dict[str, np.ndarray], change: str, words: str
) -> None:
    if change == "short":
        arrays["mtt_embedding"] = arrays["mtt_embedding"][:5]
    else:
        del arrays[change]
    np.savez(tmp_path / "e.npz", **arrays)
    with pytest.raises(FileError, match=words):
        read("embeddings", tmp_path / "e.npz")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"names"])
def test_a_damaged_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "e.npz").write_bytes(content)
    with pytest.raises(FileError, match=r"no complete \.npz"):
        read("embeddings", tmp_path / "e.npz")


def test_a_single_array_is_refused(tmp_path: Path) -> None:
    np.save(tmp_path / "e.npy", np.zeros(3))
    with pytest.raises(FileError, match=r"no complete \.npz"):
        read("embeddings", tmp_path / "e.npy")
