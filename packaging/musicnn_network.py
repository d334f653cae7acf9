"""The musicnn network as arrays, and which of its filters can't matter.

Architecture: J. Pons and X. Serra, "musicnn: pre-trained convolutional neural networks for music
audio tagging", ISMIR 2019 late-breaking demo; the layout of the variables follows the package's
``models.py``. Everything here is float64.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np

PATCH_FRAMES = 187
PATCH_BANDS = 96
EMBEDDING_SIZE = 200
TAG_COUNT = 50
_EPSILON = 1e-3

# By Parseval's theorem the mel power of full-scale sound stays under 1600 with this front end, so
# log10(10000 x + 1) under 7.2. This much leaves room for peaks of 2.5 times full scale.
_LOUDEST = 8.0
# The runtime computes filters in blocks of this many; a block costs the same full or not.
_BLOCK = 16


@dataclass(frozen=True, slots=True)
class Layer:
    """A convolution, a ReLU, and the batch normalisation behind it as scale and shift.

    Attributes:
        kernel: [frames, bands, inputs, filters].
        bias: [filters].
        scale: [filters].
        shift: [filters].
    """

    kernel: np.ndarray
    bias: np.ndarray
    scale: np.ndarray
    shift: np.ndarray

    def select(self, filters: np.ndarray) -> Layer:
        """Return the layer with only these filters."""
        return Layer(
            self.kernel[..., filters], self.bias[filters], self.scale[filters], self.shift[filters]
        )

    def fold(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Put the normalisation into the convolution: return kernel, bias, low, high.

        ``scale * relu(y) + shift`` equals ``clip(scale * y + shift, low, high)`` with one of the
        limits at ``shift`` and the other open. A clip never falls, so it also commutes with a
        maximum over frequency, and then costs one value instead of a whole band of them.
        """
        rising = self.scale > 0
        return (
            self.kernel * self.scale,
            self.bias * self.scale + self.shift,
            np.where(rising, self.shift, -np.finfo(np.float32).max),
            np.where(rising, np.finfo(np.float32).max, self.shift),
        )


@dataclass(frozen=True, slots=True)
class Network:
    """All variables of one musicnn network.

    Attributes:
        input_scale, input_shift: the batch normalisation of the patch, two numbers.
        front: two timbral layers (filters over time and frequency), three temporal ones.
        middle: three layers over time alone.
        pooled_scale, pooled_shift: [1506], of max0, mean0, max1, mean1, ...
        dense, dense_bias: [1506, 200], [200].
        embedding_scale, embedding_shift: [200].
        tags, tags_bias: [200, 50], [50].
    """

    input_scale: float
    input_shift: float
    front: tuple[Layer, ...]
    middle: tuple[Layer, ...]
    pooled_scale: np.ndarray
    pooled_shift: np.ndarray
    dense: np.ndarray
    dense_bias: np.ndarray
    embedding_scale: np.ndarray
    embedding_shift: np.ndarray
    tags: np.ndarray
    tags_bias: np.ndarray

    @classmethod
    def from_checkpoint(cls, arrays: dict[str, np.ndarray]) -> Network:
        """Build from the variables of a checkpoint by their TensorFlow names.

        Raises:
            KeyError: a variable is missing.
        """

        def variable(layer: str, index: int, name: str) -> np.ndarray:
            return arrays[f"{layer}_{index}/{name}" if index else f"{layer}/{name}"].astype(float)

        def normalisation(index: int) -> tuple[np.ndarray, np.ndarray]:
            gamma, beta, mean, variance = (
                variable("batch_normalization", index, name)
                for name in ("gamma", "beta", "moving_mean", "moving_variance")
            )
            scale = gamma / np.sqrt(variance + _EPSILON)
            return scale, beta - scale * mean

        layers = tuple(
            Layer(
                variable("conv2d", i, "kernel"),
                variable("conv2d", i, "bias"),
                *normalisation(i + 1),
            )
            for i in range(8)
        )
        # The middle layers' kernels span all channels as if they were frequency.
        middle = tuple(
            Layer(layer.kernel.transpose(0, 2, 1, 3), layer.bias, layer.scale, layer.shift)
            for layer in layers[5:]
        )
        input_scale, input_shift = normalisation(0)
        return cls(
            input_scale.item(),
            input_shift.item(),
            layers[:5],
            middle,
            *normalisation(9),
            variable("dense", 0, "kernel"),
            variable("dense", 0, "bias"),
            *normalisation(10),
            variable("dense", 1, "kernel"),
            variable("dense", 1, "bias"),
        )


