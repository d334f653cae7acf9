"""A network that would read other files is told from one that has all its numbers inside."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from reclass_gui.core.cards import BUILT_IN, ModelCard
from reclass_gui.core.errors import ModelError
from reclass_gui.core.models import OnnxModel
from reclass_gui.core.onnxfile import has_external_data

if TYPE_CHECKING:
    from pathlib import Path


def external(name: str, location: str) -> onnx.TensorProto:
    """A tensor whose numbers are to be read from a file."""
    tensor = numpy_helper.from_array(np.zeros((2, 2), np.float32), name)
    onnx.external_data_helper.set_external_data(tensor, location=location, offset=0, length=16)
    tensor.ClearField("raw_data")
    return tensor


def model(initializer: list, nodes: list | None = None) -> bytes:
    graph = helper.make_graph(
        nodes or [helper.make_node("Gemm", ["x", "w"], ["y"])],
        "g",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n", 2])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["n", 2])],
        initializer,
    )
    opsets = [helper.make_opsetid("", 17)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8).SerializeToString()


def test_the_shipped_networks_are_whole() -> None:
    files = sorted(BUILT_IN.glob("*.onnx"))
    assert files
    assert not any(has_external_data(path.read_bytes()) for path in files)


@pytest.mark.parametrize("location", ["w.bin", "../w.bin", "/etc/passwd"])
def test_numbers_in_another_file_are_noticed(location: str) -> None:
    assert has_external_data(model([external("w", location)]))


def test_numbers_deep_inside_are_noticed() -> None:
    constant = helper.make_node("Constant", [], ["w"], value=external("c", "w.bin"))
    gemm = helper.make_node("Gemm", ["x", "w"], ["y"])
    assert has_external_data(model([], [constant, gemm]))
    branch = helper.make_graph([constant, gemm], "branch", [], [
        helper.make_tensor_value_info("y", TensorProto.FLOAT, ["n", 2])
    ])  # fmt: skip
    test = helper.make_node("Constant", [], ["t"], value=numpy_helper.from_array(np.array(True)))
    either = helper.make_node("If", ["t"], ["y"], then_branch=branch, else_branch=branch)
    assert has_external_data(model([], [test, either]))


def test_whole_networks_are_let_through_whatever_their_numbers() -> None:
    whole = numpy_helper.from_array(np.arange(4, dtype=np.float32).reshape(2, 2), "w")
    assert not has_external_data(model([whole]))
    named = numpy_helper.from_array(np.frombuffer(b"location", np.float32).reshape(1, 2), "w")
    assert not has_external_data(model([named])), "the word alone is no file"


@pytest.mark.parametrize(
    "content", [b"", b"no network", b"\x3a\xff\xff\xff\xff", b"\xff" * 40, bytes(200)]
)
def test_what_is_no_network_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        has_external_data(content)


def test_such_a_network_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "w.bin").write_bytes(bytes(16))
    content = model([external("w", "w.bin")])
    (tmp_path / "evil.onnx").write_bytes(content)
    card = ModelCard(
        "evil", "head", ("a", "b"), "Evil", input="x", outputs=("y",), embedding_size=2,
        weights="evil.onnx", sha256=hashlib.sha256(content).hexdigest(),
        path=tmp_path / "evil.json",
    )  # fmt: skip
    with pytest.raises(ModelError, match="keeps numbers in other files"):
        OnnxModel(card)
