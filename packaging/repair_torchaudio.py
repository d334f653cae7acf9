"""Make ``import torchaudio`` work beside a torch that was built without CUDA.

    .venv/bin/python packaging/repair_torchaudio.py

The wheel of torchaudio 2.11 has a compiled extension (forced alignment, RNN-T loss, lfilter) that
is linked to CUDA's libraries, and importing the package loads it. With a CPU build of torch that
fails with OSError, though the transforms need none of it. torchaudio takes a missing extension
for a build without one, so the extension is moved aside under another suffix; with a CUDA build
of torch it is moved back. Running this twice changes nothing the second time.

Run it with the interpreter of the environment that is to be mended.
"""

from __future__ import annotations

import ast
import importlib.util
import sys
from pathlib import Path

ASIDE = ".needs-cuda"
EXTENSION = "_torchaudio"


def has_cuda(torch_folder: Path) -> bool:
    """Tell whether an installed torch is a CUDA build, without importing it.

    Raises:
        ValueError: its ``version.py`` does not say.
    """
    tree = ast.parse((torch_folder / "version.py").read_text("utf-8"))
    for node in tree.body:
        target = node.target if isinstance(node, ast.AnnAssign) else None
        if isinstance(node, ast.Assign):
            target = node.targets[0]
        if isinstance(target, ast.Name) and target.id == "cuda" and node.value is not None:
            return ast.literal_eval(node.value) is not None
    raise ValueError(f"{torch_folder / 'version.py'} does not say whether it is a CUDA build")


def repair(torchaudio_folder: Path, *, cuda: bool) -> list[str]:
    """Move the extension aside, or back where torch has CUDA.

    Returns:
        A sentence for each file that was moved.
    """
    library = torchaudio_folder / "lib"
    said = []
    if cuda:
        for path in sorted(library.glob(f"{EXTENSION}.*{ASIDE}")):
            target = path.with_name(path.name.removesuffix(ASIDE))
            # One that is there came with a newer install.
            if not target.exists():
                path.replace(target)
                said.append(f"{target.name}: moved back, torch has CUDA")
        return said
    for suffix in (".so", ".pyd"):
        for path in sorted(library.glob(f"{EXTENSION}*{suffix}")):
            path.replace(path.with_name(path.name + ASIDE))
            said.append(f"{path.name}: moved aside, torch has no CUDA")
    return said


def installed_folder(package: str) -> Path | None:
    """Return the folder of an installed package without importing it, or None."""
    spec = importlib.util.find_spec(package)
    return Path(spec.origin).parent if spec is not None and spec.origin else None


def main() -> int:
    """Mend the environment of this interpreter; return the exit code."""
    torch, torchaudio = installed_folder("torch"), installed_folder("torchaudio")
    if torch is None or torchaudio is None:
        print("torch and torchaudio are not both installed: nothing to mend")
        return 0
    try:
        said = repair(torchaudio, cuda=has_cuda(torch))
    except (OSError, ValueError, SyntaxError) as error:
        print(f"torchaudio could not be mended: {error}", file=sys.stderr)
        return 1
    print("\n".join(said) or "torchaudio: nothing to mend")
    return 0


if __name__ == "__main__":
    sys.exit(main())
