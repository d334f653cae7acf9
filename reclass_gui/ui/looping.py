"""Repeat a stretch of sound exactly, without a gap and without a click at the seam; no Qt in here.

Every repetition is the same samples, as many as the stretch is long. Where the end meets the
beginning, a few milliseconds of what follows the end fade into the beginning: a plain cut between
two waves that don't fit together is a click.
"""

from __future__ import annotations

import contextlib
import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from reclass_gui.core.records import FloatArray

    Decode = Callable[[float], Generator[FloatArray, None, None]]

FADE_SECONDS = 0.005
# A longer stretch is decoded again each time round: 30 s of stereo take 12 MB.
KEPT_SECONDS = 30.0
# Seconds before the beginning from which on is decoded, so that a resampler has settled.
_LEAD = 0.05


def frames_of(loop: tuple[float, float], rate: int) -> tuple[int, int]:
    """Return first and end frame of a stretch in seconds; never less than one frame."""
    first = round(loop[0] * rate)
    return first, max(round(loop[1] * rate), first + 1)


def folded(seconds: float, start: float, loop: tuple[float, float] | None, rate: int) -> float:
    """Return the moment of the track that is heard after playing straight on to ``seconds``.

    Args:
        seconds: ``start`` and the time that has been heard since.
        start: where playing began.
        loop: the stretch that repeats, in seconds; not in force when playing began behind it.
        rate: frames a second.
    """
    if loop is None or start >= loop[1] or seconds < loop[1]:
        return seconds
    first, end = frames_of(loop, rate)
    return first / rate + (seconds - end / rate) % ((end - first) / rate)


def repeated(
    decode: Decode, start: float, loop: tuple[float, float], rate: int
) -> Iterator[FloatArray]:
    """Yield stereo blocks, [n, 2], from ``start`` to the end of the loop and then on and on in it.

    Ends only where nothing of the stretch can be decoded.

    Args:
        decode: gives the blocks of the track from a second on; closed when no longer needed.
        start: seconds; lies before the end of the loop.
        loop: the stretch that repeats, in seconds.
        rate: frames a second of the blocks.
    """
    first, end = frames_of(loop, rate)
    fade = min(round(FADE_SECONDS * rate), end - first)
    after = yield from _pass(decode, round(start * rate), end, fade, rate)
    kept: list[FloatArray] | None = [] if end - first <= KEPT_SECONDS * rate else None
    while True:
        heard = 0
        following = after
        with contextlib.closing(_pass(decode, first, end, fade, rate)) as blocks:
            while True:
                try:
                    block = next(blocks)
                except StopIteration as stop:
                    following = stop.value
                    break
                block = _faded(block, heard, after, fade)
                heard += len(block)
                if kept is not None:
                    kept.append(block)
                yield block
        if not heard:
            return
        after = following
        if kept is not None:
            whole = np.concatenate(kept)
            while True:
                yield whole


def _pass(
    decode: Decode, first: int, end: int, fade: int, rate: int
) -> Generator[FloatArray, None, FloatArray]:
    """Yield the frames [first, end) and return the ``fade`` frames that follow them.

    Where the track ends before, its last frame is held for the fade.
    """
    # Whole seconds are whole samples at every rate, so the frames are the same ones each time.
    lead = max(0, math.floor(first / rate - _LEAD))
    position = lead * rate
    following = [np.zeros((0, 2), np.float32)]
    last = np.zeros((1, 2), np.float32)
    with contextlib.closing(decode(float(lead))) as blocks:
        for block in blocks:
            inside = block[max(first - position, 0) : max(end - position, 0)]
            if len(inside):
                last = inside[-1:]
                yield inside
            behind = block[max(end - position, 0) : max(end + fade - position, 0)]
            following.append(behind)
            position += len(block)
            if position >= end + fade:
                break
    found = np.concatenate(following)
    if len(found):
        last = found[-1:]
    return np.concatenate([found, np.repeat(last, fade - len(found), axis=0)])


def _faded(block: FloatArray, heard: int, after: FloatArray, fade: int) -> FloatArray:
    """Fade from what followed the end into the beginning, as far as this block holds it."""
    count = min(max(fade - heard, 0), len(block))
    if not count:
        return block
    share = ((np.arange(heard, heard + count) + 1) / (fade + 1)).astype(np.float32)[:, None]
    mixed = block.copy()
    mixed[:count] = block[:count] * share + after[heard : heard + count] * (1 - share)
    return mixed
