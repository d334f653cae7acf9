"""The networks' front end in torch: batches of tracks on any device, for training and CUDA.

The same values as ``core.features`` gives with numpy, which stays what classification uses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.core.features import log_mel, mel_filterbank
from reclass_gui.train import backend
from reclass_gui.train.networks import SEGMENT_SPEC

if TYPE_CHECKING:
    from torch import Tensor

    from reclass_gui.core.records import FeatureSpec, FloatArray

SEGMENT_SAMPLES = int(22050 * 2.97)
"""65,488 samples at 22,050 Hz: exactly 128 frames."""

TOP_DECIBELS = 80.0
"""How far under a segment's loudest value the quietest is kept."""

_POWER_FLOOR = 1e-10


class LogMel:
    """Turn batches of samples into log-mel spectrograms with torchaudio.

    Attributes:
        spec: the front end.
        device: where the transform runs, as torch names it.
    """

    def __init__(self, spec: FeatureSpec, device: str = "cpu") -> None:
        """Prepare window and filter bank on the device.

        Raises:
            ModelError: torch or torchaudio is missing or broken, the device is not there, or
                the scale is unknown.
        """
        if spec.scale not in ("db", "log10(10000x+1)"):
            raise ModelError(f"There is no scale “{spec.scale}” for log-mel spectrograms.")
        torch = backend.load("torch")
        transforms = backend.load("torchaudio.transforms")
        self.spec = spec
        self.device = device
        try:
            self._bank = torch.tensor(mel_filterbank(spec).T.copy(), device=device)
        except (RuntimeError, AssertionError) as error:
            reason = str(error).strip().partition("\n")[0]
            raise ModelError(f"PyTorch cannot use the device “{device}”: {reason}") from error
        self._spectrograms = {
            mode: transforms.Spectrogram(
                n_fft=spec.n_fft, hop_length=spec.hop, power=2.0, center=True, pad_mode=mode
            ).to(device)
            for mode in ("constant", "reflect")
        }

    def __call__(self, samples: Tensor) -> Tensor:
        """Map samples [n, length] float32 to log-mel values [n, 1 + length // hop, n_mels].

        Frame k is centred on sample k * hop.
        """
        mode = self.spec.pad_mode
        if samples.shape[-1] <= self.spec.n_fft // 2:
            mode = "constant"
        power = self._spectrograms[mode](samples.to(self.device)).transpose(-1, -2) @ self._bank
        if self.spec.scale == "db":
            decibels: Tensor = power.clamp_min(_POWER_FLOOR).log10() * 10
            return decibels
        logarithm: Tensor = (power * 10000 + 1).log10()
        return logarithm


def cut_segments(samples: FloatArray, count: int | None = 10) -> list[FloatArray]:
    """Cut consecutive whole segments from the start of a track at 22,050 Hz.

    Args:
        samples: float32 [n].
        count: at most so many; None for all.

    Returns:
        Arrays of ``SEGMENT_SAMPLES``; of a track shorter than one, itself.
    """
    whole = len(samples) // SEGMENT_SAMPLES
    if not whole:
        return [samples]
    fitting = whole if count is None else min(whole, count)
    return list(np.split(samples[: fitting * SEGMENT_SAMPLES], fitting))


def segment_values(samples: FloatArray) -> FloatArray:
    """Return one segment's dB under its own maximum, float32 [128, 128], -80 to 0, by numpy.

    The same as librosa's ``power_to_db(melspectrogram(...), ref=np.max, top_db=80)``. A shorter
    segment is padded with its minimum: 0 would be the loudest value.

    Raises:
        ValueError: there is no sample.
    """
    if not len(samples):
        raise ValueError("a segment without samples has no spectrogram")
    values = log_mel(samples[:SEGMENT_SAMPLES], SEGMENT_SPEC)[: SEGMENT_SPEC.patch_frames]
    values = np.maximum(values - values.max(), np.float32(-TOP_DECIBELS))
    missing = SEGMENT_SPEC.patch_frames - len(values)
    padded = np.pad(values, ((0, missing), (0, 0)), constant_values=values.min())
    return np.asarray(padded, dtype=np.float32)


class SegmentFrontEnd:
    """Do what ``segment_values`` does for batches of segments, on any device."""

    def __init__(self, device: str = "cpu") -> None:
        """Prepare the transform.

        Raises:
            ModelError: torch or torchaudio is missing or broken, or the device is not there.
        """
        self._log_mel = LogMel(SEGMENT_SPEC, device)

    def __call__(self, samples: Tensor) -> Tensor:
        """Map segments [n, length] float32 of one length to dB [n, 128, 128], -80 to 0.

        Raises:
            ValueError: there is no sample.
        """
        if not samples.shape[-1]:
            raise ValueError("a segment without samples has no spectrogram")
        values = self._log_mel(samples[:, :SEGMENT_SAMPLES])[:, : SEGMENT_SPEC.patch_frames]
        values = relative_decibels(values)
        missing = SEGMENT_SPEC.patch_frames - values.shape[1]
        if not missing:
            return values
        torch = backend.load("torch")
        lowest = values.amin(dim=(1, 2), keepdim=True).expand(-1, missing, values.shape[2])
        padded: Tensor = torch.cat([values, lowest], dim=1)
        return padded


def relative_decibels(values: Tensor) -> Tensor:
    """Take dB [n, frames, mels] relative to each segment's maximum, -80 at least."""
    relative: Tensor = (values - values.amax(dim=(1, 2), keepdim=True)).clamp_min(-TOP_DECIBELS)
    return relative
