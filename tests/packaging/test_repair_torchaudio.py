"""The one file of torchaudio that needs CUDA goes aside, comes back, and nothing else moves."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "repair_torchaudio.py"
NAMES = ("_torchaudio.abi3.so", "libtorchaudio.abi3.so", "torchaudio_prefixctc.abi3.so")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("repair_torchaudio", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def torchaudio_folder(tmp_path: Path) -> Path:
    library = tmp_path / "torchaudio" / "lib"
    library.mkdir(parents=True)
    for name in NAMES:
        (library / name).write_bytes(name.encode())
    return library.parent


def listing(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "lib").iterdir()}


def test_only_the_extension_goes_aside_and_only_once(
    script: ModuleType, torchaudio_folder: Path
) -> None:
    before = listing(torchaudio_folder)
    assert len(script.repair(torchaudio_folder, cuda=False)) == 1
    after = listing(torchaudio_folder)
    assert after.pop("_torchaudio.abi3.so.needs-cuda") == before.pop("_torchaudio.abi3.so")
    assert after == before
    assert script.repair(torchaudio_folder, cuda=False) == []


def test_a_cuda_build_gets_it_back(script: ModuleType, torchaudio_folder: Path) -> None:
    before = listing(torchaudio_folder)
    assert script.repair(torchaudio_folder, cuda=True) == []
    script.repair(torchaudio_folder, cuda=False)
    assert len(script.repair(torchaudio_folder, cuda=True)) == 1
    assert listing(torchaudio_folder) == before


def test_a_reinstalled_extension_replaces_the_one_aside(
    script: ModuleType, torchaudio_folder: Path
) -> None:
    script.repair(torchaudio_folder, cuda=False)
    (torchaudio_folder / "lib" / NAMES[0]).write_bytes(b"newer")
    script.repair(torchaudio_folder, cuda=False)
    assert listing(torchaudio_folder)["_torchaudio.abi3.so.needs-cuda"] == b"newer"


def test_an_older_extension_never_replaces_a_newer_one(
    script: ModuleType, torchaudio_folder: Path
) -> None:
    script.repair(torchaudio_folder, cuda=False)
    (torchaudio_folder / "lib" / NAMES[0]).write_bytes(b"newer")
    assert script.repair(torchaudio_folder, cuda=True) == []
    assert listing(torchaudio_folder)[NAMES[0]] == b"newer"


@pytest.mark.parametrize(
    ("line", "cuda"),
    [
        ("cuda: Optional[str] = None", False),
        ("cuda = None", False),
        ("cuda: Optional[str] = '13.0'", True),
    ],
)
def test_the_kind_of_build_is_read_from_the_version_file(
    script: ModuleType, tmp_path: Path, line: str, cuda: bool
) -> None:
    (tmp_path / "version.py").write_text(f"from typing import Optional\n{line}\nhip = None\n")
    assert script.has_cuda(tmp_path) is cuda


def test_a_version_file_that_says_nothing_is_no_guess(script: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "version.py").write_text("__version__ = '1'\n")
    with pytest.raises(ValueError, match="does not say"):
        script.has_cuda(tmp_path)


def test_the_script_says_so_where_there_is_nothing_to_mend() -> None:
    # -S leaves out site-packages and with them torch.
    answer = subprocess.run(
        [sys.executable, "-S", "-E", str(SCRIPT)], capture_output=True, text=True, check=False
    )
    assert (answer.returncode, answer.stderr) == (0, "")
    assert "nothing to mend" in answer.stdout
