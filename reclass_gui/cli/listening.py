"""`reclass scan` and `reclass classify`: what is there, and what it sounds like."""

from __future__ import annotations

import contextlib
import csv
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reclass_gui.cli.output import absolute, closing, count, fit, shown_under
from reclass_gui.core import pipeline, scan, tags
from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.core.genres import GENRE_SEPARATOR
from reclass_gui.core.records import (
    Progress,
    Suggestion,
    Track,
    TrackDone,
    TrackFailed,
    TrackFound,
    TrackGone,
)

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from reclass_gui.cli.context import Context
    from reclass_gui.core.model import Model

_BATCH = 500


def folder(text: str | Path) -> Path:
    """Return an existing folder.

    Raises:
        FileError: it isn't there, is no folder, or may not be read.
    """
    path = absolute(text)
    try:
        if not stat.S_ISDIR(path.stat().st_mode):
            raise FileError(path, "other", "it is not a folder")
        with os.scandir(path):
            pass
    except FileNotFoundError as error:
        raise FileError(path, "not-found", "there is no such folder") from error
    except OSError as error:
        raise from_os_error(path, error) from error
    return path


def scan_folder(context: Context, root: Path) -> Iterator[TrackFound | TrackGone]:
    """Walk a folder, keep the store in step, and yield what was found or is gone."""
    known = {track.path: track for track in context.store.tracks(root)}
    new: list[Track] = []
    gone: list[Path] = []
    context.output.begin()
    with (
        context.executor() as executor,
        closing(scan.walk(root, known, executor=executor)) as events,
    ):
        try:
            for event in events:
                if isinstance(event, Progress):
                    context.output.progress(event.done, event.total, event.text)
                elif isinstance(event, TrackFound):
                    if not event.known:
                        new.append(event.track)
                        if len(new) >= _BATCH:
                            context.store.put_tracks(new)
                            new.clear()
                    yield event
                elif isinstance(event, TrackGone):
                    gone.append(event.path)
                    yield event
        finally:
            # What was read until an interruption need not be read again.
            context.store.put_tracks(new)
            context.store.forget(gone)
            context.output.clear()


def run_scan(context: Context, arguments: argparse.Namespace) -> int:
    """List what a folder holds."""
    output = context.output
    root = folder(arguments.folder)
    found = known = missing = 0
    for event in scan_folder(context, root):
        if isinstance(event, TrackGone):
            missing += 1
            continue
        track = event.track
        found += 1
        known += event.known
        if track.error:
            output.failed(track.path, "damaged", track.error)
            continue
        output.object(
            path=track.path,
            format=track.format,
            artist=track.artist,
            title=track.title,
            album=track.album,
            album_artist=track.album_artist,
            genres=track.genres,
            seconds=track.seconds,
            size=track.size,
        )
        if not output.json:
            output.line(_scan_line(track, root, output.width))
    context.store.remember_folder(root)
    words = [count(found, "track"), f"{found - known:,} new or changed"]
    if missing:
        words.append(f"{missing:,} gone")
    output.summary(", ".join(words) + ".")
    return output.exit_code


def _scan_line(track: Track, root: Path, width: int) -> str:
    genres = ", ".join(track.genres) or "–"
    wide = max(width - 24, 20)
    return f"{fit(genres, 22)}  {fit(shown_under(track.path, root), wide, keep_end=True)}".rstrip()


def gather(context: Context, paths: Iterable[str | Path]) -> Iterator[Track | TrackFailed]:
    """Yield each track named, or lying in a folder named, once."""
    seen: set[Path] = set()
    for text in paths:
        path = absolute(text)
        try:
            for track in _tracks_at(context, path):
                if track.path not in seen:
                    seen.add(track.path)
                    yield failure(track) if track.error else track
        except FileError as error:
            yield TrackFailed(Track(error.path, 0, 0), error.kind, error.reason)


def _tracks_at(context: Context, path: Path) -> Iterator[Track]:
    if path.is_dir():
        for event in scan_folder(context, folder(path)):
            if isinstance(event, TrackFound):
                yield event.track
        return
    track = tags.read_track(path)
    context.store.put_tracks([track])
    yield track


def failure(track: Track) -> TrackFailed:
    """Say again, with its kind, why a track of a scan can't be read."""
    try:
        tags.read_track(track.path)
    except FileError as error:
        return TrackFailed(track, error.kind, error.reason)
    return TrackFailed(track, "damaged", track.error)


def classify(
    context: Context,
    found: Iterable[Track | TrackFailed],
    model: Model,
    quality: str | None,
    *,
    anew: bool = False,
) -> Iterator[TrackDone | TrackFailed]:
    """Listen to tracks, show the progress, and yield a result for each; failures come first.

    Args:
        anew: listen also to what is known, and keep nothing.
    """
    output = context.output
    everything = list(found)
    failures = [item for item in everything if isinstance(item, TrackFailed)]
    tracks = [item for item in everything if isinstance(item, Track)]
    yield from failures
    output.begin()
    with (
        context.executor() as executor,
        closing(
            pipeline.classify(
                tracks,
                model,
                None if anew else context.store,
                quality=quality or context.settings.quality,
                executor=executor,
                unsure_below=context.settings.unsure_below,
                taxonomy=context.taxonomy,
            )
        ) as events,
    ):
        for event in events:
            if isinstance(event, Progress):
                output.progress(event.done, event.total, event.text)
            elif isinstance(event, (TrackDone, TrackFailed)):
                yield event
    output.clear()


