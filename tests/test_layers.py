"""The layers hold: each part imports without what it must not need, and the fences stand."""

from __future__ import annotations

import ast
import fnmatch
import subprocess
import sys
from pathlib import Path

import pytest

import reclass_gui

PACKAGE = Path(reclass_gui.__file__).parent

WINDOW = ("PySide6", "shiboken6", "sounddevice")
TORCH = ("torch", "torchaudio")

# What each part must import without: what it must not know, or what it loads only when needed.
WITHOUT = {
    "core": WINDOW + TORCH,
    "cli": WINDOW + TORCH,
    "train": WINDOW + TORCH,
    "ui": ("sounddevice", "onnxruntime", *TORCH),
}

# Torch modules, imported by the rest of ``train`` when somebody trains.
NEED_TORCH = "reclass_gui.train.nets"

# Third-party libraries and the only modules that may import them, in a function or at the top.
FENCES = {
    "PySide6": ("ui/*", "__main__.py"),
    "av": ("core/decoder_ffmpeg.py", "core/encode.py"),
    "h5py": ("train/sources/msd.py",),
    "matplotlib": ("train/figures/*",),
    "mutagen": ("core/tag*.py",),
    "onnxruntime": ("core/models.py",),
    "psutil": ("train/memory.py",),
    "sounddevice": ("ui/portaudio.py",),
    "soundfile": ("core/decoder_sndfile.py", "core/encode.py"),
    "sklearn": ("train/*",),
    "soxr": ("core/audio.py",),
    "torch": ("train/*",),
    "torchaudio": ("train/*",),
}

# Blocks modules by name, imports others, and prints what failed.
IMPORTER = """
import importlib, sys
blocked = set(sys.argv[1].split(","))

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in blocked:
            raise ImportError(f"{name} is blocked")

sys.meta_path.insert(0, Blocker())
for name in sys.argv[2:]:
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(f"{name}: {error}")
"""


def modules_of(part: str) -> list[str]:
    """Names of all modules of a part of the package."""
    folder = PACKAGE / part
    paths = folder.rglob("*.py") if folder.is_dir() else [folder.with_suffix(".py")]
    names = (path.relative_to(PACKAGE.parent).with_suffix("").parts for path in paths)
    dotted = (".".join(parts).removesuffix(".__init__") for parts in names)
    return sorted(name for name in dotted if not name.endswith("__main__"))


def imported_libraries(path: Path) -> set[str]:
    """Top-level names of what a file imports at run time, wherever in it the import stands."""
    tree = ast.parse(path.read_text("utf-8"), str(path))
    checking = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test).endswith("TYPE_CHECKING")
        for statement in block.body
        for node in ast.walk(statement)
    }
    names = set()
    for node in ast.walk(tree):
        if id(node) in checking:
            continue
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.partition(".")[0])
    return names


@pytest.mark.parametrize(
    ("part", "blocked"), [pair for pair in WITHOUT.items() if (PACKAGE / pair[0]).exists()]
)
def test_a_part_imports_without_what_it_must_not_need(part: str, blocked: tuple[str, ...]) -> None:
    names = [name for name in modules_of(part) if not name.startswith(NEED_TORCH)]
    assert names
    answer = subprocess.run(
        [sys.executable, "-c", IMPORTER, ",".join(blocked), *names],
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout == ""


def test_networks_import_without_a_window_and_say_so_where_torch_is_missing() -> None:
    names = [name for name in modules_of("train/nets") if name != NEED_TORCH]
    assert names
    words = "PyTorch is not installed. Install the training packages"
    command = "import sys, importlib; sys.modules['torch'] = None; importlib.import_module"
    answer = subprocess.run(
        [sys.executable, "-c", f"{command}({names[0]!r})"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert words in answer.stderr
    pytest.importorskip("torch", reason="PyTorch is not installed")
    answer = subprocess.run(
        [sys.executable, "-c", IMPORTER, ",".join(WINDOW), *names],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (answer.returncode, answer.stdout) == (0, ""), answer.stderr


def test_the_importer_notices_a_blocked_import() -> None:
    answer = subprocess.run(
        [sys.executable, "-c", IMPORTER, "wave", "json", "wave"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout == "wave: wave is blocked\n"


@pytest.mark.parametrize("library", sorted(FENCES))
def test_a_library_is_imported_only_inside_its_fence(library: str) -> None:
    outside = [
        path.relative_to(PACKAGE).as_posix()
        for path in sorted(PACKAGE.rglob("*.py"))
        if library in imported_libraries(path)
        and not any(
            fnmatch.fnmatch(path.relative_to(PACKAGE).as_posix(), pattern)
            for pattern in FENCES[library]
        )
    ]
    assert outside == []


def test_modules_stay_small() -> None:
    long = {
        path.relative_to(PACKAGE).as_posix(): lines
        for path in PACKAGE.rglob("*.py")
        if (lines := len(path.read_text("utf-8").splitlines())) > 400
    }
    assert long == {}
