"""Write a musicnn network as an ONNX graph: once for speed, once literally."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import onnx
from musicnn_network import (
    EMBEDDING_SIZE,
    PATCH_BANDS,
    PATCH_FRAMES,
    TAG_COUNT,
    choose_filters,
    filter_ranges,
)
from onnx import helper, numpy_helper

if TYPE_CHECKING:
    from musicnn_network import Layer, Network

# The oldest pair that has all operators used here: every runtime since 2022 reads it.
_OPSET = 17
_IR_VERSION = 8


class _Graph:
    """Collect nodes and constants; every method returns the name of what it added."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []

    def add(self, operator: str, *inputs: str, to: str = "", **attributes: object) -> str:
        output = to or f"{operator.lower()}{len(self._nodes)}"
        self._nodes.append(helper.make_node(operator, inputs, [output], output, **attributes))
        return output

    def constant(self, values: np.ndarray | list[int]) -> str:
        array = np.asarray(values)
        name = f"constant{len(self._constants)}"
        kind = np.int64 if array.dtype.kind == "i" else np.float32
        self._constants.append(numpy_helper.from_array(array.astype(kind), name))
        return name

    def model(self, name: str) -> onnx.ModelProto:
        def value(title: str, *shape: int | str) -> onnx.ValueInfoProto:
            return helper.make_tensor_value_info(title, onnx.TensorProto.FLOAT, shape)

        graph = helper.make_graph(
            self._nodes,
            name,
            [value("patches", "n", PATCH_FRAMES, PATCH_BANDS)],
            [value("tags", "n", TAG_COUNT), value("embedding", "n", EMBEDDING_SIZE)],
            self._constants,
        )
        model = helper.make_model(
            graph,
            opset_imports=[helper.make_opsetid("", _OPSET)],
            ir_version=_IR_VERSION,
            producer_name="reclass",
        )
        onnx.checker.check_model(model, full_check=True)
        return model


