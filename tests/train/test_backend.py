"""A package that is missing or broken is named, with the way to mend it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from reclass_gui.core.errors import ModelError
from reclass_gui.train import backend, networks
from reclass_gui.train.frontend import SegmentFrontEnd

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which a test may put a package of its own."""
    for name in [n for n in sys.modules if n.partition(".")[0] in ("torchaudio", "xgboost")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("torch", "PyTorch is not installed. Install the training packages:  pip install"),
        ("torchaudio", "torchaudio is not installed. Install the training packages"),
        ("sklearn.linear_model", "scikit-learn is not installed"),
        ("transformers", "transformers is not installed. Install it:  pip install transformers"),
    ],
)
def test_a_missing_package_is_named_with_how_to_get_it(
    name: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in {name, name.partition(".")[0]}:
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ModelError) as caught:
        backend.load(name)
    assert words in str(caught.value)


def test_a_torchaudio_that_needs_cuda_says_how_to_mend_it(package: Path) -> None:
    text = "raise OSError('libc10_cuda.so: cannot open shared object file')\n"
    (package / "torchaudio.py").write_text(text)
    with pytest.raises(ModelError) as caught:
        backend.load("torchaudio")
    assert "torchaudio cannot be loaded: libc10_cuda.so: cannot open shared" in str(caught.value)
    assert "packaging/repair_torchaudio.py" in str(caught.value)


def test_a_package_without_its_own_requirement_names_that(package: Path) -> None:
    (package / "xgboost.py").write_text("import surely_not_there\n")
    with pytest.raises(ModelError, match="XGBoost needs “surely_not_there”, which is missing"):
        backend.load("xgboost")


def test_without_torch_networks_and_front_end_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(ModelError, match="PyTorch is not installed"):
        networks.build("lean", 10)
    with pytest.raises(ModelError, match="PyTorch is not installed"):
        SegmentFrontEnd()
