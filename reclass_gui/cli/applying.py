"""`reclass apply`, `reclass history`, `reclass undo`: change files, and take it back."""

from __future__ import annotations

import signal
import sys
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reclass_gui.cli.listening import classify, folder, gather
from reclass_gui.cli.output import absolute, clean, closing, count, fit, shown_under
from reclass_gui.cli.verifying import run_paths
from reclass_gui.core import changes
from reclass_gui.core.errors import FileError, SettingsError, StoreError
from reclass_gui.core.following import follow_change
from reclass_gui.core.playlistrecords import PlaylistDone, PlaylistFailed
from reclass_gui.core.records import (
    Batch,
    Change,
    ChangeDone,
    ChangeFailed,
    Plan,
    Progress,
    TrackFailed,
)
from reclass_gui.core.suggest import genres_above, genres_to_write

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path
    from types import FrameType

    from reclass_gui.cli.context import Context
    from reclass_gui.core.records import Event, Suggestion, Track
    from reclass_gui.core.store import Decision

INTERRUPTED = 130


class StopWhenSettled:
    """Let Ctrl+C end a run when the files at hand are done; a second Ctrl+C ends it at once.

    Attributes:
        asked: whether Ctrl+C was pressed.
    """

    def __init__(self) -> None:
        self.asked = False
        self._before: Any = None

    def __enter__(self) -> StopWhenSettled:
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._on_interrupt)
        return self

    def __exit__(self, *_details: object) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def _on_interrupt(self, _number: int, _frame: FrameType | None) -> None:
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True


@dataclass(slots=True)
class _Chosen:
    """What is to be written, and what is left alone."""

    requests: list[changes.Request]
    unsure: int = 0
    gated: int = 0
    rejected: int = 0


def run_apply(context: Context, arguments: argparse.Namespace) -> int:
    """Write genres and sort files into folders, as the plan says that is shown first."""
    output = context.output
    root = folder(arguments.folder)
    settle(context)
    model = context.load_model(arguments.model, arguments.device)
    found = gather(context, [arguments.folder])
    decisions = context.store.decisions(root)
    chosen = _Chosen([])
    for event in classify(context, found, model, arguments.quality):
        if isinstance(event, TrackFailed):
            output.failed(event.track.path, event.kind, event.reason, status="failed")
            continue
        decision = decisions.get(event.track.path)
        _choose(context, chosen, event.track, event.suggestion, decision, arguments.min_confidence)
    plan = _plan(context, arguments, root, chosen)
    left = _left_alone(chosen)
    _show_plan(context, plan, arguments, left)
    for conflict in plan.conflicts:
        output.failed(conflict.path, conflict.kind, conflict.reason, status="conflict")
    if arguments.dry_run:
        output.summary(f"Nothing was changed: {count(len(plan.changes), 'change')} planned.")
        return output.exit_code
    if not plan.changes:
        output.summary("There is nothing to change.")
        return output.exit_code
    if not arguments.yes and not output.json and output.is_interactive and not _agreed(plan):
        output.summary("Nothing was changed.")
        return output.exit_code
    given = arguments.keep_originals
    events = changes.apply(
        plan,
        context.journal,
        keep_times=context.settings.keep_times,
        originals=absolute(given) if given else context.settings.originals_folder,
    )
    return carry_out(context, events, len(plan.changes), undone=False)


def _choose(
    context: Context,
    chosen: _Chosen,
    track: Track,
    suggestion: Suggestion,
    decision: Decision | None,
    least: float | None,
) -> None:
    """Take the person's decision where there is one, else a suggestion that is sure enough."""
    if decision is not None:
        wanted = decision.genres
        if not wanted:
            chosen.rejected += 1
            return
    else:
        wanted = genres_above(suggestion, least)
        if not wanted:
            if suggestion.reason in ("silence", "speech"):
                chosen.gated += 1
            else:
                chosen.unsure += 1
            return
    settings = context.settings
    genres = genres_to_write(
        track.genres,
        wanted[0],
        context.taxonomy,
        further=wanted[1:],
        protected=settings.protected_genres,
        mode=settings.write_mode,
    )
    chosen.requests.append(changes.Request(track, genres, wanted[0]))


