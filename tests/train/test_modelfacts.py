"""What is counted of an exported network is what PyTorch counts of the network itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reclass_gui.core.modelfacts import model_facts
from reclass_gui.train import networks

torch = pytest.importorskip("torch", reason="PyTorch is not installed")

from torch import nn  # noqa: E402

from reclass_gui.train.export import About, save_network  # noqa: E402

if TYPE_CHECKING:
    from pathlib import Path

LABELS = [f"label {number}" for number in range(10)]


@pytest.mark.parametrize("name", ["efficient_vgg", "lean", "resse", "unet_encoder"])
def test_an_exported_network_counts_as_torch_counts(name: str, tmp_path: Path) -> None:
    network = networks.build(name, 10)
    size = networks.measure(network)
    with torch.no_grad():
        for values in network.parameters():
            values.uniform_(0.1, 0.2)  # the exporter keeps equal tensors once
    save_network(network, LABELS, None, About("net", "Net"), tmp_path)
    facts = model_facts("net", tmp_path)
    assert facts.networks[0].operations == size.flops
    # What a normalisation learnt is folded into the convolution before it: its scale vanishes, and
    # its shift where that has one already.
    folded = sum(
        module.num_features for module in network.modules() if isinstance(module, nn.BatchNorm2d)
    )
    assert size.parameters - 2 * folded <= facts.parameters <= size.parameters - folded
