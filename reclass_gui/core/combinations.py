"""How a "vote" or "cascade" combines its members: its card's settings, checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reclass_gui.core.cardchecks import is_number
from reclass_gui.core.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reclass_gui.core.cards import ModelCard

STAGE_WEIGHTS = ((1.0,), (0.4, 0.6), (0.25, 0.35, 0.4))
"""Weights of the stages that have run, for one, two and three of them (Music_ReClass)."""

STOP_ABOVE = (0.95, 0.9)
"""Confidence above which no further stage runs, after the first and the second (Music_ReClass)."""

_MOST_MEMBERS = 16


def stage_weights(count: int) -> tuple[tuple[float, ...], ...]:
    """Return for each number of stages that have run the weight of each of these.

    Up to three as in ``STAGE_WEIGHTS``; beyond, they rise evenly, the last counting about twice
    as much as the first.
    """
    further = (
        tuple((number + place) / (number * (3 * number - 1) / 2) for place in range(number))
        for number in range(len(STAGE_WEIGHTS) + 1, count + 1)
    )
    return (*STAGE_WEIGHTS[:count], *further)


def stop_thresholds(count: int) -> tuple[float, ...]:
    """Return the confidence that is enough after each of so many stages but the last.

    As ``STOP_ABOVE``, whose last value holds for all further stages.
    """
    further = (STOP_ABOVE[-1],) * max(count - 1 - len(STOP_ABOVE), 0)
    return (*STOP_ABOVE[: count - 1], *further)


@dataclass(frozen=True, slots=True)
class VoteSettings:
    """The checked ``ensemble`` part of a "vote".

    Attributes:
        members: names of the models.
        weights: one for each.
        stack: name of a head on the members' joined genre probabilities, which then decides in
            place of the weights; or "".
    """

    members: tuple[str, ...]
    weights: tuple[float, ...]
    stack: str

    @classmethod
    def of(cls, card: ModelCard) -> VoteSettings:
        """Read and check a card.

        Raises:
            ModelError: something is missing or makes no sense.
        """
        try:
            settings = card.ensemble
            members = _names(settings, "members")
            weights = _weights(settings.get("weights", [1.0] * len(members)), len(members))
            return cls(members, weights, _text(settings, "stack"))
        except ValueError as error:
            raise ModelError(f"{card.path}: the vote's card: {error}") from error


@dataclass(frozen=True, slots=True)
class CascadeSettings:
    """The checked ``ensemble`` part of a "cascade".

    Attributes:
        members: names of the models, the quickest first.
        weights: for each number of stages that have run, the weight of each of these.
        stop_above: confidence above which no further stage runs; for each stage but the last.
    """

    members: tuple[str, ...]
    weights: tuple[tuple[float, ...], ...]
    stop_above: tuple[float, ...]

    @classmethod
    def of(cls, card: ModelCard) -> CascadeSettings:
        """Read and check a card.

        Raises:
            ModelError: something is missing or makes no sense.
        """
        try:
            settings = card.ensemble
            members = _names(settings, "members")
            count = len(members)
            rows = settings.get("weights", stage_weights(count))
            if not isinstance(rows, (list, tuple)) or len(rows) != count:
                raise ValueError(f"“weights” must hold {count} rows, one for each stage")
            weights = tuple(_weights(row, number) for number, row in enumerate(rows, 1))
            stops = settings.get("stop_above", stop_thresholds(count))
            if not isinstance(stops, (list, tuple)) or len(stops) != count - 1:
                raise ValueError(f"“stop_above” must hold {count - 1} numbers")
            if not all(is_number(stop) and 0 <= stop <= 1 for stop in stops):
                raise ValueError("“stop_above” must hold numbers from 0 to 1")
            return cls(members, weights, tuple(float(stop) for stop in stops))
        except ValueError as error:
            raise ModelError(f"{card.path}: the cascade's card: {error}") from error


def _names(settings: Mapping[str, Any], key: str) -> tuple[str, ...]:
    names = settings.get(key)
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise ValueError(f"“{key}” must be a list of names")
    if not 2 <= len(names) <= _MOST_MEMBERS or len(set(names)) != len(names):
        raise ValueError(f"“{key}” must name 2 to {_MOST_MEMBERS} different models")
    return tuple(names)


def _text(settings: Mapping[str, Any], key: str) -> str:
    value = settings.get(key, "")
    if not isinstance(value, str):
        raise ValueError(f"“{key}” must be a name")
    return value


def _weights(values: Sequence[Any], count: int) -> tuple[float, ...]:
    if not isinstance(values, (list, tuple)) or len(values) != count:
        raise ValueError(f"“weights” must give {count} number(s) for {count} model(s)")
    if not all(is_number(value) and 0 <= value <= 1e6 for value in values) or not sum(values):
        raise ValueError("“weights” must be numbers from 0 on, not all of them 0")
    return tuple(float(value) for value in values)
