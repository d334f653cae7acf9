"""The sets of whole-track features that a "features" model can take, by name."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reclass_gui.core.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reclass_gui.core.records import FloatArray


@dataclass(frozen=True, slots=True)
class FeatureSet:
    """A vector that describes an excerpt of a track.

    Attributes:
        name: by which cards call it; another computation is another name, since stored analyses
            are keyed by it.
        size: how many numbers it has.
        rate: sampling rate that it is defined at, in Hz; None for the file's own.
        seconds: length of the excerpts from which the tables for training were computed.
        function: "module:function"; takes float32 mono samples and their rate in Hz, gives
            float32 [size], and raises ``ValueError`` for too few samples.
    """

    name: str
    size: int
    rate: int | None
    seconds: float
    function: str

    def load(self) -> Callable[[FloatArray, int], FloatArray]:
        """Return the function; it is imported only now."""
        module, name = self.function.split(":")
        function: Callable[[FloatArray, int], FloatArray] = getattr(
            importlib.import_module(module), name
        )
        return function


FEATURE_SETS: dict[str, FeatureSet] = {}
"""Every set that there is."""


def feature_set(name: str) -> FeatureSet:
    """Return a set by name.

    Raises:
        ModelError: there is none of this name.
    """
    if name not in FEATURE_SETS:
        known = ", ".join(f"“{each}”" for each in sorted(FEATURE_SETS)) or "none"
        raise ModelError(f"There are no features “{name}”; known are {known}.")
    return FEATURE_SETS[name]
