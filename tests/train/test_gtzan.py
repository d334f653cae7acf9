"""GTZAN's table, its protocols and the command, on a small table of the same layout."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.cards import ModelCard
from reclass_gui.core.descriptors.gtzan import columns
from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.core.models import OnnxModel
from reclass_gui.train import gtzan_features, protocols
from reclass_gui.train.calibration import calibration, cooled, fit_temperature
from reclass_gui.train.featuretable import (
    GTZAN_GENRES,
    FeatureTable,
    read_gtzan_table,
    read_lists,
)

pytest.importorskip("sklearn", reason="scikit-learn is not installed")

if TYPE_CHECKING:
    from pathlib import Path

EACH = 30
ARTISTS = 10
"""Of each genre, three tracks an artist; the last artist is not in the index."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder laid out as GTZAN's; tracks sound like their artist, a little like their genre."""
    path = tmp_path_factory.mktemp("gtzan")
    random = np.random.default_rng(0)
    rows, index = [], ["## Bob L. Sturm, 2012", ""]
    lists: dict[str, list[str]] = {"train": [], "valid": [], "test": []}
    for place, genre in enumerate(GTZAN_GENRES):
        for artist in range(ARTISTS):
            voice = random.normal(size=57)
            for take in range(EACH // ARTISTS):
                name = f"{genre}.{artist * 3 + take:05d}"
                features = voice + 0.3 * random.normal(size=57)
                features[place] += 2.5
                rows.append([f"{name}.wav", 661794, *features, genre])
                said = f"{genre} artist {artist}" if artist < ARTISTS - 1 else ""
                index.append(f"{name}.wav ::: {said} ::: Title")
                part = "train" if artist < 5 else "valid" if artist < 7 else "test"
                lists[part].append(f"{genre}/{name}.wav")
    random.shuffle(rows)
    with (path / "features_30_sec.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["filename", "length", *columns(), "label"])
        writer.writerows(rows)
    (path / "artists.txt").write_text("\n".join(index), "utf-8")
    for part, names in lists.items():
        (path / f"{part}_filtered.txt").write_text("\n".join(names) + "\n")
    return path


@pytest.fixture(scope="module")
def table(folder: Path) -> FeatureTable:
    return read_gtzan_table(folder / "features_30_sec.csv", folder / "artists.txt")


def test_the_table_is_sorted_and_knows_artists(table: FeatureTable) -> None:
    assert len(table) == 300
    assert list(table.names) == sorted(table.names)
    assert table.features.shape == (300, 57)
    assert table.genres == tuple(sorted(GTZAN_GENRES.values()))
    assert (table.artists == "").sum() == 30
    assert len(set(table.groups)) == 90 + 30  # without an artist each stands alone


def test_columns_are_found_by_name(folder: Path, tmp_path: Path, table: FeatureTable) -> None:
    with (folder / "features_30_sec.csv").open(newline="") as file:
        rows = [row[::-1] for row in csv.reader(file)]
    with (tmp_path / "turned.csv").open("w", newline="") as file:
        csv.writer(file).writerows(rows)
    turned = read_gtzan_table(tmp_path / "turned.csv", folder / "artists.txt")
    assert np.array_equal(turned.features, table.features)


@pytest.mark.parametrize("protocol", protocols.WORDS)
def test_no_track_is_in_two_parts_and_no_artist_where_it_says_so(
    protocol: str, folder: Path, table: FeatureTable
) -> None:
    for split in protocols.splits(table, read_lists(folder), protocol, seed=3):
        parts = [set(map(int, part)) for part in (split.training, split.validation, split.test)]
        assert sum(map(len, parts)) == len(set.union(*parts))
        heard = set(table.groups[np.concatenate([split.training, split.validation])])
        shared = heard & set(table.groups[split.test])
        assert bool(shared) == (protocol not in protocols.FAIR)


def test_every_track_of_a_known_artist_is_tested_once(table: FeatureTable) -> None:
    folds = protocols.by_artist(table, seed=1)
    tested = np.concatenate([fold.test for fold in folds])
    assert sorted(tested) == list(np.flatnonzero(table.artists != ""))


def test_a_random_split_is_stratified(table: FeatureTable) -> None:
    (split,) = [protocols.at_random(table, seed=2)[0]]
    assert (len(split.training), len(split.validation), len(split.test)) == (180, 60, 60)
    assert all((table.labels[split.test] == genre).sum() == 6 for genre in table.genres)


def test_lists_that_do_not_fit_are_refused(
    folder: Path, table: FeatureTable, tmp_path: Path
) -> None:
    for path in folder.glob("*_filtered.txt"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "test_filtered.txt").write_text("blues/blues.00000.wav\n")
    with pytest.raises(ModelError, match="on two of the lists"):
        read_lists(tmp_path)
    (tmp_path / "test_filtered.txt").write_text("blues/blues.99999.wav\n")
    with pytest.raises(ModelError, match=r"“blues\.99999”, which the table has not"):
        protocols.filtered(table, read_lists(tmp_path))
    with pytest.raises(ModelError, match="a part of the split empty"):
        protocols.filtered(table, {"blues.00000": "training", "blues.00001": "test"})
    (tmp_path / "test_filtered.txt").write_text("\n")
    with pytest.raises(FileError, match="it names no track"):
        read_lists(tmp_path)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no rows"),
        ("filename,label\nblues.00000.wav,blues\n", "no table of GTZAN's features"),
        (None, "no longer there"),
    ],
)
def test_a_wrong_table_is_refused(
    text: str | None, words: str, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "table.csv"
    if text is not None:
        path.write_text(text)
    with pytest.raises(FileError, match=words):
        read_gtzan_table(path, folder / "artists.txt")


@pytest.mark.parametrize("value", ["nan", "loud", "inf"])
def test_a_value_that_is_no_number_is_refused(value: str, folder: Path, tmp_path: Path) -> None:
    lines = (folder / "features_30_sec.csv").read_text().splitlines()
    fields = lines[1].split(",")
    fields[5] = value
    path = tmp_path / "table.csv"
    path.write_text("\n".join([lines[0], ",".join(fields), *lines[2:]]))
    with pytest.raises(FileError, match=r"not numbers|no table"):
        read_gtzan_table(path, folder / "artists.txt")


def test_a_temperature_makes_confidence_honest() -> None:
    random = np.random.default_rng(1)
    truth = random.integers(0, 4, 4000)
    logits = random.normal(size=(4000, 4))
    logits[np.arange(4000), truth] += 1.5
    honest = cooled(np.exp(logits), 1 / 1.5)  # the posterior of these logits
    boastful = cooled(honest, 0.5)
    temperature = fit_temperature(boastful, truth)
    assert 1.8 < temperature < 2.2
    found, figures = calibration(boastful, truth, np.arange(4000).astype(str))
    assert found == temperature
    assert figures["expected_calibration_error"] < 0.03
    assert figures["accuracy_surer_half"] > (honest.argmax(axis=1) == truth).mean()


def test_the_command_tests_writes_and_prints(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], table: FeatureTable
) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    pytest.importorskip("onnx", reason="onnx is not installed")
    words = ["--table", str(folder / "features_30_sec.csv"), "--lists", str(folder)]
    words += ["--families", "logistic", "--seeds", "2", "--to", str(tmp_path)]
    assert gtzan_features.main(words) == 0
    report = json.loads(capsys.readouterr().out)["logistic"]
    assert set(report) == {"filtered", "artist", "random", "calibration"}
    assert report["filtered"]["tracks"] == 90
    assert report["artist"]["tracks"] == 270
    assert report["random"]["tracks"] == 60
    for protocol in gtzan_features.PROTOCOLS:
        low, high = report[protocol]["interval"]
        assert low < report[protocol]["accuracy"] < high
        assert len(report[protocol]["accuracy_by_seed"]) == 2
    # The artists' voices are in the table: a random split must flatter.
    assert report["random"]["accuracy"] > report["artist"]["accuracy"] + 0.1

    card = ModelCard.load(tmp_path / "gtzan_logistic.json")
    assert card.features == "gtzan57"
    assert card.labels == table.genres
    assert {key: card.metrics[key] for key in report} == report
    assert card.metrics["fitted_on_tracks"] == 300
    found = OnnxModel(card).probabilities(table.features)
    right = np.array(card.labels)[found.argmax(axis=1)] == table.labels
    assert right.mean() > 0.9  # all of these it learnt from


def test_the_command_says_what_is_wrong(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    words = ["--table", str(tmp_path / "no.csv"), "--lists", str(folder)]
    assert gtzan_features.main(words) == 1
    out = capsys.readouterr()
    assert (out.out, out.err.count("\n")) == ("", 1)
    assert "no.csv: the file is no longer there" in out.err
