"""Feature models under each protocol, as a table: models down, protocols across."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from reclass_gui.core.errors import ModelError
from reclass_gui.train.experiments.casefolder import CaseFolder, data_facts
from reclass_gui.train.experiments.events import ExperimentEvent, ExperimentFinished
from reclass_gui.train.experiments.families import MODELS, OPTIONS, TITLES, described
from reclass_gui.train.experiments.pages import write_page
from reclass_gui.train.experiments.segmenttable import table_of, whole_tracks
from reclass_gui.train.experiments.tablecases import (
    cases_of,
    outcomes_of,
    run_cases,
    summary_row,
)
from reclass_gui.train.protocols import WORDS

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from reclass_gui.train.datasets import Dataset


@dataclass(frozen=True, slots=True)
class BaselineOptions:
    """What is compared.

    Attributes:
        models: of ``families.MODELS``.
        protocols: of ``protocols.WORDS``; () for all that the data allow.
        options: "plain", "tuned" or "embedding"; "" for what suits the features.
        seeds: how many, from 0.
    """

    models: tuple[str, ...] = MODELS
    protocols: tuple[str, ...] = ()
    options: str = ""
    seeds: int = 5

    def __post_init__(self) -> None:
        """Check the names."""
        check("model", self.models, MODELS)
        check("protocol", self.protocols, tuple(WORDS))
        check("set of options", (self.options,), ("", *OPTIONS))


def check(what: str, given: tuple[str, ...], known: tuple[str, ...]) -> None:
    """Complain about a name that is not known.

    Raises:
        ModelError: there is one.
    """
    for name in given:
        if name not in known:
            choices = ", ".join(filter(None, known))
            raise ModelError(f"There is no {what} “{name}”; choose one of {choices}.")


def allowed(dataset: Dataset, given: tuple[str, ...]) -> tuple[str, ...]:
    """Return the protocols that are asked for, or all that the data allow.

    Raises:
        ModelError: one that is asked for needs what the data have not.
    """
    artists = any(item.artist for item in dataset.items)
    lists = bool(dataset.parts.get("filtered"))
    has = {"filtered": lists, "artist": artists, "loose": artists, "random": True}
    needs = {"filtered": "fault-filtered lists", "artist": "artists", "loose": "artists"}
    for protocol in given:
        if not has[protocol]:
            raise ModelError(
                f"The protocol “{protocol}” needs {needs[protocol]}, which “{dataset.title}” "
                "comes without."
            )
    return given or tuple(protocol for protocol in WORDS if has[protocol])


def options_for(dataset: Dataset, given: str) -> str:
    """Return the options that suit the features, where none are asked for."""
    return given or ("embedding" if dataset.feature_set == "embedding" else "plain")


def run_baselines(
    dataset: Dataset, options: BaselineOptions, path: Path, *, workers: int = 1
) -> Generator[ExperimentEvent]:
    """Test each model under each protocol; stopped, it goes on where it was.

    Raises:
        FileError: the folder cannot be written, or holds something else.
        ModelError: the data do not allow it, or a package is missing.
    """
    table = whole_tracks(table_of(dataset))
    protocols = allowed(dataset, options.protocols)
    chosen = options_for(dataset, options.options)
    asked = {**asdict(options), "protocols": protocols, "options": chosen}
    folder = CaseFolder(
        path,
        {
            "experiment": "feature-baselines",
            **asked,
            "fitting": described(chosen, options.models),
            "data": data_facts(dataset),
        },
    )
    lists = dataset.parts.get("filtered", {})
    cases = cases_of(protocols, options.models, options.seeds)
    yield from run_cases(table, lists, cases, chosen, folder, workers)
    rows = []
    best: tuple[float, str] = (-1.0, "")
    for protocol in protocols:
        for model in options.models:
            row = summary_row(protocol, model, outcomes_of(folder, protocol, model, options.seeds))
            rows.append(row)
            if protocol == protocols[0]:
                best = max(best, (row["accuracy"], model))
    folder.summarise(rows, protocols={name: WORDS[name] for name in protocols})
    firsts = {model: outcomes_of(folder, protocols[0], model, 1)[0] for model in options.models}
    outcome = firsts.pop(best[1])
    page = write_page(outcome, path, f"{TITLES[best[1]]}: {WORDS[protocols[0]]}", firsts)
    yield ExperimentFinished(path, tuple(rows), page)
