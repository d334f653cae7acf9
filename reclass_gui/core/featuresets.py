"""The sets of whole-track features that a "features" model can take, by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reclass_gui.core.errors import ModelError

if TYPE_CHECKING:
    from reclass_gui.core.records import FloatArray

Describe = Callable[["FloatArray", int], "FloatArray"]
"""Takes float32 mono samples [n] and their rate in Hz, gives float32 [size]; raises ``ValueError``
for samples that have no such features."""


@dataclass(frozen=True, slots=True)
class FeatureSet:
    """A vector that describes an excerpt of a track.

    Attributes:
        size: how many numbers it has.
        rate: sampling rate that it is defined at, in Hz; None for the file's own.
        seconds: length of the excerpts from which the tables for training were computed.
        load: imports and returns the function.
        about: one sentence for a person.
    """

    size: int
    rate: int | None
    seconds: float
    load: Callable[[], Describe]
    about: str


def _gtzan(recipe: str) -> Callable[[], Describe]:
    def load() -> Describe:
        from reclass_gui.core.descriptors import gtzan

        return lambda samples, _rate: gtzan.gtzan_features(samples, gtzan.RECIPES[recipe])

    return load


def _fma(recipe: str) -> Callable[[], Describe]:
    def load() -> Describe:
        from reclass_gui.core.descriptors import fma

        return lambda samples, rate: fma.fma_features(samples, rate, fma.RECIPES[recipe])

    return load


FEATURE_SETS: dict[str, FeatureSet] = {
    "gtzan57": FeatureSet(
        57, 22050, 30.0, _gtzan("gtzan-table"), "as in GTZAN's table features_30_sec.csv"
    ),
    "gtzan57-librosa-0.11": FeatureSet(
        57, 22050, 30.0, _gtzan("librosa-0.11"), "as GTZAN's table, under librosa 0.11"
    ),
    "fma518": FeatureSet(518, None, 30.0, _fma("fma-dataset"), "as in FMA's features.csv"),
    "fma518-librosa-0.11": FeatureSet(
        518, None, 30.0, _fma("librosa-0.11"), "as FMA's script, under librosa 0.11"
    ),
}
"""Every set that there is, by the name under which cards call it.

Stored analyses are keyed by the name: what is computed otherwise needs another one.
"""


def feature_set(name: str) -> FeatureSet:
    """Return a set by name.

    Raises:
        ModelError: there is none of this name.
    """
    if name not in FEATURE_SETS:
        known = ", ".join(f"“{each}”" for each in FEATURE_SETS)
        raise ModelError(f"There are no features “{name}”; known are {known}.")
    return FEATURE_SETS[name]
