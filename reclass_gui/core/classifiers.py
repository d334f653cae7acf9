"""Models of one network each: on features of the whole track, on patches, on an embedding."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Protocol

import numpy as np

from reclass_gui.core import audio, features, hearing, multilabel
from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.core.featuresets import feature_set
from reclass_gui.core.genremap import GenreMap, temper
from reclass_gui.core.graphinput import graph_input
from reclass_gui.core.records import Analysis, Prediction
from reclass_gui.core.suggest import is_silent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.genremap import Vectors
    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.model import Known, Tally
    from reclass_gui.core.models import OnnxModel
    from reclass_gui.core.records import FloatArray, SignalFacts, Track

EXCERPTS = {"fast": 1, "balanced": 1, "thorough": 3}
"""How many excerpts of a track a "features" model hears: the middle one, or three spread ones."""


class Classifier:
    """What the models of one network have in common; see ``core.model.Model``.

    Attributes:
        card: the card.
        name: the card's name.
        genres: main genres in the order of every probability vector.
        unmapped: those of them that the taxonomy does not know.
        unsure_below: calibrated confidence under which a suggestion is "unsure".
        segment_seconds: how long a segment is; 0 without a timeline.
    """

    segment_seconds: float = 0.0

    def __init__(self, network: OnnxModel, taxonomy: Taxonomy) -> None:
        card = network.card
        self.card: ModelCard = card
        self.name = card.name
        self.unsure_below = card.unsure_below
        self._network = network
        self._map = GenreMap.of(card.labels, taxonomy)
        self.genres = self._map.genres
        self.unmapped = self._map.unmapped

    @property
    def device(self) -> str:
        """The device that the network runs on."""
        return self._network.device

    def digest(self, quality: str) -> str:
        """Return the cache key of an analysis: network, front end and quality, 16 hex digits."""
        return analysis_digest(self.card, quality)

    def suggestion_digest(self, quality: str) -> str:
        """Return the cache key of a suggestion: the analysis and everything that judges it."""
        return suggestion_digest(self.card, quality, self._map)

    def analyse(
        self, track: Track, quality: str = "balanced", known: Known | None = None
    ) -> Analysis:
        """Listen to a track.

        Raises:
            FileError: the track cannot be listened to.
            ModelError: the model fails.
        """
        raise NotImplementedError

    def timeline(self, track: Track) -> Iterator[tuple[float, dict[str, float]]]:
        """Yield (start in seconds, {genre: probability}) for one segment after another.

        Raises:
            FileError: the track cannot be decoded.
            ModelError: the model fails, or judges tracks only as wholes.
        """
        raise ModelError(f"{self.card.title} judges tracks as wholes; it has no timeline")

    def nothing_heard(self) -> tuple[Prediction, ...]:
        """Return a prediction without segments."""
        labels = self.card.labels
        return (self._prediction(np.zeros((0, len(labels)), np.float32)),)

    def track_probabilities(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return one calibrated probability vector for the whole track, [n_genres].

        The labels' probabilities, or the embedding, are averaged over the segments first.
        """
        track: FloatArray = self._judge(self._track_labels(predictions))[0]
        return track

    def genre_thresholds(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return from which probability on this track gets each genre, [n_genres]."""
        calibrated = self._calibrated(self._track_labels(predictions))[0]
        found = multilabel.genre_thresholds(calibrated, self.card.thresholds, self._map)
        return np.asarray(found, dtype=np.float32)

    def segment_probabilities(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return one probability vector a segment, [n_segments, n_genres]."""
        if not self.segment_seconds:
            return np.zeros((0, len(self.genres)), np.float32)
        return self._judge(predictions[0].segments)

    def speech_probability(self, predictions: Sequence[Prediction]) -> float:
        """Return 0: the model cannot tell."""
        return 0.0

    def is_speech(self, predictions: Sequence[Prediction]) -> bool:
        """Return False: the model cannot tell."""
        return False

    def styles(self, predictions: Sequence[Prediction]) -> tuple[tuple[str, float], ...]:
        """Return nothing: the model knows genres only."""
        return ()

    def heard(self, predictions: Sequence[Prediction], count: int) -> tuple[tuple[str, float], ...]:
        """Return the ``count`` strongest of the model's own labels."""
        return predictions[0].top(count)

    def tally(self) -> Tally | None:
        """Return None: there is nothing to be counted."""
        return None

    def _track_labels(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return the labels' probabilities for the whole track, [1, labels]."""
        return predictions[0].mean[np.newaxis]

    def _calibrated(self, probabilities: FloatArray) -> Vectors:
        tempered = multilabel.temper_each if self.card.multilabel else temper
        return tempered(probabilities, self.card.temperature)

    def _judge(self, probabilities: FloatArray) -> FloatArray:
        """Calibrate the labels' probabilities [n, labels] and join those of one genre."""
        calibrated = self._calibrated(probabilities)
        if self.card.multilabel:
            joined = multilabel.strongest(calibrated, self._map)
        else:
            joined = self._map.apply(calibrated)
        return np.asarray(joined, dtype=np.float32)

    def _prediction(self, probabilities: FloatArray) -> Prediction:
        nothing = np.zeros((len(probabilities), 0), np.float32)
        return Prediction(self.name, self.card.labels, probabilities, nothing)

    def _analysis(
        self,
        quality: str,
        seconds: float,
        starts: tuple[float, ...],
        prediction: Prediction,
        signal: SignalFacts,
    ) -> Analysis:
        digest = self.digest(quality)
        return Analysis(self.name, digest, seconds, starts, (prediction,), signal)


class FeatureModel(Classifier):
    """Classify a track by numbers that describe half a minute of it."""

    def __init__(self, network: OnnxModel, taxonomy: Taxonomy) -> None:
        """Look up what the network takes.

        Raises:
            ModelError: there are no such features, or they are not as many as it takes.
        """
        super().__init__(network, taxonomy)
        card = network.card
        self._set = feature_set(card.features)
        if self._set.size != card.embedding_size:
            raise ModelError(
                f"{card.path}: “{card.features}” are {self._set.size} features, the network "
                f"takes {card.embedding_size}"
            )
        self._compute = self._set.load()

    def analyse(
        self, track: Track, quality: str = "balanced", known: Known | None = None
    ) -> Analysis:
        """Compute the features of one or some excerpts and classify them.

        Where all is silence nothing is classified: there would be no features.

        Raises:
            FileError: the track cannot be listened to, is too short or has no such features.
            ModelError: the model fails.
        """
        wanted = self._set
        rate = wanted.rate or audio.probe(track.path).rate
        windows = audio.read_windows(
            track.path,
            lambda seconds: place_excerpts(seconds, wanted.seconds, EXCERPTS[quality]),
            wanted.seconds,
            rate,
            margin=0.0,
        )
        signal = features.signal_facts(windows.sound, rate)
        (prediction,) = self.nothing_heard()
        if not is_silent(signal):
            vectors = [self._vector(track.path, sound, rate) for sound in windows.sound]
            prediction = self._prediction(self._network.probabilities(np.stack(vectors)))
        return self._analysis(quality, windows.info.seconds, (), prediction, signal)

    def _vector(self, path: Path, sound: FloatArray, rate: int) -> FloatArray:
        try:
            vector = self._compute(sound, rate)
        except ValueError as error:
            raise FileError(path, "unsupported", f"it has no features: {error}") from error
        if vector.shape != (self._set.size,):
            raise ModelError(f"“{self.card.features}” are not {self._set.size} numbers")
        if not np.isfinite(vector).all():
            raise FileError(path, "other", "some of its features are not numbers")
        return np.asarray(vector, dtype=np.float32)


class PatchModel(Classifier):
    """Classify patches of a track with a convolutional network and average over them."""

    def __init__(self, network: OnnxModel, taxonomy: Taxonomy) -> None:
        super().__init__(network, taxonomy)
        self.segment_seconds = network.card.spec.patch_seconds

    def analyse(
        self, track: Track, quality: str = "balanced", known: Known | None = None
    ) -> Analysis:
        """Listen to patches that are spread over a track.

        Raises:
            FileError: the track cannot be listened to.
            ModelError: the model fails.
        """
        heard = hearing.hear(track.path, self.card.spec, quality, margin=0.0)
        prediction = self._predict(heard.sound)
        return self._analysis(quality, heard.seconds, heard.starts, prediction, heard.signal)

    def timeline(self, track: Track) -> Iterator[tuple[float, dict[str, float]]]:
        """Yield (start in seconds, {genre: probability}) for one patch after another.

        Raises:
            FileError: the track cannot be decoded.
            ModelError: the model fails.
        """

        def judge(sounds: list[FloatArray]) -> FloatArray:
            return self.segment_probabilities([self._predict(sounds)])

        return hearing.timeline(track.path, self.card.spec, self.genres, judge, margin=0.0)

    def _predict(self, sounds: Sequence[FloatArray]) -> Prediction:
        return self._prediction(self._network.probabilities(graph_input(sounds, self.card)))


class Head(Protocol):
    """What is asked of the head on an embedding."""

    card: ModelCard

    def classify(self, embedding: FloatArray) -> FloatArray:
        """Turn embeddings [n, dims] into probabilities [n, labels]."""


class EmbeddingModel(PatchModel):
    """Classify a track by an embedding network, such as a pretrained transformer, and a head."""

    def __init__(self, network: OnnxModel, head: Head, taxonomy: Taxonomy) -> None:
        """Join network and head.

        Raises:
            ModelError: they do not fit.
        """
        super().__init__(network, taxonomy)
        card = network.card
        if head.card.kind != "head" or head.card.embedding_size != card.embedding_size:
            raise ModelError(f"{card.path}: “{head.card.name}” is no head for this embedding")
        if head.card.labels != card.labels:
            raise ModelError(f"{card.path}: its labels are not those of “{head.card.name}”")
        if head.card.thresholds != card.thresholds:
            raise ModelError(f"{card.path}: its “thresholds” are not those of “{head.card.name}”")
        self._head = head

    def suggestion_digest(self, quality: str) -> str:
        """Return the cache key of a suggestion: the analysis and everything that judges it."""
        return suggestion_digest(self.card, quality, self._map, self._head.card)

    def nothing_heard(self) -> tuple[Prediction, ...]:
        """Return a prediction without segments."""
        return (self._embedded(np.zeros((0, self.card.embedding_size), np.float32)),)

    def segment_probabilities(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return one probability vector a segment, [n_segments, n_genres]."""
        return self._judge(self._head.classify(predictions[0].embedding))

    def heard(self, predictions: Sequence[Prediction], count: int) -> tuple[tuple[str, float], ...]:
        """Return the ``count`` strongest of the head's own labels."""
        values = self._track_labels(predictions)[0]
        order = np.argsort(-values, kind="stable")[:count]
        return tuple((self.card.labels[i], float(values[i])) for i in order)

    def _track_labels(self, predictions: Sequence[Prediction]) -> FloatArray:
        mean = predictions[0].embedding.mean(axis=0, keepdims=True)
        return self._head.classify(np.asarray(mean, dtype=np.float32))

    def _predict(self, sounds: Sequence[FloatArray]) -> Prediction:
        return self._embedded(self._network.embed(graph_input(sounds, self.card)))

    def _embedded(self, embedding: FloatArray) -> Prediction:
        # The head judges later: another head needs no listening again.
        return Prediction(self.name, (), np.zeros((len(embedding), 0), np.float32), embedding)


def place_excerpts(seconds: float, length: float, count: int) -> tuple[float, ...]:
    """Return where excerpts start, in seconds: each in the middle of its share of the track.

    As many as fit without overlap; one at least.
    """
    fitting = max(1, min(count, int(seconds // length)))
    share = seconds / fitting
    return tuple(max(0.0, (i + 0.5) * share - length / 2) for i in range(fitting))


def analysis_digest(card: ModelCard, quality: str) -> str:
    """Return the cache key of an analysis by a model of one network, 16 hex digits."""
    front_end = card.features or card.spec.digest()
    parts = [card.kind, card.sha256, front_end, card.layout, card.scaling, card.activation]
    labels = () if card.kind == "embedding" else card.labels
    return digest_of([*parts, card.pooling, card.outputs, labels, quality])


def suggestion_digest(
    card: ModelCard, quality: str, genre_map: GenreMap, head: ModelCard | None = None
) -> str:
    """Return the cache key of a suggestion by a model of one network, 16 hex digits."""
    analysis = analysis_digest(card, quality)
    judges: list[object] = [card.labels, card.temperature, genre_map.genres, genre_map.columns]
    if card.multilabel:
        # Only there, so that what single-label models said before stays valid.
        judges += [card.thresholds, head.activation if head else ""]
    return digest_of([analysis, *judges, head.sha256 if head else ""])


def digest_of(parts: Sequence[object]) -> str:
    """Return 16 hex digits that change with any of the parts, which are JSON-able."""
    text = json.dumps(parts, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
