"""ViT audio encoders that a person brings, as torch checkpoints; nothing in a file is run."""

from __future__ import annotations

import pickle
import re
from typing import TYPE_CHECKING, Any

from reclass_gui.core.errors import ModelError, from_os_error
from reclass_gui.core.records import FeatureSpec
from reclass_gui.train import backend

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from torch import Tensor, nn

KEY = "model"
"""Where OpenJMLA's checkpoint keeps the weights."""

_LARGEST = 4 << 30
_PREFIXES = ("module.", "backbone.", "encoder.")
# Parts of a whole training state that an encoder has no use for.
_IGNORED = re.compile(r"(head|fc_norm|decoder|mask_token|heads)\b|decoder_")
_LAYER = re.compile(r"blocks\.(\d+)\.")
_MOST_LAYERS = 64
_MOST_PARAMETERS = 1 << 30


def load_checkpoint(
    path: Path, *, bands: int = 80, frames: int | None = None, head_size: int = 64
) -> nn.Module:
    """Load a ViT audio encoder; its size is read off the weights.

    The weights are under the key "model" or are the whole file; names are timm's. Heads and
    decoders that the file has besides are left out.

    Args:
        path: the checkpoint.
        bands: mel bands that the encoder takes.
        frames: frames that it takes; None for as many as its positions say.
        head_size: numbers that each head of attention works with, which no weight tells.

    Returns:
        A ``nets.vit.ViTAudioEncoder`` in evaluation mode.

    Raises:
        ModelError: the file is no such checkpoint, wants to run code, or torch is missing.
        FileError: it can't be read.
    """
    state = _weights(path, _read(path))
    network_class = backend.load_nets("vit")
    shape = _shape(path, state, bands, frames, head_size, network_class)
    torch = backend.load("torch")
    with torch.device("meta"):
        network: nn.Module = network_class.ViTAudioEncoder(shape)
    expected = network.state_dict()
    # A few bytes can claim any size: nothing is allocated before this.
    if sum(parameter.numel() for parameter in expected.values()) > _MOST_PARAMETERS:
        raise ModelError(f"{path}: the checkpoint claims more weights than can be used")
    if missing := sorted(set(expected) - set(state)):
        raise ModelError(
            f"{path}: the checkpoint lacks {len(missing)} of the encoder's weights, "
            f"“{missing[0]}” first"
        )
    if strangers := sorted(name for name in set(state) - set(expected) if not _IGNORED.match(name)):
        raise ModelError(
            f"{path}: the checkpoint holds weights that this encoder has no place for, "
            f"“{strangers[0]}” first"
        )
    for name, parameter in expected.items():
        if state[name].shape != parameter.shape:
            wanted, found = (" × ".join(map(str, s.shape)) for s in (parameter, state[name]))
            raise ModelError(f"{path}: “{name}” in the checkpoint is {found}, not {wanted}")
        if not torch.isfinite(state[name]).all():
            raise ModelError(f"{path}: “{name}” in the checkpoint holds values that are no numbers")
    network.load_state_dict({name: state[name].float() for name in expected}, assign=True)
    return network.eval().requires_grad_(False)


def spec_of(network: nn.Module) -> FeatureSpec:
    """Return the front end of an encoder: 16 kHz, windows of 1,024, a frame every 10 ms, in dB.

    These are the reference's. A checkpoint does not say what it was trained on: another front end
    gives embeddings of less use, not an error.
    """
    shape: Any = network.shape
    return FeatureSpec(
        rate=16000,
        n_fft=1024,
        hop=160,
        n_mels=shape.bands,
        fmin=0.0,
        fmax=8000.0,
        scale="db",
        patch_frames=shape.frames,
        pad_mode="constant",
    )


def _read(path: Path) -> object:
    """Unpickle tensors and plain values alone; anything else in the file is refused, not run."""
    torch = backend.load("torch")
    try:
        size = path.stat().st_size
    except OSError as error:
        raise from_os_error(path, error) from error
    if not path.is_file():
        raise ModelError(f"{path}: this is no file")
    if not size:
        raise ModelError(f"{path}: the file is empty")
    if size > _LARGEST:
        raise ModelError(f"{path}: the file is larger than {_LARGEST >> 30} GiB")
    try:
        path.open("rb").close()
    except OSError as error:
        raise from_os_error(path, error) from error
    try:
        content: object = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:
        # A damaged archive or pickle raises whatever its bytes lead to.
        if isinstance(error, pickle.UnpicklingError) and "global" in str(error).casefold():
            raise ModelError(
                f"{path}: the checkpoint holds more than weights and would run code when loaded; "
                "it was not loaded"
            ) from error
        raise ModelError(f"{path}: this is no PyTorch checkpoint, or it is damaged") from error
    return content


def _weights(path: Path, content: object) -> dict[str, Tensor]:
    """Return the tensors by name, without the prefixes that wrappers put before them."""
    torch = backend.load("torch")
    inner = content.get(KEY, content) if isinstance(content, dict) else content
    if not isinstance(inner, dict) or not all(isinstance(name, str) for name in inner):
        raise ModelError(f"{path}: the checkpoint holds no weights by name")
    found = {name: value for name, value in inner.items() if isinstance(value, torch.Tensor)}
    if not found:
        raise ModelError(f"{path}: the checkpoint holds no weights")
    for name, value in found.items():
        if value.layout != torch.strided or not value.is_floating_point():
            raise ModelError(f"{path}: “{name}” in the checkpoint is no plain array of floats")
    for prefix in _PREFIXES:
        if all(name.startswith(prefix) or _IGNORED.match(name) for name in found):
            found = {name.removeprefix(prefix): value for name, value in found.items()}
    return found


def _shape(
    path: Path,
    state: Mapping[str, Tensor],
    bands: int,
    frames: int | None,
    head_size: int,
    nets: Any,
) -> Any:
    """Read the encoder's size off its weights."""
    try:
        size, channels, patch, width = state["patch_embed.proj.weight"].shape
        positions = state["pos_embed"].shape[1]
        hidden = len(state["blocks.0.mlp.fc1.bias"])
    except (KeyError, ValueError, IndexError, TypeError) as error:
        raise ModelError(f"{path}: the checkpoint is not one of a vision transformer") from error
    layers = 1 + max(int(match.group(1)) for name in state if (match := _LAYER.match(name)))
    if patch != width or not patch or size % head_size or layers > _MOST_LAYERS or bands % patch:
        raise ModelError(
            f"{path}: a transformer of {layers} layers of {size} with patches of "
            f"{patch} × {width} for {bands} bands is not one that can be used"
        )
    columns, rest = divmod(positions - 1, bands // patch)
    if frames is None:
        frames = columns * patch
    if rest or not columns or columns * patch != frames:
        raise ModelError(
            f"{path}: {positions} positions do not fit {bands} bands and {frames} frames"
        )
    return nets.ViTShape(
        bands=bands,
        frames=frames,
        patch=patch,
        channels=channels,
        size=size,
        layers=layers,
        heads=size // head_size,
        hidden=hidden,
    )
