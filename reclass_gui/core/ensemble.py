"""The default model: two tagging networks and a head on their embeddings, voting softly.

How a genre comes about, for one track or one segment:

1. Each network gives tag probabilities. A genre's score is the weighted mean, over the
   networks, of the log-probability of the best of its tags; the scores go through a softmax.
2. The head, a linear classifier on the networks' joined embeddings, gives probabilities of the
   genres that it was trained on.
3. Both are mixed, the head counting the less the more the tags point to genres that it never
   learnt; the mixture is sharpened by one exponent that was fitted on artist-grouped out-of-fold
   predictions, so that a confidence is the share of right answers.

Everything that decides is in the ensemble's card beside the weights.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from reclass_gui.core import models
from reclass_gui.core.errors import ModelError
from reclass_gui.core.records import FeatureSpec, FloatArray, Prediction

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

PROBABILITY_FLOOR = 1e-6
"""Smallest tag probability that is told apart from none; keeps the logarithm finite."""


@dataclass(frozen=True, slots=True)
class TagWeight:
    """Say how much one network's tags count for a genre or style.

    Attributes:
        member: the network's position in the ensemble.
        columns: the tags' positions among the network's labels.
        weight: share of the score, 0 to 1.
    """

    member: int
    columns: tuple[int, ...]
    weight: float


def resolve_tags(
    mapping: Mapping[str, Any], names: Sequence[str], labels: Sequence[tuple[str, ...]]
) -> dict[str, tuple[TagWeight, ...]]:
    """Look up a card's mapping {genre: {network: {weight, tags}}} among the networks' labels.

    Raises:
        ModelError: the mapping names a network or a tag that isn't there.
    """
    resolved = {}
    for genre, parts in mapping.items():
        weights = []
        for name, part in parts.items():
            if name not in names:
                raise ModelError(f"the mapping of “{genre}” names an unknown network “{name}”")
            member = list(names).index(name)
            if strangers := set(part["tags"]) - set(labels[member]):
                raise ModelError(
                    f"the mapping of “{genre}” names an unknown tag “{min(strangers)}”"
                )
            columns = tuple(labels[member].index(tag) for tag in part["tags"])
            weights.append(TagWeight(member, columns, float(part["weight"])))
        resolved[genre] = tuple(weights)
    return resolved


def tag_probabilities(
    tags: Sequence[FloatArray], mapping: Mapping[str, Sequence[TagWeight]], genres: Sequence[str]
) -> npt.NDArray[np.float64]:
    """Turn each network's tags [n, labels] into genre probabilities [n, genres].

    A genre without tags gets 0.
    """
    scores = np.full((len(tags[0]), len(genres)), -np.inf)
    for genre, weights in mapping.items():
        scores[:, genres.index(genre)] = sum(
            part.weight
            * np.log(np.maximum(tags[part.member][:, part.columns].max(axis=1), PROBABILITY_FLOOR))
            for part in weights
        )
    result = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(result / result.sum(axis=1, keepdims=True))


def add_head(
    mixture: npt.NDArray[np.float64],
    head: npt.NDArray[Any],
    columns: Sequence[int],
    weight: float,
) -> npt.NDArray[np.float64]:
    """Mix tag probabilities [n, genres] with a head's [n, head labels].

    The head spreads all its probability over the genres that it knows, so its voice shrinks with
    the share u that the tags give to the others: it counts ``weight`` · (1 - u²). Form and weight
    were chosen by leaving each of the head's genres out of its training in turn.
    """
    known = mixture[:, columns].sum(axis=1, keepdims=True)
    share = weight * (1 - (1 - known) ** 2)
    mixed = mixture * (1 - share)
    mixed[:, columns] += share * head
    return np.asarray(mixed, dtype=np.float64)


def sharpen(mixture: npt.NDArray[np.float64], exponent: float) -> npt.NDArray[np.float64]:
    """Raise probabilities to a power and make them sum to 1 again (temperature 1/exponent)."""
    raised = mixture**exponent
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


class Ensemble:
    """Turn patches into calibrated genre probabilities, styles and what else was heard.

    Attributes:
        name: the card's name.
        genres: main genres in the order of every probability vector.
        spec: the front end that all networks share.
        unsure_below: calibrated confidence under which a suggestion is "unsure".
    """

    def __init__(
        self,
        card: models.ModelCard,
        networks: Sequence[models.OnnxModel],
        head: models.OnnxModel | None,
        speech_gate: models.OnnxModel | None,
    ) -> None:
        settings = card.ensemble
        self.card = card
        self.name = card.name
        self.genres: tuple[str, ...] = card.labels
        self.spec: FeatureSpec = networks[0].card.spec
        self.unsure_below = float(settings["unsure_below"])
        self._networks = tuple(networks)
        self._head = head
        self._speech_gate = speech_gate
        self._sharpness = float(settings["sharpness"])
        self._head_weight = float(settings["head"]["weight"]) if head else 0.0
        self._speech_above = float(settings["speech_gate"]["above"]) if speech_gate else 1.0
        if any(network.card.spec != self.spec for network in networks):
            raise ModelError(f"{card.name}: its networks do not share one front end")
        names = [network.card.name for network in networks]
        labels = [network.card.labels for network in networks]
        self._mapping = resolve_tags(settings["mapping"], names, labels)
        self._styles = resolve_tags(settings["styles"], names, labels)
        if strangers := set(self._mapping) - set(self.genres):
            raise ModelError(f"{card.name}: maps tags to unknown genre “{min(strangers)}”")
        self._head_columns = (
            [self.genres.index(label) for label in head.card.labels] if head else []
        )

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
        judges = [model.card for model in (self._head, self._speech_gate) if model]
        return _suggestion_digest(self.digest(quality), self.card, judges)

    def predict(self, patches: FloatArray) -> tuple[Prediction, ...]:
        """Run every network over patches [n, frames, mels]; one prediction a network."""
        predictions = []
        for network in self._networks:
            probabilities, embedding = network.predict(patches)
            predictions.append(
                Prediction(network.card.name, network.card.labels, probabilities, embedding)
            )
        return tuple(predictions)

    def track_probabilities(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return one probability vector for the whole track, [n_genres], summing to 1.

        Tags and embeddings are averaged over the segments first, as when fitted.
        """
        tags = [prediction.mean[np.newaxis] for prediction in predictions]
        return self._probabilities(tags, self._mean_embedding(predictions))[0]

    def segment_probabilities(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return one probability vector a segment, [n_segments, n_genres]."""
        return self._probabilities(
            [prediction.segments for prediction in predictions],
            np.concatenate([prediction.embedding for prediction in predictions], axis=1),
        )

    def _mean_embedding(self, predictions: Sequence[Prediction]) -> FloatArray:
        joined = np.concatenate([p.embedding.mean(axis=0) for p in predictions])
        return np.asarray(joined[np.newaxis], dtype=np.float32)

    def _probabilities(self, tags: Sequence[FloatArray], embedding: FloatArray) -> FloatArray:
        mixture = tag_probabilities(tags, self._mapping, self.genres)
        if self._head is not None:
            head = self._head.classify(embedding)
            mixture = add_head(mixture, head, self._head_columns, self._head_weight)
        return np.asarray(sharpen(mixture, self._sharpness), dtype=np.float32)

    def speech_probability(self, predictions: Sequence[Prediction]) -> float:
        """Return the probability that the track is speech, by the gate on its embedding."""
        if self._speech_gate is None:
            return 0.0
        probabilities = self._speech_gate.classify(self._mean_embedding(predictions))
        return float(probabilities[0, self._speech_gate.card.labels.index("speech")])

    def is_speech(self, predictions: Sequence[Prediction]) -> bool:
        """Tell whether the speech gate closes."""
        return self.speech_probability(predictions) > self._speech_above

    def styles(self, predictions: Sequence[Prediction]) -> tuple[tuple[str, float], ...]:
        """Return (style, mean tag probability) of every style, strongest first."""
        found = [
            (
                style,
                float(sum(w.weight * predictions[w.member].mean[[*w.columns]].max() for w in part)),
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


def load_model(
    name: str = "default",
    device: str = "cpu",
    threads: int = 1,
    folder: Path | None = None,
) -> Ensemble:
    """Load an ensemble and all that it stands on.

    Args:
        name: the name of an installed ensemble card.
        device: "cpu" or "cuda", for the networks; heads are small and stay on the CPU.
        threads: threads that one inference may use.
        folder: the person's own models, besides the shipped ones.

    Raises:
        ModelError: no such model, a damaged card or file, or a device that isn't there.
    """
    cards = {card.name: card for card in models.installed(folder)}
    card = _card(cards, name)
    if card.kind != "ensemble":
        raise ModelError(f"“{name}” is a part of an ensemble; choose the ensemble instead")
    settings = card.ensemble

    def part(key: str) -> models.OnnxModel | None:
        entry = settings.get(key)
        return models.OnnxModel(_card(cards, entry["model"])) if entry else None

    networks = [
        models.OnnxModel(_card(cards, member), device=device, threads=threads)
        for member in settings["members"]
    ]
    return Ensemble(card, networks, part("head"), part("speech_gate"))


def suggestion_digest(name: str, quality: str, folder: Path | None = None) -> str:
    """Return ``Ensemble.suggestion_digest`` from the cards alone, without loading a network.

    Raises:
        ModelError: no such model.
    """
    cards = {card.name: card for card in models.installed(folder)}
    card = _card(cards, name)
    settings = card.ensemble
    members = [_card(cards, member) for member in settings.get("members", ())]
    judges = [
        _card(cards, settings[key]["model"]) for key in ("head", "speech_gate") if settings.get(key)
    ]
    return _suggestion_digest(_analysis_digest(members, quality), card, judges)


def _analysis_digest(networks: Sequence[models.ModelCard], quality: str) -> str:
    parts = [*(card.sha256 for card in networks), networks[0].spec.digest(), quality]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _suggestion_digest(
    analysis: str, card: models.ModelCard, judges: Sequence[models.ModelCard]
) -> str:
    text = json.dumps([analysis, card.ensemble, *(j.sha256 for j in judges)], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _card(cards: dict[str, models.ModelCard], name: str) -> models.ModelCard:
    if name not in cards:
        usable = sorted(card.name for card in cards.values() if card.kind == "ensemble")
        raise ModelError(f"There is no model “{name}”. Installed: {', '.join(usable) or 'none'}.")
    return cards[name]
