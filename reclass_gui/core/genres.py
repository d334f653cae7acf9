"""The genre taxonomy: aliases first, then the allowed list, then the tree."""

from __future__ import annotations

import functools
import hashlib
import re
import tomllib
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from reclass_gui.core.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Sequence

Agreement = Literal["same", "finer", "other", "none"]
_WORST_FIRST: tuple[Agreement, ...] = ("none", "other", "finer", "same")

SHIPPED = Path(__file__).resolve().parent.parent / "resources" / "genres.toml"
GENRE_SEPARATOR = "; "
"""Stands between several genres of one track where a person reads or writes them in one line."""

NAME_LIMIT = 100
"""Longest genre name in characters; anything longer is a comment in the wrong field."""


@functools.lru_cache(maxsize=4096)
def comparison_key(text: str) -> str:
    """Return what two spellings of one genre have in common.

    Case, accents' encoding, spaces, hyphens, slashes and the words "and" and "n" between two
    others do not count: "Rock & Roll", "rock and roll" and "Rock'n'Roll" are one.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = re.sub(r"\s+(?:and|n|'n'|’n’|und|et)\s+|['’]n['’]", "&", folded)
    return "".join(c for c in folded if c.isalnum() or c == "&").replace("&", "")


def split_genres(text: str) -> tuple[str, ...]:
    """Return the genres in a line such as "Rock; Jazz", each once, without empty ones."""
    parts = (part.strip() for part in text.split(GENRE_SEPARATOR.strip()))
    return tuple(dict.fromkeys(filter(None, parts)))


@dataclass(frozen=True)
class Taxonomy:
    """Know main genres, the finer ones below them and all their spellings.

    Attributes:
        names: the main genres, in the file's order.
        finer: main genre of each finer genre.
        allowed: main genres that may be suggested; empty means all.
        styles: names that are shown beside a genre and never written unasked.
    """

    names: tuple[str, ...]
    finer: dict[str, str]
    styles: tuple[str, ...] = ()
    allowed: frozenset[str] = frozenset()
    _by_key: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def load(cls, path: Path | None = None) -> Taxonomy:
        """Read a taxonomy file; None reads the shipped one.

        Raises:
            SettingsError: the file can't be read, is no TOML, or contradicts itself.
        """
        source = path or SHIPPED
        try:
            document = tomllib.loads(source.read_text(encoding="utf-8"))
        except OSError as error:
            raise SettingsError(
                f"{source}: the genre list can't be read: {error.strerror}"
            ) from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SettingsError(f"{source}: the genre list has a mistake: {error}") from error
        return cls.from_document(document, source)

    @classmethod
    def from_document(cls, document: dict[str, Any], source: Path) -> Taxonomy:
        """Build a taxonomy from the parsed file.

        Raises:
            SettingsError: a name stands in two places or points nowhere.
        """
        known = {"allowed", "genres", "aliases", "styles"}
        if unknown := sorted(set(document) - known):
            raise SettingsError(f"{source}: unknown part “{unknown[0]}” in the genre list")
        by_key: dict[str, str] = {}
        finer: dict[str, str] = {}

        def add(spelling: object, name: str) -> None:
            if not isinstance(spelling, str) or not comparison_key(spelling):
                raise SettingsError(f"{source}: {spelling!r} is no genre name")
            if len(spelling) > NAME_LIMIT:
                raise SettingsError(f"{source}: “{spelling[:40]}…” is too long for a genre name")
            key = comparison_key(spelling)
            if by_key.setdefault(key, name) != name:
                raise SettingsError(
                    f"{source}: “{spelling}” belongs to both “{by_key[key]}” and “{name}”"
                )

        genres = _table(document, "genres", source)
        if not genres:
            raise SettingsError(f"{source}: the genre list names no genre")
        for name in genres:
            add(name, name)
        for name, entry in genres.items():
            if not isinstance(entry, dict) or set(entry) - {"finer", "aliases"}:
                raise SettingsError(f"{source}: [genres.{name}] holds more than finer and aliases")
            for child in _list(entry, "finer", source):
                add(child, child)
                finer[child] = name
            for alias in _list(entry, "aliases", source):
                add(alias, name)
        for alias, name in _table(document, "aliases", source).items():
            target = by_key.get(comparison_key(str(name)))
            if target is None:
                raise SettingsError(f"{source}: alias “{alias}” points to unknown genre “{name}”")
            add(alias, target)
        styles = tuple(_list(_table(document, "styles", source), "names", source))
        allowed = frozenset(_list(document, "allowed", source))
        if strangers := sorted(allowed - set(genres)):
            raise SettingsError(f"{source}: allowed genre “{strangers[0]}” is not in the list")
        return cls(tuple(genres), finer, styles, allowed, by_key)

    @property
    def completions(self) -> tuple[str, ...]:
        """Every genre name, for completion while typing, sorted."""
        return tuple(sorted({*self.names, *self.finer}, key=str.casefold))

    def canonical(self, text: str) -> str | None:
        """Return the taxonomy's own name for a spelling, or None when it knows none."""
        return self._by_key.get(comparison_key(text))

    def root(self, text: str) -> str | None:
        """Return the main genre that a spelling belongs to, or None when unknown."""
        name = self.canonical(text)
        return None if name is None else self.finer.get(name, name)

    def main_genre(self, genres: Sequence[str]) -> str | None:
        """Return the main genre of the first genre that the taxonomy knows."""
        return next((root for genre in genres if (root := self.root(genre))), None)

    def is_style(self, text: str) -> bool:
        """Tell whether a name is a style rather than a genre."""
        key = comparison_key(text)
        return any(comparison_key(style) == key for style in self.styles)

    def may_suggest(self, genre: str) -> bool:
        """Tell whether the allowed list lets a main genre be suggested; a style never may be."""
        if self.is_style(genre) and genre not in self.names:
            return False
        return not self.allowed or genre in self.allowed

    def judging_digest(self, digest: str) -> str:
        """Return the cache key of suggestions that this list was asked about.

        Args:
            digest: ``Model.suggestion_digest``; it stays where the list allows everything.
        """
        if not self.allowed:
            return digest
        return hashlib.sha256("\0".join([digest, *sorted(self.allowed)]).encode()).hexdigest()[:16]

    def agrees(self, present: Sequence[str], suggested: str) -> Agreement:
        """Compare a file's present genres with a genre.

        Returns:
            "same" when one of them is that genre, "finer" when one lies below it, "none" when
            there is no present genre, else "other".
        """
        if not any(genre.strip() for genre in present):
            return "none"
        target = self.canonical(suggested) or suggested
        names = [self.canonical(genre) or genre for genre in present]
        if target in names:
            return "same"
        if any(self.finer.get(name) == target for name in names):
            return "finer"
        return "other"

    def agreeing(self, present: Sequence[str], suggested: str) -> tuple[str, ...]:
        """Return those of the present genres that are the suggested one, or lie below it."""
        target = self.canonical(suggested) or suggested
        named = [(genre, self.canonical(genre) or genre) for genre in present if genre.strip()]
        return tuple(genre for genre, name in named if target in (name, self.finer.get(name)))

    def agrees_with_all(self, present: Sequence[str], suggested: Sequence[str]) -> Agreement:
        """Compare a file's present genres with several: it agrees when each of them is there.

        Returns:
            As ``agrees``: "same" or "finer" only when all are there.
        """
        found = {self.agrees(present, genre) for genre in suggested}
        return next((word for word in _WORST_FIRST if word in found), "none")


def _table(document: dict[str, Any], key: str, source: Path) -> dict[str, Any]:
    value = document.get(key, {})
    if not isinstance(value, dict):
        raise SettingsError(f"{source}: “{key}” must be a table")
    return value


def _list(table: dict[str, Any], key: str, source: Path) -> list[str]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SettingsError(f"{source}: “{key}” must be a list of names")
    return value
