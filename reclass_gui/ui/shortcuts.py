"""The keys of the window's actions: built-in ones, and those that the person chose."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from reclass_gui.core.shortcuts import parse, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

Keys = tuple[str, ...]
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_NATIVE = QKeySequence.SequenceFormat.NativeText
# They move the focus and leave dialogs: without them there is no way by keyboard.
_KEPT = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
# How a mnemonic is written where the words have no Latin letters: 檔案(&F).
_LETTER_BEHIND = re.compile(r"\(&\w\)")


class Scope(enum.Enum):
    """Where keys count; the value is stable and not for the eye."""

    WINDOW = "window"
    TABLE = "table"
    PANEL = "panel"
    PLOT = "plot"
    MODELS = "models"

    def meets(self, other: Scope) -> bool:
        """Tell whether one key can't mean two things in both."""
        # A plot stands in the panel, and everything stands in the window.
        return self is other or Scope.WINDOW in (self, other) or {self, other} == _IN_PANEL


_IN_PANEL = {Scope.PANEL, Scope.PLOT}


@dataclass
class Shortcut:
    """One thing that keys do.

    Attributes:
        name: stable, as the settings write it.
        scope: where the keys count.
        group: heading under which a person finds it.
        title: what it does, in the person's words.
        built_in: its keys, written portably.
        actions: those that carry the keys now; what is made later may have none yet.
    """

    name: str
    scope: Scope
    group: str
    title: str
    built_in: Keys
    actions: list[QAction] = field(default_factory=list)


def native(keys: Iterable[str]) -> str:
    """Return keys as they are written on this platform."""
    return ", ".join(QKeySequence(key, _PORTABLE).toString(_NATIVE) for key in keys)


def portable(sequence: QKeySequence) -> str:
    """Return a key as the settings write it."""
    return sequence.toString(_PORTABLE)


def with_keys(tip: str, keys: Keys) -> str:
    """Return a tool tip that names the keys."""
    return f"{tip} ({native(keys)})" if keys else tip


def plain_text(text: str) -> str:
    """Return an action's or a menu's words without mnemonic and ellipsis."""
    words = _LETTER_BEHIND.sub("", text)
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("….")


class Shortcuts(QObject):
    """Know every shortcut by its name, and give the actions the keys that count.

    Signals:
        changed: other keys are in force.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, Shortcut] = {}
        self._chosen: dict[str, Keys] = {}
        self._tips: dict[QAction, str] = {}
        self._followers: list[tuple[str, Callable[[Keys], object]]] = []
        self._mnemonics: dict[str, str] = {}

    @property
    def all(self) -> tuple[Shortcut, ...]:
        """Every shortcut, in the order of their declaration."""
        return tuple(self._known.values())

    def declare(self, name: str, scope: Scope, group: str, title: str, keys: Keys = ()) -> None:
        """Make a shortcut known whose action may come later."""
        self._known[name] = Shortcut(name, scope, group, title, keys)

    def add(self, action: QAction, scope: Scope, group: str) -> None:
        """Make an action known by its object name; the keys that it has are the built-in ones."""
        keys = tuple(map(portable, action.shortcuts()))
        self.declare(action.objectName(), scope, group, plain_text(action.text()), keys)
        self.bind(action)

    def bind(self, action: QAction) -> None:
        """Give the keys that count to an action whose object name is known."""
        shortcut = self._known[action.objectName()]
        shortcut.actions.append(action)
        # What Qt makes of the text follows the text; only a tip of its own is kept here.
        if plain_text(action.toolTip()) != plain_text(action.text()):
            self._tips[action] = action.toolTip()
        self._give(shortcut, action)

    def follow(self, name: str, tell: Callable[[Keys], object]) -> None:
        """Call with the keys that count, now and whenever they are others."""
        self._followers.append((name, tell))
        tell(self.keys(name))

    def reserve_mnemonic(self, text: str) -> None:
        """Keep the key that a menu's or a page's title has."""
        key = portable(QKeySequence.mnemonic(text))
        if key:
            self._mnemonics[key] = plain_text(text)

    def keys(self, name: str) -> Keys:
        """Return the keys that count."""
        return keys_of(self._known[name], self._chosen)

    def use(self, texts: Sequence[str]) -> list[str]:
        """Put the keys in force that the settings hold; return those that Qt does not know."""
        self._chosen = parse(texts)
        wrong = []
        for name, keys in self._chosen.items():
            bad = [key for key in keys if not is_key(key)]
            wrong += bad
            self._chosen[name] = tuple(key for key in keys if key not in bad)
        for shortcut in self._known.values():
            for action in shortcut.actions:
                self._give(shortcut, action)
        for name, tell in self._followers:
            tell(self.keys(name))
        self.changed.emit()
        return wrong

    def taken_by(self, key: str) -> str:
        """Return the menu or page that a key opens, or ""."""
        return self._mnemonics.get(key, "")

    def _give(self, shortcut: Shortcut, action: QAction) -> None:
        keys = self.keys(shortcut.name)
        action.setShortcuts([QKeySequence(key, _PORTABLE) for key in keys])
        if action in self._tips:
            tip = with_keys(self._tips[action], keys)
            action.setToolTip(tip)
            action.setStatusTip(tip)


def is_key(key: str) -> bool:
    """Tell whether Qt knows a key, and it may be chosen."""
    sequence = QKeySequence(key, _PORTABLE)
    if sequence.count() != 1 or not portable(sequence):
        return False
    kept = [portable(QKeySequence(key)) for key in _KEPT]
    return portable(sequence).rpartition("+")[2] not in kept


def keys_of(shortcut: Shortcut, chosen: Mapping[str, Keys]) -> Keys:
    """Return the keys of a shortcut: chosen ones, else the built-in ones."""
    return chosen.get(shortcut.name, shortcut.built_in)


def settled(known: Iterable[Shortcut], chosen: Mapping[str, Keys]) -> tuple[str, ...]:
    """Return what the settings hold of chosen keys: what is as built in is left out."""
    built_in = {shortcut.name: shortcut.built_in for shortcut in known}
    return written({name: keys for name, keys in chosen.items() if built_in.get(name) != keys})
