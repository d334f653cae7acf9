"""The page about one case of an experiment, for a closer look than a table allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.train.outcome import Outcome


def write_page(outcome: Outcome, folder: Path, title: str) -> Path | None:
    """Write the report of an outcome below an experiment's folder.

    Raises:
        FileError: it cannot be written.
    """
    return None
