"""The form of a training run, made from the fields of ``TrainingConfig``."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from reclass_gui.core.errors import ModelError
from reclass_gui.train.config import TrainingConfig
from reclass_gui.ui import trainingoptions as options
from reclass_gui.ui.captions import Heading
from reclass_gui.ui.reasons import reason_text
from reclass_gui.ui.settingeditors import SettingEditor
from reclass_gui.ui.theme import SPACE

if TYPE_CHECKING:
    from collections.abc import Iterable

CONTEXT = "TrainingConfig"
NARROWEST = 44 * SPACE


class TrainingForm(QScrollArea):
    """Let a person say what is trained and on what: the essentials, and the rest folded away.

    Signals:
        changed: an option is another one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._missing = options.missing_packages()
        fields = dataclasses.fields(TrainingConfig)
        self._editors = {
            field.name: SettingEditor(field, context=CONTEXT, narrow=True) for field in fields
        }
        self._models = next(f for f in fields if f.name == "model").metadata["choices"]
        self._headings: list[tuple[Heading, tuple[SettingEditor, ...]]] = []
        for name, words in (
            ("batch", self.tr("by the free memory")),
            ("folds", self.tr("one split")),
            ("hours", self.tr("no limit")),
            ("gradient_clip", self.tr("no limit")),
        ):
            self._editors[name].name_lowest(words)
        self._install = QLabel(options.how_to_install())
        self._install.setWordWrap(True)
        self._install.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._install.setAccessibleName(self.tr("How to install the training packages"))
        self._install.setVisible(bool(self._missing))
        self._more = QToolButton()
        self._more.setText(self.tr("More opt&ions"))
        self._more.setCheckable(True)
        self._more.setAutoRaise(True)
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._more.setArrowType(Qt.ArrowType.RightArrow)
        self._more.toggled.connect(self._on_more)
        self._folded = QWidget()
        self.setWidget(self._make_page())
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setMinimumWidth(NARROWEST)
        self.set_config(TrainingConfig())
        for editor in self._editors.values():
            editor.changed.connect(self._on_changed)

    def editor(self, name: str) -> SettingEditor:
        """Return the editor of an option.

        Raises:
            KeyError: there is no such option.
        """
        return self._editors[name]

    @property
    def values(self) -> dict[str, Any]:
        """What the form holds, valid or not."""
        return {name: editor.value() for name, editor in self._editors.items()}

    @property
    def is_expanded(self) -> bool:
        """Whether all options are shown."""
        return self._more.isChecked()

    def expand(self, expanded: bool = True) -> None:
        """Show all options, or the essentials."""
        self._more.setChecked(expanded)

    def set_config(self, config: TrainingConfig) -> None:
        """Show the options of a run."""
        for name, editor in self._editors.items():
            editor.set_value(getattr(config, name))
        self._follow()

    def config(self) -> TrainingConfig | None:
        """Return the options, or None after saying beside them what is wrong."""
        for editor in self._editors.values():
            editor.set_error("")
        values = self.values
        if not values["path"].strip():
            self._complain("path", self.tr("Choose where the data set lies."))
            return None
        reason = self._unavailable().get(values["model"], "")
        if reason:
            self._complain("model", reason)
            return None
        try:
            return TrainingConfig.of({**values, "path": values["path"].strip()})
        except ModelError as error:
            words = str(error)
            name = next((n for n in self._editors if f"“{n}”" in words), "model")
            self._complain(name, reason_text(words))
            return None

    def _complain(self, name: str, words: str) -> None:
        if name not in options.ESSENTIAL:
            self.expand()
        self._editors[name].set_error(words)
        self._editors[name].setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(self._editors[name])

    def _unavailable(self) -> dict[str, str]:
        source = str(self._editors["source"].value())
        return options.unavailable_models(self._models, source, self._missing)

    def _on_changed(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Show what matters beside the options that are chosen."""
        values = self.values
        irrelevant = options.irrelevant(values)
        for name, editor in self._editors.items():
            editor.setVisible(name not in irrelevant)
            editor.set_error("")
        for heading, editors in self._headings:
            heading.setVisible(any(editor.isVisibleTo(self._folded) for editor in editors))
        reasons = self._unavailable()
        self._editors["model"].set_unavailable(reasons)
        self._editors["model"].set_error(reasons.get(values["model"], ""))
        is_file = values["source"] in options.FILES
        self._editors["path"].ask_for("file" if is_file else "folder")

    def _on_more(self, shown: bool) -> None:
        self._more.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self._folded.setVisible(shown)
        self._follow()

    # What it is made of.

    def _make_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, SPACE, 0)
        layout.setSpacing(SPACE)
        for name in options.ESSENTIAL:
            layout.addWidget(self._editors[name])
            if name == "model":
                layout.addWidget(self._install)
        layout.addWidget(self._more)
        rest = QVBoxLayout(self._folded)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(SPACE)
        others = [e for n, e in self._editors.items() if n not in options.ESSENTIAL]
        for group in _in_order(editor.group for editor in others):
            members = tuple(editor for editor in others if editor.group == group)
            heading = Heading(group)
            self._headings.append((heading, members))
            rest.addWidget(heading)
            for editor in members:
                rest.addWidget(editor)
        layout.addWidget(self._folded)
        layout.addStretch(1)
        self._folded.hide()
        return page


def _in_order(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
