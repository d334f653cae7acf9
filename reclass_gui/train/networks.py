"""The registry of convolutional networks: built by name, measured, not guessed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reclass_gui.core.errors import ModelError
from reclass_gui.core.records import FeatureSpec
from reclass_gui.train import backend

if TYPE_CHECKING:
    from torch import nn

SEGMENT_SPEC = FeatureSpec(
    rate=22050,
    n_fft=2048,
    hop=512,
    n_mels=128,
    fmin=0.0,
    fmax=11025.0,
    scale="db",
    patch_frames=128,
    pad_mode="constant",
)
"""The front end of 2.97 s segments; each is then taken relative to its loudest value."""


@dataclass(frozen=True, slots=True)
class NetworkInfo:
    """What there is to know about a network before it is built.

    Attributes:
        name: by which it is chosen.
        title: its name for a person.
        description: one sentence for a person.
        module: of ``train.nets``.
    """

    name: str
    title: str
    description: str
    module: str
    class_name: str


@dataclass(frozen=True, slots=True)
class NetworkSize:
    """How large a network is.

    Attributes:
        parameters: trainable ones.
        buffers: values that training keeps without learning them, such as running means.
        flops: floating-point operations for one segment, a multiplication and an addition
            counting as two; convolutions, dense layers and attention.
    """

    parameters: int
    buffers: int
    flops: int


NETWORKS = {
    info.name: info
    for info in (
        NetworkInfo(
            "efficient_vgg",
            "Efficient VGG",
            "Three convolutions with squeeze and excitation; the smallest.",
            "tournament",
            "EfficientVGG",
        ),
        NetworkInfo(
            "resse",
            "ResSE audio CNN",
            "Residual blocks with squeeze and excitation.",
            "tournament",
            "ResSEAudioCNN",
        ),
        NetworkInfo(
            "unet_encoder",
            "U-Net audio classifier",
            "The reference's U-Net classifier: the encoder alone, without decoder or skips.",
            "tournament",
            "UNetAudioClassifier",
        ),
        NetworkInfo(
            "lean",
            "Lean audio classifier",
            "The reference's small encoder for k-fold runs.",
            "tournament",
            "LeanAudioClassifier",
        ),
        NetworkInfo(
            "unet",
            "U-Net with skips",
            "Encoder and decoder joined by additive skips; classifies by both ends.",
            "unet",
            "UNetEncoderDecoder",
        ),
        NetworkInfo(
            "residual",
            "Enhanced residual CNN",
            "A 7×7 stem and ten residual blocks of 64 to 512 channels; the largest.",
            "residual",
            "EnhancedResidualCNN",
        ),
    )
}


def build(name: str, labels: int, seed: int = 0) -> nn.Module:
    """Return a fresh network for [n, frames, mels] segments with ``labels`` logits.

    Args:
        name: a key of ``NETWORKS``.
        labels: how many.
        seed: of the initial weights; the global random state stays as it was.

    Raises:
        ModelError: there is no such network, or torch is missing.
    """
    if name not in NETWORKS:
        raise ModelError(f"There is no network “{name}”; choose one of {', '.join(NETWORKS)}.")
    if labels < 2:
        raise ModelError(f"A classifier needs two labels or more, not {labels}.")
    torch = backend.load("torch")
    info = NETWORKS[name]
    network_class = getattr(backend.load_nets(info.module), info.class_name)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        network: nn.Module = network_class(labels)
    return network


def measure(network: nn.Module, shape: tuple[int, ...] = (128, 128)) -> NetworkSize:
    """Count parameters, and the operations of one forward pass as they happen.

    Args:
        network: any network; it is left in the mode that it was in.
        shape: of one input, without the batch.

    Raises:
        ModelError: torch is missing.
    """
    torch = backend.load("torch")
    counter = backend.load("torch.utils.flop_counter").FlopCounterMode(display=False)
    attention = backend.load("torch.nn.attention")
    was_training = network.training
    device = next(network.parameters()).device
    network.eval()
    try:
        # The fused kernels of attention are not counted; plain products are.
        plain = attention.sdpa_kernel(attention.SDPBackend.MATH)
        with torch.no_grad(), plain, counter:
            network(torch.zeros(1, *shape, device=device))
    finally:
        network.train(was_training)
    return NetworkSize(
        parameters=sum(p.numel() for p in network.parameters() if p.requires_grad),
        buffers=sum(b.numel() for b in network.buffers() if b.is_floating_point()),
        flops=int(counter.get_total_flops()),
    )
