"""`reclass monitor`: the memory of processor and cards, live."""

from __future__ import annotations

import dataclasses
import time
from typing import TYPE_CHECKING

from reclass_gui.train.memory import all_memory

if TYPE_CHECKING:
    import argparse

    from reclass_gui.cli.context import Context

_GIB = 1 << 30


def run_monitor(context: Context, arguments: argparse.Namespace) -> int:
    """Show the memory in use, again and again until interrupted."""
    output = context.output
    while True:
        found = all_memory()
        for use in found:
            output.object(time=round(time.time(), 3), **dataclasses.asdict(use))
        parts = (
            f"{use.device} {use.used / _GIB:.1f} of {use.total / _GIB:.1f} GiB"
            f" ({use.used / use.total:.0%})"
            for use in found
        )
        output.line(f"{time.strftime('%H:%M:%S')}  {'   '.join(parts)}")
        if arguments.once:
            return 0
        output.flush()
        time.sleep(arguments.every)