def _plan(context: Context, arguments: argparse.Namespace, root: Path, chosen: _Chosen) -> Plan:
    settings = context.settings
    explicit = arguments.tags_only or arguments.copy or arguments.move or arguments.to is not None
    tags_only = arguments.tags_only or (settings.tags_only and not explicit)
    copy = arguments.copy or (settings.copy and not explicit and not tags_only)
    if arguments.to is not None and tags_only:
        raise SettingsError("--to needs files to go somewhere; leave out --tags-only.")
    place = arguments.to if arguments.to is not None else settings.destination
    destination = absolute(place) if place else None
    return changes.plan(
        root,
        chosen.requests,
        template=None if tags_only else arguments.template or settings.template,
        destination=None if tags_only else destination,
        copy=copy,
        on_collision=settings.on_collision,
    )


def _left_alone(chosen: _Chosen) -> list[str]:
    words = (
        (chosen.unsure, "not sure enough"),
        (chosen.gated, "silent or spoken"),
        (chosen.rejected, "rejected by you"),
    )
    return [f"{number:,} {text}" for number, text in words if number]


def _show_plan(
    context: Context, plan: Plan, arguments: argparse.Namespace, left: list[str]
) -> None:
    output = context.output
    if output.json:
        if arguments.dry_run:
            for change in plan.changes:
                output.object(**_row(change), status="planned")
            for edit in plan.playlists:
                output.object(
                    playlist=edit.path,
                    path_after=edit.path_after,
                    entries=edit.entries,
                    status="planned",
                )
        return
    for change in plan.changes:
        for line in _change_lines(change, plan.root, output.width):
            output.line(line)
    for edit in plan.playlists:
        shown = fit(shown_under(edit.path, plan.root), max(output.width - 40, 20), keep_end=True)
        entries = count(len(edit.entries), "entry follows its track", "entries follow their tracks")
        output.line(f"{shown.rstrip()}: {entries}")
    words = [count(len(plan.changes), "change"), f"{plan.unchanged:,} already right", *left]
    if plan.conflicts:
        words.append(f"{len(plan.conflicts):,} not possible")
    output.line()
    output.line(", ".join(words) + ".")


def _row(change: Change) -> dict[str, Any]:
    return {
        "path": change.path,
        "genres_before": change.genres_before,
        "genres_after": change.genres_after,
        "path_after": change.path_after,
        "copy": change.copy,
        "companions": [[c.path, c.path_after] for c in change.companions],
    }


def _change_lines(change: Change, root: Path, width: int) -> list[str]:
    lines = [fit(shown_under(change.path, root), width, keep_end=True).rstrip()]
    if change.genres_after is not None and change.genres_after != change.genres_before:
        before = ", ".join(change.genres_before) or "no genre"
        after = ", ".join(change.genres_after) or "no genre"
        lines.append(fit(f"    {before} → {after}", width).rstrip())
    if change.path_after is not None:
        verb = "copy to" if change.copy else "move to"
        target = shown_under(change.path_after, root)
        lines.append(f"    {verb} {fit(target, max(width - 12, 20), keep_end=True).rstrip()}")
    for companion in change.companions:
        lines.append(f"    along with it: {clean(companion.path.name)}")
    return lines


def _agreed(plan: Plan) -> bool:
    sys.stdout.write(f"Apply {count(len(plan.changes), 'change')}? [y/N] ")
    sys.stdout.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def settle(context: Context) -> None:
    """Finish or take back what an earlier run left half done, and say so."""
    done = 0
    for event in changes.recover(context.journal):
        if isinstance(event, ChangeFailed):
            context.output.note(f"Half-done change of {event.change.path}: {event.reason}")
        elif isinstance(event, PlaylistFailed):
            context.output.note(f"Playlist {event.path} could not follow: {event.reason}")
        elif isinstance(event, ChangeDone):
            done += 1
    if done:
        context.output.note(
            f"{count(done, 'change')} left half done by an earlier run: now put right."
        )


