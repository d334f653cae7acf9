"""Experiments whose cases are trainings: tournament, folds, two data sets."""

from __future__ import annotations

import csv
import dataclasses
import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.train.config import TrainingConfig
from reclass_gui.train.events import EpochDone, TrainingStarted
from reclass_gui.train.experiments import crossdataset
from reclass_gui.train.experiments.crossdataset import run_cross_dataset
from reclass_gui.train.experiments.events import CaseDone, ExperimentFinished
from reclass_gui.train.experiments.kfold import run_kfold
from reclass_gui.train.experiments.leakage import run_audio_leakage
from reclass_gui.train.experiments.tournament import TournamentOptions, run_tournament
from reclass_gui.train.experiments.trainings import latency_ms, trained
from reclass_gui.train.runs import Run
from tests.train.experiments.table_data import table_data
from tests.train.training_data import audio_data, write_music

pytest.importorskip("sklearn", reason="scikit-learn is not installed")
pytest.importorskip("onnx", reason="onnx is not installed")

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.train.datasets import Dataset

TABLE = TrainingConfig(source="gtzan_table", model="logistic", features="gtzan57")
AUDIO = TrainingConfig(model="efficient_vgg", epochs=2, segments=1, split="track", batch=4)


@pytest.fixture(scope="module")
def music(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    return audio_data(write_music(tmp_path_factory.mktemp("music"), each=5))


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the segments of ``music`` are computed once."""
    return tmp_path_factory.mktemp("cache")


def wide(seed: int = 0) -> Dataset:
    """A table of as many features as its set has."""
    return table_data(57, seed=seed)


def last(events: object) -> ExperimentFinished:
    """The event that an experiment ends with."""
    *_, finished = events  # type: ignore[misc]
    assert isinstance(finished, ExperimentFinished)
    return finished


def test_a_killed_tournament_goes_on_with_the_networks_not_yet_done(
    music: Dataset, cache: Path, tmp_path: Path
) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    options = TournamentOptions(models=("efficient_vgg",))
    out = tmp_path / "out"
    events = run_tournament(music, AUDIO, options, out, cache=cache)
    epochs = 0
    for event in events:
        # In the second network's training, after its first epoch.
        epochs += isinstance(event, EpochDone)
        if epochs == 3:
            break
    events.close()
    first = out / "runs" / "efficient_vgg-none-0" / "summary.json"
    kept = first.stat().st_mtime_ns
    assert not (out / "runs" / "efficient_vgg-specaugment-0" / "summary.json").exists()

    *rest, finished = run_tournament(music, AUDIO, options, out, cache=cache)
    begun = [event for event in rest if isinstance(event, TrainingStarted)]
    assert [(event.run.name, event.first_epoch) for event in begun] == [
        ("efficient_vgg-specaugment-0", 2)
    ]
    assert [event.again for event in rest if isinstance(event, CaseDone)] == [True, False]
    assert first.stat().st_mtime_ns == kept

    assert isinstance(finished, ExperimentFinished)
    with (out / "summary.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["augmentation"] for row in rows] == ["none", "specaugment"]
    for row in rows:
        assert row["parameters"] == "33585"
        assert int(row["flops"]) > 7e7
        assert float(row["latency_ms"]) > 0
        assert row["epochs"] == "2.0"
        assert 0 <= float(row["best_val_accuracy"]) <= 1
        assert float(row["interval_low"]) <= float(row["track_accuracy"])
    for name, augmented in (("none", False), ("specaugment", True)):
        config = Run(out / "runs" / f"efficient_vgg-{name}-0").config()
        assert (config.model, config.spec_augment) == ("efficient_vgg", augmented)
    # Both learnt from and answered for the same tracks.
    splits = [
        json.loads((out / f"runs/efficient_vgg-{name}-0/split.json").read_text())["splits"]
        for name in ("none", "specaugment")
    ]
    assert splits[0] == splits[1]


def test_leaky_folds_have_tracks_on_both_sides(music: Dataset, cache: Path, tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    config = dataclasses.replace(AUDIO, epochs=1, folds=2, segments=2)
    finished = last(run_audio_leakage(music, config, tmp_path / "out", cache=cache))
    assert [row["split"] for row in finished.rows] == ["leaky_segments", "track"]
    assert [row["tracks"] for row in finished.rows][1] == 15
    for kind in ("leaky_segments", "track"):
        both = 0
        for fold in json.loads((tmp_path / f"out/splits/{kind}.json").read_text()):
            heard = {name.partition("#")[0] for name in fold["training"]}
            both += len(heard & {name.partition("#")[0] for name in fold["test"]})
        assert bool(both) == (kind == "leaky_segments")
    logistic = dataclasses.replace(config, model="logistic")
    with pytest.raises(ModelError, match="shown with a network"):
        list(run_audio_leakage(music, logistic, tmp_path / "no", cache=cache))


def test_folds_by_artist_stand_beside_random_ones(tmp_path: Path) -> None:
    config = dataclasses.replace(TABLE, folds=3)
    finished = last(run_kfold(wide(), config, tmp_path / "out"))
    assert [(row["split"], row["folds"], row["tracks"]) for row in finished.rows] == [
        ("artist", 3, 96),
        ("track", 3, 96),
    ]
    artist, track = finished.rows
    assert artist["interval_low"] < artist["track_accuracy"] < artist["interval_high"]
    assert track["track_accuracy"] >= artist["track_accuracy"]
    shares = [
        float((found.outcome.probabilities.argmax(axis=1) == found.outcome.places).mean())
        for found in (trained(tmp_path / f"out/runs/artist-{fold}") for fold in (1, 2, 3))
    ]
    assert artist["track_accuracy"] == round(float(np.mean(shares)), 4)
    assert artist["track_spread"] == round(float(np.std(shares, ddof=1)), 4)
    again = list(run_kfold(wide(), config, tmp_path / "out"))
    assert [event.again for event in again if isinstance(event, CaseDone)] == [True] * 6
    alone = last(run_kfold(wide(), config, tmp_path / "alone", leaky=False))
    assert [row["split"] for row in alone.rows] == ["artist"]


def test_wrong_folds_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="two or more"):
        list(run_kfold(wide(), TABLE, tmp_path))
    given = dataclasses.replace(TABLE, split="given", folds=3)
    with pytest.raises(ModelError, match="not of “given”"):
        list(run_kfold(wide(), given, tmp_path))
    folds = dataclasses.replace(AUDIO, folds=3)
    with pytest.raises(ModelError, match="one split a seed"):
        list(run_tournament(wide(), folds, TournamentOptions(), tmp_path))
    with pytest.raises(ModelError, match="no network “resnet”"):
        TournamentOptions(models=("resnet",))


def foreign() -> Dataset:
    """Another collection: two of the genres and one more, one artist of the first one."""
    data = wide(seed=7)
    names = {"Blues": "Blues", "Jazz": "Jazz", "Rock": "Metal"}
    items = [
        dataclasses.replace(
            item,
            labels=(names[item.labels[0]],),
            artist="blues 0" if item.name == "blues.00004" else f"other {item.artist}".strip(),
        )
        for item in data.items
    ]
    return dataclasses.replace(data, title="Others", items=tuple(items), parts={})


def test_two_data_sets_meet_in_their_shared_genres(tmp_path: Path) -> None:
    # With half of the tracks to learn from, the shared artist is or is not among them.
    pairs = [
        crossdataset.pair(wide(), foreign(), dataclasses.replace(TABLE, seed=seed))
        for seed in range(4)
    ]
    assert {found.shared_artists for found in pairs} <= {0, 1}
    assert any(found.shared_artists for found in pairs)
    for found in pairs:
        assert found.genres == ("Blues", "Jazz")
        assert (found.only_home, found.only_away) == (("Rock",), ("Metal",))
        items = found.data.items
        learnt = [items[row] for row in (*found.split.training, *found.split.validation)]
        asked = [items[row] for row in found.split.test]
        assert all(item.name.startswith("home/") for item in learnt)
        heard = {item.artist.casefold() for item in learnt} - {""}
        assert not heard & {item.artist.casefold() for item in asked}
        away = [item for item in asked if item.name.startswith("away/")]
        assert len(away) == 64 - found.shared_artists
        rows = {name: row for row, name in enumerate(item.name for item in wide().items)}
        features = wide().features
        assert features is not None
        assert found.data.features is not None
        for row in found.split.training[:5]:
            name = items[row].name.removeprefix("home/")
            assert np.array_equal(found.data.features[row], features[rows[name]])


def test_adapting_takes_the_artists_learnt_from_out_of_the_test() -> None:
    found = crossdataset.pair(wide(), foreign(), TABLE, adapt=2)
    assert found.adapted == 4
    items = found.data.items
    learnt = {items[row].name for row in found.split.training}
    artists = {items[row].artist for row in found.split.training if "other" in items[row].artist}
    assert sum(name.startswith("away/") for name in learnt) == 4
    asked = [items[row] for row in found.split.test]
    assert not {item.name for item in asked} & learnt
    assert not {item.artist for item in asked} & (artists - {"other"})


def test_both_sides_are_judged_apart(tmp_path: Path) -> None:
    finished = last(run_cross_dataset(wide(), foreign(), TABLE, tmp_path / "out", seeds=2))
    home, away = finished.rows
    assert (home["tested_on"], away["tested_on"]) == ("Voices", "Others")
    assert home["learnt_from"] == away["learnt_from"] == "Voices"
    assert away["tracks"] in (63, 64)
    shares = []
    for seed in range(2):
        outcome = trained(tmp_path / f"out/runs/logistic-{seed}").outcome
        away_rows = [name.startswith("away/") for name in outcome.names]
        right = outcome.probabilities.argmax(axis=1) == outcome.places
        shares.append(right[away_rows].mean())
    assert away["track_accuracy"] == round(float(np.mean(shares)), 4)
    summary = json.loads((tmp_path / "out" / "summary.json").read_text())
    assert summary["genres"] == ["Blues", "Jazz"]
    assert summary["only_in_the_second"] == ["Metal"]


def test_data_sets_that_do_not_meet_are_refused(music: Dataset, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="not described alike"):
        crossdataset.pair(wide(), music, TABLE)
    other = foreign()
    polka = dataclasses.replace(
        other, items=tuple(dataclasses.replace(item, labels=("Polka",)) for item in other.items)
    )
    with pytest.raises(ModelError, match="share 0 genres; two are needed"):
        crossdataset.pair(wide(), polka, TABLE)
    folds = dataclasses.replace(TABLE, folds=3)
    with pytest.raises(ModelError, match="one split of tracks"):
        list(run_cross_dataset(wide(), other, folds, tmp_path / "out"))


def test_runs_that_are_not_what_was_asked_are_refused(tmp_path: Path) -> None:
    config = dataclasses.replace(TABLE, folds=3)
    list(run_kfold(wide(), config, tmp_path / "out", leaky=False))
    run = tmp_path / "out" / "runs" / "artist-2"
    assert latency_ms(trained(run).card) > 0
    (run / "outcome.npz").unlink()
    with pytest.raises(FileError, match="test part is empty"):
        trained(run)
    (run / "summary.json").unlink()
    with pytest.raises(ModelError, match="“artist-2” is not finished"):
        trained(run)
    other = dataclasses.replace(config, split="artist", seed=9)
    (run / "config.json").write_text(other.to_json())
    with pytest.raises(ModelError, match="“artist-2” was begun with other options"):
        list(run_kfold(wide(), config, tmp_path / "out", leaky=False))
