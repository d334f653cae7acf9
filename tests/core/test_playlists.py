"""Playlists and cue sheets follow their tracks, and come back bit for bit."""

from __future__ import annotations

import contextlib
import os
import urllib.parse
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reclass_gui.core import changes, playlistedits
from reclass_gui.core.errors import FileError
from reclass_gui.core.journal import Journal
from reclass_gui.core.playlistformats import SUFFIXES, PlaylistText
from reclass_gui.core.playlistrecords import PlaylistDone, PlaylistFailed
from reclass_gui.core.playlists import Moves, edited
from reclass_gui.core.records import ChangeDone, Finished
from reclass_gui.core.tags import read_track
from tests.audio_files import make_audio
from tests.core.safety import TAGS, leftovers, plan_for, state_of

if TYPE_CHECKING:
    from reclass_gui.core.records import Event, Plan

ROOT = Path("/music")
TO_JAZZ = [(0, ROOT / "in" / "a b.mp3", ROOT / "Jazz" / "Größe" / "a b.mp3")]


def followed(name: str, data: bytes, moves: list[tuple[int, Path, Path]] | None = None) -> bytes:
    return edited(ROOT / name, data, Moves(ROOT, moves or TO_JAZZ)).data


def text_of(path: Path, name: str) -> str:
    return (path / name).read_bytes().decode("utf-8", "surrogateescape")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("in/a b.mp3", "Jazz/Größe/a b.mp3"),
        ("./in/a b.mp3", "./Jazz/Größe/a b.mp3"),
        ("in\\a b.mp3", "Jazz\\Größe\\a b.mp3"),
        ("in/../in/a b.mp3", "Jazz/Größe/a b.mp3"),
        ("/music/in/a b.mp3", "/music/Jazz/Größe/a b.mp3"),
        ("in/a%20b.mp3", "Jazz/Gr%C3%B6%C3%9Fe/a%20b.mp3"),
        ("file:///music/in/a%20b.mp3", "file:///music/Jazz/Gr%C3%B6%C3%9Fe/a%20b.mp3"),
        ("file:///music/in/a b.mp3", "file:///music/Jazz/Gr%C3%B6%C3%9Fe/a b.mp3"),
        ("file://localhost/music/in/a%20b.mp3", "file://localhost/music/Jazz/Gr%C3%B6%C3%9Fe/a%20b.mp3"),
        ("FILE:/music/in/a%20b.mp3", "FILE:/music/Jazz/Gr%C3%B6%C3%9Fe/a%20b.mp3"),
        ("in/other.mp3", "in/other.mp3"),
        ("http://example.org/in/a b.mp3", "http://example.org/in/a b.mp3"),
        ("file://server/music/in/a%20b.mp3", "file://server/music/in/a%20b.mp3"),
        ("%00", "%00"),
        ("# in/a b.mp3", "# in/a b.mp3"),
    ],
)  # fmt: skip
def test_each_manner_of_entry_is_kept(old: str, new: str) -> None:
    for end in ("\n", "\r\n", ""):
        assert followed("x.m3u8", (old + end).encode()) == (new + end).encode()


def test_all_else_stays_byte_for_byte() -> None:
    data = (
        "\ufeff#EXTM3U\r\n#EXTINF:12,Ada - In/a b.mp3\r\n  in/a b.mp3 \r\n\r\n\t# end\r"
        "in/c.mp3\nin/a b.mp3"
    )
    new = data.replace("  in/a b.mp3 \r\n", "  Jazz/Größe/a b.mp3 \r\n")
    new = new.removesuffix("in/a b.mp3") + "Jazz/Größe/a b.mp3"
    assert followed("x.m3u", data.encode()) == new.encode()


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_is_kept(codec: str) -> None:
    data = "\ufeffin/a b.mp3\r\n".encode(codec)
    assert followed("x.m3u", data) == "\ufeffJazz/Größe/a b.mp3\r\n".encode(codec)


def test_an_old_code_page_is_kept() -> None:
    moves = [(0, ROOT / "é.mp3", ROOT / "Électro" / "é.mp3")]
    assert followed("x.m3u", "é.mp3\n".encode("cp1252"), moves) == "Électro/é.mp3\n".encode(
        "cp1252"
    )
    cyrillic = [(0, ROOT / "é.mp3", ROOT / "Рок" / "é.mp3")]
    result = edited(ROOT / "x.m3u", "é.mp3\n".encode("cp1252"), Moves(ROOT, cyrillic))
    assert (result.replacements, len(result.unwritable)) == ([], 1)


