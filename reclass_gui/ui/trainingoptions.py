"""Which options of a training run matter, given the others, and what cannot be chosen here."""

from __future__ import annotations

import importlib.util
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from reclass_gui.train.config import FEATURE_MODELS
from reclass_gui.train.relevance import NUMBERS, without_effect

if TYPE_CHECKING:
    from collections.abc import Mapping

translate = QCoreApplication.translate

# What is asked first; everything else is under “More options”.
ESSENTIAL = ("source", "path", "labels", "subset", "model", "features", "split", "epochs")

# Sources whose path is a file; that of all others is a folder.
FILES = ("magnatagatune", "fma_table", "gtzan_table", "embeddings")
# What each model needs beside what every installation has.
_NEEDS = {"mlp": ("torch",), "xgboost": ("xgboost",), "blend": ("torch", "xgboost")}


def irrelevant(values: Mapping[str, Any]) -> frozenset[str]:
    """Return the names of options that make no difference, or would be refused."""
    found = set(without_effect(values))
    # These would be refused.
    if values["model"] in ("xgboost", "blend"):
        found.add("class_weights")
    if values["split"] == "given":
        found.add("folds")
    return frozenset(found)


def missing_packages() -> frozenset[str]:
    """Return which of the training packages are not installed; imports none of them."""
    return frozenset(
        name for name in ("torch", "xgboost") if importlib.util.find_spec(name) is None
    )


def unavailable_models(
    models: Mapping[str, str], source: str, missing: frozenset[str]
) -> dict[str, str]:
    """Return the reason for each model that can't be trained here on this source.

    Args:
        models: all there are, by ``TrainingConfig.model``.
        source: a key of ``train.sources.SOURCES``.
        missing: as ``missing_packages`` returns.
    """
    reasons: dict[str, str] = {}
    titles = {"torch": "PyTorch", "xgboost": "XGBoost"}
    for model in models:
        lacking = [name for name in _NEEDS.get(model, ()) if name in missing]
        if model not in FEATURE_MODELS:
            lacking = ["torch"] if "torch" in missing else []
            if source in NUMBERS:
                reasons[model] = translate(
                    "TrainingOptions",
                    "Networks learn from sound, and this source has only numbers.",
                )
                continue
        if lacking:
            names = ", ".join(titles[name] for name in lacking)
            reasons[model] = translate("TrainingOptions", "{0} is not installed.").format(names)
    return reasons


def how_to_install() -> str:
    """Say how the training packages are got."""
    if getattr(sys, "frozen", False):
        return translate(
            "TrainingOptions",
            "Logistic regression works as it is. This build has no networks and trees; for those"
            " install Reclass as a Python package: pip install 'reclass-gui[train]'.",
        )
    return translate(
        "TrainingOptions",
        "Logistic regression works as it is. For networks and trees install the training packages:"
        " make setup-train, or pip install 'reclass-gui[train]', and start Reclass again.",
    )
