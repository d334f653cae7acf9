"""A run's events as JSON objects, for a program that watches training in another process."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reclass_gui.core.records import Progress, to_json
from reclass_gui.train.events import EpochDone, MemoryUse, TrainingFinished, TrainingStarted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reclass_gui.train.events import TrainingEvent

_KINDS: dict[str, type[Any]] = {
    "progress": Progress,
    "started": TrainingStarted,
    "epoch": EpochDone,
    "finished": TrainingFinished,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def event_object(event: TrainingEvent) -> dict[str, Any]:
    """Return an event as a JSON object: "event" names its kind, the rest are its fields."""
    return {"event": _NAMES[type(event)], **to_json(event)}


def event_of(values: Mapping[str, Any]) -> TrainingEvent | None:
    """Read what ``event_object`` made; None for an object of another kind.

    Fields that this version does not know are left out.

    Raises:
        ValueError: a field is missing.
    """
    kind = _KINDS.get(str(values.get("event")))
    if kind is None:
        return None
    known = {field.name for field in dataclasses.fields(kind)}
    given = {name: value for name, value in values.items() if name in known}
    for name in ("run", "card"):
        if isinstance(given.get(name), str):
            given[name] = Path(given[name])
    if "genres" in given:
        given["genres"] = tuple(given["genres"])
    if kind is EpochDone:
        given["confusion"] = tuple(tuple(row) for row in given.get("confusion", ()))
        memory = given.get("memory")
        given["memory"] = MemoryUse(**memory) if memory is not None else None
    try:
        event: TrainingEvent = kind(**given)
    except TypeError as error:
        raise ValueError(f"an event “{values['event']}” lacks a field") from error
    return event
