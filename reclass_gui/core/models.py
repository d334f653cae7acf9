"""Running networks with ONNX Runtime, on the CPU or with CUDA."""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import io
import logging
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.cards import BUILT_IN, ModelCard, installed, read_bytes, survey
from reclass_gui.core.errors import ModelError
from reclass_gui.core.graphshape import check_graph, input_shape
from reclass_gui.core.multilabel import independent
from reclass_gui.core.onnxfile import foreign_format, has_external_data

if TYPE_CHECKING:
    import onnxruntime

    from reclass_gui.core.records import FloatArray

__all__ = [
    "BUILT_IN",
    "Device",
    "ModelCard",
    "OnnxModel",
    "devices",
    "inspect",
    "installed",
    "survey",
]

_log = logging.getLogger(__name__)

LARGEST_WEIGHTS = 1 << 30
"""Bytes of an ONNX file that is still loaded."""

_CUDA = "CUDAExecutionProvider"
# How far from a sum of 1, or below 0, a graph's rounding may take its probabilities.
_TOLERANCE = 1e-2
# One patch at a time keeps the activations in the processor's cache and the memory small; a
# graphics card wants more of them at once.
_BATCH = {"cpu": 1, "cuda": 64}


@dataclass(frozen=True, slots=True)
class Device:
    """Something that networks can run on.

    Attributes:
        name: "cpu" or "cuda".
        label: for a person.
        available: whether it can be chosen here.
        reason: if not, why, for a person.
    """

    name: str
    label: str
    available: bool
    reason: str = ""


def devices() -> list[Device]:
    """Return what networks can run on here. Quick: ONNX Runtime is not imported."""
    reason = _why_no_cuda()
    return [
        Device("cpu", "CPU", available=True),
        Device("cuda", "NVIDIA GPU (CUDA)", available=not reason, reason=reason),
    ]


