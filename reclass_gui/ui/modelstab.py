"""Models: what is installed, what each one is, and what it can run on here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.ui.modeltext import CardText
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

    from reclass_gui.core.errors import ModelError
    from reclass_gui.core.models import Device, ModelCard
    from reclass_gui.ui.jobs import Job, JobRunner


@dataclass(frozen=True, slots=True)
class Inventory:
    """What there is: cards, what is wrong with those left out, and devices."""

    cards: tuple[ModelCard, ...]
    faults: tuple[ModelError, ...]
    devices: tuple[Device, ...]


def take_inventory(folder: Path | None) -> Inventory:
    """Read the cards of all models here and look for devices; touches the disk."""
    from reclass_gui.core import models

    cards, faults = models.survey(folder)
    return Inventory(tuple(cards), tuple(faults), tuple(models.devices()))


class ModelsTab(QWidget):
    """Show the installed models' cards, and the devices.

    Signals:
        inventory_changed(Inventory): the models and devices have been read.
    """

    inventory_changed = Signal(object)

    def __init__(
        self, jobs: JobRunner, folder: Path | None = None, parent: QWidget | None = None
    ) -> None:
        """Build the page.

        Args:
            jobs: reads the cards off the GUI thread.
            folder: the person's own models, beside the built-in ones.
            parent: the widget behind.
        """
        super().__init__(parent)
        self._jobs = jobs
        self._folder = folder
        self._reading: Job | None = None
        self._stale = True
        self._cards: tuple[ModelCard, ...] = ()
        self._card_text = CardText(self)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Installed models"))
        self._list.currentRowChanged.connect(self._on_selected)
        self._text = QTextBrowser()
        self._text.setAccessibleName(self.tr("About the selected model"))
        self._text.setOpenExternalLinks(True)
        self._text.setTabChangesFocus(True)
        self._text.document().setDocumentMargin(2 * SPACE)
        self._text.setPlainText(self.tr("Reading the models…"))
        self._devices = _words()
        self._faults = _words()
        self._faults.setForegroundRole(QPalette.ColorRole.BrightText)
        self._lay_out()

    def refresh(self) -> None:
        """Read cards and devices again."""
        self._stale = False
        if self._reading is not None:
            self._reading.cancel()
        folder = self._folder
        self._reading = self._jobs.call("background", lambda: take_inventory(folder))
        self._reading.yielded.connect(self._on_read)
        self._reading.failed.connect(self._text.setPlainText)

    def select(self, name: str) -> None:
        """Show the model of this name, if there is one."""
        for row, card in enumerate(self._cards):
            if card.name == name:
                self._list.setCurrentRow(row)

    def _on_read(self, events: list[Inventory]) -> None:
        inventory = events[-1]
        selected = self._selected_name()
        # What a person can choose; the parts of it come after.
        cards = sorted(inventory.cards, key=lambda card: not card.is_model)
        self._cards = tuple(cards)
        self._list.clear()
        for card in cards:
            item = QListWidgetItem(f"{card.title or card.name}\n{self._card_text.kind(card.kind)}")
            item.setToolTip(card.description)
            item.setSizeHint(QSize(0, 2 * self.fontMetrics().lineSpacing() + 2 * SPACE))
            self._list.addItem(item)
        if not cards:
            self._text.setPlainText(
                self.tr("No model is installed, so nothing can be classified. Reinstall Reclass.")
            )
        self._list.setCurrentRow(0 if cards else -1)
        self.select(selected)
        self._devices.setText("\n".join(self._device_text(d) for d in inventory.devices))
        faults = [
            self.tr("⚠ Left out: {0}").format(reason_text(str(fault))) for fault in inventory.faults
        ]
        self._faults.setText("\n".join(faults))
        self._faults.setVisible(bool(faults))
        self.inventory_changed.emit(inventory)

    def _on_selected(self, row: int) -> None:
        if 0 <= row < len(self._cards):
            self._text.setHtml(self._card_text.page(self._cards[row]))

    def _selected_name(self) -> str:
        row = self._list.currentRow()
        return self._cards[row].name if 0 <= row < len(self._cards) else ""

    def _device_text(self, device: Device) -> str:
        if device.available:
            return self.tr("✓ {0}").format(device.label)
        return self.tr("✗ {0}: {1}").format(device.label, reason_text(device.reason))

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(_title(self.tr("Models")))
        column.addWidget(self._list, 1)
        column.addWidget(self._faults)
        column.addWidget(_title(self.tr("Devices")))
        column.addWidget(self._devices)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self._text)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([36 * SPACE, 80 * SPACE])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.addWidget(splitter)

    # Qt's side

    def showEvent(self, event: QShowEvent) -> None:
        """Read the cards when the page is first looked at."""
        super().showEvent(event)
        if self._stale:
            self.refresh()


def _title(text: str) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _words() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
