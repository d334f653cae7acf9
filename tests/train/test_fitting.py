"""Models that are fitted as wholes need little, and say what they cannot do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reclass_gui.core.errors import ModelError
from reclass_gui.train.config import TrainingConfig
from reclass_gui.train.fitting import check
from reclass_gui.train.trainer import together

for package in ("onnx", "sklearn"):
    pytest.importorskip(package, reason=f"{package} is not installed")

ROOT = Path(__file__).resolve().parents[2]

BASE_INSTALLATION = """
import sys
from importlib.machinery import PathFinder
TRAINING = ("torch", "torchaudio", "psutil", "xgboost", "matplotlib", "h5py")

class Without(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        return None if name.partition(".")[0] in TRAINING else super().find_spec(name, path, target)

sys.meta_path = [Without if finder is PathFinder else finder for finder in sys.meta_path]
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from reclass_gui.core.errors import ModelError
from reclass_gui.train.config import TrainingConfig
from reclass_gui.train.runs import new_run
from reclass_gui.train.trainer import fit
from tests.train.training_data import table_data, thirds

folder, data = Path(sys.argv[2]), table_data()
for model in ("logistic", "mlp", "xgboost"):
    config = TrainingConfig(model=model, features="gtzan57")
    try:
        *_, last = fit(config, data, thirds(data), new_run(folder, config), cache=folder)
        print(model, last.figures["accuracy"] > 0.8)
    except ModelError as error:
        print(model, error)
"""


def test_logistic_regression_needs_no_training_packages(tmp_path: Path) -> None:
    answer = subprocess.run(
        [sys.executable, "-c", BASE_INSTALLATION, str(ROOT), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    logistic, dense, trees = answer.stdout.splitlines()
    assert logistic == "logistic True"
    assert "PyTorch is not installed. Install the training packages" in dense
    assert "XGBoost is not installed. Install the training packages" in trees


def test_they_are_for_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORLD_SIZE", "2")
    refusal = pytest.raises(ModelError, match="“logistic” is trained by one process alone")
    with refusal, together(TrainingConfig(model="logistic")):
        pass


def test_what_they_cannot_do_is_said_first() -> None:
    with pytest.raises(ModelError, match="“xgboost” cannot weigh rare genres more"):
        check(TrainingConfig(model="xgboost", class_weights=True), multi_label=False)
    check(TrainingConfig(model="logistic", class_weights=True), multi_label=False)
