"""Set up all that running or testing Reclass needs; quick when it is already there.

    python packaging/prepare.py run     for ``make run``
    python packaging/prepare.py test    for ``make test``: the same and the checks' tools
    python packaging/prepare.py train   for ``make setup-train``: as for run, and PyTorch

In order: system libraries, ``.venv``, the locked packages (each with its hash), the project
itself, and the model files against the sha256 in their cards. Needs only Python's own library.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import venv
from pathlib import Path
from typing import NamedTuple

import system_libraries
from system_libraries import SetupError

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {"run": "base.txt", "test": "dev.txt"}
TRAINING = "train"
STAMP = "reclass-setup.json"
DEFAULT_MODEL = "default.json"


def venv_python(root: Path, platform: str = sys.platform) -> Path:
    """Return the interpreter inside the virtual environment of a checkout."""
    if platform == "win32":
        return root / ".venv" / "Scripts" / "python.exe"
    return root / ".venv" / "bin" / "python"


def prepare_system(profile: str, platform: str = sys.platform) -> None:
    """Install the system libraries that are missing, or say how to.

    The terminal needs none of them, so without a display only testing (Qt's offscreen platform)
    does.

    Raises:
        SetupError: something is missing and a person has to install it.
    """
    if platform in ("win32", "darwin"):
        return
    packages = []
    venv_package = system_libraries.missing_venv_package()
    if venv_package and not venv_python(ROOT).exists():
        packages.append(venv_package)
    display = system_libraries.display()
    if display or profile == "test":
        packages += system_libraries.missing_packages(display if profile == "run" else "")
    if packages:
        system_libraries.install(packages, system_libraries.apt_prefix())


def venv_version(root: Path) -> str:
    """Return the version of a checkout's virtual environment, or "" where it does not work.

    Moving the checkout or upgrading the system's Python breaks one.
    """
    python = venv_python(root)
    question = "import sys, pip; print(sys.version.split()[0]); print(sys.prefix)"
    try:
        answer = subprocess.run(
            [python, "-c", question], capture_output=True, text=True, check=False
        )
    except OSError:
        return ""
    if answer.returncode:
        return ""
    version, prefix = answer.stdout.splitlines()[:2]
    new_enough = tuple(int(part) for part in version.split(".")[:2]) >= (3, 11)
    same_place = Path(prefix).resolve() == (root / ".venv").resolve()
    return version if new_enough and same_place else ""


def prepare_venv(root: Path, *, moved: bool = False) -> str:
    """Make ``.venv`` where there is none that works, and return its Python's version.

    Args:
        root: the checkout.
        moved: it was made in another place, to which its scripts still point.

    Raises:
        SetupError: something that is no virtual environment stands in its place, or it can't be
            made.
    """
    version = venv_version(root)
    if version and not moved:
        return version
    folder = root / ".venv"
    if folder.exists() and any(folder.iterdir()) and not (folder / "pyvenv.cfg").exists():
        raise SetupError(f"{folder} is no virtual environment; move it away and try again.")
    print("Making the virtual environment .venv", flush=True)
    try:
        venv.create(folder, clear=True, with_pip=True, symlinks=os.name != "nt")
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupError(f"Python could not make {folder}: {error}") from error
    version = venv_version(root)
    if not version:
        raise SetupError(f"The Python in {folder} does not start; delete the folder and try again.")
    return version


class Stamp(NamedTuple):
    """What a virtual environment was last set up for.

    Attributes:
        profile: "run", or "test", which includes running.
        digest: of Python's version, the locks and pyproject.toml.
        root: the checkout's folder.
    """

    profile: str
    digest: str
    root: str

    def covers(self, wanted: Stamp) -> bool:
        """Tell whether nothing is to be done for what is wanted."""
        same = (self.digest, self.root) == (wanted.digest, wanted.root)
        return same and self.profile in ("test", wanted.profile)


def read_stamp(path: Path) -> Stamp | None:
    """Return the stamp in a file, or None where there is none or only half of one."""
    try:
        return Stamp(**json.loads(path.read_text("utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        return None


def digest(root: Path, version: str) -> str:
    """Return what changes when the packages have to be installed again."""
    sha = hashlib.sha256(version.encode())
    locked = root / "packaging" / "locked"
    for path in (root / "pyproject.toml", *sorted(locked.glob("*.txt"))):
        sha.update(path.read_bytes())
    return sha.hexdigest()


def install_packages(root: Path, profile: str) -> None:
    """Install the locked packages and the project into ``.venv``.

    Raises:
        SetupError: pip failed.
    """
    pip: list[str | Path] = [venv_python(root), "-m", "pip", "--disable-pip-version-check"]
    pip += ["--no-input", "install"]
    lock = root / "packaging" / "locked" / LOCKS[profile]
    print("Installing the locked Python packages (the first time takes minutes)", flush=True)
    # --only-binary: a missing wheel is an error now, not a compiler's an hour later.
    locked = [*pip, "--require-hashes", "--only-binary", ":all:", "-r", lock]
    # --no-build-isolation: the build backend is among the locked packages; pip would fetch its own.
    project = [*pip, "--quiet", "--no-deps", "--no-build-isolation", "--editable", root]
    for command in (locked, project):
        if run_pip(command):
            raise SetupError(
                "pip could not install the packages; its words are above. Where the network "
                "failed, type the same make command again: what is there is not fetched twice."
            )


def prepare_training(root: Path) -> None:
    """Install what training needs, and leave ``import torchaudio`` working.

    Raises:
        SetupError: pip failed, or torchaudio can't be mended.
    """
    print("Installing PyTorch and what else training needs (the first time takes minutes)")
    pip: list[str | Path] = [venv_python(root), "-m", "pip", "--disable-pip-version-check"]
    pip += ["--no-input", "install", "--only-binary", ":all:"]
    if run_pip([*pip, "-r", root / "packaging" / "locked" / "train.txt"]):
        raise SetupError("pip could not install the training packages; its words are above.")
    repair = [venv_python(root), root / "packaging" / "repair_torchaudio.py"]
    if subprocess.run(repair, check=False).returncode:
        raise SetupError("torchaudio is installed but cannot be used; the reason is above.")


def run_pip(command: list[str | Path]) -> int:
    """Run pip and show what it does, but not what is already there; return its exit code."""
    environ = dict(os.environ, PYTHONUNBUFFERED="1")
    with subprocess.Popen(
        command, env=environ, stdout=subprocess.PIPE, text=True, errors="replace"
    ) as pip:
        assert pip.stdout is not None
        for line in pip.stdout:
            if not line.startswith("Requirement already satisfied"):
                print(line, end="", flush=True)
    return pip.returncode


def prepare_packages(root: Path, profile: str) -> None:
    """Bring ``.venv`` to what the locks say; do nothing where a stamp says that it is so.

    Raises:
        SetupError: the environment or the packages can't be had.
    """
    path = root / ".venv" / STAMP
    stamp = read_stamp(path)
    version = prepare_venv(root, moved=stamp is not None and stamp.root != str(root))
    wanted = Stamp(profile, digest(root, version), str(root))
    if stamp and stamp.covers(wanted) and path.exists():
        return
    path.unlink(missing_ok=True)
    install_packages(root, profile)
    path.write_text(json.dumps(wanted._asdict()), "utf-8")


def check_models(folder: Path) -> int:
    """Compare every model's weights with the sha256 in the card beside them.

    Returns:
        How many were checked.

    Raises:
        SetupError: weights are missing or are not what their card says, or the default model's
            card is missing.
    """
    wrong = []
    checked = 0
    for card in sorted(folder.glob("*.json")):
        for weights, expected in weights_of(card):
            checked += 1
            if not weights.is_file():
                wrong.append(f"{weights.name} is missing")
            elif hashlib.sha256(weights.read_bytes()).hexdigest() != expected:
                wrong.append(f"{weights.name} is not what {card.name} says")
    if not (folder / DEFAULT_MODEL).is_file():
        wrong.append(f"{DEFAULT_MODEL} is missing")
    if wrong:
        raise SetupError(
            f"The models in {folder} are not complete: {'; '.join(wrong)}.\n"
            "Take that folder from a fresh copy of the project; with git:\n\n"
            "    git checkout -- reclass_gui/models"
        )
    return checked


def weights_of(card: Path) -> list[tuple[Path, str]]:
    """Return the weights that a card is about and the sha256 that they must have.

    A combination of other models has none of its own.

    Raises:
        SetupError: the card can't be read.
    """
    try:
        content = json.loads(card.read_text("utf-8"))
        if content["kind"] in ("ensemble", "vote", "cascade"):
            return []
        return [(card.with_name(content["weights"]), content["sha256"])]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SetupError(f"The model card {card} cannot be read: {error!r}") from error


def main(arguments: list[str] | None = None) -> int:
    """Set up for a profile; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("profile", choices=sorted([*LOCKS, TRAINING]))
    wanted = parser.parse_args(arguments).profile
    profile = "run" if wanted == TRAINING else wanted
    try:
        prepare_system(profile)
        prepare_packages(ROOT, profile)
        if wanted == TRAINING:
            prepare_training(ROOT)
        check_models(ROOT / "reclass_gui" / "models")
    except SetupError as error:
        print(f"\n{error}\n", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on from here.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
