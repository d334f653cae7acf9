"""What an experiment yields while it goes on; Progress and the events of training come between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reclass_gui.core.records import Progress
from reclass_gui.train.events import EpochDone, TrainingFinished, TrainingStarted

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class CaseDone:
    """One model was tested under one condition.

    Attributes:
        case: its name, unique in the experiment.
        accuracy: on whole tracks, 0 to 1.
        again: it had been done before and was read from the experiment's folder.
    """

    case: str
    accuracy: float
    again: bool


@dataclass(frozen=True, slots=True)
class ExperimentFinished:
    """All cases are done and written.

    Attributes:
        folder: of the experiment; it holds summary.csv, summary.json, config, splits and cases.
        rows: of the summary, one a line of the table.
        report: page about one of the cases; None where there is none.
    """

    folder: Path
    rows: tuple[Mapping[str, Any], ...]
    report: Path | None = None


ExperimentEvent = (
    Progress | CaseDone | ExperimentFinished | TrainingStarted | EpochDone | TrainingFinished
)
