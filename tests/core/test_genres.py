"""The taxonomy reads spellings as a person means them, and says what is wrong with a bad file."""

from __future__ import annotations

import dataclasses

import pytest

from reclass_gui.core.errors import SettingsError
from reclass_gui.core.genres import Taxonomy, comparison_key


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return Taxonomy.load()


@pytest.mark.parametrize(
    ("spelling", "name", "root"),
    [
        ("hip hop", "Hip-Hop", "Hip-Hop"),
        ("HipHop", "Hip-Hop", "Hip-Hop"),
        ("Rock and Roll", "Rock & Roll", "Rock"),
        ("rock'n'roll", "Rock & Roll", "Rock"),
        ("rnb", "R&B", "R&B/Soul"),
        ("R & B", "R&B", "R&B/Soul"),
        ("Funk / Soul", "Funk / Soul", "R&B/Soul"),
        ("DEATH METAL", "Death Metal", "Metal"),
        ("Soundtrack", "Soundtrack", "Soundtrack"),
        ("musique concre\u0300te", "Musique Concrète", "Experimental"),
    ],
)
def test_spellings_of_one_genre_are_one(
    taxonomy: Taxonomy, spelling: str, name: str, root: str
) -> None:
    assert taxonomy.canonical(spelling) == name
    assert taxonomy.root(spelling) == root


def test_unknown_text_is_no_genre(taxonomy: Taxonomy) -> None:
    assert taxonomy.canonical("Recorded at home") is None
    assert taxonomy.root("") is None


@pytest.mark.parametrize(
    ("present", "suggested", "agreement"),
    [
        ((), "Rock", "none"),
        ((" ",), "Rock", "none"),
        (("rock",), "Rock", "same"),
        (("Pop", "ROCK"), "Rock", "same"),
        (("Death Metal",), "Metal", "finer"),
        (("Metal",), "Rock", "other"),
        (("Recorded at home",), "Rock", "other"),
    ],
)
def test_agreement(
    taxonomy: Taxonomy, present: tuple[str, ...], suggested: str, agreement: str
) -> None:
    assert taxonomy.agrees(present, suggested) == agreement


def test_every_completion_is_its_own_canonical_name(taxonomy: Taxonomy) -> None:
    assert [taxonomy.canonical(name) for name in taxonomy.completions] == [*taxonomy.completions]
    assert {taxonomy.root(name) for name in taxonomy.completions} == set(taxonomy.names)


def test_styles_are_no_genres(taxonomy: Taxonomy) -> None:
    assert taxonomy.is_style("ambient")
    assert not taxonomy.is_style("Rock")


def test_key_keeps_words_apart_that_differ() -> None:
    assert comparison_key("Techno") != comparison_key("Tech House")
    assert comparison_key("Hip-Hop") == comparison_key("hip  hop")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[genres.Rock", "mistake"),
        ("[genres]", "names no genre"),
        ('[genres.Rock]\nfiner = ["Punk"]\n[genres.Pop]\nfiner = ["punk"]', "belongs to both"),
        ('[genres.Rock]\n[aliases]\n"Rawk" = "Rok"', "unknown genre"),
        ('[genres.Rock]\nfiner = "Punk"', "list of names"),
        ('[genres.Rock]\ncolour = "red"', "more than finer"),
        ('allowed = ["Jazz"]\n[genres.Rock]', "not in the list"),
        ('[genres.Rock]\nfiner = ["-"]', "no genre name"),
        ("[genra.Rock]", "unknown part"),
    ],
)
def test_a_bad_file_is_explained(tmp_path, text: str, words: str) -> None:
    path = tmp_path / "genres.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=words) as caught:
        Taxonomy.load(path)
    assert "genres.toml" in str(caught.value)


def test_a_missing_or_binary_file_is_explained(tmp_path) -> None:
    with pytest.raises(SettingsError, match="can't be read"):
        Taxonomy.load(tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="mistake"):
        Taxonomy.load(tmp_path / "bad.toml")


def test_the_allowed_list_limits_suggestions(tmp_path) -> None:
    path = tmp_path / "genres.toml"
    path.write_text('allowed = ["Jazz"]\n[genres.Rock]\n[genres.Jazz]', encoding="utf-8")
    own = Taxonomy.load(path)
    assert own.may_suggest("Jazz")
    assert not own.may_suggest("Rock")


def test_a_style_is_never_suggested_as_a_genre(taxonomy) -> None:
    assert not taxonomy.may_suggest("Instrumental")
    assert not taxonomy.may_suggest("ambient")
    assert taxonomy.may_suggest("Jazz")
    assert taxonomy.may_suggest("Gnawa"), "a model's own label is let through"


def test_what_a_list_forbids_is_part_of_the_key_of_suggestions(taxonomy: Taxonomy) -> None:
    assert taxonomy.judging_digest("abc") == "abc"
    fewer = dataclasses.replace(taxonomy, allowed=frozenset({"Rock", "Jazz"}))
    other = dataclasses.replace(taxonomy, allowed=frozenset({"Rock"}))
    keys = {list_.judging_digest("abc") for list_ in (taxonomy, fewer, other)}
    assert len(keys) == 3
    assert fewer.judging_digest("abc") != fewer.judging_digest("abd")