def test_names_that_are_not_utf8() -> None:
    name = os.fsdecode(b"caf\xe9.mp3")
    moves = [(0, ROOT / name, ROOT / "Jazz" / name)]
    assert followed("x.m3u", b"caf\xe9.mp3\n", moves) == b"Jazz/caf\xe9.mp3\n"
    assert followed("x.xspf", b"<location>caf%E9.mp3</location>", moves) == (
        b"<location>Jazz/caf%E9.mp3</location>"
    )


def test_decomposed_names_are_found() -> None:
    moves = [(0, ROOT / "e\u0301.mp3", ROOT / "Jazz" / "e\u0301.mp3")]
    assert followed("x.m3u8", "é.mp3".encode(), moves) == "Jazz/e\u0301.mp3".encode()


def test_pls() -> None:
    data = b"[playlist]\r\nFile1=in/a b.mp3\r\nTitle1=in/a b.mp3\r\nfile2 = /music/in/a b.mp3 \r\n"
    new = followed("x.pls", data).decode()
    assert new == (
        "[playlist]\r\nFile1=Jazz/Größe/a b.mp3\r\nTitle1=in/a b.mp3\r\n"
        "file2 = /music/Jazz/Größe/a b.mp3 \r\n"
    )


def test_xspf() -> None:
    moves = [(0, ROOT / "a&b's.mp3", ROOT / "Jazz" / "R&B" / "a&b's.mp3")]
    data = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<playlist xmlns="http://xspf.org/ns/0/">\n'
        "<!-- <location>a&amp;b's.mp3</location> --><trackList><track>"
        "<location>file:///music/a%26b's.mp3</location><title>a&amp;b</title></track><track>"
        "<x:location  >\n a&amp;b's.mp3 </x:location></track></trackList></playlist>"
    )
    new = data.replace("file:///music/a%26b's", "file:///music/Jazz/R%26B/a%26b's")
    new = new.replace("\n a&amp;b's.mp3 ", "\n Jazz/R&amp;B/a&amp;b's.mp3 ")
    assert followed("x.xspf", data.encode(), moves).decode() == new


def test_cue_sheets() -> None:
    moves = [(0, ROOT / "one.flac", ROOT / "Jazz" / "01 - One.flac")]
    data = b'REM x\r\nFILE "one.flac" WAVE\r\n  TRACK 01 AUDIO\r\n  FILE one.flac WAVE\r\n'
    assert followed("x.cue", data, moves) == (
        b'REM x\r\nFILE "Jazz/01 - One.flac" WAVE\r\n  TRACK 01 AUDIO\r\n'
        b'  FILE "Jazz/01 - One.flac" WAVE\r\n'
    )


def test_a_name_that_a_cue_sheet_cannot_hold() -> None:
    moves = [(0, ROOT / "one.flac", ROOT / 'the "one".flac')]
    result = edited(ROOT / "x.cue", b'FILE "one.flac" WAVE', Moves(ROOT, moves))
    assert (result.replacements, result.unwritable) == ([], ['"one.flac"'])


