"""Arguments of `reclass experiment`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from reclass_gui.cli.arguments import Commands, Parser

_MODULE = "experimenting"
_FEATURE_MODELS = ("logistic", "svm", "xgboost", "mlp", "blend")
_OPTION_SETS = ("plain", "tuned", "embedding")
_PROTOCOLS = ("filtered", "artist", "loose", "random")
_MOST_SEEDS = 20


def add(commands: Commands, shared: Parser) -> None:
    """Add the verbs."""
    from reclass_gui.cli.arguments import add_command

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
    leakage.add_argument("--model", default="logistic", help="default: logistic")
    leakage.add_argument(
        "--segments",
        metavar="FILE",
        help="features_3_sec.csv of the same tracks: show splits of segments too",
    )
    _add_fitting(leakage)

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
    _add_folder(embeddings)
    _add_seeds(embeddings)
    _add_workers(embeddings)


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


def _add_seeds(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--seeds",
        type=int,
        default=5,
        choices=range(1, _MOST_SEEDS + 1),
        metavar=f"1-{_MOST_SEEDS}",
        help="how many; default: 5",
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
