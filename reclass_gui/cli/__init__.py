"""The terminal: the same jobs as in the window, for people and for scripts."""

from __future__ import annotations

import argparse
import importlib
import io
import logging
import logging.handlers
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import reclass_gui
from reclass_gui.cli.arguments import Parser, share

# Under other names: modules that run the commands have these names in this package.
from reclass_gui.cli.arguments import experimenting as experimenting_arguments
from reclass_gui.cli.arguments import learning as learning_arguments
from reclass_gui.cli.arguments import modelling as modelling_arguments
from reclass_gui.cli.arguments import reporting as reporting_arguments
from reclass_gui.cli.arguments import training as training_arguments
from reclass_gui.cli.output import Output
from reclass_gui.core.errors import FileError, ModelError, ReclassError, SettingsError, StoreError
from reclass_gui.core.folders import Folders, folders

if TYPE_CHECKING:
    from collections.abc import Sequence

FAILED, INTERRUPTED = 1, 130

_LOG_BYTES = 1 << 20
_EPILOG = """\
exit codes: 0 all went well, 1 something failed, 2 wrong usage, 130 interrupted
RECLASS_DATA_DIR names a folder for database, journal, settings and logs, as --data-dir does.
"""

_log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A name that the terminal can't show must not end the program.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    parsed = _parser().parse_args(arguments)
    output = Output(json=parsed.json)
    places = folders(parsed.data_dir)
    try:
        try:
            return _run(parsed, output, places)
        except ReclassError as error:
            return _refuse(output, error)
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has gone, as `head` does: nobody is left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        output.note("Interrupted.")
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  (the last stop: words for the person, trace for the log)
        _log.critical("unforeseen in %s", parsed.command, exc_info=error)
        sentence = f"Something unforeseen happened ({type(error).__name__})."
        output.object(error=sentence, kind="unforeseen")
        output.note(f"{sentence} Details are in {places.log}")
        return FAILED


def _run(parsed: argparse.Namespace, output: Output, places: Folders) -> int:
    places.create()
    _start_log(places)
    from reclass_gui.cli.context import Context

    context = Context(output, places)
    module, function = parsed.run.split(":")
    try:
        command = getattr(importlib.import_module(f"reclass_gui.cli.{module}"), function)
        return int(command(context, parsed))
    finally:
        output.clear()
        context.close()


def _refuse(output: Output, error: ReclassError) -> int:
    kinds = {ModelError: "model", SettingsError: "settings", StoreError: "store"}
    if isinstance(error, FileError):
        output.object(path=error.path, error=error.reason, kind=error.kind)
    else:
        output.object(error=str(error), kind=kinds.get(type(error), "other"))
    if not output.json:
        output.note(f"reclass: {error}")
    return FAILED


