"""Labels that hold each by itself: a track can have several genres, or none of them.

Where labels are exclusive, their probabilities sum to 1 and the likeliest one is the answer. Here
each label has a probability of its own and a threshold from which on it is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from reclass_gui.core.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.genremap import GenreMap, Vectors
    from reclass_gui.core.records import FloatArray

# How far outside of 0 to 1 a graph's rounding may take its probabilities.
_TOLERANCE = 1e-2
# Probabilities nearer to 0 or 1 are taken for these: the logarithm stays finite.
_SMALLEST = 1e-12


def independent(found: FloatArray, card: ModelCard) -> FloatArray:
    """Return the probabilities of a model that gives several genres.

    Args:
        found: [n, labels] logits, or probabilities, as ``card.activation`` says.
        card: of that model.

    Raises:
        ModelError: they are not from 0 to 1.
    """
    if card.activation == "sigmoid":
        # As tanh it overflows for no logit.
        return np.asarray(0.5 + 0.5 * np.tanh(found / 2), dtype=np.float32)
    if (found < -_TOLERANCE).any() or (found > 1 + _TOLERANCE).any():
        raise ModelError(
            f"{card.title} gave values that are not from 0 to 1; if its graph ends before the "
            "sigmoid, its card must have “activation”: “sigmoid”"
        )
    return np.asarray(np.clip(found, 0, 1), dtype=np.float32)


def temper_each(probabilities: npt.NDArray[np.floating], temperature: float) -> Vectors:
    """Divide the logits of independent probabilities [..., n] by a temperature.

    As ``genremap.temper`` does where they sum to 1 (Guo et al. 2017).
    """
    values = np.asarray(probabilities, dtype=np.float64)
    if temperature == 1:
        return values
    inside = np.clip(values, _SMALLEST, 1 - _SMALLEST)
    logits = np.log(inside) - np.log1p(-inside)
    return np.asarray(0.5 + 0.5 * np.tanh(logits / temperature / 2))


def strongest(probabilities: npt.NDArray[np.floating], genre_map: GenreMap) -> Vectors:
    """Turn [n, labels] into [n, genres]; of several labels of one genre the likeliest counts.

    Nothing is known of how they go together, and that one of them holds is at least as likely as
    the likeliest of them. Their sum could be more than 1.
    """
    result = np.zeros((len(probabilities), len(genre_map.genres)))
    for label, column in enumerate(genre_map.columns):
        np.maximum(result[:, column], probabilities[:, label], out=result[:, column])
    return result


def genre_thresholds(
    probabilities: npt.NDArray[np.floating], thresholds: Sequence[float], genre_map: GenreMap
) -> Vectors:
    """Return the threshold of each genre for one track, [genres].

    A genre is given when one of its labels reaches its own threshold. So where some do, it is the
    lowest of theirs; where none does, that of the likeliest label. Either way
    ``strongest(...) >= genre_thresholds(...)`` says exactly which genres are given.

    Args:
        probabilities: [labels] of the track.
        thresholds: one for each label.
        genre_map: from labels to genres.
    """
    result = np.ones(len(genre_map.genres))
    for column in range(len(genre_map.genres)):
        labels = [label for label, place in enumerate(genre_map.columns) if place == column]
        reached = [thresholds[i] for i in labels if probabilities[i] >= thresholds[i]]
        likeliest = max(labels, key=lambda i: probabilities[i])
        result[column] = min(reached) if reached else thresholds[likeliest]
    return result
