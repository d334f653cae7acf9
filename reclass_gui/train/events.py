"""What training yields while it goes on; ``core.records.Progress`` comes between."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from reclass_gui.core.records import Progress

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class MemoryUse:
    """How much memory is in use where the model computes.

    Attributes:
        device: "cpu" or "cuda:0", ...
        used: bytes, of the whole machine or card.
        total: bytes.
        own: bytes that this process uses of them.
    """

    device: str
    used: int
    total: int
    own: int


@dataclass(frozen=True, slots=True)
class TrainingStarted:
    """Data and model are ready; the first epoch begins.

    Attributes:
        run: the run's folder.
        genres: in the order of every confusion matrix.
        tracks: how many in {"training", "validation", "test"}.
        segments: the same for segments; equal to ``tracks`` where a track is one row.
        parameters: trainable ones.
        batch: rows a step.
        device: "cpu", "cuda", ...
        first_epoch: 1, or where a resumed run goes on.
        epochs: at most so many.
    """

    run: Path
    genres: tuple[str, ...]
    tracks: Mapping[str, int]
    segments: Mapping[str, int]
    parameters: int
    batch: int
    device: str
    first_epoch: int
    epochs: int


@dataclass(frozen=True, slots=True)
class EpochDone:
    """One pass over the training part.

    Attributes:
        epoch: from 1.
        epochs: at most so many.
        train_loss: mean over the epoch.
        train_accuracy: share of rows, 0 to 1; of multi-label models the mean of F1 over labels.
        validation_loss: None without a validation part.
        validation_accuracy: likewise, of segments.
        learning_rate: at the epoch's end.
        seconds: that the epoch took.
        seconds_left: a guess, at most; 0 when training ends here.
        best: whether this is the best epoch so far, whose state is kept.
        confusion: [genres][genres] counts of the validation part, row = truth; () without.
        memory: at the epoch's end.
    """

    epoch: int
    epochs: int
    train_loss: float
    train_accuracy: float
    validation_loss: float | None
    validation_accuracy: float | None
    learning_rate: float
    seconds: float
    seconds_left: float
    best: bool
    confusion: tuple[tuple[int, ...], ...] = ()
    memory: MemoryUse | None = None


@dataclass(frozen=True, slots=True)
class TrainingFinished:
    """The model is trained, tested and saved.

    Attributes:
        run: the run's folder; it holds the model's card, weights and the report's figures.
        card: the model's card in that folder.
        best_epoch: whose state the model is.
        stopped: "epochs", "early" (no better for ``patience`` epochs), "time" or "asked".
        figures: of the test part, as ``summary.json`` has them.
        chosen: what fitting chose by itself, such as {"C": 0.01} of a logistic regression.
    """

    run: Path
    card: Path
    best_epoch: int
    stopped: str
    figures: Mapping[str, Any] = field(default_factory=dict)
    chosen: Mapping[str, float] = field(default_factory=dict)


TrainingEvent = Progress | TrainingStarted | EpochDone | TrainingFinished
