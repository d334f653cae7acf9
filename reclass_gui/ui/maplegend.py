"""The genres on a map, with their markers; the one that is pointed at stands out on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from reclass_gui.ui.markers import marker_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

_LOOK = Qt.ItemDataRole.UserRole


class MapLegend(QListWidget):
    """List genres with a number of tracks each.

    Signals:
        pointed(object): the look of the genre under the pointer or the cursor, or None.
        chosen(int): click or Enter on the genre with this look.
    """

    pointed = Signal(object)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Genres on the map"))
        self.setAccessibleDescription(
            self.tr("The genre under the cursor stands out on the map; Enter selects its tracks.")
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setMouseTracking(True)
        self.itemEntered.connect(lambda item: self.pointed.emit(item.data(_LOOK)))
        self.currentItemChanged.connect(self._on_current_changed)
        self.itemClicked.connect(lambda item: self.chosen.emit(item.data(_LOOK)))

    def set_genres(self, genres: Sequence[tuple[str, int, int]]) -> None:
        """Show (name, number of tracks, look) in this order; the cursor stays on its genre."""
        item = self.currentItem()
        before = item.data(_LOOK) if item is not None else None
        blocked = self.blockSignals(True)
        self.clear()
        for name, count, number in genres:
            words = f"{name}   {QLocale().toString(count)}"
            item = QListWidgetItem(marker_icon(number), words)
            item.setData(_LOOK, number)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                self.tr("{kind}: %Ln track(s)", "", count).format(kind=name),
            )
            item.setToolTip(words)
            self.addItem(item)
            if number == before:
                self.setCurrentItem(item)
        self.blockSignals(blocked)

    def looks(self) -> list[int]:
        """Return the looks, from top to bottom."""
        return [self.item(line).data(_LOOK) for line in range(self.count())]

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if self.hasFocus():
            self.pointed.emit(item.data(_LOOK) if item is not None else None)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for line in range(self.count()):
                self.item(line).setIcon(marker_icon(self.item(line).data(_LOOK)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter or Space, on every platform."""
        item = self.currentItem()
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and item is not None:
            self.chosen.emit(item.data(_LOOK))
            return
        super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing, or at the genre under the cursor."""
        super().leaveEvent(event)
        self._on_current_changed(self.currentItem())
        if not self.hasFocus():
            self.pointed.emit(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Point at the genre under the cursor."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._on_current_changed(self.currentItem())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing."""
        super().focusOutEvent(event)
        self.pointed.emit(None)
