"""Medians are exact, and the two parts are what librosa separates."""

from __future__ import annotations

import librosa
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from scipy.ndimage import median_filter

from reclass_gui.core.descriptors import separation
from reclass_gui.core.descriptors.spectra import spectra
from tests.core.descriptors.music import piece


@given(
    arrays.arrays(
        np.float32,
        st.tuples(st.integers(1, 4), st.integers(15, 90)),
        elements=st.floats(0, 8, width=16),
    )
)
def test_the_running_median_is_the_median(rows):
    wanted = median_filter(rows, size=(1, separation.KERNEL), mode="reflect")
    np.testing.assert_array_equal(separation.running_median(rows), wanted)


def test_the_running_median_is_the_median_over_many_blocks():
    rows = np.random.default_rng(3).random((200, 1025)).astype(np.float32)
    for layout in (rows, rows.T):
        wanted = median_filter(layout, size=(1, separation.KERNEL), mode="reflect")
        np.testing.assert_array_equal(separation.running_median(layout), wanted)


@pytest.mark.parametrize("pad_mode", ["reflect", "constant"])
def test_both_parts_are_those_of_librosa(pad_mode):
    samples = piece("techno", 22050, seconds=5)
    # So that neither silence nor the last, incomplete frame is missing.
    samples = np.append(samples, np.zeros(9000, np.float32))
    parts = separation.separate(spectra(samples, 22050, pad_mode, keep_values=True), len(samples))
    wanted = librosa.decompose.hpss(librosa.stft(samples, pad_mode=pad_mode))
    for part, spectrum in zip(parts, wanted, strict=True):
        sound = librosa.util.fix_length(librosa.istft(spectrum), size=len(samples))
        assert len(part) == len(samples)
        np.testing.assert_allclose(part, sound, atol=1e-5)


def test_magnitudes_alone_cannot_be_separated():
    samples = piece("techno", seconds=1)
    with pytest.raises(ValueError, match="complex"):
        separation.separate(spectra(samples, 44100, "reflect"), len(samples))
