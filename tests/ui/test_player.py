"""The player: states, position, seeking, devices that are missing or get lost, threads that end."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from reclass_gui.ui.player import SILENT_DEVICE, Player, PlayerState, PortAudioOutput
from reclass_gui.ui.soundoutput import NullOutput, OutputDevice, OutputError, to_stereo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reclass_gui.core.records import FloatArray

RATE = 22050


class RecordingOutput(NullOutput):
    """A silent clock, fast, that keeps what it is given; its device can be pulled out."""

    def __init__(self) -> None:
        super().__init__(speed=20.0)
        self.written: list[FloatArray] = []
        self.opened: list[str] = []
        self.present = True
        self.is_open = False

    def devices(self) -> list[OutputDevice]:
        return [OutputDevice("cellar", "Speakers in the cellar")] if self.present else []

    def open(self, device: str) -> int:
        if not self.present:
            raise OutputError("No sound device")
        self.opened.append(device)
        self.is_open = True
        return super().open(device)

    def write(self, samples: FloatArray) -> None:
        if not self.present:
            raise OutputError("The sound device is gone")
        self.written.append(samples.copy())
        super().write(samples)

    def close(self, *, drain: bool = False) -> None:
        self.is_open = False
        super().close(drain=drain)

    @property
    def sound(self) -> FloatArray:
        return np.concatenate(self.written)


@pytest.fixture
def output() -> RecordingOutput:
    return RecordingOutput()


@pytest.fixture
def player(qtbot: QtBot, output: RecordingOutput) -> Iterator[Player]:
    player = Player(lambda: output)
    yield player
    player.shutdown()


@pytest.fixture
def ramp(tmp_path: Path) -> Path:
    """Ten seconds whose level says the time: sample value = second / 20."""
    path = tmp_path / "ramp.wav"
    seconds = np.arange(10 * RATE) / RATE
    soundfile.write(path, np.stack([seconds / 20] * 2, axis=1), RATE, subtype="FLOAT")
    return path


def player_threads() -> list[str]:
    return [t.name for t in threading.enumerate() if t.name.startswith("player-")]


def until(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(condition, timeout=20_000)


def test_a_track_is_heard_from_beginning_to_end(
    qtbot: QtBot, player: Player, output: RecordingOutput, ramp: Path
) -> None:
    positions: list[float] = []
    player.position_changed.connect(positions.append)
    player.load(ramp)
    with qtbot.waitSignal(player.ended, timeout=20_000):
        player.play()
    assert player.state is PlayerState.STOPPED
    assert player.position == pytest.approx(10.0, abs=0.01)
    assert positions == sorted(positions)
    assert not output.is_open
    heard = output.sound
    assert len(heard) == pytest.approx(10 * NullOutput.RATE, abs=NullOutput.RATE // 100)
    middle = heard[len(heard) // 2]
    assert middle == pytest.approx(5.0 / 20, abs=1e-3)


def test_sound_begins_without_a_step(
    qtbot: QtBot, player: Player, output: RecordingOutput, ramp: Path
) -> None:
    player.load(ramp, start=8.0, plays=True)
    until(qtbot, lambda: len(output.written) > 2)
    first = output.written[0][:, 0]
    assert abs(float(first[0])) < 0.01
    assert float(np.abs(np.diff(first)).max()) < 0.01
    assert output.written[1][0, 0] == pytest.approx(8.0 / 20, abs=0.01)


def test_pause_stands_still_and_play_goes_on_there(
    qtbot: QtBot, player: Player, output: RecordingOutput, ramp: Path
) -> None:
    player.load(ramp, plays=True)
    until(qtbot, lambda: player.position > 1.0)
    player.pause()
    assert player.state is PlayerState.PAUSED
    where = player.position
    until(qtbot, lambda: not output.is_open)
    assert player.position == where
    output.written.clear()
    player.toggle()
    assert player.state is PlayerState.PLAYING
    until(qtbot, lambda: len(output.written) > 2)
    assert output.written[1][0, 0] * 20 == pytest.approx(where, abs=0.1)


def test_seek_while_playing_drops_what_was_decoded(
    qtbot: QtBot, player: Player, output: RecordingOutput, ramp: Path
) -> None:
    player.load(ramp, plays=True)
    until(qtbot, lambda: player.position > 0.2)
    player.seek(9.0)
    assert player.position >= 9.0
    with qtbot.waitSignal(player.ended, timeout=20_000):
        pass
    assert 0 < len(output.sound) / NullOutput.RATE < 8.0
    assert output.sound[-100, 0] * 20 == pytest.approx(10.0, abs=0.05)


def test_seek_while_standing_still_plays_nothing(
    player: Player, output: RecordingOutput, ramp: Path
) -> None:
    player.load(ramp)
    player.seek(4.0)
    assert player.position == 4.0
    assert player.state is PlayerState.PAUSED
    assert player_threads() == []
    player.seek(-3.0)
    assert player.position == 0.0
    assert output.written == []


def test_play_after_the_end_begins_anew(
    qtbot: QtBot, player: Player, output: RecordingOutput, ramp: Path
) -> None:
    with qtbot.waitSignal(player.ended, timeout=20_000):
        player.load(ramp, start=9.8, plays=True)
    output.written.clear()
    player.play()
    until(qtbot, lambda: len(output.written) > 2)
    assert output.written[1][0, 0] * 20 < 1.0


def test_volume_is_applied_and_never_exceeds_full_scale(
    qtbot: QtBot, player: Player, output: RecordingOutput, ramp: Path
) -> None:
    player.set_volume(0.5)
    with qtbot.waitSignal(player.ended, timeout=20_000):
        player.load(ramp, start=9.0, plays=True)
    assert output.sound[-100, 0] == pytest.approx(0.5 * 0.5**3, abs=0.005)
    player.set_volume(7.0)
    assert player.volume == 1.0


def test_no_device_is_said_and_the_playhead_stays(
    qtbot: QtBot, player: Player, output: RecordingOutput, ramp: Path
) -> None:
    output.present = False
    player.load(ramp, start=3.0, plays=True)
    until(qtbot, lambda: player.state is PlayerState.NO_DEVICE)
    assert player.reason == "No sound device"
    assert player.position == 3.0
    output.present = True
    player.play()
    until(qtbot, lambda: player.position > 3.2)
    assert player.reason == ""


def test_a_device_that_is_pulled_out_stops_the_player_where_it_was(
    qtbot: QtBot, player: Player, output: RecordingOutput, ramp: Path
) -> None:
    player.load(ramp, plays=True)
    until(qtbot, lambda: player.position > 1.0)
    output.present = False
    until(qtbot, lambda: player.state is PlayerState.NO_DEVICE)
    where = player.position
    assert where > 1.0
    assert player.reason == "The sound device is gone"
    output.present = True
    output.written.clear()
    player.play()
    until(qtbot, lambda: len(output.written) > 2)
    assert output.written[1][0, 0] * 20 == pytest.approx(where, abs=0.1)


def test_another_device_takes_over_while_playing(
    qtbot: QtBot, player: Player, output: RecordingOutput, ramp: Path
) -> None:
    player.load(ramp, plays=True)
    until(qtbot, lambda: player.position > 0.5)
    player.set_device("cellar")
    until(qtbot, lambda: output.opened == ["", "cellar"])
    before = player.position
    assert before > 0.4
    until(qtbot, lambda: player.position > before)


def test_devices_are_looked_for_off_the_gui_thread(
    qtbot: QtBot, player: Player, output: RecordingOutput
) -> None:
    with qtbot.waitSignal(player.devices_changed, timeout=20_000) as signal:
        player.refresh_devices()
    assert signal.args == [[OutputDevice("cellar", "Speakers in the cellar")]]
    output.present = False
    with qtbot.waitSignal(player.devices_changed, timeout=20_000) as signal:
        player.refresh_devices()
    assert signal.args == [[]]


def test_a_file_that_is_no_sound_says_so(qtbot: QtBot, player: Player, tmp_path: Path) -> None:
    path = tmp_path / "letter.mp3"
    path.write_text("Dear friend")
    with qtbot.waitSignal(player.failed, timeout=20_000) as signal:
        player.load(path, plays=True)
    assert "audio" in signal.args[0]
    assert player.state is PlayerState.STOPPED


def test_a_file_that_vanished_says_so(qtbot: QtBot, player: Player, tmp_path: Path) -> None:
    with qtbot.waitSignal(player.failed, timeout=20_000) as signal:
        player.load(tmp_path / "gone.wav", plays=True)
    assert signal.args == ["the file is no longer there"]


def test_release_stops_and_closes_the_file(
    qtbot: QtBot, player: Player, output: RecordingOutput, ramp: Path
) -> None:
    player.load(ramp, plays=True)
    until(qtbot, lambda: player.position > 0.2)
    assert player.release(ramp.with_name("another.wav"))
    assert player.state is PlayerState.PLAYING
    assert player.release(ramp)
    assert player.state is PlayerState.STOPPED
    assert player.path is None
    assert not output.is_open
    player.play()
    assert player.state is PlayerState.STOPPED


def test_shutdown_leaves_no_thread(
    qtbot: QtBot, player: Player, output: RecordingOutput, ramp: Path
) -> None:
    player.load(ramp, plays=True)
    until(qtbot, lambda: player.position > 0.2)
    assert sorted(player_threads()) == ["player-decoder", "player-output"]
    player.shutdown()
    assert player_threads() == []
    assert not output.is_open


def test_many_fast_seeks_end_at_the_last_one(
    qtbot: QtBot, player: Player, output: RecordingOutput, ramp: Path
) -> None:
    player.load(ramp, plays=True)
    for number in range(200):
        player.seek(number % 10)
    player.seek(9.5)
    with qtbot.waitSignal(player.ended, timeout=20_000):
        pass
    assert output.sound[-100, 0] * 20 == pytest.approx(10.0, abs=0.05)


def test_the_real_output_without_a_device_speaks_plainly() -> None:
    output = PortAudioOutput()
    if output.devices():
        pytest.skip("this machine has a sound device")
    with pytest.raises(OutputError, match="No sound"):
        output.open("")
    with pytest.raises(OutputError, match="cellar"):
        output.open("cellar")
    output.close()


def test_the_real_output_can_be_silent_everywhere(qtbot: QtBot, ramp: Path) -> None:
    player = Player()
    try:
        player.set_device(SILENT_DEVICE)
        player.load(ramp, plays=True)
        until(qtbot, lambda: player.position > 0.2)
    finally:
        player.shutdown()


@pytest.mark.parametrize("channels", [1, 2, 3, 4, 6, 8, 11])
def test_any_number_of_channels_becomes_two_without_clipping(channels: int) -> None:
    loud = np.ones((5, channels), np.float32)
    mixed = to_stereo(loud)
    assert mixed.shape == (5, 2)
    assert mixed.dtype == np.float32
    np.testing.assert_allclose(mixed, 1.0, atol=1e-6)


def test_left_stays_left_in_surround_sound() -> None:
    samples = np.zeros((3, 6), np.float32)
    samples[:, 0] = 1.0
    mixed = to_stereo(samples)
    assert mixed[0, 0] > 0.3
    assert mixed[0, 1] == 0.0


def test_a_loop_is_played_again_and_again_without_a_gap(
    qtbot: QtBot, player: Player, output: RecordingOutput, ramp: Path
) -> None:
    positions: list[float] = []
    player.position_changed.connect(positions.append)
    player.load(ramp, start=2.5)
    player.set_loop((2.0, 3.0))
    player.play()
    until(qtbot, lambda: len(output.written) > 100)
    player.pause()
    assert 2.0 <= player.position < 3.0
    assert min(positions) >= 2.0
    assert max(positions) < 3.0
    heard = output.sound[4000:, 0] * 20  # after the fade at the start
    rate = NullOutput.RATE
    assert len(heard) > 3 * rate
    seam = int(np.argmin(np.diff(heard))) + 1
    np.testing.assert_array_equal(heard[seam : seam + rate], heard[seam + rate : seam + 2 * rate])
    assert heard.min() >= 1.99


def test_a_loop_can_be_left_and_is_forgotten_with_the_track(
    qtbot: QtBot, player: Player, ramp: Path
) -> None:
    player.load(ramp, start=9.0)
    player.set_loop((8.0, 8.4))
    assert player.position == 8.0
    player.play()
    until(qtbot, lambda: player.position > 8.1)
    player.set_loop(None)
    assert player.state is PlayerState.PLAYING
    with qtbot.waitSignal(player.ended, timeout=20_000):
        pass
    player.set_loop((1.0, 2.0))
    player.load(ramp)
    assert player.loop is None


def test_seeking_behind_a_loop_plays_on_to_the_end(
    qtbot: QtBot, player: Player, ramp: Path
) -> None:
    player.load(ramp)
    player.set_loop((1.0, 2.0))
    player.seek(9.0)
    with qtbot.waitSignal(player.ended, timeout=20_000):
        player.play()
    assert player.position == pytest.approx(10.0, abs=0.01)


def test_a_level_that_is_known_before_is_in_force_from_the_first_sample(
    qtbot: QtBot, player: Player, output: RecordingOutput, ramp: Path
) -> None:
    player.load(ramp, start=9.0)
    player.set_level(0.25)
    with qtbot.waitSignal(player.ended, timeout=20_000):
        player.play()
    assert output.written[1][0, 0] * 20 / 0.25 == pytest.approx(9.04, abs=0.01)
    player.load(ramp, start=9.0)  # the level was that of the track before
    output.written.clear()
    with qtbot.waitSignal(player.ended, timeout=20_000):
        player.play()
    assert output.written[1][0, 0] * 20 == pytest.approx(9.04, abs=0.01)


def test_a_level_that_becomes_known_while_playing_is_faded_to(
    qtbot: QtBot, player: Player, output: RecordingOutput, tmp_path: Path
) -> None:
    path = tmp_path / "even.wav"
    soundfile.write(path, np.full((20 * RATE, 2), 0.5), RATE, subtype="FLOAT")
    player.load(path, plays=True)
    until(qtbot, lambda: len(output.written) > 20)
    player.set_level(0.2)
    until(qtbot, lambda: output.written[-1][-1, 0] < 0.1001)
    player.set_level(4.0)  # would clip
    until(qtbot, lambda: output.written[-1][-1, 0] > 0.999)
    player.pause()
    heard = output.sound[NullOutput.RATE // 4 :, 0]
    assert heard.max() <= 1.0
    falling = heard[: int(heard.argmin())]
    first = int(np.flatnonzero(falling < 0.499)[0])
    assert (len(falling) - first) / NullOutput.RATE == pytest.approx(0.5, abs=0.05)
    assert float(np.abs(np.diff(falling)).max()) < 1e-4
