"""How long a model takes on this machine: for one input of each network, and for a track."""

from __future__ import annotations

import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core import bench
from reclass_gui.core.cards import installed
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.loading import Cards, load_model
from reclass_gui.core.machine import processor
from reclass_gui.core.modelfacts import networks_of
from reclass_gui.core.models import OnnxModel
from reclass_gui.core.records import Progress, Track

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RUNS = 20
CLIPS = 4


@dataclass(frozen=True, slots=True)
class NetworkLatency:
    """How long one network takes for one input: a patch, or one track's numbers.

    Attributes:
        name: its card's.
        milliseconds: median of the runs.
    """

    name: str
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Latency:
    """How long a model takes, one call after another, with one thread.

    Attributes:
        name: the model's.
        device: what its networks ran on.
        processor: of this machine.
        quality: how thoroughly tracks were listened to.
        networks: each once.
        runs: of each network, after one that does not count.
        seconds_per_track: median over tracks, decoding included; None of a part of models.
        tracks: how many.
    """

    name: str
    device: str
    processor: str
    quality: str
    networks: tuple[NetworkLatency, ...]
    runs: int
    seconds_per_track: float | None
    tracks: int

    def to_json(self) -> dict[str, Any]:
        """Return the figures as a JSON object."""
        return {
            "device": self.device,
            "processor": self.processor,
            "quality": self.quality,
            "runs": self.runs,
            "networks": [
                {"model": network.name, "milliseconds": round(network.milliseconds, 4)}
                for network in self.networks
            ],
            "tracks": self.tracks,
            "seconds_per_track": self.seconds_per_track and round(self.seconds_per_track, 4),
        }


def measure(
    name: str,
    folder: Path | None = None,
    taxonomy: Taxonomy | None = None,
    *,
    device: str = "cpu",
    quality: str = "balanced",
    runs: int = RUNS,
    clips: Sequence[Path] = (),
) -> Iterator[Progress | Latency]:
    """Run a model's networks on noise and let it listen to clips; yield the latency last.

    Args:
        name: of a model or of a part.
        folder: the person's own models, besides the shipped ones.
        taxonomy: to which labels are mapped; None takes the shipped one.
        device: "cpu" or "cuda"; heads stay on the CPU.
        quality: one of ``model.QUALITY``.
        runs: of each network.
        clips: music to listen to; by default half minutes that are synthesised, MP3, Vorbis,
            FLAC and AAC.

    Raises:
        ModelError: no such model, or it does not run.
        FileError: a clip can't be written or listened to.
    """
    taxonomy = taxonomy or Taxonomy.load()
    cards = Cards(installed(folder), taxonomy)
    card = cards(name)
    networks = list({each.name: each for each in networks_of(card, cards)}.values())
    listened = (len(clips) or CLIPS) if card.is_model else 0
    total = len(networks) + listened
    found = []
    for number, each in enumerate(networks):
        yield Progress(number, total, each.title)
        network = OnnxModel(each, "cpu" if each.kind == "head" else device)
        found.append(NetworkLatency(each.name, 1000 * _median_run(network, runs)))
    times: list[float] = []
    if card.is_model:
        yield Progress(len(networks), total, card.title)
        model = load_model(name, device, folder=folder, taxonomy=taxonomy)
        with tempfile.TemporaryDirectory(prefix="reclass-measure-") as place:
            paths = list(clips) or bench.make_clips(Path(place), CLIPS)
            # The first call loads what the others find in memory.
            model.analyse(_track(paths[0]), quality)
            for path in paths:
                began = time.perf_counter()
                model.track_probabilities(model.analyse(_track(path), quality).predictions)
                times.append(time.perf_counter() - began)
                yield Progress(len(networks) + len(times), total, card.title)
    yield Latency(
        name,
        device,
        processor(),
        quality,
        tuple(found),
        runs,
        statistics.median(times) if times else None,
        len(times),
    )


def _median_run(network: OnnxModel, runs: int) -> float:
    """Return the seconds that one input takes."""
    noise = np.random.default_rng(0).standard_normal((1, *network.input_shape)).astype(np.float32)
    network.outputs(noise)
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        network.outputs(noise)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def _track(path: Path) -> Track:
    facts = path.stat()
    return Track(path, facts.st_size, facts.st_mtime_ns, path.suffix[1:].lower())
