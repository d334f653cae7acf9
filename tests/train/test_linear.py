"""How far a logistic regression is held back is chosen by tracks that it does not learn from."""

from __future__ import annotations

import numpy as np
import pytest

from reclass_gui.train import fitting, tabular
from reclass_gui.train.linear import GRID, UNTRIED, LinearOptions, fit_linear
from reclass_gui.train.tasks import prepare

pytest.importorskip("sklearn", reason="scikit-learn is not installed")

CHOOSING = LinearOptions(c=None)


def rows(noise: float, seed: int = 0) -> tuple[np.ndarray, list[str], np.ndarray]:
    """More numbers than tracks to learn from; a quarter of the tracks is the validation part."""
    random = np.random.default_rng(seed)
    places = np.arange(120) % 3
    centres = np.random.default_rng(9).normal(size=(3, 100))
    features = centres[places] + noise * random.normal(size=(120, 100))
    return features.astype(np.float32), [f"genre {p}" for p in places], np.arange(120) >= 90


def losses(noise: float) -> dict[float, float]:
    """Validation loss by C, computed from probabilities and anew for each."""
    features, names, held = rows(noise)
    task = prepare(features, names, validation=held)
    found = {}
    for c in GRID:
        said = fit_linear(task, LinearOptions(c=c)).probabilities(features[held])
        truth = said[np.arange(len(said)), task.validation_targets]
        found[c] = float(-np.log(truth).mean())
    return found


@pytest.mark.parametrize("noise", [0.5, 8.0])
def test_the_lowest_validation_loss_chooses(noise: float) -> None:
    features, names, held = rows(noise)
    model = fit_linear(prepare(features, names, validation=held), CHOOSING)
    found = losses(noise)
    assert model.c == min(found, key=found.__getitem__)
    fixed = fit_linear(prepare(features, names, validation=held), LinearOptions(c=model.c))
    np.testing.assert_allclose(
        model.probabilities(features), fixed.probabilities(features), atol=0.02
    )


def test_noise_is_held_back_more_and_overfits_less() -> None:
    quiet, loud = losses(0.5), losses(8.0)
    assert min(loud, key=loud.__getitem__) < min(quiet, key=quiet.__getitem__)
    assert min(loud.values()) < loud[1.0] - 0.1


def test_a_rare_genre_counts_as_much_where_that_is_asked() -> None:
    features, names, held = rows(8.0)
    kept = np.array([name != "genre 2" or row % 4 == 2 for row, name in enumerate(names)])
    task = prepare(features[kept], list(np.array(names)[kept]), validation=held[kept])
    plain = fit_linear(task, CHOOSING)
    fair = fit_linear(task, LinearOptions(c=None, balanced=True))
    new, truth, _ = rows(8.0, seed=1)
    rare = np.array(truth) == "genre 2"
    assert fair.probabilities(new)[rare, 2].mean() > plain.probabilities(new)[rare, 2].mean()


def test_without_a_validation_part_nothing_is_tried() -> None:
    features, names, held = rows(1.0)
    task = prepare(features, names, validation=np.zeros_like(held))
    assert fit_linear(task, CHOOSING).c == UNTRIED


def test_refitting_keeps_what_was_chosen() -> None:
    features, names, held = rows(8.0)
    chosen, refitted = (
        tabular.fit(
            features, names, family="logistic", options=CHOOSING, validation=held, refit=refit
        )
        for refit in (False, True)
    )
    assert fitting.choices_of(refitted) == fitting.choices_of(chosen) == {"C": chosen.c}
    assert chosen.c != UNTRIED
    assert not np.array_equal(chosen.weight, refitted.weight)
