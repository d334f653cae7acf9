"""Feed a sound output from a thread; no Qt in here.

Whoever plays says what is wanted and reads a snapshot of what is: neither waits for a disk or a
device. The thread follows the newest wish and drops what it still holds of an older one.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

import numpy as np

from reclass_gui.ui.decodeahead import PATIENCE_SECONDS, DecodeAhead, Loop
from reclass_gui.ui.looping import folded
from reclass_gui.ui.soundoutput import DEFAULT_DEVICE, OutputDevice, OutputError, SoundOutput

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reclass_gui.core.records import FloatArray

log = logging.getLogger(__name__)

# Short, so that a seek, a pause or a change of volume is heard at once.
CHUNK_SECONDS = 0.04
# Another loudness that becomes known while the track plays must not be a jump.
FADE_SECONDS = 0.5


class PlayerState(Enum):
    """What a player is doing."""

    STOPPED = "stopped"
    PLAYING = "playing"
    PAUSED = "paused"
    NO_DEVICE = "no device"


@dataclass(frozen=True, slots=True, eq=False)
class _Wish:
    path: Path | None = None
    start: float = 0.0
    plays: bool = False
    device: str = DEFAULT_DEVICE
    loop: Loop | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the thread is at.

    Attributes:
        position: second of the track that is heard now.
        reason: why there is no sound, in words for a person; else empty.
        ended: the track was heard to its end.
        looks_for_devices: they have been asked for and are not known yet.
        devices: what to play through, once they have been asked for.
    """

    state: PlayerState
    position: float
    reason: str
    ended: bool
    looks_for_devices: bool
    devices: tuple[OutputDevice, ...]


class Playback:
    """Play one file at a time through one output.

    Args:
        make_output: called in the feeding thread, which alone touches the output.
    """

    def __init__(self, make_output: Callable[[], SoundOutput]) -> None:
        self._make_output = make_output
        self._condition = threading.Condition()
        self._thread: threading.Thread | None = None
        self._decoder = DecodeAhead()
        self._wish = _Wish()
        self._served = self._wish
        self._asks_devices = False
        self._closing = False
        self._gain = 1.0
        self._level = 1.0
        self._state = PlayerState.STOPPED
        self._position = 0.0
        self._reason = ""
        self._ended = False
        self._devices: tuple[OutputDevice, ...] = ()

    # Wishes: from the thread of whoever plays

    def cue(
        self, path: Path | None, start: float, *, plays: bool, loop: Loop | None = None
    ) -> None:
        """Take a file and a moment (seconds) in it, and play from there or stand still.

        What reaches the end of ``loop`` goes on at its beginning.
        """
        plays = plays and path is not None
        start = max(start, 0.0)
        with self._condition:
            self._want(replace(self._wish, path=path, start=start, plays=plays, loop=loop))
            if plays:
                self._state = PlayerState.PLAYING
            else:
                self._state = PlayerState.PAUSED if path and start > 0 else PlayerState.STOPPED

    def pause(self) -> None:
        """Stand still at what is heard now."""
        with self._condition:
            if self._state is PlayerState.PLAYING:
                self._want(replace(self._wish, start=self._position, plays=False))
                self._state = PlayerState.PAUSED

    def set_device(self, key: str) -> None:
        """Play through another device, at once if playing."""
        with self._condition:
            if key != self._wish.device:
                self._want(replace(self._wish, start=self._position, device=key))

    def set_gain(self, gain: float) -> None:
        """Multiply the samples by ``gain`` from the next chunk on."""
        with self._condition:
            self._gain = gain

    def set_level(self, level: float) -> None:
        """Multiply by ``level`` as well; what plays fades there in half a second."""
        with self._condition:
            self._level = level

    def ask_devices(self) -> None:
        """Look for devices; a later snapshot has them."""
        with self._condition:
            self._asks_devices = True
            self._start_thread()

    def snapshot(self) -> Snapshot:
        """Return what the thread is at."""
        with self._condition:
            return Snapshot(
                state=self._state,
                position=self._position,
                reason=self._reason,
                ended=self._ended,
                looks_for_devices=self._asks_devices,
                devices=self._devices,
            )

    def release(self) -> bool:
        """Stop and let go of the file; False if it is still open after 3 seconds."""
        self.cue(None, 0.0, plays=False)
        with self._condition:
            wish = self._wish
            followed = self._thread is None or self._condition.wait_for(
                lambda: self._served is wish, PATIENCE_SECONDS
            )
        return followed and self._decoder.wait_closed()

    def close(self) -> None:
        """End the threads and wait for them."""
        with self._condition:
            self._closing = True
            self._want(replace(self._wish, plays=False))
            self._state = PlayerState.STOPPED
            thread = self._thread
        if thread is not None:
            thread.join(PATIENCE_SECONDS)
            if thread.is_alive():
                log.warning("The sound device does not answer; its thread is left behind")
        self._decoder.close()

    def _want(self, wish: _Wish) -> None:
        self._wish = wish
        self._position = wish.start
        self._reason = ""
        self._ended = False
        if wish.plays:
            self._start_thread()
        self._condition.notify_all()

    def _start_thread(self) -> None:
        if self._thread is None and not self._closing:
            self._thread = threading.Thread(target=self._work, name="player-output", daemon=True)
            self._thread.start()
        self._condition.notify_all()

    # What is: from the feeding thread

    def _work(self) -> None:
        feeder = _Feeder(self._make_output(), self._decoder)
        try:
            while True:
                with self._condition:
                    self._condition.wait_for(
                        lambda: (
                            self._closing
                            or self._asks_devices
                            or self._wish is not self._served
                            or feeder.is_open
                        )
                    )
                    if self._closing:
                        return
                    wish, asks = self._wish, self._asks_devices
                    feeder.gain, feeder.level = self._gain, self._level
                if asks:
                    self._publish_devices(_found_devices(feeder))
                self._serve(feeder, wish)
        finally:
            feeder.stop()

    def _serve(self, feeder: _Feeder, wish: _Wish) -> None:
        """Do the next bit of a wish, and publish what came of it."""
        state, reason = PlayerState.PLAYING, ""
        try:
            if wish is not self._served:
                feeder.follow(wish)
            elif feeder.is_open and not feeder.play_chunk():
                state, reason = PlayerState.STOPPED, feeder.failure
                feeder.stop(drain=not reason)
        except OutputError as error:
            _let_go(feeder)
            state, reason = PlayerState.NO_DEVICE, str(error)
        except Exception:
            log.exception("The sound output failed unexpectedly")
            _let_go(feeder)
            state, reason = PlayerState.NO_DEVICE, "No sound; the details are in the log file"
        with self._condition:
            self._served = wish
            if self._wish is wish and wish.plays:
                self._state, self._reason = state, reason
                self._ended = state is PlayerState.STOPPED and not reason
                self._position = feeder.position
                if state is not PlayerState.PLAYING:
                    # The next wish starts from here and not from the last place sought.
                    self._wish = self._served = replace(wish, start=self._position, plays=False)
            self._condition.notify_all()

    def _publish_devices(self, devices: list[OutputDevice]) -> None:
        with self._condition:
            self._devices = tuple(devices)
            self._asks_devices = False


