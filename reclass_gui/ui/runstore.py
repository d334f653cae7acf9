"""Runs on the disk as the window shows them; read in a job."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reclass_gui.train.events import EpochDone, MemoryUse
from reclass_gui.ui.runview import ShownRun

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reclass_gui.train.runs import RunInfo


def read_runs(folder: Path) -> tuple[RunInfo, ...]:
    """Return all runs, the newest first.

    Raises:
        FileError: the folder cannot be read.
    """
    from reclass_gui.train.runs import runs

    return tuple(runs(folder))


def epoch_of(row: Mapping[str, Any], *, confusion: bool = True) -> EpochDone:
    """Return an epoch as a run's log has it; without its ``confusion`` matrix it takes no time.

    Raises:
        KeyError: the row lacks what every epoch has.
    """
    memory = row.get("memory")
    return EpochDone(
        epoch=int(row["epoch"]),
        epochs=int(row.get("epochs", 0)),
        train_loss=float(row["train_loss"]),
        train_accuracy=float(row["train_accuracy"]),
        validation_loss=_number(row.get("validation_loss")),
        validation_accuracy=_number(row.get("validation_accuracy")),
        learning_rate=float(row.get("learning_rate") or 0.0),
        seconds=float(row.get("seconds") or 0.0),
        seconds_left=0.0,
        best=bool(row.get("best")),
        confusion=tuple(map(tuple, row.get("confusion") or ())) if confusion else (),
        memory=MemoryUse(**memory) if isinstance(memory, dict) else None,
    )


def shown(info: RunInfo, genres: tuple[str, ...] = ()) -> ShownRun:
    """Return a run as the page of one run shows it."""
    return ShownRun(
        name=info.name,
        folder=info.path,
        state=info.state,
        genres=tuple(info.summary.get("genres", ())) or genres,
        epochs=tuple(epoch_of(row) for row in info.epochs),
        planned=int(info.epochs[-1].get("epochs", 0)) if info.epochs else info.config.epochs,
        figures=info.figures,
        card=info.card,
        can_resume=info.state == "stopped",
    )


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, (int, float)) else None
