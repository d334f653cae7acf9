"""The controls that hold a setting's value, one for each kind."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from reclass_gui.ui.choicebox import ChoiceBox
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    import dataclasses
    from collections.abc import Mapping

    from PySide6.QtGui import QWheelEvent

# A share is shown as per cent where one of them makes a difference, else as it is.
FINEST_SHARE = 0.01


class Control(QWidget):
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
        """Return what is shown."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value."""
        raise NotImplementedError


class _ComboBox(ChoiceBox):
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


class ChoiceControl(Control):
    """One of several values."""

    def __init__(self, choices: Mapping[str, str], parent: QWidget | None = None) -> None:
        self._box = _ComboBox()
        super().__init__(self._box, parent)
        for value, title in choices.items():
            self._box.addItem(title, value)
        self._box.currentIndexChanged.connect(self.changed)

    def value(self) -> str:
        """Return what is shown."""
        return str(self._box.currentData())

    def set_value(self, value: str) -> None:
        """Show a value."""
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


class BoolControl(Control):
    """Yes or no."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        self._box = QCheckBox(title)
        super().__init__(self._box, parent)
        self._box.toggled.connect(self.changed)

    def value(self) -> bool:
        """Return what is shown."""
        return self._box.isChecked()

    def set_value(self, value: bool) -> None:
        """Show a value."""
        self._box.setChecked(value)


class NumberControl(Control):
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
        """Return what is shown."""
        # A value that was not touched is given back exactly, though it is shown rounded.
        if self._box.value() == self._shown:
            return self._exact
        if self._whole:
            return round(self._box.value())
        return round(self._box.value() / self._scale, 6)

    def set_value(self, value: float) -> None:
        """Show a value."""
        self._exact = value
        self._box.blockSignals(True)
        self._box.setValue(value * self._scale)
        self._box.blockSignals(False)
        self._shown = self._box.value()
        self.changed.emit()

    def name_lowest(self, words: str) -> None:
        """Show words in place of the lowest number."""
        self._box.setSpecialValueText(words)


class TextControl(Control):
    """A text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._edit = QLineEdit()
        super().__init__(self._edit, parent)
        self._edit.textChanged.connect(self.changed)

    def value(self) -> str:
        """Return what is shown."""
        return self._edit.text()

    def set_value(self, value: str) -> None:
        """Show a value."""
        self._edit.setText(value)


class PathControl(TextControl):
    """A file or folder, typed or chosen."""

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


class LinesControl(Control):
    """A list of texts, one a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._edit = QPlainTextEdit()
        super().__init__(self._edit, parent)
        self._edit.setTabChangesFocus(True)
        self._edit.setPlaceholderText(self.tr("One a line"))
        self._edit.setFixedHeight(3 * self._edit.fontMetrics().lineSpacing() + 2 * SPACE)
        self._edit.textChanged.connect(self.changed)

    def value(self) -> tuple[str, ...]:
        """Return what is shown."""
        lines = (line.strip() for line in self._edit.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))

    def set_value(self, value: tuple[str, ...]) -> None:
        """Show a value."""
        self._edit.setPlainText("\n".join(value))


class EditedControl(Control):
    """A list that has a dialog of its own; the control tells how long it is.

    Signals:
        edit_asked: the button was pressed.
    """

    edit_asked = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        self._button = QPushButton()
        super().__init__(self._button, parent)
        self._value: tuple[str, ...] = ()
        self._count = QLabel()
        self._button.setText(self.tr("Change…"))
        self._button.setToolTip(self.tr("Change: {0}").format(title))
        self._button.clicked.connect(self.edit_asked)
        self.row.setStretch(0, 0)
        self.row.addWidget(self._count, 1)

    def value(self) -> tuple[str, ...]:
        """Return the texts."""
        return self._value

    def set_value(self, value: tuple[str, ...]) -> None:
        """Take other texts."""
        self._value = value
        count = len(value)
        self._count.setText(self.tr("%Ln changed", "", count) if count else "")
        self.changed.emit()


def control_for(
    field: dataclasses.Field[Any], title: str, choices: Mapping[str, str] | None
) -> Control:
    """Return the control that fits a setting."""
    metadata = field.metadata
    kind = metadata.get("kind", "")
    if choices:
        return ChoiceControl(choices)
    if isinstance(field.default, bool):
        return BoolControl(title)
    if isinstance(field.default, (float, int)):
        return NumberControl(field.default, metadata)
    if kind == "shortcuts":
        return EditedControl(title)
    if isinstance(field.default, tuple):
        return LinesControl()
    if kind in ("file", "folder", "path"):
        return PathControl(title, kind)
    return TextControl()
