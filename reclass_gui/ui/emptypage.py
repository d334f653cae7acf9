"""The first thing a person sees: what to do, and what will and will not happen to files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reclass_gui.ui import theme
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

MOST_RECENT = 4


class EmptyPage(QWidget):
    """Invite to open a folder.

    Signals:
        open_asked: choose a folder.
        demo_asked: make and open the demo library.
        tour_asked: be shown round.
        recent_chosen(str): open this folder again.
    """

    open_asked = Signal()
    demo_asked = Signal()
    tour_asked = Signal()
    recent_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = QLabel(self.tr("Drop a music folder here"))
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.7)
        title.setFont(font)
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose = QPushButton(self.tr("Choose a folder…"))
        self.choose.setDefault(True)
        theme.set_icon(self.choose, "folder-open")
        self.choose.clicked.connect(self.open_asked)
        self.demo = QPushButton(self.tr("Try the demo library"))
        theme.set_icon(self.demo, "listen")
        self.demo.setToolTip(self.tr("A few short tracks, made on this computer"))
        self.demo.clicked.connect(self.demo_asked)
        self.tour = QPushButton(self.tr("Take the tour"))
        theme.set_icon(self.tour, "info")
        self.tour.setToolTip(self.tr("Two minutes with the demo library; it can be skipped"))
        self.tour.clicked.connect(self.tour_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch(1)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.demo)
        buttons.addWidget(self.tour)
        buttons.addStretch(1)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(SPACE // 2)
        self._recent_heading = QLabel(self.tr("Opened before"))
        self._recent_heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._recent_heading.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addStretch(2)
        column.addWidget(self._picture)
        column.addWidget(title)
        column.addLayout(buttons)
        column.addSpacing(SPACE)
        column.addWidget(self._promises(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(SPACE)
        column.addWidget(self._recent_heading)
        column.addLayout(self._recent)
        column.addStretch(3)
        theme.watch().changed.connect(self._draw_picture)
        self._draw_picture()

    def set_recent(self, folders: Sequence[Path]) -> None:
        """Offer folders that were opened before."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for folder in folders[:MOST_RECENT]:
            path = os.fspath(folder)
            button = QPushButton(folder.name or path)
            button.setFlat(True)
            button.setToolTip(path)
            button.setAccessibleDescription(path)
            theme.set_icon(button, "folder-open")
            button.clicked.connect(lambda _=False, p=path: self.recent_chosen.emit(p))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._recent_heading.setVisible(bool(folders))

    def _promises(self) -> QLabel:
        lines = (
            self.tr("Reclass listens to each track and suggests a genre."),
            self.tr("You review the suggestions: one key each, or all the sure ones at once."),
            self.tr("No file is changed until you press Apply, and every change can be undone."),
            self.tr("Everything happens on this computer. Nothing is sent anywhere."),
        )
        label = QLabel("".join(f"<p style='margin: 0 0 {SPACE}px 0'>{line}</p>" for line in lines))
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return label

    def _draw_picture(self) -> None:
        ratio = self.devicePixelRatioF()
        pixmap = theme.pixmap("library", theme.colours().accent, round(8 * SPACE * ratio))
        pixmap.setDevicePixelRatio(ratio)
        self._picture.setPixmap(pixmap)
