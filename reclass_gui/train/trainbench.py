"""How fast training is here: python -m reclass_gui.train.trainbench prints a JSON object a line.

Everything that is learnt from is generated and lies in a temporary folder.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.train import backend, networks
from reclass_gui.train.augmentation import MARGIN
from reclass_gui.train.config import TrainingConfig
from reclass_gui.train.datasets import Dataset, Item
from reclass_gui.train.events import EpochDone
from reclass_gui.train.examples import AugmentedSegments, Segments, fit_scaler
from reclass_gui.train.inputs import segment_of, shared_pool
from reclass_gui.train.loop import Loop
from reclass_gui.train.looprecords import LoopOptions
from reclass_gui.train.networks import SEGMENT_SPEC
from reclass_gui.train.runs import new_run
from reclass_gui.train.splits import Split
from reclass_gui.train.trackcache import Arrays
from reclass_gui.train.trainer import fit

if TYPE_CHECKING:
    from collections.abc import Sequence

_LABELS = 10
_PER_TRACK = 4


def dense(folder: Path, tracks: int = 17_000, epochs: int = 7) -> dict[str, Any]:
    """Train the reference's dense network, 518-256-128-16 in batches of 64, by ``trainer.fit``.

    Args:
        folder: to work in.
        tracks: rows, of which 80 % are learnt from.
        epochs: that are all run.
    """
    random = np.random.default_rng(0)
    labels = random.integers(0, 16, tracks)
    centres = 0.15 * random.normal(size=(16, 518))
    table = (centres[labels] + random.normal(size=(tracks, 518))).astype(np.float32)
    items = tuple(Item(f"{row:06d}", (f"genre {label:02d}",)) for row, label in enumerate(labels))
    data = Dataset("generated", "fma_table", items, features=table, feature_set="fma518")
    rows = random.permutation(tracks).astype(np.intp)
    parts = np.split(rows, [round(0.8 * tracks), round(0.9 * tracks)])
    config = TrainingConfig(
        model="mlp", features="fma518", batch=64, epochs=epochs, patience=1000, segments=1
    )
    began = time.monotonic()
    events = fit(config, data, Split(*parts), new_run(folder / "runs", config), cache=folder)
    done = [event for event in events if isinstance(event, EpochDone)]
    whole = time.monotonic() - began
    return {
        "measure": "dense network",
        "tracks": tracks,
        "epochs": len(done),
        "seconds_epochs": round(sum(event.seconds for event in done), 2),
        "seconds_with_preparing_testing_and_saving": round(whole, 2),
    }


def convolutional(
    folder: Path, *, network: str = "unet_encoder", batch: int = 16, steps: int = 1, rounds: int = 8
) -> dict[str, Any]:
    """Compare the loop, fed from disk with SpecAugment, with a bare loop on tensors in memory.

    Both train the same network with the same batch, optimiser and threads, in turns of one short
    epoch. The ratio is the median over the turns: what else the machine does changes slowly enough
    to meet both halves of most turns.

    Args:
        folder: to work in.
        network: a key of ``networks.NETWORKS``.
        batch: segments a step.
        steps: of an epoch.
        rounds: epochs of each.
    """
    torch = backend.load("torch")
    segments = _segments(folder / "segments", batch * steps, sound=False)
    plain = Segments(segments.tracks, segments.places, segments.targets, fit_scaler(segments))
    examples = AugmentedSegments(
        plain.tracks, plain.places, plain.targets, plain.scaler, spec_augment=True
    )
    options = LoopOptions(
        epochs=rounds + 1, batch=batch, learning_rate=1e-3, patience=1000, epsilon=1e-7
    )
    state = torch.Generator().manual_seed(0).get_state()
    loop = Loop(networks.build(network, _LABELS), examples, None, options, random_state=state)
    epochs = loop.run()
    bare = networks.build(network, _LABELS).train()
    optimizer = torch.optim.AdamW(bare.parameters(), lr=1e-3, weight_decay=0.0, eps=1e-7)
    inside = torch.from_numpy(plain.read(np.arange(len(plain)), 0))
    targets = torch.from_numpy(plain.targets)
    ours, theirs, waiting = [], [], []
    for number in range(rounds + 1):
        result = next(epochs)
        began = time.monotonic()
        for rows in torch.randperm(len(inside)).split(batch):
            loss = torch.nn.functional.cross_entropy(bare(inside[rows]), targets[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        if number:  # the first epoch of each warms up
            theirs.append(time.monotonic() - began)
            ours.append(result.seconds)
            waiting.append(result.waiting)
    return {
        "measure": "convolutional network",
        "network": network,
        "batch": batch,
        "threads": torch.get_num_threads(),
        "segments_per_second": round(batch * steps / statistics.median(ours), 2),
        "segments_per_second_bare": round(batch * steps / statistics.median(theirs), 2),
        "turns": rounds,
        "times_as_long_as_bare": round(
            statistics.median(one / other for one, other in zip(ours, theirs, strict=True)), 3
        ),
        "share_of_time_waiting_for_data": round(statistics.median(waiting), 4),
    }


def reading(folder: Path, count: int = 96) -> list[dict[str, Any]]:
    """Measure how many segments a second are read, alone: the most that a card could be fed with.

    Args:
        folder: to work in.
        count: segments.
    """
    found = []
    for title, sound in (("SpecAugment", False), ("SpecAugment and strong waveform", True)):
        made = _segments(folder / f"reading{sound}", count, sound=sound)
        examples = AugmentedSegments(
            made.tracks,
            made.places,
            made.targets,
            spec_augment=True,
            waveform="strong" if sound else "none",
            analyse=segment_of if sound else None,
            workers=shared_pool() if sound else None,
        )
        rows = np.arange(count, dtype=np.intp)
        examples.read(rows, 0)
        times = []
        for epoch in range(1, 4):
            began = time.monotonic()
            for part in np.split(rows, 4):
                examples.read(part, epoch)
            times.append(time.monotonic() - began)
        rate = round(count / min(times), 1)
        found.append({"measure": "reading", "augmentation": title, "segments_per_second": rate})
    return found


def _segments(folder: Path, count: int, *, sound: bool) -> Segments:
    """Write generated tracks of segments, or of their sound."""
    folder.mkdir(parents=True)
    random = np.random.default_rng(1)
    length = round(SEGMENT_SPEC.patch_samples * (1 + 2 * MARGIN))
    paths = []
    for track in range(-(-count // _PER_TRACK)):
        if sound:
            values = 0.1 * random.standard_normal((_PER_TRACK, length), dtype=np.float32)
        else:
            values = random.normal(-40, 15, (_PER_TRACK, 128, 128)).astype(np.float16)
        paths.append(folder / f"{track}.npy")
        np.save(paths[-1], values)
    places = np.array([divmod(row, _PER_TRACK) for row in range(count)], dtype=np.intp)
    return Segments(Arrays(paths), places, random.integers(0, _LABELS, count))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="reclass_gui.train.trainbench", description=__doc__)
    parser.add_argument("--network", default="unet_encoder", choices=sorted(networks.NETWORKS))
    parser.add_argument("--batch", type=int, default=16)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="reclass-trainbench-") as name:
        folder = Path(name)
        _print({"measure": "machine", "cores": os.cpu_count(), "load": round(_load(), 1)})
        _print(dense(folder))
        _print(convolutional(folder, network=chosen.network, batch=chosen.batch))
        for each in reading(folder):
            _print(each)
    return 0


def _load() -> float:
    """Return how many processes want a core; 0 where the system does not say."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0


def _print(values: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(values) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
