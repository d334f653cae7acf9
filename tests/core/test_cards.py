import json
import os
from pathlib import Path

import pytest

from reclass_gui.core.cards import BUILT_IN, ModelCard, installed, survey
from reclass_gui.core.errors import ModelError
from reclass_gui.core.records import FeatureSpec


def card(**changes):
    values = {
        "name": "ears",
        "kind": "tagger",
        "labels": ("rock", "jazz"),
        "title": "Ears, größer",
        "spec": FeatureSpec(n_mels=64),
        "input": "patches",
        "outputs": ("tags", "embedding"),
        "embedding_size": 8,
        "weights": "ears.onnx",
        "sha256": "0" * 64,
        "metrics": {"accuracy": 0.5, "coverage": {"0.5": 0.25}},
    }
    return ModelCard(**(values | changes))


def write(path, **changes):
    """Write a card's JSON with some fields changed; None takes one away."""
    card().save(path)
    values = json.loads(path.read_text(encoding="utf-8")) | changes
    values = {name: value for name, value in values.items() if value is not None}
    path.write_text(json.dumps(values), encoding="utf-8")
    return path


def test_a_saved_card_reads_as_it_was(tmp_path):
    path = tmp_path / "ears.json"
    card().save(path)
    read = ModelCard.load(path)
    assert read == card()
    assert read.spec.n_mels == 64
    assert read.weights_path == tmp_path / "ears.onnx"


def test_a_head_and_an_ensemble_need_less(tmp_path):
    head = ModelCard("h", "head", ("a", "b"), "H", input="embedding", outputs=("p",),
                     embedding_size=4, weights="h.onnx", sha256="1")  # fmt: skip
    ensemble = ModelCard("e", "ensemble", ("a",), "E", ensemble={"members": ["x"]})
    for each in (head, ensemble):
        each.save(tmp_path / "card.json")
        assert "spec" not in json.loads((tmp_path / "card.json").read_text(encoding="utf-8"))
        assert ModelCard.load(tmp_path / "card.json") == each


def several(**changes):
    values = {"kind": "head", "outputs": ("logits",), "activation": "sigmoid"}
    return card(**(values | {"thresholds": (0.4, 0.25)} | changes))


@pytest.mark.parametrize("activation", ["sigmoid", "independent"])
def test_a_card_of_several_genres_keeps_its_thresholds(tmp_path, activation):
    given = several(activation=activation)
    given.save(tmp_path / "ears.json")
    read = ModelCard.load(tmp_path / "ears.json")
    assert (read.thresholds, read.activation) == ((0.4, 0.25), activation)
    assert read.multilabel
    assert not card().multilabel


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"thresholds": []}, "0 “thresholds” for 2 labels"),
        ({"thresholds": [0.5]}, "1 “thresholds” for 2 labels"),
        ({"thresholds": [0.5, 0.5, 0.5]}, "3 “thresholds” for 2 labels"),
        ({"thresholds": 0.5}, "“thresholds” of the wrong type"),
        ({"thresholds": [0.5, 1.5]}, "not numbers from 0 to 1"),
        ({"thresholds": [0.5, -0.1]}, "not numbers from 0 to 1"),
        ({"thresholds": [0.5, "half"]}, "not numbers from 0 to 1"),
        ({"thresholds": [True, 0.5]}, "not numbers from 0 to 1"),
        ({"thresholds": [0.5, float("nan")]}, "not numbers from 0 to 1"),
        ({"activation": "softmax"}, "“thresholds”; these need the “activation” “sigmoid”"),
        ({"activation": ""}, "“thresholds”; these need the “activation” “sigmoid”"),
    ],
)
def test_thresholds_that_make_no_sense_are_refused(tmp_path, changes, words):
    path = tmp_path / "ears.json"
    several().save(path)
    values = json.loads(path.read_text(encoding="utf-8")) | changes
    path.write_text(json.dumps(values), encoding="utf-8")
    with pytest.raises(ModelError, match=words):
        ModelCard.load(path)


