"""One training run on several processes, as torchrun starts them; alone where it did not."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reclass_gui.core.errors import ModelError
from reclass_gui.train import backend

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Processes:
    """This process among those of a run.

    Attributes:
        rank: 0 writes; all others only compute.
        world: how many there are.
        local: which card of this machine is this process's.
    """

    rank: int = 0
    world: int = 1
    local: int = 0

    @property
    def writes(self) -> bool:
        """Whether it is this process that writes."""
        return self.rank == 0

    def share(self, value: Any) -> Any:
        """Return what process 0 gave, in every process."""
        if self.world == 1:
            return value
        held = [value if self.writes else None]
        backend.load("torch.distributed").broadcast_object_list(held, src=0)
        return held[0]

    def gather(self, value: Any) -> list[Any]:
        """Return what every process gave, in order, in every process."""
        if self.world == 1:
            return [value]
        found: list[Any] = [None] * self.world
        backend.load("torch.distributed").all_gather_object(found, value)
        return found


ALONE = Processes()


def is_started_by_torchrun() -> bool:
    """Tell whether torchrun started this process as one of several."""
    return int(os.environ.get("WORLD_SIZE", "1")) > 1


@contextlib.contextmanager
def joined(device: str) -> Iterator[Processes]:
    """Join the other processes, where torchrun started several; leave them at the end.

    Args:
        device: "cpu" joins by gloo, "cuda" by nccl.

    Raises:
        ModelError: torch is missing, or the others cannot be reached.
    """
    if not is_started_by_torchrun():
        yield ALONE
        return
    distributed = backend.load("torch.distributed")
    here = Processes(
        int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"]), int(os.environ["LOCAL_RANK"])
    )
    already = distributed.is_initialized()
    if not already:
        try:
            distributed.init_process_group("nccl" if device == "cuda" else "gloo")
        except (RuntimeError, ValueError) as error:
            reason = str(error).strip().partition("\n")[0]
            raise ModelError(f"The training processes cannot reach each other: {reason}") from error
    try:
        yield here
    finally:
        if not already:
            distributed.destroy_process_group()


def choose_device(wanted: str, local: int = 0) -> str:
    """Return "cpu" or "cuda:N" for "auto", "cpu" or "cuda".

    Raises:
        ModelError: a card is wanted and there is none that PyTorch can use.
    """
    if wanted == "cpu":
        return "cpu"
    torch = backend.load("torch")
    if torch.cuda.is_available():
        return f"cuda:{local % torch.cuda.device_count()}"
    if wanted == "cuda":
        raise ModelError("PyTorch finds no NVIDIA graphics card here; choose the device “cpu”.")
    return "cpu"
