"""Train and test the feature models on GTZAN's table of 1,000 tracks; print the figures as JSON.

    python -m reclass_gui.train.gtzan_features --table CSV --lists FOLDER --to FOLDER

``--table`` is features_30_sec.csv; ``--lists`` holds train_filtered.txt, valid_filtered.txt,
test_filtered.txt and artists.txt. Every family is tested under three protocols (see
``train.protocols``), with the same seeds. ``--to`` gets a model and a card of each, fitted on all
tracks that the fault-filtered lists name, with the rounds of training that artists held out asked
for. The options were chosen by artist-grouped folds inside training and validation lists; the
test list had no part in that.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.errors import ReclassError
from reclass_gui.train import backend
from reclass_gui.train.boosting import BoostingOptions
from reclass_gui.train.calibration import calibration
from reclass_gui.train.dense import DenseOptions
from reclass_gui.train.export import About, save_features
from reclass_gui.train.featuretable import FeatureTable, read_gtzan_table, read_lists
from reclass_gui.train.linear import LinearOptions
from reclass_gui.train.protocols import (
    WORDS,
    ask,
    figures,
    filtered,
    fit_split,
    splits,
)
from reclass_gui.train.splits import Split
from reclass_gui.train.tabular import FAMILIES, BlendOptions, Options

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reclass_gui.train.outcome import Outcome

DENSE = DenseOptions(epochs=200, patience=20, members=3, dropout=0.5, label_smoothing=0.1)
TREES = BoostingOptions(trees=800, depth=1, row_share=0.5, column_share=0.2, patience=60)
LINEAR = LinearOptions(c=0.3)

OPTIONS: dict[str, Options] = {
    "mlp": DENSE,
    "xgboost": TREES,
    "logistic": LINEAR,
    "blend": BlendOptions((DENSE, TREES, LINEAR)),
}

SEEDS = 5


PROTOCOLS = ("filtered", "artist", "random")


def evaluate(
    table: FeatureTable, lists: Mapping[str, str], family: str, seeds: Sequence[int]
) -> tuple[dict[str, Any], list[Outcome]]:
    """Test a family under each protocol.

    Returns:
        The figures by protocol, and the answers of the artist-grouped folds, one a seed.
    """
    found, grouped = {}, []
    for protocol in PROTOCOLS:
        answers = [
            ask(
                table,
                splits(table, lists, protocol, seed),
                lambda table, split, seed: fit_split(table, split, family, OPTIONS[family], seed),
                seed,
            )
            for seed in seeds
        ]
        found[protocol] = {"protocol": WORDS[protocol], **figures(answers)}
        if protocol == "artist":
            grouped = answers
    return found, grouped


def calibrate(answers: Sequence[Outcome]) -> tuple[float, dict[str, Any]]:
    """Fit a temperature to the artist-grouped answers of the first seed."""
    first = answers[0]
    return calibration(
        first.probabilities.astype(np.float64),
        first.places.astype(np.int64),
        np.array(first.groups),
    )


def ship(
    table: FeatureTable,
    lists: Mapping[str, str],
    family: str,
    metrics: dict[str, Any],
    temperature: float,
    folder: Path,
) -> None:
    """Fit a family to all tracks that the lists name and write it."""
    (split,) = filtered(table, lists)
    rows = np.sort(np.concatenate([split.training, split.validation, split.test]))
    model = fit_split(table, Split(rows, rows[:0], rows[:0]), family, OPTIONS[family], seed=0)
    title = FAMILIES[family]
    about = About(
        name=f"gtzan_{family}",
        title=f"{title} on 57 features",
        description=f"{title}, ten genres, from 57 numbers that describe sound, rhythm and "
        "timbre of a whole track. Quick and small; the networks hear more.",
        licence="GPL-3.0-or-later, as Reclass",
        data_licence="Numbers derived from recordings; no audio is included.",
        source=f"reclass_gui.train.gtzan_features on {len(rows)} tracks of GTZAN",
        metrics={**metrics, "epochs": model.epochs, "fitted_on_tracks": len(rows)},
        temperature=temperature,
    )
    save_features(model, "gtzan57", about, folder)


def run(arguments: argparse.Namespace) -> dict[str, Any]:
    """Do what the command line asks for; return what is printed."""
    table = read_gtzan_table(arguments.table, arguments.lists / "artists.txt")
    lists = read_lists(arguments.lists)
    seeds = range(arguments.seeds)
    report: dict[str, Any] = {}
    for family in arguments.families:
        found, grouped = evaluate(table, lists, family, seeds)
        temperature, trust = calibrate(grouped)
        report[family] = {**found, "calibration": {"temperature": temperature, **trust}}
        if arguments.to is not None:
            ship(table, lists, family, report[family], temperature, arguments.to)
    return report


def main(words: list[str] | None = None) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--table", type=Path, required=True, help="features_30_sec.csv")
    parser.add_argument("--lists", type=Path, required=True, help="folder of lists and artists.txt")
    parser.add_argument("--to", type=Path, help="folder for models and cards")
    parser.add_argument("--families", nargs="+", choices=FAMILIES, default=list(FAMILIES))
    parser.add_argument("--seeds", type=int, default=SEEDS, choices=range(1, 21), metavar="1-20")
    parser.add_argument("--threads", type=int, default=1, choices=range(1, 65), metavar="1-64")
    arguments = parser.parse_args(words)
    try:
        torch = backend.load("torch")
        threads = torch.get_num_threads()
        torch.set_num_threads(arguments.threads)
        try:
            report = run(arguments)
        finally:
            torch.set_num_threads(threads)
    except ReclassError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(json.dumps(report, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
