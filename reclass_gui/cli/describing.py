"""`reclass features`: the numbers that feature models hear, of tracks and of FMA's table."""

from __future__ import annotations

import csv
from contextlib import ExitStack
from typing import TYPE_CHECKING

from reclass_gui.cli.listening import gather
from reclass_gui.cli.output import absolute, closing, count
from reclass_gui.core import scan
from reclass_gui.core.descriptors import feature_table, fma, gtzan
from reclass_gui.core.descriptors.clips import read_clip
from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.core.featuresets import feature_set
from reclass_gui.core.records import Progress, Track, TrackFailed

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from reclass_gui.cli.context import Context
    from reclass_gui.core.featuresets import FeatureSet
    from reclass_gui.core.records import FloatArray


def run_describe(context: Context, arguments: argparse.Namespace) -> int:
    """Compute the features of tracks; changes no file."""
    output = context.output
    context.choose_decoding()
    chosen = feature_set(arguments.set)
    names = gtzan.columns() if chosen.size == len(gtzan.columns()) else fma.column_names()
    done = 0
    with ExitStack() as stack:
        table = stack.enter_context(_Table(arguments.csv, names)) if arguments.csv else None
        found = list(gather(context, arguments.paths))
        output.begin()
        for number, item in enumerate(found):
            if isinstance(item, TrackFailed):
                output.failed(item.track.path, item.kind, item.reason)
                continue
            output.progress(number, len(found), item.path.name)
            try:
                values = _describe(item, chosen)
            except FileError as error:
                output.failed(error.path, error.kind, error.reason)
                continue
            done += 1
            named = dict(zip(names, map(float, values), strict=True))
            output.object(path=item.path, set=arguments.set, features=named)
            if table:
                table.write(item.path, values)
            elif not output.json:
                output.line(str(item.path))
                output.table([(f"  {name}", f"{value:.6g}") for name, value in named.items()])
    output.summary(f"{count(done, 'track')} described by {len(names)} features.")
    return output.exit_code


def _describe(track: Track, chosen: FeatureSet) -> FloatArray:
    clip = read_clip(track.path, rate=chosen.rate, seconds=chosen.seconds)
    try:
        return chosen.load()(clip.samples, clip.rate)
    except ValueError as error:
        raise FileError(track.path, "unsupported", str(error)) from error


def run_convert(context: Context, arguments: argparse.Namespace) -> int:
    """Turn FMA's table into one that opens at once."""
    output = context.output
    source, target = absolute(arguments.table), absolute(arguments.target)
    output.begin()
    with closing(feature_table.convert(source, target, overwrite=arguments.overwrite)) as events:
        for event in events:
            if isinstance(event, Progress):
                output.progress(event.done, event.total)
    table = feature_table.open_table(target)
    sizes = [path.stat().st_size for path in (source, target)]
    output.object(
        table=target,
        index=feature_table.index_path(target),
        tracks=len(table.tracks),
        features=len(table.columns),
        fma=table.columns == fma.columns(),
        bytes_before=sizes[0],
        bytes_after=sizes[1],
    )
    before, after = (f"{size / 1e6:,.1f} MB" for size in sizes)
    features = count(len(table.columns), "feature")
    output.summary(f"{count(len(table.tracks), 'track')} of {features}: {before} became {after}.")
    return output.exit_code


class _Table:
    """A CSV file with a line for each track and a column for each feature."""

    def __init__(self, target: str, names: tuple[str, ...]) -> None:
        self._path = absolute(target)
        if self._path.suffix.lower() in scan.AUDIO_SUFFIXES:
            raise FileError(self._path, "exists", "a table is never written over music")
        try:
            self._stream = self._path.open(
                "w", encoding="utf-8", errors="surrogateescape", newline=""
            )
        except OSError as error:
            raise from_os_error(self._path, error) from error
        self._writer = csv.writer(self._stream)
        self._writer.writerow(["path", *names])

    def __enter__(self) -> _Table:
        return self

    def __exit__(self, *_details: object) -> None:
        try:
            self._stream.close()
        except OSError as error:
            raise from_os_error(self._path, error) from error

    def write(self, path: Path, values: FloatArray) -> None:
        """Write the line of one track, with all digits that single precision has."""
        try:
            self._writer.writerow([str(path), *(f"{value:.9g}" for value in values)])
        except OSError as error:
            raise from_os_error(self._path, error) from error