def filter_ranges(network: Network) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Return what each filter of the front end can give at most: lowest and highest values.

    Interval arithmetic over every patch with values in 0 to 8. Training with weight decay left
    many filters with weights of 1e-9 and less: their ranges are points.
    """
    ends = np.array([0.0, _LOUDEST]) * network.input_scale + network.input_shift
    low, high = min(0.0, ends.min()), max(0.0, ends.max())  # 0 is the padding
    lowest, highest = [], []
    for layer in network.front:
        up, down = np.maximum(layer.kernel, 0), np.minimum(layer.kernel, 0)
        before = [
            layer.bias + (up * low + down * high).sum(axis=(0, 1, 2)),
            layer.bias + (up * high + down * low).sum(axis=(0, 1, 2)),
        ]
        after = layer.scale * np.maximum(before, 0) + layer.shift
        lowest.append(after.min(axis=0))
        highest.append(after.max(axis=0))
    return lowest, highest


def tag_influence(network: Network) -> np.ndarray:
    """Bound how far each tag's logit moves per unit of each front-end filter, [filters, tags].

    Every step behind the front end (sum, ReLU, clip, max, mean) moves by no more than its inputs
    do, so sums of absolute weights bound the way through.
    """
    first, second, third = (
        np.abs(layer.kernel[:, 0] * layer.scale).sum(axis=0) for layer in network.middle
    )
    after_first = first
    after_second = after_first + after_first @ second
    after_third = after_second + after_second @ third
    features = np.hstack([np.eye(len(first)), after_first, after_second, after_third])
    dense = np.abs(network.dense * network.pooled_scale[:, None])
    embedding = features @ (dense[0::2] + dense[1::2]) * np.abs(network.embedding_scale)
    return embedding @ np.abs(network.tags)


def choose_filters(network: Network, logit_error: float) -> list[np.ndarray]:
    """Return the filters to keep, ascending, for each layer of the front end.

    The cheapest whole blocks such that replacing every other filter by the middle of its range
    moves no tag's logit by more than ``logit_error``, whatever the patch.
    """
    lowest, highest = filter_ranges(network)
    influence = np.split(
        tag_influence(network), np.cumsum([len(layer.bias) for layer in network.front])[:-1]
    )
    orders, costs, errors = [], [], []
    for layer, low, high, weights in zip(network.front, lowest, highest, influence, strict=True):
        moved = weights * ((high - low) / 2)[:, None]
        order = np.argsort(-moved.max(axis=1), kind="stable")
        counts = [*range(_BLOCK, len(order), _BLOCK), len(order)]
        places = PATCH_FRAMES * (PATCH_BANDS - layer.kernel.shape[1] + 1)
        orders.append(order)
        costs.append({n: n * places * layer.kernel[..., 0].size for n in counts})
        errors.append({n: moved[order[n:]].sum(axis=0) for n in counts})
    best = min(
        (
            counts
            for counts in itertools.product(*costs)
            if sum(e[n] for e, n in zip(errors, counts, strict=True)).max() <= logit_error
        ),
        key=lambda counts: sum(c[n] for c, n in zip(costs, counts, strict=True)),
    )
    return [np.sort(order[:n]) for order, n in zip(orders, best, strict=True)]
