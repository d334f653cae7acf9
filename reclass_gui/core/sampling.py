"""A random sample of a library that stays the same, wherever its files move.

Whoever reviews only what a model is unsure of, or what contradicts the tags, sees its mistakes and
little else: figures from such tracks say nothing about the others. A sample drawn by chance does.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reclass_gui.core.records import Track

SHARE = 0.1
"""One track in ten."""

_RANGE = 1 << 64


def draw(track: Track) -> float:
    """Return a number from 0 to 1 (not 1) that is a track's own.

    It follows from what stays when a genre is written and the file is moved: artist, album, title
    and the file's name. So it is as good as random, and needs no record of what was drawn.
    """
    told = "\0".join((track.artist, track.album, track.title, track.path.name))
    mixed = hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(mixed, "big") / _RANGE


def is_sampled(track: Track) -> bool:
    """Tell whether a track belongs to the sample of ``SHARE`` of all tracks."""
    return draw(track) < SHARE
