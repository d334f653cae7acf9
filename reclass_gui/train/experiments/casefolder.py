"""An experiment's folder: what was asked, what each case answered, and the summary of all.

config.json        what was asked; a folder is never filled by two different experiments
splits/*.json      names of the tracks in each part
cases/*.npz        a ``train.outcome`` of each case: what an experiment goes on from
summary.csv, summary.json
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
from typing import TYPE_CHECKING, Any

from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.train.outcome import Outcome, load_outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from reclass_gui.train.datasets import Dataset


class CaseFolder:
    """Where an experiment keeps what it has done, so that it can go on after it was stopped.

    Attributes:
        path: of the folder.
    """

    def __init__(self, path: Path, config: Mapping[str, Any]) -> None:
        """Open a folder, or make it.

        Raises:
            FileError: it cannot be written, or holds something else.
        """
        self.path = path
        wanted = json.loads(json.dumps(config))
        file = path / "config.json"
        try:
            path.mkdir(parents=True, exist_ok=True)
            if not file.exists():
                if any(path.iterdir()):
                    raise FileError(path, "exists", "it is not empty, and holds no experiment")
                self.write("config.json", _json(wanted))
            found = json.loads(file.read_text("utf-8"))
        except OSError as error:
            raise from_os_error(path, error) from error
        except ValueError as error:
            raise FileError(file, "damaged", "it is no experiment's configuration") from error
        if found != wanted:
            differ = sorted(key for key in {*found, *wanted} if found.get(key) != wanted.get(key))
            words = f"it holds an experiment with other options ({', '.join(differ)})"
            raise FileError(path, "conflict", f"{words}; choose another folder")

    def known(self, case: str) -> Outcome | None:
        """Return what a case answered, None where it was not done.

        Raises:
            FileError: it is there and cannot be read.
        """
        path = self._path(case)
        return load_outcome(path) if path.exists() else None

    def keep(self, case: str, outcome: Outcome) -> None:
        """Write what a case answered.

        Raises:
            FileError: it cannot be written.
        """
        path = self._path(case)
        try:
            path.parent.mkdir(exist_ok=True)
        except OSError as error:
            raise from_os_error(path.parent, error) from error
        outcome.save(path)

    def keep_split(self, name: str, parts: Sequence[Mapping[str, Iterable[str]]]) -> None:
        """Write a split, or one a fold: names of tracks, or of segments, by part."""
        sorted_parts = [{part: sorted(names) for part, names in one.items()} for one in parts]
        self.write(f"splits/{name}.json", _json(sorted_parts))

    def summarise(self, rows: Sequence[Mapping[str, Any]], **more: Any) -> None:
        """Write summary.csv and summary.json; all rows have the same columns.

        Args:
            more: what else the JSON says.
        """
        text = io.StringIO()
        writer = csv.DictWriter(text, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(
            {key: "" if value is None else value for key, value in row.items()} for row in rows
        )
        self.write("summary.csv", text.getvalue())
        self.write("summary.json", _json({"rows": list(rows), **more}))

    def write(self, name: str, text: str) -> None:
        """Write a text file, which is either complete or as it was.

        Raises:
            FileError: it cannot be written.
        """
        path = self.path / name
        part = path.with_name(path.name + ".part")
        try:
            path.parent.mkdir(exist_ok=True)
            part.write_text(text, "utf-8", newline="")
            os.replace(part, path)  # noqa: PTH105  (atomic, and over what was there)
        except OSError as error:
            raise from_os_error(path, error) from error

    def _path(self, case: str) -> Path:
        return self.path / "cases" / f"{case}.npz"


def data_facts(dataset: Dataset) -> dict[str, Any]:
    """Say which data an experiment is on: a folder's cases are of the same tracks and labels."""
    digest = hashlib.sha256()
    for item in dataset.items:
        digest.update("\0".join((item.name, item.artist, *item.labels, "\n")).encode())
    if dataset.features is not None:
        digest.update(dataset.features.tobytes())
    return {
        "title": dataset.title,
        "source": dataset.source,
        "tracks": len(dataset),
        "genres": len(dataset.genres),
        "skipped": len(dataset.skipped),
        "sha256": digest.hexdigest()[:16],
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
