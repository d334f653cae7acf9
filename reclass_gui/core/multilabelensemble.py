"""Tagging networks that listen, and a head on their embeddings that gives several genres.

The networks' tags are only shown; what is suggested is the head's alone, since tags that are mixed
as shares of one whole (``ensemble``) say nothing about labels that hold each by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core import ensemble, multilabel
from reclass_gui.core.classifiers import digest_of
from reclass_gui.core.errors import ModelError
from reclass_gui.core.genremap import GenreMap
from reclass_gui.core.voting import Voting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.models import OnnxModel
    from reclass_gui.core.records import FloatArray, Prediction


class MultilabelEnsemble(ensemble.Ensemble):
    """An ensemble whose card has thresholds; see ``ensemble.Ensemble``."""

    def __init__(
        self,
        card: ModelCard,
        networks: Sequence[OnnxModel],
        head: OnnxModel | None,
        speech_gate: OnnxModel | None,
        taxonomy: Taxonomy,
    ) -> None:
        """Join loaded parts as the card says.

        Raises:
            ModelError: the parts do not fit the card or each other.
        """
        super().__init__(card, networks, head, speech_gate)
        if head is None or Voting.of(card).own or Voting.of(card).mapping:
            raise ModelError(
                f"{card.path}: an ensemble with “thresholds” stands on its “head” alone, without "
                "“mapping” and “own_head”"
            )
        if (head.card.labels, head.card.thresholds) != (card.labels, card.thresholds):
            raise ModelError(
                f"{card.path}: its “labels” and “thresholds” are not those of “{head.card.name}”"
            )
        self._map = GenreMap.of(card.labels, taxonomy)
        self.genres = self._map.genres
        self.unmapped = self._map.unmapped
        self._several = head

    def suggestion_digest(self, quality: str) -> str:
        """Return the cache key of a suggestion: the analysis and everything that judges it."""
        before = super().suggestion_digest(quality)
        return _suggestion_digest(before, self.card, self._several.card, self._map)

    def track_probabilities(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return one calibrated probability for each genre of the whole track, [n_genres].

        The embeddings are averaged over the segments first.
        """
        track: FloatArray = self._joined(self._calibrated(self.mean_embedding(predictions)))[0]
        return track

    def segment_probabilities(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return one probability vector a segment, [n_segments, n_genres]."""
        embedding = np.concatenate([p.embedding for p in predictions], axis=1)
        return self._joined(self._calibrated(embedding))

    def genre_thresholds(self, predictions: Sequence[Prediction]) -> FloatArray:
        """Return from which probability on this track gets each genre, [n_genres]."""
        calibrated = self._calibrated(self.mean_embedding(predictions))[0]
        found = multilabel.genre_thresholds(calibrated, self.card.thresholds, self._map)
        return np.asarray(found, dtype=np.float32)

    def _calibrated(self, embedding: FloatArray) -> FloatArray:
        said = self._several.classify(embedding)
        return np.asarray(multilabel.temper_each(said, self.card.temperature), dtype=np.float32)

    def _joined(self, probabilities: FloatArray) -> FloatArray:
        return np.asarray(multilabel.strongest(probabilities, self._map), dtype=np.float32)


def digests(
    card: ModelCard, cards: Callable[[str], ModelCard], quality: str, taxonomy: Taxonomy
) -> tuple[str, str]:
    """Return ``digest`` and ``suggestion_digest`` of such an ensemble from the cards alone.

    Raises:
        ModelError: the card makes no sense, or names one that is not there.
    """
    analysis, before = ensemble.digests(card, cards, quality)
    head = Voting.of(card).head
    judge = card if head is None else cards(head.model)
    genre_map = GenreMap.of(card.labels, taxonomy)
    return analysis, _suggestion_digest(before, card, judge, genre_map)


def _suggestion_digest(before: str, card: ModelCard, head: ModelCard, genre_map: GenreMap) -> str:
    judges = [card.labels, card.thresholds, card.temperature, head.activation]
    return digest_of([before, *judges, genre_map.genres, genre_map.columns])