def run_classify(context: Context, arguments: argparse.Namespace) -> int:
    """Say what tracks sound like; writes nothing into them."""
    output = context.output
    model = context.load_model(arguments.model, arguments.device)
    found = list(gather(context, arguments.paths))
    common = _common_folder(found)
    suggested = unsure = gated = 0
    tally = model.tally()
    with contextlib.ExitStack() as stack:
        table = (
            stack.enter_context(CsvTable(arguments.csv, model.genres)) if arguments.csv else None
        )
        for event in classify(context, found, model, arguments.quality):
            row = result_row(event)
            if table is not None:
                table.write(row)
            if isinstance(event, TrackFailed):
                output.failed(event.track.path, event.kind, event.reason, **row)
                continue
            if tally is not None:
                tally.add(event.analysis, cached=event.cached)
            suggestion = event.suggestion
            suggested += suggestion.genre is not None
            unsure += suggestion.reason == "unsure"
            gated += suggestion.reason in ("silence", "speech")
            output.object(**row)
            if table is None and not output.json:
                output.line(_classify_line(suggestion, common, output.width))
    words = [f"{count(suggested, 'genre')} suggested", f"{unsure:,} unsure"]
    if gated:
        words.append(f"{gated:,} silent or spoken")
    summary = f"{count(len(found), 'track')}: {', '.join(words)}."
    if tally is not None:
        output.object(**tally.to_json())
        summary = f"{summary}\n{tally.text}"
    output.summary(summary)
    return output.exit_code


def result_row(event: TrackDone | TrackFailed) -> dict[str, Any]:
    """Return what JSON and CSV say of one track."""
    if isinstance(event, TrackFailed):
        return {
            "path": event.track.path,
            "genre": None,
            "genres": (),
            "confidence": None,
            "probabilities": {},
            "styles": {},
            "heard": {},
            "error": event.reason,
            "kind": event.kind,
            "reason": "error",
        }
    suggestion = event.suggestion
    return {
        "path": event.track.path,
        "genre": suggestion.genre,
        "genres": suggestion.genres,
        "confidence": round(suggestion.confidence, 4),
        "probabilities": {name: round(p, 4) for name, p in suggestion.probabilities},
        "styles": {name: round(p, 4) for name, p in suggestion.styles},
        "heard": {name: round(p, 4) for name, p in suggestion.heard},
        "error": None,
        "reason": suggestion.reason or None,
        "present": event.track.genres,
    }


def _classify_line(suggestion: Suggestion, root: Path, width: int) -> str:
    if suggestion.genre is not None:
        said, share = GENRE_SEPARATOR.join(suggestion.genres), f"{suggestion.confidence:4.0%}"
    elif suggestion.reason == "unsure" and suggestion.best:
        said, share = f"? {suggestion.best}", f"{suggestion.confidence:4.0%}"
    else:
        said, share = f"({suggestion.reason})", "    "
    name = shown_under(suggestion.path, root)
    return f"{fit(said, 18)}  {share}  {fit(name, max(width - 26, 20), keep_end=True)}".rstrip()


def _common_folder(found: list[Track | TrackFailed]) -> Path:
    parents = {os.fspath(item.path.parent) for item in found if isinstance(item, Track)}
    try:
        return Path(os.path.commonpath(parents)) if parents else Path()
    except ValueError:  # several drives
        return Path()


class CsvTable:
    """A CSV file with a line for each track and a column for each genre.

    Several suggested genres stand in one cell, as in a file of labels: "Rock; Jazz".
    Text is UTF-8; the bytes of a path that is not are written as they are.
    """

    def __init__(self, target: str, genres: tuple[str, ...]) -> None:
        self._path = absolute(target)
        self._genres = genres
        if self._path.suffix.lower() in scan.AUDIO_SUFFIXES:
            # As in: reclass classify --csv *.mp3
            raise FileError(self._path, "exists", "a table is never written over music")
        try:
            self._stream = self._path.open(
                "w", encoding="utf-8", errors="surrogateescape", newline=""
            )
        except OSError as error:
            raise from_os_error(self._path, error) from error
        self._writer = csv.writer(self._stream)
        self._names = ("path", "genre", "confidence", "reason", "error")
        self._writer.writerow([*self._names, "styles", *genres])

    def __enter__(self) -> CsvTable:
        return self

    def __exit__(self, *_details: object) -> None:
        try:
            self._stream.close()
        except OSError as error:
            raise from_os_error(self._path, error) from error

    def write(self, row: dict[str, Any]) -> None:
        """Write the line of one track."""
        told = row | {"genre": GENRE_SEPARATOR.join(row["genres"])}
        plain = ["" if told[name] is None else str(told[name]) for name in self._names]
        styles = "; ".join(f"{name} {p:.2f}" for name, p in row["styles"].items())
        shares = [row["probabilities"].get(genre, "") for genre in self._genres]
        try:
            self._writer.writerow([*plain, styles, *shares])
        except OSError as error:
            raise from_os_error(self._path, error) from error
