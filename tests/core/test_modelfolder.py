"""Bringing a model: a card for its file, a trial run, and nothing left of one that fails."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reclass_gui.core import modelfolder
from reclass_gui.core.cards import ModelCard, installed
from reclass_gui.core.errors import ModelError
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.loading import load_model
from tests.core import toy_models
from tests.core.toy_models import (
    helper,
    low_or_high,
    make_cnn,
    make_embedding,
    make_features,
    make_head,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def taxonomy() -> Taxonomy:
    return Taxonomy.load()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The person's folder of models, not there yet."""
    return tmp_path / "data" / "models"


@pytest.fixture
def brought(tmp_path: Path) -> Path:
    """A folder with files from elsewhere."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    return folder


def own_files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_a_template_says_what_the_file_tells(brought: Path) -> None:
    make_cnn(brought, "my net")
    card = modelfolder.template(brought / "my net.onnx", "cnn")
    assert (card.name, card.title) == ("my_net", "my net")
    assert (card.input, card.outputs, card.layout) == (
        "sound",
        ("probabilities",),
        "1,bands,frames",
    )
    assert card.labels == ("label 1", "label 2")
    assert card.sha256 == ModelCard.load(brought / "my net.json").sha256
    make_embedding(brought, "encoder")
    card = modelfolder.template(brought / "encoder.onnx", "embedding", head="h")
    assert (card.layout, card.pooling, card.embedding_size, card.head) == (
        "frames,bands", "mean", 16, "h",
    )  # fmt: skip
    make_features(brought, "numbers", size=57, weights=np.zeros((57, 2)))
    card = modelfolder.template(
        brought / "numbers.onnx", "features", features="gtzan57", labels=("Jazz", "Rock")
    )
    assert (card.features, card.embedding_size) == ("gtzan57", 57)
    for path in brought.glob("*.json"):
        path.unlink()
    card.save(brought / "numbers.json")
    assert ModelCard.load(brought / "numbers.json").labels == ("Jazz", "Rock")


def test_a_template_of_what_is_no_network_is_refused(brought: Path) -> None:
    (brought / "a.onnx").write_bytes(b"RIFF")
    with pytest.raises(ModelError, match="no whole ONNX file"):
        modelfolder.template(brought / "a.onnx", "cnn")
    with pytest.raises(ModelError, match="no longer there"):
        modelfolder.template(brought / "b.onnx", "cnn")


def test_what_is_added_is_kept_with_its_weights(
    brought: Path, own: Path, taxonomy: Taxonomy
) -> None:
    card = make_cnn(brought)
    kept = modelfolder.add(card.path, own, taxonomy)
    assert own_files(own) == ["cnn.json", "cnn.onnx"]
    assert kept.path.parent == own
    for path in brought.iterdir():
        path.unlink()
    assert load_model("cnn", folder=own).genres == ("Jazz", "Metal")


def test_a_head_goes_before_its_encoder(brought: Path, own: Path, taxonomy: Taxonomy) -> None:
    card = make_embedding(brought)
    with pytest.raises(ModelError, match="no model “embedding_head”"):
        modelfolder.add(card.path, own, taxonomy)
    assert own_files(own) == []
    modelfolder.add(brought / "embedding_head.json", own, taxonomy)
    modelfolder.add(card.path, own, taxonomy)
    assert load_model("embedding", folder=own).genres == ("Jazz", "Metal")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name": "default"}, "already a model named “default”"),
        ({"name": "../escape"}, "cannot be a model's name"),
        ({"name": "a b"}, "cannot be a model's name"),
        ({"sha256": "0"}, "checksum differs"),
        ({"labels": ["a", "b", "c"]}, "not those of its card"),
        ({"weights": "gone.onnx"}, "no longer there"),
        ({"kind": "oracle"}, "unknown kind"),
        ({"activation": ""}, "gave no probabilities"),
    ],
)
def test_a_model_that_does_not_run_leaves_nothing(
    changes: dict[str, object], words: str, brought: Path, own: Path, taxonomy: Taxonomy
) -> None:
    graph = low_or_high(
        [helper.make_node("ReduceMean", ["sound"], ["logits"], axes=[2], keepdims=0)],
        [],
        [2, 64],
        2,
        "logits",
    )
    spec = {"n_mels": 2, "patch_frames": 64}
    card = toy_models.save(
        brought,
        ModelCard(
            "mine", "cnn", ("a", "b"), layout="bands,frames", activation="softmax", input="sound",
            outputs=("logits",), spec=toy_models.FeatureSpec(**spec),
        ),
        graph,
    )  # fmt: skip
    values = json.loads(card.path.read_text(encoding="utf-8")) | changes
    card.path.write_text(json.dumps(values), encoding="utf-8")
    with pytest.raises(ModelError, match=words):
        modelfolder.add(card.path, own, taxonomy)
    assert own_files(own) == []


def test_an_encoder_that_hears_nothing_is_refused(
    brought: Path, own: Path, taxonomy: Taxonomy
) -> None:
    graph = low_or_high(
        [
            helper.make_node("Sub", ["sound", "sound"], ["zeros"]),
            helper.make_node("ReduceMean", ["zeros"], ["embedding"], axes=[1], keepdims=0),
        ],
        [],
        [64, 16],
        16,
        "embedding",
    )
    modelfolder.add(make_head(brought, "h", ("a", "b")).path, own, taxonomy)
    card = toy_models.save(
        brought,
        ModelCard(
            "deaf", "embedding", ("a", "b"), layout="frames,bands", spec=toy_models.SPEC, head="h",
            input="sound", outputs=("embedding",), embedding_size=16,
        ),
        graph,
    )  # fmt: skip
    with pytest.raises(ModelError, match="same embedding for different sounds"):
        modelfolder.add(card.path, own, taxonomy)
    assert own_files(own) == ["h.json", "h.onnx"]


def test_installed_models_are_combined(brought: Path, own: Path, taxonomy: Taxonomy) -> None:
    modelfolder.add(make_cnn(brought, labels=("bebop", "Gnawa")).path, own, taxonomy)
    card = modelfolder.combine("both", "vote", ["default", "cnn"], own, taxonomy, weights=[2, 1])
    assert set(card.labels) == {*load_model().genres, "Gnawa"}
    assert card.ensemble == {"members": ["default", "cnn"], "weights": [2, 1]}
    assert "ISC" in card.licence
    assert "CC0" in card.licence
    steps = modelfolder.combine("steps", "cascade", ["cnn", "both"], own, taxonomy)
    assert steps.ensemble["weights"] == [[1.0], [0.4, 0.6]]
    assert steps.ensemble["stop_above"] == [0.95]
    assert load_model("steps", folder=own).unmapped == ("Gnawa",)


def test_a_cascade_may_be_long(brought: Path, own: Path, taxonomy: Taxonomy) -> None:
    names = ["a", "b", "c", "d", "e"]
    for name in names:
        modelfolder.add(make_cnn(brought, name).path, own, taxonomy)
    steps = modelfolder.combine("steps", "cascade", names, own, taxonomy)
    assert steps.ensemble["weights"][2] == [0.25, 0.35, 0.4]
    assert steps.ensemble["stop_above"] == [0.95, 0.9, 0.9, 0.9]
    for number, row in enumerate(steps.ensemble["weights"], 1):
        assert len(row) == number
        assert sum(row) == pytest.approx(1)
        assert row == sorted(row)
    assert len(load_model("steps", folder=own).members) == 5


def test_what_cannot_be_combined_leaves_nothing(own: Path, taxonomy: Taxonomy) -> None:
    for name, kind, members, words in (
        ("default", "vote", ["default", "default"], "already a model"),
        ("mine", "vote", ["default"], "2 to 16"),
        ("mine", "vote", ["default", "nobody"], "no model “nobody”"),
        ("mine", "vote", ["default", "gtzan_head"], "is a part"),
        ("mine", "cascade", ["default"], "2 to 16"),
    ):
        with pytest.raises(ModelError, match=words):
            modelfolder.combine(name, kind, members, own, taxonomy)
    assert own_files(own) == []


def test_one_s_own_models_can_be_removed_while_nothing_needs_them(
    brought: Path, own: Path, taxonomy: Taxonomy
) -> None:
    make_embedding(brought)
    for name in ("embedding_head", "embedding"):
        modelfolder.add(brought / f"{name}.json", own, taxonomy)
    modelfolder.combine("both", "vote", ["default", "embedding"], own, taxonomy)
    with pytest.raises(ModelError, match="needed by both"):
        modelfolder.remove("embedding", own)
    modelfolder.remove("both", own)
    with pytest.raises(ModelError, match="needed by embedding"):
        modelfolder.remove("embedding_head", own)
    modelfolder.remove("embedding", own)
    modelfolder.remove("embedding_head", own)
    assert own_files(own) == []
    with pytest.raises(ModelError, match="belongs to Reclass"):
        modelfolder.remove("default", own)
    with pytest.raises(ModelError, match="no model “embedding”"):
        modelfolder.remove("embedding", own)
    assert "default" in {card.name for card in installed(own)}
