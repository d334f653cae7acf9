"""Exported networks give ONNX Runtime the values that torch has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.cards import ModelCard
from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.core.models import OnnxModel
from reclass_gui.train import networks
from reclass_gui.train.evaluation import network_probabilities, track_probabilities
from reclass_gui.train.export import About, network_bytes, save_network
from reclass_gui.train.scaling import Scaler

torch = pytest.importorskip("torch", reason="PyTorch is not installed")

if TYPE_CHECKING:
    from pathlib import Path

LABELS = tuple(f"genre {i}" for i in range(10))


def segments(count: int, seed: int = 0) -> np.ndarray:
    """Decibels under the loudest value: stripes of a length and a direction of their own."""
    random = np.random.default_rng(seed)
    frame, band = np.arange(128)[:, None], np.arange(128)[None, :]
    slopes = random.uniform(-2, 2, size=(count, 2, 1, 1))
    stripes = np.sin(slopes[:, 0] * frame + slopes[:, 1] * band)
    return (-40 + 40 * stripes * random.uniform(0.1, 1, size=(count, 1, 1))).astype(np.float32)


@pytest.mark.parametrize("name", sorted(networks.NETWORKS))
def test_a_network_and_its_scaler_run_without_torch(name: str, tmp_path: Path) -> None:
    network = networks.build(name, len(LABELS), seed=5)
    scaler = Scaler.fit(segments(20, seed=1))
    values = segments(3)  # exported with another number
    scaled = torch.from_numpy(scaler.transform(values))
    last = [m for m in network.modules() if isinstance(m, torch.nn.Linear)][-1]
    with torch.no_grad():  # statistics that are not 0 and 1, answers that are neither even nor sure
        network.train()(scaled)
        network.eval()
        last.weight.mul_(2 / network(scaled).std())
    card = save_network(network, LABELS, scaler, About(name, name), tmp_path)
    assert (card.kind, card.spec, card.layout) == ("cnn", networks.SEGMENT_SPEC, "frames,bands")
    assert (card.scaling, card.activation) == ({"top_db": 80.0}, "softmax")
    expected = network_probabilities(network, scaler, values)
    found = OnnxModel(card).probabilities(values)
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-4)
    assert abs(found[0] - found[1]).max() > 0.01


def test_a_track_has_the_mean_of_its_segments() -> None:
    found = track_probabilities(
        np.array([[0.9, 0.1], [0.5, 0.5], [0.2, 0.8]], np.float32), ["one", "two", "one"]
    )
    assert list(found) == ["one", "two"]
    np.testing.assert_allclose(found["one"], [0.55, 0.45], atol=1e-6)
    np.testing.assert_allclose(found["two"], [0.5, 0.5], atol=1e-6)


def test_a_network_of_several_genres_gives_the_sigmoid_of_its_logits(tmp_path: Path) -> None:
    network = networks.build("efficient_vgg", 3, seed=2).eval()
    about = About("several", "Several", thresholds=(0.5, 0.3, 0.2))
    card = save_network(network, ("a", "b", "c"), None, about, tmp_path)
    assert (card.activation, card.thresholds) == ("sigmoid", (0.5, 0.3, 0.2))
    values = segments(2)
    with torch.no_grad():
        expected = torch.sigmoid(network(torch.from_numpy(values))).numpy()
    np.testing.assert_allclose(OnnxModel(card).probabilities(values), expected, atol=1e-4)


def test_thresholds_for_other_labels_are_not_written(tmp_path: Path) -> None:
    network = networks.build("efficient_vgg", 3)
    about = About("x", "X", thresholds=(0.5, 0.3))
    with pytest.raises(ModelError, match="2 thresholds for 3 labels"):
        save_network(network, ("a", "b", "c"), None, about, tmp_path)
    assert not list(tmp_path.iterdir())


def test_the_mode_of_a_network_stays() -> None:
    network = networks.build("efficient_vgg", 3).train()
    network_bytes(network, (128, 128), "in", "out", (3,))
    network_probabilities(network, None, segments(1))
    assert network.training


def test_what_does_not_fit_is_not_written(tmp_path: Path) -> None:
    network = networks.build("efficient_vgg", 10)
    with pytest.raises(ModelError, match=r"gives \(10,\) values, not \(2,\)"):
        save_network(network, ("a", "b"), None, About("x", "X"), tmp_path)
    scaler = Scaler.fit(np.zeros((2, 5), np.float32))
    with pytest.raises(ModelError, match=r"scaler is for \(5,\) values, not \(128, 128\)"):
        save_network(network, LABELS, scaler, About("x", "X"), tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_part_that_onnx_has_not_is_named() -> None:
    class Strange(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.weight = torch.nn.Parameter(torch.ones(1))

        def forward(self, x):
            return torch.linalg.eigvals(x * self.weight).real

    with pytest.raises(ModelError, match="cannot be exported"):
        network_bytes(Strange(), (3, 3), "in", "out", (3,))


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "models").write_text("a file")
    network = networks.build("efficient_vgg", 10)
    with pytest.raises(FileError, match="models"):
        save_network(network, LABELS, None, About("x", "X"), tmp_path / "models")


def test_an_export_replaces_the_one_before(tmp_path: Path) -> None:
    for seed in (1, 2):
        network = networks.build("efficient_vgg", 10, seed=seed)
        card = save_network(network, LABELS, None, About("x", "X"), tmp_path)
    OnnxModel(ModelCard.load(tmp_path / "x.json"))
    expected = network_probabilities(network, None, segments(1))
    np.testing.assert_allclose(OnnxModel(card).probabilities(segments(1)), expected, atol=1e-4)
