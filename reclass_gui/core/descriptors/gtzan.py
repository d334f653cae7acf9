"""The 57 features of the table that is widely used for GTZAN (``features_30_sec.csv``)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.descriptors import chroma, shape
from reclass_gui.core.descriptors.clips import check_samples, read_clip
from reclass_gui.core.descriptors.rhythm import onset_strength, tempo
from reclass_gui.core.descriptors.separation import separate
from reclass_gui.core.descriptors.spectra import N_FFT, padded, spectra

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.records import FloatArray

RATE = 22050

_PAIRS = (
    "chroma_stft",
    "rms",
    "spectral_centroid",
    "spectral_bandwidth",
    "rolloff",
    "zero_crossing_rate",
    "harmony",
    "perceptr",
)


@dataclass(frozen=True, slots=True)
class GtzanRecipe:
    """Say what of the 57 depends on the version of librosa.

    Attributes:
        name: as a model card names it.
        pad_mode: how spectra and frames are padded, see ``spectra.padded``.
    """

    name: str
    pad_mode: str


# As the table was made: librosa's default until 0.9.
TABLE = GtzanRecipe("gtzan-table", "reflect")
LIBROSA_0_11 = GtzanRecipe("librosa-0.11", "constant")
RECIPES = {recipe.name: recipe for recipe in (TABLE, LIBROSA_0_11)}


def columns() -> tuple[str, ...]:
    """Return the names of the 57 values as the table has them, in its order."""
    coefficients = [f"mfcc{number}" for number in range(1, shape.N_MFCC + 1)]
    return (
        *(f"{name}_{moment}" for name in _PAIRS for moment in ("mean", "var")),
        "tempo",
        *(f"{name}_{moment}" for name in coefficients for moment in ("mean", "var")),
    )


def describe_track(
    path: Path, recipe: GtzanRecipe = TABLE, *, seconds: float | None = None
) -> FloatArray:
    """Return the 57 features of a track, float32 [57]; see ``gtzan_features``.

    Args:
        path: the file; it is resampled to 22,050 Hz.
        recipe: which librosa the values shall agree with.
        seconds: describe that much of its middle; None describes all, as the table does with
            its clips of half a minute.

    Raises:
        FileError: as ``read_clip`` does.
    """
    return gtzan_features(read_clip(path, rate=RATE, seconds=seconds).samples, recipe)


def gtzan_features(samples: FloatArray, recipe: GtzanRecipe = TABLE) -> FloatArray:
    """Return the 57 features, float32 [57], in the order of ``columns``.

    Means and population variances over all frames (of the separated waveforms: all samples).

    Args:
        samples: float32 [n], mono, at 22,050 Hz.
        recipe: which librosa the values shall agree with.

    Raises:
        ValueError: if the samples are silent, too few or not finite.
    """
    check_samples(samples)
    whole = spectra(samples, RATE, recipe.pad_mode, keep_values=True)
    centroid, bandwidth, rolloff = shape.centroid_bandwidth_rolloff(whole.magnitude, RATE)
    harmonic, percussive = separate(whole, len(samples))
    levels = shape.mel_decibels(whole.power, RATE)
    rows = (
        chroma.chroma_of_spectra(whole.power, RATE),
        shape.rms_of_samples(padded(samples, N_FFT // 2, recipe.pad_mode)),
        centroid,
        bandwidth,
        rolloff,
        shape.zero_crossing_rate(samples),
        harmonic,
        percussive,
    )
    return np.array(
        [
            *(value for row in rows for value in _mean_variance(row)),
            tempo(onset_strength(levels), RATE),
            *(value for row in shape.mfcc(levels).T for value in _mean_variance(row)),
        ],
        np.float32,
    )


def _mean_variance(values: FloatArray) -> tuple[float, float]:
    mean = values.mean(dtype=np.float64)
    return float(mean), float(values.var(dtype=np.float64))
