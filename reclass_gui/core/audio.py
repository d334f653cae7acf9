"""Read what is needed of a track: mono windows for the models, blocks for player and pictures."""

from __future__ import annotations

import math
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
import soxr

from reclass_gui.core.decoders import open_source, open_sources
from reclass_gui.core.errors import FileError
from reclass_gui.core.sources import AudioInfo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from reclass_gui.core.records import FloatArray
    from reclass_gui.core.sources import Source

__all__ = [
    "SHORTEST_SECONDS",
    "AudioInfo",
    "Windows",
    "probe",
    "read_mono",
    "read_windows",
    "resample",
    "stream",
]

# A model hears three seconds at a time; with less than this, most of them would be padding.
SHORTEST_SECONDS = 1.0

# Seconds read on both sides of a stretch, so that the resampler's filter is settled inside.
_EDGE = 0.05
# Headers round durations up; a stretch that ends this much earlier is still whole.
_TOLERANCE = 0.25
# Nothing that was ever meant as sound is louder than this (integer scale is 32,768).
_ABSURD = 1e6
# Values (samples x channels) decoded at a time: a thousand channels must not take gigabytes.
_BLOCK_VALUES = 1 << 22


@dataclass(frozen=True, slots=True, eq=False)
class Windows:
    """Hold the stretches of a track that a model will hear.

    Attributes:
        info: the file; ``seconds`` is corrected where the file holds less than it claims.
        starts: seconds, one per window, without the margin.
        samples: one float32 mono array per window, margins included, zeros outside the track.
        inside: one slice per window, the part of ``samples`` that lies inside the track.
        replaced: how many of the file's samples were no numbers and became zero.
    """

    info: AudioInfo
    starts: tuple[float, ...]
    samples: list[FloatArray]
    inside: list[slice] = field(default_factory=list)
    replaced: int = 0

    @property
    def sound(self) -> list[FloatArray]:
        """The windows without the zeros that stand for what is outside the track."""
        return [window[part] for window, part in zip(self.samples, self.inside, strict=True)]


def probe(path: Path) -> AudioInfo:
    """Return duration, rate, channels and codec of a file.

    Raises:
        FileError: if it can't be opened as audio.
    """
    with closing(open_source(path)) as source:
        return source.info


def read_windows(
    path: Path,
    place: Callable[[float], Sequence[float]],
    seconds: float,
    rate: int,
    *,
    margin: float,
) -> Windows:
    """Decode some windows of a track and nothing else, as mono at another rate.

    Where the file holds less than its headers claim, the windows are placed once more over what
    there is; where damage in the middle hits a window, that window is left out.

    Args:
        path: the file.
        place: is given the duration in seconds and returns where the windows start, ascending.
        seconds: length of a window.
        rate: sampling rate wanted, in Hz.
        margin: seconds added on both sides of each window.

    Returns:
        arrays of round(seconds * rate) + 2 * round(margin * rate) samples. A window equals the
        same stretch of the whole track resampled at once, within 1e-6 of full scale.

    Raises:
        FileError: ``too-short`` under ``SHORTEST_SECONDS``; ``damaged`` if no window can be
            decoded or most samples are no numbers; or as ``probe`` does.
    """
    best: _Attempt | None = None
    for source in open_sources(path):
        with closing(source):
            attempt = _attempt(source, place, seconds, rate, margin)
        if best is None or attempt.decoded > best.decoded:
            best = attempt
        if attempt.whole:
            break
    return _checked(path, best)


def read_mono(
    path: Path, rate: int, start: float = 0.0, seconds: float | None = None
) -> FloatArray:
    """Return a stretch of a track, mono, float32 [n], at ``rate`` Hz.

    Args:
        path: the file.
        rate: sampling rate wanted, in Hz.
        start: seconds from the beginning.
        seconds: None reads to the end, and all of it is held in memory.

    Raises:
        FileError: as ``probe`` does; or ``damaged`` if nothing of the stretch can be decoded.
    """
    if seconds is None:
        blocks = [_mono(block) for block in stream(path, 10.0, rate, start=start)]
        return np.concatenate(blocks) if blocks else np.zeros(0, np.float32)
    best: _Stretch | None = None
    for source in open_sources(path):
        with closing(source):
            stretch = _read_stretch(source, round(start * rate), round(seconds * rate), rate)
        if best is None or stretch.decoded > best.decoded:
            best = stretch
        if stretch.whole:
            break
    if best is None or not (best.decoded or best.whole):
        raise FileError(path, "damaged", "this part of it can't be decoded")
    return best.samples[best.inside]


