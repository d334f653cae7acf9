"""The scripts in packaging/ as modules."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

SCRIPTS = Path(__file__).resolve().parents[2] / "packaging"


def _load(name: str) -> Iterator[ModuleType]:
    sys.path.insert(0, str(SCRIPTS))
    try:
        yield importlib.import_module(name)
    finally:
        sys.path.remove(str(SCRIPTS))


@pytest.fixture(scope="session")
def system_libraries() -> Iterator[ModuleType]:
    yield from _load("system_libraries")


@pytest.fixture(scope="session")
def prepare() -> Iterator[ModuleType]:
    yield from _load("prepare")


@pytest.fixture(scope="session")
def check() -> Iterator[ModuleType]:
    yield from _load("check")


@pytest.fixture(scope="session")
def launch() -> Iterator[ModuleType]:
    yield from _load("launch")


@pytest.fixture(scope="session")
def freeze() -> Iterator[ModuleType]:
    yield from _load("freeze")


@pytest.fixture(scope="session")
def debian_package() -> Iterator[ModuleType]:
    yield from _load("debian_package")


@pytest.fixture(scope="session")
def screenshots() -> Iterator[ModuleType]:
    yield from _load("screenshots")


@pytest.fixture(scope="session")
def photographer() -> Iterator[ModuleType]:
    yield from _load("photographer")
