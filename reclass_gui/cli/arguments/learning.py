"""Arguments of `reclass learn`, `reclass label-errors` and `reclass map`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reclass_gui.cli.arguments import add_command

if TYPE_CHECKING:
    from collections.abc import Callable

    from reclass_gui.cli.arguments import Commands, Parser


def add(commands: Commands, shared: Parser) -> None:
    """Add the verbs."""
    learn = add_command(
        commands,
        shared,
        "learn",
        "learning:run_learn",
        "make a model of your own from your corrections, in seconds; changes no file",
    )
    learn.add_argument("folder", metavar="DIR", nargs="?")
    truth = learn.add_mutually_exclusive_group()
    truth.add_argument(
        "--from",
        dest="source",
        choices=("decisions", "tags", "both"),
        default="decisions",
        help="what is true: what you accepted or chose (default), the files' tags, or the tags "
        "where you decided nothing",
    )
    truth.add_argument("--labels", metavar="CSV", help="a table with the columns file,label")
    learn.add_argument("--name", default="", help="by which the model will be called")
    learn.add_argument("--title", default="", help="its name for people")
    learn.add_argument(
        "--folds",
        type=whole_number(2, 20),
        default=5,
        metavar="N",
        help="parts that are held out in turn (default 5)",
    )
    learn.add_argument(
        "--fewest",
        type=whole_number(2, 1000),
        default=5,
        metavar="N",
        help="leave genres with fewer tracks out (default 5)",
    )
    learn.add_argument(
        "--keep-anyway", action="store_true", help="use the new model even if it is worse"
    )
    learn.add_argument("--dry-run", action="store_true", help="show the figures, keep nothing")
    learn.add_argument(
        "--bench",
        action="store_true",
        help="measure how long it takes for 5,000 generated tracks instead",
    )

    errors = add_command(
        commands,
        shared,
        "label-errors",
        "learning:run_label_errors",
        "list tracks whose present genre is probably wrong; changes no file",
    )
    errors.add_argument("folder", metavar="DIR")
    errors.add_argument("--csv", metavar="FILE", help="write a table to this file")
    errors.add_argument(
        "--fewest",
        type=whole_number(2, 1000),
        default=5,
        metavar="N",
        help="do not look at genres with fewer tracks (default 5)",
    )

    chart = add_command(
        commands,
        shared,
        "map",
        "mapping:run_map",
        "lay the tracks out so that those that sound alike lie side by side; changes no file",
    )
    chart.add_argument("folder", metavar="DIR")
    chart.add_argument("--csv", metavar="FILE", help="write a table to this file")


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """Return what reads a whole number within limits."""

    def read(text: str) -> int:
        value = int(text)
        if not least <= value <= most:
            raise ValueError(text)
        return value

    read.__name__ = f"whole number from {least} to {most}"
    return read
