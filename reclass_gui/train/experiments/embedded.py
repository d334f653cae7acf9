"""Genres from stored embeddings, by the protocol that docs/training.md wrote down first."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.errors import ModelError
from reclass_gui.core.records import Progress
from reclass_gui.train.experiments import nested, sidebyside
from reclass_gui.train.experiments.casefolder import CaseFolder
from reclass_gui.train.experiments.events import CaseDone, ExperimentEvent, ExperimentFinished
from reclass_gui.train.experiments.pages import write_page
from reclass_gui.train.experiments.tablecases import summary_row
from reclass_gui.train.outcome import Outcome, one_label
from reclass_gui.train.protocols import WORDS, by_artist, figures

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from reclass_gui.train.patchtable import PatchTable

BLEND = "blend"


def run_embedded(
    table: PatchTable,
    path: Path,
    *,
    protocol: int = 1,
    one_patch: bool = False,
    seeds: int = 5,
    workers: int = 1,
) -> Generator[ExperimentEvent]:
    """Test the protocol with each seed; stopped, it goes on with the seeds not yet done.

    Args:
        protocol: a key of ``nested.PROTOCOLS``.
        one_patch: hear the middle patch of each clip alone, as a control: nothing then tells
            how long a clip is.

    Raises:
        FileError: the folder cannot be written, or holds something else.
        ModelError: too few artists are known, or scikit-learn is missing.
    """
    if protocol not in nested.PROTOCOLS:
        raise ModelError(f"There is no protocol {protocol}.")
    known = table.only(table.artists != "")
    if one_patch:
        known = known.middles()
    members = [member.name for member in nested.PROTOCOLS[protocol]]
    facts = {"clips": len(known), "patches": len(known.clip), "genres": len(set(known.labels))}
    folder = CaseFolder(
        path, {"experiment": "embeddings", "protocol": protocol, "seeds": seeds, "data": facts}
    )
    waiting = []
    for seed in range(seeds):
        if (outcome := folder.known(_case(BLEND, seed))) is None:
            waiting.append((known, protocol, seed))
        else:
            yield CaseDone(_case(BLEND, seed), float(figures([outcome])["accuracy"]), again=True)
    yield Progress(seeds - len(waiting), seeds)
    for number, ((_, _, seed), found) in enumerate(
        sidebyside.answers(_seed, waiting, workers), start=seeds - len(waiting) + 1
    ):
        outcomes, chosen = found
        folder.write(f"chosen-{seed}.json", chosen)
        # The blend comes last: a seed is done when all is kept.
        for name in (*members, BLEND):
            folder.keep(_case(name, seed), outcomes[name])
        accuracy = float(figures([outcomes[BLEND]])["accuracy"])
        yield CaseDone(_case(BLEND, seed), accuracy, again=False)
        yield Progress(number, seeds)
    rows, blends = [], []
    for name in (BLEND, *members):
        blends = [o for seed in range(seeds) if (o := folder.known(_case(name, seed))) is not None]
        rows.append(summary_row("artist", name, blends))
    folder.summarise(rows, protocols={"artist": WORDS["artist"]})
    first = folder.known(_case(BLEND, 0))
    assert first is not None, "it was kept above"
    page = write_page(first, path, f"Blend on embeddings: {WORDS['artist']}")
    yield ExperimentFinished(path, tuple(rows), page)


def _case(name: str, seed: int) -> str:
    return f"{name.replace(' ', '-')}-{seed}"


def _seed(given: tuple[PatchTable, int, int]) -> tuple[dict[str, Outcome], str]:
    """Answer all clips with one seed; say what was chosen in each fold, as JSON."""
    import json

    table, protocol, seed = given
    members = nested.PROTOCOLS[protocol]
    labels = tuple(str(label) for label in np.unique(table.labels))
    began = time.perf_counter()
    shape = (len(table), len(labels))
    found = {name: np.zeros(shape) for name in (BLEND, *(member.name for member in members))}
    chosen: list[dict[str, Any]] = []
    for split in by_artist(table.table, seed):
        training = np.zeros(len(table), dtype=bool)
        training[split.training] = True
        answer = nested.fit_and_ask(table, training, members, seed)
        found[BLEND][split.test] = answer.probabilities
        for name, probabilities in answer.by_member.items():
            found[name][split.test] = probabilities
        chosen.append(answer.chosen)
    seconds = round(time.perf_counter() - began, 2)
    outcomes = {
        name: Outcome(
            labels=labels,
            names=tuple(map(str, table.names)),
            truth=one_label(labels, table.labels),
            probabilities=probabilities.astype(np.float32),
            groups=tuple(map(str, table.artists)),
            facts={"model": name, "data": WORDS["artist"], "seconds_training": seconds},
        )
        for name, probabilities in found.items()
    }
    return outcomes, json.dumps(chosen, indent=2) + "\n"
