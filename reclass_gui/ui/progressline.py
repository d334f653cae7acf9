"""One line that says how far a long operation is, how fast it goes and when it will be done."""

from __future__ import annotations

import time
from collections import deque

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from reclass_gui.ui.theme import SPACE

# The rate is that of the last seconds: known tracks at the start go by in no time.
WINDOW_SECONDS = 20.0


class Rate:
    """Estimate how many items a second are done, over the last ``WINDOW_SECONDS``."""

    def __init__(self) -> None:
        self._points: deque[tuple[float, int]] = deque()

    def add(self, done: int, now: float) -> None:
        """Note that ``done`` items are done at ``now`` (s)."""
        points = self._points
        points.append((now, done))
        while len(points) > 2 and points[1][0] < now - WINDOW_SECONDS:
            points.popleft()

    def forget(self) -> None:
        """Begin anew, after a pause."""
        self._points.clear()

    @property
    def per_second(self) -> float:
        """Items a second, 0 while unknown."""
        if len(self._points) < 2:
            return 0.0
        (start, first), (end, last) = self._points[0], self._points[-1]
        return (last - first) / (end - start) if end - start >= 0.5 else 0.0


def time_left_text(seconds: float) -> str:
    """Return seconds as "about 4 min left"."""
    translate = QCoreApplication.translate
    if seconds < 55:
        text = translate("ProgressLine", "about {0} s left")
        return text.format(max(5, 5 * round(seconds / 5)))
    if seconds < 3570:
        text = translate("ProgressLine", "about {0} min left")
        return text.format(max(1, round(seconds / 60)))
    hours, minutes = divmod(round(seconds / 60), 60)
    return translate("ProgressLine", "about {0} h {1} min left").format(hours, minutes)


class ProgressLine(QWidget):
    """Show a bar and "142 of 980 · 3.1 tracks/s · about 4 min left"; hidden while idle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rate = Rate()
        self._title = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(SPACE)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._words = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(self._title)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._words)
        self.hide()

    @property
    def text(self) -> str:
        """What the line says."""
        return self._words.text()

    def begin(self, title: str) -> None:
        """Show the line for a new operation."""
        self._rate.forget()
        self._title.setText(title)
        self._bar.setRange(0, 0)
        self._words.clear()
        self.show()

    def set_title(self, title: str) -> None:
        """Say something else is being done now, or that it is held."""
        self._title.setText(title)
        self._rate.forget()

    def update_progress(self, done: int, total: int | None) -> None:
        """Show how far it is."""
        self._rate.add(done, time.monotonic())
        locale = QLocale()
        if total is None:
            self._bar.setRange(0, 0)
            self._words.setText(self.tr("%Ln file(s)", "", done))
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        parts = [
            self.tr("{done} of {total}").format(
                done=locale.toString(done), total=locale.toString(total)
            )
        ]
        speed = self._rate.per_second
        if speed > 0:
            decimals = 1 if speed < 10 else 0
            shown = locale.toString(speed, "f", decimals)
            parts.append(self.tr("{rate} tracks/s").format(rate=shown))
            if done < total:
                parts.append(time_left_text((total - done) / speed))
        self._words.setText(" · ".join(parts))
        self._bar.setAccessibleDescription(self._words.text())

    def show_share(self, done: int, total: int) -> None:
        """Show only the bar; what else there is to say stands elsewhere."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._words.clear()

    def end(self) -> None:
        """Hide the line."""
        self.hide()
