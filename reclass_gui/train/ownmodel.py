"""From a library to a model of the person's own among the installed ones."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core import modelfolder
from reclass_gui.core.cards import ModelCard
from reclass_gui.core.ensemble import Ensemble
from reclass_gui.core.errors import ModelError
from reclass_gui.core.loading import load_model
from reclass_gui.core.storeformat import best_allowed
from reclass_gui.train import backend
from reclass_gui.train.heardtracks import Examples, read_examples
from reclass_gui.train.learning import (
    FEWEST_COMPARED,
    FEWEST_TRACKS,
    FOLDS,
    Learnt,
    Rival,
    learn,
)
from reclass_gui.train.onnxgraph import INPUT, OUTPUT, FeatureGraph

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence
    from pathlib import Path

    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.model import Model
    from reclass_gui.core.records import Progress
    from reclass_gui.core.store import Store

NAME = "mine"
"""The first own model's name; further ones have a number behind it."""

BASE = "default"
"""The ensemble that is corrected where the model in use is of another kind."""

_NOTE = "reclass.learnt_from"


@dataclass(frozen=True, slots=True)
class Lesson:
    """All that learning from a library takes.

    Attributes:
        store: what was heard, and the tracks.
        root: the library's folder.
        truth: genre of each labelled track.
        active: the model in use.
        quality: at which was listened.
        taxonomy: the genre list in force.
        models: the folder of the person's models.
    """

    store: Store
    root: Path
    truth: Mapping[Path, str]
    active: Model
    quality: str
    taxonomy: Taxonomy
    models: Path


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """What came of a lesson; not yet kept.

    Attributes:
        result: the head and its figures.
        examples: what it learnt from.
        base: the ensemble that it corrects.
        quality: at which was listened.
    """

    result: Learnt
    examples: Examples
    base: Ensemble
    quality: str


def base_of(active: Model, models: Path, taxonomy: Taxonomy) -> Ensemble:
    """Return the ensemble that a person's head corrects: the model in use or the default one.

    Raises:
        ModelError: the default model cannot be loaded.
    """
    if isinstance(active, Ensemble):
        stripped = active.without_own_head()
        if stripped is active:
            return active
        below = str(active.card.ensemble["own_head"].get("below", BASE))
        with contextlib.suppress(ModelError):
            model = load_model(below, active.device, folder=models, taxonomy=taxonomy)
            if isinstance(model, Ensemble) and model.genres == stripped.genres:
                return model
        return stripped  # it is no longer installed; all that it judges by is in this card as well
    model = load_model(BASE, folder=models, taxonomy=taxonomy)
    assert isinstance(model, Ensemble)  # the shipped default is one
    return model.without_own_head()


def learn_from_library(
    lesson: Lesson, *, folds: int = FOLDS, fewest: int = FEWEST_TRACKS, seed: int = 0
) -> Generator[Progress | Learned, None, None]:
    """Learn from the labelled tracks of a library; nothing is kept and nothing is decoded.

    Yields:
        ``Progress``, and at last what was ``Learned``.

    Raises:
        ModelError: there is too little to learn from, or a model fails.
        StoreError: the store cannot be read.
    """
    base = base_of(lesson.active, lesson.models, lesson.taxonomy)
    examples: Examples | None = None
    for event in read_examples(lesson.store, lesson.root, lesson.truth, base, lesson.quality):
        if isinstance(event, Examples):
            examples = event
        else:
            yield event
    assert examples is not None  # the last event
    if not len(examples):
        raise ModelError(
            "None of these tracks was listened to yet with the networks of the default model. "
            "Classify them with it first."
            if lesson.truth
            else "No track has a genre to learn from yet. Accept or choose some first."
        )
    rival = rival_of(lesson, examples, base)
    for step in learn(examples, rival, lesson.taxonomy, folds=folds, fewest=fewest, seed=seed):
        yield Learned(step, examples, base, lesson.quality) if isinstance(step, Learnt) else step


def rival_of(lesson: Lesson, examples: Examples, base: Ensemble) -> Rival:
    """Ask the model in use, or the one below it where it has learnt from these tracks."""
    active = lesson.active
    below = _judged(base, examples, examples.judged, base.genres, lesson.taxonomy)
    if not isinstance(active, Ensemble):
        return _stored_rival(lesson, examples, below, base)
    rows = examples.judged
    fresh = np.ones(len(examples), np.bool_)
    if active.without_own_head() is not active:
        rows = active.judge(examples.tags, examples.embeddings)
        fresh = ~_learnt_by(active, examples, lesson.quality)
    if fresh.sum() < min(FEWEST_COMPARED, len(examples)):
        everything = np.ones(len(examples), np.bool_)
        return Rival(base.name, below, everything, active.name, base.card.title)
    answers = _judged(active, examples, rows, active.genres, lesson.taxonomy)
    return Rival(active.name, answers, fresh, title=active.card.title)


def _stored_rival(
    lesson: Lesson, examples: Examples, below: tuple[str | None, ...], base: Ensemble
) -> Rival:
    """Look up what a model of another kind suggested; it is not asked again."""
    digest = lesson.taxonomy.judging_digest(lesson.active.suggestion_digest(lesson.quality))
    said = dict(lesson.store.suggestions(lesson.root, digest))
    fresh = np.array([path in said for path in examples.paths], np.bool_)
    if fresh.sum() < min(FEWEST_COMPARED, len(examples)):
        everything = np.ones(len(examples), np.bool_)
        return Rival(base.name, below, everything, lesson.active.name, base.card.title)
    answers = (said.get(path) for path in examples.paths)
    found = tuple(None if known is None else best_allowed(known) for known in answers)
    return Rival(lesson.active.name, found, fresh, title=lesson.active.card.title)


