"""Hostile input: real files of each kind, broken at random, given to whatever reads them.

Each input follows from target and number alone, so that a finding can be made again. The inputs
run in a process of their own with a limit on memory and a limit on time for each; a native crash
or a hang costs that process only, and is a finding.
"""

from __future__ import annotations

import contextlib
import faulthandler
import json
import multiprocessing
import os
import random
import resource
import shutil
import signal
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reclass_gui.core.errors import ReclassError
from tests.torture.targets import TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS_EACH = 10
MEMORY_BYTES = 4 << 30
# How many of all inputs each target gets, in parts of a thousand.
SHARES = {
    "tags": 280, "audio": 220, "playlists": 120, "journal": 80, "settings": 80, "taxonomy": 70,
    "cards": 100, "onnx": 50,
}  # fmt: skip
_MEMORY = Path("/dev/shm")


class TooLongError(Exception):
    """An input took longer than its limit."""


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Break bytes in a few of the ways in which files get broken, or are made to break."""
    broken = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = chance.randrange(len(broken) + 1)
        # Most of what programs trip over is at the start.
        if chance.random() < 0.5:
            at = min(at, chance.randrange(256))
        length = chance.choice((1, 2, 4, 16, 256))
        how = chance.randrange(8)
        if how == 0:
            broken[at : at + 1] = bytes([chance.randrange(256)])
        elif how == 1:
            del broken[at : at + length]
        elif how == 2:
            broken[at:at] = chance.randbytes(length)
        elif how == 3:
            broken[at:at] = broken[at : at + length] * chance.choice((1, 2, 100))
        elif how == 4:
            del broken[at:]
        elif how == 5:
            numbers = (b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x00\x00\x00\x80")
            broken[at : at + 4] = chance.choice(numbers)
        elif how == 6:
            other = chance.randrange(len(broken) + 1)
            broken[at : at + length] = broken[other : other + length]
        else:
            broken[at : at + 1] = chance.choice((b'"', b"[", b"{", b"}", b"1e999", b"-", b"\n"))
    return bytes(broken)


def _on_alarm(_number: int, _frame: object) -> None:
    raise TooLongError


def _work(target: str, first: int, count: int, folder: Path, tell: Any) -> None:
    """Run inputs in this process, telling of each before it is tried."""
    faulthandler.disable()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    signal.signal(signal.SIGALRM, _on_alarm)
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 2)  # decoders complain there
    read, seeds = TARGETS[target](folder / "made")
    work = folder / "work"
    for number in range(first, first + count):
        chance = random.Random(f"{target} {number}")
        name = chance.choice(sorted(seeds))
        data = mutated(seeds[name], chance)
        if number < len(seeds):
            # Unbroken, all of them have to be taken, or the rest would show nothing.
            name = sorted(seeds)[number]
            data = seeds[name]
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        tell.send(("trying", number, name))
        signal.setitimer(signal.ITIMER_REAL, SECONDS_EACH)
        try:
            read(work, name, data)
        except ReclassError as error:
            # Words for a person, as it should be.
            if number < len(seeds):
                tell.send(("finding", number, f"{name}: refused unbroken: {error}"))
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is a finding
            place = _place(error)
            tell.send(("finding", number, f"{name}: {type(error).__name__}: {error} {place}"[:300]))
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        strange = sorted(p.name for p in folder.iterdir() if p.name not in ("made", "work"))
        if strange:
            tell.send(("finding", number, f"{name}: wrote outside of its folder: {strange}"))
            break
    tell.send(("done", first + count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"({trace.tb_frame.f_code.co_name}:{trace.tb_lineno})" if trace else ""


def run_target(target: str, count: int, first: int = 0) -> dict[str, Any]:
    """Give a target so many inputs; return what was tried and found."""
    findings: list[dict[str, Any]] = []
    begun = time.monotonic()
    number, end, peak = first, first + count, 0
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        while number < end:
            number, peak = _watched(target, number, end, Path(folder), findings, peak)
    return {
        "target": target,
        "inputs": count,
        "findings": findings,
        "peak_memory_mb": peak // 1024,
        "seconds": round(time.monotonic() - begun, 1),
    }


def _watched(
    target: str, first: int, end: int, folder: Path, findings: list[dict[str, Any]], peak: int
) -> tuple[int, int]:
    """Run inputs until the end or until one takes the process with it; return the next number."""
    context = multiprocessing.get_context("fork")
    hear, tell = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(target, first, end - first, folder, tell))
    process.start()
    tell.close()
    number, words = first, "before the first"
    with contextlib.closing(hear):
        for kind, where, what in _messages(hear):
            if kind == "done":
                process.join()
                return where, max(peak, what)
            number, words = where, what
            if kind == "finding":
                findings.append({"target": target, "number": where, "what": what})
    process.kill()
    process.join()
    fate = "took too long" if process.exitcode == -signal.SIGKILL else f"exit {process.exitcode}"
    findings.append({"target": target, "number": number, "what": f"{words}: the process {fate}"})
    return number + 1, peak


def _messages(hear: Any) -> Iterator[tuple[str, int, Any]]:
    """Yield what a worker tells, until it is done, dead, or silent for too long."""
    while hear.poll(SECONDS_EACH * 6):
        try:
            message = hear.recv()
        except EOFError:
            return
        yield message
        if message[0] == "done":
            return


def counts(total: int) -> dict[str, int]:
    """Share a number of inputs among the targets."""
    return {name: max(total * share // 1000, 1) for name, share in SHARES.items()}


def figures(results: list[dict[str, Any]]) -> dict[str, Any]:
    """Sum the results up."""
    return {
        "inputs": sum(r["inputs"] for r in results),
        "by_target": {r["target"]: r["inputs"] for r in results},
        "peak_memory_mb": max((r["peak_memory_mb"] for r in results), default=0),
        "limits": {"seconds_each": SECONDS_EACH, "memory_mb": MEMORY_BYTES >> 20},
        "findings": [finding for r in results for finding in r["findings"]],
    }


if __name__ == "__main__":
    import sys

    print(json.dumps(run_target(sys.argv[1], int(sys.argv[2])), indent=1))  # noqa: T201