def carry_out(context: Context, events: Iterator[Event], total: int, *, undone: bool) -> int:
    """Carry changes out, one line each for programs, progress for people."""
    output = context.output
    done = failed = 0
    batch = ""
    output.begin()
    with StopWhenSettled() as stop, closing(events):
        for event in events:
            if isinstance(event, Progress):
                output.progress(event.done, event.total, event.text)
            elif isinstance(event, ChangeDone):
                done += 1
                batch = event.batch
                output.object(
                    **_row(event.change), status="undone" if undone else "done", batch=batch
                )
                try:
                    follow_change(context.store, event.change, undone=undone)
                except FileError as error:
                    # The change itself is done and in the journal; the next scan will see it.
                    output.note(f"{error.path}: {error.reason}")
            elif isinstance(event, ChangeFailed):
                failed += 1
                batch = event.batch
                output.failed(
                    event.change.path, event.kind, event.reason, status="failed", batch=batch
                )
            elif isinstance(event, PlaylistDone):
                output.object(
                    playlist=event.path,
                    entries=event.entries,
                    status="undone" if undone else "done",
                    batch=event.batch,
                )
            elif isinstance(event, PlaylistFailed):
                output.failed(
                    event.path, event.kind, event.reason, status="failed", batch=event.batch
                )
            # Progress ends a group of changes; those before it are done and must be told.
            if stop.asked and isinstance(event, Progress):
                break
    stopped = stop.asked and done + failed < total
    verb = "taken back" if undone else "made"
    text = f"{count(done, 'change')} {verb}" + (f", {failed:,} failed" if failed else "") + "."
    if stopped:
        text = f"Stopped on request after {done + failed:,} of {total:,}. {text}"
    if batch and done and not undone:
        text += f" Take back with: reclass undo {batch}"
    output.summary(text)
    return INTERRUPTED if stopped else output.exit_code


def run_history(context: Context, arguments: argparse.Namespace) -> int:
    """List everything that was applied, newest first."""
    if arguments.paths is not None:
        return run_paths(context, arguments)
    if arguments.csv is not None:
        raise SettingsError("--csv writes the paths of a batch: name it with --paths BATCH.")
    output = context.output
    try:
        settle(context)
    except StoreError as error:
        # Another process is at work; the history can be read all the same.
        output.note(str(error))
    batches = context.journal.batches()
    for batch in batches:
        output.object(
            batch=batch.name,
            when=time.strftime("%Y-%m-%dT%H:%M:%S%z", time.localtime(batch.when)),
            root=batch.root,
            done=batch.done,
            failed=batch.failed,
            undone=batch.undone,
            state=batch.state,
        )
    if batches:
        output.table([_batch_row(b) for b in batches], heads=_BATCH_HEADS)
    output.summary(f"{count(len(batches), 'batch', 'batches')}.")
    return output.exit_code


_BATCH_HEADS = ("batch", "when", "done", "failed", "undone", "state", "folder")


def _batch_row(batch: Batch) -> tuple[str, ...]:
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(batch.when))
    numbers = (f"{batch.done:,}", f"{batch.failed:,}", f"{batch.undone:,}")
    return (batch.name, when, *numbers, batch.state, str(batch.root))


def run_undo(context: Context, arguments: argparse.Namespace) -> int:
    """Take one batch back, by default the newest that is not undone."""
    output = context.output
    settle(context)
    name = arguments.batch
    if name is None:
        name = next((b.name for b in context.journal.batches() if b.done > b.undone), None)
        if name is None:
            output.summary("There is nothing to undo.")
            return output.exit_code
    batch = context.journal.batch(name)
    total = batch.done - batch.undone
    return carry_out(context, changes.undo(name, context.journal), total, undone=True)
