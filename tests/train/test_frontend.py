"""torch and numpy see the same spectrograms, and librosa saw them before."""

from __future__ import annotations

import numpy as np
import pytest

from reclass_gui.core.errors import ModelError
from reclass_gui.core.features import log_mel
from reclass_gui.core.records import FeatureSpec
from reclass_gui.train.frontend import (
    SEGMENT_SAMPLES,
    LogMel,
    SegmentFrontEnd,
    cut_segments,
    segment_values,
)
from reclass_gui.train.networks import SEGMENT_SPEC

torch = pytest.importorskip("torch", reason="PyTorch is not installed")
pytest.importorskip("torchaudio", reason="torchaudio is not installed")


def music(rate: int, seconds: float, seed: int) -> np.ndarray:
    """A chord with a beat over a noise floor."""
    random = np.random.default_rng(seed)
    time = np.arange(int(rate * seconds)) / rate
    chord = sum(np.sin(2 * np.pi * f * time) for f in random.uniform(100, 3000, 4))
    beat = random.normal(size=len(time)) * np.exp(-8 * (time % 0.5))
    noise = 0.01 * random.normal(size=len(time))
    return (0.1 * chord + 0.2 * beat + noise).astype(np.float32)


@pytest.mark.parametrize(
    "spec",
    [FeatureSpec(), FeatureSpec(pad_mode="reflect"), SEGMENT_SPEC],
    ids=["musicnn", "musicnn, reflected", "128 mels in dB"],
)
def test_a_batch_equals_the_numpy_front_end(spec: FeatureSpec) -> None:
    batch = np.stack([music(spec.rate, 3.0, seed) for seed in (1, 2, 3)])
    found = LogMel(spec)(torch.from_numpy(batch)).numpy()
    expected = np.stack([log_mel(samples, spec) for samples in batch])
    assert found.shape == expected.shape
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-4)


def test_samples_shorter_than_half_a_window_are_padded_with_zeros() -> None:
    spec = FeatureSpec(pad_mode="reflect")
    samples = music(spec.rate, 0.01, 1)
    found = LogMel(spec)(torch.from_numpy(samples[None])).numpy()[0]
    np.testing.assert_allclose(found, log_mel(samples, spec), rtol=0, atol=1e-4)


def test_a_segment_has_128_frames_and_librosas_values() -> None:
    librosa = pytest.importorskip("librosa", reason="librosa is not installed")
    samples = music(22050, 3.0, 4)[:SEGMENT_SAMPLES]
    assert len(samples) == 65_488
    power = librosa.feature.melspectrogram(y=samples, sr=22050, n_mels=128, hop_length=512)
    expected = librosa.power_to_db(power, ref=np.max, top_db=80).T
    assert expected.shape == (128, 128)
    np.testing.assert_allclose(segment_values(samples), expected, rtol=0, atol=1e-4)
    found = SegmentFrontEnd()(torch.from_numpy(samples[None])).numpy()[0]
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-4)


@pytest.mark.parametrize("length", [1, 20_000, SEGMENT_SAMPLES, SEGMENT_SAMPLES + 5_000])
def test_segments_of_any_length_are_padded_with_their_minimum(length: int) -> None:
    samples = music(22050, 4.0, 5)[:length]
    values = segment_values(samples)
    assert values.shape == (128, 128)
    assert values.max() == 0
    assert values.min() >= -80
    frames = 1 + length // 512
    assert (values[frames:] == values.min()).all()
    found = SegmentFrontEnd()(torch.from_numpy(np.stack([samples, samples * 2]))).numpy()
    np.testing.assert_allclose(found[0], values, rtol=0, atol=1e-4)
    np.testing.assert_allclose(found[1], values, rtol=0, atol=1e-4)


def test_silence_has_one_value() -> None:
    silence = np.zeros(SEGMENT_SAMPLES, np.float32)
    assert (segment_values(silence) == 0).all()
    assert (SegmentFrontEnd()(torch.from_numpy(silence[None])) == 0).all()


def test_nothing_is_no_segment() -> None:
    with pytest.raises(ValueError, match="without samples"):
        segment_values(np.zeros(0, np.float32))
    with pytest.raises(ValueError, match="without samples"):
        SegmentFrontEnd()(torch.zeros(1, 0))


def test_tracks_are_cut_into_whole_segments_from_the_start() -> None:
    track = np.arange(SEGMENT_SAMPLES * 11 + 7, dtype=np.float32)
    assert len(cut_segments(track)) == 10
    assert len(cut_segments(track, None)) == 11
    assert [int(part[0]) for part in cut_segments(track)[:2]] == [0, SEGMENT_SAMPLES]
    assert [len(part) for part in cut_segments(track[:100])] == [100]


def test_a_device_that_is_not_there_is_named() -> None:
    device = "cuda:99" if torch.cuda.is_available() else "cuda"
    with pytest.raises(ModelError, match=f"cannot use the device “{device}”"):
        LogMel(FeatureSpec(), device)


def test_an_unknown_scale_is_refused() -> None:
    with pytest.raises(ModelError, match="no scale “sone”"):
        LogMel(FeatureSpec(scale="sone"))
