"""The kind of the default model: tagging networks and a head on their embeddings, voting softly.

How a genre comes about, for one track or one segment:

1. Each network gives tag probabilities. A genre's score is the weighted mean, over the
   networks, of the log-probability of the best of its tags; the scores go through a softmax.
2. The head, a linear classifier on the networks' joined embeddings, gives probabilities of the
   genres that it was trained on.
3. Both are mixed, the head counting the less the more the tags point to genres that it never
   learnt; the mixture is sharpened by one exponent that was fitted on artist-grouped out-of-fold
   predictions, so that a confidence is the share of right answers.
4. A head that was trained on a person's own tracks, where the card names one, corrects the result
   on the kinds of music that it learnt from.

Everything that decides is in the ensemble's card beside the weights.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core import features, hearing
from reclass_gui.core.errors import ModelError
from reclass_gui.core.records import Analysis, Prediction
from reclass_gui.core.voting import (
    Voting,
    add_head,
    add_own_head,
    resolve,
    sharpen,
    tag_probabilities,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.model import Known, Tally
    from reclass_gui.core.models import OnnxModel
    from reclass_gui.core.records import FeatureSpec, FloatArray, Track


class Ensemble:
    """Turn patches into calibrated genre probabilities, styles and what else was heard.

    Attributes:
        name: the card's name.
        genres: main genres in the order of every probability vector.
        unmapped: genres that only the person's own head has; without one none, since the mapping
            names genres of its own.
        spec: the front end that all networks share.
        unsure_below: calibrated confidence under which a suggestion is "unsure".
        segment_seconds: how long a patch is.
    """

    def __init__(
        self,
        card: ModelCard,
        networks: Sequence[OnnxModel],
        head: OnnxModel | None,
        speech_gate: OnnxModel | None,
        own_head: OnnxModel | None = None,
    ) -> None:
        """Join loaded parts as the card says.

        Raises:
            ModelError: the parts do not fit the card or each other.
        """
        voting = Voting.of(card)
        self.card = card
        self.name = card.name
        self.genres: tuple[str, ...] = card.labels
        self.spec: FeatureSpec = networks[0].card.spec
        self.unsure_below = voting.unsure_below
        self.segment_seconds = self.spec.patch_seconds
        self._voting = voting
        self._networks = tuple(networks)
        self._head = head
        self._speech_gate = speech_gate
        self._own_head = own_head
        if any(network.card.spec != self.spec for network in networks):
            raise ModelError(f"{card.name}: its networks do not share one front end")
        self._check_heads()
        names = [network.card.name for network in networks]
        labels = [network.card.labels for network in networks]
        self._mapping = resolve(voting.mapping, names, labels)
        self._styles = resolve(voting.styles, names, labels)
        self._head_columns = [self.genres.index(name) for name in head.card.labels] if head else []
        own_labels = own_head.card.labels if own_head else ()
        self._own_columns = [self.genres.index(name) for name in own_labels]
        known = {*voting.mapping, *(head.card.labels if head else ())}
        self.unmapped: tuple[str, ...] = tuple(name for name in own_labels if name not in known)
        familiar = voting.own.familiar if voting.own else {}
        self._familiar = np.array(
            [1.0 if name in own_labels else familiar.get(name, 0.0) for name in self.genres]
        )

    def _check_heads(self) -> None:
        joined = sum(network.card.embedding_size for network in self._networks)
        for head in filter(None, (self._head, self._speech_gate, self._own_head)):
            if head.card.kind != "head" or head.card.embedding_size != joined:
                raise ModelError(f"{self.name}: “{head.card.name}” is no head for its networks")
        for head in filter(None, (self._head, self._own_head)):
            if strangers := set(head.card.labels) - set(self.genres):
                raise ModelError(
                    f"{self.name}: its head knows “{min(strangers)}”, which it does not"
                )
        if self._speech_gate and "speech" not in self._speech_gate.card.labels:
            raise ModelError(f"{self.name}: its speech gate knows no speech")

    @property
    def device(self) -> str:
        """The device that the networks run on."""
        return self._networks[0].device

    def digest(self, quality: str) -> str:
        """Return the cache key of an analysis: networks, front end and quality, 16 hex digits.

        The mapping is not part of it, since predictions hold the networks' own outputs.
        """
        return _analysis_digest([network.card for network in self._networks], quality)

    def suggestion_digest(self, quality: str) -> str:
        """Return the cache key of a suggestion: the analysis and everything that judges it."""
        judges = [m.card for m in (self._head, self._speech_gate, self._own_head) if m]
        return _suggestion_digest(self.digest(quality), self.card, judges)

    def analyse(
        self, track: Track, quality: str = "balanced", known: Known | None = None
    ) -> Analysis:
        """Listen to a track.

        Raises:
            FileError: the track cannot be listened to.
            ModelError: the model fails.
        """
        margin = features.patch_margin(self.spec)
        heard = hearing.hear(track.path, self.spec, quality, margin=margin)
        return Analysis(
            model=self.name,
            digest=self.digest(quality),
            seconds=heard.seconds,
            starts=heard.starts,
            predictions=self.predict(self._patches(heard.windows)),
            signal=heard.signal,
        )

    def timeline(self, track: Track) -> Iterator[tuple[float, dict[str, float]]]:
        """Yield (start in seconds, {genre: probability}) for one patch after another.

        Raises:
            FileError: the track cannot be decoded.
            ModelError: the model fails.
        """

        def judge(windows: list[FloatArray]) -> FloatArray:
            return self.segment_probabilities(self.predict(self._patches(windows)))

        margin = features.patch_margin(self.spec)
        return hearing.timeline(track.path, self.spec, self.genres, judge, margin=margin)

    def _patches(self, windows: Sequence[FloatArray]) -> FloatArray:
        return np.stack([features.patch(samples, self.spec) for samples in windows])

    def predict(self, patches: FloatArray) -> tuple[Prediction, ...]:
        """Run every network over patches [n, frames, mels]; one prediction a network."""
        predictions = []
        for network in self._networks:
            probabilities, embedding = network.predict(patches)
            predictions.append(
                Prediction(network.card.name, network.card.labels, probabilities, embedding)
            )
        return tuple(predictions)

    def without_own_head(self) -> Ensemble:
        """Return the ensemble that the person's own head corrects; itself where there is none."""
        if self._own_head is None:
            return self
        card = dataclasses.replace(
            self.card,
            labels=tuple(name for name in self.genres if name not in self.unmapped),
            ensemble={k: v for k, v in self.card.ensemble.items() if k != "own_head"},
        )
        return Ensemble(card, self._networks, self._head, self._speech_gate)

    def nothing_heard(self) -> tuple[Prediction, ...]:
        """Return a prediction without segments for every network."""
        cards = [network.card for network in self._networks]
        return tuple(
            Prediction(
                card.name,
                card.labels,
                np.zeros((0, len(card.labels)), np.float32),
                np.zeros((0, card.embedding_size), np.float32),
            )
            for card in cards
        )

    def track_probabilities(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return one probability vector for the whole track, [n_genres], summing to 1.

        Tags and embeddings are averaged over the segments first, as when fitted.
        """
        tags = [prediction.mean[np.newaxis] for prediction in predictions]
        track: FloatArray = self.judge(tags, self.mean_embedding(predictions))[0]
        return track

    def segment_probabilities(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return one probability vector a segment, [n_segments, n_genres]."""
        return self.judge(
            [prediction.segments for prediction in predictions],
            np.concatenate([prediction.embedding for prediction in predictions], axis=1),
        )

    def mean_embedding(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return the networks' embeddings of a track side by side, averaged over it: [1, dims]."""
        joined = np.concatenate([p.embedding.mean(axis=0) for p in predictions])
        return np.asarray(joined[np.newaxis], dtype=np.float32)

    def judge(self, tags: Sequence[FloatArray], embedding: FloatArray) -> FloatArray:
        """Return genre probabilities [n, n_genres] of n tracks or segments at once.

        Args:
            tags: of each network its tags' probabilities, [n, labels].
            embedding: [n, dims], the networks' embeddings side by side.
        """
        mixture = tag_probabilities(tags, self._mapping, self.genres)
        if self._head is not None and self._voting.head is not None:
            head = self._head.classify(embedding)
            mixture = add_head(mixture, head, self._head_columns, self._voting.head.value)
        judged = sharpen(mixture, self._voting.sharpness)
        own = self._voting.own
        if self._own_head is not None and own is not None:
            head = self._own_head.classify(embedding)
            judged = add_own_head(judged, head, self._own_columns, self._familiar, own.weight)
            judged = sharpen(judged, own.sharpness)
        return np.asarray(judged, dtype=np.float32)

    def speech_probability(self, predictions: Sequence[Prediction]) -> float:
        """Return the probability that the track is speech, by the gate on its embedding."""
        return float(self.speech_probabilities(self.mean_embedding(predictions))[0])

    def speech_probabilities(self, embedding: FloatArray) -> FloatArray:
        """Return the probability of speech, [n], of joined embeddings [n, dims]; 0 without gate."""
        if self._speech_gate is None:
            return np.zeros(len(embedding), np.float32)
        column = self._speech_gate.card.labels.index("speech")
        return self._speech_gate.classify(embedding)[:, column]

    def is_speech(self, predictions: Sequence[Prediction]) -> bool:
        """Tell whether the speech gate closes."""
        return self.speech_probability(predictions) > self.speech_above

    @property
    def speech_above(self) -> float:
        """The probability of speech above which a track gets no genre; 1 without a gate."""
        gate = self._voting.speech_gate
        return 1.0 if gate is None else gate.value

    def styles(self, predictions: Sequence[Prediction]) -> tuple[tuple[str, float], ...]:
        """Return (style, mean tag probability) of every style, strongest first."""
        found = [
            (
                style,
                float(sum(w.weight * predictions[w.network].mean[w.columns].max() for w in part)),
            )
            for style, part in self._styles.items()
        ]
        return tuple(sorted(found, key=lambda item: -item[1]))

    def heard(self, predictions: Sequence[Prediction], count: int) -> tuple[tuple[str, float], ...]:
        """Return the ``count`` strongest tags over all networks; of equal names the stronger."""
        strongest: dict[str, float] = {}
        for prediction in predictions:
            for label, value in prediction.top(count):
                strongest[label.casefold()] = max(value, strongest.get(label.casefold(), 0.0))
        ordered = sorted(strongest.items(), key=lambda item: -item[1])
        return tuple(ordered[:count])

    def tally(self) -> Tally | None:
        """Return None: there is nothing to be counted."""
        return None


def digests(card: ModelCard, cards: Callable[[str], ModelCard], quality: str) -> tuple[str, str]:
    """Return ``digest`` and ``suggestion_digest`` of an ensemble from the cards alone.

    Raises:
        ModelError: the card makes no sense, or names one that is not there.
    """
    voting = Voting.of(card)
    analysis = _analysis_digest([cards(member) for member in voting.members], quality)
    judges = [cards(v.model) for v in (voting.head, voting.speech_gate, voting.own) if v]
    return analysis, _suggestion_digest(analysis, card, judges)


def _analysis_digest(networks: Sequence[ModelCard], quality: str) -> str:
    parts = [*(card.sha256 for card in networks), networks[0].spec.digest(), quality]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _suggestion_digest(analysis: str, card: ModelCard, judges: Sequence[ModelCard]) -> str:
    text = json.dumps([analysis, card.ensemble, *(j.sha256 for j in judges)], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
