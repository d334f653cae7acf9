"""What learns in the loop: a convolutional network on segments, a dense one on rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reclass_gui.train import backend, networks, saving
from reclass_gui.train.dense import DenseModel
from reclass_gui.train.encoder import HIDDEN
from reclass_gui.train.loop import Loop
from reclass_gui.train.looprecords import LoopOptions
from reclass_gui.train.losses import class_weights
from reclass_gui.train.memory import free_memory, measure_sample, suggest_batch

if TYPE_CHECKING:
    from collections.abc import Callable

    from torch import nn

    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.train.datasets import Dataset
    from reclass_gui.train.encoder import Encoder
    from reclass_gui.train.material import Material
    from reclass_gui.train.processes import Processes

MOST_SEGMENTS = 48
MOST_ROWS = 64
"""Batches that the reference's learning rates are for; memory can only make them smaller."""

_HIDDEN = (256, 128)
_FEWEST_STEPS = 4


@dataclass(frozen=True, slots=True)
class Learner:
    """A network about to be trained.

    Attributes:
        loop: that trains it.
        batch: rows a step.
        parameters: trainable ones.
        model: what is saved when the loop is through.
    """

    loop: Loop
    batch: int
    parameters: int
    model: Callable[[], saving.Saved]


def network_learner(
    config: TrainingConfig,
    data: Dataset,
    material: Material,
    device: str,
    here: Processes,
    batch: int = 0,
) -> Learner:
    """Build a convolutional network and its training.

    Args:
        config: the options.
        data: says whether labels are judged one by one.
        material: to learn from.
        device: "cpu" or "cuda:N".
        here: the processes that train together.
        batch: of a run that is resumed; 0 takes that of the options, or one by the free memory.

    Raises:
        ModelError: a package is missing.
    """
    network = networks.build(config.model, len(material.labels), config.seed).to(device)
    batch = batch or config.batch
    if not batch:
        fitting = suggest_batch(free_memory(device), measure_sample(network, material.shape))
        batch = _batch(min(here.gather(fitting)), MOST_SEGMENTS, material, here)
    # Adam's epsilon is Keras', under which the reference trained.
    loop = _loop(config, data, material, network, device, here, batch, epsilon=1e-7)
    size = networks.measure(network)
    return Learner(
        loop,
        batch,
        size.parameters,
        lambda: saving.of_network(network.to("cpu"), material, size.flops),
    )


def table_learner(
    config: TrainingConfig,
    data: Dataset,
    material: Material,
    device: str,
    here: Processes,
    batch: int = 0,
    encoder: Encoder | None = None,
) -> Learner:
    """Build a dense network and its training, or a head of an encoder; see ``network_learner``."""
    torch = backend.load("torch")
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(config.seed)
        network = backend.load_nets("dense").FeatureMLP(
            material.shape[0], len(material.labels), HIDDEN if encoder else _HIDDEN
        )
    batch = batch or config.batch or _batch(MOST_ROWS, MOST_ROWS, material, here)
    loop = _loop(config, data, material, network, device, here, batch, threads=1)

    def model() -> saving.Saved:
        fitted = DenseModel(
            material.labels,
            material.scaler,
            (network,),
            loop.best_epoch,
            independent=data.multi_label,
        )
        return saving.of_model(fitted, encoder)

    return Learner(loop, batch, networks.measure(network, material.shape).parameters, model)


def _batch(fitting: int, most: int, material: Material, here: Processes) -> int:
    """Return what fits, but not so much that a small data set has hardly a step."""
    rows = len(material.parts["training"].places) // here.world
    return max(1, min(fitting, most, max(rows // _FEWEST_STEPS, 8), rows))


def _loop(
    config: TrainingConfig,
    data: Dataset,
    material: Material,
    network: nn.Module,
    device: str,
    here: Processes,
    batch: int,
    *,
    epsilon: float = 1e-8,
    threads: int = 0,
) -> Loop:
    torch = backend.load("torch")
    training, validation = material.parts["training"], material.parts["validation"]
    weights: tuple[float, ...] = ()
    if config.class_weights:
        found = class_weights(training.examples.targets, len(material.labels))
        weights = tuple(float(weight) for weight in found)
    return Loop(
        network,
        training.examples,
        validation.examples if len(validation.places) else None,
        LoopOptions(
            epochs=config.epochs,
            batch=batch,
            learning_rate=config.learning_rate,
            patience=config.patience,
            schedule=config.schedule,
            weight_decay=config.weight_decay,
            epsilon=epsilon,
            loss=config.loss,
            label_smoothing=config.label_smoothing,
            class_weights=weights,
            gradient_clip=config.gradient_clip,
            multi_label=data.multi_label,
            drop_last=config.is_network,
            device=device,
            mixed_precision=config.mixed_precision,
            deterministic=config.deterministic,
            seconds=config.hours * 3600,
            threads=threads,
        ),
        random_state=torch.Generator().manual_seed(config.seed).get_state(),
        processes=here,
    )
