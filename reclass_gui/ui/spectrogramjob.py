"""Compute a track's spectrogram and loudness; a generator for the background lane."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core import audio, features
from reclass_gui.core.errors import FileError
from reclass_gui.core.loudness import LoudnessMeter
from reclass_gui.ui.soundoutput import to_stereo
from reclass_gui.ui.spectrogramdata import (
    FLOOR_DB,
    SpectrogramColumns,
    SpectrogramFailed,
    SpectrogramFinished,
    SpectrogramOpened,
    to_codes,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reclass_gui.core.records import FloatArray
    from reclass_gui.ui.spectrogramdata import ByteArray, SpectrogramEvent

ROWS = 112
LOWEST_HZ = 30.0
HIGHEST_HZ = 16000.0
N_FFT = 2048
# Ten hours take no more memory than ten minutes: 6,000 columns are 0.7 MB.
MOST_COLUMNS = 6000
MOST_FRAMES_A_COLUMN = 4
_HIGHEST_RATE = 48000
_BLOCK_SECONDS = 4.0


def compute(path: Path) -> Iterator[SpectrogramEvent]:
    """Yield what is there to draw, then columns as they are computed, then how it ended.

    A level of 0 dB is that of a sine at full scale. A column of a long track is the mean power of
    up to four frames spread over it.
    """
    try:
        yield from _events(path)
    except FileError as error:
        yield SpectrogramFailed(error.reason)


def _events(path: Path) -> Iterator[SpectrogramEvent]:
    info = audio.probe(path)
    rate = min(info.rate, _HIGHEST_RATE)
    total = max(info.seconds * rate, 1.0)
    column_samples = max(N_FFT // 2, math.ceil(total / MOST_COLUMNS))
    frames = min(MOST_FRAMES_A_COLUMN, max(1, column_samples // (N_FFT // 2)))
    hop = math.ceil(column_samples / frames)
    highest = min(HIGHEST_HZ, rate / 2)
    edges = features.band_edges(ROWS, LOWEST_HZ, highest)
    yield SpectrogramOpened(
        seconds=info.seconds,
        column_seconds=hop * frames / rate,
        columns=math.ceil(total / (hop * frames)),
        frequencies=edges[1:-1].astype(np.float32),
    )
    bands = features.triangles(rate, N_FFT, ROWS, LOWEST_HZ, highest)
    held = np.zeros(N_FFT // 2, np.float32)  # frames are centred on their moment
    power = np.empty((0, ROWS), np.float32)
    heard = 0
    meter = LoudnessMeter(rate)
    for block in audio.stream(path, _BLOCK_SECONDS, None if rate == info.rate else rate):
        heard += len(block)
        meter.add(to_stereo(block))
        held = np.concatenate([held, block.mean(axis=1, dtype=np.float32)])
        count = max(0, 1 + (len(held) - N_FFT) // hop)
        # A hop may reach beyond what is held: then wait for the next block.
        while count and count * hop > len(held):
            count -= 1
        if not count:
            continue
        used = held[: (count - 1) * hop + N_FFT]
        power = np.concatenate([power, features.mel_power(used, N_FFT, hop, bands)])
        held = held[count * hop :]
        whole = len(power) // frames * frames
        if whole:
            yield SpectrogramColumns(_codes(power[:whole], frames))
            power = power[whole:]
    tail = np.concatenate([held, np.zeros(N_FFT // 2, np.float32)])
    rest = np.concatenate([power, features.mel_power(tail, N_FFT, hop, bands)])
    if len(rest):
        missing = -len(rest) % frames
        yield SpectrogramColumns(_codes(np.pad(rest, ((0, missing), (0, 0)), "edge"), frames))
    yield SpectrogramFinished(heard / rate, meter.result())


def _codes(power: FloatArray, frames: int) -> ByteArray:
    """Average groups of frames and return [rows, columns] codes."""
    mean = power.reshape(-1, frames, power.shape[1]).mean(axis=1)
    full_scale = (N_FFT / 4) ** 2  # of a sine under a Hann window
    floor = 10 ** (FLOOR_DB / 10)
    return to_codes(10 * np.log10(np.maximum(mean / full_scale, floor))).T
