"""The plain way to classify a track, which the pipeline's speed and answers are compared with.

It is what one writes first: the whole excerpt, librosa's mel, ten patches in a row, one network
after the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core import audio, models
from reclass_gui.core.records import Prediction

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.ensemble import Ensemble
    from reclass_gui.core.records import FloatArray

CLIP_SECONDS = 30.0
PATCHES = 10


class PlainWay:
    """Classify as one writes it first; needs librosa.

    Args:
        model: whose ensemble is compared with.
        networks: a folder with its networks and their cards.
        threads: for each network.

    Raises:
        ImportError: librosa is not installed.
        ModelError: a network can't be loaded.
    """

    def __init__(self, model: Ensemble, networks: Path, threads: int) -> None:
        import librosa

        self._librosa = librosa
        self._model = model
        self._networks = [
            models.OnnxModel(models.ModelCard.load(networks / f"{name}.json"), threads=threads)
            for name in model.card.ensemble["members"]
        ]

    def best(self, path: Path) -> str:
        """Return the likeliest genre of the half minute in the middle of a track.

        Raises:
            FileError: it can't be decoded.
        """
        spec = self._model.spec
        seconds = audio.probe(path).seconds
        start = max((seconds - CLIP_SECONDS) / 2, 0.0)
        samples = audio.read_mono(path, spec.rate, start, CLIP_SECONDS)
        patches = self._patches(samples)
        predictions = []
        for network in self._networks:
            probabilities, embedding = network.predict(patches)
            predictions.append(
                Prediction(network.card.name, network.card.labels, probabilities, embedding)
            )
        return self._model.genres[int(np.argmax(self._model.track_probabilities(predictions)))]

    def _patches(self, samples: FloatArray) -> FloatArray:
        spec = self._model.spec
        needed = spec.patch_frames * spec.hop
        if len(samples) < needed:
            samples = np.pad(samples, (0, needed - len(samples)))
        power = self._librosa.feature.melspectrogram(
            y=samples, sr=spec.rate, n_fft=spec.n_fft, hop_length=spec.hop, n_mels=spec.n_mels
        )
        frames = np.log10(10000.0 * power + 1.0).astype(np.float32).T
        count = min(len(frames) // spec.patch_frames, PATCHES)
        return frames[: count * spec.patch_frames].reshape(count, spec.patch_frames, spec.n_mels)
