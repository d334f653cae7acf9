"""Turn samples into what the networks see and what the gates need; numpy alone, float32."""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.records import SignalFacts

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from reclass_gui.core.records import FeatureSpec, FloatArray

# Frames transformed at a time: the spectra of a block stay in the processor's cache.
_BLOCK_FRAMES = 512
# Floor of the "db" scale, in power: -100 dB.
_POWER_FLOOR = 1e-10
# Intros and endings are rarely what a track is like; at most this much is left out at each end.
_SKIPPED_SECONDS = 10.0


def slaney_mel(hertz: float) -> float:
    """Return the mel value of a frequency: linear up to 1 kHz, logarithmic above.

    Slaney, Auditory Toolbox (Interval Research technical report 1998-010).
    """
    if hertz < 1000:
        return hertz * 3 / 200
    return 15 + 27 * math.log(hertz / 1000) / math.log(6.4)


def slaney_hertz(mel: float) -> float:
    """Return the frequency of a mel value; the inverse of ``slaney_mel``."""
    if mel < 15:
        return mel * 200 / 3
    return 1000 * math.exp((mel - 15) * math.log(6.4) / 27)


def band_edges(
    n_mels: int, fmin: float, fmax: float
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return the n_mels + 2 frequencies, in Hz, between which the triangular bands stand."""
    mels = np.linspace(slaney_mel(fmin), slaney_mel(fmax), n_mels + 2)
    return np.array([slaney_hertz(mel) for mel in mels])


@functools.lru_cache(maxsize=16)
def triangles(rate: int, n_fft: int, n_mels: int, fmin: float, fmax: float) -> FloatArray:
    """Return triangular mel bands of height 1, float32 [n_fft // 2 + 1, n_mels], read-only."""
    edges = band_edges(n_mels, fmin, fmax)
    bins = np.arange(n_fft // 2 + 1) * (rate / n_fft)
    rising = (bins[:, None] - edges[None, :-2]) / (edges[1:-1] - edges[:-2])
    falling = (edges[None, 2:] - bins[:, None]) / (edges[2:] - edges[1:-1])
    weights = np.maximum(0, np.minimum(rising, falling)).astype(np.float32)
    weights.flags.writeable = False
    return weights


@functools.lru_cache(maxsize=16)
def mel_filterbank(spec: FeatureSpec) -> FloatArray:
    """Return the Slaney mel bands of equal area, float32 [n_mels, n_fft // 2 + 1], read-only.

    The same as ``librosa.filters.mel(sr, n_fft, n_mels, fmin, fmax)`` of librosa 0.11.
    """
    edges = band_edges(spec.n_mels, spec.fmin, spec.fmax)
    heights = 2 / (edges[2:] - edges[:-2])
    weights = triangles(spec.rate, spec.n_fft, spec.n_mels, spec.fmin, spec.fmax).T
    bank = np.asarray(weights * heights[:, None], dtype=np.float32)
    bank.flags.writeable = False
    return bank


@functools.lru_cache(maxsize=16)
def hann(length: int) -> FloatArray:
    """Return the periodic Hann window, float32 [length], read-only."""
    window = (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(length) / length)).astype(np.float32)
    window.flags.writeable = False
    return window


def mel_power(samples: FloatArray, n_fft: int, hop: int, bands: FloatArray) -> FloatArray:
    """Return the power in each band of each whole frame, float32 [frames, bands].

    Args:
        samples: float32 [n]; frame k covers [k * hop, k * hop + n_fft), so there are
            1 + (n - n_fft) // hop frames.
        n_fft: length of the periodic Hann window.
        hop: samples between the starts of two frames.
        bands: float32 [n_fft // 2 + 1, bands].
    """
    samples = np.ascontiguousarray(samples, dtype=np.float32)
    count = 1 + (len(samples) - n_fft) // hop if len(samples) >= n_fft else 0
    power = np.empty((count, bands.shape[1]), np.float32)
    if not count:
        return power
    frames = np.lib.stride_tricks.sliding_window_view(samples, n_fft)[::hop]
    window = hann(n_fft)
    for start in range(0, count, _BLOCK_FRAMES):
        block = slice(start, min(start + _BLOCK_FRAMES, count))
        spectrum = np.fft.rfft(frames[block] * window, axis=1)
        energy = np.square(spectrum.real)
        energy += np.square(spectrum.imag)
        np.matmul(energy, bands, out=power[block])
    return power


def log_mel(samples: FloatArray, spec: FeatureSpec, *, center: bool = True) -> FloatArray:
    """Return the log-mel spectrogram, float32 [frames, n_mels].

    Args:
        samples: float32 [n] at ``spec.rate``.
        spec: the front end.
        center: pad by half a window at both ends as ``spec.pad_mode`` says, so that frame k is
            centred on sample k * hop and there are 1 + n // hop frames.

    The same as librosa 0.11's ``melspectrogram`` of power 2 under ``log10(10000 x + 1)``, the
    front end of musicnn, or under ``power_to_db`` with ref 1 and no top_db, within 1e-4.
    """
    if center:
        half = spec.n_fft // 2
        if spec.pad_mode == "reflect" and len(samples) > half:
            samples = np.pad(samples, half, mode="reflect")
        else:
            samples = np.pad(samples, half)
    power = mel_power(samples, spec.n_fft, spec.hop, _bands_of(spec))
    return _scaled(power, spec.scale)


@functools.lru_cache(maxsize=16)
def _bands_of(spec: FeatureSpec) -> FloatArray:
    return np.ascontiguousarray(mel_filterbank(spec).T)


def _scaled(power: FloatArray, scale: str) -> FloatArray:
    # In float16, as the original musicnn under NumPy 2 would have it, loud bands become inf.
    if scale == "log10(10000x+1)":
        power *= np.float32(10000)
        power += np.float32(1)
        return np.log10(power, out=power)
    if scale == "db":
        np.maximum(power, np.float32(_POWER_FLOOR), out=power)
        np.log10(power, out=power)
        power *= np.float32(10)
        return power
    raise ValueError(f"unknown scale: {scale}")


def patch_margin(spec: FeatureSpec) -> float:
    """Return the seconds that a window needs on both sides so that a patch can be cut from it."""
    return (spec.n_fft // 2) / spec.rate


def patch(samples_with_margin: FloatArray, spec: FeatureSpec) -> FloatArray:
    """Return one patch, float32 [patch_frames, n_mels].

    Frame k is centred on sample k * hop of the window, so that a window that starts on a multiple
    of the hop gives the values of the whole track's ``log_mel``. (At the two ends of a track that
    holds for ``pad_mode`` "constant"; with "reflect" the outermost frame differs.)

    Args:
        samples_with_margin: float32 [patch_samples + 2 * (n_fft // 2)] at ``spec.rate``: the
            window with ``patch_margin`` on both sides.
        spec: the front end.

    Raises:
        ValueError: if there are too few samples.
    """
    needed = (spec.patch_frames - 1) * spec.hop + spec.n_fft
    if len(samples_with_margin) < needed:
        raise ValueError(f"a patch needs {needed} samples, not {len(samples_with_margin)}")
    return log_mel(samples_with_margin[:needed], spec, center=False)


def place_patches(seconds: float, spec: FeatureSpec, count: int) -> tuple[float, ...]:
    """Return where the patches of a track start, in seconds, ascending.

    They are spread evenly and do not overlap: each stands in the middle of its share of the
    track, on a multiple of the hop. Of a track of over a minute, a tenth of what exceeds the
    minute, at most ten seconds, is left out at each end. A track too short for ``count`` patches
    has as many as fit; one shorter than a patch has one, that starts with it.

    Args:
        seconds: duration of the track.
        spec: the front end.
        count: how many patches are wanted, at least 1.
    """
    total = math.floor(seconds * spec.rate) // spec.hop
    fitting = max(1, min(count, total // spec.patch_frames))
    skipped = min(max(seconds - 60, 0) / 10, _SKIPPED_SECONDS)
    edge = math.floor(skipped * spec.rate) // spec.hop
    edge = max(0, min(edge, (total - fitting * spec.patch_frames) // 2))
    share = (total - 2 * edge) / fitting
    starts = (edge + (i + 0.5) * share - spec.patch_frames / 2 for i in range(fitting))
    return tuple(max(0, math.floor(start)) * spec.hop / spec.rate for start in starts)


class MelColumns:
    """Build a spectrogram for display from a track that comes in blocks.

    A column is the mean power of all frames that fall into it, in dB; 0 dB is about a sine of
    full scale. Bands are triangles of height 1, so that a tone has the same level everywhere.

    Attributes:
        frequencies: float32 [n_mels], centre of each band in Hz, lowest first.
        column_seconds: time from one column to the next.
        columns: how many a track of the stated duration has.
    """

    def __init__(
        self,
        rate: int,
        seconds: float,
        *,
        n_mels: int = 128,
        columns: int = 2000,
        n_fft: int = 2048,
        fmin: float = 30.0,
        fmax: float | None = None,
    ) -> None:
        self._n_fft = n_fft
        self._hop = n_fft // 4
        fmax = rate / 2 if fmax is None else min(fmax, rate / 2)
        self._bands = triangles(rate, n_fft, n_mels, fmin, fmax)
        # A band narrower than the distance of two bins would stay empty: it takes the nearest.
        self._bands = _without_gaps(self._bands, rate, n_fft, band_edges(n_mels, fmin, fmax))
        frames = max(1, math.ceil(seconds * rate / self._hop))
        self._per_column = max(1, math.ceil(frames / columns))
        self.columns = math.ceil(frames / self._per_column)
        self.column_seconds = self._per_column * self._hop / rate
        self.frequencies = band_edges(n_mels, fmin, fmax)[1:-1].astype(np.float32)
        self._samples = np.zeros(n_fft // 2, np.float32)
        self._power = np.zeros((0, n_mels), np.float32)

    def add(self, samples: FloatArray) -> FloatArray:
        """Take the next mono samples, return the columns that they complete.

        Returns:
            dB, float32 [n_mels, n], n may be 0.
        """
        self._samples = np.concatenate([self._samples, samples])
        power = mel_power(self._samples, self._n_fft, self._hop, self._bands)
        self._samples = self._samples[len(power) * self._hop :]
        self._power = np.concatenate([self._power, power])
        return self._take(len(self._power) // self._per_column * self._per_column)

    def finish(self) -> FloatArray:
        """Return the last column, dB, float32 [n_mels, 0 or 1]."""
        rest = self.add(np.zeros(self._n_fft // 2, np.float32))
        last = self._take(len(self._power))
        return np.concatenate([rest, last], axis=1)

    def _take(self, frames: int) -> FloatArray:
        taken, self._power = self._power[:frames], self._power[frames:]
        if not frames:
            return np.zeros((len(self.frequencies), 0), np.float32)
        starts = np.arange(0, frames, self._per_column)
        sums = np.add.reduceat(taken, starts, axis=0)
        counts = np.diff(np.append(starts, frames))[:, None]
        # A sine of full scale has the power (sum(window) / 2) ** 2 in its bin.
        mean = sums / (counts * np.float32((self._n_fft / 4) ** 2))
        return _scaled(np.ascontiguousarray(mean.T, dtype=np.float32), "db")


def _without_gaps(
    bands: FloatArray, rate: int, n_fft: int, edges: npt.NDArray[np.float64]
) -> FloatArray:
    bands = bands.copy()
    for band in np.flatnonzero(bands.max(axis=0) == 0):
        bands[round(edges[band + 1] * n_fft / rate), band] = 1
    return bands


def mel_decibels(
    samples: FloatArray, rate: int, *, n_mels: int = 128, columns: int = 2000
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return a spectrogram for display of samples that are all there; see ``MelColumns``.

    Returns:
        dB, float32 [n_mels, n] with n <= ``columns``; the start of each column in seconds,
        float32 [n]; the centre of each band in Hz, float32 [n_mels].
    """
    mel = MelColumns(rate, len(samples) / rate, n_mels=n_mels, columns=columns)
    decibels = np.concatenate([mel.add(samples), mel.finish()], axis=1)[:, : mel.columns]
    times = np.arange(decibels.shape[1], dtype=np.float32) * np.float32(mel.column_seconds)
    return decibels, times, mel.frequencies


def signal_facts(windows: Sequence[FloatArray], rate: int) -> SignalFacts:
    """Return peak, RMS and the shares of loud blocks and of pauses.

    A pause is a block of 20 ms that is 25 dB or more under the loud ones, taken as the 90th
    percentile of all block levels.

    Args:
        windows: float32 mono arrays; give ``Windows.sound``, for padding would count as pauses.
        rate: their sampling rate in Hz.
    """
    size = max(1, round(0.02 * rate))
    powers = []
    peak, energy, count = 0.0, 0.0, 0
    for window in windows:
        if not len(window):
            continue
        peak = max(peak, float(np.max(np.abs(window))))
        square = np.square(window, dtype=np.float64)
        energy += float(square.sum())
        count += len(window)
        whole = len(window) // size * size
        powers.append(square[:whole].reshape(-1, size).mean(axis=1))
    blocks = np.concatenate(powers) if powers else np.zeros(0)
    if not count or not len(blocks):
        return SignalFacts(peak=peak, rms=math.sqrt(energy / count) if count else 0.0)
    levels = 10 * np.log10(np.maximum(blocks, 1e-20))
    loud = float(np.percentile(levels, 90))
    return SignalFacts(
        peak=peak,
        rms=math.sqrt(energy / count),
        loud_share=float(np.mean(levels > -60)),
        pause_share=float(np.mean(levels <= loud - 25)),
    )
