"""What learning in the window has done off the GUI thread; generators to be pulled by a job."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reclass_gui.ui.reviewrow import Doubt

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.records import Progress, Track
    from reclass_gui.train.labelerrors import LabelErrors
    from reclass_gui.train.learning import GenreCount
    from reclass_gui.train.ownmodel import Learned
    from reclass_gui.ui.session import Session


@dataclass(frozen=True, slots=True)
class Supply:
    """What there is to learn from.

    Attributes:
        genres: each with its tracks and artists, and what is wrong with it.
        tracks: how many tracks have a genre.
    """

    genres: tuple[GenreCount, ...]
    tracks: int


def count_supply(session: Session, root: Path, source: str) -> Supply:
    """Count the tracks that there are to learn from."""
    from reclass_gui.train.learning import count_genres
    from reclass_gui.train.truth import groups_of, true_genres

    store = session.store()
    tracks = store.tracks(root)
    truth = true_genres(tracks, store.decisions(root), session.taxonomy(), source)
    named = [
        (truth[track.path], group)
        for track, group in zip(tracks, groups_of(tracks, root), strict=True)
        if track.path in truth
    ]
    return Supply(count_genres([n for n, _ in named], [g for _, g in named]), len(named))


def learn(session: Session, root: Path, source: str) -> Generator[Progress | Learned, None, None]:
    """Learn from a library; nothing is kept."""
    from reclass_gui.train.ownmodel import Lesson, learn_from_library
    from reclass_gui.train.truth import true_genres

    store, taxonomy = session.store(), session.taxonomy()
    truth = true_genres(store.tracks(root), store.decisions(root), taxonomy, source)
    lesson = Lesson(
        store,
        root,
        truth,
        session.model(),
        session.settings.quality,
        taxonomy,
        session.folders.models,
    )
    yield from learn_from_library(lesson)


def keep(session: Session, learned: Learned) -> ModelCard:
    """Install what was learnt under the next free name."""
    from reclass_gui.train import ownmodel

    return ownmodel.keep(learned, session.folders.models, session.taxonomy())


def heard_tracks(session: Session, root: Path) -> list[Track]:
    """Return the tracks that the model in force can judge without listening."""
    from reclass_gui.core.cards import installed
    from reclass_gui.core.loading import Cards

    settings = session.settings
    store = session.store()
    taxonomy = session.taxonomy()
    cards = Cards(installed(session.folders.models), taxonomy)
    analysis, suggestion = cards.digests(settings.model, settings.quality)
    judged = {path for path, _ in store.suggestions(root, taxonomy.judging_digest(suggestion))}
    known = store.heard(root, analysis) - judged
    return [track for track in store.tracks(root) if track.path in known]


def find_errors(session: Session, root: Path) -> Generator[Progress | LabelErrors, None, None]:
    """Look for probably wrong genres among the tags of a library."""
    from reclass_gui.train.labelerrors import find_label_errors

    yield from find_label_errors(
        session.store(),
        root,
        session.model(),
        session.settings.quality,
        session.taxonomy(),
        session.folders.models,
    )


def doubts_of(found: LabelErrors) -> dict[str, Doubt]:
    """Return what the table shows of label errors, by path."""
    return {
        str(error.path): Doubt(error.likely, error.believed, error.likely_share)
        for error in found.errors
    }