def _found_devices(feeder: _Feeder) -> list[OutputDevice]:
    """Return the devices, none where looking for them fails: the thread goes on."""
    try:
        return feeder.devices()
    except Exception:
        log.exception("Looking for sound devices failed unexpectedly")
        return []


def _let_go(feeder: _Feeder) -> None:
    """Close a device that failed; one that can't even be closed must not end the thread."""
    try:
        feeder.stop()
    except Exception:
        log.exception("The sound output can't be closed")


class _Feeder:
    """The part of the feeding thread that touches the output and the decoder.

    Attributes:
        gain: the volume, in force from the next chunk on.
        level: what the track is multiplied by besides; it is faded to while the track plays.
    """

    def __init__(self, output: SoundOutput, decoder: DecodeAhead) -> None:
        self._output = output
        self._decoder = decoder
        self._rate = 0
        self._device = DEFAULT_DEVICE
        self._start = 0.0
        self._loop: Loop | None = None
        self._written = 0
        self._heard = 0.0
        self.gain = self.level = 1.0
        self._factor = 0.0
        self._faded_level = 1.0
        self._fade = (1.0, 0.0)
        self._known_devices: list[OutputDevice] = []

    @property
    def is_open(self) -> bool:
        """Whether sound is being written."""
        return self._rate > 0

    @property
    def failure(self) -> str:
        """Why the file can't be played any further; else empty."""
        return self._decoder.failure

    @property
    def position(self) -> float:
        """Second of the track that is heard now."""
        if not self._rate:
            return self._start
        # Never back: a device's latency is only about right.
        self._heard = max(self._heard, self._written / self._rate - self._output.latency)
        return folded(self._start + self._heard, self._start, self._loop, self._rate)

    def devices(self) -> list[OutputDevice]:
        """Look for devices; while playing, the list of before has to do."""
        if not self.is_open or not self._known_devices:
            self._known_devices = self._output.devices()
        return self._known_devices

    def follow(self, wish: _Wish) -> None:
        """Begin what a wish says."""
        if not wish.plays or wish.path is None:
            self.stop()
            return
        if self.is_open and wish.device != self._device:
            self.stop()
        # Before the device is asked, which may fail: the playhead stands where it was wanted.
        self._start, self._loop = wish.start, wish.loop
        self._written, self._heard = 0, 0.0
        if self.is_open:
            self._output.drop()
        else:
            self._rate = self._output.open(wish.device)
            self._device = wish.device
        self._factor = 0.0  # fades in: sound that begins with a step clicks
        self._decoder.start(wish.path, wish.start, self._rate, wish.loop)

    def play_chunk(self) -> bool:
        """Write a little; False when the track is over or can't be read any further."""
        chunk = self._decoder.take(round(CHUNK_SECONDS * self._rate), CHUNK_SECONDS)
        if chunk is None:
            return not self._decoder.is_finished
        self._output.write(self._amplified(chunk))
        self._written += len(chunk)
        return True

    def stop(self, *, drain: bool = False) -> None:
        """Let go of the output and the file."""
        self._decoder.stop()
        if self._rate:
            until = self._start + self._written / self._rate
            self._start = folded(until, self._start, self._loop, self._rate)
            self._rate = self._written = 0
            self._output.close(drain=drain)

    def _amplified(self, chunk: FloatArray) -> FloatArray:
        """Apply volume and level; a change is spread over the chunk, else it would click."""
        factor = self.gain * self._level_after(len(chunk) / self._rate)
        factors = np.linspace(self._factor, factor, len(chunk), dtype=np.float32)[:, None]
        self._factor = factor
        amplified: FloatArray = np.clip(chunk * factors, -1.0, 1.0)
        return amplified

    def _level_after(self, seconds: float) -> float:
        """Return how far the level has faded towards what is wanted after further seconds."""
        target, left = self._fade
        if self._written == 0:
            self._faded_level, left = self.level, 0.0
        elif target != self.level:
            left = FADE_SECONDS
        if left > seconds:
            self._faded_level += (self.level - self._faded_level) * seconds / left
        else:
            self._faded_level = self.level
        self._fade = self.level, max(left - seconds, 0.0)
        return self._faded_level
