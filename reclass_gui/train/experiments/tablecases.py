"""Models on a table of features under several protocols: cases, and doing those not yet done."""

from __future__ import annotations

import dataclasses
import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.records import Progress
from reclass_gui.train.experiments import sidebyside
from reclass_gui.train.experiments.events import CaseDone, ExperimentEvent
from reclass_gui.train.experiments.families import BLEND, MODELS, OPTIONS, fit_family
from reclass_gui.train.experiments.segmenttable import ALL_WORDS
from reclass_gui.train.protocols import ask, figures, spread

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from reclass_gui.train.experiments.casefolder import CaseFolder
    from reclass_gui.train.experiments.segmenttable import SegmentTable
    from reclass_gui.train.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Case:
    """One model under one protocol with one seed."""

    protocol: str
    model: str
    seed: int

    @property
    def name(self) -> str:
        """By which it is kept."""
        return f"{self.protocol}-{self.model}-{self.seed}"


def cases_of(protocols: Sequence[str], models: Sequence[str], seeds: int) -> list[Case]:
    """Return all cases; a blend brings the models that it is of."""
    parts = [model for model in MODELS if model != BLEND and (model in models or BLEND in models)]
    return [
        Case(protocol, model, seed)
        for protocol in protocols
        for seed in range(seeds)
        for model in parts
    ]


def run_cases(
    table: SegmentTable,
    lists: Mapping[str, str],
    cases: Sequence[Case],
    options: str,
    folder: CaseFolder,
    workers: int,
) -> Generator[ExperimentEvent]:
    """Do the cases that the folder has not yet; keep each as soon as it is done.

    Raises:
        FileError: the folder cannot be written or read.
        ModelError: the data do not allow a protocol, or a package is missing.
    """
    for protocol, seed in dict.fromkeys((case.protocol, case.seed) for case in cases):
        names = table.rows.names
        folder.keep_split(
            f"{protocol}-{seed}",
            [
                {
                    "training": map(str, names[split.training]),
                    "validation": map(str, names[split.validation]),
                    "test": map(str, names[split.test]),
                }
                for split in table.splits(lists, protocol, seed)
            ],
        )
    waiting = []
    yield Progress(0, len(cases))
    done = 0
    for case in cases:
        if (outcome := folder.known(case.name)) is None:
            waiting.append(case)
            continue
        done += 1
        yield CaseDone(case.name, float(figures([outcome])["accuracy"]), again=True)
    work = partial(answer, table, dict(lists), options)
    for case, outcome in sidebyside.answers(work, waiting, workers):
        folder.keep(case.name, outcome)
        done += 1
        yield CaseDone(case.name, float(figures([outcome])["accuracy"]), again=False)
        yield Progress(done, len(cases), case.name)


def answer(table: SegmentTable, lists: Mapping[str, str], options: str, case: Case) -> Outcome:
    """Fit a case's model to each of its splits and ask it about the test tracks."""
    began = time.perf_counter()
    outcome = ask(
        table.rows,
        table.splits(lists, case.protocol, case.seed),
        lambda rows, split, seed: fit_family(
            rows, split, case.model, OPTIONS[options][case.model], seed
        ),
        case.seed,
    )
    facts = {
        "model": case.model,
        "data": ALL_WORDS[case.protocol],
        "seconds_training": round(time.perf_counter() - began, 3),
    }
    return table.judged(dataclasses.replace(outcome, facts=facts))


def outcomes_of(folder: CaseFolder, protocol: str, model: str, seeds: int) -> list[Outcome]:
    """Read what a model answered with each seed; a blend is made of the others' answers."""
    if model == BLEND:
        parts = [outcomes_of(folder, protocol, part, seeds) for part in MODELS if part != BLEND]
        return [blended(list(same)) for same in zip(*parts, strict=True)]
    found = []
    for seed in range(seeds):
        outcome = folder.known(Case(protocol, model, seed).name)
        assert outcome is not None, "run_cases did all"
        found.append(outcome)
    return found


def blended(outcomes: Sequence[Outcome]) -> Outcome:
    """Average what several models say about the same tracks."""
    first = outcomes[0]
    parts = [outcome.segments for outcome in outcomes if outcome.segments is not None]
    segments = np.asarray(np.mean(parts, axis=0), dtype=np.float32) if parts else None
    seconds = sum(float(outcome.facts["seconds_training"]) for outcome in outcomes)
    return dataclasses.replace(
        first,
        probabilities=np.asarray(
            np.mean([outcome.probabilities for outcome in outcomes], axis=0), dtype=np.float32
        ),
        segments=segments,
        facts={**first.facts, "model": BLEND, "seconds_training": round(seconds, 3)},
    )


def summary_row(protocol: str, model: str, outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Return a model's row of the summary under a protocol."""
    found = figures(outcomes)
    of_segments = [segment_accuracy(outcome) for outcome in outcomes]
    known = [value for value in of_segments if value is not None]
    return {
        "protocol": protocol,
        "model": model,
        "tracks": found["tracks"],
        "seeds": len(outcomes),
        "accuracy": found["accuracy"],
        "spread": found["spread"],
        "interval_low": found["interval"][0],
        "interval_high": found["interval"][1],
        "macro_f1": found["macro_f1"],
        "segment_accuracy": round(float(np.mean(known)), 4) if known else None,
        "segment_spread": spread(known) if known else None,
        "seconds": round(sum(float(o.facts["seconds_training"]) for o in outcomes), 2),
    }


def segment_accuracy(outcome: Outcome) -> float | None:
    """Return the share of segments whose likeliest label is right; None without segments."""
    if outcome.segments is None or outcome.segment_tracks is None or not len(outcome.segments):
        return None
    truth = outcome.places[outcome.segment_tracks]
    return float((outcome.segments.argmax(axis=1) == truth).mean())
