"""Events survive the way through JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reclass_gui.core.records import Progress
from reclass_gui.train.eventlines import event_object, event_of
from reclass_gui.train.events import EpochDone, MemoryUse, TrainingFinished, TrainingStarted

EVENTS = [
    Progress(3, 10, "a.wav"),
    TrainingStarted(
        Path("/runs/one"), ("Jazz", "Rock"), {"training": 4}, {"training": 40}, 130, 8, "cpu", 1, 9
    ),
    EpochDone(
        1, 9, 0.7, 0.5, 0.6, 0.75, 1e-3, 2.0, 16.0, True, ((1, 0), (0, 1)),
        MemoryUse("cpu", 5, 10, 1),
    ),
    EpochDone(2, 9, 0.7, 0.5, None, None, 1e-3, 2.0, 14.0, False),
    TrainingFinished(Path("/runs/one"), Path("/runs/one/one.json"), 1, "epochs", {"accuracy": 0.5}),
]  # fmt: skip


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_an_event_survives_the_way_through_a_line(event) -> None:
    assert event_of(json.loads(json.dumps(event_object(event)))) == event


def test_what_is_no_event_is_none_and_what_lacks_a_field_says_so() -> None:
    assert event_of({"error": "The folder is empty."}) is None
    with pytest.raises(ValueError, match="finished"):
        event_of({"event": "finished", "run": "/runs/one"})
    assert event_of({"event": "progress", "done": 1, "total": None, "newer": 3}) == Progress(
        1, None
    )
