"""What the Models page does with files, off the GUI thread: bring in, write out, delete."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.errors import ModelError
    from reclass_gui.core.models import Device
    from reclass_gui.ui.session import Session

SUFFIXES = (".zip", ".json", ".onnx")
"""What can be brought in, beside folders."""


@dataclass(frozen=True, slots=True)
class Inventory:
    """What there is: cards, what is wrong with those left out, and devices.

    Attributes:
        needed: of each model the names of the others that stand on it.
    """

    cards: tuple[ModelCard, ...]
    faults: tuple[ModelError, ...]
    devices: tuple[Device, ...]
    needed: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Brought:
    """A file was brought in, or refused.

    Attributes:
        names: of the models that are new; none where it was refused.
        reason: why it was refused.
    """

    names: tuple[str, ...]
    reason: str = ""


def take_inventory(folder: Path | None) -> Inventory:
    """Read the cards of all models here and look for devices; touches the disk."""
    from reclass_gui.core import models
    from reclass_gui.core.modelfolder import parts_of

    cards, faults = models.survey(folder)
    users: dict[str, list[str]] = {}
    for card in cards:
        for name in parts_of(card):
            users.setdefault(name, []).append(card.title or card.name)
    needed = {name: tuple(sorted(titles)) for name, titles in users.items()}
    return Inventory(tuple(cards), tuple(faults), tuple(models.devices()), needed)


def bring_all(session: Session, sources: Sequence[Path]) -> Iterator[Brought]:
    """Bring in one file or folder after another; yield what became of each.

    Raises:
        SettingsError: the person's own genre list has a mistake.
    """
    from reclass_gui.core.errors import ModelError
    from reclass_gui.core.modelarchive import bring

    taxonomy = session.taxonomy()
    for source in sources:
        try:
            cards = bring(source, session.folders.models, taxonomy)
        except ModelError as error:
            yield Brought((), str(error))
        else:
            yield Brought(tuple(card.name for card in cards))


def write_out(session: Session, name: str, target: Path) -> list[str]:
    """Write a model with its parts; return the names of all that was written.

    Raises:
        ModelError: it can't be read or written, or something is already there.
        SettingsError: the person's own genre list has a mistake.
    """
    from reclass_gui.core.modelarchive import export

    cards = export(name, target, session.folders.models, session.taxonomy())
    return [card.name for card in cards]


def delete(session: Session, name: str) -> None:
    """Delete one of the person's own models.

    Raises:
        ModelError: it was shipped, others stand on it, or it can't be deleted.
    """
    from reclass_gui.core.modelfolder import remove

    remove(name, session.folders.models)
