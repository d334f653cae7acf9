"""What was exported listens to a real file and hears what training would have shown it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from reclass_gui.core.descriptors.gtzan import gtzan_features
from reclass_gui.core.features import log_mel
from reclass_gui.core.loading import load_model
from reclass_gui.core.records import Track
from reclass_gui.train import networks, tabular, vit
from reclass_gui.train.evaluation import network_probabilities
from reclass_gui.train.export import About, save_embedding, save_features, save_network
from reclass_gui.train.frontend import SEGMENT_SAMPLES, segment_values
from reclass_gui.train.heads import embed
from reclass_gui.train.linear import LinearOptions
from reclass_gui.train.scaling import Scaler

torch = pytest.importorskip("torch", reason="PyTorch is not installed")
for package in ("onnx", "sklearn"):
    pytest.importorskip(package, reason=f"{package} is not installed")

from reclass_gui.train.nets.vit import ViTAudioEncoder, ViTShape  # noqa: E402

if TYPE_CHECKING:
    from pathlib import Path

GENRES = ("Blues", "Jazz", "Rock")


def sound(rate: int, length: int) -> np.ndarray:
    """A chord that swells over noise, 16 bit."""
    random = np.random.default_rng(2)
    time = np.arange(length) / rate
    chord = sum(np.sin(2 * np.pi * f * time) for f in (220, 277, 330))
    values = 0.1 * chord * (1 + np.sin(2 * np.pi * time)) + 0.02 * random.normal(size=length)
    return (np.round(values * 32767) / 32768).astype(np.float32)


def written(path: Path, samples: np.ndarray, rate: int) -> Track:
    soundfile.write(path, samples, rate, subtype="PCM_16")
    return Track(path, path.stat().st_size, path.stat().st_mtime_ns)


def fitted(rows: np.ndarray) -> tabular.FeatureModel:
    """A head that tells rows like these apart, softly."""
    random = np.random.default_rng(1)
    varied = np.repeat(rows, 30 // len(rows), axis=0) * random.uniform(0.5, 1.5, (30, 1))
    varied += random.normal(size=varied.shape) * (abs(rows).mean(axis=0) + 0.01)
    labels = [GENRES[i % 3] for i in range(30)]
    nobody = np.zeros(30, dtype=bool)
    return tabular.fit(
        varied, labels, family="logistic", options=LinearOptions(c=0.01), validation=nobody
    )


def test_a_convolutional_network(tmp_path: Path) -> None:
    samples = sound(22050, SEGMENT_SAMPLES)
    track = written(tmp_path / "one segment.wav", samples, 22050)
    network = networks.build("efficient_vgg", len(GENRES), seed=3).eval()
    scaler = Scaler.fit(np.random.default_rng(0).normal(-40, 15, (9, 128, 128)).astype(np.float32))
    with torch.no_grad():
        network.head[-1].weight.mul_(40)
    expected = network_probabilities(network, scaler, segment_values(samples)[None])[0]
    assert 0.4 < expected.max() < 0.99
    save_network(network, GENRES, scaler, About("mine", "Mine"), tmp_path / "models")
    model = load_model("mine", folder=tmp_path / "models")
    analysis = model.analyse(track)
    assert len(analysis.predictions[0].segments) == 1
    np.testing.assert_allclose(analysis.predictions[0].segments[0], expected, rtol=0, atol=2e-3)
    assert model.genres == GENRES


def test_a_model_on_features(tmp_path: Path) -> None:
    samples = sound(22050, 22050 * 12)
    track = written(tmp_path / "twelve seconds.wav", samples, 22050)
    features = gtzan_features(samples)
    model = fitted(features[None])
    save_features(model, "gtzan57", About("numbers", "Numbers"), tmp_path / "models")
    loaded = load_model("numbers", folder=tmp_path / "models")
    found = loaded.track_probabilities(loaded.analyse(track).predictions)
    np.testing.assert_allclose(found, model.probabilities(features[None])[0], rtol=0, atol=1e-3)


def test_an_encoder_with_a_head(tmp_path: Path) -> None:
    torch.manual_seed(4)
    shape = ViTShape(bands=32, frames=128, size=24, layers=2, heads=3, hidden=48)
    network = ViTAudioEncoder(shape).eval()
    spec = vit.spec_of(network)
    samples = sound(spec.rate, spec.patch_samples)
    track = written(tmp_path / "one patch.wav", samples, spec.rate)
    embedding = embed(network, [log_mel(samples, spec)[: spec.patch_frames]])
    head = fitted(embedding)
    save_embedding(network, spec, shape.size, head, About("vit", "ViT"), tmp_path / "models")
    model = load_model("vit", folder=tmp_path / "models")
    analysis = model.analyse(track)
    np.testing.assert_allclose(analysis.predictions[0].embedding, embedding, rtol=0, atol=1e-3)
    found = model.track_probabilities(analysis.predictions)
    np.testing.assert_allclose(found, head.probabilities(embedding)[0], rtol=0, atol=1e-3)
