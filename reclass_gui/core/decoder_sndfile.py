"""Read sound files through libsndfile."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import numpy as np
import soundfile

from reclass_gui.core.errors import FileError
from reclass_gui.core.sources import AudioInfo

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.records import FloatArray


class SndfileSource:
    """A file opened by libsndfile."""

    def __init__(self, path: Path) -> None:
        self._name = str(path) if os.name == "nt" else os.fsencode(path)
        self._file = self._open(path)
        self._position = 0
        # A FLAC that was written to a pipe doesn't tell its length; ffmpeg can find it out.
        if not 0 < self._file.frames < 1 << 40:
            self.close()
            raise FileError(path, "damaged", "its header doesn't tell its length")
        self.info = AudioInfo(
            seconds=self._file.frames / self._file.samplerate,
            rate=self._file.samplerate,
            channels=self._file.channels,
            codec=self._file.subtype.lower(),
            opener="libsndfile",
        )

    def _open(self, path: Path | None = None) -> soundfile.SoundFile:
        try:
            return soundfile.SoundFile(self._name)
        except (soundfile.LibsndfileError, OSError) as error:
            if path is None:
                raise
            raise FileError(path, "damaged", "libsndfile can't open it") from error

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def read(self, start: int, count: int) -> FloatArray:
        """Return the samples [start, start + count), float32 [n, channels]."""
        try:
            if start != self._position:
                self._go_to(start)
            samples = self._file.read(count, dtype="float32", always_2d=True)
        except soundfile.LibsndfileError:
            self._position = -1
            return np.zeros((0, self.info.channels), np.float32)
        self._position = start + len(samples)
        return np.asarray(samples, dtype=np.float32)

    def _go_to(self, start: int) -> None:
        try:
            self._file.seek(start)
        except soundfile.LibsndfileError:
            # An Ogg file that was cut out of a longer one can't be sought near its beginning.
            if start > 5 * self.info.rate:
                raise
            self._file.close()
            self._file = self._open()
            self._file.read(start, dtype="float32")
