"""The transformer is whole, and checkpoints that a person brings can do no harm."""

from __future__ import annotations

import os
import pickle
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from reclass_gui.core.errors import FileError, ModelError
from reclass_gui.core.models import OnnxModel
from reclass_gui.train import vit
from reclass_gui.train.dense import DenseOptions
from reclass_gui.train.export import About, save_embedding
from reclass_gui.train.heads import embed, fit_head
from reclass_gui.train.networks import measure

torch = pytest.importorskip("torch", reason="PyTorch is not installed")

from reclass_gui.train.nets.vit import ViTAudioEncoder, ViTShape  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TINY = ViTShape(bands=32, frames=64, size=24, layers=2, heads=3, hidden=48)
HEAD_SIZE = TINY.size // TINY.heads


def tiny(seed: int = 0) -> ViTAudioEncoder:
    torch.manual_seed(seed)
    return ViTAudioEncoder(TINY).eval()


def spectrograms(count: int, seed: int = 0) -> Any:
    generator = torch.Generator().manual_seed(seed)
    return torch.randn(count, TINY.frames, TINY.bands, generator=generator)


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.pth"
    torch.save({"model": tiny().state_dict(), "epoch": 3}, path)
    return path


def load(path: Path) -> Any:
    return vit.load_checkpoint(path, bands=TINY.bands, head_size=HEAD_SIZE)


def test_the_default_encoder_is_openjmlas() -> None:
    with torch.device("meta"):
        network = ViTAudioEncoder(ViTShape())
    assert sum(p.numel() for p in network.parameters()) == 86_366_208
    assert network.pos_embed.shape == (1, 936, 768)
    assert len(network.blocks) == 12


def test_operations_include_attention() -> None:
    tokens, size = TINY.positions, TINY.size
    layer = tokens * (4 * size * size + 2 * size * TINY.hidden) + 2 * tokens * tokens * size
    patches = (tokens - 1) * 3 * 16 * 16 * size
    found = measure(tiny(), (TINY.frames, TINY.bands))
    assert found.flops == 2 * (TINY.layers * layer + patches)


def test_different_inputs_give_different_outputs_and_every_layer_counts() -> None:
    network = tiny()
    found = network(spectrograms(3))
    assert found.shape == (3, TINY.size)
    assert not torch.allclose(found[0], found[1], atol=1e-3)
    for layer in network.blocks:
        kept = layer.mlp.fc2.weight.detach().clone()
        with torch.no_grad():
            layer.mlp.fc2.weight.mul_(50)
            assert not torch.allclose(network(spectrograms(3)), found, atol=1e-3)
            layer.mlp.fc2.weight.copy_(kept)


def test_patches_know_their_place() -> None:
    network = tiny()
    values = spectrograms(1)
    turned = values.roll(16, dims=1)  # the same patches, each one place later
    assert not torch.allclose(network(values), network(turned), atol=1e-4)


@pytest.mark.parametrize("prefix", ["", "module.", "backbone."])
def test_a_checkpoint_is_loaded_by_name(prefix: str, tmp_path: Path) -> None:
    state = {prefix + name: value for name, value in tiny(1).state_dict().items()}
    state |= {"head.weight": torch.zeros(5, 24), "decoder_embed.weight": torch.zeros(2, 24)}
    path = tmp_path / "checkpoint.pth"
    torch.save({"model": state, "optimizer": {"lr": 0.1}}, path)
    network = load(path)
    assert network.shape == TINY
    assert torch.equal(network(spectrograms(2)), tiny(1)(spectrograms(2)))
    assert not any(p.requires_grad for p in network.parameters())


def test_weights_without_the_key_and_in_half_precision_load_too(tmp_path: Path) -> None:
    path = tmp_path / "plain.pth"
    torch.save({name: value.half() for name, value in tiny(2).state_dict().items()}, path)
    torch.testing.assert_close(
        load(path)(spectrograms(1)), tiny(2)(spectrograms(1)), atol=1e-2, rtol=0
    )


class Evil:
    """Leaves a file behind where it is unpickled."""

    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> tuple[Any, ...]:
        return os.system, (f"touch '{self.target}'",)


@pytest.mark.parametrize("form", ["checkpoint", "legacy checkpoint", "bare pickle"])
def test_a_pickle_with_code_runs_nothing(form: str, tmp_path: Path) -> None:
    target, path = tmp_path / "ran", tmp_path / "evil.pth"
    content = {"model": tiny().state_dict(), "extra": Evil(target)}
    if form == "bare pickle":
        path.write_bytes(pickle.dumps(Evil(target), protocol=2))
    else:
        torch.save(content, path, _use_new_zipfile_serialization=form == "checkpoint")
    with pytest.raises(ModelError, match="would run code when loaded; it was not loaded"):
        load(path)
    assert not target.exists()


