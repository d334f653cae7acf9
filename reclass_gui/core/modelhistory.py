"""How a model's training went, where it was trained on this machine or its card tells.

A training run leaves a folder with the model's card beside a table of its epochs; the run of a
model is the one whose weights have the same checksum.
"""

from __future__ import annotations

import csv
import io
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reclass_gui.core.cards import ModelCard, read_bytes
from reclass_gui.core.errors import ModelError

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)

LOG = "log.csv"
_LARGEST_LOG = 16 << 20


@dataclass(frozen=True, slots=True)
class History:
    """The epochs of a training run.

    Attributes:
        name: of the run's folder.
        path: the run's folder.
        columns: heads of the table, as in its file.
        rows: one for each epoch, as in its file.
    """

    name: str
    path: Path
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def to_json(self) -> dict[str, Any]:
        """Return the table as a JSON object."""
        return {
            "run": self.name,
            "path": self.path,
            "epochs": [dict(zip(self.columns, row, strict=True)) for row in self.rows],
        }


def history(card: ModelCard, runs: Path) -> History | None:
    """Return the training of a model, None where no run here made it.

    Args:
        card: of the model.
        runs: the folder of training runs.
    """
    if not card.sha256 or not runs.is_dir():
        return None
    for run in sorted(path for path in runs.iterdir() if path.is_dir()):
        try:
            if any(made.sha256 == card.sha256 for made in _cards_in(run)):
                return _read(run)
        except (OSError, ModelError) as error:
            _log.warning("a training run cannot be read: %s", error)
    return None


def _cards_in(run: Path) -> list[ModelCard]:
    """Return the cards whose weights lie beside them; a run holds other JSON files too."""
    return [
        ModelCard.load(weights.with_suffix(".json"))
        for weights in sorted(run.glob("*.onnx"))
        if weights.with_suffix(".json").is_file()
    ]


def _read(run: Path) -> History | None:
    path = run / LOG
    if not path.is_file():
        return None
    text = read_bytes(path, _LARGEST_LOG).decode("utf-8", errors="replace")
    rows = [tuple(row) for row in csv.reader(io.StringIO(text)) if row]
    if not rows:
        return None
    columns, *epochs = rows
    whole = tuple(row for row in epochs if len(row) == len(columns))
    return History(run.name, run, columns, whole)
