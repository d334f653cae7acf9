"""A choice that may have less room than its words need."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from reclass_gui.ui.theme import SPACE

# In average characters.
LEAST = 14


class ChoiceBox(QComboBox):
    """A combo box that leaves out the end of a long entry; its tool tip and its list have all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("elides", True)

    def shown_text(self) -> str:
        """Return the current entry as far as there is room for it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        return self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, field.width() - SPACE // 4
        )

    # Qt's side

    def minimumSizeHint(self) -> QSize:
        """Ask for room for a few words, or for all if they are short."""
        least = super().minimumSizeHint()
        some = LEAST * self.fontMetrics().averageCharWidth() + 4 * SPACE
        return QSize(max(least.width(), min(some, self.sizeHint().width())), least.height())

    def paintEvent(self, event: QEvent) -> None:
        """Paint what there is room for."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown_text()
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def event(self, event: QEvent) -> bool:
        """Say all of a shortened entry in the tool tip, unless there is another."""
        if event.type() == QEvent.Type.ToolTip and not self.toolTip():
            from PySide6.QtGui import QHelpEvent
            from PySide6.QtWidgets import QToolTip

            assert isinstance(event, QHelpEvent)
            whole = self.currentText()
            QToolTip.showText(event.globalPos(), "" if whole == self.shown_text() else whole, self)
            return True
        return super().event(event)

    def showPopup(self) -> None:
        """Open a list that is as wide as its longest entry."""
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * SPACE)
        super().showPopup()
