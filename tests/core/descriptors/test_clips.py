"""The clip is the middle of what is there, and never zeros for what is not."""

from __future__ import annotations

import numpy as np
import pytest
import soundfile

from reclass_gui.core.descriptors import fma, gtzan
from reclass_gui.core.descriptors.clips import read_clip
from reclass_gui.core.errors import FileError
from tests.core.descriptors.music import piece

RATE = 22050


def write(path, samples, rate=RATE):
    soundfile.write(path, samples, rate, subtype="FLOAT")
    return path


def test_the_middle_of_a_long_track_is_read(tmp_path):
    ramp = np.linspace(0, 1, 40 * RATE, dtype=np.float32)
    clip = read_clip(write(tmp_path / "long.wav", ramp))
    assert clip.rate == RATE
    np.testing.assert_allclose(clip.samples, ramp[5 * RATE : 35 * RATE], atol=1e-6)


def test_a_track_hardly_longer_is_read_whole(tmp_path):
    ramp = np.linspace(0, 1, round(30.5 * RATE), dtype=np.float32)
    path = write(tmp_path / "clip.wav", ramp)
    assert len(read_clip(path).samples) == len(ramp)
    assert len(read_clip(path, seconds=None).samples) == len(ramp)
    assert len(read_clip(path, rate=11025).samples) == pytest.approx(len(ramp) / 2, abs=1)


def test_channels_are_averaged(tmp_path):
    both = np.stack([np.full(2 * RATE, 0.5), np.full(2 * RATE, -0.25)], axis=1)
    clip = read_clip(write(tmp_path / "stereo.wav", both))
    np.testing.assert_allclose(clip.samples, 0.125, atol=1e-6)


def missing(folder):
    return folder / "gone.wav"


def text(folder):
    path = folder / "text.mp3"
    path.write_text("not music " * 500)
    return path


def empty(folder):
    path = folder / "empty.flac"
    path.touch()
    return path


def short(folder):
    return write(folder / "short.wav", piece("techno", RATE, seconds=0.4))


def silent(folder):
    return write(folder / "silent.wav", np.zeros(5 * RATE, np.float32))


def truncated(folder):
    whole = folder / "whole.flac"
    soundfile.write(whole, piece("techno", RATE, seconds=10), RATE)
    path = folder / "truncated.flac"
    content = whole.read_bytes()
    path.write_bytes(content[: len(content) // 3])
    return path


@pytest.mark.parametrize("describe", [fma.describe_track, gtzan.describe_track])
@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (missing, "not-found"),
        (text, "not-audio"),
        (empty, "not-audio"),
        (short, "too-short"),
        (silent, "other"),
        (truncated, "damaged"),
    ],
)
def test_what_is_no_music_is_an_error_and_no_numbers(tmp_path, make, kind, describe):
    path = make(tmp_path)
    with pytest.raises(FileError) as caught:
        describe(path)
    assert caught.value.kind == kind
    assert caught.value.reason
    assert caught.value.path == path
