"""The settings dialog, built from the description that every setting carries."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reclass_gui.core import settings as core_settings
from reclass_gui.core.errors import ReclassError, SettingsError
from reclass_gui.core.filenames import example_path
from reclass_gui.core.genres import Taxonomy
from reclass_gui.core.settings import Settings
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.settingeditors import SettingEditor
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reclass_gui.ui.shortcutsdialog import ShortcutsDialog

    Check = Callable[[Any], str]


class SettingsDialog(QDialog):
    """Let a person find, understand and change every setting.

    Signals:
        settings_changed(Settings): OK or Apply was pressed and something is different.
    """

    settings_changed = Signal(object)

    def __init__(
        self,
        settings: Settings,
        parent: QWidget | None = None,
        checks: Mapping[str, Check] | None = None,
        choices: Mapping[str, Mapping[str, str]] | None = None,
        shortcuts: Callable[[Sequence[str], QWidget], ShortcutsDialog] | None = None,
    ) -> None:
        """Show the settings.

        Args:
            settings: what is in force.
            parent: the window behind.
            checks: by the name of a setting, a function that takes its value and returns an
                example of its effect ("" for none), or raises ``ReclassError``; beside those that
                are built in.
            choices: by the name of a setting, what there is to choose from (value -> title), for
                settings whose choices are known only now, such as models and sound devices.
            shortcuts: makes the dialog that chooses keys, over what is chosen so far; without it
                keys can't be chosen here.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._settings = settings
        self._checks: dict[str, Check] = {
            "template": self._template_example,
            "taxonomy_path": self._taxonomy_example,
            "destination": self._destination_example,
            **(checks or {}),
        }
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search the settings"))
        self._search.setAccessibleName(self.tr("Search the settings"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self.on_searched)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._search.setFocus)
        self._nothing = QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.hide()
        known = choices or {}
        self._editors = {
            f.name: SettingEditor(f, choices=known.get(f.name))
            for f in dataclasses.fields(Settings)
        }
        self._headings: dict[str, QLabel] = {}
        self._buttons = self._make_buttons()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self._search)
        layout.addWidget(self._nothing)
        layout.addWidget(self._make_page(), 1)
        layout.addWidget(self._buttons)
        self._problem_line = QLabel()
        self._problem_line.setWordWrap(True)
        self._problem_line.setTextFormat(Qt.TextFormat.PlainText)
        self._problem_line.setForegroundRole(QPalette.ColorRole.BrightText)
        self._problem_line.hide()
        layout.insertWidget(layout.count() - 1, self._problem_line)
        self._make_shortcuts = shortcuts
        self._editors["shortcuts"].edit_with(self._on_edit_shortcuts)
        self._editors["shortcuts"].setEnabled(shortcuts is not None)
        self._show(settings)
        for editor in self._editors.values():
            editor.changed.connect(self._validate)
        self._validate()
        self.resize(max(90 * SPACE, self.minimumSizeHint().width()), 80 * SPACE)

    @property
    def settings(self) -> Settings:
        """The settings in force: those given, or those last applied."""
        return self._settings

    def editor(self, name: str) -> SettingEditor:
        """Return the editor of a setting.

        Raises:
            KeyError: there is no such setting.
        """
        return self._editors[name]

    def on_searched(self, words: str) -> None:
        """Leave only the settings that match."""
        shown = {name for name, editor in self._editors.items() if editor.matches(words)}
        for name, editor in self._editors.items():
            editor.setVisible(name in shown)
        groups = {self._editors[name].group for name in shown}
        for group, heading in self._headings.items():
            heading.setVisible(group in groups)
        self._nothing.setText(self.tr("No setting matches “{0}”.").format(words))
        self._nothing.setVisible(not shown)

    def on_reset_all(self) -> None:
        """Show the defaults; nothing is in force before OK or Apply."""
        self._show(Settings())
        self._validate()

    def on_export(self) -> None:
        """Write what is in force into a file that the person names."""
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export settings"), "reclass-settings.json", self.tr("Settings (*.json)")
        )
        if not name:
            return
        try:
            core_settings.export(self._settings, Path(name))
        except SettingsError as error:
            self._say(reason_text(str(error)))
        else:
            self._say("")

    def on_import(self) -> None:
        """Show what a file would change; what it says is shown here, and in force with OK."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import settings"), "", self.tr("Settings (*.json)")
        )
        if not name:
            return
        shown = self._wanted() or self._settings
        try:
            after, unknown = core_settings.imported(shown, Path(name))
        except SettingsError as error:
            self._say(reason_text(str(error)))
            return
        self._say("")
        from reclass_gui.ui.importdialog import ImportDialog

        dialog = ImportDialog(shown, after, unknown, self)
        dialog.accepted.connect(lambda: self._show(after))
        dialog.accepted.connect(self._validate)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def on_apply(self) -> None:
        """Put what is shown in force."""
        wanted = self._wanted()
        if wanted is not None and wanted != self._settings:
            self._settings = wanted
            self.settings_changed.emit(wanted)
        self._validate()

    # Qt's side

    def accept(self) -> None:
        """Apply and close, unless something is wrong."""
        if self._wanted() is None:
            return
        self.on_apply()
        super().accept()

    def _make_buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.Apply)
        reset = buttons.addButton(self.tr("&Reset all"), QDialogButtonBox.ButtonRole.ResetRole)
        reset.setAutoDefault(False)
        reset.clicked.connect(self.on_reset_all)
        for text, slot in (
            (self.tr("&Import…"), self.on_import),
            (self.tr("&Export…"), self.on_export),
        ):
            button = buttons.addButton(text, QDialogButtonBox.ButtonRole.ResetRole)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        buttons.button(kinds.Apply).clicked.connect(self.on_apply)
        return buttons

    def _make_page(self) -> QScrollArea:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, SPACE, 0)
        layout.setSpacing(SPACE // 2)
        for editor in self._editors.values():
            if editor.group not in self._headings:
                heading = QLabel(editor.group)
                font = heading.font()
                font.setBold(True)
                heading.setFont(font)
                heading.setContentsMargins(0, 2 * SPACE if self._headings else SPACE, 0, 0)
                self._headings[editor.group] = heading
                layout.addWidget(heading)
            layout.addWidget(editor)
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(page.minimumSizeHint().width() + bar)
        return area

    def _show(self, settings: Settings) -> None:
        for name, editor in self._editors.items():
            editor.set_value(getattr(settings, name))

    def _say(self, words: str) -> None:
        self._problem_line.setText(self.tr("⚠ {0}").format(words) if words else "")
        self._problem_line.setVisible(bool(words))

    def _on_edit_shortcuts(self, texts: tuple[str, ...]) -> None:
        if self._make_shortcuts is None:
            return
        dialog = self._make_shortcuts(texts, self)
        dialog.keys_chosen.connect(self._editors["shortcuts"].set_value)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _template_example(self, template: str) -> str:
        return self.tr("Example: {0}").format(example_path(template))

    def _taxonomy_example(self, path: str) -> str:
        if not path:
            return ""
        names = Taxonomy.load(Path(path)).names
        return self.tr("%Ln main genre(s)", "", len(names))

    def _destination_example(self, path: str) -> str:
        if path and not Path(path).is_absolute():
            raise SettingsError(self.tr("Give the whole path of the folder, or choose it."))
        return ""

    def _problem(self, name: str, value: object) -> str:
        """Return what is wrong with a value, and show what a right one leads to."""
        editor = self._editors[name]
        try:
            Settings().changed(**{name: value})
            example = self._checks[name](value) if name in self._checks else ""
        except ReclassError as error:
            editor.set_example("")
            return reason_text(str(error).removeprefix(f"{name}: "))
        editor.set_example(example)
        return ""

    def _validate(self) -> None:
        right = True
        for name, editor in self._editors.items():
            problem = self._problem(name, editor.value())
            editor.set_error(problem)
            right = right and not problem
        kinds = QDialogButtonBox.StandardButton
        self._buttons.button(kinds.Ok).setEnabled(right)
        wanted = self._wanted() if right else None
        self._buttons.button(kinds.Apply).setEnabled(
            wanted is not None and wanted != self._settings
        )

    def _wanted(self) -> Settings | None:
        if any(editor.error for editor in self._editors.values()):
            return None
        return Settings(**{name: editor.value() for name, editor in self._editors.items()})
