"""Three ways to test a model on GTZAN, from the strictest to the one that flatters.

"filtered": Kereliuk and Sturm's fault-filtered lists, no artist on two sides, faulty tracks left
out. "artist": five folds of the tracks whose artist is known, grouped by artist. "random": tracks
at random, 60/20/20, stratified; the same artist is on both sides, which is worth 15 to 20 points.
In each, scaler and early stopping see the training and the validation part only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.core.metrics import accuracy, macro_f1, wilson_interval
from reclass_gui.train import backend
from reclass_gui.train.featuretable import FeatureTable, read_list
from reclass_gui.train.holdout import hold_out

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    import numpy.typing as npt

    from reclass_gui.train.tabular import FeatureModel

    Rows = npt.NDArray[np.intp]

FOLDS = 5
WORDS = {
    "filtered": "fault-filtered lists, 443/197/290 tracks, no artist on two sides",
    "artist": "tracks whose artist is known, 5 folds grouped by artist, out of fold",
    "random": "tracks at random, stratified 60/20/20, artists on both sides",
}


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """Rows of a table; none is in two parts.

    Attributes:
        training: to learn from.
        validation: to stop early by; empty where a model may choose from the training part.
        test: to answer for.
    """

    training: Rows
    validation: Rows
    test: Rows


def filtered(table: FeatureTable, folder: Path) -> list[Split]:
    """Read the fault-filtered split from {train,valid,test}_filtered.txt.

    Raises:
        FileError: a list cannot be read.
        ModelError: a track is missing in the table or on two lists.
    """
    lists = [read_list(folder / f"{part}_filtered.txt") for part in ("train", "valid", "test")]
    if missing := set.union(*lists) - {str(name) for name in table.names}:
        raise ModelError(f"The lists name “{min(missing)}”, which the table has not.")
    if len(set.union(*lists)) != sum(map(len, lists)):
        raise ModelError("A track is on two of the lists.")
    return [Split(*(table.of(names) for names in lists))]


def by_artist(table: FeatureTable, seed: int) -> list[Split]:
    """Return five folds of the tracks whose artist is known, no artist in two.

    Raises:
        ModelError: scikit-learn is missing.
    """
    selection = backend.load("sklearn.model_selection")
    known = np.flatnonzero(table.artists != "")
    folds = selection.StratifiedGroupKFold(FOLDS, shuffle=True, random_state=seed)
    none = np.zeros(0, dtype=np.intp)
    return [
        Split(known[training], none, known[test])
        for training, test in folds.split(known, table.labels[known], table.artists[known])
    ]


def at_random(table: FeatureTable, seed: int) -> list[Split]:
    """Return 60/20/20 of each genre, blind to artists."""
    labels = [str(label) for label in table.labels]
    test = hold_out(labels, None, share=0.2, seed=seed)
    rest = np.flatnonzero(~test)
    held = hold_out([labels[row] for row in rest], None, share=0.25, seed=seed + 1)
    return [Split(rest[~held], rest[held], np.flatnonzero(test))]


def splits(table: FeatureTable, folder: Path, protocol: str, seed: int) -> list[Split]:
    """Return a protocol's splits, by its key in ``WORDS``; of "filtered" the seed is unused."""
    if protocol == "filtered":
        return filtered(table, folder)
    return by_artist(table, seed) if protocol == "artist" else at_random(table, seed)


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """What one seed's models said about tracks that they had not seen.

    Attributes:
        rows: of the table.
        probabilities: float64 [n, labels], by labels as the table's are sorted.
    """

    rows: Rows
    probabilities: npt.NDArray[np.float64]


def ask(
    table: FeatureTable,
    parts: Sequence[Split],
    fit: Callable[[FeatureTable, Split, int], FeatureModel],
    seed: int,
) -> Answers:
    """Fit a model to each split and ask it about the split's test rows.

    Args:
        fit: fits a model to the training rows of a split, with its validation rows and a seed.
    """
    labels = table.genres
    found = []
    for split in parts:
        model = fit(table, split, seed)
        answers = np.zeros((len(split.test), len(labels)))
        # A genre that the training part lacks stays at 0.
        columns = [labels.index(label) for label in model.labels]
        answers[:, columns] = model.probabilities(table.features[split.test])
        found.append(answers)
    return Answers(np.concatenate([split.test for split in parts]), np.concatenate(found))


def figures(table: FeatureTable, protocol: str, answers: Sequence[Answers]) -> dict[str, Any]:
    """Judge the answers of several seeds.

    Returns:
        Mean accuracy and macro-F1 over the seeds, the accuracy's spread (sample standard
        deviation), the 95 % Wilson interval of the mean accuracy for the tracks that one seed
        tests, and what each seed gave.
    """
    accuracies, scores = [], []
    for one in answers:
        truth = [str(label) for label in table.labels[one.rows]]
        said = [table.genres[place] for place in one.probabilities.argmax(axis=1)]
        accuracies.append(accuracy(truth, said))
        scores.append(macro_f1(truth, said))
    tracks = len(answers[0].rows)
    mean = float(np.mean(accuracies))
    interval = wilson_interval(round(mean * tracks), tracks)
    return {
        "protocol": WORDS[protocol],
        "tracks": tracks,
        "accuracy": round(mean, 4),
        "spread": round(float(np.std(accuracies, ddof=1)), 4) if len(accuracies) > 1 else 0.0,
        "interval": [round(bound, 4) for bound in interval],
        "macro_f1": round(float(np.mean(scores)), 4),
        "accuracy_by_seed": [round(value, 4) for value in accuracies],
    }
