"""Keep spectrograms on the disk, so that a track looked at before is drawn at once; no Qt in here.

For a job, not for the GUI thread. What cannot be read is as if it were not there, and is made anew:
these files hold nothing that a track does not tell.
"""

from __future__ import annotations

import hashlib
import io
import logging
import os
import zipfile
import zlib
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.loudness import Loudness
from reclass_gui.core.wholefile import write_bytes
from reclass_gui.ui import spectrogramjob
from reclass_gui.ui.spectrogramdata import (
    FLOOR_DB,
    STEP_DB,
    SpectrogramColumns,
    SpectrogramFinished,
    SpectrogramOpened,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reclass_gui.core.records import Track
    from reclass_gui.ui.spectrogramdata import SpectrogramEvent

log = logging.getLogger(__name__)

# About a thousand tracks.
MOST_BYTES = 250_000_000
# Changed whenever the same track would give another file.
VERSION = 1
_ENDING = ".npz"
_UNREADABLE = (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error)


def kept_or_computed(folder: Path | None, track: Track) -> Iterator[SpectrogramEvent]:
    """Yield a track's spectrogram as ``spectrogramjob.compute`` does, from the disk if it is there.

    A computed one is kept in ``folder``; None keeps nothing.
    """
    if folder is None:
        yield from spectrogramjob.compute(track.path)
        return
    place = folder / _name(track)
    kept = read(place)
    if kept is not None:
        yield from kept
        return
    events: list[SpectrogramEvent] = []
    for event in spectrogramjob.compute(track.path):
        events.append(event)
        yield event
    if isinstance(events[-1], SpectrogramFinished) and _is_same(track):
        try:
            write(place, events)
            prune(folder)
        except OSError:
            log.warning("A spectrogram can't be kept in %s", folder, exc_info=True)


def read(place: Path) -> list[SpectrogramEvent] | None:
    """Return what was written there; None where there is nothing, or nothing that makes sense."""
    try:
        # A file that is no archive would be left open by numpy.
        with place.open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
            codes, frequencies = arrays["codes"], arrays["frequencies"]
            about = arrays["about"].astype(np.float64)
        seconds, column_seconds, integrated, peak = (float(number) for number in about)
        if codes.dtype != np.uint8 or codes.ndim != 2 or frequencies.shape != codes.shape[:1]:
            raise ValueError("arrays do not fit together")
        if not (np.isfinite([seconds, column_seconds]).all() and column_seconds > 0):
            raise ValueError("times make no sense")
    except FileNotFoundError:
        return None
    except _UNREADABLE as error:
        log.warning("The kept spectrogram %s is unreadable: %s", place, error)
        return None
    try:
        os.utime(place)  # used now: others go first
    except OSError as error:
        log.info("The kept spectrogram %s can't be marked as used: %s", place, error)
    loudness = Loudness(integrated, peak) if np.isfinite(integrated) else None
    return [
        SpectrogramOpened(seconds, column_seconds, codes.shape[1], frequencies.astype(np.float32)),
        SpectrogramColumns(codes),
        SpectrogramFinished(seconds, loudness),
    ]


def write(place: Path, events: list[SpectrogramEvent]) -> None:
    """Write all events of a finished spectrogram, atomically.

    Raises:
        OSError: the file can't be written.
    """
    opened, finished = events[0], events[-1]
    assert isinstance(opened, SpectrogramOpened)
    assert isinstance(finished, SpectrogramFinished)
    codes = [event.codes for event in events if isinstance(event, SpectrogramColumns)]
    loudness = finished.loudness or Loudness(np.nan, np.nan)
    numbers = (finished.seconds, opened.column_seconds, loudness.integrated, loudness.peak)
    stream = io.BytesIO()
    np.savez_compressed(
        stream,
        codes=np.concatenate(codes, axis=1) if codes else np.zeros((0, 0), np.uint8),
        frequencies=opened.frequencies,
        about=np.array(numbers, np.float64),
    )
    write_bytes(place, stream.getvalue())


def prune(folder: Path, most_bytes: int = MOST_BYTES) -> None:
    """Delete those not used for longest, until the rest takes at most ``most_bytes``.

    Raises:
        OSError: the folder can't be read.
    """
    found = []
    for entry in os.scandir(folder):
        if entry.name.endswith(_ENDING):
            about = entry.stat()
            found.append((about.st_mtime_ns, about.st_size, entry.path))
    total = sum(size for _, size, _ in found)
    for _, size, path in sorted(found):
        if total <= most_bytes:
            return
        os.unlink(path)  # noqa: PTH108  (a path of scandir)
        total -= size


def _name(track: Track) -> str:
    """Return a file name for this state of this track, drawn in this way."""
    drawing = (
        VERSION,
        spectrogramjob.ROWS,
        spectrogramjob.LOWEST_HZ,
        spectrogramjob.HIGHEST_HZ,
        spectrogramjob.N_FFT,
        spectrogramjob.MOST_COLUMNS,
        spectrogramjob.MOST_FRAMES_A_COLUMN,
        FLOOR_DB,
        STEP_DB,
    )
    key = (os.fsencode(track.path), track.size, track.mtime_ns, drawing)
    return hashlib.sha256(repr(key).encode()).hexdigest()[:32] + _ENDING


def _is_same(track: Track) -> bool:
    """Tell whether the file is still the one that was scanned."""
    try:
        about = track.path.stat()
    except OSError:
        return False
    return (about.st_size, about.st_mtime_ns) == (track.size, track.mtime_ns)