def _judged(
    model: Ensemble,
    examples: Examples,
    rows: Any,
    genres: Sequence[str],
    taxonomy: Taxonomy,
) -> tuple[str | None, ...]:
    allowed = [at for at, genre in enumerate(genres) if taxonomy.may_suggest(genre)]
    if not allowed:
        return (None,) * len(examples)
    best = rows[:, allowed].argmax(axis=1)
    return tuple(
        None if spoken else genres[allowed[at]]
        for at, spoken in zip(best, examples.spoken, strict=True)
    )


def _learnt_by(active: Ensemble, examples: Examples, quality: str) -> Any:
    """Tell which examples, or others of their artists, an own model was fitted to: bool [n]."""
    note = _note_of(active)
    if note is None or note.get("quality") != quality:
        return np.ones(len(examples), np.bool_)
    tracks, groups = set(note.get("tracks", ())), set(note.get("groups", ()))
    return np.array(
        [
            mark in tracks or _mark(group) in groups
            for mark, group in zip(examples.fingerprints(), examples.groups, strict=True)
        ],
        np.bool_,
    )


def _mark(group: str) -> str:
    content = group.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(content, digest_size=6).hexdigest()


def _note_of(active: Ensemble) -> dict[str, Any] | None:
    """Read in an own head's file what it learnt from; None where it does not say."""
    onnx = backend.load("onnx")
    path = active.card.path.parent / f"{active.card.ensemble['own_head']['model']}.onnx"
    try:
        found = {entry.key: entry.value for entry in onnx.load(str(path)).metadata_props}
        note = json.loads(found[_NOTE])
    except (OSError, ValueError, KeyError):
        return None
    return note if isinstance(note, dict) else None


def keep(
    learned: Learned, models: Path, taxonomy: Taxonomy, *, name: str = "", title: str = ""
) -> ModelCard:
    """Install what was learnt as a model that can be chosen.

    Args:
        learned: the head and its figures.
        models: the folder of the person's models.
        taxonomy: to which labels are mapped.
        name: by which it will be called; "" for the next free one.
        title: its name for a person; "" to make one of the name.

    Raises:
        ModelError: the name is taken, or the model cannot be written or loaded.
    """
    result, base = learned.result, learned.base
    name = name or modelfolder.free_name(NAME, models)
    if modelfolder.free_name(name, models) != name:
        raise ModelError(f"There is already a model named “{name}”.")
    pair = result.comparison
    low, high = pair.interval
    figures = {
        "data": "the person's own tracks, each judged by a model that did not learn from its "
        "artist",
        "tracks": pair.tracks,
        "accuracy": round(pair.accuracy, 4),
        "interval": [round(low, 4), round(high, 4)],
        "accuracy_before": round(pair.rival_accuracy, 4),
        "model_before": pair.rival,
        "p_value": pair.p_value,
        "expected_calibration_error": round(result.calibration_error, 4),
        "learnt_from": {count.genre: count.tracks for count in result.genres},
    }
    title = title or f"My genres ({name})"
    graph = FeatureGraph(f"{name}_head", len(result.head.scaler.mean), len(result.head.labels))
    weights = _noted(graph.finish(result.head.add_to(graph)), learned)
    head = ModelCard(
        f"{name}_head",
        "head",
        result.head.labels,
        title=f"Head of {title}",
        description="A logistic regression on the joined embeddings of both musicnn networks.",
        input=INPUT,
        outputs=(OUTPUT,),
        embedding_size=learned.examples.embeddings.shape[1],
        weights=f"{name}_head.onnx",
        sha256=hashlib.sha256(weights).hexdigest(),
        licence="yours",
        data_licence="Numbers derived from your recordings; no audio is included.",
        source="reclass learn",
    )
    correction = result.correction
    card = dataclasses.replace(
        base.card,
        name=name,
        labels=correction.genres,
        title=title,
        description=f"{base.card.title}, corrected by what {result.tracks} of your tracks are.",
        licence=f"{base.card.licence}; your own head",
        data_licence=base.card.data_licence,
        source="reclass learn",
        metrics=figures,
        ensemble={
            **base.card.ensemble,
            "own_head": {
                "model": head.name,
                "below": base.name,
                "weight": correction.weight,
                "sharpness": correction.sharpness,
                "familiar": dict(correction.familiar),
            },
        },
    )
    modelfolder.keep(head, weights, models, taxonomy)
    try:
        return modelfolder.keep(card, None, models, taxonomy)
    except BaseException:
        with contextlib.suppress(ModelError):
            modelfolder.remove(head.name, models)
        raise


def _noted(weights: bytes, learned: Learned) -> bytes:
    """Write into the head's file what it learnt from, so that it is never tested on that."""
    onnx = backend.load("onnx")
    examples, learnt = learned.examples, learned.result.learnt
    marks = examples.fingerprints()
    rows = np.flatnonzero(learnt)
    note = {
        "quality": learned.quality,
        "tracks": [marks[row] for row in rows],
        "groups": sorted({_mark(examples.groups[row]) for row in rows}),
    }
    model = onnx.load_from_string(weights)
    entry = model.metadata_props.add()
    entry.key, entry.value = _NOTE, json.dumps(note, separators=(",", ":"))
    content: bytes = model.SerializeToString()
    return content
