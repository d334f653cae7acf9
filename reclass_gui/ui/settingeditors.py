"""One editor for each kind of setting, chosen from the field's own description."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reclass_gui.ui.settingcontrols import (
    ChoiceControl,
    EditedControl,
    NumberControl,
    PathControl,
    control_for,
)
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    import dataclasses
    from collections.abc import Callable, Mapping


TITLE_WIDTH = 22 * SPACE
CONTROL_WIDTH = 34 * SPACE


def translated(text: str, context: str = "Settings") -> str:
    """Return a text of the options' descriptions in the language of the window."""
    return QCoreApplication.translate(context, text) if text else ""


class SettingEditor(QWidget):
    """A setting with its title, its explanation, what is wrong with it, and its way back.

    Signals:
        changed: the value is another one.
    """

    changed = Signal()

    def __init__(
        self,
        field: dataclasses.Field[Any],
        parent: QWidget | None = None,
        choices: Mapping[str, str] | None = None,
        *,
        context: str = "Settings",
        narrow: bool = False,
    ) -> None:
        """Build the editor.

        Args:
            field: what describes itself.
            parent: the widget behind.
            choices: value -> title; makes a text a choice.
            context: of the translations of the field's texts.
            narrow: the title stands above the control, not beside it.
        """
        super().__init__(parent)
        if choices is None:
            own = field.metadata.get("choices", {})
            choices = {value: translated(title, context) for value, title in own.items()}
        self.name = field.name
        self.group = translated(field.metadata.get("group", ""), context)
        self.title = translated(field.metadata.get("title", field.name), context)
        self.help = translated(field.metadata.get("help", ""), context)
        self._default = field.default
        self._words = " ".join(
            (self.group, self.title, self.help, field.name, *choices.values())
        ).casefold()
        self._control = control_for(field, self.title, choices)
        self._control.inner.setAccessibleName(self.title)
        self._control.inner.setAccessibleDescription(self.help)
        self._control.changed.connect(self._on_changed)
        self.setFocusProxy(self._control)
        self._reset = QToolButton()
        self._reset.setText(self.tr("Reset"))
        self._reset.setToolTip(self.tr("Back to the default"))
        self._reset.setAccessibleName(self.tr("Reset {0} to its default").format(self.title))
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(policy)
        self._reset.clicked.connect(self.reset)
        self._note = QLabel(self.help)
        self._note.setWordWrap(True)
        self._note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._error = QLabel()
        self._error.setWordWrap(True)
        self._error.setForegroundRole(QPalette.ColorRole.BrightText)
        self._error.hide()
        if narrow:
            self._lay_out_narrow()
        else:
            self._lay_out()

    def value(self) -> Any:
        """Return what the control holds, valid or not."""
        return self._control.value()

    def set_value(self, value: Any) -> None:
        """Show a value."""
        self._control.set_value(value)
        self._reset.setVisible(self.value() != self._default)

    def reset(self) -> None:
        """Go back to the default."""
        self.set_value(self._default)
        self._control.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_error(self, words: str) -> None:
        """Say what is wrong, or with "" that nothing is."""
        self._error.setText(self.tr("⚠ {0}").format(words) if words else "")
        self._error.setVisible(bool(words))
        self._control.inner.setAccessibleDescription(words or self.help)

    def set_example(self, words: str) -> None:
        """Show what the value leads to, after the explanation."""
        self._note.setText(f"{self.help}\n{words}" if words else self.help)

    def set_unavailable(self, reasons: Mapping[str, str]) -> None:
        """Say why some values (value -> reason) of a choice can't be chosen now."""
        assert isinstance(self._control, ChoiceControl)
        self._control.set_unavailable(reasons)

    def name_lowest(self, words: str) -> None:
        """Show words in place of the lowest number."""
        assert isinstance(self._control, NumberControl)
        self._control.name_lowest(words)

    def ask_for(self, kind: str) -> None:
        """Let a path be that of a "file" or of a "folder"."""
        assert isinstance(self._control, PathControl)
        self._control.kind = kind

    def edit_with(self, edit: Callable[[tuple[str, ...]], object]) -> None:
        """Call with the value when the button of a list with a dialog of its own is pressed."""
        assert isinstance(self._control, EditedControl)
        control = self._control
        control.edit_asked.connect(lambda: edit(control.value()))

    @property
    def error(self) -> str:
        """What is said to be wrong, "" if nothing is."""
        return self._error.text()

    def matches(self, words: str) -> bool:
        """Tell whether every one of the words occurs in the setting's texts."""
        return all(word in self._words for word in words.casefold().split())

    def _on_changed(self) -> None:
        self._reset.setVisible(self.value() != self._default)
        self.changed.emit()

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, SPACE // 2, 0, SPACE // 2)
        layout.setHorizontalSpacing(2 * SPACE)
        layout.setVerticalSpacing(SPACE // 2)
        layout.setColumnStretch(1, 1)
        label = QLabel("" if isinstance(self._control.inner, QCheckBox) else self.title)
        label.setBuddy(self._control.inner)
        label.setWordWrap(True)
        label.setFixedWidth(TITLE_WIDTH)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        label.setContentsMargins(0, SPACE // 2, 0, 0)
        layout.addWidget(label, 0, 0, 2, 1)
        layout.setColumnMinimumWidth(1, CONTROL_WIDTH)
        layout.addWidget(self._control, 0, 1)
        layout.addWidget(self._reset, 0, 2, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._error, 1, 1, 1, 2)
        layout.addWidget(self._note, 2, 1, 1, 2)

    def _lay_out_narrow(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, SPACE // 2)
        layout.setVerticalSpacing(SPACE // 4)
        layout.setColumnStretch(0, 1)
        self._reset.setAutoRaise(True)
        if isinstance(self._control.inner, QCheckBox):
            layout.addWidget(self._control, 0, 0)
        else:
            label = QLabel(self.title)
            label.setWordWrap(True)
            label.setBuddy(self._control.inner)
            layout.addWidget(label, 0, 0)
            layout.addWidget(self._control, 1, 0, 1, 2)
        if isinstance(self._control.inner, QComboBox):
            # Its list shows in full what the box has no room for.
            ignored, fixed = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
            self._control.inner.setSizePolicy(ignored, fixed)
        layout.addWidget(self._reset, 0, 1)
        layout.addWidget(self._error, 2, 0, 1, 2)
        layout.addWidget(self._note, 3, 0, 1, 2)
