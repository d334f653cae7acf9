"""Keys that a person chose in place of the built-in ones, as the settings keep them.

Each is a text "name=keys": the stable name of an action, then its keys as Qt writes them portably,
divided by "; ", such as "review.accept=Return; A". Nothing after the sign means no key.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reclass_gui.core.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NAME = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
# Modifiers, then one sign or the name of a key: "Ctrl+Shift+Z", "F5", "Media Play", "+".
_KEY = re.compile(r"(?:(?:Ctrl|Shift|Alt|Meta|Num)\+)*(?:\S|[A-Z][A-Za-z0-9() /-]+)")
_BETWEEN = "; "


def parse(texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the keys by the name of their action.

    Raises:
        SettingsError: a text is of another form, or names an action for the second time.
    """
    found: dict[str, tuple[str, ...]] = {}
    for text in texts:
        name, sign, keys = text.partition("=")
        if not sign or not _NAME.fullmatch(name):
            raise SettingsError(f"shortcuts: “{text}” is not of the form name=keys.")
        if name in found:
            raise SettingsError(f"shortcuts: “{name}” is named twice.")
        found[name] = tuple(keys.split(_BETWEEN)) if keys else ()
        for key in found[name]:
            if not _KEY.fullmatch(key):
                raise SettingsError(f"shortcuts: “{key}” is no key.")
    return found


def written(keys: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Return the texts that ``parse`` reads, in the order of the names."""
    return tuple(f"{name}={_BETWEEN.join(keys[name])}" for name in sorted(keys))
