"""The fields and buttons that change one line of a genre list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence


class GenreEditor(QWidget):
    """Hold a name, the genre that it is to belong to, and what can be done with them.

    Attributes:
        name: of a new line, or the new one of the line that is shown.
        target: the genre that a finer one or a spelling is added to.
        permit: whether a main genre may be suggested.
        protect: whether files keep the genre.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit()
        self.target = QComboBox()
        self.main = _button(self.tr("New &main genre"))
        self.rename = _button(self.tr("Re&name"))
        self.remove = _button(self.tr("Remo&ve"))
        self.finer = _button(self.tr("&Finer genre of it"))
        self.alias = _button(self.tr("S&pelling of it"))
        self.permit = QCheckBox(self.tr("May be s&uggested"))
        self.protect = QCheckBox(self.tr("Pro&tected: never removed or replaced in files"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE)
        rows: tuple[tuple[str, QWidget, tuple[QPushButton, ...]], ...] = (
            (self.tr("N&ame:"), self.name, (self.main, self.rename, self.remove)),
            (self.tr("&Genre:"), self.target, (self.finer, self.alias)),
        )
        for place, (text, field, buttons) in enumerate(rows):
            label = QLabel(text)
            label.setBuddy(field)
            grid.addWidget(label, place, 0)
            grid.addWidget(field, place, 1)
            for column, button in enumerate(buttons, start=2):
                grid.addWidget(button, place, column)
        grid.setColumnStretch(1, 1)
        boxes = QHBoxLayout()
        boxes.setSpacing(2 * SPACE)
        boxes.addWidget(self.permit)
        boxes.addWidget(self.protect)
        boxes.addStretch(1)
        grid.addLayout(boxes, 2, 0, 1, 5)

    def set_targets(self, names: Sequence[str]) -> None:
        """Offer these genres; the chosen one stays where it is among them."""
        chosen = self.target.currentText()
        self.target.clear()
        self.target.addItems(list(names))
        self.target.setCurrentText(chosen)

    def show_line(self, name: str, genre: str) -> None:
        """Take name and genre over from a line."""
        self.name.setText(name)
        if genre:
            self.target.setCurrentText(genre)

    def check(self, *, permitted: bool, protected: bool) -> None:
        """Show what is true of a line."""
        for box, on in ((self.permit, permitted), (self.protect, protected)):
            blocked = box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(blocked)


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    # Enter in the list must press nothing.
    button.setAutoDefault(False)
    return button
