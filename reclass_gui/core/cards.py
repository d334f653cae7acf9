"""Model cards: what there is to know about a network, in a JSON file beside its weights."""

from __future__ import annotations

import dataclasses
import json
import logging
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reclass_gui.core.errors import ModelError, from_os_error
from reclass_gui.core.records import FeatureSpec, to_json

if TYPE_CHECKING:
    from collections.abc import Mapping

_log = logging.getLogger(__name__)

BUILT_IN = Path(__file__).resolve().parent.parent / "models"

KINDS = {
    # What a graph takes and how many outputs it has.
    "tagger": ("patches [n, frames, bands]", 2),
    "head": ("embedding [n, dims]", 1),
    "ensemble": ("", 0),
}

_LARGEST_CARD = 1 << 20


@dataclass(frozen=True, slots=True)
class ModelCard:
    """What there is to know about a network.

    Attributes:
        name: a short word by which settings and terminal call it.
        kind: "tagger" (patches to probabilities of independent labels, and an embedding), "head"
            (embedding to probabilities of exclusive labels) or "ensemble" (a combination of
            others, without weights of its own).
        labels: one for each probability, in order.
        title: its name for a person.
        description: a few sentences for a person.
        spec: the front end that a tagger's patches come from.
        input: name of the graph's input.
        outputs: names of the graph's outputs: probabilities [n, labels]; of a tagger then the
            embedding [n, dims].
        embedding_size: dims.
        weights: name of the ONNX file, in the card's folder.
        sha256: of that file.
        licence: of the weights.
        data_licence: of the data that they were trained on.
        source: where they come from.
        source_sha256: of the file that they come from.
        metrics: measured quality.
        ensemble: how an ensemble combines its parts; see ``core.ensemble``.
        path: the card's own file.
    """

    name: str
    kind: str
    labels: tuple[str, ...]
    title: str = ""
    description: str = ""
    spec: FeatureSpec = field(default_factory=FeatureSpec)
    input: str = ""
    outputs: tuple[str, ...] = ()
    embedding_size: int = 0
    weights: str = ""
    sha256: str = ""
    licence: str = ""
    data_licence: str = ""
    source: str = ""
    source_sha256: str = ""
    metrics: Mapping[str, Any] = field(default_factory=dict, hash=False)
    ensemble: Mapping[str, Any] = field(default_factory=dict, hash=False)
    path: Path = field(default=Path(), compare=False)

    @property
    def weights_path(self) -> Path:
        """The ONNX file."""
        return self.path.parent / self.weights

    @classmethod
    def load(cls, path: Path) -> ModelCard:
        """Read a card.

        Raises:
            ModelError: it cannot be read, or does not describe a model.
        """
        content = read_bytes(path, _LARGEST_CARD)
        try:
            values = json.loads(content)
        except (ValueError, RecursionError) as error:
            raise ModelError(f"{path}: the model card is not valid JSON") from error
        if not isinstance(values, dict):
            raise ModelError(f"{path}: the model card is not a JSON object")
        try:
            return cls(**_checked(values), path=path)
        except _CardFaultError as error:
            raise ModelError(f"{path}: the model card {error}") from error

    def save(self, path: Path) -> None:
        """Write the card as JSON, without the fields that its kind has no use for."""
        values = to_json(self)
        del values["path"]
        if self.kind != "tagger":
            del values["spec"]
        values = {name: value for name, value in values.items() if value not in ("", 0, [], {})}
        text = json.dumps(values, ensure_ascii=False, indent=2, allow_nan=False)
        path.write_text(text + "\n", encoding="utf-8", newline="\n")


def installed(folder: Path | None = None) -> list[ModelCard]:
    """Return the cards of all models here, the built-in ones first.

    Cards that cannot be used are named in the log; ``survey`` returns them too.

    Args:
        folder: the person's own models, beside the built-in ones.
    """
    cards, faults = survey(folder)
    for fault in faults:
        _log.warning("model left out: %s", fault)
    return cards


