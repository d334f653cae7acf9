"""A model of a person's own in seconds: a head on the embeddings of the shipped networks.

The networks have listened already; what they heard is in the store. So learning decodes nothing,
and neither does judging the whole library by the new model.

Every figure is of tracks held out with all others of their artist, and the model that is in use is
asked about the same tracks. It stays in use where the new one is not as good.
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core import metrics
from reclass_gui.core.errors import ModelError
from reclass_gui.core.records import to_json
from reclass_gui.train.correction import correct
from reclass_gui.train.crossfit import CrossFit, cross_fit

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    import numpy.typing as npt

    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.records import Progress
    from reclass_gui.train.correction import Correction
    from reclass_gui.train.heardtracks import Examples
    from reclass_gui.train.linear import LinearModel

    Mask = npt.NDArray[np.bool_]

FEWEST_TRACKS = 5
FOLDS = 5
FEWEST_COMPARED = 10
"""On fewer tracks that the model in use did not learn from nothing is compared."""


@dataclass(frozen=True, slots=True)
class GenreCount:
    """What there is of one genre.

    Attributes:
        groups: how many artists; albums or folders count where no artist is known.
        warning: "few" for too few tracks, which are left out; "one artist" where it is learnt but
            cannot be tested; else "".
        found: share of its compared tracks that the new model finds; None without any.
        found_before: the same of the model in use.
    """

    genre: str
    tracks: int
    groups: int
    warning: str = ""
    found: float | None = None
    found_before: float | None = None


@dataclass(frozen=True, slots=True)
class Rival:
    """What the model in use says of the same tracks.

    Attributes:
        name: its name.
        answers: [n] its likeliest genre of each example; None for no genre.
        fresh: [n] whether it was neither fitted to the track nor to its artist, and was asked.
        stands_in_for: where another model had to be asked: the name of the one in use, else "".
        title: its name for a person.
    """

    name: str
    answers: tuple[str | None, ...]
    fresh: Mask
    stands_in_for: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two models on the same tracks, none of which either learnt from.

    Attributes:
        rival: the other model's name.
        rival_title: its name for a person.
        stands_in_for: the model in use where that could not be asked, else "".
        tracks: how many were compared.
        right: of the new model.
        rival_right: of the other.
        only_new: tracks that only the new one gets right.
        only_rival: tracks that only the other one gets right.
        interval: 95 % Wilson interval of the new model's accuracy.
        rival_interval: of the other's.
        difference_interval: 95 % interval of the difference, by bootstrap over tracks.
        p_value: of McNemar's exact test.
        sampled: how many of the tracks are of the random sample.
        sampled_right: of these, by the new model.
        sampled_rival_right: of these, by the other.
    """

    rival: str
    rival_title: str
    stands_in_for: str
    tracks: int
    right: int
    rival_right: int
    only_new: int
    only_rival: int
    interval: tuple[float, float]
    rival_interval: tuple[float, float]
    difference_interval: tuple[float, float]
    p_value: float
    sampled: int
    sampled_right: int
    sampled_rival_right: int

    @property
    def accuracy(self) -> float:
        """Of the new model."""
        return self.right / self.tracks

    @property
    def rival_accuracy(self) -> float:
        """Of the other."""
        return self.rival_right / self.tracks

    @property
    def verdict(self) -> str:
        """How the new model does: "better", "same" or "worse", "perhaps" where it may be chance."""
        if self.right == self.rival_right:
            return "same"
        words = "better" if self.right > self.rival_right else "worse"
        return words if self.p_value < 0.05 else f"perhaps {words}"

    @property
    def is_worse(self) -> bool:
        """Whether the new model gets fewer tracks right, by chance or not."""
        return self.right < self.rival_right


