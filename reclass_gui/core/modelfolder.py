"""The person's own models: a card template, bringing one in, combining some, removing one."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import itertools
import re
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.core.cards import ModelCard, installed
from reclass_gui.core.combinations import stage_weights, stop_thresholds
from reclass_gui.core.errors import ModelError, from_os_error
from reclass_gui.core.featuresets import feature_set
from reclass_gui.core.genremap import GenreMap
from reclass_gui.core.loading import load_model, members_of
from reclass_gui.core.models import OnnxModel, inspect, read_weights
from reclass_gui.core.records import FeatureSpec

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reclass_gui.core.genres import Taxonomy

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")

_SEGMENTS = FeatureSpec(
    rate=22050, n_fft=2048, hop=512, n_mels=128, fmax=11025.0, scale="db", patch_frames=128
)


def template(
    weights: Path,
    kind: str,
    *,
    name: str = "",
    labels: Sequence[str] = (),
    features: str = "",
    head: str = "",
) -> ModelCard:
    """Return a card for an ONNX file with all that the file tells; the person does the rest.

    Args:
        weights: the file.
        kind: "cnn", "features", "embedding" or "head".
        name: by which it will be called; by default as the file.
        labels: in the order of the outputs; by default "label 1" and so on.
        features: name of a "features" model's features.
        head: name of an "embedding" model's head.

    Raises:
        ModelError: it can't be read, or can't be a model of this kind.
    """
    inputs, outputs = inspect(weights)
    if len(inputs) != 1 or not outputs:
        raise ModelError(f"{weights}: a model takes one input; this network has {len(inputs)}")
    # Exported trees put the winning class before the probabilities.
    tensors = [value for value in outputs if value.type == "tensor(float)"]
    if inputs[0].type != "tensor(float)" or not tensors:
        raise ModelError(f"{weights}: the network's input and output must be 32-bit floats")
    output = tensors[0]
    count, width = _last_size(output.shape), _last_size(inputs[0].shape)
    if kind == "features" and features:
        width = feature_set(features).size
    found = tuple(labels) or tuple(f"label {i}" for i in range(1, (count or 1) + 1))
    card = ModelCard(
        name or re.sub(r"[^A-Za-z0-9._-]+", "_", weights.stem),
        kind,
        found,
        title=weights.stem,
        description="Say what it is, what it was trained on and how.",
        input=inputs[0].name,
        outputs=(output.name,),
        weights=weights.name,
        sha256=hashlib.sha256(read_weights(weights)).hexdigest(),
        licence="unknown",
        path=weights.with_suffix(".json"),
    )
    if kind in ("features", "head"):
        return dataclasses.replace(card, features=features, embedding_size=width)
    shape = inputs[0].shape[1:]
    layout = {1: "samples", 2: "frames,bands"}.get(len(shape), "1,bands,frames")
    if kind == "cnn":
        scaling = {"top_db": 80.0}
        return dataclasses.replace(card, spec=_SEGMENTS, layout=layout, scaling=scaling)
    return dataclasses.replace(
        card,
        spec=_SEGMENTS,
        layout=layout,
        pooling="mean" if len(output.shape) == 3 else "",
        head=head,
        embedding_size=count,
    )


def add(card_path: Path, folder: Path, taxonomy: Taxonomy) -> ModelCard:
    """Bring a model into the person's folder: its card and its weights.

    It is loaded and run on noise first; nothing is left of one that fails.

    Raises:
        ModelError: the card or the weights are wrong, or the name is taken.
    """
    card = ModelCard.load(card_path)
    check_name(card.name, folder)
    if not card.weights:
        return _kept(card, None, folder, taxonomy)
    _try(OnnxModel(card))
    return _kept(card, read_weights(card.weights_path), folder, taxonomy)


def keep(card: ModelCard, weights: bytes | None, folder: Path, taxonomy: Taxonomy) -> ModelCard:
    """Write a model that was just made into the person's folder, and load it.

    Args:
        card: its own; ``path`` does not matter.
        weights: what its ONNX file holds, of a model that has one.
        folder: the person's models.
        taxonomy: to which the labels are mapped.

    Raises:
        ModelError: the name is taken, or the model cannot be kept or loaded.
    """
    check_name(card.name, folder)
    return _kept(card, weights, folder, taxonomy)


def with_checksum(card: ModelCard, weights: bytes) -> ModelCard:
    """Return a card that names these weights by their checksum."""
    return dataclasses.replace(card, sha256=hashlib.sha256(weights).hexdigest())


def free_name(wanted: str, folder: Path) -> str:
    """Return a model's name that is not taken: ``wanted``, or with a number behind it."""
    taken = {card.name for card in installed(folder)}
    names = (wanted if n == 1 else f"{wanted}-{n}" for n in itertools.count(1))
    return next(name for name in names if name not in taken)