def _changed(change: Callable[[dict[str, Any]], Any]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        state = dict(tiny().state_dict())
        torch.save({"model": change(state) or state}, path)

    return write


WRONG = {
    "the file is empty": lambda path: path.write_bytes(b""),
    "this is no PyTorch checkpoint, or it is damaged": lambda path: path.write_bytes(b"RIFF" * 99),
    "holds no weights by name": lambda path: torch.save([1, 2, 3], path),
    "holds no weights": lambda path: torch.save({"model": {}}, path),
    "not one of a vision transformer": _changed(lambda state: {"conv.weight": torch.zeros(3)}),
    "lacks 1 of the encoder's weights, “norm.bias” first": _changed(
        lambda state: {n: v for n, v in state.items() if n != "norm.bias"}
    ),
    "no place for, “blocks.1.gamma” first": _changed(
        lambda state: state.update({"blocks.1.gamma": torch.zeros(24)})
    ),
    "“norm.bias” in the checkpoint is 25, not 24": _changed(
        lambda state: state.update({"norm.bias": torch.zeros(25)})
    ),
    "holds values that are no numbers": _changed(
        lambda state: state.update({"norm.bias": torch.full((24,), float("nan"))})
    ),
    "is no plain array of floats": _changed(
        lambda state: state.update({"norm.bias": torch.zeros(24, dtype=torch.int64)})
    ),
    "10 positions do not fit 32 bands": _changed(
        lambda state: state.update({"pos_embed": torch.zeros(1, 10, 24)})
    ),
    "not one that can be used": _changed(
        lambda state: state.update({"patch_embed.proj.weight": torch.zeros(24, 3, 16, 8)})
    ),
    "claims more weights than can be used": _changed(
        lambda state: state.update({"pos_embed": torch.zeros(1).expand(1, 1 + 2 * 40_000_000, 24)})
    ),
}


@pytest.mark.parametrize("words", WRONG)
def test_a_wrong_file_is_refused_in_words(words: str, tmp_path: Path) -> None:
    path = tmp_path / "wrong.pth"
    WRONG[words](path)
    with pytest.raises(ModelError) as caught:
        load(path)
    assert words in str(caught.value)
    assert "Traceback" not in str(caught.value)


def test_a_cut_checkpoint_is_refused(checkpoint: Path) -> None:
    whole = checkpoint.read_bytes()
    for share in (0.1, 0.5, 0.99):
        checkpoint.write_bytes(whole[: int(len(whole) * share)])
        with pytest.raises(ModelError, match="this is no PyTorch checkpoint, or it is damaged"):
            load(checkpoint)


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no longer there"):
        load(tmp_path / "nothing.pth")
    with pytest.raises(ModelError, match="this is no file"):
        load(tmp_path)


def test_frames_that_the_positions_do_not_have_are_refused(checkpoint: Path) -> None:
    with pytest.raises(ModelError, match="9 positions do not fit 32 bands and 160 frames"):
        vit.load_checkpoint(checkpoint, bands=32, frames=160, head_size=HEAD_SIZE)


def test_from_checkpoint_to_a_model_without_torch(checkpoint: Path, tmp_path: Path) -> None:
    """Load, embed, train a head on the frozen encoder, export, and run with ONNX Runtime."""
    network = load(checkpoint)
    before = {name: value.clone() for name, value in network.state_dict().items()}
    random = np.random.default_rng(0)
    labels = ["Jazz", "Rock"] * 20
    patches = random.normal(size=(40, TINY.frames, TINY.bands)).astype(np.float32)
    patches[1::2, :, :16] += 3
    embedding = embed(network, patches)
    assert embedding.shape == (40, TINY.size)
    head = fit_head(embedding, labels, options=DenseOptions(hidden=(16,), epochs=200, patience=50))
    assert all(torch.equal(before[name], value) for name, value in network.state_dict().items())
    found = np.array(head.labels)[head.probabilities(embedding).argmax(axis=1)]
    assert (found == labels).mean() > 0.9

    spec = vit.spec_of(network)
    card = save_embedding(
        network, spec, TINY.size, head, About("tiny_vit", "Tiny ViT"), tmp_path / "models"
    )
    assert (card.kind, card.labels, card.head) == ("embedding", ("Jazz", "Rock"), "tiny_vit_head")
    again = OnnxModel(card).embed(patches)
    np.testing.assert_allclose(again, embedding, rtol=0, atol=1e-4)
    head_card = type(card).load(tmp_path / "models" / "tiny_vit_head.json")
    answers = OnnxModel(head_card).classify(again)
    np.testing.assert_allclose(answers, head.probabilities(embedding), rtol=0, atol=1e-4)


def test_embedding_says_what_it_cannot_take() -> None:
    network = tiny()
    with pytest.raises(ModelError, match="nothing to embed"):
        embed(network, [])
    with pytest.raises(ModelError, match="cannot take these values"):
        embed(network, [np.zeros((10, 10), np.float32)])
    with pytest.raises(ModelError, match="not numbers"):
        embed(network, [np.full((TINY.frames, TINY.bands), np.nan, np.float32)])
