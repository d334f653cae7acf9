"""From what was heard to a proposal: pure functions, no files, no models run."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reclass_gui.core.genres import comparison_key
from reclass_gui.core.records import Suggestion

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
    """Propose a genre for one track, or say why none is proposed.

    Args:
        unsure_below: confidence under which the proposal is "unsure"; None takes the model's.
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


def genres_to_write(
    present: Sequence[str],
    chosen: str,
    taxonomy: Taxonomy,
    *,
    protected: Sequence[str] = (),
    mode: str = "keep-finer",
) -> tuple[str, ...]:
    """Return the genres that a file gets when a person accepts ``chosen``.

    Args:
        present: the file's genres now.
        protected: genres that are kept whatever is chosen.
        mode: "replace" writes the chosen genre; "add" puts it before the present ones;
            "keep-finer" changes nothing where the file already has the chosen genre or a finer
            one ("Death Metal" for Metal), and replaces otherwise.
    """
    if mode == "keep-finer" and taxonomy.agrees(present, chosen) in ("same", "finer"):
        return tuple(present)
    shielded = {comparison_key(genre) for genre in protected}
    kept = [g for g in present if mode == "add" or comparison_key(g) in shielded]
    result = {comparison_key(chosen): chosen}
    for genre in kept:
        if genre.strip():
            result.setdefault(comparison_key(genre), genre)
    return tuple(result.values())


@dataclass(frozen=True, slots=True)
class AlbumConsensus:
    """What an album's tracks say together.

    Attributes:
        genre: the genre with the largest mean probability over the tracks that have one.
        confidence: that mean probability.
        outliers: tracks whose own best genre is another one.
    """

    genre: str
    confidence: float
    tracks: int
    outliers: tuple[Path, ...]


def album_consensus(suggestions: Iterable[Suggestion]) -> AlbumConsensus | None:
    """Average the suggestions of one album; None when nothing on it has a genre."""
    heard = [s for s in suggestions if s.probabilities]
    if not heard:
        return None
    totals: Mapping[str, float] = _totals(heard)
    genre = max(totals, key=lambda name: totals[name])
    outliers = tuple(s.path for s in heard if s.best != genre)
    return AlbumConsensus(genre, totals[genre] / len(heard), len(heard), outliers)


def _totals(suggestions: Sequence[Suggestion]) -> dict[str, float]:
    totals: defaultdict[str, float] = defaultdict(float)
    for suggestion in suggestions:
        for genre, probability in suggestion.probabilities:
            totals[genre] += probability
    return dict(totals)
