"""The journal survives torn and damaged lines, and lets one process at a time change files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import types
from dataclasses import replace
from pathlib import Path

import pytest

from reclass_gui.core import changes, processlock
from reclass_gui.core.errors import StoreError
from reclass_gui.core.journal import Journal
from reclass_gui.core.journalformat import INTENT, Entry, change_from_json
from reclass_gui.core.records import (
    Change,
    ChangeFailed,
    Companion,
    FileIdentity,
    Finished,
    Progress,
    to_json,
)
from tests.core.safety import make_library, plan_for, state_of

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_library(tmp_path / "library")


def lines_of(journal: Journal, name: str) -> Path:
    return journal.folder / name / "journal.jsonl"


def applied(root: Path, journal: Journal) -> str:
    list(changes.apply(plan_for(root), journal))
    return journal.batches()[0].name


def test_changes_survive_json() -> None:
    change = Change(
        Path(os.fsdecode(b"/m/caf\xe9.mp3")),
        ("(17)", "日本"),
        None,
        Path("/m/x.mp3"),
        True,
        FileIdentity(1, 2**62, 3, 4, "ab"),
        (Companion(Path("/m/a.lrc"), Path("/m/b.lrc")),),
    )
    assert change_from_json(json.loads(json.dumps(to_json(change)))) == change
    tags_only = replace(change, genres_after=("x",), path_after=None)
    assert change_from_json(json.loads(json.dumps(to_json(tags_only)))) == tags_only


def test_an_empty_history(journal: Journal) -> None:
    assert journal.batches() == []
    (finished,) = changes.recover(journal)
    assert (finished.done, finished.failed) == (0, 0)
    with pytest.raises(StoreError, match="no batch"):
        journal.batch("20260101-000000")


def test_batches_of_one_second_keep_their_order(journal: Journal, tmp_path: Path) -> None:
    names = []
    for _ in range(12):
        with journal.create(tmp_path) as log:
            names.append(log.name)
    assert [batch.name for batch in journal.batches()] == names[::-1]


def test_the_summary_is_only_a_shortcut(root: Path, journal: Journal) -> None:
    name = applied(root, journal)
    summary = journal.folder / name / "summary.json"
    (known,) = journal.batches()
    whole = json.loads(summary.read_text())
    wrong = [
        {**whole, "when": "x"},
        {**whole, "state": 1},
        {**whole, "name": "y"},
        {**whole, "z": 1},
    ]
    broken = ["", "{}", '{"journal_bytes": 1}', "not json", "1.5", "[]"]
    for text in [*broken, *map(json.dumps, wrong)]:
        summary.write_text(text)
        assert journal.batches() == [known]
    summary.unlink()
    assert journal.batches() == [known]


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9])
def test_a_torn_last_line_is_passed_over(kept: float, root: Path, journal: Journal) -> None:
    before = state_of(root)
    name = applied(root, journal)
    path = lines_of(journal, name)
    raw = path.read_bytes()
    last = raw.rstrip(b"\n").rfind(b"\n") + 1
    path.write_bytes(raw[: last + int((len(raw) - last) * kept)])
    assert journal.contents(name).damaged == []
    list(changes.recover(journal))
    list(changes.undo(name, journal))
    assert journal.contents(name).damaged == []
    assert state_of(root).files == before.files


def test_a_cut_after_any_line_can_be_recovered(root: Path, journal: Journal) -> None:
    before = state_of(root)
    name = applied(root, journal)
    path = lines_of(journal, name)
    lines = path.read_bytes().splitlines(keepends=True)
    prepared = max(i for i, line in enumerate(lines) if b'"prepared"' in line)
    path.write_bytes(b"".join(lines[: prepared + 1]))
    assert journal.batch(name).state == "unfinished"
    events = list(changes.recover(journal))
    assert isinstance(events[-1], Finished)
    assert (events[-1].done, events[-1].failed) == (3, 0)
    assert journal.batch(name).state == "done"
    list(changes.undo(name, journal))
    assert state_of(root).files == before.files


def test_damaged_lines_are_set_aside_and_reported(root: Path, journal: Journal) -> None:
    before = state_of(root)
    name = applied(root, journal)
    path = lines_of(journal, name)
    lines = path.read_bytes().splitlines(keepends=True)
    done = next(i for i, line in enumerate(lines) if b'"phase": "done"' in line)
    damaged = b"\xff\0 torn " + lines[done]
    lines[done] = damaged
    path.write_bytes(b"".join(lines))
    events = list(changes.recover(journal))
    reports = [event.text for event in events if isinstance(event, Progress)]
    assert reports == [f"1 damaged line of the journal of {name} was set aside"]
    aside = journal.folder / name / "damaged-lines.jsonl"
    assert aside.read_bytes() == damaged
    assert journal.contents(name).damaged == []
    assert [e for e in changes.recover(journal) if isinstance(e, Progress)] == []
    list(changes.undo(name, journal))
    assert state_of(root).files == before.files


def test_a_damaged_line_of_a_finished_batch_is_reported(root: Path, journal: Journal) -> None:
    name = applied(root, journal)
    path = lines_of(journal, name)
    path.write_bytes(b"garbage\n" + path.read_bytes())
    assert len([e for e in changes.recover(journal) if isinstance(e, Progress)]) == 1
    assert journal.batch(name).done == 3


def test_an_intent_alone_is_taken_back(root: Path, journal: Journal) -> None:
    plan = plan_for(root)
    temporary = root / ".reclass-rest.mp3"
    temporary.write_bytes(b"half a copy")
    with journal.create(root) as log:
        data = {
            "change": to_json(plan.changes[0]),
            "temporaries": [str(temporary)],
            "folders": [],
        }
        log.write([Entry(INTENT, 0, data)])
    assert journal.batches()[0].state == "unfinished"
    failed = [e for e in changes.recover(journal) if isinstance(e, ChangeFailed)]
    assert [e.change for e in failed] == [plan.changes[0]]
    assert "as it was before" in failed[0].reason
    assert not temporary.exists()


def test_a_file_that_a_third_program_changed_is_left_alone(root: Path, journal: Journal) -> None:
    list(changes.apply(plan_for(root, template=None), journal))
    name = journal.batches()[0].name
    path = lines_of(journal, name)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(line for line in lines if b'"phase": "done"' not in line))
    victim = next(root.rglob("track 1.ogg"))
    victim.write_bytes(b"somebody else's")
    failed = [e for e in changes.recover(journal) if isinstance(e, ChangeFailed)]
    assert [(e.change.path, e.kind) for e in failed] == [(victim, "changed")]
    assert victim.read_bytes() == b"somebody else's"
    assert journal.batch(name).state == "done"


def test_a_damaged_delta_harms_nothing(root: Path, journal: Journal) -> None:
    list(changes.apply(plan_for(root, template=None), journal))
    after = state_of(root)
    name = journal.batches()[0].name
    deltas = journal.folder / name / "deltas.bin"
    deltas.write_bytes(bytes(deltas.stat().st_size))
    failed = [e for e in changes.undo(name, journal) if isinstance(e, ChangeFailed)]
    assert len(failed) == 3
    assert state_of(root) == after


def test_a_journal_that_cannot_be_written_stops_everything(root: Path, tmp_path: Path) -> None:
    (tmp_path / "blocked").write_text("a file, no folder")
    before = state_of(root)
    with pytest.raises(StoreError, match="can't be written"):
        list(changes.apply(plan_for(root), Journal(tmp_path / "blocked")))
    assert state_of(root) == before


def test_a_second_process_is_told_who_holds_the_lock(root: Path, journal: Journal) -> None:
    program = (
        "import sys; from pathlib import Path; from reclass_gui.core.journal import Journal\n"
        "with Journal(Path(sys.argv[1])).lock():\n"
        "    print('held', flush=True); sys.stdin.read()"
    )
    before = state_of(root)
    plan = plan_for(root)
    with subprocess.Popen(
        [sys.executable, "-c", program, journal.folder],
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(StoreError, match=rf"Another Reclass .*\(process {other.pid}\)"):
            list(changes.apply(plan, journal))
        assert state_of(root) == before
        other.kill()
    # The system lets the lock of a dead process go.
    assert applied(root, journal)


def test_two_runs_of_one_process_do_not_meet(root: Path, journal: Journal) -> None:
    name = applied(root, journal)
    run = changes.undo(name, journal)
    next(run)
    with pytest.raises(StoreError, match=f"process {os.getpid()}"):
        list(changes.undo(name, journal))
    run.close()
    list(changes.undo(name, journal))
    assert journal.batch(name).state == "undone"


def test_the_lock_of_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held: set[str] = set()

    def locking(descriptor: int, _mode: int, _count: int) -> None:
        name = str(Path(f"/proc/self/fd/{descriptor}").readlink())
        if name in held:
            raise OSError(13, "Permission denied")
        held.add(name)

    if not Path("/proc/self/fd").is_dir():
        pytest.skip("names of open files can't be told here")
    module = types.SimpleNamespace(locking=locking, LK_NBLCK=2)
    monkeypatch.setitem(sys.modules, "msvcrt", module)
    monkeypatch.setattr(processlock.sys, "platform", "win32")
    second = processlock.ProcessLock(tmp_path / "lock")
    with (
        processlock.ProcessLock(tmp_path / "lock"),
        pytest.raises(StoreError, match=f"process {os.getpid()}"),
        second,
    ):
        pytest.fail("two hold the lock")