def combine(
    name: str,
    kind: str,
    members: Sequence[str],
    folder: Path,
    taxonomy: Taxonomy,
    *,
    weights: Sequence[float] = (),
    stop_above: Sequence[float] = (),
    title: str = "",
) -> ModelCard:
    """Make a vote or a cascade of installed models, and keep its card.

    Args:
        name: by which it will be called.
        kind: "vote" or "cascade".
        members: names of the models; of a cascade the quickest first.
        folder: the person's models.
        taxonomy: to which the labels are mapped.
        weights: of a vote, one for each member; by default all the same.
        stop_above: of a cascade; by default as ``combinations.stop_thresholds``.
        title: its name for a person.

    Raises:
        ModelError: the name is taken, or the members make no combination.
    """
    check_name(name, folder)
    labels: tuple[str, ...] = ()
    for member in members:
        labels = GenreMap.of(
            load_model(member, folder=folder, taxonomy=taxonomy).genres, taxonomy, labels
        ).genres
    settings: dict[str, object] = {"members": list(members)}
    if kind == "cascade":
        settings["weights"] = [list(row) for row in stage_weights(len(members))]
        settings["stop_above"] = list(stop_above or stop_thresholds(len(members)))
    elif weights:
        settings["weights"] = list(weights)
    licences = {c.licence for c in installed(folder) if c.name in members and c.licence}
    card = ModelCard(
        name,
        kind,
        tuple(sorted(labels)),
        title=title or name,
        description=f"{' + '.join(members)}",
        licence="; ".join(sorted(licences)),
        ensemble=settings,
    )
    return _kept(card, None, folder, taxonomy)


def remove(name: str, folder: Path) -> None:
    """Delete one of the person's own models, with the head that was trained for it.

    Raises:
        ModelError: there is none of this name, it was shipped, others stand on it, or it can't
            be deleted.
    """
    cards = {card.name: card for card in installed(folder)}
    if name not in cards:
        raise ModelError(f"There is no model “{name}”.")
    card = cards[name]
    if card.path.parent != folder:
        raise ModelError(f"“{name}” belongs to Reclass and stays.")
    if users := sorted(c.name for c in cards.values() if name in parts_of(c)):
        raise ModelError(f"“{name}” is needed by {', '.join(users)}; remove that first.")
    try:
        card.path.unlink()
        shared = any(c.weights_path == card.weights_path for c in cards.values() if c is not card)
        if card.weights and not shared:
            card.weights_path.unlink(missing_ok=True)
    except OSError as error:
        raise ModelError(str(from_os_error(card.path, error))) from error
    for role in ("own_head", "head"):
        part = card.ensemble.get(role)
        head = cards.get(str(part.get("model"))) if isinstance(part, dict) else None
        if head is None or head.path.parent != folder or head.name != f"{name}_head":
            continue
        if not any(head.name in parts_of(other) for other in cards.values() if other is not card):
            remove(head.name, folder)


def parts_of(card: ModelCard) -> set[str]:
    """Return the names of all cards that a card stands on."""
    try:
        names = {*members_of(card)}
    except ModelError:
        names = set()
    stacked = card.ensemble.get("stack")
    votes = [card.ensemble.get(key) for key in ("head", "speech_gate", "own_head")]
    names |= {str(vote["model"]) for vote in votes if isinstance(vote, dict) and "model" in vote}
    if card.kind == "ensemble":
        names |= {str(member) for member in card.ensemble.get("members", ())}
    return names | {name for name in (card.head, stacked) if isinstance(name, str) and name}


def check_name(name: str, folder: Path) -> None:
    """Refuse a name that a new model can't have.

    Raises:
        ModelError: it has other characters than names may have, or is taken.
    """
    if not _NAME.fullmatch(name):
        raise ModelError(
            f"“{name}” cannot be a model's name: letters, digits, “.”, “_” and “-” can, 64 at most."
        )
    if any(card.name == name for card in installed(folder)):
        raise ModelError(f"There is already a model named “{name}”.")


def _kept(card: ModelCard, weights: bytes | None, folder: Path, taxonomy: Taxonomy) -> ModelCard:
    """Write a model's files, the card last, and load it as it will be loaded."""
    target = folder / f"{card.name}.json"
    made: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if weights is not None:
            card = dataclasses.replace(card, weights=f"{card.name}.onnx")
            _write_new(folder / card.weights, weights, made)
        with contextlib.ExitStack() as stack:
            part = folder / f".{card.name}.part"
            stack.callback(part.unlink, missing_ok=True)
            card.save(part)
            _write_new(target, part.read_bytes(), made)
        kept = ModelCard.load(target)
        if kept.is_model:
            load_model(card.name, folder=folder, taxonomy=taxonomy)
    except BaseException as error:
        for path in made:
            with contextlib.suppress(OSError):
                path.unlink()
        if isinstance(error, OSError):
            raise ModelError(str(from_os_error(target, error))) from error
        raise
    return kept


def _write_new(path: Path, content: bytes, made: list[Path]) -> None:
    with path.open("xb") as file:
        made.append(path)
        file.write(content)


def _try(network: OnnxModel) -> None:
    """Run a network on noise.

    Raises:
        ModelError: that fails, or an encoder answers two sounds with the same numbers.
    """
    card = network.card
    noise = np.random.default_rng(0).standard_normal((2, *network.input_shape)).astype(np.float32)
    runs: dict[str, Callable[[np.ndarray[tuple[int, ...], np.dtype[np.float32]]], object]] = {
        "head": network.classify,
        "tagger": network.predict,
        "features": network.probabilities,
        "cnn": network.probabilities,
    }
    if card.kind != "embedding":
        runs[card.kind](noise)
        return
    first, second = network.embed(noise)
    if np.array_equal(first, second):
        raise ModelError(f"{card.title} gives the same embedding for different sounds")


def _last_size(shape: Sequence[int | str | None]) -> int:
    return shape[-1] if shape and isinstance(shape[-1], int) else 0
