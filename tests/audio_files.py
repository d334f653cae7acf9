"""Write real, tiny audio files of every format, for the tests to read."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import av
import mutagen
import mutagen.apev2
import mutagen.id3
import mutagen.mp4
import numpy as np
import numpy.typing as npt
import soundfile

if TYPE_CHECKING:
    from pathlib import Path

FloatArray = npt.NDArray[np.float32]
TagValues = Mapping[str, "str | Sequence[str]"]

# suffix -> (libsndfile's major format, subtype)
_BY_SOUNDFILE = {
    ".wav": ("WAV", "PCM_16"),
    ".aiff": ("AIFF", "PCM_16"),
    ".aif": ("AIFF", "PCM_16"),
    ".aifc": ("AIFF", "FLOAT"),
    ".flac": ("FLAC", "PCM_16"),
    ".ogg": ("OGG", "VORBIS"),
    ".oga": ("OGG", "VORBIS"),
}
# suffix -> (ffmpeg's muxer, encoder, sample format)
_BY_FFMPEG = {
    ".mp3": ("mp3", "libmp3lame", "fltp"),
    ".opus": ("opus", "libopus", "flt"),
    ".m4a": ("ipod", "aac", "fltp"),
    ".m4b": ("ipod", "aac", "fltp"),
    ".mp4": ("mp4", "aac", "fltp"),
    ".aac": ("adts", "aac", "fltp"),
    ".wma": ("asf", "wmav2", "fltp"),
    ".wv": ("wv", "wavpack", "s16p"),
    ".tta": ("tta", "tta", "s16"),
}
# No encoder of Monkey's Audio or Musepack exists in ffmpeg: .ape and .mpc are not made.
FORMATS = (*_BY_SOUNDFILE, *_BY_FFMPEG)

_LAYOUTS = {1: "mono", 2: "stereo", 6: "5.1", 8: "7.1"}
_ID3 = {"artist": "TPE1", "title": "TIT2", "album": "TALB", "albumartist": "TPE2", "genre": "TCON"}
_MP4 = {
    "artist": "\xa9ART",
    "title": "\xa9nam",
    "album": "\xa9alb",
    "albumartist": "aART",
    "genre": "\xa9gen",
}
_ASF = {
    "artist": "Author",
    "title": "Title",
    "album": "WM/AlbumTitle",
    "albumartist": "WM/AlbumArtist",
    "genre": "WM/Genre",
}
_APE = {
    "artist": "Artist",
    "title": "Title",
    "album": "Album",
    "albumartist": "Album Artist",
    "genre": "Genre",
}


def sine(
    seconds: float = 1.0, rate: int = 44100, channels: int = 2, frequency: float = 440.0
) -> FloatArray:
    """Return a sine of amplitude 0.5, float32 [n, channels]."""
    time = np.arange(round(seconds * rate)) / rate
    wave = (0.5 * np.sin(2 * np.pi * frequency * time)).astype(np.float32)
    return np.repeat(wave[:, None], channels, axis=1)


def sweep(
    seconds: float = 10.0,
    rate: int = 44100,
    channels: int = 2,
    low: float = 200.0,
    high: float = 3000.0,
) -> FloatArray:
    """Return a sine rising linearly from low to high Hz: every moment sounds different."""
    time = np.arange(round(seconds * rate)) / rate
    phase = 2 * np.pi * (low * time + (high - low) * time**2 / (2 * seconds))
    return np.repeat((0.5 * np.sin(phase)).astype(np.float32)[:, None], channels, axis=1)


def make_audio(
    path: Path,
    seconds: float = 1.0,
    rate: int = 44100,
    channels: int = 2,
    frequency: float = 440.0,
    tags: TagValues | None = None,
    *,
    samples: FloatArray | None = None,
    codec: str | None = None,
    subtype: str | None = None,
) -> Path:
    """Write a real audio file whose codec follows from the suffix, and return its path.

    Args:
        path: one of ``FORMATS``; any file name, bytes that are not UTF-8 included.
        seconds: length of the sine that is written.
        rate: sampling rate in Hz; Opus always has 48,000.
        channels: 1, 2, 6 or 8 for the ffmpeg formats, any for the others.
        frequency: of the sine, in Hz.
        tags: artist, title, album, albumartist, genre; a list gives several values.
        samples: float32 [n, channels], written in place of the sine.
        codec: another ffmpeg encoder, such as "alac" for an .m4a.
        subtype: another libsndfile subtype, such as "PCM_U8", "PCM_24" or "FLOAT".
    """
    suffix = path.suffix.lower()
    if suffix == ".opus":
        rate = 48000
    if samples is None:
        samples = sine(seconds, rate, channels, frequency)
    path.parent.mkdir(parents=True, exist_ok=True)
    if suffix in _BY_SOUNDFILE and codec is None:
        major, default_subtype = _BY_SOUNDFILE[suffix]
        _write_by_soundfile(path, samples, rate, major, subtype or default_subtype)
    else:
        muxer, encoder, sample_format = _BY_FFMPEG[suffix]
        if codec == "alac":
            sample_format = "s16p"
        _write_by_ffmpeg(path, samples, rate, muxer, codec or encoder, sample_format)
    if tags:
        write_tags(path, tags)
    return path


def make_video(path: Path, *, sound: bool = False, seconds: float = 1.0) -> Path:
    """Write an .mp4 with moving pictures, with a sine as sound or none at all."""
    with path.open("wb") as file, av.open(file, "w", format="mp4") as container:
        picture = container.add_stream("mpeg4", rate=10)
        picture.width, picture.height, picture.pix_fmt = 64, 48, "yuv420p"
        audio = container.add_stream("aac", rate=44100, layout="stereo") if sound else None
        for _ in range(round(seconds * 10)):
            frame = av.VideoFrame.from_ndarray(np.zeros((48, 64, 3), np.uint8), format="rgb24")
            container.mux(picture.encode(frame))
        container.mux(picture.encode(None))
        if audio is not None:
            encode(container, audio, sine(seconds), 44100)
    return path


def write_tags(path: Path, tags: TagValues) -> None:
    """Write the tags in the way that is usual for the format (ID3v2.4 for mp3, wav, aiff)."""
    values = {name: [v] if isinstance(v, str) else list(v) for name, v in tags.items()}
    if path.suffix.lower() in {".aac"}:
        _save_id3(mutagen.id3.ID3(), values, path)
        return
    if path.suffix.lower() in {".tta"}:
        ape = mutagen.apev2.APEv2()
        for name, value in values.items():
            ape[_APE[name]] = value
        ape.save(os.fsencode(path))
        return
    file = mutagen.File(os.fsencode(path))
    if file.tags is None:
        file.add_tags()
    if isinstance(file.tags, mutagen.id3.ID3):
        _add_id3(file.tags, values)
    else:
        keys = {"MP4": _MP4, "ASF": _ASF, "WavPack": _APE}.get(type(file).__name__, {})
        for name, value in values.items():
            file.tags[keys.get(name, name)] = value
    file.save()


def _add_id3(id3: mutagen.id3.ID3, values: Mapping[str, list[str]]) -> None:
    for name, value in values.items():
        id3.add(getattr(mutagen.id3, _ID3[name])(encoding=3, text=value))


def _save_id3(id3: mutagen.id3.ID3, values: Mapping[str, list[str]], path: Path) -> None:
    _add_id3(id3, values)
    id3.save(os.fsencode(path))


def _write_by_soundfile(
    path: Path, samples: FloatArray, rate: int, major: str, subtype: str
) -> None:
    with soundfile.SoundFile(
        os.fsencode(path),
        "w",
        samplerate=rate,
        channels=samples.shape[1],
        format=major,
        subtype=subtype,
    ) as file:
        # libsndfile's Vorbis encoder overflows the stack on blocks of many seconds.
        for start in range(0, len(samples), 65536):
            file.write(samples[start : start + 65536])


def _write_by_ffmpeg(
    path: Path, samples: FloatArray, rate: int, muxer: str, encoder: str, sample_format: str
) -> None:
    # A file object, since PyAV takes no name with bytes that are not UTF-8.
    with path.open("w+b") as file, av.open(file, "w", format=muxer) as container:
        stream = container.add_stream(encoder, rate=rate, layout=_LAYOUTS[samples.shape[1]])
        stream.codec_context.format = sample_format
        if encoder != "tta":
            stream.bit_rate = 64000 * samples.shape[1]
        encode(container, stream, samples, rate)


def encode(
    container: av.container.OutputContainer,
    stream: av.AudioStream,
    samples: FloatArray,
    rate: int,
) -> None:
    """Encode float32 [n, channels] into a stream of an open container, to the end."""
    layout = _LAYOUTS[samples.shape[1]]
    for start in range(0, len(samples), 65536):
        block = np.ascontiguousarray(samples[start : start + 65536], dtype=np.float32)
        frame = av.AudioFrame.from_ndarray(block.reshape(1, -1), format="flt", layout=layout)
        frame.sample_rate = rate
        frame.pts = start
        container.mux(stream.encode(frame))
    container.mux(stream.encode(None))
