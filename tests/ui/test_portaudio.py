"""Sound devices that come and go, on a PortAudio that is made of nothing but its rules."""

from __future__ import annotations

import sys
import time
from types import ModuleType
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import soundfile

from reclass_gui.ui.player import Player, PlayerState
from reclass_gui.ui.portaudio import PortAudioOutput
from reclass_gui.ui.soundoutput import OutputDevice, OutputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

RATE = 22050


class PortAudioError(Exception):
    """What the real one is called."""


class Stream:
    """An open device; it fails from the moment at which it was pulled out."""

    samplerate = 48000.0
    latency = 0.01

    def __init__(self, library: FakePortAudio, index: int) -> None:
        self._library = library
        self._name = library.known[index]
        self._check()
        if library.cannot_start:
            self.start = self._fail
        library.streams.append(self)

    def start(self) -> None:
        self._check()

    def abort(self) -> None:
        self._check()

    def stop(self, ignore_errors: bool = True) -> None:
        if not ignore_errors:
            self._check()

    def close(self, ignore_errors: bool = True) -> None:
        if self in self._library.streams:
            self._library.streams.remove(self)

    def write(self, samples: Any) -> None:
        self._check()
        assert samples.flags.c_contiguous
        self._library.heard.append((self._name, float(np.abs(samples).max())))
        time.sleep(0.002)

    def _check(self) -> None:
        if self._name not in self._library.plugged:
            raise PortAudioError("Device unavailable")

    def _fail(self) -> None:
        raise PortAudioError("Unanticipated host error")


class FakePortAudio(ModuleType):
    """Looks for devices when it is initialised, and knows nothing newer until it is again."""

    PortAudioError = PortAudioError

    def __init__(self) -> None:
        super().__init__("sounddevice")
        self.plugged = ["Speakers", "Headphones"]
        self.streams: list[Stream] = []
        self.heard: list[tuple[str, float]] = []
        self.cannot_start = False
        self.broken = False
        self._initialized = 0
        self._initialize()

    def _initialize(self) -> None:
        if self.broken:
            raise PortAudioError("Error initializing PortAudio")
        self.known = list(self.plugged)
        self._initialized += 1

    def _terminate(self) -> None:
        assert not self.streams, "PortAudio is ended under an open stream"
        if not self._initialized:
            raise PortAudioError("PortAudio not initialized")
        self._initialized -= 1

    def query_hostapis(self) -> list[dict[str, Any]]:
        return [{"name": "ALSA"}]

    def query_devices(self, device: Any = None, kind: str | None = None) -> Any:
        if not self._initialized:
            raise PortAudioError("PortAudio not initialized")
        devices = [
            {
                "name": name,
                "index": index,
                "hostapi": 0,
                "max_output_channels": 2,
                "default_samplerate": 48000.0,
                "default_low_output_latency": 0.01,
            }
            for index, name in enumerate(self.known)
        ]
        if kind is None:
            return devices
        if device is None:
            if not devices:
                raise PortAudioError("Error querying device -1")
            return devices[0]
        for about in devices:
            if f"{about['name']}, ALSA" == device:
                return about
        raise ValueError(f"No output device matching {device!r}")

    def OutputStream(self, *, device: int, **_: Any) -> Stream:
        return Stream(self, device)


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> FakePortAudio:
    fake = FakePortAudio()
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    return fake


@pytest.fixture
def player(qtbot: QtBot, library: FakePortAudio) -> Iterator[Player]:
    player = Player(PortAudioOutput)
    yield player
    player.shutdown()
    assert not library.streams


@pytest.fixture
def song(tmp_path: Path) -> Path:
    path = tmp_path / "song.wav"
    soundfile.write(path, np.full((60 * RATE, 2), 0.5), RATE)
    return path


