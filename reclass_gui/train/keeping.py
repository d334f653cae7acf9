"""Make the model of a training run one of the person's own, so that it can be chosen."""

from __future__ import annotations

import contextlib
import dataclasses
from typing import TYPE_CHECKING

from reclass_gui.core import modelfolder
from reclass_gui.core.cards import ModelCard
from reclass_gui.core.errors import ModelError
from reclass_gui.core.models import OnnxModel, read_weights

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.genres import Taxonomy


def keep_trained(card_path: Path, name: str, models: Path, taxonomy: Taxonomy) -> ModelCard:
    """Add a run's model to the person's models under a name of its own.

    With a model on the shipped networks' embeddings comes its head, called ``name`` with "_head"
    behind it.

    Args:
        card_path: of the run's model.
        name: by which it will be called.
        models: the folder of the person's models.
        taxonomy: to which labels are mapped.

    Raises:
        ModelError: a card or its weights are wrong, the name is taken or cannot be one, the model
            cannot be loaded, or it is a head that is no model by itself.
    """
    card = ModelCard.load(card_path)
    if not card.is_model:
        raise ModelError(f"{card_path}: this is a part of a model, and no model by itself")
    named = dataclasses.replace(card, name=name)
    if not card.weights:
        return _keep_with_head(card, named, models, taxonomy)
    return modelfolder.keep(named, _weights(card), models, taxonomy)


def _keep_with_head(
    card: ModelCard, named: ModelCard, models: Path, taxonomy: Taxonomy
) -> ModelCard:
    modelfolder.check_name(named.name, models)
    settings = dict(card.ensemble)
    kept: list[str] = []
    try:
        for role in ("own_head", "head"):
            vote = settings.get(role, {})
            place = card.path.with_name(f"{vote.get('model', '')}.json")
            # Those that came with the program stay where they are.
            if not place.is_file():
                continue
            head = ModelCard.load(place)
            own = dataclasses.replace(head, name=f"{named.name}_head")
            modelfolder.keep(own, _weights(head), models, taxonomy)
            kept.append(own.name)
            settings[role] = {**vote, "model": own.name}
        whole = dataclasses.replace(named, ensemble=settings)
        return modelfolder.keep(whole, None, models, taxonomy)
    except BaseException:
        for name in kept:
            with contextlib.suppress(ModelError):
                modelfolder.remove(name, models)
        raise


def _weights(card: ModelCard) -> bytes:
    """Read the weights that a card names, and make sure that they are those."""
    OnnxModel(card)
    return read_weights(card.weights_path)
