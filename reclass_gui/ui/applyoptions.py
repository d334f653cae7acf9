"""The choices of an apply: where files go, and what is done with them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from reclass_gui.core.settings import Settings
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from typing import Literal


@dataclass(frozen=True, slots=True)
class ApplyOptions:
    """What a plan is made with.

    Attributes:
        template: None leaves files where they are.
        destination: None is the library itself.
        on_collision: "skip" or "number".
    """

    template: str | None
    destination: Path | None
    copy: bool
    on_collision: Literal["skip", "number"]


class ApplyOptionsForm(QWidget):
    """Choose tags only or a place, by template; copy or move; what a taken name means.

    Signals:
        changed: something was chosen or typed.
    """

    changed = Signal()

    def __init__(self, settings: Settings, root: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._root = root
        self._make_controls(settings, root)
        self._lay_out()
        self._enable()

    def options(self) -> ApplyOptions:
        """Return what is chosen."""
        tags_only = self.tags_only.isChecked()
        destination = self.destination.text().strip()
        return ApplyOptions(
            template=None if tags_only else self.template.text().strip(),
            destination=Path(destination).expanduser() if destination else None,
            copy=self.copy.isChecked() and not tags_only,
            on_collision="number" if self.on_collision.currentData() == "number" else "skip",
        )

    def settings(self, before: Settings) -> Settings:
        """Return ``before`` with what is chosen, to start with the next time."""
        return before.changed(
            tags_only=self.tags_only.isChecked(),
            copy=self.copy.isChecked(),
            template=self.template.text().strip(),
            destination=self.destination.text().strip(),
            on_collision=self.on_collision.currentData(),
        )

    def set_note(self, words: str, *, wrong: bool) -> None:
        """Show an example of the template, or what is wrong with it."""
        self._note.setText(self.tr("⚠ {0}").format(words) if wrong and words else words)
        role = QPalette.ColorRole
        self._note.setForegroundRole(role.BrightText if wrong else role.PlaceholderText)
        self.template.setAccessibleDescription(words)

    def on_choose_destination(self) -> None:
        """Let the person pick a folder."""
        start = self.destination.text() or os.fspath(self._root)
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Where the genre folders go"), start
        )
        if chosen:
            self.destination.setText(chosen)

    def _make_controls(self, settings: Settings, root: Path) -> None:
        self.tags_only = QCheckBox(self.tr("&Tags only: leave the files where they are"))
        self.tags_only.setAccessibleName(self.tr("Tags only"))
        self.tags_only.setChecked(settings.tags_only)
        self.copy = QCheckBox(self.tr("&Copy instead of move: originals stay untouched"))
        self.copy.setAccessibleName(self.tr("Copy instead of move"))
        self.copy.setChecked(settings.copy)
        self.destination = QLineEdit(settings.destination)
        itself = self.tr("The library itself: {0}").format(os.fspath(root))
        self.destination.setPlaceholderText(itself)
        self.destination.setToolTip(itself)
        self.destination.setProperty("elides", True)
        self.destination.setAccessibleName(self.tr("Destination folder"))
        self.destination.setClearButtonEnabled(True)
        self._choose = QPushButton(self.tr("C&hoose…"))
        self._choose.setAccessibleName(self.tr("Choose the destination folder"))
        self._choose.setAutoDefault(False)
        self._choose.clicked.connect(self.on_choose_destination)
        self.template = QLineEdit(settings.template)
        self.template.setAccessibleName(self.tr("Folder template"))
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self.on_collision = QComboBox()
        self.on_collision.setAccessibleName(self.tr("When the name is taken"))
        choices = Settings.__dataclass_fields__["on_collision"].metadata["choices"]
        for value, title in choices.items():
            self.on_collision.addItem(QCoreApplication.translate("Settings", title), value)
        self.on_collision.setCurrentIndex(self.on_collision.findData(settings.on_collision))
        for box in (self.tags_only, self.copy):
            box.toggled.connect(self._on_changed)
        for edit in (self.destination, self.template):
            edit.textChanged.connect(self._on_changed)
        self.on_collision.currentIndexChanged.connect(self._on_changed)

    def _lay_out(self) -> None:
        boxes = QHBoxLayout()
        boxes.setSpacing(3 * SPACE)
        boxes.addWidget(self.tags_only)
        boxes.addWidget(self.copy)
        boxes.addStretch(1)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(SPACE)
        layout.setVerticalSpacing(SPACE)
        layout.addLayout(boxes, 0, 0, 1, 2)
        place = QHBoxLayout()
        place.setSpacing(SPACE)
        place.addWidget(self.destination, 1)
        place.addWidget(self._choose)
        naming = QHBoxLayout()
        naming.setSpacing(SPACE)
        naming.addWidget(self.template, 1)
        taken = QLabel(self.tr("If the &name is taken"))
        taken.setBuddy(self.on_collision)
        self._labels = [taken]
        naming.addSpacing(SPACE)
        naming.addWidget(taken)
        naming.addWidget(self.on_collision)
        for row, title, control, line in (
            (1, self.tr("&Destination"), self.destination, place),
            (2, self.tr("Te&mplate"), self.template, naming),
        ):
            label = QLabel(title)
            label.setBuddy(control)
            self._labels.append(label)
            layout.addWidget(label, row, 0)
            layout.addLayout(line, row, 1)
        layout.addWidget(self._note, 3, 1)
        layout.setColumnStretch(1, 1)

    def _on_changed(self) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        moving = not self.tags_only.isChecked()
        for widget in (
            self.copy,
            self.destination,
            self._choose,
            self.template,
            self.on_collision,
            *self._labels,
        ):
            widget.setEnabled(moving)
