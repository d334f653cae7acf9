"""Tempo is librosa's, and right where it is known."""

from __future__ import annotations

import librosa
import numpy as np
import pytest

from reclass_gui.core.descriptors import rhythm, shape
from reclass_gui.core.descriptors.spectra import spectra

RATE = 22050


def clicks(beats: float, seconds: float = 12.0) -> np.ndarray:
    rng = np.random.default_rng(0)
    samples = rng.normal(0, 1e-4, round(seconds * RATE)).astype(np.float32)
    for time in np.arange(0, seconds - 0.1, 60 / beats):
        first = round(time * RATE)
        samples[first : first + 600] += rng.normal(0, 0.5, 600).astype(np.float32)
    return samples


@pytest.mark.parametrize("beats", [75, 100, 128, 160])
def test_clicks_have_the_tempo_they_are_given(beats):
    samples = clicks(beats)
    levels = shape.mel_decibels(spectra(samples, RATE, "constant").power, RATE)
    onsets = rhythm.onset_strength(levels)
    found = rhythm.tempo(onsets, RATE)
    assert found == pytest.approx(beats, rel=0.03)
    wanted = librosa.onset.onset_strength(S=levels.T, sr=RATE, aggregate=np.median)
    np.testing.assert_allclose(onsets, wanted, atol=1e-4)
    theirs, _ = librosa.beat.beat_track(onset_envelope=wanted, sr=RATE)
    assert found == pytest.approx(float(np.atleast_1d(theirs)[0]), rel=1e-9)


def test_what_never_changes_has_no_tempo():
    assert rhythm.tempo(np.zeros(500, np.float32), RATE) == 0
