"""Find tracks that are the same recording: equal files, and nearly equal features.

``COSINE`` was chosen on GTZAN, where the artist index names titles, with each feature scaled to
mean 0 and deviation 1: of the 13 pairs with a cosine of 0.99 and more between embeddings (674
clips), and the 26 between the 57 features (1,000 tracks), every one is one title twice, or equal in
all bits. The next pairs, at 0.983 and 0.984, are different pieces of one period or one band.
"""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from reclass_gui.core.records import FloatArray

COSINE = 0.99
FEWEST_FEATURES = 32
"""With fewer features than this, different tracks are alike too often: only equal rows count."""

_BLOCK = 2048
_AXES = 24
_ROUNDING = 1e-5
_CLIP = 8.0
_SAMPLE = 5000
_CHUNK = 1 << 20

Pairs = list[tuple[int, int]]


def equal_rows(features: FloatArray) -> Pairs:
    """Return pairs of rows [n, width] that are equal in all bits, each with the first one."""
    first: dict[bytes, int] = {}
    pairs = []
    for row, values in enumerate(features):
        key = hashlib.blake2b(np.ascontiguousarray(values).tobytes(), digest_size=16).digest()
        if (known := first.setdefault(key, row)) != row:
            pairs.append((known, row))
    return pairs


def near_rows(features: FloatArray, cosine: float = COSINE) -> Pairs:
    """Return pairs of rows [n, width] whose scaled features point the same way.

    All pairs are found, though few are compared wholly: unit vectors with a cosine c are at most
    sqrt(2 - 2 c) apart, and no farther along some of the axes. So rows are sorted along the axis
    of largest variance, neighbours are compared along the next ones, and what is near there wholly.

    Args:
        features: may be memory-mapped; NaN counts as the column's mean.
        cosine: at least this, after each column got mean 0 and deviation 1.
    """
    if len(features) < 2 or features.shape[1] < FEWEST_FEATURES:
        return []
    directions = _directions(features)
    sample = directions[:: max(1, len(directions) // _SAMPLE)]
    axes = np.linalg.eigh(sample.T @ sample)[1][:, ::-1][:, :_AXES]
    low = np.ascontiguousarray(directions @ axes)
    order = np.argsort(low[:, 0], kind="stable")
    low = low[order]
    half = np.square(low).sum(axis=1, keepdims=True) / 2
    one = np.ones_like(half)
    # Their product is minus half the squared distance along the axes.
    left, right = np.hstack([low, -half, one]), np.hstack([low, one, -half]).T.copy()
    reach = np.sqrt(2 - 2 * cosine) + _ROUNDING
    pairs: Pairs = []
    for start in range(0, len(order), _BLOCK):
        stop = min(start + _BLOCK, len(order))
        last = int(np.searchsorted(low[:, 0], low[stop - 1, 0] + reach, side="right"))
        for other in range(start, last, _BLOCK):
            end = min(other + _BLOCK, last)
            near = left[start:stop] @ right[:, other:end] >= cosine - 1 - _ROUNDING
            places = np.argwhere(near) + (start, other)  # noqa: RUF005  (arrays are added)
            rows = order[places[places[:, 0] < places[:, 1]]]
            alike = np.einsum("ij,ij->i", directions[rows[:, 0]], directions[rows[:, 1]])
            pairs += [(min(pair), max(pair)) for pair in rows[alike >= cosine].tolist()]
    return sorted(pairs)


def equal_files(paths: Sequence[Path | None]) -> Pairs:
    """Return pairs of files with the same content, each with the first one.

    A file is read only where another one has its size, and wholly only where they are alike in
    the middle. Files that cannot be read are equal to none.
    """
    pairs = []
    for rows in _alike(range(len(paths)), lambda row: _size(paths[row])):
        for middles in _alike(rows, lambda row: _digest(paths[row], whole=False)):
            for same in _alike(middles, lambda row: _digest(paths[row], whole=True)):
                pairs += [(same[0], row) for row in same[1:]]
    return sorted(pairs)


def _directions(features: FloatArray) -> FloatArray:
    """Scale columns, clip what is far out, and return rows of length 1 (or 0)."""
    mean, deviation = _moments(features)
    directions = np.empty(features.shape, dtype=np.float32)
    for start in range(0, len(features), _BLOCK):
        scaled = (np.asarray(features[start : start + _BLOCK], np.float32) - mean) / deviation
        # One enormous value would else decide alone where a row points.
        scaled = np.clip(np.nan_to_num(scaled, nan=0.0), -_CLIP, _CLIP)
        length = np.linalg.norm(scaled, axis=1, keepdims=True)
        directions[start : start + _BLOCK] = scaled / np.where(length > 0, length, 1)
    return directions


def _moments(features: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return mean and deviation of the columns, without NaN, block by block."""
    count, total, squares = (np.zeros(features.shape[1]) for _ in range(3))
    for start in range(0, len(features), _BLOCK):
        block = np.asarray(features[start : start + _BLOCK], dtype=np.float64)
        known = np.isfinite(block)
        count += known.sum(axis=0)
        total += np.where(known, block, 0).sum(axis=0)
    mean = total / np.maximum(count, 1)
    for start in range(0, len(features), _BLOCK):
        block = np.asarray(features[start : start + _BLOCK], dtype=np.float64) - mean
        squares += np.square(np.where(np.isfinite(block), block, 0)).sum(axis=0)
    deviation = np.sqrt(squares / np.maximum(count, 1))
    deviation[deviation == 0] = 1
    return mean.astype(np.float32), deviation.astype(np.float32)


def _alike(rows: Iterable[int], key: Callable[[int], object]) -> Iterator[list[int]]:
    """Yield rows with the same key, where there are several; a key of None is like no other."""
    found: dict[object, list[int]] = {}
    for row in rows:
        if (value := key(row)) is not None:
            found.setdefault(value, []).append(row)
    yield from (same for same in found.values() if len(same) > 1)


def _size(path: Path | None) -> int | None:
    try:
        return None if path is None else path.stat().st_size or None
    except OSError:
        return None  # whoever hears the track will say what is wrong with it


def _digest(path: Path | None, *, whole: bool) -> bytes | None:
    if path is None:
        return None
    digest = hashlib.blake2b(digest_size=16)
    try:
        with path.open("rb") as file:
            if whole:
                while chunk := file.read(_CHUNK):
                    digest.update(chunk)
            else:
                file.seek(os.fstat(file.fileno()).st_size // 2)
                digest.update(file.read(4096))
    except OSError:
        return None
    return digest.digest()
