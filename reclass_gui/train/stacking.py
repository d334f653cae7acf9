"""Stacking: a head that learns from labelled tracks which model to believe about which genre.

It takes the members' calibrated probabilities, one after another, and is a logistic regression on
them. The members were trained before, on whatever they were trained on: tracks that a member has
learnt from flatter it here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core import modelfolder, pipeline
from reclass_gui.core.cards import ModelCard
from reclass_gui.core.combining import did_listen
from reclass_gui.core.errors import ModelError
from reclass_gui.core.genremap import GenreMap, mix
from reclass_gui.core.loading import load_model
from reclass_gui.core.metrics import accuracy, macro_f1, wilson_interval
from reclass_gui.core.records import Progress, TrackDone, TrackFailed
from reclass_gui.train.calibration import calibration
from reclass_gui.train.crossfit import CrossFit, cross_fit
from reclass_gui.train.linear import LinearOptions
from reclass_gui.train.onnxgraph import INPUT, OUTPUT
from reclass_gui.train.tabular import onnx_bytes
from reclass_gui.train.truth import groups_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from concurrent.futures import Executor
    from pathlib import Path

    import numpy.typing as npt

    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.model import Model
    from reclass_gui.core.records import Track
    from reclass_gui.core.store import Store

FOLDS = 5
OPTIONS = LinearOptions(c=1.0)


@dataclass(frozen=True, slots=True)
class Stacked:
    """A stack that was made and kept.

    Attributes:
        card: of the vote.
        metrics: as in its card.
        left_out: labelled tracks that at least one member did not hear.
    """

    card: ModelCard
    metrics: Mapping[str, Any]
    left_out: int


def stack(
    name: str,
    members: Sequence[str],
    tracks: Sequence[Track],
    labels: Mapping[Path, str],
    root: Path,
    folder: Path,
    taxonomy: Taxonomy,
    *,
    store: Store | None = None,
    device: str = "cpu",
    quality: str = "balanced",
    executor: Executor | None = None,
    title: str = "",
) -> Iterator[Progress | TrackFailed | Stacked]:
    """Let the members listen to labelled tracks, fit a head to what they say, and keep both.

    Args:
        name: of the vote; its head is called the same with "_head" behind it.
        members: names of installed models, each of which gives one genre.
        tracks: labelled ones.
        labels: genre of each.
        root: the library's folder.
        folder: the person's models.
        taxonomy: to which labels are mapped.
        store: where analyses are looked up and kept; None for neither.
        device: "cpu" or "cuda", for the members.
        quality: one of ``model.QUALITY``.
        executor: threads beside the calling one.
        title: the vote's name for a person.

    Yields:
        ``Progress`` and ``TrackFailed``, and at last what was made.

    Raises:
        ModelError: the name is taken, the members do not combine, the tracks cannot be learnt
            from, or a package is missing.
    """
    for wanted in (name, f"{name}_head"):
        modelfolder.check_name(wanted, folder)
    if len(set(members)) < 2 or len(set(members)) != len(members):
        raise ModelError("A stack needs two or more different models.")
    models = [load_model(each, device, folder=folder, taxonomy=taxonomy) for each in members]
    if several := [model.name for model in models if model.card.multilabel]:
        raise ModelError(
            f"“{several[0]}” gives several genres to a track; only models that give one can be "
            "stacked."
        )
    said: list[dict[Path, npt.NDArray[Any]]] = []
    for number, model in enumerate(models):
        heard: dict[Path, npt.NDArray[Any]] = {}
        for event in pipeline.classify(tracks, model, store, quality=quality, executor=executor):
            if isinstance(event, Progress):
                done = number * len(tracks) + event.done
                yield Progress(done, len(models) * len(tracks), model.card.title)
            elif isinstance(event, TrackFailed):
                yield event
            elif isinstance(event, TrackDone) and did_listen(event.analysis.predictions):
                heard[event.track.path] = model.track_probabilities(event.analysis.predictions)
        said.append(heard)
    usable = [t for t in tracks if t.path in labels and all(t.path in heard for heard in said)]
    if not usable:
        raise ModelError("No labelled track was heard by all members.")
    rows = [np.stack([heard[track.path] for track in usable]) for heard in said]
    truth = [labels[track.path] for track in usable]
    table = np.concatenate(rows, axis=1).astype(np.float32)
    groups = groups_of(usable, root)
    fitted: CrossFit | None = None
    for step in cross_fit(table, truth, groups, folds=FOLDS, options=OPTIONS):
        if isinstance(step, CrossFit):
            fitted = step
    assert fitted is not None  # a fit ends with one, or raises
    temperature, metrics = _measured(fitted, models, rows, truth, groups, taxonomy)
    card = _keep(name, title, models, fitted, temperature, metrics, folder, taxonomy)
    yield Stacked(card, metrics, len(labels) - len(usable))


def _measured(
    fitted: CrossFit,
    models: Sequence[Model],
    rows: Sequence[npt.NDArray[Any]],
    truth: Sequence[str],
    groups: Sequence[str],
    taxonomy: Taxonomy,
) -> tuple[float, dict[str, Any]]:
    """Return the temperature and how good the stack is, beside its members and their mean."""
    places = np.array([fitted.labels.index(label) for label in truth])
    temperature, calibrated = calibration(fitted.probabilities, places, np.asarray(groups), FOLDS)
    answers = [fitted.labels[i] for i in fitted.probabilities.argmax(axis=1)]
    right = sum(a == b for a, b in zip(truth, answers, strict=True))
    alone = {
        model.name: round(accuracy(truth, [model.genres[i] for i in part.argmax(axis=1)]), 4)
        for model, part in zip(models, rows, strict=True)
    }
    return temperature, {
        "protocol": f"{int(fitted.fold.max()) + 1} folds, no artist on both sides, out of fold",
        "tracks": len(truth),
        "accuracy": round(right / len(truth), 4),
        "interval": [round(value, 4) for value in wilson_interval(right, len(truth))],
        "macro_f1": round(macro_f1(truth, answers), 4),
        **calibrated,
        "accuracy of the plain vote": round(
            accuracy(truth, _plain_vote(models, rows, taxonomy)), 4
        ),
        "accuracy of each member": alone,
    }


def _plain_vote(
    models: Sequence[Model], rows: Sequence[npt.NDArray[Any]], taxonomy: Taxonomy
) -> list[str]:
    """Return what the members' mean says of each track."""
    genres: tuple[str, ...] = ()
    for model in models:
        genres = GenreMap.of(model.genres, taxonomy, genres).genres
    maps = [GenreMap.of(model.genres, taxonomy, genres) for model in models]
    known = np.zeros((len(models), len(genres)), dtype=bool)
    for row, genre_map in zip(known, maps, strict=True):
        row[list(genre_map.columns)] = True
    wide = [genre_map.apply(part) for genre_map, part in zip(maps, rows, strict=True)]
    weights = [1.0] * len(models)
    return [
        genres[int(np.argmax(mix(np.stack([part[n] for part in wide]), known, weights)))]
        for n in range(len(rows[0]))
    ]


