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
    if card.kind == "head":
        raise ModelError(
            "A head that gives several genres can't be used by itself; train a model on features"
            " or a network for that."
        )
    named = dataclasses.replace(card, name=name)
    if not card.weights:
        return _keep_with_head(card, named, models, taxonomy)
    return modelfolder.keep(named, _weights(card), models, taxonomy)


def _keep_with_head(
    card: ModelCard, named: ModelCard, models: Path, taxonomy: Taxonomy
) -> ModelCard:
    own = card.ensemble.get("own_head")
    if not isinstance(own, dict):
        return modelfolder.keep(named, None, models, taxonomy)
    head = ModelCard.load(card.path.with_name(f"{own['model']}.json"))
    kept = dataclasses.replace(head, name=f"{named.name}_head")
    modelfolder.check_name(named.name, models)
    modelfolder.keep(kept, _weights(head), models, taxonomy)
    settings = {**card.ensemble, "own_head": {**own, "model": kept.name}}
    try:
        return modelfolder.keep(
            dataclasses.replace(named, ensemble=settings), None, models, taxonomy
        )
    except BaseException:
        with contextlib.suppress(ModelError):
            modelfolder.remove(kept.name, models)
        raise


def _weights(card: ModelCard) -> bytes:
    """Read the weights that a card names, and make sure that they are those."""
    OnnxModel(card)
    return read_weights(card.weights_path)
