"""A run's model becomes one of the person's own, with its head where it has one."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from reclass_gui.core.errors import ModelError
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.loading import load_model
from reclass_gui.core.models import ModelCard, installed
from reclass_gui.core.pipeline import classify
from reclass_gui.core.records import TrackDone, TrackFound
from reclass_gui.core.scan import walk
from reclass_gui.train import tabular
from reclass_gui.train.export import About, save_embedding_model, save_features
from reclass_gui.train.keeping import keep_trained
from tests.audio_files import make_audio

EMBEDDING = 400


@pytest.fixture
def make_run(tmp_path):
    """Write what a run leaves: a model on embeddings, or on 57 features."""

    def make(features, **about):
        width = EMBEDDING if features == "embedding" else 57
        random = np.random.default_rng(0)
        values = random.normal(size=(60, width)).astype(np.float32)
        labels = ["Polka", "Zydeco"] * 30
        model = tabular.fit(values, labels, family="logistic")
        folder = tmp_path / "runs" / "run-1"
        folder.mkdir(parents=True)
        said = About(name="run-1", title="My run", **about)
        if features == "embedding":
            return save_embedding_model(model, said, folder)
        return save_features(model, features, said, folder)

    return make


def names(models):
    return {card.name for card in installed(models) if card.path.parent == models}


def test_a_model_on_embeddings_comes_with_its_head_and_decides(make_run, tmp_path):
    card, models, taxonomy = make_run("embedding"), tmp_path / "models", Taxonomy.load()
    kept = keep_trained(card.path, "mine", models, taxonomy)
    assert names(models) == {"mine", "mine_head"}
    assert kept.ensemble["own_head"]["model"] == "mine_head"
    # The run may go; the model stands by itself.
    for path in card.path.parent.iterdir():
        path.unlink()
    model = load_model("mine", folder=models, taxonomy=taxonomy)
    make_audio(tmp_path / "music" / "a.wav", seconds=8)
    found = [e.track for e in walk(tmp_path / "music") if isinstance(e, TrackFound)]
    (done,) = (e for e in classify(found, model, None) if isinstance(e, TrackDone))
    likely = dict(done.suggestion.probabilities)
    assert likely.get("Polka", 0) + likely.get("Zydeco", 0) == pytest.approx(1, abs=1e-3)


def test_a_model_on_features_keeps_its_card_under_another_name(make_run, tmp_path):
    card, models = make_run("gtzan57"), tmp_path / "models"
    kept = keep_trained(card.path, "other", models, Taxonomy.load())
    assert names(models) == {"other"}
    same = {"name": kept.name, "path": kept.path, "weights": kept.weights}
    assert dataclasses.replace(card, **same) == kept
    assert kept.title == "My run"


def test_a_taken_name_a_part_and_changed_weights_are_refused_and_nothing_stays(make_run, tmp_path):
    card, models, taxonomy = make_run("embedding"), tmp_path / "models", Taxonomy.load()
    for name in ("default", "no good"):
        with pytest.raises(ModelError, match=name):
            keep_trained(card.path, name, models, taxonomy)
    head = card.path.with_name("run-1_head.json")
    with pytest.raises(ModelError, match="no model by itself"):
        keep_trained(head, "mine", models, taxonomy)
    weights = ModelCard.load(head).weights_path
    weights.write_bytes(weights.read_bytes()[:-1] + b"x")
    with pytest.raises(ModelError, match="checksum"):
        keep_trained(card.path, "mine", models, taxonomy)
    assert names(models) == set()
