"""Arguments of `reclass report`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reclass_gui.cli.arguments import add_command

if TYPE_CHECKING:
    from reclass_gui.cli.arguments import Commands, Parser


def add(commands: Commands, shared: Parser) -> None:
    """Add the verbs."""
    report = add_command(
        commands,
        shared,
        "report",
        "reporting:run_report",
        "write a page with all figures of a training run, or of another test",
    )
    report.add_argument("outcome", metavar="RUN", help="name or folder of a run, or an outcome.npz")
    report.add_argument("--to", metavar="FOLDER", help="default: “report” in the run's folder")
    report.add_argument(
        "--compare", metavar="RUN", nargs="+", default=[], help="others, side by side with it"
    )
    report.add_argument("--title", metavar="TEXT", default="", help="heading of the page")
    report.add_argument(
        "--overwrite", action="store_true", help="write beside other files of the folder"
    )
    report.add_argument(
        "--no-timing", action="store_true", help="do not measure how fast the run's model is"
    )
