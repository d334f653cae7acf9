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


class Reduction:
    """Columns standardised, and more than 50 of them reduced by PCA, as the rows given here say."""

    def __init__(self, embeddings: FloatArray, seed: int = 0) -> None:
        """Fit to [n, dims].

        Raises:
            ModelError: scikit-learn is missing.
        """
        values = np.asarray(embeddings, dtype=np.float64)
        self._mean = values.mean(axis=0)
        spread = values.std(axis=0)
        self._spread = np.where(spread > 0, spread, 1)
        width = min(50, len(values) - 1)
        self._pca = None
        if values.shape[1] > width:
            pca = backend.load("sklearn.decomposition").PCA(width, random_state=seed)
            self._pca = pca.fit((values - self._mean) / self._spread)

    def __call__(self, embeddings: FloatArray) -> npt.NDArray[np.float64]:
        """Return rows [n, dims] as [n, 50 at most]."""
        values = (np.asarray(embeddings, dtype=np.float64) - self._mean) / self._spread
        if self._pca is not None:
            values = self._pca.transform(values)
        return np.asarray(values, dtype=np.float64)


def project(embeddings: FloatArray, seed: int = 0) -> FloatArray:
    """Return t-SNE of [n, dims] embeddings, float32 [n, 2] (van der Maaten and Hinton 2008).

    Columns are standardised, and more than 50 of them reduced by PCA before.

    Raises:
        ModelError: scikit-learn is missing.
        ValueError: there are fewer than ``FEWEST`` rows, or values that are not finite.
    """
    if len(embeddings) < FEWEST or not np.isfinite(embeddings).all():
        raise ValueError(f"a map needs {FEWEST} tracks and finite embeddings")
    return lay_out(Reduction(embeddings, seed)(embeddings), seed)


def lay_out(values: npt.NDArray[np.float64], seed: int = 0) -> FloatArray:
    """Return t-SNE of reduced rows, float32 [n, 2].

    Raises:
        ModelError: scikit-learn is missing.
    """
    tsne = backend.load("sklearn.manifold").TSNE(
        perplexity=min(30, (len(values) - 1) / 3),
        init="pca" if values.shape[1] > 1 else "random",
        random_state=seed,
    )
    return np.asarray(tsne.fit_transform(values), dtype=np.float32)


def place_among(
    values: npt.NDArray[np.float64],
    laid_out: npt.NDArray[np.float64],
    places: FloatArray,
    neighbours: int = 5,
) -> FloatArray:
    """Return [n, 2]: of each row the mean place of its nearest neighbours among those laid out.

    Args:
        values: reduced rows [n, dims].
        laid_out: the reduced rows that have a place, [m, dims].
        places: of those, [m, 2].
        neighbours: how many; those that are as near as none other.
    """
    count = min(neighbours, len(laid_out))
    # |a - b|^2 without |a|^2, which is the same for all candidates of a row.
    distances = (laid_out**2).sum(axis=1) - 2 * values @ laid_out.T
    nearest = np.argpartition(distances, count - 1, axis=1)[:, :count]
    return np.asarray(places[nearest].mean(axis=1), dtype=np.float32)
