"""A trained model of several genres becomes one that the program loads and listens with."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.loading import load_model
from reclass_gui.core.records import Prediction
from reclass_gui.train import export
from reclass_gui.train.scaling import Scaler

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.onnxgraph import FeatureGraph

LABELS = ("Jazz", "Polka", "Rock")


@dataclasses.dataclass(frozen=True, eq=False)
class Logits:
    """A linear model whose labels hold each by itself."""

    scaler: Scaler
    weight: FloatArray
    labels: tuple[str, ...] = LABELS
    epochs: int = 0

    def probabilities(self, features: FloatArray) -> FloatArray:
        logits = self.scaler.transform(features) @ self.weight.T
        return np.asarray(1 / (1 + np.exp(-logits)), np.float32)

    def add_to(self, graph: FeatureGraph) -> str:
        bias = np.zeros(len(self.labels), np.float32)
        return graph.dense(graph.scaled(self.scaler), self.weight, bias)


def fitted(width: int) -> Logits:
    random = np.random.default_rng(3)
    weight = random.normal(0, 0.1, (3, width)).astype(np.float32)
    return Logits(Scaler.fit(random.normal(1, 2, (50, width)).astype(np.float32)), weight)


def about(temperature: float = 1.0) -> export.About:
    return export.About("mine", "Mine", temperature=temperature, thresholds=(0.3, 0.5, 0.7))


def test_a_head_on_the_shipped_networks_is_loaded_as_their_ensemble(tmp_path: Path) -> None:
    trained = fitted(400)
    card = export.save_embedding_model(trained, about(2.0), tmp_path)
    assert (card.kind, card.thresholds, card.temperature) == ("ensemble", (0.3, 0.5, 0.7), 2.0)
    model = load_model("mine", folder=tmp_path)
    assert model.genres == LABELS
    default = load_model()
    random = np.random.default_rng(4)
    predictions = [
        Prediction(p.model, p.labels, np.full((2, len(p.labels)), 0.1, np.float32),
                   random.normal(1, 2, (2, p.embedding.shape[1])).astype(np.float32))
        for p in default.nothing_heard()
    ]  # fmt: skip
    joined = np.concatenate([p.embedding.mean(axis=0) for p in predictions])[np.newaxis]
    plain = trained.probabilities(joined)[0]
    expected = 1 / (1 + np.sqrt((1 - plain) / plain))
    found = model.track_probabilities(predictions)
    np.testing.assert_allclose(found, expected, atol=1e-5)
    assert model.segment_probabilities(predictions).shape == (2, 3)


def test_a_model_of_features_gives_the_sigmoid_of_its_logits(tmp_path: Path) -> None:
    trained = fitted(57)
    card = export.save_features(trained, "gtzan57", about(), tmp_path)
    assert (card.activation, card.thresholds) == ("sigmoid", (0.3, 0.5, 0.7))
    model = load_model("mine", folder=tmp_path)
    values = np.random.default_rng(5).normal(1, 2, (4, 57)).astype(np.float32)
    found = model._network.probabilities(values)
    np.testing.assert_allclose(found, trained.probabilities(values), atol=1e-5)
    assert found.sum(axis=1) != pytest.approx(np.ones(4))
