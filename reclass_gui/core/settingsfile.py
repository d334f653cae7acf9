"""The file that settings are kept in: JSON, by name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from reclass_gui.core.errors import SettingsError, from_os_error
from reclass_gui.core.wholefile import write_text

if TYPE_CHECKING:
    from pathlib import Path


def write(values: dict[str, Any], path: Path) -> None:
    """Write values atomically: after a crash the old or the new file is there, whole.

    Raises:
        SettingsError: the file can't be written.
    """
    try:
        write_text(path, json.dumps(values, indent=2) + "\n")
    except OSError as error:
        reason = from_os_error(path, error).reason
        raise SettingsError(f"The settings can't be saved in {path}: {reason}.") from error


def read(path: Path) -> dict[str, Any]:
    """Return what the file holds, nothing where there is none.

    Raises:
        SettingsError: it can't be read, or is no JSON object.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except OSError as error:
        reason = from_os_error(path, error).reason
        raise SettingsError(f"The settings in {path} can't be read: {reason}.") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"The settings in {path} are not UTF-8 text.") from error
    try:
        values = json.loads(text)
    except json.JSONDecodeError as error:
        raise SettingsError(
            f"The settings in {path} are not valid JSON (line {error.lineno}: {error.msg})."
        ) from error
    if not isinstance(values, dict):
        raise SettingsError(f"The settings in {path} are not a JSON object.")
    return values
