"""What a network makes of its input just before its last layer: its own embedding."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.train import backend

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt
    from torch import nn

    from reclass_gui.core.records import FloatArray
    from reclass_gui.train.processes import Processes


@contextlib.contextmanager
def penultimate(network: nn.Module) -> Iterator[list[FloatArray]]:
    """Collect what the last linear layer is given while the network answers.

    Yields:
        a list that grows by float32 [batch, width] with each batch.

    Raises:
        ModelError: torch is missing.
    """
    linear = backend.load("torch.nn").Linear
    last = [module for module in network.modules() if isinstance(module, linear)][-1]
    caught: list[FloatArray] = []

    def catch(_layer: nn.Module, given: tuple[Any, ...]) -> None:
        caught.append(given[0].detach().float().cpu().numpy())

    hook = last.register_forward_pre_hook(catch)
    try:
        yield caught
    finally:
        hook.remove()


def track_means(
    caught: list[FloatArray], places: npt.NDArray[np.intp], tracks: int, here: Processes
) -> FloatArray:
    """Return the mean of each track's segments, float32 [tracks, width].

    Args:
        caught: by ``penultimate``, of every ``here.world``-th segment.
        places: [n], the track of each segment.
        tracks: how many there are.
        here: the processes that answered together.
    """
    mine = places[here.rank :: here.world]
    sums = None
    if caught:
        values = np.concatenate(caught)
        sums = np.zeros((tracks, values.shape[1]))
        np.add.at(sums, mine, values)
    total = np.sum([part for part in here.gather(sums) if part is not None], axis=0)
    counts = np.bincount(places, minlength=tracks)
    return np.asarray(total / counts[:, None], dtype=np.float32)
