"""What data sets and splits say is known to the window, word for word."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import reclass_gui
from reclass_gui.ui.reasons import _sentence_of
from tests.ui.test_reasons import example

if TYPE_CHECKING:
    from collections.abc import Iterator

TRAIN = Path(reclass_gui.__file__).parent / "train"
# Where in a call the words stand.
TOLD = {"FileError": 2, "ModelError": 0, "skip": 2}


def modules() -> list[Path]:
    names = ("splits.py", "splitwarnings.py", "grouping.py")
    return [*sorted((TRAIN / "sources").glob("*.py")), *(TRAIN / name for name in names)]


def told() -> Iterator[tuple[str, str]]:
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args) if (
                    name in TOLD and len(args) > TOLD[name]
                ):
                    words = args[TOLD[name]]
                case ast.Assign(targets=[ast.Name(id="reason")], value=words):
                    pass
                case ast.Yield(value=ast.JoinedStr() as words):
                    pass
                case _:
                    continue
            text = example(words)
            if text and " " in text.replace("{genre}", "").strip(" :"):
                yield f"{path.name}:{node.lineno}", text


def test_every_sentence_about_a_data_set_is_listed() -> None:
    found = dict(told())
    assert len(found) > 50
    assert {place: text for place, text in found.items() if not _sentence_of(text)[0]} == {}


def test_where_a_genre_is_missing_is_listed() -> None:
    from reclass_gui.train.splitwarnings import _missing

    for training in (False, True):
        for folds in (False, True):
            words = _missing("Jazz", training=training, folds=folds)
            sentence, values = _sentence_of(words)
            assert sentence == words.replace("Jazz", "{0}")
            assert values == ("Jazz",)
