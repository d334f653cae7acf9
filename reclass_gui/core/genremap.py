"""From a model's own labels to the genres of one taxonomy, and from several opinions to one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reclass_gui.core.genres import Taxonomy

Vectors = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class GenreMap:
    """Say which genre each label of a model counts for.

    Attributes:
        genres: main genres of the taxonomy, and the labels that it does not know as they are.
        columns: for each label the position of its genre.
        unmapped: those of ``genres`` that the taxonomy does not know.
    """

    genres: tuple[str, ...]
    columns: tuple[int, ...]
    unmapped: tuple[str, ...]

    @classmethod
    def of(cls, labels: Sequence[str], taxonomy: Taxonomy, genres: Sequence[str] = ()) -> GenreMap:
        """Map labels to main genres.

        Args:
            labels: a model's own.
            taxonomy: knows their spellings and what main genre they belong to.
            genres: these come first and in this order; further ones follow as labels bring them.
        """
        roots = [taxonomy.root(label) for label in labels]
        names = [root or label for root, label in zip(roots, labels, strict=True)]
        found = tuple(dict.fromkeys([*genres, *names]))
        unknown = [label for root, label in zip(roots, labels, strict=True) if root is None]
        return cls(found, tuple(found.index(name) for name in names), tuple(unknown))

    def apply(self, probabilities: npt.NDArray[np.floating]) -> Vectors:
        """Turn [n, labels] into [n, genres]; labels of one genre add up."""
        result = np.zeros((len(probabilities), len(self.genres)))
        for label, column in enumerate(self.columns):
            result[:, column] += probabilities[:, label]
        return result


def temper(probabilities: npt.NDArray[np.floating], temperature: float) -> Vectors:
    """Divide log-probabilities [..., n] by a temperature and make them sum to 1 again.

    The same as a softmax of logits over the temperature (Guo et al. 2017).
    """
    values = np.asarray(probabilities, dtype=np.float64)
    if temperature == 1:
        return values
    # The largest becomes 1 first: a power of small numbers could leave none.
    raised = (values / values.max(axis=-1, keepdims=True)) ** (1 / temperature)
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True))


def mix(opinions: Vectors, known: npt.NDArray[np.bool_], weights: Sequence[float]) -> Vectors:
    """Mix calibrated opinions into one probability vector [n_genres] that sums to 1.

    A model spreads all its probability over the genres that it knows, also when it hears another
    one. So of a genre that it never learnt it takes the opinion of those that did, and what is
    left goes to the genres that it knows; then the weighted mean is taken. Where all know all
    genres that is plain weighted soft voting.

    Args:
        opinions: [n_models, n_genres], 0 for genres that a model does not know.
        known: [n_models, n_genres], which genres a model knows; each is known to one at least.
        weights: one for each model, not negative, not all 0.
    """
    weight = np.asarray(weights, dtype=np.float64)[:, None]
    voiced = weight * known
    total = voiced.sum(axis=0)
    said = np.divide(
        (voiced * opinions).sum(axis=0), total, out=np.zeros_like(total), where=total > 0
    )
    borrowed = np.where(known, 0.0, said)
    share = borrowed.sum(axis=1, keepdims=True)
    borrowed /= np.maximum(share, 1)
    completed = opinions * known * (1 - np.minimum(share, 1)) + borrowed
    return np.asarray((weight * completed).sum(axis=0) / weight.sum())
