"""The buttons of the Models page, and why some of them can't be pressed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMessageBox, QPushButton, QVBoxLayout, QWidget

from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Callable

    from reclass_gui.core.cards import ModelCard
    from reclass_gui.ui.modellook import Look
    from reclass_gui.ui.modelwork import Inventory


@dataclass(frozen=True, slots=True)
class Possible:
    """Why something can't be done with a model, as a sentence; "" where it can.

    Attributes:
        use: for classifying.
        measure: its speed.
        export: it.
        delete: it.
    """

    use: str
    measure: str
    export: str
    delete: str

    @classmethod
    def of(cls, card: ModelCard, inventory: Inventory, in_use: str, look: Look) -> Possible:
        """Say what can be done with a model.

        Args:
            card: the model.
            inventory: all that is installed.
            in_use: the model of the settings.
            look: what is known of this one.
        """
        translate = QCoreApplication.translate
        broken = translate("ModelActions", "It can't be used: the reason is below.")
        use = measure = export = broken if look.fault else ""
        if card.name == in_use:
            use = translate("ModelActions", "It is in use.")
        elif not card.is_model:
            use = translate("ModelActions", "It is a part of other models and can't be chosen.")
        delete = ""
        if card.is_shipped:
            delete = translate("ModelActions", "Nothing to delete: it is shipped with Reclass.")
        elif users := inventory.needed.get(card.name, ()):
            words = translate("ModelActions", "It can't be deleted: {0} stands on it.")
            delete = words.format(", ".join(users))
        return cls(use, measure, export, delete)


class ModelActions(QWidget):
    """Hold the buttons; those for the selected model stand in a row with the reasons below.

    Attributes:
        bring: imports; placed by the page.
        compare: compares; placed by the page.
        use: chooses for classifying.
        measure: measures, or stops that.
        export: writes an archive.
        delete: deletes.
        delete_action: the same by the Delete key.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bring = QPushButton(self.tr("&Import…"))
        self.bring.setToolTip(
            self.tr("Bring in a .zip, a card (.json) or a network (.onnx); or drop it here")
        )
        self.compare = QPushButton(self.tr("&Compare…"))
        self.use = QPushButton(self.tr("&Use for classifying"))
        self.measure = QPushButton()
        self.export = QPushButton(self.tr("E&xport…"))
        self.delete = QPushButton(self.tr("Delete…"))
        self.delete_action = QAction(self.tr("Delete the model…"), self)
        self.delete_action.setObjectName("models.delete")
        self.delete_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.delete_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._reasons = QLabel()
        self._reasons.setTextFormat(Qt.TextFormat.PlainText)
        self._reasons.setWordWrap(True)
        self._reasons.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for button in (self.use, self.measure, self.export, self.delete):
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addLayout(row)
        layout.addWidget(self._reasons)
        self.show_state(None)

    @property
    def reasons(self) -> str:
        """Why some buttons can't be pressed."""
        return self._reasons.text()

    def show_state(
        self,
        possible: Possible | None,
        *,
        changing: bool = False,
        measuring: bool = False,
        comparable: bool = False,
    ) -> None:
        """Enable what can be done now, and say why the rest can't.

        Args:
            possible: with the selected model; None while none is.
            changing: whether models are being brought in, written out or deleted.
            measuring: whether one is being measured.
            comparable: whether there are two models or more.
        """
        usual = {
            self.use: self.tr("Let this model suggest genres from now on"),
            self.measure: self.tr("Measure how long it takes on this computer"),
            self.export: self.tr("Write it with its parts into an archive for another computer"),
            self.delete: self.tr("Delete its files (Delete key)"),
        }
        why = {self.use: "", self.measure: "", self.export: "", self.delete: ""}
        if possible is not None:
            why = {
                self.use: possible.use,
                self.measure: possible.measure,
                self.export: possible.export,
                self.delete: possible.delete,
            }
        for button, reason in why.items():
            button.setEnabled(possible is not None and not reason and not changing)
            button.setToolTip(reason or usual[button])
            button.setAccessibleDescription(reason or usual[button])
        self.measure.setText(self.tr("&Stop measuring") if measuring else self.tr("Me&asure"))
        if measuring:
            self.measure.setEnabled(True)
        self.delete_action.setEnabled(self.delete.isEnabled())
        self.bring.setEnabled(not changing)
        self.compare.setEnabled(comparable)
        told = dict.fromkeys(reason for reason in why.values() if reason)
        self._reasons.setText("  ".join(told))
        self._reasons.setVisible(bool(told))


def ask_to_delete(parent: QWidget, title: str, delete: Callable[[], object]) -> None:
    """Ask whether a model is to go, and delete it if so; returns at once."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("ModelActions", "Delete a model"))
    box.setText(translate("ModelActions", "Delete “{0}”?").format(title))
    box.setInformativeText(
        translate(
            "ModelActions",
            "Its card and weights are deleted and can't be brought back, unless you exported "
            "them. What was heard with it stays.",
        )
    )
    yes = box.addButton(translate("ModelActions", "&Delete"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.buttonClicked.connect(lambda button: delete() if button is yes else None)
    box.finished.connect(box.deleteLater)
    box.open()
