"""How much memory is free and used, on processor and cards, and how large a batch may be."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, Any

from reclass_gui.core.errors import ModelError
from reclass_gui.train import backend
from reclass_gui.train.events import MemoryUse

if TYPE_CHECKING:
    import torch
    from torch import nn

SHARE = 0.7
"""Of the free memory, what a batch may take; as the reference has it."""

_NVIDIA_SECONDS = 10


def free_memory(device: str = "cpu") -> int:
    """Return the bytes that are free on "cpu" or "cuda:N".

    Raises:
        ModelError: psutil or torch is missing, or there is no such card.
    """
    if device == "cpu":
        return int(backend.load("psutil").virtual_memory().available)
    return _card(device)[0]


def memory_use(device: str = "cpu") -> MemoryUse:
    """Return what is in use on "cpu" or "cuda:N".

    Raises:
        ModelError: as ``free_memory`` does.
    """
    if device == "cpu":
        psutil = backend.load("psutil")
        whole = psutil.virtual_memory()
        own = int(psutil.Process().memory_info().rss)
        return MemoryUse("cpu", int(whole.total - whole.available), int(whole.total), own)
    free, total = _card(device)
    own = int(backend.load("torch").cuda.memory_reserved(device))
    return MemoryUse(device, total - free, total, own)


def _card(device: str) -> tuple[int, int]:
    torch = backend.load("torch")
    try:
        free, total = torch.cuda.mem_get_info(device)
    except (RuntimeError, AssertionError, ValueError) as error:
        reason = str(error).strip().partition("\n")[0]
        raise ModelError(f"PyTorch cannot use the device “{device}”: {reason}") from error
    return int(free), int(total)


def all_memory() -> list[MemoryUse]:
    """Return the use of the processor's memory and of every NVIDIA card.

    Cards are asked through nvidia-smi, which needs no PyTorch and starts nothing on them; where
    it is not installed there are none.

    Raises:
        ModelError: psutil is missing, or nvidia-smi does not answer.
    """
    return [memory_use("cpu"), *_nvidia()]


def _nvidia() -> list[MemoryUse]:
    program = shutil.which("nvidia-smi")
    if program is None:
        return []
    query = ["--query-gpu=index,memory.used,memory.total", "--format=csv,noheader,nounits"]
    try:
        answer = subprocess.run(
            [program, *query], capture_output=True, text=True, timeout=_NVIDIA_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ModelError("nvidia-smi does not answer.") from error
    if answer.returncode:
        # So it is where the tools are installed and no card or driver is there.
        return []
    return read_nvidia(answer.stdout)


def read_nvidia(text: str) -> list[MemoryUse]:
    """Read lines of "index, used, total" in MiB, one a card, as nvidia-smi writes them.

    Raises:
        ModelError: a line is none of these.
    """
    found = []
    for line in text.strip().splitlines():
        try:
            index, used, total = (int(part) for part in line.split(","))
        except ValueError as error:
            raise ModelError(f"nvidia-smi says “{line.strip()}”, which is not known.") from error
        found.append(MemoryUse(f"cuda:{index}", used << 20, total << 20, 0))
    return found


def suggest_batch(free: int, sample: int) -> int:
    """Return how many samples fit: seven tenths of the free bytes by the bytes of one."""
    return max(1, int(SHARE * free / max(sample, 1)))


def measure_sample(network: nn.Module, shape: tuple[int, ...]) -> int:
    """Return about how many bytes one sample takes in a training step.

    What the forward pass keeps for the backward pass is counted, each piece of memory once, and
    doubled for the gradients; parameters, which do not grow with the batch, are left out.

    Args:
        network: on the device where it will be trained; left as it was.
        shape: of one sample.
    """
    torch = backend.load("torch")
    device = next(network.parameters()).device
    fixed = {p.untyped_storage().data_ptr() for p in (*network.parameters(), *network.buffers())}
    was_training = network.training
    kept = {name: value.clone() for name, value in network.state_dict().items()}
    sizes = []
    devices = [device] if device.type == "cuda" else []
    try:
        network.train()
        with torch.random.fork_rng(devices=devices):
            for batch in (2, 4):
                sizes.append(_kept_bytes(torch, network, torch.zeros(batch, *shape), fixed))
    finally:
        # Batch normalisation has learnt from the zeros.
        network.load_state_dict(kept)
        network.train(was_training)
    return max(1, (sizes[1] - sizes[0]))


def _kept_bytes(library: Any, network: nn.Module, batch: torch.Tensor, fixed: set[int]) -> int:
    seen: dict[int, int] = {}

    def note(tensor: torch.Tensor) -> torch.Tensor:
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in fixed:
            seen[storage.data_ptr()] = storage.nbytes()
        return tensor

    batch = batch.to(next(network.parameters()).device)
    with library.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        answer = network(batch)
    del answer
    return sum(seen.values())
