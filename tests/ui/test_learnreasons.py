"""What learning refuses is known to the window, word for word."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import reclass_gui
from reclass_gui.ui.reasons import _sentence_of
from tests.ui.test_reasons import example

TRAIN = Path(reclass_gui.__file__).parent / "train"
# Another source is asked for in the terminal only.
TERMINAL_ONLY = {"There is no “{genre}” to learn from; choose {genre}."}


def sentences(module: str) -> list[str]:
    found = []
    for node in ast.walk(ast.parse((TRAIN / f"{module}.py").read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "ModelError":
            (told,) = node.args
            choices = [told.body, told.orelse] if isinstance(told, ast.IfExp) else [told]
            found += [text for choice in choices if (text := example(choice))]
    return found


@pytest.mark.parametrize(
    ("module", "count"),
    [("crossfit", 2), ("learning", 3), ("labelerrors", 1), ("ownmodel", 3), ("truth", 1)],
)
def test_what_learning_refuses_is_listed(module: str, count: int) -> None:
    told = sentences(module)
    assert len(told) == count
    unknown = {text for text in told if not _sentence_of(text)[0]}
    assert unknown <= TERMINAL_ONLY
