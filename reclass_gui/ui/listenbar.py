"""The row of controls that open a folder and listen to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from reclass_gui.ui import theme
from reclass_gui.ui.choicebox import ChoiceBox
from reclass_gui.ui.foldingrow import FoldingRow
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from reclass_gui.core.cards import ModelCard
    from reclass_gui.core.models import Device
    from reclass_gui.core.settings import Settings


@dataclass(frozen=True, slots=True)
class Equipment:
    """The models and devices that there are.

    Attributes:
        models: cards that can be chosen.
        devices: usable or not.
    """

    models: tuple[ModelCard, ...]
    devices: tuple[Device, ...]


class ListenBar(FoldingRow):
    """Open, classify, pause, stop; model, device and quality, without labels where it is narrow.

    Signals:
        open_asked: choose a folder.
        classify_asked: listen to the library.
        pause_toggled(bool): hold or go on.
        stop_asked: stop listening.
        choice_changed(dict): {"model" | "device" | "quality": value}.
    """

    open_asked = Signal()
    classify_asked = Signal()
    pause_toggled = Signal(bool)
    stop_asked = Signal()
    choice_changed = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open = _button(self.tr("Open folder…"), "folder-open", self.tr("Open folder"))
        self.open.clicked.connect(self.open_asked)
        self.classify = _button(self.tr("Classify"), "listen", self.tr("Classify"))
        self.classify.setToolTip(self.tr("Listen to the tracks and suggest genres"))
        self.classify.clicked.connect(self.classify_asked)
        self.pause = _button(self.tr("Pause"), "pause", self.tr("Pause"))
        self.pause.setCheckable(True)
        self.pause.toggled.connect(self._on_pause)
        self.stop = _button(self.tr("Stop"), "stop", self.tr("Stop"))
        self.stop.clicked.connect(self.stop_asked)
        self.model = self._choice(self.tr("Model"))
        self.device = self._choice(self.tr("Device"))
        self.quality = self._choice(self.tr("Quality"))
        self._fill_quality()
        _add(self.model, settings.model, settings.model)
        _add(self.device, settings.device.upper(), settings.device)
        self.show_settings(settings)
        for key, box in (("model", self.model), ("device", self.device), ("quality", self.quality)):
            box.activated.connect(lambda _, k=key, b=box: self._on_chosen(k, b))
        layout = self.row
        layout.setSpacing(SPACE)
        layout.addWidget(self.open)
        layout.addSpacing(SPACE)
        for button in (self.classify, self.pause, self.stop):
            layout.addWidget(button)
        layout.addStretch(1)
        self._labels: list[QLabel] = []
        for text, box in (
            (self.tr("&Model"), self.model),
            (self.tr("&Device"), self.device),
            (self.tr("&Quality"), self.quality),
        ):
            label = QLabel(text)
            label.setBuddy(box)
            self._labels.append(label)
            layout.addWidget(label)
            layout.addWidget(box)
            layout.addSpacing(SPACE)
        self.set_state(library=False, listening=False)

    def saved_width(self) -> int:
        """Return the room that the labels take."""
        return sum(label.sizeHint().width() + self.row.spacing() for label in self._labels)

    def fold(self, folded: bool) -> None:
        """Hide the labels, or show them."""
        for label in self._labels:
            label.setVisible(not folded)

    def set_equipment(self, equipment: Equipment, settings: Settings) -> None:
        """Fill the choices; what can't be used is greyed and says why."""
        self.model.clear()
        for card in equipment.models:
            _add(self.model, card.title or card.name, card.name, tip=card.description)
        self.device.clear()
        for device in equipment.devices:
            _add(
                self.device,
                device.label,
                device.name,
                tip=reason_text(device.reason),
                enabled=device.available,
            )
        reasons = [
            f"{d.label}: {reason_text(d.reason)}" for d in equipment.devices if not d.available
        ]
        self.device.setToolTip("\n".join(reasons) or self.tr("Where the model computes"))
        self.device.setAccessibleDescription("\n".join(reasons))
        self.show_settings(settings)

    def offer_model(self, card: ModelCard) -> None:
        """Offer a model that was just added."""
        if self.model.findData(card.name) < 0:
            _add(self.model, card.title or card.name, card.name, tip=card.description)

    def show_settings(self, settings: Settings) -> None:
        """Select what the settings say."""
        for box, value in (
            (self.model, settings.model),
            (self.device, settings.device),
            (self.quality, settings.quality),
        ):
            place = box.findData(value)
            if place < 0:
                _add(box, value, value)
                place = box.count() - 1
            box.setCurrentIndex(place)

    def set_state(self, *, library: bool, listening: bool, paused: bool = False) -> None:
        """Enable what makes sense now."""
        self.open.setEnabled(not listening)
        self.classify.setEnabled(library and not listening)
        self.pause.setEnabled(listening)
        self.stop.setEnabled(listening)
        for box in (self.model, self.device, self.quality):
            box.setEnabled(not listening)
        blocked = self.pause.blockSignals(True)
        self.pause.setChecked(paused)
        self.pause.blockSignals(blocked)
        self._show_paused(paused)

    def _on_pause(self, paused: bool) -> None:
        self._show_paused(paused)
        self.pause_toggled.emit(paused)

    def _show_paused(self, paused: bool) -> None:
        self.pause.setText(self.tr("Resume") if paused else self.tr("Pause"))
        theme.set_icon(self.pause, "play" if paused else "pause")

    def _on_chosen(self, key: str, box: QComboBox) -> None:
        self.choice_changed.emit({key: box.currentData()})

    def _choice(self, name: str) -> QComboBox:
        box = ChoiceBox()
        box.setAccessibleName(name)
        box.setModel(QStandardItemModel(box))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return box

    def _fill_quality(self) -> None:
        for value, text, tip in (
            ("fast", self.tr("Fast"), self.tr("Listens to 3 places of each track")),
            ("balanced", self.tr("Balanced"), self.tr("Listens to 5 places of each track")),
            ("thorough", self.tr("Thorough"), self.tr("Listens to 10 places of each track")),
        ):
            _add(self.quality, text, value, tip=tip)


def _button(text: str, icon: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(name)
    theme.set_icon(button, icon)
    return button


def _add(box: QComboBox, text: str, value: str, *, tip: str = "", enabled: bool = True) -> None:
    item = QStandardItem(text)
    item.setData(value, Qt.ItemDataRole.UserRole)
    item.setToolTip(tip)
    item.setData(tip, Qt.ItemDataRole.AccessibleDescriptionRole)
    item.setEnabled(enabled)
    model = box.model()
    assert isinstance(model, QStandardItemModel)
    model.appendRow(item)