def survey(folder: Path | None = None) -> tuple[list[ModelCard], list[ModelError]]:
    """Return the cards of all models here, and what is wrong with those left out."""
    cards: dict[str, ModelCard] = {}
    faults: list[ModelError] = []
    for place in [BUILT_IN] if folder is None else [BUILT_IN, folder]:
        try:
            # A glob would take a folder that may not be read for an empty one.
            names = sorted(entry.name for entry in place.iterdir()) if place.exists() else []
        except OSError as error:
            faults.append(ModelError(str(from_os_error(place, error))))
            continue
        for path in (place / name for name in names if name.lower().endswith(".json")):
            try:
                card = ModelCard.load(path)
                if card.name in cards:
                    raise ModelError(f"{path}: there is already a model named “{card.name}”")
                cards[card.name] = card
            except ModelError as fault:
                faults.append(fault)
    return list(cards.values()), faults


def read_bytes(path: Path, largest: int) -> bytes:
    """Return a file's bytes.

    Raises:
        ModelError: that fails, or they are more than ``largest``.
    """
    try:
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except OSError as error:
        raise ModelError(str(from_os_error(path, error))) from error
    if len(content) > largest:
        raise ModelError(f"{path}: the file is larger than {largest >> 20} MiB")
    return content


class _CardFaultError(ValueError):
    """Say what is wrong with a card, as the end of a sentence."""


def _checked(values: dict[str, Any]) -> dict[str, Any]:
    """Check a card's fields and turn them into those of ``ModelCard``.

    Fields that are not known are left alone: a newer version may have put them there.
    """
    checked: dict[str, Any] = {}
    for known in dataclasses.fields(ModelCard):
        if known.name == "path":
            continue
        kind = _FIELD_TYPES.get(known.name, str)
        if known.name in values:
            value = _typed(known.name, values[known.name], kind)
            checked[known.name] = tuple(value) if kind is list else value
        elif known.default is known.default_factory:  # neither: required
            raise _CardFaultError(f"has no “{known.name}”")
    for name in ("labels", "outputs"):
        texts = checked.get(name, ())
        if not all(isinstance(text, str) for text in texts) or len(set(texts)) != len(texts):
            raise _CardFaultError(f"has “{name}” that are not distinct texts")
    if not checked["name"].strip() or not checked["labels"]:
        raise _CardFaultError("has no name or no labels")
    if checked["kind"] not in KINDS:
        raise _CardFaultError(f"is of an unknown kind, “{checked['kind']}”")
    if checked["kind"] != "ensemble":
        _check_graph_fields(checked)
    if checked["kind"] == "tagger":
        checked["spec"] = _spec(values.get("spec"))
    else:
        checked.pop("spec", None)
    checked["title"] = checked.get("title") or checked["name"]
    return checked


_FIELD_TYPES: dict[str, type] = {
    "labels": list,
    "outputs": list,
    "embedding_size": int,
    "spec": dict,
    "metrics": dict,
    "ensemble": dict,
}


def _check_graph_fields(checked: dict[str, Any]) -> None:
    _, outputs = KINDS[checked["kind"]]
    if len(checked.get("outputs", ())) != outputs or not checked.get("input"):
        raise _CardFaultError(f"must name one input and {outputs} output(s)")
    if checked.get("embedding_size", 0) < 1:
        raise _CardFaultError("has no “embedding_size”")
    weights = checked.get("weights", "")
    if weights in ("", ".", "..") or any(mark in weights for mark in "/\\:\0"):
        raise _CardFaultError("does not name a file of weights in its own folder")
    if not checked.get("sha256"):
        raise _CardFaultError("has no “sha256” of its weights")


def _spec(values: object) -> FeatureSpec:
    if not isinstance(values, dict):
        raise _CardFaultError("has no “spec” of its front end")
    checked: dict[str, Any] = {}
    for known in dataclasses.fields(FeatureSpec):
        if known.name not in values:
            raise _CardFaultError(f"has no “{known.name}” in its “spec”")
        kind = type(known.default)
        value = values[known.name]
        if kind is float and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        value = _typed(known.name, value, kind)
        if kind is not str and not (0 if known.name == "fmin" else 1) <= value <= 1_000_000:
            raise _CardFaultError(f"has an impossible “{known.name}” in its “spec”")
        checked[known.name] = value
    return FeatureSpec(**checked)


def _typed(name: str, value: Any, kind: type) -> Any:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise _CardFaultError(f"has a “{name}” of the wrong type")
    return value
