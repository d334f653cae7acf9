"""How much a person's own head corrects the shipped networks, chosen by tracks held out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.voting import add_own_head, sharpen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    Vectors = npt.NDArray[np.float64]

WEIGHTS = (0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 1.0)
SHARPNESS = tuple(float(value) for value in np.round(np.geomspace(0.5, 4.0, 19), 3))

FAMILIAR_TRACKS = 5.0
"""So many tracks that the shipped networks take for a genre make the head at home there."""

SHARPNESS_PRIOR = 4.0
"""Log-likelihood that a sharpness costs, times the square of its logarithm: where few tracks were
held out and all of them are right, a confidence of almost 1 would still be unfounded."""

_FLOOR = 1e-6


@dataclass(frozen=True, slots=True)
class Correction:
    """How the own head takes part; see ``core.voting.OwnVote``.

    Attributes:
        genres: of the corrected probabilities.
        weight: 0 to 1.
        sharpness: exponent of the result.
        familiar: for each genre, 0 to 1.
    """

    genres: tuple[str, ...]
    weight: float
    sharpness: float
    familiar: Mapping[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class Corrected:
    """What comes of correcting tracks held out.

    Attributes:
        correction: chosen by all of them.
        probabilities: [n, genres]; each track by a head and by settings that saw neither it nor
            the others of its group.
    """

    correction: Correction
    probabilities: Vectors


def correct(
    judged: npt.NDArray[np.float32],
    genres: Sequence[str],
    labels: Sequence[str],
    head: Vectors,
    fold: npt.NDArray[np.int64],
    truth: Sequence[str],
    tested: npt.NDArray[np.bool_],
) -> Corrected:
    """Choose weight and sharpness by likelihood; few tracks do not make it very sure.

    Args:
        judged: [n, len(genres)] what the shipped networks say.
        genres: of these.
        labels: of the own head.
        head: [n, len(labels)] what it says, out of fold.
        fold: [n] number of the fold that held a track out.
        truth: [n], each one of ``labels``.
        tested: [n] False for tracks of genres that no head out of fold can know.
    """
    joined = (*genres, *(label for label in labels if label not in genres))
    columns = [joined.index(label) for label in labels]
    wide = np.zeros((len(judged), len(joined)))
    wide[:, : len(genres)] = judged
    place = np.array([joined.index(label) for label in truth], np.int64)
    mixed = np.zeros((len(WEIGHTS), *wide.shape))
    for number in np.unique(fold):
        here = fold == number
        familiar = familiarity(wide[~here], columns)
        for position, weight in enumerate(WEIGHTS):
            mixed[position, here] = add_own_head(wide[here], head[here], columns, familiar, weight)
    losses = _losses(mixed, place) * tested
    probabilities = np.zeros_like(wide)
    for number in np.unique(fold):
        here = fold == number
        weight, sharp = _best(losses[:, :, ~here])
        probabilities[here] = sharpen(mixed[weight, here], SHARPNESS[sharp])
    weight, sharp = _best(losses)
    familiar = familiarity(wide, columns)
    correction = Correction(
        joined,
        WEIGHTS[weight],
        SHARPNESS[sharp],
        {
            genre: round(float(familiar[at]), 3)
            for at, genre in enumerate(joined)
            if at not in columns and familiar[at] >= 0.001
        },
    )
    return Corrected(correction, probabilities)


def familiarity(judged: Vectors, columns: Sequence[int]) -> Vectors:
    """Say for each genre how much of it the head has heard, 0 to 1.

    1 for its own labels; else by how many of its tracks the shipped networks take for the genre,
    counted by probability.
    """
    familiar = np.minimum(judged.sum(axis=0) / FAMILIAR_TRACKS, 1.0)
    familiar[list(columns)] = 1.0
    return np.asarray(familiar)


def _losses(mixed: Vectors, place: npt.NDArray[np.int64]) -> Vectors:
    """Return the negative log-likelihood of each track, [weights, sharpnesses, n]."""
    rows = np.arange(len(place))
    losses = np.zeros((len(mixed), len(SHARPNESS), len(place)))
    for weight, probabilities in enumerate(mixed):
        # In place: the same numbers nineteen times are most of the time that learning takes.
        logs = np.log(np.maximum(probabilities, _FLOOR)).astype(np.float32)
        for sharp, exponent in enumerate(SHARPNESS):
            raised = logs * np.float32(exponent)
            told = raised[rows, place]
            np.exp(raised, out=raised)
            losses[weight, sharp] = np.log(raised.sum(axis=1)) - told
    return losses


def _best(losses: Vectors) -> tuple[int, int]:
    total = losses.sum(axis=2) + SHARPNESS_PRIOR * np.log(SHARPNESS) ** 2
    weight, sharp = np.unravel_index(int(total.argmin()), total.shape)
    return int(weight), int(sharp)
