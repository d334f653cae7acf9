"""The networks have the reference's size, its layers' ways, and learn."""

from __future__ import annotations

import pytest

from reclass_gui.core.errors import ModelError
from reclass_gui.train import networks

torch = pytest.importorskip("torch", reason="PyTorch is not installed")

from reclass_gui.train.nets.dense import FeatureMLP  # noqa: E402
from reclass_gui.train.nets.layers import SameConv2d, SqueezeExcite  # noqa: E402


@pytest.mark.parametrize(
    ("name", "labels", "parameters", "buffers"),
    [
        ("efficient_vgg", 10, 34_488, 224),
        ("resse", 10, 1_232_770, 2_752),
        ("unet_encoder", 10, 1_176_170, 1_920),
        ("lean", 10, 103_722, None),
        ("lean", 8, 103_464, None),
    ],
)
def test_counts_are_the_references(
    name: str, labels: int, parameters: int, buffers: int | None
) -> None:
    size = networks.measure(networks.build(name, labels))
    assert size.parameters == parameters
    assert buffers is None or size.buffers == buffers


@pytest.mark.parametrize(("width", "count"), [(518, 167_824), (768, 231_824)])
def test_dense_counts_are_the_references(width: int, count: int) -> None:
    assert networks.measure(FeatureMLP(width, 16), (width,)).parameters == count


def test_operations_are_counted() -> None:
    # Three convolutions at full, half and quarter size, six dense layers of squeeze-excite, two
    # of the head; a multiplication and an addition each.
    convolutions = 9 * (128 * 128 * 1 * 16 + 64 * 64 * 16 * 32 + 32 * 32 * 32 * 64)
    gates = 2 * sum(c * c // 8 for c in (16, 32, 64))
    head = 64 * 128 + 128 * 10
    size = networks.measure(networks.build("efficient_vgg", 10))
    assert size.flops == 2 * (convolutions + gates + head)


@pytest.mark.parametrize("name", sorted(networks.NETWORKS))
def test_every_network_maps_segments_to_logits_and_tells_them_apart(name: str) -> None:
    network = networks.build(name, 7, seed=1).eval()
    with torch.no_grad():
        segments = torch.randn(2, 128, 128, generator=torch.Generator().manual_seed(0))
        logits = network(segments)
    assert logits.shape == (2, 7)
    assert not torch.allclose(logits[0], logits[1])


@pytest.mark.parametrize("name", sorted(networks.NETWORKS))
def test_every_parameter_learns(name: str) -> None:
    network = networks.build(name, 3, seed=2).train()
    segments = torch.randn(2, 64, 64, generator=torch.Generator().manual_seed(0))
    # PReLU starts at slope 0 and dropout leaves some paths out: none may be cut off for good.
    torch.manual_seed(3)
    for _ in range(4):
        torch.nn.functional.cross_entropy(network(segments), torch.tensor([0, 2])).backward()
    dead = [
        key
        for key, value in network.named_parameters()
        if value.grad is None or not value.grad.abs().sum()
    ]
    assert dead == []


def test_the_seed_decides_and_the_global_state_stays() -> None:
    torch.manual_seed(5)
    before = torch.random.get_rng_state()
    first, again, other = (networks.build("lean", 4, seed=seed) for seed in (1, 1, 2))
    assert torch.equal(torch.random.get_rng_state(), before)
    weight = "head.1.weight"
    assert torch.equal(first.state_dict()[weight], again.state_dict()[weight])
    assert not torch.equal(first.state_dict()[weight], other.state_dict()[weight])


def test_strides_pad_at_the_end_as_keras_does() -> None:
    convolution = SameConv2d(1, 1, 3, stride=2)
    with torch.no_grad():
        convolution.weight.fill_(1.0)
        image = torch.zeros(1, 1, 4, 4)
        image[0, 0, 0, 0] = 1.0
        found = convolution(image)[0, 0]
        # The kernel's first place covers rows 0 to 2, its second rows 2 to 4, of which 4 is
        # padding; with padding at the start the second would begin at row 1.
        assert found.tolist() == [[1, 0], [0, 0]]
        image = torch.zeros(1, 1, 4, 4)
        image[0, 0, 1, 1] = 1.0
        assert convolution(image)[0, 0].tolist() == [[1, 0], [0, 0]]
        assert convolution(torch.zeros(1, 1, 5, 7)).shape == (1, 1, 3, 4)


def test_initial_values_are_those_of_keras() -> None:
    network = networks.build("resse", 10, seed=3)
    slopes = [m.weight for m in network.modules() if isinstance(m, torch.nn.PReLU)]
    norms = [m for m in network.modules() if isinstance(m, torch.nn.BatchNorm2d)]
    assert slopes
    assert all(not slope.any() for slope in slopes)
    assert {(m.eps, m.momentum) for m in norms} == {(1e-3, 0.01)}
    dense = network.head[1]
    limit = (6 / (256 + 10)) ** 0.5
    assert not dense.bias.any()
    assert 0.9 * limit < dense.weight.abs().max() <= limit


def test_squeeze_and_excitation_scales_whole_channels() -> None:
    gate = SqueezeExcite(16)
    x = torch.rand(2, 16, 5, 6) + 0.5
    ratio = gate(x) / x
    assert torch.allclose(ratio, ratio[:, :, :1, :1].expand_as(ratio))
    assert ((ratio > 0) & (ratio < 1)).all()


def test_the_u_net_uses_its_skips() -> None:
    network = networks.build("unet", 5, seed=4).eval()
    with torch.no_grad():
        for up in network.up:
            up.grow.weight.zero_()  # nothing comes from below
        network.head[1].weight[:, :256] = 0  # nor from the bottleneck straight to the head
        logits = network(torch.randn(2, 64, 64, generator=torch.Generator().manual_seed(1)))
    assert not torch.allclose(logits[0], logits[1])


@pytest.mark.parametrize("shape", [(128, 128), (100, 90), (129, 64)])
def test_the_u_net_takes_sizes_that_do_not_halve_evenly(shape: tuple[int, int]) -> None:
    assert networks.build("unet", 5).eval()(torch.zeros(1, *shape)).shape == (1, 5)


def test_measuring_leaves_the_mode_alone() -> None:
    network = networks.build("lean", 4).train()
    before = {key: value.clone() for key, value in network.state_dict().items()}
    networks.measure(network)
    assert network.training
    assert all(torch.equal(before[key], value) for key, value in network.state_dict().items())


def test_what_cannot_be_built_is_refused_in_words() -> None:
    with pytest.raises(ModelError, match="no network “resnet99”; choose one of efficient_vgg"):
        networks.build("resnet99", 10)
    with pytest.raises(ModelError, match="two labels or more, not 1"):
        networks.build("lean", 1)
