"""A head on embeddings, fitted so that every track is judged by one that never heard its artist."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.core.records import Progress
from reclass_gui.train import backend
from reclass_gui.train.linear import LinearOptions, fit_linear
from reclass_gui.train.tasks import prepare

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence

    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.linear import LinearModel

    Rows = npt.NDArray[np.intp]

HEAD = LinearOptions(c=0.01, balanced=True, tolerance=1e-3)
"""As the shipped head's, fitted less far: on GTZAN's embeddings a finer fit changes no figure."""


@dataclass(frozen=True, slots=True, eq=False)
class CrossFit:
    """A head on all tracks, and what heads without a track's group say of it.

    Attributes:
        labels: sorted; columns of ``probabilities``.
        head: fitted to all tracks.
        probabilities: [n, len(labels)] float64, out of fold; 0 for a label that the fold's
            training part lacks.
        fold: [n] number of the fold that held the track out.
    """

    labels: tuple[str, ...]
    head: LinearModel
    probabilities: npt.NDArray[np.float64]
    fold: npt.NDArray[np.int64]


def folds_of(
    labels: Sequence[str], groups: Sequence[str], folds: int, seed: int = 0
) -> npt.NDArray[np.int64]:
    """Number the fold that holds each track out: whole groups, genres spread evenly.

    Raises:
        ModelError: there are not two groups, or scikit-learn is missing.
    """
    names, keys = np.asarray(labels), np.asarray(groups)
    count = min(folds, len(np.unique(keys)))
    if count < 2:
        raise ModelError(
            "All these tracks are of one artist or album; a model could not be tested."
        )
    _, places = np.unique(names, return_inverse=True)
    # A genre of fewer tracks than folds cannot be spread evenly, and the splitter would warn of it:
    # it goes wherever its artists go.
    counts = np.bincount(places)
    count = min(count, int(counts.max()))
    places = np.where(counts[places] < count, counts.argmax(), places)
    selection = backend.load("sklearn.model_selection")
    splitter = selection.StratifiedGroupKFold(count, shuffle=True, random_state=seed)
    fold = np.zeros(len(names), np.int64)
    for number, (_, held_out) in enumerate(splitter.split(names, places, keys)):
        fold[held_out] = number
    return fold


def cross_fit(
    embeddings: FloatArray,
    labels: Sequence[str],
    groups: Sequence[str],
    *,
    folds: int = 5,
    seed: int = 0,
    options: LinearOptions = HEAD,
) -> Generator[Progress | CrossFit, None, None]:
    """Fit a head for each fold and one for all tracks, side by side.

    Args:
        embeddings: [n, dims].
        labels: [n], two different ones at least.
        groups: [n], what is held out together.
        folds: fewer where there are fewer groups.
        seed: of the folds.
        options: of the head.

    Yields:
        ``Progress``, and at last the ``CrossFit``.

    Raises:
        ModelError: the tracks cannot be learnt from, or scikit-learn is missing.
    """
    names = np.asarray(labels)
    known = np.unique(names)
    if len(known) < 2:
        raise ModelError("Training needs tracks of two genres or more.")
    fold = folds_of(labels, groups, folds, seed)
    count = int(fold.max()) + 1
    probabilities = np.zeros((len(names), len(known)))

    def fit_one(number: int) -> LinearModel | None:
        rows = np.flatnonzero(fold != number)
        if len(np.unique(names[rows])) < 2:
            _sure(probabilities, fold == number, known, names[rows])
            return None
        nobody = np.zeros(len(rows), np.bool_)
        task = prepare(embeddings[rows], list(names[rows]), validation=nobody)
        model = fit_linear(task, options)
        held_out = fold == number
        if held_out.any():
            columns = np.searchsorted(known, model.labels)
            probabilities[np.ix_(held_out, columns)] = model.probabilities(embeddings[held_out])
        return model

    yield Progress(0, count + 1)
    head = None
    for done, model in enumerate(_side_by_side(fit_one, [count, *range(count)]), 1):
        head = model if done == 1 else head
        yield Progress(done, count + 1)
    assert head is not None  # the first is the one on all tracks, of two genres or more
    yield CrossFit(tuple(str(name) for name in known), head, probabilities, fold)


def _sure(
    probabilities: npt.NDArray[np.float64],
    held_out: npt.NDArray[np.bool_],
    known: npt.NDArray[np.str_],
    names: npt.NDArray[np.str_],
) -> None:
    """Answer with the only genre that is left when a fold is held out."""
    for name in np.unique(names):
        probabilities[held_out, int(np.searchsorted(known, name))] = 1.0


def _side_by_side(
    work: Callable[[int], LinearModel | None], numbers: Sequence[int]
) -> Iterator[LinearModel | None]:
    """Do all numbers in as many threads as there are cores; yield the results in order.

    Each fit computes in one thread only: several that each take all cores wait for one another,
    which makes them ten times as slow.
    """
    workers = min(os.cpu_count() or 1, len(numbers))
    limits = backend.load("threadpoolctl").threadpool_limits
    with limits(limits=1), ThreadPoolExecutor(workers, thread_name_prefix="learn") as pool:
        futures = [pool.submit(work, number) for number in numbers]
        try:
            for future in futures:
                yield future.result()
        finally:
            for future in futures:
                future.cancel()
