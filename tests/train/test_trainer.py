"""From labelled music to a tested model that classifies files; stopped, killed and resumed."""

from __future__ import annotations

import dataclasses
import json
import logging
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from reclass_gui.core.errors import ModelError
from reclass_gui.core.records import Progress
from reclass_gui.train.config import TrainingConfig
from reclass_gui.train.events import EpochDone, TrainingFinished, TrainingStarted
from reclass_gui.train.examples import Table
from reclass_gui.train.material import prepare_table
from reclass_gui.train.outcome import load_outcome
from reclass_gui.train.processes import ALONE
from reclass_gui.train.runs import Run, new_run, read_log, run_info
from reclass_gui.train.trainer import fit
from tests.train.training_data import (
    GENRES,
    audio_data,
    by_number,
    table_data,
    thirds,
    write_music,
)

for package in ("onnx", "sklearn"):
    pytest.importorskip(package, reason=f"{package} is not installed")

if TYPE_CHECKING:
    from reclass_gui.train.datasets import Dataset
    from reclass_gui.train.splits import Split

ROOT = Path(__file__).resolve().parents[2]
NETWORK = TrainingConfig(model="efficient_vgg", epochs=3, segments=1, batch=3, spec_augment=True)
TABLE = TrainingConfig(model="mlp", features="gtzan57", epochs=8)


def train(
    config: TrainingConfig, data: Dataset, split: Split, folder: Path, name: str = "", **more: Any
) -> tuple[Path, list[Any]]:
    """Train to the end; the run's folder and all events but the progress."""
    run = more.pop("run", None) or new_run(folder / "runs", config, name)
    events = list(fit(config, data, split, run, cache=folder / "cache", **more))
    return run, [event for event in events if not isinstance(event, Progress)]


