"""The folder of a report: it is made, or an earlier report in it is replaced, and nothing else."""

from __future__ import annotations

import csv
import json
import os
from typing import TYPE_CHECKING, Any

from reclass_gui.core.errors import FileError, from_os_error

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from reclass_gui.train.figures.style import Drawing

RECORD = "report.json"
PAGE = "index.html"
_MARK = "reclass_report"


class ReportFolder:
    """A folder that a report is written into.

    Attributes:
        path: the folder.
        files: names of what was written, in order.
    """

    def __init__(self, path: Path, *, overwrite: bool = False) -> None:
        """Open a folder, making it where it is not there.

        Args:
            path: the folder.
            overwrite: write into it whatever else it holds; files of other names stay.

        Raises:
            FileError: it cannot be made, or it holds other things than an earlier report.
        """
        self.path = path
        self.files: list[str] = []
        try:
            path.mkdir(parents=True, exist_ok=True)
            there = sorted(entry.name for entry in path.iterdir())
        except FileExistsError as error:
            raise FileError(path, "exists", "it is a file and no folder") from error
        except OSError as error:
            raise from_os_error(path, error) from error
        self._earlier = _files_of(path / RECORD)
        foreign = [name for name in there if name not in self._earlier]
        if foreign and not overwrite:
            raise FileError(
                path,
                "exists",
                f"the folder holds “{foreign[0]}”, which is of no earlier report; name another "
                "folder, or use --overwrite to write beside it",
            )

    def text(self, name: str, content: str) -> None:
        """Write a text file.

        Raises:
            FileError: it cannot be written.
        """
        path = self.path / name
        part = path.with_name(f"{name}.part")
        try:
            # A byte of a name that is no UTF-8 is written as it was.
            with part.open("w", encoding="utf-8", errors="surrogateescape", newline="") as stream:
                stream.write(content)
            os.replace(part, path)  # noqa: PTH105  (atomic, and over an earlier report's)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise from_os_error(path, error) from error
        self.files.append(name)

    def table(self, name: str, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Write ``name``.csv.

        Raises:
            FileError: it cannot be written.
        """
        path = self.path / f"{name}.csv"
        try:
            with path.open("w", encoding="utf-8", errors="surrogateescape", newline="") as stream:
                writer = csv.writer(stream, lineterminator="\n")
                writer.writerow(heads)
                writer.writerows(rows)
        except OSError as error:
            raise from_os_error(path, error) from error
        self.files.append(path.name)

    def drawing(self, name: str, drawing: Drawing) -> None:
        """Write ``name``.svg and ``name``.png.

        Raises:
            FileError: one cannot be written.
        """
        self.files.extend(path.name for path in drawing.save(self.path, name))

    def finish(self, record: dict[str, Any]) -> None:
        """Write report.json, and take away what only the earlier report had.

        Raises:
            FileError: it cannot be written.
        """
        names = [*self.files, RECORD]
        content = {_MARK: 1, "files": names, **record}
        self.text(RECORD, json.dumps(content, indent=1, allow_nan=False) + "\n")
        for name in sorted(self._earlier - set(names)):
            try:
                (self.path / name).unlink(missing_ok=True)
            except OSError as error:
                raise from_os_error(self.path / name, error) from error


def _files_of(record: Path) -> frozenset[str]:
    """Return the names that an earlier report's record lists; none without one."""
    try:
        content = json.loads(record.read_text("utf-8"))
    except FileNotFoundError:
        return frozenset()
    except OSError as error:
        raise from_os_error(record, error) from error
    except (ValueError, RecursionError):
        return frozenset()
    if not isinstance(content, dict) or content.get(_MARK) != 1:
        return frozenset()
    names = content.get("files", [])
    # Nothing outside of the folder is ever an earlier report's, whatever the file says.
    suffixes = (".csv", ".json", ".html", ".png", ".svg")
    return frozenset(
        name
        for name in (names if isinstance(names, list) else [])
        if isinstance(name, str) and name.endswith(suffixes) and not {"/", "\\", ":"} & set(name)
    )
