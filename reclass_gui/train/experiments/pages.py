"""The page about one case of an experiment, for a closer look than a table allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reclass_gui.train.report import write_report

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reclass_gui.train.outcome import Outcome


def write_page(
    outcome: Outcome, folder: Path, title: str, others: Mapping[str, Outcome] | None = None
) -> Path:
    """Write the report of an outcome below an experiment's folder; return its page.

    Args:
        others: outcomes on the same tracks to compare it with, by name.

    Raises:
        FileError: it cannot be written.
    """
    return write_report(outcome, folder / "report", title=title, others=others or None)
