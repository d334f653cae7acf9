"""A genre list is edited, written and read again without losing a word."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reclass_gui.core.errors import SettingsError
from reclass_gui.core.genrelist import GenreList
from reclass_gui.core.genres import NAME_LIMIT, SHIPPED, Taxonomy, comparison_key
from reclass_gui.core.genreusage import counted, usage

if TYPE_CHECKING:
    from pathlib import Path

NAMES = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=NAME_LIMIT).filter(
    comparison_key
)


@st.composite
def lists(draw: st.DrawFn) -> GenreList:
    words = draw(st.lists(NAMES, min_size=1, max_size=12, unique_by=comparison_key))
    mains = words[: draw(st.integers(1, len(words)))]
    finer: dict[str, tuple[str, ...]] = dict.fromkeys(mains, ())
    aliases: dict[str, tuple[str, ...]] = {}
    for word in words[len(mains) :]:
        main = draw(st.sampled_from(mains))
        if draw(st.booleans()):
            finer[main] = (*finer[main], word)
        else:
            name = draw(st.sampled_from([main, *finer[main]]))
            aliases[name] = (*aliases.get(name, ()), word)
    allowed = frozenset(draw(st.lists(st.sampled_from(mains))))
    return GenreList(finer, aliases, tuple(draw(st.lists(NAMES, max_size=3))), allowed)


@given(lists())
def test_what_is_written_is_read_back(genres: GenreList) -> None:
    again = tomllib.loads(genres.text())
    assert again["genres"].keys() == genres.finer.keys()
    assert list(again["genres"]) == list(genres.finer)
    from pathlib import Path

    assert GenreList.from_document(again, Path("x")) == genres
    assert Taxonomy.from_document(again, Path("x")) == genres.taxonomy()


def test_the_built_in_list_survives(tmp_path: Path) -> None:
    built_in = GenreList.load()
    built_in.save(tmp_path / "new" / "genres.toml")
    assert GenreList.load(tmp_path / "new" / "genres.toml") == built_in
    own, shipped = Taxonomy.load(tmp_path / "new" / "genres.toml"), Taxonomy.load(SHIPPED)
    assert own == shipped
    assert own._by_key == shipped._by_key
    assert [p.name for p in (tmp_path / "new").iterdir()] == ["genres.toml"]


@pytest.fixture
def small() -> GenreList:
    return GenreList({"Rock": ("Punk",), "Jazz": ()}, {"Rock": ("Rawk",), "Punk": ("Punkrock",)})


def test_genres_and_spellings_are_added_renamed_and_taken_out(small: GenreList) -> None:
    more = small.with_main(" Polka ").with_finer("Jazz", "Bebop").with_alias("Bebop", "Bop")
    assert more.finer == {"Rock": ("Punk",), "Jazz": ("Bebop",), "Polka": ()}
    assert more.taxonomy().root("bop") == "Jazz"
    renamed = more.renamed("Rock", "Rock Music").renamed("Punk", "Punk!")
    assert list(renamed.finer) == ["Rock Music", "Jazz", "Polka"]
    assert renamed.aliases["Rock Music"] == ("Rawk",)
    assert renamed.taxonomy().canonical("punkrock") == "Punk!"
    assert renamed.taxonomy().canonical("rock") is None
    assert renamed.respelled("Punk!", "Punkrock", "P-Rock").aliases["Punk!"] == ("P-Rock",)
    assert "Rock Music" not in renamed.without_alias("Rock Music", "Rawk").aliases
    less = renamed.without("Rock Music")
    assert less.finer == {"Jazz": ("Bebop",), "Polka": ()}
    assert less.aliases == {"Bebop": ("Bop",)}
    assert small.finer == {"Rock": ("Punk",), "Jazz": ()}, "the first one is as it was"


def test_what_makes_no_sense_is_refused_in_words(small: GenreList) -> None:
    for attempt, words in (
        (lambda: small.with_main("rawk"), "already in the list, as “Rock”"),
        (lambda: small.with_alias("Jazz", "PUNK"), "already in the list, as “Punk”"),
        (lambda: small.with_finer("Jazz", "-"), "is no genre name"),
        (lambda: small.with_finer("Jazz", "a" * (NAME_LIMIT + 1)), "too long"),
        (lambda: small.renamed("Jazz", "Rock"), "already in the list"),
        (lambda: small.without("Rock").without("Jazz"), "names no genre"),
        (
            lambda: small.permitting("Rock", permitted=False).permitting("Jazz", permitted=False),
            "At least one",
        ),
    ):
        with pytest.raises(SettingsError, match=words) as caught:
            attempt()
        assert "toml" not in str(caught.value)
    assert small.renamed("Jazz", "JAZZ").finer == {"Rock": ("Punk",), "JAZZ": ()}


def test_what_may_be_suggested(small: GenreList) -> None:
    only = small.permitting("Rock", permitted=False)
    assert only.allowed == {"Jazz"}
    assert not only.taxonomy().may_suggest("Rock")
    assert only.with_main("Polka").permits("Polka"), "what is added is not forbidden unasked"
    assert only.renamed("Jazz", "Jass").allowed == {"Jass"}
    assert only.permitting("Rock", permitted=True).allowed == frozenset()


def test_a_list_that_can_not_be_saved_is_told(small: GenreList, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(SettingsError, match="can't be saved"):
        small.save(tmp_path / "file" / "genres.toml")
    with pytest.raises(SettingsError, match="can't be read"):
        GenreList.load(tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_text("[genres.Rock")
    with pytest.raises(SettingsError, match="mistake"):
        GenreList.load(tmp_path / "bad.toml")


def test_tracks_are_counted_once_per_rule(small: GenreList) -> None:
    tracks = counted(
        [
            (("Punk", "punk rock"), ("Rock",)),
            (("rawk", "Rock"), ()),
            (("Polka",), ("Jazz",)),
            (("POLKA",), ("Jazz",)),
            (("POLKA",), ("Jazz", "Punk")),
            ((), ()),
        ]
    )
    counts = usage(tracks, small)
    assert counts.present == {"Rock": 2, "Punk": 1}
    assert counts.given == {"Rock": 2, "Jazz": 3, "Punk": 1}
    assert counts.spelled["rawk"] == 1
    assert counts.spelled["polka"] == 3
    assert counts.unknown == {"POLKA": 3}
    assert usage(tracks, small.with_main("Polka")).present["Polka"] == 3
