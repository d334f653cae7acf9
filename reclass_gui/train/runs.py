"""Training runs on disk: a folder each, that says what was asked, how it went and what came out.

config.json      the options
split.json       who was in which part
log.csv          a line an epoch: epoch,train_loss,train_acc,val_loss,val_acc,lr,time
log.json         the same with confusion and memory
checkpoint.pt    the state to go on from, of networks
summary.json     what came out
outcome.npz      the test part's answers, for reports
NAME.json, NAME.onnx    the model
"""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import re
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from reclass_gui.core.errors import ModelError, StoreError, from_os_error
from reclass_gui.core.processlock import ProcessLock
from reclass_gui.train.config import TrainingConfig

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

COLUMNS = {
    "epoch": "epoch",
    "train_loss": "train_loss",
    "train_acc": "train_accuracy",
    "val_loss": "validation_loss",
    "val_acc": "validation_accuracy",
    "lr": "learning_rate",
    "time": "seconds",
}
"""Columns of log.csv, and the fields of ``events.EpochDone`` that they hold."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_ATTEMPTS = 20


@dataclass(frozen=True, slots=True)
class RunInfo:
    """A run at a glance.

    Attributes:
        name: of the folder.
        path: the folder.
        when: when it was begun, seconds since 1970.
        state: "finished", "stopped" (it can go on) or "running".
        config: what was asked.
        best_epoch: 0 while there is none.
        figures: of the test part; {} until it is finished.
        epochs: rows of log.json.
        summary: all of summary.json; {} until it is finished.
    """

    name: str
    path: Path
    when: float
    state: str
    config: TrainingConfig
    best_epoch: int = 0
    figures: Mapping[str, Any] = field(default_factory=dict)
    epochs: Sequence[Mapping[str, Any]] = ()
    summary: Mapping[str, Any] = field(default_factory=dict)

    @property
    def card(self) -> Path | None:
        """The model's card, when the run is finished."""
        name = self.summary.get("card")
        return self.path / str(name) if name else None


class Run:
    """A run's folder.

    Attributes:
        path: the folder.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def name(self) -> str:
        """The folder's name."""
        return self.path.name

    @property
    def checkpoint(self) -> Path:
        """The state to go on from."""
        return self.path / "checkpoint.pt"

    @property
    def split(self) -> Path:
        """Who was in which part."""
        return self.path / "split.json"

    @property
    def outcome(self) -> Path:
        """The test part's answers."""
        return self.path / "outcome.npz"

    def config(self) -> TrainingConfig:
        """Read the options.

        Raises:
            FileError: they cannot be read.
            ModelError: they make no sense.
        """
        return TrainingConfig.from_json(_read(self.path / "config.json"))

    def summary(self) -> dict[str, Any]:
        """Read what came out; {} while nothing did.

        Raises:
            FileError: it cannot be read.
            ModelError: it is damaged.
        """
        path = self.path / "summary.json"
        if not path.exists():
            return {}
        found = _json(path)
        if not isinstance(found, dict):
            raise ModelError(f"{path}: this is no summary of a training run")
        return found

    def write(self, name: str, text: str, *, sure: bool = True) -> None:
        """Write a file of the folder in one step.

        Args:
            name: of the file.
            text: all of it.
            sure: wait until it is on the disk.

        Raises:
            FileError: the disk is full or refuses.
        """
        path = self.path / name
        partial = path.with_name(f".{name}.partial")
        try:
            with partial.open("w", encoding="utf-8", newline="") as file:
                file.write(text)
                file.flush()
                if sure:
                    os.fsync(file.fileno())
            partial.replace(path)
        except OSError as error:
            raise from_os_error(path, error) from error

    def write_log(self, epochs: Sequence[Mapping[str, Any]]) -> None:
        """Write log.csv and log.json.

        Args:
            epochs: fields of ``events.EpochDone``, a mapping an epoch.

        Raises:
            FileError: the disk is full or refuses.
        """
        table = io.StringIO()
        lines = csv.writer(table, lineterminator="\n")
        lines.writerow(COLUMNS)
        for epoch in epochs:
            values = (epoch[name] for name in COLUMNS.values())
            lines.writerow("" if value is None else f"{value:.8g}" for value in values)
        # The checkpoint holds the epochs too: a log that a power cut took is written again.
        self.write("log.csv", table.getvalue(), sure=False)
        self.write("log.json", json.dumps(list(epochs)) + "\n", sure=False)

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Let no other process train in this folder meanwhile.

        Raises:
            ModelError: another one does.
        """
        lock = ProcessLock(self.path / "lock")
        with contextlib.ExitStack() as stack:
            for attempt in range(_ATTEMPTS):
                try:
                    stack.enter_context(lock)
                    break
                except StoreError as error:
                    # Whoever only asks whether it is running holds the lock for an instant.
                    if attempt == _ATTEMPTS - 1:
                        raise ModelError(
                            f"{self.path}: another process is training in this folder"
                        ) from error
                    time.sleep(0.01)
            yield

    @contextlib.contextmanager
    def held_by(self, writes: bool) -> Iterator[None]:
        """Do as ``held`` where this is the process of several that writes."""
        with self.held() if writes else contextlib.nullcontext():
            yield

    @property
    def is_asked_to_finish(self) -> bool:
        """Whether somebody wants the best epoch so far tested and saved."""
        return (self.path / "finish").exists()

    def ask_to_finish(self) -> None:
        """Let a running training end after this epoch, with its model.

        Raises:
            FileError: the folder cannot be written to.
        """
        self.write("finish", "")

    def take_back_asking(self) -> None:
        """Forget that it was asked: whoever goes on wants more epochs.

        Raises:
            FileError: the folder cannot be written to.
        """
        try:
            (self.path / "finish").unlink(missing_ok=True)
        except OSError as error:
            raise from_os_error(self.path / "finish", error) from error

    def is_running(self) -> bool:
        """Tell whether a process trains in it."""
        path = self.path / "lock"
        if not path.exists():
            return False
        try:
            with ProcessLock(path):
                return False
        except StoreError:
            return True


def new_run(folder: Path, config: TrainingConfig, name: str = "") -> Path:
    """Make a run's folder with its options in it.

    Args:
        folder: of all runs.
        config: the options.
        name: of the run; "" for the model's name with date and time behind it.

    Raises:
        ModelError: the name cannot be one, or there is such a run.
        FileError: the folder cannot be made.
    """
    base = name or f"{config.model}-{time.strftime('%Y%m%d-%H%M%S')}"
    if not _NAME.fullmatch(base):
        raise ModelError(
            f"“{base}” cannot be a run's name: letters, digits, “.”, “_” and “-” can, 64 at most."
        )
    for number in range(1, 1000):
        path = folder / (base if number == 1 else f"{base}-{number}")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path.mkdir()
        except FileExistsError as error:
            if name:
                raise ModelError(f"There is already a run “{name}”.") from error
            continue
        except OSError as error:
            raise from_os_error(path, error) from error
        Run(path).write("config.json", config.to_json())
        return path
    raise ModelError(f"{folder}: there is no name free for another run")


def runs(folder: Path) -> list[RunInfo]:
    """Return all runs, the newest first; folders without readable options are left out.

    Raises:
        FileError: the folder cannot be read.
    """
    try:
        places = sorted(folder.iterdir()) if folder.exists() else []
        found = [
            run_info(place)
            for place in places
            if (place / "config.json").is_file() and _is_readable(place)
        ]
    except OSError as error:
        raise from_os_error(folder, error) from error
    return sorted(found, key=lambda info: (-info.when, info.name))


def is_run(path: Path) -> bool:
    """Tell whether a folder is a run's."""
    return (path / "config.json").is_file()


