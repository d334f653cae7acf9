"""The same features by librosa 0.11, as the two data sets' authors called it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import librosa
import numpy as np
from scipy import stats

if TYPE_CHECKING:
    import numpy.typing as npt

MOMENTS = {
    "mean": np.mean,
    "std": np.std,
    "skew": stats.skew,
    "kurtosis": stats.kurtosis,
    "median": np.median,
    "min": np.min,
    "max": np.max,
}


def fma_rows(
    x: npt.NDArray[np.float32], sr: int, *, pad_mode: str = "constant", bins_per_octave: int = 36
) -> dict[str, npt.NDArray[np.float32]]:
    """Rows of ``features.py`` of mdeff/fma, [rows, frames].

    ``rmse`` is called ``rms`` now. 36 bins per octave are what librosa 0.11 takes by default,
    although the transform has 12, as was the default in 2017.
    """
    cqt = np.abs(
        librosa.cqt(
            x,
            sr=sr,
            hop_length=512,
            bins_per_octave=12,
            n_bins=7 * 12,
            tuning=None,
            pad_mode=pad_mode,
        )
    )
    bins = {"n_chroma": 12, "n_octaves": 7, "bins_per_octave": bins_per_octave}
    cens = librosa.feature.chroma_cens(C=cqt, **bins)
    stft = np.abs(librosa.stft(x, n_fft=2048, hop_length=512, pad_mode=pad_mode))
    mel = librosa.feature.melspectrogram(sr=sr, S=stft**2)
    return {
        "zcr": librosa.feature.zero_crossing_rate(x, frame_length=2048, hop_length=512),
        "chroma_cqt": librosa.feature.chroma_cqt(C=cqt, **bins),
        "chroma_cens": cens,
        "tonnetz": librosa.feature.tonnetz(chroma=cens),
        "chroma_stft": librosa.feature.chroma_stft(S=stft**2, n_chroma=12),
        "rmse": librosa.feature.rms(S=stft),
        "spectral_centroid": librosa.feature.spectral_centroid(S=stft),
        "spectral_bandwidth": librosa.feature.spectral_bandwidth(S=stft),
        "spectral_contrast": librosa.feature.spectral_contrast(S=stft, n_bands=6),
        "spectral_rolloff": librosa.feature.spectral_rolloff(S=stft),
        "mfcc": librosa.feature.mfcc(S=librosa.power_to_db(mel), n_mfcc=20),
    }


def fma_table(
    rows: dict[str, npt.NDArray[np.float32]],
) -> dict[tuple[str, str, str], float]:
    """Moments of the rows by (feature, statistic, number), sorted as FMA's columns are."""
    table = {
        (feature, statistic, f"{number:02d}"): float(value)
        for feature, values in rows.items()
        for statistic, moment in MOMENTS.items()
        for number, value in enumerate(moment(values, axis=1), start=1)
    }
    return dict(sorted(table.items()))


def gtzan(y: npt.NDArray[np.float32], pad_mode: str) -> list[float]:
    """The 57 values of the table's columns, in its order."""
    sr = 22050
    how = {"y": y, "sr": sr, "pad_mode": pad_mode}
    spectra = librosa.stft(y, pad_mode=pad_mode)
    parts = [
        librosa.util.fix_length(librosa.istft(part), size=len(y))
        for part in librosa.decompose.hpss(spectra)
    ]
    levels = librosa.power_to_db(librosa.feature.melspectrogram(**how))
    onsets = librosa.onset.onset_strength(S=levels, sr=sr, aggregate=np.median)
    beats, _ = librosa.beat.beat_track(onset_envelope=onsets, sr=sr)
    rows = [
        librosa.feature.chroma_stft(**how),
        librosa.feature.rms(y=y, pad_mode=pad_mode),
        librosa.feature.spectral_centroid(**how),
        librosa.feature.spectral_bandwidth(**how),
        librosa.feature.spectral_rolloff(**how),
        librosa.feature.zero_crossing_rate(y),
        *parts,
    ]
    values = [moment(row) for row in rows for moment in (np.mean, np.var)]
    values.append(np.atleast_1d(beats)[0])
    values += [
        moment(row)
        for row in librosa.feature.mfcc(S=levels, n_mfcc=20)
        for moment in (np.mean, np.var)
    ]
    return [float(value) for value in values]
