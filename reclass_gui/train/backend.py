"""The packages that training needs, imported when they are used, with words where they fail."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from typing import TYPE_CHECKING

from reclass_gui.core.errors import ModelError

if TYPE_CHECKING:
    from types import ModuleType

_INSTALL = "Install the training packages:  pip install 'reclass-gui[train]'"

_TITLES = {
    "torch": "PyTorch",
    "torchaudio": "torchaudio",
    "sklearn": "scikit-learn",
    "xgboost": "XGBoost",
    "h5py": "h5py",
    "matplotlib": "Matplotlib",
    "psutil": "psutil",
    "onnx": "ONNX",
    "threadpoolctl": "threadpoolctl",
    "transformers": "Hugging Face transformers",
}


def load(name: str) -> ModuleType:
    """Import one of the training packages, or a module of one ("sklearn.linear_model").

    Raises:
        ModelError: it is missing or broken; the text says how to mend it.
    """
    package = name.partition(".")[0]
    title = _TITLES[package]
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        # A package that is there may lack one of its own requirements.
        missing = (error.name or package).partition(".")[0]
        what = "is not installed" if missing == package else f"needs “{missing}”, which is missing"
        hint = "pip install transformers" if package == "transformers" else ""
        mend = f"Install it:  {hint}" if hint else _INSTALL
        raise ModelError(f"{title} {what}. {mend}") from error
    except (ImportError, OSError) as error:
        raise ModelError(f"{title} cannot be loaded: {_why(error)}. {_mend(package)}") from error


def is_there(package: str) -> bool:
    """Tell whether a package is installed, without importing it."""
    return importlib.util.find_spec(package) is not None


def load_nets(name: str) -> ModuleType:
    """Import a module of ``train.nets``.

    Raises:
        ModelError: torch is missing or broken.
    """
    return importlib.import_module(f"reclass_gui.train.nets.{name}")


def _why(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".") if lines else type(error).__name__


def _mend(package: str) -> str:
    if package == "torchaudio":
        return (
            "Its compiled extension needs CUDA and this PyTorch has none; move it aside:  "
            f"{sys.executable} packaging/repair_torchaudio.py"
        )
    return (
        "Install the training packages again:  pip install --force-reinstall 'reclass-gui[train]'"
    )