def test_a_library_behind_a_link(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    link = tmp_path / "link"
    link.symlink_to(real)
    moves = Moves(link, [(0, link / "a.mp3", link / "Jazz" / "a.mp3")])
    data = f"{real}/a.mp3\n{link}/a.mp3\n".encode()
    assert edited(link / "x.m3u", data, moves).data == (
        f"{real}/Jazz/a.mp3\n{link}/Jazz/a.mp3\n".encode()
    )


_PIECES = st.sampled_from(
    ["in/a b.mp3", "a", "\n", "\r\n", "#", "File1=", 'FILE "', '" WAVE', "<location>",
     "</location>", "<!--", "-->", "<![CDATA[", "]]>", "file:///music/in/a%20b.mp3", "%20", "%",
     "\\", "&amp;", "&#xD800;", "\ufeff", "\0", "é", " "]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    data=st.one_of(
        st.binary(max_size=80),
        st.lists(_PIECES, max_size=12).map(lambda parts: "".join(parts).encode()),
        st.lists(_PIECES, max_size=12).map(lambda parts: "".join(parts).encode("utf-16")),
    ),
    suffix=st.sampled_from(sorted(SUFFIXES)),
)
def test_any_bytes_are_read_or_refused_in_words(data: bytes, suffix: str) -> None:
    path = ROOT / ("x" + suffix)
    try:
        result = edited(path, data, Moves(ROOT, TO_JAZZ))
    except FileError:
        return
    if not result.replacements:
        assert result.data == data
        return
    new = PlaylistText(path, result.data)
    assert new.replaced({r.index: r.old for r in result.replacements}) == data


# In a batch


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "library"
    one = make_audio(root / "in" / "one.flac", 0.1, tags=TAGS)
    make_audio(root / "in" / "two.mp3", 0.1, tags={**TAGS, "title": "Two"})
    one.with_suffix(".cue").write_bytes(b'FILE "one.flac" WAVE\r\nFILE "two.mp3" MP3\r\n')
    encoded = urllib.parse.quote(str(one))
    lists = root / "lists"
    lists.mkdir()
    (lists / "mine.m3u").write_bytes(b"#EXTM3U\r\n../in/one.flac\r\n../in/two.mp3\r\ngone.mp3\r\n")
    (lists / "all.xspf").write_text(f"<location>file://{encoded}</location>")
    (lists / "none.m3u").write_text("http://example.org/stream\n")
    for path in root.rglob("*"):
        if path.is_file():
            os.utime(path, ns=(1_600_000_000_123_456_789, 1_500_000_000_987_654_321))
    return root


TITLES = "{genre}/{artist} - {title}"


def apply_all(plan: Plan, journal: Journal) -> list[Event]:
    events = list(changes.apply(plan, journal))
    assert not [e for e in events if isinstance(e, PlaylistFailed)]
    assert isinstance(events[-1], Finished)
    return events


def undo_all(journal: Journal) -> list[Event]:
    events = list(changes.undo(journal.names()[-1], journal))
    assert journal.batches()[0].state == "undone"
    return events


def test_playlists_follow_and_come_back(root: Path, journal: Journal) -> None:
    before = state_of(root)
    plan = plan_for(root, template=TITLES)
    foreseen = {e.path.name: (e.path_after.name, len(e.entries)) for e in plan.playlists}
    assert foreseen == {
        "one.cue": ("Ada - One.cue", 2),
        "all.xspf": ("all.xspf", 1),
        "mine.m3u": ("mine.m3u", 2),
    }
    assert state_of(root) == before
    events = apply_all(plan, journal)
    edits = [e for e in events if isinstance(e, PlaylistDone)]
    assert {(e.path.name, e.entries) for e in edits} == set(foreseen.values())
    assert text_of(root / "Metal", "Ada - One.cue") == (
        'FILE "Ada - One.flac" WAVE\r\nFILE "Ada - Two.mp3" MP3\r\n'
    )
    assert text_of(root / "lists", "mine.m3u") == (
        "#EXTM3U\r\n../Metal/Ada - One.flac\r\n../Metal/Ada - Two.mp3\r\ngone.mp3\r\n"
    )
    location = text_of(root / "lists", "all.xspf")
    assert urllib.parse.quote(str(root / "Metal" / "Ada - One.flac")) in location
    assert not leftovers(root)
    events = undo_all(journal)
    assert len([e for e in events if isinstance(e, PlaylistDone)]) == 3
    assert state_of(root) == before


def test_tags_alone_touch_no_playlist(root: Path, journal: Journal) -> None:
    plan = plan_for(root, template=None)
    assert plan.playlists == ()
    assert not [e for e in apply_all(plan, journal) if isinstance(e, PlaylistDone)]


def test_a_copied_cue_sheet_names_the_copy(root: Path, tmp_path: Path, journal: Journal) -> None:
    before = state_of(root)
    target = tmp_path / "sorted"
    plan = plan_for(root, template=TITLES, copy=True, destination=target)
    assert [e.path.name for e in plan.playlists] == ["one.cue"]
    apply_all(plan, journal)
    assert state_of(root) == before
    assert 'FILE "Ada - One.flac" WAVE' in text_of(target / "Metal", "Ada - One.cue")
    undo_all(journal)
    assert state_of(root) == before
    assert not target.exists()


def test_what_was_added_since_stays(root: Path, journal: Journal) -> None:
    original = text_of(root / "lists", "mine.m3u")
    apply_all(plan_for(root, template=TITLES), journal)
    path = root / "lists" / "mine.m3u"
    path.write_bytes(b"new.mp3\r\n" + path.read_bytes() + b"last.mp3\r\n")
    undo_all(journal)
    assert text_of(root / "lists", "mine.m3u") == f"new.mp3\r\n{original}last.mp3\r\n"


def test_entries_follow_what_was_really_done(root: Path, journal: Journal) -> None:
    before = state_of(root)
    plan = plan_for(root, template=TITLES)
    (root / "Metal").mkdir()
    blocker = root / "Metal" / "Ada - Two.mp3"
    blocker.write_text("new here")
    list(changes.apply(plan, journal))
    assert "../Metal/Ada - One.flac\r\n../in/two.mp3\r\n" in text_of(root / "lists", "mine.m3u")
    blocker.unlink()
    undo_all(journal)
    assert state_of(root).files == before.files


def test_an_undo_in_two_parts(root: Path, journal: Journal) -> None:
    before = state_of(root)
    apply_all(plan_for(root, template=TITLES), journal)
    blocker = root / "in" / "two.mp3"
    blocker.parent.mkdir(exist_ok=True)
    blocker.write_text("new here")
    list(changes.undo(journal.names()[-1], journal))
    assert "../in/one.flac\r\n../Metal/Ada - Two.mp3\r\n" in text_of(root / "lists", "mine.m3u")
    blocker.unlink()
    undo_all(journal)
    assert state_of(root) == before


def test_two_batches(root: Path, journal: Journal) -> None:
    before = state_of(root)
    apply_all(plan_for(root, template=TITLES), journal)
    middle = state_of(root)
    apply_all(plan_for(root, template="{artist}/{file}", genres=("Jazz",)), journal)
    assert "../Ada/Ada - One.flac" in text_of(root / "lists", "mine.m3u")
    first, second = journal.names()
    list(changes.undo(second, journal))
    assert state_of(root) == middle
    list(changes.undo(first, journal))
    assert state_of(root) == before


def test_a_cancelled_run_has_its_playlists_right(root: Path, journal: Journal) -> None:
    before = state_of(root)
    with contextlib.closing(changes.apply(plan_for(root, template=TITLES), journal)) as run:
        assert isinstance(next(run), ChangeDone)
    assert "../Metal/Ada - One.flac" in text_of(root / "lists", "mine.m3u")
    assert journal.batches()[0].state == "done"
    undo_all(journal)
    assert state_of(root) == before


def test_a_playlist_that_is_a_hard_link_stays_one(
    root: Path, tmp_path: Path, journal: Journal
) -> None:
    os.link(root / "lists" / "mine.m3u", tmp_path / "other.m3u")
    before = state_of(root)
    apply_all(plan_for(root, template=TITLES), journal)
    assert (tmp_path / "other.m3u").samefile(root / "lists" / "mine.m3u")
    assert b"../Metal/Ada - One.flac" in (tmp_path / "other.m3u").read_bytes()
    undo_all(journal)
    assert state_of(root) == before


def test_a_playlist_no_text_can_be_read_from_is_named(root: Path) -> None:
    (root / "broken.m3u").write_bytes(b"\xff\xfein/one.flac")
    conflicts = plan_for(root, template=TITLES).conflicts
    assert [(c.path.name, c.kind) for c in conflicts] == [("broken.m3u", "damaged")]


def test_recovery_brings_playlists_in_line(
    root: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state_of(root)
    with monkeypatch.context() as patch:
        patch.setattr(playlistedits, "follow", lambda _contents, _log: [])
        list(changes.apply(plan_for(root, template=TITLES), journal))
    assert "../in/one.flac" in text_of(root / "lists", "mine.m3u")
    assert journal.batches()[0].state == "unfinished"
    events = list(changes.recover(journal))
    assert len([e for e in events if isinstance(e, PlaylistDone)]) == 3
    assert journal.batches()[0].state == "done"
    assert "../Metal/Ada - One.flac" in text_of(root / "lists", "mine.m3u")
    undo_all(journal)
    assert state_of(root) == before


def test_the_store_is_told_of_tracks_only(root: Path, journal: Journal) -> None:
    events = apply_all(plan_for(root, template=TITLES), journal)
    for event in events:
        if isinstance(event, ChangeDone):
            assert read_track(event.change.path_after or event.change.path).error == ""
