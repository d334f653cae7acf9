"""Everything in a file's tags but the genres, to show that nothing else was changed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, BinaryIO

from mutagen.aiff import AIFF
from mutagen.dsf import DSF
from mutagen.flac import FLAC
from mutagen.id3 import ID3
from mutagen.mp4 import MP4
from mutagen.wave import WAVE

from reclass_gui.core import tag_ape, tag_formats, tag_riff
from reclass_gui.core.tag_id3 import V1_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reclass_gui.core.tag_formats import Loaded


def snapshot_of(stream: BinaryIO, loaded: Loaded) -> dict[str, str]:
    """Return a digest of each entry of an open file's tags.

    Returns:
        Kind and name of each entry ("id3:TIT2"), and a digest of its value.
    """
    return {
        name: hashlib.blake2b(repr(value).encode(), digest_size=16).hexdigest()
        for name, value in _entries(stream, loaded)
    }


def changed_entries(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[str, ...]:
    """Name the entries of two snapshots that differ.

    A kind of tag that was not there before may bring entries of its own.
    """
    kinds = {name.split(":", 1)[0] for name in before}
    changed = [name for name, digest in before.items() if after.get(name) != digest]
    changed += [n for n in after if n not in before and n.split(":", 1)[0] in kinds]
    return tuple(sorted(changed))


def _entries(stream: BinaryIO, loaded: Loaded) -> Iterator[tuple[str, Any]]:
    if loaded.family is tag_formats.ID3_FAMILY:
        yield from _id3_entries(stream, loaded)
        yield from _ape_entries(tag_formats.load_ape(stream))
    elif loaded.family is tag_formats.APE_FAMILY:
        yield from _ape_entries(loaded.tags)
    elif loaded.tags is not None:
        yield from _other_entries(loaded)
    if tag_ape.has_v1(stream):
        stream.seek(-V1_BYTES, 2)
        yield "v1:", stream.read(V1_BYTES - 1)


def _id3_entries(stream: BinaryIO, loaded: Loaded) -> Iterator[tuple[str, Any]]:
    if loaded.kind is WAVE:
        stream.seek(0)
        for name, text in tag_riff.read_info(stream).items():
            if name != tag_formats.INFO_FAMILY.genre:
                yield f"info:{name}", text
    stream.seek(0)
    try:
        if loaded.kind in (WAVE, AIFF, DSF):
            tags = loaded.kind(stream, translate=False, load_v1=False).tags
        else:
            tags = ID3(stream, translate=False, load_v1=False)
    except tag_formats.BROKEN_TAGS:
        return
    if tags is None:
        return
    for key, frame in tags.items():
        if frame.FrameID not in ("TCON", "TCO"):
            yield f"id3:{key}", frame
    yield "id3:", sorted(tags.unknown_frames)


def _ape_entries(tags: Any) -> Iterator[tuple[str, Any]]:
    for key, value in (tags or {}).items():
        if key.lower() != "genre":
            yield f"ape:{key.lower()}", (value.kind, str(value))


def _other_entries(loaded: Loaded) -> Iterator[tuple[str, Any]]:
    if loaded.family is tag_formats.VORBIS_FAMILY:
        others = [comment for comment in loaded.tags if comment[0].lower() != "genre"]
        yield "vorbis:", (loaded.tags.vendor, others)
        if loaded.kind is FLAC:
            kept = [b for b in loaded.audio.metadata_blocks if b.code not in (1, 4)]
            yield "flac:", [(block.code, block.write()) for block in kept]
        return
    keys = dict.fromkeys(loaded.tags.keys())
    for key in keys:
        if key != loaded.family.genre:
            value = loaded.tags[key]
            yield f"{'mp4' if loaded.kind is MP4 else 'asf'}:{key}", value
