"""How an ensemble comes to its probabilities: its card's settings, checked, and the arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from reclass_gui.core.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.records import FloatArray

FloatVectors = npt.NDArray[np.float64]

PROBABILITY_FLOOR = 1e-6
"""Smallest tag probability that is told apart from none; keeps the logarithm finite."""


@dataclass(frozen=True, slots=True)
class TagShare:
    """Say how much some tags of one network count for a genre or style.

    Attributes:
        network: the network's name.
        weight: share of the score, 0 to 1.
    """

    network: str
    tags: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Vote:
    """Say how a head or gate takes part.

    Attributes:
        model: the head's name.
        value: weight of a head, threshold of a gate, 0 to 1.
    """

    model: str
    value: float


@dataclass(frozen=True, slots=True)
class OwnVote:
    """Say how a head that was trained on a person's own tracks corrects all the others.

    Attributes:
        model: the head's name.
        weight: how much it counts on tracks like those that it learnt from, 0 to 1.
        sharpness: exponent that calibrates what comes of it.
        familiar: for genres that are none of its own, 0 to 1: how many of the tracks that it learnt
            from the others take for them. A genre that is not named counts 0.
    """

    model: str
    weight: float
    sharpness: float
    familiar: dict[str, float]


@dataclass(frozen=True, slots=True)
class Voting:
    """The checked ``ensemble`` part of a card.

    Attributes:
        members: names of the tagging networks, in order.
        mapping: what each genre stands on.
        styles: what each style stands on.
        sharpness: exponent that calibrates the mixture.
        unsure_below: confidence under which a suggestion is "unsure".
        own: the person's own head, which has the last word.
    """

    members: tuple[str, ...]
    mapping: dict[str, tuple[TagShare, ...]]
    styles: dict[str, tuple[TagShare, ...]]
    sharpness: float
    unsure_below: float
    head: Vote | None
    speech_gate: Vote | None
    own: OwnVote | None = None

    @classmethod
    def of(cls, card: ModelCard) -> Voting:
        """Read and check a card.

        Raises:
            ModelError: something is missing or makes no sense.
        """
        try:
            return cls._read(card)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            what = f"“{error.args[0]}” is missing" if isinstance(error, KeyError) else str(error)
            raise ModelError(f"{card.path or card.name}: the ensemble's card: {what}") from error

    @classmethod
    def _read(cls, card: ModelCard) -> Voting:
        settings = card.ensemble
        members = tuple(str(name) for name in settings["members"])
        if not members:
            raise ValueError("“members” names no network")
        mapping = _shares(settings["mapping"], "mapping")
        if strangers := set(mapping) - set(card.labels):
            raise ValueError(f"“mapping” names an unknown genre “{min(strangers)}”")
        sharpness = _number(settings, "sharpness", 0.01, 100.0)
        return cls(
            members,
            mapping,
            _shares(settings.get("styles", {}), "styles"),
            sharpness,
            _number(settings, "unsure_below", 0.0, 1.0),
            _vote(settings.get("head"), "weight"),
            _vote(settings.get("speech_gate"), "above"),
            _own_vote(settings.get("own_head"), card.labels),
        )


def _number(table: Mapping[str, Any], key: str, low: float, high: float) -> float:
    value = table[key]
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
        raise ValueError(f"“{key}” must be a number from {low:g} to {high:g}")
    return float(value)


def _vote(entry: Mapping[str, Any] | None, key: str) -> Vote | None:
    return None if entry is None else Vote(str(entry["model"]), _number(entry, key, 0.0, 1.0))


def _own_vote(entry: Mapping[str, Any] | None, labels: Sequence[str]) -> OwnVote | None:
    if entry is None:
        return None
    familiar = entry.get("familiar", {})
    if not isinstance(familiar, dict):
        raise TypeError("“familiar” must be an object")
    if strangers := set(familiar) - set(labels):
        raise ValueError(f"“familiar” names an unknown genre “{min(strangers)}”")
    return OwnVote(
        str(entry["model"]),
        _number(entry, "weight", 0.0, 1.0),
        _number(entry, "sharpness", 0.01, 100.0),
        {genre: _number(familiar, genre, 0.0, 1.0) for genre in familiar},
    )


def _shares(table: object, what: str) -> dict[str, tuple[TagShare, ...]]:
    if not isinstance(table, dict):
        raise TypeError(f"“{what}” must be an object")
    shares = {}
    for name, parts in table.items():
        shares[name] = tuple(
            TagShare(network, tuple(part["tags"]), _number(part, "weight", 0.0, 1.0))
            for network, part in parts.items()
        )
        if not shares[name] or not all(share.tags for share in shares[name]):
            raise ValueError(f"“{what}” gives “{name}” no tag")
    return shares


@dataclass(frozen=True, slots=True)
class Columns:
    """A ``TagShare`` with its tags looked up.

    Attributes:
        network: the network's position in the ensemble.
        columns: the tags' positions among the network's labels.
    """

    network: int
    columns: list[int]
    weight: float


def resolve(
    shares: Mapping[str, Sequence[TagShare]],
    names: Sequence[str],
    labels: Sequence[Sequence[str]],
) -> dict[str, tuple[Columns, ...]]:
    """Look the tags up among the networks' labels.

    Raises:
        ModelError: a network or a tag isn't there.
    """
    resolved = {}
    for genre, parts in shares.items():
        found = []
        for part in parts:
            if part.network not in names:
                raise ModelError(f"“{genre}” stands on an unknown network “{part.network}”")
            network = list(names).index(part.network)
            if strangers := set(part.tags) - set(labels[network]):
                raise ModelError(f"“{genre}” stands on an unknown tag “{min(strangers)}”")
            columns = [list(labels[network]).index(tag) for tag in part.tags]
            found.append(Columns(network, columns, part.weight))
        resolved[genre] = tuple(found)
    return resolved


def tag_probabilities(
    tags: Sequence[FloatArray], mapping: Mapping[str, Sequence[Columns]], genres: Sequence[str]
) -> FloatVectors:
    """Turn each network's tags [n, labels] into genre probabilities [n, genres].

    A genre's score is the weighted mean, over the networks, of the log-probability of the best of
    its tags; the scores go through a softmax. A genre without tags gets 0.
    """
    scores = np.full((len(tags[0]), len(genres)), -np.inf)
    for genre, parts in mapping.items():
        scores[:, genres.index(genre)] = sum(
            part.weight
            * np.log(np.maximum(tags[part.network][:, part.columns].max(axis=1), PROBABILITY_FLOOR))
            for part in parts
        )
    result = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(result / result.sum(axis=1, keepdims=True))


def add_head(
    mixture: FloatVectors, head: npt.NDArray[Any], columns: Sequence[int], weight: float
) -> FloatVectors:
    """Mix tag probabilities [n, genres] with a head's [n, head labels].

    The head spreads all its probability over the genres that it knows, so its voice shrinks with
    the share u that the tags give to the others: it counts ``weight`` · (1 - u²). Form and weight
    were chosen by leaving each of the head's genres out of its training in turn.
    """
    known = mixture[:, columns].sum(axis=1, keepdims=True)
    share = weight * (1 - (1 - known) ** 2)
    mixed = mixture * (1 - share)
    mixed[:, columns] += share * head
    return np.asarray(mixed, dtype=np.float64)


def add_own_head(
    mixture: FloatVectors,
    head: npt.NDArray[Any],
    columns: Sequence[int],
    familiar: npt.NDArray[np.float64],
    weight: float,
) -> FloatVectors:
    """Correct genre probabilities [n, genres] by a person's own head [n, head labels].

    The same form as ``add_head``, but u is the share that the others give to genres of which the
    head has not heard enough tracks, whatever the person called those. So a genre of the person's
    own can win over the ones that others know, and a kind of music that the person never labelled
    is left to the others.

    Args:
        mixture: what the others say.
        head: the head's probabilities.
        columns: the head's labels among the genres.
        familiar: [genres] 0 to 1, 1 for the head's own labels.
        weight: 0 to 1.
    """
    share = weight * (1 - (1 - mixture @ familiar) ** 2)[:, np.newaxis]
    mixed = mixture * (1 - share)
    mixed[:, columns] += share * head
    return np.asarray(mixed, dtype=np.float64)


def sharpen(mixture: FloatVectors, exponent: float) -> FloatVectors:
    """Raise probabilities to a power and make them sum to 1 again (temperature 1/exponent)."""
    raised = mixture**exponent
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))
