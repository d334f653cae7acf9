"""The outcome of listening to labelled tracks, as a report takes it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.genres import split_genres
from reclass_gui.core.storeformat import best_allowed
from reclass_gui.train.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from reclass_gui.core.records import Suggestion


def heard_outcome(
    labels: Mapping[Path, str],
    suggestions: Sequence[Suggestion],
    genres: Sequence[str],
    *,
    root: Path,
    artists: Mapping[Path, str],
    facts: Mapping[str, Any],
) -> Outcome:
    """Return what suggestions say about labelled tracks.

    Args:
        labels: label of each file; several genres where the suggestions are of several.
        suggestions: of labelled files, one each.
        genres: what the model can answer.
        root: names are paths below it.
        artists: of files, where they are known.
        facts: of the outcome.

    Raises:
        ValueError: the model gives several genres by thresholds that differ between tracks.
    """
    several = any(suggestion.multilabel for suggestion in suggestions)
    truth = [
        split_genres(labels[each.path]) if several else (labels[each.path],) for each in suggestions
    ]
    columns = tuple(dict.fromkeys([*genres, *sorted({name for names in truth for name in names})]))
    place = {name: number for number, name in enumerate(columns)}
    table = np.zeros((len(suggestions), len(columns)), dtype=np.bool_)
    values = np.zeros((len(suggestions), len(columns)), dtype=np.float32)
    limits: dict[str, float] = {}
    for row, (suggestion, names) in enumerate(zip(suggestions, truth, strict=True)):
        table[row, [place[name] for name in names]] = True
        for number, (name, likely) in enumerate(_counting(suggestion)):
            values[row, place[name]] = min(max(likely, 0.0), 1.0)
            if suggestion.thresholds:
                limit = suggestion.thresholds[number]
                if limits.setdefault(name, limit) != limit:
                    raise ValueError("its thresholds differ between tracks")
    known = tuple(artists.get(suggestion.path, "") for suggestion in suggestions)
    return Outcome(
        labels=columns,
        names=tuple(os.path.relpath(suggestion.path, root) for suggestion in suggestions),
        truth=table,
        probabilities=values,
        groups=known if any(known) else (),
        multi_label=several,
        thresholds=tuple(limits.get(name, 0.5) for name in columns) if several else (),
        facts=dict(facts),
    )


def _counting(suggestion: Suggestion) -> tuple[tuple[str, float], ...]:
    """Return the probabilities of a suggestion as far as they make its answer."""
    if suggestion.multilabel:
        return suggestion.probabilities
    best = best_allowed(suggestion)
    if best is None:
        return ()
    limit = dict(suggestion.probabilities)[best]
    # What is likelier is a style, which is never an answer.
    return tuple((name, p if p <= limit else 0.0) for name, p in suggestion.probabilities)
