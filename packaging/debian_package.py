"""Turn the frozen program into a Debian package with dpkg-deb."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from system_libraries import COMMON, FONT_PACKAGE, WAYLAND, X11, SetupError

ROOT = Path(__file__).resolve().parent.parent
LINUX = ROOT / "packaging" / "linux"
APPLICATION = "io.github.reclass_gui.Reclass"

# Below usr/lib, as for every program that is a folder of its own.
HOME = Path("usr/lib/reclass")

DESCRIPTION = """\
re-sort a music library by ear
 Reclass listens to a folder of music and suggests a genre for each track. You
 review what it heard and accept, reject or change it; only then are genres
 written into the files' tags and files moved into genre folders. Everything is
 shown before it is done, and all of it can be taken back.
 .
 It works offline on an ordinary processor, in a window and in a terminal."""


def version() -> str:
    """Return the project's version."""
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    found = re.search(r'^version = "([^"]+)"', text, re.MULTILINE)
    if found is None:
        raise SetupError("pyproject.toml names no version.")
    return found.group(1)


def control(architecture: str, kilobytes: int) -> str:
    """Return the package's description for dpkg."""
    libraries = [library.package for library in (*COMMON, *X11, *WAYLAND)]
    depends = ", ".join(["libc6 (>= 2.28)", "libstdc++6", *sorted(set(libraries)), FONT_PACKAGE])
    return (
        f"Package: reclass\nVersion: {version()}\nSection: sound\nPriority: optional\n"
        f"Architecture: {architecture}\nInstalled-Size: {kilobytes}\nDepends: {depends}\n"
        "Maintainer: The Reclass authors <reclass@localhost>\n"
        f"Description: {DESCRIPTION}\n"
    )


def build_package(program: Path, target: Path) -> Path:
    """Write reclass_VERSION_ARCHITECTURE.deb.

    Args:
        program: the frozen folder with both commands.
        target: the folder to write to.

    Raises:
        SetupError: dpkg-deb failed.
    """
    architecture = _run(["dpkg", "--print-architecture"]).strip()
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "root"
        _lay_out(program, root)
        size = sum(p.stat().st_size for p in root.rglob("*") if p.is_file() and not p.is_symlink())
        debian = root / "DEBIAN"
        debian.mkdir(mode=0o755)
        (debian / "control").write_text(control(architecture, size // 1024), "utf-8")
        package = target / f"reclass_{version()}_{architecture}.deb"
        _run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(package)])
    return package


def _lay_out(program: Path, root: Path) -> None:
    home = root / HOME
    shutil.copytree(program, home, symlinks=True)
    commands = root / "usr/bin"
    commands.mkdir(parents=True)
    for name in ("reclass", "reclass-gui"):
        (commands / name).symlink_to(Path("../lib/reclass") / name)
    icon = ROOT / "reclass_gui/resources/icons/reclass.svg"
    for source, place in (
        (LINUX / f"{APPLICATION}.desktop", "usr/share/applications"),
        (LINUX / f"{APPLICATION}.metainfo.xml", "usr/share/metainfo"),
        (icon, "usr/share/icons/hicolor/scalable/apps"),
    ):
        folder = root / place
        folder.mkdir(parents=True)
        name = f"{APPLICATION}.svg" if source is icon else source.name
        shutil.copyfile(source, folder / name)
    documents = root / "usr/share/doc/reclass"
    documents.mkdir(parents=True)
    notices = (ROOT / "NOTICES.md").read_text("utf-8")
    licence = "Reclass is free software under the GNU General Public License, version 3 or later;\n"
    where = "on Debian systems its text is in /usr/share/common-licenses/GPL-3.\n\n"
    (documents / "copyright").write_text(licence + where + notices, "utf-8")
    changes = gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), 9, mtime=0)
    (documents / "CHANGELOG.md.gz").write_bytes(changes)
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            is_program = path.is_dir() or (path.stat().st_mode & 0o100 and path.parent == home)
            path.chmod(0o755 if is_program else 0o644)


def _run(command: list[str]) -> str:
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    if answer.returncode:
        raise SetupError(f"{command[0]} failed: {answer.stderr.strip()}")
    return answer.stdout
