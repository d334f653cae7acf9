"""The benchmark measures what it says, on less."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

pytest.importorskip("torch", reason="PyTorch is not installed")
pytest.importorskip("onnx", reason="onnx is not installed")

from reclass_gui.train import trainbench

if TYPE_CHECKING:
    from pathlib import Path


def test_all_is_measured(tmp_path: Path) -> None:
    found = trainbench.dense(tmp_path, tracks=400, epochs=2)
    assert (found["tracks"], found["epochs"]) == (400, 2)
    assert 0 < found["seconds_epochs"] < found["seconds_with_preparing_testing_and_saving"]
    found = trainbench.convolutional(tmp_path, network="efficient_vgg", batch=2, steps=2, rounds=1)
    assert found["segments_per_second"] > 0
    assert 0 <= found["share_of_time_waiting_for_data"] < 1
    rates = [each["segments_per_second"] for each in trainbench.reading(tmp_path, count=8)]
    assert rates[0] > rates[1] > 0