def fast_graph(network: Network, name: str, logit_error: float) -> onnx.ModelProto:
    """Build the graph for speed.

    Filters that can't matter are constants folded into the layers behind them (``logit_error``
    bounds what that may change); ReLU and batch normalisation become one clip behind the maximum
    over frequency (see ``Layer.fold``); the other batch normalisations go into the dense layers.

    Args:
        network: the variables.
        name: name of the graph.
        logit_error: see ``choose_filters``.
    """
    kept = choose_filters(network, logit_error)
    offsets = np.cumsum([0, *(len(layer.bias) for layer in network.front)])
    live = np.concatenate([k + start for k, start in zip(kept, offsets[:-1], strict=True)])
    lowest, highest = (np.concatenate(ends) for ends in filter_ranges(network))
    constants = (lowest + highest) / 2
    constants[live] = 0.0

    graph = _Graph()
    patch = graph.add("Unsqueeze", "patches", graph.constant([1]))
    patch = graph.add("Mul", patch, graph.constant(np.array(network.input_scale)))
    patch = graph.add("Add", patch, graph.constant(np.array(network.input_shift)))

    pooled, lows, highs = [], [], []
    for layer, filters in zip(network.front, kept, strict=True):
        kernel, bias, low, high = layer.select(filters).fold()
        weights = graph.constant(kernel[:, :, 0].transpose(2, 0, 1)[:, None])
        found = graph.add("Conv", patch, weights, graph.constant(bias), pads=_same(layer))
        bands = PATCH_BANDS - layer.kernel.shape[1] + 1
        pooled.append(graph.add("MaxPool", found, kernel_shape=[1, bands]))
        lows.append(low)
        highs.append(high)
    front = graph.add("Concat", *pooled, axis=1)
    # Time becomes the last axis, which the runtime's convolution walks fastest.
    front = graph.add("Reshape", front, graph.constant([0, len(live), 1, PATCH_FRAMES]))
    front = _clip(graph, front, np.concatenate(lows), np.concatenate(highs))

    parts, hidden = [front], front
    for index, layer in enumerate(network.middle):
        kernel, bias, low, high = layer.fold()
        surround = np.tile(bias[:, None], PATCH_FRAMES)
        if index == 0:
            surround += _surround(kernel, constants)
            kernel = kernel[:, :, live]
        weights = graph.constant(kernel[:, 0].transpose(2, 1, 0)[:, :, None])
        found = graph.add("Conv", hidden, weights, pads=[0, 3, 0, 3])
        found = graph.add("Add", found, graph.constant(surround[:, None]))
        found = _clip(graph, found, low, high)
        hidden = graph.add("Add", found, hidden) if index else found
        parts.append(hidden)

    features = graph.add("Concat", *parts, axis=1)
    both = [
        graph.add("ReduceMax", features, axes=[2, 3], keepdims=0),
        graph.add("ReduceMean", features, axes=[2, 3], keepdims=0),
    ]
    dense = network.dense * network.pooled_scale[:, None]
    dense_bias = network.dense_bias + network.pooled_shift @ network.dense
    dense_bias = dense_bias + constants @ (dense[0::2] + dense[1::2])[: len(constants)]
    rows = np.concatenate([live, np.arange(len(constants), len(dense) // 2)])
    dense = np.concatenate([dense[0::2][rows], dense[1::2][rows]])
    hidden = graph.add(
        "Gemm",
        graph.add("Concat", *both, axis=1),
        graph.constant(dense),
        graph.constant(dense_bias),
    )
    hidden = graph.add("Mul", graph.add("Relu", hidden), graph.constant(network.embedding_scale))
    graph.add("Add", hidden, graph.constant(network.embedding_shift), to="embedding")
    logits = graph.add(
        "Gemm", "embedding", graph.constant(network.tags), graph.constant(network.tags_bias)
    )
    graph.add("Sigmoid", logits, to="tags")
    return graph.model(name)


def plain_graph(network: Network, name: str) -> onnx.ModelProto:
    """Build the graph operator by operator as the original has it, to compare and to measure."""
    graph = _Graph()

    def normalise(value: str, scale: np.ndarray, shift: np.ndarray) -> str:
        zero, one = np.zeros_like(scale), np.ones_like(scale)
        values = (scale, shift, zero, one)
        constants = (graph.constant(v) for v in values)
        return graph.add("BatchNormalization", value, *constants, epsilon=0.0)

    def convolve(value: str, layer: Layer, kernel: np.ndarray) -> str:
        weights = graph.constant(kernel.transpose(3, 2, 0, 1))
        found = graph.add("Conv", value, weights, graph.constant(layer.bias), pads=_same(layer))
        return normalise(graph.add("Relu", found), layer.scale, layer.shift)

    patch = graph.add("Unsqueeze", "patches", graph.constant([1]))
    scale, shift = np.array([network.input_scale]), np.array([network.input_shift])
    patch = normalise(patch, scale, shift)
    pooled = []
    for layer in network.front:
        found = convolve(patch, layer, layer.kernel)
        bands = PATCH_BANDS - layer.kernel.shape[1] + 1
        pooled.append(graph.add("MaxPool", found, kernel_shape=[1, bands]))
    hidden = graph.add("Concat", *pooled, axis=1)
    parts = [hidden]
    for index, layer in enumerate(network.middle):
        found = convolve(hidden, layer, layer.kernel)
        hidden = graph.add("Add", found, hidden) if index else found
        parts.append(hidden)
    features = graph.add("Concat", *parts, axis=1)
    both = [
        graph.add("ReduceMax", features, axes=[2], keepdims=0),
        graph.add("ReduceMean", features, axes=[2], keepdims=0),
    ]
    flat = graph.add("Flatten", graph.add("Concat", *both, axis=2))
    flat = normalise(flat, network.pooled_scale, network.pooled_shift)
    hidden = graph.add(
        "Gemm", flat, graph.constant(network.dense), graph.constant(network.dense_bias)
    )
    hidden = normalise(graph.add("Relu", hidden), network.embedding_scale, network.embedding_shift)
    graph.add("Identity", hidden, to="embedding")
    logits = graph.add(
        "Gemm", "embedding", graph.constant(network.tags), graph.constant(network.tags_bias)
    )
    graph.add("Sigmoid", logits, to="tags")
    return graph.model(name)


def _same(layer: Layer) -> list[int]:
    """Padding that keeps the number of frames; an even filter's odd row goes to the end."""
    extra = layer.kernel.shape[0] - 1
    return [extra // 2, 0, extra - extra // 2, 0]


def _clip(graph: _Graph, value: str, low: np.ndarray, high: np.ndarray) -> str:
    value = graph.add("Max", value, graph.constant(low[:, None, None]))
    return graph.add("Min", value, graph.constant(high[:, None, None]))


def _surround(kernel: np.ndarray, constants: np.ndarray) -> np.ndarray:
    """Convolve channels that are constant in time, zeros around them: [filters, frames]."""
    taps = np.einsum("tci,c->ti", kernel[:, 0], constants)
    inside = np.pad(np.ones(PATCH_FRAMES), len(taps) // 2)
    return np.stack([np.convolve(inside, tap[::-1], mode="valid") for tap in taps.T])
