"""Compare models on the same tracks: how good, how fast, how different."""

from __future__ import annotations

import itertools
import time
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reclass_gui.core import evaluate, metrics, pipeline
from reclass_gui.core.errors import ModelError
from reclass_gui.core.genres import split_genres
from reclass_gui.core.loading import members_of
from reclass_gui.core.records import Progress, TrackDone, TrackFailed, to_json
from reclass_gui.core.storeformat import best_allowed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from concurrent.futures import Executor
    from pathlib import Path

    from reclass_gui.core.evaluate import Evaluation
    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.model import Model
    from reclass_gui.core.records import Suggestion, Track
    from reclass_gui.core.store import Store


@dataclass(frozen=True, slots=True)
class Contender:
    """What one model said.

    Attributes:
        name: the model's.
        genres: what it can answer.
        suggestions: of each track that it could listen to.
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
        both: tracks that both get right; ``neither``, ``only_first``, ``only_second`` alike. These
            and what follows are None where no labels say what is right.
        difference: accuracy of the first minus that of the second.
        interval: 95 % interval of the difference, by bootstrap over tracks, paired. Like the
            p-value it takes tracks for independent, which several tracks of one artist are not.
        p_value: of McNemar's exact test: how likely at least so uneven a split of the tracks that
            only one gets right is, were the models equally good.
    """

    first: str
    second: str
    agreement: float
    both: int | None = None
    neither: int | None = None
    only_first: int | None = None
    only_second: int | None = None
    difference: float | None = None
    interval: tuple[float, float] | None = None
    p_value: float | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """What the models say of one track.

    Attributes:
        label: what a person says, "" where nobody did.
        genres: each model's likeliest genre, in order; None where it names none at all.
        confidences: that each has in it.
    """

    path: Path
    label: str
    genres: tuple[str | None, ...]
    confidences: tuple[float, ...]

    @property
    def agree(self) -> bool:
        """Whether all models say the same."""
        return len(set(self.genres)) == 1


@dataclass(frozen=True, slots=True)
class Comparison:
    """Several models on the tracks that all of them could listen to.

    Attributes:
        tracks: how many these are.
        left_out: tracks that at least one model could not listen to.
        results: an evaluation for each contender, in order; none without labels.
        pairs: every two of them.
        answers: of each track, sorted by path.
    """

    tracks: int
    left_out: int
    contenders: tuple[Contender, ...]
    results: tuple[Evaluation, ...]
    pairs: tuple[Pair, ...]
    answers: tuple[Answers, ...]

    @property
    def differing(self) -> tuple[Answers, ...]:
        """The tracks of which the models do not all say the same."""
        return tuple(answer for answer in self.answers if not answer.agree)

    def unsure(self, contender: Contender) -> int:
        """Return of how many tracks a model suggests no genre."""
        said = (contender.suggestions[answer.path] for answer in self.answers)
        return sum(suggestion.genre is None for suggestion in said)

    def to_json(self) -> dict[str, Any]:
        """Return the comparison as a JSON object."""
        results = self.results or (None,) * len(self.contenders)
        models = [
            {
                "model": contender.name,
                "seconds_per_track": contender.seconds_per_track,
                "listened": contender.listened,
                "unsure": self.unsure(contender),
                **contender.notes,
                **(result.to_json() if result else {}),
            }
            for contender, result in zip(self.contenders, results, strict=True)
        ]
        differing = [
            {
                "path": answer.path,
                "label": answer.label or None,
                "genres": answer.genres,
                "confidences": [round(value, 4) for value in answer.confidences],
            }
            for answer in self.differing
        ]
        return {
            "tracks": self.tracks,
            "left_out": self.left_out,
            "labelled": bool(self.results),
            "models": models,
            "pairs": to_json(self.pairs),
            "differing": to_json(differing),
        }


@dataclass(frozen=True, slots=True)
class ModelFailed:
    """A model could not listen to a track."""

    model: str
    failed: TrackFailed