def _keep(
    name: str,
    title: str,
    models: Sequence[Model],
    fitted: CrossFit,
    temperature: float,
    metrics: Mapping[str, Any],
    folder: Path,
    taxonomy: Taxonomy,
) -> ModelCard:
    """Write the head, then the vote that names it; neither without the other."""
    licences = sorted({model.card.licence for model in models if model.card.licence})
    whole = title or name
    head = modelfolder.keep(
        modelfolder.with_checksum(
            ModelCard(
                f"{name}_head",
                "head",
                fitted.labels,
                title=f"Head of {whole}",
                description=f"Learnt from {metrics['tracks']} labelled tracks whom to believe.",
                input=INPUT,
                outputs=(OUTPUT,),
                embedding_size=len(fitted.head.scaler.mean),
                weights=f"{name}_head.onnx",
            ),
            weights := onnx_bytes(fitted.head, f"{name}_head"),
        ),
        weights,
        folder,
        taxonomy,
    )
    genres = {genre for model in models for genre in model.genres} | set(fitted.labels)
    card = ModelCard(
        name,
        "vote",
        tuple(sorted(genres)),
        title=whole,
        description=f"Stack of {', '.join(model.name for model in models)}.",
        temperature=temperature,
        licence="; ".join(licences),
        metrics=metrics,
        ensemble={"members": [model.name for model in models], "stack": head.name},
    )
    try:
        return modelfolder.keep(card, None, folder, taxonomy)
    except BaseException:
        modelfolder.remove(head.name, folder)
        raise
