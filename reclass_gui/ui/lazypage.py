"""A tab whose widget is made when the tab is first looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent


class LazyPage(QStackedWidget):
    """Make a page late."""

    def __init__(self, make: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.page: QWidget | None = None

    def showEvent(self, event: QShowEvent) -> None:
        """Make the widget."""
        if self.page is None:
            self.page = self._make()
            self.addWidget(self.page)
        super().showEvent(event)
