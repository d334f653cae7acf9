"""Freezing: what is tried out, and the Debian package around it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import soundfile

import reclass_gui

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
posix_only = pytest.mark.skipif(os.name != "posix", reason="runs shell scripts")
needs_dpkg = pytest.mark.skipif(
    shutil.which("dpkg-deb") is None, reason="Debian packages are made on Debian"
)

TELLS = """#!/bin/sh
echo '{"track": "heard"}'
"""
FAILS = """#!/bin/sh
echo 'a library is missing' >&2
exit 3
"""


def make_program(folder: Path, window: str = TELLS) -> Path:
    """Make what PyInstaller makes: two commands and a folder of libraries."""
    (folder / "_internal").mkdir(parents=True)
    (folder / "_internal" / "libsound.so.1").write_bytes(bytes(5000))
    (folder / "_internal" / "libsound.so").symlink_to("libsound.so.1")
    for name, script in (("reclass", TELLS), ("reclass-gui", window)):
        (folder / name).write_text(script, "utf-8")
        (folder / name).chmod(0o755)
    return folder


def test_the_sound_to_try_out_with_is_sound(freeze: ModuleType, tmp_path: Path) -> None:
    freeze.make_sound(tmp_path / "chord.wav", seconds=1.0)
    samples, rate = soundfile.read(tmp_path / "chord.wav")
    assert (rate, len(samples)) == (22050, 22050)
    assert 0.3 < abs(samples).max() < 1


@posix_only
def test_both_commands_have_to_answer(freeze: ModuleType, tmp_path: Path) -> None:
    found = freeze.try_out(make_program(tmp_path / "good"))
    assert found == {"reclass": {"track": "heard"}, "reclass-gui": {"track": "heard"}}
    with pytest.raises(freeze.SetupError, match="reclass-gui failed:\na library is missing"):
        freeze.try_out(make_program(tmp_path / "bad", window=FAILS))


@posix_only
def test_a_link_takes_no_room(freeze: ModuleType, tmp_path: Path) -> None:
    program = make_program(tmp_path / "program")
    assert freeze.size_of(program) == 5000 + 2 * len(TELLS)


@needs_dpkg
def test_a_package_holds_commands_menu_entry_and_licence(
    debian_package: ModuleType, tmp_path: Path
) -> None:
    package = debian_package.build_package(make_program(tmp_path / "program"), tmp_path)
    assert package.name.startswith(f"reclass_{reclass_gui.__version__}_")
    listing = subprocess.run(
        ["dpkg-deb", "--contents", package], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    owners = {line.split()[1] for line in listing}
    assert owners == {"root/root"}
    root = tmp_path / "root"
    subprocess.run(["dpkg-deb", "--extract", package, root], check=True)
    assert (root / "usr/bin/reclass").readlink() == Path("../lib/reclass/reclass")
    answer = subprocess.run([root / "usr/bin/reclass-gui"], capture_output=True, check=True)
    assert b"heard" in answer.stdout
    assert (root / "usr/lib/reclass/_internal/libsound.so").is_symlink()
    name = f"{reclass_gui.APPLICATION_ID}"
    for place in (
        f"applications/{name}.desktop",
        f"metainfo/{name}.metainfo.xml",
        f"icons/hicolor/scalable/apps/{name}.svg",
        "doc/reclass/copyright",
    ):
        assert (root / "usr/share" / place).stat().st_size > 100
        assert (root / "usr/share" / place).stat().st_mode & 0o777 == 0o644


def test_a_package_asks_for_the_libraries_that_are_left_to_the_system(
    debian_package: ModuleType, system_libraries: ModuleType
) -> None:
    text = debian_package.control("amd64", 1)
    (depends,) = (line for line in text.splitlines() if line.startswith("Depends: "))
    asked = set(depends.removeprefix("Depends: ").split(", "))
    for library in (*system_libraries.COMMON, *system_libraries.X11):
        assert library.package in asked
    assert text.endswith("\n")


def test_every_recipe_is_of_this_version() -> None:
    recipe = (ROOT / "packaging/windows/reclass.iss").read_text("utf-8")
    assert f"AppVersion={reclass_gui.__version__}\n" in recipe
    assert f"reclass-{reclass_gui.__version__}-setup" in recipe
    metainfo = ROOT / f"packaging/linux/{reclass_gui.APPLICATION_ID}.metainfo.xml"
    assert f'<release version="{reclass_gui.__version__}"' in metainfo.read_text("utf-8")


def test_the_flatpak_has_no_network() -> None:
    name = f"packaging/flatpak/{reclass_gui.APPLICATION_ID}.yml"
    lines = (ROOT / name).read_text("utf-8").splitlines()
    granted = [line.strip() for line in lines if line.strip().startswith("- --")]
    assert granted
    assert not [line for line in granted if "network" in line]


def test_what_learning_imports_by_name_is_frozen_in() -> None:
    spec = (ROOT / "packaging/frozen/reclass.spec").read_text("utf-8")
    texts = [path.read_text("utf-8") for path in (ROOT / "reclass_gui/train").rglob("*.py")]
    named = {name for text in texts for name in re.findall(r'load\("(sklearn\.[\w.]+)"\)', text)}
    assert {"sklearn.linear_model", "sklearn.manifold"} <= named
    assert [name for name in sorted(named) if f'"{name}"' not in spec] == []
