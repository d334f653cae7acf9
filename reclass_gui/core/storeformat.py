"""How the store writes things down: tables, arrays as bytes, suggestions as JSON."""

from __future__ import annotations

import contextlib
import functools
import gc
import json
import os
import struct
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from reclass_gui.core.errors import StoreError
from reclass_gui.core.records import (
    Analysis,
    FloatArray,
    Prediction,
    SignalFacts,
    Suggestion,
    Track,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Pairs: TypeAlias = tuple[tuple[str, float], ...]
"""(name, probability), likeliest first."""

MIGRATIONS = (
    """
    CREATE TABLE tracks (
        path BLOB NOT NULL PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
        format TEXT NOT NULL, artist NOT NULL, title NOT NULL, album NOT NULL,
        album_artist NOT NULL, genres TEXT NOT NULL, seconds REAL NOT NULL, error NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE networks (
        digest TEXT NOT NULL, position INTEGER NOT NULL, labels TEXT NOT NULL,
        PRIMARY KEY (digest, position)
    ) WITHOUT ROWID;
    CREATE TABLE analyses (
        path BLOB NOT NULL, digest TEXT NOT NULL, size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (path, digest)
    );
    CREATE TABLE decisions (
        path BLOB NOT NULL PRIMARY KEY, state TEXT NOT NULL, genre TEXT
    ) WITHOUT ROWID;
    CREATE TABLE gone (
        path BLOB NOT NULL PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
        since REAL NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE recent (number INTEGER PRIMARY KEY AUTOINCREMENT, path BLOB NOT NULL UNIQUE)
    """,
    """
    CREATE TABLE suggestions (
        path BLOB NOT NULL, digest TEXT NOT NULL, size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL, best TEXT, confidence REAL NOT NULL, reason TEXT NOT NULL,
        top TEXT NOT NULL, PRIMARY KEY (path, digest)
    ) WITHOUT ROWID;
    CREATE TABLE details (
        path BLOB NOT NULL, digest TEXT NOT NULL, size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL, data TEXT NOT NULL, PRIMARY KEY (path, digest)
    )
    """,
    """
    ALTER TABLE decisions ADD COLUMN further TEXT;
    ALTER TABLE suggestions ADD COLUMN several TEXT
    """,
)
"""Each brings the database from the version that is its index to the next."""

HEARD_TABLES = ("analyses", "suggestions", "details")
"""Tables keyed by path and digest, valid for one size and modification time."""

TRACK_COLUMNS = (
    "path, size, mtime_ns, format, artist, title, album, album_artist, genres, seconds, error"
)

_HEADER_LENGTH = struct.Struct("<I")
_DIGITS = 6

TOP = 3
"""So many probabilities a light suggestion has: all of them would be 100 MB for 100,000 tracks."""

_pause_lock = threading.Lock()
_pauses = 0


@contextlib.contextmanager
def collector_paused() -> Iterator[None]:
    """Make many objects that are all kept without the garbage collector walking them each time.

    For 100,000 tracks that walk is a third to a half of the time. Safe to nest and to use from
    several threads at once.
    """
    global _pauses
    with _pause_lock:
        _pauses += 1
        if _pauses == 1:
            gc.disable()
    try:
        yield
    finally:
        with _pause_lock:
            _pauses -= 1
            if _pauses == 0:
                gc.enable()


def path_range(root: Path) -> tuple[bytes, bytes]:
    """Return the half-open range of path bytes that lie under a folder."""
    separator = os.sep.encode()
    low = os.fsencode(root)
    if not low.endswith(separator):
        low += separator
    return low, low[:-1] + bytes([low[-1] + 1])


def text(value: str) -> str | bytes:
    """Return what SQLite takes: bytes for the rare text that is not valid Unicode."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return value.encode("utf-8", "surrogatepass")
    return value


def from_text(value: str | bytes) -> str:
    """Undo ``text``."""
    return value if isinstance(value, str) else value.decode("utf-8", "surrogatepass")


@functools.lru_cache(maxsize=4096)
def genres(value: str) -> tuple[str, ...]:
    """Read a JSON list of genres; most tracks of a library share a few such lists."""
    return tuple(json.loads(value))


def track_row(track: Track) -> tuple[object, ...]:
    """Return a track in the order of ``TRACK_COLUMNS``."""
    return (
        os.fsencode(track.path),
        track.size,
        track.mtime_ns,
        track.format,
        text(track.artist),
        text(track.title),
        text(track.album),
        text(track.album_artist),
        json.dumps(track.genres),
        track.seconds,
        text(track.error),
    )


def track(row: Sequence[Any]) -> Track:
    """Return the track of a row in the order of ``TRACK_COLUMNS``."""
    key, size, mtime_ns, kind, artist, title, album, album_artist, names, seconds, error = row
    return Track(
        Path(os.fsdecode(key)),
        size,
        mtime_ns,
        kind,
        from_text(artist),
        from_text(title),
        from_text(album),
        from_text(album_artist),
        genres(names),
        seconds,
        from_text(error),
    )


def pack(analysis: Analysis) -> bytes:
    """Write an analysis down: length of a JSON header, the header, the arrays.

    Everything stays float32: heads judge embeddings, and a suggestion made again must be the
    same suggestion. That is 10 KB for five segments. The labels are kept once per digest.
    """
    arrays: list[bytes] = []
    networks = []
    for prediction in analysis.predictions:
        pair = (prediction.segments, prediction.embedding)
        arrays += [np.asarray(array, dtype="<f4").tobytes() for array in pair]
        networks.append([prediction.model, *(array.shape for array in pair)])
    signal = analysis.signal
    header = json.dumps(
        {
            "model": analysis.model,
            "seconds": analysis.seconds,
            "starts": analysis.starts,
            "signal": [signal.peak, signal.rms, signal.loud_share, signal.pause_share],
            "networks": networks,
        },
        separators=(",", ":"),
    ).encode("ascii")
    return b"".join([_HEADER_LENGTH.pack(len(header)), header, *arrays])


def unpack(data: bytes, digest: str, labels: Sequence[tuple[str, ...]]) -> Analysis:
    """Read what ``pack`` wrote.

    Args:
        data: the bytes.
        digest: the key under which they were stored.
        labels: the labels of each network of that digest.

    Raises:
        StoreError: the bytes are not whole.
    """
    try:
        (length,) = _HEADER_LENGTH.unpack_from(data)
        at = _HEADER_LENGTH.size + length
        header = json.loads(data[_HEADER_LENGTH.size : at])
        predictions = []
        for (model, *shapes), names in zip(header["networks"], labels, strict=True):
            segments, at = _array(data, at, shapes[0])
            embedding, at = _array(data, at, shapes[1])
            predictions.append(Prediction(model, names, segments, embedding))
        return Analysis(
            model=header["model"],
            digest=digest,
            seconds=header["seconds"],
            starts=tuple(header["starts"]),
            predictions=tuple(predictions),
            signal=SignalFacts(*header["signal"]),
        )
    except (ValueError, KeyError, TypeError, struct.error) as error:
        raise StoreError(f"A stored analysis is damaged ({error}).") from error


def _array(data: bytes, at: int, shape: Sequence[int]) -> tuple[FloatArray, int]:
    array = np.frombuffer(data, dtype="<f4", count=int(np.prod(shape)), offset=at)
    return array.reshape(shape).astype(np.float32), at + array.nbytes


def best_allowed(suggestion: Suggestion) -> str | None:
    """Return the genre that the confidence is about, also where it was too low to suggest it."""
    if suggestion.genre is not None or suggestion.reason != "unsure":
        return suggestion.genre
    matching = (name for name, p in suggestion.probabilities if p == suggestion.confidence)
    return next(matching, None)


def judged(
    best: str | None, confidence: float, reason: str, unsure_below: float | None
) -> tuple[str | None, str]:
    """Return genre and reason of a stored suggestion under a threshold.

    Args:
        unsure_below: None keeps the judgement under which it was stored.
    """
    if unsure_below is not None and reason in ("", "unsure"):
        reason = "unsure" if best is None or confidence < unsure_below else ""
    return (None if reason else best), reason


def top_json(pairs: Pairs) -> str:
    """Write the first few (name, p) pairs down."""
    top = [[name, round(p, _DIGITS)] for name, p in pairs[:TOP]]
    return json.dumps(top, separators=(",", ":"))


def top(value: str) -> Pairs:
    """Read what ``top_json`` wrote."""
    return tuple([(name, p) for name, p in json.loads(value)])


def tops(values: Sequence[str | None]) -> list[Pairs]:
    """Read many texts that ``top_json`` wrote, in one go; None stands for no pairs."""
    parsed = json.loads(f"[{','.join(value or '[]' for value in values)}]")
    return [tuple(map(tuple, pairs)) for pairs in parsed]


def several_json(suggestion: Suggestion) -> str | None:
    """Write the genres of a multi-label suggestion down; None of any other."""
    return json.dumps(suggestion.genres) if suggestion.multilabel else None


def suggestion(
    path: Path, row: Sequence[Any], unsure_below: float | None, **further: Any
) -> Suggestion:
    """Return a stored suggestion.

    Args:
        path: the file.
        row: best, confidence, reason, several.
        unsure_below: judge by this threshold; None by that of the time. A multi-label suggestion
            was judged by the model's own.
        further: what else ``Suggestion`` takes.
    """
    best, confidence, reason, several = row
    if several is None:
        genre, reason = judged(best, confidence, reason, unsure_below)
        return Suggestion(path, genre, confidence, reason=reason, **further)
    names = genres(several)
    return Suggestion(
        path,
        names[0] if names else None,
        confidence,
        reason=reason,
        multilabel=True,
        further=names[1:],
        **further,
    )


def details_json(suggestion: Suggestion) -> str:
    """Write down what a suggestion has beside genre, confidence and reason."""
    thresholds = {"thresholds": suggestion.thresholds} if suggestion.multilabel else {}
    return json.dumps(
        {
            **thresholds,
            "probabilities": [[name, round(p, _DIGITS)] for name, p in suggestion.probabilities],
            "styles": [[name, round(p, _DIGITS)] for name, p in suggestion.styles],
            "heard": [[name, round(p, _DIGITS)] for name, p in suggestion.heard],
            "timeline": [
                [start, [round(p, _DIGITS) for p in row]] for start, row in suggestion.timeline
            ],
        },
        separators=(",", ":"),
    )


def details(value: str) -> dict[str, Any]:
    """Read what ``details_json`` wrote, as keywords of ``Suggestion``."""
    data = json.loads(value)
    return {
        "probabilities": tuple((name, p) for name, p in data["probabilities"]),
        "styles": tuple((name, p) for name, p in data["styles"]),
        "heard": tuple((name, p) for name, p in data["heard"]),
        "timeline": tuple((start, tuple(row)) for start, row in data["timeline"]),
        "thresholds": tuple(data.get("thresholds", ())),
    }
