"""The spectrogram's numbers, on sounds whose spectrum is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from reclass_gui.ui import spectrogramjob
from reclass_gui.ui.spectrogramdata import (
    NARROWEST_DB,
    Spectrogram,
    SpectrogramColumns,
    SpectrogramFailed,
    SpectrogramFinished,
    SpectrogramOpened,
    to_codes,
)

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.records import FloatArray


def write(path: Path, samples: FloatArray, rate: int) -> Path:
    soundfile.write(path, samples, rate, subtype="FLOAT")
    return path


def collect(path: Path) -> Spectrogram:
    events = list(spectrogramjob.compute(path))
    assert isinstance(events[0], SpectrogramOpened)
    spectrogram = Spectrogram(events[0])
    for event in events[1:-1]:
        assert isinstance(event, SpectrogramColumns)
        spectrogram.append(event)
    assert isinstance(events[-1], SpectrogramFinished)
    spectrogram.finish(events[-1])
    return spectrogram


def tone(frequency: float, seconds: float, rate: int, level: float = 1.0) -> FloatArray:
    t = np.arange(round(seconds * rate)) / rate
    return (level * np.sin(2 * np.pi * frequency * t)).astype(np.float32)


@pytest.mark.parametrize("rate", [16000, 44100, 96000])
@pytest.mark.parametrize("frequency", [440.0, 3000.0])
def test_a_tone_has_its_level_at_its_frequency(tmp_path: Path, rate: int, frequency: float) -> None:
    path = write(tmp_path / "tone.wav", tone(frequency, 6.0, rate, 0.1), rate)
    spectrogram = collect(path)
    middle = spectrogram.codes[:, spectrogram.count // 2]
    loudest = int(middle.argmax())
    assert spectrogram.frequencies[loudest] == pytest.approx(frequency, rel=0.07)
    level = spectrogram.level_at(3.0, loudest)
    assert level == pytest.approx(-20.0, abs=4.0)  # bands are triangles: up to 3.5 dB of it
    assert middle[-1] < middle[loudest] - 60


@pytest.mark.parametrize("rate", [44100, 96000])
def test_loudness_is_measured_as_the_track_is_played(tmp_path: Path, rate: int) -> None:
    # A sine in one channel is played by both loudspeakers: 0 LU of the same in stereo.
    mono = collect(write(tmp_path / "mono.wav", tone(1000.0, 6.0, rate, 0.1), rate))
    assert mono.loudness is not None
    assert mono.loudness.integrated == pytest.approx(-20.0, abs=0.1)
    assert mono.loudness.peak == pytest.approx(0.1, abs=0.001)
    silent = collect(write(tmp_path / "silent.wav", np.zeros(rate * 2, np.float32), rate))
    assert silent.loudness is None


def test_the_time_axis_is_right(tmp_path: Path) -> None:
    rate = 22050
    samples = np.concatenate([np.zeros(7 * rate, np.float32), tone(1000, 5.0, rate)])
    spectrogram = collect(write(tmp_path / "late.wav", samples, rate))
    assert spectrogram.seconds == pytest.approx(12.0)
    loud = spectrogram.codes.max(axis=0) > 180
    onset = int(np.argmax(loud)) * spectrogram.column_seconds
    assert onset == pytest.approx(7.0, abs=0.1)
    assert loud[int(11.5 / spectrogram.column_seconds)]


def test_a_long_track_has_bounded_columns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spectrogramjob, "MOST_COLUMNS", 100)
    rate = 8000
    samples = np.concatenate([tone(500, 300.0, rate, 0.5), tone(2000, 300.0, rate, 0.5)])
    spectrogram = collect(write(tmp_path / "long.wav", samples, rate))
    assert 95 <= spectrogram.count <= 101
    assert spectrogram.column_seconds == pytest.approx(6.0, rel=0.02)
    peaks = spectrogram.frequencies[spectrogram.codes.argmax(axis=0)]
    assert np.all(np.abs(peaks[2:48] - 500) < 40)
    assert np.all(np.abs(peaks[52:98] - 2000) < 120)


def test_columns_come_while_the_file_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "tone.wav", tone(440, 30.0, 22050), 22050)
    events = spectrogramjob.compute(path)
    assert isinstance(next(events), SpectrogramOpened)
    first = next(events)
    assert isinstance(first, SpectrogramColumns)
    assert 0 < first.codes.shape[1] < 200
    events.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("seconds", [0.01, 0.1, 1.0])
def test_short_sounds_have_columns(tmp_path: Path, seconds: float) -> None:
    spectrogram = collect(write(tmp_path / "short.wav", tone(440, seconds, 44100), 44100))
    assert spectrogram.count >= 1
    assert spectrogram.seconds == pytest.approx(seconds, abs=0.001)


def test_what_is_no_sound_says_why(tmp_path: Path) -> None:
    path = tmp_path / "letter.mp3"
    path.write_text("Dear friend")
    (event,) = spectrogramjob.compute(path)
    assert isinstance(event, SpectrogramFailed)
    assert "audio" in event.reason
    assert str(path) not in event.reason


def opened(columns: int = 10, rows: int = 4) -> Spectrogram:
    return Spectrogram(
        SpectrogramOpened(10.0, 1.0, columns, np.linspace(100, 400, rows, dtype=np.float32))
    )


def test_an_image_is_blank_where_nothing_has_come() -> None:
    spectrogram = opened()
    spectrogram.append(SpectrogramColumns(np.full((4, 5), 200, np.uint8)))
    image = spectrogram.image(0.0, 10.0, 20, 8)
    assert image.shape == (8, 20)
    assert np.all(image[:, :10] == 200)
    assert np.all(image[:, 10:] == 0)


def test_an_image_has_high_frequencies_on_top_and_averages_columns() -> None:
    spectrogram = opened(columns=4, rows=2)
    codes = np.array([[0, 100, 0, 100], [200, 200, 240, 240]], np.uint8)
    spectrogram.append(SpectrogramColumns(codes))
    image = spectrogram.image(0.0, 4.0, 2, 2)
    assert image.tolist() == [[200, 240], [50, 50]]
    zoomed = spectrogram.image(1.0, 2.0, 3, 2)
    assert zoomed.tolist() == [[200] * 3, [100] * 3]


def test_a_track_longer_than_its_headers_say_is_shown_whole() -> None:
    spectrogram = opened(columns=3)
    spectrogram.append(SpectrogramColumns(np.full((4, 50), 9, np.uint8)))
    spectrogram.finish(SpectrogramFinished(50.0))
    assert spectrogram.count == 50
    assert spectrogram.seconds == 50.0


def test_the_range_of_levels_ignores_a_click_and_is_never_too_narrow() -> None:
    spectrogram = opened(columns=2000)
    codes = to_codes(np.full((4, 2000), -62.0, np.float32))
    codes[0, 3] = 255
    spectrogram.append(SpectrogramColumns(codes))
    low, high = spectrogram.shown_range()
    assert high == -40.0  # no lower: faint sound is not blown up to look loud
    assert high - low >= NARROWEST_DB
