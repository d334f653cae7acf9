"""What is encoded can be read again, by another library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import av
import mutagen
import numpy as np
import pytest

from reclass_gui.core import encode
from reclass_gui.core.errors import FileError

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.records import FloatArray

RATE = 48_000


@pytest.fixture
def tone() -> FloatArray:
    """Two seconds, 440 Hz on the left and 660 Hz on the right."""
    time = np.arange(2 * RATE) / RATE
    sides = [np.sin(2 * np.pi * hertz * time) for hertz in (440, 660)]
    return (0.3 * np.stack(sides, axis=1)).astype(np.float32)


def decode(path: Path) -> FloatArray:
    with av.open(path) as container:
        resampler = av.AudioResampler("fltp", "stereo", RATE)
        frames = [r for f in container.decode(audio=0) for r in resampler.resample(f)]
    return np.concatenate([frame.to_ndarray() for frame in frames], axis=1).T


@pytest.mark.parametrize("suffix", sorted(encode.SUFFIXES))
def test_each_format_gives_the_sound_back(suffix: str, tone: FloatArray, tmp_path: Path) -> None:
    path = tmp_path / f"tone{suffix}"
    encode.write_audio(path, tone, RATE)
    decoded = decode(path)
    assert abs(len(decoded) - len(tone)) < 0.1 * RATE
    middle = decoded[RATE // 2 : RATE * 3 // 2]
    for side, hertz in ((0, 440), (1, 660)):
        spectrum = np.abs(np.fft.rfft(middle[:, side]))
        assert np.argmax(spectrum) == hertz
    assert np.abs(middle).max() == pytest.approx(0.3, abs=0.03)


@pytest.mark.parametrize("suffix", sorted(encode.SUFFIXES - {".wav"}))
def test_tags_are_written_in_the_format_s_own_way(
    suffix: str, tone: FloatArray, tmp_path: Path
) -> None:
    path = tmp_path / f"tone{suffix}"
    encode.write_audio(path, tone, RATE, {"artist": "Sønder", "genre": "Folk"})
    text = " ".join(str(value) for value in mutagen.File(path).tags.values())
    if suffix in (".ogg", ".opus", ".flac"):
        assert mutagen.File(path)["genre"] == ["Folk"]
        assert mutagen.File(path)["artist"] == ["Sønder"]
    else:
        assert "Folk" in text
        assert "Sønder" in text


def test_a_file_that_exists_is_left_alone(tone: FloatArray, tmp_path: Path) -> None:
    path = tmp_path / "tone.flac"
    path.write_bytes(b"precious")
    with pytest.raises(FileError) as caught:
        encode.write_audio(path, tone, RATE)
    assert caught.value.kind == "exists"
    assert path.read_bytes() == b"precious"


def test_a_format_without_an_encoder_is_refused(tone: FloatArray, tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        encode.write_audio(tmp_path / "tone.xyz", tone, RATE)
    assert caught.value.kind == "unsupported"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("suffix", "rate"), [(".opus", 44_100), (".ogg", 0), (".m4a", 13)])
def test_a_failure_leaves_nothing_behind(
    suffix: str, rate: int, tone: FloatArray, tmp_path: Path
) -> None:
    with pytest.raises(FileError):
        encode.write_audio(tmp_path / f"tone{suffix}", tone, rate)
    assert not list(tmp_path.iterdir())
