"""How many tracks of a library each line of a genre list touches."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reclass_gui.core.genres import comparison_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reclass_gui.core.genrelist import GenreList

Genres = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GenreUsage:
    """Numbers of tracks; what touches none has no entry.

    Attributes:
        present: by genre, the tracks whose files have it, in whatever spelling; for a main genre
            those with a finer one too.
        given: by genre, the tracks that are suggested it, or that the person gave it.
        spelled: by ``comparison_key``, the tracks whose files have that spelling.
        unknown: spellings in files that the list does not know, most frequent first; of several
            that compare as one, the most frequent.
    """

    present: Mapping[str, int] = field(default_factory=dict)
    given: Mapping[str, int] = field(default_factory=dict)
    spelled: Mapping[str, int] = field(default_factory=dict)
    unknown: Mapping[str, int] = field(default_factory=dict)


def counted(tracks: Iterable[tuple[Genres, Genres]]) -> Counter[tuple[Genres, Genres]]:
    """Count tracks by (present genres, genres that count now): libraries repeat them."""
    return Counter(tracks)


def usage(tracks: Mapping[tuple[Genres, Genres], int], genres: GenreList) -> GenreUsage:
    """Count the tracks that each genre and each spelling touches."""
    taxonomy = genres.taxonomy()
    present: Counter[str] = Counter()
    given: Counter[str] = Counter()
    spelled: Counter[str] = Counter()
    strangers: Counter[str] = Counter()

    def with_main(names: Genres) -> set[str]:
        known = {name for text in names if (name := taxonomy.canonical(text)) is not None}
        return known | {taxonomy.finer.get(name, name) for name in known}

    for (in_file, counting), count in tracks.items():
        for name in with_main(in_file):
            present[name] += count
        for name in with_main(counting):
            given[name] += count
        for key in {comparison_key(text) for text in in_file} - {""}:
            spelled[key] += count
        for text in {text for text in in_file if text.strip()}:
            if taxonomy.canonical(text) is None and not taxonomy.is_style(text):
                strangers[text] += count
    unknown: dict[str, str] = {}
    for text, _ in sorted(strangers.items(), key=lambda pair: (-pair[1], pair[0])):
        unknown.setdefault(comparison_key(text) or text, text)
    named = {text: spelled[key] or strangers[text] for key, text in unknown.items()}
    ordered = sorted(named.items(), key=lambda pair: (-pair[1], pair[0].casefold()))
    return GenreUsage(dict(present), dict(given), dict(spelled), dict(ordered))
