"""The player behind the window: what is heard, where it is, and through which device."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from reclass_gui.ui.playback import Playback, PlayerState
from reclass_gui.ui.portaudio import PortAudioOutput
from reclass_gui.ui.soundoutput import DEFAULT_DEVICE, SILENT_DEVICE, SoundOutput

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reclass_gui.ui.decodeahead import Loop

__all__ = ["SILENT_DEVICE", "Player", "PlayerState", "PortAudioOutput"]

POLL_MS = 33


class Player(QObject):
    """Play one track at a time; every method returns at once.

    Signals:
        state_changed: the new ``PlayerState``.
        position_changed: second of the track that is heard now, about thirty times a second.
        failed: why the track can't be played (any further), in words for a person.
        ended: the track was heard to its end.
        devices_changed: a list of ``OutputDevice``, after ``refresh_devices``.
    """

    state_changed = Signal(PlayerState)
    position_changed = Signal(float)
    failed = Signal(str)
    ended = Signal()
    devices_changed = Signal(list)

    def __init__(
        self,
        make_output: Callable[[], SoundOutput] = PortAudioOutput,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._playback = Playback(make_output)
        self._path: Path | None = None
        self._state = PlayerState.STOPPED
        self._position = 0.0
        self._loop: Loop | None = None
        self._volume = 1.0
        self._device = DEFAULT_DEVICE
        self._awaits_devices = False
        self._reason = ""
        self._at_end = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._poll)

    @property
    def state(self) -> PlayerState:
        """What the player is doing."""
        return self._state

    @property
    def path(self) -> Path | None:
        """The file that is loaded."""
        return self._path

    @property
    def position(self) -> float:
        """Second of the track that is heard now, or will be."""
        return self._position

    @property
    def loop(self) -> Loop | None:
        """The stretch that repeats, in seconds; None without one."""
        return self._loop

    @property
    def volume(self) -> float:
        """How loud, 0 to 1, as a slider shows it."""
        return self._volume

    @property
    def device(self) -> str:
        """Key of the device that is wanted."""
        return self._device

    @property
    def reason(self) -> str:
        """Why there is no sound; empty while all is well."""
        return self._reason

    def load(self, path: Path | None, *, start: float = 0.0, plays: bool = False) -> None:
        """Take another track, standing at ``start`` seconds, and play it if wanted.

        Loop and level are forgotten: they were those of the track before.
        """
        self._path = path
        self._loop = None
        self._playback.set_level(1.0)
        self._cue(start, plays=plays)

    def play(self) -> None:
        """Play on from where the playhead stands; without a device this looks for one again."""
        if self._path is not None and self._state is not PlayerState.PLAYING:
            self._cue(0.0 if self._at_end else self._position, plays=True)

    def pause(self) -> None:
        """Stand still."""
        if self._state is PlayerState.PLAYING:
            self._playback.pause()
            self._poll()

    def toggle(self) -> None:
        """Play or pause."""
        if self._state is PlayerState.PLAYING:
            self.pause()
        else:
            self.play()

    def seek(self, seconds: float) -> None:
        """Go to another moment; what plays goes on there."""
        if self._path is not None:
            self._cue(seconds, plays=self._state is PlayerState.PLAYING)

    def set_loop(self, loop: Loop | None) -> None:
        """Repeat a stretch from now on, or nothing any more.

        Who stands outside the stretch goes to its beginning.
        """
        if self._path is None or loop == self._loop:
            return
        self._loop = loop
        inside = loop is None or loop[0] <= self._position < loop[1]
        start = self._position if loop is None or inside else loop[0]
        self._cue(start, plays=self._state is PlayerState.PLAYING)

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0 to 1; the ear hears equal steps as about equal."""
        self._volume = min(max(volume, 0.0), 1.0)
        # The third power comes close to how loudness is felt, as in PulseAudio and others.
        self._playback.set_gain(self._volume**3)

    def set_level(self, level: float) -> None:
        """Multiply the sound of the loaded track by ``level`` besides the volume.

        What plays fades there in half a second.
        """
        self._playback.set_level(level)

    def set_device(self, key: str) -> None:
        """Play through another device, at once if something plays."""
        self._device = key
        self._playback.set_device(key)

    def refresh_devices(self) -> None:
        """Look for devices; ``devices_changed`` follows."""
        self._awaits_devices = True
        self._playback.ask_devices()
        self._timer.start()

    def release(self, path: Path) -> bool:
        """Stop if ``path`` is the loaded file, and wait (3 s at most) until it is closed.

        Returns whether the file is closed, as far as the player is concerned.
        """
        if path != self._path:
            return True
        self._path = None
        released = self._playback.release()
        self._poll()
        return released

    def shutdown(self) -> None:
        """End the threads."""
        self._timer.stop()
        self._path = None
        self._playback.close()

    def _cue(self, start: float, *, plays: bool) -> None:
        self._reason = ""
        self._at_end = False
        self._playback.cue(self._path, start, plays=plays, loop=self._loop)
        self._poll()

    def _poll(self) -> None:
        """Compare the threads' snapshot with what was last told."""
        snapshot = self._playback.snapshot()
        if self._awaits_devices and not snapshot.looks_for_devices:
            self._awaits_devices = False
            self.devices_changed.emit(list(snapshot.devices))
        if snapshot.position != self._position:
            self._position = snapshot.position
            self.position_changed.emit(self._position)
        failed = snapshot.state is PlayerState.STOPPED and snapshot.reason != self._reason
        ended = snapshot.ended and not self._at_end
        self._reason, self._at_end = snapshot.reason, snapshot.ended
        if snapshot.state is not self._state:
            self._state = snapshot.state
            self.state_changed.emit(self._state)
        if failed and snapshot.reason:
            self.failed.emit(snapshot.reason)
        if ended:
            self.ended.emit()
        is_idle = self._state is not PlayerState.PLAYING and not self._awaits_devices
        if is_idle:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