@pytest.fixture(scope="module")
def music(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_music(tmp_path_factory.mktemp("music"))


@pytest.mark.parametrize("model", ["logistic", "mlp", "xgboost", "blend"])
def test_every_feature_model_learns_and_says_so(model: str, tmp_path: Path) -> None:
    if model in ("mlp", "blend"):
        pytest.importorskip("torch", reason="PyTorch is not installed")
    if model in ("xgboost", "blend"):
        pytest.importorskip("xgboost", reason="XGBoost is not installed")
    data = table_data()
    split = thirds(data)
    config = dataclasses.replace(TABLE, model=model)
    run, (started, *epochs, finished) = train(config, data, split, tmp_path, "rows")
    assert isinstance(started, TrainingStarted)
    assert started.genres == GENRES
    assert started.tracks == {"training": 72, "validation": 24, "test": 24}
    assert all(isinstance(epoch, EpochDone) for epoch in epochs)
    assert len(epochs) == (8 if model == "mlp" else 1)
    assert np.sum(epochs[-1].confusion) == 24
    assert isinstance(finished, TrainingFinished)
    assert finished.card == run / "rows.json"
    assert finished.figures["accuracy"] > 0.8
    low, high = finished.figures["interval"]
    assert low < finished.figures["accuracy"] <= high
    assert run_info(run).state == "finished"
    outcome = load_outcome(run / "outcome.npz")
    assert list(outcome.names) == [data.items[row].name for row in split.test]
    right = outcome.places == outcome.probabilities.argmax(axis=1)
    assert right.mean() == pytest.approx(finished.figures["accuracy"], abs=1e-6)


def test_the_scaler_is_of_the_training_part_alone(tmp_path: Path) -> None:
    data = table_data()
    split = thirds(data)
    # The test part's values may be anything; the validation part's change what is chosen by it.
    features = np.array(data.features)
    features[split.test] *= 1000
    odd = dataclasses.replace(data, features=features)
    config = dataclasses.replace(TABLE, model="logistic")
    plain, _ = train(config, data, split, tmp_path, "model")
    other, _ = train(config, odd, split, tmp_path / "odd", "model")
    assert (plain / "model.onnx").read_bytes() == (other / "model.onnx").read_bytes()
    features[split.validation] *= 1000
    scalers = []
    for each in (data, dataclasses.replace(data, features=features)):
        *_, material = prepare_table(config, each, split, tmp_path, ALONE)
        scalers.append(material.scaler)
    assert np.array_equal(scalers[0].mean, scalers[1].mean)
    assert np.array_equal(scalers[0].scale, scalers[1].scale)


def test_the_same_seed_gives_the_same_model_and_another_another(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    data = table_data(noise=4.0)
    split = thirds(data)
    weights = []
    for number, seed in enumerate((1, 1, 2)):
        config = dataclasses.replace(TABLE, seed=seed)
        run, _ = train(config, data, split, tmp_path / str(number), "model")
        weights.append((run / "model.onnx").read_bytes())
    assert weights[0] == weights[1] != weights[2]


def test_training_stops_early_and_keeps_the_best_epoch(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    data = table_data(each=30, noise=9.0)
    config = dataclasses.replace(TABLE, epochs=200, patience=4)
    run, (_, *epochs, finished) = train(config, data, thirds(data), tmp_path)
    values = [epoch.validation_accuracy for epoch in epochs]
    assert finished.stopped == "early"
    first_best = values.index(max(values)) + 1
    assert len(epochs) == first_best + 4
    # Of epochs that are right equally often the one with the lower loss is kept.
    equal = [e for e in epochs if e.validation_accuracy == max(values)]
    assert finished.best_epoch == min(equal, key=lambda e: e.validation_loss).epoch
    assert [row["epoch"] for row in read_log(run)] == list(range(1, len(epochs) + 1))


def test_the_time_limit_ends_it_with_a_model(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    data = table_data()
    config = dataclasses.replace(TABLE, epochs=1000, hours=1e-6)
    _run, (_, *epochs, finished) = train(config, data, thirds(data), tmp_path)
    assert (len(epochs), finished.stopped) == (1, "time")
    assert finished.card.exists()


def test_it_can_be_asked_to_finish_now(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    data = table_data()
    run = new_run(tmp_path, dataclasses.replace(TABLE, epochs=50))
    events = fit(Run(run).config(), data, thirds(data), run, cache=tmp_path)
    while not isinstance(next(events), EpochDone):
        pass
    Run(run).ask_to_finish()
    rest = list(events)
    assert [type(event) for event in rest] == [EpochDone, TrainingFinished]
    assert rest[-1].stopped == "asked"


def test_whoever_stops_iterating_can_go_on_later(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    data = table_data(noise=3.0)
    split = thirds(data)
    config = dataclasses.replace(TABLE, schedule="one_cycle", epochs=9)
    whole, (*_, expected) = train(config, data, split, tmp_path / "whole", "model")
    run = new_run(tmp_path, config, "model")
    events = fit(config, data, split, run, cache=tmp_path)
    for event in events:
        if isinstance(event, EpochDone) and event.epoch == 4:
            break
    assert run_info(run).state == "running"
    events.close()
    assert run_info(run).state == "stopped"
    with pytest.raises(ModelError, match="was begun before; resume it"):
        train(config, data, split, tmp_path, run=run)
    with pytest.raises(ModelError, match="with other tracks in its parts"):
        train(config, data, thirds(data, 0.7), tmp_path, run=run, resume=True)
    _, (started, *epochs, finished) = train(config, data, split, tmp_path, run=run, resume=True)
    assert started.first_epoch == epochs[0].epoch == 5
    assert finished.figures == expected.figures
    assert (run / "model.onnx").read_bytes() == (whole / "model.onnx").read_bytes()
    assert [row["train_loss"] for row in read_log(run)] == [
        row["train_loss"] for row in read_log(whole)
    ]
    with pytest.raises(ModelError, match="is finished"):
        train(config, data, split, tmp_path, run=run, resume=True)


KILLED = """
import os, signal, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from reclass_gui.train import examples
from reclass_gui.train.runs import Run
from reclass_gui.train.trainer import fit
from tests.train.training_data import audio_data, by_number

reads = 0
read = examples.AugmentedSegments.read

def deadly(self, rows, epoch):
    global reads
    reads += epoch == 2
    if reads == 2:  # the second batch of the second epoch
        os.kill(os.getpid(), signal.SIGKILL)
    return read(self, rows, epoch)

examples.AugmentedSegments.read = deadly
music, run, cache = map(Path, sys.argv[2:])
data = audio_data(music)
list(fit(Run(run).config(), data, by_number(data), run, cache=cache))
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_a_run_killed_in_an_epoch_ends_as_if_it_had_not_been(music: Path, tmp_path: Path) -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    data = audio_data(music)
    split = by_number(data)
    whole, (*_, expected) = train(NETWORK, data, split, tmp_path, "model")
    run = new_run(tmp_path, NETWORK, "model")
    places = [str(place) for place in (ROOT, music, run, tmp_path / "cache")]
    # Both begin with as many threads: sums depend on that to the last bit.
    threads = {"OMP_NUM_THREADS": str(torch.get_num_threads())}
    died = subprocess.run(
        [sys.executable, "-c", KILLED, *places], check=False, env=os.environ | threads
    )
    assert died.returncode == -signal.SIGKILL
    assert run_info(run).state == "stopped"
    assert len(read_log(run)) == 1
    _, (started, *epochs, finished) = train(NETWORK, data, split, tmp_path, run=run, resume=True)
    assert (started.first_epoch, len(epochs)) == (2, 2)
    assert (run / "model.onnx").read_bytes() == (whole / "model.onnx").read_bytes()
    assert finished.figures == expected.figures
    logs = [[{**row, "seconds": 0, "seconds_left": 0, "memory": 0} for row in read_log(each)]
            for each in (run, whole)]  # fmt: skip
    assert logs[0] == logs[1]


def test_a_network_hears_files_as_it_was_trained(music: Path, tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.loading import load_model
    from reclass_gui.core.modelfolder import add
    from reclass_gui.core.records import Track

    data = audio_data(music)
    split = by_number(data)
    config = dataclasses.replace(NETWORK, epochs=2, spec_augment=False, waveform="light")
    run, (*_, finished) = train(config, data, split, tmp_path, "mine")
    add(finished.card, tmp_path / "models", Taxonomy.load())
    model = load_model("mine", folder=tmp_path / "models")
    outcome = load_outcome(run / "outcome.npz")
    assert outcome.embeddings.shape[0] == len(outcome.names)
    assert len(np.unique(outcome.embeddings, axis=0)) == len(outcome.names)
    for name, expected in zip(outcome.names, outcome.probabilities, strict=True):
        path = music / name
        track = Track(path, path.stat().st_size, path.stat().st_mtime_ns)
        found = model.track_probabilities(model.analyse(track, "fast").predictions)
        np.testing.assert_allclose(found, expected, atol=5e-3)


def test_what_cannot_be_decoded_is_named_and_left_out(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    music = write_music(tmp_path / "music", each=3, seconds=3.0)
    (music / "Jazz" / "1.wav").write_bytes(b"this is no music, whatever its name")
    silent = (music / "Rock" / "2.wav").read_bytes()
    (music / "Rock" / "2.wav").write_bytes(silent[:44] + bytes(len(silent) - 44))
    data = audio_data(music)
    config = dataclasses.replace(NETWORK, epochs=1, spec_augment=False)
    with caplog.at_level(logging.WARNING):
        run, (started, *_) = train(config, data, by_number(data), tmp_path)
    assert started.tracks == {"training": 3, "validation": 2, "test": 2}
    skipped = Run(run).summary()["skipped"]
    assert [one["name"] for one in skipped] == ["Jazz/1.wav", "Rock/2.wav"]
    assert all(name in caplog.text for name in ("Jazz/1.wav", "Rock/2.wav"))


def test_segments_of_a_track_may_be_on_both_sides_to_show_the_leak(
    tmp_path: Path,
) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    from reclass_gui.train.splits import Split

    music = write_music(tmp_path / "music", each=1, seconds=9.5)
    data = audio_data(music)
    # Three segments a track, of which three fit into 9.5 seconds.
    first, second, third = (np.arange(3, dtype=np.intp) * 3 + number for number in range(3))
    config = dataclasses.replace(NETWORK, segments=3, split="leaky_segments", epochs=1)
    _, (started, _, finished) = train(config, data, Split(first, second, third), tmp_path)
    assert started.tracks == {"training": 3, "validation": 3, "test": 3}
    assert started.segments == {"training": 3, "validation": 3, "test": 3}
    assert finished.figures["tracks"] == 3


def test_several_genres_get_thresholds_and_a_model_that_uses_them(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    data = table_data(multi_label=True)
    config = dataclasses.replace(TABLE, epochs=20, class_weights=True)
    run, (*_, finished) = train(config, data, thirds(data), tmp_path, "many")
    card = json.loads(finished.card.read_text("utf-8"))
    assert card["activation"] == "sigmoid"
    assert len(card["thresholds"]) == 3
    assert finished.figures["mean_average_precision"] > 0.8
    assert finished.figures["macro_f1"] > 0.7
    import onnxruntime

    session = onnxruntime.InferenceSession(run / "many.onnx")
    test = thirds(data).test
    (logits,) = session.run(None, {card["input"]: data.features[test]})
    outcome = load_outcome(run / "outcome.npz")
    np.testing.assert_allclose(1 / (1 + np.exp(-logits)), outcome.probabilities, atol=1e-5)


@pytest.mark.parametrize("model", ["logistic", "xgboost", "blend"])
def test_models_of_one_genre_refuse_several(model: str, tmp_path: Path) -> None:
    data = table_data(multi_label=True)
    with pytest.raises(ModelError, match="gives a track several genres"):
        train(dataclasses.replace(TABLE, model=model), data, thirds(data), tmp_path)


def test_a_test_track_of_a_genre_that_was_not_learnt_is_wrong(tmp_path: Path) -> None:
    data = table_data()
    split = thirds(data)
    is_rock = np.array([item.labels == ("Rock",) for item in data.items])
    split = dataclasses.replace(split, training=split.training[~is_rock[split.training]])
    config = dataclasses.replace(TABLE, model="logistic")
    run, (started, _, finished) = train(config, data, split, tmp_path)
    assert started.genres == ("Blues", "Jazz")
    rock = int(is_rock[split.test].sum())
    assert finished.figures["labels"] == list(GENRES)
    assert sum(finished.figures["confusion"][2]) == rock
    assert finished.figures["accuracy"] <= 1 - rock / 24
    assert Run(run).summary()["foreign_validation_tracks"] == is_rock[split.validation].sum()


def test_a_loss_that_is_no_number_ends_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    data = table_data()
    run = new_run(tmp_path, TABLE)
    huge = np.float32(1e38)
    monkeypatch.setattr(Table, "read", lambda self, rows, epoch: self.values[rows] * huge * huge)
    with (
        np.errstate(all="ignore"),
        pytest.raises(ModelError, match="In epoch 1 the loss is no longer a number"),
    ):
        list(fit(TABLE, data, thirds(data), run, cache=tmp_path))
    # What went astray is nothing to go on from.
    assert not Run(run).checkpoint.exists()


TORCHRUN = ("-m", "torch.distributed.run", "--nproc-per-node", "2", "--standalone", "--no-python")


def test_two_processes_train_one_model(music: Path, tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "RECLASS_DATA_DIR": str(tmp_path)}
    options = ("--source=folders", "--model=efficient_vgg", "--epochs=2", "--segments=1",
               "--fewest-tracks=2", "--batch=2", "--name=both", "--json")  # fmt: skip
    answer = subprocess.run(
        [sys.executable, *TORCHRUN, sys.executable, "-m", "reclass_gui.cli", "train", str(music),
         *options],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stderr
    lines = [json.loads(line) for line in answer.stdout.splitlines() if line.startswith("{")]
    kinds = [line["event"] for line in lines if line["event"] not in ("progress", "warning")]
    # One of them speaks.
    assert kinds == ["dataset", "started", "epoch", "epoch", "finished"]
    run = tmp_path / "data" / "runs" / "both"
    assert run_info(run).state == "finished"
    assert (run / "both.onnx").exists()
