"""Which tag format a file has: chosen by its first bytes, then read through mutagen."""

from __future__ import annotations

import errno
import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

import mutagen
from mutagen.aac import AAC
from mutagen.aiff import AIFF
from mutagen.apev2 import APEv2, APEv2File
from mutagen.asf import ASF
from mutagen.asf._attrs import ASFBaseAttribute
from mutagen.dsf import DSF
from mutagen.flac import FLAC
from mutagen.id3 import ID3, ID3NoHeaderError, ID3Tags, ParseID3v1
from mutagen.monkeysaudio import MonkeysAudio
from mutagen.mp3 import MP3
from mutagen.mp4 import MP4
from mutagen.musepack import Musepack
from mutagen.oggflac import OggFLAC
from mutagen.oggopus import OggOpus
from mutagen.oggspeex import OggSpeex
from mutagen.oggtheora import OggTheora
from mutagen.oggvorbis import OggVorbis
from mutagen.optimfrog import OptimFROG
from mutagen.tak import TAK
from mutagen.trueaudio import TrueAudio
from mutagen.wave import WAVE
from mutagen.wavpack import WavPack

if TYPE_CHECKING:
    from collections.abc import Iterable

# What mutagen lets through when tags are broken, beside its own MutagenError.
BROKEN_TAGS = (
    mutagen.MutagenError,
    ValueError,
    LookupError,
    ArithmeticError,
    TypeError,
    AttributeError,
    AssertionError,
    EOFError,
    MemoryError,
    NotImplementedError,
    RecursionError,
    struct.error,
    zlib.error,
)

_OGG_CODECS = (
    (b"\x01vorbis", OggVorbis),
    (b"OpusHead", OggOpus),
    (b"\x7fFLAC", OggFLAC),
    (b"Speex   ", OggSpeex),
    (b"\x80theora", OggTheora),
)
_MAGIC = (
    (b"fLaC", FLAC),
    (b"MAC ", MonkeysAudio),
    (b"wvpk", WavPack),
    (b"MPCK", Musepack),
    (b"MP+", Musepack),
    (b"TTA", TrueAudio),
    (b"tBaK", TAK),
    (b"OFR ", OptimFROG),
    (b"DSD ", DSF),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", ASF),
    (b"ADIF", AAC),
)
_BY_SUFFIX = {
    ".aac": AAC,
    ".aif": AIFF,
    ".aifc": AIFF,
    ".aiff": AIFF,
    ".alac": MP4,
    ".ape": MonkeysAudio,
    ".flac": FLAC,
    ".m4a": MP4,
    ".m4b": MP4,
    ".mp3": MP3,
    ".mp4": MP4,
    ".mpc": Musepack,
    ".oga": OggFLAC,
    ".ogg": OggVorbis,
    ".opus": OggOpus,
    ".spx": OggSpeex,
    ".tta": TrueAudio,
    ".wav": WAVE,
    ".wma": ASF,
    ".wv": WavPack,
}
_HEAD_BYTES = 64

# Streams tagged by ID3 at the start that may carry an APEv2 tag at the end as well.
APE_BESIDE_ID3 = (MP3, TrueAudio, AAC)
INFO_BESIDE_ID3 = (WAVE,)
_ID3_TYPES = (MP3, WAVE, AIFF, TrueAudio, DSF)


@dataclass(frozen=True, slots=True)
class Family:
    """Name the keys under which one kind of tag keeps what Reclass reads."""

    name: str
    artist: str
    title: str
    album: str
    album_artist: str
    genre: str


ID3_FAMILY = Family("id3", "TPE1", "TIT2", "TALB", "TPE2", "TCON")
VORBIS_FAMILY = Family("vorbis", "artist", "title", "album", "albumartist", "genre")
MP4_FAMILY = Family("mp4", "\xa9ART", "\xa9nam", "\xa9alb", "aART", "\xa9gen")
APE_FAMILY = Family("ape", "Artist", "Title", "Album", "Album Artist", "Genre")
ASF_FAMILY = Family("asf", "Author", "Title", "WM/AlbumTitle", "WM/AlbumArtist", "WM/Genre")
INFO_FAMILY = Family("info", "IART", "INAM", "IPRD", "", "IGNR")

_FAMILY_OF_TYPE = (
    (MP4, MP4_FAMILY),
    (ASF, ASF_FAMILY),
    (APEv2File, APE_FAMILY),
    (MonkeysAudio, APE_FAMILY),
    ((*_ID3_TYPES, AAC), ID3_FAMILY),
)


def type_of(head: bytes, suffix: str) -> type[mutagen.FileType] | None:
    """Choose the mutagen type for a file.

    Args:
        head: its first 64 bytes.
        suffix: its name's suffix, lower case with the dot; decides where the bytes do not.
    """
    kind: type[mutagen.FileType] | None
    if head.startswith(b"OggS"):
        for mark, kind in _OGG_CODECS:
            if mark in head:
                return kind
        return _BY_SUFFIX.get(suffix, OggVorbis)
    if head.startswith(b"ID3"):
        # An ID3 tag stands before several kinds of stream; only the name tells which.
        kind = _BY_SUFFIX.get(suffix)
        return kind if kind in (FLAC, TrueAudio, AAC, MonkeysAudio, Musepack) else MP3
    if head[4:8] == b"ftyp":
        return MP4
    if head.startswith(b"RIFF") and head[8:12] == b"WAVE":
        return WAVE
    if head.startswith(b"FORM") and head[8:12] in (b"AIFF", b"AIFC"):
        return AIFF
    for mark, kind in _MAGIC:
        if head.startswith(mark):
            return kind
    if head[:1] == b"\xff" and len(head) > 1 and head[1] & 0xE0 == 0xE0:
        return MP3 if head[1] & 0x06 else AAC
    return _BY_SUFFIX.get(suffix)


