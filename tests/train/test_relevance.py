"""Options that a model ignores are known, and the others reach it."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from reclass_gui.core.errors import ModelError
from reclass_gui.train.config import TrainingConfig
from reclass_gui.train.datasets import Dataset, Item
from reclass_gui.train.relevance import fitted_to, set_without_effect

ODD = TrainingConfig(
    source="gtzan_table", labels="/artists.txt", subset="small", epochs=7, learning_rate=0.01,
    loss="focal", label_smoothing=0.1, schedule="cosine", spec_augment=True, waveform="light",
    segments=3, device="cpu", test_share=0.3,
)  # fmt: skip
STEPWISE = ("epochs", "learning_rate", "schedule", "loss", "label_smoothing")
SOUND = ("spec_augment", "waveform", "segments")


def rows(features: str) -> Dataset:
    items = (Item("a", ("Jazz",)), Item("b", ("Rock",)))
    return Dataset(
        "Rows", "gtzan_table", items, features=np.zeros((2, 3), np.float32), feature_set=features
    )


@pytest.mark.parametrize("model", ["logistic", "xgboost", "blend"])
def test_what_is_fitted_in_one_step_ignores_all_of_steps_and_sound(model: str) -> None:
    idle = set_without_effect(dataclasses.replace(ODD, model=model))
    assert set(idle) == {"subset", "device", *STEPWISE, *SOUND}


def test_a_dense_network_ignores_sound_and_cards() -> None:
    idle = set_without_effect(dataclasses.replace(ODD, model="mlp"))
    assert set(idle) == {"subset", "device", *SOUND}


def test_a_network_ignores_features_alone() -> None:
    config = dataclasses.replace(ODD, model="lean", source="fma", features="fma518")
    assert set_without_effect(config) == ("features",)


@pytest.mark.parametrize(("change", "idle"), [
    ({"folds": 5}, {"test_share"}),
    ({"split": "given"}, {"test_share"}),
    ({"source": "library", "subset": ""}, {"labels"}),
    ({"source": "magnatagatune"}, set()),
])  # fmt: skip
def test_it_depends_on_split_and_source(change: dict[str, object], idle: set[str]) -> None:
    config = TrainingConfig.of({
        "model": "lean", "labels": "/x.csv", "subset": "50", "source": "fma", "test_share": 0.3,
        **change,
    })  # fmt: skip
    assert set(set_without_effect(config)) == idle


def test_what_was_not_changed_is_not_told_of() -> None:
    assert set_without_effect(TrainingConfig()) == ()


def test_a_table_brings_its_features() -> None:
    config = TrainingConfig(source="gtzan_table")
    assert fitted_to(config, rows("gtzan57")).features == "gtzan57"
    audio = dataclasses.replace(config, source="folders")
    assert fitted_to(audio, Dataset("Sound", "folders", rows("x").items)) == audio
    with pytest.raises(ModelError, match="holds the features “gtzan57”, not “fma518”"):
        fitted_to(dataclasses.replace(config, features="fma518"), rows("gtzan57"))


def test_features_that_no_file_has_are_refused() -> None:
    with pytest.raises(ModelError, match="reclass experiment feature-baselines"):
        fitted_to(TrainingConfig(source="msd"), rows("msd31"))


def test_segments_are_split_for_networks_alone() -> None:
    config = TrainingConfig(split="leaky_segments")
    data = Dataset("Sound", "folders", rows("x").items)
    for model in ("logistic", "mlp"):
        with pytest.raises(ModelError, match=f"“{model}” takes whole tracks; only networks"):
            fitted_to(dataclasses.replace(config, model=model), data)
    network = dataclasses.replace(config, model="lean")
    assert fitted_to(network, data) == network