def resample(samples: FloatArray, rate: float, wanted: float) -> FloatArray:
    """Return mono samples, float32 [n], at another rate; only the ratio of the rates counts."""
    resampled: FloatArray = soxr.resample(samples, rate, wanted, quality="HQ")
    return resampled


def stream(
    path: Path, block_seconds: float = 1.0, rate: int | None = None, *, start: float = 0.0
) -> Iterator[FloatArray]:
    """Yield a track from ``start`` to its end in blocks, float32 [n, channels].

    The file stays open until the iterator is exhausted or closed. The sound ends where it can't
    be decoded any further, which in a damaged file is before the stated duration.

    Args:
        path: the file.
        block_seconds: length of a block; after resampling only about that; the last is shorter.
        rate: None keeps the file's own rate.
        start: seconds from the beginning.

    Raises:
        FileError: as ``probe`` does, at the first block.
    """
    channels, reached = 0, start
    for source in open_sources(path):
        info = source.info
        with closing(source):
            if channels and channels != info.channels:
                continue
            channels = info.channels
            for block in _resampled(_blocks(source, reached, block_seconds), info, rate):
                reached += len(block) / (rate or info.rate)
                yield block
        if reached >= info.seconds - _TOLERANCE:
            return


def _blocks(source: Source, start: float, seconds: float) -> Iterator[FloatArray]:
    position = round(start * source.info.rate)
    count = max(1, round(seconds * source.info.rate))
    while len(block := source.read(position, count)):
        position += len(block)
        yield _without_absurd(block)[0]


def _resampled(
    blocks: Iterator[FloatArray], info: AudioInfo, rate: int | None
) -> Iterator[FloatArray]:
    if rate is None or rate == info.rate:
        yield from blocks
        return
    resampler = soxr.ResampleStream(info.rate, rate, info.channels, dtype="float32", quality="HQ")
    for block in blocks:
        if len(some := resampler.resample_chunk(block)):
            yield some
    rest = resampler.resample_chunk(np.zeros((0, info.channels), np.float32), last=True)
    if len(rest):
        yield rest


@dataclass(slots=True, eq=False)
class _Stretch:
    """A decoded stretch at the wanted rate.

    Attributes:
        samples: float32 mono, zeros outside the track and after ``inside``.
        inside: the part of ``samples`` that was decoded.
        whole: nothing of what lies inside the track is missing.
        end: seconds up to which the file was decoded.
        native: number of the file's samples (of one channel) that were decoded.
        replaced: how many of them were no numbers.
    """

    samples: FloatArray
    inside: slice
    whole: bool
    end: float
    native: int = 0
    replaced: int = 0

    @property
    def decoded(self) -> int:
        return int(self.inside.stop - self.inside.start)


@dataclass(slots=True, eq=False)
class _Attempt:
    """What one decoder made of the windows; ``claimed`` is the duration by the headers."""

    info: AudioInfo
    claimed: float
    starts: tuple[float, ...]
    stretches: list[_Stretch]
    whole: bool = True

    @property
    def decoded(self) -> int:
        return sum(stretch.decoded for stretch in self.stretches)


def _attempt(
    source: Source,
    place: Callable[[float], Sequence[float]],
    seconds: float,
    rate: int,
    margin: float,
) -> _Attempt:
    pad = round(margin * rate)
    length = round(seconds * rate) + 2 * pad

    def read(info: AudioInfo) -> tuple[tuple[float, ...], list[_Stretch]]:
        starts = tuple(place(info.seconds))
        firsts = [round(start * rate) - pad for start in starts]
        return starts, [_read_stretch(source, first, length, rate) for first in firsts]

    info = source.info
    starts, stretches = read(info)
    if all(stretch.whole for stretch in stretches):
        return _Attempt(info, info.seconds, starts, stretches)
    if not stretches[-1].whole:
        info = replace(info, seconds=_find_end(source, starts, stretches))
        starts, stretches = read(info)
    least = min(SHORTEST_SECONDS, info.seconds / 2) * rate
    kept = [i for i, stretch in enumerate(stretches) if stretch.decoded >= least]
    return _Attempt(
        info,
        source.info.seconds,
        tuple(starts[i] for i in kept),
        [stretches[i] for i in kept],
        whole=False,
    )


