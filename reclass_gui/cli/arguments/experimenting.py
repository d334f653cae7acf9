"""Arguments of `reclass experiment`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reclass_gui.cli.arguments import add_command
from reclass_gui.cli.arguments.training import add_options

if TYPE_CHECKING:
    import argparse

    from reclass_gui.cli.arguments import Commands, Parser

_MODULE = "experimenting"
_FEATURE_MODELS = ("logistic", "svm", "xgboost", "mlp", "blend")
_OPTION_SETS = ("plain", "tuned", "embedding")
_PROTOCOLS = ("filtered", "artist", "loose", "random")
_SEEDS, _MOST_SEEDS = 5, 20


def add(commands: Commands, shared: Parser) -> None:
    """Add the verbs."""
    experiment = commands.add_parser(
        "experiment",
        help="test models under the same conditions, and what the conditions do",
        description="Test models under the same conditions. Each experiment fills a folder with "
        "summary.csv, summary.json, its configuration, splits and answers; one that was stopped "
        "goes on when it is started again.",
    )
    kinds = experiment.add_subparsers(dest="experiment", metavar="EXPERIMENT", required=True)

    baselines = add_command(
        kinds,
        shared,
        "feature-baselines",
        f"{_MODULE}:run_feature_baselines",
        "feature models under several protocols",
    )
    _add_data(baselines)
    baselines.add_argument(
        "--models", nargs="+", choices=_FEATURE_MODELS, default=list(_FEATURE_MODELS)
    )
    baselines.add_argument(
        "--protocols",
        nargs="+",
        choices=_PROTOCOLS,
        default=[],
        help="default: all that the data allow",
    )
    _add_fitting(baselines)

    leakage = add_command(
        kinds,
        shared,
        "leakage",
        f"{_MODULE}:run_leakage",
        "one model under splits that leak more and more",
    )
    _add_data(leakage)
    leakage.add_argument(
        "--model",
        default="",
        metavar="NAME",
        help=f"one of {', '.join(_FEATURE_MODELS)} (default: logistic), or a network for folders "
        "of audio, named as by reclass train (default: lean)",
    )
    leakage.add_argument(
        "--segments-table",
        metavar="FILE",
        help="features_3_sec.csv of the same tracks: show splits of segments too",
    )
    _add_fitting(leakage)
    audio = leakage.add_argument_group("of networks")
    audio.add_argument("--epochs", type=int, default=60, metavar="N", help="default: 60")
    audio.add_argument("--segments", type=int, default=10, metavar="N", help="of a track")
    audio.add_argument("--folds", type=int, default=5, metavar="N", help="default: 5")

    embeddings = add_command(
        kinds,
        shared,
        "embeddings",
        f"{_MODULE}:run_embeddings",
        "genres from stored embeddings, options chosen inside each training part",
    )
    embeddings.add_argument("path", metavar="embeddings.npz")
    embeddings.add_argument(
        "--labels", metavar="FILE", help="Sturm's artist index; default: artists.txt beside it"
    )
    embeddings.add_argument("--protocol", type=int, default=1, help="see docs/training.md")
    embeddings.add_argument(
        "--one-patch",
        action="store_true",
        help="hear the middle patch of each clip alone, so that nothing tells how long a clip is",
    )
    _add_folder(embeddings)
    _add_seeds(embeddings)
    _add_workers(embeddings)

    tournament = add_command(
        kinds,
        shared,
        "tournament",
        f"{_MODULE}:run_tournament",
        "networks with and without SpecAugment on the same split",
    )
    _add_training(tournament)
    tournament.add_argument(
        "--models", nargs="+", default=["efficient_vgg", "resse", "unet_encoder"], metavar="NAME"
    )
    tournament.add_argument(
        "--augmentations",
        nargs="+",
        choices=("none", "specaugment"),
        default=["none", "specaugment"],
    )
    _add_seeds(tournament, 1)

    kfold = add_command(
        kinds,
        shared,
        "kfold",
        f"{_MODULE}:run_kfold",
        "a model on folds without leaks, and beside it on leaky ones",
    )
    _add_training(kfold)
    kfold.add_argument("--no-leaky", action="store_true", help="leave the leaky folds out")

    cross = add_command(
        kinds,
        shared,
        "cross-dataset",
        f"{_MODULE}:run_cross_dataset",
        "learn from one data set, be tested on another",
    )
    _add_training(cross)
    cross.add_argument("other", metavar="OTHER", help="the data set that is tested on")
    cross.add_argument("--other-source", metavar="NAME", help="what OTHER is; default: by its name")
    cross.add_argument("--other-labels", default="", metavar="FILE", help="labels beside OTHER")
    cross.add_argument("--other-subset", default="", metavar="NAME", help="such as small of FMA")
    cross.add_argument(
        "--adapt",
        type=_count,
        default=0,
        metavar="N",
        help="learn from N tracks of each genre of OTHER too",
    )
    _add_seeds(cross, 1)


def _add_data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="DATA", help="a table, a file of embeddings or a folder")
    parser.add_argument("--source", help="what DATA is; default: by its name. See: reclass train")
    parser.add_argument(
        "--labels", default="", metavar="FILE", help="labels or artists beside DATA"
    )
    parser.add_argument("--subset", default="", help="such as small, medium or large of FMA")
    parser.add_argument(
        "--limit", type=_count, default=0, metavar="N", help="only N tracks of each genre"
    )
    _add_folder(parser)


def _add_training(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="DATA", help="a folder of audio, a table or embeddings")
    parser.add_argument("--config", metavar="FILE", help="take the options from this JSON file")
    parser.add_argument(
        "--limit", type=_count, default=0, metavar="N", help="only N tracks of each genre"
    )
    _add_folder(parser)
    add_options(parser)


def _add_folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--to", required=True, metavar="FOLDER", help="where the results go; it goes on from there"
    )


def _add_fitting(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--options",
        choices=_OPTION_SETS,
        default="",
        help="of the models; default: by the features",
    )
    _add_seeds(parser)
    _add_workers(parser)


def _add_seeds(parser: argparse.ArgumentParser, default: int = _SEEDS) -> None:
    parser.add_argument(
        "--seeds",
        type=int,
        default=default,
        choices=range(1, _MOST_SEEDS + 1),
        metavar=f"1-{_MOST_SEEDS}",
        help=f"how many; default: {default}",
    )


def _add_workers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--workers", type=_count, default=0, metavar="N", help="processes; default: one a core"
    )


def _count(text: str) -> int:
    value = int(text)
    if value < 0:
        raise ValueError(text)
    return value


_count.__name__ = "whole number from 0"
