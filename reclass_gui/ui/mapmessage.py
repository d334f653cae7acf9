"""What stands where a map will be: why there is none, how far it is, what can be done."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from reclass_gui.ui.theme import SPACE

_WIDTH = 56 * SPACE


class MapMessage(QWidget):
    """A heading, words, and either progress with a Stop button or another button.

    Signals:
        draw_asked: draw the map.
        stop_asked: stop drawing.
    """

    draw_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel()
        font = self.heading.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self.heading.setFont(font)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setFixedWidth(_WIDTH)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(_WIDTH, SPACE)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop = QPushButton(self.tr("&Stop"))
        self.stop.clicked.connect(self.stop_asked)
        self.draw = QPushButton(self.tr("&Draw the map"))
        self.draw.clicked.connect(self.draw_asked)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addStretch(2)
        for widget in (self.heading, self.words, self.bar, self.stop, self.draw):
            if isinstance(widget, QLabel):
                widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            # Not by alignment, under which wrapped words get the height of one line.
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(widget)
            row.addStretch(1)
            layout.addLayout(row)
        layout.addStretch(3)
        self.say("", "")

    def say(self, heading: str, words: str) -> None:
        """Only say something."""
        self._show(heading, words)

    def busy(self, heading: str, *, stoppable: bool = True) -> None:
        """Say what is being done."""
        self._show(heading, "", busy=True)
        self.stop.setVisible(stoppable)
        self.bar.setRange(0, 0)

    def progress(self, done: int, total: int | None) -> None:
        """Say how far it is; None as the total is the part that tells nothing."""
        if total is None:
            self.bar.setRange(0, 0)
            self.words.setText(
                self.tr("Laying the tracks out; this takes some ten seconds to a minute.")
            )
            return
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        locale = QLocale()
        self.words.setText(
            self.tr("{done} of {total}").format(
                done=locale.toString(done), total=locale.toString(total)
            )
        )

    def offer(self, heading: str, words: str) -> None:
        """Say what happened, and offer to draw."""
        self._show(heading, words, offers=True)

    def _show(self, heading: str, words: str, *, busy: bool = False, offers: bool = False) -> None:
        self.heading.setText(heading)
        self.words.setText(words)
        self.words.setVisible(busy or bool(words))
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)
        self.draw.setVisible(offers)
