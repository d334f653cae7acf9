"""The stretch of time that several plots show together, and the marks on its axis."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, Signal

SHORTEST_SECONDS = 0.5
SHORTEST_LOOP = 0.1
_STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18000)


def clock(seconds: float, *, tenths: bool = False) -> str:
    """Write a time as m:ss, or h:mm:ss from one hour on; with tenths of a second if wanted."""
    tens = max(0, math.floor(seconds * 10 + 1e-6))
    whole, tenth = divmod(tens, 10)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return f"{text}.{tenth}" if tenths else text


def tick_step(seconds: float, most: int) -> float:
    """Return the smallest round step that gives at most ``most`` marks over ``seconds``."""
    for step in _STEPS:
        if seconds / step <= max(most, 1):
            return step
    hours = math.ceil(seconds / max(most, 1) / 3600)
    return hours * 3600.0


def ticks(start: float, end: float, most: int) -> list[float]:
    """Return round times within [start, end], at most ``most`` and one."""
    step = tick_step(end - start, most)
    first = math.ceil(start / step - 1e-9)
    last = math.floor(end / step + 1e-9)
    return [number * step for number in range(first, last + 1)]


class TimeView(QObject):
    """What part of a track is shown, and where its playhead is; plots of one track share it.

    Signals:
        range_changed: the part shown, or the duration, is another one.
        playhead_moved: the playhead is elsewhere, in seconds.
        seek_requested: a person wants to hear this moment, in seconds.
        hover_changed: the pointer is over this moment, in seconds; negative when it left.
        selection_changed: another stretch is marked: the loop, or what is being drawn for one.
        loop_changed: another stretch repeats, or none.
    """

    range_changed = Signal()
    playhead_moved = Signal(float)
    seek_requested = Signal(float)
    hover_changed = Signal(float)
    selection_changed = Signal()
    loop_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._duration = 0.0
        self._start = 0.0
        self._end = 0.0
        self._playhead = 0.0
        self._hover = -1.0
        self._loop: tuple[float, float] | None = None
        self._drawn: tuple[float, float] | None = None

    @property
    def duration(self) -> float:
        """Seconds of the whole track, 0 when none is shown."""
        return self._duration

    @property
    def start(self) -> float:
        """First second shown."""
        return self._start

    @property
    def end(self) -> float:
        """Last second shown."""
        return self._end

    @property
    def playhead(self) -> float:
        """Second at which the playhead stands."""
        return self._playhead

    @property
    def hover(self) -> float:
        """Second under the pointer, negative when it is elsewhere."""
        return self._hover

    @property
    def loop(self) -> tuple[float, float] | None:
        """The stretch that repeats, in seconds; None without one."""
        return self._loop

    @property
    def selection(self) -> tuple[float, float] | None:
        """The stretch to mark: what is being drawn, else the loop."""
        return self._drawn or self._loop

    @property
    def is_zoomed(self) -> bool:
        """Whether only a part of the track is shown."""
        return self._end - self._start < self._duration - 1e-9

    def set_duration(self, seconds: float) -> None:
        """Take another track's duration: all of it is shown, the playhead goes to its start.

        A loop is forgotten.
        """
        self.set_loop(None)
        self._duration = max(0.0, seconds)
        self._hover = -1.0
        self._start, self._end = 0.0, self._duration
        self._playhead = 0.0
        self.range_changed.emit()
        self.playhead_moved.emit(0.0)

    def correct_duration(self, seconds: float) -> None:
        """Take a better known duration of the same track; zoom and playhead stay."""
        if abs(seconds - self._duration) < 1e-3:
            return
        was_zoomed = self.is_zoomed
        self._duration = max(0.0, seconds)
        if was_zoomed:
            self._show(self._start, self._end)
        else:
            self._start, self._end = 0.0, self._duration
        self._playhead = min(self._playhead, self._duration)
        self.set_loop(self._loop)
        self.range_changed.emit()

    def set_playhead(self, seconds: float, *, follow: bool = False) -> None:
        """Move the playhead; with ``follow`` a zoomed view turns the page when it leaves."""
        seconds = min(max(seconds, 0.0), self._duration)
        if seconds == self._playhead:
            return
        self._playhead = seconds
        if follow and self.is_zoomed and not self._start <= seconds <= self._end:
            self._show(seconds, seconds + self._end - self._start)
            self.range_changed.emit()
        self.playhead_moved.emit(seconds)

    def set_hover(self, seconds: float) -> None:
        """Say which moment the pointer is over; negative for none."""
        if seconds != self._hover:
            self._hover = seconds
            self.hover_changed.emit(seconds)

    def draw_selection(self, one: float, other: float) -> None:
        """Mark a stretch that is being drawn, in either direction; ``set_loop`` ends that."""
        self._drawn = min(one, other), max(one, other)
        self.selection_changed.emit()

    def set_loop(self, loop: tuple[float, float] | None) -> None:
        """Repeat a stretch; none where it is None or shorter than a tenth of a second."""
        before, drawn = self._loop, self._drawn
        self._loop = self._drawn = None
        if loop is not None:
            start, end = max(loop[0], 0.0), min(loop[1], self._duration)
            self._loop = (start, end) if end - start >= SHORTEST_LOOP else None
        if drawn is not None or self._loop != before:
            self.selection_changed.emit()
        if self._loop != before:
            self.loop_changed.emit()

    def start_loop(self) -> None:
        """Let the loop begin at the playhead; without one so far it goes to the track's end."""
        end = self._loop[1] if self._loop and self._loop[1] > self._playhead else self._duration
        self.set_loop((self._playhead, end))

    def end_loop(self) -> None:
        """Let the loop end at the playhead; without one so far it comes from the beginning."""
        start = self._loop[0] if self._loop and self._loop[0] < self._playhead else 0.0
        self.set_loop((start, self._playhead))

    def clear_loop(self) -> None:
        """Repeat nothing any more."""
        self.set_loop(None)

    def seek(self, seconds: float) -> None:
        """Ask for another moment to be heard."""
        if self._duration > 0:
            self.seek_requested.emit(min(max(seconds, 0.0), self._duration))

    def zoom(self, factor: float, around: float) -> None:
        """Show ``1/factor`` of the present stretch, keeping ``around`` (seconds) in its place."""
        if self._duration <= 0:
            return
        length = (self._end - self._start) / factor
        length = min(max(length, SHORTEST_SECONDS), self._duration)
        share = (around - self._start) / max(self._end - self._start, 1e-9)
        self._show(around - share * length, around - share * length + length)
        self.range_changed.emit()

    def pan(self, seconds: float) -> None:
        """Show an earlier (negative) or later stretch of the same length."""
        self._show(self._start + seconds, self._end + seconds)
        self.range_changed.emit()

    def show_all(self) -> None:
        """Show the whole track."""
        self._start, self._end = 0.0, self._duration
        self.range_changed.emit()

    def _show(self, start: float, end: float) -> None:
        length = min(end - start, self._duration)
        self._start = min(max(start, 0.0), self._duration - length)
        self._end = self._start + length
