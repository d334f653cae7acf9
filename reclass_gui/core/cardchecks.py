"""What a model card must say, kind by kind; everything in it was written by somebody else."""

from __future__ import annotations

import dataclasses
import math
from typing import TYPE_CHECKING, Any

from reclass_gui.core.records import FeatureSpec

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

KINDS = {
    "tagger": 2,
    "head": 1,
    "ensemble": 0,
    "features": 1,
    "cnn": 1,
    "embedding": 1,
    "vote": 0,
    "cascade": 0,
}
"""Every kind of model, and how many outputs its graph has; those with none have no graph.

"tagger": patches to probabilities of independent labels, and an embedding; "head": embedding to
probabilities of exclusive labels; "ensemble": taggers with a head. "features": features of the
whole track to probabilities; "cnn": patches to probabilities; "embedding": patches or sound to an
embedding, with a head; "vote" and "cascade": combinations of any of these.
"""

PARTS = frozenset({"tagger", "head"})
"""Kinds that are no models by themselves."""

WITH_SPEC = frozenset({"tagger", "cnn", "embedding"})
"""Kinds whose card has the front end of their patches."""

LAYOUTS = ("1,bands,frames", "1,frames,bands", "bands,frames", "frames,bands", "samples")

_SIZED = ("tagger", "head", "features", "embedding")
MULTILABEL = frozenset({"features", "cnn", "embedding", "head", "ensemble"})
"""Kinds that may give several genres."""

INDEPENDENT = frozenset({"sigmoid", "independent"})
"""Activations of labels that hold each by itself: their probabilities do not sum to 1."""

_CHOICES = {
    "activation": ("", "softmax", "sigmoid", "independent"),
    "pooling": ("", "mean", "first"),
}
_SCALES = ("log10(10000x+1)", "db")
_PAD_MODES = ("constant", "reflect")
# Above these a front end is a mistake, or meant to fill the memory.
_LARGEST = {"rate": 384_000, "n_fft": 65_536, "hop": 65_536, "n_mels": 1024, "fmax": 192_000}
_MOST_SAMPLES = 1 << 25
# Beyond these no value of a patch is left apart from another, or none is finite.
_SCALING = {"top_db": (1.0, 1000.0), "mean": (-1e6, 1e6), "std": (1e-6, 1e6)}


class CardFaultError(ValueError):
    """Say what is wrong with a card, as the end of a sentence."""


_FIELD_TYPES: dict[str, type] = {
    "labels": list,
    "outputs": list,
    "embedding_size": int,
    "temperature": float,
    "unsure_below": float,
    "thresholds": list,
    "spec": dict,
    "scaling": dict,
    "metrics": dict,
    "ensemble": dict,
}


def checked(values: Mapping[str, Any], fields: Sequence[dataclasses.Field[Any]]) -> dict[str, Any]:
    """Check a card's JSON and turn it into the values of ``fields``.

    Fields that are not known are left alone: a newer version may have put them there.

    Raises:
        CardFaultError: something is missing, of a wrong type, or makes no sense.
    """
    found: dict[str, Any] = {}
    for known in fields:
        if known.name == "path":
            continue
        kind = _FIELD_TYPES.get(known.name, str)
        if known.name in values:
            value = _typed(known.name, values[known.name], kind)
            found[known.name] = tuple(value) if kind is list else value
        elif known.default is known.default_factory:  # neither: required
            raise CardFaultError(f"has no “{known.name}”")
    for name in ("labels", "outputs"):
        texts = found.get(name, ())
        if not all(isinstance(text, str) for text in texts) or len(set(texts)) != len(texts):
            raise CardFaultError(f"has “{name}” that are not distinct texts")
    if not found["name"].strip() or not found["labels"]:
        raise CardFaultError("has no name or no labels")
    if found["kind"] not in KINDS:
        raise CardFaultError(f"is of an unknown kind, “{found['kind']}”")
    _check_range(found, "temperature", 0.01, 100.0)
    _check_range(found, "unsure_below", 0.0, 1.0)
    if KINDS[found["kind"]]:
        _check_graph_fields(found)
    if found["kind"] in WITH_SPEC:
        found["spec"] = _spec(values.get("spec"))
    else:
        found.pop("spec", None)
    _check_own_fields(found)
    found["title"] = found.get("title") or found["name"]
    return found


def _check_graph_fields(found: dict[str, Any]) -> None:
    outputs = KINDS[found["kind"]]
    if len(found.get("outputs", ())) != outputs or not found.get("input"):
        raise CardFaultError(f"must name one input and {outputs} output(s)")
    if found["kind"] in _SIZED and found.get("embedding_size", 0) < 1:
        raise CardFaultError("has no “embedding_size”")
    weights = found.get("weights", "")
    if weights in ("", ".", "..") or any(mark in weights for mark in "/\\:\0"):
        raise CardFaultError("does not name a file of weights in its own folder")
    if not found.get("sha256"):
        raise CardFaultError("has no “sha256” of its weights")