def test_a_card_without_title_is_called_by_its_name(tmp_path):
    assert ModelCard.load(write(tmp_path / "a.json", title=None)).title == "ears"


def test_fields_of_a_newer_version_are_left_alone(tmp_path):
    assert ModelCard.load(write(tmp_path / "a.json", novelty=[1, 2])) == card()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "not valid JSON"),
        (b"{", "not valid JSON"),
        (b"\xff\xfe\x00", "not valid JSON"),
        (b"[" * 100_000, "not valid JSON"),
        (b"[]", "not a JSON object"),
        (b"null", "not a JSON object"),
        (b"{}", "has no “name”"),
        (b" " * (1 << 20) + b"{}", "larger than 1 MiB"),
    ],
)
def test_a_file_that_is_no_card_is_said_to_be_none(tmp_path, content, words):
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    with pytest.raises(ModelError, match=words) as failure:
        ModelCard.load(path)
    assert str(path) in str(failure.value)
    assert "\n" not in str(failure.value)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name": 5}, "“name” of the wrong type"),
        ({"name": " "}, "no name"),
        ({"kind": "oracle"}, "unknown kind, “oracle”"),
        ({"labels": "rock"}, "“labels” of the wrong type"),
        ({"labels": []}, "no labels"),
        ({"labels": ["rock", 5]}, "distinct texts"),
        ({"labels": ["rock", "rock"]}, "distinct texts"),
        ({"labels": [["rock"]]}, "distinct texts"),
        ({"outputs": ["tags"]}, "2 output"),
        ({"input": ""}, "one input"),
        ({"embedding_size": True}, "wrong type"),
        ({"embedding_size": 0}, "embedding_size"),
        ({"weights": "../../etc/passwd"}, "its own folder"),
        ({"weights": "C:\\ears.onnx"}, "its own folder"),
        ({"weights": "/etc/passwd"}, "its own folder"),
        ({"weights": ".."}, "its own folder"),
        ({"weights": None}, "its own folder"),
        ({"sha256": None}, "sha256"),
        ({"metrics": [1]}, "wrong type"),
        ({"spec": None}, "no “spec”"),
        ({"spec": {"rate": 16000}}, "no “n_fft” in its “spec”"),
        ({"thresholds": [0.5, 0.5]}, "need the “activation” “sigmoid”"),
        ({"activation": "sigmoid", "thresholds": [0.5, 0.5]}, "a “tagger”, which cannot"),
        ({"activation": "sigmoid"}, "a “tagger”, which cannot"),
    ],
)
def test_a_wrong_field_is_named(tmp_path, changes, words):
    with pytest.raises(ModelError, match=words):
        ModelCard.load(write(tmp_path / "a.json", **changes))


