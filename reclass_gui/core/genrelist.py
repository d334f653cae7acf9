"""A genre list as a person edits it: every spelling as it is written, and the way back to a file.

``Taxonomy`` answers questions about a list; ``GenreList`` holds what stands in the file.
"""

from __future__ import annotations

import dataclasses
import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reclass_gui.core.errors import SettingsError, from_os_error
from reclass_gui.core.genres import SHIPPED, Taxonomy, comparison_key
from reclass_gui.core.wholefile import write_text

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST = 2**22
"""Most bytes of a file that is taken for a genre list."""
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_HEADER = """\
# Genres for Reclass.
# [genres.NAME]   a main genre: finer ones below it, and other spellings of its name
# [aliases]       other spellings of finer genres
# [styles]        names that say how music sounds; they are shown, never written unasked
# allowed         when not empty, only these main genres are ever suggested
"""


@dataclass(frozen=True, slots=True)
class GenreList:
    """What stands in a genre list; editing returns another one, always a valid one.

    Attributes:
        finer: finer genres by main genre, in the file's order.
        aliases: other spellings by main or finer genre; no entry is empty.
        styles: names that are no genres.
        allowed: main genres that may be suggested; empty means all.
    """

    finer: Mapping[str, tuple[str, ...]]
    aliases: Mapping[str, tuple[str, ...]]
    styles: tuple[str, ...] = ()
    allowed: frozenset[str] = frozenset()

    @classmethod
    def load(cls, path: Path | None = None) -> GenreList:
        """Read a genre list; None reads the built-in one.

        Raises:
            SettingsError: the file can't be read, is no genre list, or contradicts itself.
        """
        source = path or SHIPPED
        try:
            if source.stat().st_size > LARGEST:
                raise SettingsError(f"{source}: it is too large for a genre list")
            document = tomllib.loads(source.read_text(encoding="utf-8"))
        except OSError as error:
            reason = from_os_error(source, error).reason
            raise SettingsError(f"{source}: the genre list can't be read: {reason}") from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SettingsError(f"{source}: the genre list has a mistake: {error}") from error
        return cls.from_document(document, source)

    @classmethod
    def from_document(cls, document: dict[str, Any], source: Path) -> GenreList:
        """Take over a parsed file.

        Raises:
            SettingsError: as ``Taxonomy.from_document``.
        """
        taxonomy = Taxonomy.from_document(document, source)
        finer: dict[str, tuple[str, ...]] = {}
        aliases: dict[str, list[str]] = {}
        for name, entry in document["genres"].items():
            finer[name] = tuple(dict.fromkeys(entry.get("finer", ())))
            aliases[name] = list(entry.get("aliases", ()))
        for alias, target in document.get("aliases", {}).items():
            aliases.setdefault(taxonomy.canonical(target) or target, []).append(alias)
        kept = {name: tuple(dict.fromkeys(words)) for name, words in aliases.items() if words}
        return cls(finer, kept, taxonomy.styles, taxonomy.allowed)

    def document(self) -> dict[str, Any]:
        """Return what a parsed file of this list holds."""
        genres = {
            name: {"finer": list(below), "aliases": list(self.aliases.get(name, ()))}
            for name, below in self.finer.items()
        }
        aliases = {
            alias: name
            for below in self.finer.values()
            for name in below
            for alias in self.aliases.get(name, ())
        }
        return {
            "allowed": [name for name in self.finer if name in self.allowed],
            "genres": genres,
            "aliases": aliases,
            "styles": {"names": list(self.styles)},
        }

    def taxonomy(self) -> Taxonomy:
        """Return the list as the rest of the program asks it."""
        return Taxonomy.from_document(self.document(), Path("genres.toml"))

    def text(self) -> str:
        """Return the list as a file (TOML)."""
        document = self.document()
        lines = [_HEADER, f"allowed = {_names(document['allowed'])}"]
        for name, entry in document["genres"].items():
            lines.append(f"\n[genres.{_key(name)}]")
            lines += [f"{part} = {_names(entry[part])}" for part in entry if entry[part]]
        if document["aliases"]:
            lines.append("\n[aliases]")
            lines += [f"{_key(a)} = {_quoted(n)}" for a, n in document["aliases"].items()]
        if self.styles:
            lines.append(f"\n[styles]\nnames = {_names(self.styles)}")
        return "\n".join(lines) + "\n"

    def save(self, path: Path) -> None:
        """Write the list into a file, whole or not at all.

        Raises:
            SettingsError: it can't be written.
        """
        try:
            write_text(path, self.text())
        except OSError as error:
            reason = from_os_error(path, error).reason
            raise SettingsError(f"{path}: the genre list can't be saved: {reason}") from error

    # Editing. Each raises SettingsError, in words without a path, for what makes no sense.

    def main_of(self, name: str) -> str | None:
        """Return the main genre that a finer one stands under; None for a main one."""
        return next((main for main, below in self.finer.items() if name in below), None)

    def with_main(self, name: str) -> GenreList:
        """Add a main genre."""
        name = self._new(name)
        allowed = self.allowed | {name} if self.allowed else self.allowed
        return self._checked(finer={**self.finer, name: ()}, allowed=allowed)

    def with_finer(self, main: str, name: str) -> GenreList:
        """Add a finer genre below a main one."""
        below = (*self.finer[main], self._new(name))
        return self._checked(finer={**self.finer, main: below})

    def with_alias(self, name: str, alias: str) -> GenreList:
        """Add another spelling of a genre."""
        spellings = (*self.aliases.get(name, ()), self._new(alias))
        return self._checked(aliases={**self.aliases, name: spellings})

    def renamed(self, name: str, new: str) -> GenreList:
        """Call a genre otherwise; its old name is no longer known."""
        new = self._new(new, besides=name)
        finer = {
            (new if main == name else main): tuple(new if f == name else f for f in below)
            for main, below in self.finer.items()
        }
        aliases = {(new if n == name else n): words for n, words in self.aliases.items()}
        allowed = frozenset(new if a == name else a for a in self.allowed)
        return self._checked(finer=finer, aliases=aliases, allowed=allowed)

    def respelled(self, name: str, alias: str, new: str) -> GenreList:
        """Write an alias of a genre otherwise."""
        new = self._new(new, besides=alias)
        words = tuple(new if word == alias else word for word in self.aliases[name])
        return self._checked(aliases={**self.aliases, name: words})

    def without(self, name: str) -> GenreList:
        """Take a genre out, with all that stands below it."""
        gone = {name, *self.finer.get(name, ())}
        if set(self.finer) <= gone:
            raise SettingsError("the genre list names no genre")
        finer = {
            main: tuple(f for f in below if f != name)
            for main, below in self.finer.items()
            if main != name
        }
        aliases = {n: words for n, words in self.aliases.items() if n not in gone}
        return self._checked(finer=finer, aliases=aliases, allowed=self.allowed - gone)

    def without_alias(self, name: str, alias: str) -> GenreList:
        """Take one spelling of a genre out."""
        words = tuple(word for word in self.aliases[name] if word != alias)
        others = {n: w for n, w in self.aliases.items() if n != name}
        return self._checked(aliases={**others, name: words} if words else others)

    def permitting(self, main: str, *, permitted: bool) -> GenreList:
        """Let a main genre be suggested, or not."""
        allowed = self.allowed or frozenset(self.finer)
        allowed = allowed | {main} if permitted else allowed - {main}
        if not allowed:
            raise SettingsError("At least one genre has to be suggested.")
        return self._checked(allowed=frozenset() if allowed == set(self.finer) else allowed)

    def permits(self, main: str) -> bool:
        """Tell whether a main genre may be suggested."""
        return not self.allowed or main in self.allowed

    def _new(self, name: str, besides: str = "") -> str:
        """Return a name without spaces around it, once it is known to be new."""
        name = " ".join(name.split())
        known = self.taxonomy().canonical(name)
        key = comparison_key(name)
        if known is not None and key != comparison_key(besides):
            raise SettingsError(f"“{name}” is already in the list, as “{known}”.")
        return name

    def _checked(self, **values: Any) -> GenreList:
        changed = dataclasses.replace(self, **values)
        try:
            changed.taxonomy()
        except SettingsError as error:
            raise SettingsError(str(error).removeprefix("genres.toml: ")) from None
        return changed


