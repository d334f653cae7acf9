"""Keys of a person's own are read from the settings, or refused in words."""

from __future__ import annotations

import pytest

from reclass_gui.core.errors import SettingsError
from reclass_gui.core.settings import Settings
from reclass_gui.core.shortcuts import parse, written


def test_keys_are_read_and_written_again() -> None:
    texts = ("file.open=Ctrl+Shift+O; Media Play", "plot.zoom-in=+; Ctrl++; Ctrl+;; F5", "x=")
    found = parse(texts)
    assert found["plot.zoom-in"] == ("+", "Ctrl++", "Ctrl+;", "F5")
    assert found["x"] == ()
    assert written(found) == texts
    assert Settings(shortcuts=texts).shortcuts == texts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("file.open", "“file.open” is not of the form name=keys"),
        ("=Ctrl+O", "not of the form"),
        ("File Open=Ctrl+O", "not of the form"),
        ("a=Strg+", "“Strg[+]” is no key"),
        ("a=Ctrl+O; ", "“” is no key"),
        ("a=ctrl+o", "“ctrl[+]o” is no key"),
        ("b=X", "“b” is named twice"),
    ],
)
def test_what_is_no_shortcut_is_named(text: str, words: str) -> None:
    with pytest.raises(SettingsError, match=f"^shortcuts: .*{words}"):
        Settings(shortcuts=("b=R", text))
