"""`reclass verify` and `reclass history --paths`: what the journal knows, beside the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reclass_gui.cli.output import absolute, clean, count
from reclass_gui.core.pathtable import moved_paths, write_table
from reclass_gui.core.records import Progress
from reclass_gui.core.verifying import FINE, verify

if TYPE_CHECKING:
    import argparse

    from reclass_gui.cli.context import Context


def run_verify(context: Context, arguments: argparse.Namespace) -> int:
    """Read all that was changed again; exit code 1 where something is not as it was left."""
    output = context.output
    fine = drifted = 0
    output.begin()
    for event in verify(context.journal, arguments.batch):
        if isinstance(event, Progress):
            output.progress(event.done, event.total, event.text)
        elif event.state == FINE:
            fine += 1
            output.object(path=event.path, state=event.state, batch=event.batch)
        else:
            drifted += 1
            output.failed(
                event.path, event.state, event.reason, state=event.state, batch=event.batch
            )
    text = f"{count(fine, 'file')} as Reclass left {'it' if fine == 1 else 'them'}"
    output.summary(text + (f", {drifted:,} not." if drifted else "."))
    return output.exit_code


def run_paths(context: Context, arguments: argparse.Namespace) -> int:
    """List or write old and new paths of one batch."""
    output = context.output
    rows = moved_paths(context.journal.contents(arguments.paths))
    if arguments.csv is not None:
        target = absolute(arguments.csv)
        write_table(rows, target)
        output.summary(f"{count(len(rows), 'path')} written to {target}.")
        return output.exit_code
    for old, new, how in rows:
        output.object(old_path=old, new_path=new, how=how)
        if not output.json:
            output.line(clean(str(old)))
            output.line(f"    {how} to {clean(str(new))}")
    output.summary(f"{count(len(rows), 'path')}.")
    return output.exit_code
