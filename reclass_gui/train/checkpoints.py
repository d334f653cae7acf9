"""A training run's state on disk: written in one step, read without executing anything."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from reclass_gui.core.errors import ModelError, from_os_error
from reclass_gui.train import backend

if TYPE_CHECKING:
    from pathlib import Path


def save_checkpoint(path: Path, state: dict[str, Any]) -> None:
    """Write a state of tensors and plain values; the old one stays until the new one is whole.

    Raises:
        FileError: the disk is full or refuses.
    """
    torch = backend.load("torch")
    partial = path.with_name(f".{path.name}.partial")
    try:
        with partial.open("wb") as file:
            torch.save(state, file)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        raise from_os_error(path, error) from error
    except RuntimeError as error:
        # So torch names a write that failed half-way.
        raise ModelError(f"{path}: the state of the training can't be written") from error


def load_checkpoint(path: Path) -> dict[str, Any]:
    """Read a state; the file cannot make the program execute anything.

    Raises:
        ModelError: it is missing or damaged.
    """
    torch = backend.load("torch")
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError as error:
        raise ModelError(f"{path}: there is no state of the training to go on from") from error
    except Exception as error:
        # A damaged archive raises errors of half a dozen kinds.
        raise ModelError(f"{path}: the state of the training is damaged") from error
    if not isinstance(state, dict):
        raise ModelError(f"{path}: the state of the training is damaged")
    return state