def _start_log(places: Folders) -> None:
    try:
        handler = logging.handlers.RotatingFileHandler(
            places.log, maxBytes=_LOG_BYTES, backupCount=3, encoding="utf-8", delay=True
        )
    except OSError:
        return  # a program without a log is better than none
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="reclass",
        description="Re-sort a music library by ear.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"reclass {reclass_gui.__version__}")
    shared = Parser(add_help=False)
    shared.add_argument(
        "--data-dir",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="keep database, journal, settings and logs under this folder",
    )
    shared.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="one JSON object a line"
    )
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="keep all that is the program's own here"
    )
    parser.set_defaults(json=False)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, run: str, help_text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=help_text, description=help_text, parents=[shared])
        sub.set_defaults(run=run)
        return sub

    listening = Parser(add_help=False)
    listening.add_argument("--model", metavar="NAME", help="see: reclass models")
    listening.add_argument("--device", choices=("cpu", "cuda"), help="where the model computes")
    listening.add_argument(
        "--quality",
        choices=("fast", "balanced", "thorough"),
        help="listen to 3, 5 or 10 places of each track",
    )

    scan = command("scan", "listening:run_scan", "list the tracks under a folder and their genres")
    scan.add_argument("folder", metavar="DIR")

    classify = commands.add_parser(
        "classify",
        help="suggest a genre for each track; changes no file",
        description="Suggest a genre for each track; changes no file. “?” marks what is unsure.",
        parents=[listening, shared],
    )
    classify.set_defaults(run="listening:run_classify")
    classify.add_argument("paths", metavar="PATH", nargs="+", help="files and folders")
    classify.add_argument("--csv", metavar="FILE", help="write a table to this file")

    apply = commands.add_parser(
        "apply",
        help="write genres and sort files into genre folders; can be undone",
        description="Write genres and sort files into genre folders. The plan is shown first; on a "
        "terminal you are asked. What you accepted or rejected in the window counts.",
        parents=[listening, shared],
    )
    apply.set_defaults(run="applying:run_apply")
    apply.add_argument("folder", metavar="DIR")
    apply.add_argument("--to", metavar="DEST", help="put the genre folders here, not into DIR")
    apply.add_argument(
        "--min-confidence",
        type=share,
        metavar="X",
        help="use suggestions of at least this confidence, 0 to 1 (else: all that are not unsure)",
    )
    how = apply.add_mutually_exclusive_group()
    how.add_argument("--tags-only", action="store_true", help="write genres, move nothing")
    how.add_argument("--copy", action="store_true", help="leave the originals untouched")
    how.add_argument("--move", action="store_true", help="write genres and move, as is usual")
    apply.add_argument("--template", metavar="T", help="default: {genre}/{artist}/{album}/{file}")
    apply.add_argument(
        "--keep-originals",
        metavar="FOLDER",
        help="copy each file there before its first change; never overwrites",
    )
    apply.add_argument("--dry-run", action="store_true", help="show the plan, change nothing")
    apply.add_argument("-y", "--yes", action="store_true", help="do not ask")

    history = command("history", "applying:run_history", "list what was applied, newest first")
    history.add_argument(
        "--paths",
        metavar="BATCH",
        help="list old and new paths of a batch instead, for programs that keep paths",
    )
    history.add_argument("--csv", metavar="FILE", help="with --paths: write them to this table")

    verify = command(
        "verify",
        "verifying:run_verify",
        "read all changed files again and report what is not right",
    )
    verify.add_argument("batch", metavar="BATCH", nargs="?", help="see: reclass history")

    undo = command("undo", "applying:run_undo", "take back what was applied, by default last")
    undo.add_argument("batch", metavar="BATCH", nargs="?", help="see: reclass history")

    evaluate = commands.add_parser(
        "evaluate",
        help="measure the model on labelled tracks",
        description="Measure the model on labelled tracks. Tags in the files are not looked at.",
        parents=[listening, shared],
    )
    evaluate.set_defaults(run="evaluating:run_evaluate")
    evaluate.add_argument("folder", metavar="DIR")
    evaluate.add_argument(
        "--labels", metavar="CSV", required=True, help="a table with the columns file,label"
    )
    evaluate.add_argument("--tracks", action="store_true", help="with --json: each track as well")
    evaluate.add_argument("--report", metavar="FOLDER", help="write a page with all figures there")
    evaluate.add_argument(
        "--overwrite", action="store_true", help="of --report: write beside other files"
    )

    modelling_arguments.add(commands, shared)
    features = commands.add_parser(
        "features", help="describe tracks by the numbers that feature models take"
    )
    _add_feature_commands(features, shared)

    for group in (
        training_arguments,
        reporting_arguments,
        experimenting_arguments,
        learning_arguments,
    ):
        group.add(commands, shared)

    bench = command("bench", "benching:run_bench", "measure this machine; prints JSON")
    bench.add_argument("--music", metavar="DIR", help="real music to measure on")
    bench.add_argument(
        "--plain-networks",
        metavar="DIR",
        help="compare with these, as packaging/convert_musicnn.py --plain writes them",
    )
    bench.add_argument("--model", metavar="NAME", help="measure this model, not the usual one")
    bench.add_argument("--gui", action="store_true", help="measure the window instead")
    return parser


def _add_feature_commands(features: argparse.ArgumentParser, shared: Parser) -> None:
    """Add describing tracks, and converting FMA's table."""
    commands = features.add_subparsers(
        dest="action", metavar="ACTION", parser_class=Parser, required=True
    )
    help_text = "compute the features of tracks; changes no file"
    describe = commands.add_parser(
        "describe", help=help_text, description=help_text, parents=[shared]
    )
    describe.set_defaults(run="describing:run_describe")
    describe.add_argument("paths", metavar="PATH", nargs="+", help="files and folders")
    describe.add_argument(
        "--set",
        default="fma518",
        metavar="NAME",
        help="fma518 (default), gtzan57, or either with "
        "-librosa-0.11 behind it: as that version computes them",
    )
    describe.add_argument("--csv", metavar="FILE", help="write a table to this file")

    help_text = "turn FMA's features.csv into a table that opens at once"
    convert = commands.add_parser(
        "convert", help=help_text, description=help_text, parents=[shared]
    )
    convert.set_defaults(run="describing:run_convert")
    convert.add_argument("table", metavar="features.csv")
    convert.add_argument("target", metavar="FILE.npy", help="its index becomes FILE.json")
    convert.add_argument("--overwrite", action="store_true", help="replace a table that is there")