def family_of(kind: type[mutagen.FileType]) -> Family:
    """Return the keys for a mutagen type."""
    for types, family in _FAMILY_OF_TYPE:
        if issubclass(kind, types):
            return family
    return VORBIS_FAMILY


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file's tags as mutagen read them.

    Attributes:
        kind: the mutagen type, None when nothing recognises the file.
        audio: the open mutagen file, None when its stream could not be understood.
        tags: its tags, None when there are none or they are broken.
    """

    kind: type[mutagen.FileType] | None
    family: Family
    audio: Any
    tags: Any

    @property
    def seconds(self) -> float:
        """Duration as the stream's header gives it, 0 when unknown."""
        return float(getattr(getattr(self.audio, "info", None), "length", 0.0) or 0.0)


def load(stream: BinaryIO, suffix: str) -> Loaded:
    """Read the tags of an open file; broken tags give None, never an exception.

    Raises:
        OSError: only where reading the file itself fails.
    """
    head = stream.read(_HEAD_BYTES)
    kind = type_of(head, suffix)
    stream.seek(0)
    try:
        if kind is None:
            audio = mutagen.File(stream)
        elif kind in _ID3_TYPES:
            # An ID3v1 tag says less than any other: it is asked last, by ``load_v1``.
            audio = kind(stream, load_v1=False)
        else:
            audio = kind(stream)
    except BROKEN_TAGS as error:
        raise_real_os_error(error)
        return _without_stream(stream, head, kind)
    if audio is None:
        return Loaded(None, VORBIS_FAMILY, None, None)
    family = family_of(type(audio))
    tags = audio.tags
    if tags is None and kind is AAC and head.startswith(b"ID3"):
        tags = load_id3(stream)
    return Loaded(type(audio), family, audio, tags)


def raise_real_os_error(error: BaseException) -> None:
    """Raise the OSError that mutagen wrapped: a failing disk is not a broken tag."""
    cause = error.__context__
    # A seek to a place that can't be is what a broken length leads to.
    if isinstance(cause, OSError) and cause.errno not in (None, errno.EINVAL, errno.EOVERFLOW):
        raise cause


def _without_stream(stream: BinaryIO, head: bytes, kind: type[mutagen.FileType] | None) -> Loaded:
    """Read what tags there are of a file whose stream mutagen does not understand."""
    if kind is None:
        return Loaded(None, VORBIS_FAMILY, None, None)
    family = family_of(kind)
    tags: Any = None
    if family is ID3_FAMILY and head.startswith(b"ID3"):
        tags = load_id3(stream)
    elif family is APE_FAMILY:
        tags = load_ape(stream)
    return Loaded(kind, family, None, tags)


def load_id3(stream: BinaryIO) -> ID3Tags | None:
    """Read the ID3v2 tag at the start of a file, None without one."""
    stream.seek(0)
    try:
        return ID3(stream, load_v1=False)
    except ID3NoHeaderError:
        return None
    except BROKEN_TAGS as error:
        raise_real_os_error(error)
        return None


def load_v1(stream: BinaryIO) -> ID3Tags | None:
    """Read the ID3v1 tag at the end of a file, None without one."""
    if stream.seek(0, 2) < 128:
        return None
    stream.seek(-128, 2)
    frames = ParseID3v1(stream.read(128))
    if frames is None:
        return None
    tags = ID3Tags()
    tags.update(frames)
    return tags


def load_ape(stream: BinaryIO) -> APEv2 | None:
    """Read the APEv2 tag of a file, None without one."""
    stream.seek(0)
    try:
        return APEv2(stream)
    except BROKEN_TAGS as error:
        raise_real_os_error(error)
        return None


def values(tags: Any, family: Family, key: str) -> tuple[str, ...]:
    """Return the texts under one key, empty where there is none or they are broken."""
    if tags is None or not key:
        return ()
    try:
        found = tags.get(key)
        if found is None:
            return ()
        return tuple(_texts(found, family))
    except BROKEN_TAGS:
        return ()


def genre_values(tags: Any, family: Family) -> tuple[str, ...]:
    """Return the genres as they stand in one tag, numbers such as "(17)" resolved."""
    if family is not ID3_FAMILY:
        return values(tags, family, family.genre)
    try:
        frame = tags.get(family.genre) if tags is not None else None
        if frame is None:
            return ()
        genres = tuple(frame.genres)
        # ID3v2.3 has no separator of its own: several genres are joined, and split here.
        if getattr(tags, "version", (1, 1)) < (2, 4):
            genres = tuple(part for genre in genres for part in genre.split(";"))
    except BROKEN_TAGS:
        return ()
    return genres


def _texts(found: Any, family: Family) -> Iterable[str]:
    if family is ID3_FAMILY:
        return [str(text) for text in found.text]
    if isinstance(found, str):
        return (found,)
    return [str(item.value) if isinstance(item, ASFBaseAttribute) else str(item) for item in found]


def clean(text: str) -> str:
    """Strip a tag's text; NUL bytes become spaces."""
    return text.replace("\0", " ").strip()


def tidy_genres(genres: Iterable[str]) -> tuple[str, ...]:
    """Clean each genre, and drop empty and repeated ones."""
    return tuple(dict.fromkeys(filter(None, map(clean, genres))))
