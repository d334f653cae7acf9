"""All checks run, even after one has failed, and the last lines name those."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType


def test_linting_leaves_only_the_tests_out(check: ModuleType) -> None:
    scripts = Path(sys.executable).parent
    everything = check.checks(scripts, lint_only=False)
    assert [c.name for c in everything if c not in check.checks(scripts, lint_only=True)] == [
        "pytest"
    ]
    assert {c.name for c in everything} > {"ruff check", "ruff format", "mypy", "import-linter"}


def test_the_tools_are_those_of_the_environment(check: ModuleType) -> None:
    scripts = Path(sys.executable).parent
    assert all(Path(c.command[0]).parent == scripts for c in check.checks(scripts, lint_only=False))


@pytest.mark.parametrize(
    ("codes", "result", "last_line"),
    [
        ((0, 0), 0, "All checks passed."),
        ((3, 0), 1, "FAILED: first"),
        ((0, 1), 1, "FAILED: second"),
        ((1, 1), 1, "FAILED: first, second"),
    ],
)
def test_every_check_runs_and_failures_are_named(
    check: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    codes: tuple[int, int],
    result: int,
    last_line: str,
) -> None:
    commands = [
        check.Check(name, (sys.executable, "-c", f"print('ran {name}'); raise SystemExit({code})"))
        for name, code in zip(("first", "second"), codes, strict=True)
    ]
    monkeypatch.setattr(check, "checks", lambda _scripts, *, lint_only: commands)
    assert check.main([]) == result
    output = capfd.readouterr().out
    assert "ran first" in output
    assert "ran second" in output
    assert output.splitlines()[-1] == last_line
