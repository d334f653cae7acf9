"""The player behind the window: what is heard, where it is, and through which device."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from reclass_gui.ui.playback import Playback, PlayerState
from reclass_gui.ui.soundoutput import (
    DEFAULT_DEVICE,
    NullOutput,
    OutputDevice,
    OutputError,
    SoundOutput,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reclass_gui.core.records import FloatArray
    from reclass_gui.ui.decodeahead import Loop

log = logging.getLogger(__name__)

__all__ = ["SILENT_DEVICE", "Player", "PlayerState", "PortAudioOutput"]

SILENT_DEVICE = "silent"
"""The key of the device that is none: time passes, nothing sounds."""

POLL_MS = 33
# Long enough for a busy machine to be late by some chunks, short enough not to be noticed.
_LATENCY_SECONDS = 0.12


class PortAudioOutput:
    """Play through PortAudio, or silently where a person chose that."""

    def __init__(self) -> None:
        self._stream: Any = None
        self._channels = 2
        self._silent = NullOutput()
        self._is_silent = False

    def devices(self) -> list[OutputDevice]:
        """Look for devices that can play; none without PortAudio."""
        try:
            sounddevice = self._load()
        except OutputError:
            return []
        try:
            if self._stream is None:
                # PortAudio looks for devices once, when it starts.
                sounddevice._terminate()
                sounddevice._initialize()
            found = sounddevice.query_devices()
            interfaces = sounddevice.query_hostapis()
        except sounddevice.PortAudioError:
            log.warning("PortAudio cannot look for devices", exc_info=True)
            return []
        devices = {}
        for device in found:
            if device["max_output_channels"] > 0:
                interface = interfaces[device["hostapi"]]["name"]
                key = f"{device['name']}, {interface}"
                label = f"{device['name']} ({interface})" if len(interfaces) > 1 else device["name"]
                devices[key] = OutputDevice(key, label)
        return list(devices.values())

    def open(self, device: str) -> int:
        """Open a device at the rate that it prefers.

        Raises:
            OutputError: PortAudio is missing, or there is no such device, or it can't be opened.
        """
        self._is_silent = device == SILENT_DEVICE
        if self._is_silent:
            return self._silent.open(device)
        sounddevice = self._load()
        try:
            wanted = device if device != DEFAULT_DEVICE else None
            about = sounddevice.query_devices(wanted, "output")
            self._channels = min(2, about["max_output_channels"])
            stream = sounddevice.OutputStream(
                device=about["index"],
                samplerate=about["default_samplerate"],
                channels=self._channels,
                dtype="float32",
                latency=max(_LATENCY_SECONDS, about["default_low_output_latency"]),
            )
            stream.start()
        except (sounddevice.PortAudioError, ValueError) as error:
            raise OutputError(self._sentence(device)) from error
        self._stream = stream
        return round(float(stream.samplerate))

    def write(self, samples: FloatArray) -> None:
        """Play stereo samples, [n, 2].

        Raises:
            OutputError: the device is gone.
        """
        if self._is_silent:
            self._silent.write(samples)
            return
        if self._channels == 1:
            samples = samples.mean(axis=1, keepdims=True, dtype=np.float32)
        try:
            self._stream.write(np.ascontiguousarray(samples))
        except self._load().PortAudioError as error:
            raise OutputError(
                QCoreApplication.translate("Player", "The sound device is gone")
            ) from error

    @property
    def latency(self) -> float:
        """Seconds until a sample that is written now is heard."""
        if self._is_silent:
            return self._silent.latency
        return float(self._stream.latency) if self._stream is not None else 0.0

    def drop(self) -> None:
        """Forget what was written and is not yet heard.

        Raises:
            OutputError: the device is gone.
        """
        if self._is_silent:
            self._silent.drop()
        elif self._stream is not None:
            try:
                self._stream.abort()
                self._stream.start()
            except self._load().PortAudioError as error:
                raise OutputError(
                    QCoreApplication.translate("Player", "The sound device is gone")
                ) from error

    def close(self, *, drain: bool = False) -> None:
        """Let go of the device."""
        if self._is_silent:
            self._silent.close(drain=drain)
        if self._stream is None:
            return
        stream, self._stream = self._stream, None
        if drain:
            stream.stop(ignore_errors=True)
        stream.close(ignore_errors=True)

    @staticmethod
    def _load() -> Any:
        try:
            import sounddevice
        except OSError as error:
            raise OutputError(
                QCoreApplication.translate(
                    "Player",
                    "No sound: the library PortAudio is not installed (package libportaudio2)",
                )
            ) from error
        return sounddevice

    @staticmethod
    def _sentence(device: str) -> str:
        if device == DEFAULT_DEVICE:
            return QCoreApplication.translate("Player", "No sound device")
        return QCoreApplication.translate(
            "Player", "The sound device “{name}” can't be opened"
        ).format(name=device)


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
