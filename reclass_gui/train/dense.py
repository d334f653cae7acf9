"""The dense network on features or embeddings: training, averaging, export."""

from __future__ import annotations

import contextlib
import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.train import backend

if TYPE_CHECKING:
    from collections.abc import Iterator

    from torch import nn

    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.onnxgraph import FeatureGraph
    from reclass_gui.train.scaling import Scaler
    from reclass_gui.train.tasks import Task


@dataclass(frozen=True, slots=True)
class DenseOptions:
    """How a dense network is built and trained; as the reference's, where not said otherwise.

    Attributes:
        hidden: units of each hidden layer.
        dropout: share of hidden units left out in training.
        epochs: at most so many.
        batch: tracks a step.
        learning_rate: of Adam; halved when the validation loss has not fallen for three epochs.
        weight_decay: of AdamW; 0 makes it Adam.
        patience: epochs without a lower validation loss after which training stops.
        label_smoothing: share of the target spread over all labels.
        members: networks trained with different seeds whose probabilities are averaged.
    """

    hidden: tuple[int, ...] = (256, 128)
    dropout: float = 0.3
    epochs: int = 50
    batch: int = 64
    learning_rate: float = 1e-3
    weight_decay: float = 0.0
    patience: int = 10
    label_smoothing: float = 0.0
    members: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class DenseModel:
    """Fitted dense networks whose probabilities are averaged.

    Attributes:
        networks: torch modules, in evaluation mode.
        epochs: of the longest training up to its best state.
    """

    labels: tuple[str, ...]
    scaler: Scaler
    networks: tuple[nn.Module, ...]
    epochs: int

    def probabilities(self, features: FloatArray) -> FloatArray:
        """Map unscaled features [n, width] to probabilities [n, labels], float32."""
        torch = backend.load("torch")
        with torch.no_grad():
            scaled = torch.from_numpy(self.scaler.transform(features))
            found = [torch.softmax(network(scaled), dim=1) for network in self.networks]
            return np.asarray(torch.stack(found).mean(dim=0).numpy(), dtype=np.float32)

    def add_to(self, graph: FeatureGraph) -> str:
        """Add scaler and networks to a graph; return the name of the probabilities."""
        scaled = graph.scaled(self.scaler)
        answers = []
        for network in self.networks:
            values = [value.numpy() for value in network.state_dict().values()]
            layers = list(zip(values[::2], values[1::2], strict=True))
            value = scaled
            for weight, bias in layers[:-1]:
                value = graph.add("Relu", [graph.dense(value, weight, bias)])
            logits = graph.dense(value, *layers[-1])
            answers.append(graph.add("Softmax", [logits], axis=1))
        return graph.mean(answers)


def fit_dense(task: Task, options: DenseOptions) -> DenseModel:
    """Train on the training part, keep the state with the lowest validation loss.

    Without a validation part all epochs are run. The global random state stays as it was.

    Raises:
        ModelError: torch is missing.
    """
    torch = backend.load("torch")
    networks, epochs = [], 0
    with torch.random.fork_rng(devices=[]), _one_thread():
        for member in range(options.members):
            torch.manual_seed(task.seed * 1000 + member)
            network, best = _train(task, options)
            networks.append(network)
            epochs = max(epochs, best)
    return DenseModel(task.labels, task.scaler, tuple(networks), epochs)


@contextlib.contextmanager
def _one_thread() -> Iterator[None]:
    """Keep torch to one thread: so small products are slower on several."""
    torch = backend.load("torch")
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def _train(task: Task, options: DenseOptions) -> tuple[nn.Module, int]:
    """Return a trained network and the epoch of its state."""
    torch = backend.load("torch")
    functional = torch.nn.functional
    dense = backend.load_nets("dense")
    width = task.features.shape[1]
    network = dense.FeatureMLP(width, len(task.labels), options.hidden, options.dropout)
    optimizer = torch.optim.AdamW(
        network.parameters(), lr=options.learning_rate, weight_decay=options.weight_decay
    )
    plateau = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, factor=0.5, patience=3)
    features, targets = torch.from_numpy(task.features), torch.from_numpy(task.targets)
    held = torch.from_numpy(task.validation_features), torch.from_numpy(task.validation_targets)
    best = _Best()
    for epoch in range(1, options.epochs + 1):
        network.train()
        # A last step of one track is like any other: nothing here needs a batch.
        for rows in torch.randperm(len(features)).split(options.batch):
            loss = functional.cross_entropy(
                network(features[rows]), targets[rows], label_smoothing=options.label_smoothing
            )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        network.eval()
        if not len(held[1]):
            best.keep(0.0, epoch, network, always=True)
            continue
        with torch.no_grad():
            loss = float(functional.cross_entropy(network(held[0]), held[1]))
        plateau.step(loss)
        best.keep(loss, epoch, network)
        if epoch - best.epoch >= options.patience:
            break
    network.load_state_dict(best.state)
    network.eval()
    return network, best.epoch


class _Best:
    """Remember the state with the lowest loss."""

    def __init__(self) -> None:
        self.loss = float("inf")
        self.epoch = 0
        self.state: dict[str, Any] = {}

    def keep(self, loss: float, epoch: int, network: nn.Module, *, always: bool = False) -> None:
        if always or loss < self.loss or not self.state:
            self.loss, self.epoch = loss, epoch
            self.state = copy.deepcopy(network.state_dict())
