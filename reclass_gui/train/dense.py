"""The dense network on features or embeddings: training, averaging, export."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.train import backend
from reclass_gui.train.examples import Table
from reclass_gui.train.loop import Loop
from reclass_gui.train.looprecords import LoopOptions
from reclass_gui.train.schedules import Plateau

if TYPE_CHECKING:
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
        independent: each label holds by itself; then there is one network, and its part of a
            graph gives logits, of which whoever runs it takes the sigmoid.
    """

    labels: tuple[str, ...]
    scaler: Scaler
    networks: tuple[nn.Module, ...]
    epochs: int
    independent: bool = False

    def probabilities(self, features: FloatArray) -> FloatArray:
        """Map unscaled features [n, width] to probabilities [n, labels], float32."""
        torch = backend.load("torch")
        with torch.no_grad():
            scaled = torch.from_numpy(self.scaler.transform(features))
            logits = [network(scaled) for network in self.networks]
            if self.independent:
                return np.asarray(logits[0].sigmoid().numpy(), dtype=np.float32)
            found = [torch.softmax(values, dim=1) for values in logits]
            return np.asarray(torch.stack(found).mean(dim=0).numpy(), dtype=np.float32)

    def add_to(self, graph: FeatureGraph) -> str:
        """Add scaler and networks to a graph; return the name of the probabilities or logits."""
        scaled = graph.scaled(self.scaler)
        answers = []
        for network in self.networks:
            values = [value.numpy() for value in network.state_dict().values()]
            layers = list(zip(values[::2], values[1::2], strict=True))
            value = scaled
            for weight, bias in layers[:-1]:
                value = graph.add("Relu", [graph.dense(value, weight, bias)])
            logits = graph.dense(value, *layers[-1])
            answers.append(logits if self.independent else graph.add("Softmax", [logits], axis=1))
        return graph.mean(answers)


def fit_dense(task: Task, options: DenseOptions) -> DenseModel:
    """Train on the training part, keep the state with the lowest validation loss.

    Without a validation part all epochs are run. The global random state stays as it was.

    Raises:
        ModelError: torch is missing.
    """
    networks, epochs = [], 0
    for member in range(options.members):
        loop = dense_loop(task, options, seed=task.seed * 1000 + member)
        for _ in loop.run():
            pass
        loop.use_best()
        networks.append(loop.network)
        epochs = max(epochs, loop.best_epoch)
    return DenseModel(task.labels, task.scaler, tuple(networks), epochs)


def dense_loop(task: Task, options: DenseOptions, *, seed: int) -> Loop:
    """Return the training of one dense network, not yet begun.

    So small products are slower on several threads: it computes on one.

    Raises:
        ModelError: torch is missing.
    """
    torch = backend.load("torch")
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        network = backend.load_nets("dense").FeatureMLP(
            task.features.shape[1], len(task.labels), options.hidden, options.dropout
        )
        random_state = torch.random.get_rng_state()
    held = Table(task.validation_features, task.validation_targets)
    return Loop(
        network,
        Table(task.features, task.targets),
        held if len(held.targets) else None,
        LoopOptions(
            epochs=options.epochs,
            batch=options.batch,
            learning_rate=options.learning_rate,
            weight_decay=options.weight_decay,
            patience=options.patience,
            label_smoothing=options.label_smoothing,
            monitor="loss",
            threads=1,
        ),
        # PyTorch's own plateau of patience 3 acts in the fourth epoch.
        schedule=Plateau(options.learning_rate, 0.5, 4, relative=True),
        random_state=random_state,
    )
