"""The list of installed models, with what was left out and the devices below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.ui.modeltext import CardText
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from reclass_gui.core.models import Device, ModelCard
    from reclass_gui.ui.modelwork import Inventory


class ModelList(QWidget):
    """Show which models and devices there are; one model is selected.

    Signals:
        selected: another model, or the same read anew.
    """

    selected = Signal()

    def __init__(self, buttons: Sequence[QPushButton], parent: QWidget | None = None) -> None:
        """Build the column.

        Args:
            buttons: what concerns no single model.
            parent: the widget behind.
        """
        super().__init__(parent)
        self._cards: tuple[ModelCard, ...] = ()
        self._card_text = CardText(self)
        self.view = QListWidget()
        self.view.setAccessibleName(self.tr("Installed models"))
        self.view.currentRowChanged.connect(lambda _: self.selected.emit())
        self._devices = words_label()
        self._faults = words_label()
        self._faults.setForegroundRole(QPalette.ColorRole.BrightText)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(_title(self.tr("Models")))
        column.addWidget(self.view, 1)
        column.addLayout(row)
        column.addWidget(self._faults)
        column.addWidget(_title(self.tr("Devices")))
        column.addWidget(self._devices)

    @property
    def cards(self) -> tuple[ModelCard, ...]:
        """What is listed: models first, then the parts of models."""
        return self._cards

    @property
    def current(self) -> ModelCard | None:
        """The selected model."""
        row = self.view.currentRow()
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def show_inventory(self, inventory: Inventory, select: str) -> None:
        """Show what there is, and select a model by its name, else the first one."""
        self.view.blockSignals(True)
        self._cards = tuple(sorted(inventory.cards, key=lambda card: not card.is_model))
        self.view.clear()
        for card in self._cards:
            item = QListWidgetItem()
            item.setToolTip(card.description)
            item.setSizeHint(QSize(0, 2 * self.fontMetrics().lineSpacing() + 2 * SPACE))
            self.view.addItem(item)
        names = [card.name for card in self._cards]
        self.view.setCurrentRow(names.index(select) if select in names else len(names[:1]) - 1)
        self.view.blockSignals(False)
        self._devices.setText("\n".join(self._device_text(d) for d in inventory.devices))
        faults = [
            self.tr("⚠ Left out: {0}").format(reason_text(str(fault))) for fault in inventory.faults
        ]
        self._faults.setText("\n".join(faults))
        self._faults.setVisible(bool(faults))
        self.selected.emit()

    def select(self, name: str) -> None:
        """Select the model of this name, if there is one."""
        for row, card in enumerate(self._cards):
            if card.name == name:
                self.view.setCurrentRow(row)

    def show_names(self, in_use: str, broken: Collection[str]) -> None:
        """Write each model's title, and mark the one in use and those that do not work."""
        for row, card in enumerate(self._cards):
            title = card.title or card.name
            if card.name in broken:
                title = self.tr("⚠ {0}").format(title)
            elif card.name == in_use:
                title = self.tr("{0} (in use)").format(title)
            self.view.item(row).setText(f"{title}\n{self._card_text.kind(card.kind)}")

    def _device_text(self, device: Device) -> str:
        if device.available:
            return self.tr("✓ {0}").format(device.label)
        return self.tr("✗ {0}: {1}").format(device.label, reason_text(device.reason))


def words_label() -> QLabel:
    """Return a label for sentences that can be selected and copied."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _title(text: str) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label