@pytest.mark.parametrize(
    ("name", "value"),
    [("rate", "fast"), ("rate", 16000.5), ("hop", 0), ("n_fft", -512), ("n_mels", 10**9),
     ("fmin", -1.0), ("fmax", True), ("fmax", float("nan")), ("scale", 3)],
)  # fmt: skip
def test_an_impossible_front_end_is_refused(tmp_path, name, value):
    path = write(tmp_path / "a.json")
    values = json.loads(path.read_text(encoding="utf-8"))
    values["spec"][name] = value
    path.write_text(json.dumps(values), encoding="utf-8")
    with pytest.raises(ModelError, match=f"“{name}”"):
        ModelCard.load(path)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"kind": "features"}, "names no “features”"),
        ({"kind": "features", "features": 518}, "“features” of the wrong type"),
        ({"kind": "cnn"}, "no known “layout”"),
        ({"kind": "cnn", "layout": "bands"}, "no known “layout”; it can be “1,bands,frames”"),
        ({"kind": "cnn", "layout": "samples", "scaling": {"gain": 2}}, "unknown “gain”"),
        ({"kind": "cnn", "layout": "samples", "scaling": {"std": 0}}, "impossible “std”"),
        ({"kind": "cnn", "layout": "samples", "scaling": {"std": 1e-38}}, "impossible “std”"),
        ({"kind": "cnn", "layout": "samples", "scaling": {"mean": "0"}}, "impossible “mean”"),
        ({"kind": "cnn", "layout": "samples", "scaling": {"clip": [1, 0]}}, "impossible “clip”"),
        ({"kind": "cnn", "layout": "samples", "scaling": {"clip": 1}}, "impossible “clip”"),
        ({"kind": "cnn", "layout": "samples", "activation": "relu"}, "unknown “activation”"),
        ({"kind": "embedding", "layout": "samples"}, "names no “head”"),
        ({"kind": "embedding", "head": "h", "layout": "samples", "pooling": "max"},
         "unknown “pooling”; it can be “mean” or “first”"),
        ({"kind": "cnn", "layout": "samples", "temperature": 0}, "“temperature” that is not from"),
        ({"kind": "cnn", "layout": "samples", "temperature": "hot"}, "“temperature” of the wrong"),
        ({"kind": "cnn", "layout": "samples", "unsure_below": 2}, "“unsure_below” that is not"),
    ],
)  # fmt: skip
def test_what_a_kind_needs_is_named(tmp_path, changes, words):
    with pytest.raises(ModelError, match=words):
        ModelCard.load(write(tmp_path / "a.json", outputs=["tags"], **changes))


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [("scale", "sone", "unknown “scale” in its “spec”; it can be"), ("pad_mode", "wrap", "it can"),
     ("fmax", 9000.0, "impossible “fmax”"), ("fmin", 8000.0, "impossible “fmax”"),
     ("n_mels", 100_000, "impossible “n_mels”"), ("patch_frames", 900_000, "“patch_frames”")],
)  # fmt: skip
def test_a_front_end_that_cannot_be_run_is_refused(tmp_path, name, value, words):
    path = write(tmp_path / "a.json")
    values = json.loads(path.read_text(encoding="utf-8"))
    values["spec"][name] = value
    path.write_text(json.dumps(values), encoding="utf-8")
    with pytest.raises(ModelError, match=words):
        ModelCard.load(path)


def test_a_missing_card_is_a_sentence(tmp_path):
    with pytest.raises(ModelError, match="no longer there"):
        ModelCard.load(tmp_path / "gone.json")


def test_the_built_in_networks_are_installed():
    cards = {each.name: each for each in installed()}
    for name in ("msd_musicnn", "mtt_musicnn"):
        assert cards[name].path.parent == BUILT_IN
        assert len(cards[name].labels) == 50
        assert cards[name].spec == FeatureSpec()
        assert "ISC" in cards[name].licence
        assert cards[name].data_licence
        assert cards[name].source_sha256


def test_own_models_are_added_and_bad_ones_named(tmp_path, caplog):
    write(tmp_path / "ears.json")
    write(tmp_path / "twin.json")
    write(tmp_path / "usurper.json", name="msd_musicnn")
    (tmp_path / "broken.json").write_text("{")
    (tmp_path / "ears.onnx").write_bytes(b"weights are not looked at here")
    cards, faults = survey(tmp_path)
    found = {each.name: each.path.parent for each in cards}
    assert found["ears"] == tmp_path
    assert found["msd_musicnn"] == BUILT_IN
    assert [Path(str(f).partition(": ")[0]).name for f in faults] == [
        "broken.json", "twin.json", "usurper.json"
    ]  # fmt: skip
    assert len(installed(tmp_path)) == len(cards)
    assert "broken.json" in caplog.text


def test_a_models_folder_need_not_exist(tmp_path):
    cards, faults = survey(tmp_path / "none")
    assert not faults
    assert [c.name for c in cards] == [c.name for c in survey()[0]]


def test_a_models_folder_that_is_a_file_is_a_fault(tmp_path):
    (tmp_path / "models").write_text("")
    _, faults = survey(tmp_path / "models")
    assert len(faults) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.json")
    with pytest.raises(ModelError, match="no ordinary file"):
        ModelCard.load(tmp_path / "pipe.json")
