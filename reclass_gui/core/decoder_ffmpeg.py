"""Read sound files through ffmpeg's libraries."""

from __future__ import annotations

import itertools
import math
import os
from typing import TYPE_CHECKING, Any

import numpy as np

from reclass_gui.core.errors import FileError, from_os_error
from reclass_gui.core.sources import AudioInfo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reclass_gui.core.records import FloatArray


class FfmpegSource:
    """A file opened by ffmpeg through PyAV.

    Positions follow the time stamps, so that priming samples are no part of the sound, and a
    stretch that can't be decoded is silence of the same length.
    """

    # Whoever names a playlist .mp3 must not make ffmpeg open other files or the network.
    _OPTIONS = {  # noqa: RUF012
        "protocol_whitelist": "file",
        "format_whitelist": "mp3,flac,ogg,mov,wav,w64,aiff,asf,aac,ape,wv,mpc,mpc8,tta,caf",
    }
    # Seconds that a decoder is given to settle before what is asked for, first try and second.
    _WARM_UPS = (0.35, 4.0)
    _SETTLED = 0.15
    # Time stamps of some containers are rounded to milliseconds; more than this is a real gap.
    _JITTER = 0.05
    # A time stamp further ahead is damaged, and no silence of hours.
    _LONGEST_GAP = 30.0
    # Going on is cheaper than seeking over less than this.
    _GO_ON = 1.5

    def __init__(self, path: Path) -> None:
        self._path = path
        self._python_file: Any = None
        self._can_seek = True
        self._end: int | None = None
        self._is_over = False
        first = self._open()
        if first is None:
            self.close()
            raise FileError(path, "damaged", "nothing of its sound can be decoded")
        self._pending: tuple[int, FloatArray] | None = first
        channels = first[1].shape[1]
        codec = self._stream.codec_context.codec.canonical_name
        self.info = AudioInfo(self._duration(), self._rate, channels, codec, "ffmpeg")

    def close(self) -> None:
        """Let go of the file."""
        self._container.close()
        if self._python_file is not None:
            self._python_file.close()

    def _open(self) -> tuple[int, FloatArray] | None:
        """Open the file anew and return its first block."""
        import av

        av.logging.set_level(None)
        try:
            self._container: Any = av.open(
                self._name(), metadata_errors="ignore", options=self._OPTIONS
            )
        except (av.FFmpegError, ValueError) as error:
            if self._python_file is not None:
                self._python_file.close()
            raise FileError(self._path, "damaged", "ffmpeg can't open it") from error
        except OSError as error:
            raise from_os_error(self._path, error) from error
        if not self._container.streams.audio:
            pictures = bool(self._container.streams.video)
            self.close()
            raise FileError(
                self._path,
                "not-audio" if pictures else "damaged",
                "it has no sound, only pictures" if pictures else "it holds no sound",
            )
        self._stream: Any = self._container.streams.audio[0]
        if self._stream.codec_context is None or self._stream.codec_context.codec is None:
            self.close()
            raise FileError(
                self._path, "unsupported", "its sound is encrypted or of an unknown encoding"
            )
        self._stream.codec_context.thread_count = 1
        self._rate = int(self._stream.codec_context.sample_rate or 0)
        self._origin = self._stream.start_time or 0
        self._tick = float(self._stream.time_base)
        self._blocks = self._decode()
        return next(self._blocks, None)

    def _name(self) -> Any:
        name = os.fspath(self._path)
        try:
            name.encode("utf-8")
        except UnicodeEncodeError:
            self._python_file = self._path.open("rb")
            return self._python_file
        return f"file:{name}"

    def _duration(self) -> float:
        if self._is_guessed():
            return self._measured()
        if self._stream.duration:
            return float(self._stream.duration * self._tick)
        if self._container.duration:
            return float(self._container.duration) / 1_000_000
        return self._measured()

    def _is_guessed(self) -> bool:
        """Say whether the duration is derived from the bit rate of the first frames, wrongly.

        MP3 without a header of its own and bare AAC: right only where all frames are alike.
        """
        if self._container.format.name not in ("mp3", "aac") or self._origin:
            return False
        sizes = [p.size for p in itertools.islice(self._packets(), 100) if p.size]
        self._reopen()
        return max(sizes, default=0) - min(sizes, default=0) > 1

    def _measured(self) -> float:
        """Return the seconds of all packets, none of them decoded."""
        ticks = sum(packet.duration or 0 for packet in self._packets())
        self._reopen()
        return float(ticks * self._tick)

    def _packets(self) -> Iterator[Any]:
        """Yield the packets up to the end, or to damage behind which one can't read on."""
        import av

        self._is_over = False
        packets = self._container.demux(self._stream)
        while True:
            try:
                packet = next(packets)
            except StopIteration:
                self._is_over = True
                return
            except av.FFmpegError:
                return
            yield packet

    def _reopen(self) -> None:
        self.close()
        self._pending = self._open()

    def _decode(self) -> Iterator[tuple[int, FloatArray]]:
        """Yield (position, float32 [n, channels]) from where the container stands."""
        import av

        expected: int | None = None
        for packet in self._packets():
            try:
                frames = packet.decode()
            except av.FFmpegError:
                continue
            for frame in frames:
                if expected is None:
                    self._rate = frame.sample_rate
                position = self._place(frame.pts, expected)
                block = _to_float(frame)
                expected = position + len(block)
                yield position, block

    def _place(self, pts: int | None, expected: int | None) -> int:
        """Return the position of a block: by its time stamp where that makes sense."""
        if pts is None:
            return expected or 0
        stamped = round((pts - self._origin) * self._tick * self._rate)
        if expected is None or self._JITTER < (stamped - expected) / self._rate < self._LONGEST_GAP:
            return stamped
        return expected

    def read(self, start: int, count: int) -> FloatArray:
        """Return the samples [start, start + count), float32 [n, channels]."""
        # ffmpeg plays the last page of an Ogg file again and again to who seeks behind its end.
        if self._end is not None and start >= self._end:
            return np.zeros((0, self.info.channels), np.float32)
        at = self._pending[0] if self._pending is not None else None
        ahead = self._GO_ON * self._rate if self._can_seek else math.inf
        if at is None or not at <= start <= at + ahead:
            self._go_to(start)
        end = start + count
        result = np.zeros((count, self.info.channels), np.float32)
        filled = 0
        for position, block in self._from_pending():
            self._pending = (position, block)
            if position >= end:
                break
            first, last = max(position, start), min(position + len(block), end)
            if first < last:
                result[first - start : last - start] = _fit(
                    block[first - position : last - position], self.info.channels
                )
                filled = last - start
            if position + len(block) > end:
                break
        else:
            self._pending = None
            if filled and self._is_over and self._end is None:
                self._end = start + filled
            return result[:filled]
        return result

    def _from_pending(self) -> Iterator[tuple[int, FloatArray]]:
        # A generator with "yield from" would close the decoding one when a reader has enough.
        first = [] if self._pending is None else [self._pending]
        return itertools.chain(first, self._blocks)

    def _go_to(self, start: int) -> None:
        """Stand where the block that holds ``start`` comes next, or one before it."""
        import av

        for warm_up in self._WARM_UPS if self._can_seek else ():
            seconds = start / self._rate - warm_up
            if seconds <= 0:
                self._reopen()
                return
            try:
                self._container.seek(self._origin + int(seconds / self._tick), stream=self._stream)
            except av.FFmpegError:
                break
            self._blocks = self._decode()
            self._pending = next(self._blocks, None)
            if self._pending is None or self._pending[0] <= start - self._SETTLED * self._rate:
                return
        self._can_seek = False
        self._reopen()


