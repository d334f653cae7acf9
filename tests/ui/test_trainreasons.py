"""What a training run refuses is known to the window, word for word."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import reclass_gui
from reclass_gui.core.errors import ModelError
from reclass_gui.train import backend
from reclass_gui.ui.reasons import _sentence_of, reason_text
from tests.ui.test_reasons import example

if TYPE_CHECKING:
    from collections.abc import Iterator

TRAIN = Path(reclass_gui.__file__).parent / "train"
# What `reclass train` calls, beside the data sets.
MODULES = (
    "checkpoints", "config", "export", "fitting", "frontend", "inputs", "keeping", "learners",
    "loop", "losses", "material", "memory", "networks", "processes", "relevance", "runs", "saving",
    "schedules", "tabular", "tasks", "trackcache", "trainer",
)  # fmt: skip


def told() -> Iterator[tuple[str, str]]:
    for name in MODULES:
        tree = ast.parse((TRAIN / f"{name}.py").read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Name(id="ModelError"), args=[words, *_]):
                    pass
                case ast.Call(func=ast.Name(id="FileError"), args=[_, _, words, *_]):
                    pass
                case _:
                    continue
            text = example(words)
            if text and " " in text.replace("{genre}", "").strip(" :"):
                yield f"{name}.py:{node.lineno}", text.removeprefix("{genre}: ")


def test_every_sentence_about_training_is_listed() -> None:
    found = dict(told())
    assert len(found) > 30
    assert {place: text for place, text in found.items() if not _sentence_of(text)[0]} == {}


@pytest.mark.parametrize("name", ["torch", "xgboost", "psutil"])
def test_a_missing_package_is_told_with_what_to_do(name: str, monkeypatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, name, None)
    with pytest.raises(ModelError) as caught:
        backend.load(name)
    words = str(caught.value)
    sentence, values = _sentence_of(words)
    assert sentence == "{0} is not installed. {1}"
    assert _sentence_of(values[1])[0] == values[1]
    assert reason_text(words) == words