class OnnxModel:
    """A network, ready to run; safe to call from several threads at once.

    Attributes:
        card: its card.
        device: what it runs on.
    """

    def __init__(self, card: ModelCard, device: str = "cpu", threads: int = 1) -> None:
        """Check and load the weights.

        Args:
            card: which network.
            device: one of ``devices()``.
            threads: for one call; more than one is slower where tracks run side by side.

        Raises:
            ModelError: the weights are missing, changed or damaged, or the device fails.
        """
        if not card.weights:
            raise ModelError(f"{card.title} has no weights of its own to run")
        known = {d.name: d for d in devices()}
        if device not in known:
            raise ModelError(f"There is no device “{device}”; choose one of {', '.join(known)}.")
        if not known[device].available:
            raise ModelError(known[device].reason)
        self.card = card
        self.device = device
        self._session = open_session(card, checked_weights(card), device, threads)
        check_graph(card, self._session)

    def predict(self, patches: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Run a tagger.

        Args:
            patches: [n, frames, bands] float32, as ``card.spec`` says.

        Returns:
            Probabilities [n, labels] and embedding [n, dims], float32.

        Raises:
            ModelError: this is no tagger, the patches have another shape, or the runtime fails.
        """
        self._expect("tagger")
        probabilities, embedding = self._run_in_steps(patches)
        return probabilities, embedding

    def classify(self, embedding: FloatArray) -> FloatArray:
        """Run a head.

        Args:
            embedding: [n, dims] float32.

        Returns:
            Probabilities [n, labels], float32.

        Raises:
            ModelError: this is no head, the embedding has another size, the runtime fails, or
                what comes out are no probabilities of independent labels where the card
                promises these.
        """
        self._expect("head")
        found = self._run(embedding)[0]
        return independent(found, self.card) if self.card.multilabel else found

    def probabilities(self, values: FloatArray) -> FloatArray:
        """Run a "features" or "cnn" model.

        Args:
            values: [n, features], or [n, ...] in the card's layout, float32.

        Returns:
            Probabilities [n, labels], float32, each row summing to 1 unless the model gives
            several genres.

        Raises:
            ModelError: the values have another shape, the runtime fails, or what comes out are
                no probabilities.
        """
        self._expect("features", "cnn")
        card = self.card
        found = self._run_in_steps(values)[0]
        if found.shape != (len(values), len(card.labels)):
            raise ModelError(f"{card.title} did not give one probability for each of its labels")
        if card.multilabel:
            return independent(found, card)
        if card.activation == "softmax":
            found = np.exp(found - found.max(axis=1, keepdims=True))
            return np.asarray(found / found.sum(axis=1, keepdims=True), dtype=np.float32)
        if (found < -_TOLERANCE).any() or (abs(found.sum(axis=1) - 1) > _TOLERANCE).any():
            raise ModelError(
                f"{card.title} gave no probabilities; if its graph ends before the softmax, its "
                "card must have “activation”: “softmax”, or “sigmoid” and “thresholds” if it "
                "gives several genres"
            )
        found = np.maximum(found, 0)
        return np.asarray(found / found.sum(axis=1, keepdims=True), dtype=np.float32)

    def embed(self, values: FloatArray) -> FloatArray:
        """Run an "embedding" model.

        Args:
            values: [n, ...] float32 in the card's layout.

        Returns:
            Pooled embedding [n, dims], float32.

        Raises:
            ModelError: the values have another shape, the runtime fails, or what comes out is
                not what the card says.
        """
        self._expect("embedding")
        card = self.card
        found = self._run_in_steps(values)[0]
        if card.pooling and found.ndim == 3 and found.shape[1]:
            found = found.mean(axis=1) if card.pooling == "mean" else found[:, 0]
        if found.shape != (len(values), card.embedding_size):
            raise ModelError(
                f"{card.title} did not give {card.embedding_size} numbers for each stretch of "
                "sound; “embedding_size” or “pooling” in its card is wrong"
            )
        return np.ascontiguousarray(found, dtype=np.float32)

    @property
    def input_shape(self) -> tuple[int, ...]:
        """Sizes of one row of what the graph takes."""
        return input_shape(self.card)

    def outputs(self, values: FloatArray) -> list[FloatArray]:
        """Run the graph on [n, ...] at once and return its outputs as they are.

        Raises:
            ModelError: the values have another shape, the runtime fails, or what comes out are no
                numbers.
        """
        return self._run(values)

    def _expect(self, *kinds: str) -> None:
        if self.card.kind not in kinds:
            words = " or ".join(kinds)
            raise ModelError(f"{self.card.title} is a {self.card.kind}, not a {words}")

    def _run_in_steps(self, values: FloatArray) -> list[FloatArray]:
        step = _BATCH[self.device]
        parts = [self._run(values[i : i + step]) for i in range(0, max(len(values), 1), step)]
        try:
            return [np.concatenate(part) for part in zip(*parts, strict=True)]
        except ValueError as error:
            raise ModelError(f"{self.card.title} gave arrays of different shapes") from error

    def _run(self, values: FloatArray) -> list[FloatArray]:
        card = self.card
        expected = input_shape(card)
        if values.shape[1:] != expected:
            shapes = [" × ".join(map(str, shape)) for shape in (expected, values.shape[1:])]
            raise ModelError(f"{card.title} expects {shapes[0]} values, got {shapes[1]}")
        values = np.ascontiguousarray(values, dtype=np.float32)
        try:
            found = self._session.run(list(card.outputs), {card.input: values})
        except Exception as error:
            # The runtime's own exceptions have no common base.
            raise ModelError(f"{card.title} failed: {_one_line(error)}") from error
        if not all(isinstance(part, np.ndarray) and part.dtype.kind == "f" for part in found):
            raise ModelError(f"{card.title} gave something other than arrays of numbers")
        if not all(np.isfinite(part).all() for part in found):
            raise ModelError(f"{card.title} gave values that are not numbers")
        return list(found)


def checked_weights(card: ModelCard) -> bytes:
    """Return the bytes of a card's weights.

    Raises:
        ModelError: as ``read_weights`` does, or they are not those that the card names.
    """
    weights = read_weights(card.weights_path)
    if hashlib.sha256(weights).hexdigest() != card.sha256:
        raise ModelError(
            f"{card.weights_path}: the weights are not those that the model card names "
            "(their checksum differs); install the model again"
        )
    return weights


def read_weights(path: Path) -> bytes:
    """Return an ONNX file's bytes.

    Raises:
        ModelError: it can't be read, is too large, is another kind of file, or keeps some of its
            numbers in other files.
    """
    weights = read_bytes(path, LARGEST_WEIGHTS)
    if other := foreign_format(weights):
        raise ModelError(f"{path}: it is {other}, no ONNX file; only ONNX is loaded")
    try:
        elsewhere = has_external_data(weights)
    except ValueError as error:
        raise ModelError(
            f"{path}: ONNX Runtime cannot load the model: it is no whole ONNX file"
        ) from error
    if elsewhere:
        raise ModelError(
            f"{path}: the network keeps numbers in other files, which could be any file here; "
            "export it with all of them inside"
        )
    return weights


@dataclass(frozen=True, slots=True)
class GraphValue:
    """An input or output of a graph.

    Attributes:
        type: as ONNX Runtime says it, such as "tensor(float)".
        shape: sizes; None or a name where the graph leaves them open.
    """

    name: str
    type: str
    shape: tuple[int | str | None, ...]


def inspect(weights: Path) -> tuple[tuple[GraphValue, ...], tuple[GraphValue, ...]]:
    """Return the inputs and outputs of an ONNX file.

    Raises:
        ModelError: it can't be read or loaded.
    """
    card = ModelCard(weights.stem, "head", ("",), path=weights, weights=weights.name)
    session = open_session(card, read_weights(weights), "cpu", 1)
    inputs, outputs = (
        tuple(GraphValue(value.name, value.type, tuple(value.shape)) for value in values)
        for values in (session.get_inputs(), session.get_outputs())
    )
    return inputs, outputs


def _why_no_cuda() -> str:
    """Return why CUDA cannot be used, "" if nothing speaks against it."""
    spec = importlib.util.find_spec("onnxruntime")
    if spec is None or spec.origin is None:
        return "ONNX Runtime is not installed."
    if not list((Path(spec.origin).parent / "capi").glob("*onnxruntime_providers_cuda*")):
        return (
            "This build of ONNX Runtime has no CUDA support; install onnxruntime-gpu in its place."
        )
    try:
        driver = ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
        count = ctypes.c_int(0)
        found = driver.cuInit(0) == 0 and driver.cuDeviceGetCount(ctypes.byref(count)) == 0
    except (OSError, AttributeError):
        return "No NVIDIA driver was found."
    return "" if found and count.value else "The NVIDIA driver finds no GPU."


def open_session(
    card: ModelCard, weights: bytes, device: str, threads: int, profile: str = ""
) -> onnxruntime.InferenceSession:
    """Hand a network to the runtime.

    Args:
        card: of the network.
        weights: of its file.
        device: one of ``devices()``.
        threads: for one call.
        profile: where a log of all nodes with their shapes is written, as the beginning of a
            path; the graph is then run as it stands in the file, not optimised.

    Raises:
        ModelError: the runtime is missing or refuses.
    """
    try:
        # Importing it takes a tenth of a second and more, so only where a network runs.
        import onnxruntime
    except ImportError as error:
        raise ModelError(f"ONNX Runtime cannot be loaded: {_one_line(error)}") from error
    onnxruntime.set_default_logger_severity(3)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Threads that wait by spinning take the processor from the decoders.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    if profile:
        options.enable_profiling = True
        options.profile_file_prefix = profile
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        # Weights that are packed for speed have no shape in the log.
        options.add_session_config_entry("session.disable_prepacking", "1")
    provider = _CUDA if device == "cuda" else "CPUExecutionProvider"
    try:
        if device == "cuda" and hasattr(onnxruntime, "preload_dlls"):
            # It says what it doesn't find by print, and the terminal's output may be JSON.
            with contextlib.redirect_stdout(io.StringIO()) as said:
                onnxruntime.preload_dlls()
            _log.debug("loading CUDA's libraries: %s", said.getvalue().strip() or "fine")
        # Without "enable_fallback" it would go on with the CPU unasked, and print that.
        session = onnxruntime.InferenceSession(
            weights, options, providers=[provider], enable_fallback=0
        )
    except Exception as error:
        # The runtime's own exceptions have no common base.
        raise ModelError(
            f"{card.weights_path}: ONNX Runtime cannot load the model: {_one_line(error)}"
        ) from error
    # Some versions only log that a provider could not be loaded.
    if provider not in session.get_providers():
        raise ModelError(
            "CUDA could not be started; the installed CUDA and cuDNN libraries do not fit "
            "this build of ONNX Runtime. Choose the CPU, or install matching libraries."
        )
    return session


def _one_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0] or type(error).__name__
