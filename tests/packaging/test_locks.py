"""What is installed is pinned, hashed and what pyproject.toml asks for."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("base.txt", "dev.txt")


def entries(lock: str) -> list[tuple[Requirement, int]]:
    """The requirements of a lock, each with how many hashes it has."""
    text = (ROOT / "packaging" / "locked" / lock).read_text("utf-8").replace("\\\n", " ")
    lines = (line for line in text.splitlines() if line and not line.lstrip().startswith("#"))
    return [
        (Requirement(line.partition(" --hash")[0].strip()), line.count("--hash=sha256:"))
        for line in lines
    ]


def pins(lock: str) -> dict[str, set[str]]:
    """Name -> the pins of a lock, with their markers."""
    found: dict[str, set[str]] = {}
    for requirement, _ in entries(lock):
        pin = f"{requirement.specifier} ; {requirement.marker or ''}"
        found.setdefault(canonicalize_name(requirement.name), set()).add(pin)
    return found


def wanted(lock: str) -> list[Requirement]:
    """What the project asks for, the build backend included."""
    project = PROJECT["project"]
    texts = project["dependencies"] + PROJECT["build-system"]["requires"]
    if lock == "dev.txt":
        texts += project["optional-dependencies"]["dev"]
    return [Requirement(text) for text in texts]


@pytest.mark.parametrize("lock", [*LOCKS, "freeze.txt"])
def test_every_package_has_one_version_and_hashes(lock: str) -> None:
    for requirement, hashes in entries(lock):
        assert re.fullmatch(r"==[\w.+!]+", str(requirement.specifier)), requirement
        assert hashes, requirement


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_gives_what_the_project_asks_for(lock: str) -> None:
    locked = [requirement for requirement, _ in entries(lock)]
    for asked in wanted(lock):
        versions = [
            str(pin.specifier).removeprefix("==")
            for pin in locked
            if canonicalize_name(pin.name) == canonicalize_name(asked.name)
        ]
        assert versions, f"{asked} is not locked; type: make lock"
        assert all(asked.specifier.contains(version) for version in versions), asked


def test_running_and_testing_use_the_same_versions() -> None:
    base, dev = pins("base.txt"), pins("dev.txt")
    assert {name: dev.get(name) for name in base} == base


def test_freezing_uses_the_versions_of_running() -> None:
    base, frozen = pins("base.txt"), pins("freeze.txt")
    both = base.keys() & frozen.keys()
    assert "hatchling" in both
    assert {name: frozen[name] for name in both} == {name: base[name] for name in both}
    assert "pyinstaller" in frozen


def test_editable_installs_need_no_download() -> None:
    assert {"hatchling", "editables"} <= pins("base.txt").keys()


def test_training_is_pinned_exactly_and_as_the_project_asks() -> None:
    pinned = [requirement for requirement, _ in entries("train.txt")]
    for requirement in pinned:
        assert re.fullmatch(r"==[\d.]+", str(requirement.specifier)), requirement
    for text in PROJECT["project"]["optional-dependencies"]["train"]:
        asked = Requirement(text)
        versions = [
            str(pin.specifier).removeprefix("==")
            for pin in pinned
            if canonicalize_name(pin.name) == canonicalize_name(asked.name)
        ]
        assert versions, f"{asked} is not in packaging/locked/train.txt"
        assert all(asked.specifier.contains(version) for version in versions), asked


def test_training_uses_the_versions_of_the_checks() -> None:
    train, dev = pins("train.txt"), pins("dev.txt")
    both = train.keys() & dev.keys()
    assert "numpy" in both
    assert {name: train[name] for name in both} == {name: dev[name] for name in both}