def _check_own_fields(found: dict[str, Any]) -> None:
    """Check what only some kinds have."""
    kind = found["kind"]
    for name, choices in _CHOICES.items():
        if found.get(name, "") not in choices:
            words = " or ".join(f"“{choice}”" for choice in choices if choice)
            raise CardFaultError(f"has an unknown “{name}”; it can be {words}")
    _check_thresholds(found)
    if kind == "features" and not found.get("features"):
        raise CardFaultError("names no “features”")
    if kind == "embedding" and not found.get("head"):
        raise CardFaultError("names no “head”")
    if kind in ("cnn", "embedding"):
        if found.get("layout") not in LAYOUTS:
            words = ", ".join(f"“{layout}”" for layout in LAYOUTS)
            raise CardFaultError(f"has no known “layout”; it can be {words}")
        _check_scaling(found.get("scaling", {}))


def _check_thresholds(found: dict[str, Any]) -> None:
    thresholds = found.get("thresholds", ())
    activation = found.get("activation", "")
    if activation in INDEPENDENT and found["kind"] not in MULTILABEL:
        raise CardFaultError(f"is of a “{found['kind']}”, which cannot give several genres")
    if thresholds and activation not in INDEPENDENT:
        raise CardFaultError(
            "has “thresholds”; these need the “activation” “sigmoid”, or “independent” where the "
            "graph gives probabilities already"
        )
    if activation in INDEPENDENT and len(thresholds) != len(found["labels"]):
        raise CardFaultError(
            f"has {len(thresholds)} “thresholds” for {len(found['labels'])} labels; with the "
            f"“activation” “{activation}” each label needs one"
        )
    if not all(is_number(value) and 0 <= value <= 1 for value in thresholds):
        raise CardFaultError("has “thresholds” that are not numbers from 0 to 1")
    if thresholds:
        found["thresholds"] = tuple(float(value) for value in thresholds)


def _check_scaling(scaling: Mapping[str, Any]) -> None:
    if strangers := sorted(set(scaling) - {*_SCALING, "clip"}):
        raise CardFaultError(f"has an unknown “{strangers[0]}” in its “scaling”")
    for name, (low, high) in _SCALING.items():
        value = scaling.get(name, 1.0)
        if not is_number(value) or not low <= value <= high:
            raise CardFaultError(f"has an impossible “{name}” in its “scaling”")
    clip = scaling.get("clip", [0, 1])
    if not isinstance(clip, list) or len(clip) != 2 or not all(map(is_number, clip)):
        raise CardFaultError("has an impossible “clip” in its “scaling”")
    if clip[0] >= clip[1]:
        raise CardFaultError("has an impossible “clip” in its “scaling”")


def _check_range(found: dict[str, Any], name: str, low: float, high: float) -> None:
    if name in found and not low <= found[name] <= high:
        raise CardFaultError(f"has a “{name}” that is not from {low:g} to {high:g}")


def _spec(values: object) -> FeatureSpec:
    if not isinstance(values, dict):
        raise CardFaultError("has no “spec” of its front end")
    found: dict[str, Any] = {}
    for known in dataclasses.fields(FeatureSpec):
        if known.name not in values:
            raise CardFaultError(f"has no “{known.name}” in its “spec”")
        kind = type(known.default)
        value = _typed(known.name, values[known.name], kind)
        low, high = 0 if known.name == "fmin" else 1, _LARGEST.get(known.name, 1_000_000)
        if kind is not str and not low <= value <= high:
            raise CardFaultError(f"has an impossible “{known.name}” in its “spec”")
        found[known.name] = value
    for name, choices in (("scale", _SCALES), ("pad_mode", _PAD_MODES)):
        if found[name] not in choices:
            words = " or ".join(f"“{choice}”" for choice in choices)
            raise CardFaultError(f"has an unknown “{name}” in its “spec”; it can be {words}")
    if not found["fmin"] < found["fmax"] <= found["rate"] / 2:
        raise CardFaultError("has an impossible “fmax” in its “spec”")
    if found["hop"] * found["patch_frames"] > _MOST_SAMPLES:
        raise CardFaultError("has an impossible “patch_frames” in its “spec”")
    return FeatureSpec(**found)


def is_number(value: object) -> bool:
    """Tell whether a JSON value is a finite number."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return math.isfinite(value)


def _typed(name: str, value: Any, kind: type) -> Any:
    if kind is float and is_number(value):
        return float(value)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise CardFaultError(f"has a “{name}” of the wrong type")
    return value
