"""What core says about files is known to the window, word for word."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import reclass_gui
from reclass_gui.core.errors import _KIND_OF_ERRNO
from reclass_gui.ui.reasons import SENTENCES, _sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterator

CORE = Path(reclass_gui.__file__).parent / "core"
# Only the terminal comes to these.
TERMINAL_ONLY = {"bench.py", "evaluate.py", "feature_table.py", "fma_table.py", "fma.py"}
TOLD = {"FileError": 2, "SettingsError": 0, "StoreError": 0, "TrackFailed": 2}


def example(node: ast.expr) -> str | None:
    """Return a literal, or a formatted text with something in its places; None for others."""
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(
                part.value if isinstance(part, ast.Constant) else "{genre}" for part in parts
            )
    return None


def told_sentences() -> Iterator[tuple[str, str]]:
    for path in sorted(CORE.rglob("*.py")):
        if path.name in TERMINAL_ONLY:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id=name), args=args) if (
                    name in TOLD and len(args) > TOLD[name]
                ):
                    where = args[TOLD[name]]
                case ast.Assign(targets=[ast.Name(id="reason")], value=where):
                    pass
                case _:
                    continue
            wordings = [where.body, where.orelse] if isinstance(where, ast.IfExp) else [where]
            for wording in wordings:
                text = example(wording)
                if text and " " in text.replace("{genre}", "").strip(" :"):
                    yield f"{path.name}:{node.lineno}", text


def test_every_sentence_about_a_file_is_listed() -> None:
    told = dict(told_sentences())
    assert len(told) > 60
    unknown = {
        place: text
        for place, text in told.items()
        if not _sentence_of(text)[0]
        # "{path}: words" and "{setting}: words" are looked up from the colon on.
        and not _sentence_of(text.partition(": ")[2])[0]
    }
    assert unknown == {}


@pytest.mark.parametrize("reason", sorted({reason for _, reason in _KIND_OF_ERRNO.values()}))
def test_what_the_system_refuses_is_listed(reason: str) -> None:
    assert _sentence_of(reason) == (reason, ())


def test_no_sentence_hides_another() -> None:
    filled = {s: s.replace("{0}", "A").replace("{1}", "B").replace("{2}", "C") for s in SENTENCES}
    hidden = {
        text: _sentence_of(text)[0] for s, text in filled.items() if _sentence_of(text)[0] != s
    }
    assert hidden == {}
