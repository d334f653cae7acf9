"""Run all of it and print JSON: ``python -m tests.torture [--scale X] [--only PART ...]``.

What is finished is kept in a file, so that a run that was cut off goes on where it was. Scale 1
takes a quarter of an hour or so on two cores; smaller ones take every n-th case and fewer inputs.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.torture import crashes, fuzz, listening, refusals, soak

if TYPE_CHECKING:
    from collections.abc import Callable

PARTS = ("crashes", "refusals", "short-writes", "fuzz", "soak", "listening")
INPUTS = 24_000
CYCLES = 2000
TRACKS = 10_000
_PORTION = 2000


class Results:
    """What is known so far, kept in a file after each case."""

    def __init__(self, path: Path, scale: float) -> None:
        self._path = path
        self._known: dict[str, Any] = {"scale": scale}
        if path.is_file():
            kept = json.loads(path.read_text("utf-8"))
            if kept.get("scale") == scale:
                self._known = kept

    def of(self, key: str, make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """Return a case's result, made now if it was not before."""
        if key not in self._known:
            started = time.monotonic()
            result = make()
            self._known[key] = {**result, "seconds": round(time.monotonic() - started, 2)}
            self._path.parent.mkdir(parents=True, exist_ok=True)
            new = self._path.with_suffix(".new")
            new.write_text(json.dumps(self._known), "utf-8")
            new.replace(self._path)
            sys.stderr.write(f"{key}: {json.dumps(self._known[key])[:160]}\n")
        found: dict[str, Any] = self._known[key]
        return found


def _crashes(results: Results, scale: float) -> dict[str, Any]:
    with crashes.two_devices() as (near, far, real):
        done = [
            results.of(
                "crashes " + " ".join(case),
                lambda case=case: crashes.run_case(case, near, far, real=real),  # type: ignore[misc]
            )
            for case in crashes.cases(scale)
        ]
    return crashes.figures(done, real=real)


def _refusals(results: Results, scale: float) -> dict[str, Any]:
    done = [
        results.of(
            "refusals " + " ".join(map(str, case)),
            lambda case=case: refusals.run_case(case),  # type: ignore[misc]
        )
        for case in refusals.cases(scale)
    ]
    return {
        "cases": len(done),
        "points_refused": sum(r.get("points", 0) for r in done),
        "errors": sorted({r["code"] for r in done}),
        "lost": [r for r in done if "lost" in r],
    }


def _short_writes(results: Results, scale: float) -> dict[str, Any]:
    step = max(int(128 / scale), 16)
    done = [
        results.of(
            f"short-writes {name} {undoing}",
            lambda name=name, undoing=undoing: refusals.short_writes(  # type: ignore[misc]
                name, undoing=undoing, step=step
            ),
        )
        for name in refusals.PLANS
        for undoing in (False, True)
    ]
    return {
        "points_cut_short": sum(r.get("points", 0) for r in done),
        "lost": [r for r in done if "lost" in r],
    }


def _fuzz(results: Results, scale: float) -> dict[str, Any]:
    done = []
    for target, count in fuzz.counts(int(INPUTS * scale)).items():
        for first in range(0, count, _PORTION):
            size = min(_PORTION, count - first)
            done.append(
                results.of(
                    f"fuzz {target} {first}",
                    lambda t=target, n=size, f=first: fuzz.run_target(t, n, f),  # type: ignore[misc]
                )
            )
    sums = fuzz.figures(done)
    sums["by_target"] = fuzz.counts(int(INPUTS * scale))
    return sums


def _soak(results: Results, scale: float) -> dict[str, Any]:
    return results.of("soak", lambda: soak.run(max(int(CYCLES * scale), 15)))


def _listening(results: Results, scale: float) -> dict[str, Any]:
    # Last of all: its threads are none that a fork of the others could bear.
    return results.of("listening", lambda: listening.run(max(int(TRACKS * scale), 100)))


RUNNERS = {
    "crashes": _crashes,
    "refusals": _refusals,
    "short-writes": _short_writes,
    "fuzz": _fuzz,
    "soak": _soak,
    "listening": _listening,
}


def main(arguments: list[str] | None = None) -> int:
    """Run what is asked for; return 0 only if nothing was lost and nothing found."""
    parser = argparse.ArgumentParser(prog="torture", description=__doc__.splitlines()[0])
    parser.add_argument("--scale", type=float, default=1.0, help="share of the whole, up to 1")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, metavar="PART")
    parser.add_argument(
        "--results",
        type=Path,
        default=Path("build/torture.json"),
        help="where to keep what is finished; remove it to start anew",
    )
    parsed = parser.parse_args(arguments)
    if not 0 < parsed.scale <= 1:
        parser.error("the scale is a number above 0, up to 1")
    if not crashes.can_run():
        parser.error("this system has no fork to kill processes in")
    results = Results(parsed.results, parsed.scale)
    report: dict[str, Any] = {"scale": parsed.scale}
    for part in parsed.only:
        started = time.monotonic()
        report[part] = RUNNERS[part](results, parsed.scale)
        report[part]["seconds"] = round(time.monotonic() - started, 1)
    bad = [part for part in parsed.only if report[part].get("lost") or report[part].get("findings")]
    report["nothing_lost"] = not bad
    sys.stdout.write(json.dumps(report, indent=2) + "\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
