"""Open a sound file and hand out any stretch of its samples, by libsndfile or by ffmpeg.

The first bytes of a file, not its name, say who opens it. libsndfile takes WAV, AIFF, AU and FLAC,
where it is the quickest. The rest is ffmpeg's: libmpg123 inside libsndfile writes its complaints
about damaged MP3 to the terminal, and libsndfile misses the place in Ogg Vorbis by up to 900
samples after a seek and takes three times as long for Opus. What the first can't open or decode
is tried by the other one.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from reclass_gui.core import sources
from reclass_gui.core.decoder_ffmpeg import FfmpegSource
from reclass_gui.core.decoder_sndfile import SndfileSource
from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.core.openfile import open_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from reclass_gui.core.sources import Source


# Twice what any converter delivers; a header that claims more is damaged.
_HIGHEST_RATE = 1_536_000


def open_sources(path: Path) -> Iterator[Source]:
    """Yield the file opened by each decoder that can, the preferred one first.

    The one who iterates closes each source. A second one is of use where the first stumbles
    over damage that the other one survives.

    Raises:
        FileError: before the first source, if nothing opens the file.
    """
    head = _read_head(path)
    failures: list[FileError] = []
    opened = False
    for opener in _openers(head):
        try:
            source = opener(path)
        except FileError as error:
            failures.append(error)
            continue
        if not 1 <= source.info.rate <= _HIGHEST_RATE:
            source.close()
            reason = f"its header claims {source.info.rate:,} samples a second"
            failures.append(FileError(path, "unsupported", reason))
            continue
        opened = True
        yield source
    if not opened:
        raise _clearest(path, head, failures)


def open_source(path: Path) -> Source:
    """Open the file by the decoder that suits it best; the caller closes it.

    Raises:
        FileError: if nothing opens the file.
    """
    return next(open_sources(path))


def _read_head(path: Path) -> bytes:
    """Return the first 64 bytes of a regular file."""
    with open_file(path) as file:
        try:
            head = file.read(64)
        except OSError as error:
            raise from_os_error(path, error) from error
    if not head:
        raise FileError(path, "not-audio", "the file is empty")
    return head


_SNDFILE_MAGIC = (b"RIFF", b"RIFX", b"RF64", b"FORM", b"fLaC", b".snd")
_FFMPEG_MAGIC = (b"OggS", b"ID3", b"wvpk", b"TTA", b"MAC ", b"MPCK", b"MP+", b"\x30\x26\xb2\x75")


def _openers(head: bytes) -> tuple[Callable[[Path], Source], ...]:
    openers = _suitable(head)
    if not sources.decodes_in_worker():
        return openers
    # Here and not above: those who decode in the program need no multiprocessing.
    from reclass_gui.core.decodingworker import WorkerSource

    return tuple(functools.partial(WorkerSource, opener=opener) for opener in openers)


def _suitable(head: bytes) -> tuple[type[Source], ...]:
    if head.startswith(_SNDFILE_MAGIC):
        return (SndfileSource, FfmpegSource)
    if head.startswith(b"OggS"):
        return (FfmpegSource, SndfileSource)
    return (FfmpegSource,)


def _clearest(path: Path, head: bytes, failures: list[FileError]) -> FileError:
    for failure in failures:
        if failure.kind != "damaged":
            return failure
    known = head.startswith(_SNDFILE_MAGIC + _FFMPEG_MAGIC) or head[4:8] == b"ftyp"
    if known:
        return FileError(path, "damaged", "it is damaged or cut off: no decoder can open it")
    return FileError(path, "not-audio", "its content is not audio of any known format")
