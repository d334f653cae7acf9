"""Load any model by its name, with all that it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reclass_gui.core import classifiers, combining, ensemble, multilabelensemble
from reclass_gui.core.cards import installed
from reclass_gui.core.cascade import Cascade
from reclass_gui.core.classifiers import EmbeddingModel, FeatureModel, PatchModel
from reclass_gui.core.combinations import CascadeSettings, VoteSettings
from reclass_gui.core.combining import SoftVote
from reclass_gui.core.errors import ModelError
from reclass_gui.core.genremap import GenreMap
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.models import OnnxModel
from reclass_gui.core.multilabelensemble import MultilabelEnsemble
from reclass_gui.core.voting import Voting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.model import Model


def load_model(
    name: str = "default",
    device: str = "cpu",
    threads: int = 1,
    folder: Path | None = None,
    taxonomy: Taxonomy | None = None,
) -> Model:
    """Load a model of any kind.

    Args:
        name: the name of an installed card.
        device: "cpu" or "cuda", for the networks; heads are small and stay on the CPU.
        threads: threads that one inference may use.
        folder: the person's own models, besides the shipped ones.
        taxonomy: to which labels are mapped; None takes the shipped one.

    Raises:
        ModelError: no such model, a damaged card or file, or a device that isn't there.
    """
    cards = Cards(installed(folder), taxonomy or Taxonomy.load())
    return _Loader(cards, device, threads).model(name)


def suggestion_digest(
    name: str, quality: str, folder: Path | None = None, taxonomy: Taxonomy | None = None
) -> str:
    """Return the key of a model's suggestions from the cards alone, without loading a network.

    It is ``Model.suggestion_digest``, and of a list that does not allow all genres another one.

    Raises:
        ModelError: no such model, or a card that makes no sense.
    """
    taxonomy = taxonomy or Taxonomy.load()
    return taxonomy.judging_digest(Cards(installed(folder), taxonomy).digests(name, quality)[1])


class Cards:
    """The installed cards by name.

    Attributes:
        taxonomy: to which labels are mapped.
    """

    def __init__(self, cards: Sequence[ModelCard], taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self._cards = {card.name: card for card in cards}

    def __call__(self, name: str) -> ModelCard:
        """Return a card.

        Raises:
            ModelError: there is none.
        """
        if name not in self._cards:
            usable = sorted(card.name for card in self._cards.values() if card.is_model)
            words = ", ".join(usable) or "none"
            raise ModelError(f"There is no model “{name}”. Installed: {words}.")
        return self._cards[name]

    def model(self, name: str, within: tuple[str, ...] = ()) -> ModelCard:
        """Return the card of a model that can be chosen.

        Args:
            name: the card's name.
            within: the combinations whose member it is, from the outermost one on.

        Raises:
            ModelError: there is none, it is only a part, or it contains itself.
        """
        card = self(name)
        if not card.is_model:
            raise ModelError(f"“{name}” is a part of an ensemble; choose the ensemble instead")
        if name in within:
            raise ModelError(f"“{name}” is a member of itself: {' > '.join((*within, name))}")
        return card

    def digests(self, name: str, quality: str, within: tuple[str, ...] = ()) -> tuple[str, str]:
        """Return the cache keys of a model's analysis and suggestion.

        Raises:
            ModelError: as ``model`` does, or a card makes no sense.
        """
        card = self.model(name, within)
        if card.kind == "ensemble" and card.multilabel:
            return multilabelensemble.digests(card, self, quality, self.taxonomy)
        if card.kind == "ensemble":
            return ensemble.digests(card, self, quality)
        if card.kind in ("vote", "cascade"):
            members = [
                self.digests(member, quality, (*within, name)) for member in members_of(card)
            ]
            stack = VoteSettings.of(card).stack if card.kind == "vote" else ""
            genres = GenreMap.of(card.labels, self.taxonomy).genres
            return combining.digests(card, members, genres, self(stack) if stack else None)
        head = self(card.head) if card.kind == "embedding" else None
        genre_map = GenreMap.of(card.labels, self.taxonomy)
        return (
            classifiers.analysis_digest(card, quality),
            classifiers.suggestion_digest(card, quality, genre_map, head),
        )


def members_of(card: ModelCard) -> tuple[str, ...]:
    """Return the names of a vote's or cascade's members, none of any other model.

    Raises:
        ModelError: the card makes no sense.
    """
    if card.kind == "vote":
        return VoteSettings.of(card).members
    return CascadeSettings.of(card).members if card.kind == "cascade" else ()


class _Loader:
    """Load a model's parts; those that several members share only once."""

    def __init__(self, cards: Cards, device: str, threads: int) -> None:
        self._cards = cards
        self._device = device
        self._threads = threads
        self._networks: dict[str, OnnxModel] = {}

    def model(self, name: str, within: tuple[str, ...] = ()) -> Model:
        """Load a model and all below it."""
        card = self._cards.model(name, within)
        taxonomy = self._cards.taxonomy
        match card.kind:
            case "ensemble":
                return self._ensemble(card)
            case "features":
                return FeatureModel(self._network(name), taxonomy)
            case "cnn":
                return PatchModel(self._network(name), taxonomy)
            case "embedding":
                return EmbeddingModel(self._network(name), self._head(card.head), taxonomy)
        members = [self.model(member, (*within, name)) for member in members_of(card)]
        if card.kind == "cascade":
            return Cascade(card, members, taxonomy)
        stack = VoteSettings.of(card).stack
        return SoftVote(card, members, taxonomy, self._voter(stack, card) if stack else None)

    def _ensemble(self, card: ModelCard) -> ensemble.Ensemble:
        voting = Voting.of(card)
        if card.multilabel:
            several = self._head(voting.head.model) if voting.head else None
            gate = self._voter(voting.speech_gate.model, card) if voting.speech_gate else None
            networks = [self._network(member) for member in voting.members]
            taxonomy = self._cards.taxonomy
            return MultilabelEnsemble(card, networks, several, gate, taxonomy)
        head = self._voter(voting.head.model, card) if voting.head else None
        gate = self._voter(voting.speech_gate.model, card) if voting.speech_gate else None
        own = self._voter(voting.own.model, card) if voting.own else None
        networks = [self._network(member) for member in voting.members]
        return ensemble.Ensemble(card, networks, head, gate, own)

    def _network(self, name: str) -> OnnxModel:
        if name not in self._networks:
            card = self._cards(name)
            self._networks[name] = OnnxModel(card, self._device, self._threads)
        return self._networks[name]

    def _voter(self, name: str, card: ModelCard) -> OnnxModel:
        """Load a head whose opinion is mixed with others."""
        head = self._head(name)
        combining.require_single(head.card, card.name)
        return head

    def _head(self, name: str) -> OnnxModel:
        if name not in self._networks:
            self._networks[name] = OnnxModel(self._cards(name))
        return self._networks[name]
