"""Writing ONNX graphs node by node, so that a fitted model runs without what fitted it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.train import backend

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.scaling import Scaler

INPUT = "features"
OUTPUT = "probabilities"

_OPSETS = {"": 17, "ai.onnx.ml": 3}


class FeatureGraph:
    """Build a graph from features [n, width] to probabilities [n, labels], float32."""

    def __init__(self, name: str, width: int, labels: int) -> None:
        """Start with the input alone.

        Raises:
            ModelError: the package "onnx" is missing.
        """
        self._onnx = backend.load("onnx")
        self._name = name
        self._width = width
        self._labels = labels
        self._nodes: list[Any] = []
        self._constants: list[Any] = []

    def add(
        self, operator: str, inputs: Sequence[str], *, domain: str = "", **attributes: Any
    ) -> str:
        """Add a node with one output and return its name."""
        output = f"value_{len(self._nodes)}"
        node = self._onnx.helper.make_node(
            operator, list(inputs), [output], domain=domain, **attributes
        )
        self._nodes.append(node)
        return output

    def constant(self, values: FloatArray) -> str:
        """Add numbers, float32, and return their name."""
        name = f"constant_{len(self._constants)}"
        array = np.ascontiguousarray(values, dtype=np.float32)
        self._constants.append(self._onnx.numpy_helper.from_array(array, name))
        return name

    def scaled(self, scaler: Scaler) -> str:
        """Add the scaler after the input and return the name of its output."""
        centred = self.add("Sub", [INPUT, self.constant(scaler.mean)])
        return self.add("Div", [centred, self.constant(scaler.scale)])

    def dense(self, value: str, weight: FloatArray, bias: FloatArray) -> str:
        """Add ``value @ weight.T + bias``; weight [out, in], bias [out]."""
        inputs = [value, self.constant(weight), self.constant(bias)]
        return self.add("Gemm", inputs, transB=1)

    def mean(self, values: Sequence[str]) -> str:
        """Add the mean of equally shaped values; one value is its own mean."""
        return self.add("Mean", values) if len(values) > 1 else values[0]

    def finish(self, value: str) -> bytes:
        """Make ``value`` the output and return the checked ONNX file."""
        helper, proto = self._onnx.helper, self._onnx.TensorProto
        self._nodes.append(helper.make_node("Identity", [value], [OUTPUT]))
        graph = helper.make_graph(
            self._nodes,
            self._name,
            [helper.make_tensor_value_info(INPUT, proto.FLOAT, ["n", self._width])],
            [helper.make_tensor_value_info(OUTPUT, proto.FLOAT, ["n", self._labels])],
            self._constants,
        )
        opsets = [helper.make_opsetid(*item) for item in _OPSETS.items()]
        model = helper.make_model(graph, opset_imports=opsets, producer_name="reclass")
        model.ir_version = 9
        self._onnx.checker.check_model(model)
        content: bytes = model.SerializeToString()
        return content