@dataclass(frozen=True, slots=True, eq=False)
class Learnt:
    """A head, how it takes part, and how good that is.

    Attributes:
        head: fitted to all examples of the genres that were learnt.
        correction: how it corrects the shipped networks.
        genres: of all examples, by name.
        tracks: that the head learnt from.
        groups: how many artists, albums or lone tracks these are.
        comparison: with the model in use.
        calibration_error: expected calibration error of the new model, out of fold.
        left_out: labelled tracks that are not among the examples, by reason.
        seconds: that learning took, without reading.
        learnt: [n] whether an example was learnt from.
        probabilities: [tracks, genres] of the learnt ones, out of fold, by ``correction.genres``.
    """

    head: LinearModel
    correction: Correction
    genres: tuple[GenreCount, ...]
    tracks: int
    groups: int
    comparison: SideBySide
    calibration_error: float
    left_out: Mapping[str, int]
    seconds: float
    learnt: Mask
    probabilities: npt.NDArray[np.float64]

    @property
    def warnings(self) -> tuple[GenreCount, ...]:
        """The genres with which something is not as it should be."""
        return tuple(count for count in self.genres if count.warning)

    def to_json(self) -> dict[str, Any]:
        """Return the figures as a JSON object."""
        pair = self.comparison
        return {
            "tracks": self.tracks,
            "artists": self.groups,
            "genres": to_json(self.genres),
            "left_out": dict(self.left_out),
            "weight": self.correction.weight,
            "sharpness": self.correction.sharpness,
            "calibration_error": round(self.calibration_error, 4),
            "comparison": {
                **to_json(pair),
                "accuracy": round(pair.accuracy, 4),
                "rival_accuracy": round(pair.rival_accuracy, 4),
                "verdict": pair.verdict,
            },
            "seconds": round(self.seconds, 3),
        }


def count_genres(
    labels: Sequence[str], groups: Sequence[str], fewest: int = FEWEST_TRACKS
) -> tuple[GenreCount, ...]:
    """Count tracks and artists of each genre, by name, and warn of those with too few.

    Args:
        labels: [n] genre of each track.
        groups: [n] what must stay together.
        fewest: a genre with fewer tracks is left out.
    """
    members: defaultdict[str, set[str]] = defaultdict(set)
    for label, group in zip(labels, groups, strict=True):
        members[label].add(group)
    counts = Counter(labels)
    return tuple(
        GenreCount(
            genre,
            counts[genre],
            len(members[genre]),
            "few" if counts[genre] < fewest else "one artist" if len(members[genre]) < 2 else "",
        )
        for genre in sorted(counts)
    )


def learn(
    examples: Examples,
    rival: Rival,
    taxonomy: Taxonomy,
    *,
    folds: int = FOLDS,
    fewest: int = FEWEST_TRACKS,
    seed: int = 0,
) -> Generator[Progress | Learnt, None, None]:
    """Fit a head to labelled tracks and set it beside the model in use.

    Args:
        examples: to learn from.
        rival: the model in use.
        taxonomy: its allowed list limits what counts as an answer.
        folds: fewer where there are fewer artists.
        fewest: genres with fewer tracks are left out.
        seed: of the folds.

    Yields:
        ``Progress``, and at last what was ``Learnt``.

    Raises:
        ModelError: there is too little to learn from or to test on.
    """
    began = time.perf_counter()
    counts = count_genres(examples.labels, examples.groups, fewest)
    kept = {count.genre for count in counts if count.warning != "few"}
    testable = {count.genre for count in counts if not count.warning}
    if len(kept) < 2:
        raise ModelError(
            f"There is not enough to learn from yet: two genres with {fewest} tracks each are "
            f"needed; genres with so many: {len(kept)}."
        )
    if not testable:
        raise ModelError(
            "Each genre has tracks of one artist only, so a model could not be tested. Decide on "
            "tracks of other artists as well."
        )
    learnt = np.array([label in kept for label in examples.labels], np.bool_)
    rows = np.flatnonzero(learnt)
    labels = [examples.labels[row] for row in rows]
    groups = [examples.groups[row] for row in rows]
    tested = np.array([label in testable for label in labels], np.bool_)
    fitted: CrossFit | None = None
    for event in cross_fit(examples.embeddings[rows], labels, groups, folds=folds, seed=seed):
        if isinstance(event, CrossFit):
            fitted = event
        else:
            yield event
    assert fitted is not None  # the last event
    corrected = correct(
        examples.judged[rows],
        examples.genres,
        fitted.labels,
        fitted.probabilities,
        fitted.fold,
        labels,
        tested,
    )
    allowed = [
        at for at, genre in enumerate(corrected.correction.genres) if taxonomy.may_suggest(genre)
    ]
    answers = _answers(corrected.probabilities, corrected.correction.genres, allowed)
    said = [
        None if spoken else answer
        for answer, spoken in zip(answers, examples.spoken[rows], strict=True)
    ]
    compared = tested & rival.fresh[rows]
    if not compared.any():
        raise ModelError("There is no track on which the new model could be compared.")
    before = [rival.answers[row] for row in rows]
    comparison = _side_by_side(rival, labels, said, before, compared, examples.sampled[rows])
    best = corrected.probabilities[tested]
    right = [a == t for a, t, asked in zip(answers, labels, tested, strict=True) if asked]
    yield Learnt(
        head=fitted.head,
        correction=corrected.correction,
        genres=_with_recall(counts, labels, said, before, compared),
        tracks=len(rows),
        groups=len(set(groups)),
        comparison=comparison,
        calibration_error=metrics.expected_calibration_error(
            list(np.minimum(best[:, allowed].max(axis=1), 1.0)), right
        ),
        left_out=examples.left_out,
        seconds=time.perf_counter() - began,
        learnt=learnt,
        probabilities=corrected.probabilities,
    )


