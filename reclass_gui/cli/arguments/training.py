"""Arguments of `reclass train`, `reclass monitor` and `reclass dataset`."""

from __future__ import annotations

import argparse
import dataclasses
from typing import TYPE_CHECKING

from reclass_gui.cli.arguments import add_command
from reclass_gui.train.config import TrainingConfig

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reclass_gui.cli.arguments import Commands, Parser


def add(commands: Commands, shared: Parser) -> None:
    """Add the verbs."""
    train = add_command(
        commands, shared, "train", "training:run_train", "train a model on labelled music"
    )
    train.add_argument(
        "path",
        metavar="PATH",
        nargs="?",
        default=argparse.SUPPRESS,
        help="folder or file of the data set",
    )
    train.add_argument("--config", metavar="FILE", help="take the options from this JSON file")
    # torchrun takes “--run” for an abbreviation of its own.
    train.add_argument(
        "--run", "--name", metavar="NAME", default="", dest="run_name", help="name the run"
    )
    train.add_argument("--resume", metavar="RUN", help="go on with a run that was stopped")
    train.add_argument(
        "--encoder",
        metavar="FILE",
        help="train a head on this ViT checkpoint's embeddings; the encoder stays as it is",
    )
    train.add_argument("--splits", metavar="FILE", help="take the split from this file")
    train.add_argument("--title", metavar="TEXT", default="", help="name the model for people")
    add_options(train)

    monitor = add_command(
        commands, shared, "monitor", "monitoring:run_monitor", "show the memory in use, live"
    )
    monitor.add_argument("--once", action="store_true", help="show it once")
    monitor.add_argument(
        "--every", type=_seconds, default=1.0, metavar="S", help="seconds between two looks"
    )

    dataset = add_command(
        commands, shared, "dataset", "datasets:run_dataset", "say what there is in a data set"
    )
    sources = TrainingConfig.__dataclass_fields__["source"].metadata["choices"]
    dataset.add_argument(
        "source", metavar="SOURCE", choices=tuple(sources), help=", ".join(sources)
    )
    dataset.add_argument("path", metavar="PATH", help="folder or file of the data set")
    dataset.add_argument("--report", metavar="FOLDER", help="write tables and figures there")
    dataset.add_argument(
        "--save-split", metavar="FILE", help="split it and keep the split, for: reclass train"
    )
    add_options(dataset, ("labels", "subset", "fewest_tracks", *_SPLIT))


_SPLIT = ("split", "folds", "validation_share", "test_share", "seed", "segments")


def add_options(command: argparse.ArgumentParser, only: Sequence[str] = ()) -> None:
    """Add an option for each of the training's; ``chosen`` collects those that were given.

    Args:
        only: names of the options to add; all but the path without.
    """
    groups: dict[str, argparse._ArgumentGroup] = {}
    for known in dataclasses.fields(TrainingConfig):
        if known.name == "path" or (only and known.name not in only):
            continue
        about = known.metadata
        group = groups.get(about["group"])
        if group is None:
            group = groups[about["group"]] = command.add_argument_group(about["group"].lower())
        option = "--" + known.name.replace("_", "-")
        text = about["help"].rstrip(".").replace("%", "%%")
        if isinstance(known.default, bool):
            state = "on" if known.default else "off"
            group.add_argument(
                option,
                action=argparse.BooleanOptionalAction,
                default=argparse.SUPPRESS,
                help=f"{text} (default: {state})",
            )
            continue
        default = f" (default: {known.default})" if known.default != "" else ""
        group.add_argument(
            option,
            type=type(known.default),
            choices=tuple(about["choices"]) if "choices" in about else None,
            metavar=None if "choices" in about else "X",
            default=argparse.SUPPRESS,
            help=text + default,
        )


def chosen(arguments: argparse.Namespace) -> dict[str, object]:
    """Return the training options that were given."""
    names = (known.name for known in dataclasses.fields(TrainingConfig))
    return {name: getattr(arguments, name) for name in names if hasattr(arguments, name)}


def _seconds(text: str) -> float:
    value = float(text)
    if not 0.1 <= value <= 3600:
        raise ValueError(text)
    return value


_seconds.__name__ = "number from 0.1 to 3600"
