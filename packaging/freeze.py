"""Make the one-folder program with PyInstaller, and try it out.

    python packaging/freeze.py          dist/reclass, for this platform
    python packaging/freeze.py --deb    and a Debian package of it in dist

In a virtual environment of its own (build/freeze), so that nothing gets in that the program does
not need. Ends with exit code 0 only if the frozen terminal and the frozen window each classified
a file. Needs Python's own library only, and for ``--deb`` Debian's dpkg-deb.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import venv
import wave
from pathlib import Path

from debian_package import build_package
from prepare import run_pip, venv_python
from system_libraries import SetupError

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "freeze"
PROGRAM = ROOT / "dist" / "reclass"


def freeze() -> None:
    """Build dist/reclass.

    Raises:
        SetupError: a package can't be had, or PyInstaller failed.
    """
    locked = ROOT / "packaging" / "locked"
    if not venv_python(BUILD).exists():
        venv.create(BUILD / ".venv", clear=True, with_pip=True, symlinks=os.name != "nt")
    pip: list[str | Path] = [venv_python(BUILD), "-m", "pip", "--disable-pip-version-check"]
    pip += ["--no-input", "install", "--quiet"]
    for command in (
        [*pip, "--require-hashes", "--only-binary", ":all:", "-r", locked / "base.txt"],
        [*pip, "--require-hashes", "--only-binary", ":all:", "-r", locked / "freeze.txt"],
        [*pip, "--no-deps", "--no-build-isolation", "--force-reinstall", ROOT],
    ):
        if run_pip(command):
            raise SetupError("pip could not install the packages; its words are above.")
    script = [venv_python(BUILD), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--workpath", BUILD / "work", "--distpath", PROGRAM.parent]
    spec = ROOT / "packaging" / "frozen" / "reclass.spec"
    if subprocess.run([*script, *places, spec], cwd=BUILD, check=False).returncode:
        raise SetupError("PyInstaller failed; its words are above.")


def make_sound(path: Path, seconds: float = 6.0, rate: int = 22050) -> None:
    """Write a WAV file with a chord that is struck twice a second, 16 bits, mono."""
    samples = []
    for number in range(round(seconds * rate)):
        time = number / rate
        chord = sum(math.sin(2 * math.pi * pitch * time) for pitch in (110.0, 164.8, 220.0, 277.2))
        samples.append(round(6000 * chord * math.exp(-5 * (time * 2 % 1))))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))


def try_out(program: Path) -> dict[str, object]:
    """Classify a file in the frozen terminal and in the frozen window, offscreen.

    Returns:
        What each made of it.

    Raises:
        SetupError: one of them failed.
    """
    end = ".exe" if sys.platform == "win32" else ""
    environ = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    answers: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as place:
        music = Path(place) / "music"
        music.mkdir()
        make_sound(music / "chord.wav")
        for name, words in (
            ("reclass", ["classify", music, "--json"]),
            ("reclass-gui", ["--smoke-test", music]),
        ):
            command = [program / f"{name}{end}", "--data-dir", Path(place) / name, *words]
            answer = subprocess.run(
                command, env=environ, capture_output=True, text=True, check=False
            )
            if answer.returncode:
                raise SetupError(f"{name} failed:\n{answer.stdout}{answer.stderr}")
            answers[name] = json.loads(answer.stdout.splitlines()[0])
    return answers


def size_of(folder: Path) -> int:
    """Return the bytes of all files below a folder; links count nothing."""
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file() and not p.is_symlink())


def main(arguments: list[str] | None = None) -> int:
    """Freeze, try out, report as JSON; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--deb", action="store_true", help="make a Debian package too")
    wanted = parser.parse_args(arguments)
    if wanted.deb and not shutil.which("dpkg-deb"):
        sys.stderr.write("dpkg-deb is missing: Debian packages are made on Debian.\n")
        return 1
    try:
        freeze()
        answers = try_out(PROGRAM)
        report: dict[str, object] = {"folder": str(PROGRAM), "bytes": size_of(PROGRAM), **answers}
        if wanted.deb:
            package = build_package(PROGRAM, PROGRAM.parent)
            report |= {"package": str(package), "package_bytes": package.stat().st_size}
    except SetupError as error:
        sys.stderr.write(f"\n{error}\n")
        return 1
    print(json.dumps(report, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
