"""Turning what was trained into what the program uses: an ONNX file and its card.

Cards are made here, and in ``ownmodel`` that of a person's own head. After export, classifying
needs neither torch nor XGBoost.
"""

from __future__ import annotations

import dataclasses
import hashlib
import io
import warnings
from typing import TYPE_CHECKING, Any

from reclass_gui.core.cards import BUILT_IN, ModelCard
from reclass_gui.core.errors import ModelError, from_os_error
from reclass_gui.core.featuresets import feature_set
from reclass_gui.train import backend
from reclass_gui.train.frontend import TOP_DECIBELS
from reclass_gui.train.networks import SEGMENT_SPEC
from reclass_gui.train.onnxgraph import INPUT, OUTPUT
from reclass_gui.train.tabular import onnx_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from torch import nn

    from reclass_gui.core.records import FeatureSpec
    from reclass_gui.train.scaling import Scaler
    from reclass_gui.train.tabular import FeatureModel

_OPSET = 17


@dataclasses.dataclass(frozen=True, slots=True)
class About:
    """What a card says that no program can know; see ``ModelCard``.

    Attributes:
        thresholds: one for each label of a model that gives a track several genres. What is
            saved must then give logits, of which the sigmoid is taken: a network as always, a
            ``FeatureModel`` by its ``add_to``.
    """

    name: str
    title: str
    description: str = ""
    licence: str = ""
    data_licence: str = ""
    source: str = ""
    metrics: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    temperature: float = 1.0
    unsure_below: float = 0.5
    thresholds: tuple[float, ...] = ()

    @property
    def activation(self) -> str:
        """What turns the logits of a feature model into probabilities; "" where it does."""
        return "sigmoid" if self.thresholds else ""


def save_features(model: FeatureModel, features: str, about: About, folder: Path) -> ModelCard:
    """Write a model on whole-track features.

    Args:
        model: with its scaler.
        features: the set that it takes, a name of ``core.featuresets``.
        about: for the card.
        folder: to write to.

    Raises:
        ModelError: the model does not fit the set, or cannot be exported.
        FileError: the folder cannot be written to.
    """
    width = len(model.scaler.mean)
    if feature_set(features).size != width:
        raise ModelError(
            f"The model takes {width} features, not the {feature_set(features).size} of {features}."
        )
    card = _card(
        about,
        "features",
        model.labels,
        features=features,
        activation=about.activation,
        input=INPUT,
        outputs=(OUTPUT,),
        embedding_size=width,
    )
    return _save(card, onnx_bytes(model, about.name), folder)


def save_head(model: FeatureModel, about: About, folder: Path) -> ModelCard:
    """Write a model on embeddings; see ``save_features``."""
    card = _card(
        about,
        "head",
        model.labels,
        activation=about.activation,
        input=INPUT,
        outputs=(OUTPUT,),
        embedding_size=len(model.scaler.mean),
    )
    return _save(card, onnx_bytes(model, about.name), folder)


def save_embedding_model(model: FeatureModel, about: About, folder: Path) -> ModelCard:
    """Write a head on the shipped networks' embeddings, and the ensemble in which it decides.

    The ensemble is the shipped one with the head having the whole say: its networks listen, and
    its speech gate stays. The head is called the same with "_head" behind it. With
    ``about.thresholds`` it gives several genres.

    Args:
        model: on the networks' joined embeddings.
        about: for the ensemble's card; its temperature calibrates the head.
        folder: to write to.

    Raises:
        ModelError: the model does not fit, or cannot be exported.
        FileError: the folder cannot be written to.
    """
    head = dataclasses.replace(
        about, name=f"{about.name}_head", title=f"Head of {about.title}", temperature=1.0
    )
    card = save_head(model, head, folder)
    shipped = ModelCard.load(BUILT_IN / "default.json")
    own = {
        "model": card.name,
        "weight": 1.0,
        "sharpness": 1 / about.temperature,
        "familiar": dict.fromkeys(shipped.labels, 1.0),
    }
    labels = (*shipped.labels, *(name for name in model.labels if name not in shipped.labels))
    voting = {**shipped.ensemble, "own_head": own}
    further: dict[str, Any] = {}
    if about.thresholds:
        labels = model.labels
        voting = {**shipped.ensemble, "head": {"model": card.name, "weight": 1.0}, "mapping": {}}
        further = {"activation": about.activation, "temperature": about.temperature}
    whole = dataclasses.replace(
        shipped,
        **{
            known.name: getattr(about, known.name)
            for known in dataclasses.fields(about)
            if known.name not in ("temperature", "unsure_below")
        },
        **further,
        labels=labels,
        ensemble=voting,
        path=folder / f"{about.name}.json",
    )
    try:
        partial = folder / f".{about.name}.json.partial"
        whole.save(partial)
        partial.replace(whole.path)
    except OSError as error:
        raise from_os_error(folder, error) from error
    return ModelCard.load(whole.path)


def save_network(
    network: nn.Module,
    labels: Sequence[str],
    scaler: Scaler | None,
    about: About,
    folder: Path,
) -> ModelCard:
    """Write a convolutional network on 128 x 128 segments.

    The card's scaling takes each segment relative to its loudest value, as in training; what
    follows, the scaler of each pixel, goes into the graph.

    Args:
        network: from segments [n, frames, mels] to logits.
        labels: of the logits, in order.
        scaler: of shape [frames, mels], fitted on training segments; None where there is none.
        about: for the card.
        folder: to write to.

    Raises:
        ModelError: the network does not fit the labels, or cannot be exported.
        FileError: the folder cannot be written to.
    """
    shape = (SEGMENT_SPEC.patch_frames, SEGMENT_SPEC.n_mels)
    card = _card(
        about,
        "cnn",
        tuple(labels),
        spec=SEGMENT_SPEC,
        layout="frames,bands",
        scaling={"top_db": TOP_DECIBELS},
        activation=about.activation or "softmax",
        input="segments",
        outputs=("logits",),
    )
    whole = _scaled(network, scaler, shape)
    weights = network_bytes(whole, shape, card.input, card.outputs[0], (len(labels),))
    return _save(card, weights, folder)


