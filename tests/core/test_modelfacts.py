"""Counts of parameters and operations: by hand, and as PyTorch counts; times are measured."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core import latency, modelfacts
from reclass_gui.core.cards import BUILT_IN, ModelCard
from reclass_gui.core.errors import ModelError
from reclass_gui.core.modelfacts import model_facts, operations
from reclass_gui.core.onnxfile import count_parameters, foreign_format
from reclass_gui.core.records import Progress
from tests.audio_files import make_audio, sine
from tests.core import toy_models
from tests.core.toy_models import (
    helper,
    make_cnn,
    make_combination,
    make_embedding,
    make_features,
    make_head,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_a_convolution_is_counted_by_hand(tmp_path: Path) -> None:
    make_cnn(tmp_path)
    (network,) = model_facts("cnn", tmp_path).networks
    assert network.parameters == 2 * 16
    # Two channels of 64 places, each the sum of 16 products.
    assert network.operations == 2 * (2 * 64 * 16)
    assert network.size == (tmp_path / "cnn.onnx").stat().st_size
    assert network.operations_per_track == 5 * network.operations


def test_a_dense_layer_counts_once_a_track(tmp_path: Path) -> None:
    make_features(tmp_path, features="gtzan57", size=57, weights=np.ones((57, 2)))
    facts = model_facts("features", tmp_path)
    assert facts.parameters == 57 * 2 + 57
    assert facts.operations_per_track == 2 * 57 * 2
    assert model_facts("features", tmp_path, quality="thorough").operations_per_track == 6 * 57 * 2


def test_networks_of_the_default_model_are_counted_layer_by_layer() -> None:
    # musicnn: five convolutions over the whole patch (the timbral ones without padding along the
    # bands), three along time, two dense layers. [n, 187 frames, 96 bands].
    frames, bands = 187, 96
    card = ModelCard.load(BUILT_IN / "msd_musicnn.json")
    front = [(16, 7, 67), (32, 7, 38), (16, 128, 1), (16, 64, 1), (32, 32, 1)]
    expected = sum(
        channels * frames * (bands - width + 1) * height * width
        for channels, height, width in front
    )
    expected += 7 * frames * 64 * (112 + 64 + 64)
    joined = 2 * (112 + 3 * 64)
    expected += joined * 200 + 200 * len(card.labels)
    facts = model_facts("default")
    counted = {network.name: network for network in facts.networks}
    assert counted["msd_musicnn"].operations == 2 * expected
    assert counted["gtzan_head"].operations == 2 * 400 * 10
    assert facts.operations_per_track == (
        5 * (counted["msd_musicnn"].operations + counted["mtt_musicnn"].operations)
        + counted["gtzan_head"].operations
        + counted["speech_gate"].operations
    )
    assert facts.size == sum((BUILT_IN / f"{name}.onnx").stat().st_size for name in counted)
    assert not facts.is_upper_bound


@pytest.mark.parametrize(
    ("kind", "given", "made", "count"),
    [
        ("Conv", [[1, 8, 10, 10], [16, 4, 3, 3]], [[1, 16, 8, 8]], 2 * 16 * 64 * 4 * 9),
        ("ConvTranspose", [[1, 8, 5, 5], [8, 4, 2, 2]], [[1, 4, 10, 10]], 2 * 8 * 25 * 4 * 4),
        ("Gemm", [[1, 30], [7]], [[1, 7]], 2 * 30 * 7),
        ("Gemm", [[30, 1], [30, 7]], [[1, 7]], 2 * 30 * 7),
        ("MatMul", [[1, 12, 9, 64], [1, 12, 64, 9]], [[1, 12, 9, 9]], 2 * 12 * 81 * 64),
        ("LSTM", [[20, 1, 5], [1, 24, 5], [1, 24, 6]], [[20, 1, 1, 6]], 2 * 20 * (120 + 144)),
        ("LinearClassifier", [[1, 9]], [[1], [1, 4]], 2 * 9 * 4),
        ("Relu", [[1, 9]], [[1, 9]], 0),
    ],
)
def test_operators_are_counted(
    kind: str, given: list[list[int]], made: list[list[int]], count: int
) -> None:
    assert operations(kind, given, made) == count


def test_trees_are_said_not_to_be_counted() -> None:
    facts = model_facts("gtzan_xgboost")
    assert facts.operations_per_track == 0
    assert facts.not_counted == ("TreeEnsembleRegressor",)
    assert facts.parameters > 10_000, "thresholds and leaves"


def test_members_are_counted_each_time_that_they_run_and_kept_once(tmp_path: Path) -> None:
    make_cnn(tmp_path)
    make_embedding(tmp_path)
    make_combination(tmp_path, "vote", "vote", ["cnn", "embedding"])
    make_combination(tmp_path, "steps", "cascade", ["cnn", "vote"])
    facts = model_facts("steps", tmp_path)
    uses = {network.name: network.uses for network in facts.networks}
    assert uses == {"cnn": 2, "embedding": 1, "embedding_head": 1}
    assert facts.is_upper_bound
    assert not model_facts("vote", tmp_path).is_upper_bound
    counted = model_facts("cnn", tmp_path)
    head = next(n for n in facts.networks if n.name == "embedding_head")
    assert facts.operations_per_track == 2 * counted.operations_per_track + head.operations
    assert facts.parameters == counted.parameters + 32
    assert json.dumps(facts.to_json())


def test_a_stacking_head_counts(tmp_path: Path) -> None:
    make_cnn(tmp_path)
    make_embedding(tmp_path)
    make_head(tmp_path, "stack", ("Jazz", "Metal"), np.ones((4, 2)))
    make_combination(tmp_path, "stacked", "vote", ["cnn", "embedding"], stack="stack")
    assert "stack" in {network.name for network in model_facts("stacked", tmp_path).networks}


def test_what_does_not_run_is_refused_with_its_reason(tmp_path: Path) -> None:
    card = make_cnn(tmp_path, "changed")
    card.weights_path.write_bytes(card.weights_path.read_bytes() + b"\x00\x00")
    with pytest.raises(ModelError, match="checksum differs"):
        model_facts("changed", tmp_path)
    make_combination(tmp_path, "both", "vote", ["changed", "default"])
    with pytest.raises(ModelError, match="checksum differs"):
        model_facts("both", tmp_path)
    with pytest.raises(ModelError, match="no model “nobody”"):
        model_facts("nobody", tmp_path)


def test_values_that_are_not_numbers_are_noticed(tmp_path: Path) -> None:
    nodes = [
        helper.make_node("Log", ["sound"], ["logs"]),
        helper.make_node("ReduceMean", ["logs"], ["probabilities"], axes=[2], keepdims=0),
    ]
    graph = toy_models.low_or_high(nodes, [], [2, 64], 2)
    card = ModelCard(
        "nan", "cnn", ("a", "b"), layout="bands,frames", activation="softmax", input="sound",
        outputs=("probabilities",), spec=toy_models.FeatureSpec(n_mels=2, patch_frames=64),
    )  # fmt: skip
    toy_models.save(tmp_path, card, graph)
    with pytest.raises(ModelError, match="not numbers"):
        model_facts("nan", tmp_path)


def test_labels_of_another_taxonomy_are_named(tmp_path: Path) -> None:
    make_cnn(tmp_path, labels=("Gnawa", "Metal"))
    assert model_facts("cnn", tmp_path).unmapped == ("Gnawa",)


def test_counting_again_does_not_run_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_head(tmp_path, "head", ("x", "y"), np.full((5, 2), 7.0))
    first = model_facts("head", tmp_path)
    runs: list[object] = []
    monkeypatch.setattr(modelfacts, "_count", lambda *a: runs.append(a))
    assert model_facts("head", tmp_path) == first
    assert not runs


def test_sizes_and_scalars_are_no_parameters() -> None:
    graph = helper.make_graph(
        [], "g", [], [],
        [
            toy_models.array("weights", np.ones((3, 4))),
            toy_models.array("half", 0.5),
            toy_models.numpy_helper.from_array(np.array([1, -1], np.int64), "shape"),
            toy_models.numpy_helper.from_array(np.ones(7, np.int8), "quantised"),
        ],
    )  # fmt: skip
    content = helper.make_model(graph).SerializeToString()
    assert count_parameters(content) == 12 + 7


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (b"\x80\x04\x95", "Python pickle"),
        (b"PK\x03\x04", "PyTorch"),
        (b"\x89HDF\r\n\x1a\n", "HDF5"),
    ],
)
def test_other_kinds_of_files_are_called_by_name(start: bytes, words: str, tmp_path: Path) -> None:
    assert words in foreign_format(start + b"rest")
    card = make_cnn(tmp_path)
    card.weights_path.write_bytes(start + b"rest")
    with pytest.raises(ModelError, match=words):
        model_facts("cnn", tmp_path)


def test_latency_is_measured_of_each_network_and_of_tracks(tmp_path: Path) -> None:
    make_cnn(tmp_path)
    make_embedding(tmp_path)
    make_combination(tmp_path, "vote", "vote", ["cnn", "embedding"])
    clips = [
        make_audio(tmp_path / f"{n}.wav", rate=8000, samples=sine(6, 8000, 1, 300))
        for n in range(2)
    ]
    *steps, found = latency.measure("vote", tmp_path, runs=3, clips=clips)
    assert all(isinstance(step, Progress) for step in steps)
    assert steps[-1].done == steps[-1].total == 5
    assert isinstance(found, latency.Latency)
    assert [network.name for network in found.networks] == ["cnn", "embedding", "embedding_head"]
    assert all(network.milliseconds > 0 for network in found.networks)
    assert found.tracks == 2
    assert found.seconds_per_track is not None
    assert found.seconds_per_track > max(n.milliseconds for n in found.networks) / 1000
    assert json.dumps(found.to_json())


def test_a_part_has_no_tracks(tmp_path: Path) -> None:
    make_head(tmp_path, "head", ("x", "y"))
    found = list(latency.measure("head", tmp_path, runs=2))[-1]
    assert isinstance(found, latency.Latency)
    assert (found.tracks, found.seconds_per_track) == (0, None)
