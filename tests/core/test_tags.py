"""Reading what is shown, and writing genres without touching anything else."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import av
import mutagen
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutagen.flac import FLAC, Picture
from mutagen.id3 import APIC, ID3, TIT2, TXXX
from mutagen.mp4 import MP4, MP4Cover
from mutagen.oggvorbis import OggVorbis

from reclass_gui.core.errors import FileError
from reclass_gui.core.tags import (
    changed_entries,
    read_genres,
    read_track,
    tag_snapshot,
    write_genres,
)
from tests.audio_files import FORMATS, make_audio
from tests.core.tag_files import (
    V22,
    V23,
    V24,
    ape_tag,
    frame,
    id3_tag,
    info_chunk,
    v1_tag,
    with_chunk,
)

TAGS = {
    "artist": "Ada",
    "title": "Один",
    "album": "第一",
    "albumartist": "Various",
    "genre": ["Rock", "Pop"],
}
GENRES = [("Death Metal",), ("Électro", "日本", "Drum & Bass"), (), ("x" * 5000,), ("(Odd) Pop",)]


def decoded(path: Path) -> np.ndarray:
    with path.open("rb") as file, av.open(file, metadata_errors="ignore") as container:
        return np.concatenate([f.to_ndarray().ravel() for f in container.decode(audio=0)])


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_is_read(suffix: str, tmp_path: Path) -> None:
    path = make_audio(tmp_path / f"a{suffix}", 0.5, tags=TAGS)
    track = read_track(path)
    assert (track.artist, track.title, track.album) == ("Ada", "Один", "第一")
    assert (track.album_artist, track.genres) == ("Various", ("Rock", "Pop"))
    assert (track.format, track.error, track.size) == (suffix[1:], "", path.stat().st_size)
    assert track.mtime_ns == path.stat().st_mtime_ns
    assert track.seconds == pytest.approx(0.5, abs=0.1)


@pytest.mark.parametrize("tags", [None, {"artist": "Ada"}, TAGS], ids=["none", "some", "all"])
@pytest.mark.parametrize("suffix", FORMATS)
def test_only_the_genre_changes(
    suffix: str, tags: dict[str, str | list[str]] | None, tmp_path: Path
) -> None:
    path = make_audio(tmp_path / f"a{suffix}", 0.3, tags=tags)
    before, sound = tag_snapshot(path), decoded(path)
    for genres in GENRES:
        write_genres(path, genres)
        assert read_genres(path) == genres
        assert changed_entries(before, tag_snapshot(path)) == ()
        assert np.array_equal(decoded(path), sound)


@pytest.mark.parametrize("suffix", [".mp3", ".flac", ".ogg", ".m4a"])
def test_pictures_stay(suffix: str, tmp_path: Path) -> None:
    path = make_audio(tmp_path / f"a{suffix}", 0.2, tags=TAGS)
    image = b"\x89PNG" + bytes(range(256)) * 40
    file = mutagen.File(path)
    if suffix == ".mp3":
        file.tags.add(APIC(encoding=3, mime="image/png", type=3, desc="front", data=image))
    elif suffix == ".m4a":
        file.tags["covr"] = [MP4Cover(image, MP4Cover.FORMAT_PNG)]
    elif suffix == ".flac":
        picture = Picture()
        picture.data, picture.mime, picture.type = image, "image/png", 3
        file.add_picture(picture)
    else:
        file.tags["metadata_block_picture"] = [image.hex()]
    file.save()
    before = tag_snapshot(path)
    write_genres(path, ["Jazz"])
    assert changed_entries(before, tag_snapshot(path)) == ()
    if suffix != ".ogg":  # there, pages cut it in two
        assert image in path.read_bytes()


def mp3_with(path: Path, front: bytes = b"", back: bytes = b"") -> Path:
    make_audio(path, 0.3)
    raw = path.read_bytes()
    id3 = mutagen.File(path).tags
    start = id3.size if id3 is not None else 0
    path.write_bytes(front + raw[start:] + back)
    return path


LATIN = b"\0"


@pytest.mark.parametrize(
    ("version", "value", "expected"),
    [
        (V23, LATIN + b"(17)", ("Rock",)),
        (V23, LATIN + b"(17)(6)", ("Rock", "Grunge")),
        (V23, LATIN + b"(9)Death Metal", ("Metal", "Death Metal")),
        (V23, LATIN + b"Rock; Pop", ("Rock", "Pop")),
        (V23, LATIN + b"((Odd) Pop", ("(Odd) Pop",)),
        (V23, LATIN + b"(RX)", ("Remix",)),
        (V23, LATIN + b"17", ("Rock",)),
        (V23, b"\1\xff\xfe" + "Звук".encode("utf-16-le"), ("Звук",)),
        (V24, b"\3Rock\0Pop", ("Rock", "Pop")),
        (V24, b"\3Rock; Pop", ("Rock; Pop",)),
        (V22, LATIN + b"(17)", ("Rock",)),
        (V22, LATIN + b"Rock", ("Rock",)),
    ],
)
def test_id3_genres_are_understood(
    version: int, value: bytes, expected: tuple[str, ...], tmp_path: Path
) -> None:
    name = b"TCO" if version == V22 else b"TCON"
    path = mp3_with(tmp_path / "a.mp3", id3_tag(frame(name, value, version), version))
    assert read_genres(path) == expected


@pytest.mark.parametrize("padding", [0, 500])
@pytest.mark.parametrize(
    ("version", "flags", "extended"),
    [
        pytest.param(V22, 0, b"", id="2.2"),
        pytest.param(V22, 0x80, b"", id="2.2 unsynchronised"),
        pytest.param(V23, 0, b"", id="2.3"),
        pytest.param(V23, 0x80, b"", id="2.3 unsynchronised"),
        pytest.param(V23, 0x40, bytes([0, 0, 0, 6, 0, 0, 0, 0, 0, 0]), id="2.3 extended"),
        pytest.param(V24, 0, b"", id="2.4"),
        pytest.param(V24, 0x10, b"", id="2.4 footer"),
        pytest.param(V24, 0x40, bytes([0, 0, 0, 6, 1, 0]), id="2.4 extended"),
    ],
)
def test_an_id3_tag_keeps_its_version_and_frames(
    version: int, flags: int, extended: bytes, padding: int, tmp_path: Path
) -> None:
    if flags & 0x10:
        padding = 0
    names = (b"TT2", b"TCO", b"TXX") if version == V22 else (b"TIT2", b"TCON", b"TXXX")
    odd = b"\0what\0\xff\xe0\xff\0 bytes \xff"
    frames = [
        frame(names[0], LATIN + b"One", version),
        frame(names[1], LATIN + b"(17)", version),
        frame(names[2], odd, version),
        frame(b"ZZ9" if version == V22 else b"ZZ99", b"unknown", version),
    ]
    tag = id3_tag(b"".join(frames), version, flags, padding, extended)
    path = mp3_with(tmp_path / "a.mp3", tag)
    before = tag_snapshot(path)
    for genres in GENRES:
        write_genres(path, genres)
        raw = path.read_bytes()
        assert (raw[:3], raw[3]) == (b"ID3", version)
        assert read_genres(path) == genres
        assert changed_entries(before, tag_snapshot(path)) == ()
        assert decoded(path).size
        if not flags & 0x80:
            assert frames[2] in raw
            assert frames[3] in raw


def test_padding_is_used_up_and_none_stays_none(tmp_path: Path) -> None:
    frames = frame(b"TIT2", LATIN + b"One") + frame(b"TCON", LATIN + b"Rock")
    padded = mp3_with(tmp_path / "padded.mp3", id3_tag(frames, padding=300))
    size = padded.stat().st_size
    write_genres(padded, ["A much longer genre"])
    assert padded.stat().st_size == size
    write_genres(padded, [])
    assert padded.stat().st_size == size
    tight = mp3_with(tmp_path / "tight.mp3", id3_tag(frames))
    size = tight.stat().st_size
    write_genres(tight, ["Pop"])
    assert tight.stat().st_size == size - 1


def test_id3v1_keeps_its_other_fields(tmp_path: Path) -> None:
    front = id3_tag(frame(b"TIT2", LATIN + b"One"))
    path = mp3_with(tmp_path / "a.mp3", front, v1_tag("Other title"))
    write_genres(path, ["Jazz"])
    assert path.read_bytes()[-128:] == v1_tag("Other title", 8)
    write_genres(path, ["Zeuhl"])
    assert path.read_bytes()[-128:] == v1_tag("Other title", 255)
    assert read_genres(path) == ("Zeuhl",)


def test_a_file_with_id3v1_alone_gets_version_2_with_its_fields(tmp_path: Path) -> None:
    path = mp3_with(tmp_path / "a.mp3", b"", v1_tag())
    assert (read_track(path).title, read_genres(path)) == ("One", ("Rock",))
    write_genres(path, ["Zeuhl"])
    track = read_track(path)
    assert (track.title, track.artist, track.genres) == ("One", "Ada", ("Zeuhl",))
    assert ID3(path, load_v1=False)["TIT2"].text == ["One"]


@pytest.mark.parametrize("back", [b"", v1_tag()], ids=["alone", "before v1"])
def test_ape_beside_id3_is_kept_in_step(back: bytes, tmp_path: Path) -> None:
    ape = ape_tag({"Title": "One", "Genre": "Rock", "Cover Art": b"a.png\0\x89PNG"})
    front = id3_tag(frame(b"TCON", LATIN + b"Rock"))
    path = mp3_with(tmp_path / "a.mp3", front, ape + back)
    before = tag_snapshot(path)
    write_genres(path, ["Jazz", "Funk"])
    assert mutagen.apev2.APEv2(path)["genre"][:] == ["Jazz", "Funk"]
    assert ID3(path)["TCON"].genres == ["Jazz; Funk"]
    assert read_genres(path) == ("Jazz", "Funk")
    assert changed_entries(before, tag_snapshot(path)) == ()


def test_an_mp3_with_ape_alone_gets_no_id3(tmp_path: Path) -> None:
    path = mp3_with(tmp_path / "a.mp3", b"", ape_tag({"Title": "One"}, header=False))
    write_genres(path, ["Jazz"])
    assert read_track(path).title == "One"
    assert read_genres(path) == ("Jazz",)
    assert not path.read_bytes().startswith(b"ID3")


def test_wav_info_is_read_and_kept_in_step(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.wav", 0.2)
    sound = decoded(path)
    items = {b"INAM": "Один\0".encode(), b"IGNR": b"Rock\0", b"IART": "Jos\xe9\0".encode("cp1252")}
    with_chunk(path, info_chunk(items))
    track = read_track(path)
    assert (track.title, track.artist, track.genres) == ("Один", "José", ("Rock",))
    write_genres(path, ["Jazz"])
    assert b"IGNR\x05\0\0\0Jazz\0" in path.read_bytes()
    assert (read_genres(path), read_track(path).title) == (("Jazz",), "Один")
    assert np.array_equal(decoded(path), sound)
    assert int.from_bytes(path.read_bytes()[4:8], "little") == path.stat().st_size - 8


def test_a_vorbis_comment_keeps_its_place_and_spelling(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.ogg", 0.2)
    file = OggVorbis(path)
    file.tags[:] = [("TITLE", "One"), ("Genre", "Rock"), ("x", "1"), ("GENRE", "Pop"), ("x", "2")]
    file.save()
    write_genres(path, ["Jazz"])
    assert list(OggVorbis(path).tags) == [
        ("TITLE", "One"),
        ("Genre", "Jazz"),
        ("x", "1"),
        ("x", "2"),
    ]


def test_flac_padding_is_not_given_away(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.flac", 0.2, tags=TAGS)
    FLAC(path).save(padding=lambda _info: 200_000)
    size = path.stat().st_size
    write_genres(path, ["Jazz"])
    assert path.stat().st_size == size


def test_an_mp4_genre_number_becomes_text(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.m4a", 0.2, tags={"genre": "xx"})
    raw = path.read_bytes()
    text = b"\0\0\0\x1a\xa9gen\0\0\0\x12data\0\0\0\1\0\0\0\0xx"
    assert text in raw
    number = b"\0\0\0\x1agnre\0\0\0\x12data\0\0\0\0\0\0\0\0\0\x12"
    path.write_bytes(raw.replace(text, number))
    assert read_genres(path) == ("Rock",)
    write_genres(path, ["Jazz"])
    assert read_genres(path) == ("Jazz",)
    assert "gnre" not in MP4(path).tags


def test_nothing_to_remove_leaves_the_file_alone(tmp_path: Path) -> None:
    for suffix in (".mp3", ".wav", ".aiff"):
        path = (
            mp3_with(tmp_path / "a.mp3")
            if suffix == ".mp3"
            else make_audio(tmp_path / f"a{suffix}")
        )
        raw = path.read_bytes()
        write_genres(path, [])
        assert path.read_bytes() == raw


def test_an_empty_file_and_other_bad_ones(tmp_path: Path) -> None:
    empty = tmp_path / "empty.mp3"
    empty.touch()
    assert read_track(empty).error == "the file is empty"
    text = tmp_path / "text.mp3"
    text.write_text("this is no music\n" * 50)
    track = read_track(text)
    assert (track.error, track.genres, track.seconds) == ("", (), 0.0)
    with pytest.raises(FileError, match="not what its name says"):
        write_genres(text, ["Rock"])
    other = tmp_path / "notes.txt"
    other.write_text("no music")
    with pytest.raises(FileError, match="holds no genres"):
        write_genres(other, ["Rock"])


def test_a_file_that_is_gone_or_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        read_track(tmp_path / "gone.mp3")
    assert caught.value.kind == "not-found"
    (tmp_path / "folder.mp3").mkdir()
    with pytest.raises(FileError):
        read_track(tmp_path / "folder.mp3")


def test_a_wrong_suffix_does_not_matter(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.flac", 0.2, tags=TAGS).rename(tmp_path / "a.mp3")
    assert read_genres(path) == ("Rock", "Pop")
    write_genres(path, ["Jazz"])
    assert FLAC(path)["genre"] == ["Jazz"]


def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.ogg"))
    make_audio(path, 0.2, tags=TAGS)
    write_genres(path, ["Jazz"])
    assert read_track(path).genres == ("Jazz",)


def test_tags_that_are_not_utf8_or_very_long(tmp_path: Path) -> None:
    path = make_audio(tmp_path / "a.ogg", 0.2, tags={"title": "TITEL", "genre": "Rock"})
    path.write_bytes(path.read_bytes().replace(b"TITEL", b"T\xff\xfeTE"))
    assert read_track(path).error == ""
    long = mp3_with(tmp_path / "b.mp3")
    tags = ID3()
    tags.add(TIT2(encoding=3, text="x" * 500_000))
    tags.add(TXXX(encoding=3, desc="many", text=["y"] * 10_000))
    tags.save(long)
    assert len(read_track(long).title) == 1000


@pytest.mark.parametrize("suffix", FORMATS)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_broken_bytes_raise_nothing_but_file_errors(
    suffix: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp() / "broken"
    whole = folder / f"whole{suffix}"
    if not whole.exists():
        make_audio(whole, 0.05, tags=TAGS)
    raw = bytearray(whole.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        # Most of the tags stand in the first and the last kilobyte.
        near = data.draw(st.integers(0, min(len(raw) - 1, 1024)))
        place = near if data.draw(st.booleans()) else len(raw) - 1 - near
        raw[place] = data.draw(st.integers(0, 255))
    if data.draw(st.booleans()):
        raw = raw[: data.draw(st.integers(1, len(raw)))]
    path = folder / f"broken{suffix}"
    path.write_bytes(raw)
    read_track(path)
    tag_snapshot(path)
    with contextlib.suppress(FileError):
        write_genres(path, ["Jazz"])
    read_track(path)


@pytest.mark.real_library
def test_real_music_keeps_everything_else(real_library_copy: Path) -> None:
    tried = 0
    for path in real_library_copy.rglob("*"):
        if path.suffix.lower() not in FORMATS:
            continue
        before = tag_snapshot(path)
        write_genres(path, ["Jazz", "Fusion"])
        assert read_genres(path) == ("Jazz", "Fusion")
        assert changed_entries(before, tag_snapshot(path)) == ()
        tried += 1
    assert tried > 0
