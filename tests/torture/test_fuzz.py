"""The fuzzer finds what it is for: crashes, hangs, memory eaten, files left elsewhere."""

from __future__ import annotations

import os
import random
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from tests.torture import fuzz

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="limits and /proc are Linux's"),
    # The child calls nothing that another thread might hold.
    pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning"),
]


def findings(
    monkeypatch: pytest.MonkeyPatch, read: Callable[[Path, str, bytes], None], count: int = 1
) -> list[str]:
    monkeypatch.setitem(fuzz.TARGETS, "bad", lambda _made: (read, {"seed": b"seed"}))
    monkeypatch.setattr(fuzz, "SECONDS_EACH", 0.5)
    return [found["what"] for found in fuzz.run_target("bad", count)["findings"]]


def test_an_exception_without_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(_work: Path, _name: str, data: bytes) -> None:
        data.decode()[1000]

    (found,) = findings(monkeypatch, read)
    assert found.startswith("seed: IndexError")


def test_a_native_crash_costs_its_process_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(_work: Path, _name: str, _data: bytes) -> None:
        os.kill(os.getpid(), signal.SIGSEGV)

    found = findings(monkeypatch, read, 3)
    assert len(found) == 3
    assert all("the process" in words for words in found)


def test_a_hang(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(_work: Path, _name: str, _data: bytes) -> None:
        while True:
            pass

    (found,) = findings(monkeypatch, read)
    assert "TooLongError" in found


def test_memory_beyond_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(_work: Path, _name: str, _data: bytes) -> None:
        bytearray(fuzz.MEMORY_BYTES)

    (found,) = findings(monkeypatch, read)
    assert "MemoryError" in found


def test_a_file_left_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(work: Path, _name: str, data: bytes) -> None:
        (work.parent / "strange").write_bytes(data)

    found = findings(monkeypatch, read)
    assert any("wrote outside" in words for words in found)


def test_inputs_can_be_made_again() -> None:
    data = bytes(range(256)) * 4
    broken = {fuzz.mutated(data, random.Random(number)) for number in range(100)}
    assert len(broken) > 90
    assert fuzz.mutated(data, random.Random(7)) == fuzz.mutated(data, random.Random(7))
