"""Arguments of `reclass models` and `reclass compare`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reclass_gui.cli.arguments import Parser, add_command, share

if TYPE_CHECKING:
    import argparse

    from reclass_gui.cli.arguments import Commands


def add(commands: Commands, shared: Parser) -> None:
    """Add the verbs."""
    _add_compare(commands, shared)
    models = add_command(
        commands,
        shared,
        "models",
        "modelling:run_models",
        "list models and devices, or bring your own",
    )
    actions = models.add_subparsers(dest="action", metavar="ACTION", parser_class=Parser)
    _add_looking(actions, shared)
    _add_bringing(actions, shared)
    _add_combining(actions, shared)


def _add_compare(commands: Commands, shared: Parser) -> None:
    compare = commands.add_parser(
        "compare",
        help="compare models on the tracks of a folder",
        description="Compare models on the same tracks: how often they agree and where they "
        "differ; with labels also accuracy with its 95 %% interval, and with --pairs whether a "
        "difference can be chance. A labels.csv in the folder is taken by itself.",
        parents=[shared],
    )
    compare.set_defaults(run="comparing:run_compare")
    compare.add_argument("folder", metavar="DIR")
    how = compare.add_mutually_exclusive_group()
    how.add_argument("--labels", metavar="CSV", help="a table with the columns file,label")
    how.add_argument("--tags", action="store_true", help="take the genres in the tags for right")
    compare.add_argument(
        "--models",
        "--model",
        action="append",
        required=True,
        metavar="A,B,…",
        dest="models",
        help="two or more, with commas between or each with --model",
    )
    compare.add_argument("--device", choices=("cpu", "cuda"), help="where the models compute")
    compare.add_argument("--quality", choices=("fast", "balanced", "thorough"))
    compare.add_argument(
        "--anew", action="store_true", help="listen again to what is known: measures the speed"
    )
    compare.add_argument("--pairs", action="store_true", help="show also every two models")
    compare.add_argument(
        "--differences", action="store_true", help="show also each track on which they differ"
    )
    compare.add_argument("--csv", metavar="FILE", help="write each track's answers to this file")


def _add_looking(actions: Commands, shared: Parser) -> None:
    def command(name: str, run: str, help_text: str) -> argparse.ArgumentParser:
        return add_command(actions, shared, name, run, help_text)

    show = command(
        "show", "showing:run_show", "all that is known of a model, parameters and size counted"
    )
    show.add_argument("name", metavar="NAME")
    show.add_argument(
        "--measure", action="store_true", help="also measure how long it takes on this machine"
    )
    show.add_argument("--runs", type=int, default=20, metavar="N", help="of each network (20)")
    show.add_argument("--device", choices=("cpu", "cuda"), help="where to measure")
    show.add_argument("--quality", choices=("fast", "balanced", "thorough"))
    show.add_argument("--music", metavar="DIR", help="measure on music of this folder")
    default = command(
        "default", "modelling:run_default", "choose the model that is used from now on"
    )
    default.add_argument("name", metavar="NAME")
    remove = command("remove", "modelling:run_remove", "delete a model that you brought")
    remove.add_argument("name", metavar="NAME")


def _add_bringing(actions: Commands, shared: Parser) -> None:
    def command(name: str, run: str, help_text: str) -> argparse.ArgumentParser:
        return add_command(actions, shared, name, run, help_text)

    template = command(
        "template", "modelling:run_template", "write a card for an ONNX file, for you to complete"
    )
    template.add_argument("weights", metavar="FILE.onnx")
    template.add_argument("--kind", required=True, choices=("cnn", "features", "embedding", "head"))
    template.add_argument("--name", default="", help="by which it will be called")
    template.add_argument(
        "--labels", default="", metavar="A,B,…", help="in the order of outputs, or a file of them"
    )
    template.add_argument("--features", default="", metavar="NAME", help="such as gtzan57")
    template.add_argument("--head", default="", metavar="NAME", help="the head on an embedding")
    template.add_argument("--out", metavar="CARD.json", help="default: beside the ONNX file")
    for name, help_text in (
        ("import", "check a model and keep it, with the parts that lie beside it"),
        ("add", "the same as import"),
    ):
        bring = command(name, "modelling:run_import", help_text)
        bring.add_argument("source", metavar="FILE.zip|CARD.json|FOLDER|RUN")
    export = command(
        "export", "modelling:run_export", "write a model with its parts for another machine"
    )
    export.add_argument("name", metavar="NAME")
    export.add_argument("target", metavar="FILE.zip|FOLDER")


def _add_combining(actions: Commands, shared: Parser) -> None:
    combine = add_command(
        actions, shared, "combine", "modelling:run_combine", "make one model of several"
    )
    combine.add_argument("name", metavar="NAME")
    combine.add_argument(
        "--kind",
        required=True,
        choices=("vote", "cascade", "stack"),
        help="a cascade stops when it is sure; a stack learns from labelled tracks whom to believe",
    )
    combine.add_argument(
        "--member",
        action="append",
        required=True,
        metavar="NAME[=WEIGHT]",
        dest="members",
        help="name two or more, each with --member; of a cascade the quickest first",
    )
    combine.add_argument(
        "--stop-above",
        action="append",
        type=share,
        default=[],
        metavar="X",
        help="of a cascade: enough confidence after each stage but the last",
    )
    combine.add_argument("--title", default="", help="its name for people")
    combine.add_argument(
        "--labels",
        nargs=2,
        metavar=("CSV", "DIR"),
        help="of a stack: a table with the columns file,label, and the folder of the files",
    )
    combine.add_argument("--quality", choices=("fast", "balanced", "thorough"))
    combine.add_argument(
        "--device", choices=("cpu", "cuda"), help="where a stack's members compute"
    )