def _quoted(text: str) -> str:
    # JSON's strings are TOML's but for the sign "delete", which TOML wants escaped.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def _key(text: str) -> str:
    return text if _BARE.fullmatch(text) else _quoted(text)


def _names(texts: tuple[str, ...] | list[str]) -> str:
    return "[" + ", ".join(map(_quoted, texts)) + "]"


def free_path(folder: Path) -> Path:
    """Return a path for a person's own list that no file has yet."""
    path, number = folder / "genres.toml", 2
    while path.exists():
        path, number = folder / f"genres-{number}.toml", number + 1
    return path


def replace_own(genres: GenreList, path: Path, before: str | None) -> None:
    """Write a list where a person keeps it.

    A file that was written by hand is kept beside it as ".bak": its comments would be lost.

    Args:
        genres: the new list.
        path: the person's file.
        before: what stood in it when it was read; None where it is to be a new one.

    Raises:
        SettingsError: it was changed in the meantime, or can't be written.
    """
    try:
        now = path.read_text(encoding="utf-8") if path.exists() else None
        if now is not None and now != before:
            raise SettingsError(f"{path}: another program changed the file in the meantime")
        if now is not None and GenreList.from_document(tomllib.loads(now), path).text() != now:
            write_text(path.with_name(path.name + ".bak"), now)
    except UnicodeDecodeError as error:
        words = f"{path}: another program changed the file in the meantime"
        raise SettingsError(words) from error
    except OSError as error:
        reason = from_os_error(path, error).reason
        raise SettingsError(f"{path}: the genre list can't be saved: {reason}") from error
    genres.save(path)
