"""Carry changes out in groups, so that many of them share one wait for the disk.

The order within a group is what makes it safe: intents on the disk, then temporary files made
and on the disk, then what is prepared on the disk, then the renames, then what is done. At any
moment the journal says enough to finish or to take back each change of the group.
"""

from __future__ import annotations

import time
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reclass_gui.core import filesystem, operation
from reclass_gui.core.errors import FileError, StoreError, from_os_error
from reclass_gui.core.journalformat import DONE, FAILED, INTENT, PREPARED, Entry
from reclass_gui.core.operation import HalfDoneError, Operation
from reclass_gui.core.preparing import Prepared, synced
from reclass_gui.core.records import (
    Change,
    ChangeDone,
    ChangeFailed,
    Event,
    Finished,
    Progress,
    to_json,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from reclass_gui.core.journal import BatchLog

GROUP_FILES = 32
GROUP_BYTES = 256 << 20
_SYNC_THREADS = 8


@dataclass(frozen=True, slots=True)
class Step:
    """One change to carry out or to undo.

    Attributes:
        intent: what the journal keeps before anything is made.
        prepare: makes everything ready; called once.
    """

    number: int
    change: Change
    intent: dict[str, Any]
    prepare: Callable[[], Prepared]


@dataclass(frozen=True, slots=True)
class _Outcome:
    step: Step
    error: FileError | None = None


def run(steps: Sequence[Step], log: BatchLog, prefix: str) -> Iterator[Event]:
    """Carry steps out, group by group; stop iterating to cancel after the group in hand.

    Args:
        prefix: "" for an apply, "undo-" for an undo.

    Raises:
        StoreError: the journal can't be written; what was begun is then settled by recovery.
    """
    started = time.monotonic()
    done = failed = 0
    for group in _groups(steps):
        for outcome in _Group(group, log, prefix).carry_out():
            if outcome.error is None:
                done += 1
                yield ChangeDone(outcome.step.change, log.name)
            else:
                failed += 1
                error = outcome.error
                yield ChangeFailed(outcome.step.change, log.name, error.kind, error.reason)
        yield Progress(done + failed, len(steps), group[-1].change.path.name)
    yield Finished(done, failed, seconds=time.monotonic() - started)


def _groups(steps: Sequence[Step]) -> Iterator[Sequence[Step]]:
    start = size = 0
    for i, step in enumerate(steps):
        if i > start and (i - start >= GROUP_FILES or size > GROUP_BYTES):
            yield steps[start:i]
            start, size = i, 0
        size += step.change.identity.size
    if start < len(steps):
        yield steps[start:]


class _Group:
    """The changes that share their waits for the disk."""

    def __init__(self, steps: Sequence[Step], log: BatchLog, prefix: str) -> None:
        self._steps = steps
        self._log = log
        self._prefix = prefix
        self._ready: dict[int, Prepared] = {}
        self._errors: dict[int, FileError] = {}
        self._unsettled: set[int] = set()

    def carry_out(self) -> list[_Outcome]:
        self._log.write([self._entry(INTENT, step, step.intent) for step in self._steps])
        try:
            self._prepare_all()
            self._log.sync_deltas()
            self._log.write([*map(self._prepared_entry, self._ready_steps()), *self._failures()])
        except StoreError:
            for prepared in self._ready.values():
                operation.clean_up(prepared.operation)
            raise
        told = set(self._errors)
        for step in self._ready_steps():
            self._commit(step)
        self._sync_folders()
        self._log.write([*self._completions(), *self._failures(told)])
        return [_Outcome(step, self._errors.get(step.number)) for step in self._steps]

    def _entry(self, phase: str, step: Step, data: dict[str, Any]) -> Entry:
        return Entry(self._prefix + phase, step.number, data)

    def _ready_steps(self) -> list[Step]:
        return [step for step in self._steps if step.number not in self._errors]

    def _prepare(self, step: Step) -> None:
        try:
            self._ready[step.number] = step.prepare()
        except FileError as error:
            self._errors[step.number] = error
        except OSError as error:
            self._errors[step.number] = from_os_error(step.change.path, error)

    def _prepare_all(self) -> None:
        """Make all temporary files; while one is made, those before it go to the disk."""
        waiting: list[tuple[Step, Future[Prepared]]] = []
        with ThreadPoolExecutor(_SYNC_THREADS) as pool:
            for step in self._steps:
                self._prepare(step)
                if step.number in self._ready:
                    waiting.append((step, pool.submit(synced, self._ready[step.number])))
        for step, future in waiting:
            try:
                self._ready[step.number] = future.result()
            except OSError as error:
                operation.clean_up(self._ready[step.number].operation)
                self._errors[step.number] = from_os_error(step.change.path, error)
        filesystem.checkpoint("temporaries synced")

    def _prepared_entry(self, step: Step) -> Entry:
        prepared = self._ready[step.number]
        data = {
            "operation": to_json(prepared.operation),
            "delta": list(prepared.delta),
            "facts": prepared.facts,
        }
        return self._entry(PREPARED, step, data)

    def _commit(self, step: Step) -> None:
        try:
            operation.commit(self._ready[step.number].operation)
        except HalfDoneError as error:
            self._errors[step.number] = error
            self._unsettled.add(step.number)
        except FileError as error:
            self._errors[step.number] = error
        except OSError as error:
            self._errors[step.number] = from_os_error(step.change.path, error)
        filesystem.checkpoint("committed")

    def _sync_folders(self) -> None:
        committed: list[Operation] = [
            self._ready[step.number].operation for step in self._ready_steps()
        ]
        for folder in sorted(operation.touched_folders(committed)):
            try:
                filesystem.sync_folder(folder)
            except OSError as error:
                # The renames are done, but might not outlive a power cut: recovery looks again.
                raise StoreError(
                    f"The changes in {folder} could not be confirmed: {error.strerror}."
                ) from error
        filesystem.checkpoint("folders synced")

    def _completions(self) -> list[Entry]:
        return [
            self._entry(DONE, step, completion(self._ready[step.number].operation))
            for step in self._ready_steps()
        ]

    def _failures(self, told: set[int] = frozenset()) -> list[Entry]:  # type: ignore[assignment]
        return [
            self._entry(FAILED, step, failure(self._errors[step.number]))
            for step in self._steps
            if step.number in self._errors
            and step.number not in told
            and step.number not in self._unsettled
        ]


def completion(done: Operation) -> dict[str, Any]:
    """Return what the journal keeps of a finished operation: what the file is now."""
    if done.kind == operation.REMOVE:
        return {}
    return {"identity": to_json(filesystem.identity(done.target))}


def failure(error: FileError) -> dict[str, Any]:
    """Return what the journal keeps of a change that was not carried out."""
    return {"kind": error.kind, "reason": error.reason}


def missing_folders(folder: Path) -> list[str]:
    """Name the folders that would have to be made, so that an undo can remove them."""
    missing = []
    while not folder.exists():
        missing.append(str(folder))
        folder = folder.parent
    return missing
