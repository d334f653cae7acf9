"""One editor for each kind of setting, chosen from the field's own description."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    import dataclasses
    from collections.abc import Mapping

    from PySide6.QtGui import QWheelEvent

TITLE_WIDTH = 22 * SPACE
CONTROL_WIDTH = 34 * SPACE
# A share is shown as per cent where one of them makes a difference, else as it is.
FINEST_SHARE = 0.01


def translated(text: str, context: str = "Settings") -> str:
    """Return a text of the options' descriptions in the language of the window."""
    return QCoreApplication.translate(context, text) if text else ""


class _Control(QWidget):
    """What holds a value; a subclass for each kind.

    Signals:
        changed: the person changed the value.
    """

    changed = Signal()

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inner = inner
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(SPACE)
        self.row.addWidget(inner, 1)
        self.setFocusProxy(inner)

    def value(self) -> Any:
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        raise NotImplementedError


class _ComboBox(QComboBox):
    """A choice that the wheel does not change while the page is scrolled over it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class _SpinBox(QDoubleSpinBox):
    """A number that the wheel does not change while the page is scrolled over it."""

    def textFromValue(self, value: float) -> str:
        """Return the number without noughts that say nothing."""
        text = super().textFromValue(value)
        point = self.locale().decimalPoint()
        return text.rstrip("0").removesuffix(point) if point in text else text

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class _ChoiceControl(_Control):
    def __init__(self, choices: Mapping[str, str], parent: QWidget | None = None) -> None:
        self._box = _ComboBox()
        super().__init__(self._box, parent)
        for value, title in choices.items():
            self._box.addItem(title, value)
        self._box.currentIndexChanged.connect(self.changed)

    def value(self) -> str:
        return str(self._box.currentData())

    def set_value(self, value: str) -> None:
        if self._box.findData(value) < 0:
            self._box.addItem(self.tr("{0} (not there)").format(value), value)
        self._box.setCurrentIndex(self._box.findData(value))

    def set_unavailable(self, reasons: Mapping[str, str]) -> None:
        """Let these values not be chosen, and say why; all others can be."""
        model = self._box.model()
        assert isinstance(model, QStandardItemModel)
        for row in range(self._box.count()):
            reason = reasons.get(str(self._box.itemData(row)), "")
            model.item(row).setEnabled(not reason)
            model.item(row).setToolTip(reason)


class _BoolControl(_Control):
    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        self._box = QCheckBox(title)
        super().__init__(self._box, parent)
        self._box.toggled.connect(self.changed)

    def value(self) -> bool:
        return self._box.isChecked()

    def set_value(self, value: bool) -> None:
        self._box.setChecked(value)


class _NumberControl(_Control):
    """A number within limits, whole or not; shares are shown as per cent."""

    def __init__(self, default: float, metadata: Any, parent: QWidget | None = None) -> None:
        self._box = _SpinBox()
        super().__init__(self._box, parent)
        low, high, step = (metadata[name] for name in ("minimum", "maximum", "step"))
        self._whole = isinstance(default, int)
        share = not self._whole and low >= 0 and high <= 1 and step >= FINEST_SHARE
        self._scale = 100.0 if share else 1.0
        self._exact = default
        self._shown = 0.0
        finest = min(size for size in (low, step, 1.0) if size > 0)
        fine = 2 if finest >= FINEST_SHARE else math.ceil(-math.log10(finest))
        self._box.setDecimals(0 if share or self._whole else fine)
        self._box.setRange(low * self._scale, high * self._scale)
        self._box.setSingleStep(step * self._scale)
        if fine > 2:
            self._box.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        if share:
            self._box.setSuffix(self.tr(" %"))
        self.row.addStretch(1)
        self._box.valueChanged.connect(self.changed)

    def value(self) -> float:
        # A value that was not touched is given back exactly, though it is shown rounded.
        if self._box.value() == self._shown:
            return self._exact
        if self._whole:
            return round(self._box.value())
        return round(self._box.value() / self._scale, 6)

    def set_value(self, value: float) -> None:
        self._exact = value
        self._box.blockSignals(True)
        self._box.setValue(value * self._scale)
        self._box.blockSignals(False)
        self._shown = self._box.value()
        self.changed.emit()

    def name_lowest(self, words: str) -> None:
        """Show words in place of the lowest number."""
        self._box.setSpecialValueText(words)


class _TextControl(_Control):
    def __init__(self, parent: QWidget | None = None) -> None:
        self._edit = QLineEdit()
        super().__init__(self._edit, parent)
        self._edit.textChanged.connect(self.changed)

    def value(self) -> str:
        return self._edit.text()

    def set_value(self, value: str) -> None:
        self._edit.setText(value)


class _PathControl(_TextControl):
    def __init__(self, title: str, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.kind = kind
        button = QPushButton(self.tr("Choose…"))
        button.setAccessibleName(self.tr("Choose: {0}").format(title))
        button.clicked.connect(self.on_choose)
        self.row.addWidget(button)

    def on_choose(self) -> None:
        """Let the person pick a file or folder."""
        if self.kind == "folder":
            chosen = QFileDialog.getExistingDirectory(self, self._title, self.value())
        else:
            chosen, _ = QFileDialog.getOpenFileName(self, self._title, self.value())
        if chosen:
            self.set_value(chosen)


class _LinesControl(_Control):
    """A list of texts, one a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._edit = QPlainTextEdit()
        super().__init__(self._edit, parent)
        self._edit.setTabChangesFocus(True)
        self._edit.setPlaceholderText(self.tr("One a line"))
        self._edit.setFixedHeight(3 * self._edit.fontMetrics().lineSpacing() + 2 * SPACE)
        self._edit.textChanged.connect(self.changed)

    def value(self) -> tuple[str, ...]:
        lines = (line.strip() for line in self._edit.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))

    def set_value(self, value: tuple[str, ...]) -> None:
        self._edit.setPlainText("\n".join(value))


def _control(
    field: dataclasses.Field[Any], title: str, choices: Mapping[str, str] | None
) -> _Control:
    metadata = field.metadata
    kind = metadata.get("kind", "")
    if choices:
        return _ChoiceControl(choices)
    if isinstance(field.default, bool):
        return _BoolControl(title)
    if isinstance(field.default, (float, int)):
        return _NumberControl(field.default, metadata)
    if isinstance(field.default, tuple):
        return _LinesControl()
    if kind in ("file", "folder", "path"):
        return _PathControl(title, kind)
    return _TextControl()


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
        self._control = _control(field, self.title, choices)
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
        assert isinstance(self._control, _ChoiceControl)
        self._control.set_unavailable(reasons)

    def name_lowest(self, words: str) -> None:
        """Show words in place of the lowest number."""
        assert isinstance(self._control, _NumberControl)
        self._control.name_lowest(words)

    def ask_for(self, kind: str) -> None:
        """Let a path be that of a "file" or of a "folder"."""
        assert isinstance(self._control, _PathControl)
        self._control.kind = kind

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
        self._control.setMinimumWidth(CONTROL_WIDTH)
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
