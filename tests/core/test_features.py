"""The front end against librosa, patches against the whole track, and the gates' facts."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import librosa
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reclass_gui.core import audio, features
from reclass_gui.core.records import FeatureSpec, FloatArray
from tests.audio_files import make_audio, sine, sweep

if TYPE_CHECKING:
    from pathlib import Path

MUSICNN = FeatureSpec()
DECIBELS = FeatureSpec(
    rate=22050,
    n_fft=2048,
    hop=512,
    n_mels=128,
    fmin=20.0,
    fmax=11025.0,
    scale="db",
    patch_frames=128,
    pad_mode="reflect",
)


@pytest.fixture(scope="module")
def noise() -> FloatArray:
    generator = np.random.default_rng(7)
    loudness = np.linspace(0, 1, 160_000) ** 4
    return (generator.standard_normal(160_000) * loudness).astype(np.float32)


@pytest.mark.parametrize("spec", [MUSICNN, DECIBELS], ids=["musicnn", "db"])
def test_filterbank_is_librosas(spec: FeatureSpec) -> None:
    expected = librosa.filters.mel(
        sr=spec.rate, n_fft=spec.n_fft, n_mels=spec.n_mels, fmin=spec.fmin, fmax=spec.fmax
    )
    bank = features.mel_filterbank(spec)
    assert bank.dtype == np.float32
    np.testing.assert_allclose(bank, expected, atol=1e-6)


def test_filterbank_can_not_be_changed_by_a_caller() -> None:
    with pytest.raises(ValueError, match="read-only"):
        features.mel_filterbank(MUSICNN)[0, 0] = 1


@pytest.mark.parametrize("center", [True, False])
@pytest.mark.parametrize(
    "spec",
    [MUSICNN, DECIBELS, dataclasses.replace(MUSICNN, pad_mode="reflect")],
    ids=["musicnn", "db", "reflect"],
)
def test_log_mel_is_librosas(spec: FeatureSpec, center: bool, noise: FloatArray) -> None:
    power = librosa.feature.melspectrogram(
        y=noise,
        sr=spec.rate,
        n_fft=spec.n_fft,
        hop_length=spec.hop,
        n_mels=spec.n_mels,
        fmin=spec.fmin,
        fmax=spec.fmax,
        center=center,
        pad_mode=spec.pad_mode,
    ).T
    expected = (
        librosa.power_to_db(power, ref=1.0, amin=1e-10, top_db=None)
        if spec.scale == "db"
        else np.log10(10000 * power + 1)
    )
    values = features.log_mel(noise, spec, center=center)
    assert values.dtype == np.float32
    assert values.shape == expected.shape
    np.testing.assert_allclose(values, expected, atol=1e-4)


def test_loud_sound_stays_finite() -> None:
    # Integer scale in a float file; in float16 the logarithm would overflow already at 1.0.
    loud = sine(1.0, 16000, 1)[:, 0] * 32768
    values = features.log_mel(loud, MUSICNN)
    assert np.isfinite(values).all()
    assert values.max() > 4.8


@pytest.mark.parametrize("length", [0, 1, 255, 256, 511, 512, 513])
@pytest.mark.parametrize("pad_mode", ["constant", "reflect"])
def test_log_mel_of_next_to_nothing(length: int, pad_mode: str) -> None:
    spec = dataclasses.replace(MUSICNN, pad_mode=pad_mode)
    values = features.log_mel(np.ones(length, np.float32), spec)
    assert values.shape == (1 + length // 256, 96)
    assert features.log_mel(np.ones(length, np.float32), spec, center=False).shape == (
        max(0, 1 + (length - 512) // 256),
        96,
    )


def test_unknown_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="loudness"):
        features.log_mel(np.zeros(1000, np.float32), dataclasses.replace(MUSICNN, scale="loudness"))


def test_patch_of_too_few_samples_is_refused() -> None:
    with pytest.raises(ValueError, match="a patch needs"):
        features.patch(np.zeros(MUSICNN.patch_samples, np.float32), MUSICNN)


@pytest.mark.parametrize("rate", [16000, 44100, 48000, 8000, 22050])
@pytest.mark.parametrize("spec", [MUSICNN, dataclasses.replace(DECIBELS, pad_mode="constant")])
def test_patches_of_a_file_are_those_of_the_whole_track(
    tmp_path: Path, rate: int, spec: FeatureSpec
) -> None:
    generator = np.random.default_rng(rate)
    sound = sweep(14.3, rate, 2) * 0.5 + generator.standard_normal((round(14.3 * rate), 2)) * 0.05
    path = make_audio(tmp_path / "a.wav", rate=rate, samples=sound.astype(np.float32))
    whole = features.log_mel(audio.read_mono(path, spec.rate), spec)
    windows = audio.read_windows(
        path,
        lambda seconds: features.place_patches(seconds, spec, 4),
        spec.patch_seconds,
        spec.rate,
        margin=features.patch_margin(spec),
    )
    assert len(windows.starts) == 4
    for start, samples in zip(windows.starts, windows.samples, strict=True):
        first = round(start * spec.rate / spec.hop)
        assert first * spec.hop == pytest.approx(start * spec.rate)
        patch = features.patch(samples, spec)
        assert patch.shape == (spec.patch_frames, spec.n_mels)
        # In dB, rounding errors of the resampler show in bands that are all but silent.
        tolerance = 0.05 if spec.scale == "db" else 1e-4
        np.testing.assert_allclose(patch, whole[first : first + len(patch)], atol=tolerance)


def test_short_track_is_one_patch_filled_with_silence(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.wav", 1.5, 16000, 1)
    windows = audio.read_windows(
        path,
        lambda seconds: features.place_patches(seconds, MUSICNN, 5),
        MUSICNN.patch_seconds,
        MUSICNN.rate,
        margin=features.patch_margin(MUSICNN),
    )
    assert windows.starts == (0.0,)
    patch = features.patch(windows.samples[0], MUSICNN)
    sounding = 1.5 * 16000 / 256
    assert (patch[: int(sounding) - 1].max(axis=1) > 2).all()
    assert not patch[int(sounding) + 2 :].any()


@given(
    seconds=st.floats(0.0, 1e6),
    count=st.integers(1, 20),
    spec=st.sampled_from([MUSICNN, DECIBELS]),
)
def test_places_fit_and_do_not_overlap(seconds: float, count: int, spec: FeatureSpec) -> None:
    starts = features.place_patches(seconds, spec, count)
    fitting = int(seconds * spec.rate // spec.hop // spec.patch_frames)
    assert len(starts) == max(1, min(count, fitting))
    frames = np.array(starts) * spec.rate / spec.hop
    np.testing.assert_allclose(frames, np.round(frames), atol=1e-6)
    assert (np.diff(np.round(frames)) >= spec.patch_frames).all()
    assert starts[0] >= 0
    if fitting:
        assert starts[-1] + spec.patch_seconds <= seconds + 1e-6
    else:
        assert starts == (0.0,)


def test_places_are_spread_over_the_track_and_leave_out_its_ends() -> None:
    starts = np.array(features.place_patches(300.0, MUSICNN, 5))
    assert starts[0] > 10
    assert starts[-1] + 3 < 290
    np.testing.assert_allclose(np.diff(starts), np.diff(starts).mean(), atol=0.02)
    assert np.diff(starts).mean() > 50
    middle = (starts[0] + starts[-1] + MUSICNN.patch_seconds) / 2
    assert middle == pytest.approx(150, abs=0.1)


def test_display_spectrogram_shows_a_tone_at_its_level_and_place() -> None:
    rate, seconds = 44100, 8.0
    tone = sine(seconds, rate, 1, 1000.0)[:, 0] * 2
    tone[: rate * 4] = 0
    decibels, times, frequencies = features.mel_decibels(tone, rate, n_mels=96)
    assert decibels.dtype == np.float32
    assert decibels.shape == (96, len(times))
    late = decibels[:, times > 5]
    assert frequencies[late.mean(axis=1).argmax()] == pytest.approx(1000, rel=0.03)
    assert late.max() == pytest.approx(0, abs=2)
    assert decibels[:, times < 3.8].max() == pytest.approx(-100)
    assert (np.diff(frequencies) > 0).all()
    assert times[-1] == pytest.approx(seconds, abs=0.1)


@pytest.mark.parametrize("n_mels", [64, 128, 256])
def test_display_spectrogram_has_no_empty_band(n_mels: int, noise: FloatArray) -> None:
    decibels, _, _ = features.mel_decibels(noise, 44100, n_mels=n_mels)
    assert (decibels.max(axis=1) > -60).all()


def test_display_spectrogram_in_blocks_is_that_of_the_whole(noise: FloatArray) -> None:
    whole, times, frequencies = features.mel_decibels(noise, 16000, columns=100)
    mel = features.MelColumns(16000, len(noise) / 16000, columns=100)
    parts = [mel.add(noise[start : start + 7777]) for start in range(0, len(noise), 7777)]
    parts.append(mel.finish())
    joined = np.concatenate(parts, axis=1)
    assert whole.shape[1] == mel.columns <= 100
    np.testing.assert_allclose(joined[:, : mel.columns], whole, atol=1e-3)
    np.testing.assert_array_equal(mel.frequencies, frequencies)
    assert mel.column_seconds == pytest.approx(float(times[1] - times[0]))


def test_display_spectrogram_of_a_long_track_keeps_its_number_of_columns() -> None:
    mel = features.MelColumns(8000, 3600.0, columns=500, n_mels=32)
    count = sum(mel.add(np.zeros(8000 * 30, np.float32)).shape[1] for _ in range(120))
    count += mel.finish().shape[1]
    assert mel.columns <= 500
    assert abs(count - mel.columns) <= 1


def test_display_spectrogram_of_nothing() -> None:
    decibels, times, _ = features.mel_decibels(np.zeros(0, np.float32), 44100)
    assert decibels.shape == (128, len(times))


def test_facts_of_silence_and_of_nothing() -> None:
    silence = features.signal_facts([np.zeros(48000, np.float32)], 16000)
    assert (silence.peak, silence.rms, silence.loud_share, silence.pause_share) == (0, 0, 0, 0)
    assert features.signal_facts([], 16000) == features.SignalFacts()
    assert features.signal_facts([np.zeros(0, np.float32)], 16000) == features.SignalFacts()
    assert features.signal_facts([np.ones(7, np.float32)], 16000).peak == 1


def test_facts_of_a_steady_tone() -> None:
    facts = features.signal_facts([sine(3, 16000, 1)[:, 0]] * 2, 16000)
    assert facts.peak == pytest.approx(0.5, abs=1e-3)
    assert facts.rms == pytest.approx(0.5 / np.sqrt(2), abs=1e-3)
    assert facts.loud_share == 1
    assert facts.pause_share == 0


def test_facts_of_something_with_pauses() -> None:
    tone = sine(4, 16000, 1)[:, 0]
    tone[np.arange(len(tone)) // 1600 % 4 == 0] *= 0.01
    facts = features.signal_facts([tone], 16000)
    assert facts.pause_share == pytest.approx(0.25, abs=0.01)
    assert facts.loud_share == 1
    quiet = features.signal_facts([tone * 0.001], 16000)
    assert quiet.loud_share < 0.01
    assert quiet.pause_share == pytest.approx(facts.pause_share, abs=0.01)
