"""Arguments of `reclass train`, `reclass monitor` and `reclass dataset`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reclass_gui.cli.arguments import Commands, Parser


def add(commands: Commands, shared: Parser) -> None:
    """Add the verbs."""
