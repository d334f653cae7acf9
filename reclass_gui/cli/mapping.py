"""`reclass map`: lay a library out so that tracks that sound alike lie side by side."""

from __future__ import annotations

import contextlib
import csv
from typing import TYPE_CHECKING

from reclass_gui.cli.listening import folder
from reclass_gui.cli.output import absolute, count
from reclass_gui.core import scan
from reclass_gui.core.cards import installed
from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.core.loading import Cards
from reclass_gui.train.librarymap import (
    LibraryMap,
    draw_map,
    keep_map,
    kept_map,
    map_file,
    map_key,
)

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from reclass_gui.cli.context import Context


def run_map(context: Context, arguments: argparse.Namespace) -> int:
    """Draw the map of what was heard in a library, or show the one that is kept."""
    output = context.output
    root = folder(arguments.folder)
    table = absolute(arguments.csv) if arguments.csv else None
    if table is not None and table.suffix.lower() in scan.AUDIO_SUFFIXES:
        raise FileError(table, "exists", "a table is never written over music")
    settings = context.settings
    cards = Cards(installed(context.folders.models), context.taxonomy)
    digest, _ = cards.digests(settings.model, settings.quality)
    file = map_file(context.folders.cache, root)
    drawn = kept_map(file, map_key(context.store, root, digest))
    if drawn is None:
        drawn = _draw(context, root, digest)
        keep_map(file, drawn)
    if table is not None:
        _write(table, drawn)
    output.object(map=file, tracks=len(drawn.paths), sampled=int(drawn.sampled.sum()))
    words = f"{count(len(drawn.paths), 'track')} on the map"
    output.summary(f"{words}, written to {table}." if table else f"{words}; --csv FILE writes it.")
    return output.exit_code


def _draw(context: Context, root: Path, digest: str) -> LibraryMap:
    output = context.output
    output.begin()
    drawn: LibraryMap | None = None
    with contextlib.closing(draw_map(context.store, root, digest)) as events:
        for event in events:
            if isinstance(event, LibraryMap):
                drawn = event
            else:
                output.object(done=event.done, total=event.total)
                output.progress(event.done, event.total)
    output.clear()
    assert drawn is not None  # the last event
    return drawn


def _write(path: Path, drawn: LibraryMap) -> None:
    """Write a table; the bytes of a path that is no text are written as they are."""
    try:
        with path.open("w", encoding="utf-8", errors="surrogateescape", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(["path", "x", "y", "sampled"])
            for name, (x, y), sampled in zip(
                drawn.paths, drawn.places.tolist(), drawn.sampled.tolist(), strict=True
            ):
                writer.writerow([str(name), f"{x:.3f}", f"{y:.3f}", int(sampled)])
    except OSError as error:
        raise from_os_error(path, error) from error
