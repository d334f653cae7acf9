"""Make a trained model one of the person's own, and perhaps the one in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.ui.theme import SPACE
from reclass_gui.ui.trackheader import breakable

if TYPE_CHECKING:
    from pathlib import Path

    from reclass_gui.core.models import ModelCard
    from reclass_gui.ui.jobs import Job
    from reclass_gui.ui.session import Session


def keep_model(card_path: Path, name: str, session: Session) -> ModelCard:
    """Copy a run's model to the person's models under a name.

    Raises:
        ModelError: as ``train.keeping.keep_trained`` does.
    """
    from reclass_gui.train.keeping import keep_trained

    return keep_trained(card_path, name, session.folders.models, session.taxonomy())


class SaveModelDialog(QDialog):
    """Ask for the name of a model and add it.

    Signals:
        added(ModelCard): it is one of the person's models now.
    """

    added = Signal(object)

    def __init__(self, card_path: Path, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save as model"))
        self._card_path = card_path
        self._session = session
        self._job: Job | None = None
        self.name = QLineEdit(card_path.stem)
        self.name.setAccessibleName(self.tr("Name of the model"))
        self.name.textChanged.connect(self._on_name)
        self.use = QCheckBox(self.tr("&Use it for the library from now on"))
        self.error = QLabel()
        self.error.setWordWrap(True)
        self.error.setForegroundRole(QPalette.ColorRole.BrightText)
        self.error.hide()
        note = QLabel(self.tr("The model is tried on noise first, then copied to your own models."))
        note.setWordWrap(True)
        note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Save | kinds.Cancel)
        self.buttons.accepted.connect(self.on_save)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("&Name"), self.name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        layout.addLayout(form)
        layout.addWidget(self.use)
        layout.addWidget(note)
        layout.addWidget(self.error)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(56 * SPACE)
        self.name.selectAll()

    def on_save(self) -> None:
        """Add the model, in a job."""
        session, path, name = self._session, self._card_path, self.name.text().strip()
        self._set_busy(True)
        self.error.hide()
        job = session.jobs.call("serial", lambda: keep_model(path, name, session), must_finish=True)
        self._job = job
        job.yielded.connect(self._on_added)
        job.failed.connect(self._on_failed)

    def _on_added(self, events: list[ModelCard]) -> None:
        card = events[-1]
        if self.use.isChecked():
            settings = self._session.settings
            self._session.change_settings(settings.changed(model=card.name))
        self.added.emit(card)
        self.accept()

    def _on_failed(self, words: str) -> None:
        self._set_busy(False)
        self.error.setText(self.tr("⚠ {0}").format(breakable(words)))
        self.error.show()
        self.adjustSize()
        self.name.setFocus()

    def _on_name(self, name: str) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(bool(name.strip()))

    def _set_busy(self, busy: bool) -> None:
        self.name.setEnabled(not busy)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not busy)
