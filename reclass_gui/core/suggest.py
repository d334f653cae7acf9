"""From what was heard to a proposal: pure functions, no files, no models run."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reclass_gui.core.genres import comparison_key
from reclass_gui.core.model import GivesSeveral
from reclass_gui.core.records import Suggestion
from reclass_gui.core.storeformat import best_allowed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.model import Model
    from reclass_gui.core.records import Analysis, SignalFacts

HEARD_COUNT = 12
SILENT_PEAK = 10 ** (-60 / 20)
"""Full scale is 1; under -60 dBFS at its loudest, a track counts as silence."""
SILENT_SHARE = 0.02
"""Share of loud 20 ms blocks under which a track counts as silence with clicks."""


def is_silent(signal: SignalFacts) -> bool:
    """Tell whether a track counts as silence."""
    return signal.peak < SILENT_PEAK or signal.loud_share < SILENT_SHARE


def propose(
    path: Path,
    analysis: Analysis,
    model: Model,
    *,
    unsure_below: float | None = None,
    taxonomy: Taxonomy | None = None,
) -> Suggestion:
    """Propose a genre for one track, or several, or say why none is proposed.

    A model that gives several proposes all that reach their thresholds, and is "unsure" where none
    does. The confidence is then that of the least likely one: whoever accepts suggestions from a
    confidence on gets no genre that is less likely than that.

    Args:
        unsure_below: confidence under which the proposal is "unsure"; None takes the model's. A
            model that gives several has thresholds of its own in place of this one.
        taxonomy: where given, its allowed list limits what may be suggested.
    """
    predictions = analysis.predictions
    if is_silent(analysis.signal):
        return Suggestion(path, None, 0.0, reason="silence")
    styles = model.styles(predictions)
    heard = model.heard(predictions, HEARD_COUNT)
    if model.is_speech(predictions):
        confidence = model.speech_probability(predictions)
        return Suggestion(path, None, confidence, styles=styles, heard=heard, reason="speech")

    values = model.track_probabilities(predictions)
    order = sorted(range(len(values)), key=lambda i: (-values[i], i))
    probabilities = tuple((model.genres[i], float(values[i])) for i in order)
    segments = model.segment_probabilities(predictions)[:, order]
    timeline = tuple(
        (start, tuple(float(value) for value in row))
        for start, row in zip(analysis.starts, segments, strict=True)
    )
    allowed = [pair for pair in probabilities if taxonomy is None or taxonomy.may_suggest(pair[0])]
    best, confidence = allowed[0] if allowed else (None, 0.0)
    if model.card.multilabel and isinstance(model, GivesSeveral):
        found = model.genre_thresholds(predictions)
        thresholds = {model.genres[i]: float(found[i]) for i in order}
        reached = [(genre, p) for genre, p in allowed if p >= thresholds[genre]]
        return Suggestion(
            path,
            reached[0][0] if reached else None,
            reached[-1][1] if reached else confidence,
            probabilities,
            styles,
            heard,
            timeline,
            "" if reached else "unsure",
            multilabel=True,
            further=tuple(genre for genre, _ in reached[1:]),
            thresholds=tuple(thresholds.values()),
        )
    threshold = model.unsure_below if unsure_below is None else unsure_below
    unsure = best is None or confidence < threshold
    return Suggestion(
        path,
        None if unsure else best,
        confidence,
        probabilities,
        styles,
        heard,
        timeline,
        "unsure" if unsure else "",
    )


def genres_above(suggestion: Suggestion, least: float | None) -> tuple[str, ...]:
    """Return the genres to be written without a person's decision, the main one first.

    Args:
        suggestion: what was heard.
        least: None takes what is suggested. Else it takes the place of the threshold of
            "unsure"; of several suggested genres those that are less likely are left out.
    """
    if least is None:
        return suggestion.genres
    if suggestion.multilabel:
        shares = dict(suggestion.probabilities)
        return tuple(genre for genre in suggestion.genres if shares[genre] >= least)
    best = best_allowed(suggestion)
    return () if best is None or suggestion.confidence < least else (best,)


def genres_to_write(
    present: Sequence[str],
    chosen: str,
    taxonomy: Taxonomy,
    *,
    further: Sequence[str] = (),
    protected: Sequence[str] = (),
    mode: str = "keep-finer",
) -> tuple[str, ...]:
    """Return the genres that a file gets when a person accepts ``chosen``.

    Args:
        present: the file's genres now.
        further: genres that are accepted beside it.
        protected: genres that are kept whatever is chosen.
        mode: "replace" writes the chosen genre; "add" puts it before the present ones;
            "keep-finer" changes nothing where the file already has the chosen genre or a finer
            one ("Death Metal" for Metal), and replaces otherwise. Of several chosen genres it
            keeps what the file has of each, and changes nothing where it has all of them.
    """
    wanted = list(dict.fromkeys((chosen, *further)))
    if mode == "keep-finer":
        had = {genre: taxonomy.agreeing(present, genre) for genre in wanted}
        if all(had.values()):
            return tuple(present)
        wanted = [name for genre in wanted for name in had[genre] or (genre,)]
    shielded = {comparison_key(genre) for genre in protected}
    kept = [g for g in present if mode == "add" or comparison_key(g) in shielded]
    result: dict[str, str] = {}
    for genre in (*wanted, *kept):
        if genre.strip():
            result.setdefault(comparison_key(genre), genre)
    return tuple(result.values())


@dataclass(frozen=True, slots=True)
class AlbumConsensus:
    """What an album's tracks say together.

    Attributes:
        genre: the genre with the largest mean probability over the tracks that have one; of a
            model that gives several, among those that more than half of these tracks get, if any.
        confidence: that mean probability.
        outliers: tracks whose own best genre is another one.
        further: of a model that gives several, the other genres that more than half get.
    """

    genre: str
    confidence: float
    tracks: int
    outliers: tuple[Path, ...]
    further: tuple[str, ...] = ()

    @property
    def genres(self) -> tuple[str, ...]:
        """The genre and the further ones."""
        return self.genre, *self.further


def album_consensus(suggestions: Iterable[Suggestion]) -> AlbumConsensus | None:
    """Average the suggestions of one album; None when nothing on it has a genre."""
    heard = [s for s in suggestions if s.probabilities]
    if not heard:
        return None
    totals: Mapping[str, float] = _totals(heard)
    given = Counter(genre for s in heard if s.multilabel for genre in s.genres)
    common = [name for name, count in given.items() if 2 * count > len(heard)]
    # What a track read from the store gets need not be among the few likeliest that it lists.
    common.sort(key=lambda name: (-totals.get(name, 0.0), -given[name], name))
    if common:
        outliers = tuple(s.path for s in heard if common[0] not in s.genres)
        confidence = totals.get(common[0], 0.0) / len(heard)
        return AlbumConsensus(common[0], confidence, len(heard), outliers, tuple(common[1:]))
    genre = max(totals, key=lambda name: totals[name])
    outliers = tuple(s.path for s in heard if s.best != genre)
    return AlbumConsensus(genre, totals[genre] / len(heard), len(heard), outliers)


def _totals(suggestions: Sequence[Suggestion]) -> dict[str, float]:
    totals: defaultdict[str, float] = defaultdict(float)
    for suggestion in suggestions:
        for genre, probability in suggestion.probabilities:
            totals[genre] += probability
    return dict(totals)
