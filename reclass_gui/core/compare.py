"""Compare models on the same labelled tracks: how good, how fast, how different."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reclass_gui.core import evaluate, metrics
from reclass_gui.core.records import to_json
from reclass_gui.core.storeformat import best_allowed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from reclass_gui.core.evaluate import Evaluation
    from reclass_gui.core.records import Suggestion


@dataclass(frozen=True, slots=True)
class Contender:
    """What one model said.

    Attributes:
        name: the model's.
        genres: what it can answer.
        suggestions: of each labelled track that it could listen to.
        seconds: that it took for the tracks that it had to listen to.
        listened: how many these were; the others were known.
        timed: whether all of each of these was listened to, and not only what was unknown to
            the members of a combination: only then the seconds say how fast the model is.
        notes: what it has to say of the whole run, such as where a cascade stopped.
    """

    name: str
    genres: tuple[str, ...]
    suggestions: Mapping[Path, Suggestion]
    seconds: float
    listened: int
    timed: bool
    notes: Mapping[str, Any]

    @property
    def seconds_per_track(self) -> float | None:
        """Seconds for a track, several side by side; None when that was not measured."""
        return self.seconds / self.listened if self.listened and self.timed else None


@dataclass(frozen=True, slots=True)
class Pair:
    """How two models differ on the same tracks.

    Attributes:
        agreement: share of tracks for which both say the same, right or wrong.
        both: tracks that both get right; ``neither``, ``only_first``, ``only_second`` alike.
        difference: accuracy of the first minus that of the second.
        interval: 95 % interval of the difference, by bootstrap over tracks, paired. Like the
            p-value it takes tracks for independent, which several tracks of one artist are not.
        p_value: of McNemar's exact test: how likely at least so uneven a split of the tracks that
            only one gets right is, were the models equally good.
    """

    first: str
    second: str
    agreement: float
    both: int
    neither: int
    only_first: int
    only_second: int
    difference: float
    interval: tuple[float, float]
    p_value: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Several models on the tracks that all of them could listen to.

    Attributes:
        tracks: how many these are.
        left_out: labelled tracks that at least one model could not listen to.
        results: an evaluation for each contender, in order.
        pairs: every two of them.
    """

    tracks: int
    left_out: int
    contenders: tuple[Contender, ...]
    results: tuple[Evaluation, ...]
    pairs: tuple[Pair, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the comparison as a JSON object."""
        models = [
            {
                "model": contender.name,
                "seconds_per_track": contender.seconds_per_track,
                "listened": contender.listened,
                **contender.notes,
                **result.to_json(),
            }
            for contender, result in zip(self.contenders, self.results, strict=True)
        ]
        return {
            "tracks": self.tracks,
            "left_out": self.left_out,
            "models": models,
            "pairs": to_json(self.pairs),
        }


def compare(labels: Mapping[Path, str], contenders: Sequence[Contender]) -> Comparison:
    """Compare models on labelled tracks.

    Raises:
        ValueError: there is no labelled track that all could listen to.
    """
    everywhere = set.intersection(*(set(c.suggestions) & set(labels) for c in contenders))
    heard = set().union(*(set(c.suggestions) & set(labels) for c in contenders))
    paths = sorted(everywhere)
    if not paths:
        raise ValueError("no labelled track was heard by all models")
    results = [
        evaluate.evaluate(labels, [c.suggestions[path] for path in paths], c.genres)
        for c in contenders
    ]
    pairs = [_pair(labels, paths, a, b) for a, b in itertools.combinations(contenders, 2)]
    return Comparison(
        tracks=len(paths),
        left_out=len(heard) - len(paths),
        contenders=tuple(contenders),
        results=tuple(results),
        pairs=tuple(pairs),
    )


def _pair(
    labels: Mapping[Path, str], paths: Sequence[Path], first: Contender, second: Contender
) -> Pair:
    said = [
        (best_allowed(first.suggestions[path]), best_allowed(second.suggestions[path]))
        for path in paths
    ]
    truth = [labels[path] for path in paths]
    right = [(a == t, b == t) for t, (a, b) in zip(truth, said, strict=True)]
    only_first, only_second = right.count((True, False)), right.count((False, True))
    return Pair(
        first=first.name,
        second=second.name,
        agreement=sum(a == b for a, b in said) / len(paths),
        both=right.count((True, True)),
        neither=right.count((False, False)),
        only_first=only_first,
        only_second=only_second,
        difference=(only_first - only_second) / len(paths),
        interval=metrics.paired_interval(only_first, only_second, len(paths)),
        p_value=metrics.mcnemar(only_first, only_second),
    )
