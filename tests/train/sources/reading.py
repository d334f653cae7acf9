"""Open a data set in a test, to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reclass_gui.core.records import Progress
from reclass_gui.train.config import TrainingConfig
from reclass_gui.train.datasets import Dataset
from reclass_gui.train.sources import open_dataset

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.store import Store


def read(source: str, path: Path, *, store: Store | None = None, **options: Any) -> Dataset:
    """Return the data set that ``open_dataset`` gives last, with the fewest tracks allowed."""
    config = TrainingConfig.of({"source": source, "path": str(path), "fewest_tracks": 2} | options)
    *events, last = open_dataset(config, store=store)
    assert all(isinstance(event, Progress) for event in events)
    assert isinstance(last, Dataset)
    return last


def reasons(dataset: Dataset) -> dict[str, tuple[str, str]]:
    """Return {name: (kind, reason)} of what was skipped."""
    return {each.name: (each.kind, each.reason) for each in dataset.skipped}
