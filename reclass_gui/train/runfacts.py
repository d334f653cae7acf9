"""What can be measured of a run's model on this machine, by its card and weights alone."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reclass_gui.core import latency
from reclass_gui.core.cards import ModelCard
from reclass_gui.core.errors import from_os_error
from reclass_gui.core.latency import Latency
from reclass_gui.core.modelfacts import model_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reclass_gui.core.genres import Taxonomy
    from reclass_gui.core.records import Progress

RUNS = 50


def measured(card_path: Path, taxonomy: Taxonomy) -> Iterator[Progress | dict[str, Any]]:
    """Count and time the model of a card; the last event is a dictionary of facts.

    Facts are named as those of an ``Outcome``: "parameters" and "bytes" of all its networks,
    "flops_track", "latency_seconds" (the median of 50 runs on one input, of all its networks
    together, after a first run that does not count), "latency_runs", "processor", and where the
    model can listen "seconds_per_track".

    Raises:
        ModelError: the card or its weights are wrong, or the model does not run.
        FileError: a file cannot be read.
    """
    card = ModelCard.load(card_path)
    with tempfile.TemporaryDirectory(prefix="reclass-report-") as temporary:
        place = Path(temporary)
        # Beside the card lie files of the run that are no cards.
        try:
            for weights in card_path.parent.glob("*.onnx"):
                shutil.copy(weights, place)
                if weights.with_suffix(".json").exists():
                    shutil.copy(weights.with_suffix(".json"), place)
            shutil.copy(card_path, place)
        except OSError as error:
            raise from_os_error(card_path, error) from error
        counted = model_facts(card.name, place, taxonomy)
        facts: dict[str, Any] = {
            "parameters": counted.parameters,
            "bytes": counted.size,
            "flops_track": counted.operations_per_track,
        }
        for event in latency.measure(card.name, place, taxonomy, runs=RUNS):
            if not isinstance(event, Latency):
                yield event
                continue
            facts["latency_seconds"] = sum(n.milliseconds for n in event.networks) / 1000
            facts["latency_runs"] = event.runs
            facts["processor"] = event.processor
            if event.seconds_per_track is not None:
                facts["seconds_per_track"] = event.seconds_per_track
    yield facts