def contest(
    models: Sequence[Model],
    tracks: Sequence[Track],
    labels: Mapping[Path, str],
    store: Store | None,
    *,
    quality: str = "balanced",
    executor: Executor | None = None,
    unsure_below: float | None = None,
    taxonomy: Taxonomy | None = None,
    anew: bool = False,
) -> Generator[Progress | ModelFailed | Comparison, None, None]:
    """Let models listen to the same tracks, one model after the other; the comparison comes last.

    Args:
        models: loaded, two at least.
        tracks: which.
        labels: genre of each track that has one; empty for none, and then all tracks count.
        store: where analyses are looked up and kept; None for neither.
        quality: one of ``model.QUALITY``.
        executor: threads beside the calling one.
        unsure_below: confidence under which a suggestion is "unsure"; None takes each model's.
        taxonomy: where given, its allowed list limits what may be suggested.
        anew: listen also to what is known, and keep nothing.

    Raises:
        ModelError: a model fails, whatever the track, or labels name several genres.
        StoreError: analyses could not be kept.
        ValueError: there is no (labelled) track that all could listen to.
    """
    _require_single(labels)
    contenders = []
    for number, model in enumerate(models):
        suggestions: dict[Path, Suggestion] = {}
        tally = model.tally()
        listened = 0
        began = time.perf_counter()
        events = pipeline.classify(
            tracks,
            model,
            None if anew else store,
            quality=quality,
            executor=executor,
            unsure_below=unsure_below,
            taxonomy=taxonomy,
        )
        assert isinstance(events, Generator)
        with closing(events):
            for event in events:
                if isinstance(event, Progress):
                    done = number * len(tracks) + event.done
                    yield Progress(done, len(models) * len(tracks), model.card.title)
                elif isinstance(event, TrackFailed):
                    yield ModelFailed(model.name, event)
                elif isinstance(event, TrackDone):
                    suggestions[event.suggestion.path] = event.suggestion
                    listened += not event.cached
                    if tally is not None:
                        tally.add(event.analysis, cached=event.cached)
        contenders.append(
            Contender(
                name=model.name,
                genres=model.genres,
                suggestions=suggestions,
                seconds=time.perf_counter() - began,
                listened=listened,
                timed=anew or not members_of(model.card),
                notes=tally.to_json() if tally is not None else {},
            )
        )
    yield compare(labels, contenders)


def _require_single(labels: Mapping[Path, str]) -> None:
    several = sum(len(split_genres(label)) > 1 for label in labels.values())
    if several:
        raise ModelError(
            f"{several} of the labels name several genres; models are compared by one genre a "
            "track. “reclass evaluate” measures one model on several."
        )


def compare(labels: Mapping[Path, str], contenders: Sequence[Contender]) -> Comparison:
    """Compare what models said; a model that gives several genres by the first of them.

    Args:
        labels: genre of each labelled track; the others are left out. Empty: all count, and
            nothing is known of right and wrong.
        contenders: what each said.

    Raises:
        ModelError: labels name several genres.
        ValueError: there is no (labelled) track that all could listen to.
    """
    _require_single(labels)

    def counted(contender: Contender) -> set[Path]:
        return set(contender.suggestions) & set(labels) if labels else set(contender.suggestions)

    everywhere = set.intersection(*map(counted, contenders))
    heard = set().union(*map(counted, contenders))
    paths = sorted(everywhere)
    if not paths:
        raise ValueError(f"no {'labelled ' if labels else ''}track was heard by all models")
    answers = []
    for path in paths:
        said = [contender.suggestions[path] for contender in contenders]
        genres = tuple(best_allowed(suggestion) for suggestion in said)
        confidences = tuple(suggestion.confidence for suggestion in said)
        answers.append(Answers(path, labels.get(path, ""), genres, confidences))
    results = [
        evaluate.evaluate(labels, [c.suggestions[path] for path in paths], c.genres)
        for c in (contenders if labels else ())
    ]
    pairs = [
        _pair(contenders[a].name, contenders[b].name, a, b, answers, labelled=bool(labels))
        for a, b in itertools.combinations(range(len(contenders)), 2)
    ]
    return Comparison(
        tracks=len(paths),
        left_out=len(heard) - len(paths),
        contenders=tuple(contenders),
        results=tuple(results),
        pairs=tuple(pairs),
        answers=tuple(answers),
    )


def _pair(
    first: str, second: str, a: int, b: int, answers: Sequence[Answers], *, labelled: bool
) -> Pair:
    total = len(answers)
    agreement = sum(answer.genres[a] == answer.genres[b] for answer in answers) / total
    if not labelled:
        return Pair(first, second, agreement)
    right = [(t.genres[a] == t.label, t.genres[b] == t.label) for t in answers]
    only_first, only_second = right.count((True, False)), right.count((False, True))
    return Pair(
        first=first,
        second=second,
        agreement=agreement,
        both=right.count((True, True)),
        neither=right.count((False, False)),
        only_first=only_first,
        only_second=only_second,
        difference=(only_first - only_second) / total,
        interval=metrics.paired_interval(only_first, only_second, total),
        p_value=metrics.mcnemar(only_first, only_second),
    )
