"""The project's files name no machine, no person's folder and no package registry."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

# One letter of each is a class of its own, so that this file does not find itself.
TRACES = {
    "a folder of one machine": r"(?<![\w.])/(?:wor[k]|roo[t]|User[s]|opt/pyp[i])/\w",
    "a person's folder": r"(?<![\w.])/hom[e]/(?!user\b|you\b|me\b)\w",
    "a package registry": r"pythonhoste[d]\.org|pypi\.or[g]/simple|deb\.debia[n]\.org",
    "an index setting": r"--(?:extra-)?index-ur[l]|--find-link[s]",
    "a credential": r"(?:ghp|glpat|hf|pypi)[_-][A-Za-z0-9]{20,}",
}


def project_files() -> list[Path]:
    """The files that git tracks, or all of an unpacked source package."""
    try:
        listing = subprocess.run(
            ["git", "-C", str(ROOT), "ls-files", "-z"], capture_output=True, check=True
        )
        names = [name for name in listing.stdout.decode().split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        names = [str(path.relative_to(ROOT)) for path in ROOT.rglob("*") if path.is_file()]
    return [ROOT / name for name in names if (ROOT / name).is_file()]


def text_of(path: Path) -> str:
    """The text of a file; nothing for a binary one."""
    content = path.read_bytes()
    return "" if b"\0" in content[:8192] else content.decode("utf-8", "replace")


@pytest.mark.parametrize("trace", sorted(TRACES))
def test_no_file_holds(trace: str) -> None:
    pattern = re.compile(TRACES[trace])
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in project_files()
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        if pattern.search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("trace", "line"),
    [
        ("a folder of one machine", "/".join(("open('", "work", "main"))),
        ("a person's folder", "/".join(("path = ", "home", "alice", "Music"))),
        ("a package registry", ".".join(("https://files", "pythonhosted", "org"))),
        ("an index setting", "-".join(("", "", "extra", "index", "url"))),
        ("a credential", "_".join(("hf", "a1B2" * 8))),
    ],
)
def test_the_patterns_find_what_they_are_for(trace: str, line: str) -> None:
    assert re.search(TRACES[trace], line)


def test_no_file_is_large() -> None:
    large = {
        str(path.relative_to(ROOT)): path.stat().st_size
        for path in project_files()
        if path.stat().st_size > 5_000_000
    }
    assert large == {}