def until(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(condition, timeout=20_000)


def plays_on(qtbot: QtBot, library: FakePortAudio, name: str) -> None:
    library.heard.clear()
    until(qtbot, lambda: len(library.heard) > 3)
    assert {device for device, _ in library.heard} == {name}


def test_a_lost_device_is_said_and_found_again(
    qtbot: QtBot, library: FakePortAudio, player: Player, song: Path
) -> None:
    player.set_device("Headphones, ALSA")
    player.load(song, plays=True)
    plays_on(qtbot, library, "Headphones")
    library.plugged.remove("Headphones")
    until(qtbot, lambda: player.state is PlayerState.NO_DEVICE)
    assert player.reason == "The sound device is gone"
    where = player.position
    player.play()
    until(qtbot, lambda: "can't be opened" in player.reason)
    assert player.position == where
    library.plugged.insert(0, "Headphones")  # under another number than before
    player.play()
    plays_on(qtbot, library, "Headphones")
    assert player.reason == ""
    assert player.position >= where


def test_the_systems_choice_moves_on_when_its_device_is_lost(
    qtbot: QtBot, library: FakePortAudio, player: Player, song: Path
) -> None:
    player.load(song, plays=True)
    plays_on(qtbot, library, "Speakers")
    library.plugged.remove("Speakers")
    until(qtbot, lambda: player.state is PlayerState.NO_DEVICE)
    player.play()
    plays_on(qtbot, library, "Headphones")


def test_a_device_that_came_after_the_start_can_be_played_through(
    qtbot: QtBot, library: FakePortAudio, player: Player, song: Path
) -> None:
    library.plugged.clear()
    library._terminate()
    library._initialize()
    player.load(song, plays=True)
    until(qtbot, lambda: player.state is PlayerState.NO_DEVICE)
    assert player.reason == "No sound device"
    library.plugged.append("Dongle")
    player.play()
    plays_on(qtbot, library, "Dongle")


def test_a_device_lost_while_seeking_or_pausing_is_found_again(
    qtbot: QtBot, library: FakePortAudio, player: Player, song: Path
) -> None:
    for _ in range(3):
        player.load(song, plays=True)
        plays_on(qtbot, library, "Speakers")
        library.plugged.remove("Speakers")
        player.seek(30.0)
        player.pause()
        player.seek(40.0)
        until(qtbot, lambda: not library.streams)
        assert player.state in (PlayerState.PAUSED, PlayerState.NO_DEVICE)
        library.plugged.insert(0, "Speakers")
        player.play()
        plays_on(qtbot, library, "Speakers")
        assert player.position >= 40.0


def test_a_device_that_opens_but_does_not_start_leaves_nothing_open(
    library: FakePortAudio,
) -> None:
    library.cannot_start = True
    output = PortAudioOutput()
    with pytest.raises(OutputError, match="No sound device"):
        output.open("")
    assert not library.streams
    library.cannot_start = False
    assert output.open("") == 48000
    output.close()


def test_portaudio_that_breaks_altogether_comes_back(
    qtbot: QtBot, library: FakePortAudio, player: Player, song: Path
) -> None:
    library.broken = True
    with qtbot.waitSignal(player.devices_changed, timeout=20_000) as signal:
        player.refresh_devices()
    assert signal.args == [[]]
    player.load(song, plays=True)
    until(qtbot, lambda: player.state is PlayerState.NO_DEVICE)
    library.broken = False
    player.play()
    plays_on(qtbot, library, "Speakers")


def test_a_fault_while_looking_for_devices_does_not_end_the_player(
    qtbot: QtBot,
    library: FakePortAudio,
    player: Player,
    song: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(library, "query_hostapis", lambda: [])
    with qtbot.waitSignal(player.devices_changed, timeout=20_000) as signal:
        player.refresh_devices()
    assert signal.args == [[]]
    monkeypatch.undo()
    monkeypatch.setitem(sys.modules, "sounddevice", library)
    player.load(song, plays=True)
    plays_on(qtbot, library, "Speakers")


def test_new_devices_are_found_while_nothing_plays(
    qtbot: QtBot, library: FakePortAudio, player: Player
) -> None:
    library.plugged = ["Headphones"]
    with qtbot.waitSignal(player.devices_changed, timeout=20_000) as signal:
        player.refresh_devices()
    assert signal.args == [[OutputDevice("Headphones, ALSA", "Headphones")]]
