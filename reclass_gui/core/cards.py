"""Model cards: what there is to know about a model, in a JSON file beside its weights."""

from __future__ import annotations

import dataclasses
import json
import logging
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reclass_gui.core.cardchecks import PARTS, WITH_SPEC, CardFaultError, checked
from reclass_gui.core.errors import ModelError, from_os_error
from reclass_gui.core.records import FeatureSpec, to_json

if TYPE_CHECKING:
    from collections.abc import Mapping

_log = logging.getLogger(__name__)

BUILT_IN = Path(__file__).resolve().parent.parent / "models"

LARGEST_CARD = 1 << 20


@dataclass(frozen=True, slots=True)
class ModelCard:
    """What there is to know about a model.

    Attributes:
        name: a short word by which settings and terminal call it.
        kind: one of ``cardchecks.KINDS``.
        labels: one for each probability, in order.
        title: its name for a person.
        description: a few sentences for a person.
        spec: the front end that patches come from; of a tagger, "cnn" or "embedding".
        features: name of the set of whole-track features that a "features" model takes.
        layout: axes of the graph's input after the first, separated by commas; of a "cnn" or
            "embedding": "1,bands,frames", "1,frames,bands", "bands,frames", "frames,bands", or
            "samples" for the sound itself.
        scaling: what is done to a patch before the graph: "top_db" (decibels below the patch's
            loudest value, which becomes 0), then "mean" and "std", then "clip" [low, high].
        activation: "softmax" where a graph gives logits of exclusive labels; "sigmoid" where it
            gives logits of labels that hold each by itself, "independent" where it gives their
            probabilities; else it gives probabilities that sum to 1.
        thresholds: one for each label of a model that gives a track several genres: the
            probability from which on it does. Empty for a model that gives one.
        pooling: how an "embedding" graph's [n, tokens, dims] becomes [n, dims]: "mean" or
            "first"; empty where it already is that.
        head: name of the head on an "embedding".
        temperature: divides the logarithms of the probabilities, so that they are calibrated.
        unsure_below: calibrated confidence under which a suggestion is "unsure".
        input: name of the graph's input.
        outputs: names of the graph's outputs: probabilities [n, labels], of an "embedding" the
            embedding; of a tagger both.
        embedding_size: dims; of a "features" model how many features it takes.
        weights: name of the ONNX file, in the card's folder.
        sha256: of that file.
        licence: of the weights.
        data_licence: of the data that they were trained on.
        source: where they come from.
        source_sha256: of the file that they come from.
        metrics: measured quality.
        ensemble: how an "ensemble", "vote" or "cascade" combines its parts; see
            ``core.ensemble`` and ``core.combining``.
        path: the card's own file.
    """

    name: str
    kind: str
    labels: tuple[str, ...]
    title: str = ""
    description: str = ""
    spec: FeatureSpec = field(default_factory=FeatureSpec)
    features: str = ""
    layout: str = ""
    scaling: Mapping[str, Any] = field(default_factory=dict, hash=False)
    activation: str = ""
    thresholds: tuple[float, ...] = ()
    pooling: str = ""
    head: str = ""
    temperature: float = 1.0
    unsure_below: float = 0.5
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
    def is_model(self) -> bool:
        """Whether it can be chosen, and is not only a part of others."""
        return self.kind not in PARTS

    @property
    def multilabel(self) -> bool:
        """Whether it gives a track several genres, each by a threshold of its own."""
        return bool(self.thresholds)

    @property
    def is_shipped(self) -> bool:
        """Whether it came with the program."""
        return self.path.parent == BUILT_IN

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
        content = read_bytes(path, LARGEST_CARD)
        try:
            values = json.loads(content)
        except (ValueError, RecursionError) as error:
            raise ModelError(f"{path}: the model card is not valid JSON") from error
        if not isinstance(values, dict):
            raise ModelError(f"{path}: the model card is not a JSON object")
        try:
            return cls(**checked(values, dataclasses.fields(cls)), path=path)
        except CardFaultError as error:
            raise ModelError(f"{path}: the model card {error}") from error

    def save(self, path: Path) -> None:
        """Write the card as JSON, without the fields that its kind has no use for."""
        values = to_json(self)
        del values["path"]
        if self.kind not in WITH_SPEC:
            del values["spec"]
        plain = {known.name: known.default for known in dataclasses.fields(self)}
        values = {n: v for n, v in values.items() if v not in ("", 0, [], {}) and v != plain[n]}
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
        mode = path.stat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            # A pipe would be waited for without end.
            raise ModelError(f"{path}: it is no ordinary file")
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except OSError as error:
        raise ModelError(str(from_os_error(path, error))) from error
    if len(content) > largest:
        raise ModelError(f"{path}: the file is larger than {largest >> 20} MiB")
    return content