# ffmpeg's sample format -> (numpy's type, what is added, what is multiplied by)
_SAMPLE_FORMATS = {
    "u8": (np.uint8, -128.0, 2.0**-7),
    "s16": (np.int16, 0.0, 2.0**-15),
    "s32": (np.int32, 0.0, 2.0**-31),
    "s64": (np.int64, 0.0, 2.0**-63),
    "flt": (np.float32, 0.0, 1.0),
    "dbl": (np.float64, 0.0, 1.0),
}


def _to_float(frame: Any) -> FloatArray:
    """Return a frame's samples as float32 [n, channels], full scale 1.0."""
    name = frame.format.name
    kind, offset, scale = _SAMPLE_FORMATS[name.removesuffix("p")]
    channels, count = frame.layout.nb_channels, frame.samples
    values = np.empty((count, channels), kind)
    if name.endswith("p"):
        for channel in range(channels):
            values[:, channel] = np.frombuffer(frame.planes[channel], kind, count)
    else:
        values[:] = np.frombuffer(frame.planes[0], kind, count * channels).reshape(values.shape)
    if kind is np.float32:
        return values
    return ((values + offset) * scale).astype(np.float32)


def _fit(block: FloatArray, channels: int) -> FloatArray:
    """Return [n, channels] of a block whose channel count may have changed in mid-stream."""
    if block.shape[1] == channels:
        return block
    return np.repeat(block.mean(axis=1, keepdims=True), channels, axis=1)
