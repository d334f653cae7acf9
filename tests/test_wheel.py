"""The wheel holds all that the program needs and nothing that it does not."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reclass_gui import APPLICATION_ID

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """A wheel built from this checkout, without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as file:
        yield file


def test_every_file_of_the_package_is_in_it(wheel: zipfile.ZipFile) -> None:
    package = ROOT / "reclass_gui"
    expected = {
        path.relative_to(ROOT).as_posix()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    packed = {name for name in wheel.namelist() if name.startswith("reclass_gui/")}
    assert packed == expected
    assert any(name.endswith(".onnx") for name in packed)


def test_nothing_but_the_package_and_its_description_is_in_it(wheel: zipfile.ZipFile) -> None:
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert {top.partition("-")[0] for top in tops} == {"reclass_gui"}


def test_both_commands_are_declared(wheel: zipfile.ZipFile) -> None:
    (name,) = (name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    text = wheel.read(name).decode()
    assert "reclass = reclass_gui.cli:main" in text
    assert "reclass-gui = reclass_gui.__main__:main" in text


def test_licence_and_notices_go_along(wheel: zipfile.ZipFile) -> None:
    names = {name.rpartition("/")[2] for name in wheel.namelist() if "licenses/" in name}
    assert names == {"LICENSE", "NOTICES.md"}


def test_the_desktop_finds_it(wheel: zipfile.ZipFile) -> None:
    data = {name.partition("/data/")[2] for name in wheel.namelist() if ".data/" in name}
    assert f"share/applications/{APPLICATION_ID}.desktop" in data
    assert f"share/icons/hicolor/scalable/apps/{APPLICATION_ID}.svg" in data
