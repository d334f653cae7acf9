"""Write audio files; the counterpart of ``audio``, which reads them.

The program never encodes a person's music: this serves the demo library, which is synthesised.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, cast

import numpy as np
import soundfile

from reclass_gui.core.errors import FileError, from_os_error

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import av

    from reclass_gui.core.records import FloatArray

# suffix -> (ffmpeg's muxer, its encoder, bits a second or None for lossless). Vorbis is left to
# libsndfile: PyAV's wheels carry no good encoder of it.
_BY_FFMPEG = {
    ".aiff": ("aiff", "pcm_s16be", None),
    ".flac": ("flac", "flac", None),
    ".m4a": ("ipod", "aac", 160_000),
    ".mp3": ("mp3", "libmp3lame", 192_000),
    ".opus": ("opus", "libopus", 96_000),
    ".wav": ("wav", "pcm_s16le", None),
}
SUFFIXES = frozenset({*_BY_FFMPEG, ".ogg"})

# AIFF knows tags only as an ID3 chunk, and only when asked.
_MUXER_OPTIONS = {"aiff": {"write_id3v2": "1"}}
_LAYOUTS = {1: "mono", 2: "stereo"}
# libsndfile's Vorbis encoder overflows its stack on very long writes.
_BLOCK_FRAMES = 65536


def write_audio(
    path: Path, samples: FloatArray, rate: int, tags: Mapping[str, str] | None = None
) -> None:
    """Encode samples into a new file, in the format that its suffix names.

    Args:
        path: must not exist yet; a failure leaves nothing behind.
        samples: [n, channels] float32, 1 or 2 channels, full scale is 1.
        rate: 8000 to 192000 Hz; Opus takes 48000 only.
        tags: any of title, artist, album, genre.

    Raises:
        FileError: "unsupported" for a suffix without an encoder or an odd rate, "exists",
            "no-space" and the like when it can't be written.
    """
    if path.suffix not in SUFFIXES:
        raise FileError(path, "unsupported", f"no encoder for {path.suffix or 'an empty suffix'}")
    if not 8000 <= rate <= 192_000:  # libsndfile's Vorbis encoder crashes on a rate of 0
        raise FileError(path, "unsupported", f"no format has {rate} samples a second")
    try:
        file = path.open("xb")
    except OSError as error:
        raise from_os_error(path, error) from error
    try:
        with file:
            if path.suffix == ".ogg":
                _write_vorbis(file, samples, rate, tags or {})
            else:
                _write_by_ffmpeg(file, path.suffix, samples, rate, tags or {})
    except OSError as error:  # ffmpeg's errors that have an errno are OSErrors as well
        path.unlink()
        raise from_os_error(path, error) from error
    except (ValueError, soundfile.LibsndfileError) as error:
        path.unlink()
        raise FileError(path, "other", f"it could not be encoded: {error}") from error


def _write_vorbis(file: BinaryIO, samples: FloatArray, rate: int, tags: Mapping[str, str]) -> None:
    channels = samples.shape[1]
    with soundfile.SoundFile(file, "w", rate, channels, "VORBIS", format="OGG") as ogg:
        for name, value in tags.items():
            setattr(ogg, name, value)
        for start in range(0, len(samples), _BLOCK_FRAMES):
            ogg.write(samples[start : start + _BLOCK_FRAMES])


def _write_by_ffmpeg(
    file: BinaryIO, suffix: str, samples: FloatArray, rate: int, tags: Mapping[str, str]
) -> None:
    import av

    muxer, codec, bit_rate = _BY_FFMPEG[suffix]
    layout = _LAYOUTS[samples.shape[1]]
    with av.open(file, "w", format=muxer, options=_MUXER_OPTIONS.get(muxer, {})) as container:
        container.metadata.update(tags)
        stream = cast("av.AudioStream", container.add_stream(codec, rate=rate, layout=layout))
        if bit_rate is not None:
            stream.bit_rate = bit_rate
        planes = np.ascontiguousarray(samples.T, dtype=np.float32)
        frame = av.AudioFrame.from_ndarray(planes, format="fltp", layout=layout)
        frame.rate = rate
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
