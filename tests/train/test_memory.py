"""Memory is measured where it is, and a batch follows from it."""

from __future__ import annotations

import os

import pytest

from reclass_gui.core.errors import ModelError
from reclass_gui.train.events import MemoryUse
from reclass_gui.train.memory import (
    all_memory,
    free_memory,
    measure_sample,
    memory_use,
    read_nvidia,
    suggest_batch,
)

pytest.importorskip("psutil", reason="psutil is not installed")


def test_the_processors_memory_is_the_systems() -> None:
    use = memory_use("cpu")
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        assert use.total == os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    assert 0 < use.own < use.total
    assert 0 < use.used < use.total
    assert 0 < free_memory("cpu") < use.total
    assert all_memory()[0].device == "cpu"


def test_cards_are_read_from_nvidia_smi() -> None:
    found = read_nvidia("0, 1024, 24576\n1, 3, 81559\n")
    assert found == [
        MemoryUse("cuda:0", 1 << 30, 24 << 30, 0),
        MemoryUse("cuda:1", 3 << 20, 81559 << 20, 0),
    ]
    with pytest.raises(ModelError, match=r"nvidia-smi says “0, \[N/A\], 5”"):
        read_nvidia("0, [N/A], 5")


def test_a_batch_takes_seven_tenths_of_what_is_free() -> None:
    assert suggest_batch(1000, 100) == 7
    assert suggest_batch(50, 100) == 1


def test_a_card_that_is_not_there_is_refused_in_words() -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    if torch.cuda.is_available():
        pytest.skip("there is a card")
    with pytest.raises(ModelError, match="cannot use the device “cuda:0”"):
        free_memory("cuda:0")


def test_a_sample_is_what_the_backward_pass_needs() -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    network = torch.nn.Sequential(
        torch.nn.Conv2d(1, 8, 3, padding=1, bias=False), torch.nn.BatchNorm2d(8), torch.nn.ReLU()
    )
    before = {key: value.clone() for key, value in network.state_dict().items()}
    # Kept are the input, and what convolution and ReLU give; twice, for the gradients.
    one = 4 * (32 * 32 + 2 * 8 * 32 * 32)
    assert measure_sample(network, (1, 32, 32)) == pytest.approx(2 * one, rel=0.01)
    assert all(torch.equal(before[key], value) for key, value in network.state_dict().items())
