"""Ways to test a model on a table of features, from the strictest to those that flatter.

"filtered": a split that comes with the data, such as Kereliuk and Sturm's fault-filtered lists of
GTZAN: no artist on two sides, faulty tracks left out. "artist": five folds of the tracks whose
artist is known, grouped by artist. "loose": random folds of the same tracks, to show what knowing
the artist is worth. "random": tracks at random, 60/20/20, stratified; artists are on both sides.
In each, scaler and early stopping see the training and the validation part only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.core.metrics import accuracy, macro_f1, wilson_interval
from reclass_gui.train import backend
from reclass_gui.train.holdout import hold_out
from reclass_gui.train.outcome import Outcome, one_label
from reclass_gui.train.splits import Split
from reclass_gui.train.tabular import fit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.featuretable import FeatureTable
    from reclass_gui.train.tabular import FeatureModel, Options

    Rows = npt.NDArray[np.intp]

FOLDS = 5
WORDS = {
    "filtered": "fault-filtered lists, no artist on two sides",
    "artist": "tracks whose artist is known, 5 folds grouped by artist, out of fold",
    "loose": "tracks whose artist is known, 5 random folds, artists on both sides",
    "random": "tracks at random, stratified 60/20/20, artists on both sides",
}
FAIR = ("filtered", "artist")
"""Protocols without an artist on two sides."""


def filtered(table: FeatureTable, lists: Mapping[str, str]) -> list[Split]:
    """Return the split that the lists name, {name of a track: part}.

    Raises:
        ModelError: a track is missing in the table, or a part is empty.
    """
    if missing := set(lists) - {str(name) for name in table.names}:
        raise ModelError(f"The lists name “{min(missing)}”, which the table has not.")
    parts = [
        table.of({name for name, part in lists.items() if part == wanted})
        for wanted in ("training", "validation", "test")
    ]
    if not all(map(len, parts)):
        raise ModelError("The lists leave a part of the split empty.")
    return [Split(*parts)]


def by_artist(table: FeatureTable, seed: int, *, grouped: bool = True) -> list[Split]:
    """Return five folds of the tracks whose artist is known, no artist in two if grouped.

    Raises:
        ModelError: scikit-learn is missing, or too few artists are known.
    """
    selection = backend.load("sklearn.model_selection")
    known = np.flatnonzero(table.artists != "")
    if len(set(table.artists[known])) < FOLDS:
        raise ModelError(f"Folds by artist need the artists of tracks, {FOLDS} of them or more.")
    kind = selection.StratifiedGroupKFold if grouped else selection.StratifiedKFold
    folds = kind(FOLDS, shuffle=True, random_state=seed)
    groups = table.artists[known] if grouped else None
    none = np.zeros(0, dtype=np.intp)
    return [
        Split(known[training], none, known[test])
        for training, test in folds.split(known, table.labels[known], groups)
    ]


def at_random(table: FeatureTable, seed: int) -> list[Split]:
    """Return 60/20/20 of each genre, blind to artists."""
    labels = [str(label) for label in table.labels]
    test = hold_out(labels, None, share=0.2, seed=seed)
    rest = np.flatnonzero(~test)
    held = hold_out([labels[row] for row in rest], None, share=0.25, seed=seed + 1)
    return [Split(rest[~held], rest[held], np.flatnonzero(test))]


def splits(table: FeatureTable, lists: Mapping[str, str], protocol: str, seed: int) -> list[Split]:
    """Return a protocol's splits, by its key in ``WORDS``; of "filtered" the seed is unused."""
    if protocol == "filtered":
        return filtered(table, lists)
    if protocol == "random":
        return at_random(table, seed)
    return by_artist(table, seed, grouped=protocol == "artist")


def fit_split(
    table: FeatureTable, split: Split, family: str, options: Options, seed: int
) -> FeatureModel:
    """Fit a family of ``tabular`` to a split.

    With validation rows, training stops early by them and they are not learnt from. Without, a
    fifth of the artists is held out to find how long to train, then all rows are learnt from.
    """
    rows = np.concatenate([split.training, split.validation])
    given = np.isin(rows, split.validation) if len(split.validation) else None
    return fit(
        table.features[rows],
        [str(label) for label in table.labels[rows]],
        [str(group) for group in table.groups[rows]],
        family=family,
        options=options,
        validation=given,
        refit=given is None,
        seed=seed,
    )


class Answering(Protocol):
    """What is asked: a fitted model."""

    @property
    def labels(self) -> tuple[str, ...]:
        """In the order of its probabilities."""

    def probabilities(self, features: FloatArray) -> FloatArray:
        """Map unscaled features [n, width] to probabilities [n, labels]."""


def ask(
    table: FeatureTable,
    parts: Sequence[Split],
    fit: Callable[[FeatureTable, Split, int], Answering],
    seed: int,
) -> Outcome:
    """Fit a model to each split and ask it about the split's test rows.

    Args:
        fit: fits a model to the training rows of a split, with its validation rows and a seed.
    """
    labels = table.genres
    found = []
    for split in parts:
        model = fit(table, split, seed)
        answers = np.zeros((len(split.test), len(labels)), dtype=np.float32)
        # A genre that the training part lacks stays at 0.
        columns = [labels.index(label) for label in model.labels]
        answers[:, columns] = model.probabilities(table.features[split.test])
        found.append(answers)
    rows = np.concatenate([split.test for split in parts])
    return Outcome(
        labels=labels,
        names=tuple(map(str, table.names[rows])),
        truth=one_label(labels, table.labels[rows]),
        probabilities=np.concatenate(found),
        groups=tuple(map(str, table.artists[rows])),
    )


def figures(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Judge the answers of several seeds, or of several folds, about whole tracks.

    Returns:
        Mean accuracy and macro-F1, the accuracy's spread (sample standard deviation), the 95 %
        Wilson interval of the mean accuracy for the tracks that one seed tests, and what each
        gave.
    """
    accuracies, scores = [], []
    for outcome in outcomes:
        truth = [outcome.labels[place] for place in outcome.places]
        # A row of zeros is no answer.
        said = [
            outcome.labels[int(row.argmax())] if row.any() else None
            for row in outcome.probabilities
        ]
        accuracies.append(accuracy(truth, said))
        scores.append(macro_f1(truth, said))
    tracks = len(outcomes[0].names)
    mean = float(np.mean(accuracies))
    interval = wilson_interval(round(mean * tracks), tracks)
    return {
        "tracks": tracks,
        "accuracy": round(mean, 4),
        "spread": spread(accuracies),
        "interval": [round(bound, 4) for bound in interval],
        "macro_f1": round(float(np.mean(scores)), 4),
        "accuracy_by_seed": [round(value, 4) for value in accuracies],
    }


def spread(values: Sequence[float]) -> float:
    """Return the sample standard deviation, 0 of a single value."""
    return round(float(np.std(values, ddof=1)), 4) if len(values) > 1 else 0.0
