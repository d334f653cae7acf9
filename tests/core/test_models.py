import hashlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from reclass_gui.core import models
from reclass_gui.core.errors import ModelError
from reclass_gui.core.models import ModelCard, OnnxModel
from reclass_gui.core.records import FeatureSpec

PARITY = Path(__file__).parent.parent / "data" / "musicnn_parity.npz"
NETWORKS = {"msd_musicnn": "MSD", "mtt_musicnn": "MTT"}


def built_in(name):
    return next(card for card in models.installed() if card.name == name)


@pytest.fixture(scope="module")
def network():
    return OnnxModel(built_in("msd_musicnn"))


@pytest.fixture(scope="module")
def patches():
    with np.load(PARITY) as reference:
        return np.concatenate([reference["clip0_patches"], reference["clip1_patches"]])


def make_tagger(folder, *, labels=("rock", "jazz"), card_labels=None, scale=1.0):
    """Write a network that gives each patch's mean as tags and embedding."""
    spec = FeatureSpec(n_mels=4, patch_frames=8)
    weights = np.full((1, len(labels)), scale, np.float32)
    graph = helper.make_graph(
        [
            helper.make_node("ReduceMean", ["patches"], ["mean"], axes=[2], keepdims=0),
            helper.make_node("ReduceMean", ["mean"], ["embedding"], axes=[1], keepdims=1),
            helper.make_node("MatMul", ["embedding", "weights"], ["tags"]),
        ],
        "mean",
        [helper.make_tensor_value_info("patches", TensorProto.FLOAT, ["n", 8, 4])],
        [
            helper.make_tensor_value_info("tags", TensorProto.FLOAT, ["n", len(labels)]),
            helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["n", 1]),
        ],
        [numpy_helper.from_array(weights, "weights")],
    )
    return save(folder, graph, ModelCard(
        "mean", "tagger", tuple(card_labels or labels), "Mean", spec=spec, input="patches",
        outputs=("tags", "embedding"), embedding_size=1,
    ))  # fmt: skip


def make_head(folder):
    """Write a head whose probabilities are the softmax of a two-dimensional embedding."""
    graph = helper.make_graph(
        [helper.make_node("Softmax", ["embedding"], ["probabilities"], axis=1)],
        "head",
        [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["n", 2])],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["n", 2])],
    )
    return save(folder, graph, ModelCard(
        "head", "head", ("a", "b"), "Head", input="embedding", outputs=("probabilities",),
        embedding_size=2,
    ))  # fmt: skip


def save(folder, graph, card):
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    content = model.SerializeToString()
    (folder / "model.onnx").write_bytes(content)
    return with_weights(card, folder, content)


def with_weights(card, folder, content):
    return replace(
        card,
        weights="model.onnx",
        sha256=hashlib.sha256(content).hexdigest(),
        path=folder / "card.json",
    )


@pytest.mark.parametrize(("name", "original"), NETWORKS.items())
def test_the_networks_give_what_the_original_gave(name, original):
    model = OnnxModel(built_in(name))
    with np.load(PARITY) as reference:
        for clip in ("clip0", "clip1"):
            tags, embedding = model.predict(reference[f"{clip}_patches"])
            np.testing.assert_allclose(tags, reference[f"{clip}_{original}_tags"], atol=1e-4)
            expected = reference[f"{clip}_{original}_embedding"]
            np.testing.assert_allclose(embedding, expected, atol=1e-3)
            assert tags.dtype == embedding.dtype == np.float32


def test_a_patch_is_heard_the_same_in_any_company(network, patches):
    tags, embedding = network.predict(patches)
    alone = network.predict(patches[3:4])
    np.testing.assert_allclose(alone[0][0], tags[3], atol=1e-6)
    np.testing.assert_allclose(alone[1][0], embedding[3], atol=1e-5)


def test_more_threads_change_nothing(network, patches):
    several = OnnxModel(network.card, threads=2)
    np.testing.assert_allclose(
        several.predict(patches[:2])[0], network.predict(patches[:2])[0], atol=1e-5
    )


def test_one_network_serves_several_threads(network, patches):
    expected = [network.predict(patch[None])[0] for patch in patches]
    with ThreadPoolExecutor(4) as executor:
        found = list(executor.map(lambda patch: network.predict(patch[None])[0], patches))
    np.testing.assert_allclose(found, expected, atol=1e-6)


def test_patches_may_be_of_any_layout_and_of_doubles(network, patches):
    reversed_twice = patches[:2, ::-1].astype(np.float64)[:, ::-1]
    np.testing.assert_allclose(
        network.predict(reversed_twice)[0], network.predict(patches[:2])[0], atol=1e-6
    )


def test_no_patches_give_no_rows(network, patches):
    tags, embedding = network.predict(patches[:0])
    assert tags.shape == (0, 50)
    assert embedding.shape == (0, 200)


