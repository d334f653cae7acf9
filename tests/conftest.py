"""What every test gets: an offscreen Qt, its own data folders, and real music if there is some."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

# Before anything imports Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Tests read English words and numbers, whatever the machine speaks.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep a test away from the settings, the database and the journal of the person."""
    folder = tmp_path / "reclass-data"
    monkeypatch.setenv("RECLASS_DATA_DIR", str(folder))
    return folder


@pytest.fixture(scope="session")
def real_library() -> Path:
    """Return the folder of real music named by RECLASS_REAL_LIBRARY; never write to it."""
    value = os.environ.get("RECLASS_REAL_LIBRARY", "")
    if not value:
        pytest.skip("RECLASS_REAL_LIBRARY is not set: no real music to read")
    folder = Path(value).resolve()
    if not folder.is_dir():
        pytest.fail(f"RECLASS_REAL_LIBRARY is no folder: {folder}")
    return folder


@pytest.fixture
def real_library_copy(real_library: Path, tmp_path: Path) -> Path:
    """Return a copy of the real music that a test may change."""
    folder = tmp_path / "library"
    shutil.copytree(real_library, folder)
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return folder


@pytest.fixture
def bound_folder() -> Iterator[Path]:
    """Return an empty folder in which permissions bind, even where the superuser runs the tests."""
    if os.name == "nt":
        pytest.skip("POSIX permissions only")
    folder = Path(tempfile.mkdtemp(prefix="reclass-"))
    superuser = os.geteuid() == 0
    if superuser:
        nobody = 65534
        os.chown(folder, nobody, -1)
        os.seteuid(nobody)
    try:
        yield folder
    finally:
        if superuser:
            os.seteuid(0)
        for path in (folder, *folder.rglob("*")):
            if path.is_dir() and not path.is_symlink():
                path.chmod(0o755)
        shutil.rmtree(folder)
