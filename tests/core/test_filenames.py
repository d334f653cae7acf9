"""Templates make names that every system takes and that never leave the destination."""

from __future__ import annotations

import os
import re
import string
from dataclasses import replace
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reclass_gui.core.errors import SettingsError
from reclass_gui.core.filenames import (
    DEFAULT_TEMPLATE,
    LONGEST_NAME,
    example_path,
    numbered,
    relative_path,
    safe_name,
    validate_template,
)
from reclass_gui.core.records import Track

TRACK = Track(Path("/m/in/Song.mp3"), 1, 1, "mp3", "Ada", "One", "First", "Various")


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        (DEFAULT_TEMPLATE, "Jazz/Ada/First/Song.mp3"),
        ("{genre}/{albumartist}/{file}", "Jazz/Various/Song.mp3"),
        ("{genre}/{artist} - {title}", "Jazz/Ada - One.mp3"),
        ("{genre}/{artist} - {title}.{ext}", "Jazz/Ada - One.mp3"),
        ("{ext}/{genre} - {file}", "mp3/Jazz - Song.mp3"),
        ("Music\\{genre}\\{file}", "Music/Jazz/Song.mp3"),
    ],
)
def test_fields_are_filled_in(template: str, expected: str) -> None:
    assert relative_path(template, TRACK, "Jazz").as_posix() == expected


@pytest.mark.parametrize(
    ("changes", "genre", "template", "expected"),
    [
        ({"album": ""}, "Jazz", DEFAULT_TEMPLATE, "Jazz/Ada/Song.mp3"),
        ({"album": "", "artist": "", "album_artist": ""}, "", DEFAULT_TEMPLATE, "Song.mp3"),
        ({"artist": ""}, "Jazz", DEFAULT_TEMPLATE, "Jazz/Various/First/Song.mp3"),
        ({"album": ""}, "Jazz", "{artist} - {album}/{file}", "Ada/Song.mp3"),
        ({"title": ""}, "Jazz", "{artist} - {title}", "Ada.mp3"),
        ({"title": "", "artist": "", "album_artist": ""}, "", "{artist} - {title}", "Song.mp3"),
    ],
)
def test_empty_fields_leave_no_trace(
    changes: dict[str, str], genre: str, template: str, expected: str
) -> None:
    track = replace(TRACK, **changes)
    assert relative_path(template, track, genre).as_posix() == expected


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("", "is empty"),
        ("/music/{file}", "can't start with"),
        ("C:\\music\\{file}", "can't start with"),
        ("~/{file}", "can't start with"),
        ("{genre}/../{file}", 'not "", "." or ".."'),
        ("{genre}//{file}", 'not "", "." or ".."'),
        ("{genre}/{file}/", 'not "", "." or ".."'),
        ("{gnere}/{file}", "knows no {gnere}"),
        ("{genre/{file}", 'a "{" without'),
        ("genre}/{file}", 'a "}" without'),
        ("{genre}", "has to end with {file}"),
        ("{genre}/{file}.mp3", "Nothing can follow {file}"),
        ("{file}/{title}", "only stand in the last"),
    ],
)
def test_a_wrong_template_is_explained(template: str, words: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(words)):
        validate_template(template)


def test_the_example_shows_the_template_at_work() -> None:
    assert Path(example_path(DEFAULT_TEMPLATE)).parts[0] == "Jazz"
    assert example_path("{genre}/{file}", TRACK, "Rock") == str(Path("Rock/Song.mp3"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Funk / Soul", "Funk - Soul"),
        ("AC/DC", "AC-DC"),
        ('a<b>c:d"e|f?g*h\\i', "a_b_c_d'e_f_g_h-i"),
        ("..", ""),
        ("...And You Will Know Us", "And You Will Know Us"),
        ("R.E.M.", "R.E.M"),
        ("dots and spaces. . ", "dots and spaces"),
        ("tab\tnew\nline\0nul", "tabnewlinenul"),
        ("\u202egnp.exe", "gnp.exe"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("CON", "CON_"),
        ("nul.txt", "nul_.txt"),
        ("Com1", "Com1_"),
        ("console", "console"),
        ("Cafe\u0301", "Caf\u00e9"),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
    ],
)
def test_names_are_made_safe(text: str, expected: str) -> None:
    assert safe_name(text) == expected


@pytest.mark.parametrize("letter", ["x", "é", "日", "👍", "e\u0323"])
def test_long_names_are_cut_between_letters(letter: str) -> None:
    name = safe_name(letter * 300 + ".flac", ".flac")
    assert name.endswith(".flac")
    assert LONGEST_NAME - 8 <= len(os.fsencode(name)) <= LONGEST_NAME
    assert name.encode().decode() == name


def test_the_name_on_the_disk_is_kept_to_the_byte() -> None:
    odd = Track(Path(os.fsdecode(b"/m/caf\xe9 e\xcc\x81: what?.mp3")), 1, 1)
    assert relative_path("{genre}/{file}", odd, "Pop").name == odd.path.name


def test_numbers_go_before_the_suffix() -> None:
    assert numbered(Path("/m/a.b.mp3"), 2) == Path("/m/a.b (2).mp3")
    long = numbered(Path("/m") / ("é" * 125 + ".mp3"), 12)
    assert len(os.fsencode(long.name)) <= LONGEST_NAME
    assert long.name.endswith(" (12).mp3")


texts = st.text(max_size=40) | st.sampled_from(
    ["..", "../..", "/etc", "C:\\x", "\\\\host\\share", "a/../../b", "\0", ".", "con", "~root"]
)


@given(genre=texts, artist=texts, album=texts, title=texts)
def test_nothing_leaves_the_destination(genre: str, artist: str, album: str, title: str) -> None:
    track = Track(Path("/m/s.mp3"), 1, 1, "mp3", artist, title, album, artist)
    for template in (DEFAULT_TEMPLATE, "{genre}/{album} {artist}/{title}"):
        path = relative_path(template, track, genre)
        assert not PurePosixPath(path).is_absolute()
        assert not PureWindowsPath(path).drive
        for name in path.parts:
            assert name not in {"", ".", ".."}
            assert len(os.fsencode(name)) <= LONGEST_NAME
            assert not set(name) & set('<>:"|?*\\/' + string.whitespace.replace(" ", ""))
            assert not name.startswith(".")
            assert not name.endswith((".", " "))
