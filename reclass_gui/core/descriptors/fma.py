"""The 518 features of FMA: 74 rows of a clip, each summed up by seven moments.

Defferrard et al., FMA: A dataset for music analysis, ISMIR 2017, ``features.py``; the order of the
values is that of the dataset's ``features.csv``.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.descriptors import chroma, shape
from reclass_gui.core.descriptors.clips import CLIP_SECONDS, check_samples, read_clip
from reclass_gui.core.descriptors.constantq import constant_q, lowest_rate
from reclass_gui.core.descriptors.moments import MOMENTS, moments
from reclass_gui.core.descriptors.spectra import spectra
from reclass_gui.core.descriptors.tuning import estimate_tuning
from reclass_gui.core.errors import FileError

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.descriptors.spectra import Spectra
    from reclass_gui.core.records import FloatArray

# How many rows each feature has.
ROWS = {
    "chroma_cens": 12,
    "chroma_cqt": 12,
    "chroma_stft": 12,
    "mfcc": shape.N_MFCC,
    "rmse": 1,
    "spectral_bandwidth": 1,
    "spectral_centroid": 1,
    "spectral_contrast": shape.CONTRAST_BANDS,
    "spectral_rolloff": 1,
    "tonnetz": 6,
    "zcr": 1,
}

# FMA's script tells these functions no rate, so that librosa takes 22,050 Hz whatever the file has.
_ASSUMED_RATE = 22050


@dataclass(frozen=True, slots=True)
class FmaRecipe:
    """Say what of FMA's script depends on the version of librosa that runs it.

    Attributes:
        name: as a model card names it.
        pad_mode: how spectra are padded: "constant" since librosa 0.10, "reflect" before.
        chroma_bins: bins per octave that the constant-Q chroma assume; the transform has 12.
        narrow: the filters of the transform are as of librosa 0.10, or 3 % wider as before.
        rms: "parseval" since librosa 0.7, or "mean" of the squared magnitudes before.
    """

    name: str
    pad_mode: str
    chroma_bins: int
    narrow: bool
    rms: str


# The script as it stands, under librosa 0.11. It then folds three neighbouring semitones into one
# class, as the chroma functions came to assume 36 bins per octave.
LIBROSA_0_11 = FmaRecipe("librosa-0.11", "constant", 36, True, "parseval")
# What the script did when the dataset was made, with librosa 0.5 (but for resampy's filter).
DATASET = FmaRecipe("fma-dataset", "reflect", 12, False, "mean")
RECIPES = {recipe.name: recipe for recipe in (LIBROSA_0_11, DATASET)}


def columns() -> tuple[tuple[str, str, str], ...]:
    """Return (feature, statistic, number from "01") of each of the 518 values, in order."""
    return tuple(
        (feature, statistic, f"{number:02d}")
        for feature in sorted(ROWS)
        for statistic in sorted(MOMENTS)
        for number in range(1, ROWS[feature] + 1)
    )


def column_names() -> tuple[str, ...]:
    """Return the 518 names as one word each, such as "mfcc/mean/03"."""
    return tuple("/".join(column) for column in columns())


def describe_track(
    path: Path, recipe: FmaRecipe = LIBROSA_0_11, *, seconds: float | None = CLIP_SECONDS
) -> FloatArray:
    """Return the 518 features of the middle of a track, float32 [518]; see ``fma_features``.

    Raises:
        FileError: as ``read_clip`` does; ``unsupported`` if the file's rate is too low for B7.
    """
    clip = read_clip(path, seconds=seconds)
    least = math.ceil(lowest_rate(narrow=recipe.narrow))
    if clip.rate < least:
        reason = f"its sampling rate is {clip.rate} Hz; at least {least} Hz are needed"
        raise FileError(path, "unsupported", reason)
    return fma_features(clip.samples, clip.rate, recipe)


def fma_features(samples: FloatArray, rate: int, recipe: FmaRecipe = LIBROSA_0_11) -> FloatArray:
    """Return the 518 features of a clip, float32 [518], in the order of ``columns``.

    Args:
        samples: float32 [n], mono, at the file's own rate.
        rate: that rate in Hz.
        recipe: which librosa the values shall agree with.

    Raises:
        ValueError: if the clip is silent, too short, not finite, or its rate too low for B7.
    """
    check_samples(samples)
    every = rows(samples, rate, recipe)
    order = np.argsort(MOMENTS)
    table = moments(np.concatenate([every[feature] for feature in sorted(ROWS)], axis=1).T)
    parts, first = [], 0
    for feature in sorted(ROWS):
        last = first + ROWS[feature]
        parts.append(table[first:last, order].T.reshape(-1))
        first = last
    return np.concatenate(parts)


def rows(samples: FloatArray, rate: int, recipe: FmaRecipe) -> dict[str, FloatArray]:
    """Return what the moments are taken of, float32 [frames, ROWS[feature]] by feature."""
    whole = spectra(samples, rate, recipe.pad_mode)
    tuning = estimate_tuning(whole.magnitude, rate)
    semitones = constant_q(samples, rate, tuning, recipe.pad_mode, narrow=recipe.narrow)
    folded = chroma.fold(semitones, recipe.chroma_bins)
    smooth = chroma.cens(folded)
    centroid, bandwidth, rolloff = shape.centroid_bandwidth_rolloff(whole.magnitude, _ASSUMED_RATE)
    return {
        "chroma_cens": smooth,
        "chroma_cqt": chroma.chroma_of_constant_q(folded),
        "chroma_stft": chroma.chroma_of_spectra(whole.power, _ASSUMED_RATE),
        "mfcc": shape.mfcc(shape.mel_decibels(whole.power, rate)),
        "rmse": _rms(whole, recipe)[:, None],
        "spectral_bandwidth": bandwidth[:, None],
        "spectral_centroid": centroid[:, None],
        "spectral_contrast": shape.contrast(whole.magnitude, _ASSUMED_RATE),
        "spectral_rolloff": rolloff[:, None],
        "tonnetz": chroma.tonnetz(smooth),
        "zcr": shape.zero_crossing_rate(samples)[:, None],
    }


def _rms(whole: Spectra, recipe: FmaRecipe) -> FloatArray:
    if recipe.rms == "mean":
        return np.asarray(np.sqrt(whole.power.mean(axis=1)), dtype=np.float32)
    return shape.rms_of_spectra(whole)
