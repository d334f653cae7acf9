"""A network's embedding is what its last layer is given, averaged over a track."""

from __future__ import annotations

import numpy as np
import pytest

from reclass_gui.train import networks
from reclass_gui.train.innervalues import penultimate, track_means
from reclass_gui.train.processes import ALONE

torch = pytest.importorskip("torch", reason="PyTorch is not installed")


@pytest.mark.parametrize("name", networks.NETWORKS)
def test_the_last_layer_makes_the_answers_of_it(name: str) -> None:
    network = networks.build(name, 3).eval()
    segments = torch.randn(2, 128, 128, generator=torch.Generator().manual_seed(1))
    with torch.no_grad(), penultimate(network) as caught:
        expected = network(segments)
    last = [module for module in network.modules() if isinstance(module, torch.nn.Linear)][-1]
    with torch.no_grad():
        found = last(torch.from_numpy(np.concatenate(caught)))
        network(segments)  # no longer listened to
    torch.testing.assert_close(found, expected)
    assert len(caught) == 1


def test_a_track_has_the_mean_of_its_segments() -> None:
    batches = [np.array([[1.0, 2.0], [3.0, 6.0]], np.float32), np.array([[5.0, 5.0]], np.float32)]
    found = track_means(batches, np.array([0, 0, 1]), 2, ALONE)
    np.testing.assert_array_equal(found, [[2, 4], [5, 5]])
    assert found.dtype == np.float32
