"""What is missing is named by its Debian package, and installed only where that is allowed."""

from __future__ import annotations

import os
import shutil
import socket
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux's dynamic linker")


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_always_have_a_display(
    system_libraries: ModuleType, platform: str
) -> None:
    assert system_libraries.display(platform, {}) == "native"


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"DISPLAY": "", "WAYLAND_DISPLAY": ""},
        {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"},
        {"DISPLAY": ":0", "QT_QPA_PLATFORM": "minimal:enable_fonts"},
        {"WAYLAND_DISPLAY": "wayland-77", "XDG_RUNTIME_DIR": "/nonexistent"},
    ],
)
def test_no_display_where_none_is_named_or_answers(
    system_libraries: ModuleType, environ: dict[str, str]
) -> None:
    assert system_libraries.display("linux", environ) == ""


@linux_only
def test_a_display_at_which_no_server_answers_counts_as_none(system_libraries: ModuleType) -> None:
    if not system_libraries.loads("libxcb.so.1"):
        pytest.skip("libxcb is not installed: nothing to ask with")
    assert system_libraries.display("linux", {"DISPLAY": ":98765"}) == ""


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="Wayland's sockets are Unix sockets")
def test_a_listening_wayland_compositor_is_a_display(
    system_libraries: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path is at most about 100 bytes long
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as compositor:
        compositor.bind("wayland-0")
        compositor.listen()
        environ = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": ""}
        assert system_libraries.display("linux", environ) == "wayland"


@linux_only
def test_loading_tells_present_from_absent(system_libraries: ModuleType) -> None:
    assert system_libraries.loads("libc.so.6")
    assert not system_libraries.loads("libreclass-has-no-such-library.so.9")


def test_nothing_is_missing_where_everything_loads(system_libraries: ModuleType) -> None:
    assert system_libraries.missing_packages("x11", lambda _: True, lambda: True) == []


def test_only_what_does_not_load_is_asked_for(system_libraries: ModuleType) -> None:
    absent = {"libEGL.so.1", "libxcb-cursor.so.0", "libwayland-cursor.so.0"}

    def loads(soname: str) -> bool:
        return soname not in absent

    def missing(display: str, *, font: bool = True) -> list[str]:
        return list(system_libraries.missing_packages(display, loads, lambda: font))

    assert missing("") == ["libegl1"]
    assert missing("x11") == ["libegl1", "libxcb-cursor0"]
    assert missing("wayland") == ["libegl1", "libwayland-cursor0"]
    assert missing("", font=False) == ["libegl1", "fonts-dejavu-core"]


def test_a_font_is_found_by_its_suffix(system_libraries: ModuleType, tmp_path: Path) -> None:
    assert not system_libraries.has_font([str(tmp_path), str(tmp_path / "absent")])
    (tmp_path / "truetype").mkdir()
    (tmp_path / "truetype" / "Face.TTF").touch()
    assert system_libraries.has_font([str(tmp_path)])


def test_debian_s_python_without_ensurepip_needs_its_package(system_libraries: ModuleType) -> None:
    def find(name: str) -> object:
        return None if name == "ensurepip" else object()

    package = system_libraries.missing_venv_package((3, 12), "/usr/bin/python3", find)
    assert package == "python3.12-venv"
    assert system_libraries.missing_venv_package((3, 12), "/usr/bin/python3", lambda _: 1) == ""
    with pytest.raises(system_libraries.SetupError, match=r"make PYTHON="):
        system_libraries.missing_venv_package((3, 12), "/opt/python/bin/python3", find)


@pytest.fixture
def bin_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder on PATH, with ``env`` and ``sh`` in it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("env", "sh"):
        (folder / name).symlink_to(shutil.which(name) or "")
    monkeypatch.setenv("PATH", str(folder))
    return folder


def put_script(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    (folder / name).chmod(0o755)


@linux_only
class TestApt:
    def test_root_uses_apt_at_once(
        self, system_libraries: ModuleType, bin_folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        put_script(bin_folder, "apt-get", "exit 0")
        monkeypatch.setattr(os, "geteuid", lambda: 0)
        assert system_libraries.apt_prefix() == []

    @pytest.mark.parametrize(("sudo", "prefix"), [("exit 0", ["sudo", "-n"]), ("exit 1", None)])
    def test_others_use_sudo_where_it_asks_for_no_password(
        self,
        system_libraries: ModuleType,
        bin_folder: Path,
        monkeypatch: pytest.MonkeyPatch,
        sudo: str,
        prefix: list[str] | None,
    ) -> None:
        put_script(bin_folder, "apt-get", "exit 0")
        put_script(bin_folder, "sudo", sudo)
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
        assert system_libraries.apt_prefix() == prefix

    def test_no_apt_no_prefix(
        self, system_libraries: ModuleType, bin_folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: 0)
        assert system_libraries.apt_prefix() is None
        assert bin_folder.is_dir()

    def test_the_command_to_type_is_exact(
        self, system_libraries: ModuleType, bin_folder: Path
    ) -> None:
        put_script(bin_folder, "apt-get", "exit 0")
        with pytest.raises(system_libraries.SetupError) as caught:
            system_libraries.install(["libegl1", "libportaudio2"], None)
        command = (
            "sudo apt-get update && "
            "sudo apt-get install --no-install-recommends libegl1 libportaudio2"
        )
        assert command in str(caught.value)

    def test_other_systems_get_the_names(
        self, system_libraries: ModuleType, bin_folder: Path
    ) -> None:
        assert not (bin_folder / "apt-get").exists()
        with pytest.raises(system_libraries.SetupError) as caught:
            system_libraries.install(["libegl1"], None)
        assert "libegl1" in str(caught.value)
        assert "apt-get" not in str(caught.value)

    def test_apt_is_asked_for_just_the_missing_packages(
        self, system_libraries: ModuleType, bin_folder: Path, tmp_path: Path
    ) -> None:
        log = tmp_path / "log"
        put_script(bin_folder, "apt-get", f'echo "$DEBIAN_FRONTEND $*" >> "{log}"')
        system_libraries.install(["libegl1"], [])
        assert log.read_text("utf-8").splitlines() == [
            "noninteractive -q update",
            "noninteractive -q install -y --no-install-recommends libegl1",
        ]

    def test_a_source_that_does_not_answer_is_no_reason_to_stop(
        self, system_libraries: ModuleType, bin_folder: Path
    ) -> None:
        put_script(bin_folder, "apt-get", '[ "$2" != update ]')
        system_libraries.install(["libegl1"], [])

    def test_apt_s_failure_gives_the_command_to_type(
        self, system_libraries: ModuleType, bin_folder: Path
    ) -> None:
        put_script(bin_folder, "apt-get", '[ "$2" = update ]')
        with pytest.raises(system_libraries.SetupError, match="sudo apt-get install"):
            system_libraries.install(["libegl1"], [])
