"""Which labels are probably wrong, by confident learning.

Northcutt, Jiang, Chuang: "Confident Learning: Estimating Uncertainty in Dataset Labels", Journal of
Artificial Intelligence Research 70 (2021), 1373-1411; the method of cleanlab, written anew.

It takes probabilities from models that did not learn from the track in question. A class's
threshold is the mean probability of the class over the tracks that are labelled so, its
self-confidence. A track counts for the likeliest class among those whose threshold it reaches;
where that is not its label, the label is doubted. Of the doubted tracks the first are those with
the smallest normalised margin: the label's probability minus that of the likeliest other class.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.train.correction import correct
from reclass_gui.train.crossfit import CrossFit, cross_fit
from reclass_gui.train.heardtracks import Examples, read_examples
from reclass_gui.train.learning import FEWEST_TRACKS, FOLDS, count_genres
from reclass_gui.train.ownmodel import base_of
from reclass_gui.train.truth import true_genres

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from pathlib import Path

    import numpy.typing as npt

    from reclass_gui.core.ensemble import Ensemble
    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.model import Model
    from reclass_gui.core.records import Progress
    from reclass_gui.core.store import Store
    from reclass_gui.train.learning import GenreCount

    Probabilities = npt.NDArray[np.float64]
    Places = npt.NDArray[np.int64]


def self_confidence(probabilities: Probabilities, given: Places) -> Probabilities:
    """Return each class's threshold, [classes]: its mean probability where it is the label.

    A class that no track is labelled with gets 1, which only a certain track reaches.

    Args:
        probabilities: [n, classes], out of fold.
        given: [n], place of each label.
    """
    classes = probabilities.shape[1]
    counts = np.bincount(given, minlength=classes)
    sums = np.bincount(given, probabilities[np.arange(len(given)), given], minlength=classes)
    return np.divide(sums, counts, out=np.ones(classes), where=counts > 0)


def confident_class(probabilities: Probabilities, given: Places) -> Places:
    """Return for each track the class that it counts for, or -1 where it reaches no threshold."""
    reached = probabilities >= self_confidence(probabilities, given)
    best = np.where(reached, probabilities, -1.0).argmax(axis=1)
    return np.where(reached.any(axis=1), best, -1).astype(np.int64)


def confident_joint(probabilities: Probabilities, given: Places) -> npt.NDArray[np.int64]:
    """Count tracks by label (rows) and by the class that they count for (columns)."""
    classes = probabilities.shape[1]
    counted = confident_class(probabilities, given)
    joint = np.zeros((classes, classes), np.int64)
    sure = counted >= 0
    np.add.at(joint, (given[sure], counted[sure]), 1)
    return joint


def estimated_joint(probabilities: Probabilities, given: Places) -> Probabilities:
    """Estimate how labels and true classes occur together, [classes, classes], summing to 1.

    The counts of ``confident_joint``, each row scaled to as many tracks as have the label. What is
    off the diagonal is the estimated share of wrong labels.
    """
    joint = confident_joint(probabilities, given).astype(np.float64)
    counts = np.bincount(given, minlength=len(joint))
    rows = joint.sum(axis=1)
    # A label whose tracks all reach no threshold is taken as it is.
    np.fill_diagonal(joint, np.where((rows == 0) & (counts > 0), 1.0, joint.diagonal()))
    rows = joint.sum(axis=1, keepdims=True)
    scaled = np.divide(joint * counts[:, None], rows, out=np.zeros_like(joint), where=rows > 0)
    return np.asarray(scaled / max(scaled.sum(), 1.0))


def margins(probabilities: Probabilities, given: Places) -> Probabilities:
    """Return the normalised margin of each label, [n], -1 to 1; the smaller, the less believable.

    Its probability minus that of the likeliest other class.
    """
    rows = np.arange(len(given))
    others = probabilities.copy()
    others[rows, given] = -np.inf
    rest = others.max(axis=1) if probabilities.shape[1] > 1 else np.zeros(len(given))
    return np.asarray(probabilities[rows, given] - rest)


def doubted(probabilities: Probabilities, given: Places) -> npt.NDArray[np.intp]:
    """Return the rows whose label is probably wrong, the least believable first."""
    counted = confident_class(probabilities, given)
    rows = np.flatnonzero((counted >= 0) & (counted != given))
    order = np.argsort(margins(probabilities, given)[rows], kind="stable")
    return np.asarray(rows[order], dtype=np.intp)


@dataclass(frozen=True, slots=True)
class LabelError:
    """A track whose genre is probably wrong.

    Attributes:
        present: the genre that its tags name.
        likely: what it probably is.
        believed: probability of the present genre, by models that did not learn from the track.
        likely_share: probability of the likely one.
    """

    path: Path
    present: str
    likely: str
    believed: float
    likely_share: float

    @property
    def margin(self) -> float:
        """The normalised margin, by which they are ordered: -1 to 1."""
        return self.believed - self.likely_share


@dataclass(frozen=True, slots=True)
class LabelErrors:
    """What became of a search.

    Attributes:
        errors: the least believable first.
        judged: how many tracks were looked at.
        wrong_share: estimated share of wrong labels among all that were learnt from.
        genres: what there is of each genre; those with a warning were not looked at.
        left_out: labelled tracks that could not be looked at, by reason.
    """

    errors: tuple[LabelError, ...]
    judged: int
    wrong_share: float
    genres: tuple[GenreCount, ...]
    left_out: Mapping[str, int]


def find_label_errors(
    store: Store,
    root: Path,
    active: Model,
    quality: str,
    taxonomy: Taxonomy,
    models: Path,
    *,
    folds: int = FOLDS,
    fewest: int = FEWEST_TRACKS,
) -> Generator[Progress | LabelErrors, None, None]:
    """Look for genres in the tags of a library that what was heard contradicts; decodes nothing.

    What the person decided is taken as true and not asked about again.

    Args:
        store: what was heard, and decided.
        root: the library's folder.
        active: the model in use.
        quality: at which was listened.
        taxonomy: maps the tags.
        models: the folder of the person's models.
        folds: fewer where there are fewer artists.
        fewest: genres with fewer tracks are not looked at.

    Yields:
        ``Progress``, and at last the ``LabelErrors``.

    Raises:
        ModelError: there are too few tracks with genres, or a model fails.
        StoreError: the store cannot be read.
    """
    decisions = store.decisions(root)
    truth = true_genres(store.tracks(root), decisions, taxonomy, "both")
    base: Ensemble = base_of(active, models, taxonomy)
    examples: Examples | None = None
    for event in read_examples(store, root, truth, base, quality):
        if isinstance(event, Examples):
            examples = event
        else:
            yield event
    assert examples is not None  # the last event
    counts = count_genres(examples.labels, examples.groups, fewest)
    kept = {count.genre for count in counts if not count.warning}
    rows = [at for at, label in enumerate(examples.labels) if label in kept]
    if len(kept) < 2:
        raise ModelError(
            f"There are too few tracks with genres to doubt any: two genres with {fewest} tracks "
            f"of two artists each are needed; genres with so many: {len(kept)}."
        )
    labels = [examples.labels[row] for row in rows]
    groups = [examples.groups[row] for row in rows]
    fitted: CrossFit | None = None
    for step in cross_fit(examples.embeddings[rows], labels, groups, folds=folds):
        if isinstance(step, CrossFit):
            fitted = step
        else:
            yield step
    assert fitted is not None  # the last event
    found = _believed(examples, rows, labels, fitted)
    given = np.array([fitted.labels.index(label) for label in labels], np.int64)
    errors = []
    for at in doubted(found, given).tolist():
        path = examples.paths[rows[at]]
        if path in decisions or examples.spoken[rows[at]]:
            continue
        others = found[at].copy()
        others[given[at]] = -1.0
        likely = int(others.argmax())
        errors.append(
            LabelError(
                path,
                labels[at],
                fitted.labels[likely],
                float(found[at, given[at]]),
                float(found[at, likely]),
            )
        )
    joint = estimated_joint(found, given)
    yield LabelErrors(
        tuple(errors),
        len(rows),
        float(joint.sum() - joint.trace()),
        counts,
        examples.left_out,
    )


def _believed(
    examples: Examples, rows: list[int], labels: list[str], fitted: CrossFit
) -> Probabilities:
    """Return out-of-fold probabilities of the labels, [n, labels], corrected networks and all."""
    corrected = correct(
        examples.judged[rows],
        examples.genres,
        fitted.labels,
        fitted.probabilities,
        fitted.fold,
        labels,
        np.ones(len(rows), np.bool_),
    )
    columns = [corrected.correction.genres.index(label) for label in fitted.labels]
    found = corrected.probabilities[:, columns]
    return np.asarray(found / np.maximum(found.sum(axis=1, keepdims=True), 1e-12))
