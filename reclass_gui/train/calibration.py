"""One temperature that makes a confidence the share of right answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.metrics import expected_calibration_error

if TYPE_CHECKING:
    import numpy.typing as npt

    Probabilities = npt.NDArray[np.float64]
    Places = npt.NDArray[np.int64]

_FLOOR = 1e-7
_CANDIDATES = np.round(np.geomspace(0.2, 5.0, 81), 3)


def cooled(probabilities: Probabilities, temperature: float) -> Probabilities:
    """Divide the logarithms of [n, labels] by a temperature; rows sum to 1."""
    logits = np.log(np.maximum(probabilities, _FLOOR)) / temperature
    odds = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True))


def fit_temperature(probabilities: Probabilities, truth: Places) -> float:
    """Return the temperature with the highest likelihood (Guo et al., 2017).

    Args:
        probabilities: [n, labels] of tracks that the model did not learn from.
        truth: [n], places of the right labels.
    """
    rows = np.arange(len(truth))
    losses = [
        -np.log(np.maximum(cooled(probabilities, t)[rows, truth], _FLOOR)).mean()
        for t in _CANDIDATES
    ]
    return float(_CANDIDATES[int(np.argmin(losses))])


def calibration(
    probabilities: Probabilities, truth: Places, groups: npt.NDArray[np.str_], folds: int = 5
) -> tuple[float, dict[str, Any]]:
    """Fit a temperature to out-of-fold answers and say how well such a one does.

    The error is measured on groups that the temperature was not fitted to.

    Args:
        probabilities: [n, labels], out of fold.
        truth: [n], places of the right labels.
        groups: [n], what must not be on both sides, such as artists.
        folds: of the measurement.

    Returns:
        The temperature fitted to all, and the figures.
    """
    _, members = np.unique(groups, return_inverse=True)
    fold = members % folds
    held_out = np.empty_like(probabilities)
    for number in range(folds):
        here = fold == number
        temperature = fit_temperature(probabilities[~here], truth[~here])
        held_out[here] = cooled(probabilities[here], temperature)
    confidence = held_out.max(axis=1)
    right = held_out.argmax(axis=1) == truth
    surer = np.argsort(-confidence, kind="stable")[: len(truth) // 2]
    return fit_temperature(probabilities, truth), {
        "expected_calibration_error": round(
            expected_calibration_error(list(confidence), list(right)), 4
        ),
        "accuracy_surer_half": round(float(right[surer].mean()), 4),
    }
