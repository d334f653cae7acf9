"""Each step on the disk, with the ways that other systems take."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from reclass_gui.core import filesystem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "a.mp3"
    path.write_bytes(b"music")
    return path


def no_kernel_support(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filesystem, "_renamed_by_kernel", lambda *_names: False)


def no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    def link(*_names: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    no_kernel_support(monkeypatch)
    monkeypatch.setattr(os, "link", link)


def nothing_special(_monkeypatch: pytest.MonkeyPatch) -> None:
    pass


WAYS = [nothing_special, no_kernel_support, no_links]


@pytest.mark.parametrize("way", WAYS)
def test_a_rename_takes_a_free_name(
    way: Callable[[pytest.MonkeyPatch], None],
    source: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    way(monkeypatch)
    filesystem.rename_exclusively(source, tmp_path / "b.mp3")
    assert [p.name for p in tmp_path.iterdir()] == ["b.mp3"]
    assert (tmp_path / "b.mp3").read_bytes() == b"music"


@pytest.mark.parametrize("way", WAYS)
def test_a_rename_never_overwrites(
    way: Callable[[pytest.MonkeyPatch], None],
    source: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    way(monkeypatch)
    (tmp_path / "b.mp3").write_bytes(b"others")
    with pytest.raises(FileExistsError):
        filesystem.rename_exclusively(source, tmp_path / "b.mp3")
    assert source.read_bytes() == b"music"
    assert (tmp_path / "b.mp3").read_bytes() == b"others"


def test_a_rename_that_fails_leaves_no_placeholder(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_links(monkeypatch)
    source.unlink()
    with pytest.raises(FileNotFoundError):
        filesystem.rename_exclusively(source, tmp_path / "b.mp3")
    assert list(tmp_path.iterdir()) == []


def test_windows_renames_by_itself(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filesystem, "WINDOWS", True)
    filesystem.rename_exclusively(source, tmp_path / "b.mp3")
    filesystem.sync_file(tmp_path / "b.mp3")
    filesystem.sync_folder(tmp_path / "no such folder")
    assert (tmp_path / "b.mp3").read_bytes() == b"music"


def test_windows_waits_for_a_virus_scanner(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, refusals = os.replace, [1, 1]

    def replace(one: Path, other: Path) -> None:
        if refusals:
            refusals.pop()
            raise PermissionError(errno.EACCES, "in use")
        real(one, other)

    monkeypatch.setattr(filesystem, "WINDOWS", True)
    monkeypatch.setattr(os, "replace", replace)
    filesystem.replace(source, tmp_path / "b.mp3")
    assert (tmp_path / "b.mp3").read_bytes() == b"music"
    monkeypatch.setattr(filesystem, "WINDOWS", False)
    refusals.append(1)
    with pytest.raises(PermissionError):
        filesystem.replace(tmp_path / "b.mp3", source)


def test_a_copy_has_everything_and_overwrites_nothing(source: Path, tmp_path: Path) -> None:
    os.utime(source, ns=(1_000_000_000, 2_000_000_001))
    source.chmod(0o640)
    target = tmp_path / "copy.mp3"
    filesystem.copy_file(source, target)
    facts = target.stat()
    assert (facts.st_mtime_ns, facts.st_mode & 0o777) == (2_000_000_001, 0o640)
    assert target.read_bytes() == b"music"
    with pytest.raises(FileExistsError):
        filesystem.copy_file(source, target)


def test_a_copy_that_fails_leaves_nothing(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def checkpoint(step: str) -> None:
        if step == "copied":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(filesystem, "checkpoint", checkpoint)
    with pytest.raises(OSError, match="No space"):
        filesystem.copy_file(source, tmp_path / "copy.mp3")
    assert [p.name for p in tmp_path.iterdir()] == ["a.mp3"]


def test_overwriting_keeps_the_inode(source: Path, tmp_path: Path) -> None:
    new = tmp_path / "new"
    new.write_bytes(b"longer music")
    inode = source.stat().st_ino
    filesystem.overwrite(new, source)
    assert (source.read_bytes(), source.stat().st_ino) == (b"longer music", inode)
    new.write_bytes(b"m")
    filesystem.overwrite(new, source)
    assert source.read_bytes() == b"m"


def test_folders_are_made_and_named(tmp_path: Path) -> None:
    wanted = tmp_path / "a" / "b"
    assert filesystem.make_folders(wanted) == [tmp_path / "a", wanted]
    assert filesystem.make_folders(wanted) == []
    assert filesystem.remove_if_empty(wanted)
    assert not filesystem.remove_if_empty(tmp_path / "nothing")
    (tmp_path / "a" / "file").touch()
    assert not filesystem.remove_if_empty(tmp_path / "a")


def test_identity_tells_contents_apart(source: Path, tmp_path: Path) -> None:
    one = filesystem.identity(source)
    other = tmp_path / "b.mp3"
    filesystem.copy_file(source, other)
    assert filesystem.same_content(one, filesystem.identity(other))
    other.write_bytes(b"Music")
    os.utime(other, ns=(one.mtime_ns, one.mtime_ns))
    assert not filesystem.same_content(one, filesystem.identity(other))


def test_the_device_of_what_is_not_there_yet(tmp_path: Path) -> None:
    assert filesystem.device_of(tmp_path / "x" / "y") == tmp_path.stat().st_dev
