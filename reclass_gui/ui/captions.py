"""Words that stand on a page by themselves: a heading, a paragraph of the second rank."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

from reclass_gui.ui import theme


class Heading(QLabel):
    """The bold line over a section."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        font = self.font()
        font.setBold(True)
        self.setFont(font)
        self.setContentsMargins(0, theme.SPACE, 0, 0)


class Paragraph(QLabel):
    """Wrapped text of the second rank."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._recolour()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()

    def _recolour(self) -> None:
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText).name() != theme.colours().muted:
            palette.setColor(QPalette.ColorRole.WindowText, theme.colours().muted)
            self.setPalette(palette)