def _find_end(source: Source, starts: Sequence[float], stretches: Sequence[_Stretch]) -> float:
    """Return the seconds up to which a file that ends early can be decoded, within 0.1 s."""
    rate = source.info.rate
    good, bad = 0.0, source.info.seconds
    for start, stretch in zip(starts, stretches, strict=True):
        if stretch.whole:
            good = stretch.end
        elif stretch.native:
            return stretch.end
        else:
            bad = start
            break
    count = max(1, round(0.1 * rate))
    while bad - good > 0.1:
        middle = (good + bad) / 2
        got = len(source.read(round(middle * rate), count))
        if 0 < got < count:
            return middle + got / rate
        good, bad = (middle, bad) if got else (good, middle)
    return good


def _read_stretch(source: Source, first: int, length: int, rate: int) -> _Stretch:
    """Read ``length`` samples from sample ``first`` on, both counted at the wanted rate."""
    info = source.info
    samples = np.zeros(length, np.float32)
    low, high = max(first, 0), min(first + length, math.floor(info.seconds * rate))
    if low >= high:
        return _Stretch(samples, slice(0, 0), whole=True, end=0.0)
    # Both rates meet every ``step_to`` samples: from there a stretch is in phase with the whole.
    divisor = math.gcd(info.rate, rate)
    step_from, step_to = info.rate // divisor, rate // divisor
    edge = math.ceil(_EDGE * rate)
    origin = max(0, low - edge) // step_to * step_to
    native_first = origin // step_to * step_from
    native_count = math.ceil((high + edge) * info.rate / rate) - native_first
    native, replaced = _read_native(source, native_first, native_count)
    mono = native
    if info.rate != rate and len(native):
        mono = soxr.resample(native, info.rate, rate, quality="HQ")
    part = mono[low - origin : high - origin]
    inside = slice(low - first, low - first + len(part))
    samples[inside] = part
    return _Stretch(
        samples,
        inside,
        whole=high - low - len(part) <= _TOLERANCE * rate,
        end=(native_first + len(native)) / info.rate,
        native=len(native),
        replaced=replaced,
    )


def _read_native(source: Source, first: int, count: int) -> tuple[FloatArray, int]:
    """Return a stretch at the file's own rate, mono [n], and how much of it was no number."""
    most = max(1, _BLOCK_VALUES // source.info.channels)
    blocks, replaced, done = [np.zeros(0, np.float32)], 0, 0
    while done < count:
        wanted = min(most, count - done)
        block, absurd = _without_absurd(_mono(source.read(first + done, wanted)))
        blocks.append(block)
        replaced += absurd
        done += len(block)
        if len(block) < wanted:
            break
    return np.concatenate(blocks), replaced


def _mono(samples: FloatArray) -> FloatArray:
    """Return the mean of the channels, [n] of [n, channels]."""
    with np.errstate(invalid="ignore", over="ignore"):
        mono = samples[:, 0].copy()
        for channel in range(1, samples.shape[1]):
            mono += samples[:, channel]
        mono *= np.float32(1 / samples.shape[1])
    return mono


def _without_absurd(samples: FloatArray) -> tuple[FloatArray, int]:
    """Return the samples with zeros for what is no number or absurdly loud, and their count."""
    with np.errstate(invalid="ignore"):
        if not samples.size or (samples.min() > -_ABSURD and samples.max() < _ABSURD):
            return samples, 0
        fine = np.abs(samples) < _ABSURD
    return np.where(fine, samples, np.float32(0)), int(np.count_nonzero(~fine))


def _checked(path: Path, attempt: _Attempt | None) -> Windows:
    """Return the windows of an attempt, or say why they are of no use."""
    if attempt is None:
        raise FileError(path, "damaged", "no decoder can open it")
    info, stretches = attempt.info, attempt.stretches
    if info.seconds < SHORTEST_SECONDS:
        if attempt.claimed >= SHORTEST_SECONDS:
            reason = f"it ends after {info.seconds:.1f} of the {attempt.claimed:.1f} s it claims"
            raise FileError(path, "damaged", reason)
        reason = f"only {info.seconds:.1f} s long; at least {SHORTEST_SECONDS:.0f} s is needed"
        raise FileError(path, "too-short", reason)
    if not attempt.decoded:
        raise FileError(path, "damaged", "none of the places listened to can be decoded")
    replaced = sum(stretch.replaced for stretch in stretches)
    if replaced * 2 > sum(stretch.native for stretch in stretches):
        raise FileError(path, "damaged", "most of its samples are not numbers")
    return Windows(
        info=info,
        starts=attempt.starts,
        samples=[stretch.samples for stretch in stretches],
        inside=[stretch.inside for stretch in stretches],
        replaced=replaced,
    )
