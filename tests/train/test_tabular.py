"""Feature models learn, keep validation out of training, and run the same without torch."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core.errors import ModelError
from reclass_gui.core.models import OnnxModel
from reclass_gui.train import export, tabular
from reclass_gui.train.boosting import BoostingOptions, tree_attributes
from reclass_gui.train.dense import DenseOptions
from reclass_gui.train.holdout import hold_out
from reclass_gui.train.linear import LinearOptions
from reclass_gui.train.scaling import Scaler
from reclass_gui.train.tasks import prepare

for package, title in (
    ("torch", "PyTorch"),
    ("xgboost", "XGBoost"),
    ("sklearn", "scikit-learn"),
    ("onnx", "onnx"),
):
    pytest.importorskip(package, reason=f"{title} is not installed")

if TYPE_CHECKING:
    from pathlib import Path

OPTIONS: dict[str, tabular.Options] = {
    "mlp": DenseOptions(epochs=40, members=2),
    "xgboost": BoostingOptions(trees=30, depth=3),
    "logistic": LinearOptions(),
    "blend": tabular.BlendOptions((DenseOptions(epochs=20), BoostingOptions(trees=9))),
}


def table(labels: int = 4, rows: int = 240, seed: int = 0) -> tuple[np.ndarray, list[str]]:
    """57 features of very different size; two of them tell the genre."""
    random = np.random.default_rng(seed)
    places = np.arange(rows) % labels
    features = random.normal(size=(rows, 57))
    features[:, 0] += 3 * (places % 2)
    features[:, 1] += 3 * (places // 2)
    scale = 10.0 ** random.integers(-4, 6, 57)
    return (features * scale + 10 * scale).astype(np.float32), [f"genre {p}" for p in places]


def right(model: tabular.FeatureModel, features: np.ndarray, labels: list[str]) -> float:
    found = np.array(model.labels)[model.probabilities(features).argmax(axis=1)]
    return float((found == labels).mean())


@pytest.mark.parametrize("labels", [2, 5])
@pytest.mark.parametrize("family", tabular.FAMILIES)
def test_every_family_learns_and_exports(family: str, labels: int, tmp_path: Path) -> None:
    features, names = table(labels)
    model = tabular.fit(features, names, family=family, options=OPTIONS[family], seed=1)
    assert model.labels == tuple(f"genre {i}" for i in range(labels))
    assert right(model, *table(labels, seed=0)) > 0.8
    new = table(labels, seed=7)[0]
    expected = model.probabilities(new)
    np.testing.assert_allclose(expected.sum(axis=1), 1, atol=1e-5)

    about = export.About("test", "Test", metrics={"accuracy": 0.5}, temperature=1.5)
    card = export.save_features(model, "gtzan57", about, tmp_path)
    assert (card.kind, card.features, card.embedding_size) == ("features", "gtzan57", 57)
    assert (card.labels, card.temperature) == (model.labels, 1.5)
    found = OnnxModel(card).probabilities(new)
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-4)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["test.json", "test.onnx"]


def test_a_dense_network_without_early_stopping_and_any_width() -> None:
    features, names = table()
    nobody = np.zeros(len(names), dtype=bool)
    options = DenseOptions(hidden=(16,), epochs=3)
    model = tabular.fit(features[:, :5], names, options=options, validation=nobody)
    assert model.epochs == 3
    assert model.scaler.mean.shape == (5,)
    assert model.probabilities(features[:2, :5]).shape == (2, 4)


@pytest.mark.parametrize("family", ["mlp", "xgboost"])
def test_training_stops_when_the_validation_part_gains_nothing_more(family: str) -> None:
    features, names = table()
    random = np.random.default_rng(3)
    shuffled = [names[i] for i in random.permutation(len(names))]  # nothing to learn
    options = {
        "mlp": DenseOptions(epochs=400, patience=5),
        "xgboost": BoostingOptions(trees=400, patience=5),
    }[family]
    assert tabular.fit(features, shuffled, family=family, options=options).epochs < 100


@pytest.mark.parametrize("family", ["mlp", "xgboost"])
def test_refitting_learns_from_both_parts(family: str) -> None:
    features, names = table(rows=120)
    odd = np.arange(120) >= 60
    wrong = [name if not held else "genre 0" for name, held in zip(names, odd, strict=True)]
    options = {"mlp": DenseOptions(epochs=60), "xgboost": BoostingOptions(trees=40)}[family]
    kept, refitted = (
        tabular.fit(
            features, wrong, family=family, options=options, validation=odd, refit=refit
        ).probabilities(features[odd])[:, 0]
        for refit in (False, True)
    )
    assert refitted.mean() > kept.mean() + 0.1


@pytest.mark.parametrize("family", tabular.FAMILIES)
def test_a_seed_means_the_same_each_time(family: str) -> None:
    features, names = table(rows=80)
    options = OPTIONS[family]
    first, again = (
        tabular.fit(features, names, family=family, options=options, seed=3).probabilities(features)
        for _ in range(2)
    )
    assert np.array_equal(first, again)


def test_the_scaler_sees_the_training_part_only() -> None:
    features, names = table()
    held = np.arange(len(names)) % 3 == 0
    other = features.copy()
    other[held] *= 1000
    task, changed = (prepare(f, names, validation=held) for f in (features, other))
    assert np.array_equal(task.scaler.mean, changed.scaler.mean)
    np.testing.assert_allclose(task.features.mean(axis=0), 0, atol=1e-3)
    np.testing.assert_allclose(task.features.std(axis=0), 1, atol=1e-3)
    assert len(task.validation_targets) == held.sum()


def test_features_that_never_change_do_no_harm() -> None:
    values = np.full((9, 2), 7.3, np.float32)
    assert not Scaler.fit(values).transform(values).any()


def test_held_out_tracks_keep_their_groups_together() -> None:
    random = np.random.default_rng(0)
    labels = [f"genre {i % 3}" for i in range(300)]
    groups = [f"{label} artist {random.integers(12)}" for label in labels]
    held = hold_out(labels, groups, share=0.2, seed=4)
    names = np.array(groups)
    assert not set(names[held]) & set(names[~held])
    for label in set(labels):
        share = held[np.array(labels) == label].mean()
        assert 0.05 < share <= 0.2
    assert np.array_equal(held, hold_out(labels, groups, share=0.2, seed=4))
    assert not np.array_equal(held, hold_out(labels, groups, share=0.2, seed=5))


def test_a_genre_of_one_track_stays_in_training() -> None:
    labels = ["a"] * 10 + ["b"]
    assert all(not hold_out(labels, None, share=0.9, seed=seed)[10] for seed in range(5))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda x, y: (x, ["one"] * len(y)), "two genres or more"),
        (lambda x, y: (x[:0], []), "a row of features and a genre for each track"),
        (lambda x, y: (x[:5], y), "a row of features and a genre for each track"),
        (lambda x, y: (np.where(x == x[3, 3], np.nan, x), y), "The features of 1 tracks"),
    ],
)
def test_a_table_that_cannot_be_learnt_from_is_refused(change, words: str) -> None:
    with pytest.raises(ModelError, match=words):
        tabular.fit(*change(*table()))


def test_families_and_options_must_fit() -> None:
    with pytest.raises(ModelError, match="no family “forest”; choose one of mlp"):
        tabular.fit(*table(), family="forest")
    with pytest.raises(ModelError, match="not for the family “xgboost”"):
        tabular.fit(*table(), family="xgboost", options=DenseOptions())


def test_a_model_for_another_feature_set_is_not_written(tmp_path: Path) -> None:
    model = tabular.fit(*table(), family="logistic")
    with pytest.raises(ModelError, match="takes 57 features, not the 518 of fma518"):
        export.save_features(model, "fma518", export.About("x", "X"), tmp_path)
    with pytest.raises(ModelError, match="no features “mine”"):
        export.save_features(model, "mine", export.About("x", "X"), tmp_path)
    assert not list(tmp_path.iterdir())


def test_boosted_trees_in_their_own_json_are_the_same_trees() -> None:
    import xgboost

    features, names = table()
    model = tabular.fit(features, names, family="xgboost", options=OPTIONS["xgboost"])
    again = xgboost.Booster(model_file=bytearray(model.json_bytes()))
    data = xgboost.DMatrix(model.scaler.transform(features))
    assert np.array_equal(again.predict(data), model.probabilities(features))


def test_trees_that_split_by_categories_are_refused() -> None:
    features, names = table(rows=40)
    model = tabular.fit(features, names, family="xgboost", options=BoostingOptions(trees=2))
    content = json.loads(model.json_bytes())
    content["learner"]["gradient_booster"]["model"]["trees"][0]["split_type"][0] = 1
    with pytest.raises(ModelError, match="cannot be exported"):
        tree_attributes(content, 4)
