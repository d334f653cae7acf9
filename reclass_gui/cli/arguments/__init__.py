"""The terminal's arguments: what all commands share, and a module for each group of verbs."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction["Parser"]

USAGE = 2


class Parser(argparse.ArgumentParser):
    """A parser whose complaints end with where help is."""

    def error(self, message: str) -> NoReturn:
        """Complain and leave."""
        sys.stderr.write(f"{self.prog}: {message}\nTry: {self.prog} --help\n")
        raise SystemExit(USAGE)


def add_command(
    commands: Commands, shared: Parser, name: str, run: str, help_text: str
) -> argparse.ArgumentParser:
    """Add a verb.

    Args:
        commands: what it is added to.
        shared: the arguments of every verb.
        name: what the person types.
        run: "module:function" below ``reclass_gui.cli``, imported when it is run.
        help_text: one line.
    """
    sub = commands.add_parser(name, help=help_text, description=help_text, parents=[shared])
    sub.set_defaults(run=run)
    return sub


def share(text: str) -> float:
    """Read a number from 0 to 1."""
    value = float(text)
    if not 0 <= value <= 1:
        raise ValueError(text)
    return value


share.__name__ = "number from 0 to 1"
