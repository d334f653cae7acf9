"""A loop repeats to the sample, without a gap and without a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from reclass_gui.ui import looping
from reclass_gui.ui.decodeahead import DecodeAhead
from reclass_gui.ui.looping import folded, frames_of, repeated

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from reclass_gui.core.records import FloatArray

RATE = 8000
SECONDS = 6


class Ramp:
    """A track whose samples are their own numbers; counts what is opened and closed."""

    def __init__(self) -> None:
        self.opened = 0
        self.closed = 0

    def decode(self, start: float) -> Generator[FloatArray, None, None]:
        samples = np.arange(SECONDS * RATE, dtype=np.float32)
        stereo = np.stack([samples, -samples], axis=1)
        self.opened += 1
        try:
            for first in range(round(start * RATE), len(stereo), 777):
                yield stereo[first : first + 777]
        finally:
            self.closed += 1


def take(blocks: Iterator[FloatArray], count: int) -> FloatArray:
    taken = [next(blocks)]
    while sum(map(len, taken)) < count:
        taken.append(next(blocks))
    return np.concatenate(taken)[:count]


def expected(start: float, loop: tuple[float, float], times: int) -> FloatArray:
    """What must be heard: on to the end, then ``times`` the stretch, faded in over 5 ms."""
    first, end = frames_of(loop, RATE)
    stretch = np.arange(first, end, dtype=np.float32)
    fade = round(looping.FADE_SECONDS * RATE)
    share = (np.arange(fade, dtype=np.float32) + 1) / (fade + 1)
    behind = np.minimum(np.arange(end, end + fade), SECONDS * RATE - 1)
    stretch[:fade] = stretch[:fade] * share + behind * (1 - share)
    beginning = np.arange(round(start * RATE), end, dtype=np.float32)
    return np.concatenate([beginning, *([stretch] * times)])


@pytest.mark.parametrize("start", [0.0, 1.7, 2.3, 2.4999])
@pytest.mark.parametrize("loop", [(1.5, 2.5), (0.0, 2.5), (2.01, 2.51337), (1.0, 6.0)])
@pytest.mark.parametrize("kept", [30.0, 0.0])
def test_the_seam_is_exact_to_the_sample(
    monkeypatch: pytest.MonkeyPatch, start: float, loop: tuple[float, float], kept: float
) -> None:
    monkeypatch.setattr(looping, "KEPT_SECONDS", kept)
    ramp = Ramp()
    wanted = expected(start, loop, 3)
    blocks = repeated(ramp.decode, start, loop, RATE)
    heard = take(blocks, len(wanted))
    np.testing.assert_allclose(heard[:, 0], wanted, rtol=1e-5)
    np.testing.assert_array_equal(heard[:, 1], -heard[:, 0])
    blocks.close()  # type: ignore[attr-defined]
    assert ramp.opened == ramp.closed
    if kept:
        assert ramp.opened == 2  # a short stretch is not decoded again and again


def test_a_seam_between_waves_that_do_not_fit_has_no_step() -> None:
    wave = np.sin(2 * np.pi * 100 * np.arange(SECONDS * RATE) / RATE).astype(np.float32)

    def decode(start: float) -> Generator[FloatArray, None, None]:
        yield np.stack([wave, wave], axis=1)[round(start * RATE) :]

    # From the top of the wave back to its bottom.
    loop = (1.0075, 2.0025)
    heard = take(repeated(decode, 1.9, loop, RATE), RATE)[:, 0]
    cut = np.concatenate([wave[: round(2.0025 * RATE)], wave[round(1.0075 * RATE) :]])
    steepest = float(np.abs(np.diff(wave)).max())
    assert float(np.abs(np.diff(cut)).max()) > 1.9
    assert float(np.abs(np.diff(heard)).max()) < 1.6 * steepest


def test_a_stretch_behind_the_end_of_the_sound_ends() -> None:
    blocks = repeated(Ramp().decode, 5.5, (8.0, 9.0), RATE)
    assert len(np.concatenate(list(blocks))) == RATE // 2


@pytest.mark.parametrize(
    ("seconds", "start", "moment"),
    [
        (2.4, 0.0, 2.4),
        (2.5, 0.0, 1.5),
        (3.75, 0.0, 1.75),
        (103.0, 2.0, 2.0),
        (2.6, 2.6, 2.6),  # began behind the stretch
    ],
)
def test_the_playhead_goes_round_with_the_loop(seconds: float, start: float, moment: float) -> None:
    assert folded(seconds, start, (1.5, 2.5), RATE) == pytest.approx(moment)
    assert folded(seconds, start, None, RATE) == seconds


@pytest.mark.parametrize("rate", [22050, 44100, 48000])
def test_a_file_that_is_resampled_repeats_the_same_samples(tmp_path: Path, rate: int) -> None:
    path = tmp_path / "noise.wav"
    noise = np.random.default_rng(4).uniform(-0.5, 0.5, (4 * 44100, 1))
    soundfile.write(path, noise, 44100, subtype="FLOAT")
    loop = (1.2345, 1.8)
    first, end = frames_of(loop, rate)
    decoder = DecodeAhead()
    decoder.start(path, 1.0, rate, loop)
    wanted = end - rate + 3 * (end - first)
    heard = []
    while sum(map(len, heard)) < wanted:
        block = decoder.take(wanted, 5.0)
        assert block is not None, decoder.failure
        heard.append(block)
    decoder.close()
    sound = np.concatenate(heard)[:, 0]
    begin, length = end - rate, end - first
    rounds = [sound[begin + k * length : begin + (k + 1) * length] for k in range(3)]
    np.testing.assert_array_equal(rounds[0], rounds[1])
    np.testing.assert_array_equal(rounds[0], rounds[2])
    fade = round(looping.FADE_SECONDS * rate)
    np.testing.assert_allclose(rounds[0][fade:], sound[first - rate + fade : begin], atol=1e-5)