@pytest.mark.parametrize("shape", [(187, 96), (2, 187, 95), (2, 186, 96), (2, 1, 187, 96)])
def test_patches_of_another_shape_are_refused(network, shape):
    with pytest.raises(ModelError, match="187 × 96"):
        network.predict(np.zeros(shape, np.float32))


def test_a_head_classifies_embeddings(tmp_path):
    head = OnnxModel(make_head(tmp_path))
    found = head.classify(np.array([[0.0, 0.0], [0.0, 1.0]], np.float32))
    np.testing.assert_allclose(found, [[0.5, 0.5], [0.2689, 0.7311]], atol=1e-4)
    with pytest.raises(ModelError, match="expects 2 values, got 3"):
        head.classify(np.zeros((1, 3), np.float32))
    with pytest.raises(ModelError, match="is a head, not a tagger"):
        head.predict(np.zeros((1, 2), np.float32))


def test_a_tagger_is_no_head(network):
    with pytest.raises(ModelError, match="is a tagger, not a head"):
        network.classify(np.zeros((1, 200), np.float32))


def test_an_ensemble_has_nothing_to_run():
    with pytest.raises(ModelError, match="no weights of its own"):
        OnnxModel(ModelCard("e", "ensemble", ("a",), "E"))


def test_changed_weights_are_refused_by_name(tmp_path):
    card = make_tagger(tmp_path)
    content = bytearray(card.weights_path.read_bytes())
    content[-1] ^= 1
    card.weights_path.write_bytes(content)
    with pytest.raises(ModelError, match="checksum differs") as failure:
        OnnxModel(card)
    assert str(card.weights_path) in str(failure.value)


def test_missing_weights_are_a_sentence(tmp_path):
    card = make_tagger(tmp_path)
    card.weights_path.unlink()
    with pytest.raises(ModelError, match=r"model\.onnx: the file is no longer there"):
        OnnxModel(card)


@pytest.mark.parametrize("content", [b"", b"RIFF", bytes(range(256)) * 40])
def test_weights_that_are_no_network_are_a_sentence(tmp_path, content):
    card = make_tagger(tmp_path)
    card.weights_path.write_bytes(content)
    with pytest.raises(ModelError, match="cannot load the model") as failure:
        OnnxModel(with_weights(card, tmp_path, content))
    assert "\n" not in str(failure.value)


def test_half_a_network_is_a_sentence(tmp_path):
    card = built_in("msd_musicnn")
    content = card.weights_path.read_bytes()[:600_000]
    (tmp_path / "model.onnx").write_bytes(content)
    with pytest.raises(ModelError, match="cannot load the model"):
        OnnxModel(with_weights(card, tmp_path, content))


@pytest.mark.parametrize(
    "changes",
    [
        {"labels": ("rock", "jazz", "polka")},
        {"embedding_size": 2},
        {"spec": FeatureSpec(n_mels=5, patch_frames=8)},
        {"input": "samples"},
        {"outputs": ("tags", "feelings")},
    ],
)
def test_a_card_that_does_not_fit_its_network_is_refused(tmp_path, changes):
    with pytest.raises(ModelError, match="not those of its card"):
        OnnxModel(replace(make_tagger(tmp_path), **changes))


def test_values_that_are_no_numbers_do_not_pass(tmp_path):
    model = OnnxModel(make_tagger(tmp_path, scale=3e38))
    with pytest.raises(ModelError, match="not numbers"):
        model.predict(np.full((1, 8, 4), 10, np.float32))


def test_the_processor_is_always_there_and_cuda_says_why_not():
    cpu, cuda = models.devices()
    assert (cpu.name, cpu.available, cpu.reason) == ("cpu", True, "")
    assert cuda.name == "cuda"
    assert cuda.available == (cuda.reason == "")


def test_an_unavailable_device_is_refused_with_its_reason():
    cuda = models.devices()[1]
    if cuda.available:
        pytest.skip("CUDA is available here")
    with pytest.raises(ModelError) as failure:
        OnnxModel(built_in("msd_musicnn"), device="cuda")
    assert str(failure.value) == cuda.reason


def test_cuda_gives_what_the_processor_gives(network, patches):
    cuda = models.devices()[1]
    if not cuda.available:
        pytest.skip(cuda.reason)
    tags, embedding = OnnxModel(network.card, device="cuda").predict(patches)
    np.testing.assert_allclose(tags, network.predict(patches)[0], atol=1e-3)
    np.testing.assert_allclose(embedding, network.predict(patches)[1], atol=1e-2)


def test_an_unknown_device_is_refused():
    with pytest.raises(ModelError, match="cpu, cuda"):
        OnnxModel(built_in("msd_musicnn"), device="abacus")


def test_the_runtime_is_imported_only_where_a_network_runs():
    code = (
        "import sys; from reclass_gui.core import models;"
        "models.installed(); models.devices();"
        "assert 'onnxruntime' not in sys.modules, 'imported too early'"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
