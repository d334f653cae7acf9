"""Sound through PortAudio: devices that come and go, and a plain word where there is none."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from reclass_gui.ui.soundoutput import (
    DEFAULT_DEVICE,
    SILENT_DEVICE,
    NullOutput,
    OutputDevice,
    OutputError,
)

if TYPE_CHECKING:
    from reclass_gui.core.records import FloatArray

log = logging.getLogger(__name__)

# Long enough for a busy machine to be late by some chunks, short enough not to be noticed.
_LATENCY_SECONDS = 0.12


class PortAudioOutput:
    """Play through PortAudio, or silently where a person chose that."""

    def __init__(self) -> None:
        self._stream: Any = None
        self._channels = 2
        self._silent = NullOutput()
        self._is_silent = False
        self._is_lost = False

    def devices(self) -> list[OutputDevice]:
        """Look for devices that can play; none without PortAudio."""
        try:
            sounddevice = self._load()
        except OutputError:
            return []
        try:
            if self._stream is None:
                self._look_again(sounddevice)
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
        failures = (sounddevice.PortAudioError, ValueError)
        try:
            if self._is_lost:
                self._look_again(sounddevice)
            try:
                self._stream = self._started(sounddevice, device)
            except failures:
                # It may have come, or another may be the system's choice, since PortAudio looked.
                self._look_again(sounddevice)
                self._stream = self._started(sounddevice, device)
        except failures as error:
            raise OutputError(self._sentence(device)) from error
        self._is_lost = False
        return round(float(self._stream.samplerate))

    def _started(self, sounddevice: Any, device: str) -> Any:
        about = sounddevice.query_devices(device if device != DEFAULT_DEVICE else None, "output")
        self._channels = min(2, about["max_output_channels"])
        stream = sounddevice.OutputStream(
            device=about["index"],
            samplerate=about["default_samplerate"],
            channels=self._channels,
            dtype="float32",
            latency=max(_LATENCY_SECONDS, about["default_low_output_latency"]),
        )
        try:
            stream.start()
        except sounddevice.PortAudioError:
            stream.close(ignore_errors=True)
            raise
        return stream

    @staticmethod
    def _look_again(sounddevice: Any) -> None:
        """Let PortAudio look for devices, which it does once, when it starts.

        Only while no stream is open: they would be gone with it.
        """
        while sounddevice._initialized:
            sounddevice._terminate()
        sounddevice._initialize()

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
            raise self._gone() from error

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
                raise self._gone() from error

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

    def _gone(self) -> OutputError:
        self._is_lost = True
        return OutputError(QCoreApplication.translate("Player", "The sound device is gone"))
