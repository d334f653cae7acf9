"""Setting up is done once, is done again when it has to be, and says what is wrong."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
posix_only = pytest.mark.skipif(os.name != "posix", reason="runs a shell script")


def make_checkout(folder: Path) -> Path:
    """Make what ``digest`` reads of a checkout."""
    (folder / "packaging" / "locked").mkdir(parents=True)
    (folder / "packaging" / "locked" / "base.txt").write_text("numpy==2.4.6\n", "utf-8")
    (folder / "pyproject.toml").write_text("[project]\n", "utf-8")
    return folder


def test_the_interpreter_lies_where_each_platform_puts_it(prepare: ModuleType) -> None:
    root = Path("checkout")
    assert prepare.venv_python(root, "linux") == root / ".venv" / "bin" / "python"
    assert prepare.venv_python(root, "darwin") == root / ".venv" / "bin" / "python"
    assert prepare.venv_python(root, "win32") == root / ".venv" / "Scripts" / "python.exe"


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_need_no_system_packages(
    prepare: ModuleType, platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Anything that is installed there would be looked for on this empty path.
    monkeypatch.setenv("PATH", "")
    prepare.prepare_system("test", platform)


def test_the_digest_changes_with_what_it_stands_for(prepare: ModuleType, tmp_path: Path) -> None:
    root = make_checkout(tmp_path)
    first = prepare.digest(root, "3.11.7")
    assert prepare.digest(root, "3.11.7") == first
    assert prepare.digest(root, "3.12.1") != first
    (root / "packaging" / "locked" / "base.txt").write_text("numpy==2.4.7\n", "utf-8")
    second = prepare.digest(root, "3.11.7")
    assert second != first
    (root / "pyproject.toml").write_text("[project]\nname='x'\n", "utf-8")
    assert prepare.digest(root, "3.11.7") not in (first, second)


@pytest.mark.parametrize(
    ("made", "wanted", "covered"),
    [
        (("run", "d", "/a"), ("run", "d", "/a"), True),
        (("run", "d", "/a"), ("test", "d", "/a"), False),
        (("test", "d", "/a"), ("run", "d", "/a"), True),
        (("test", "d", "/a"), ("test", "d", "/a"), True),
        (("test", "old", "/a"), ("test", "d", "/a"), False),
        (("test", "d", "/b"), ("test", "d", "/a"), False),
    ],
)
def test_a_stamp_covers_its_profile_digest_and_place(
    prepare: ModuleType,
    made: tuple[str, str, str],
    wanted: tuple[str, str, str],
    *,
    covered: bool,
) -> None:
    assert prepare.Stamp(*made).covers(prepare.Stamp(*wanted)) is covered


def test_a_stamp_is_read_back_and_half_of_one_is_none(prepare: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "stamp"
    assert prepare.read_stamp(path) is None
    for text in ("", '{"profile": "ru', "[]", "3", '{"profile": "run"}'):
        path.write_text(text, "utf-8")
        assert prepare.read_stamp(path) is None
    stamp = prepare.Stamp("run", "d", "/music \udce9")
    path.write_text(json.dumps(stamp._asdict()), "utf-8")
    assert prepare.read_stamp(path) == stamp


def test_a_virtual_environment_without_pip_does_not_count(
    prepare: ModuleType, tmp_path: Path
) -> None:
    assert prepare.venv_version(tmp_path) == ""
    venv.create(tmp_path / ".venv", with_pip=False)
    assert prepare.venv_version(tmp_path) == ""


def test_an_environment_is_made_once_and_again_when_it_broke_or_moved(
    prepare: ModuleType, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "a folder"
    version = sys.version.split()[0]
    leftover = root / ".venv" / "leftover"

    assert prepare.prepare_venv(root) == version
    assert "Making" in capfd.readouterr().out
    leftover.touch()
    assert prepare.prepare_venv(root) == version
    assert capfd.readouterr().out == ""
    assert leftover.exists()

    prepare.venv_python(root).unlink()
    assert prepare.prepare_venv(root) == version
    assert not leftover.exists()
    leftover.touch()
    assert prepare.prepare_venv(root, moved=True) == version
    assert not leftover.exists()


def test_a_folder_that_is_no_environment_is_not_removed(
    prepare: ModuleType, tmp_path: Path
) -> None:
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "thesis.txt").write_text("precious", "utf-8")
    with pytest.raises(prepare.SetupError, match="no virtual environment"):
        prepare.prepare_venv(tmp_path)
    assert (tmp_path / ".venv" / "thesis.txt").read_text("utf-8") == "precious"


def test_pip_s_failure_leaves_no_stamp(
    prepare: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_checkout(tmp_path)
    unhashed = "reclass-has-no-such-package==1\n"
    (root / "packaging" / "locked" / "base.txt").write_text(unhashed, "utf-8")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    with pytest.raises(prepare.SetupError, match="pip could not"):
        prepare.prepare_packages(root, "run")
    assert not (root / ".venv" / prepare.STAMP).exists()


class TestModels:
    @pytest.fixture(autouse=True)
    def default_model(self, prepare: ModuleType, tmp_path: Path) -> None:
        text = '{"name": "default", "kind": "ensemble"}'
        (tmp_path / prepare.DEFAULT_MODEL).write_text(text, "utf-8")

    def put_model(self, folder: Path, name: str, weights: bytes, sha256: str) -> None:
        (folder / f"{name}.onnx").write_bytes(weights)
        card = {"name": name, "kind": "tagger", "weights": f"{name}.onnx", "sha256": sha256}
        (folder / f"{name}.json").write_text(json.dumps(card), "utf-8")

    def test_those_of_the_project_are_what_their_cards_say(self, prepare: ModuleType) -> None:
        assert prepare.check_models(ROOT / "reclass_gui" / "models") >= 2

    def test_weights_that_differ_are_named(self, prepare: ModuleType, tmp_path: Path) -> None:
        self.put_model(tmp_path, "ear", b"weights", "0" * 64)
        with pytest.raises(prepare.SetupError, match=r"ear\.onnx is not what ear\.json says"):
            prepare.check_models(tmp_path)

    def test_an_ensemble_has_no_weights_of_its_own(
        self, prepare: ModuleType, tmp_path: Path
    ) -> None:
        self.put_model(tmp_path, "ear", b"weights", hashlib.sha256(b"weights").hexdigest())
        assert prepare.check_models(tmp_path) == 1

    def test_weights_that_are_missing_are_named(self, prepare: ModuleType, tmp_path: Path) -> None:
        self.put_model(tmp_path, "ear", b"", "0" * 64)
        (tmp_path / "ear.onnx").unlink()
        with pytest.raises(prepare.SetupError, match=r"ear\.onnx is missing"):
            prepare.check_models(tmp_path)

    @pytest.mark.parametrize(
        "text", ["", "[]", "{}", '{"kind": "head", "weights": 3, "sha256": "0"}']
    )
    def test_a_card_that_is_no_card_is_named(
        self, prepare: ModuleType, tmp_path: Path, text: str
    ) -> None:
        (tmp_path / "ear.json").write_text(text, "utf-8")
        with pytest.raises(prepare.SetupError, match=r"ear\.json cannot be read"):
            prepare.check_models(tmp_path)

    def test_without_the_default_model_it_is_not_complete(
        self, prepare: ModuleType, tmp_path: Path
    ) -> None:
        (tmp_path / prepare.DEFAULT_MODEL).unlink()
        with pytest.raises(prepare.SetupError, match=r"default\.json is missing"):
            prepare.check_models(tmp_path)


@posix_only
class TestFindPython:
    def find(self, path: Path | str, python: str = "") -> subprocess.CompletedProcess[str]:
        shell = shutil.which("sh")
        assert shell
        return subprocess.run(
            [shell, str(ROOT / "packaging" / "find_python.sh")],
            env={"PATH": str(path), "PYTHON": python},
            capture_output=True,
            text=True,
            check=False,
        )

    def put_python(self, folder: Path, name: str, *, new_enough: bool) -> None:
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(f"#!/bin/sh\nexit {0 if new_enough else 1}\n", "utf-8")
        (folder / name).chmod(0o755)

    def test_the_first_that_is_new_enough_is_taken(self, tmp_path: Path) -> None:
        self.put_python(tmp_path, "python3", new_enough=False)
        self.put_python(tmp_path, "python3.12", new_enough=True)
        self.put_python(tmp_path, "python3.11", new_enough=True)
        answer = self.find(tmp_path)
        assert answer.returncode == 0
        assert answer.stdout == "python3.12\n"

    def test_the_one_that_is_named_is_taken(self) -> None:
        answer = self.find("/nonexistent", sys.executable)
        assert answer.returncode == 0
        assert answer.stdout.strip() == sys.executable

    def test_one_that_is_named_and_too_old_is_refused(self, tmp_path: Path) -> None:
        self.put_python(tmp_path, "python3", new_enough=True)
        self.put_python(tmp_path, "old", new_enough=False)
        answer = self.find(tmp_path, str(tmp_path / "old"))
        assert answer.returncode == 1
        assert "3.11 or newer" in answer.stderr

    def test_none_at_all_says_what_to_type(self, tmp_path: Path) -> None:
        (tmp_path / "apt-get").touch(mode=0o755)
        answer = self.find(tmp_path)
        assert answer.returncode == 1
        assert "sudo apt-get install python3 python3-venv" in answer.stderr
        assert "make PYTHON=" in answer.stderr


@posix_only
def test_training_is_installed_and_torchaudio_mended(
    prepare: ModuleType, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    root = make_checkout(tmp_path / "a checkout")
    (root / "packaging" / "locked" / "train.txt").write_text("# nothing\n", "utf-8")
    script = root / "packaging" / "repair_torchaudio.py"
    script.write_text("print('torchaudio: mended')\n", "utf-8")
    (root / ".venv").symlink_to(sys.prefix)
    prepare.prepare_training(root)
    assert "torchaudio: mended" in capfd.readouterr().out
    script.write_text("raise SystemExit('it is broken')\n", "utf-8")
    with pytest.raises(prepare.SetupError, match="torchaudio is installed but cannot be used"):
        prepare.prepare_training(root)
    (root / "packaging" / "locked" / "train.txt").unlink()
    with pytest.raises(prepare.SetupError, match="training packages"):
        prepare.prepare_training(root)
