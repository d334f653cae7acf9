"""Several models side by side, and whether what parts them is more than chance."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reclass_gui.core.metrics import mcnemar, paired_interval
from reclass_gui.train.judgement import judge, right_tracks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reclass_gui.train.judgement import Judgement
    from reclass_gui.train.outcome import Outcome


@dataclass(frozen=True, slots=True, eq=False)
class Contestant:
    """One model of several."""

    name: str
    outcome: Outcome
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Pair:
    """Two models on the tracks that both were tested on, with the same labels.

    Attributes:
        tracks: how many these are; p-value and interval are None where there are none.
        only_first: tracks that only the first gets right.
        only_second: tracks that only the second gets right.
        difference: accuracy of the first less that of the second, on these tracks.
        interval: of the difference, 95 %, paired bootstrap.
        p_value: of McNemar's exact test.
    """

    first: str
    second: str
    tracks: int
    only_first: int
    only_second: int
    difference: float | None
    interval: tuple[float, float] | None
    p_value: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Contest:
    """Models side by side, the first one being the one that the report is about."""

    contestants: tuple[Contestant, ...]
    pairs: tuple[Pair, ...]


def contest(outcomes: Mapping[str, Outcome]) -> Contest:
    """Put outcomes side by side, by name."""
    found = tuple(Contestant(name, one, judge(one)) for name, one in outcomes.items())
    pairs = tuple(_pair(first, second) for first, second in itertools.combinations(found, 2))
    return Contest(found, pairs)


def _pair(first: Contestant, second: Contestant) -> Pair:
    here, there = (_by_name(each.outcome) for each in (first, second))
    common = [
        (here[name][1], there[name][1])
        for name in here
        if name in there and here[name][0] == there[name][0]
    ]
    only_first = sum(a and not b for a, b in common)
    only_second = sum(b and not a for a, b in common)
    total = len(common)
    return Pair(
        first.name,
        second.name,
        total,
        only_first,
        only_second,
        (only_first - only_second) / total if total else None,
        paired_interval(only_first, only_second, total) if total else None,
        mcnemar(only_first, only_second) if total else None,
    )


def _by_name(outcome: Outcome) -> dict[str, tuple[frozenset[str], bool]]:
    """Return the labels of each track and whether the model is right."""
    return {
        name: (
            frozenset(label for label, has in zip(outcome.labels, row, strict=True) if has),
            bool(right),
        )
        for name, row, right in zip(
            outcome.names, outcome.truth.tolist(), right_tracks(outcome), strict=True
        )
    }