def _answers(
    probabilities: npt.NDArray[np.float64], genres: Sequence[str], allowed: Sequence[int]
) -> list[str | None]:
    if not allowed:
        return [None] * len(probabilities)
    best = probabilities[:, allowed].argmax(axis=1)
    return [genres[allowed[at]] for at in best]


def _side_by_side(
    rival: Rival,
    labels: Sequence[str],
    said: Sequence[str | None],
    before: Sequence[str | None],
    compared: Mask,
    sampled: Mask,
) -> SideBySide:
    new = np.array([a == t for a, t in zip(said, labels, strict=True)])[compared]
    old = np.array([a == t for a, t in zip(before, labels, strict=True)])[compared]
    drawn = sampled[compared]
    tracks = len(new)
    only_new, only_rival = int((new & ~old).sum()), int((old & ~new).sum())
    return SideBySide(
        rival=rival.name,
        rival_title=rival.title or rival.name,
        stands_in_for=rival.stands_in_for,
        tracks=tracks,
        right=int(new.sum()),
        rival_right=int(old.sum()),
        only_new=only_new,
        only_rival=only_rival,
        interval=metrics.wilson_interval(int(new.sum()), tracks),
        rival_interval=metrics.wilson_interval(int(old.sum()), tracks),
        difference_interval=metrics.paired_interval(only_new, only_rival, tracks),
        p_value=metrics.mcnemar(only_new, only_rival),
        sampled=int(drawn.sum()),
        sampled_right=int((new & drawn).sum()),
        sampled_rival_right=int((old & drawn).sum()),
    )


def _with_recall(
    counts: Sequence[GenreCount],
    labels: Sequence[str],
    said: Sequence[str | None],
    before: Sequence[str | None],
    compared: Mask,
) -> tuple[GenreCount, ...]:
    asked: Counter[str] = Counter()
    new: Counter[str] = Counter()
    old: Counter[str] = Counter()
    for at in np.flatnonzero(compared).tolist():
        label = labels[at]
        asked[label] += 1
        new[label] += said[at] == label
        old[label] += before[at] == label
    return tuple(
        GenreCount(
            count.genre,
            count.tracks,
            count.groups,
            count.warning,
            new[count.genre] / asked[count.genre] if asked[count.genre] else None,
            old[count.genre] / asked[count.genre] if asked[count.genre] else None,
        )
        for count in counts
    )
