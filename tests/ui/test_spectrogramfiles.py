"""Spectrograms on the disk: found again, never trusted blindly, never growing without end."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from reclass_gui.core.records import Track
from reclass_gui.ui import spectrogramfiles, spectrogramjob
from reclass_gui.ui.spectrogramdata import (
    Spectrogram,
    SpectrogramColumns,
    SpectrogramFailed,
    SpectrogramFinished,
    SpectrogramOpened,
)
from reclass_gui.ui.spectrogramfiles import kept_or_computed, prune

if TYPE_CHECKING:
    from pathlib import Path

RATE = 16000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "pictures"


@pytest.fixture
def computed(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The paths for which a spectrogram was computed and not read."""
    paths: list[Path] = []
    compute = spectrogramjob.compute

    def noted(path: Path):  # type: ignore[no-untyped-def]
        paths.append(path)
        yield from compute(path)

    monkeypatch.setattr(spectrogramjob, "compute", noted)
    return paths


def make_track(folder: Path, name: str = "song", seconds: float = 2.0) -> Track:
    path = folder / f"{name}.wav"
    t = np.arange(round(seconds * RATE)) / RATE
    soundfile.write(path, 0.3 * np.sin(2 * np.pi * 440 * t), RATE)
    about = path.stat()
    return Track(path, about.st_size, about.st_mtime_ns, "wav", seconds=seconds)


def collect(folder: Path | None, track: Track) -> Spectrogram:
    events = list(kept_or_computed(folder, track))
    assert isinstance(events[0], SpectrogramOpened)
    spectrogram = Spectrogram(events[0])
    for event in events[1:]:
        if isinstance(event, SpectrogramColumns):
            spectrogram.append(event)
    assert isinstance(events[-1], SpectrogramFinished)
    spectrogram.finish(events[-1])
    return spectrogram


def test_what_was_computed_is_found_again_the_same(
    tmp_path: Path, folder: Path, computed: list[Path]
) -> None:
    track = make_track(tmp_path)
    first, second = collect(folder, track), collect(folder, track)
    assert computed == [track.path]
    np.testing.assert_array_equal(first.codes, second.codes)
    np.testing.assert_array_equal(first.frequencies, second.frequencies)
    assert (first.seconds, first.column_seconds) == (second.seconds, second.column_seconds)
    assert first.loudness == second.loudness
    assert first.loudness is not None
    assert [p.suffix for p in folder.iterdir()] == [".npz"]  # nothing half-written beside it


def test_silence_is_kept_as_silence(tmp_path: Path, folder: Path, computed: list[Path]) -> None:
    path = tmp_path / "silent.wav"
    soundfile.write(path, np.zeros(RATE), RATE)
    about = path.stat()
    track = Track(path, about.st_size, about.st_mtime_ns, "wav", seconds=1.0)
    assert collect(folder, track).loudness is None
    assert collect(folder, track).loudness is None
    assert len(computed) == 1


def test_a_changed_file_and_another_way_of_drawing_are_computed_anew(
    tmp_path: Path, folder: Path, computed: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    track = make_track(tmp_path)
    collect(folder, track)
    changed = make_track(tmp_path, seconds=1.0)
    assert collect(folder, changed).seconds == pytest.approx(1.0)
    monkeypatch.setattr(spectrogramjob, "ROWS", 64)
    assert len(collect(folder, changed).frequencies) == 64
    assert len(computed) == 3


def test_a_file_that_is_not_the_one_scanned_is_not_kept(tmp_path: Path, folder: Path) -> None:
    track = make_track(tmp_path)
    collect(folder, replace(track, mtime_ns=track.mtime_ns - 1))
    assert not folder.exists()


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "text", "fits not"])
def test_a_damaged_one_is_ignored_and_made_anew(
    tmp_path: Path, folder: Path, computed: list[Path], damage: str
) -> None:
    track = make_track(tmp_path)
    whole = collect(folder, track)
    (place,) = folder.iterdir()
    content = bytearray(place.read_bytes())
    if damage == "cut":
        place.write_bytes(content[: len(content) // 2])
    elif damage == "flipped":
        content[len(content) // 3] ^= 0xFF
        place.write_bytes(content)
    elif damage == "fits not":
        np.savez(place, codes=np.zeros((3, 4), np.uint8), frequencies=np.ones(9), about=np.ones(4))
    else:
        place.write_bytes(b"" if damage == "empty" else b"not an archive")
    np.testing.assert_array_equal(collect(folder, track).codes, whole.codes)
    assert len(computed) == 2
    collect(folder, track)
    assert len(computed) == 2  # it was mended


def test_what_is_no_sound_or_was_left_in_the_middle_is_not_kept(
    tmp_path: Path, folder: Path
) -> None:
    path = tmp_path / "letter.mp3"
    path.write_text("Dear friend")
    (event,) = kept_or_computed(folder, Track(path, 11, path.stat().st_mtime_ns, "mp3"))
    assert isinstance(event, SpectrogramFailed)
    events = kept_or_computed(folder, make_track(tmp_path, seconds=9.0))
    next(events)
    next(events)
    events.close()  # type: ignore[attr-defined]
    assert not folder.exists()


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert collect(blocked / "pictures", make_track(tmp_path)).complete


def test_those_not_used_for_longest_go_first(tmp_path: Path, folder: Path) -> None:
    tracks = [make_track(tmp_path, f"song{number}") for number in range(3)]
    for age, track in enumerate(tracks):
        collect(folder, track)
        os.utime(folder / spectrogramfiles._name(track), (age, age))
    collect(folder, tracks[0])  # used again
    size = (folder / spectrogramfiles._name(tracks[0])).stat().st_size
    prune(folder, 2 * size + size // 2)
    left = {place.name for place in folder.iterdir()}
    assert left == {spectrogramfiles._name(tracks[number]) for number in (0, 2)}
