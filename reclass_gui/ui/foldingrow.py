"""A row of controls that takes less room where the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class FoldingRow(QWidget):
    """Lay controls out in a row; fold some of them where the row is narrower than its full width.

    Subclasses say what folding does. It may hide, show or shorten controls, which must be part of
    the row either way.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folded = False
        self._saved = 0
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(SPACE // 2)

    @property
    def is_folded(self) -> bool:
        """Whether the row has its narrow shape."""
        return self._folded

    def saved_width(self) -> int:
        """Return by how many pixels the narrow shape is narrower than the full one."""
        raise NotImplementedError

    def fold(self, folded: bool) -> None:
        """Take the narrow shape or the full one."""
        raise NotImplementedError

    def _fit(self) -> None:
        least = self.row.minimumSize().width()
        full = least + max(self.saved_width(), self._saved) if self._folded else least
        folded = self.width() < full
        if folded is not self._folded:
            self._folded = folded
            self.fold(folded)
            # Qt lays the row out after a resize with the sizes from before the fold.
            self.row.invalidate()
            if folded:
                # Measured: with a guess that is too small the row would unfold and fold for ever.
                self._saved = least - self.row.minimumSize().width()
            self.row.setGeometry(self.contentsRect())

    # Qt's side

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than the narrow shape needs."""
        least = self.row.minimumSize()
        return least if self._folded else QSize(least.width() - self.saved_width(), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the shape that fits."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Look again when a control has another size."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return handled
