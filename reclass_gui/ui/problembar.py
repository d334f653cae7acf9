"""Say what went wrong, in words, at the bottom, without taking the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from reclass_gui.ui import theme
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Callable

KEPT = 1000


class ProblemBar(QFrame):
    """Show the last problem and how many there were; hidden while there are none.

    Signals:
        show_failed: the person wants to see the tracks that failed.
        retry_asked: the person wants them to be tried again.
    """

    show_failed = Signal()
    retry_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: list[str] = []
        self._failed_tracks = 0
        self._symbol = QLabel()
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setWordWrap(True)
        self._offer = QPushButton(self.tr("Show the report…"))
        self._offered: Callable[[], object] | None = None
        self._offer.clicked.connect(self._on_offer)
        self._offer.hide()
        self._show = QPushButton(self.tr("Show them"))
        self._show.clicked.connect(self.show_failed)
        self._retry = QPushButton(self.tr("Try again"))
        self._retry.setToolTip(self.tr("Read and listen to the failed tracks once more"))
        self._retry.clicked.connect(self.retry_asked)
        self._copy = QPushButton(self.tr("Copy details"))
        self._copy.clicked.connect(self.on_copy)
        close = QToolButton()
        close.setAutoRaise(True)
        close.setAccessibleName(self.tr("Dismiss"))
        close.setToolTip(self.tr("Dismiss"))
        theme.set_icon(close, "cross")
        close.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE // 2, SPACE // 2, SPACE // 2)
        layout.setSpacing(SPACE)
        layout.addWidget(self._symbol)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._offer)
        layout.addWidget(self._show)
        layout.addWidget(self._retry)
        layout.addWidget(self._copy)
        layout.addWidget(close)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("Problems"))
        theme.watch().changed.connect(self._draw_symbol)
        self._draw_symbol()
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says now."""
        return self._words.text()

    @property
    def problems(self) -> tuple[str, ...]:
        """All that was told since the bar was dismissed."""
        return tuple(self._problems)

    def add(self, words: str) -> None:
        """Tell of a problem with the program or the library."""
        self._keep(words)
        self._say(words)

    def offer(self, words: str, title: str, slot: Callable[[], object]) -> None:
        """Tell of a problem and offer a button that does something about it, until dismissed."""
        self._offered = slot
        self._offer.setText(title)
        self._offer.show()
        self.add(words)

    def add_failed_track(self, path: str, reason: str) -> None:
        """Count a track that could not be read or heard; its row says why."""
        self._failed_tracks += 1
        self._keep(f"{path}: {reason_text(reason)}")
        count = self._failed_tracks
        self._say(self.tr("%Ln track(s) could not be read or heard.", "", count))

    def on_copy(self) -> None:
        """Put all problems on the clipboard, one a line."""
        QGuiApplication.clipboard().setText("\n".join(self._problems))

    def clear(self) -> None:
        """Forget the problems."""
        self._problems.clear()
        self._failed_tracks = 0
        self._offered = None
        self._offer.hide()
        self.hide()

    def _on_offer(self) -> None:
        if self._offered is not None:
            self._offered()

    def _keep(self, words: str) -> None:
        self._problems.append(words)
        del self._problems[:-KEPT]

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._show.setVisible(self._failed_tracks > 0)
        self._retry.setVisible(self._failed_tracks > 0)
        self.setAccessibleDescription(words)
        self.show()

    def _draw_symbol(self) -> None:
        ratio = self.devicePixelRatioF()
        size = round(theme.ICON_SIZE * ratio)
        pixmap = theme.pixmap("warning", theme.colours().bad, size)
        pixmap.setDevicePixelRatio(ratio)
        self._symbol.setPixmap(pixmap)
