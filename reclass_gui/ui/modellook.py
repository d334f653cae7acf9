"""Looking at one model off the GUI thread: what it is made of, and how its training went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.latency import Latency
    from reclass_gui.core.modelfacts import ModelFacts
    from reclass_gui.core.modelhistory import History
    from reclass_gui.ui.session import Session


@dataclass(frozen=True, slots=True)
class Look:
    """What is known of a model beside its card.

    Attributes:
        facts: None while they are counted, and of a model that cannot be used.
        fault: why it cannot be used, in the language of the window; "" where it can.
        history: of its training, where that was here.
        latency: once it was measured.
    """

    facts: ModelFacts | None = None
    fault: str = ""
    history: History | None = None
    latency: Latency | None = None


def look_at(session: Session, card: ModelCard) -> Look:
    """Check a model and count what it is made of; takes a moment.

    Raises:
        ModelError: it cannot be used.
        SettingsError: the person's own genre list has a mistake.
    """
    from reclass_gui.core.modelfacts import model_facts
    from reclass_gui.core.modelhistory import history

    own = session.folders.models
    facts = model_facts(card.name, own, session.taxonomy(), session.settings.quality)
    return Look(facts, history=history(card, session.folders.runs))
