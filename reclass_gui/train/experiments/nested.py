"""A blend of classifiers on embeddings whose options are chosen inside the training part alone.

What is tried is written down in docs/training.md, "Experiments"; test tracks choose nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.train import backend
from reclass_gui.train.calibration import cooled, fit_temperature
from reclass_gui.train.scaling import Scaler

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.patchtable import PatchTable

    Numbers = npt.NDArray[np.float64]
    Chosen = npt.NDArray[np.bool_]

INNER_FOLDS = 4
_FLOOR = 1e-7

Option = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """One kind of classifier and the options that are tried.

    Attributes:
        name: for the record of what was chosen.
        tags: whether it takes the log-odds of tags beside the embeddings.
        patches: whether it learns from patches; else from clip means.
        options: each a tuple that ``make`` takes.
        make: returns a classifier of scikit-learn's; the last argument is the width.
    """

    name: str
    tags: bool
    patches: bool
    options: tuple[Option, ...]
    make: Callable[[Option, int], Any]


def _logistic(option: Option, _width: int) -> Any:
    return backend.load("sklearn.linear_model").LogisticRegression(C=option[0], max_iter=3000)


def _vectors(option: Option, width: int) -> Any:
    return backend.load("sklearn.svm").SVC(C=option[0], gamma=option[1] / width)


def _discriminants(option: Option, _width: int) -> Any:
    return backend.load("sklearn.discriminant_analysis").LinearDiscriminantAnalysis(
        solver="lsqr", shrinkage=option[0]
    )


PROTOCOL_1 = (
    Member("logistic", False, False, ((0.001,), (0.003,), (0.01,), (0.03,), (0.1,)), _logistic),
    Member("logistic on patches", False, True, ((0.001,), (0.01,), (0.1,)), _logistic),
    Member(
        "support vectors",
        True,
        False,
        tuple((c, gamma) for c in (1.0, 3.0, 10.0) for gamma in (0.3, 1.0)),
        _vectors,
    ),
    Member("discriminants", True, False, ((0.1,), (0.3,), (0.5,), (0.7,)), _discriminants),
)
PROTOCOLS = {1: PROTOCOL_1}


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What the blend says, and what its members came to.

    Attributes:
        probabilities: float64 [test clips, genres].
        by_member: the same of each member alone, by its name.
        chosen: of each member its options, temperature and inner log-loss.
    """

    probabilities: Numbers
    by_member: dict[str, Numbers]
    chosen: dict[str, dict[str, Any]]


def fit_and_ask(
    table: PatchTable, training: Chosen, members: tuple[Member, ...], seed: int
) -> Answer:
    """Choose, fit and ask about the clips that are not in the training part.

    Args:
        table: all clips; their artists are known.
        training: [clips] True for those to learn from.
        members: of the blend.
        seed: of the inner folds.

    Raises:
        ModelError: the training part is too small for the inner folds.
    """
    genres = np.unique(table.labels)
    targets = np.searchsorted(genres, table.labels)
    inner = _inner_folds(table, training, seed)
    total = np.zeros((int((~training).sum()), len(genres)))
    by_member, chosen = {}, {}
    for member in members:
        patches = _inputs(table, member)
        best: dict[str, Any] = {}
        for option in member.options:
            held = np.zeros((len(table), len(genres)))
            for learn, test in inner:
                held[test] = _ask(table, member, option, patches, targets, learn, test)
            found = held[training]
            temperature = fit_temperature(found, targets[training])
            odds = cooled(found, temperature)[np.arange(len(found)), targets[training]]
            loss = float(-np.log(np.maximum(odds, _FLOOR)).mean())
            if not best or loss < best["log_loss"]:
                right = float((found.argmax(axis=1) == targets[training]).mean())
                best = {"option": option, "temperature": temperature, "log_loss": loss}
                best["inner_accuracy"] = right
        answers = _ask(table, member, best["option"], patches, targets, training, ~training)
        by_member[member.name] = cooled(answers, best["temperature"])
        chosen[member.name] = best
        total += np.log(np.maximum(by_member[member.name], _FLOOR))
    return Answer(cooled(np.exp(total / len(members)), 1.0), by_member, chosen)


def _inputs(table: PatchTable, member: Member) -> FloatArray:
    values = [table.embeddings, table.tags] if member.tags else [table.embeddings]
    patches = np.concatenate(values, axis=1)
    return patches if member.patches else table.means(patches)


def _inner_folds(table: PatchTable, training: Chosen, seed: int) -> list[tuple[Chosen, Chosen]]:
    rows = np.flatnonzero(training)
    if len(set(table.artists[rows])) < INNER_FOLDS:
        raise ModelError("Too few artists are in the training part to choose options by.")
    selection = backend.load("sklearn.model_selection")
    folds = selection.StratifiedGroupKFold(INNER_FOLDS, shuffle=True, random_state=seed)
    found = []
    for learn, test in folds.split(rows, table.labels[rows], table.artists[rows]):
        pair = np.zeros((2, len(table)), dtype=bool)
        pair[0, rows[learn]] = True
        pair[1, rows[test]] = True
        found.append((pair[0], pair[1]))
    return found


def _ask(
    table: PatchTable,
    member: Member,
    option: Option,
    values: FloatArray,
    targets: npt.NDArray[np.intp],
    learn: Chosen,
    test: Chosen,
) -> Numbers:
    """Fit one member to some clips; return probabilities of others, [test clips, genres]."""
    of = table.clip if member.patches else np.arange(len(table))
    rows, asked = learn[of], test[of]
    scaler = Scaler.fit(values[rows])
    known = targets[of[rows]]
    classifier = member.make(option, values.shape[1])
    scaled = scaler.transform(values[rows]).astype(np.float64)
    if isinstance(getattr(classifier, "shrinkage", None), float):
        classes = len(np.unique(known))
        classifier.set_params(priors=np.full(classes, 1 / classes))
        classifier.fit(scaled, known)
    else:
        classifier.fit(scaled, known, sample_weight=_weights(table, member, targets, learn))
    decision = classifier.decision_function(scaler.transform(values[asked]).astype(np.float64))
    if decision.ndim == 1:  # two genres share one row
        decision = np.stack([np.zeros_like(decision), decision], axis=1)
    logs = decision - decision.max(axis=1, keepdims=True)
    logs -= np.log(np.exp(logs).sum(axis=1, keepdims=True))
    # A genre that the training part lacks stays improbable.
    wide = np.full((len(logs), int(targets.max()) + 1), np.log(_FLOOR))
    wide[:, classifier.classes_] = logs
    if member.patches:
        sums = np.zeros((len(table), wide.shape[1]))
        np.add.at(sums, of[asked], wide)
        wide = sums[test] / table.counts[test][:, None]
    return cooled(np.exp(np.maximum(wide, np.log(_FLOOR))), 1.0)


def _weights(
    table: PatchTable, member: Member, targets: npt.NDArray[np.intp], learn: Chosen
) -> Numbers:
    """Let genres weigh the same, and a clip's patches together as much as a clip."""
    sizes = np.bincount(targets[learn], minlength=int(targets.max()) + 1)
    of_genre = learn.sum() / (np.count_nonzero(sizes) * np.maximum(sizes, 1))
    if not member.patches:
        return np.asarray(of_genre[targets[learn]])
    clips = table.clip[learn[table.clip]]
    return np.asarray(of_genre[targets[clips]] / table.counts[clips])
