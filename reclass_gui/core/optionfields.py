"""Fields of a dataclass of options that describe themselves, and the check of their values.

The metadata of each: ``group``, ``title``, ``help``; ``choices`` (value -> title) for a closed
choice; ``minimum``, ``maximum``, ``step`` for a number; ``kind`` where a plain text field would be
too little. A dialog or a terminal can be built from them.
"""

from __future__ import annotations

import difflib
import math
from dataclasses import field
from typing import TYPE_CHECKING, Any

from reclass_gui.core.errors import SettingsError

if TYPE_CHECKING:
    import dataclasses
    from collections.abc import Mapping


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802  (the name lupdate looks for)
    """Mark a text for translation without Qt; the window translates it when it is shown."""
    return text


def choice(default: str, group: str, title: str, help_text: str, choices: Mapping[str, str]) -> Any:
    """Declare a closed choice: {value: title}."""
    return field(
        default=default,
        metadata={"group": group, "title": title, "help": help_text, "choices": dict(choices)},
    )


def number(
    default: float,
    group: str,
    title: str,
    help_text: str,
    limits: tuple[float, float],
    step: float,
) -> Any:
    """Declare a number within limits."""
    return field(
        default=default,
        metadata={
            "group": group,
            "title": title,
            "help": help_text,
            "minimum": limits[0],
            "maximum": limits[1],
            "step": step,
        },
    )


def plain(default: Any, group: str, title: str, help_text: str, **more: Any) -> Any:
    """Declare a text, a list of texts, or yes and no."""
    return field(
        default=default, metadata={"group": group, "title": title, "help": help_text, **more}
    )


def did_you_mean(text: str, known: list[str]) -> str:
    """Return a sentence's end that names what was probably meant."""
    close = difflib.get_close_matches(text, known, n=1)
    return f". Did you mean “{close[0]}”?" if close else "."


def checked(setting: dataclasses.Field[Any], value: Any) -> Any:
    """Return a value in the type of its field.

    Raises:
        SettingsError: it is of another type, outside the limits, or none of the choices.
    """
    default, name, metadata = setting.default, setting.name, setting.metadata
    if isinstance(default, bool):
        if not isinstance(value, bool):
            raise SettingsError(f"{name}: “{value}” is neither true nor false.")
        return value
    if isinstance(default, float):
        low, high = metadata["minimum"], metadata["maximum"]
        is_number = not isinstance(value, bool) and isinstance(value, (int, float))
        if not is_number or not math.isfinite(value) or not low <= value <= high:
            raise SettingsError(f"{name}: “{value}” is not a number from {low:g} to {high:g}.")
        return float(value)
    if isinstance(default, tuple):
        if not isinstance(value, (list, tuple)) or not all(isinstance(v, str) for v in value):
            raise SettingsError(f"{name}: “{value}” is not a list of texts.")
        return tuple(value)
    if not isinstance(value, str):
        raise SettingsError(f"{name}: “{value}” is not a text.")
    choices = metadata.get("choices")
    if choices and value not in choices:
        hint = did_you_mean(value, list(choices))
        raise SettingsError(f"{name}: “{value}” is not one of {', '.join(choices)}{hint}")
    return value
