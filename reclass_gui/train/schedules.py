"""How the learning rate goes over a training run; every kind is stepped, and can be resumed."""

from __future__ import annotations

import math
from typing import Any, Protocol

_ONE_CYCLE_RISE = 0.3
_ONE_CYCLE_START = 25.0
_ONE_CYCLE_END = 1e4
_ONE_CYCLE_MOMENTA = (0.85, 0.95)


class Schedule(Protocol):
    """Say which learning rate a step has."""

    def rate(self, step: int) -> float:
        """Return the learning rate of a step, counted from 0 over all epochs."""

    def momentum(self, step: int) -> float | None:
        """Return Adam's first beta of a step; None where it stays as it is."""

    def observe(self, loss: float) -> None:
        """Take the validation loss of an epoch that is over."""

    def state(self) -> dict[str, Any]:
        """Return what a resumed run has to know."""

    def restore(self, state: dict[str, Any]) -> None:
        """Go on where ``state`` was taken."""


class Constant:
    """Leave the learning rate as it is."""

    def __init__(self, rate: float) -> None:
        self._rate = rate

    def rate(self, step: int) -> float:
        """Return the one rate."""
        return self._rate

    def momentum(self, step: int) -> float | None:
        """Return None: it stays as it is."""
        return None

    def observe(self, loss: float) -> None:
        """Learn nothing from it."""

    def state(self) -> dict[str, Any]:
        """Return nothing."""
        return {}

    def restore(self, state: dict[str, Any]) -> None:
        """Need nothing."""


class Plateau(Constant):
    """Multiply the rate by a factor when the validation loss has not fallen for some epochs.

    Acts when the wait has reached ``patience``, with an absolute threshold, as Keras'
    ReduceLROnPlateau does. PyTorch's waits one epoch longer and has a relative threshold.
    """

    def __init__(
        self, rate: float, factor: float, patience: int, *, relative: bool = False
    ) -> None:
        super().__init__(rate)
        self._factor = factor
        self._patience = patience
        self._relative = relative
        self._best = math.inf
        self._wait = 0

    def observe(self, loss: float) -> None:
        """Count the epochs without a lower loss."""
        margin = 1e-4 * (abs(self._best) if self._relative and self._best < math.inf else 1.0)
        if loss < self._best - margin:
            self._best, self._wait = loss, 0
            return
        self._wait += 1
        if self._wait >= self._patience:
            self._rate *= self._factor
            self._wait = 0

    def state(self) -> dict[str, Any]:
        """Return rate, best loss and wait."""
        return {"rate": self._rate, "best": self._best, "wait": self._wait}

    def restore(self, state: dict[str, Any]) -> None:
        """Go on with them."""
        self._rate, self._best = float(state["rate"]), float(state["best"])
        self._wait = int(state["wait"])


class OneCycle(Constant):
    """Rise to the highest rate over three tenths of all steps, then fall to nearly nothing.

    Rates and momenta of every step are those of torch.optim.lr_scheduler.OneCycleLR (Smith and
    Topin, 2017) with its defaults.
    """

    def __init__(self, highest: float, steps: int) -> None:
        super().__init__(highest)
        self._steps = steps

    def rate(self, step: int) -> float:
        """Return the rate of a step."""
        start = self._rate / _ONE_CYCLE_START
        return self._between(step, start, self._rate, start / _ONE_CYCLE_END)

    def momentum(self, step: int) -> float | None:
        """Return the momentum of a step: low where the rate is high."""
        low, high = _ONE_CYCLE_MOMENTA
        return self._between(step, high, low, high)

    def _between(self, step: int, first: float, middle: float, last: float) -> float:
        step = min(step, self._steps - 1)
        top = _ONE_CYCLE_RISE * self._steps - 1
        if step <= top:
            return _eased(first, middle, step / top)
        return _eased(middle, last, (step - top) / (self._steps - 1 - top))


class CosineRestarts(Constant):
    """Fall to 0 along a cosine and start again, each time twice as long.

    SGDR (Loshchilov and Hutter, 2017); the first fall takes ten epochs, as the reference has it.
    """

    def __init__(self, rate: float, steps_per_epoch: int, epochs: int = 10) -> None:
        super().__init__(rate)
        self._first = epochs * steps_per_epoch

    def rate(self, step: int) -> float:
        """Return the rate of a step."""
        length = self._first
        while step >= length:
            step -= length
            length *= 2
        return _eased(self._rate, 0.0, step / length)


def make_schedule(
    kind: str, rate: float, *, epochs: int, steps_per_epoch: int, patience: int
) -> Schedule:
    """Return the schedule of a training run.

    Args:
        kind: "constant", "plateau" (to a fifth), "one_cycle" or "cosine".
        rate: the rate; of "one_cycle" the highest.
        epochs: at most so many.
        steps_per_epoch: at least 1.
        patience: of early stopping; a plateau is a third of it.
    """
    match kind:
        case "plateau":
            return Plateau(rate, 0.2, max(1, patience // 3))
        case "one_cycle":
            return OneCycle(rate, epochs * steps_per_epoch)
        case "cosine":
            return CosineRestarts(rate, steps_per_epoch)
        case "constant":
            return Constant(rate)
    raise ValueError(kind)


def _eased(first: float, last: float, share: float) -> float:
    return last + (first - last) / 2 * (1 + math.cos(math.pi * share))
