"""Made-up epochs for the tests of curves, matrices and runs."""

from __future__ import annotations

from reclass_gui.train.events import EpochDone, MemoryUse

GENRES = ("Jazz", "Rock")


def make_epoch(number: int, *, best: bool = False, epochs: int = 10, **values) -> EpochDone:
    """An epoch whose losses fall with its number and whose matrix holds the number."""
    given = {
        "train_loss": 2.0 / number,
        "train_accuracy": 1 - 0.5 / number,
        "validation_loss": 2.5 / number,
        "validation_accuracy": 1 - 0.6 / number,
        "confusion": ((number, 0), (1, 2)),
        "memory": MemoryUse("cpu", 3 << 30, 8 << 30, 1 << 30),
    }
    return EpochDone(
        epoch=number, epochs=epochs, learning_rate=1e-3, seconds=1.0,
        seconds_left=float(epochs - number), best=best, **{**given, **values},
    )  # fmt: skip
