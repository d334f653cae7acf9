"""The same model under splits that leak more and more: what an optimistic figure is made of."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from reclass_gui.core.errors import ModelError
from reclass_gui.train.experiments.baselines import allowed, check, options_for
from reclass_gui.train.experiments.casefolder import CaseFolder, data_facts
from reclass_gui.train.experiments.events import ExperimentEvent, ExperimentFinished
from reclass_gui.train.experiments.families import MODELS, OPTIONS, TITLES, described
from reclass_gui.train.experiments.kfold import GIVEN, compare_splits
from reclass_gui.train.experiments.pages import write_page
from reclass_gui.train.experiments.segmenttable import (
    ALL_WORDS,
    SEGMENTS,
    SegmentTable,
    table_of,
    whole_tracks,
)
from reclass_gui.train.experiments.tablecases import (
    cases_of,
    outcomes_of,
    run_cases,
    summary_row,
)

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from reclass_gui.train.config import TrainingConfig
    from reclass_gui.train.datasets import Dataset

ORDER = (SEGMENTS, "random", "loose", "artist", "filtered")
"""From what leaks most to what does not leak."""


@dataclass(frozen=True, slots=True)
class LeakageOptions:
    """What is compared.

    Attributes:
        model: of ``families.MODELS``.
        options: "plain", "tuned" or "embedding"; "" for what suits the features.
        seeds: how many, from 0.
    """

    model: str = "logistic"
    options: str = ""
    seeds: int = 5

    def __post_init__(self) -> None:
        """Check the names."""
        check("model", (self.model,), MODELS)
        check("set of options", (self.options,), ("", *OPTIONS))


def run_leakage(
    dataset: Dataset,
    options: LeakageOptions,
    path: Path,
    *,
    segments: SegmentTable | None = None,
    workers: int = 1,
) -> Generator[ExperimentEvent]:
    """Test one model under each split; stopped, it goes on where it was.

    Args:
        segments: rows of 3 s of the data set's tracks; all cases then learn from them, so that
            they differ in the split alone.

    Raises:
        FileError: the folder cannot be written, or holds something else.
        ModelError: the data do not allow it, or a package is missing.
    """
    table = whole_tracks(table_of(dataset)) if segments is None else segments
    fair = allowed(dataset, ())
    if "artist" not in fair:
        raise ModelError(
            f"“{dataset.title}” comes without artists: what knowing them is worth cannot be shown."
        )
    protocols = [name for name in ORDER if name in fair or (name == SEGMENTS and not table.whole)]
    chosen = options_for(dataset, options.options)
    folder = CaseFolder(
        path,
        {
            "experiment": "leakage",
            **asdict(options),
            "options": chosen,
            "fitting": described(chosen, (options.model,)),
            "data": data_facts(dataset),
            "rows": len(table.rows),
        },
    )
    lists = dataset.parts.get("filtered", {})
    cases = cases_of(protocols, (options.model,), options.seeds)
    yield from run_cases(table, lists, cases, chosen, folder, workers)
    rows = [
        summary_row(name, options.model, outcomes_of(folder, name, options.model, options.seeds))
        for name in protocols
    ]
    folder.summarise(rows, protocols={name: ALL_WORDS[name] for name in protocols})
    outcome = outcomes_of(folder, "artist", options.model, 1)[0]
    page = write_page(outcome, path, f"{TITLES[options.model]}: {ALL_WORDS['artist']}")
    yield ExperimentFinished(path, tuple(rows), page)


def run_audio_leakage(
    dataset: Dataset, config: TrainingConfig, path: Path, *, cache: Path | None = None
) -> Generator[ExperimentEvent]:
    """Train and test a network on audio under splits of segments, tracks and artists.

    Args:
        config: of all trainings; ``folds`` says how many, the split is the experiment's.
        cache: where what is computed of tracks is kept; None for the program's own folder.

    Raises:
        FileError: the folder cannot be written, or holds something else.
        ModelError: the data do not allow it, or a package is missing.
    """
    if not config.is_network:
        raise ModelError("Leaks between segments are shown with a network: choose one by --model.")
    kinds = ["leaky_segments", "track"]
    if any(item.artist for item in dataset.items):
        kinds.append("artist")
    if dataset.parts:
        kinds.append(GIVEN)
    yield from compare_splits(dataset, config, tuple(kinds), path, "leakage", cache)
