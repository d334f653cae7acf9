"""Write real, tiny models of every kind: ONNX graphs of a few nodes and their cards."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import TYPE_CHECKING

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from reclass_gui.core.cards import ModelCard
from reclass_gui.core.records import FeatureSpec

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SPEC = FeatureSpec(
    rate=8000, n_fft=256, hop=128, n_mels=16, fmin=0.0, fmax=4000.0, scale="db", patch_frames=64
)
"""Patches of about a second: 64 frames of 16 bands."""


def save(folder: Path, card: ModelCard, graph: onnx.GraphProto | bytes) -> ModelCard:
    """Write weights and card, and return the card as it is read."""
    content = graph if isinstance(graph, bytes) else to_bytes(graph)
    weights = f"{card.name}.onnx"
    (folder / weights).write_bytes(content)
    return save_card(folder, card, weights=weights, sha256=hashlib.sha256(content).hexdigest())


def to_bytes(graph: onnx.GraphProto) -> bytes:
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return model.SerializeToString()


def save_card(folder: Path, card: ModelCard, **changes: object) -> ModelCard:
    path = folder / f"{card.name}.json"
    dataclasses.replace(card, **changes).save(path)
    return ModelCard.load(path)


def low_or_high(
    nodes: Sequence[onnx.NodeProto],
    constants: Sequence[onnx.TensorProto],
    shape: Sequence[int | str],
    labels: int,
    output: str = "probabilities",
) -> onnx.GraphProto:
    """Return a graph from "sound" [n, *shape] to ``output`` [n, labels]."""
    return helper.make_graph(
        list(nodes),
        "toy",
        [helper.make_tensor_value_info("sound", TensorProto.FLOAT, ["n", *shape])],
        [helper.make_tensor_value_info(output, TensorProto.FLOAT, ["n", labels])],
        list(constants),
    )


def array(name: str, values: object) -> onnx.TensorProto:
    return numpy_helper.from_array(np.asarray(values, np.float32), name)


def make_cnn(
    folder: Path, name: str = "cnn", labels: Sequence[str] = ("Jazz", "Metal"), **changes: object
) -> ModelCard:
    """A convolution whose two channels are the levels of the lower and of the upper bands.

    Low sounds are the first label, high ones the second; softmax of the mean levels over
    ``sharpness`` dB.
    """
    sharpness = float(changes.pop("sharpness", 5.0))
    kernel = np.zeros((2, 1, 16, 1), np.float32)
    kernel[0, 0, :8] = kernel[1, 0, 8:] = 1 / 8 / sharpness
    graph = low_or_high(
        [
            helper.make_node("Conv", ["sound", "kernel"], ["channels"]),
            helper.make_node("GlobalAveragePool", ["channels"], ["pooled"]),
            helper.make_node("Flatten", ["pooled"], ["logits"]),
            helper.make_node("Softmax", ["logits"], ["probabilities"], axis=1),
        ],
        [array("kernel", kernel)],
        [1, 16, 64],
        2,
    )
    values: dict[str, object] = {
        "layout": "1,bands,frames",
        "scaling": {"top_db": 80.0},
        "spec": SPEC,
        "input": "sound",
        "outputs": ("probabilities",),
        "licence": "CC0-1.0",
    }
    return save(folder, ModelCard(name, "cnn", tuple(labels), **(values | changes)), graph)


def make_several(
    folder: Path,
    name: str = "several",
    labels: Sequence[str] = ("Jazz", "Metal", "Pop"),
    thresholds: Sequence[float] = (0.5, 0.5, 0.5),
    **changes: object,
) -> ModelCard:
    """A convolution that gives several genres: logits that hold each by itself.

    The first label is what sounds low, the second what sounds high, the third what does either;
    bands that are more than 40 dB under the loudest one count for nothing.
    """
    kernel = np.zeros((2, 1, 16, 1), np.float32)
    kernel[0, 0, :8] = kernel[1, 0, 8:] = 1
    turn = np.array([[1, 0, 0.5], [0, 1, 0.5]])
    graph = low_or_high(
        [
            helper.make_node("Add", ["sound", "floor"], ["raised"]),
            helper.make_node("Relu", ["raised"], ["loud"]),
            helper.make_node("ReduceMean", ["loud"], ["bands"], axes=[3], keepdims=1),
            helper.make_node("Conv", ["bands", "kernel"], ["sums"]),
            helper.make_node("Flatten", ["sums"], ["halves"]),
            helper.make_node("Gemm", ["halves", "turn", "bias"], ["wide"]),
            helper.make_node("Div", ["wide", "scale"], ["logits"]),
        ],
        [
            array("floor", [40.0]), array("kernel", kernel), array("turn", turn),
            array("bias", [-20.0, -20.0, -12.0]), array("scale", [10.0]),
        ],
        [1, 16, 64],
        3,
        "logits",
    )  # fmt: skip
    values: dict[str, object] = {
        "layout": "1,bands,frames",
        "scaling": {"top_db": 80.0},
        "spec": SPEC,
        "input": "sound",
        "outputs": ("logits",),
        "activation": "sigmoid",
        "thresholds": tuple(thresholds),
        "licence": "CC0-1.0",
    }
    return save(folder, ModelCard(name, "cnn", tuple(labels), **(values | changes)), graph)


def make_features(
    folder: Path,
    name: str = "features",
    labels: Sequence[str] = ("Jazz", "Metal"),
    *,
    features: str = "toy",
    size: int = 2,
    weights: object = ((1.0, -1.0), (-1.0, 1.0)),
    centre: object = 0.0,
    **changes: object,
) -> ModelCard:
    """A scaler and a Gemm on features [n, size], then a softmax."""
    graph = low_or_high(
        [
            helper.make_node("Sub", ["sound", "centre"], ["centred"]),
            helper.make_node("Gemm", ["centred", "weights"], ["logits"]),
            helper.make_node("Softmax", ["logits"], ["probabilities"], axis=1),
        ],
        [array("weights", weights), array("centre", np.broadcast_to(centre, size))],
        [size],
        len(labels),
    )
    values: dict[str, object] = {
        "features": features,
        "embedding_size": size,
        "input": "sound",
        "outputs": ("probabilities",),
        "licence": "CC0-1.0",
    }
    return save(folder, ModelCard(name, "features", tuple(labels), **(values | changes)), graph)


def make_embedding(
    folder: Path,
    name: str = "embedding",
    labels: Sequence[str] = ("Jazz", "Metal"),
    **changes: object,
) -> ModelCard:
    """An encoder [n, bands, frames] -> tokens [n, frames, bands], and a head on their mean."""
    encoder = helper.make_graph(
        [helper.make_node("Transpose", ["sound"], ["tokens"], perm=[0, 2, 1])],
        "toy",
        [helper.make_tensor_value_info("sound", TensorProto.FLOAT, ["n", 16, "frames"])],
        [helper.make_tensor_value_info("tokens", TensorProto.FLOAT, ["n", "frames", 16])],
    )
    make_head(folder, f"{name}_head", labels)
    values: dict[str, object] = {
        "layout": "bands,frames",
        "scaling": {"top_db": 80.0, "mean": -40.0, "std": 20.0},
        "spec": SPEC,
        "pooling": "mean",
        "head": f"{name}_head",
        "embedding_size": 16,
        "input": "sound",
        "outputs": ("tokens",),
    }
    return save(folder, ModelCard(name, "embedding", tuple(labels), **(values | changes)), encoder)


def make_head(
    folder: Path,
    name: str,
    labels: Sequence[str],
    weights: object | None = None,
    *,
    soft: bool = True,
    **changes: object,
) -> ModelCard:
    """A head: by default on 16 bands, the lower half for the first label; ``soft`` by softmax."""
    if weights is None:
        weights = np.repeat([[1.0, -1.0], [-1.0, 1.0]], 8, axis=0)
    table = np.asarray(weights, np.float32)
    graph = low_or_high(
        [
            helper.make_node("Gemm", ["sound", "weights"], ["logits"]),
            helper.make_node("Softmax", ["logits"], ["probabilities"], axis=1)
            if soft
            else helper.make_node("Identity", ["logits"], ["probabilities"]),
        ],
        [array("weights", table)],
        [table.shape[0]],
        len(labels),
    )
    card = ModelCard(
        name, "head", tuple(labels), input="sound", outputs=("probabilities",),
        embedding_size=table.shape[0],
    )  # fmt: skip
    return save(folder, dataclasses.replace(card, **changes), graph)


def rewritten(folder: Path, name: str, **changes: object) -> Path:
    """Change fields of a card as a text editor would."""
    path = folder / f"{name}.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | changes), encoding="utf-8")
    return path


def make_combination(
    folder: Path,
    name: str,
    kind: str,
    members: Sequence[str],
    labels: Sequence[str] = ("Jazz", "Metal"),
    temperature: float = 1.0,
    **settings: object,
) -> ModelCard:
    """A vote or a cascade."""
    card = ModelCard(
        name, kind, tuple(labels), temperature=temperature,
        ensemble={"members": list(members), **settings},
    )  # fmt: skip
    return save_card(folder, card)
