"""What the training loop is given and gives: examples, options, an epoch's result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from reclass_gui.core.records import FloatArray

    Rows = npt.NDArray[np.intp]


class Examples(Protocol):
    """Rows to learn from.

    Attributes:
        targets: int64 [n] places of labels, or float32 [n, labels] where there may be several.
        is_slow: reading takes time that should pass while the network computes.
    """

    @property
    def targets(self) -> npt.NDArray[Any]:
        """Places of labels [n], or [n, labels]."""

    @property
    def is_slow(self) -> bool:
        """Whether rows are read ahead."""

    def read(self, rows: Rows, epoch: int) -> FloatArray:
        """Return scaled rows, float32 [len(rows), ...]; ``epoch`` decides about augmentation."""


@dataclass(frozen=True, slots=True)
class LoopOptions:
    """How the loop trains.

    Attributes:
        epochs: at most so many.
        batch: rows a step, of each process.
        learning_rate: of Adam; of a one-cycle schedule the highest.
        patience: epochs without a better validation after which training stops.
        schedule: a kind of ``schedules.make_schedule``.
        weight_decay: of AdamW; 0 makes it Adam.
        epsilon: of Adam.
        monitor: what makes an epoch better: "accuracy" (of multi-label models the mean average
            precision) or "loss" of the validation part.
        loss: a kind of ``losses.make_loss``.
        label_smoothing: in training only, as all that follows.
        class_weights: one a label; () for none.
        gradient_clip: largest norm; 0 for none.
        multi_label: labels are judged one by one.
        drop_last: leave out an epoch's last rows that fill no batch.
        device: "cpu" or "cuda:N".
        mixed_precision: half precision where it is safe; without effect on the CPU.
        deterministic: use only operations that give the same twice, where CUDA has such.
        seconds: training stops after so long; 0 for no limit.
        threads: of the CPU; 0 leaves them as they are.
    """

    epochs: int
    batch: int
    learning_rate: float
    patience: int
    schedule: str = "constant"
    weight_decay: float = 0.0
    epsilon: float = 1e-8
    monitor: str = "accuracy"
    loss: str = "cross_entropy"
    label_smoothing: float = 0.0
    class_weights: tuple[float, ...] = ()
    gradient_clip: float = 0.0
    multi_label: bool = False
    drop_last: bool = False
    device: str = "cpu"
    mixed_precision: bool = False
    deterministic: bool = True
    seconds: float = 0.0
    threads: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class EpochResult:
    """What an epoch gave; names as in ``events.EpochDone``.

    Attributes:
        stopped: "" while training goes on, else "epochs", "early" or "time".
        waiting: share of the epoch's training time spent on waiting for rows, 0 to 1.
    """

    epoch: int
    train_loss: float
    train_accuracy: float
    validation_loss: float | None
    validation_accuracy: float | None
    learning_rate: float
    seconds: float
    best: bool
    stopped: str
    confusion: tuple[tuple[int, ...], ...]
    waiting: float