def save_embedding(
    network: nn.Module,
    spec: FeatureSpec,
    size: int,
    head: FeatureModel,
    about: About,
    folder: Path,
    *,
    sound: bool = False,
    scaling: Mapping[str, Any] | None = None,
) -> ModelCard:
    """Write an encoder and the head on its embedding, each with its card.

    Args:
        network: from patches [n, frames, bands] as ``spec`` says, or from samples
            [n, ``spec.patch_samples``], to embeddings [n, size].
        spec: the encoder's front end.
        size: of the embedding.
        head: from embeddings to genres.
        about: for the encoder's card; the head is called the same with "_head" behind it.
        folder: to write to.
        sound: the encoder takes samples.
        scaling: what is done to a patch first; see ``ModelCard``.

    Raises:
        ModelError: the parts do not fit each other, or cannot be exported.
        FileError: the folder cannot be written to.
    """
    if len(head.scaler.mean) != size:
        raise ModelError(
            f"The head takes {len(head.scaler.mean)} numbers, the encoder gives {size}."
        )
    shape = (spec.patch_samples,) if sound else (spec.patch_frames, spec.n_mels)
    weights = network_bytes(network, shape, "sound", "embedding", (size,))
    head_about = dataclasses.replace(
        about, name=f"{about.name}_head", title=f"Head of {about.title}"
    )
    head_card = save_head(head, head_about, folder)
    card = _card(
        about,
        "embedding",
        head.labels,
        spec=spec,
        layout="samples" if sound else "frames,bands",
        scaling=dict(scaling or {}),
        activation=about.activation,
        head=head_card.name,
        input="sound",
        outputs=("embedding",),
        embedding_size=size,
    )
    return _save(card, weights, folder)


def network_bytes(
    network: nn.Module,
    shape: tuple[int, ...],
    input_name: str,
    output_name: str,
    output_shape: tuple[int, ...],
) -> bytes:
    """Return a torch network as an ONNX file with a free batch size.

    Args:
        network: left in the mode that it was in.
        shape: of one input.
        input_name: of the graph.
        output_name: of the graph.
        output_shape: that one output must have.

    Raises:
        ModelError: torch is missing, the network gives another shape, or has a part that ONNX
            has not.
    """
    torch = backend.load("torch")
    was_training = network.training
    network.eval()
    file = io.BytesIO()
    try:
        example = torch.zeros(2, *shape, device=next(network.parameters()).device)
        with torch.no_grad():
            found = tuple(network(example).shape[1:])
        if found != output_shape:
            raise ModelError(f"The network gives {found} values, not {output_shape}.")
        with warnings.catch_warnings():
            # The newer exporter needs a further package; this one warns that it is the older.
            warnings.simplefilter("ignore", DeprecationWarning)
            warnings.filterwarnings("ignore", "Constant folding", UserWarning)
            # Only the batch is free: the other sizes may become constants.
            warnings.simplefilter("ignore", torch.jit.TracerWarning)
            torch.onnx.export(
                network,
                (example,),
                file,
                input_names=[input_name],
                output_names=[output_name],
                dynamic_axes={input_name: {0: "n"}, output_name: {0: "n"}},
                opset_version=_OPSET,
                dynamo=False,
            )
    except (RuntimeError, torch.onnx.OnnxExporterError) as error:
        reason = str(error).strip().partition("\n")[0]
        raise ModelError(f"The network cannot be exported: {reason}") from error
    finally:
        network.train(was_training)
    return file.getvalue()


def _scaled(network: nn.Module, scaler: Scaler | None, shape: tuple[int, ...]) -> nn.Module:
    if scaler is None:
        return network
    if scaler.mean.shape != shape:
        raise ModelError(f"The scaler is for {scaler.mean.shape} values, not {shape}.")
    scaled: nn.Module = backend.load_nets("scaled").ScaledNetwork(
        network, scaler.mean, scaler.scale
    )
    return scaled


def _card(about: About, kind: str, labels: tuple[str, ...], **values: Any) -> ModelCard:
    if about.thresholds and len(about.thresholds) != len(labels):
        raise ModelError(f"There are {len(about.thresholds)} thresholds for {len(labels)} labels.")
    told = {known.name: getattr(about, known.name) for known in dataclasses.fields(about)}
    return ModelCard(kind=kind, labels=labels, weights=f"{about.name}.onnx", **told, **values)


def _save(card: ModelCard, weights: bytes, folder: Path) -> ModelCard:
    """Write weights, then the card that names them; return the card as it is read back."""
    path = folder / f"{card.name}.json"
    card = dataclasses.replace(card, sha256=hashlib.sha256(weights).hexdigest(), path=path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        partial = folder / f".{card.name}.onnx.partial"
        partial.write_bytes(weights)
        partial.replace(card.weights_path)
        partial = folder / f".{card.name}.json.partial"
        card.save(partial)
        partial.replace(path)
    except OSError as error:
        raise from_os_error(folder, error) from error
    return ModelCard.load(path)
