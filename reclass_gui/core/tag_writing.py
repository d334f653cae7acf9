"""Write genres into a file's tags, and tell whether anything else in them changed.

ID3 and APE tags are edited byte by byte; the others are written through mutagen. ID3 keeps its
version, ID3v1 its other fields, an APE tag beside ID3 is kept in step where it holds a genre.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from mutagen.aiff import AIFF
from mutagen.asf import ASF
from mutagen.asf._attrs import ASFUnicodeAttribute
from mutagen.dsf import DSF
from mutagen.id3 import TCON
from mutagen.wave import WAVE

from reclass_gui.core import tag_ape, tag_formats, tag_id3, tag_riff
from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.core.tag_splices import Splice, UnwritableTag, apply_splices

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mutagen import PaddingInfo

    from reclass_gui.core.tag_formats import Loaded


def write_genres(path: Path, genres: Sequence[str]) -> None:
    """Replace the genres of a file in place; none at all removes them.

    Nothing protects the file while it is written: only ``changes`` calls this, on a copy.

    Raises:
        FileError: "unsupported" where the format holds no genres, "damaged" where its tags are
            too broken to be changed safely, or what the system says.
    """
    genres = tag_formats.tidy_genres(genres)
    try:
        with path.open("r+b") as stream:
            loaded = tag_formats.load(stream, path.suffix.lower())
            if loaded.kind is None:
                raise FileError(path, "unsupported", "this kind of file holds no genres")
            _write(stream, loaded, genres)
    except OSError as error:
        raise from_os_error(path, error) from error
    except UnwritableTag as error:
        raise FileError(path, "damaged", str(error)) from error


def _write(stream: BinaryIO, loaded: Loaded, genres: tuple[str, ...]) -> None:
    if loaded.family is tag_formats.APE_FAMILY:
        _require_stream(loaded)
        splices = [tag_ape.genre_splice(stream, tag_ape.find(stream), genres)]
        apply_splices(stream, [*splices, *_v1_splices(stream, genres)])
    elif loaded.kind in (WAVE, AIFF):
        _require_stream(loaded)
        order = "<" if loaded.kind is WAVE else ">"
        apply_splices(stream, tag_riff.genre_splices(stream, order, genres))
    elif loaded.family is tag_formats.ID3_FAMILY and loaded.kind is not DSF:
        apply_splices(stream, _id3_splices(stream, loaded, genres))
    else:
        _require_stream(loaded)
        _write_through_mutagen(stream, loaded, genres)


def _require_stream(loaded: Loaded) -> None:
    if loaded.audio is None:
        raise UnwritableTag("it is damaged, or not what its name says")


def _id3_splices(stream: BinaryIO, loaded: Loaded, genres: tuple[str, ...]) -> list[Splice]:
    """Edit the tags of an mp3, tta or aac: ID3v2 in front, APE and ID3v1 at the end."""
    stream.seek(0)
    head = stream.read(10)
    size = tag_id3.tag_length(head)
    ape = tag_ape.find(stream)
    splices = _v1_splices(stream, genres)
    if size:
        stream.seek(0)
        tag = stream.read(size)
        if len(tag) < size:
            raise UnwritableTag("its ID3 tag is cut off")
        splices.append(Splice(0, size, tag_id3.with_genres(tag, genres)))
    else:
        if head.startswith(b"ID3"):
            raise UnwritableTag("its ID3 tag is damaged")
        _require_stream(loaded)
        if ape is None and genres:
            # A version 2 tag hides version 1 from many players: it takes over its fields.
            texts = tag_id3.v1_texts(_v1_tag(stream)) if splices else ()
            splices.append(Splice(0, 0, tag_id3.new_tag(genres, texts)))
    if ape is not None and (ape.has_genre or not size):
        splices.append(tag_ape.genre_splice(stream, ape, genres))
    return splices


def _v1_tag(stream: BinaryIO) -> bytes:
    stream.seek(-tag_id3.V1_BYTES, 2)
    return stream.read(tag_id3.V1_BYTES)


def _v1_splices(stream: BinaryIO, genres: tuple[str, ...]) -> list[Splice]:
    if not tag_ape.has_v1(stream):
        return []
    length = stream.seek(0, 2)
    return [Splice(length - 1, length, tag_id3.v1_genre_byte(genres))]


def _write_through_mutagen(stream: BinaryIO, loaded: Loaded, genres: tuple[str, ...]) -> None:
    audio = loaded.audio
    if audio.tags is None:
        audio.add_tags()
    key = loaded.family.genre
    if loaded.kind is DSF:
        audio.tags.delall(key)
        if genres:
            audio.tags.add(TCON(encoding=3, text=list(genres)))
    elif loaded.family is tag_formats.VORBIS_FAMILY:
        audio.tags[:] = _with_comments(list(audio.tags), genres)
    elif not genres:
        if key in audio.tags:
            del audio.tags[key]
    elif loaded.kind is ASF:
        audio.tags[key] = [ASFUnicodeAttribute(genre) for genre in genres]
    else:
        audio.tags[key] = list(genres)
    stream.seek(0)
    options: dict[str, Any] = {"padding": _padding}
    if loaded.kind is DSF and audio.tags.version < (2, 4):
        audio.tags.update_to_v23()
        options |= {"v2_version": 3, "v23_sep": "; "}
    try:
        audio.save(stream, **options)
    except tag_formats.BROKEN_TAGS as error:
        tag_formats.raise_real_os_error(error)
        raise UnwritableTag("its tags are too damaged to be written safely") from error


def _padding(info: PaddingInfo) -> int:
    """Use up the padding that is there before the file has to grow."""
    return int(info.padding if info.padding >= 0 else info.get_default_padding())


def _with_comments(
    comments: Sequence[tuple[str, str]], genres: tuple[str, ...]
) -> list[tuple[str, str]]:
    """Put the genres where the first one stood, under the name it had there."""
    result: list[tuple[str, str]] = []
    places = [i for i, (key, _) in enumerate(comments) if key.lower() == "genre"]
    key = comments[places[0]][0] if places else "GENRE"
    for i, comment in enumerate(comments):
        if i in places[:1]:
            result += [(key, genre) for genre in genres]
        if i not in places:
            result.append(comment)
    return result if places else result + [(key, genre) for genre in genres]
