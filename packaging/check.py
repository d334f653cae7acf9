"""Run every check of the project and say at the end which failed.

python packaging/check.py          all of them
python packaging/check.py --lint   without the tests
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent


class Check(NamedTuple):
    """One command, by the name that the summary gives it."""

    name: str
    command: tuple[str | Path, ...]


def checks(scripts: Path, *, lint_only: bool) -> list[Check]:
    """Return the checks, quickest first.

    Args:
        scripts: the folder with the tools of the virtual environment.
        lint_only: leave out the tests.
    """
    linters = [
        Check("ruff check", (scripts / "ruff", "check", ".")),
        Check("ruff format", (scripts / "ruff", "format", "--check", ".")),
        Check("import-linter", (scripts / "lint-imports",)),
        Check("mypy", (scripts / "mypy",)),
    ]
    return linters if lint_only else [*linters, Check("pytest", (scripts / "pytest", "-n", "auto"))]


def run(check: Check) -> bool:
    """Run one check with its output shown; tell whether it passed."""
    print(f"\n== {check.name}", flush=True)
    started = time.monotonic()
    passed = subprocess.run(check.command, cwd=ROOT, check=False).returncode == 0
    print(f"== {check.name}: {time.monotonic() - started:.0f} s", flush=True)
    return passed


def main(arguments: list[str] | None = None) -> int:
    """Run the checks; return 0 only if all of them passed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lint", action="store_true", help="leave out the tests")
    lint_only = parser.parse_args(arguments).lint
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    scripts = Path(sys.executable).parent
    failed = [check.name for check in checks(scripts, lint_only=lint_only) if not run(check)]
    if failed:
        print(f"\nFAILED: {', '.join(failed)}")
        return 1
    print("\nAll checks passed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
