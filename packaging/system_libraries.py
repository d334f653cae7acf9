"""Find the system libraries that Qt and the player need, and install what is missing through apt.

Wheels bring most of what they need with them; these libraries belong to the system.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import socket
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


class SetupError(Exception):
    """Say what is missing and what to type."""


class Library(NamedTuple):
    """A shared library and the Debian package that has it."""

    soname: str
    package: str


# What libQt6Gui and sounddevice link to, with or without a display.
COMMON = (
    Library("libportaudio.so.2", "libportaudio2"),
    Library("libEGL.so.1", "libegl1"),
    Library("libGL.so.1", "libgl1"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
)
# What Qt's platform plugin for X11 links to.
X11 = (
    Library("libX11-xcb.so.1", "libx11-xcb1"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-randr.so.0", "libxcb-randr0"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-sync.so.1", "libxcb-sync1"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
# What Qt's platform plugin for Wayland links to.
WAYLAND = (
    Library("libwayland-client.so.0", "libwayland-client0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0"),
)
FONT_PACKAGE = "fonts-dejavu-core"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def display(platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> str:
    """Name the display that a window can open on: "native", "x11", "wayland", or "" for none.

    A DISPLAY at which no server answers counts as none: Qt would abort there.
    """
    if platform in ("win32", "darwin"):
        return "native"
    if environ.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal"):
        return ""
    if environ.get("DISPLAY") and x11_answers(environ["DISPLAY"]):
        return "x11"
    if environ.get("WAYLAND_DISPLAY") and wayland_answers(environ):
        return "wayland"
    return ""


def x11_answers(name: str) -> bool:
    """Tell whether an X server answers at a DISPLAY such as ":0" or "localhost:10.0"."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        # Nothing to ask with yet; libxcb comes with the libraries that are installed next.
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(name), None)
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers


def wayland_answers(environ: Mapping[str, str]) -> bool:
    """Tell whether a Wayland compositor listens at the socket that the environment names."""
    path = Path(environ.get("XDG_RUNTIME_DIR", ""), environ["WAYLAND_DISPLAY"])
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        try:
            connection.connect(os.fspath(path))
        except OSError:
            return False
    return True


def loads(soname: str) -> bool:
    """Tell whether the dynamic linker finds and loads a library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def has_font(folders: Iterable[str] = FONT_FOLDERS) -> bool:
    """Tell whether any scalable font is installed; without one Qt draws empty boxes."""
    return any(
        name.lower().endswith((".ttf", ".otf", ".ttc", ".pfb"))
        for folder in folders
        for _, _, names in os.walk(Path(folder).expanduser())
        for name in names
    )


def missing_packages(
    display_name: str,
    loads: Callable[[str], bool] = loads,
    has_font: Callable[[], bool] = has_font,
) -> list[str]:
    """Return the Debian packages that Qt needs on this display and the system lacks."""
    libraries: tuple[Library, ...] = COMMON
    if display_name == "x11":
        libraries += X11
    elif display_name == "wayland":
        libraries += WAYLAND
    packages = [library.package for library in libraries if not loads(library.soname)]
    if not has_font():
        packages.append(FONT_PACKAGE)
    return packages


def missing_venv_package(
    version: tuple[int, int] = sys.version_info[:2],
    executable: str = sys.executable,
    find: Callable[[str], object] = find_spec,
) -> str:
    """Return the Debian package that ``python -m venv`` lacks, or "".

    Debian splits ensurepip from its Python; other Pythons have it.

    Raises:
        SetupError: it is missing from a Python that is not Debian's.
    """
    if find("venv") and find("ensurepip"):
        return ""
    if not executable.startswith("/usr/bin/"):
        raise SetupError(
            f"{executable} cannot make virtual environments: it lacks venv or ensurepip.\n"
            "Use another Python:  make PYTHON=/path/to/python3.12 run"
        )
    return f"python{version[0]}.{version[1]}-venv"


def by_hand(packages: Iterable[str]) -> str:
    """Return the command that installs packages, as a person types it."""
    names = " ".join(packages)
    return f"sudo apt-get update && sudo apt-get install --no-install-recommends {names}"


def apt_prefix() -> list[str] | None:
    """Return what goes before apt-get where it may be used unasked, or None where it may not."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
        if asked.returncode == 0:
            return ["sudo", "-n"]
    return None


def install(packages: list[str], prefix: list[str] | None) -> None:
    """Install Debian packages, or say how to.

    Args:
        packages: their names.
        prefix: what ``apt_prefix`` returned.

    Raises:
        SetupError: they are missing and cannot be installed from here.
    """
    if prefix is None:
        if shutil.which("apt-get"):
            raise SetupError(
                "System packages are missing, and installing them takes a password. Type:\n\n"
                f"    {by_hand(packages)}\n\nand then the same make command again."
            )
        raise SetupError(
            "System libraries are missing. In Debian they are in these packages; install what "
            f"your system calls them:\n\n    {' '.join(packages)}\n\n"
            "and then type the same make command again."
        )
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    apt_get = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    # A source that does not answer is no reason to stop: the packages may come from another.
    subprocess.run([*apt_get, "update"], check=False)
    arguments = ["install", "-y", "--no-install-recommends", *packages]
    if subprocess.run([*apt_get, *arguments], check=False).returncode:
        raise SetupError(
            "apt-get could not install what is missing; its words are above. By hand:\n\n"
            f"    {by_hand(packages)}"
        )
