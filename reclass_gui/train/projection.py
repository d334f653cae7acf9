"""Two dimensions of many: where tracks lie to a model, for a map of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.train import backend

if TYPE_CHECKING:
    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray

MOST = 2000
"""Of more tracks so many are shown: t-SNE of all would take minutes and be one blot."""
FEWEST = 10


def shown_rows(tracks: int, seed: int = 0) -> npt.NDArray[np.intp]:
    """Return which of ``tracks`` tracks are shown, ascending: all, or ``MOST`` at random."""
    if tracks <= MOST:
        return np.arange(tracks)
    return np.sort(np.random.default_rng(seed).choice(tracks, MOST, replace=False))


def project(embeddings: FloatArray, seed: int = 0) -> FloatArray:
    """Return t-SNE of [n, dims] embeddings, float32 [n, 2] (van der Maaten and Hinton 2008).

    Columns are standardised, and more than 50 of them reduced by PCA before.

    Raises:
        ModelError: scikit-learn is missing.
        ValueError: there are fewer than ``FEWEST`` rows, or values that are not finite.
    """
    if len(embeddings) < FEWEST or not np.isfinite(embeddings).all():
        raise ValueError(f"a map needs {FEWEST} tracks and finite embeddings")
    values = np.asarray(embeddings, dtype=np.float64)
    spread = values.std(axis=0)
    values = (values - values.mean(axis=0)) / np.where(spread > 0, spread, 1)
    width = min(50, len(values) - 1)
    if values.shape[1] > width:
        pca = backend.load("sklearn.decomposition").PCA(width, random_state=seed)
        values = pca.fit_transform(values)
    tsne = backend.load("sklearn.manifold").TSNE(
        perplexity=min(30, (len(values) - 1) / 3),
        init="pca" if values.shape[1] > 1 else "random",
        random_state=seed,
    )
    return np.asarray(tsne.fit_transform(values), dtype=np.float32)