def finished_model(path: Path) -> Path:
    """Return the card of the model that a run made; its parts lie beside it.

    Raises:
        FileError: the run's summary cannot be read.
        ModelError: it is damaged, or the run is not finished.
    """
    name = Run(path).summary().get("card")
    if not name:
        raise ModelError(
            f"The run “{path.name}” is not finished and has no model yet; to go on:  "
            f"reclass train --resume {path.name}"
        )
    return path / str(name)


def find_run(folder: Path, name: str) -> Path:
    """Return the folder of a run by its name or path.

    Raises:
        ModelError: there is none.
    """
    for place in (folder / name, folder.__class__(name)):
        if is_run(place):
            return place
    raise ModelError(f"There is no training run “{name}”.")


def run_info(path: Path) -> RunInfo:
    """Return what there is to know about a run.

    Raises:
        FileError: a file cannot be read.
        ModelError: a file is damaged.
    """
    run = Run(path)
    summary = run.summary()
    epochs = read_log(path)
    best = [int(epoch["epoch"]) for epoch in epochs if epoch.get("best")]
    running = run.is_running()
    return RunInfo(
        name=run.name,
        path=path,
        when=(path / "config.json").stat().st_mtime,
        state="running" if running else "finished" if summary else "stopped",
        config=run.config(),
        best_epoch=int(summary.get("best_epoch", best[-1] if best else 0)),
        figures=summary.get("figures", {}),
        epochs=epochs,
        summary=summary,
    )


def read_log(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a run's log.json; [] before its first epoch is done.

    Raises:
        FileError: it cannot be read.
        ModelError: it is damaged.
    """
    log = path / "log.json"
    if not log.exists():
        return []
    found = _json(log)
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise ModelError(f"{log}: this is no log of a training run")
    return found


def _is_readable(path: Path) -> bool:
    try:
        run_info(path)
    except ModelError:
        return False
    return True


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ModelError(f"{path}: this is no text") from error
    except OSError as error:
        raise from_os_error(path, error) from error


def _json(path: Path) -> Any:
    try:
        return json.loads(_read(path))
    except (ValueError, RecursionError) as error:
        raise ModelError(f"{path}: the file is damaged") from error
